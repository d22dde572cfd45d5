"""One connection to a virtual printer: what it reads, prints and answers, in its language."""

from typing import Protocol

from returndesk.domain.labels import Bitmap, Paper, PrinterStatus
from returndesk.domain.printing import PrinterLanguage
from returndesk.hardware.printers.faults import Fault, FaultyWire
from returndesk.hardware.printers.interpreter import EscPosReader
from returndesk.hardware.printers.label_status import host_status_bytes, tspl_status_byte
from returndesk.hardware.printers.status import FAULTS, automatic_bytes, real_time_bytes
from returndesk.hardware.printers.stream import Event, Kind, Reader
from returndesk.hardware.printers.tspl_reader import TsplReader
from returndesk.hardware.printers.zpl_reader import ZplReader

MAKER, MODEL = b"_ReturnDesk\x00", b"_Virtual\x00"
ZPL_IDENTITY = b"\x02ReturnDesk Virtual,V1.0.0,8,8176KB\x03\r\n"
# While the fault's own state lasts, what the printer is in.
_CONDITIONS = {
    Fault.NO_PAPER: PrinterStatus.NO_PAPER,
    Fault.COVER_OPEN: PrinterStatus.COVER_OPEN,
}


class Body(Protocol):
    """The printer around a connection: its paper, its state, what came out of it."""

    paper: Paper
    language: PrinterLanguage
    condition: PrinterStatus
    dots_left: int | None
    drawer_openings: int
    beeps: int

    def come_out(self, paper: Bitmap, job: bytes) -> None:
        """A paper left the printer."""


class Session:
    """One connection: bytes in, papers and answers out."""

    def __init__(self, printer: Body, wire: FaultyWire, fault: Fault = Fault.NONE) -> None:
        self._printer = printer
        self._wire = wire
        self._fault = fault
        self._reader = _reader(printer)
        self._job = bytearray()
        self._job_start = 0
        self._automatic = False
        self._busy = False

    def take(self, data: bytes) -> None:
        """Read on; prints and answers what became whole."""
        self._job += data
        for event in self._reader.feed(data):
            self._act(event)
        if self._wire.reached and (condition := _CONDITIONS.get(self._fault)):
            self._fault = Fault.NONE  # it happens once; then somebody may mend the printer
            self._stand_still(condition)
        left = self._printer.dots_left
        if left is not None and self._reader.height >= left:
            self._printer.dots_left = None
            self._stand_still(PrinterStatus.NO_PAPER)

    def end(self) -> None:
        """The desk closed the connection; what was printed without a cut hangs out."""
        if self._printer.condition in FAULTS:
            return  # what a printer that stands still did not take is the sender's to know
        uncut = self._reader.close()
        if uncut is not None:
            self._come_out(uncut)

    def _come_out(self, paper: Bitmap) -> None:
        job = bytes(self._job[: self._reader.position - self._job_start])
        del self._job[: len(job)]
        self._job_start = self._reader.position
        left = self._printer.dots_left
        if left is not None and paper.height > left:
            self._printer.dots_left = None
            self._printer.condition = PrinterStatus.NO_PAPER
            paper = Bitmap(paper.width, left, paper.data[: left * paper.row_bytes])
        self._printer.come_out(paper, job)
        self._busy = True

    def _act(self, event: Event) -> None:
        condition = self._printer.condition
        if condition in FAULTS and event.kind in (Kind.STATUS, Kind.PAPER):
            return  # a printer that stands still answers real-time questions only
        match event.kind:
            case Kind.PAPER if event.paper is not None:
                self._come_out(event.paper)
            case Kind.RECOVER if condition is PrinterStatus.CUTTER:
                self._printer.condition = PrinterStatus.OK
            case Kind.DRAWER:
                self._printer.drawer_openings += 1
            case Kind.BUZZER:
                self._printer.beeps += 1
            case Kind.AUTOMATIC_STATUS:
                self._automatic = event.value != 0
                if self._automatic:
                    self._wire.answer(automatic_bytes(condition))
            case _:
                self._answer(event, condition)

    def _answer(self, event: Event, condition: PrinterStatus) -> None:
        match event.kind:
            case Kind.REAL_TIME_STATUS:
                answer = real_time_bytes(condition).get(event.value, 0x12)
                self._wire.answer(bytes((answer,)), at_once=True)
            case Kind.STATUS:
                self._wire.answer(b"\x00")
            case Kind.HOST_STATUS:
                self._tell_host(condition)
            case Kind.IDENTITY if self._printer.language is PrinterLanguage.ZPL:
                self._wire.answer(ZPL_IDENTITY)
            case Kind.IDENTITY:
                self._wire.answer(MAKER if event.value == 66 else MODEL)

    def _tell_host(self, condition: PrinterStatus) -> None:
        """A label printer's answer; the first after a label still says that it prints."""
        if self._printer.language is PrinterLanguage.ZPL:
            self._wire.answer(host_status_bytes(condition, busy=self._busy))
        else:
            self._wire.answer(tspl_status_byte(condition, busy=self._busy))
        self._busy = False

    def _stand_still(self, condition: PrinterStatus) -> None:
        """The roll ends or the cover opens: what is on the paper so far hangs out."""
        if self._printer.condition is condition:
            return
        self._printer.condition = condition
        if self._reader.height:
            self._come_out(self._reader.tear_off())
        if self._automatic:
            self._wire.answer(automatic_bytes(condition))


def _reader(printer: Body) -> Reader:
    if printer.language is PrinterLanguage.ZPL:
        return ZplReader(printer.paper)
    if printer.language is PrinterLanguage.TSPL:
        return TsplReader(printer.paper)
    return EscPosReader(printer.paper)
