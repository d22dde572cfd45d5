"""Many rows and many ids at a time: the same as SQLAlchemy's own way, and by an index."""

import re
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest
from sqlalchemy import select

from returndesk.central.store import inbox
from returndesk.central.store.columns import JsonText, among
from returndesk.central.store.engine import SqliteDatabase, open_database
from returndesk.central.store.many import execute_many
from returndesk.central.store.migrate import upgrade
from returndesk.central.store.schema import events
from returndesk.central.store.store import CentralStore
from tests.central.conftest import SITE

_AT = datetime(2026, 11, 22, 9, 30, tzinfo=timezone(timedelta(hours=1)))
_EVENT = {
    "seq": 1,
    "type": "parcel.received",
    "aggregate": "p1",
    "payload": {"code": "%s é"},
    "clerk": "Amélie",
    "schema_version": 1,
    "occurred_at": _AT,
    "received_at": _AT,
    "fingerprint": "",
    "verdict": "applied",
    "reason": "",
    "first_desk": "",
    "first_clerk": "",
    "first_at": None,
}


@pytest.mark.parametrize("rows", [1, 3])
def test_rows_come_back_as_by_sqlalchemy(tmp_path: Path, database_url: str, rows: int) -> None:
    where = database_url or tmp_path / "central.sqlite3"
    with CentralStore(where) as store:
        store.import_documents([SITE])
        desk = store.enrol(store.new_enrolment_code(SITE.id, "Poste 1")).desk
    database = open_database(where)
    statement = inbox.NEW_EVENTS
    told = _EVENT | {"desk_id": desk.id}
    with database.write() as connection:
        connection.execute(statement, [told | {"id": f"a{n}"} for n in range(rows)])
        changed = told | {"payload": JsonText('{"code":"%s é"}'), "occurred_at": _AT.isoformat()}
        by_place = [
            tuple((changed | {"id": f"b{n}"})[name] for name in inbox.EVENT_COLUMNS)
            for n in range(rows)
        ]
        execute_many(connection, statement, inbox.EVENT_COLUMNS, by_place)
        found = connection.execute(select(events).order_by(events.c.id)).all()
        few = connection.execute(
            select(events.c.id).where(among(events.c.id)), {"ids": ["a0", "b0", "c0", "'"]}
        )
        assert sorted(few.scalars()) == ["a0", "b0"]
    database.close()
    assert [row.id for row in found] == [f"{which}{n}" for which in "ab" for n in range(rows)]
    assert len({str(row[1:]) for row in found}) == 1
    assert found[-1].payload == {"code": "%s é"}
    assert found[-1].received_at == _AT.astimezone(UTC)
    assert found[-1].occurred_at.utcoffset() == timedelta(hours=1)


def test_what_a_batch_reads_it_finds_by_an_index(tmp_path: Path) -> None:
    """However long the tables have become, a batch costs the same."""
    database = SqliteDatabase(tmp_path / "central.sqlite3")
    with database.write() as connection:
        upgrade(connection)
        for question in inbox.QUESTIONS:
            text = str(question.compile(dialect=connection.dialect))
            marks = (None,) * text.count("?")
            plan = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {text}", marks).all()
            scanned = [row[-1] for row in plan if re.match("SCAN (?!json_each)", row[-1])]
            assert scanned == [], text
    database.close()
