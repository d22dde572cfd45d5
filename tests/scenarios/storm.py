"""A storm over a desk's printers: who makes the faults, kills the desk, and looks at the paper."""

import json
import os
import queue
import signal
import socket
import subprocess
import sys
import threading
from collections import Counter
from collections.abc import Callable
from dataclasses import asdict
from enum import StrEnum
from pathlib import Path
from random import Random
from types import TracebackType
from typing import Any, Self

from returndesk.domain.labels import Bitmap, PrinterStatus
from returndesk.domain.printing import CameOut, JobState, TransportKind
from returndesk.hardware.printers.faults import Fault
from returndesk.hardware.printers.simulated import VirtualPrinter
from tests.spooling import HASTY, SMALL, Patience, stamps

REPOSITORY = Path(__file__).parents[2]
ROWS = 6000  # 48 kB: more than the buffers between a desk and a printer that reads no more
PATIENCE = 90.0  # seconds; a stopped line takes 30 to close
_SHORT = 1000  # bytes
# How often a printer that cannot print is asked before somebody mends it.
_ASKED = 2
# Seconds between two looks at the printers.
_ROUND = 0.3

Words = dict[str, Any]
ON_THEIR_WAY = {JobState.QUEUED, JobState.SENDING}


class Trouble(StrEnum):
    """What a call to a printer meets with."""

    FINE = "fine"
    STUTTER = "answers byte by byte"
    LATE = "answers late"
    SLOW = "slow"
    MUTE = "says nothing"
    GARBAGE = "answers rubbish"
    STALL = "reads no more"
    RESET = "hangs up in the middle"
    HALF_OPEN = "dies without a word"
    POWER_CUT = "power cut in the middle"
    PAPER_ENDS = "paper ends in the middle"
    OPENED = "opened in the middle"
    OFF = "off"
    NO_PAPER = "no paper"
    COVER_OPEN = "cover open"
    KEEPS = "opened after the last byte, prints it when closed"


_FAULTS = {
    Trouble.STUTTER: Fault.STUTTER,
    Trouble.LATE: Fault.LATE,
    Trouble.SLOW: Fault.SLOW,
    Trouble.MUTE: Fault.MUTE,
    Trouble.GARBAGE: Fault.GARBAGE,
    Trouble.STALL: Fault.STALL,
    Trouble.RESET: Fault.RESET,
    Trouble.HALF_OPEN: Fault.HALF_OPEN,
    Trouble.POWER_CUT: Fault.POWER_OFF,
    Trouble.PAPER_ENDS: Fault.NO_PAPER,
    Trouble.OPENED: Fault.COVER_OPEN,
}
_IN_THE_MIDDLE = {
    Trouble.STALL,
    Trouble.RESET,
    Trouble.HALF_OPEN,
    Trouble.POWER_CUT,
    Trouble.PAPER_ENDS,
    Trouble.OPENED,
}
_SILENT = {Trouble.STALL, Trouble.HALF_OPEN, Trouble.POWER_CUT}
_CUT_OFF = {"printer_stalled", "printer_reset", "sent"}
# What may come of a call, and so what the clerk is told; rubbish may say anything.
EXPECTED: dict[Trouble, set[str]] = {
    Trouble.FINE: {"confirmed"},
    Trouble.STUTTER: {"confirmed"},
    Trouble.LATE: {"confirmed"},
    Trouble.SLOW: {"confirmed", "sent"},
    Trouble.MUTE: {"sent"},
    Trouble.STALL: _CUT_OFF,
    Trouble.RESET: {"printer_reset"},
    Trouble.HALF_OPEN: _CUT_OFF,
    Trouble.POWER_CUT: _CUT_OFF,
    Trouble.PAPER_ENDS: {"no_paper"},
    Trouble.OPENED: {"cover_open"},
    Trouble.OFF: {"printer_unreachable"},
    Trouble.NO_PAPER: {"no_paper"},
    Trouble.COVER_OPEN: {"cover_open"},
    Trouble.KEEPS: {"cover_open"},
}
BEFORE = {Trouble.OFF, Trouble.NO_PAPER, Trouble.COVER_OPEN}
"""Nothing of the job may leave in these."""

_LONG = Patience()
_BRIEF = dict.fromkeys(_SILENT | {Trouble.MUTE, Trouble.GARBAGE}, HASTY)
# It keeps quiet about its cover until it is asked, which is when the end does not come.
_BRIEF[Trouble.KEEPS] = Patience(end=2)


class Kill(StrEnum):
    """When a desk is killed."""

    BEFORE = "before the first byte"
    MIDDLE = "between two bytes"
    UNSTORED = "printed, not stored"
    STORED = "stored"
    SUBMIT = "while it submits"
    IDLE = "idle"


