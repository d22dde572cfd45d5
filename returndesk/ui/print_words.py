"""Printers and print jobs in words: roles, ways, languages, states, what a job is."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from returndesk.domain.labels import PrinterStatus
from returndesk.domain.printing import (
    DRAWER,
    FAULT_CODES,
    CameOut,
    JobState,
    PrinterConfig,
    PrinterLanguage,
    PrinterRole,
    PrinterState,
    PrintJob,
    TransportKind,
)
from returndesk.services.papers import PaperKind
from returndesk.services.printer_setup import Source, paper_name
from returndesk.ui import texts
from returndesk.ui.label_jobs import status_words
from returndesk.ui.messages import message_for
from returndesk.ui.tones import Tone

translate = QCoreApplication.translate


def role_name(role: PrinterRole) -> str:
    """What a printer is used for."""
    return {
        PrinterRole.LABEL: translate("printers", "Labels"),
        PrinterRole.RECEIPT: translate("printers", "Receipts"),
        PrinterRole.OFFICE: translate("printers", "Pages"),
    }[role]


def roles_text(config: PrinterConfig) -> str:
    """All roles of a printer in a line."""
    return ", ".join(role_name(role) for role in PrinterRole if role in config.roles)


def way_name(kind: TransportKind) -> str:
    """How a printer is reached."""
    return {
        TransportKind.TCP: translate("printers", "Network"),
        TransportKind.USB: translate("printers", "USB"),
        TransportKind.SERIAL: translate("printers", "Serial port"),
        TransportKind.NODE: translate("printers", "USB"),
        TransportKind.CUPS: translate("printers", "Print queue, raw"),
        TransportKind.WINDOWS: translate("printers", "Print queue, raw"),
        TransportKind.SYSTEM: translate("printers", "System printer"),
        TransportKind.FILE: translate("printers", "File"),
    }[kind]


def language_name(language: PrinterLanguage) -> str:
    """What a printer understands; proper names but for the system's driver."""
    return {
        PrinterLanguage.ESCPOS: "ESC/POS",
        PrinterLanguage.ZPL: "ZPL",
        PrinterLanguage.TSPL: "TSPL",
        PrinterLanguage.SYSTEM: translate("printers", "System driver"),
    }[language]


def paper_text(name: str) -> str:
    """A paper of `PAPERS`."""
    return {
        "roll58": translate("printers", "Roll 58 mm"),
        "roll80": translate("printers", "Roll 80 mm"),
        "label4x6": translate("printers", "Label 4 × 6 in"),
        "a4": translate("printers", "Sheet A4"),
    }[name]


def source_text(source: Source) -> str:
    """Where printers are being searched for."""
    return {
        Source.NODES: translate("printers", "Looking at this computer…"),
        Source.USB: translate("printers", "Looking at USB…"),
        Source.QUEUES: translate("printers", "Looking at the system's printers…"),
        Source.SERIAL: translate("printers", "Looking at serial ports…"),
        Source.NETWORK: translate("printers", "Listening to the network…"),
    }[source]


def set_up_text(config: PrinterConfig) -> str:
    """How a printer is reached, what it understands, what paper it has, in a line."""
    return texts.joined(
        f"{way_name(config.transport)} {config.address}".strip(),
        language_name(config.language),
        paper_text(paper_name(config.paper)),
        f"{config.paper.dpi} dpi",
    )


def state_words(state: PrinterState) -> tuple[str, Tone]:
    """A printer in a chip: held by a person, or what it says of itself."""
    if state.paused:
        return translate("printers", "Queue held"), Tone.CAUTION
    return status_words(state.status)


def remedy_of(status: PrinterStatus) -> str:
    """What to do about a printer's state; "" when there is nothing to do."""
    code = FAULT_CODES.get(status)
    if code is None:
        return ""
    from returndesk.domain.errors import PrinterError

    return message_for(PrinterError(code)).remedy


def kind_name(kind: PaperKind) -> str:
    """What a kind of paper is called."""
    return {
        PaperKind.RECEIPT: translate("papers", "Receipt"),
        PaperKind.VOUCHER: translate("papers", "Voucher"),
        PaperKind.CUSTOMS: translate("papers", "Customs document"),
        PaperKind.INSPECTION: translate("papers", "Inspection sheet"),
        PaperKind.TRANSFER: translate("papers", "Transfer note"),
    }[kind]


@dataclass(frozen=True, slots=True)
class PrintJobWords:
    """A job in a list: what it is, its state in a pill, and why."""

    what: str
    state: str
    tone: Tone
    why: str = ""


def job_words(job: PrintJob) -> PrintJobWords:
    """The words for a job."""
    if job.kind == DRAWER:
        return _drawer_words(job)
    state, tone = _state(job)
    why = message_for(job.error).title if job.error is not None else ""
    return PrintJobWords(_what(job), state, tone, why)


def _drawer_words(job: PrintJob) -> PrintJobWords:
    what = translate("printers", "Cash drawer")
    if job.state is JobState.FAILED:
        why = message_for(job.error).title if job.error is not None else ""
        return PrintJobWords(what, translate("printers", "Did not open"), Tone.WRONG, why)
    return PrintJobWords(what, translate("printers", "Opened"), Tone.NEUTRAL)


def _what(job: PrintJob) -> str:
    title = job.title
    if job.kind in frozenset(PaperKind):
        title = f"{kind_name(PaperKind(job.kind))} {title}"
    copy = ""
    if job.copy_number > 1:
        copy = translate("printers", "copy {number}").format(number=job.copy_number)
    return texts.joined(title, copy)


def _state(job: PrintJob) -> tuple[str, Tone]:
    if job.state is JobState.QUEUED and job.error is not None:
        return translate("printers", "Waits for the printer"), Tone.CAUTION
    if job.state is JobState.CONFIRMED and job.came_out is CameOut.WHOLE:
        return translate("printers", "Came out"), Tone.GOOD
    return {
        JobState.QUEUED: (translate("printers", "Queued"), Tone.NEUTRAL),
        JobState.SENDING: (translate("printers", "Printing"), Tone.NEUTRAL),
        JobState.SENT: (translate("printers", "Sent, no answer"), Tone.CAUTION),
        JobState.CONFIRMED: (translate("printers", "Printed"), Tone.GOOD),
        JobState.NEEDS_ATTENTION: (translate("printers", "Did it print?"), Tone.CAUTION),
        JobState.FAILED: (translate("printers", "Not printed"), Tone.WRONG),
        JobState.CANCELLED: (translate("printers", "Cancelled"), Tone.NEUTRAL),
    }[job.state]
