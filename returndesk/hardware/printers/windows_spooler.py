"""The Windows print spooler, fed with raw bytes, by winspool.drv and ctypes.

Written from Microsoft's documentation of OpenPrinter, StartDocPrinter, GetPrinter and
GetPrinterDriver; no test has run it on Windows. The spooler takes a job whether or not the printer
is plugged in, so its state is looked at first, and nothing can be confirmed.
"""

import ctypes
import threading
from collections.abc import Callable
from types import TracebackType
from typing import Any, Protocol, Self

from returndesk.domain.errors import PrinterError
from returndesk.domain.labels import PrinterStatus
from returndesk.hardware.printers.transports import Counter, unreachable

_WORK_OFFLINE = 0x400  # PRINTER_ATTRIBUTE_WORK_OFFLINE
# PRINTER_STATUS_*, the most urgent first.
_STATUS_BITS = (
    (0x00400000, PrinterStatus.COVER_OPEN),  # DOOR_OPEN
    (0x00000010 | 0x00000040, PrinterStatus.NO_PAPER),  # PAPER_OUT, PAPER_PROBLEM
    (0x00000008, PrinterStatus.PAPER_JAM),
    (0x00000080 | 0x00001000, PrinterStatus.OFFLINE),  # OFFLINE, NOT_AVAILABLE
    (0x00000001, PrinterStatus.PAUSED),
    (0x00000002 | 0x00100000, PrinterStatus.ERROR),  # ERROR, USER_INTERVENTION
)
_V4_DRIVER = 4
_CHUNK = 16 * 1024


def status_of(status: int, attributes: int) -> PrinterStatus:
    """The state that PRINTER_INFO_2's Status and Attributes tell; UNKNOWN for "nothing wrong"."""
    found = next((told for bits, told in _STATUS_BITS if status & bits), None)
    if found is None and attributes & _WORK_OFFLINE:
        return PrinterStatus.OFFLINE
    return found or PrinterStatus.UNKNOWN


class Spooler(Protocol):
    """The calls that are made of winspool.drv; each raises OSError when it fails."""

    def open(self, name: str) -> Any:  # noqa: ANN401 - a Windows handle
        """A printer's handle."""

    def state(self, handle: Any) -> tuple[int, int]:  # noqa: ANN401
        """Status and Attributes of PRINTER_INFO_2."""

    def driver_version(self, handle: Any) -> int:  # noqa: ANN401
        """The driver's cVersion: 3 or 4."""

    def start(self, handle: Any, title: str, datatype: str) -> None:  # noqa: ANN401
        """Begin a document and its page."""

    def write(self, handle: Any, data: bytes) -> int:  # noqa: ANN401
        """Hand bytes over; how many were taken."""

    def end(self, handle: Any) -> None:  # noqa: ANN401
        """End the page and the document: from here on it is printed."""

    def abort(self, handle: Any) -> None:  # noqa: ANN401
        """Throw the document away."""

    def close(self, handle: Any) -> None:  # noqa: ANN401
        """Give the handle back."""


class WindowsTransport:
    """A printer of the Windows spooler by its name; times in seconds."""

    def __init__(
        self, name: str, write_timeout: float = 10, spooler: Spooler | None = None
    ) -> None:
        self.name = name
        self.write_timeout = write_timeout
        self.address = name
        self._spooler = spooler

    def state(self) -> PrinterStatus:
        """What the spooler knows; UNKNOWN also when it says that nothing is wrong."""
        try:
            spooler = self._calls()
            handle = spooler.open(self.name)
            try:
                return status_of(*spooler.state(handle))
            finally:
                spooler.close(handle)
        except PrinterError:
            return PrinterStatus.UNKNOWN
        except OSError:
            return PrinterStatus.OFFLINE

    def connect(self) -> "SpoolerConnection":
        """Begin a document; v4 drivers take printer bytes as XPS_PASS, all others as RAW."""
        spooler = self._calls()
        try:
            handle = spooler.open(self.name)
            try:
                raw = spooler.driver_version(handle) < _V4_DRIVER
                spooler.start(handle, "ReturnDesk", "RAW" if raw else "XPS_PASS")
            except OSError:
                spooler.close(handle)
                raise
        except OSError as error:
            raise unreachable(self.address, error) from error
        return SpoolerConnection(spooler, handle, self.address)

    def _calls(self) -> Spooler:
        if self._spooler is None:
            if not hasattr(ctypes, "WinDLL"):
                raise PrinterError("printer_unsupported", printer=self.address)
            self._spooler = WinSpool()
        return self._spooler


class SpoolerConnection(Counter):
    """An open document of the spooler; nothing comes back."""

    answers = False

    def __init__(self, spooler: Spooler, handle: Any, address: str) -> None:  # noqa: ANN401
        super().__init__()
        self._spooler = spooler
        self._handle = handle
        self._address = address

    def write(self, data: bytes, timeout: float, heard: Callable[[bytes], None]) -> None:
        """Hand everything over; PrinterError `printer_stalled` or `printer_reset`."""
        del heard
        rest = memoryview(data)
        while rest:
            taken = self._put(bytes(rest[:_CHUNK]), timeout)
            self.count(taken)
            rest = rest[taken:]

    def _put(self, piece: bytes, timeout: float) -> int:
        """WritePrinter on a thread of its own: it can block, and nothing can stop it."""
        done: list[int | OSError] = []

        def put() -> None:
            try:
                done.append(self._spooler.write(self._handle, piece))
            except OSError as error:
                done.append(error)

        thread = threading.Thread(target=put, name="write-printer", daemon=True)
        thread.start()
        thread.join(timeout)
        if not done or done[0] == 0:
            raise PrinterError("printer_stalled", printer=self._address)
        if isinstance(done[0], OSError):
            raise PrinterError("printer_reset", printer=self._address) from done[0]
        return done[0]

    def read(self, timeout: float) -> bytes:
        """Nothing: the spooler passes on no answers."""
        del timeout
        return b""

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        try:
            if error is None:
                self._spooler.end(self._handle)
            else:
                self._spooler.abort(self._handle)
        except OSError as failure:
            if error is None:
                raise PrinterError("printer_reset", printer=self._address) from failure
        finally:
            self._spooler.close(self._handle)


