"""A batch in words: what it is doing, what it came to, and what each of its rows says."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLocale, QObject

from returndesk.domain.codes import readable
from returndesk.domain.errors import KnownError
from returndesk.services.batch import REFUSED, REPEATED, BatchRow
from returndesk.services.outcomes import ScanVerdict
from returndesk.services.picture_files import is_picture
from returndesk.ui import texts
from returndesk.ui.batch_jobs import UNREADABLE, BatchPhase, BatchState
from returndesk.ui.messages import message_for, remedy, sentence
from returndesk.ui.texts import joined
from returndesk.ui.tones import Tone
from returndesk.ui.verdicts import Icon

translate = QCoreApplication.translate

KINDS = (*ScanVerdict, REPEATED, UNREADABLE, REFUSED)
"""The kinds of rows in the order in which a report names them."""

_NOTHING_NEW = frozenset({ScanVerdict.ALREADY_RECEIVED, REPEATED})
_SETTLED = frozenset({ScanVerdict.RECEIVED, *_NOTHING_NEW})


@dataclass(frozen=True, slots=True)
class BatchWords:
    """The panel's head: a sign, what is, and a softer line of what belongs to it."""

    tone: Tone
    icon: Icon
    title: str
    detail: str


class Counted(QObject):
    """Words that depend on a number; a `QObject`, since lupdate sees plurals only in its `tr`."""

    def lines(self, count: int) -> str:
        """The rows of a list."""
        return self.tr("%Ln line(s)", "", count)

    def pictures(self, count: int) -> str:
        """The pictures of a folder."""
        return self.tr("%Ln picture(s)", "", count)

    def received(self, count: int) -> str:
        """Parcels taken in by this batch."""
        return self.tr("%Ln parcel(s) received", "", count)

    def to_look_at(self, count: int) -> str:
        """Rows that want a person's eye."""
        return self.tr("%Ln to look at", "", count)


def number(count: int) -> str:
    """A number as people here write it."""
    return QLocale().toString(count)


# ------------------------------------------------------------------------------------------ kinds


def kind_word(kind: str) -> str:
    """The heading of some rows."""
    own = {
        REPEATED: translate("batch", "Twice in the list"),
        UNREADABLE: translate("batch", "Picture not readable"),
        REFUSED: translate("batch", "Not received"),
    }
    return own[kind] if kind in own else texts.verdict_word(ScanVerdict(kind))


def kind_tone(kind: str) -> Tone:
    """How rows of a kind stand."""
    if kind == REPEATED:
        return Tone.CAUTION
    return Tone.WRONG if kind in {UNREADABLE, REFUSED} else texts.VERDICT_TONES[ScanVerdict(kind)]


def wants_an_eye(kind: str) -> bool:
    """Whether somebody has to look at rows of this kind."""
    return kind not in _SETTLED


# ------------------------------------------------------------------------------------------- head


def head_words(state: BatchState, rows: Sequence[BatchRow], counts: Counter[str]) -> BatchWords:
    """What the batch is doing, or what it came to."""
    match state.phase:
        case BatchPhase.READING | BatchPhase.RECEIVING | BatchPhase.IDLE:
            return _running(state)
        case BatchPhase.DONE:
            error = lone_problem(rows)
            return _problem(error) if error else _done(state, counts)
        case BatchPhase.CANCELLED:
            title = translate("batch", "Cancelled after {done}").format(done=_of(state))
            if not state.done:
                title = translate("batch", "Cancelled before the first row")
            detail = translate("batch", "What was received stays. Hand it over again to go on.")
            return BatchWords(Tone.CAUTION, Icon.BANG, title, detail)
        case BatchPhase.STOPPED:
            return _stopped(state)


def _running(state: BatchState) -> BatchWords:
    which = ""
    if state.files > 1:
        which = translate("batch", "file {number} of {count}").format(
            number=number(state.file), count=number(state.files)
        )
    if state.phase is BatchPhase.RECEIVING:
        title = translate("batch", "Receiving {name}").format(name=state.name)
        detail = joined(_of(state), which, readable(state.now, "")[:80])
    else:
        title = translate("batch", "Reading {name}").format(name=state.name)
        detail = which
    return BatchWords(Tone.NEUTRAL, Icon.SCAN, title, detail)


