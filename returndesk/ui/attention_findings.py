"""What the central service found for a person to settle, in words."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from returndesk.domain.attention import AttentionKind
from returndesk.domain.codes import readable
from returndesk.domain.money import Money
from returndesk.services.attention import AttentionEntry
from returndesk.ui import texts
from returndesk.ui.return_words import money_text
from returndesk.ui.tones import Tone

translate = QCoreApplication.translate

# The mails that go to the merchant's own address, as the central service calls them.
_TO_MERCHANT = frozenset({"return_notice", "notice_check"})


@dataclass(frozen=True, slots=True)
class EntryWords:
    """An entry in words: `kind` in a list's pill, `title` what it is about, then what and how."""

    kind: str
    tone: Tone
    title: str
    what: str
    remedy: str


def finding_words(entry: AttentionEntry) -> EntryWords:
    """The words for what the central service has found."""
    params = _Told(entry.params)
    words = {
        AttentionKind.INSPECTION_CONFLICT: _inspection_conflict,
        AttentionKind.LAST_UNIT_TWICE: _last_unit,
        AttentionKind.VOUCHER_TWICE: _voucher,
        AttentionKind.DECIDED_TWICE: _decided,
        AttentionKind.DOUBLE_RECEPTION: _double_reception,
        AttentionKind.RECEIVED_CANCELLED: _received_cancelled,
        AttentionKind.CANCELLED_IN_HAND: _cancelled_in_hand,
        AttentionKind.UNDONE_AFTER_MAIL: _undone_after_mail,
        AttentionKind.LABEL_MAIL_FAILED: _label_mail,
        AttentionKind.MAIL_RETURNED: _mail_returned,
    }
    for kind, say in words.items():
        if entry.kind == kind:
            return say(params)
    return EntryWords(
        translate("attention", "From the central service"),
        Tone.CAUTION,
        params["return_number"] or entry.kind,
        translate("attention", "This version has no words for it: {kind}").format(kind=entry.kind),
        translate("attention", "Update ReturnDesk, or ask the central service's keepers."),
    )


class _Told(dict[str, str | int]):
    """Parameters as the central service told them; one that it left out is empty."""

    def __missing__(self, name: str) -> str:
        return ""

    def __getitem__(self, name: str) -> str:
        return str(super().__getitem__(name))


def _inspection_conflict(params: _Told) -> EntryWords:
    what = translate(
        "attention",
        "{clerk} at {desk_name} and {other_clerk} at {other_desk_name} inspected it without "
        "knowing of each other. The last one is in force; both are kept.",
    )
    return EntryWords(
        translate("attention", "Inspected twice"),
        Tone.CAUTION,
        params["return_number"],
        what.format_map(params),
        translate("attention", "Look at the goods and the history, and inspect it once more."),
    )


def _last_unit(params: _Told) -> EntryWords:
    what = translate(
        "attention",
        "{title}: {bought} were bought with the order {order_number}, {returned} came back, with "
        "the returns {return_number} and {other_return_number}.",
    )
    return EntryWords(
        translate("attention", "Returned twice"),
        Tone.WRONG,
        params["return_number"],
        what.format_map(params),
        translate("attention", "Look which goods are there, and whether money was given for both."),
    )


def _voucher(params: _Told) -> EntryWords:
    minor = params["minor"]
    worth = money_text(Money(int(minor), params["currency"] or "EUR")) if minor else ""
    if params["void"] in {"1", "True"}:
        what = translate("attention", "It was taken by {clerk} at {desk_name}, but it is void.")
    else:
        what = translate(
            "attention", "It was taken by {clerk} at {desk_name}, but was used before: {used_by}."
        )
    return EntryWords(
        translate("attention", "Voucher used twice"),
        Tone.WRONG,
        texts.joined(params["code"], worth),
        what.format_map(params),
        voucher_remedy(),
    )


