"""The change feed on the wire: whole documents by kind, in an order without gaps."""

from typing import Annotated, Literal

from pydantic import AwareDatetime, Field

from returndesk.domain import attention, feed, ids, orders, portal, returns
from returndesk.domain.money import Money
from returndesk.protocol.base import Message
from returndesk.protocol.inspections import InspectionDocument


class WireMoney(Message):
    """An amount in minor units of an ISO 4217 currency."""

    minor: int
    currency: str = Field(default="EUR", min_length=3, max_length=3)

    def to_domain(self) -> Money:
        """The amount."""
        return Money(self.minor, self.currency)


class WireAddress(Message):
    """A postal address."""

    name: str
    street: str
    postcode: str
    city: str
    country: str = "FR"


class SiteDocument(Message):
    """A return address."""

    kind: Literal[feed.FeedKind.SITE] = feed.FeedKind.SITE
    id: str
    name: str
    address: WireAddress
    store_location: bool = False

    def to_domain(self) -> portal.Site:
        """The site."""
        return portal.Site(
            id=ids.SiteId(self.id),
            name=self.name,
            address=portal.Address(**self.address.model_dump()),
            store_location=self.store_location,
        )


class WireRules(Message):
    """The rules of a brand's portal."""

    status: portal.PortalStatus = portal.PortalStatus.ACTIVE
    window_days: int = Field(default=30, ge=portal.MIN_WINDOW_DAYS, le=portal.MAX_WINDOW_DAYS)
    mails: dict[portal.MailKind, bool] = Field(default_factory=dict)
    inspection_in_mail: bool = False

    def to_domain(self) -> portal.PortalRules:
        """The rules; a mail that is not named is on."""
        mails = dict.fromkeys(portal.MailKind, True) | self.mails
        return portal.PortalRules(
            status=self.status,
            window_days=self.window_days,
            mails=mails,
            inspection_in_mail=self.inspection_in_mail,
        )


class BrandDocument(Message):
    """A brand with its rules."""

    kind: Literal[feed.FeedKind.BRAND] = feed.FeedKind.BRAND
    id: str
    name: str
    slug: str
    site_id: str
    colour: str = "#2457D6"
    support_url: str = ""
    rules: WireRules = WireRules()

    def to_domain(self) -> portal.Brand:
        """The brand."""
        return portal.Brand(
            id=ids.BrandId(self.id),
            name=self.name,
            slug=self.slug,
            site_id=ids.SiteId(self.site_id),
            colour=self.colour,
            support_url=self.support_url,
            rules=self.rules.to_domain(),
        )


class WireShopper(Message):
    """The shopper."""

    name: str
    email: str = ""
    language: str = "en"
    postcode: str = ""
    country: str = "FR"

    def to_domain(self) -> returns.Shopper:
        """The shopper."""
        return returns.Shopper(**self.model_dump())


class WireOrderLine(Message):
    """An article of an order."""

    id: str
    title: str
    quantity: int = Field(ge=0)
    unit_price: WireMoney
    sku: str = ""
    ean: str = ""


class OrderDocument(Message):
    """An order."""

    kind: Literal[feed.FeedKind.ORDER] = feed.FeedKind.ORDER
    id: str
    number: str
    brand_id: str
    shopper: WireShopper
    ordered_at: AwareDatetime
    delivered_at: AwareDatetime | None = None
    lines: tuple[WireOrderLine, ...] = ()
    outbound_numbers: tuple[str, ...] = ()

    def to_domain(self) -> orders.Order:
        """The order."""
        return orders.Order(
            id=ids.OrderId(self.id),
            number=self.number,
            brand_id=ids.BrandId(self.brand_id),
            shopper=self.shopper.to_domain(),
            ordered_at=self.ordered_at,
            delivered_at=self.delivered_at,
            lines=tuple(
                orders.OrderLine(
                    id=ids.LineId(line.id),
                    title=line.title,
                    quantity=line.quantity,
                    unit_price=line.unit_price.to_domain(),
                    sku=line.sku,
                    ean=line.ean,
                )
                for line in self.lines
            ),
            outbound_numbers=self.outbound_numbers,
        )


class WireReturnLine(WireOrderLine):
    """An article announced to come back."""

    reason: str = ""

    def to_domain(self) -> returns.ReturnLine:
        """The line."""
        return returns.ReturnLine(
            id=ids.LineId(self.id),
            title=self.title,
            quantity=self.quantity,
            unit_price=self.unit_price.to_domain(),
            sku=self.sku,
            ean=self.ean,
            reason=self.reason,
        )


