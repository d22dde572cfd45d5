"""The customs declaration CN23 of a parcel that goes back to the shop.

The fields, their numbers and the two languages are those of the form in the Universal Postal
Union's Convention Manual (Regulations, form CN 23): English beside French, which every customs
office of the Union accepts. On a roll the columns of the form become lines.
"""

from dataclasses import replace

from returndesk.domain.countries import country_name
from returndesk.domain.papers import CustomsContent, CustomsLine
from returndesk.domain.portal import Address
from returndesk.hardware.printers.lettering import Weight
from returndesk.hardware.printers.matrices import QR_QUIET_MODULES
from returndesk.hardware.printers.papers.flow import Column, Flow
from returndesk.hardware.printers.sheet import Box, Text
from returndesk.services.paper_formats import day_words, money_words, weight_words

# The form's categories (10); this paper is only ever made for the last but one.
_CATEGORIES = (
    ("Gift", "Cadeau"),
    ("Documents", "Documents"),
    ("Sale of goods", "Vente de marchandises"),
    ("Commercial sample", "Échantillon commercial"),
    ("Returned goods", "Retour de marchandise"),
    ("Other", "Autre"),
)
_RETURNED = 4


def write_customs(flow: Flow, content: CustomsContent) -> None:
    """Put a customs declaration on a paper."""
    if flow.paper.height and not flow.style.wide:
        # So that the usual parcel's form is one page of A6, as it is at the post.
        flow.style = replace(flow.style, gap=round(flow.style.gap * 0.6))
    style = flow.style
    top = flow.y
    room = flow.tag("CN 23", flow.column.right, top)
    half = Column(flow.column.left, flow.column.room - room - style.gap)
    flow.lines("Customs declaration", Weight.BOLD, style.name, column=half, most=2)
    flow.gap(0.15)
    flow.lines("Déclaration en douane", Weight.MEDIUM, style.small, column=half)
    flow.y = max(flow.y, top + flow.tag_height)
    if flow.copy > 1:
        flow.gap(0.4)
        flow.tag(f"{flow.words.copy} {flow.copy}", flow.column.right, flow.y)
        flow.y += flow.tag_height
    flow.rule(style.rule)
    _parties(flow, content)
    flow.rule()
    _category(flow)
    flow.rule()
    for place, line in enumerate(content.lines):
        if place:
            flow.gap(0.5)
        _line(flow, line)
    flow.rule()
    flow.pair("(6) Total value · Valeur totale", money_words(content.value, "en"), Weight.BOLD)
    flow.gap(0.3)
    flow.pair("Net weight · Poids net", weight_words(content.weight_g), Weight.BOLD)
    flow.rule()
    _reference(flow, content)
    flow.rule()
    flow.small(
        "(15) I certify that the particulars given in this declaration are correct and that this "
        "item does not contain any dangerous article or articles prohibited by legislation or by "
        "postal or customs regulations."
    )
    flow.gap(0.4)
    flow.small(f"Date {day_words(content.at, 'en')}")
    flow.y += style.small * 2
    flow.marks.append(Box(flow.column.left, flow.y, flow.column.room, style.hairline))
    flow.gap(0.4)
    flow.small("Sender’s signature · Signature de l’expéditeur")


def _parties(flow: Flow, content: CustomsContent) -> None:
    origin = content.sender_country
    sender = Address(
        content.sender_name, "", content.sender_postcode, "", country_name(origin, origin)
    )
    site = content.recipient.address
    recipient = replace(site, country=country_name(site.country, origin))
    columns = (flow.column, flow.column)
    if flow.style.wide or flow.column.room > flow.paper.dots(640):
        room = (flow.column.room - flow.style.gap) // 2
        columns = (
            Column(flow.column.left, room),
            Column(flow.column.left + room + flow.style.gap, room),
        )
    beside = columns[0] is not columns[1] and columns[0].left != columns[1].left
    top = flow.y
    _party(flow, "From · De", sender, content.sender_phone, columns[0])
    bottom = flow.y
    if beside:
        flow.y = top
    else:
        flow.gap(0.6)
    _party(flow, "To · À", recipient, "", columns[1])
    flow.y = max(flow.y, bottom)


def _party(flow: Flow, caption: str, address: Address, phone: str, column: Column) -> None:
    flow.caption(caption, column=column)
    name, *rest = address.lines() or ("",)
    flow.lines(name, Weight.BOLD, flow.style.line, most=2, column=column)
    for text in (*rest, f"Tel. {phone}" if phone else ""):
        if text:
            flow.gap(0.15)
            flow.small(text, most=2, column=column)


def _category(flow: Flow) -> None:
    """The boxes of the form with the one that is ticked; a roll has only that one."""
    flow.caption("(10) Category · Catégorie")
    flow.gap(0.15)
    if not flow.paper.height:
        _choice(flow, flow.column, _RETURNED)
        return
    room = (flow.column.room - flow.style.gap) // 2
    for place in range(0, len(_CATEGORIES), 2):
        top = flow.y
        _choice(flow, Column(flow.column.left, room), place)
        bottom, flow.y = flow.y, top
        _choice(flow, Column(flow.column.left + room + flow.style.gap, room), place + 1)
        flow.y = max(flow.y, bottom) + round(flow.style.small * 0.3)


def _choice(flow: Flow, column: Column, place: int) -> None:
    size = flow.style.small
    side = round(size * 0.8)
    ticked = place == _RETURNED
    _box(flow, column.left, side, ticked=ticked)
    indent = round(side * 1.6)
    weight = Weight.BOLD if ticked else Weight.MEDIUM
    words = " · ".join(dict.fromkeys(_CATEGORIES[place]))
    flow.lines(words, weight, size, column=Column(column.left + indent, column.room - indent))


def _box(flow: Flow, x: int, side: int, *, ticked: bool) -> None:
    thick, y = flow.style.hairline, flow.y
    flow.marks += [
        Box(x, y, side, thick),
        Box(x, y + side - thick, side, thick),
        Box(x, y, thick, side),
        Box(x + side - thick, y, thick, side),
    ]
    if ticked:
        baseline = y + round(side * 0.88)
        size = side + side // 4
        flow.marks.append(Text(x + side // 5, baseline, "×", Weight.BOLD, size))


def _line(flow: Flow, line: CustomsLine) -> None:
    flow.may_break()
    title = f"{line.quantity} × {line.title}"
    flow.pair(title, money_words(line.value, "en"), Weight.SEMIBOLD)
    flow.gap(0.2)
    facts = f"(7) HS {line.hs_code or '–'} · (8) {line.origin or '–'}"
    flow.pair(facts, f"(3) {weight_words(line.weight_g)}", Weight.MEDIUM, flow.style.small)


def _reference(flow: Flow, content: CustomsContent) -> None:
    """The return's number as QR, so that customs' and the shop's scanners find it."""
    module, side = flow.qr_side(content.qr_text, 0.3)
    quiet = QR_QUIET_MODULES * module
    x = flow.column.right - max(0, quiet - flow.style.margin) - side
    top = flow.y
    flow.y += max(0, quiet - flow.style.gap)
    flow.qr(content.qr_text, x, module)
    bottom = flow.y + side + max(0, quiet - flow.style.gap)
    flow.y = top
    beside = Column(flow.column.left, x - quiet - flow.column.left)
    flow.facts(
        (
            ("Reference · Référence", content.return_number),
            ("Order · Commande", content.order_number),
        ),
        beside,
        1,
    )
    flow.y = max(flow.y, bottom)
