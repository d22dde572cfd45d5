"""Returns with articles to count, for stories about what is in a parcel."""

from datetime import timedelta

from returndesk.protocol.changes import (
    BrandDocument,
    Document,
    OrderDocument,
    ReturnDocument,
    SiteDocument,
    WireAddress,
    WireMoney,
    WireOrderLine,
    WireParcel,
    WireReturnLine,
    WireShopper,
)
from tests.support import START

DRESS, SHIRT, NOBODY = "3614270000013", "3614270000020", "4006381333931"

SITES: tuple[Document, ...] = (
    SiteDocument(
        id="lille",
        name="Entrepôt Lille",
        address=WireAddress(name="Lumen", street="1 rue", postcode="59000", city="Lille"),
    ),
    SiteDocument(
        id="koeln",
        name="Lager Köln",
        address=WireAddress(
            name="Lumen", street="Hafenweg 2", postcode="50667", city="Köln", country="DE"
        ),
    ),
)
BRAND = BrandDocument(id="lumen", name="Maison Lumen", slug="lumen", site_id="lille")


def goods(
    number: int,
    *parcels: WireParcel,
    dresses: int = 2,
    shirts: int = 1,
    site: str = "lille",
    name: str = "Zoé Martin",
) -> ReturnDocument:
    """The return `RD-<number>` of dresses and shirts, in the parcel `TRACK<number>`."""
    return ReturnDocument(
        id=f"r{number}",
        number=f"RD-{number}",
        brand_id="lumen",
        site_id=site,
        order_id=f"o{number}",
        order_number=f"#{100000 + number}",
        shopper=WireShopper(
            name=name, email=f"shopper{number}@example.com", language="fr", postcode="75011"
        ),
        announced_at=START - timedelta(days=5),
        delivered_at=START - timedelta(days=9),
        lines=(
            WireReturnLine(
                id="dress",
                title="Robe",
                quantity=dresses,
                unit_price=WireMoney(minor=7900),
                ean=DRESS,
            ),
            WireReturnLine(
                id="shirt",
                title="Chemise",
                quantity=shirts,
                unit_price=WireMoney(minor=4900),
                ean=SHIRT,
            ),
        ),
        parcels=parcels or (parcel(number),),
    )


def parcel(number: int) -> WireParcel:
    """The parcel `p<number>` under the number `TRACK<number>`."""
    return WireParcel(id=f"p{number}", tracking_number=f"TRACK{number:08d}")


def order(number: int) -> OrderDocument:
    """An order of two dresses and a shirt that nobody has announced to send back."""
    return OrderDocument(
        id=f"o{number}",
        number=f"#{100000 + number}",
        brand_id="lumen",
        shopper=WireShopper(
            name="Jules Petit", email=f"shopper{number}@example.com", language="fr"
        ),
        ordered_at=START - timedelta(days=12),
        delivered_at=START - timedelta(days=9),
        lines=(
            WireOrderLine(
                id="dress", title="Robe", quantity=2, unit_price=WireMoney(minor=7900), ean=DRESS
            ),
            WireOrderLine(
                id="shirt", title="Chemise", quantity=1, unit_price=WireMoney(minor=4900), ean=SHIRT
            ),
        ),
        outbound_numbers=(f"OUT{number:08d}",),
    )
