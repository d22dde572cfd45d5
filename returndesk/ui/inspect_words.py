"""Words of the Inspect page that need no widget: findings, grades, counts, revisions."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QCoreApplication, QObject

from returndesk.domain.codes import readable
from returndesk.domain.counting import Counted, Sheet
from returndesk.domain.inspection import Inspection
from returndesk.domain.returns import InspectionState, ReturnParcel
from returndesk.domain.units import Condition, Disposition, Finding, Grade, UnitGroup
from returndesk.services.inspection_tasks import InspectionTask
from returndesk.ui import texts
from returndesk.ui.tones import Tone

translate = QCoreApplication.translate

FINDING_TONES = {
    Finding.OK: Tone.GOOD,
    Finding.DAMAGED: Tone.WRONG,
    Finding.WRONG: Tone.CAUTION,
    Finding.UNEXPECTED: Tone.CAUTION,
}
STATE_TONES = {
    InspectionState.PENDING: Tone.NEUTRAL,
    InspectionState.IN_PROGRESS: Tone.CAUTION,
    InspectionState.DONE: Tone.GOOD,
}


class InspectCounted(QObject):
    """Words that depend on a number; a `QObject`, since lupdate sees plurals only in its `tr`."""

    def missing(self, count: int) -> str:
        """Announced units that did not come."""
        return self.tr("%n missing", "", count)

    def to_count(self, count: int) -> str:
        """Announced units that nobody has looked for yet."""
        return self.tr("%n to count", "", count)

    def damaged(self, count: int) -> str:
        """Units that came damaged."""
        return self.tr("%n damaged", "", count)

    def wrong(self, count: int) -> str:
        """Other articles in the place of announced ones."""
        return self.tr("%n wrong", "", count)

    def unexpected(self, count: int) -> str:
        """Units that nobody announced."""
        return self.tr("%n unexpected", "", count)

    def returns(self, count: int) -> str:
        """How many returns lie in a parcel."""
        return self.tr("%n return(s)", "", count)

    def parcels(self, count: int) -> str:
        """In how many parcels a return comes."""
        return self.tr("%n parcel(s)", "", count)

    def photos(self, count: int) -> str:
        """Photographs of units."""
        return self.tr("%n photo(s)", "", count)

    def units(self, count: int) -> str:
        """Which units the keys are about: so many of a group."""
        return self.tr("%n unit(s)", "", count)

    def all_units(self, count: int) -> str:
        """Which units the keys are about: the whole group."""
        return self.tr("All %n unit(s)", "", count)


def finding_word(finding: Finding) -> str:
    """What units turned out to be, in a word."""
    return {
        Finding.OK: translate("inspect", "Good"),
        Finding.DAMAGED: translate("inspect", "Damaged"),
        Finding.WRONG: translate("inspect", "Wrong item"),
        Finding.UNEXPECTED: translate("inspect", "Unexpected"),
    }[finding]


def condition_word(condition: Condition) -> str:
    """How good units are."""
    return {
        Condition.A: translate("inspect", "as new"),
        Condition.B: translate("inspect", "good"),
        Condition.C: translate("inspect", "used"),
        Condition.D: translate("inspect", "scrap"),
    }[condition]


def disposition_word(disposition: Disposition) -> str:
    """Where units go."""
    return {
        Disposition.RESTOCK: translate("inspect", "Restock"),
        Disposition.QUARANTINE: translate("inspect", "Quarantine"),
        Disposition.REPAIR: translate("inspect", "Repair"),
        Disposition.RECYCLE: translate("inspect", "Recycle"),
        Disposition.DONATE: translate("inspect", "Donate"),
        Disposition.DISPOSE: translate("inspect", "Dispose"),
    }[disposition]


def grade_text(grade: Grade) -> str:
    """Condition and disposition: "B · Restock"."""
    return texts.joined(str(grade.condition), disposition_word(grade.disposition))


def group_detail(group: UnitGroup, counted: InspectCounted) -> str:
    """What else is known of units: photographs, the note, who looked at them."""
    photos = counted.photos(len(group.photos)) if group.photos else ""
    return texts.joined(photos, group.note)


def article_name(group: UnitGroup) -> str:
    """What no line announces, by its title or its code."""
    if group.title:
        return group.title
    return translate("inspect", "Article {code}").format(code=group.ean)


def count_word(found: int, expected: int) -> str:
    """The one big figure: "2 of 3"."""
    return translate("inspect", "{found} of {expected}").format(found=found, expected=expected)


def counted_words(sheet: Sheet, counted: Counted) -> tuple[Tone, str, str]:
    """What a scanned article did: tone, article, and what it means."""
    line = counted.line
    if line is None:
        newest = sheet.inspection.groups[-1]
        return Tone.CAUTION, article_name(newest), translate("inspect", "nobody announced this")
    row = next(row for row in sheet.tally.lines if row.line.id == line.id)
    if not counted.expected:
        return Tone.CAUTION, line.title, translate("inspect", "more than was announced")
    return Tone.GOOD, line.title, count_word(row.found, line.quantity)


def parcel_name(parcel: ReturnParcel) -> str:
    """A parcel by its carrier and the number on it."""
    number = readable(parcel.tracking_number, parcel.carrier)
    named = texts.joined(texts.carrier_name(parcel.carrier), number)
    return named or translate("inspect", "Parcel without a number")


def lies_words(task: InspectionTask, counted: InspectCounted) -> str:
    """Where lies what is inspected: its parcel with how many returns, or how many parcels."""
    first = task.sheets[0].return_
    if task.parcel is not None:
        returns = counted.returns(len(task.sheets)) if len(task.sheets) > 1 else ""
        parcels = counted.parcels(len(first.parcels)) if len(first.parcels) > 1 else ""
        return texts.joined(parcel_name(task.parcel), returns or parcels)
    if len(first.parcels) == 1:
        return parcel_name(first.parcels[0])
    return counted.parcels(len(first.parcels)) if first.parcels else ""


def task_title(task: InspectionTask) -> str:
    """What lies on the table."""
    numbers = [sheet.return_.number for sheet in task.sheets]
    more = f" + {len(numbers) - 2}" if len(numbers) > 2 else ""
    return ", ".join(numbers[:2]) + more


def opened_words(
    task: InspectionTask, put_away: InspectionTask | None = None
) -> tuple[Tone, str, str]:
    """What came on the table, and what of the one that lay there: tone, name, what to know."""
    if task.overtaken:
        theirs = task.overtaken[-1]
        meanwhile = translate("inspect", "{clerk} at {desk} inspected it meanwhile: both are kept")
        said = meanwhile.format(clerk=theirs.clerk, desk=theirs.desk_name)
        return Tone.CAUTION, task_title(task), said
    first = task.sheets[0].return_
    kept = ""
    if put_away is not None:
        kept = translate("inspect", "{number} is kept as it was").format(
            number=task_title(put_away)
        )
    received = "" if task.received else translate("inspect", "not received yet")
    tone = Tone.NEUTRAL if task.received else Tone.CAUTION
    detail = texts.joined(received, first.shopper.name, texts.order_text(first), kept)
    return tone, task_title(task), detail


def committed_words(task: InspectionTask, differences: Sequence[str]) -> tuple[Tone, str, str]:
    """What a save or the end of an inspection came to: tone, word, what of."""
    if any(sheet.open for sheet in task.sheets):
        return Tone.GOOD, translate("inspect", "Saved"), task_title(task)
    inspected = translate("inspect", "Inspected")
    if task.as_announced:
        whole = translate("inspect", "all as announced")
        return Tone.GOOD, inspected, texts.joined(task_title(task), whole)
    return Tone.CAUTION, inspected, texts.joined(task_title(task), *differences)


def state_words(task: InspectionTask, now: datetime, *, unsaved: bool) -> tuple[str, Tone]:
    """How far the inspection is, and where it is kept."""
    states = {sheet.inspection.state for sheet in task.sheets}
    if states == {InspectionState.DONE}:
        newest = max((s.inspection for s in task.sheets), key=lambda i: i.at or now)
        when = texts.moment_text(newest.at, now) if newest.at else ""
        words = texts.joined(texts.inspection_state(InspectionState.DONE), newest.clerk, when)
        return words, Tone.GOOD
    if unsaved:
        return translate("inspect", "Kept on this desk, not sent yet"), Tone.CAUTION
    saved = [s.inspection for s in task.sheets if s.inspection.at is not None]
    if saved:
        newest = max(saved, key=lambda i: i.at or now)
        when = texts.moment_text(newest.at or now, now)
        said = translate("inspect", "Saved {when}").format(when=when)
        return texts.joined(said, newest.clerk), Tone.GOOD
    return texts.inspection_state(InspectionState.PENDING), Tone.NEUTRAL


def revision_words(revision: Inspection, now: datetime) -> tuple[str, str]:
    """A saved revision: what it was, and by whom, where and when."""
    when = texts.moment_text(revision.at, now) if revision.at else ""
    units = sum(group.quantity for group in revision.groups)
    counted = texts.Counted().items(units)
    by = translate("inspect", "differences allowed by {name}").format(name=revision.supervisor)
    head = texts.joined(texts.inspection_state(revision.state), counted)
    return head, texts.joined(
        when, revision.desk_name, revision.clerk, by if revision.supervisor else ""
    )
