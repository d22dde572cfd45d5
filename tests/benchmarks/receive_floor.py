"""Scan to verdict and commit on 1,000,000 returns, beside the least that SQLite could do for it.

The floor is a bare sqlite3 connection with the same settings on the same disk: one look-up by
tracking number and one commit of two rows, in a file of as many parcels. Both take turns, so that
whatever else the machine does falls on both.
"""

import json
import random
import sqlite3
import statistics
import tempfile
import time
from collections.abc import Callable, Sequence
from contextlib import closing
from pathlib import Path

from returndesk.bootstrap import RandomIds, SystemClock
from returndesk.domain.codes import ScannedCode
from returndesk.domain.ids import BrandId
from returndesk.domain.returns import ParcelState
from returndesk.services.ports import ReturnQuery
from returndesk.services.receiving import Receiving
from returndesk.storage.database import FILE_NAME, Database
from tests.support import BRANDS, DESK, fill

RETURNS = 1_000_000
LOOKUPS = 3000
ROUNDS = 30
WARM_UP = 1000  # a desk has run for minutes: the upper levels of both files' indices are in memory
RECEIVES_A_ROUND = 40
PAGE = 200

_FIRST = (
    ("Camille", "camille"), ("Noor", "noor"), ("Zoë", "zoe"), ("Mia", "mia"), ("Hugo", "hugo"),
    ("Élodie", "elodie"), ("Jürgen", "jurgen"), ("Aino", "aino"), ("Łukasz", "lukasz"),
    ("Chloé", "chloe"), ("Sofía", "sofia"), ("Tom", "tom"),
)  # fmt: skip
_LAST = (
    ("Durand", "durand"), ("Martin", "martin"), ("Dupont", "dupont"), ("Moreau", "moreau"),
    ("García", "garcia"), ("Müller", "muller"), ("Rossi", "rossi"), ("Janssens", "janssens"),
    ("Kowalski", "kowalski"), ("Nguyen", "nguyen"), ("Lefèvre", "lefevre"), ("Petit", "petit"),
    ("Schmidt", "schmidt"), ("Novák", "novak"), ("Silva", "silva"), ("Bernard", "bernard"),
)  # fmt: skip

# One statement a table; a recursive query counts the returns.
_FILL = (
    """CREATE TEMP TABLE n AS WITH RECURSIVE c(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM c
       LIMIT :returns) SELECT i, i * 7919 % 1000003 AS mixed FROM c""",
    """INSERT INTO returns (pk, id, number, number_key, brand_pk, site_id, order_id, order_number,
       shopper_name, shopper_key, email, language, postcode, country, announced_at, announced_us,
       delivered_at, wish, inspection, resolution, mail_state, state, parcel_count, lines)
       SELECT i, printf('r%031d', i), printf('RD-%08d', mixed), printf('RD%08d', mixed),
       1 + mixed % 5, 'lille', printf('o%031d', i), printf('#%07d', i),
       f.name || ' ' || l.name, f.key || ' ' || l.key, printf('shopper%d@example.com', i), 'fr',
       '59000', 'FR', strftime('%Y-%m-%dT%H:%M:%S+00:00', 1760000000 + i * 30, 'unixepoch'),
       (1760000000 + i * 30) * 1000000, '2025-10-01T10:00:00+00:00', 'refund', 'pending',
       'pending', 'none', 0, 1, json_array(json_array(printf('l%031d', 2 * i),
       'Robe Ondine, bleu, 38', 1, 7900, 'EUR', '', '', 'too_small'),
       json_array(printf('l%031d', 2 * i + 1), 'Écharpe Brume', 1, 3500, 'EUR', '', '', ''))
       FROM n JOIN first_name f ON f.rowid = 1 + mixed % (SELECT count(*) FROM first_name)
       JOIN last_name l ON l.rowid = 1 + mixed / 12 % (SELECT count(*) FROM last_name)""",
    """INSERT INTO parcels (pk, id, tracking_number, carrier, room)
       SELECT i, printf('p%031d', i), printf('6A%011d', i), 'colissimo', printf('%120s', '')
       FROM n""",
    "INSERT INTO parcel_returns (parcel_pk, return_pk, position) SELECT i, i, 0 FROM n",
    "INSERT INTO lookup_keys SELECT printf('%07d', i), 2, i FROM n",
    "INSERT INTO lookup_keys SELECT printf('6A%011d', i), 0, i FROM n",
    "INSERT INTO lookup_keys SELECT number_key, 1, pk FROM returns ORDER BY number_key",
    """INSERT INTO return_words
       SELECT substr(shopper_key, 1, instr(shopper_key, ' ') - 1), pk, shopper_key
       FROM returns ORDER BY 1, 2""",
    """INSERT INTO return_words
       SELECT substr(shopper_key, instr(shopper_key, ' ') + 1), pk, shopper_key
       FROM returns ORDER BY 1, 2""",
)


