"""Stories on a file system that has no room left; `test_full_disk.py` runs them where it may mount.

At every point the same holds: what was acknowledged is there, nothing is half there, reading goes
on, the words say what to do, and when there is room again everything goes on by itself.
"""

import io
import logging
import os
import random
import sqlite3
import subprocess
import threading
import time
from collections.abc import Iterator
from contextlib import closing
from functools import partial
from pathlib import Path

import pytest
from PIL import Image

from returndesk.bootstrap import build
from returndesk.domain.codes import ScannedCode
from returndesk.domain.errors import KnownError, StorageError
from returndesk.domain.ids import ReturnId
from returndesk.domain.labels import PrinterStatus
from returndesk.domain.printing import JobQuery, JobState
from returndesk.enrolment import enrol
from returndesk.hardware.printers.faults import Fault
from returndesk.hardware.printers.simulated import VirtualPrinter
from returndesk.paths import Home
from returndesk.services.comparing import Comparison
from returndesk.services.desk import Desk
from returndesk.services.receiving import Receiving
from returndesk.services.syncing import Connection
from returndesk.settings import Settings
from returndesk.storage.care import SqlCare
from returndesk.storage.database import FILE_NAME, Database
from returndesk.storage.fact_journal import read_journal
from returndesk.ui.messages import message_for
from tests.smtp import Mailbox
from tests.spooling import HASTY, SMALL, config_of, device_of, order, rig_at, stamps
from tests.support import DESK, CountingIds, TestClock, fill, make_return
from tests.town import Town

RETURNS = 600
FULL = {"disk_full", "disk_error"}


class SmallDisk:
    """A file system of some megabytes of its own."""

    def __init__(self, place: Path, megabytes: int = 24) -> None:
        self.place = place
        place.mkdir()
        options = f"size={megabytes}m"
        subprocess.run(["mount", "-t", "tmpfs", "-o", options, "tmpfs", place], check=True)
        self._stuffing = place / "stuffing"

    def fill(self, leave: int = 0) -> None:
        """Take all room but so many bytes."""
        with self._stuffing.open("wb", buffering=0) as file:
            while self.room > leave:
                file.write(bytes(min(1 << 16, self.room - leave)))

    @property
    def room(self) -> int:
        """How many bytes are free."""
        found = os.statvfs(self.place)
        return found.f_bavail * found.f_frsize

    def free(self) -> None:
        """There is room again."""
        self._stuffing.unlink(missing_ok=True)

    def close(self) -> None:
        """Let it go, whoever still holds a file of it."""
        subprocess.run(["umount", "--lazy", self.place], check=True)


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[SmallDisk]:
    disk = SmallDisk(tmp_path / "small")
    yield disk
    disk.close()


def stored(database: Database) -> tuple[int, int, int]:
    """Facts, lines of the journal, and parcels in hand: always as many of each."""
    with database.read() as work:
        in_hand = sum(
            bool(found.parcels[0].reception)
            for number in range(1, RETURNS + 1)
            if (found := work.returns.get(ReturnId(f"r{number}")))
        )
        return work.outbox.counts().waiting, len(work.scans.recent(RETURNS)), in_hand


def picture(number: int) -> bytes:
    """A picture of about 20 kB that no other number has."""
    out = io.BytesIO()
    dots = random.Random(number).randbytes(160 * 120)
    Image.frombytes("L", (160, 120), dots).save(out, "PNG")
    return out.getvalue()


def assert_says_so(error: KnownError) -> None:
    """The words name the disk, and say that nothing was stored and what to do."""
    assert error.code in FULL
    told = message_for(error)
    assert "disk" in told.title.lower()
    assert "Nothing was stored" in told.remedy


# ----------------------------------------------------------------------------------- a reception


@pytest.mark.parametrize("leave", [0, 60_000, 250_000])
def test_at_reception(disk: SmallDisk, leave: int) -> None:
    home = disk.place / "desk"
    clock = TestClock()
    database = Database.open(home, desk_id=DESK.desk_id, now=clock.now)
    fill(database, [make_return(number) for number in range(1, RETURNS + 1)])
    database.forget_traces()
    receiving = Receiving(database, DESK, clock, CountingIds("e"))
    acknowledged = 0

    def receive_all() -> None:
        nonlocal acknowledged
        for number in range(acknowledged + 1, RETURNS + 1):
            receiving.receive(ScannedCode(f"RD-{number}"), clerk="Ann")
            acknowledged += 1

    disk.fill(leave)
    with pytest.raises(StorageError) as caught:
        receive_all()
    assert_says_so(caught.value)
    assert (acknowledged > 0) is (leave > 0)
    assert stored(database) == (acknowledged, acknowledged, acknowledged)
    with pytest.raises(StorageError) as caught:
        SqlCare(database, home / "photos").back_up(clock.now())
    assert caught.value.code in FULL | {"backup_failed"}
    disk.free()
    receive_all()
    assert (acknowledged, database.uncopied_facts) == (RETURNS, 0)
    assert database.quick_check() == ()
    database.close()
    again = Database.open(home, desk_id=DESK.desk_id)
    assert stored(again) == (RETURNS, RETURNS, RETURNS)
    again.close()


