"""The spool on a real database and printers that fail: nothing lost, nothing twice unasked."""

import socket
import sqlite3
import threading
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from functools import partial
from pathlib import Path
from time import monotonic

import pytest

from returndesk.domain.errors import KnownError, MoveError
from returndesk.domain.labels import PrinterStatus, PrintReceipt
from returndesk.domain.printing import (
    CameOut,
    JobQuery,
    JobState,
    PrinterConfig,
    PrinterId,
    PrinterRole,
    PrinterState,
    PrintJob,
)
from returndesk.hardware.printers.faults import Fault
from returndesk.hardware.printers.simulated import VirtualPrinter
from returndesk.services.printing import Spool
from returndesk.storage.database import FILE_NAME
from tests.spooling import HASTY, SMALL, Rig, config_of, device_of, order, rig_at, stamps

LABELS = PrinterId("labels")
LONG = 4000  # rows of a job that no buffer takes whole


@pytest.fixture
def printer() -> Iterator[VirtualPrinter]:
    with VirtualPrinter(SMALL) as printer:
        yield printer


@pytest.fixture
def rig(tmp_path: Path) -> Iterator[Rig]:
    with rig_at(tmp_path, device_of) as rig:
        yield rig


@pytest.fixture
def hasty(tmp_path: Path, printer: VirtualPrinter) -> Iterator[Rig]:
    """A rig whose printer says nothing."""
    with rig_at(tmp_path, partial(device_of, patience=HASTY)) as rig:
        rig.open(config_of(printer))
        yield rig


@pytest.fixture
def spool(rig: Rig, printer: VirtualPrinter) -> Spool:
    return rig.open(config_of(printer))


def until(spool: Spool, job: PrintJob, *states: JobState) -> PrintJob:
    """Wait until a job is in one of the states, whatever holds it up on the way."""
    arrived = threading.Event()

    def told(event: object) -> None:
        if isinstance(event, PrintJob) and event.id == job.id and event.state in states:
            arrived.set()

    stop = spool.watch(told)
    now = spool.job(job.id)
    assert now is not None
    if now.state not in states:
        assert arrived.wait(60), spool.job(job.id)
    stop()
    found = spool.job(job.id)
    assert found is not None
    return found


def idle(spool: Spool) -> None:
    """Wait until the printer has nothing to do: it looks once more after its last job."""
    worker = spool.printers.worker(LABELS)
    deadline = monotonic() + 20
    while not worker.reserve():
        assert monotonic() < deadline
    worker.hand(None)


# ------------------------------------------------------------------------------------ the usual way


def test_a_job_is_on_the_disk_then_on_paper_and_confirmed(
    rig: Rig, spool: Spool, printer: VirtualPrinter
) -> None:
    (job,) = rig.through(order("RD-1", clerk="Amélie"))
    assert job.state is JobState.CONFIRMED
    assert job.error is None
    assert job.sent_bytes == job.size > 0
    assert (job.attempts, job.copy_number, job.clerk) == (1, 1, "Amélie")
    assert job.created_at == job.started_at == job.first_byte_at == job.ended_at
    assert stamps(printer) == [("RD-1", 1)]
    states = [event.state for event in rig.told if isinstance(event, PrintJob)]
    assert states == [JobState.SENDING, JobState.CONFIRMED]


def test_jobs_come_out_in_order_on_one_connection_each(
    rig: Rig, spool: Spool, printer: VirtualPrinter
) -> None:
    jobs = rig.through(*(order(f"RD-{n}") for n in range(30)))
    assert stamps(printer) == [(f"RD-{n}", 1) for n in range(30)]
    assert {job.state for job in jobs} == {JobState.CONFIRMED}
    progress = spool.progress([job.id for job in jobs])
    assert (progress.total, progress.printed, progress.waiting) == (30, 30, 0)
    assert [job.title for job in spool.jobs(JobQuery(limit=2))] == ["RD-29", "RD-28"]


