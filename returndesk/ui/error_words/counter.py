"""Words for the counter: who may decide, which order it is, what the shopper gets."""

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


def words() -> dict[str, tuple[str, str]]:
    """Title and remedy by code, in the language of the moment; `{name}` takes a parameter."""
    return {
        "no_supervisor": (
            translate("messages", "Nobody here has a supervisor's PIN"),
            translate(
                "messages",
                "Set the first one at this desk, or have one made at the central service.",
            ),
        ),
        "pin_wrong": (
            translate("messages", "This PIN is not right"),
            translate("messages", "Try again. Each wrong one makes the wait longer."),
        ),
        "pin_locked": (
            translate("messages", "Too many wrong PINs"),
            translate("messages", "Wait {wait_s} seconds, then try again."),
        ),
        "pin_unusable": (
            translate("messages", "This PIN cannot be used"),
            translate("messages", "Use {least} to {most} digits."),
        ),
        "supervisor_exists": (
            translate("messages", "There is a supervisor already"),
            translate("messages", "Ask them, or have another PIN made at the central service."),
        ),
        "name_missing": (
            translate("messages", "The name is missing"),
            translate("messages", "Say who the PIN is for."),
        ),
        "reason_missing": (
            translate("messages", "The reason is missing"),
            translate("messages", "Write a few words: they are kept."),
        ),
        "not_overridable": (
            translate("messages", "This cannot be overridden"),
            translate(
                "messages",
                "It is no rule of the brand's but a fact. Change what comes back.",
            ),
        ),
        "order_not_found": (
            translate("messages", "No such order"),
            translate(
                "messages",
                "Nothing here has the number {number}. Check it, or take the goods back by hand.",
            ),
        ),
        "slip_not_trusted": (
            translate("messages", "This packing slip is not to be believed"),
            translate(
                "messages",
                "Find the order by its parcel's number, or by its number and the postcode.",
            ),
        ),
        "postcode_needed": (
            translate("messages", "The postcode is needed"),
            translate("messages", "Ask for the postcode that order {number} was sent to."),
        ),
        "postcode_wrong": (
            translate("messages", "The postcode does not fit"),
            translate("messages", "Order {number} was sent elsewhere. Ask again for both."),
        ),
        "postcode_unreadable": (
            translate("messages", "This is no postcode"),
            translate("messages", "{postcode} is none in the country of the order. Check it."),
        ),
        "brand_unknown": (
            translate("messages", "The brand is not known here"),
            translate("messages", "Wait for the network, then try again."),
        ),
        "rules_changed": (
            translate("messages", "The brand's rules have changed"),
            translate(
                "messages",
                "Look at what is marked now, then complete again. Nothing was stored.",
            ),
        ),
        "walkin_refused": (
            translate("messages", "A rule says no"),
            translate(
                "messages",
                "Look at what is marked. A supervisor may override what is the brand's to decide.",
            ),
        ),
        "exchange_not_chosen": (
            translate("messages", "What it is exchanged for is missing"),
            translate("messages", "Choose it for {title}."),
        ),
        "exchange_currency": (
            translate("messages", "The prices are in two currencies"),
            translate("messages", "{title} cannot be exchanged for this. Choose another article."),
        ),
        "receipt_not_found": (
            translate("messages", "There is no such receipt here"),
            translate("messages", "Print it at the desk that took the goods back."),
        ),
        "goods_not_received": (
            translate("messages", "The goods have not come"),
            translate(
                "messages",
                "Receive return {number} first, or say that it is given without them.",
            ),
        ),
        "amount_too_high": (
            translate("messages", "The amount does not fit"),
            translate("messages", "Give at most {most}, in the currency of the order."),
        ),
        "resolution_decided": (
            translate("messages", "This return is decided already"),
            translate("messages", "Return {number} keeps the decision that was made first."),
        ),
        "nothing_proposed": (
            translate("messages", "Nothing is proposed yet"),
            translate("messages", "Say first what the shopper gets for return {number}."),
        ),
        "voucher_used": (
            translate("messages", "This voucher was used"),
            translate("messages", "It was taken at {desk}."),
        ),
        "voucher_void": (
            translate("messages", "This voucher is not valid"),
            translate("messages", "Its return was decided elsewhere before. Ask a supervisor."),
        ),
        "voucher_expired": (
            translate("messages", "This voucher is too old"),
            translate("messages", "A supervisor may decide otherwise."),
        ),
        "voucher_forged": (
            translate("messages", "This voucher is not genuine"),
            translate("messages", "Nothing may be given for it. Tell a supervisor."),
        ),
        "voucher_unknown": (
            translate("messages", "This voucher is not known here"),
            translate("messages", "Scan its QR code. If it still is not, wait for the network."),
        ),
        "voucher_damaged": (
            translate("messages", "This voucher cannot be read"),
            translate(
                "messages",
                "Scan its QR code again, or type the eleven characters below it.",
            ),
        ),
    }
