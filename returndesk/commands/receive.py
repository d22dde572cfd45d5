"""`returndesk receive`: take parcels in from a list, as a batch scanner or a script gives it."""

import argparse
import json
import sys
from collections.abc import Iterable
from itertools import chain
from pathlib import Path

from returndesk.commands.desk import EXIT_ATTENTION, EXIT_FAILED, EXIT_OK, open_desk, tell
from returndesk.domain.codes import ScannedCode, ScanSource
from returndesk.domain.errors import KnownError
from returndesk.paths import Home
from returndesk.services.batch import Batch, BatchRow, BatchStep, picture_items, report_csv
from returndesk.services.batch_files import BatchItem, BatchList, stream_batch
from returndesk.services.batch_sources import pictures_in, read_whole
from returndesk.services.outcomes import ScanOutcome
from returndesk.settings import write_whole
from returndesk.ui.photos import PhotoKeeper


def add_parser(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Declare the command."""
    parser = subparsers.add_parser(
        "receive",
        help="take parcels in by their codes; works offline",
        description="Take parcels in by their codes. Each line of the answer is on disk before "
        "it is printed. A code that was taken in before, or further up in the file, is told and "
        "changes nothing.",
    )
    parser.add_argument("codes", nargs="*", metavar="CODE", help="a scanned or typed code")
    parser.add_argument(
        "--file",
        metavar="F",
        help="a batch scanner's list (CSV or text; the column of the codes is found), "
        "a folder of photographs, one parcel each, or - for codes from stdin as they come",
    )
    parser.add_argument("--report", metavar="F", help="write what was what as CSV")
    parser.add_argument("--clerk", default="", help="who takes them in")
    parser.add_argument("--json", action="store_true", help="a JSON object a line")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Receive each code; 1 if one of them wants a person's eye."""
    if args.report and not _can_be_written(Path(args.report)):
        raise KnownError("file_not_written", path=args.report)
    photos = PhotoKeeper(Home.at(args.home).photos)
    items = chain(map(_given, args.codes), _items_of(args.file, photos))
    teller = _Teller(photos, as_json=args.json)
    try:
        with open_desk(args.home) as desk:
            report = Batch(desk.receiving).receive(items, clerk=args.clerk, progress=teller.tell)
    finally:
        # Also for a batch that was broken off: what is on disk was received.
        if args.report:
            write_whole(Path(args.report), report_csv(teller.rows))
    if not args.json:
        told = ", ".join(f"{count} {word}" for word, count in report.counts.items())
        print(f"{len(report.rows)} codes: {told or 'nothing to do'}")
    if report.stopped is not None:
        tell(report.stopped)
        return EXIT_FAILED
    return EXIT_OK if all(row.settled for row in report.rows) else EXIT_ATTENTION


def _can_be_written(path: Path) -> bool:
    return path.parent.is_dir() and not path.is_dir()


# ------------------------------------------------------------------------------------------ items


def _given(text: str) -> BatchItem:
    return BatchItem(0, (ScannedCode(text, ScanSource.TYPED),))


def _items_of(file: str | None, photos: PhotoKeeper) -> Iterable[BatchItem]:
    """What `--file` names; a file is read whole and judged before the first code is received."""
    if file is None:
        return ()
    if file == "-":
        return stream_batch(iter(sys.stdin.buffer.readline, b""))
    path = Path(file)
    if path.is_dir():
        return picture_items(pictures_in(path), _decode, photos.keep)
    return BatchList(read_whole(path), file)


def _decode(picture: Path) -> tuple[ScannedCode, ...]:
    # The decoders take longer to load than the rest of the program.
    from returndesk.hardware.scanners.decode import decode_picture
    from returndesk.hardware.scanners.pictures import load_grey

    return decode_picture(load_grey(picture))


# ----------------------------------------------------------------------------------------- answer


class _Teller:
    """Prints each step at once and remembers its row."""

    def __init__(self, photos: PhotoKeeper, *, as_json: bool) -> None:
        self.rows: list[BatchRow] = []
        self._photos = photos
        self._as_json = as_json

    def tell(self, step: BatchStep, _done: int) -> None:
        """One line: on stdout what was received, on stderr, for people, what could not be."""
        row = step.row
        self.rows.append(row)
        self._photos.settle(row.verdict)
        if self._as_json:
            facts = _facts(row) if step.outcome is None else _outcome_facts(step.outcome)
            print(json.dumps(facts | _place(row), ensure_ascii=False), flush=True)
        elif row.error is not None:
            place = row.name or (f"line {row.line}" if row.line else "")
            print(place, end=": " if place else "", file=sys.stderr)
            tell(row.error)
        else:
            shown = row.code.encode("unicode_escape").decode("ascii")
            repeat = f"\tas line {row.repeat_of}" if row.repeat_of else ""
            print(f"{shown}\t{row.verdict}\t{row.return_number or '-'}{repeat}", flush=True)


def _place(row: BatchRow) -> dict[str, object]:
    """Where a code stood, for those of files."""
    if not row.line:
        return {}
    named = {"name": row.name} if row.name else {}
    return {"line": row.line, **named, **({"repeat_of": row.repeat_of} if row.repeat_of else {})}


def _facts(row: BatchRow) -> dict[str, object]:
    """A repeat, or a code that could not be received."""
    if row.error is not None:
        return {"code": row.code, "verdict": None, "error": row.error.code, **row.error.params}
    return {
        "code": row.code,
        "verdict": row.verdict,
        "carrier": row.carrier,
        "returns": [row.return_number] if row.return_number else [],
        "choices": [],
        "event_id": None,
        "received_at": row.received_at.isoformat() if row.received_at else None,
        "received_by": row.received_by or None,
    }


def _outcome_facts(outcome: ScanOutcome) -> dict[str, object]:
    reception = outcome.reception
    return {
        "code": outcome.code.text,
        "verdict": str(outcome.verdict),
        "carrier": outcome.carrier,
        "returns": [r.number for r in outcome.returns],
        "choices": [choice.return_.number for choice in outcome.choices],
        "event_id": outcome.event_id,
        "at": outcome.at.isoformat(),
        "received_at": reception.at.isoformat() if reception else None,
        "received_by": reception.desk_name if reception else None,
    }