def build(home: Path, returns: int = RETURNS) -> None:
    """Fill a desk's folder with announced returns, past the change feed, which takes minutes."""
    database = Database.open(home)
    fill(database, ())
    database.close()
    with closing(sqlite3.connect(home / FILE_NAME, isolation_level=None)) as connection:
        run = connection.execute
        run("PRAGMA journal_mode = OFF")
        run("PRAGMA synchronous = OFF")
        run("PRAGMA cache_size = -262144")
        later = run(
            "SELECT name, type, sql FROM sqlite_master WHERE type IN ('index', 'trigger') "
            "AND sql IS NOT NULL"
        ).fetchall()
        for name, kind, _ in later:
            run(f"DROP {kind} {name}")
        for table, names in (("first_name", _FIRST), ("last_name", _LAST)):
            run(f"CREATE TEMP TABLE {table} (name, key)")
            connection.executemany(f"INSERT INTO {table} VALUES (?, ?)", names)
        run("BEGIN")
        for number in range(2, 6):
            run("INSERT INTO brands (pk, id) VALUES (?, ?)", (number, f"brand-{number}"))
        for statement in _FILL:
            run(statement, {"returns": returns} if ":returns" in statement else {})
        run("INSERT INTO return_counts SELECT brand_pk, state, count(*) FROM returns GROUP BY 1, 2")
        for _, _, sql in later:
            run(sql)
        run("COMMIT")
        run("PRAGMA journal_mode = WAL")


def _open_floor(file: Path, desk: Path) -> sqlite3.Connection:
    """The floor's file: the same returns, each in one row as text that is read and not parsed."""
    connection = sqlite3.connect(file, isolation_level=None)
    run = connection.execute
    run("PRAGMA journal_mode = OFF")
    run("ATTACH ? AS desk", (str(desk),))
    run("CREATE TABLE parcel (id INTEGER PRIMARY KEY, number TEXT, document TEXT, state TEXT, at)")
    run("CREATE TABLE outbox (seq INTEGER PRIMARY KEY, id TEXT, payload TEXT)")
    run("BEGIN")
    run(
        """INSERT INTO parcel (id, number, document, state)
        SELECT p.pk, p.tracking_number, json_array(r.id, r.number, r.site_id, r.order_id,
        r.order_number, r.shopper_name, r.email, r.announced_at, r.delivered_at, r.lines),
        'announced' FROM desk.parcels p JOIN desk.returns r ON r.pk = p.pk"""
    )
    run("CREATE UNIQUE INDEX parcel_number ON parcel (number)")
    run("COMMIT")
    run("DETACH desk")
    for pragma in ("journal_mode = WAL", "synchronous = FULL", "cache_size = -16384"):
        run(f"PRAGMA {pragma}")
    return connection


def _floor_receive(connection: sqlite3.Connection, number: str) -> None:
    run = connection.execute
    run("BEGIN IMMEDIATE")
    id_, document = run("SELECT id, document FROM parcel WHERE number = ?", (number,)).fetchone()
    at = "2026-11-22T09:00:00.000000+00:00"
    run("UPDATE parcel SET state = 'received', at = ? WHERE id = ?", (at, id_))
    run("INSERT INTO outbox (id, payload) VALUES (?, ?)", (f"{id_:032x}", document[:200]))
    run("COMMIT")


def _times(action: Callable[[str], object], numbers: Sequence[str]) -> list[float]:
    """Milliseconds of each call."""
    found = []
    for number in numbers:
        begun = time.perf_counter()
        action(number)
        found.append((time.perf_counter() - begun) * 1000)
    return found


def _figures(name: str, milliseconds: Sequence[float], **more: object) -> None:
    cuts = statistics.quantiles(milliseconds, n=100)
    figure = {
        "benchmark": name,
        "median_ms": round(statistics.median(milliseconds), 4),
        "p99_ms": round(cuts[98], 4),
        **more,
    }
    print(json.dumps(figure), flush=True)


