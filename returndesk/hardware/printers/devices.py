"""The `DeviceMaker` port: the device of a printer that a shop set up. Nothing is opened here."""

from collections.abc import Callable
from pathlib import Path

from returndesk.domain.errors import PrinterError
from returndesk.domain.printing import PrinterConfig, PrinterLanguage, TransportKind
from returndesk.hardware.printers.languages import language_of
from returndesk.hardware.printers.nodes import NodeTransport
from returndesk.hardware.printers.office import OfficePrinter
from returndesk.hardware.printers.queues import CupsTransport
from returndesk.hardware.printers.raw_printer import RawPrinter
from returndesk.hardware.printers.serial_line import SerialTransport
from returndesk.hardware.printers.transports import FileTransport, TcpTransport, Transport
from returndesk.hardware.printers.usb import UsbTransport
from returndesk.hardware.printers.windows_spooler import WindowsTransport

RAW_PORT = 9100


def _tcp(address: str) -> TcpTransport:
    """From "host[:port]", also "[::1]:9100"; a port that is none is refused when it is used."""
    host, colon, port = address.rpartition(":")
    if not colon or (host and ":" in host and not host.endswith("]")):
        host, port = address, ""  # a name alone, or an IPv6 address without brackets
    return TcpTransport(host.strip("[]"), int(port) if port.isdecimal() else RAW_PORT)


_WAYS: dict[TransportKind, Callable[[str], Transport]] = {
    TransportKind.TCP: _tcp,
    TransportKind.USB: UsbTransport,
    TransportKind.SERIAL: SerialTransport.parse,
    TransportKind.NODE: NodeTransport,
    TransportKind.CUPS: CupsTransport,
    TransportKind.WINDOWS: WindowsTransport,
    TransportKind.FILE: FileTransport,
}


def transport_of(config: PrinterConfig) -> Transport | None:
    """The way to a printer that takes raw bytes; None for the system's own drivers."""
    make = _WAYS.get(config.transport)
    return make(config.address) if make else None


def make_device(config: PrinterConfig, *, cache: Path | None = None) -> RawPrinter | OfficePrinter:
    """The device; PrinterError `printer_unsupported` for a language and a way that do not meet.

    `cache` is where python-escpos keeps its printer data.
    """
    if config.language is PrinterLanguage.SYSTEM:
        if config.transport is TransportKind.FILE:
            return OfficePrinter("", config.paper, file=config.address)
        if config.transport is TransportKind.SYSTEM:
            return OfficePrinter(config.address, config.paper)
    elif config.transport in _WAYS:
        return RawPrinter(
            _WAYS[config.transport](config.address),
            config.paper,
            language_of(config.language, cache=cache),
            name=config.name,
            config=config,
            asks=config.asks,
        )
    raise PrinterError("printer_unsupported", printer=config.address, sent=0)
