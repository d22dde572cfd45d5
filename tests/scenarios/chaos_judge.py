"""What must be true after a chaos run, whatever happened in it."""

import sqlite3
from collections import Counter, defaultdict
from contextlib import closing
from typing import Any, LiteralString

import psycopg

from returndesk.central.resolutions import RESOLUTION_MAIL
from returndesk.domain.ids import ReturnId
from returndesk.domain.portal import MailKind
from returndesk.paths import Home
from returndesk.services.desk import Desk
from returndesk.storage.database import FILE_NAME
from tests.scenarios.chaos import COUNTED, Chaos, Kill, in_step
from tests.scenarios.chaos_smtp import ANSWERED

_ID_WORDS = {MailKind.RETURN_RECEIVED: "received", RESOLUTION_MAIL: "resolved"}


class Judge:
    """Looks at the desks' files, the service's database and the mail server's log."""

    def __init__(self, chaos: Chaos) -> None:
        self.chaos = chaos
        self.figures: dict[str, object] = {}

    def check(self) -> None:
        """Every promise; an AssertionError names the one that was broken."""
        self._check_facts()
        self._check_parcels()
        self._check_mails()
        self._check_desks()

    def _rows(self, sql: LiteralString) -> list[Any]:
        with psycopg.connect(self.chaos.database) as connection:
            return connection.execute(sql).fetchall()

    def _check_facts(self) -> None:
        """Each fact of each desk is at central once and answered; none is there that is not."""
        at_desks: dict[str, str] = {}
        for home in self.chaos.homes:
            at_desks |= dict(_query(home, "SELECT id, state FROM outbox"))
        waiting = [key for key, state in at_desks.items() if state in {"pending", "sending"}]
        assert not waiting, f"{len(waiting)} facts are stuck"
        answers = dict(self._rows("SELECT id, verdict FROM events"))
        assert answers.keys() == at_desks.keys(), "central and the desks have other facts"
        rejected = [key for key, verdict in answers.items() if verdict == "rejected"]
        assert not rejected, f"{len(rejected)} facts were refused"
        assert set(at_desks.values()) == {"acked"}, "a desk believes another verdict"
        told: dict[str, set[str]] = defaultdict(set)
        for what, _, key in (line.partition(" ") for line in self.chaos.acks):
            told[what].add(key)
        assert told["event"] <= answers.keys(), "a fact that was told as stored is gone"
        undone = {key for (key,) in self._rows("SELECT id FROM receptions WHERE undone")}
        assert told["undone"] <= undone, "an undo that was told as stored is gone"
        walked_in = {key for (key,) in self._rows("SELECT return_id FROM walkins")}
        assert told["return"] <= walked_in, "a walk-in that was told as stored is gone"
        kinds = Counter(kind for (kind,) in self._rows("SELECT type FROM events"))
        applied = self._rows("SELECT id FROM receptions")
        taken = kinds["parcel.received"] + kinds["return.walked_in"]
        assert len(applied) == taken, "a reception was applied twice, or never"
        self.figures |= {"facts": len(answers), "told as stored": sum(map(len, told.values())) - 1}
        self.figures["facts by type"] = dict(kinds.most_common())

    def _check_parcels(self) -> None:
        """One reception in force for each parcel in hand."""
        standing = {
            key for (key,) in self._rows("SELECT parcel_id FROM receptions WHERE NOT undone")
        }
        for key, state, in_force in self._rows("SELECT id, state, reception_id FROM parcels"):
            assert (state == "received") is (key in standing), "a parcel is not as its receptions"
            assert (in_force is not None) is (key in standing), "no reception is in force"

    def _check_mails(self) -> None:
        """One mail for each that is due; one more only where nobody could know of the first."""
        jobs = self._rows("SELECT kind, return_id, state FROM mail_jobs")
        states = {f"{_ID_WORDS[kind]}.{key}": state for kind, key, state in jobs}
        assert len(states) == len(jobs), "a return has two mails of a kind"
        assert set(states.values()) <= {"sent", "cancelled"}, "a mail is stuck"
        due = self._rows(
            "SELECT DISTINCT pr.return_id FROM parcels p "
            "JOIN parcel_returns pr ON pr.parcel_id = p.id WHERE p.state = 'received'"
        )
        unsent = [key for (key,) in due if states.get(f"received.{key}") != "sent"]
        assert not unsent, f"{len(unsent)} returns in hand were never mailed"
        certain, uncertain = self._mails_taken()
        for mail, state in states.items():
            sent = state == "sent"
            assert certain[mail] <= sent, f"{mail}: {certain[mail]} times, {state}"
            assert not sent or certain[mail] + uncertain[mail], f"{mail} never left"
        assert certain.keys() | uncertain.keys() <= states.keys(), "a mail that nobody ordered"
        copies = certain + uncertain
        twice = {mail: count for mail, count in copies.items() if count > 1}
        self.figures |= {
            "mails due": len([state for state in states.values() if state == "sent"]),
            "mails in the mail server's log": copies.total(),
            "of them without an answer that was heard": uncertain.total(),
            "mails that came twice or more": len(twice),
            "extra mails": copies.total() - len(copies),
        }

    def _mails_taken(self) -> tuple[Counter[str], Counter[str]]:
        """How often each mail was taken for certain, and how often its sender cannot know.

        It cannot where it heard no answer, and where it died before it noted what it heard: then
        the mail was the last of a connection that did not end with QUIT.
        """
        mails: dict[str, list[tuple[str, bool]]] = defaultdict(list)
        ended: set[str] = set()
        for line in self.chaos.mail_lines():
            if "mail" in line:
                mails[line["connection"]].append((line["mail"], line["end"] == ANSWERED))
            elif "quit" in line:
                ended.add(line["connection"])
        certain: Counter[str] = Counter()
        uncertain: Counter[str] = Counter()
        cut_off = 0
        for connection, taken in mails.items():
            for place, (mail, answered) in enumerate(taken):
                last = place == len(taken) - 1 and connection not in ended
                (certain if answered and not last else uncertain)[mail] += 1
                cut_off += answered and last
        kills = self.chaos.kills
        # Each death of a sender leaves one such mail at the most, each worker having one thread.
        deaths = kills[Kill.WORKER] + kills[Kill.MAIL] + kills[Kill.SMTP] + 3 * kills[Kill.CENTRAL]
        assert cut_off <= deaths + 3, "connections to the mail server end without a reason"
        return certain, uncertain

    def _check_desks(self) -> None:
        """All desks show the same, and the same as a new one that asks for everything now."""
        fresh = Home.at(self.chaos.folder / "fresh")
        self.chaos.enrol(fresh, "Poste neuf")
        with in_step(fresh, self.chaos.url) as new:
            ids = [ReturnId(key) for (key,) in _query(fresh, "SELECT id FROM returns")]
            assert len(ids) >= self.chaos.size.returns
            for home in self.chaos.homes:
                with in_step(home, self.chaos.url) as desk:
                    other = [key for key in ids if _shown(desk, key) != _shown(new, key)]
                    assert not other, f"{len(other)} returns look otherwise at {home.root.name}"
                    assert _found(desk) == _found(new), "a desk has other things to settle"
        self.figures["returns that look the same at all desks"] = len(ids)


