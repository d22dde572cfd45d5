"""What the Labels page has done on its workers: finding, drawing, printing, reading files."""

import hashlib
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from returndesk.domain.codes import ScannedCode
from returndesk.domain.errors import KnownError
from returndesk.domain.ids import ReturnId
from returndesk.domain.labels import Bitmap, CarrierPapers, Paper, ReturnLabel
from returndesk.domain.printing import JobQuery, PrintJob
from returndesk.domain.returns import Return
from returndesk.services.batch_sources import read_whole
from returndesk.services.desk import Desk
from returndesk.services.label_rules import LabelVerdict
from returndesk.services.labelling import LABEL, MailAsked
from returndesk.services.print_orders import PrintOrder
from returndesk.services.printing import Spool
from returndesk.ui.context import Context
from returndesk.ui.label_jobs import Job, JobState
from returndesk.ui.printer_tools import CarrierPreview


@dataclass(frozen=True, slots=True)
class Found:
    """A return, what stands on its label, and what its merchant's rules say of that.

    `customs`: a customs document goes with the label.
    """

    return_: Return
    label: ReturnLabel
    verdict: LabelVerdict
    next_copy: int = field(default=1, compare=False)
    job: PrintJob | None = field(default=None, compare=False)
    customs: bool = False
    mail: MailAsked | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Drawn:
    """The dots of a label for a paper, or why there are none."""

    label: ReturnLabel
    paper: Paper
    copy: int
    bitmap: Bitmap | None
    error: KnownError | None = None


@dataclass(frozen=True, slots=True)
class CarrierFile:
    """A carrier's label as it was dropped, and how it comes out; `preview` None for raw ZPL."""

    path: Path
    data: bytes
    paper: Paper
    preview: CarrierPreview | None


def find(desk: Desk, code: ScannedCode) -> Found:
    """On the desk worker: a return by what was scanned or typed, and its label."""
    return found(desk, desk.labelling.find_scanned(code))


def look_up(desk: Desk, return_id: ReturnId) -> Found | None:
    """On the desk worker: a return as it is now, and its label."""
    return_ = desk.overview.return_(return_id)
    return found(desk, return_) if return_ else None


def found(desk: Desk, return_: Return) -> Found:
    """On the desk worker: what the page shows of a return."""
    jobs = desk.spool.jobs(JobQuery(kind=LABEL, subject=return_.id, limit=1))
    return Found(
        return_,
        desk.labelling.label_for(return_),
        desk.labelling.verdict(return_),
        desk.spool.next_copy(LABEL, return_.id),
        jobs[0] if jobs else None,
        customs=desk.papers.needs_customs(return_),
        mail=desk.labelling.mail_asked(return_.id),
    )


def submit(desk: Desk, order: PrintOrder, return_id: ReturnId) -> PrintJob | Job:
    """On the desk worker: into the spool, or why it cannot be."""
    try:
        return desk.spool.submit(order)
    except KnownError as error:
        return Job(return_id, JobState.FAILED, desk.clock.now(), error=error)


def next_copy(spool: Spool, return_id: ReturnId) -> tuple[ReturnId, int]:
    """On the desk worker: the number of the next paper."""
    return return_id, spool.next_copy(LABEL, return_id)


def draw(
    context: Context, label: ReturnLabel, paper: Paper, copy: int, order: PrintOrder | None
) -> Drawn:
    """On the picture worker: the dots, and the printer's bytes for the coming key press."""
    try:
        drawn = Drawn(label, paper, copy, context.tools.draw_label(label, paper, copy))
        if order is not None:
            with suppress(KnownError):  # said when it is printed
                context.desk.spool.prepare(order)
        return drawn
    except KnownError as error:
        return Drawn(label, paper, copy, None, error)


def read_carrier(context: Context, path: Path, paper: Paper, *, zpl: bool) -> CarrierFile:
    """On the picture worker: a carrier's file and its pages; raises what reading and drawing do.

    With `zpl` the printer takes ZPL as it is, and such a file has no preview.
    """
    data = read_whole(path)
    if zpl and path.suffix.casefold() == ".zpl":
        return CarrierFile(path, data, paper, None)
    return CarrierFile(path, data, paper, context.tools.printers.carrier(data, paper))


def carrier_order(file: CarrierFile, clerk: str) -> PrintOrder:
    """What the spool is given to print a carrier's label; a second time it is marked as a copy."""
    digest = hashlib.sha256(file.data).hexdigest()
    papers = CarrierPapers((file.data,))
    return PrintOrder("carrier", file.path.name, papers, subject=digest, clerk=clerk)
