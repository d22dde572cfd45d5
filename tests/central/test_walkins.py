"""Facts of the counter over the wire, on both databases: told once or often, they count once."""

from datetime import timedelta
from typing import Any

import pytest

from returndesk.domain.ids import BrandId
from returndesk.domain.money import Money
from returndesk.domain.vouchers import new_voucher, new_voucher_code
from returndesk.protocol.changes import OrderDocument, WireMoney, WireOrderLine, WireShopper
from returndesk.services.telling import told_voucher
from tests.central.conftest import DeskClient, Json, Service, announced
from tests.smtp import Mailbox
from tests.support import START

VOUCHER = told_voucher(
    new_voucher(new_voucher_code("1"), BrandId("lumen"), Money(7900), "RD-9", START.date())
)


def order(number: int = 9, quantity: int = 1) -> OrderDocument:
    return OrderDocument(
        id=f"o{number}",
        number=f"#{number}",
        brand_id="lumen",
        shopper=WireShopper(name="Zoé", email="zoe9@example.com", language="fr"),
        ordered_at=START - timedelta(days=9),
        lines=(
            WireOrderLine(
                id="line-1", title="Robe", quantity=quantity, unit_price=WireMoney(minor=7900)
            ),
        ),
    )


def decision(return_id: str = "r1", **changes: Any) -> Json:
    return {
        "return_id": return_id,
        "kind": "refund",
        "amount": {"minor": 7900},
        "at": START.isoformat(),
        "state": "approved",
    } | changes


def walked_in(desk: DeskClient, event_id: str, number: int = 9, **changes: Any) -> Json:
    """A walk-in that takes the one dress of the order `o9` back for 79.00."""
    document = announced(number).model_dump(mode="json") | {"order_id": "o9", "parcels": []}
    document["lines"][0]["quantity"] = 1
    document["parcels"] = [{"id": f"w{number}"}]
    payload = {
        "document": document,
        "decision": decision(f"r{number}"),
        "amounts": {
            name: {"minor": 0}
            for name in ("goods", "tax", "fee", "refund", "credit", "exchange_difference")
        },
        "receipt_number": f"ABCD-{number:06d}",
    } | changes
    return desk.event("return.walked_in", event_id, payload)


def resolution(desk: DeskClient, event_id: str, move: str, **changes: Any) -> Json:
    payload = {"decision": decision(**changes)}
    return desk.event(f"resolution.{move}", event_id, payload)


def of_kind(desk: DeskClient, kind: str) -> list[Json]:
    return [change for change in desk.page()["changes"] if change["kind"] == kind]


def test_a_walk_in_told_twice_counts_once(service: Service, mailbox: Mailbox) -> None:
    central = service.start(order(), undo_delay=0.0)
    desk, other = service.desk(), service.desk("Poste 2")
    event = walked_in(desk, "e1", voucher=VOUCHER)
    assert desk.kinds(event, event) == ["applied", "applied"]
    assert other.kinds(event | {"seq": 77}) == ["applied"]
    service.settle()
    assert mailbox.recipients == ["zoe9@example.com"]
    assert desk.parcel("r9")["state"] == "received"
    assert desk.return_("r9")["resolution"] == "settled"
    assert [(e.return_id, e.amount) for e in central.store.ledger()] == [("r9", Money(7900))]
    (told,) = of_kind(desk, "resolution")
    assert told["decision"]["state"] == "settled"
    (voucher,) = of_kind(desk, "voucher")
    assert (voucher["used_at"], voucher["void"]) == (None, False)


def test_a_walk_in_and_a_parcel_with_the_same_unit(service: Service) -> None:
    parcel = announced(1, order_id="o9")
    parcel = parcel.model_copy(
        update={"lines": (parcel.lines[0].model_copy(update={"quantity": 1}),)}
    )
    service.start(order(), parcel)
    desk, other = service.desk(), service.desk("Poste 2")
    assert desk.kinds(walked_in(desk, "e1")) == ["applied"]
    assert of_kind(desk, "attention") == []  # the parcel is merely announced
    assert other.kinds(other.received("e2")) == ["applied"]
    (item,) = of_kind(desk, "attention")
    assert item["topic"] == "last_unit_twice"
    assert item["params"]["bought"] == 1
    assert item["params"]["returned"] == 2
    assert item["params"]["return_number"] == "RD-1"
    assert item["params"]["other_return_number"] == "RD-9"