def _measure_lookups(database: Database, floor: sqlite3.Connection, numbers: Sequence[str]) -> None:
    with database.read() as work:

        def look_up(number: str) -> None:
            (match,) = work.returns.matches((number,))
            if match.parcel.tracking_number != number:
                raise AssertionError(number)

        ours = _times(look_up, numbers)
    query = "SELECT * FROM parcel WHERE number = ?"
    bare = _times(lambda number: floor.execute(query, (number,)).fetchone(), numbers)
    _figures(
        "look-up of one number", ours, bare_sqlite3_median_ms=round(statistics.median(bare), 4)
    )


def _measure_receives(
    database: Database, floor: sqlite3.Connection, numbers: Sequence[str]
) -> None:
    receiving = Receiving(database, DESK, SystemClock(), RandomIds())

    def receive(number: str) -> None:
        outcome = receiving.receive(ScannedCode(number), clerk="bench")
        if not outcome.verdict.took_in:
            raise AssertionError(outcome)

    for number in numbers[:WARM_UP]:
        receive(number)
        _floor_receive(floor, number)
    numbers = numbers[WARM_UP:]
    ours: list[float] = []
    bare: list[float] = []
    for start in range(0, len(numbers), RECEIVES_A_ROUND):
        stretch = numbers[start : start + RECEIVES_A_ROUND]
        ours += _times(receive, stretch)
        bare += _times(lambda number: _floor_receive(floor, number), stretch)
    ratio = statistics.median(ours) / statistics.median(bare)
    _figures("bare sqlite3 look-up + two-row commit", bare)
    _figures("scan to verdict and commit", ours, ratio_to_floor=round(ratio, 2), aim=3.0)


def _measure_pages(database: Database, returns: int) -> None:
    brand = BRANDS[0].id
    queries = {
        "by date": ReturnQuery(),
        "by number": ReturnQuery(sort="number"),
        "by shopper": ReturnQuery(sort="shopper", descending=False),
        "by brand": ReturnQuery(sort="brand"),
        "by state": ReturnQuery(sort="state"),
        "announced by date": ReturnQuery(state=ParcelState.ANNOUNCED),
        "received by shopper": ReturnQuery(state=ParcelState.RECEIVED, sort="shopper"),
        "one brand by date": ReturnQuery(brand_id=brand),
        "one brand, announced, by number": ReturnQuery(
            brand_id=brand, state=ParcelState.ANNOUNCED, sort="number"
        ),
        "unknown brand": ReturnQuery(brand_id=BrandId("none")),
        "text durand": ReturnQuery(text="durand"),
        "text zoe dup": ReturnQuery(text="zoe dup", sort="shopper"),
        "text RD": ReturnQuery(text="RD"),
        "text 6A0000123": ReturnQuery(text="6A0000123"),
    }
    for name, query in queries.items():
        with database.read() as work:
            begun = time.perf_counter()
            count = work.returns.count(query)
            counted = (time.perf_counter() - begun) * 1000
        offsets = (0, count // 4, count // 2, count * 3 // 4, max(0, count - PAGE))
        slowest = 0.0
        for offset in offsets:
            with database.read() as work:
                begun = time.perf_counter()
                page = work.returns.page(query, offset, PAGE)
                slowest = max(slowest, (time.perf_counter() - begun) * 1000)
            if len(page) != min(PAGE, count - offset):
                raise AssertionError((name, offset, len(page)))
        figure = {
            "benchmark": f"page of {PAGE} of {returns} returns, {name}",
            "found": count,
            "count_ms": round(counted, 2),
            "slowest_page_ms": round(slowest, 2),
        }
        print(json.dumps(figure), flush=True)


def main(returns: int = RETURNS) -> None:
    """Print the figures as JSON lines."""
    with tempfile.TemporaryDirectory(prefix="returndesk-bench-") as name:
        home = Path(name)
        begun = time.perf_counter()
        build(home, returns)
        seconds = time.perf_counter() - begun
        size = (home / FILE_NAME).stat().st_size
        floor = _open_floor(home / "floor.sqlite", home / FILE_NAME)
        database = Database.open(home, desk_id=DESK.desk_id)
        figure = {"returns": returns, "build_s": round(seconds, 1), "file_mb": size // 1_000_000}
        print(json.dumps({"benchmark": "desk database", **figure}), flush=True)
        draw = random.Random(20261122)
        numbers = [f"6A{i:011d}" for i in draw.sample(range(1, returns + 1), LOOKUPS)]
        _measure_lookups(database, floor, numbers)
        _measure_receives(database, floor, numbers[: WARM_UP + ROUNDS * RECEIVES_A_ROUND])
        _measure_pages(database, returns)
        database.close()
        floor.close()


if __name__ == "__main__":
    main()
