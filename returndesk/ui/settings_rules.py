"""What may stand in a setting's field, and in which words it is refused."""

import os
from collections.abc import Mapping
from pathlib import Path
from urllib.parse import urlsplit

from PySide6.QtCore import QCoreApplication

from returndesk.domain.labels import LABEL_4X6, ROLL_58, ROLL_80
from returndesk.settings import PrinterKind, Settings

translate = QCoreApplication.translate

# Printable dots at 203 dpi; other resolutions have as many more.
PAPER_WIDTHS: Mapping[str, int] = {
    "58": ROLL_58.width,
    "80": ROLL_80.width,
    "4in": LABEL_4X6.width,
}
RESOLUTIONS = (203, 300)
_LARGEST_PORT = 65535


def dots_for(paper: str, dpi: int) -> int:
    """The printable width of a paper of `PAPER_WIDTHS` in dots of a resolution."""
    return round(PAPER_WIDTHS[paper] * dpi / RESOLUTIONS[0])


def paper_of(settings: Settings) -> str:
    """The paper whose printable width is nearest to the settings'."""
    width = settings.printer_width * RESOLUTIONS[0] / settings.printer_dpi
    return min(PAPER_WIDTHS, key=lambda paper: abs(PAPER_WIDTHS[paper] - width))


def address_problem(kind: PrinterKind, address: str) -> str:
    """Why a printer cannot be at an address, in words; "" when it can."""
    if kind is PrinterKind.TCP:
        return _network_problem(address)
    if kind is PrinterKind.FILE:
        return _file_problem(address)
    return ""


def _network_problem(address: str) -> str:
    host, colon, port = address.partition(":")
    if not host:
        return translate("settings", "Type the printer's address, such as 192.168.1.50.")
    if any(c.isspace() or c in "/\\@" for c in host):
        return translate("settings", "An address has no blanks or slashes in it.")
    if colon and not (port.isdecimal() and 0 < int(port[:6]) <= _LARGEST_PORT):
        return translate("settings", "After the colon comes a port from 1 to 65535, often 9100.")
    return ""


def _file_problem(address: str) -> str:
    if not address:
        return translate("settings", "Type the path of a file or a device.")
    path = Path(address).expanduser()
    if path.is_dir():
        return translate("settings", "This is a folder. Add the name of a file.")
    if not path.parent.is_dir():
        return translate("settings", "There is no such folder.")
    if not os.access(path if path.exists() else path.parent, os.W_OK):
        return translate("settings", "It may not be written. Choose another place.")
    return ""


def url_problem(url: str) -> str:
    """Why there is no central service at an address, in words; "" when there may be one."""
    try:
        parts = urlsplit(url)
        good = parts.scheme in {"http", "https"} and bool(parts.hostname) and parts.port != 0
    except ValueError:
        good = False
    if good and not any(c.isspace() for c in url):
        return ""
    return translate("settings", "The address begins with https:// and the service's name.")
