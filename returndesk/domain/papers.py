"""What stands on the papers that a desk prints, before anybody has drawn them.

Words are not here: whoever draws a paper has them by its `language` and by the codes in it.
"""

from dataclasses import dataclass
from datetime import date, datetime

from returndesk.domain.codes import return_qr_text
from returndesk.domain.inspection import Inspection
from returndesk.domain.money import Money, portion
from returndesk.domain.orders import Order
from returndesk.domain.places import place_of
from returndesk.domain.portal import LANGUAGES, Brand, Site
from returndesk.domain.returns import InspectionState, Resolution, ResolutionState, Return
from returndesk.domain.units import Grade, LineTally, UnitGroup, tally_of
from returndesk.domain.vouchers import Voucher, readable_code
from returndesk.domain.walkin import Amounts, Deal


@dataclass(frozen=True, slots=True)
class TransferNote:
    """The paper on a parcel that belongs to another site: what it is, where from, where to.

    `tracking_number` may be empty; then the first return's number is the code on the paper.
    `language` is that of the site which it goes to.
    """

    tracking_number: str
    carrier: str
    return_numbers: tuple[str, ...]
    brand_name: str
    from_site: Site
    to_site: Site
    at: datetime
    desk_name: str
    clerk: str
    language: str = "en"

    @property
    def barcode_text(self) -> str:
        """What the code on the paper says: a scan at the other site finds the parcel by it."""
        return self.tracking_number or self.return_numbers[0]


@dataclass(frozen=True, slots=True)
class ReceiptLine:
    """An article on a receipt; `reason` is a code. A gift's receipt has no amounts (None).

    `new_title` and `new` are what it was exchanged for and its price.
    """

    title: str
    quantity: int
    reason: str = ""
    amount: Money | None = None
    tax_bp: int = 0
    new_title: str = ""
    new: Money | None = None


@dataclass(frozen=True, slots=True)
class ReceiptContent:
    """The shopper's receipt for what was taken back, or told to be given back without goods.

    `amounts` is None on a gift's receipt, which shows no price at all. `state` tells whether the
    money is promised (approved, settled), waits for somebody (pending) or is refused. `taxes` are
    the VAT included, by rate in hundredths of a percent.
    """

    language: str
    receipt_number: str
    return_number: str
    order_number: str
    brand: Brand
    site: Site | None
    shopper_name: str
    at: datetime
    desk_name: str
    clerk: str
    lines: tuple[ReceiptLine, ...]
    wish: Resolution
    state: ResolutionState
    amounts: Amounts | None
    taxes: tuple[tuple[int, Money], ...] = ()
    gift: bool = False
    deal: Deal = Deal.GOODS_FOR_MONEY
    reason: str = ""
    voucher_code: str = ""

    @property
    def qr_text(self) -> str:
        """The text of the QR code: a scan at any desk finds the return by it."""
        return return_qr_text(self.return_number)

    @property
    def policy_url(self) -> str:
        """Where the merchant's rules can be read; "" if nowhere."""
        return self.brand.rules.policy_url


@dataclass(frozen=True, slots=True)
class VoucherContent:
    """A voucher on paper: `text` is that of its QR code."""

    language: str
    brand: Brand
    site: Site | None
    voucher: Voucher
    text: str

    @property
    def readable_code(self) -> str:
        """The code in groups, for people."""
        return readable_code(self.voucher.code)

    @property
    def expires(self) -> date:
        """The last day on which it is good."""
        return self.voucher.expires


@dataclass(frozen=True, slots=True)
class CustomsLine:
    """An article on a customs document; value and weight (grams) are of all its units."""

    title: str
    quantity: int
    hs_code: str
    origin: str
    value: Money
    weight_g: int


@dataclass(frozen=True, slots=True)
class CustomsContent:
    """The content of a CN23 for goods on their way back to the shop (UPU Convention Manual).

    The category is always "returned goods". The sender is the shopper, by what is known of them.
    """

    language: str
    return_number: str
    order_number: str
    sender_name: str
    sender_postcode: str
    sender_country: str
    sender_phone: str
    recipient: Site
    lines: tuple[CustomsLine, ...]
    at: datetime

    @property
    def qr_text(self) -> str:
        """The text of the QR code: a scan at any desk finds the return by it."""
        return return_qr_text(self.return_number)

    @property
    def weight_g(self) -> int:
        """What all articles weigh, without packing."""
        return sum(line.weight_g for line in self.lines)

    @property
    def value(self) -> Money:
        """What all articles are worth; they are of one currency."""
        first, *others = (line.value for line in self.lines)
        return sum(others, first)


@dataclass(frozen=True, slots=True)
class InspectedUnits:
    """Units that were found alike; `title` names what no line announces."""

    quantity: int
    grade: Grade
    title: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class InspectedLine:
    """A line of a return: what was announced, what was found (None before anybody looked)."""

    title: str
    ean: str
    reason: str
    expected: int
    found: int | None = None
    missing: int = 0
    units: tuple[InspectedUnits, ...] = ()


