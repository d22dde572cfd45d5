"""A spool over real printers on the loopback, and papers that tell whose they are.

The papers are small and say in their dots which subject and copy they are, so that what came out
can be counted without a camera: a thousand jobs print in seconds.
"""

from collections.abc import Iterable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from returndesk.domain.errors import KnownError
from returndesk.domain.labels import Bitmap, Paper, ReturnLabel
from returndesk.domain.portal import Address
from returndesk.domain.printing import (
    PrintContent,
    PrinterConfig,
    PrinterId,
    PrinterRole,
    PrintJob,
    TransportKind,
)
from returndesk.hardware.printers.languages import language_of
from returndesk.hardware.printers.raw_printer import RawPrinter
from returndesk.hardware.printers.serial_line import SerialTransport
from returndesk.hardware.printers.simulated import VirtualPrinter
from returndesk.hardware.printers.transports import TcpTransport, Transport
from returndesk.services.ports import DeviceMaker
from returndesk.services.print_orders import PrintOrder
from returndesk.services.printer_book import PrinterBook
from returndesk.services.printing import Spool
from returndesk.storage.database import Database
from tests.support import CountingIds, TestClock

SMALL = Paper(203, 64)
NOBODY = Address("", "", "", "", "")
# Seconds between attempts: short, so that a test need not wait for a printer that is back.
WAITS = (0.02, 0.05)

_RASTER = b"\x1dv0\x00"
_CUT = b"\x1dV\x00"
_BLACK = b"\xff"


class StampRenderer:
    """Writes a label's number and its copy in the dots of a paper of any width, as ESC/POS.

    `rows` of black come before it, to make a job longer than a connection's buffers, except for
    numbers that begin with SHORT.
    """

    def __init__(self, rows: int = 0) -> None:
        self._rows = rows
        self.drawn = 0

    def render(self, content: PrintContent, config: PrinterConfig, copy: int) -> bytes:
        self.drawn += 1
        assert isinstance(content, ReturnLabel)
        wide = config.paper.width // 8
        text = f"{content.return_number}#{copy};".encode()
        # Half a byte each, so that no two of them look like a command to the printer.
        stamp = b"".join(bytes((0xA0 | byte >> 4, 0xA0 | byte & 15)) for byte in text)
        stamp += b"\xa0" * (-len(stamp) % wide)
        black = 0 if content.return_number.startswith("SHORT") else self._rows
        data = _BLACK * wide * black + stamp
        rows = len(data) // wide
        return (
            b"\x1b@" + _RASTER + wide.to_bytes(2, "little") + rows.to_bytes(2, "little")
            + data + _CUT
        )  # fmt: skip


def stamp_of(paper: Bitmap) -> tuple[str, int]:
    """The number and the copy that stand on a paper; ValueError for one that was cut short."""
    halves = bytes(paper.data).replace(_BLACK, b"")
    if any(half & 0xF0 != 0xA0 for half in halves.rstrip(b"\x00")):
        raise ValueError("not a stamp")
    pairs = zip(halves[::2], halves[1::2], strict=False)
    text = bytes((high & 15) << 4 | low & 15 for high, low in pairs)
    stamp, end, _ = text.partition(b";")
    if not end:
        raise ValueError("a paper that was cut short")
    number, _, copy = stamp.decode().partition("#")
    return number, int(copy)


def stamps(printer: VirtualPrinter) -> list[tuple[str, int]]:
    """What came out of a printer: number and copy of each whole paper."""
    found = []
    for paper in tuple(printer.papers):
        try:
            found.append(stamp_of(paper))
        except ValueError:
            continue
    return found


def label(number: str) -> ReturnLabel:
    """A label of which only the number matters."""
    return ReturnLabel(number, "Lumen", sender=NOBODY, recipient=NOBODY)


def order(number: str = "RD-1", **fields: Any) -> PrintOrder:
    """An order for the label of a return."""
    plain: dict[str, Any] = {
        "kind": "label",
        "title": number,
        "content": label(number),
        "subject": number,
    }
    return PrintOrder(**{**plain, **fields})


def label_source(subject: str) -> ReturnLabel:
    """The content of a subject again; `gone` is one that is not known any more."""
    if subject == "gone":
        raise KnownError("return_not_found", number=subject)
    return label(subject)


@dataclass
class Rig:
    """A desk's spool with printers that a test can do anything to."""

    home: Path
    make_device: DeviceMaker
    clock: TestClock = field(default_factory=TestClock)
    rows: int = 0
    told: list[object] = field(default_factory=list)
    ids: CountingIds = field(default_factory=CountingIds)

    def open(self, *configs: PrinterConfig) -> Spool:
        """Start the desk's printing, as a program does."""
        self.storage = Database.open(self.home, now=self.clock.now)
        self.renderer = StampRenderer(self.rows)
        self.book = PrinterBook(self.home / "printers.json", first=configs)
        self.spool = Spool(
            self.storage,
            self.book,
            self.make_device,
            self.renderer,
            self.clock,
            self.ids,
            sources={"label": label_source},
            waits=WAITS,
        )
        self.spool.watch(self.told.append)
        self.spool.recover()
        return self.spool

    def close(self) -> None:
        """End it, as a program does."""
        self.spool.close()
        self.storage.close()

    def through(self, *orders: PrintOrder) -> list[PrintJob]:
        """Print, and wait until each is through or held up."""
        jobs = [self.spool.submit(each) for each in orders]
        return [self.spool.wait(job.id) for job in jobs]


@contextmanager
def rig_at(home: Path, make_device: DeviceMaker, *, rows: int = 0) -> Iterator[Rig]:
    """A rig whose spool is closed in the end, if it was opened."""
    rig = Rig(home, make_device, rows=rows)
    with ExitStack() as stack:
        yield rig
        if hasattr(rig, "spool"):
            stack.callback(rig.close)


def config_of(
    printer: VirtualPrinter, name: str = "labels", roles: Iterable[str] = ("label",), **more: Any
) -> PrinterConfig:
    """How a desk has set a virtual printer up."""
    return replace(
        printer.config,
        id=PrinterId(name),
        name=name,
        roles=frozenset(map(PrinterRole, roles)),
        **more,
    )


@dataclass(frozen=True)
class Patience:
    """For how many seconds a device waits: for an answer, for anything to move, for the end.

    Whoever will speak is waited for as long as it takes on a busy machine.
    """

    answer: float = 20
    write: float = 20
    end: float = 20


HASTY = Patience(0.4, 0.4, 0.4)
"""For a printer that will say nothing."""


def have(device: RawPrinter, patience: Patience) -> None:
    """Let a device wait otherwise from its next call on."""
    device._answer_timeout, device._end_timeout = patience.answer, patience.end
    device._transport.write_timeout = patience.write


def device_of(config: PrinterConfig, patience: Patience = Patience()) -> RawPrinter:
    """The device of a printer."""
    device = RawPrinter(
        _transport_of(config),
        config.paper,
        language_of(config.language),
        name=config.name,
    )
    have(device, patience)
    return device


def _transport_of(config: PrinterConfig) -> Transport:
    if config.transport is TransportKind.SERIAL:
        return SerialTransport.parse(config.address)
    host, _, port = config.address.partition(":")
    return TcpTransport(host, int(port), connect_timeout=20)
