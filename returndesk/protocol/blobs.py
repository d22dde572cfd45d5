"""Photographs on the wire: a JPEG under its SHA-256, whole by PUT or in pieces that resume.

The pieces follow the IETF's "Resumable Uploads for HTTP" (draft-ietf-httpbis-resumable-upload,
which grew out of tus): HEAD tells how many bytes are there, PATCH appends from there on, and a
piece from elsewhere is answered 409 with the right offset. What differs: nothing has to be created
first, since the address follows from the content. A service that knows no pieces answers HEAD 405.
"""

from returndesk.protocol.base import Message

# Headers, as structured fields (RFC 9651): a number of bytes, and ?0 or ?1.
UPLOAD_OFFSET = "Upload-Offset"
UPLOAD_COMPLETE = "Upload-Complete"
COMPLETE, INCOMPLETE = "?1", "?0"
PARTIAL_UPLOAD = "application/partial-upload"


class BlobAnswer(Message):
    """The content is stored, now or since before. `size` in bytes."""

    sha256: str
    size: int
