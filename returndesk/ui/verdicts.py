"""What fills the screen after a scan, as a value: tone, icon, words, values and buttons.

Pure functions from outcomes to a `VerdictView`, so that every case can be read and tested without
a window. The words follow the language of the moment.
"""

from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum

from PySide6.QtCore import QCoreApplication

from returndesk.domain.codes import ScannedCode, readable
from returndesk.domain.errors import KnownError
from returndesk.domain.events import OutboxState
from returndesk.domain.returns import MailState, Return
from returndesk.domain.slips import SlipCheck, SlipStanding
from returndesk.services.outcomes import Match, ScanOutcome, ScanVerdict, UndoOutcome
from returndesk.ui import texts
from returndesk.ui.country_words import address_lines
from returndesk.ui.messages import message_for
from returndesk.ui.slip_words import slip_claims, slip_order, slip_reason, slip_remark, slip_word
from returndesk.ui.texts import joined
from returndesk.ui.tones import Tone

translate = QCoreApplication.translate

MOST_CHOICES = 9
"""As many as there are keys to pick them with."""


class Icon(StrEnum):
    """The sign beside the word."""

    CHECK = "check"
    BANG = "bang"
    CROSS = "cross"
    ARROW = "arrow"
    QUESTION = "question"
    UNDO = "undo"
    SCAN = "scan"
    CALENDAR = "calendar"


class Sound(StrEnum):
    """What is heard with it; the file's name in `resources/sounds`."""

    RECEIVED = "received"
    OUTSIDE_WINDOW = "outside_window"
    ALREADY_RECEIVED = "already_received"
    OTHER_SITE = "other_site"
    SEVERAL = "several"
    UNKNOWN = "unknown"
    UNDONE = "undone"
    FAILED = "failed"


class Act(StrEnum):
    """What a button on the panel does."""

    UNDO = "undo"
    TRANSFER = "transfer"
    INSPECT = "inspect"
    LABEL = "label"
    OPEN_RETURN = "open_return"
    DISMISS = "dismiss"


ACT_KEYS = {
    Act.UNDO: "Ctrl+Z",
    Act.TRANSFER: "Ctrl+P",
    Act.INSPECT: "F3",
    Act.LABEL: "F4",
    Act.OPEN_RETURN: "F5",
    Act.DISMISS: "Esc",
}


@dataclass(frozen=True, slots=True)
class VerdictView:
    """Everything the panel shows. `corner` is the mail's line, which may count down."""

    tone: Tone
    icon: Icon
    word: str
    sub: str = ""
    corner: str = ""
    values: tuple[tuple[str, str], ...] = ()
    acts: tuple[tuple[Act, str], ...] = ()
    choices: tuple[str, ...] = ()
    more: str = ""
    sound: Sound | None = None

    @property
    def spoken(self) -> str:
        """What a screen reader says."""
        return ". ".join(part for part in (self.word, self.sub) if part)


@dataclass(frozen=True, slots=True)
class Situation:
    """What a view depends on besides the outcome; `home` is the country of the desk's site."""

    now: datetime
    online: bool
    home: str = ""
    outbox: OutboxState | None = field(default=OutboxState.PENDING)


def ready_view(place: str) -> VerdictView:
    """Before the first scan."""
    return VerdictView(Tone.NEUTRAL, Icon.SCAN, translate("verdicts", "Ready"), place)


def reading_view(file_name: str) -> VerdictView:
    """While a picture is read."""
    return VerdictView(
        Tone.NEUTRAL, Icon.SCAN, translate("verdicts", "Reading the picture"), file_name
    )


def error_view(error: KnownError) -> VerdictView:
    """Something known went wrong, and nothing was received."""
    message = message_for(error)
    return VerdictView(Tone.WRONG, Icon.CROSS, message.title, message.remedy, sound=Sound.FAILED)