def voucher_remedy() -> str:
    """What to do about a voucher that was taken though it is worth nothing."""
    return translate("attention", "Talk to the shopper, or book the loss, then settle this.")


def _decided(params: _Told) -> EntryWords:
    what = translate(
        "attention",
        "{clerk} at {desk_name} decided on the money after {other_clerk} at {other_desk_name} "
        "had. The first decision is in force.",
    )
    void = translate("attention", "The voucher {voucher} is void.") if params["voucher"] else ""
    return EntryWords(
        translate("attention", "Decided twice"),
        Tone.CAUTION,
        params["return_number"],
        f"{what} {void}".strip().format_map(params),
        translate("attention", "Tell the shopper which decision counts, then settle this."),
    )


def _double_reception(params: _Told) -> EntryWords:
    what = translate(
        "attention",
        "{clerk} at {desk_name} took this parcel in after {other_clerk} at {other_desk_name} had. "
        "The first reception counts; the shopper was mailed once.",
    )
    return EntryWords(
        translate("attention", "Received twice"),
        Tone.CAUTION,
        params["return_number"] or readable(params["tracking_number"]),
        what.format_map(params),
        translate("attention", "See who has the parcel, and let the other one undo the reception."),
    )


def _received_cancelled(params: _Told) -> EntryWords:
    what = translate(
        "attention",
        "{clerk} at {desk_name} took it in, but its return was cancelled before. The reception is "
        "kept, and nobody was mailed.",
    )
    return EntryWords(
        translate("attention", "Return cancelled"),
        Tone.WRONG,
        readable(params["code"])[:80],
        what.format_map(params),
        translate(
            "attention",
            "Scan the parcel once more: it is unknown now, to be matched or made a return of.",
        ),
    )


def _cancelled_in_hand(params: _Told) -> EntryWords:
    return EntryWords(
        translate("attention", "Cancelled too late"),
        Tone.CAUTION,
        params["return_number"],
        translate(
            "attention",
            "The return was cancelled when it was in hand, inspected or decided. It stays as it "
            "is.",
        ),
        translate("attention", "Ask the merchant whether the shopper wants the goods back."),
    )


def _undone_after_mail(params: _Told) -> EntryWords:
    if params["desk_name"]:
        what = translate(
            "attention",
            "{clerk} at {desk_name} undid the reception after the shopper was mailed that the "
            "return has come.",
        )
    else:
        what = translate("attention", "The reception was undone while the shopper's mail left.")
    return EntryWords(
        translate("attention", "Undone after the mail"),
        Tone.CAUTION,
        params["return_number"],
        what.format_map(params),
        translate(
            "attention",
            "Take the parcel in again if it is here (no second mail goes), or tell the shopper.",
        ),
    )


def _label_mail(params: _Told) -> EntryWords:
    what = translate("attention", "The shopper did not get the label: {reason}.")
    return EntryWords(
        translate("attention", "Label not mailed"),
        Tone.WRONG,
        params["return_number"],
        what.format(reason=texts.mail_reason(params["reason"])),
        label_remedy(),
    )


def _mail_returned(params: _Told) -> EntryWords:
    if params["mail"] in _TO_MERCHANT:
        what = translate("attention", "The merchant did not get the notice: {reason}.")
        remedy = translate(
            "attention",
            "Put the notice address right in the merchant's rules, then settle this.",
        )
    else:
        what = translate("attention", "The shopper did not get the mail: {reason}.")
        remedy = translate(
            "attention",
            "Tell the shopper some other way, or have the merchant put the address right, "
            "then settle this.",
        )
    return EntryWords(
        translate("attention", "Mail came back"),
        Tone.WRONG,
        params["return_number"] or params["brand"],
        what.format(reason=texts.mail_reason(params["reason"])),
        remedy,
    )


def label_remedy() -> str:
    """What to do about a label that the shopper did not get."""
    return translate(
        "attention",
        "Print the label, or put the address right with the merchant, then settle this.",
    )