class _DocInfo(ctypes.Structure):
    """DOC_INFO_1W."""

    _fields_ = (
        ("pDocName", ctypes.c_wchar_p),
        ("pOutputFile", ctypes.c_wchar_p),
        ("pDatatype", ctypes.c_wchar_p),
    )


class _PrinterInfo2(ctypes.Structure):
    """PRINTER_INFO_2W: thirteen pointers, then eight numbers of 32 bits."""

    _fields_ = (
        *((f"pointer{place}", ctypes.c_void_p) for place in range(13)),
        ("Attributes", ctypes.c_uint32),
        ("Priority", ctypes.c_uint32),
        ("DefaultPriority", ctypes.c_uint32),
        ("StartTime", ctypes.c_uint32),
        ("UntilTime", ctypes.c_uint32),
        ("Status", ctypes.c_uint32),
        ("cJobs", ctypes.c_uint32),
        ("AveragePPM", ctypes.c_uint32),
    )


class WinSpool:
    """winspool.drv by ctypes."""

    def __init__(self) -> None:
        library: Any = getattr(ctypes, "WinDLL")("winspool.drv", use_last_error=True)  # noqa: B009
        self._library = library
        handle, number = ctypes.c_void_p, ctypes.c_uint32
        buffer, needed = ctypes.c_char_p, ctypes.POINTER(ctypes.c_uint32)
        library.OpenPrinterW.argtypes = (ctypes.c_wchar_p, ctypes.POINTER(handle), ctypes.c_void_p)
        library.GetPrinterW.argtypes = (handle, number, buffer, number, needed)
        library.GetPrinterDriverW.argtypes = (
            handle, ctypes.c_wchar_p, number, buffer, number, needed,
        )  # fmt: skip
        library.StartDocPrinterW.argtypes = (handle, number, ctypes.POINTER(_DocInfo))
        library.WritePrinter.argtypes = (handle, buffer, number, needed)
        for name in ("StartPagePrinter", "EndPagePrinter", "EndDocPrinter", "AbortPrinter"):
            getattr(library, name).argtypes = (handle,)
        library.ClosePrinter.argtypes = (handle,)

    def open(self, name: str) -> ctypes.c_void_p:
        """OpenPrinter; succeeds for any known queue, plugged in or not."""
        handle = ctypes.c_void_p()
        self._checked(self._library.OpenPrinterW(name, ctypes.byref(handle), None))
        return handle

    def state(self, handle: ctypes.c_void_p) -> tuple[int, int]:
        """GetPrinter at level 2."""
        call = self._library.GetPrinterW
        needed = ctypes.c_uint32()
        call(handle, 2, None, 0, ctypes.byref(needed))
        buffer = ctypes.create_string_buffer(max(needed.value, ctypes.sizeof(_PrinterInfo2)))
        self._checked(call(handle, 2, buffer, len(buffer), ctypes.byref(needed)))
        info = _PrinterInfo2.from_buffer(buffer)
        return info.Status, info.Attributes

    def driver_version(self, handle: ctypes.c_void_p) -> int:
        """GetPrinterDriver at level 2, whose first number is the version."""
        call = self._library.GetPrinterDriverW
        needed = ctypes.c_uint32()
        call(handle, None, 2, None, 0, ctypes.byref(needed))
        buffer = ctypes.create_string_buffer(max(needed.value, 4))
        self._checked(call(handle, None, 2, buffer, len(buffer), ctypes.byref(needed)))
        return int.from_bytes(buffer.raw[:4], "little")

    def start(self, handle: ctypes.c_void_p, title: str, datatype: str) -> None:
        """StartDocPrinter and StartPagePrinter."""
        document = _DocInfo(title, None, datatype)
        self._checked(self._library.StartDocPrinterW(handle, 1, ctypes.byref(document)))
        self._checked(self._library.StartPagePrinter(handle))

    def write(self, handle: ctypes.c_void_p, data: bytes) -> int:
        """WritePrinter."""
        taken = ctypes.c_uint32()
        self._checked(self._library.WritePrinter(handle, data, len(data), ctypes.byref(taken)))
        return taken.value

    def end(self, handle: ctypes.c_void_p) -> None:
        """EndPagePrinter and EndDocPrinter."""
        self._checked(self._library.EndPagePrinter(handle))
        self._checked(self._library.EndDocPrinter(handle))

    def abort(self, handle: ctypes.c_void_p) -> None:
        """AbortPrinter: the spool file is thrown away."""
        self._checked(self._library.AbortPrinter(handle))

    def close(self, handle: ctypes.c_void_p) -> None:
        """ClosePrinter."""
        self._library.ClosePrinter(handle)

    def _checked(self, result: int) -> None:
        """Raise what Windows says of a call that failed."""
        if not result:
            number = getattr(ctypes, "get_last_error")()  # noqa: B009
            raise OSError(0, f"Windows error {number}")
