"""What codes wrap a number in: AIM prefixes, ISO 15434 messages, addresses (for GS1: `gs1`).

Nothing here judges a number: every function only says where one may stand in a longer text.
"""

import re
from dataclasses import dataclass
from urllib.parse import parse_qsl, unquote, urlsplit

from returndesk.domain.check_digits import ups_right

# Control characters of GS1 and ISO/IEC 15434 as scanners send them.
GS = "\x1d"
RS = "\x1e"

# Decoders may show control characters as their pictures (U+2400 and on), as zxing-cpp does.
_PICTURES = {0x2400 + control: control for control in range(0x20)}

# ISO/IEC 15424: "]", a letter for the symbology, a modifier; something must follow.
_AIM = re.compile(r"[\x00-\x20]*\]([A-Za-z][0-9])(.+)", re.DOTALL)

# The transport messages (format 01) of ISO/IEC 15434 in normal form, that is without brackets and
# separators, for wedges lose those: Geopost's version 03 and UPS's version 96.
_GEOPOST_MESSAGE = re.compile("0103[0-9A-Z]{3,10}?[0-9]{6}([0-9A-Z]{2}[0-9]{12})GEOP")
_UPS_MESSAGE = re.compile("0196[0-9A-Z]")
_UPS_WHOLE = re.compile("1Z[0-9A-Z]{15}[0-9]")
_UPS_SHORT = re.compile("([0-9]{3})(1Z[0-9A-Z]{7}[0-9])UPSN([0-9A-Z]{6})")

# Shorter parts of an address are words ("FR", "2026"), not numbers of parcels.
_MIN_PART = 5
_MAX_PARTS = 8


def split_aim(text: str) -> tuple[str, str]:
    """The AIM identifier ("C1") that a scanner put before the text, or "", and the rest.

    Pictures of control characters become the control characters in it.
    """
    if not text.isascii():
        text = text.translate(_PICTURES)
    found = _AIM.match(text)
    return (found[1], found[2]) if found else ("", text)


def message_numbers(text: str, form: str) -> tuple[str, ...]:
    """The tracking number in an ISO/IEC 15434 transport message, as Geopost and UPS write them.

    `form` is the text's normal form. The message is read by its fields while its separators are
    there and by its fixed marks where a wedge has lost them; what is not sure is left out.
    """
    number = _field_number(text)
    if number:
        return (number,)
    if found := _GEOPOST_MESSAGE.match(form):
        return (found[1],)
    if not _UPS_MESSAGE.match(form):
        return ()
    if found := _UPS_SHORT.search(form):
        return _ups_numbers(service=found[1], short=found[2], shipper=found[3])
    return tuple(whole[0] for whole in _UPS_WHOLE.finditer(form))[:1]


def _field_number(text: str) -> str:
    """The tracking number's field of an intact message, or "".

    Format 01 is "01", the version with the postcode (Geopost puts a separator between), country,
    service, tracking number, carrier, ... (ISO/IEC 15434, ANSI MH10.8.3).
    """
    message = next((part for part in text.split(RS) if part.startswith("01" + GS)), "")
    fields = message.split(GS)
    position = 5 if len(fields) > 1 and len(fields[1]) == 2 else 4
    if len(fields) <= position + 1:
        return ""
    if fields[position].startswith("1Z") and len(fields) > position + 2:
        service, short, _, shipper = fields[position - 1 : position + 3]
        return next(iter(_ups_numbers(service=service, short=short, shipper=shipper)), short)
    return fields[position]


def _ups_numbers(*, service: str, short: str, shipper: str) -> tuple[str, ...]:
    """The whole UPS number from a MaxiCode's short one ("1Z" and its last 8 characters).

    The shipper number and the last two digits of the class of service stand between (samples in
    label printers' manuals: 001, 1Z12345675, 12345E is 1Z12345E0112345675); only a result with
    the right check digit is given.
    """
    whole = f"1Z{shipper}{service[-2:]}{short[2:]}"
    return (whole,) if _UPS_WHOLE.fullmatch(whole) and ups_right(whole) else ()


@dataclass(frozen=True, slots=True)
class AddressParts:
    """What of a web address may be a number: `return_number` of a portal link, other `parts`."""

    return_number: str = ""
    parts: tuple[str, ...] = ()


def address_parts(text: str) -> AddressParts | None:
    """The last part of a web address's path and the values of its query; None for other texts.

    A path that ends in /R/NUMBER is a link of the return portal, whatever the host. The address
    is only read, never opened.
    """
    if text[:8].lower().partition("://")[0] not in {"http", "https"}:
        return None
    try:
        address = urlsplit(text)
    except ValueError:  # such as a bracket in the host's place
        return AddressParts()
    path = [unquote(part) for part in address.path.split("/") if part]
    values = [value for _, value in parse_qsl(address.query, max_num_fields=None)]
    if len(path) > 1 and path[-2].upper() == "R":
        return AddressParts(return_number=path[-1])
    parts = [part for part in (*path[-1:], *values) if _may_be_number(part)]
    return AddressParts(parts=tuple(dict.fromkeys(parts))[:_MAX_PARTS])


def _may_be_number(part: str) -> bool:
    return len(part) >= _MIN_PART and any(map(str.isdigit, part))
