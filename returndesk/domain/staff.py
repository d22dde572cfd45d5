"""Who works at a site, and the PIN by which a supervisor is known, offline."""

import base64
import binascii
import hashlib
import hmac
import os
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum

from returndesk.domain.errors import KnownError
from returndesk.domain.ids import SiteId, StaffId

MIN_PIN, MAX_PIN = 4, 12
MAX_NAME = 200

# RFC 7914; 16 MiB and some 50 ms for each guess, on a shop's computer.
_COST, _BLOCKS, _LANES = 2**14, 8, 1
_SALT_BYTES = 16
_KIND = "scrypt"
# Two slips of the finger are free; then each doubles the wait, up to a quarter of an hour.
_FREE_TRIES = 2
_FIRST_WAIT_S = 5
_LONGEST_WAIT_S = 900


class Role(StrEnum):
    """What somebody may do."""

    CLERK = "clerk"
    SUPERVISOR = "supervisor"


@dataclass(frozen=True, slots=True)
class Staff:
    """Somebody who works at a site; an empty `site_id` is every site."""

    id: StaffId
    name: str
    site_id: SiteId
    role: Role = Role.CLERK
    pin_hash: str = ""

    def supervises(self, site_id: SiteId) -> bool:
        """Whether a PIN of theirs opens what only supervisors may do at a site."""
        here = self.site_id in {SiteId(""), site_id}
        return here and self.role is Role.SUPERVISOR and bool(self.pin_hash)

    def knows(self, pin: str) -> bool:
        """Whether a PIN is theirs."""
        return pin_fits(pin, self.pin_hash)


def hash_pin(pin: str) -> str:
    """What is kept of a PIN; `KnownError("pin_unusable", least, most)` for other than digits."""
    if not (pin.isascii() and pin.isdigit() and MIN_PIN <= len(pin) <= MAX_PIN):
        raise KnownError("pin_unusable", least=MIN_PIN, most=MAX_PIN)
    salt = os.urandom(_SALT_BYTES)
    parts = (base64.b64encode(part).decode() for part in (salt, _derived(pin, salt)))
    return "$".join((_KIND, *parts))


def pin_fits(pin: str, pin_hash: str) -> bool:
    """Whether a PIN is the one that was hashed; False for a hash of another kind."""
    kind, _, rest = pin_hash.partition("$")
    salt, _, wanted = rest.partition("$")
    if kind != _KIND or not wanted:
        return False
    try:
        found = _derived(pin, base64.b64decode(salt, validate=True))
        return hmac.compare_digest(found, base64.b64decode(wanted, validate=True))
    except (binascii.Error, ValueError):
        return False


def wait_after(failures: int) -> timedelta:
    """How long no PIN is taken after so many wrong ones in a row."""
    if failures <= _FREE_TRIES:
        return timedelta(0)
    doublings = min(failures - _FREE_TRIES - 1, 10)
    return timedelta(seconds=min(_LONGEST_WAIT_S, _FIRST_WAIT_S * 2**doublings))


def _derived(pin: str, salt: bytes) -> bytes:
    return hashlib.scrypt(pin.encode(), salt=salt, n=_COST, r=_BLOCKS, p=_LANES)
