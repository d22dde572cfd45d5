"""Short signed texts: Ed25519 (RFC 8032) in letters and digits that every scanner can type.

The one module that knows `cryptography`, and imports it only when a key is used (docs/adr/0009).
What is signed (a packing slip, a voucher) is the callers'; each has a prefix of its own, which is
signed as well, so that a text of one kind never passes for another.
"""

import base64
import binascii
import hashlib
from dataclasses import dataclass, field

_KEY_BYTES = 32
_SIGNATURE_BYTES = 64
_ID_BYTES = 4
_SUM_BYTES = 2


@dataclass(frozen=True, slots=True)
class SigningKey:
    """A pair of keys, 32 bytes each. The private one stays where it was made and is never shown."""

    private: bytes = field(repr=False)
    public: bytes


def new_key() -> SigningKey:
    """A fresh pair from the system's randomness."""
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

    private = Ed25519PrivateKey.generate()
    return SigningKey(private.private_bytes_raw(), private.public_key().public_bytes_raw())


def key_id(public: bytes) -> bytes:
    """What names a public key in a signed text: four bytes of its SHA-256."""
    return hashlib.sha256(public).digest()[:_ID_BYTES]


def sign(private: bytes, payload: bytes) -> bytes:
    """The signature of a payload, 64 bytes; `ValueError` for what is no private key."""
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

    return Ed25519PrivateKey.from_private_bytes(private).sign(payload)


def verify(public: bytes, payload: bytes, signature: bytes) -> bool:
    """Whether a signature is that of the payload; False for a key or signature that is none."""
    from cryptography.exceptions import InvalidSignature
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

    if len(public) != _KEY_BYTES:
        return False
    try:
        Ed25519PublicKey.from_public_bytes(public).verify(signature, payload)
    except (InvalidSignature, ValueError):
        return False
    return True


# ------------------------------------------------------------------------------------ as a text


@dataclass(frozen=True, slots=True)
class Sealed:
    """A signed text taken apart; nothing in it is to be believed before `right_for` says so."""

    prefix: str
    payload: bytes
    signature: bytes

    def right_for(self, public: bytes) -> bool:
        """Whether the owner of a key signed this payload under this prefix."""
        return verify(public, self.prefix.encode() + self.payload, self.signature)


def seal(prefix: str, payload: bytes, private: bytes) -> str:
    """The payload, its signature and a check sum in base 32 behind a prefix.

    `prefix` is of A to Z and digits, the rest of A to Z and 2 to 7 without padding, so the whole
    fits QR's alphanumeric mode and is typed by every keyboard scanner. The check sum (CRC-16) tells
    a text that was read wrong from one that was made wrong.
    """
    return _written(prefix, payload + sign(private, prefix.encode() + payload))


def unseal(prefix: str, text: str) -> Sealed | None:
    """What `seal` made, taken apart but not verified; None for any other text, or a misread one."""
    if not text.startswith(prefix):
        return None
    letters = text[len(prefix) :]
    try:
        content = base64.b32decode(letters + "=" * (-len(letters) % 8))[:-_SUM_BYTES]
    except (binascii.Error, ValueError):  # ValueError: letters beyond ASCII
        return None
    # Written again, so that a text has one spelling: base 32 may have bits too many.
    if len(content) <= _SIGNATURE_BYTES or _written(prefix, content) != text:
        return None
    return Sealed(prefix, content[:-_SIGNATURE_BYTES], content[-_SIGNATURE_BYTES:])


def _written(prefix: str, content: bytes) -> str:
    check_sum = binascii.crc_hqx(prefix.encode() + content, 0).to_bytes(_SUM_BYTES, "big")
    return prefix + base64.b32encode(content + check_sum).decode().rstrip("=")
