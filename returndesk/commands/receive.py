"""`returndesk receive`: take parcels in from a list, as a batch scanner or a script gives it."""

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from returndesk.commands.desk import EXIT_ATTENTION, EXIT_OK, open_desk, tell
from returndesk.domain.codes import ScannedCode, ScanSource
from returndesk.domain.errors import KnownError, ScanError
from returndesk.services.outcomes import ScanOutcome, ScanVerdict

_SETTLED = {ScanVerdict.RECEIVED, ScanVerdict.ALREADY_RECEIVED}


def add_parser(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Declare the command."""
    parser = subparsers.add_parser(
        "receive",
        help="take parcels in by their codes; works offline",
        description="Take parcels in by their codes. Each line of the answer is on disk before "
        "it is printed. A code that was taken in before is told and changes nothing.",
    )
    parser.add_argument("codes", nargs="*", metavar="CODE", help="a scanned or typed code")
    parser.add_argument(
        "--file",
        metavar="F",
        help="a batch scanner's list, a code a line (the first column of CSV); - for stdin",
    )
    parser.add_argument("--clerk", default="", help="who takes them in")
    parser.add_argument("--json", action="store_true", help="a JSON object a line")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Receive each code; 1 if one of them wants a person's eye."""
    verdicts: Counter[str] = Counter()
    with open_desk(args.home) as desk:
        for code in _codes(args.codes, args.file):
            try:
                outcome = desk.receiving.receive(code, clerk=args.clerk)
            except ScanError as error:
                verdicts["refused"] += 1
                _print_error(code, error, as_json=args.json)
                continue
            verdicts[outcome.verdict] += 1
            _print_outcome(outcome, as_json=args.json)
    if not args.json:
        told = ", ".join(f"{count} {verdict}" for verdict, count in verdicts.items())
        print(f"{sum(verdicts.values())} codes: {told or 'nothing to do'}")
    return EXIT_OK if verdicts.keys() <= _SETTLED else EXIT_ATTENTION


def _codes(given: Iterable[str], file: str | None) -> Iterator[ScannedCode]:
    for text in given:
        yield ScannedCode(text, ScanSource.TYPED)
    if file is None:
        return
    for line in _lines(file):
        yield ScannedCode(line, ScanSource.FILE)


def _lines(file: str) -> Iterator[str]:
    """The codes of a list: not empty, without the other columns of a CSV line."""
    try:
        data = sys.stdin.buffer.read() if file == "-" else Path(file).read_bytes()
    except OSError as error:
        raise KnownError("file_unreadable", path=file) from error
    # Collectors write UTF-8 or the old code page of Windows; no byte may stop the batch.
    text = data.decode("utf-8-sig", errors="replace")
    for line in text.splitlines():
        code = line.replace("\t", ";").replace(",", ";").split(";", 1)[0].strip().strip('"')
        if code:
            yield code


def _print_outcome(outcome: ScanOutcome, *, as_json: bool) -> None:
    return_ = outcome.return_
    reception = outcome.reception
    facts = {
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
    if as_json:
        print(json.dumps(facts, ensure_ascii=False), flush=True)
        return
    shown = outcome.code.text.encode("unicode_escape").decode("ascii")
    number = return_.number if return_ else "-"
    print(f"{shown}\t{outcome.verdict}\t{number}", flush=True)


def _print_error(code: ScannedCode, error: KnownError, *, as_json: bool) -> None:
    if as_json:
        facts = {"code": code.text[:200], "verdict": None, "error": error.code, **error.params}
        print(json.dumps(facts, ensure_ascii=False), flush=True)
    else:
        tell(error)
