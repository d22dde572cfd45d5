"""A photograph on its way to the central service, in pieces: what has arrived is not sent again."""

from http import HTTPStatus

from returndesk.domain.errors import CentralError
from returndesk.protocol.blobs import (
    COMPLETE,
    INCOMPLETE,
    PARTIAL_UPLOAD,
    UPLOAD_COMPLETE,
    UPLOAD_OFFSET,
    BlobAnswer,
)
from returndesk.sync.exchange import BUSY, Answer, Exchange

_PHOTO = {"Content-Type": "image/jpeg"}
# What a connection lost is one of them at most, even behind a proxy that hands requests on only
# when they are whole.
_PIECE_BYTES = 256 * 1024
# So often the service may know better where it is; after that the whole is sent.
_MOVES = 3
# Refusals of a piece, or of the question how much is there. They leave it to the whole to tell why.
_TELLS_NOTHING = frozenset(range(400, 500)) - BUSY


def put_blob(exchange: Exchange, digest: str, content: bytes) -> None:
    """Store content under its SHA-256; `blob_refused` for what will never be taken."""
    if _resume(exchange, digest, content):
        return
    answer = exchange.send("PUT", _path(digest), body=content, headers=_PHOTO)
    try:
        exchange.refuse(answer)
    except CentralError as error:
        if error.code == "batch_refused":  # too large: the same answer as for events
            raise CentralError("blob_refused", url=exchange.url) from error
        raise
    _check(exchange, answer, digest)


def _resume(exchange: Exchange, digest: str, content: bytes) -> bool:
    """Send what the service lacks, in pieces; False where only the whole can settle it.

    So it is with a service from before there were pieces, with pieces that are not this
    content, and with refusals, since an answer to HEAD has no body that tells why.
    """
    answer = exchange.send("HEAD", _path(digest))
    if answer.status in _TELLS_NOTHING:
        return False
    exchange.refuse(answer)
    moved = 0
    while not answer.complete:
        offset = answer.offset
        if offset is None:
            raise exchange.nonsense(answer)
        if offset > len(content) or moved > _MOVES:
            return False
        answer = _send_piece(exchange, digest, content, offset)
        if answer.status == HTTPStatus.CONFLICT and answer.offset is not None:
            moved += 1
        elif answer.status in _TELLS_NOTHING:
            return False
        else:
            exchange.refuse(answer)
            if answer.status == HTTPStatus.OK:
                _check(exchange, answer, digest)
                return True
            if answer.offset is None or answer.offset <= offset:
                raise exchange.nonsense(answer)
    return answer.offset == len(content)


def _send_piece(exchange: Exchange, digest: str, content: bytes, offset: int) -> Answer:
    end = min(offset + _PIECE_BYTES, len(content))
    headers = {
        "Content-Type": PARTIAL_UPLOAD,
        UPLOAD_OFFSET: str(offset),
        UPLOAD_COMPLETE: COMPLETE if end == len(content) else INCOMPLETE,
    }
    return exchange.send("PATCH", _path(digest), body=content[offset:end], headers=headers)


def _check(exchange: Exchange, answer: Answer, digest: str) -> None:
    if exchange.message(answer, BlobAnswer).sha256 != digest:
        raise CentralError("central_nonsense", url=exchange.url)


def _path(digest: str) -> str:
    return f"/v1/blobs/{digest}"
