"""Words for a return that the list and the detail share: money, the mail, a reception."""

import re
from collections.abc import Mapping
from datetime import datetime

from PySide6.QtCore import QCoreApplication, QLocale

from returndesk.domain.events import OutboxState
from returndesk.domain.money import Money
from returndesk.domain.returns import MailState, ParcelState, Return, ReturnParcel
from returndesk.ui import texts
from returndesk.ui.tones import Tone

translate = QCoreApplication.translate

PARCEL_TONES: Mapping[ParcelState, Tone] = {
    ParcelState.ANNOUNCED: Tone.NEUTRAL,
    ParcelState.IN_TRANSIT: Tone.NEUTRAL,
    ParcelState.RECEIVED: Tone.GOOD,
}

_CURRENCY_SIGNS = {"EUR": "€", "GBP": "£", "USD": "$"}


def money_text(amount: Money) -> str:
    """An amount as the window's language writes it: "€79.00", "79,00 €"; exact, no float in it."""
    locale = QLocale()
    sign, whole, part = _parts(amount)
    digits = f"{locale.toString(whole)}{locale.decimalPoint() + part if part else ''}"
    symbol = _CURRENCY_SIGNS.get(amount.currency, amount.currency)
    # Where the symbol stands and with which blank is the locale's to say: ask with a 1.
    return sign + re.sub(r"1(?:[.,]0+)?", digits, locale.toCurrencyString(1, symbol), count=1)


def _parts(amount: Money) -> tuple[str, int, str]:
    text = amount.decimal_text()
    whole, _, part = text.lstrip("-").partition(".")
    return ("-" if text.startswith("-") else ""), int(whole), part


def return_mail_text(return_: Return, now: datetime, *, online: bool) -> str:
    """The mail's state; a return that is here without news of its mail waits for the news."""
    waits = return_.parcel_state is ParcelState.RECEIVED and return_.mail.state is MailState.NONE
    outbox = OutboxState.PENDING if waits else None
    return texts.mail_text(return_.mail, outbox, now, online=online)


def reception_text(parcel: ReturnParcel, now: datetime) -> str:
    """When, where and by whom a parcel was taken in; its state while it was not."""
    reception = parcel.reception
    if reception is None:
        return texts.parcel_state(parcel.state)
    when = texts.moment_text(reception.at, now)
    by = translate("returns", "by {clerk}").format(clerk=reception.clerk) if reception.clerk else ""
    words = translate("returns", "Received {when}").format(when=when)
    return ", ".join(part for part in (words, reception.desk_name, by) if part)