STANDING = {
    PrinterStatus.NO_PAPER: Trouble.NO_PAPER,
    PrinterStatus.COVER_OPEN: Trouble.COVER_OPEN,
}


class LatePrinter(VirtualPrinter):
    """A virtual printer that can keep whole jobs and print them when its cover is closed again."""

    def __init__(self) -> None:
        self.keeping = False
        self.kept: list[tuple[Bitmap, bytes]] = []
        self.broke: Callable[[], object] = lambda: None
        super().__init__(SMALL)

    def come_out(self, paper: Bitmap, job: bytes) -> None:
        """Keep the paper if the cover is open by then."""
        if not self.keeping:
            super().come_out(paper, job)
            return
        self.kept.append((paper, job))
        self.condition = PrinterStatus.COVER_OPEN

    def switch_off(self) -> None:
        """Nobody listens any more."""
        gone = threading.Event()
        self.broke = gone.set
        self.misbehave(Fault.POWER_OFF)
        socket.create_connection((self.host, self.port), 5).close()
        assert gone.wait(PATIENCE)

    @property
    def standing(self) -> Trouble | None:
        """Why it would print nothing now."""
        return Trouble.OFF if self._listener.fileno() < 0 else STANDING.get(self.condition)

    def caught_up(self) -> None:
        """Wait until it has read all that was on its way: it takes one connection at a time."""
        with socket.create_connection((self.host, self.port), PATIENCE) as asking:
            asking.sendall(b"\x10\x04\x01")
            assert asking.recv(1)

    def mend(self) -> None:
        """Somebody closes the cover, puts paper in, switches it on; what it kept comes out."""
        self.keeping = False
        self.condition = PrinterStatus.OK
        self.broke = lambda: None
        for paper, job in self.kept:
            super().come_out(paper, job)
        self.kept.clear()
        self.misbehave(Fault.NONE)
        self.power_on()

    def _break(self, channel: socket.socket) -> None:
        super()._break(channel)
        self.broke()


class Channel:
    """One socket of a desk, as JSON lines."""

    def __init__(self, connection: socket.socket) -> None:
        self._connection = connection
        self._reader = connection.makefile()

    def hear(self) -> Words | None:
        """The next words; None when the desk is dead."""
        try:
            line = self._reader.readline()
        except (OSError, ValueError):
            return None
        return dict(json.loads(line)) if line.endswith("\n") else None

    def say(self, words: Words) -> None:
        """Words that a dead desk does not hear."""
        try:
            self._connection.sendall(json.dumps(words).encode() + b"\n")
        except OSError:
            self.close()

    def close(self) -> None:
        """Its desk is dead."""
        self._reader.close()
        self._connection.close()


class Desk:
    """One life of the desk, up to its kill; `countdown` moments of its kind are let by."""

    def __init__(self, kill: Kill | None, countdown: int) -> None:
        self.channel: Channel | None = None
        self.ready = threading.Event()
        self.dead = threading.Event()
        self.open: dict[str, Words] = {}
        self._done: set[str] = set()
        self.moved = threading.Condition()
        self._replies: queue.Queue[Words | None] = queue.Queue()
        self._kill, self._countdown = kill, countdown
        self._guard = threading.Lock()
        self._pid = 0
        self.killed_as: Kill | None = None

    def serve(self, channel: Channel, pid: int) -> None:
        """On the channel's thread: replies go to who asked, news into the account."""
        self._pid, self.channel = pid, channel
        self.ready.set()
        while (words := channel.hear()) is not None:
            if "job" in words:
                self._heard_of(words["job"])
                continue
            for job in words.get("jobs", ()):
                if job["state"] in ON_THEIR_WAY and job["id"] not in self._done:
                    self.open[job["id"]] = job
            self._replies.put(words)
        channel.close()
        with self.moved:
            self.dead.set()
            self.moved.notify_all()
        self._replies.put(None)

    def _heard_of(self, job: Words) -> None:
        with self.moved:
            if job["state"] in ON_THEIR_WAY:
                self.open[job["id"]] = job
            else:
                self.open.pop(job["id"], None)
                self._done.add(job["id"])
            self.moved.notify_all()
        if job["state"] not in ON_THEIR_WAY:
            self.moment(Kill.STORED)

    def ask(self, do: str, **about: object) -> Words | None:
        """An order to the desk and its answer; None if it died over it."""
        assert self.channel is not None
        if self.dead.is_set():
            return None
        self.channel.say({"do": do, **about})
        return self._replies.get(timeout=PATIENCE)

    def next_is(self, kind: Kill) -> bool:
        """Whether the next moment of a kind is this desk's last."""
        return self._kill is kind and self._countdown == 0 and self.killed_as is None

    def moment(self, kind: Kill) -> bool:
        """A moment at which this desk may be killed; whether it was."""
        with self._guard:
            if self._kill is not kind or self.killed_as is not None:
                return False
            if self._countdown:
                self._countdown -= 1
                return False
        self.kill(kind)
        return True

    def kill(self, kind: Kill) -> None:
        """kill -9."""
        with self._guard:
            if self.killed_as is None:
                self.killed_as = kind
                os.kill(self._pid, signal.SIGKILL)

    def calm(self, seconds: float) -> bool:
        """Wait until nothing is on its way any more, or the desk is dead."""
        with self.moved:
            return self.moved.wait_for(lambda: self.dead.is_set() or not self.open, seconds)


