"""A thousand labels through every fault of printers and a hundred kill -9."""

import os
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

import pytest

from returndesk.domain.errors import PrinterError
from returndesk.domain.printing import JobQuery, JobState
from returndesk.hardware.printers import faults
from returndesk.storage.database import Database
from returndesk.ui.messages import known_codes, message_for
from tests.scenarios.serial_printer import SerialPrinter
from tests.scenarios.storm import Desk, Kill, LatePrinter, Storm, Trouble, Weather
from tests.spooling import stamps

KILLS = 100
JOBS = 1000
PRINTERS = ("one", "two", "serial")
# The only complaint that a strict reader may have: a job that was cut off inside a command.
CUT = ("connection lost", "the job ends inside a command")

RIGHT_WORDS = {
    "no_paper": "No paper in the printer",
    "cover_open": "The printer is open",
    "printer_reset": "The printer hung up",
    "printer_stalled": "The printer stopped taking data",
    "printer_unreachable": "The printer does not answer",
}


def one_life(storm: Storm, kill: Kill, numbers: list[str], chance: Random) -> list[str]:
    """A desk starts, a person settles what is open, labels are printed, the desk is killed.

    Returns the numbers that it did not say to have taken.
    """
    desk = storm.desk(kill, countdown=chance.randrange(6))
    known = storm.look(desk, chance)
    left = submit(desk, kill, [number for number in numbers if number not in known], chance)
    if not left:
        storm.drained(desk, chance)
    desk.kill(Kill.IDLE)
    storm.bury(desk)
    return left


def submit(desk: Desk, kill: Kill, numbers: list[str], chance: Random) -> list[str]:
    """Give a desk labels to print; those that it did not take, because it died."""
    dies_at = chance.randrange(len(numbers)) if kill is Kill.SUBMIT else -1
    for place, number in enumerate(numbers):
        about = {"number": number, "printer_id": chance.choice(PRINTERS)}
        if place == dies_at:
            assert desk.channel is not None
            desk.channel.say({"do": "submit", **about})
            desk.dead.wait(chance.random() * 0.01)
            desk.kill(Kill.SUBMIT)
        elif desk.ask("submit", **about) is not None:
            continue
        return numbers[place:]
    return []


def finish(storm: Storm, left: list[str], chance: Random) -> None:
    """The storm is over: one desk prints the rest, and a person settles all that is open."""
    for one in storm.weather.values():
        one.calm()
    desk = storm.desk()
    known = storm.look(desk, chance)
    assert not submit(desk, Kill.IDLE, [number for number in left if number not in known], chance)
    for _ in range(3):  # what is printed again may be asked for again
        storm.drained(desk, chance)
    assert desk.ask("close") is not None
    storm.bury(desk)


@pytest.fixture
def quick_folder(tmp_path: Path) -> Iterator[Path]:
    """A folder in memory, if there is one: kill -9 takes nothing that was written, power does.

    `tests/storage/test_power.py` is about the disk; waiting for it here is two thirds of the time.
    """
    memory = Path("/dev/shm")
    with TemporaryDirectory(dir=memory if memory.is_dir() else tmp_path) as folder:
        yield Path(folder)


@pytest.mark.timeout(600)
def test_no_label_is_lost_and_none_printed_twice_unasked(
    quick_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(faults, "_LATE_SECONDS", 0.15)
    seed = int(os.environ.get("STORM_SEED", "20261122"))
    chance = Random(seed)
    printers = (LatePrinter(), LatePrinter(), SerialPrinter(quick_folder))
    weather = {name: Weather(p, seed) for name, p in zip(PRINTERS, printers, strict=True)}
    numbers = [f"{chance.choice(('LONG', 'SHORT', 'SHORT'))}-{n}" for n in range(JOBS)]
    with Storm(quick_folder, weather) as storm:
        left: list[str] = []
        for life in range(KILLS):
            new = numbers[life * JOBS // KILLS : (life + 1) * JOBS // KILLS]
            left = one_life(storm, list(Kill)[life % len(Kill)], left + new, chance)
        finish(storm, left, chance)
    for one in weather.values():
        one.printer.close()
    met = sum((one.met for one in weather.values()), Counter())
    print(f"seed {seed}", *(f"{n:5} {what}" for what, n in sorted(met.items())), sep="\n")
    print(*(f"{n:5} kills {when}" for when, n in sorted(storm.kills.items())), sep="\n")
    judge(quick_folder / "desk", numbers, weather)
    assert sum(storm.kills.values()) == KILLS
    assert {kind for kind in Kill if not storm.kills[kind]} == set()
    assert {trouble for trouble in Trouble if not met[trouble]} == set()


def judge(home: Path, numbers: list[str], weather: dict[str, Weather]) -> None:
    """What came out of the printers, against what was wanted and what the desk says of it."""
    out = Counter(stamp for one in weather.values() for stamp in stamps(one.printer))
    assert {stamp for stamp, papers in out.items() if papers > 1} == set()
    database = Database.open(home)
    with database.read() as work:
        jobs = work.print_jobs.find(JobQuery(limit=-1))
    database.close()
    printed = {number for number, _copy in out}
    assert [job for job in jobs if job.subject not in printed] == []
    assert printed == set(numbers)
    assert {job.subject for job in jobs} == set(numbers)
    assert {job.state for job in jobs} <= {JobState.CONFIRMED, JobState.FAILED}
    for job in jobs:
        if job.state is JobState.CONFIRMED:
            assert out[job.subject, job.copy_number] == 1, job
    for one in weather.values():
        assert one.wrong == []
        assert [said for said in one.printer.errors if not said.startswith(CUT)] == []
        failures = set(one.codes) - {"confirmed", "sent"}
        assert failures <= known_codes()
        for code in failures & set(RIGHT_WORDS):
            assert message_for(PrinterError(code)).title == RIGHT_WORDS[code]
