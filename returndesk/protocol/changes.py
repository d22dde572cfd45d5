"""The change feed on the wire: whole documents by kind, in an order without gaps."""

import re
from typing import Annotated, Any, Literal

from pydantic import AwareDatetime, BeforeValidator, Field

from returndesk.domain import attention, feed, ids, orders, portal, returns
from returndesk.protocol.base import Message
from returndesk.protocol.inspections import InspectionDocument
from returndesk.protocol.money import WireMoney
from returndesk.protocol.resolutions import ResolutionDocument, StaffDocument, VoucherDocument
from returndesk.protocol.rules import WireDatedRules, WireRules

_PUBLIC_KEY = re.compile("[0-9a-f]{64}")

__all__ = [
    "BrandDocument",
    "ChangePage",
    "Document",
    "OrderDocument",
    "ResolutionDocument",
    "ReturnDocument",
    "SiteDocument",
    "StaffDocument",
    "TombstoneDocument",
    "VoucherDocument",
    "WireAddress",
    "WireArticle",
    "WireDatedRules",
    "WireMail",
    "WireMoney",
    "WireOrderLine",
    "WireParcel",
    "WireReception",
    "WireReturnLine",
    "WireRules",
    "WireShopper",
    "WireVariant",
]


class WireAddress(Message):
    """A postal address."""

    name: str
    street: str
    postcode: str
    city: str
    country: str = "FR"


class SiteDocument(Message):
    """A return address; `voucher_keys` are its desks' public keys, hexadecimal."""

    kind: Literal[feed.FeedKind.SITE] = feed.FeedKind.SITE
    id: str
    name: str
    address: WireAddress
    store_location: bool = False
    voucher_keys: tuple[str, ...] = ()

    def to_domain(self) -> portal.Site:
        """The site."""
        return portal.Site(
            id=ids.SiteId(self.id),
            name=self.name,
            address=portal.Address(**self.address.model_dump()),
            store_location=self.store_location,
            voucher_keys=tuple(
                bytes.fromhex(key) for key in self.voucher_keys if _PUBLIC_KEY.fullmatch(key)
            ),
        )


