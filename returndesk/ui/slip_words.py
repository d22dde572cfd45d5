"""What a packing slip is worth, in words. Nothing it says is shown as true unless it is trusted."""

from datetime import date, datetime, time

from PySide6.QtCore import QCoreApplication

from returndesk.domain.slips import SlipCheck, SlipStanding
from returndesk.ui import texts

translate = QCoreApplication.translate


def slip_word(check: SlipCheck) -> str:
    """The word that fills the screen for a slip that is not to be trusted."""
    if check.standing is SlipStanding.DAMAGED:
        return translate("slips", "Slip not read whole")
    return translate("slips", "Not genuine")


def slip_reason(check: SlipCheck) -> str:
    """Why a slip is not trusted, and what to do."""
    return {
        SlipStanding.FORGED: translate(
            "slips", "The packing slip's signature is false: do not rely on it"
        ),
        SlipStanding.UNKNOWN_KEY: translate(
            "slips", "Its key is not known here. Connect to the network, then scan again"
        ),
        SlipStanding.UNKNOWN_BRAND: translate(
            "slips", "The packing slip names a brand that this desk does not know"
        ),
    }.get(
        check.standing,
        translate("slips", "Scan the packing slip again, or type the order number"),
    )


def slip_remark(check: SlipCheck, now: datetime) -> str:
    """What a clerk must know beside the verdict; "" for a slip that is as it should be."""
    slip = check.slip
    if check.standing is SlipStanding.GENUINE:
        return ""
    if slip is not None and check.standing is SlipStanding.EXPIRED:
        return translate("slips", "Packing slip expired on {day}").format(
            day=_day_text(slip.expires, now)
        )
    if slip is not None and check.standing is SlipStanding.EARLY:
        return translate("slips", "Packing slip of {day}: is this computer's clock right?").format(
            day=_day_text(slip.issued, now)
        )
    if check.standing is SlipStanding.DAMAGED:
        return translate("slips", "Packing slip not read whole")
    return translate("slips", "Packing slip not genuine")


def slip_order(check: SlipCheck) -> str:
    """The order that a trusted slip names, with its brand."""
    if check.slip is None:
        return ""
    order = translate("slips", "Packing slip of order {number}").format(
        number=check.slip.order_number
    )
    return texts.joined(order, check.brand.name if check.brand else "")


def slip_claims(check: SlipCheck) -> tuple[tuple[str, str], ...]:
    """What a slip that is not trusted says of itself, told as its own words."""
    if check.slip is None:
        return ()
    brand = check.brand.name if check.brand else str(check.slip.brand_id)
    return (
        (translate("slips", "Order, as it says"), check.slip.order_number),
        (translate("slips", "Brand, as it says"), brand),
    )


def _day_text(day: date, now: datetime) -> str:
    return texts.date_text(datetime.combine(day, time(12), now.tzinfo), now)
