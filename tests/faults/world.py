"""Desks, a central service and a mail server under faults, and what must be true in the end.

`Story.play` lets three desks receive and undo shared parcels while requests are lost, answers are
forged, the service restarts and the mail server stumbles; then the network heals. `Story.check`
holds what came out against what the desks said: it is the judge of the real program and of every
fault that is planted into it.
"""

import random
import sqlite3
from collections import Counter
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any

from returndesk.bootstrap import build
from returndesk.domain.codes import ScannedCode
from returndesk.domain.ids import ReturnId
from returndesk.domain.returns import ParcelState
from returndesk.services.desk import Desk
from returndesk.settings import Settings
from returndesk.storage.database import FILE_NAME
from tests.faults.proxy import FaultProxy
from tests.smtp import Mailbox
from tests.town import Town

PARCELS = 24
STEPS = 90
DESKS = 3
# Rounds of sync after the network healed; a program that needs more is stuck.
HEAL_ROUNDS = 40
_SMTP_FAULTS = ("451 later", "drop", "452 full")


class Story:
    """One run under one seed."""

    def __init__(self, folder: Path, town: Town, mailbox: Mailbox, seed: int) -> None:
        self.seed = seed
        self._draw = random.Random(seed)
        self._folder = folder
        self._town = town
        self._mailbox = mailbox
        town.import_returns(PARCELS)
        self.proxy = FaultProxy(self._upstream(), seed, share=0.0)
        self._homes = [town.home(f"Poste {n}") for n in range(1, DESKS + 1)]
        self._desks = [self._open(number) for number in range(DESKS)]
        for desk in self._desks:
            desk.syncing.run()
        self.acknowledged: set[str] = set()
        self.restarts = 0
        self.mail_faults: Counter[str] = Counter()

    def play(self) -> None:
        """Work under faults, then heal and drain."""
        self.proxy.share = 0.35
        for _ in range(STEPS):
            self._draw.choice(
                (self._receive, self._receive, self._receive, self._undo, self._sync, self._sync,
                 self._restart_central, self._reopen, self._spoil_mail)
            )()  # fmt: skip
        self.proxy.share = 0.0
        self._mailbox.data_faults.clear()
        self._heal()

    def take_in_again(self) -> None:
        """Once all mails have gone, every reception is taken back and made anew.

        Who mails for each reception mails twice now, however slow the mails were before.
        """
        for desk in self._desks:
            while desk.receiving.undo(clerk="Ann") is not None:
                pass
        self._heal()
        for number in range(1, PARCELS + 1):
            scanned = ScannedCode(f"RD-{number}")
            outcome = self._desks[number % DESKS].receiving.receive(scanned, clerk="Ann")
            if outcome.event_id:
                self.acknowledged.add(outcome.event_id)
        self._heal()

    def close(self) -> None:
        """Close the desks and the proxy."""
        for desk in self._desks:
            desk.close()
        self.proxy.close()

    # ------------------------------------------------------------------------------ what happens

    def _receive(self) -> None:
        desk = self._draw.choice(self._desks)
        number = self._draw.randrange(1, PARCELS + 1)
        outcome = desk.receiving.receive(ScannedCode(f"RD-{number}"), clerk="Ann")
        if outcome.event_id:
            self.acknowledged.add(outcome.event_id)

    def _undo(self) -> None:
        self._draw.choice(self._desks).receiving.undo(clerk="Ann")

    def _sync(self) -> None:
        self._draw.choice(self._desks).syncing.run()

    def _restart_central(self) -> None:
        if self._draw.random() < 0.3:
            self._town.stop_central()
            self._town.start_central()
            self.proxy.upstream = self._upstream()
            self.restarts += 1

    def _reopen(self) -> None:
        """A desk is closed and opened again, as after a crash between two facts."""
        number = self._draw.randrange(DESKS)
        self._desks[number].close()
        self._desks[number] = self._open(number)

    def _spoil_mail(self) -> None:
        fault = self._draw.choice(_SMTP_FAULTS)
        self._mailbox.data_faults.append(fault)
        self.mail_faults[fault] += 1

    def _heal(self) -> None:
        for _ in range(HEAL_ROUNDS):
            reports = [desk.syncing.run() for desk in self._desks]
            if all(not report.waiting and not report.error for report in reports):
                break
        self._town.central.mails.notify()
        assert self._town.central.mails.wait_until_empty(120), "mails are stuck"
        for desk in self._desks:
            desk.syncing.run()

    def _open(self, number: int) -> Desk:
        home = self._homes[number]
        settings = replace(Settings.load(home.settings), central_url=self.proxy.url)
        return build(home, settings)

    def _upstream(self) -> tuple[str, int]:
        host, _, port = self._town.url.removeprefix("http://").partition(":")
        return host, int(port)

    # ----------------------------------------------------------------------- what must be true

    def check(self) -> None:
        """Every promise; an AssertionError names the one that was broken."""
        self._check_facts()
        self._check_parcels()
        self._check_mails()

    def _check_facts(self) -> None:
        """Each fact of each desk is at central once, and answered; none is there that is not."""
        at_desks: dict[str, str] = {}
        for home in self._homes:
            rows = _query(home.root / FILE_NAME, "SELECT id, state FROM outbox")
            at_desks |= dict(rows)
        assert self.acknowledged <= at_desks.keys(), "a fact that was told as stored is gone"
        waiting = [id_ for id_, state in at_desks.items() if state in {"pending", "sending"}]
        assert not waiting, "facts are stuck"
        central = self._central("SELECT id FROM events")
        counted = Counter(id_ for (id_,) in central)
        assert set(counted) == set(at_desks), "the central service has other facts than the desks"
        assert not [id_ for id_, count in counted.items() if count > 1], "a fact is there twice"
        answers = dict(self._central("SELECT id, verdict FROM events"))
        for id_, state in at_desks.items():
            refused = answers[id_] == "rejected"
            assert (state == "rejected") is refused, "a desk believes another verdict"

    def _check_parcels(self) -> None:
        """One reception in force for each parcel in hand; all desks see what central sees."""
        standing = Counter(
            parcel
            for (parcel,) in self._central("SELECT parcel_id FROM receptions WHERE NOT undone")
        )
        states = dict(self._central("SELECT id, state FROM parcels"))
        in_force = dict(self._central("SELECT id, reception_id FROM parcels"))
        told = dict(self._central("SELECT id, verdict FROM events WHERE type = 'parcel.received'"))
        for parcel, state in states.items():
            received = standing[parcel] > 0
            assert (state == "received") is received, "a parcel's state is not its receptions'"
            assert (in_force[parcel] is not None) is received
        winners = Counter(told.values())
        assert winners["rejected"] == 0, "a reception was denied"
        for desk in self._desks:
            for number in range(1, PARCELS + 1):
                return_ = desk.overview.return_(ReturnId(f"r{number}"))
                assert return_ is not None
                seen = return_.parcels[0]
                assert seen.state == ParcelState(states[seen.id]), "a desk sees another state"

    def _check_mails(self) -> None:
        """One mail for each return in hand; a second only where the server took one and hid it."""
        jobs = self._central("SELECT return_id, state FROM mail_jobs")
        assert len(jobs) == len({id_ for id_, _ in jobs}), "a return has two mails"
        sent = {id_ for id_, state in jobs if state == "sent"}
        arrived = Counter(
            address.removeprefix("shopper").partition("@")[0]
            for address in self._mailbox.recipients
        )
        assert {id_.removeprefix("r") for id_ in sent} <= set(arrived), "a mail never left"
        received = {
            id_ for id_, state in self._central(
                "SELECT pr.return_id, p.state FROM parcels p "
                "JOIN parcel_returns pr ON pr.parcel_id = p.id"
            ) if state == "received"
        }  # fmt: skip
        assert received <= sent, "a return in hand was never mailed"
        # Taken and then dropped: the sender cannot know, and that mail comes again.
        excused = Counter(
            address.removeprefix("shopper").partition("@")[0] for address in self._mailbox.dropped
        )
        twice = [key for key, count in arrived.items() if count > 1 + excused[key]]
        assert not twice, "a shopper was mailed twice"
        ids = Counter(self._mailbox.ids)
        assert len(ids) == len(arrived), "the same mail has two Message-IDs"

    def _central(self, sql: str) -> list[Any]:
        return _query(self._folder / "central" / "central.sqlite3", sql)


def _query(file: Path, sql: str) -> list[Any]:
    with closing(sqlite3.connect(file)) as connection:
        return connection.execute(sql).fetchall()


def tell(story: Story) -> str:
    """What a run met, for the log."""
    faults = ", ".join(f"{fault}: {count}" for fault, count in sorted(story.proxy.counts.items()))
    mail = ", ".join(f"{fault}: {count}" for fault, count in sorted(story.mail_faults.items()))
    return f"seed {story.seed}; {faults}; restarts: {story.restarts}; mail {mail}"
