"""The whole way of a fact under every fault, and the proof that the judge sees planted ones."""

import random
from collections import Counter
from collections.abc import Callable, Sequence
from typing import Any

import pytest
from sqlalchemy import Connection, delete

from returndesk.central.inbox import IncomingEvent
from returndesk.central.mail.message import MailWriter
from returndesk.central.mail.worker import MailWorker
from returndesk.central.receptions import Ledger
from returndesk.central.store import feed as central_feed
from returndesk.central.store import inbox
from returndesk.central.store.schema import mail_jobs
from returndesk.central.store.store import CentralStore
from returndesk.domain.errors import CentralError
from returndesk.domain.events import Event, Verdict, VerdictKind
from returndesk.protocol.events import WireEvent
from returndesk.services.syncing import Syncing
from returndesk.storage.repositories.feed import SqlFeedState
from returndesk.storage.repositories.outbox import SqlOutbox
from returndesk.sync.client import HttpCentral
from tests.faults.conftest import MakeStory
from tests.faults.proxy import Fault
from tests.faults.world import tell

SEEDS = (1, 2, 3, 4, 5)


def test_no_fault_loses_doubles_or_parts_anything(
    make_story: MakeStory, capsys: pytest.CaptureFixture[str]
) -> None:
    counts: Counter[Fault] = Counter()
    for seed in SEEDS:
        story = make_story(seed)
        story.play()
        story.check()
        story.take_in_again()
        story.check()
        counts += story.proxy.counts
        with capsys.disabled():
            print(f"\n  {tell(story)}")
    assert set(counts) == set(Fault), "a kind of fault never occurred"


# ------------------------------------------------------------------------------- planted faults


def forget_what_was_answered(patch: pytest.MonkeyPatch) -> None:
    """No dedupe: an event told again is applied again."""
    number = iter(range(10**9))

    def answered(_connection: Any, _batch: Sequence[IncomingEvent]) -> dict[str, Any]:
        return {}

    row = inbox._event_row

    def fresh_row(*args: Any, **kwargs: Any) -> tuple[object, ...]:
        event_id, *rest = row(*args, **kwargs)
        return (f"{event_id}.{next(number)}", *rest)

    patch.setattr(inbox, "_answered", answered)
    patch.setattr(inbox, "_event_row", fresh_row)


def mail_for_each_event(patch: pytest.MonkeyPatch) -> None:
    """A mail for each reception instead of one for each return: what was sent is sent again."""
    schedule = Ledger.schedule_mail

    def always(self: Ledger, return_id: str, event: WireEvent) -> None:
        self.returns[return_id].job = None
        schedule(self, return_id, event)

    def write(connection: Connection, ledger: Ledger) -> None:
        connection.execute(delete(mail_jobs).where(mail_jobs.c.return_id.in_(list(ledger.jobs))))
        write_jobs(connection, ledger)

    write_jobs = inbox._write_jobs
    patch.setattr(Ledger, "schedule_mail", always)
    patch.setattr(inbox, "_write_jobs", write)


def answer_before_the_commit(patch: pytest.MonkeyPatch) -> None:
    """The service says "applied" and then loses the transaction, now and then."""
    draw = random.Random(7)
    apply = CentralStore.apply_events

    class LostError(Exception):
        pass

    def early(self: CentralStore, *args: Any) -> Any:
        if draw.random() < 0.7:
            return apply(self, *args)
        desk, batch, undo_delay = args
        try:
            with self._database.write() as connection:
                result = inbox.apply_batch(
                    connection, desk, batch, now=self.clock(), undo_delay=undo_delay
                )
                raise LostError
        except LostError:
            return result

    patch.setattr(CentralStore, "apply_events", early)


def _push_or(
    patch: pytest.MonkeyPatch, otherwise: Callable[[CentralError, Sequence[Event]], Any]
) -> None:
    push = HttpCentral.push

    def trusting(self: HttpCentral, events: Sequence[Event]) -> Any:
        try:
            return push(self, events)
        except CentralError as error:
            return otherwise(error, events)

    patch.setattr(HttpCentral, "push", trusting)


def _taken(events: Sequence[Event]) -> tuple[Verdict, ...]:
    return tuple(Verdict(event.id, VerdictKind.APPLIED) for event in events)


