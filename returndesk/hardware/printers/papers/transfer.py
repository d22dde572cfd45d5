"""The note on a parcel that belongs to another site: where it goes is the largest thing on it."""

from dataclasses import replace

from returndesk.domain.countries import country_line
from returndesk.domain.papers import TransferNote
from returndesk.hardware.printers.lettering import Weight
from returndesk.hardware.printers.matrices import QR_QUIET_MODULES
from returndesk.hardware.printers.papers.flow import Column, Flow
from returndesk.services.paper_formats import moment_words

_MOST_NUMBERS = 40


def write_transfer(flow: Flow, content: TransferNote) -> None:
    """Put a transfer note on a paper."""
    words, style = flow.words, flow.style
    flow.lines(content.brand_name, Weight.BOLD, style.name, most=2)
    flow.rule(style.rule)
    flow.title(f"{words.transfer} · {words.to}")
    flow.large(content.to_site.name, style.brand)
    flow.gap(0.4)
    there = content.to_site.address
    country = country_line(there.country, content.from_site.address.country, there.country)
    for line in replace(there, country=country).lines():
        flow.lines(line, Weight.MEDIUM, style.line, most=2)
        flow.gap(0.2)
    flow.rule()
    _from_and_qr(flow, content)
    flow.rule()
    flow.code128(content.barcode_text)
    flow.rule()
    flow.caption(words.returns)
    told = content.return_numbers[:_MOST_NUMBERS]
    for number in told:
        flow.may_break()
        flow.lines(number, Weight.SEMIBOLD, style.line, most=2)
        flow.gap(0.2)
    if len(content.return_numbers) > len(told):
        flow.lines(f"+ {len(content.return_numbers) - len(told)}")


def _from_and_qr(flow: Flow, content: TransferNote) -> None:
    words = flow.words
    module, side = flow.qr_side(content.barcode_text, 0.36)
    quiet = QR_QUIET_MODULES * module
    x = flow.column.right - max(0, quiet - flow.style.margin) - side
    top = flow.y
    flow.y += max(0, quiet - flow.style.gap)
    flow.qr(content.barcode_text, x, module)
    bottom = flow.y + side + max(0, quiet - flow.style.gap)
    flow.y = top
    beside = Column(flow.column.left, x - quiet - flow.column.left)
    taken = ", ".join(filter(None, (content.clerk, content.desk_name)))
    facts = (
        (words.from_, content.from_site.name),
        (words.taken_in, moment_words(content.at, flow.language)),
        (words.clerk_at_desk, taken),
    )
    flow.facts(facts, beside, 1)
    flow.y = max(flow.y, bottom)