def undo_view(outcome: UndoOutcome | None) -> VerdictView:
    """After an undo; None says that there was nothing to undo."""
    if outcome is None:
        return VerdictView(
            Tone.NEUTRAL,
            Icon.UNDO,
            translate("verdicts", "Nothing to undo"),
            translate("verdicts", "No reception of this desk is left to take back"),
        )
    return_ = outcome.returns[0] if outcome.returns else None
    values: list[tuple[str, str]] = []
    if return_ is not None:
        values = [
            (translate("verdicts", "Shopper"), return_.shopper.name),
            (translate("verdicts", "Order"), texts.order_text(return_)),
        ]
    if outcome.mail_was_sent:
        mail = translate("verdicts", "had already left")
    else:
        mail = translate("verdicts", "will not leave")
    values.append((translate("verdicts", "Mail"), mail))
    what = return_.number if return_ else outcome.parcel.tracking_number
    return VerdictView(
        Tone.CAUTION if outcome.mail_was_sent else Tone.NEUTRAL,
        Icon.UNDO,
        translate("verdicts", "Undone"),
        translate("verdicts", "{number} is not received any more").format(number=what),
        values=tuple(values),
        acts=((Act.OPEN_RETURN, translate("verdicts", "Open the return")),) if return_ else (),
        sound=Sound.UNDONE,
    )


def outcome_view(outcome: ScanOutcome, situation: Situation) -> VerdictView:
    """The view of a scan's outcome."""
    view = _VIEWS[outcome.verdict](outcome, situation)
    slip = outcome.slip
    if slip is None or outcome.verdict is ScanVerdict.NOT_GENUINE:
        return view
    return _with_slip(view, slip, situation)


# ------------------------------------------------------------------------------- one per verdict


def _received(outcome: ScanOutcome, situation: Situation) -> VerdictView:
    return VerdictView(
        Tone.GOOD,
        Icon.CHECK,
        translate("verdicts", "Received"),
        _return_line(outcome),
        corner=_mail_line(outcome, situation),
        values=_return_values(outcome),
        acts=_received_acts(),
        sound=Sound.RECEIVED,
    )


def _outside_window(outcome: ScanOutcome, situation: Situation) -> VerdictView:
    window = outcome.window
    day, days = (window.day, window.days) if window else (0, 0)
    return VerdictView(
        Tone.CAUTION,
        Icon.CALENDAR,
        translate("verdicts", "Received, day {day} of {days}").format(day=day, days=days),
        joined(translate("verdicts", "Ask a supervisor"), _return_line(outcome)),
        corner=_mail_line(outcome, situation),
        values=_return_values(outcome),
        acts=_received_acts(),
        sound=Sound.OUTSIDE_WINDOW,
    )


def _already_received(outcome: ScanOutcome, situation: Situation) -> VerdictView:
    reception = outcome.reception
    sub = _return_line(outcome)
    if reception is not None:
        by = (
            translate("verdicts", "by {clerk}").format(clerk=reception.clerk)
            if reception.clerk
            else ""
        )
        when = texts.moment_text(reception.at, situation.now)
        sub = ", ".join(part for part in (when, reception.desk_name, by) if part)
    return_ = outcome.return_
    values: list[tuple[str, str]] = []
    if return_ is not None:
        mail = texts.earlier_mail_text(return_.mail, situation.now, online=situation.online)
        values = [
            (translate("verdicts", "Return"), return_.number),
            (translate("verdicts", "Shopper"), return_.shopper.name),
            (translate("verdicts", "Mail"), mail),
            (translate("verdicts", "Next"), texts.next_step(return_)),
        ]
    return VerdictView(
        Tone.CAUTION,
        Icon.BANG,
        translate("verdicts", "Already received"),
        sub,
        values=tuple(values),
        acts=(
            (Act.OPEN_RETURN, translate("verdicts", "Open the return")),
            (Act.LABEL, translate("verdicts", "Label")),
        ),
        sound=Sound.ALREADY_RECEIVED,
    )


