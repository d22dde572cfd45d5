"""The desk's settings: one small JSON file, read once, written whole.

What is missing or wrong in the file takes its default: a desk with a damaged settings file still
opens. The central service's token is no setting; it has a file of its own (`paths.Home.token`).
"""

import contextlib
import json
import os
import tempfile
from dataclasses import asdict, dataclass, fields
from enum import StrEnum
from pathlib import Path
from typing import Any

from returndesk.domain.errors import StorageError


class Language(StrEnum):
    """The languages of the window; `system` follows the desktop."""

    SYSTEM = "system"
    FRENCH = "fr"
    ENGLISH = "en"
    SPANISH = "es"
    GERMAN = "de"


class ThemeChoice(StrEnum):
    """Light or dark; `system` follows the desktop."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class SerialUse(StrEnum):
    """Whether a scanner on a serial port is read: a known one on USB, one on a named port, none."""

    AUTO = "auto"
    PORT = "port"
    OFF = "off"


@dataclass(frozen=True, slots=True)
class Settings:
    """All settings of one desk but for its printers and scanners, which have files of their own.

    `serial_port` is the scanner's for `SerialUse.PORT`, a name or a path ("COM3", "/dev/ttyUSB0").
    """

    language: Language = Language.SYSTEM
    theme: ThemeChoice = ThemeChoice.SYSTEM
    sounds: bool = True
    clerk: str = ""
    central_url: str = ""
    desk_id: str = ""
    desk_name: str = ""
    site_id: str = ""
    serial: SerialUse = SerialUse.AUTO
    serial_port: str = ""
    serial_baud: int = 9600

    @classmethod
    def load(cls, path: Path) -> "Settings":
        """The settings in a file; defaults for what is missing or unusable."""
        try:
            found = json.loads(path.read_text("utf-8"))
        except (OSError, ValueError):
            return cls()
        return cls.from_json(found) if isinstance(found, dict) else cls()

    @classmethod
    def from_json(cls, found: dict[str, Any]) -> "Settings":
        """Settings from a JSON object; each field that does not fit takes its default."""
        usable: dict[str, Any] = {}
        for field in fields(cls):
            default = getattr(cls(), field.name)
            value = found.get(field.name, default)
            if isinstance(default, StrEnum):
                with contextlib.suppress(ValueError):
                    usable[field.name] = type(default)(value)
            elif type(value) is type(default):
                usable[field.name] = value
        return cls(**usable)

    def save(self, path: Path) -> None:
        """Write the file whole or not at all; `StorageError` when the disk does not take it."""
        write_whole(path, json.dumps(asdict(self), indent=2).encode())


def write_whole(path: Path, data: bytes, mode: int = 0o644) -> None:
    """Put a file in place in one step, durably, so that a power cut leaves the old or the new.

    Raises `StorageError("disk_full" | "folder_not_writable", path)`.
    """
    try:
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=path.name, suffix=".new")
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
            Path(name).chmod(mode)
            Path(name).replace(path)
        except BaseException:
            Path(name).unlink(missing_ok=True)
            raise
    except OSError as error:
        full = error.errno in {28, 122}  # ENOSPC, EDQUOT
        raise StorageError(
            "disk_full" if full else "folder_not_writable", path=str(path)
        ) from error
