"""Desks without a window that work as fast as they can, to be killed.

`python -m tests.scenarios.chaos_desk RETURNS ORDERS` loads everything once and then forks a desk
for each line on its stdin (a JSON list: folder, file for what is told, seed), whose process id it
prints: a hundred desks cost little more than one to start. Each is a process of its own, with its
own files and threads, and dies by kill -9.

In a desk, one thread does what clerks do with the public services, another one syncs. Whatever a
service has told as stored goes as a line into the file (what it was, and an id by which to find
it). After SIGTERM a desk does nothing new; when the central service has all its facts, it says
`DRAINED` there and ends.
"""

import json
import os
import random
import signal
import sys
import threading
import traceback
from collections.abc import Callable
from dataclasses import replace

from returndesk.bootstrap import build
from returndesk.domain.codes import ScannedCode
from returndesk.domain.errors import KnownError, MoveError
from returndesk.domain.ids import EventId
from returndesk.paths import Home
from returndesk.services.desk import Desk
from returndesk.services.syncing import Connection
from returndesk.settings import Settings
from tests.scenarios.goods import DRESS, SHIRT

FIRST_ORDER = 500_000
DRAINED = "drained"
# More facts than this do not wait at the desk: it would be killed again before they are sent.
_BACKLOG = 300
_LONGEST_PAUSE = 0.2
_MINE = 300


class Clerk:
    """Does one thing after the other, drawn from a seed."""

    def __init__(self, desk: Desk, acks: str, seed: int, returns: int, orders: int) -> None:
        self._desk = desk
        self._draw = random.Random(seed)
        self._returns, self._orders = returns, orders
        self._acks = os.open(acks, os.O_WRONLY | os.O_APPEND | os.O_CREAT)
        self._mine: list[EventId] = []
        self._deeds: dict[Callable[[], None], int] = {
            self._receive: 70,
            self._undo: 12,
            self._inspect: 10,
            self._keep_unknown: 3,
            self._walk_in: 5,
        }

    def work(self) -> None:
        """One deed; the world's refusals are part of a clerk's day."""
        (deed,) = self._draw.choices(list(self._deeds), list(self._deeds.values()))
        try:
            deed()
        except (KnownError, MoveError):
            return

    def tell(self, what: str, key: str = "") -> None:
        """Add a line to the file; what is in it survives this process."""
        os.write(self._acks, f"{what} {key}\n".encode())

    def _receive(self) -> None:
        code = ScannedCode(f"TRACK{self._number():08d}")
        outcome = self._desk.receiving.receive(code, clerk="Ann")
        if outcome.event_id is None:
            self._undo()  # all is in hand: make room
            return
        self.tell("event", outcome.event_id)
        self._mine = [*self._mine[-_MINE:], outcome.event_id]

    def _undo(self) -> None:
        if not self._mine:
            return
        event_id = self._mine.pop(self._draw.randrange(len(self._mine)))
        if self._desk.receiving.undo(event_id, clerk="Ann"):
            self.tell("undone", event_id)

    def _keep_unknown(self) -> None:
        code = ScannedCode(f"NOBODY{self._draw.randrange(10**9):09d}")
        outcome = self._desk.receiving.receive(code, clerk="Ann")
        if outcome.event_id:
            self.tell("event", outcome.event_id)

    def _inspect(self) -> None:
        inspecting = self._desk.inspecting
        task = inspecting.open(ScannedCode(f"RD-{self._number()}"))
        return_id = task.sheets[0].return_.id
        if not task.sheets[0].open:
            task = inspecting.reopen(task, return_id, clerk="Ann")
        for ean in (DRESS, SHIRT):
            task = inspecting.count(task, ScannedCode(ean), clerk="Ann").task
        if self._draw.random() < 0.5:
            task = inspecting.save(task, clerk="Ann")
        else:
            task = inspecting.finish(task, clerk="Ann", supervisor="Rosa")
        self.tell("event", task.sheets[0].inspection.revision)

    def _walk_in(self) -> None:
        walkin = self._desk.walkin
        number = FIRST_ORDER + self._draw.randrange(self._orders)
        draft = walkin.draft(walkin.find(ScannedCode(f"OUT{number:08d}")))
        order = draft.orders[0]
        line = replace(self._draw.choice(order.lines), quantity=1, reason="too_small")
        done = walkin.complete(draft.put(order.put(line)), clerk="Ann").completed[0]
        self.tell("return", done.return_.id)

    def _number(self) -> int:
        return self._draw.randrange(1, self._returns + 1)


class Rounds:
    """The thread that syncs."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._pause = threading.Event()
        self._ended = threading.Condition()
        self._begun = 0
        self._drained = 0  # the newest round after which nothing waited
        self.backlog = 0
        threading.Thread(target=self._run, daemon=True).start()

    def wait_for_next(self) -> None:
        """Wait for the end of a round, or a second."""
        with self._ended:
            self._ended.wait(1.0)

    def wait_until_drained(self) -> None:
        """Wait until a round that begins from now on leaves nothing waiting."""
        with self._ended:
            now = self._begun
            self._ended.wait_for(lambda: self._drained > now)

    def _run(self) -> None:
        while True:
            with self._ended:
                self._begun += 1
            report = self._desk.syncing.run()
            with self._ended:
                self.backlog = report.waiting
                if report.connection is Connection.ONLINE and not report.waiting:
                    self._drained = self._begun
                self._ended.notify_all()
            # A person's patience, not a network's: there is a lot to do in a short run.
            self._pause.wait(min(self._desk.syncing.delay(), _LONGEST_PAUSE))


def work(folder: str, acks: str, seed: int, returns: int, orders: int) -> None:
    """A desk's life: work until SIGTERM, then drain."""
    ending = threading.Event()
    signal.signal(signal.SIGTERM, lambda *_: ending.set())
    home = Home.at(folder)
    desk = build(home, Settings.load(home.settings))
    clerk = Clerk(desk, acks, seed, returns, orders)
    rounds = Rounds(desk)
    while not ending.is_set():
        clerk.work()
        if rounds.backlog > _BACKLOG:
            rounds.wait_for_next()
    rounds.wait_until_drained()
    clerk.tell(DRAINED)


def main() -> None:
    """Fork a desk for each line."""
    returns, orders = map(int, sys.argv[1:])
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # nobody asks how a desk ended
    for line in sys.stdin:
        folder, acks, seed = json.loads(line)
        pid = os.fork()
        if pid:
            print(pid, flush=True)
            continue
        try:
            work(folder, acks, seed, returns, orders)
        except BaseException:  # noqa: BLE001 - told here, because nothing outlives this process
            traceback.print_exc()
        os._exit(0)  # as it stands: the thread that syncs has no end


if __name__ == "__main__":
    main()
