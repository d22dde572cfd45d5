"""Receive many parcels in one go: a collector's list, a stream of codes, a pile of photographs."""

import csv
import io
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Final

from returndesk.domain.codes import KeyKind, ScannedCode, candidates, normal_form
from returndesk.domain.errors import KnownError, PictureError, ScanError, StorageError
from returndesk.services.batch_files import BatchItem
from returndesk.services.outcomes import ScanOutcome, ScanVerdict
from returndesk.services.receiving import Receiving

REPEATED = "repeated"
REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class BatchRow:
    """What became of one item. It is small: a report keeps those of 100,000 lines.

    `verdict` is None for an item that could not be received; `error` says why. `repeat_of` is the
    line of the same code further up, which was the one received, or 0; such a row has the verdict
    that a second scan would get. `received_at` and `received_by` are of the reception in force;
    `site` is where a parcel of another site belongs.
    """

    line: int
    name: str
    code: str
    verdict: ScanVerdict | None
    return_number: str = ""
    carrier: str = ""
    received_at: datetime | None = None
    received_by: str = ""
    repeat_of: int = 0
    error: KnownError | None = None
    site: str = ""

    @property
    def word(self) -> str:
        """The word under which the row is counted: its verdict, `repeated` or `refused`."""
        return REPEATED if self.repeat_of else self.verdict or REFUSED

    @property
    def settled(self) -> bool:
        """Whether nobody need look at it: it is received, by this row or before."""
        return self.verdict in {ScanVerdict.RECEIVED, ScanVerdict.ALREADY_RECEIVED}


@dataclass(frozen=True, slots=True)
class BatchStep:
    """One item done: its row and, unless it was a repeat or refused, all about its scan."""

    row: BatchRow
    outcome: ScanOutcome | None = None


@dataclass(frozen=True, slots=True)
class BatchReport:
    """What a batch came to, up to its end, to a cancel or to the error that `stopped` it."""

    rows: tuple[BatchRow, ...]
    cancelled: bool = False
    stopped: StorageError | None = None

    @property
    def counts(self) -> Counter[str]:
        """How many rows of each verdict, `repeated` and `refused`."""
        return Counter(row.word for row in self.rows)


Progress = Callable[[BatchStep, int], None]
"""Called after each item with what became of it and how many are done; its fact is on disk."""


class Batch:
    """The use case behind a dropped file and `returndesk receive`."""

    def __init__(self, receiving: Receiving) -> None:
        self._receiving = receiving

    def receive(
        self,
        items: Iterable[BatchItem],
        *,
        clerk: str,
        progress: Progress | None = None,
        cancelled: Callable[[], bool] = lambda: False,
    ) -> BatchReport:
        """Receive one item after the other; each is on disk before the next one is looked at.

        `cancelled` is asked before each item. What was received stays received, and the same
        batch may be run again: it finds its parcels already received. A database that fails
        stops the batch; the report says how far it came.
        """
        rows: list[BatchRow] = []
        run = BatchRun(self._receiving, clerk)
        left = iter(items)
        while True:
            if cancelled():
                return BatchReport(tuple(rows), cancelled=True)
            try:
                item = next(left, None)
                if item is None:
                    return BatchReport(tuple(rows))
                step = run.take(item)
            except StorageError as error:
                return BatchReport(tuple(rows), stopped=error)
            rows.append(step.row)
            if progress is not None:
                progress(step, len(rows))


class BatchRun:
    """One list on its way in, item by item: it knows the codes further up, so none counts twice."""

    def __init__(self, receiving: Receiving, clerk: str) -> None:
        self._receiving = receiving
        self._clerk = clerk
        self._seen: dict[str, BatchRow] = {}

    def take(self, item: BatchItem) -> BatchStep:
        """Receive one item; it is on disk when this returns.

        What cannot be received is told in its row; `StorageError` when nothing could be stored.
        """
        if item.problem is not None:
            return BatchStep(_refused(item, item.problem))
        same = _same(item)
        first = self._seen.get(same)
        if first is not None and item.line:
            return BatchStep(_repeated(item, first))
        code, *others = item.codes
        try:
            outcome = self._receiving.receive(
                code, clerk=self._clerk, others=others, photo=item.photo
            )
        except ScanError as error:
            return BatchStep(_refused(item, error))
        row = _row(item, outcome)
        if item.line:
            self._seen[same] = row
        return BatchStep(row, outcome)


