"""The shop's printers in a file of the desk's folder: `printers.json`, written whole.

What does not fit in the file is left out, a printer at a time: a desk with a damaged file still
opens, and says under Printers what is missing.
"""

import json
import threading
from collections.abc import Iterable
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import Any, Self

from returndesk.domain.labels import Paper
from returndesk.domain.printing import (
    Margins,
    PrinterConfig,
    PrinterId,
    PrinterLanguage,
    PrinterRole,
    TransportKind,
)
from returndesk.settings import write_whole


@dataclass(frozen=True, slots=True)
class PrinterList:
    """All printers of a desk, which of them are the defaults, and which are paused."""

    configs: tuple[PrinterConfig, ...] = ()
    defaults: dict[PrinterRole, PrinterId] = field(default_factory=dict)
    paused: frozenset[PrinterId] = frozenset()

    def get(self, printer_id: PrinterId) -> PrinterConfig | None:
        """The printer with an id."""
        return next((config for config in self.configs if config.id == printer_id), None)

    def for_role(self, role: PrinterRole) -> PrinterConfig | None:
        """The printer for a role: the default, else the first that has the role."""
        default = self.get(self.defaults.get(role, PrinterId("")))
        if default is not None and role in default.roles:
            return default
        return next((config for config in self.configs if role in config.roles), None)

    def fallback_of(self, config: PrinterConfig) -> PrinterConfig | None:
        """The printer that takes over for another; none that is paused, nor itself."""
        if config.fallback in {None, config.id} or config.fallback in self.paused:
            return None
        return self.get(PrinterId(str(config.fallback)))

    def with_printer(self, config: PrinterConfig) -> Self:
        """With a printer added, or in the place of the one with its id."""
        if self.get(config.id) is None:
            return replace(self, configs=(*self.configs, config))
        configs = tuple(config if old.id == config.id else old for old in self.configs)
        return replace(self, configs=configs)

    def without(self, printer_id: PrinterId) -> Self:
        """Without a printer, nor anything that names it."""
        return replace(
            self,
            configs=tuple(
                replace(config, fallback=None) if config.fallback == printer_id else config
                for config in self.configs
                if config.id != printer_id
            ),
            defaults={r: default for r, default in self.defaults.items() if default != printer_id},
            paused=self.paused - {printer_id},
        )


class PrinterBook:
    """The printers in force. A change is on disk before anybody sees it; any thread may ask.

    Without a `path` nothing is written, for a desk that only lives for a test. `guests` are
    printers of this run alone, as the demo's virtual one: they come first and are never written.
    """

    def __init__(
        self,
        path: Path | None = None,
        *,
        first: Iterable[PrinterConfig] = (),
        guests: Iterable[PrinterConfig] = (),
    ) -> None:
        self._path = path
        self._guests = tuple(guests)
        self._change = threading.Lock()
        kept = _load(path) if path is not None and path.exists() else None
        self._kept = PrinterList(tuple(first)) if kept is None else kept

    @property
    def printers(self) -> PrinterList:
        """All printers, guests before the others."""
        found = self._kept
        for guest in reversed(self._guests):
            others = tuple(config for config in found.configs if config.id != guest.id)
            found = replace(found, configs=(guest, *others))
        return found

    def put(self, config: PrinterConfig) -> None:
        """Add or change a printer; `StorageError` when the disk does not take it."""
        with self._change:
            self._guests = tuple(guest for guest in self._guests if guest.id != config.id)
            self._save(self._kept.with_printer(config))

    def remove(self, printer_id: PrinterId) -> None:
        """Forget a printer; raises as `put`."""
        with self._change:
            self._guests = tuple(guest for guest in self._guests if guest.id != printer_id)
            self._save(self._kept.without(printer_id))

    def set_default(self, role: PrinterRole, printer_id: PrinterId) -> None:
        """Let a printer serve a role from now on; raises as `put`."""
        with self._change:
            defaults = {**self._kept.defaults, role: printer_id}
            self._save(replace(self._kept, defaults=defaults))

    def set_paused(self, printer_id: PrinterId, *, paused: bool) -> None:
        """Hold a printer's jobs back, or let them go; raises as `put`."""
        with self._change:
            others = self._kept.paused - {printer_id}
            self._save(replace(self._kept, paused=others | ({printer_id} if paused else set())))

    def _save(self, printers: PrinterList) -> None:
        if self._path is not None and printers != self._kept:
            write_whole(self._path, json.dumps(_to_json(printers), indent=2).encode())
        self._kept = printers


def _load(path: Path) -> PrinterList:
    try:
        found = json.loads(path.read_text("utf-8"))
        rows = found["printers"]
    except (OSError, ValueError, KeyError, TypeError):
        return PrinterList()
    configs: list[PrinterConfig] = []
    for row in rows if isinstance(rows, list) else ():
        config = _config_of(row)
        if config is not None and all(config.id != other.id for other in configs):
            configs.append(config)
    ids = {config.id for config in configs}
    defaults = {
        role: PrinterId(found["defaults"][role])
        for role in PrinterRole
        if isinstance(found.get("defaults"), dict) and found["defaults"].get(role) in ids
    }
    paused = found.get("paused")
    held = paused if isinstance(paused, list) else ()
    return PrinterList(tuple(configs), defaults, frozenset(id_ for id_ in ids if id_ in held))


def _to_json(printers: PrinterList) -> dict[str, Any]:
    rows = []
    for config in printers.configs:
        row = asdict(config)
        row["roles"] = sorted(config.roles)
        rows.append(row)
    return {
        "printers": rows,
        "defaults": printers.defaults,
        "paused": sorted(printers.paused),
    }


def _config_of(row: Any) -> PrinterConfig | None:  # noqa: ANN401 - whatever stands in the file
    """A printer out of a JSON object; None for one that makes no sense."""
    try:
        return PrinterConfig(
            id=PrinterId(str(row["id"])),
            name=str(row["name"]),
            roles=frozenset(map(PrinterRole, row["roles"])),
            language=PrinterLanguage(row["language"]),
            transport=TransportKind(row["transport"]),
            address=str(row["address"]),
            paper=Paper(**{name: int(value) for name, value in row["paper"].items()}),
            darkness=None if row.get("darkness") is None else int(row["darkness"]),
            speed=None if row.get("speed") is None else int(row["speed"]),
            margins=Margins(**{n: float(value) for n, value in row.get("margins", {}).items()}),
            text_as_picture=bool(row.get("text_as_picture", False)),
            cut=bool(row.get("cut", True)),
            drawer=bool(row.get("drawer", False)),
            asks=bool(row.get("asks", True)),
            fallback=PrinterId(str(row["fallback"])) if row.get("fallback") else None,
        )
    except (KeyError, ValueError, TypeError, AttributeError):
        return None
