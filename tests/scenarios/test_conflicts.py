"""Two truths at once: what is in force, and the line under Attention that tells of the other.

Each test is the proof of a rule of docs/conflicts.md.
"""

import pytest

from returndesk.domain.attention import AttentionKind
from returndesk.domain.codes import ScannedCode
from returndesk.domain.feed import FeedKind
from returndesk.domain.ids import ParcelId, ReturnId
from returndesk.domain.returns import MailState, ParcelState, Resolution
from returndesk.domain.staff import Role
from returndesk.domain.vouchers import VoucherStanding
from returndesk.protocol.changes import TombstoneDocument
from returndesk.services.attention import AttentionEntry
from returndesk.services.desk import Desk
from returndesk.services.outcomes import ScanVerdict
from tests.smtp import Mailbox
from tests.town import Town, drained, mailed, scan

R1 = ReturnId("r1")


@pytest.fixture
def desks(town: Town) -> tuple[Desk, Desk]:
    """Two desks that know of two returns."""
    town.import_returns(2)
    one, two = town.desk("Poste 1"), town.desk("Poste 2")
    drained(one)
    drained(two)
    return one, two


def only(desk: Desk) -> AttentionEntry:
    (entry,) = desk.attention.open()
    return entry


def cancel(town: Town, return_id: str = "r1") -> None:
    """The shopper cancels a return on the portal."""
    town.central.store.import_documents([TombstoneDocument(of=FeedKind.RETURN, id=return_id)])


def track(desk: Desk) -> ParcelState:
    return_ = desk.overview.return_(R1)
    assert return_ is not None
    return return_.parcel_state


# ------------------------------------------------------------------------------ double reception


def test_a_double_reception_has_one_mail_and_a_line_at_both_desks(
    town: Town, desks: tuple[Desk, Desk], mailbox: Mailbox
) -> None:
    one, two = desks
    for desk in desks:
        assert scan(desk, "TRACK00000001") == ScanVerdict.RECEIVED
    assert drained(one).rejected == drained(two).rejected == 0
    drained(one)
    for desk in desks:
        entry = only(desk)
        assert entry.kind == AttentionKind.DOUBLE_RECEPTION
        assert entry.params == {
            "parcel_id": "p1",
            "tracking_number": "TRACK00000001",
            "return_id": "r1",
            "return_number": "RD-1",
            "desk_name": "Poste 2",
            "clerk": "Amélie",
            "other_desk_name": "Poste 1",
            "other_clerk": "Amélie",
        }
    assert mailed(mailbox, 1) == {"shopper1@example.com": 1}


@pytest.mark.parametrize("undoes", [0, 1])
def test_a_double_reception_is_settled_when_one_desk_undoes_its_own(
    desks: tuple[Desk, Desk], undoes: int
) -> None:
    for desk in desks:
        scan(desk, "TRACK00000001")
        drained(desk)
    event_id = desks[undoes].overview.recent_scans()[0].event_id
    assert desks[undoes].receiving.undo(event_id, clerk="Bruno") is not None
    for desk in (*desks[::-1], *desks, *desks[::-1]):
        drained(desk)
    for desk in desks:
        assert desk.attention.open() == ()
        return_ = desk.overview.return_(R1)
        reception = return_.parcels[0].reception if return_ else None
        assert reception is not None
        assert reception.desk_name == ("Poste 2" if undoes == 0 else "Poste 1")


# ---------------------------------------------------------------------------------- cancellation


def test_the_reception_of_a_cancelled_return_is_kept_and_told(
    town: Town, desks: tuple[Desk, Desk], mailbox: Mailbox
) -> None:
    one, two = desks
    cancel(town)
    assert scan(one, "TRACK00000001") == ScanVerdict.RECEIVED
    assert drained(one).rejected == 0
    drained(two)
    for desk in desks:
        entry = only(desk)
        assert entry.kind == AttentionKind.RECEIVED_CANCELLED
        assert entry.params == {
            "parcel_id": "p1",
            "return_id": "r1",
            "code": "TRACK00000001",
            "desk_name": "Poste 1",
            "clerk": "Amélie",
        }
        assert desk.overview.return_(R1) is None
    # The goods are not lost: scanned again they are an unknown parcel, to be matched or built.
    assert scan(one, "TRACK00000001") == ScanVerdict.UNKNOWN
    assert mailbox.messages == []