@dataclass(frozen=True, slots=True)
class InspectionSheet:
    """The paper that goes with the goods: the result, or before it a form to fill in by hand.

    `unexpected` are units that no line announces. `at` is when the result was saved, by `clerk`.
    """

    language: str
    return_number: str
    order_number: str
    brand: Brand
    site: Site | None
    lines: tuple[InspectedLine, ...]
    unexpected: tuple[InspectedUnits, ...]
    state: InspectionState
    note: str
    at: datetime | None
    desk_name: str
    clerk: str
    supervisor: str = ""

    @property
    def qr_text(self) -> str:
        """The text of the QR code: a scan at any desk finds the return by it."""
        return return_qr_text(self.return_number)

    @property
    def inspected(self) -> bool:
        """Whether there is a result to show."""
        return self.at is not None


PaperContent = ReceiptContent | VoucherContent | CustomsContent | TransferNote | InspectionSheet
"""The kinds of papers that a desk draws itself, beside return labels."""


@dataclass(frozen=True, slots=True)
class DeskPaper:
    """A paper ready to be drawn; `logo` is the brand's picture (PNG or JPEG), b"" for none."""

    content: PaperContent
    logo: bytes = b""


# The languages in which the papers for a site's own people are.
_COUNTRY_LANGUAGES = {
    "FR": "fr", "MC": "fr", "BE": "fr", "LU": "fr", "DE": "de", "AT": "de", "CH": "de", "ES": "es",
}  # fmt: skip


def site_language(site: Site | None) -> str:
    """The language of a site's own papers, by its country; English for other countries."""
    return _COUNTRY_LANGUAGES.get(site.address.country, "en") if site else "en"


def inspection_sheet(
    return_: Return, inspection: Inspection | None, brand: Brand, site: Site | None
) -> InspectionSheet:
    """The sheet of a return, with what the saved inspection says if there is one."""
    groups = inspection.groups if inspection else ()
    tally = tally_of(return_.lines, groups)
    return InspectionSheet(
        language=site_language(site),
        return_number=return_.number,
        order_number=return_.order_number,
        brand=brand,
        site=site,
        lines=tuple(_inspected(row, groups, found=inspection is not None) for row in tally.lines),
        unexpected=tuple(map(_units, tally.unexpected)),
        state=inspection.state if inspection else InspectionState.PENDING,
        note=inspection.note if inspection else "",
        at=inspection.at if inspection else None,
        desk_name=inspection.desk_name if inspection else "",
        clerk=inspection.clerk if inspection else "",
        supervisor=inspection.supervisor if inspection else "",
    )


def _inspected(row: LineTally, groups: tuple[UnitGroup, ...], *, found: bool) -> InspectedLine:
    line = row.line
    return InspectedLine(
        line.title,
        line.ean,
        line.reason,
        line.quantity,
        row.found if found else None,
        row.missing if found else 0,
        tuple(_units(group) for group in groups if group.line_id == line.id),
    )


def _units(group: UnitGroup) -> InspectedUnits:
    return InspectedUnits(group.quantity, group.grade, group.title or group.ean, group.note)


def paper_language(language: str) -> str:
    """The language of a shopper's papers: theirs if there are words in it, else English."""
    return language if language in LANGUAGES else "en"


def crosses_customs(return_: Return, site: Site) -> bool:
    """Whether customs papers go with a return from its shopper to a site."""
    shopper = return_.shopper
    origin = place_of(shopper.country, shopper.postcode)
    return origin.needs_customs(place_of(site.address.country, site.address.postcode))


def customs_content(
    return_: Return, order: Order, site: Site, at: datetime
) -> CustomsContent | None:
    """The customs document of a return that is sent; None where none is needed.

    Goods are worth what was paid for them. None, too, where the order has none of the lines.
    """
    if not crosses_customs(return_, site):
        return None
    shopper = return_.shopper
    lines = []
    for announced in return_.lines:
        bought = order.line(announced.id)
        if bought is None or not bought.quantity:
            continue
        units = min(announced.quantity, bought.quantity)
        lines.append(
            CustomsLine(
                bought.title,
                units,
                bought.hs_code,
                bought.origin,
                portion(bought.total, bought.quantity, 0, units),
                bought.weight_g * units,
            )
        )
    if not lines:
        return None
    return CustomsContent(
        language=paper_language(shopper.language),
        return_number=return_.number,
        order_number=return_.order_number,
        sender_name=shopper.name,
        sender_postcode=shopper.postcode,
        sender_country=shopper.country,
        sender_phone=order.phone,
        recipient=site,
        lines=tuple(lines),
        at=at,
    )