def _same(item: BatchItem) -> str:
    """What two items that mean the same parcel share: the number of it, however written.

    An article's or an order's number may stand for several parcels, so there only the same text
    counts. What no key can be made of is told by `receive`.
    """
    code = item.codes[0]
    try:
        best = candidates(code)[0]
    except ScanError:
        return ""
    if best.kind in {KeyKind.TRACKING, KeyKind.RETURN_NUMBER}:
        return best.key
    return normal_form(code.text)


def _row(item: BatchItem, outcome: ScanOutcome) -> BatchRow:
    reception = outcome.reception
    return BatchRow(
        item.line,
        item.name,
        outcome.code.text,
        outcome.verdict,
        outcome.return_.number if outcome.return_ else "",
        outcome.carrier,
        reception.at if reception else None,
        reception.desk_name if reception else "",
        site=outcome.site.name if outcome.site else "",
    )


def _repeated(item: BatchItem, first: BatchRow) -> BatchRow:
    took_in = first.verdict is not None and first.verdict.took_in
    return BatchRow(
        item.line,
        item.name,
        item.codes[0].text,
        ScanVerdict.ALREADY_RECEIVED if took_in else first.verdict,
        first.return_number,
        first.carrier,
        first.received_at,
        first.received_by,
        repeat_of=first.line,
        site=first.site,
    )


def _refused(item: BatchItem, error: KnownError) -> BatchRow:
    text = item.codes[0].text[:200] if item.codes else ""
    # Kept for a report: without the frames that its traceback holds.
    return BatchRow(item.line, item.name, text, None, error=error.with_traceback(None))


# --------------------------------------------------------------------------------------- pictures


def picture_items(
    pictures: Iterable[Path],
    decode: Callable[[Path], Sequence[ScannedCode]],
    keep: Callable[[Path], str] = lambda _: "",
) -> Iterator[BatchItem]:
    """One parcel a picture, read when its turn comes: slow.

    `decode` gives a picture's codes, `keep` stores it for a parcel that stays unknown and names
    it; both may raise `PictureError`. A picture without a code has the problem `no_code_found`.
    """
    for place, picture in enumerate(pictures, 1):
        try:
            codes = sorted(decode(picture), key=_rank)
            if not codes:
                raise PictureError("no_code_found", path=str(picture))
            item = BatchItem(place, tuple(codes), picture.name, keep(picture))
        except PictureError as error:
            item = BatchItem(place, (), picture.name, problem=error)
        yield item


_LAST_KINDS: Final = {KeyKind.ARTICLE: 1, KeyKind.ROUTING: 2}


def _rank(code: ScannedCode) -> tuple[int, int]:
    """The parcel's own code first, then the sure ones; an article's and a sorting code last."""
    try:
        best = candidates(code)[0]
    except ScanError:
        return 3, 0
    return _LAST_KINDS.get(best.kind, 0) if best.kind else 0, -best.certainty


# ----------------------------------------------------------------------------------------- report

_COLUMNS = (
    *("line", "name", "code", "verdict", "return", "carrier"),
    *("received_at", "received_by", "repeat_of", "error", "site"),
)
_FORMULA = frozenset("=+-@")


def report_csv(rows: Iterable[BatchRow]) -> bytes:
    """The rows as CSV (RFC 4180, UTF-8 with a mark, so that spreadsheets read accents).

    No cell can act as a formula: codes come from labels that anybody may print.
    """
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow(_COLUMNS)
    for row in rows:
        cells = (
            *(row.line, row.name, row.code, row.word, row.return_number, row.carrier),
            row.received_at.isoformat(timespec="seconds") if row.received_at else "",
            *(row.received_by, row.repeat_of or "", row.error.code if row.error else "", row.site),
        )
        writer.writerow([_harmless(str(cell)) for cell in cells])
    return out.getvalue().encode("utf-8-sig", "replace")


def _harmless(cell: str) -> str:
    r"""The cell as text to every spreadsheet; what cannot be shown as \x1d and such.

    Full-width signs ("＝") count as what they fold to: some spreadsheets do so, too.
    """
    lead = unicodedata.normalize("NFKC", cell.lstrip())[:1]
    shown = "".join(
        letter if letter.isprintable() else letter.encode("unicode_escape").decode("ascii")
        for letter in cell
    )
    return f"'{shown}" if lead in _FORMULA or cell[:1].isspace() else shown