def test_a_cancelled_return_comes_back_as_received(town: Town, desks: tuple[Desk, Desk]) -> None:
    one, _ = desks
    cancel(town)
    scan(one, "TRACK00000001")
    drained(one)
    town.import_returns(1)
    drained(one)
    assert track(one) is ParcelState.RECEIVED


def test_what_is_put_beside_a_cancelled_return_stays(town: Town, desks: tuple[Desk, Desk]) -> None:
    cancel(town)
    desks[0].parcels.merge(ParcelId("p1"), ReturnId("r2"), clerk="Amélie")
    for desk in desks:
        assert drained(desk).rejected == 0
        return_ = desk.overview.return_(ReturnId("r2"))
        assert return_ is not None
        assert [parcel.id for parcel in return_.parcels] == ["p2", "p1"]


def test_all_desks_agree_when_contents_are_refused(town: Town, desks: tuple[Desk, Desk]) -> None:
    one, two = desks
    one.parcels.merge(ParcelId("p2"), R1, clerk="Amélie")
    for desk in desks:
        drained(desk)
    cancel(town)
    # The other one is taken out of a parcel in which nothing is left that anybody knows.
    one.parcels.take_out(ParcelId("p2"), ReturnId("r2"), clerk="Amélie")
    assert drained(one).rejected == 1
    drained(two)
    seen = [desk.overview.return_(ReturnId("r2")) for desk in desks]
    assert seen[0] == seen[1]


def test_what_is_in_hand_is_not_cancelled(
    town: Town, desks: tuple[Desk, Desk], mailbox: Mailbox
) -> None:
    one, _ = desks
    scan(one, "TRACK00000001")
    drained(one)
    cancel(town)
    for desk in desks:
        drained(desk)
        entry = only(desk)
        assert entry.kind == AttentionKind.CANCELLED_IN_HAND
        assert entry.params == {"return_id": "r1", "return_number": "RD-1"}
        assert track(desk) is ParcelState.RECEIVED
    assert mailed(mailbox, 1) == {"shopper1@example.com": 1}


def test_the_voucher_of_a_cancelled_return_is_void(town: Town) -> None:
    """The decision has no return to be in force for, so that nothing may come of it."""
    town.import_returns(1)
    town.central.store.add_staff("lille", "Rosa", Role.SUPERVISOR)
    one, two = town.desk("Poste 1"), town.desk("Poste 2")
    drained(one)
    drained(two)
    cancel(town)
    scan(one, "TRACK00000001")
    (rosa,) = one.access.supervisors()
    done = one.resolving.propose(R1, Resolution.STORE_CREDIT, clerk="Amélie", supervisor=rosa)
    assert done.voucher is not None
    assert drained(one).rejected == 1
    drained(two)
    assert two.vouchers.check(done.voucher.text).standing is VoucherStanding.VOID
    assert town.central.store.ledger() == ()


# ------------------------------------------------------------------------------- undo after mail


def test_an_undo_after_the_mail_is_told(
    town: Town, desks: tuple[Desk, Desk], mailbox: Mailbox
) -> None:
    one, two = desks
    scan(one, "TRACK00000001")
    drained(one)
    assert mailed(mailbox, 1) == {"shopper1@example.com": 1}
    assert town.central.mails.wait_until_empty(60)
    drained(one)
    undone = one.receiving.undo(clerk="Bruno")
    assert undone is not None
    assert undone.mail_was_sent
    drained(one)
    drained(two)
    for desk in desks:
        entry = only(desk)
        assert entry.kind == AttentionKind.UNDONE_AFTER_MAIL
        assert entry.params == {
            "return_id": "r1",
            "return_number": "RD-1",
            "desk_name": "Poste 1",
            "clerk": "Bruno",
        }
        assert track(desk) is ParcelState.ANNOUNCED
    # Taken in again it is not mailed again, and what the shopper was told is true.
    scan(two, "TRACK00000001")
    drained(two)
    drained(one)
    for desk in desks:
        assert desk.attention.open() == ()
    assert town.central.mails.wait_until_empty(60)
    return_ = two.overview.return_(R1)
    assert return_ is not None
    assert return_.mail.state is MailState.SENT
    assert len(mailbox.messages) == 1


def test_an_undo_before_the_mail_leaves_nothing_to_settle(desks: tuple[Desk, Desk]) -> None:
    one, _ = desks
    one.receiving.receive(ScannedCode("TRACK00000001"), clerk="Amélie")
    one.receiving.undo(clerk="Amélie")
    assert drained(one).rejected == 0
    assert one.attention.open() == ()
