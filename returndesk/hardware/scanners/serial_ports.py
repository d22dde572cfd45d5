"""Which serial ports this computer has, and which of them may be a scanner's."""

import importlib
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import Final

# USB vendors by their numbers in the public list usb.ids (linux-usb.org).
SCANNER_MAKERS: Final = {
    0x0536: "Honeywell",  # Hand Held Products
    0x05E0: "Zebra",  # Symbol Technologies
    0x05F9: "Datalogic",  # PSC Scanning
    0x065A: "Opticon",  # Optoelectronics
    0x067E: "Honeywell",  # Intermec
    0x0745: "CipherLab",  # Syntech Information
    0x080C: "Datalogic",
    0x0C2E: "Honeywell",  # Metrologic
    0x1EAB: "Newland",
}

# Opening a printer's port would take it away from the print worker.
_PRINTER_MAKERS: Final = frozenset(
    {
        0x04B8,  # Seiko Epson
        0x04F9,  # Brother
        0x0519,  # Star Micronics
        0x0A5F,  # Zebra's printers
        0x1504,  # Bixolon
        0x1D90,  # Citizen
    }
)


@dataclass(frozen=True, slots=True)
class FoundPort:
    """A serial port: its name for the system and, on USB, who made it.

    `name` is what opens it ("/dev/ttyACM0", "COM3"). `vendor` is the USB vendor's number, 0 for a
    port that is not on USB. `description` is the device's own.
    """

    name: str
    vendor: int = 0
    description: str = ""

    @property
    def maker(self) -> str:
        """The scanner's maker, "" where the vendor is not known for scanners."""
        return SCANNER_MAKERS.get(self.vendor, "")


def found_ports() -> tuple[FoundPort, ...]:
    """All serial ports, for the settings and the search; ImportError without QtSerialPort.

    Takes about 15 ms on Linux.
    """
    serial = importlib.import_module("PySide6.QtSerialPort")
    return tuple(
        FoundPort(
            info.systemLocation(),
            info.vendorIdentifier() if info.hasVendorIdentifier() else 0,
            info.description(),
        )
        for info in serial.QSerialPortInfo.availablePorts()
    )


def likely_scanners(
    ports: Iterable[FoundPort], avoid: Collection[str] = ()
) -> tuple[FoundPort, ...]:
    """The ports that may be a scanner's: those of known makers, without any the others on USB.

    A port that is not on USB (ttyS0, COM1) may be anything and is opened only when it is chosen.
    `avoid` names ports that serve something else, such as the label printer.
    """
    usable = [
        port
        for port in ports
        if port.vendor and port.vendor not in _PRINTER_MAKERS and port.name not in avoid
    ]
    known = [port for port in usable if port.maker]
    return tuple(sorted(known or usable, key=lambda port: port.name))