def test_that_it_is_being_sent_is_stored_before_the_first_byte(tmp_path: Path) -> None:
    """A second connection to the file sees what a kill at this moment would leave."""
    seen = []

    class Looking:
        def __init__(self, config: PrinterConfig) -> None:
            self._device = device_of(config)
            self.language, self.paper = self._device.language, self._device.paper
            self.status = self._device.status
            self.expect_broken_job = self._device.expect_broken_job
            self.open_drawer = self._device.open_drawer

        def send(
            self, payload: bytes, *, on_first_byte: Callable[[], None] | None = None
        ) -> PrintReceipt:
            with closing(sqlite3.connect(tmp_path / FILE_NAME)) as other:
                row = other.execute("SELECT state, sent_bytes, attempts FROM print_jobs")
                seen.append(row.fetchone())
            return self._device.send(payload, on_first_byte=on_first_byte)

    with VirtualPrinter(SMALL) as printer, rig_at(tmp_path, Looking) as rig:
        rig.open(config_of(printer))
        (job,) = rig.through(order())
        assert job.state is JobState.CONFIRMED
    assert seen == [("sending", None, 1)]


def test_the_second_paper_of_a_subject_is_a_copy_over_restarts(
    rig: Rig, printer: VirtualPrinter
) -> None:
    rig.open(config_of(printer))
    rig.through(order("RD-1"), order("RD-2"), order("RD-1", kind="receipt"))
    rig.close()
    spool = rig.open(config_of(printer))
    assert spool.next_copy("label", "RD-1") == 2
    (copy,) = rig.through(order("RD-1"))
    again = spool.wait(spool.reprint(copy.id).id)
    assert again.copy_number == 3
    assert stamps(printer)[-2:] == [("RD-1", 2), ("RD-1", 3)]


def test_several_of_one_paper_go_in_one_job(
    rig: Rig, spool: Spool, printer: VirtualPrinter
) -> None:
    (job,) = rig.through(order(copies=3))
    assert job.sent_bytes == 3 * job.size
    assert stamps(printer) == [("RD-1", 1)] * 3
    assert spool.next_copy("label", "RD-1") == 4