def acknowledge_before_sending(patch: pytest.MonkeyPatch) -> None:
    """The desk takes its facts out of the queue whatever becomes of the request."""
    _push_or(patch, lambda _error, events: _taken(events))


def drop_on_an_error_of_the_server(patch: pytest.MonkeyPatch) -> None:
    """A 5xx answer counts as a refusal."""

    def refuse(error: CentralError, events: Sequence[Event]) -> tuple[Verdict, ...]:
        if error.params.get("status") in {500, 502}:
            return tuple(Verdict(e.id, VerdictKind.REJECTED, "server_error") for e in events)
        raise error

    _push_or(patch, refuse)


def trust_any_answer(patch: pytest.MonkeyPatch) -> None:
    """Whatever comes with status 200 is taken for the service's word: a captive portal's too."""

    def trust(error: CentralError, events: Sequence[Event]) -> tuple[Verdict, ...]:
        if error.code in {"central_nonsense", "central_portal"}:
            return _taken(events)
        raise error

    _push_or(patch, trust)


def move_the_cursor_before_the_rows(patch: pytest.MonkeyPatch) -> None:
    """The cursor is kept though the rows were not, now and then."""
    draw = random.Random(7)
    group = SqlFeedState._apply_group

    def forgetful(self: SqlFeedState, *args: Any) -> None:
        if draw.random() < 0.7:
            group(self, *args)

    patch.setattr(SqlFeedState, "_apply_group", forgetful)


def random_message_ids(patch: pytest.MonkeyPatch) -> None:
    """A new Message-ID for each attempt."""
    write = MailWriter.write
    number = iter(range(10**9))

    def fresh(self: MailWriter, *args: Any, **kwargs: Any) -> Any:
        mail = write(self, *args, **kwargs)
        del mail.message["Message-ID"]
        mail.message["Message-ID"] = f"<{next(number)}@example.com>"
        return mail

    patch.setattr(MailWriter, "write", fresh)


def note_mails_as_sent_before_sending(patch: pytest.MonkeyPatch) -> None:
    """A mail that the server then refuses never leaves."""

    def careless(self: MailWorker, job: Any, _reason: str) -> None:
        self._store.mail_sent(job)

    patch.setattr(MailWorker, "_delay", careless)


def tell_the_feed_after_the_commit(patch: pytest.MonkeyPatch) -> None:
    """The feed is told of a change in a step of its own, which does not always come."""
    draw = random.Random(7)
    append = central_feed.append

    def late(*args: Any) -> None:
        if draw.random() < 0.7:
            append(*args)

    patch.setattr(central_feed, "append", late)


def forget_what_is_being_sent(patch: pytest.MonkeyPatch) -> None:
    """What was under way when the desk was closed is never due again."""
    patch.setattr(Syncing, "recover", lambda _self: 0)
    release = SqlOutbox.release
    draw = random.Random(7)

    def forgetful(self: SqlOutbox, *args: Any, **kwargs: Any) -> None:
        if draw.random() < 0.8:
            release(self, *args, **kwargs)

    patch.setattr(SqlOutbox, "release", forgetful)


MUTANTS = [
    forget_what_was_answered,
    mail_for_each_event,
    answer_before_the_commit,
    acknowledge_before_sending,
    drop_on_an_error_of_the_server,
    trust_any_answer,
    move_the_cursor_before_the_rows,
    random_message_ids,
    note_mails_as_sent_before_sending,
    tell_the_feed_after_the_commit,
    forget_what_is_being_sent,
]


@pytest.mark.parametrize("plant", MUTANTS, ids=lambda plant: plant.__name__)
def test_a_planted_fault_is_found(
    make_story: MakeStory,
    monkeypatch: pytest.MonkeyPatch,
    plant: Callable[[pytest.MonkeyPatch], None],
) -> None:
    """A suite that passes a program with this fault would prove nothing about the real one."""
    plant(monkeypatch)
    found = ""
    for seed in SEEDS:
        story = make_story(seed)
        try:
            story.play()
            story.check()
            story.take_in_again()
            story.check()
        except AssertionError as error:
            found = str(error)
            break
    assert found, "no seed found the planted fault"
