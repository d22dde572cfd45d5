"""Sample brands, orders and returns, dated back from now, so that a demo is always of today.

The data is in resources/demo. Numbers of parcels are in the real carriers' formats, some of them
those on real photographs. Among the returns: one in two parcels, two in one parcel, two for other
sites, one announced on day 45 of 30, three of one order, one without an e-mail address, three of
a brand that mails nothing.
"""

import json
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta
from importlib.resources import files
from typing import Any

from returndesk.protocol.changes import (
    BrandDocument,
    Document,
    OrderDocument,
    ReturnDocument,
    SiteDocument,
    WireMoney,
    WireOrderLine,
    WireParcel,
    WireReturnLine,
    WireShopper,
)

_Json = Mapping[str, Any]


def demo_documents(now: datetime | None = None) -> Sequence[Document]:
    """All documents of the demo, dates counted back from `now` (aware)."""
    moment = now or datetime.now(UTC)
    shops, announced = _load("shops"), _load("returns")
    orders = {order["id"]: order for order in announced["orders"]}
    parcels = {key: WireParcel(id=key, **parcel) for key, parcel in announced["parcels"].items()}
    return (
        *(SiteDocument.model_validate(site) for site in shops["sites"]),
        *(BrandDocument.model_validate(brand) for brand in shops["brands"]),
        *(_order(order, moment) for order in orders.values()),
        *(_return(row, orders[row["order"]], parcels, moment) for row in announced["returns"]),
    )


def _load(name: str) -> _Json:
    source = files("returndesk") / "resources" / "demo" / f"{name}.json"
    data: _Json = json.loads(source.read_text(encoding="utf-8"))
    return data


def _order(order: _Json, now: datetime) -> OrderDocument:
    return OrderDocument(
        id=order["id"],
        number=order["number"],
        brand_id=order["brand_id"],
        shopper=WireShopper(**order["shopper"]),
        ordered_at=now - timedelta(days=order["ordered_days_ago"]),
        delivered_at=now - timedelta(days=order["delivered_days_ago"]),
        lines=tuple(WireOrderLine(**_article(line)) for line in order["lines"]),
        outbound_numbers=tuple(order["outbound_numbers"]),
    )


def _return(
    row: _Json, order: _Json, parcels: Mapping[str, WireParcel], now: datetime
) -> ReturnDocument:
    bought = {line["id"]: line for line in order["lines"]}
    return ReturnDocument(
        id=row["id"],
        number=row["number"],
        brand_id=order["brand_id"],
        site_id=row["site_id"],
        order_id=order["id"],
        order_number=order["number"],
        shopper=WireShopper(**order["shopper"]),
        announced_at=now - timedelta(days=row["announced_days_ago"]),
        delivered_at=now - timedelta(days=order["delivered_days_ago"]),
        lines=tuple(
            WireReturnLine(
                **_article(bought[line["line"]])
                | {"quantity": line["quantity"], "reason": line["reason"]}
            )
            for line in row["lines"]
        ),
        parcels=tuple(parcels[key] for key in row["parcels"]),
        wish=row["wish"],
    )


def _article(line: _Json) -> dict[str, Any]:
    return {
        "id": line["id"],
        "title": line["title"],
        "quantity": line["quantity"],
        "unit_price": WireMoney(minor=line["minor"]),
        "sku": line["sku"],
        "ean": line["ean"],
    }