def test_two_who_print_the_same_at_once_get_a_paper_and_a_copy(
    rig: Rig, spool: Spool, printer: VirtualPrinter
) -> None:
    jobs: list[PrintJob] = []
    threads = [
        threading.Thread(target=lambda: jobs.append(spool.submit(order()))) for _ in range(6)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    for job in jobs:
        spool.wait(job.id)
    assert sorted(stamps(printer)) == [("RD-1", copy) for copy in range(1, 7)]


def test_from_the_key_to_the_first_byte_are_one_commit_and_no_drawing(tmp_path: Path) -> None:
    """What takes its time on the way; `tests/benchmarks/print_key.py` says how long."""
    commits: list[str] = []
    seen: list[list[str]] = []

    class Looking:
        def __init__(self, config: PrinterConfig) -> None:
            self._device = device_of(config)
            self.language, self.paper = self._device.language, self._device.paper
            self.status = self._device.status
            self.expect_broken_job = self._device.expect_broken_job
            self.open_drawer = self._device.open_drawer

        def send(
            self, payload: bytes, *, on_first_byte: Callable[[], None] | None = None
        ) -> PrintReceipt:
            def first() -> None:
                seen.append(commits.copy())

            return self._device.send(payload, on_first_byte=first)

    def traced(statement: str) -> None:
        if statement == "COMMIT":
            commits.append(statement)

    with VirtualPrinter(SMALL) as printer, rig_at(tmp_path, Looking) as rig:
        spool = rig.open(config_of(printer))
        rig.storage._raw.set_trace_callback(traced)
        for number in range(3):
            wanted = order(f"RD-{number}")
            spool.prepare(wanted)
            drawn = rig.renderer.drawn
            idle(spool)
            commits.clear()
            spool.wait(spool.submit(wanted).id)
            assert rig.renderer.drawn == drawn
        rig.storage._raw.set_trace_callback(None)
    assert seen == [["COMMIT"]] * 3


def test_a_job_that_was_handed_over_is_finished_by_a_program_that_ends(
    rig: Rig, printer: VirtualPrinter
) -> None:
    for number in range(10):
        rig.open(config_of(printer)).submit(order(f"RD-{number}"))
        rig.close()
    states = {job.state for job in rig.open(config_of(printer)).jobs()}
    assert states == {JobState.CONFIRMED}
    assert stamps(printer) == [(f"RD-{number}", 1) for number in range(10)]


def test_what_comes_while_a_job_is_handed_over_waits_for_its_turn(
    rig: Rig, spool: Spool, printer: VirtualPrinter
) -> None:
    worker = spool.printers.worker(LABELS)
    assert worker.reserve()
    assert not worker.reserve()
    jobs = [spool.submit(order(f"RD-{n}")) for n in range(3)]
    assert {job.state for job in jobs} == {JobState.QUEUED}
    assert printer.connections == 0
    worker.hand(None)
    for job in jobs:
        until(spool, job, JobState.CONFIRMED)
    assert stamps(printer) == [(f"RD-{n}", 1) for n in range(3)]


def test_a_job_on_its_way_to_the_printers_thread_is_in_nobodys_way(
    rig: Rig, spool: Spool, printer: VirtualPrinter
) -> None:
    with spool.printers.worker(LABELS)._wake:  # its thread has no turn
        jobs = [spool.submit(order(f"RD-{n}")) for n in range(3)]
    assert [job.state for job in jobs] == [JobState.SENDING, JobState.QUEUED, JobState.QUEUED]
    for job in jobs:
        until(spool, job, JobState.CONFIRMED)
    assert stamps(printer) == [(f"RD-{n}", 1) for n in range(3)]


def test_what_waited_before_comes_out_before_what_is_new(rig: Rig, printer: VirtualPrinter) -> None:
    rig.open(config_of(printer)).printers.pause(LABELS)
    rig.spool.submit(order("RD-1"))
    rig.close()
    (rig.home / "printers.json").unlink()
    spool = rig.open(config_of(printer))  # and nobody has let the old ones go yet
    job = spool.submit(order("RD-2"))
    assert job.state is JobState.QUEUED
    until(spool, job, JobState.CONFIRMED)
    assert stamps(printer) == [("RD-1", 1), ("RD-2", 1)]


def test_an_order_that_is_refused_leaves_its_printer_free(
    rig: Rig, spool: Spool, printer: VirtualPrinter
) -> None:
    (job,) = rig.through(order("RD-1"))
    with pytest.raises(MoveError):
        spool.reprint(job.id, CameOut.WHOLE)
    (after,) = rig.through(order("RD-2"))
    assert after.state is JobState.CONFIRMED
    assert stamps(printer) == [("RD-1", 1), ("RD-2", 1)]


# -------------------------------------------------------------------- nothing left: it waits


def test_a_printer_that_is_off_keeps_the_job_and_gets_it_when_it_is_back(
    hasty: Rig, printer: VirtualPrinter
) -> None:
    spool = hasty.spool
    printer.misbehave(Fault.POWER_OFF)
    assert spool.printers.status(LABELS) is not PrinterStatus.OK  # the fault begins
    job = spool.submit(order())
    held = spool.wait(job.id)
    assert held.state is JobState.QUEUED
    assert held.error is not None
    assert held.error.code == "printer_unreachable"
    assert held.sent_bytes == 0
    assert spool.printers.state(LABELS).queued == 1
    printer.power_on()
    done = until(spool, job, JobState.CONFIRMED)
    assert done.error is None
    assert stamps(printer) == [("RD-1", 1)]


@pytest.mark.parametrize(
    ("condition", "code"),
    [
        (PrinterStatus.NO_PAPER, "no_paper"),
        (PrinterStatus.COVER_OPEN, "cover_open"),
        (PrinterStatus.OFFLINE, "printer_offline"),
    ],
)
def test_what_keeps_the_printer_is_the_reason_and_mending_it_prints(
    rig: Rig, spool: Spool, printer: VirtualPrinter, condition: PrinterStatus, code: str
) -> None:
    printer.condition = condition
    held = rig.through(order("RD-1"), order("RD-2"))
    assert held[0].state is JobState.QUEUED
    assert held[0].error is not None
    assert held[0].error.code == code
    printer.condition = PrinterStatus.OK
    for job in held:
        until(spool, job, JobState.CONFIRMED)
    assert stamps(printer) == [("RD-1", 1), ("RD-2", 1)]
    spoken = [event.status for event in rig.told if isinstance(event, PrinterState)]
    assert spoken[-1] is PrinterStatus.OK


def test_while_it_waits_the_disk_is_left_alone(
    rig: Rig, spool: Spool, printer: VirtualPrinter
) -> None:
    """A printer that is off all night is asked every few seconds."""
    printer.condition = PrinterStatus.NO_PAPER
    (held,) = rig.through(order())
    before = printer.connections
    arrived = threading.Event()
    rig.spool.watch(lambda event: arrived.set())
    asked = (arrived.wait(0.05) or printer.connections for _ in range(1200))
    assert any(connections > before + 2 for connections in asked)
    assert not arrived.is_set()
    assert spool.job(held.id) == held


def test_a_job_that_may_not_wait_fails_at_once(
    rig: Rig, spool: Spool, printer: VirtualPrinter
) -> None:
    printer.condition = PrinterStatus.NO_PAPER
    failed = rig.through(order("T1", waits=False), order("T2", waits=False))
    assert [job.state for job in failed] == [JobState.FAILED] * 2
    assert {job.error.code for job in failed} == {"no_paper"}
    printer.condition = PrinterStatus.OK
    again = spool.wait(spool.retry(failed[1].id).id)
    assert again.state is JobState.CONFIRMED
    assert stamps(printer) == [("T2", 1)]


def test_jobs_wait_over_a_restart_and_go_on(rig: Rig, printer: VirtualPrinter) -> None:
    rig.open(config_of(printer))
    printer.condition = PrinterStatus.COVER_OPEN
    rig.through(*(order(f"RD-{n}") for n in range(3)))
    rig.close()
    printer.condition = PrinterStatus.OK
    spool = rig.open(config_of(printer))
    assert stamps(printer) == []
    spool.start()
    for job in spool.jobs():
        until(spool, job, JobState.CONFIRMED)
    assert stamps(printer) == [(f"RD-{n}", 1) for n in range(3)]


def test_bytes_that_changed_on_the_disk_are_not_printed(
    rig: Rig, spool: Spool, printer: VirtualPrinter
) -> None:
    spool.printers.pause(LABELS)
    job = spool.submit(order())
    with rig.storage.write():
        rig.storage._raw.execute("UPDATE print_jobs SET sha256 = 'other'")
    spool.printers.resume(LABELS)
    failed = until(spool, job, JobState.FAILED)
    assert failed.error is not None
    assert failed.error.code == "job_damaged"
    assert printer.papers == []


# ------------------------------------------------------------ something left: a person looks


@pytest.fixture
def long_rig(tmp_path: Path, printer: VirtualPrinter) -> Iterator[Rig]:
    """A rig whose jobs are too long to leave whole."""
    with rig_at(tmp_path, device_of, rows=LONG) as rig:
        rig.open(config_of(printer))
        yield rig


def test_a_job_cut_off_in_the_middle_is_never_sent_again(
    long_rig: Rig, printer: VirtualPrinter
) -> None:
    printer.misbehave(Fault.RESET, after=2000, once=True)
    first, second = long_rig.through(order("RD-1"), order("RD-2"))
    assert first.state is JobState.NEEDS_ATTENTION
    assert first.error is not None
    assert first.error.code == "printer_reset"
    assert first.sent_bytes is not None
    assert 0 < first.sent_bytes < first.size
    assert second.state is JobState.CONFIRMED
    long_rig.spool.start()
    long_rig.through(order("RD-3"))
    assert stamps(printer) == [("RD-2", 1), ("RD-3", 1)]


@pytest.mark.parametrize(
    ("came_out", "state", "copy"),
    [
        (CameOut.WHOLE, JobState.CONFIRMED, 2),
        (CameOut.PART, JobState.FAILED, 2),
        (CameOut.NOTHING, JobState.FAILED, 1),
    ],
)
def test_the_persons_answer_decides_what_the_next_paper_says(
    long_rig: Rig, printer: VirtualPrinter, came_out: CameOut, state: JobState, copy: int
) -> None:
    spool = long_rig.spool
    printer.misbehave(Fault.RESET, after=2000, once=True)
    (doubtful,) = long_rig.through(order())
    answered = spool.answer(doubtful.id, came_out)
    assert (answered.state, answered.came_out) == (state, came_out)
    with pytest.raises(MoveError):
        spool.answer(doubtful.id, came_out)
    with pytest.raises(MoveError):
        spool.retry(doubtful.id)
    assert spool.wait(spool.reprint(doubtful.id).id).copy_number == copy
    assert stamps(printer) == [("RD-1", copy)]


def test_an_answer_and_the_reprint_it_asks_for_are_one_commit(
    long_rig: Rig, printer: VirtualPrinter
) -> None:
    """A program that ends between the two would have lost the label."""
    spool = long_rig.spool
    printer.misbehave(Fault.RESET, after=25_000)  # behind what ends the picture before
    (gone,) = long_rig.through(order("gone"))
    with pytest.raises(KnownError, match="return_not_found"):
        spool.reprint(gone.id, CameOut.PART)
    assert spool.job(gone.id) == gone
    (doubtful,) = long_rig.through(order())
    printer.misbehave(Fault.NONE)
    copy = spool.reprint(doubtful.id, CameOut.PART)
    assert copy.copy_number == 2
    answered = spool.job(doubtful.id)
    assert answered is not None
    assert (answered.state, answered.came_out) == (JobState.FAILED, CameOut.PART)
    with pytest.raises(MoveError):
        spool.reprint(doubtful.id, CameOut.PART)
    assert spool.next_copy("label", "RD-1") == 3


def test_a_mute_printer_prints_and_a_person_may_say_what_came_out(
    hasty: Rig, printer: VirtualPrinter
) -> None:
    spool = hasty.spool
    printer.misbehave(Fault.MUTE)
    (sent,) = hasty.through(order())
    assert sent.state is JobState.SENT
    assert stamps(printer) == [("RD-1", 1)]
    # It left whole, so the printer may hold it: the next one is a copy, whatever was seen.
    spool.answer(sent.id, CameOut.NOTHING)
    assert spool.wait(spool.reprint(sent.id).id).copy_number == 2


def test_what_was_being_sent_when_the_program_was_killed_is_asked_for(
    rig: Rig, printer: VirtualPrinter
) -> None:
    spool = rig.open(config_of(printer))
    spool.printers.pause(LABELS)
    job = spool.submit(order())
    with rig.storage.write() as work:
        work.print_jobs.save(replace(job, state=JobState.SENDING, sent_bytes=None, attempts=1))
    rig.close()
    spool = rig.open(config_of(printer))
    spool.printers.resume(LABELS)
    spool.start()
    rig.through(order("RD-2"))
    asked = spool.job(job.id)
    assert asked is not None
    assert asked.state is JobState.NEEDS_ATTENTION
    assert asked.error is not None
    assert asked.error.code == "print_interrupted"
    assert stamps(printer) == [("RD-2", 1)]
    # How much left is not known, so "nothing came out" is no proof.
    spool.answer(job.id, CameOut.NOTHING)
    assert spool.wait(spool.reprint(job.id).id).copy_number == 2


def test_a_fault_of_the_program_stops_no_other_job(tmp_path: Path) -> None:
    class Faulty:
        def __init__(self, config: PrinterConfig) -> None:
            self._device = device_of(config)
            self.language, self.paper = self._device.language, self._device.paper
            self.status = self._device.status
            self.expect_broken_job = self._device.expect_broken_job
            self.open_drawer = self._device.open_drawer
            self._broken = True

        def send(
            self, payload: bytes, *, on_first_byte: Callable[[], None] | None = None
        ) -> PrintReceipt:
            if self._broken:
                self._broken = False
                raise ZeroDivisionError
            return self._device.send(payload, on_first_byte=on_first_byte)

    with VirtualPrinter(SMALL) as printer, rig_at(tmp_path, Faulty) as rig:
        rig.open(config_of(printer))
        first, second = rig.through(order("RD-1"), order("RD-2"))
        assert first.state is JobState.NEEDS_ATTENTION
        assert first.error is not None
        assert first.error.code == "program_fault"
        assert second.state is JobState.CONFIRMED


# --------------------------------------------------------------------------- pause, cancel, retry


def test_a_paused_printer_waits_over_restarts(rig: Rig, printer: VirtualPrinter) -> None:
    spool = rig.open(config_of(printer))
    spool.printers.put(config_of(printer))
    spool.printers.pause(LABELS)
    job = spool.submit(order())
    rig.close()
    spool = rig.open()
    spool.start()
    assert spool.printers.state(LABELS).paused
    assert printer.papers == []
    spool.printers.resume(LABELS)
    until(spool, job, JobState.CONFIRMED)
    assert stamps(printer) == [("RD-1", 1)]


def test_a_pause_holds_back_what_was_just_to_be_taken(
    rig: Rig, spool: Spool, printer: VirtualPrinter
) -> None:
    spool.printers.pause(LABELS)
    job = spool.submit(order())
    worker, never = spool.printers.worker(LABELS), threading.Event()
    with rig.storage.write():  # where the printer's thread waits with the job in its hand
        spool.printers.resume(LABELS)
        assert any(worker._at_device.locked() or never.wait(0.01) for _ in range(6000))
        spool.printers.pause(LABELS)
    assert any(worker._idle or never.wait(0.01) for _ in range(6000))
    stored = spool.job(job.id)
    assert stored is not None
    assert stored.state is JobState.QUEUED
    assert printer.papers == []


def test_what_waits_can_be_cancelled_and_what_left_cannot(
    rig: Rig, spool: Spool, printer: VirtualPrinter
) -> None:
    spool.printers.pause(LABELS)
    jobs = [spool.submit(order(f"RD-{n}")) for n in range(5)]
    assert spool.cancel(jobs[1].id).state is JobState.CANCELLED
    assert spool.cancel_all([job.id for job in jobs[1:4]]) == 2
    spool.printers.resume(LABELS)
    until(spool, jobs[4], JobState.CONFIRMED)
    assert stamps(printer) == [("RD-0", 1), ("RD-4", 1)]
    with pytest.raises(MoveError):
        spool.cancel(jobs[4].id)
    assert spool.cancel_all([jobs[4].id]) == 0
    with pytest.raises(KnownError, match="print_job_unknown"):
        spool.cancel(replace(jobs[0], id=jobs[0].id + "x").id)  # type: ignore[arg-type]


def test_a_cancelled_job_that_is_wanted_after_all_is_a_copy_if_another_came_out(
    rig: Rig, spool: Spool, printer: VirtualPrinter
) -> None:
    spool.printers.pause(LABELS)
    first = spool.submit(order())
    spool.cancel(first.id)
    second = spool.submit(order())
    assert second.copy_number == 1
    again = spool.retry(first.id)
    assert again.copy_number == 2
    spool.printers.resume(LABELS)
    until(spool, second, JobState.CONFIRMED)
    assert stamps(printer) == [("RD-1", 2), ("RD-1", 1)]


def test_what_cannot_be_drawn_again_says_so(
    rig: Rig, spool: Spool, printer: VirtualPrinter
) -> None:
    known, gone = rig.through(order("RD-1", kind="sheet"), order("gone"))
    with pytest.raises(KnownError, match="cannot_reprint"):
        spool.reprint(known.id)
    with pytest.raises(KnownError, match="return_not_found"):
        spool.reprint(gone.id)
    assert len(printer.papers) == 2


# ------------------------------------------------------------------------------ which printer


def test_each_role_goes_to_its_printer(tmp_path: Path, rig: Rig) -> None:
    with VirtualPrinter(SMALL) as one, VirtualPrinter(SMALL) as two:
        spool = rig.open(
            config_of(one, "one", ["label"]),
            config_of(two, "two", ["receipt", "label"]),
        )
        rig.through(order("L1"), order("R1", role=PrinterRole.RECEIPT))
        spool.printers.set_default(PrinterRole.LABEL, PrinterId("two"))
        rig.through(order("L2"), order("L3", printer_id=PrinterId("one")))
        with pytest.raises(KnownError, match="no_printer"):
            spool.submit(order("O1", role=PrinterRole.OFFICE))
        assert [stamps(one), stamps(two)] == [[("L1", 1), ("L3", 1)], [("R1", 1), ("L2", 1)]]
        spool.printers.remove(PrinterId("two"))
        rig.through(order("L4"))
        assert stamps(one)[-1] == ("L4", 1)


def nobody_there() -> tuple[socket.socket, str]:
    """An address where nothing listens, kept from others while the socket is open."""
    taken = socket.socket()
    taken.bind(("127.0.0.1", 0))
    return taken, "{}:{}".format(*taken.getsockname())


def test_the_fall_back_takes_over_from_a_printer_out_of_reach(rig: Rig) -> None:
    taken, address = nobody_there()
    wide = replace(SMALL, width=128)
    with taken, VirtualPrinter(wide) as spare:
        other = config_of(spare, "spare", ["office"])
        off = replace(other, id=LABELS, name="off", address=address, paper=SMALL)
        off = replace(off, roles=frozenset({PrinterRole.LABEL}), fallback=other.id)
        spool = rig.open(off, other)
        jobs = [spool.submit(order(f"RD-{n}")) for n in range(5)]
        done = [until(spool, job, JobState.CONFIRMED) for job in jobs]
        assert stamps(spare) == [(f"RD-{n}", 1) for n in range(5)]
        assert {(job.printer_id, job.rerouted_from) for job in done} == {("spare", "labels")}
        # What no source can draw for the other paper waits where it is.
        (held,) = rig.through(order("RD-9", kind="sheet"))
        assert (held.state, held.printer_id) == (JobState.QUEUED, LABELS)
        with pytest.raises(KnownError, match="printer_has_jobs"):
            spool.printers.remove(LABELS)


def test_a_fall_back_that_is_away_too_hands_nothing_on(rig: Rig, printer: VirtualPrinter) -> None:
    taken, address = nobody_there()
    with taken:
        one = config_of(printer, "one", address=address, fallback=PrinterId("two"))
        two = config_of(printer, "two", ["office"], address=address, fallback=PrinterId("one"))
        spool = rig.open(one, two)
        job = spool.submit(order())
        held = spool.wait(job.id)
        while held.printer_id == "one":
            held = spool.wait(job.id)
        assert (held.state, held.printer_id) == (JobState.QUEUED, "two")
        spool.printers.put(config_of(printer, "two", ["office"]))
        until(spool, job, JobState.CONFIRMED)
    assert stamps(printer) == [("RD-1", 1)]


def test_no_paper_is_no_reason_to_go_elsewhere(rig: Rig, printer: VirtualPrinter) -> None:
    with VirtualPrinter(SMALL) as spare:
        other = config_of(spare, "spare", ["office"])
        rig.open(config_of(printer, fallback=other.id), other)
        printer.condition = PrinterStatus.NO_PAPER
        (held,) = rig.through(order())
        assert (held.state, held.printer_id) == (JobState.QUEUED, LABELS)
        assert spare.papers == []


def test_jobs_of_a_printer_that_has_gone_are_not_lost(rig: Rig, printer: VirtualPrinter) -> None:
    spool = rig.open(config_of(printer, "old"))
    spool.printers.pause(PrinterId("old"))
    job = spool.submit(order())
    rig.close()
    (rig.home / "printers.json").unlink()
    spool = rig.open(config_of(printer, "new"))
    failed = spool.job(job.id)
    assert failed is not None
    assert failed.state is JobState.FAILED
    assert failed.error is not None
    assert failed.error.code == "printer_gone"
    assert spool.wait(spool.retry(job.id).id).state is JobState.CONFIRMED
    assert stamps(printer) == [("RD-1", 1)]


# ------------------------------------------------------------------------------------- history


def test_old_jobs_lose_their_bytes_and_can_be_drawn_again(
    rig: Rig, spool: Spool, printer: VirtualPrinter
) -> None:
    (old,) = rig.through(order("RD-1"))
    rig.clock.forward(days=31)
    rig.through(order("RD-2"))
    with rig.storage.read() as work:
        assert work.print_jobs.payload(old.id) is None
    assert spool.job(old.id) == old
    assert spool.wait(spool.reprint(old.id).id).copy_number == 2
    assert stamps(printer)[-1] == ("RD-1", 2)
