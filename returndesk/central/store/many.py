"""One statement for many rows, without SQLAlchemy's work on each of them.

For every row of an executemany SQLAlchemy builds a dictionary of parameters and goes through it
again for their types; in a batch of events that was a third of all time. Here a statement is
compiled once for the columns that its rows have, and the driver gets the rows as they are, but for
the few columns whose type changes a value. SQL, types and transaction are SQLAlchemy's own.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from sqlalchemy import Connection, Dialect, Insert, Update
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.dml import Delete

_Change: TypeAlias = "Insert | Update | Delete"
_Process: TypeAlias = "Callable[[object], object]"

_prepared: dict[tuple[_Change, str, tuple[str, ...]], "_Prepared"] = {}


def execute_many(
    connection: Connection,
    statement: _Change,
    names: tuple[str, ...],
    rows: Sequence[tuple[object, ...]],
) -> None:
    """Execute a statement of a module with rows, at least one, of values in the order of `names`.

    What it is called with must be kept, not made for the call: its compiled form is kept too.
    Defaults of columns must be the database's.
    """
    dialect = connection.dialect
    key = statement, dialect.name, names
    prepared = _prepared.get(key)
    if prepared is None:
        prepared = _prepared[key] = _prepare(statement, dialect, names)
    connection.exec_driver_sql(prepared.text, prepared.parameters(rows))


@dataclass(frozen=True, slots=True)
class _Prepared:
    """A compiled statement; `names` are its parameters in the order of their places.

    `constants` are parameters of the statement itself, `places` where the others stand in a row,
    `processes` what types do to values.
    """

    text: str
    names: Sequence[str]
    by_place: bool
    constants: Mapping[str, object]
    places: Mapping[str, int]
    processes: Mapping[str, _Process]

    def parameters(
        self, rows: Sequence[tuple[object, ...]]
    ) -> list[tuple[object, ...]] | list[dict[str, object]]:
        """The rows as the driver takes them."""
        given = list(zip(*rows, strict=True))
        columns = [self._column(name, given) for name in self.names]
        if self.by_place:
            return list(zip(*columns, strict=True))
        return [dict(zip(self.names, row, strict=True)) for row in zip(*columns, strict=True)]

    def _column(self, name: str, given: Sequence[tuple[object, ...]]) -> Sequence[object]:
        if name in self.constants:
            return [self.constants[name]] * len(given[0])
        values = given[self.places[name]]
        process = self.processes.get(name)
        return _processed(values, process) if process else values


def _processed(values: Sequence[object], process: _Process) -> list[object]:
    """Values as their type puts them; the very same object in a row of rows only once."""
    last, made = values[0], process(values[0])
    found = []
    for value in values:
        if value is not last:
            last, made = value, process(value)
        found.append(made)
    return found


def _prepare(statement: _Change, dialect: Dialect, names: tuple[str, ...]) -> _Prepared:
    compiled = statement.compile(dialect=dialect, column_keys=list(names), for_executemany=True)
    if not isinstance(compiled, SQLCompiler):
        raise TypeError(type(compiled))
    processes = {}
    constants = {}
    for name, parameter in compiled.binds.items():
        process = parameter.type.dialect_impl(dialect).bind_processor(dialect)
        if name not in names:
            constants[name] = process(parameter.value) if process else parameter.value
        elif process:
            processes[name] = process
    in_order = compiled.positiontup if dialect.positional else compiled.binds
    return _Prepared(
        str(compiled),
        tuple(in_order or ()),
        dialect.positional,
        constants,
        {name: place for place, name in enumerate(names)},
        processes,
    )
