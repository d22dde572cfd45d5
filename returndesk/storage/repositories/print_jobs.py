"""Print jobs with their bytes, in the database of the facts they belong to."""

import json
import zlib
from datetime import datetime

from sqlalchemy import bindparam, func, insert, literal_column, null, select, update

from returndesk.domain.errors import KnownError, PrinterError
from returndesk.domain.printing import (
    OVER,
    CameOut,
    JobQuery,
    JobState,
    PrinterId,
    PrinterRole,
    PrintJob,
    PrintJobId,
)
from returndesk.storage.statements import Row, Session, Statement, json_list, listed
from returndesk.storage.tables import print_jobs
from returndesk.storage.times import microseconds, moment_of, moment_or_none, text_of, text_or_none

# Raster labels are mostly white: the fastest level takes 1 ms and leaves a twentieth.
_LEVEL = 1

_COLUMNS = tuple(c for c in print_jobs.c if c.name not in {"pk", "counted", "ended_us", "payload"})
_KEPT = tuple(c for c in print_jobs.c if c.name not in {"pk", "payload"})
# What never changes after a job was added.
_FIXED = {"id", "role", "kind", "title", "subject", "copies", "created_at", "waits", "clerk"}
# Written out, not bound: a partial index serves only a condition that is a constant.
_is_open = print_jobs.c.state.in_([literal_column(f"'{s}'") for s in JobState if s not in OVER])

_JOB = select(*_COLUMNS)
_ADD = Statement(
    insert(print_jobs).values({c.name: bindparam(c.name) for c in (*_KEPT, print_jobs.c.payload)})
)
_SAVE = Statement(
    update(print_jobs)
    .where(print_jobs.c.id == bindparam("key"))
    .values({c.name: bindparam(c.name) for c in _KEPT if c.name not in _FIXED})
)
_SAVE_PAYLOAD = Statement(
    update(print_jobs)
    .where(print_jobs.c.id == bindparam("key"))
    .values(payload=bindparam("payload"))
)
_GET = Statement(_JOB.where(print_jobs.c.id == bindparam("key")))
_PAYLOAD = Statement(select(print_jobs.c.payload).where(print_jobs.c.id == bindparam("key")))
_FIRST_QUEUED = Statement(
    _JOB.where(
        print_jobs.c.printer_id == bindparam("printer_id"),
        print_jobs.c.state == str(JobState.QUEUED),
        _is_open,
    )
    .order_by(print_jobs.c.pk)
    .limit(1)
)
_COUNTS = Statement(
    select(print_jobs.c.printer_id, print_jobs.c.state, func.count())
    .where(_is_open)
    .group_by(print_jobs.c.printer_id, print_jobs.c.state)
)
_LAST_COPY = Statement(
    select(func.max(print_jobs.c.counted)).where(
        print_jobs.c.subject == bindparam("subject"), print_jobs.c.kind == bindparam("kind")
    )
)
_PRUNE = Statement(
    update(print_jobs)
    .where(print_jobs.c.payload.is_not(None), print_jobs.c.ended_us < bindparam("before_us"))
    .values(payload=null())
)