class Weather:
    """What one printer does to the jobs that are sent to it, and what came of each call."""

    def __init__(self, printer: LatePrinter, seed: int) -> None:
        self.printer = printer
        # A line does not tell that the other end is gone.
        hears_hang_up = printer.config.transport is TransportKind.TCP
        self.expected = EXPECTED | ({} if hears_hang_up else {Trouble.RESET: _CUT_OFF})
        self._brief = _BRIEF | ({} if hears_hang_up else {Trouble.RESET: HASTY})
        self.chance = Random(seed)
        self.met: Counter[Trouble] = Counter()
        self.wrong: list[str] = []
        self.codes: Counter[str] = Counter()
        self.bad = 0.15
        self.may_mend_kept = True
        self._trouble = Trouble.FINE
        self._asked = 0
        self._deck: list[Trouble] = []

    def serve(self, channel: Channel, desk: Desk) -> None:
        """On the gate's thread: decide what each call meets with, before it is made."""
        while (words := channel.hear()) is not None:
            patience: Patience | None = None
            if "came" in words:
                self._note(words)
                if desk.moment(Kill.UNSTORED):
                    continue
            elif words["call"] == "status":
                self._ask()
                patience = _LONG
            elif self._send(words, desk):
                patience = self._brief.get(self._trouble, _LONG)
            else:
                continue
            channel.say(asdict(patience) if patience else {})
        channel.close()

    def next_life(self) -> None:
        """The desk is dead: somebody sees to the printer, unless it stands there for all to see."""
        if self.printer.standing is None:
            self.printer.mend()
        if self.printer.standing is not Trouble.OFF:
            self.printer.caught_up()

    def calm(self) -> None:
        """No faults from now on."""
        self.bad = 0
        self.may_mend_kept = True
        self._trouble = Trouble.FINE
        self.printer.mend()

    def _ask(self) -> None:
        """Somebody mends the printer after it was asked a few times."""
        self._asked += 1
        if self._asked >= _ASKED and (self.may_mend_kept or not self.printer.kept):
            self.printer.mend()

    def _send(self, words: Words, desk: Desk) -> bool:
        """Before a job is sent; False if the desk died of it."""
        if desk.moment(Kill.BEFORE):
            return False
        self._asked = 0
        standing = self.printer.standing
        if standing is not None:
            self._trouble = standing
            return True
        if desk.next_is(Kill.MIDDLE):
            self._trouble = Trouble.FINE
            self.printer.broke = lambda: desk.moment(Kill.MIDDLE)
            self.printer.misbehave(Fault.STALL, after=self._place(words["size"]), once=True)
            return True
        desk.moment(Kill.MIDDLE)
        self._trouble = Trouble.FINE
        if self.chance.random() < self.bad:
            self._trouble = self._drawn(words["size"])
            self._begin(words["size"])
        return True

    def _drawn(self, size: int) -> Trouble:
        """The next trouble, each once before one comes again.

        Those that take long are mostly spared where they tell nothing.
        """
        if not self._deck:
            self._deck = self.chance.sample(list(Trouble), len(Trouble))
        trouble = self._deck.pop()
        if trouble is Trouble.SLOW and size > _SHORT:
            return Trouble.STUTTER  # at 2 kB/s it would take half a minute
        if trouble in _SILENT and size < _SHORT and self.chance.random() < 0.6:
            return Trouble.RESET  # all of it left at once, and its end is waited for
        return trouble

    def _begin(self, size: int) -> None:
        printer, trouble = self.printer, self._trouble
        if trouble in _FAULTS:
            after = self._place(size) if trouble in _IN_THE_MIDDLE else 0
            printer.misbehave(_FAULTS[trouble], after=after, once=True)
        elif trouble is Trouble.OFF:
            printer.switch_off()
        elif trouble is Trouble.NO_PAPER:
            printer.condition = PrinterStatus.NO_PAPER
        elif trouble is Trouble.COVER_OPEN:
            printer.condition = PrinterStatus.COVER_OPEN
        elif trouble is Trouble.KEEPS:
            printer.keeping = True
            self.may_mend_kept = False

    def _place(self, size: int) -> int:
        """A place inside the job, behind the three questions and ASB on."""
        return 12 + self.chance.randrange(1, size)

    def _note(self, words: Words) -> None:
        """What came of a call is compared with what it met."""
        trouble, came, sent = self._trouble, words["came"], words["sent"]
        self.met[trouble] += 1
        self.codes[came] += 1
        if trouble is not Trouble.GARBAGE and came not in self.expected[trouble]:
            self.wrong.append(f"{trouble}: {came}, {sent} of {words['size']} sent")
        if trouble in BEFORE and sent != 0:
            self.wrong.append(f"{trouble}: {sent} bytes left")
        if trouble not in BEFORE and trouble is not Trouble.KEEPS:
            self.printer.mend()


