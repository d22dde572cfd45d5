"""What waits for a person: found at central or at the desk, settled once, told everywhere."""

from returndesk.central.attention import AttentionBook
from returndesk.central.store import attention
from returndesk.domain.attention import AttentionKind
from returndesk.domain.codes import ScannedCode
from returndesk.domain.feed import FeedKind
from returndesk.domain.ids import ReturnId
from returndesk.protocol.changes import TombstoneDocument
from returndesk.services.attention import AttentionSource
from tests.support import START
from tests.town import Town, drained, scan


def open_at_central(town: Town, event_id: str, site_id: str = "lille") -> str:
    """An item as the rules of a batch open it."""
    book = AttentionBook()
    record = book.open(
        event_id, AttentionKind.INSPECTION_CONFLICT, site_id, return_number="RD-1", found=2
    )
    with town.central.store._database.write() as connection:
        attention.write(connection, book, START)
    return record.id


def test_an_item_of_central_is_shown_at_its_site_and_settled_once(town: Town) -> None:
    town.import_returns(1)
    one, two = town.desk("Poste 1"), town.desk("Poste 2")
    item_id = open_at_central(town, "event-1")
    open_at_central(town, "event-2", "koeln")
    drained(one)
    drained(two)
    for desk in (one, two):
        (entry,) = desk.attention.open()
        assert (entry.id, entry.source) == (item_id, AttentionSource.CENTRAL)
        assert entry.kind == AttentionKind.INSPECTION_CONFLICT
        assert entry.params == {"return_number": "RD-1", "found": 2}

    assert one.attention.settle(item_id, clerk="Amélie", note="recompté")
    assert one.attention.open() == ()
    assert not one.attention.settle(item_id, clerk="Bruno")
    drained(one)
    drained(two)
    assert two.attention.open() == ()
    assert one.attention.open() == ()


def test_unknown_parcels_and_refused_facts_wait_beside_them(town: Town) -> None:
    town.import_returns(1)
    desk = town.desk("Poste 1")
    drained(desk)
    scan(desk, "NOBODY-KNOWS-1")
    (unknown,) = desk.attention.open()
    assert unknown.source is AttentionSource.UNKNOWN_PARCEL
    assert unknown.params == {"code": "NOBODY-KNOWS-1"}

    # The return is gone at central while this desk inspects it.
    desk.inspecting.save(
        desk.inspecting.redo(desk.inspecting.open(ScannedCode("RD-1")), ReturnId("r1")),
        clerk="Amélie",
    )
    town.central.store.import_documents([TombstoneDocument(of=FeedKind.RETURN, id="r1")])
    drained(desk)
    refused = next(e for e in desk.attention.open() if e.source is AttentionSource.REFUSED_FACT)
    assert (refused.kind, refused.params) == ("unknown_return", {"type": "inspection.saved"})
    for entry in desk.attention.open():
        desk.attention.settle(entry.id, clerk="Amélie")
    assert desk.attention.open() == ()
    assert drained(desk).waiting == 0
