"""The journal of scans, the unknown parcels, and what a restart leaves of them."""

from datetime import timedelta
from pathlib import Path

from returndesk.domain.codes import ScannedCode, ScanSource, Symbology
from returndesk.domain.events import OutboxState, Verdict, VerdictKind
from returndesk.domain.ids import DeskId, EventId
from returndesk.domain.returns import MailState, ParcelState
from returndesk.services.outcomes import ScanOutcome, ScanVerdict
from returndesk.services.receiving import Receiving
from returndesk.storage.database import Database
from tests.support import DESK, START, CountingIds, TestClock, fill, make_return


def desk(database: Database, clock: TestClock) -> Receiving:
    return Receiving(database, DESK, clock, CountingIds("e"))


def test_the_newest_come_first_with_what_became_of_them(
    database: Database, clock: TestClock
) -> None:
    fill(database, [make_return(n) for n in range(1, 4)])
    receiving = desk(database, clock)
    for text in ("RD-1", "TRACK00000002", "RD-1", "who knows \ud83d 😀"):
        clock.forward(seconds=1)
        receiving.receive(ScannedCode(text), clerk="Ann")
    with database.write() as work:
        (first, *_) = work.outbox.take(1)
        work.outbox.settle([Verdict(first.id, VerdictKind.APPLIED)])
    with database.read() as work:
        unknown, again, second, oldest = work.scans.recent(10)
        assert work.scans.recent(2) == (unknown, again)
    assert unknown.verdict is ScanVerdict.UNKNOWN
    assert unknown.text == "who knows ? 😀"
    assert unknown.outbox is OutboxState.PENDING
    assert again.verdict is ScanVerdict.ALREADY_RECEIVED
    assert (again.outbox, again.event_id) == (None, None)
    assert (second.return_number, second.outbox) == ("RD-2", OutboxState.PENDING)
    assert (oldest.outbox, oldest.event_id) == (OutboxState.ACKED, first.id)
    assert oldest.shopper == "Camille Durand"
    assert oldest.brand == "Maison Lumen"
    assert oldest.mail.state is MailState.NONE
    assert oldest.at == START + timedelta(seconds=1)


def test_undo_takes_the_newest_reception_that_is_in_force(
    database: Database, clock: TestClock
) -> None:
    fill(database, [make_return(1), make_return(2)])
    receiving = desk(database, clock)
    first = receiving.receive(ScannedCode("RD-1"), clerk="Ann")
    second = receiving.receive(ScannedCode("RD-2"), clerk="Ann")
    with database.read() as work:
        assert work.scans.undoable() == second.event_id
        assert work.scans.count_since(START) == 2
    receiving.undo(clerk="Ann")
    with database.read() as work:
        assert work.scans.undoable() == first.event_id
        assert second.event_id
        parcel = work.scans.reception(second.event_id)
        assert parcel is not None
        assert parcel.state is ParcelState.ANNOUNCED
        assert [record.undone for record in work.scans.recent(10)] == [True, False]
        assert work.scans.count_since(START) == 1
    receiving.undo(clerk="Ann")
    with database.read() as work:
        assert work.scans.undoable() is None
        assert work.scans.reception(EventId("never")) is None


def test_a_parcel_received_again_after_an_undo_has_two_lines(
    database: Database, clock: TestClock
) -> None:
    fill(database, [make_return(1)])
    receiving = desk(database, clock)
    first = receiving.receive(ScannedCode("RD-1"), clerk="Ann")
    receiving.undo(clerk="Ann")
    again = receiving.receive(ScannedCode("RD-1"), clerk="Ann")
    assert first.event_id
    verdict = Verdict(
        first.event_id, VerdictKind.ALREADY_RECEIVED, desk_name="Poste 9", clerk="Bob", at=START
    )
    with database.write() as work:
        work.scans.note_first_elsewhere(verdict)
    with database.read() as work:
        newest, oldest = work.scans.recent(10)
        assert work.scans.undoable() == again.event_id
    assert (newest.note, oldest.note) == ("", "also_received")
    assert (oldest.note_desk, oldest.note_at) == ("Poste 9", START)


def test_receptions_are_counted_from_a_moment(database: Database, clock: TestClock) -> None:
    fill(database, [make_return(n) for n in range(1, 6)])
    receiving = desk(database, clock)
    for number in range(1, 6):
        receiving.receive(ScannedCode(f"RD-{number}"), clerk="Ann")
        receiving.receive(ScannedCode(f"RD-{number}"), clerk="Ann")
        clock.forward(minutes=10)
    with database.read() as work:
        assert work.scans.count_since(START) == 5
        assert work.scans.count_since(START + timedelta(minutes=20)) == 3
        assert work.scans.count_since(clock.now()) == 0


def test_the_journal_survives_a_restart(tmp_path: Path, clock: TestClock) -> None:
    first = Database.open(tmp_path, now=clock.now)
    fill(first, [make_return(1)])
    outcome = desk(first, clock).receive(ScannedCode("RD-1"), clerk="Ann")
    first.close()
    second = Database.open(tmp_path, now=clock.now)
    with second.read() as work:
        (record,) = work.scans.recent(10)
        assert work.scans.undoable() == record.event_id == outcome.event_id
    second.close()


def test_an_unknown_parcel_is_kept_once_and_closed_when_it_is_received(
    database: Database, clock: TestClock
) -> None:
    receiving = desk(database, clock)
    code = ScannedCode(
        "TRACK00000001",
        ScanSource.PICTURE,
        Symbology.CODE_128,
        "C1",
        "zxing",
        ((1, 2), (3, 4)),
        8.5,
    )
    outcomes: list[ScanOutcome] = [
        receiving.receive(code, clerk="Ann", others=(ScannedCode("TRACK00000777"),), photo="a.jpg")
        for _ in range(2)
    ]
    assert [bool(outcome.event_id) for outcome in outcomes] == [True, False]
    with database.read() as work:
        (unknown,) = work.unknowns.open()
        assert work.unknowns.by_keys(("TRACK00000777",)) == unknown
        assert work.unknowns.by_keys(("OTHER",)) is None
    assert unknown.codes == (code, ScannedCode("TRACK00000777"))
    assert (unknown.photo, unknown.clerk, unknown.at) == ("a.jpg", "Ann", START)
    fill(database, [make_return(1)])
    with database.read() as work:
        assert work.unknowns.open() == (unknown,)
    receiving.receive(code, clerk="Ann")
    with database.read() as work:
        assert work.unknowns.open() == ()


def test_a_reception_that_another_desk_has_in_force_cannot_be_undone_here(
    database: Database, clock: TestClock
) -> None:
    fill(database, [make_return(1)])
    outcome = desk(database, clock).receive(ScannedCode("RD-1"), clerk="Ann")
    assert outcome.parcel
    assert outcome.reception
    elsewhere = type(outcome.reception)(START, DeskId("desk-9"), "Poste 9", "Bob")
    with database.write() as work:
        work.returns.save_parcel(outcome.parcel.undo().receive(elsewhere))
    with database.read() as work:
        assert work.scans.undoable() is None