class Storm:
    """The desk's folder and printers, and the program that gives birth to its lives."""

    def __init__(self, folder: Path, weather: dict[str, Weather]) -> None:
        self.folder = folder
        self.weather = weather
        self.kills: Counter[Kill] = Counter()
        self._place = str(folder / "storm")
        self._listener = socket.socket(socket.AF_UNIX)
        self._listener.bind(self._place)
        self._listener.listen(20)
        self._lives: list[Desk] = []
        self._threads: list[threading.Thread] = []
        self._mother = subprocess.Popen(
            [sys.executable, "-m", "tests.scenarios.storm_desk"],
            stdin=subprocess.PIPE,
            cwd=REPOSITORY,
            text=True,
        )
        self._start(self._accept)

    def desk(self, kill: Kill | None = None, countdown: int = 0) -> Desk:
        """Start the desk on what the last one left."""
        desk = Desk(kill, countdown)
        self._lives.append(desk)
        assert self._mother.stdin is not None
        printers = [
            {
                "id": name,
                "transport": one.printer.config.transport,
                "address": one.printer.config.address,
            }
            for name, one in self.weather.items()
        ]
        wanted = {"home": str(self.folder / "desk"), "place": self._place, "rows": ROWS}
        wanted |= {"life": len(self._lives) - 1, "printers": printers}
        self._mother.stdin.write(json.dumps(wanted) + "\n")
        self._mother.stdin.flush()
        assert desk.ready.wait(PATIENCE)
        return desk

    def bury(self, desk: Desk) -> None:
        """Wait until the desk is dead and its printers have read what was on its way."""
        assert desk.dead.wait(PATIENCE)
        if desk.killed_as is not None:
            self.kills[desk.killed_as] += 1
        while len(self._threads) > 1:  # the first takes connections
            self._threads.pop().join(PATIENCE)
        for one in self.weather.values():
            one.next_life()

    def look(self, desk: Desk, chance: Random) -> set[str]:
        """A person goes to the printers and answers for each job that nobody is sure of.

        Returns the numbers that the desk knows.
        """
        found = desk.ask("jobs") or {"jobs": ()}
        for job in reversed(found["jobs"]):
            if job["state"] not in {JobState.NEEDS_ATTENTION, JobState.SENT}:
                continue
            out = (job["number"], job["copy"]) in stamps(self.weather[job["printer"]].printer)
            seen = CameOut.WHOLE if out else chance.choice((CameOut.PART, CameOut.NOTHING))
            desk.ask("answer" if out else "reprint", id=job["id"], came_out=seen)
        for one in self.weather.values():
            one.may_mend_kept = True
        return {job["number"] for job in found["jobs"]}

    def drained(self, desk: Desk, chance: Random) -> None:
        """Until all that the desk was given is through; people go by the printers meanwhile."""
        for _ in range(int(PATIENCE / _ROUND)):
            self.look(desk, chance)
            if desk.calm(_ROUND):
                return
        raise AssertionError(f"stuck: {desk.open}")

    def _start(self, work: Callable[..., None], *arguments: object) -> None:
        thread = threading.Thread(target=work, args=arguments, daemon=True)
        thread.start()
        self._threads.append(thread)

    def _accept(self) -> None:
        while True:
            try:
                connection, _ = self._listener.accept()
            except OSError:
                return
            channel = Channel(connection)
            hello = channel.hear()
            if hello is None:
                channel.close()
                continue
            desk = self._lives[hello["life"]]
            if "pid" in hello:
                self._start(desk.serve, channel, hello["pid"])
            else:
                self._start(self.weather[hello["gate"]].serve, channel, desk)

    def close(self) -> None:
        """End the mother; the last desk must be dead."""
        assert self._mother.stdin is not None
        self._mother.stdin.close()
        self._mother.wait(PATIENCE)
        self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()
