"""A chaos run: three desks, a central service on PostgreSQL and a mail server, all of them killed.

Every program is a process of its own and dies by kill -9; between the desks and the service stands
the fault proxy. `Chaos.play` lets all of it happen until there were enough facts and kills, then
heals and waits until nothing is on its way any more. What must be true then is in `chaos_judge`.
"""

import json
import os
import random
import signal
import subprocess
import sys
import threading
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path
from time import monotonic
from typing import Any

import psycopg

from returndesk.bootstrap import build
from returndesk.central.store.store import CentralStore
from returndesk.domain.errors import CentralError
from returndesk.enrolment import enrol
from returndesk.paths import Home
from returndesk.protocol.changes import WireRules
from returndesk.services.desk import Desk
from returndesk.services.syncing import Connection
from returndesk.settings import Settings
from returndesk.sync.client import HttpCentral
from tests.faults.deck import Deck
from tests.faults.proxy import Fault, FaultProxy
from tests.ports import lasting_port
from tests.postgres import PostgresServer
from tests.scenarios.chaos_central import MAIL_LEASE
from tests.scenarios.chaos_desk import DRAINED, FIRST_ORDER
from tests.scenarios.chaos_smtp import MailFault
from tests.scenarios.goods import BRAND, SITES, goods
from tests.town import ANY_WISH, Town

REPOSITORY = Path(__file__).parents[2]
DESKS = 3
WORKERS = 2
# Without any progress for so long, in seconds, a run is stuck.
PATIENCE = 60.0
_LOOK_EVERY = 0.2
_LOOK_SOON = 0.01
_COUNT_EVERY = 1.0
_ROUNDS = 20
_PLACE = "127.0.0.1"


class Kill(StrEnum):
    """What is killed by kill -9."""

    DESK = "desk"
    WORKER = "central worker"
    CENTRAL = "central, all processes"
    MAIL = "mail worker between DATA and its answer"
    SMTP = "mail server between DATA and its answer"
    DATABASE = "PostgreSQL"


_CARDS = (*[Kill.DESK] * 5, *[Kill.WORKER] * 2, Kill.CENTRAL, Kill.DATABASE)
# What the mail server does by itself, where no one else could meet the moment.
_BY_MAIL = {MailFault.SENDER: Kill.MAIL, MailFault.CRASH: Kill.SMTP}
# The aim of a run is in these: the others come on top.
COUNTED = (Kill.DESK, Kill.WORKER, Kill.CENTRAL, Kill.MAIL)