class SqlPrintJobs:
    """`PrintJobs` on the desk's tables. Nothing here deletes a row."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def add(self, job: PrintJob, payload: bytes) -> None:
        """Keep a new job."""
        self._session.insert(_ADD, {**_values(job), "payload": zlib.compress(payload, _LEVEL)})

    def get(self, job_id: PrintJobId) -> PrintJob | None:
        """The job with an id."""
        row = self._session.row(_GET, {"key": job_id})
        return _job_of(row) if row else None

    def payload(self, job_id: PrintJobId) -> bytes | None:
        """The bytes of a job; None once they were dropped, b"" for bytes that cannot be read."""
        row = self._session.row(_PAYLOAD, {"key": job_id})
        if row is None or row[0] is None:
            return None
        try:
            return zlib.decompress(row[0])
        except zlib.error:
            return b""

    def save(self, job: PrintJob, payload: bytes | None = None) -> None:
        """Store what became of a job, and its new bytes where they were made for another paper."""
        self._session.change(_SAVE, {**_values(job), "key": job.id})
        if payload is not None:
            packed = zlib.compress(payload, _LEVEL)
            self._session.change(_SAVE_PAYLOAD, {"key": job.id, "payload": packed})

    def first_queued(self, printer_id: PrinterId) -> PrintJob | None:
        """The oldest job that waits for a printer."""
        row = self._session.row(_FIRST_QUEUED, {"printer_id": printer_id})
        return _job_of(row) if row else None

    def find(self, query: JobQuery) -> tuple[PrintJob, ...]:
        """The jobs that a query asks for, newest first."""
        wanted = _JOB
        params: dict[str, object] = {}
        if query.states:
            wanted = wanted.where(print_jobs.c.state.in_(listed("states")))
            params["states"] = json_list(sorted(query.states))
            if not query.states & OVER:
                wanted = wanted.where(_is_open)
        if query.printer_id is not None:
            wanted = wanted.where(print_jobs.c.printer_id == bindparam("printer_id"))
            params["printer_id"] = query.printer_id
        if query.subject:
            wanted = wanted.where(print_jobs.c.subject == bindparam("subject"))
            params["subject"] = query.subject
        if query.kind:
            wanted = wanted.where(print_jobs.c.kind == bindparam("kind"))
            params["kind"] = query.kind
        if query.ids:
            wanted = wanted.where(print_jobs.c.id.in_(listed("ids")))
            params["ids"] = json_list(query.ids)
        wanted = wanted.order_by(print_jobs.c.pk.desc()).limit(bindparam("most"))
        rows = self._session.rows(Statement(wanted), {**params, "most": query.limit})
        return tuple(map(_job_of, rows))

    def counts(self) -> dict[tuple[PrinterId, JobState], int]:
        """How many jobs of each printer are queued, being sent or need attention."""
        rows = self._session.rows(_COUNTS)
        return {(PrinterId(printer), JobState(state)): count for printer, state, count in rows}

    def next_copy(self, kind: str, subject: str) -> int:
        """The number of the next paper of a subject: above all that are, or may be, on paper.

        Papers of no subject ("") have no copies: always 1.
        """
        if not subject:
            return 1
        row = self._session.row(_LAST_COPY, {"kind": kind, "subject": subject})
        return 1 + (row[0] or 0 if row else 0)

    def prune(self, before: datetime) -> int:
        """Drop the bytes of jobs that ended before a moment; how many. Their rows stay."""
        return self._session.change(_PRUNE, {"before_us": microseconds(before)})


def _values(job: PrintJob) -> dict[str, object]:
    last = job.copy_number + job.copies - 1
    return {
        "id": job.id,
        "printer_id": job.printer_id,
        "role": str(job.role),
        "kind": job.kind,
        "title": job.title,
        "subject": job.subject,
        "sha256": job.sha256,
        "size": job.size,
        "copies": job.copies,
        "copy_number": job.copy_number,
        "counted": last if job.may_be_on_paper else 0,
        "state": str(job.state),
        "error": _error_text(job.error),
        "attempts": job.attempts,
        "created_at": text_of(job.created_at),
        "started_at": text_or_none(job.started_at),
        "first_byte_at": text_or_none(job.first_byte_at),
        "ended_at": text_or_none(job.ended_at),
        "ended_us": microseconds(job.ended_at) if job.ended_at else None,
        "sent_bytes": job.sent_bytes,
        "came_out": str(job.came_out) if job.came_out else None,
        "rerouted_from": job.rerouted_from,
        "waits": int(job.waits),
        "clerk": job.clerk,
    }


def _error_text(error: KnownError | None) -> str | None:
    return None if error is None else json.dumps([error.code, error.params])


def _error_of(text: str | None) -> KnownError | None:
    if text is None:
        return None
    code, params = json.loads(text)
    return PrinterError(code, **params)


def _job_of(row: Row) -> PrintJob:
    (
        id_, printer_id, role, kind, title, subject, sha256, size, copies, copy_number, state,
        error, attempts, created_at, started_at, first_byte_at, ended_at, sent_bytes, came_out,
        rerouted_from, waits, clerk,
    ) = row  # fmt: skip
    return PrintJob(
        id=PrintJobId(id_),
        printer_id=PrinterId(printer_id),
        role=PrinterRole(role),
        kind=kind,
        title=title,
        subject=subject,
        sha256=sha256,
        size=size,
        created_at=moment_of(created_at),
        copies=copies,
        copy_number=copy_number,
        state=JobState(state),
        error=_error_of(error),
        attempts=attempts,
        started_at=moment_or_none(started_at),
        first_byte_at=moment_or_none(first_byte_at),
        ended_at=moment_or_none(ended_at),
        sent_bytes=sent_bytes,
        came_out=CameOut(came_out) if came_out else None,
        rerouted_from=PrinterId(rerouted_from) if rerouted_from else None,
        waits=bool(waits),
        clerk=clerk,
    )
