"""Searching for printers: device nodes, USB, the system's queues, serial ports, the network.

Nothing is sent to any printer here, because some print whatever reaches them. The network is asked
by multicast (Bonjour) for raw ports; printers that do not announce themselves are typed in.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from threading import Event
from typing import Any

from returndesk.domain.printing import PrinterLanguage, TransportKind
from returndesk.services.printer_setup import FoundPrinter, Source

# How long the network is listened to; printers answer within one or two seconds.
NETWORK_SECONDS = 4.0
_QUEUE_SECONDS = 5.0
_RAW_PORT_SERVICE = "_pdl-datastream._tcp.local."
_RESOLVE_MS = 1500
_PRINTER_CLASS = 7
_NODES = ("usb/lp*", "lp[0-9]*")
# IEEE 1284 device ids name the languages that a printer understands.
_LANGUAGES = (
    ("ESC/POS", PrinterLanguage.ESCPOS),
    ("EPSON", PrinterLanguage.ESCPOS),
    ("ZPL", PrinterLanguage.ZPL),
    ("TSPL", PrinterLanguage.TSPL),
)

Tell = Callable[[FoundPrinter], None]


def discover(tell: Tell, begun: Callable[[Source], None], stop: Event) -> int:
    """Search everywhere; how many printers were found.

    `begun` is told where the search goes on, `tell` each printer when it is found, both on this
    thread or on the network library's. Takes about `NETWORK_SECONDS`, or ends soon after `stop`
    is set. A place that cannot be searched on this computer is passed over.
    """
    told: set[tuple[TransportKind, str]] = set()

    def tell_once(found: FoundPrinter) -> None:
        key = (found.transport, found.address)
        if key not in told and not stop.is_set():
            told.add(key)
            tell(found)

    for source, search in _SOURCES.items():
        if stop.is_set():
            break
        begun(source)
        for found in search():
            tell_once(found)
    if not stop.is_set():
        begun(Source.NETWORK)
        _network(tell_once, stop)
    return len(told)


def _nodes() -> Iterator[FoundPrinter]:
    """The kernel's printer nodes, with the name that the printer gave itself."""
    for pattern in _NODES:
        for node in sorted(Path("/dev").glob(pattern)):
            fields = device_id(_told_by(node.name))
            name = " ".join(filter(None, (fields.get("MFG"), fields.get("MDL")))) or node.name
            yield FoundPrinter(name, TransportKind.NODE, str(node), language_in(fields))


def _told_by(node: str) -> str:
    """What the printer at a node said of itself when it was plugged in; "" for nothing."""
    try:
        return Path("/sys/class/usbmisc", node, "device", "ieee1284_id").read_text(errors="replace")
    except OSError:
        return ""


def device_id(text: str) -> dict[str, str]:
    """The fields of an IEEE 1284 device id: MFG, MDL, CMD, ..."""
    names = {"MANUFACTURER": "MFG", "MODEL": "MDL", "COMMAND SET": "CMD"}
    pairs = (field.partition(":") for field in text.split(";") if ":" in field)
    return {names.get(key.strip(), key.strip()): value.strip() for key, _, value in pairs}


def language_in(fields: dict[str, str]) -> PrinterLanguage | None:
    """The language that a device id names, None for one that we do not speak."""
    said = fields.get("CMD", "").upper()
    return next((language for word, language in _LANGUAGES if word in said), None)


def _usb() -> Iterator[FoundPrinter]:
    """USB printers by libusb, where the system has no node for them."""
    if any(any(Path("/dev").glob(pattern)) for pattern in _NODES):
        return
    import usb.core
    import usb.util

    try:
        devices = list(usb.core.find(find_all=True, custom_match=_is_printer) or ())
    except (usb.core.NoBackendError, usb.core.USBError, ValueError):
        return
    for device in devices:
        address = f"{device.idVendor:04x}:{device.idProduct:04x}"
        yield FoundPrinter(_usb_name(device) or address, TransportKind.USB, address)


