"""Asking an unknown printer what it is: language, maker, model, and the width of its head.

Each question has a connection of its own and is harmless in the other languages: an Epson's
real-time question first (answered at once, printed by nobody), then a Zebra's, then a TSPL
printer's. A printer that answers none is set up by hand.
"""

import re
from functools import lru_cache
from pathlib import Path
from time import monotonic

from returndesk.domain.errors import PrinterError
from returndesk.domain.labels import LABEL_4X6, LABEL_4X6_300, Paper
from returndesk.domain.printing import PrinterConfig, PrinterId, PrinterLanguage, TransportKind
from returndesk.hardware.printers.devices import transport_of
from returndesk.hardware.printers.transports import Transport
from returndesk.services.printer_setup import Identity

ANSWER_SECONDS = 0.7
_ASK_ESCPOS = b"\x10\x04\x01"  # DLE EOT 1
_ASK_MAKER, _ASK_MODEL = b"\x1dIB", b"\x1dIC"  # GS I 66 and 67
_ASK_ZPL = b"~HI"
_ASK_TSPL = b"\x1b!?"
_ESCPOS_STATUS = 0b10010011, 0b00010010  # the fixed bits of a real-time answer
_BLOCK = re.compile(rb"_([^\x00]{1,80})\x00")
_ZPL_IDENTITY = re.compile(rb"\x02([^,\x03]{1,80}),[^,\x03]*,(\d{1,2}),")
# python-escpos also knows customer displays, which are narrower than any paper.
_NARROWEST = 300
_DPI = {6: 152, 8: 203, 12: 300, 24: 600}  # by the dots a millimetre that ~HI tells


def identify(transport: TransportKind, address: str, *, cache: Path | None = None) -> Identity:
    """What a printer says it is; takes 2 s at most once it is reached.

    An empty `Identity` for one that says nothing or is fed through a queue. Raises PrinterError
    as the transport's `connect`. `cache` is where python-escpos keeps its printer data.
    """
    way = transport_of(PrinterConfig(PrinterId(""), "", transport=transport, address=address))
    if way is None:
        return Identity()
    answer = _ask(way, _ASK_ESCPOS)
    if answer is None:
        return Identity()  # a queue or a file: nothing comes back
    mask, bits = _ESCPOS_STATUS
    if any(byte & mask == bits for byte in answer):
        maker, model = _block(_ask(way, _ASK_MAKER)), _block(_ask(way, _ASK_MODEL))
        return Identity(PrinterLanguage.ESCPOS, maker, model, _known_paper(model, cache))
    found = _ZPL_IDENTITY.search(_ask(way, _ASK_ZPL) or b"")
    if found is not None:
        paper = {203: LABEL_4X6, 300: LABEL_4X6_300}.get(_DPI.get(int(found[2]), 0))
        return Identity(PrinterLanguage.ZPL, "", found[1].decode(errors="replace"), paper)
    if len(_ask(way, _ASK_TSPL) or b"") == 1:
        return Identity(PrinterLanguage.TSPL)
    return Identity()


def _ask(transport: Transport, question: bytes) -> bytes | None:
    """What comes within `ANSWER_SECONDS`; None on a way on which nothing can come."""
    heard = bytearray()
    with transport.connect() as connection:
        if not connection.answers:
            return None
        deadline = monotonic() + ANSWER_SECONDS
        try:
            connection.write(question, ANSWER_SECONDS, heard.extend)
            while not _whole(bytes(heard), question) and (left := deadline - monotonic()) > 0:
                heard += connection.read(left)
        except PrinterError:
            pass  # it hung up on a question that it does not know: the next one may do
    return bytes(heard)


def _whole(heard: bytes, question: bytes) -> bool:
    if question in {_ASK_MAKER, _ASK_MODEL}:
        return b"\x00" in heard
    if question == _ASK_ZPL:
        return b"\x03" in heard
    return bool(heard)


def _block(answer: bytes | None) -> str:
    found = _BLOCK.search(answer or b"")
    return found[1].decode(errors="replace").strip() if found else ""


def _known_paper(model: str, cache: Path | None) -> Paper | None:
    """The paper of a model that python-escpos has a profile of."""
    return _papers(cache).get(_plain(model)) if model else None


@lru_cache(maxsize=1)
def _papers(cache: Path | None) -> dict[str, Paper]:
    from returndesk.hardware.printers.escpos_job import profiles

    found = {}
    for profile in profiles(cache):
        media = profile.get("media", {})
        pixels = media.get("width", {}).get("pixels")
        dpi = media.get("dpi", 203)
        if isinstance(pixels, int) and isinstance(dpi, int) and pixels >= _NARROWEST:
            found[_plain(str(profile.get("name", "")))] = Paper(dpi, pixels)
    return found


def _plain(model: str) -> str:
    return "".join(c for c in model.casefold() if c.isalnum()).removesuffix("series")