def _other_site(outcome: ScanOutcome, situation: Situation) -> VerdictView:
    site = outcome.site
    name = site.name if site else translate("verdicts", "another site")
    address = site.address if site else None
    street = address.street if address else ""
    town = replace(address, name="", street="") if address else None
    return_ = outcome.return_
    return VerdictView(
        Tone.CAUTION,
        Icon.ARROW,
        translate("verdicts", "Not for this site"),
        translate("verdicts", "Send it on to {site}").format(site=name),
        values=(
            (translate("verdicts", "Street"), street),
            (
                translate("verdicts", "Town"),
                joined(*address_lines(town, situation.home) if town else ()),
            ),
            (translate("verdicts", "Return"), return_.number if return_ else ""),
            (translate("verdicts", "Shopper"), return_.shopper.name if return_ else ""),
        ),
        acts=(
            (Act.TRANSFER, translate("verdicts", "Transfer note")),
            (Act.LABEL, translate("verdicts", "Label")),
            (Act.OPEN_RETURN, translate("verdicts", "Open the return")),
        ),
        sound=Sound.OTHER_SITE,
    )


def _unknown(outcome: ScanOutcome, situation: Situation) -> VerdictView:
    del situation
    code = outcome.code
    carrier = texts.carrier_name(outcome.carrier)
    number = readable(code.text, outcome.carrier)
    sub = number
    if carrier:
        sub = translate("verdicts", "{number} — {carrier}, by its code").format(
            number=number, carrier=carrier
        )
    kept = (
        translate("verdicts", "Kept, to be matched")
        if outcome.event_id is not None
        else translate("verdicts", "Kept before")
    )
    return VerdictView(
        Tone.WRONG,
        Icon.CROSS,
        translate("verdicts", "Unknown parcel"),
        sub,
        values=(
            (translate("verdicts", "Read"), code.text),
            (translate("verdicts", "Barcode"), texts.symbology_name(code.symbology)),
            (translate("verdicts", "Source"), texts.source_text(code)),
            (translate("verdicts", "Next"), kept),
        ),
        acts=((Act.OPEN_RETURN, translate("verdicts", "Find the return")),),
        sound=Sound.UNKNOWN,
    )


def _several(outcome: ScanOutcome, situation: Situation) -> VerdictView:
    shown = outcome.choices[:MOST_CHOICES]
    left = len(outcome.choices) - len(shown)
    more = texts.Counted().more_choices(left) if left else ""
    return VerdictView(
        Tone.CAUTION,
        Icon.QUESTION,
        translate("verdicts", "Which one?"),
        translate("verdicts", "{code} stands for several returns").format(
            code=readable(outcome.code.text, outcome.carrier)
        ),
        acts=((Act.DISMISS, translate("verdicts", "None of them")),),
        choices=tuple(_choice(match, situation) for match in shown),
        more=more,
        sound=Sound.SEVERAL,
    )


def _article(outcome: ScanOutcome, situation: Situation) -> VerdictView:
    del situation
    code = outcome.code
    return VerdictView(
        Tone.CAUTION,
        Icon.BANG,
        translate("verdicts", "An article"),
        translate("verdicts", "This is an article's barcode: scan the parcel's label"),
        values=(
            (translate("verdicts", "Read"), readable(code.text)),
            (translate("verdicts", "Barcode"), texts.symbology_name(code.symbology)),
            (translate("verdicts", "Source"), texts.source_text(code)),
            (translate("verdicts", "Next"), translate("verdicts", "Nothing was received")),
        ),
        sound=Sound.FAILED,
    )


def _not_genuine(outcome: ScanOutcome, situation: Situation) -> VerdictView:
    view = _unknown(outcome, situation)
    slip = outcome.slip
    if slip is None:  # a line of another program's making
        return view
    kept = (view.values[0], view.values[-1])
    return replace(
        view,
        word=slip_word(slip),
        sub=slip_reason(slip),
        values=(*slip_claims(slip), *kept),
        acts=(),
    )