def _of(state: BatchState) -> str:
    """How far it is: "512 of 2,000"."""
    return translate("batch", "{done} of {total}").format(
        done=number(state.done), total=number(state.total)
    )


def _done(state: BatchState, counts: Counter[str]) -> BatchWords:
    taken_in = sum(counts[v] for v in ScanVerdict if v.took_in)
    open_rows = sum(count for kind, count in counts.items() if wants_an_eye(kind))
    # Of a late parcel somebody has to decide, but it is in.
    received = Counted().received(taken_in) if taken_in else ""
    size = Counted().pictures(state.total) if state.pictures else Counted().lines(state.total)
    name = state.name if state.files <= 1 else ""
    if open_rows:
        title = joined(received, Counted().to_look_at(open_rows))
        return BatchWords(Tone.CAUTION, Icon.BANG, title, joined(name, size))
    if taken_in:
        return BatchWords(Tone.GOOD, Icon.CHECK, received, joined(name, size))
    title = translate("batch", "Nothing new: all were received before")
    return BatchWords(Tone.CAUTION, Icon.BANG, title, joined(name, size))


def _stopped(state: BatchState) -> BatchWords:
    error = state.error
    cause = message_for(error).title if error else ""
    title = translate("batch", "{cause}: stopped after {done}").format(cause=cause, done=_of(state))
    if error is not None and error.code == "disk_full":
        detail = translate(
            "batch", "What was received stays. Make room on the disk, then hand it over again."
        )
    else:
        detail = translate("batch", "What was received stays. Hand it over again to go on.")
    return BatchWords(Tone.WRONG, Icon.CROSS, title, detail)


def lone_problem(rows: Sequence[BatchRow]) -> KnownError | None:
    """Why the only file that was handed over could not be received at all."""
    return rows[0].error if len(rows) == 1 and not rows[0].line else None


def _problem(error: KnownError) -> BatchWords:
    message = message_for(error)
    return BatchWords(Tone.WRONG, Icon.CROSS, message.title, message.remedy)


# ------------------------------------------------------------------------------------------- rows


def row_place(row: BatchRow, *, named: bool) -> str:
    """Where a row stood: its picture, its line, or the file; `named` if there are several files."""
    if not row.line or is_picture(Path(row.name)):
        return row.name
    line = translate("batch", "line {number}").format(number=number(row.line))
    return joined(line, row.name) if named else line


def row_note(row: BatchRow, now: datetime) -> str:
    """What there is to say of a row beside its kind."""
    if row.error is not None:
        return f"{sentence(row.error)} {remedy(row.error)}"
    if row.repeat_of:
        return translate("batch", "as line {number}").format(number=number(row.repeat_of))
    carrier = texts.carrier_name(row.carrier)
    match row.verdict:
        case ScanVerdict.ALREADY_RECEIVED:
            when = texts.moment_text(row.received_at, now) if row.received_at else ""
            return ", ".join(part for part in (when, row.received_by) if part)
        case ScanVerdict.OTHER_SITE:
            site = row.site or translate("batch", "another site")
            return translate("batch", "Send it on to {site}").format(site=site)
        case ScanVerdict.UNKNOWN:
            return joined(translate("batch", "Kept, to be matched"), carrier)
        case verdict:
            return _WHAT_TO_DO[verdict]() if verdict in _WHAT_TO_DO else carrier


def _several() -> str:
    return translate("batch", "Stands for several returns: scan the parcel and choose")


def _not_genuine() -> str:
    return translate("batch", "Packing slip not genuine, kept to be matched")


def _article() -> str:
    return translate("batch", "The number of an article, not of a parcel")


def _late() -> str:
    return translate("batch", "Received late: ask a supervisor")


_WHAT_TO_DO = {
    ScanVerdict.SEVERAL: _several,
    ScanVerdict.NOT_GENUINE: _not_genuine,
    ScanVerdict.ARTICLE: _article,
    ScanVerdict.OUTSIDE_WINDOW: _late,
}
