"""Photographs on the wire: a JPEG as the body of a PUT, under its SHA-256."""

from returndesk.protocol.base import Message


class BlobAnswer(Message):
    """The content is stored, now or since before. `size` in bytes."""

    sha256: str
    size: int
