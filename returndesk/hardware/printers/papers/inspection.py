"""The inspection sheet: the result beside what was announced, or a form to fill in by hand."""

from returndesk.domain.papers import InspectedLine, InspectedUnits, InspectionSheet
from returndesk.domain.units import Grade
from returndesk.hardware.printers.lettering import Weight
from returndesk.hardware.printers.matrices import QR_QUIET_MODULES
from returndesk.hardware.printers.papers.flow import Column, Flow
from returndesk.hardware.printers.sheet import Box
from returndesk.services.paper_formats import moment_words
from returndesk.services.paper_texts import (
    disposition_words,
    finding_words,
    inspection_words,
    reason_words,
)


def write_inspection(flow: Flow, content: InspectionSheet, logo: bytes) -> None:
    """Put an inspection sheet on a paper."""
    words, style = flow.words, flow.style
    flow.head(content.brand.name, logo, content.site)
    flow.rule(style.rule)
    flow.title(words.inspection)
    flow.large(inspection_words(flow.language, content.state), style.brand)
    flow.gap(0.5)
    _numbers(flow, content)
    flow.rule()
    figures = f"{words.found} / {words.expected}".upper()
    flow.pair(words.goods.upper(), figures, Weight.SEMIBOLD, style.caption)
    flow.gap(0.5)
    for place, line in enumerate(content.lines):
        if place:
            flow.rule()
        _line(flow, line)
    if content.unexpected:
        flow.rule()
        flow.caption(words.unexpected)
        for units in content.unexpected:
            flow.may_break()
            flow.pair(units.title, str(units.quantity), Weight.SEMIBOLD)
            _units(flow, units, named=True)
    if content.note:
        flow.rule()
        flow.caption(words.note)
        flow.small(content.note, most=12)
    flow.rule()
    flow.code128(content.return_number)
    flow.rule()
    _signed(flow, content)


def _numbers(flow: Flow, content: InspectionSheet) -> None:
    words = flow.words
    module, side = flow.qr_side(content.qr_text, 0.36)
    quiet = QR_QUIET_MODULES * module
    x = flow.column.right - max(0, quiet - flow.style.margin) - side
    top = flow.y
    flow.qr(content.qr_text, x, module)
    bottom = flow.y + side
    flow.y = top
    beside = Column(flow.column.left, x - quiet - flow.column.left)
    at = moment_words(content.at, flow.language) if content.at else ""
    facts = (
        (words.return_, content.return_number),
        (words.order, content.order_number),
        (words.date, at),
    )
    flow.facts(facts, beside, 3 if flow.style.wide else 1)
    flow.y = max(flow.y, bottom)


def _line(flow: Flow, line: InspectedLine) -> None:
    """The article; at its right found of announced, the figure that counts."""
    style = flow.style
    if line.found is None:
        flow.pair(line.title, f"___ / {line.expected}", Weight.SEMIBOLD, style.line)
    else:
        found = f"{line.found} / {line.expected}"
        flow.pair(line.title, found, Weight.SEMIBOLD, style.line, right_weight=Weight.BOLD)
    said = (line.ean, reason_words(flow.language, line.reason))
    if any(said):
        flow.gap(0.15)
        flow.small(" · ".join(filter(None, said)), most=2)
    if line.missing:
        flow.gap(0.15)
        flow.lines(f"{line.missing} {flow.words.missing}", Weight.BOLD, style.small)
    for units in line.units:
        _units(flow, units, named=False)
    if line.found is None:
        _room_to_write(flow)


def _units(flow: Flow, units: InspectedUnits, *, named: bool) -> None:
    flow.gap(0.2)
    said = _grade(flow, units.grade)
    text = said if named else f"{units.quantity} × {said}"
    flow.small(text, most=2)
    if units.title and not named:
        flow.gap(0.15)
        flow.small(units.title, most=2)
    if units.note:
        flow.gap(0.15)
        flow.small(flow.words.noted.format(note=units.note), most=4)


def _grade(flow: Flow, grade: Grade) -> str:
    return " · ".join(
        (
            finding_words(flow.language, grade.finding),
            str(grade.condition),
            disposition_words(flow.language, grade.disposition),
        )
    )


def _room_to_write(flow: Flow) -> None:
    """Two lines for a pen."""
    for _ in range(2):
        flow.gap(1.6)
        flow.marks.append(
            Box(flow.column.left, flow.y, flow.column.room, max(1, flow.style.hairline // 2))
        )


def _signed(flow: Flow, content: InspectionSheet) -> None:
    words = flow.words
    if content.inspected:
        by = ", ".join(filter(None, (content.clerk, content.desk_name)))
        flow.facts(((words.inspected_by, by),), flow.column, 1)
        if content.supervisor:
            flow.gap(0.4)
            flow.small(words.allowed_by.format(name=content.supervisor))
        return
    flow.gap(2)
    flow.marks.append(Box(flow.column.left, flow.y, flow.column.room, flow.style.hairline))
    flow.gap(0.4)
    flow.small(words.signature)
