"""The languages of printers that take raw bytes: how a picture becomes a job, how one talks.

Each language is a value of `Language`; everything else about a printer is the same for all.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from returndesk.domain.labels import Bitmap
from returndesk.domain.printing import PrinterConfig, PrinterLanguage
from returndesk.hardware.printers.conversation import (
    Conversation,
    EscPosConversation,
    TsplConversation,
    ZplConversation,
)
from returndesk.hardware.printers.transports import Connection

DRAWER_PULSE = (
    b"\x1bp\x00\x19\xfa"  # pin 2, 50 ms on, 500 ms off: shorter ones open each second time
)
BUZZER_ESCPOS = b"\x1bB\x02\x02"  # twice, 100 ms each
# A strip of 128 rows and a whole label, both of 4 inches at 300 dpi.
_STRIP_BYTES, _LABEL_BYTES = 128 * 152, 1800 * 152
BUZZER_TSPL = b"\r\nBEEP\r\n"


@dataclass(frozen=True, slots=True)
class Language:
    """A printer language.

    `job` makes the bytes of one paper from a picture; `converse` begins a talk on a connection
    (connection, address, answer time-out). `filler` is harmless in any number, both as commands
    and as the rest of a picture that broke off, which has `longest_picture` bytes at most; ZPL
    needs none, its next command ends a picture.
    `drawer` and `buzzer` are the bytes for those, empty where the language has none.
    """

    name: PrinterLanguage
    job: Callable[[Bitmap, PrinterConfig], bytes]
    converse: Callable[[Connection, str, float], Conversation]
    filler: bytes = b""
    longest_picture: int = 0
    drawer: bytes = b""
    buzzer: bytes = b""


def language_of(name: PrinterLanguage, *, cache: Path | None = None) -> Language:
    """The language with a name; ValueError for `system`, which takes no raw bytes.

    `cache` is where python-escpos keeps its printer data.
    """
    if name is PrinterLanguage.ESCPOS:
        job = partial(_escpos_job, cache)
        return Language(
            name, job, EscPosConversation, b"\x00", _STRIP_BYTES, DRAWER_PULSE, BUZZER_ESCPOS
        )
    if name is PrinterLanguage.ZPL:
        return Language(name, _zpl_job, ZplConversation)
    if name is PrinterLanguage.TSPL:
        return Language(
            name, _tspl_job, TsplConversation, b"\r\n", _LABEL_BYTES, buzzer=BUZZER_TSPL
        )
    raise ValueError(f"{name} is not a language of raw bytes")


def _escpos_job(cache: Path | None, bitmap: Bitmap, config: PrinterConfig) -> bytes:
    from returndesk.hardware.printers.escpos_job import escpos_bytes

    return escpos_bytes(bitmap, cut=config.cut, darkness=config.darkness, cache=cache)


def _zpl_job(bitmap: Bitmap, config: PrinterConfig) -> bytes:
    from returndesk.hardware.printers.zpl_job import zpl_bytes

    return zpl_bytes(bitmap, darkness=config.darkness, speed=config.speed)


def _tspl_job(bitmap: Bitmap, config: PrinterConfig) -> bytes:
    from returndesk.hardware.printers.tspl_job import tspl_bytes

    return tspl_bytes(bitmap, config.paper, darkness=config.darkness, speed=config.speed)
