"""What shoppers and clerks wrote leaves both databases when its period is over."""

import json
import time

from sqlalchemy import select

from returndesk.central.retention import RetentionWorker
from returndesk.central.store import counter
from returndesk.central.store.schema import attention_items, events, orders, returns, walkins
from tests.central.conftest import Service, announced
from tests.central.test_walkins import decision, of_kind, order, walked_in
from tests.smtp import WAIT

WORDS = "Zwingli"


def told_words(service: Service) -> str:
    """Everything that the service keeps of facts and of what people wrote."""
    columns = (
        events.c.payload,
        walkins.c.messages,
        attention_items.c.note,
        returns.c.shopper_name,
        orders.c.shopper,
    )
    with service.central.store._database.read() as connection:
        told = [list(connection.execute(select(column)).scalars()) for column in columns]
    return json.dumps(told, ensure_ascii=False)


def test_words_of_shoppers_and_clerks_go_and_money_stays(service: Service) -> None:
    central = service.start(order(), undo_delay=0.0)
    desk, other = service.desk(), service.desk("Poste 2")
    walkin = walked_in(desk, "e1", messages={"line-1": f"{WORDS}'s dress is torn"})
    walkin["payload"]["document"]["shopper"]["name"] = WORDS
    refused = {"decision": decision("r9", state="refused", reason="worn")}
    assert desk.kinds(walkin) == ["applied"]
    other.send(other.event("resolution.refused", "e2", refused))
    (item,) = of_kind(desk, "attention")
    settled = {"attention_id": item["id"], "note": f"{WORDS} called"}
    assert desk.kinds(desk.event("attention.settled", "e3", settled)) == ["applied"]
    service.settle()
    ledger, cursor = central.store.ledger(), desk.page()["cursor"]

    service.clock.forward(days=362)
    central.store.forget_shoppers()
    assert WORDS in told_words(service)

    service.clock.forward(days=2)
    central.store.forget_shoppers()
    assert WORDS not in told_words(service)
    assert (central.store.ledger(), len(ledger)) == (ledger, 1)
    with central.store._database.read() as connection:
        (kept,) = counter.kept_walkins(connection)
    assert kept.receipt_number == "ABCD-000009"
    told = {(change["kind"], change["id"]) for change in desk.page(cursor)["changes"]}
    assert told >= {("attention", item["id"]), ("return", "r9")}
    # A fact that a desk tells once more is known by what it was.
    assert desk.kinds(walkin) == ["applied"]
    assert WORDS not in told_words(service)


def test_the_service_forgets_by_itself(service: Service) -> None:
    service.start(order(), announced(1))
    service.clock.forward(days=400)
    cursor = service.desk().page()["cursor"]
    worker = RetentionWorker(service.central.store, first_s=0)
    worker.start()
    deadline = time.monotonic() + WAIT
    while "Zoé" in told_words(service):
        assert time.monotonic() < deadline
    worker.stop()
    assert {change["id"] for change in service.desk("Poste 2").page(cursor)["changes"]} == {
        "r1",
        "o9",
    }
