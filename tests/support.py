"""Things that many tests need: a clock that is told the time, and returns to receive."""

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta

from returndesk.domain.ids import (
    BrandId,
    DeskId,
    LineId,
    OrderId,
    ParcelId,
    ReturnId,
    SiteId,
)
from returndesk.domain.money import Money
from returndesk.domain.portal import Address, Brand, PortalRules, Site
from returndesk.domain.returns import Return, ReturnLine, ReturnParcel, Shopper
from returndesk.services.ports import DeskIdentity, DeskStorage

LILLE = SiteId("lille")
KOELN = SiteId("koeln")
LUMEN = BrandId("lumen")
START = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)

DESK = DeskIdentity(DeskId("desk-3"), "Poste 3", LILLE)

SITES = (
    Site(LILLE, "Entrepôt Lille", Address("Lumen", "1 rue du Port", "59000", "Lille")),
    Site(KOELN, "Lager Köln", Address("Nordlicht", "Hafenweg 2", "50667", "Köln", "DE")),
)
BRANDS = (Brand(LUMEN, "Maison Lumen", "lumen", LILLE, rules=PortalRules(window_days=30)),)


class TestClock:
    """A clock that stands still until it is moved."""

    __test__ = False

    def __init__(self, now: datetime = START) -> None:
        self._now = now

    def now(self) -> datetime:
        return self._now

    def forward(self, **by: float) -> None:
        self._now += timedelta(**by)


class CountingIds:
    """Ids in a row, told apart by a prefix."""

    def __init__(self, prefix: str = "id") -> None:
        self._prefix = prefix
        self._count = 0

    def new(self) -> str:
        self._count += 1
        return f"{self._prefix}-{self._count}"


def parcel(number: int, tracking: str = "", carrier: str = "") -> ReturnParcel:
    """An announced parcel; its tracking number is an S10 without a carrier's own meaning."""
    return ReturnParcel(ParcelId(f"p{number}"), tracking or f"TRACK{number:08d}", carrier)


def make_return(
    number: int,
    *parcels: ReturnParcel,
    site: SiteId = LILLE,
    order_number: str = "",
    announced_after_days: int = 10,
    shopper: Shopper | None = None,
) -> Return:
    """A return `RD-<number>` of one article with one parcel unless told otherwise."""
    return Return(
        id=ReturnId(f"r{number}"),
        number=f"RD-{number}",
        brand_id=LUMEN,
        site_id=site,
        order_id=OrderId(f"o{number}"),
        order_number=order_number or f"#{10000 + number}",
        shopper=shopper or Shopper("Camille Durand", f"camille{number}@example.com", "fr"),
        delivered_at=START - timedelta(days=60),
        announced_at=START - timedelta(days=60 - announced_after_days),
        lines=(
            ReturnLine(
                id=LineId(f"l{number}"),
                title="Robe Ondine, bleu, 38",
                quantity=1,
                unit_price=Money(7900),
                reason="too_small",
            ),
        ),
        parcels=parcels or (parcel(number),),
    )


def fill(storage: DeskStorage, returns: Iterable[Return]) -> None:
    """Put the sample sites and brands and some returns in, as the change feed would."""
    with storage.write() as work:
        cursor = work.feed.cursor()
        applied = work.feed.apply((*SITES, *BRANDS, *returns), cursor=f"{cursor}+", expected=cursor)
    assert applied
