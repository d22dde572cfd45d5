"""A packing slip from the central service that signs it to a desk without a network."""

from datetime import UTC, datetime, timedelta

from returndesk.domain.codes import ScannedCode
from returndesk.domain.slips import SlipStanding
from returndesk.protocol.changes import OrderDocument, WireShopper
from returndesk.services.desk import Desk
from returndesk.services.outcomes import ScanOutcome, ScanVerdict
from tests.town import Town, drained


def order(number: int) -> OrderDocument:
    """The order of the town's return `RD-<number>`."""
    return OrderDocument(
        id=f"o{number}",
        number=f"#{100000 + number}",
        brand_id="lumen",
        shopper=WireShopper(name="Zoé"),
        ordered_at=datetime.now(UTC) - timedelta(days=9),
    )


def scan(desk: Desk, text: str) -> ScanOutcome:
    return desk.receiving.receive(ScannedCode(text), clerk="Amélie")


def test_slips_are_checked_offline_with_the_keys_of_the_last_sync(town: Town) -> None:
    town.import_returns(3)
    store = town.central.store
    store.import_documents([order(1), order(2), order(3)])
    first = store.slip("o1").text
    desk = town.desk("Poste 1")
    drained(desk)
    store.rotate_slip_key("lumen")
    second = store.slip("#100002").text
    town.stop_central()

    assert scan(desk, first).verdict is ScanVerdict.RECEIVED
    unproven = scan(desk, second)
    assert unproven.verdict is ScanVerdict.NOT_GENUINE
    assert unproven.slip.standing is SlipStanding.UNKNOWN_KEY

    town.start_central()
    drained(desk)
    outcome = scan(desk, second)
    assert outcome.verdict is ScanVerdict.RECEIVED
    assert outcome.return_.number == "RD-2"
    old_key, _ = town.central.store.slip_keys("lumen")
    town.central.store.revoke_slip_key("lumen", old_key.id)
    drained(desk)
    assert scan(desk, first).verdict is ScanVerdict.NOT_GENUINE
    assert drained(desk).waiting == 0