def _shown(desk: Desk, key: ReturnId) -> object:
    inspection, decision = desk.inspecting.current(key), desk.resolving.current(key)
    return desk.overview.return_(key), inspection, decision


def _found(desk: Desk) -> set[str]:
    """What central has found that a person must settle."""
    return {entry.id for entry in desk.attention.open() if entry.source == "central"}


def _query(home: Home, sql: str) -> list[Any]:
    with closing(sqlite3.connect(home.root / FILE_NAME)) as connection:
        return connection.execute(sql).fetchall()


def report(judge: Judge) -> str:
    """What a run met and what came of it, as lines."""
    chaos = judge.chaos
    kills = sum(chaos.kills[kind] for kind in COUNTED)
    lines = [
        f"seed {chaos.seed}; {chaos.seconds:.0f} s; {chaos.proxy.requests} requests",
        f"kills of desks, central and mail worker: {kills}",
        *(f"{name}: {value}" for name, value in judge.figures.items()),
        *(f"killed: {kind}: {count}" for kind, count in sorted(chaos.kills.items())),
        *(f"request: {kind}: {count}" for kind, count in sorted(chaos.proxy.counts.items())),
        *(f"mail: {kind}: {count}" for kind, count in sorted(chaos.mail_faults.items())),
    ]
    return "".join(f"\n  {line}" for line in lines)
