"""Shoppers' data leave a desk's file when the merchant's period is over; what was done stays.

Name, e-mail, postcode, phone, notes and the names of photographs are emptied where they stand: in
returns, orders, the scans' journal, inspections, and facts that have their verdict. The file is
opened with `secure_delete`, so what was there is overwritten, not only unlinked.

Everything here works on a bare connection: backups are treated like the file itself.
"""

import json
import sqlite3
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from returndesk.storage.facts import FACT_COLUMNS, fact_digest
from returndesk.storage.times import microseconds

# Things of each kind that one transaction treats: a scan waits for one of them at most.
CHUNK = 100
# Keys under which facts and inspections hold what a person wrote or photographed.
_WRITTEN: dict[str, Any] = {"note": "", "phone": "", "photos": [], "messages": {}}
_SHOPPER = ("name", "email", "postcode")


@dataclass(frozen=True, slots=True)
class Periods:
    """Before which moments (aware) data go: by brand, and for what belongs to none."""

    brands: Mapping[str, datetime]
    others: datetime


@dataclass(slots=True)
class Forgotten:
    """How many rows were emptied, and the photographs that they named."""

    rows: int = 0
    photos: set[str] = field(default_factory=set)


def forget(connection: sqlite3.Connection, periods: Periods, settled_through: int = 0) -> Forgotten:
    """Empty a chunk of what is over its period; inside the caller's transaction.

    Call again until it finds no row more. `settled_through` is for a copy: facts up to it have
    got their verdict since it was made.
    """
    result = Forgotten()
    for pk, brand in connection.execute("SELECT pk, id FROM brands").fetchall():
        before = periods.brands.get(brand, periods.others)
        _forget_returns(connection, pk, before, result)
        _forget_orders(connection, brand, before, result)
    _forget_scans(connection, periods.others, result)
    _forget_notes(connection, periods.others, result)
    _forget_facts(connection, periods, settled_through, result)
    _forget_photographs(connection, periods.others, result)
    return result


def _forget_returns(
    connection: sqlite3.Connection, brand_pk: int, before: datetime, result: Forgotten
) -> None:
    found = connection.execute(
        "SELECT pk, id FROM returns WHERE brand_pk = ? AND announced_us < ? "
        "AND (shopper_name <> '' OR email <> '' OR postcode <> '') LIMIT ?",
        (brand_pk, microseconds(before), CHUNK),
    ).fetchall()
    if not found:
        return
    pks = json.dumps([pk for pk, _ in found])
    ids = json.dumps([id_ for _, id_ in found])
    run = connection.execute
    run(
        "UPDATE returns SET shopper_name = '', shopper_key = '', email = '', postcode = '' "
        "WHERE pk IN (SELECT value FROM json_each(?))",
        (pks,),
    )
    run("DELETE FROM return_words WHERE return_pk IN (SELECT value FROM json_each(?))", (pks,))
    run(
        "UPDATE scans SET shopper = '' WHERE shopper <> '' "
        "AND return_id IN (SELECT value FROM json_each(?))",
        (ids,),
    )
    run("DELETE FROM inspection_drafts WHERE return_id IN (SELECT value FROM json_each(?))", (ids,))
    revisions = run(
        "SELECT pk, content FROM inspection_revisions "
        "WHERE return_id IN (SELECT value FROM json_each(?))",
        (ids,),
    ).fetchall()
    for pk, content in revisions:
        run(
            "UPDATE inspection_revisions SET content = ? WHERE pk = ?",
            (_without_remarks(content, result), pk),
        )
    result.rows += len(found)


def _forget_orders(
    connection: sqlite3.Connection, brand: str, before: datetime, result: Forgotten
) -> None:
    result.rows += connection.execute(
        "UPDATE orders SET shopper_name = '', email = '', postcode = '', phone = '' WHERE id IN ("
        "SELECT id FROM orders WHERE brand_id = ? AND julianday(ordered_at) < julianday(?) AND "
        "(shopper_name <> '' OR email <> '' OR postcode <> '' OR phone <> '') LIMIT ?)",
        (brand, before.isoformat(), CHUNK),
    ).rowcount


def _forget_scans(connection: sqlite3.Connection, before: datetime, result: Forgotten) -> None:
    """Of scans whose return is no longer known."""
    result.rows += connection.execute(
        "UPDATE scans SET shopper = '' WHERE pk IN ("
        "SELECT pk FROM scans WHERE at_us < ? AND shopper <> '' LIMIT ?)",
        (microseconds(before), CHUNK),
    ).rowcount


