"""A voucher: what it is worth is the largest thing on it, then the code that says so signed."""

from returndesk.domain.papers import VoucherContent
from returndesk.hardware.printers.lettering import Weight
from returndesk.hardware.printers.matrices import QR_QUIET_MODULES
from returndesk.hardware.printers.papers.flow import Flow
from returndesk.services.paper_formats import day_words, money_words


def write_voucher(flow: Flow, content: VoucherContent, logo: bytes) -> None:
    """Put a voucher on a paper."""
    words, style = flow.words, flow.style
    flow.head(content.brand.name, logo, content.site)
    flow.rule(style.rule)
    flow.title(words.voucher)
    flow.large(money_words(content.voucher.amount, flow.language), round(style.hero * 1.25))
    flow.gap(0.4)
    until = words.valid_until.format(day=day_words(content.expires, flow.language))
    flow.lines(until, Weight.SEMIBOLD)
    flow.rule()
    # Its text is long: a voucher is worth a code that is read at the first try.
    module, side = flow.qr_side(content.text, 0.75 if not style.wide else 0.3)
    flow.gap(max(0.0, QR_QUIET_MODULES * module / style.gap - 1))
    flow.qr(content.text, (flow.paper.width - side) // 2, module)
    flow.y += side + QR_QUIET_MODULES * module
    flow.large(content.readable_code, style.brand, centred=True)
    flow.rule()
    flow.small(words.voucher_use)
    flow.gap(0.3)
    flow.small(f"{words.return_} {content.voucher.return_number}")
