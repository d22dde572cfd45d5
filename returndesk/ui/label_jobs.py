"""What became of a label: printed, sent without an answer, saved, failed; and the words for it."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from returndesk.domain import printing
from returndesk.domain.errors import KnownError
from returndesk.domain.ids import ReturnId
from returndesk.domain.labels import LabelFormat, PrinterStatus, ReturnLabel
from returndesk.domain.printing import PrintJob
from returndesk.services.ports import Clock
from returndesk.ui import texts
from returndesk.ui.messages import message_for
from returndesk.ui.tones import Tone

translate = QCoreApplication.translate


class JobState(Enum):
    """How far a label is on its way to paper or to a file."""

    PRINTING = "printing"
    WAITING = "waiting"
    CONFIRMED = "confirmed"
    SENT = "sent"
    ASKING = "asking"
    SAVED = "saved"
    CANCELLED = "cancelled"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Job:
    """The last thing that was done with a return's label. `at` is when its state was known.

    `print_job` is the spool's job, unless a file was saved or nothing could be stored;
    `fallback` names the printer that took it over from the one it was meant for.
    """

    return_id: ReturnId
    state: JobState
    at: datetime
    copy: int = 1
    path: Path | None = None
    error: KnownError | None = None
    print_job: PrintJob | None = None
    fallback: str = ""


_STATES = {
    printing.JobState.QUEUED: JobState.PRINTING,
    printing.JobState.SENDING: JobState.PRINTING,
    printing.JobState.SENT: JobState.SENT,
    printing.JobState.CONFIRMED: JobState.CONFIRMED,
    printing.JobState.NEEDS_ATTENTION: JobState.ASKING,
    printing.JobState.FAILED: JobState.FAILED,
    printing.JobState.CANCELLED: JobState.CANCELLED,
}


def job_of(job: PrintJob, now: datetime, printer: str) -> Job:
    """A print job of a label as the page tells it; `printer` names the one it is on."""
    state = _STATES[job.state]
    if job.state is printing.JobState.QUEUED and job.error is not None:
        state = JobState.WAITING
    return Job(
        ReturnId(job.subject),
        state,
        job.ended_at or now,
        job.copy_number,
        error=job.error,
        print_job=job,
        fallback=printer if job.rerouted_from else "",
    )


@dataclass(frozen=True, slots=True)
class JobWords:
    """A job as the page tells it: what is, and what to do or know beside it."""

    tone: Tone
    title: str
    detail: str = ""


def job_words(job: Job, now: datetime) -> JobWords:
    """The words for a job, and which printer took it over."""
    words = _job_words(job, now)
    if not job.fallback:
        return words
    took_over = translate("labels", "{printer} has taken over: the label printer is out of reach.")
    detail = f"{words.detail} {took_over.format(printer=job.fallback)}"
    return JobWords(words.tone, words.title, detail.strip())


def _job_words(job: Job, now: datetime) -> JobWords:
    match job.state:
        case JobState.PRINTING:
            return JobWords(Tone.NEUTRAL, translate("labels", "Printing…"))
        case JobState.CONFIRMED:
            when = texts.moment_text(job.at, now)
            return JobWords(
                Tone.GOOD,
                translate("labels", "Printed {when}").format(when=when),
                translate("labels", "You saw it come out")
                if job.print_job is not None and job.print_job.came_out
                else translate("labels", "Confirmed by the printer"),
            )
        case JobState.SENT:
            return JobWords(
                Tone.CAUTION,
                translate("labels", "Sent, but the printer does not answer"),
                translate("labels", "Look whether the label came out."),
            )
        case JobState.SAVED:
            path = job.path or Path()
            return JobWords(
                Tone.GOOD,
                translate("labels", "Saved as {file}").format(file=path.name),
                translate("labels", "In the folder {folder}").format(folder=path.parent),
            )
        case JobState.WAITING:
            message = message_for(job.error or KnownError())
            return JobWords(
                Tone.CAUTION,
                message.title,
                translate("labels", "The label waits and prints by itself when that is mended."),
            )
        case JobState.ASKING:
            message = message_for(job.error or KnownError())
            return JobWords(
                Tone.CAUTION,
                translate("labels", "Did it print?"),
                translate("labels", "{cause}. Look at the printer, then answer.").format(
                    cause=message.title
                ),
            )
        case JobState.CANCELLED:
            return JobWords(Tone.NEUTRAL, translate("labels", "Cancelled"))
        case JobState.FAILED:
            message = message_for(job.error or KnownError())
            return JobWords(Tone.WRONG, message.title, message.remedy)


def status_words(status: PrinterStatus | None) -> tuple[str, Tone]:
    """What the printer says of itself, in a chip; None is no printer at all."""
    return {
        None: (translate("labels", "No label printer"), Tone.CAUTION),
        PrinterStatus.OK: (translate("labels", "Printer ready"), Tone.GOOD),
        PrinterStatus.NO_PAPER: (translate("labels", "No paper"), Tone.WRONG),
        PrinterStatus.PAPER_LOW: (translate("labels", "Paper is running out"), Tone.CAUTION),
        PrinterStatus.COVER_OPEN: (translate("labels", "Cover open"), Tone.WRONG),
        PrinterStatus.PAPER_JAM: (translate("labels", "Paper is jammed"), Tone.WRONG),
        PrinterStatus.HEAD_OPEN: (translate("labels", "Print head open"), Tone.WRONG),
        PrinterStatus.RIBBON_OUT: (translate("labels", "No ribbon"), Tone.WRONG),
        PrinterStatus.CUTTER: (translate("labels", "Cutter is jammed"), Tone.WRONG),
        PrinterStatus.OVERHEATED: (translate("labels", "Print head too hot"), Tone.WRONG),
        PrinterStatus.PAUSED: (translate("labels", "Printer paused"), Tone.WRONG),
        PrinterStatus.ERROR: (translate("labels", "Printer reports a fault"), Tone.WRONG),
        PrinterStatus.SILENT: (translate("labels", "Printer does not answer"), Tone.WRONG),
        PrinterStatus.OFFLINE: (translate("labels", "Printer out of reach"), Tone.WRONG),
        PrinterStatus.UNKNOWN: (translate("labels", "Printer says nothing"), Tone.NEUTRAL),
    }[status]


# ------------------------------------------------------------------------- on the workers' threads


def save_work(
    write: Callable[[], bytes], clock: Clock, return_id: ReturnId, wanted: Path
) -> Callable[[], Job]:
    """The writing of a file; beside one of the same name it takes the next free number."""
    return partial(_save, write, clock, return_id, wanted)


def _save(write: Callable[[], bytes], clock: Clock, return_id: ReturnId, wanted: Path) -> Job:
    try:
        data = write()
        path = write_new(wanted, data)
    except KnownError as error:
        return Job(return_id, JobState.FAILED, clock.now(), error=error)
    return Job(return_id, JobState.SAVED, clock.now(), path=path)


def write_new(wanted: Path, data: bytes) -> Path:
    """Write without ever taking the place of another file; the path that it got.

    Raises `KnownError("file_not_written", path)`.
    """
    try:
        wanted.parent.mkdir(parents=True, exist_ok=True)
        path, number = wanted, 2
        while True:
            try:
                with path.open("xb") as file:
                    file.write(data)
                return path
            except FileExistsError:
                path = wanted.with_stem(f"{wanted.stem} ({number})")
                number += 1
    except OSError as error:
        raise KnownError("file_not_written", path=str(wanted)) from error


def file_name(label: ReturnLabel, kind: LabelFormat) -> str:
    """A file name from a return's number, whatever is in it."""
    safe = "".join(c if c.isalnum() or c in "-_" else "-" for c in label.return_number[:60])
    return f"{safe}.{kind}"
