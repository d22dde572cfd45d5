"""A made-up return of a brand, to show what its mails look like."""

from datetime import datetime, timedelta

from sqlalchemy import Connection

from returndesk.central.mails import JobKind, MailMatter
from returndesk.central.store import documents, pictures
from returndesk.domain.errors import CentralError
from returndesk.domain.feed import FeedKind
from returndesk.domain.ids import LineId, OrderId, ParcelId, ReturnId
from returndesk.domain.money import Money
from returndesk.domain.portal import Brand
from returndesk.domain.returns import Return, ReturnLine, ReturnParcel, Shopper
from returndesk.protocol.changes import BrandDocument, SiteDocument
from returndesk.protocol.mails import PreviewRequest

_NAMES = {"fr": "Camille Durand", "en": "Alex Taylor", "es": "Lucía Gómez", "de": "Jana Schmidt"}
_TITLES = {
    "fr": "Robe en lin, taille 38",
    "en": "Linen dress, size 38",
    "es": "Vestido de lino, talla 38",
    "de": "Leinenkleid, Größe 38",
}


def matter(
    connection: Connection, brand_id: str, asked: PreviewRequest, now: datetime
) -> MailMatter:
    """What a mail of a brand would be about; `CentralError("unknown_brand")`."""
    shop = documents.load(connection, FeedKind.BRAND, [brand_id]).get(brand_id)
    if not isinstance(shop, BrandDocument):
        raise CentralError("unknown_brand", brand=brand_id)
    if asked.rules is not None:
        shop = shop.model_copy(update={"rules": asked.rules})
    brand = shop.to_domain()
    site_id = brand.rules.site_id or brand.site_id
    place = documents.load(connection, FeedKind.SITE, [site_id]).get(site_id)
    logo = brand.rules.look.logo
    return MailMatter(
        kind=JobKind(asked.kind.value),
        return_=_return(brand, asked.language, now),
        brand=brand,
        site=place.to_domain() if isinstance(place, SiteDocument) else None,
        logo=pictures.several(connection, [logo.digest]).get(logo.digest, b"") if logo else b"",
    )


def _return(brand: Brand, language: str, now: datetime) -> Return:
    line = ReturnLine(
        id=LineId("1"),
        title=_TITLES[language],
        quantity=1,
        unit_price=Money(7900, brand.currency),
    )
    return Return(
        id=ReturnId("sample"),
        number="RD10042",
        brand_id=brand.id,
        site_id=brand.site_id,
        order_id=OrderId("sample"),
        order_number="#10042",
        shopper=Shopper(_NAMES[language], "shopper@example.com", language),
        announced_at=now,
        delivered_at=now - timedelta(days=7),
        lines=(line,),
        parcels=(ReturnParcel(ParcelId("sample"), "6A12345678901", "colissimo"),),
    )