def _is_printer(device: Any) -> bool:  # noqa: ANN401 - pyusb has no types
    interfaces = (interface for configuration in device for interface in configuration)
    return any(interface.bInterfaceClass == _PRINTER_CLASS for interface in interfaces)


def _usb_name(device: Any) -> str:  # noqa: ANN401
    import usb.core

    try:
        return " ".join(filter(None, (device.manufacturer, device.product)))
    except (ValueError, usb.core.USBError):
        return ""  # this user may not read it


def _queues() -> Iterator[FoundPrinter]:
    """The system's printers: raw for label printers, and by their drivers for all others."""
    raw = TransportKind.WINDOWS if sys.platform == "win32" else TransportKind.CUPS
    for name in _queue_names():
        yield FoundPrinter(name, TransportKind.SYSTEM, name, PrinterLanguage.SYSTEM)
        yield FoundPrinter(name, raw, name)


def _queue_names() -> Iterable[str]:
    if sys.platform == "win32":
        from PySide6.QtPrintSupport import QPrinterInfo

        return list(QPrinterInfo.availablePrinterNames())
    program = shutil.which("lpstat")
    if program is None:
        return ()
    try:
        done = subprocess.run(  # noqa: S603 - a list without anything from outside
            [program, "-e"],
            capture_output=True,
            timeout=_QUEUE_SECONDS,
            check=False,
            env={**os.environ, "LC_ALL": "C"},
        )
    except (OSError, subprocess.TimeoutExpired):
        return ()
    return done.stdout.decode(errors="replace").split() if done.returncode == 0 else ()


def _serial() -> Iterator[FoundPrinter]:
    """Serial ports on which no scanner of a known maker is."""
    from returndesk.hardware.scanners.serial_ports import found_ports

    try:
        ports = found_ports()
    except ImportError:
        return
    for port in ports:
        if not port.maker:
            name = port.description or port.name
            yield FoundPrinter(name, TransportKind.SERIAL, port.name)


def _network(tell: Tell, stop: Event) -> None:
    """Printers that announce a raw port, for `NETWORK_SECONDS`."""
    from zeroconf import ServiceBrowser, ServiceListener, Zeroconf

    class Listener(ServiceListener):
        """Tells each printer that the network names."""

        def add_service(self, zc: Zeroconf, type_: str, name: str) -> None:
            info = zc.get_service_info(type_, name, timeout=_RESOLVE_MS)
            addresses = info.parsed_scoped_addresses() if info else []
            if info is not None and addresses:
                tell(_announced(name, addresses, info.port or 0))

        def update_service(self, zc: Zeroconf, type_: str, name: str) -> None:
            """Nothing: an address that changes while one looks is typed in."""

        def remove_service(self, zc: Zeroconf, type_: str, name: str) -> None:
            """Nothing: a printer that goes away while one looks may come back."""

    try:
        network = Zeroconf()
    except OSError:
        return  # no network at all
    try:
        browser = ServiceBrowser(network, _RAW_PORT_SERVICE, Listener())
        stop.wait(NETWORK_SECONDS)
        browser.cancel()
    finally:
        network.close()


def _announced(name: str, addresses: list[str], port: int) -> FoundPrinter:
    """A printer by its announcement; IPv4 first, since shops write that on their printers."""
    host = next((address for address in addresses if ":" not in address), addresses[0])
    place = f"[{host}]" if ":" in host else host
    shown = name.removesuffix("." + _RAW_PORT_SERVICE)
    return FoundPrinter(shown, TransportKind.TCP, f"{place}:{port or 9100}")


_SOURCES: dict[Source, Callable[[], Iterator[FoundPrinter]]] = {
    Source.NODES: _nodes,
    Source.USB: _usb,
    Source.QUEUES: _queues,
    Source.SERIAL: _serial,
}