def _forget_notes(connection: sqlite3.Connection, before: datetime, result: Forgotten) -> None:
    """What a person wrote when they settled something under Attention."""
    for table, moment in (("attention_items", "opened_at"), ("settlements", "at")):
        result.rows += connection.execute(
            f"UPDATE {table} SET note = '' WHERE id IN (SELECT id FROM {table} "  # noqa: S608 - our own
            f"WHERE note <> '' AND julianday({moment}) < julianday(?) LIMIT ?)",
            (before.isoformat(), CHUNK),
        ).rowcount


def _forget_facts(
    connection: sqlite3.Connection, periods: Periods, settled_through: int, result: Forgotten
) -> None:
    """Of facts that have their verdict; one that has not is still to be told as it was."""
    latest = max((*periods.brands.values(), periods.others))
    columns = ", ".join(column.name for column in FACT_COLUMNS)
    rows = connection.execute(
        f"SELECT seq, {columns} FROM outbox WHERE (settled_at IS NOT NULL OR seq <= ?) "  # noqa: S608 - our own
        "AND julianday(occurred_at) < julianday(?) "
        'AND (payload LIKE \'%"shopper":%\' OR payload LIKE \'%"note":"_%\' '
        'OR payload LIKE \'%"photos":["%\' OR payload LIKE \'%"messages":{"%\')',
        (settled_through, latest.isoformat()),
    )
    changed = []
    names = [column.name for column in FACT_COLUMNS]
    for seq, *values in rows:
        fact = dict(zip(names, values, strict=True))
        payload = json.loads(fact["payload"])
        document = payload.get("document")
        brand = document.get("brand_id", "") if isinstance(document, dict) else ""
        before = periods.brands.get(brand, periods.others)
        emptied = json.dumps(_emptied(payload, result), separators=(",", ":"))
        if datetime.fromisoformat(fact["occurred_at"]) < before and emptied != fact["payload"]:
            fact["payload"] = emptied
            changed.append((emptied, fact_digest(tuple(fact.values())), seq))
        if len(changed) == CHUNK:
            break
    connection.executemany("UPDATE outbox SET payload = ?, digest = ? WHERE seq = ?", changed)
    result.rows += len(changed)


def _emptied(value: Any, result: Forgotten) -> Any:  # noqa: ANN401 - whatever JSON holds
    """JSON without what a shopper is called, and without what was written or photographed."""
    if isinstance(value, list):
        return [_emptied(item, result) for item in value]
    if not isinstance(value, dict):
        return value
    found: dict[str, Any] = {}
    for key, item in value.items():
        if key == "shopper" and isinstance(item, dict):
            found[key] = item | {name: "" for name in _SHOPPER if name in item}
        elif key in _WRITTEN:
            if key == "photos" and isinstance(item, list):
                result.photos.update(map(str, item))
            found[key] = _WRITTEN[key]
        else:
            found[key] = _emptied(item, result)
    return found


def _without_remarks(content: str, result: Forgotten) -> str:
    """An inspection's content (`repositories/inspections.py`) without notes and photographs."""
    told = json.loads(content)
    for group in told["groups"]:
        *_, note, photos = group
        result.photos.update(photos)
        group[-2:] = ["" if note else note, []]
    return json.dumps({"groups": told["groups"], "note": ""})


def _forget_photographs(
    connection: sqlite3.Connection, before: datetime, result: Forgotten
) -> None:
    """Those that are too old themselves; one that waits to be uploaded has its fact to follow."""
    moment = (before.isoformat(), CHUNK)
    old = connection.execute(
        "SELECT id FROM photos WHERE state <> 'waiting' AND julianday(at) < julianday(?) LIMIT ?",
        moment,
    ).fetchall()
    result.photos.update(id_ for (id_,) in old)
    connection.executemany("DELETE FROM photos WHERE id = ?", [(id_,) for id_ in result.photos])
    unknown = connection.execute(
        "SELECT id, photo FROM unknown_parcels WHERE photo <> '' "
        "AND julianday(at) < julianday(?) LIMIT ?",
        moment,
    ).fetchall()
    connection.executemany(
        "UPDATE unknown_parcels SET photo = '' WHERE id = ?", [(id_,) for id_, _ in unknown]
    )
    result.photos.update(photo for _, photo in unknown)
    result.rows += len(old) + len(unknown)


def named(files: Iterable[str], photos: Iterable[str]) -> list[str]:
    """Which of a folder's file names belong to photographs, by their id or their own name."""
    wanted = set(photos)
    return [name for name in files if name in wanted or name.partition(".")[0] in wanted]
