"""What may stand in a setting's field, and in which words it is refused."""

import os
from pathlib import Path
from urllib.parse import urlsplit

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate

_LARGEST_PORT = 65535


def network_problem(address: str) -> str:
    """Why a printer cannot be at a host[:port], in words; "" when it can."""
    host, colon, port = address.partition(":")
    if not host:
        return translate("settings", "Type the printer's address, such as 192.168.1.50.")
    if any(c.isspace() or c in "/\\@" for c in host):
        return translate("settings", "An address has no blanks or slashes in it.")
    if colon and not (port.isdecimal() and 0 < int(port[:6]) <= _LARGEST_PORT):
        return translate("settings", "After the colon comes a port from 1 to 65535, often 9100.")
    return ""


def file_problem(address: str) -> str:
    """Why a printer cannot be a file or device, in words; "" when it can."""
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