def _with_slip(view: VerdictView, slip: SlipCheck, situation: Situation) -> VerdictView:
    """The view of what a packing slip led to, or of a label with one beside it."""
    if view.tone is Tone.WRONG and slip.standing.trusted:
        word = translate("verdicts", "No return announced")
        view = replace(view, word=word, sub=slip_order(slip))
    remark = slip_remark(slip, situation.now)
    if not remark:
        return view
    view = replace(view, sub=joined(remark, view.sub))
    if view.tone is not Tone.GOOD:
        return view
    expired = slip.standing is SlipStanding.EXPIRED
    word = translate("verdicts", "Received, slip expired") if expired else view.word
    icon = Icon.CALENDAR if expired else Icon.BANG
    return replace(view, tone=Tone.CAUTION, icon=icon, word=word, sound=Sound.OUTSIDE_WINDOW)


_VIEWS = {
    ScanVerdict.RECEIVED: _received,
    ScanVerdict.OUTSIDE_WINDOW: _outside_window,
    ScanVerdict.ALREADY_RECEIVED: _already_received,
    ScanVerdict.OTHER_SITE: _other_site,
    ScanVerdict.UNKNOWN: _unknown,
    ScanVerdict.SEVERAL: _several,
    ScanVerdict.ARTICLE: _article,
    ScanVerdict.NOT_GENUINE: _not_genuine,
}


# ------------------------------------------------------------------------------------ their parts


def no_code_view(file_name: str) -> VerdictView:
    """A picture without a barcode that can be read."""
    return error_view(KnownError("no_code_found", path=file_name))


def _choice(match: Match, situation: Situation) -> str:
    return_ = match.return_
    return joined(
        return_.number,
        return_.shopper.name,
        texts.items_text(return_),
        texts.short_date_text(return_.announced_at, situation.now),
    )


def _return_line(outcome: ScanOutcome) -> str:
    return_ = outcome.return_
    if return_ is None:
        return _code_line(outcome.code, outcome.carrier)
    others = len(outcome.returns) - 1
    more = texts.Counted().more_returns(others) if others else ""
    number = translate("verdicts", "Return {number}").format(number=return_.number)
    brand = outcome.brand.name if outcome.brand else ""
    return joined(number, brand, more, _parcel_of(return_))


def _parcel_of(return_: Return) -> str:
    if len(return_.parcels) < 2:
        return ""
    return translate("verdicts", "parcel {number} of {count}").format(
        number=return_.received_parcels, count=len(return_.parcels)
    )


def _return_values(outcome: ScanOutcome) -> tuple[tuple[str, str], ...]:
    return_ = outcome.return_
    if return_ is None:
        return ()
    return (
        (translate("verdicts", "Shopper"), return_.shopper.name),
        (translate("verdicts", "Order"), texts.order_text(return_)),
        (translate("verdicts", "Reason"), texts.reason_text(return_.reason)),
        (translate("verdicts", "Next"), texts.wish(return_.wish)),
    )


def _received_acts() -> tuple[tuple[Act, str], ...]:
    return (
        (Act.UNDO, translate("verdicts", "Undo the reception")),
        (Act.INSPECT, translate("verdicts", "Inspect")),
        (Act.LABEL, translate("verdicts", "Label")),
        (Act.OPEN_RETURN, translate("verdicts", "Open the return")),
    )


def _mail_line(outcome: ScanOutcome, situation: Situation) -> str:
    return_ = outcome.return_
    if return_ is None:
        return ""
    if return_.mail.state is MailState.NONE and situation.outbox is None:
        return ""
    state = texts.mail_text(return_.mail, situation.outbox, situation.now, online=situation.online)
    return translate("verdicts", "“Return received” mail {state}").format(state=state)


def _code_line(code: ScannedCode, carrier: str) -> str:
    return joined(readable(code.text, carrier), texts.carrier_name(carrier))