class BrandDocument(Message):
    """A brand with its rules in force, and those that may still judge a return, oldest first.

    `slip_keys`: the public keys of its packing slips, hexadecimal. A key that this side cannot
    read, of a kind to come, is left out; its slips are not believed.
    """

    kind: Literal[feed.FeedKind.BRAND] = feed.FeedKind.BRAND
    id: str
    name: str
    slug: str
    site_id: str
    colour: str = "#2457D6"
    support_url: str = ""
    currency: str = Field(default="EUR", min_length=3, max_length=3)
    rules: WireRules = WireRules()
    slip_keys: tuple[str, ...] = ()
    history: tuple[WireDatedRules, ...] = ()

    def to_domain(self) -> portal.Brand:
        """The brand."""
        return portal.Brand(
            id=ids.BrandId(self.id),
            name=self.name,
            slug=self.slug,
            site_id=ids.SiteId(self.site_id),
            colour=self.colour,
            support_url=self.support_url,
            currency=self.currency,
            rules=self.rules.to_domain(),
            slip_keys=tuple(
                bytes.fromhex(key) for key in self.slip_keys if _PUBLIC_KEY.fullmatch(key)
            ),
            history=tuple(dated.to_domain() for dated in self.history),
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


class WireArticle(Message):
    """An article of an order or a return."""

    id: str
    title: str
    quantity: int = Field(ge=0)
    unit_price: WireMoney
    sku: str = ""
    ean: str = ""


class WireVariant(Message):
    """What an article can be exchanged for."""

    sku: str = ""
    title: str
    price: WireMoney
    ean: str = ""

    def to_domain(self) -> orders.Variant:
        """The variant."""
        return orders.Variant(self.sku, self.title, self.price.to_domain(), self.ean)


class WireOrderLine(WireArticle):
    """An article as it was bought, with what the counter and customs need to know of it.

    `paid` is what the whole line cost after discounts, `tax_bp` the VAT in it in hundredths of a
    percent, `weight_g` one unit's weight.
    """

    paid: WireMoney | None = None
    tax_bp: int = Field(default=0, ge=0, le=100_000)
    picture: str = ""
    hs_code: str = ""
    origin: str = ""
    weight_g: int = Field(default=0, ge=0)
    variants: tuple[WireVariant, ...] = ()

    def to_domain(self) -> orders.OrderLine:
        """The line."""
        return orders.OrderLine(
            id=ids.LineId(self.id),
            title=self.title,
            quantity=self.quantity,
            unit_price=self.unit_price.to_domain(),
            sku=self.sku,
            ean=self.ean,
            paid=self.paid.to_domain() if self.paid else None,
            tax_bp=self.tax_bp,
            picture=self.picture,
            hs_code=self.hs_code,
            origin=self.origin,
            weight_g=self.weight_g,
            variants=tuple(variant.to_domain() for variant in self.variants),
        )


class OrderDocument(Message):
    """An order; see `domain.orders.Order`."""

    kind: Literal[feed.FeedKind.ORDER] = feed.FeedKind.ORDER
    id: str
    number: str
    brand_id: str
    shopper: WireShopper
    ordered_at: AwareDatetime
    delivered_at: AwareDatetime | None = None
    lines: tuple[WireOrderLine, ...] = ()
    outbound_numbers: tuple[str, ...] = ()
    linked: bool = True
    shipped_in_parts: bool = False
    point_delivered_at: AwareDatetime | None = None
    phone: str = ""
    carrier: str = ""

    def to_domain(self) -> orders.Order:
        """The order."""
        return orders.Order(
            id=ids.OrderId(self.id),
            number=self.number,
            brand_id=ids.BrandId(self.brand_id),
            shopper=self.shopper.to_domain(),
            ordered_at=self.ordered_at,
            delivered_at=self.delivered_at,
            lines=tuple(line.to_domain() for line in self.lines),
            outbound_numbers=self.outbound_numbers,
            linked=self.linked,
            shipped_in_parts=self.shipped_in_parts,
            point_delivered_at=self.point_delivered_at,
            phone=self.phone,
            carrier=self.carrier,
        )


class WireReturnLine(WireArticle):
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
    | ResolutionDocument
    | VoucherDocument
    | StaffDocument
    | TombstoneDocument,
    Field(discriminator="kind"),
]


_KINDS = {*feed.FeedKind, "tombstone"}


def _known(given: Any) -> Any:  # noqa: ANN401 - whatever came over the wire
    """Drops what is of a kind to come; a desk asks for it once it has been updated."""
    if not isinstance(given, list):
        return given
    return [one for one in given if not isinstance(one, dict) or _is_known(one)]


def _is_known(thing: dict[str, object]) -> bool:
    of = thing.get("of", feed.FeedKind.SITE)
    return thing.get("kind") in _KINDS and of in _KINDS


class ChangePage(Message):
    """A page of the feed. `cursor` is opaque and goes with the next request.

    `left` of `total` things come after this page; both are told only with `more`. `after` is the
    cursor that was asked with: an answer to another question, which a proxy keeps or mixes up,
    would let a desk step over changes. A service from before it has none.
    """

    changes: Annotated[tuple[Document, ...], BeforeValidator(_known)]
    cursor: str
    more: bool
    left: int = Field(default=0, ge=0)
    total: int = Field(default=0, ge=0)
    after: str | None = None

    def to_domain(self) -> feed.ChangeBatch:
        """The page as the desk takes it in."""
        changes = tuple(document.to_domain() for document in self.changes)
        return feed.ChangeBatch(
            changes=changes, cursor=self.cursor, more=self.more, left=self.left, total=self.total
        )