def test_at_reception_the_second_copies_come_later(disk: SmallDisk) -> None:
    """The database still has room in its own files, the file of second copies has none."""
    home = disk.place / "desk"
    database = Database.open(home, desk_id=DESK.desk_id)
    fill(database, [make_return(number) for number in range(1, RETURNS + 1)])
    receiving = Receiving(database, DESK, TestClock(), CountingIds("e"))
    acknowledged = []
    receiving.receive(ScannedCode("RD-1"), clerk="Ann")  # the first of a file of copies
    # From here on the WAL is written over from its start, without growing.
    database._raw.execute("PRAGMA wal_checkpoint(PASSIVE)")
    disk.fill()
    for number in range(2, 400):
        try:
            receiving.receive(ScannedCode(f"RD-{number}"), clerk="Ann")
        except StorageError as error:
            assert_says_so(error)
            break
        acknowledged.append(f"e-{number}")
    behind = database.uncopied_facts
    assert behind > 0
    disk.free()
    receiving.receive(ScannedCode(f"RD-{RETURNS}"), clerk="Ann")
    assert database.uncopied_facts == 0
    database.close()
    # With the copies a database that is gone costs none of them.
    assert set(acknowledged) <= {fact.id for fact in read_journal(home).facts}
    (home / FILE_NAME).write_bytes(b"")
    rebuilt = Database.open(home, desk_id=DESK.desk_id)
    with rebuilt.read() as work:
        assert work.outbox.counts().waiting >= len(acknowledged) + 2
    rebuilt.close()


def test_at_reception_a_desk_that_starts_says_so_and_starts_later(disk: SmallDisk) -> None:
    home = disk.place / "desk"
    database = Database.open(home, desk_id=DESK.desk_id)
    fill(database, [make_return(number) for number in range(1, 50)])
    receiving = Receiving(database, DESK, TestClock(), CountingIds("e"))
    for number in range(1, 20):
        receiving.receive(ScannedCode(f"RD-{number}"), clerk="Ann")
    database.close()
    disk.fill()
    with pytest.raises(StorageError) as caught:
        Database.open(home, desk_id=DESK.desk_id)
    assert caught.value.code in FULL
    assert "disk" in message_for(caught.value).title.lower()
    disk.free()
    again = Database.open(home, desk_id=DESK.desk_id)
    assert again.opened.set_aside is None
    with again.read() as work:
        assert work.outbox.counts().waiting == 19
    again.close()


# ------------------------------------------------------------------------- a pull that writes rows


@pytest.fixture
def desk(town: Town, disk: SmallDisk) -> Iterator[Desk]:
    """A desk on the small disk; its central service has room."""
    town.import_returns(100)
    home = Home.at(disk.place / "desk")
    enrol(home, Settings(), town.url, town.central.store.new_enrolment_code("lille", "Poste 1"))
    desk = build(home, Settings.load(home.settings))
    yield desk
    desk.close()


@pytest.mark.parametrize("leave", [0, 300_000])
def test_at_pull(desk: Desk, disk: SmallDisk, town: Town, mailbox: Mailbox, leave: int) -> None:
    assert desk.syncing.run().pulled == 102
    told = [desk.receiving.receive(ScannedCode(f"RD-{n}"), clerk="Ann") for n in range(1, 41)]
    town.import_returns(2000, start=101)
    desk.caring._care.forget(desk.clock.now())  # the WAL is empty
    disk.fill(leave)
    with pytest.raises(StorageError) as caught:
        desk.syncing.run()
    assert_says_so(caught.value)

    known = returns_of(disk)
    assert 100 <= known < 2100
    assert half_returns_of(disk) == 0
    with desk.syncing._storage.read() as work:
        assert work.returns.get(ReturnId("r7")) is not None
    refused = 0
    for number in range(41, 61):
        try:
            told.append(desk.receiving.receive(ScannedCode(f"RD-{number}"), clerk="Ann"))
        except StorageError as error:
            assert_says_so(error)
            refused += 1
    assert refused > 0

    disk.free()
    report = desk.syncing.run()
    assert (report.connection, report.waiting) == (Connection.ONLINE, 0)
    assert (returns_of(disk), half_returns_of(disk)) == (2100, 0)
    assert town.central.mails.wait_until_empty(120)
    desk.syncing.run()
    assert desk.caring._comparing.run() is Comparison.SAME
    assert len(mailbox.recipients) == len(set(mailbox.recipients)) == len(told)


