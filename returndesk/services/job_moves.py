"""What happens to print jobs inside one transaction: made, cancelled, answered, found at start."""

import hashlib
from collections.abc import Collection
from dataclasses import replace
from datetime import datetime

from returndesk.domain.errors import KnownError, PrinterError
from returndesk.domain.printing import (
    CameOut,
    JobMove,
    JobQuery,
    JobState,
    PrinterId,
    PrintJob,
    PrintJobId,
)
from returndesk.services.ports import UnitOfWork
from returndesk.services.print_orders import PrintOrder


def known(job: PrintJob | None) -> PrintJob:
    """A job that is there; `KnownError("print_job_unknown")`."""
    if job is None:
        raise KnownError("print_job_unknown")
    return job


def new_job(
    order: PrintOrder,
    job_id: PrintJobId,
    printer_id: PrinterId,
    payload: bytes,
    copy: int,
    at: datetime,
) -> PrintJob:
    """The job of an order: these bytes for this printer, as paper number `copy` of its subject."""
    return PrintJob(
        id=job_id,
        printer_id=printer_id,
        role=order.role,
        kind=order.kind,
        title=order.title,
        subject=order.subject,
        sha256=hashlib.sha256(payload).hexdigest(),
        size=len(payload),
        created_at=at,
        copies=order.copies,
        copy_number=copy,
        waits=order.waits,
        clerk=order.clerk,
    )


def redrawn(job: PrintJob, printer_id: PrinterId, payload: bytes) -> PrintJob:
    """A job of which nothing left, with bytes for another paper."""
    return replace(
        job,
        printer_id=printer_id,
        sha256=hashlib.sha256(payload).hexdigest(),
        size=len(payload),
    )


def cancel(work: UnitOfWork, job: PrintJob, at: datetime) -> PrintJob:
    """Take a job out of the queue; `MoveError` once it is being sent."""
    cancelled = replace(job.moved(JobMove.CANCEL), ended_at=at)
    work.print_jobs.save(cancelled)
    return cancelled


def answer(work: UnitOfWork, job_id: PrintJobId, came_out: CameOut, at: datetime) -> PrintJob:
    """Store what a person saw of a job; `MoveError` for one of which nobody is asked."""
    move = JobMove.CONFIRM if came_out is CameOut.WHOLE else JobMove.FAIL
    job = known(work.print_jobs.get(job_id)).moved(move)
    answered = replace(job, came_out=came_out, ended_at=at)
    work.print_jobs.save(answered)
    return answered


def doubt_interrupted(work: UnitOfWork, at: datetime) -> int:
    """What was being sent when the program ended needs a person; how many jobs."""
    interrupted = work.print_jobs.find(JobQuery(states=frozenset({JobState.SENDING}), limit=-1))
    for job in interrupted:
        error = PrinterError("print_interrupted")
        work.print_jobs.save(replace(job.moved(JobMove.DOUBT), error=error, ended_at=at))
    return len(interrupted)


def fail_homeless(work: UnitOfWork, printers: Collection[PrinterId], at: datetime) -> None:
    """Jobs that wait for none of the printers there are have failed."""
    waiting = JobQuery(states=frozenset({JobState.QUEUED}), limit=-1)
    for job in work.print_jobs.find(waiting):
        if job.printer_id not in printers:
            gone = PrinterError("printer_gone", sent=0)
            work.print_jobs.save(replace(job.moved(JobMove.FAIL), error=gone, ended_at=at))
