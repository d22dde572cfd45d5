"""What was acknowledged is there: after kill -9, with many threads, with a full disk."""

import random
import signal
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from returndesk.domain.codes import ScannedCode
from returndesk.domain.errors import StorageError
from returndesk.services.receiving import Receiving
from returndesk.storage.database import Database
from tests.support import DESK, CountingIds, TestClock, fill, make_return

REPOSITORY = Path(__file__).parents[2]
KILLS = 5
PARCELS = 3000

# Receives for ever and says which fact is on the disk.
DESK_PROGRAM = f"""
import sys
from pathlib import Path
from returndesk.bootstrap import RandomIds
from returndesk.domain.codes import ScannedCode
from returndesk.services.receiving import Receiving
from returndesk.storage.database import Database
from tests.support import DESK, TestClock
database = Database.open(Path(sys.argv[1]), desk_id=DESK.desk_id)
receiving = Receiving(database, DESK, TestClock(), RandomIds())
for number in range(int(sys.argv[2]), {PARCELS}):
    print(receiving.receive(ScannedCode(f"RD-{{number}}"), clerk="Ann").event_id, flush=True)
"""

# Receives until the file may not grow any more.
FULL_PROGRAM = """
import resource, sys
from pathlib import Path
from returndesk.domain.codes import ScannedCode
from returndesk.domain.errors import StorageError
from returndesk.services.receiving import Receiving
from returndesk.storage.database import Database
from tests.support import DESK, CountingIds, TestClock
database = Database.open(Path(sys.argv[1]))
receiving = Receiving(database, DESK, TestClock(), CountingIds("full"))
resource.setrlimit(resource.RLIMIT_FSIZE, (400_000, 400_000))
for number in range(1, 3000):
    try:
        print(receiving.receive(ScannedCode(f"RD-{number}"), clerk="Ann").event_id, flush=True)
    except StorageError as error:
        print(error.code, file=sys.stderr)
        break
"""


def stored_events(home: Path) -> list[str]:
    database = Database.open(home)
    with database.write() as work:
        work.outbox.recover()
        found: list[str] = [event.id for event in work.outbox.take(10 * PARCELS)]
        assert len(work.scans.recent(10 * PARCELS)) >= len(found)
    assert database.quick_check() == ()
    database.close()
    return found


def fill_home(home: Path) -> None:
    database = Database.open(home)
    fill(database, [make_return(n) for n in range(1, PARCELS)])
    database.close()


def test_kill_loses_nothing_that_was_acknowledged(tmp_path: Path) -> None:
    fill_home(tmp_path)
    draw = random.Random(2026)
    acknowledged: list[str] = []
    for _ in range(KILLS):
        with subprocess.Popen(
            [sys.executable, "-c", DESK_PROGRAM, tmp_path, str(len(acknowledged) + 1)],
            stdout=subprocess.PIPE,
            text=True,
            cwd=REPOSITORY,
        ) as desk:
            assert desk.stdout is not None
            wanted = draw.randrange(1, 120)
            acknowledged += [desk.stdout.readline().strip() for _ in range(wanted)]
            desk.send_signal(signal.SIGKILL)
            # What was still in the pipe was said to be stored as well; a last half line was not.
            lines = desk.stdout.read().splitlines(keepends=True)
            acknowledged += [line.strip() for line in lines if line.endswith("\n")]
        acknowledged = [id_ for id_ in acknowledged if id_ != "None"]
    stored = stored_events(tmp_path)
    assert len(acknowledged) > KILLS
    assert set(acknowledged) <= set(stored)
    assert len(stored) == len(set(stored))
    # At most the fact whose acknowledgement was cut off, for each kill.
    assert len(stored) <= len(acknowledged) + KILLS


def test_a_disk_that_takes_no_more_refuses_and_loses_nothing(tmp_path: Path) -> None:
    database = Database.open(tmp_path)
    fill(database, [make_return(n) for n in range(1, 200)])
    database.close()
    desk = subprocess.run(
        [sys.executable, "-c", FULL_PROGRAM, tmp_path],
        capture_output=True,
        text=True,
        cwd=REPOSITORY,
        check=True,
    )
    acknowledged = desk.stdout.split()
    assert desk.stderr.strip() in {"disk_full", "disk_error"}
    assert len(acknowledged) > 5
    assert stored_events(tmp_path) == acknowledged


def test_threads_take_their_turns_and_lose_no_fact(database: Database) -> None:
    threads, each = 4, 25
    fill(database, [make_return(n) for n in range(1, threads * each + 1)])
    failures: list[Exception] = []

    def work(number: int) -> None:
        receiving = Receiving(database, DESK, TestClock(), CountingIds(f"t{number}"))
        try:
            for parcel in range(number * each + 1, (number + 1) * each + 1):
                receiving.receive(ScannedCode(f"RD-{parcel}"), clerk="Ann")
                with database.read() as reading:
                    assert reading.scans.recent(1)
        except Exception as error:  # noqa: BLE001 - handed to the test's own thread
            failures.append(error)

    running = [threading.Thread(target=work, args=(n,)) for n in range(threads)]
    for thread in running:
        thread.start()
    for thread in running:
        thread.join()
    assert failures == []
    with database.write() as last:
        events = last.outbox.take(1000)
    assert [event.seq for event in events] == list(range(1, threads * each + 1))


def test_a_write_inside_a_write_is_a_bug_not_a_deadlock(database: Database) -> None:
    with (
        pytest.raises(RuntimeError, match="open in this thread"),
        database.write(),
        database.write(),
    ):
        pass
    with database.write() as work:
        assert work.feed.cursor()


def test_a_reader_sees_what_was_there_and_cannot_write(database: Database) -> None:
    with database.read() as reading:
        before = reading.feed.cursor()
        fill(database, [make_return(1)])
        assert reading.feed.cursor() == before
    with database.read() as reading:
        assert reading.feed.cursor() != before
    with pytest.raises(StorageError), database.read() as reading:
        reading.returns.put(make_return(2))