class WireReception(Message):
    """Who took a parcel in, where and when."""

    at: AwareDatetime
    desk_id: str
    desk_name: str
    clerk: str = ""

    def to_domain(self) -> returns.Reception:
        """The reception."""
        return returns.Reception(
            at=self.at,
            desk_id=ids.DeskId(self.desk_id),
            desk_name=self.desk_name,
            clerk=self.clerk,
        )


class WireParcel(Message):
    """A parcel of a return. The same id in two returns is one parcel that holds both.

    `extra_receptions` are receptions by other desks after the one in force.
    """

    id: str
    tracking_number: str = ""
    carrier: str = ""
    state: returns.ParcelState = returns.ParcelState.ANNOUNCED
    reception: WireReception | None = None
    extra_receptions: tuple[WireReception, ...] = ()
    other_codes: tuple[str, ...] = ()

    def to_domain(self) -> returns.ReturnParcel:
        """The parcel."""
        return returns.ReturnParcel(
            id=ids.ParcelId(self.id),
            tracking_number=self.tracking_number,
            carrier=self.carrier,
            state=self.state,
            reception=self.reception.to_domain() if self.reception else None,
            extra_receptions=tuple(extra.to_domain() for extra in self.extra_receptions),
            other_codes=self.other_codes,
        )


class WireMail(Message):
    """The state of the "retour reçu" mail."""

    state: returns.MailState = returns.MailState.NONE
    at: AwareDatetime | None = None
    reason: str = ""

    def to_domain(self) -> returns.Mail:
        """The mail."""
        return returns.Mail(state=self.state, at=self.at, reason=self.reason)


class ReturnDocument(Message):
    """A return with its lines and parcels, its tracks and the state of its mail."""

    kind: Literal[feed.FeedKind.RETURN] = feed.FeedKind.RETURN
    id: str
    number: str
    brand_id: str
    site_id: str
    order_id: str
    order_number: str
    shopper: WireShopper
    announced_at: AwareDatetime
    delivered_at: AwareDatetime | None = None
    lines: tuple[WireReturnLine, ...] = ()
    parcels: tuple[WireParcel, ...] = ()
    wish: returns.Resolution = returns.Resolution.REFUND
    inspection: returns.InspectionState = returns.InspectionState.PENDING
    resolution: returns.ResolutionState = returns.ResolutionState.PENDING
    mail: WireMail = WireMail()

    def to_domain(self) -> returns.Return:
        """The return."""
        return returns.Return(
            id=ids.ReturnId(self.id),
            number=self.number,
            brand_id=ids.BrandId(self.brand_id),
            site_id=ids.SiteId(self.site_id),
            order_id=ids.OrderId(self.order_id),
            order_number=self.order_number,
            shopper=self.shopper.to_domain(),
            announced_at=self.announced_at,
            delivered_at=self.delivered_at,
            lines=tuple(line.to_domain() for line in self.lines),
            parcels=tuple(parcel.to_domain() for parcel in self.parcels),
            wish=self.wish,
            inspection=self.inspection,
            resolution=self.resolution,
            mail=self.mail.to_domain(),
        )


class AttentionDocument(Message):
    """Something that a person has to settle; `topic` is one of `AttentionKind`, or newer."""

    kind: Literal[feed.FeedKind.ATTENTION] = feed.FeedKind.ATTENTION
    id: str
    topic: str
    site_id: str = ""
    opened_at: AwareDatetime
    params: dict[str, str | int] = Field(default_factory=dict)
    settled_at: AwareDatetime | None = None
    settled_by: str = ""
    note: str = ""

    def to_domain(self) -> attention.AttentionItem:
        """The item."""
        return attention.AttentionItem(
            id=ids.AttentionId(self.id),
            kind=self.topic,
            site_id=ids.SiteId(self.site_id),
            opened_at=self.opened_at,
            params=self.params,
            settled_at=self.settled_at,
            settled_by=self.settled_by,
            note=self.note,
        )


class TombstoneDocument(Message):
    """The word that a thing is no more."""

    kind: Literal["tombstone"] = "tombstone"
    of: feed.FeedKind
    id: str

    def to_domain(self) -> feed.Tombstone:
        """The tombstone."""
        return feed.Tombstone(kind=self.of, id=self.id)


Document = Annotated[
    SiteDocument
    | BrandDocument
    | OrderDocument
    | ReturnDocument
    | AttentionDocument
    | InspectionDocument
    | TombstoneDocument,
    Field(discriminator="kind"),
]


class ChangePage(Message):
    """A page of the feed. `cursor` is opaque and goes with the next request."""

    changes: tuple[Document, ...]
    cursor: str
    more: bool

    def to_domain(self) -> feed.ChangeBatch:
        """The page as the desk takes it in."""
        changes = tuple(document.to_domain() for document in self.changes)
        return feed.ChangeBatch(changes=changes, cursor=self.cursor, more=self.more)
