"""Printers on USB by libusb, for systems without a device node (macOS, some Linux kernels).

Rules that shops taught (reference: hardware, section 1): never reset the device on opening; take
it from the kernel's driver for one job only and give it back, or CUPS cannot print any more; never
wait without end. On Windows the spooler is the way, since libusb needs the vendor's driver removed.
"""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from time import monotonic
from types import TracebackType
from typing import Any, Self

from returndesk.domain.errors import PrinterError
from returndesk.domain.labels import PrinterStatus
from returndesk.hardware.printers.transports import Counter, unreachable

_PRINTER_CLASS = 7
_CHUNK = 4096
_STEP_MS = 250
_LISTEN_MS = 1


@dataclass(frozen=True, slots=True)
class UsbAddress:
    """A device by its vendor and product; by its serial number where two are alike."""

    vendor: int
    product: int
    serial: str = ""

    @classmethod
    def parse(cls, text: str) -> "UsbAddress":
        """From "vendor:product[:serial number]" in hexadecimal; `printer_unreachable` if wrong."""
        vendor, _, rest = text.partition(":")
        product, _, serial = rest.partition(":")
        try:
            return cls(int(vendor, 16), int(product, 16), serial)
        except ValueError as error:
            raise unreachable(text, error) from error


class UsbTransport:
    """A USB printer; `backend` is pyusb's, for tests. Times in seconds."""

    def __init__(self, address: str, write_timeout: float = 10, backend: object = None) -> None:
        self.address = address
        self.write_timeout = write_timeout
        self._backend = backend

    def state(self) -> PrinterStatus:
        """Unknown: the printer is asked in its own language."""
        return PrinterStatus.UNKNOWN

    def connect(self) -> "UsbConnection":
        """Claim the printer's interface.

        PrinterError `usb_unavailable` without libusb, `printer_denied` without the right,
        `printer_in_use` when another program has it, `printer_unreachable` when it is not there.
        """
        import usb.core
        import usb.util

        wanted = UsbAddress.parse(self.address)
        try:
            device = usb.core.find(
                idVendor=wanted.vendor,
                idProduct=wanted.product,
                custom_match=lambda found: not wanted.serial or _serial_of(found) == wanted.serial,
                backend=self._backend,
            )
        except usb.core.NoBackendError as error:
            raise PrinterError("usb_unavailable", printer=self.address) from error
        except (usb.core.USBError, ValueError) as error:
            raise unreachable(self.address, error) from error
        if device is None:
            raise unreachable(self.address, LookupError("not plugged in"))
        connection = UsbConnection(device, self.address)
        try:
            connection.claim()
        except (usb.core.USBError, LookupError, NotImplementedError) as error:
            connection.release()
            raise unreachable(self.address, error) from error
        return connection


def _serial_of(device: Any) -> str:  # noqa: ANN401 - pyusb has no types
    import usb.core

    try:
        return device.serial_number or ""
    except (ValueError, usb.core.USBError):
        return ""  # it may not be read: then it is not the one that was asked for


class UsbConnection(Counter):
    """A claimed USB printer."""

    answers = True

    def __init__(self, device: Any, address: str) -> None:  # noqa: ANN401
        super().__init__()
        self._device = device
        self._address = address
        self._interface: int | None = None
        self._detached = False
        self._out: Any = None
        self._in: Any = None

    def claim(self) -> None:
        """Take the interface of class "printer"; LookupError when the device has none."""
        import usb.core
        import usb.util

        try:
            configuration = self._device.get_active_configuration()
        except usb.core.USBError:
            self._device.set_configuration()
            configuration = self._device.get_active_configuration()
        interface = usb.util.find_descriptor(configuration, bInterfaceClass=_PRINTER_CLASS)
        if interface is None:
            raise LookupError("no printer")
        number = interface.bInterfaceNumber
        with suppress(NotImplementedError):  # Windows and macOS have no kernel driver to detach
            if self._device.is_kernel_driver_active(number):
                self._device.detach_kernel_driver(number)
                self._detached = True
        self._interface = number
        usb.util.claim_interface(self._device, number)
        for endpoint in interface:
            if usb.util.endpoint_type(endpoint.bmAttributes) != usb.util.ENDPOINT_TYPE_BULK:
                continue
            direction = usb.util.endpoint_direction(endpoint.bEndpointAddress)
            if direction == usb.util.ENDPOINT_OUT:
                self._out = endpoint
            else:
                self._in = endpoint
        if self._out is None:
            raise LookupError("no way in")
        self.answers = self._in is not None

    def write(self, data: bytes, timeout: float, heard: Callable[[bytes], None]) -> None:
        """Send everything; PrinterError `printer_stalled` or `printer_reset`."""
        import usb.core

        deadline = monotonic() + timeout
        rest = memoryview(data)
        while rest:
            try:
                sent = self._out.write(bytes(rest[:_CHUNK]), _STEP_MS)
            except usb.core.USBTimeoutError:
                sent = 0
            except usb.core.USBError as error:
                raise PrinterError("printer_reset", printer=self._address) from error
            self.count(sent)
            rest = rest[sent:]
            if sent:
                deadline = monotonic() + timeout
            elif monotonic() > deadline:
                raise PrinterError("printer_stalled", printer=self._address)
            if said := self._receive(_LISTEN_MS):
                heard(said)

    def read(self, timeout: float) -> bytes:
        """What the printer says within `timeout`; PrinterError `printer_reset` when it is gone."""
        deadline = monotonic() + timeout
        while True:
            left = max(1, int((deadline - monotonic()) * 1000))
            said = self._receive(min(left, _STEP_MS))
            if said or monotonic() >= deadline:
                return said

    def _receive(self, milliseconds: int) -> bytes:
        import usb.core

        if self._in is None:
            return b""
        try:
            return bytes(self._in.read(self._in.wMaxPacketSize, milliseconds))
        except usb.core.USBTimeoutError:
            return b""
        except usb.core.USBError as error:
            raise PrinterError("printer_reset", printer=self._address) from error

    def release(self) -> None:
        """Give the device back to whoever had it."""
        import usb.core
        import usb.util

        with suppress(usb.core.USBError):
            if self._interface is not None:
                usb.util.release_interface(self._device, self._interface)
            if self._detached:
                self._device.attach_kernel_driver(self._interface)
        with suppress(usb.core.USBError):
            usb.util.dispose_resources(self._device)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.release()