def returns_of(disk: SmallDisk) -> int:
    return asked(disk, "SELECT count(*) FROM returns")


def half_returns_of(disk: SmallDisk) -> int:
    """Returns without their parcel, and parcels that no code leads to."""
    return asked(
        disk,
        "SELECT (SELECT count(*) FROM returns WHERE pk NOT IN "
        "(SELECT return_pk FROM parcel_returns)) + (SELECT count(*) FROM parcels WHERE pk NOT IN "
        "(SELECT parcel_pk FROM lookup_keys))",
    )


def asked(disk: SmallDisk, question: str) -> int:
    """The answer of the desk's own file, asked from outside."""
    with closing(sqlite3.connect(disk.place / "desk" / FILE_NAME)) as connection:
        (found,) = connection.execute(question).fetchone()
    return int(found)


# ---------------------------------------------------------------- a photograph, a print job


@pytest.mark.parametrize("leave", [0, 30_000])
def test_at_paper_a_photograph(desk: Desk, disk: SmallDisk, town: Town, leave: int) -> None:
    desk.syncing.run()
    first = desk.photos.keep(picture(1), clerk="Ann")
    desk.caring._care.forget(desk.clock.now())
    folder = disk.place / "desk" / "photos"
    disk.fill(leave)
    with pytest.raises(StorageError) as caught:
        for shade in range(2, 50):
            desk.photos.keep(picture(shade), clerk="Ann")
    assert_says_so(caught.value)
    assert [path.name for path in folder.iterdir() if path.suffix != ".jpg"] == []
    kept = desk.photos.path(first.id)
    assert kept is not None
    assert kept.stat().st_size == first.size

    disk.free()
    for shade in range(2, 50):
        desk.photos.keep(picture(shade), clerk="Ann")
    while desk.syncing.run().uploaded:
        pass
    there = {path.stem for path in (town.folder / "central" / "blobs").rglob("*.jpg")}
    assert there == {path.stem for path in folder.iterdir()}
    assert len(there) == 49


class Heard(logging.Handler):
    """Notes that the spool could not store something."""

    def __init__(self) -> None:
        super().__init__()
        self.refused = threading.Event()

    def emit(self, record: logging.LogRecord) -> None:
        if "cannot be stored" in record.getMessage():
            self.refused.set()


def test_at_paper_a_print_job(disk: SmallDisk) -> None:
    """What was queued comes out once, when it can be noted that it does; what was refused never."""
    hasty = partial(device_of, patience=HASTY)
    with VirtualPrinter(SMALL) as printer, rig_at(disk.place / "desk", hasty, rows=400) as rig:
        spool = rig.open(config_of(printer))
        printer.misbehave(Fault.POWER_OFF)
        assert spool.printers.status(config_of(printer).id) is not PrinterStatus.OK
        jobs = [spool.submit(order(f"RD-{number}")) for number in range(1, 6)]
        assert spool.wait(jobs[0].id, 30).state is JobState.QUEUED
        rig.storage.forget_traces()
        disk.fill()
        with pytest.raises(StorageError) as caught:
            jobs.extend(spool.submit(order(f"RD-{number}")) for number in range(6, 100))
        assert_says_so(caught.value)
        heard = Heard()
        logging.getLogger("returndesk").addHandler(heard)
        printer.power_on()
        assert heard.refused.wait(30)
        logging.getLogger("returndesk").removeHandler(heard)
        assert printer.papers == []
        disk.free()
        deadline = time.monotonic() + 60
        while spool.jobs(JobQuery(states=frozenset({JobState.QUEUED, JobState.SENDING}))):
            assert time.monotonic() < deadline
        states = {job.state for job in spool.jobs()}
        assert states <= {JobState.CONFIRMED, JobState.SENT}
        assert stamps(printer) == [(job.subject, 1) for job in jobs]