def test_two_units_of_two_are_nobodys_concern(service: Service) -> None:
    service.start(order(quantity=2))
    desk = service.desk()
    assert desk.kinds(walked_in(desk, "e1", 9), walked_in(desk, "e2", 8)) == ["applied"] * 2
    assert of_kind(desk, "attention") == []


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"decision": decision("r77")}, "bad_payload"),
        ({"decision": decision("r9", state="settled")}, "bad_payload"),
        ({"receipt_number": None}, "bad_payload"),
        ({"voucher": {"code": "short"}}, "bad_payload"),
        ({"overrides": [{"rule": "window", "reason": "", "supervisor": "R"}]}, "bad_payload"),
    ],
)
def test_a_walk_in_that_contradicts_itself_is_refused(
    service: Service, changes: Json, reason: str
) -> None:
    central = service.start(order())
    desk = service.desk()
    (verdict,) = desk.send(walked_in(desk, "e1", **changes))
    assert (verdict["kind"], verdict["reason"]) == ("rejected", reason)
    assert central.store.ledger() == ()
    assert of_kind(desk, "return") == []


def test_a_decision_is_made_once(service: Service) -> None:
    central = service.start(announced(1))
    desk, other = service.desk(), service.desk("Poste 2")
    assert (
        desk.kinds(
            resolution(desk, "e1", "proposed", state="pending"),
            resolution(desk, "e2", "proposed", state="pending", amount={"minor": 100}),
            resolution(desk, "e3", "approved", amount={"minor": 100}),
        )
        == ["applied"] * 3
    )
    late = {"decision": decision("r1", kind="store_credit"), "voucher": VOUCHER}
    (verdict,) = other.send(other.event("resolution.approved", "e4", late))
    assert (verdict["kind"], verdict["reason"]) == ("rejected", "resolution_decided")
    assert [entry.amount for entry in central.store.ledger()] == [Money(100)]
    (voucher,) = of_kind(desk, "voucher")
    assert voucher["void"] is True
    (item,) = of_kind(desk, "attention")
    assert (item["topic"], item["params"]["other_state"]) == ("decided_twice", "settled")
    (verdict,) = other.send(resolution(other, "e5", "refused", return_id="r77"))
    assert verdict["reason"] == "unknown_return"


def test_a_refusal_moves_no_money_and_mails_only_when_asked(
    service: Service, mailbox: Mailbox
) -> None:
    central = service.start(announced(1), announced(2), undo_delay=0.0)
    desk = service.desk()
    reason = {"reason": "Porté, {taché} <b>", "state": "refused", "amount": {"minor": 0}}
    quiet = resolution(desk, "e1", "refused", **reason)
    told = resolution(desk, "e2", "refused", return_id="r2", mail_shopper=True, **reason)
    assert desk.kinds(quiet, told) == ["applied"] * 2
    service.settle()
    (message,) = mailbox.wait_for(1)
    assert message["To"].endswith("<zoe2@example.com>")
    text = message.get_body(("plain",)).get_content()
    page = message.get_body(("html",)).get_content()
    assert "Porté, {taché} <b>" in text
    assert "&lt;b&gt;" in page
    assert "&#10003;" not in page
    assert desk.mail("r2") == ("none", "")
    assert central.store.ledger() == ()


def test_a_voucher_that_is_used_before_it_is_heard_of(service: Service) -> None:
    service.start(order())
    desk, other = service.desk(), service.desk("Poste 2")
    use = {"voucher": VOUCHER, "site_id": "lille"}
    assert other.kinds(other.event("voucher.redeemed", "u1", use)) == ["applied"]
    assert desk.kinds(walked_in(desk, "e1", voucher=VOUCHER)) == ["applied"]
    (voucher,) = of_kind(desk, "voucher")
    assert voucher["used_by"] == "Poste 2 · Amélie R."
    (verdict,) = desk.send(desk.event("voucher.redeemed", "u2", use))
    assert (verdict["kind"], verdict["reason"]) == ("rejected", "voucher_used")
    (item,) = of_kind(desk, "attention")
    assert item["params"]["used_by"] == "Poste 2 · Amélie R."


def test_a_desks_key_goes_to_its_own_site(service: Service) -> None:
    service.start(order())
    desk = service.desk()
    made = {"public_key": "ab" * 32, "site_id": "elsewhere"}
    event = desk.event("desk.key_made", "k1", made)
    assert desk.kinds(event, event | {"id": "k2"}) == ["applied"] * 2
    (site,) = of_kind(desk, "site")
    assert (site["id"], site["voucher_keys"]) == ("lille", ["ab" * 32])


def test_the_feed_keeps_what_is_known_of_an_order(service: Service) -> None:
    told = order().model_copy(
        update={"linked": False, "phone": "+33", "point_delivered_at": START, "carrier": "gls"}
    )
    service.start(told)
    (document,) = of_kind(service.desk(), "order")
    assert OrderDocument.model_validate(document) == told