@dataclass(frozen=True, slots=True)
class Size:
    """How much is to happen; the shares are of requests and of mails that meet a fault."""

    facts: int
    kills: int
    returns: int
    share: float
    mail_share: float

    @property
    def orders(self) -> int:
        """How many orders shoppers may bring to the counter."""
        return max(20, self.returns // 10)


class Chaos:
    """One run under one seed. `close` ends all of its processes."""

    def __init__(self, folder: Path, postgres: PostgresServer, size: Size, seed: int) -> None:
        self.size, self.seed, self.folder = size, seed, folder
        self.database = postgres.new_database()
        self.mail_log = folder / "mails.jsonl"
        self.mail_log.touch()
        self.acks: list[str] = []
        self.arrived = 0
        self.restarts = 0
        self.seconds = 0.0
        self._postgres = postgres
        self._draw = random.Random(seed)
        self._deck = Deck(_CARDS, self._draw)
        self._kills: Counter[Kill] = Counter()
        self._wait = threading.Event()
        self._errors = (folder / "errors.log").open("ab")
        self._ports = lasting_port(), lasting_port()
        self._lives = 0
        self._count_again = 0.0
        self._calm = False
        self.url = f"http://{_PLACE}:{self._ports[0]}"
        self.proxy = FaultProxy((_PLACE, self._ports[0]), seed, share=0.0, late=1.0)
        self._read_acks = [0] * DESKS
        self.homes = [Home.at(folder / f"desk-{number}") for number in range(DESKS)]
        self._fill()
        self._smtp = self._start_smtp()
        self._central = self._start_central()
        self._mother = self._start("chaos_desk", size.returns, size.orders)
        self._desks: list[int] = []

    # ---------------------------------------------------------------------------- what happens

    def play(self) -> None:
        """Let it all happen, heal, and drain."""
        self._wait_until(self._answers)
        for number, home in enumerate(self.homes):
            self.enrol(home, f"Poste {number}")
            with in_step(home, self.url):
                pass  # the first pull is of another test: here nobody is to scan what is unknown
            self._desks.append(self._start_desk(number))
        begun = monotonic()
        self.proxy.share = self.size.share
        self._wait_until(self._enough, self._make_trouble)
        self._heal()
        self.seconds = monotonic() - begun

    @property
    def kills(self) -> Counter[Kill]:
        """How often what was killed."""
        found = Counter(
            {_BY_MAIL[kind]: n for kind, n in self.mail_faults.items() if kind in _BY_MAIL}
        )
        return self._kills + found

    @property
    def mail_faults(self) -> Counter[MailFault]:
        """How often the mail server did what."""
        told = (line.get("refused") or line.get("end") for line in self.mail_lines())
        kinds = set(MailFault)
        return Counter(MailFault(kind) for kind in told if kind in kinds)

    def mail_lines(self) -> list[dict[str, Any]]:
        """The mail server's log."""
        lines = self.mail_log.read_text("utf-8").splitlines()
        return [json.loads(line) for line in lines]

    def _enough(self) -> bool:
        if self.arrived < self.size.facts:
            return False
        kills = self.kills
        return (
            sum(kills[kind] for kind in COUNTED) >= self.size.kills
            and set(kills) == set(Kill)
            and set(self.mail_faults) == set(MailFault)
            and set(self.proxy.counts) == set(Fault)
        )

    def _make_trouble(self) -> None:
        """Kill something whenever enough facts have arrived since the last time.

        By the clock, a slow computer would never be done with starting programs again.
        """
        self._keep_alive()
        if self.arrived >= sum(self._kills.values()) * self.size.facts / self.size.kills:
            self._kill(self._deck.next())

    def _kill(self, kind: Kill) -> None:
        if kind is Kill.DESK:
            number = self._draw.randrange(DESKS)
            self._end_desk(self._desks[number])
            self._desks[number] = self._start_desk(number)
        elif kind is Kill.WORKER:
            if _ask(self._central, "kill") != "killed":
                return
        elif kind is Kill.CENTRAL:
            _end_group(self._central)
            self._central = self._start_central()
        else:
            self._postgres.stop()
            self._postgres.start()
        self._kills[kind] += 1

    def _keep_alive(self) -> None:
        self._mend()
        assert all(map(_lives, self._desks)), "a desk ended by itself: see errors.log"

    def _mend(self) -> None:
        """Start again what ended by itself, as a service manager does.

        The mail server dies by its own hand; a central service that cannot reach its database
        when it starts says so and ends.
        """
        if self._smtp.poll() is not None:
            _end_group(self._smtp)
            self._smtp = self._start_smtp()
        if self._central.poll() is not None:
            _end_group(self._central)
            self._central = self._start_central()
            self.restarts += 1
            assert self.restarts <= self._kills[Kill.DATABASE], "central ended: see errors.log"

    def _heal(self) -> None:
        """No faults any more: every desk drains and ends, every mail leaves."""
        self._calm = True
        self.proxy.share = 0.0
        if self._smtp.poll() is None:
            self._smtp.send_signal(signal.SIGUSR1)
        for pid in self._desks:
            os.kill(pid, signal.SIGTERM)
        self._wait_until(lambda: not any(map(_lives, self._desks)), self._mend)
        self._read()
        assert self.acks.count(DRAINED) == DESKS, "a desk ended before it was drained"
        with CentralStore(self.database) as store:
            self._wait_until(lambda: store.next_mail_due() is None, self._mend)

    def _wait_until(
        self, true: Callable[[], bool], meanwhile: Callable[[], None] = lambda: None
    ) -> None:
        """Wait for something as long as anything moves: facts, requests or mails."""
        moved, state = monotonic(), (0, 0)
        while not true():
            self._read()
            now = self.arrived, self.mail_log.stat().st_size
            if now != state:
                moved, state = monotonic(), now
            assert monotonic() - moved < PATIENCE + MAIL_LEASE.total_seconds(), "nothing moves"
            meanwhile()
            self._wait.wait(_LOOK_EVERY)

    def _read(self) -> None:
        """Take in what the desks have told as stored since, and how much has arrived.

        Half a line was not told.
        """
        if monotonic() > self._count_again:
            with suppress(psycopg.OperationalError), psycopg.connect(self.database) as connection:
                row = connection.execute("SELECT count(*) FROM events").fetchone()
                self.arrived = row[0] if row else 0
            self._count_again = monotonic() + _COUNT_EVERY
        for number in range(DESKS):
            file = self._ack_file(number)
            if not file.exists():
                continue
            with file.open("rb") as told:
                told.seek(self._read_acks[number])
                content = told.read()
            whole = content[: content.rfind(b"\n") + 1]
            self._read_acks[number] += len(whole)
            self.acks += map(str.strip, whole.decode().splitlines())

    # --------------------------------------------------------------------------- who takes part

    def _fill(self) -> None:
        rules = WireRules(auto_approval=ANY_WISH)
        orders = range(FIRST_ORDER, FIRST_ORDER + self.size.orders)
        shops = [site.model_copy(update={"store_location": True}) for site in SITES]
        brand = BRAND.model_copy(update={"rules": rules})
        returns = (goods(number) for number in range(1, self.size.returns + 1))
        with CentralStore(self.database) as store:
            store.import_documents([*shops, brand, *returns, *map(Town.order, orders)])

    def enrol(self, home: Home, name: str) -> None:
        """Make a folder a desk's, which will talk through the proxy."""
        with CentralStore(self.database) as store:
            code = store.new_enrolment_code("lille", name)
        enrol(home, Settings(), self.proxy.url, code)

    def _answers(self) -> bool:
        client = HttpCentral(self.url)
        with suppress(CentralError):
            client.health()
            return True
        client.close()
        return False

    def _ack_file(self, number: int) -> Path:
        return self.folder / f"acks-{number}"

    def _start_desk(self, number: int) -> int:
        wanted = str(self.homes[number].root), str(self._ack_file(number)), self._next_seed()
        return int(_ask(self._mother, json.dumps(wanted)))

    def _end_desk(self, pid: int) -> None:
        """kill -9; the next one must find the folder free."""
        with suppress(ProcessLookupError):
            os.kill(pid, signal.SIGKILL)
        while _lives(pid):
            self._wait.wait(_LOOK_SOON)

    def _start_central(self) -> subprocess.Popen[bytes]:
        port, smtp_port = self._ports
        home = self.folder / "central"
        return self._start("chaos_central", self.database, port, smtp_port, home, WORKERS)

    def _start_smtp(self) -> subprocess.Popen[bytes]:
        share = 0.0 if self._calm else self.size.mail_share
        return self._start("chaos_smtp", self._ports[1], self.mail_log, self._next_seed(), share)

    def _next_seed(self) -> int:
        self._lives += 1
        return self.seed * 1_000_000 + self._lives

    def _start(self, program: str, *args: object) -> subprocess.Popen[bytes]:
        return subprocess.Popen(
            [sys.executable, "-m", f"tests.scenarios.{program}", *map(str, args)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self._errors,
            cwd=REPOSITORY,
            start_new_session=True,  # the service's workers die with it
        )

    def close(self) -> None:
        """End every process that is left."""
        for pid in self._desks:
            self._end_desk(pid)
        for process in (self._mother, self._smtp, self._central):
            _end_group(process)
        self.proxy.close()
        self._errors.close()


@contextmanager
def in_step(home: Home, url: str) -> Iterator[Desk]:
    """A desk of this process that has just synced with a service, without the proxy."""
    desk = build(home, replace(Settings.load(home.settings), central_url=url))
    try:
        report = desk.syncing.run()
        for _ in range(_ROUNDS):
            if report.connection is Connection.ONLINE:
                break
            report = desk.syncing.run()
        assert (report.connection, report.waiting) == (Connection.ONLINE, 0), report
        yield desk
    finally:
        desk.close()


def _ask(process: subprocess.Popen[bytes], words: str) -> str:
    """A line to a program, and its answer; nothing from one that has ended."""
    assert process.stdin is not None
    assert process.stdout is not None
    with suppress(BrokenPipeError):
        process.stdin.write(words.encode() + b"\n")
        process.stdin.flush()
    return process.stdout.readline().decode().strip()


def _lives(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


def _end_group(process: subprocess.Popen[bytes]) -> None:
    """kill -9 of a process and its children."""
    with suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()
    for pipe in (process.stdin, process.stdout):
        if pipe is not None:
            with suppress(OSError):
                pipe.close()
