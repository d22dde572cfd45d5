"""The power goes: at any instant, what was acknowledged is there and the database is whole."""

import random
import shutil
import sys
from pathlib import Path

import pytest

from returndesk.storage.database import Database
from tests.power_cut import Disk, Step, record
from tests.support import DESK, fill, make_return

# strace is there on Linux only, where every change is tested before it lands.
pytestmark = [
    pytest.mark.skipif(sys.platform != "linux", reason="run it on Linux, where strace is"),
    pytest.mark.timeout(600),
]
REPOSITORY = Path(__file__).parents[2]
PARCELS = 120
CUTS = 2000

# A desk at work: it receives, undoes, meets unknown parcels, gets verdicts and follows the feed; it
# says the id of each fact when it is told that it is stored. "{mutant}" is where a fault is put.
PROGRAM = """
import sys
from pathlib import Path
{mutant}
from returndesk.domain.codes import ScannedCode
from returndesk.domain.events import Verdict, VerdictKind
from returndesk.services.receiving import Receiving
from returndesk.storage import engine
from returndesk.storage.database import Database
from tests.support import DESK, CountingIds, TestClock, make_return
clock = TestClock()
database = Database.open(Path(sys.argv[1]), desk_id=DESK.desk_id, now=clock.now)
database._raw.execute("PRAGMA wal_autocheckpoint = 60")
receiving = Receiving(database, DESK, clock, CountingIds("fact"))
for number in range(1, {parcels} + 1):
    code = f"RD-{{number}}" if number % 10 else f"STRANGE{{number:08d}}"
    outcome = receiving.receive(ScannedCode(code), clerk="Ann")
    said = outcome.event_id or outcome.unknown_id
    sys.stdout.write(f"{{said}}\\n"); sys.stdout.flush()
    if number % 3 == 0:
        with database.write(lasting=False) as work:
            cursor = work.feed.cursor()
            work.feed.apply([make_return(1000 + number)], cursor=cursor + "+", expected=cursor)
    if number % 25 == 0:
        with database.write() as work:
            taken = work.outbox.take(10)
            work.outbox.settle([Verdict(e.id, VerdictKind.APPLIED) for e in taken])
"""
NORMAL = """
from returndesk.storage import engine
pragmas = tuple(p.replace("= FULL", "= NORMAL") for p in engine._COMMON_PRAGMAS)
engine._COMMON_PRAGMAS = pragmas
from contextlib import nullcontext
from returndesk.storage.database import Database
Database._unhurried = lambda self: nullcontext()
"""


def recorded(home: Path, log: Path, mutant: str = "") -> tuple[Disk, list[Step]]:
    """A desk's disk before its work, and the work, call by call."""
    database = Database.open(home, desk_id=DESK.desk_id)
    fill(database, [make_return(n) for n in range(1, PARCELS + 1)])
    database.close()
    disk = Disk(home)
    return disk, record(PROGRAM.format(parcels=PARCELS, mutant=mutant), home, log, cwd=REPOSITORY)


def stored(home: Path) -> set[str]:
    """What a desk has after a cut: facts in the queue or settled, and unknown parcels."""
    database = Database.open(home, desk_id=DESK.desk_id)
    assert database.quick_check() == ()
    rows = database._raw.execute("SELECT id FROM outbox").fetchall()
    unknown = database._raw.execute("SELECT id FROM unknown_parcels").fetchall()
    assert database.opened.set_aside is None
    database.close()
    return {found for (found,) in [*rows, *unknown]}


def lost_after(
    home: Path, target: Path, disk: Disk, steps: list[Step], cuts: int, seed: int
) -> list[int]:
    """How many acknowledged facts each of some cuts cost; those in the second copy are not lost."""
    draw = random.Random(seed)
    instants = sorted(draw.randrange(len(steps)) for _ in range(cuts))
    acknowledged: set[str] = set()
    lost: list[int] = []
    done = 0
    for instant in instants:
        for step in steps[done : instant + 1]:
            if step.kind == "said":
                acknowledged |= set(step.data.decode().split())
            else:
                disk.follow(step)
        done = instant + 1
        disk.cut(home, target, draw)
        lost.append(len(acknowledged - stored(target)))
        shutil.rmtree(target)
    return lost


def test_no_power_cut_costs_an_acknowledged_fact(tmp_path: Path) -> None:
    home = tmp_path / "desk"
    disk, steps = recorded(home, tmp_path / "calls")
    said = b"".join(step.data for step in steps if step.kind == "said").decode().split()
    assert len(said) == PARCELS
    kinds = {step.kind for step in steps}
    assert {"write", "flush", "said"} <= kinds
    lost = lost_after(home, tmp_path / "cut", disk, steps, CUTS, seed=2026)
    assert len(lost) == CUTS
    assert sum(lost) == 0


def test_what_need_not_last_costs_no_fact_even_without_the_second_copy(tmp_path: Path) -> None:
    home = tmp_path / "desk"
    disk, steps = recorded(home, tmp_path / "calls")
    steps = [step for step in steps if "/facts/" not in step.path]
    lost = lost_after(home, tmp_path / "cut", disk, steps, 300, seed=2026)
    assert sum(lost) == 0


def test_the_simulation_finds_a_database_that_does_not_wait_for_the_disk(tmp_path: Path) -> None:
    """With `synchronous=NORMAL` cuts do cost facts: a run that finds none would prove nothing.

    Without their second copy, which is flushed on its own, that is.
    """
    home = tmp_path / "desk"
    disk, steps = recorded(home, tmp_path / "calls", NORMAL)
    steps = [step for step in steps if "/facts/" not in step.path]
    lost = lost_after(home, tmp_path / "cut", disk, steps, 60, seed=2026)
    assert sum(count > 0 for count in lost) > 10
