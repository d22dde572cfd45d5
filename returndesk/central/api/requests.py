"""What is read from a request before a route may act on it: the version, the desk, the body."""

import zlib
from dataclasses import dataclass
from typing import Annotated, TypeVar

from fastapi import Depends, Request
from pydantic import ValidationError
from starlette.requests import ClientDisconnect

from returndesk.central.receptions import DeskRecord
from returndesk.central.store.store import CentralStore
from returndesk.domain.errors import CentralError
from returndesk.protocol.base import Message
from returndesk.protocol.blobs import PARTIAL_UPLOAD
from returndesk.protocol.version import VERSION_HEADER

_M = TypeVar("_M", bound=Message)

MAX_BODY = 2 * 1024 * 1024
# A body that is too long is still read up to here: a client that is cut off while it writes sees
# a broken connection instead of the answer.
_MAX_DRAINED = 4 * MAX_BODY
OLDEST_CLIENT = 1


async def check_version(request: Request) -> int:
    """The protocol that a client speaks; `client_too_old` for one no longer spoken here.

    A newer client is served: both sides drop what they do not know.
    """
    told = request.headers.get(VERSION_HEADER, str(OLDEST_CLIENT))
    version = int(told) if told.isascii() and told.isdigit() and len(told) < 10 else 0
    if version < OLDEST_CLIENT:
        raise CentralError("client_too_old", oldest=OLDEST_CLIENT)
    return version


async def read_body(request: Request) -> bytes:
    """The whole body, unpacked if it is gzip; `body_too_large` over `MAX_BODY`, packed or not.

    `bad_request` for another encoding, or for what is not in the one it names.
    """
    encoding = request.headers.get("Content-Encoding", "identity").lower()
    # 31: gzip with the largest window (zlib's manual).
    unpack = zlib.decompressobj(31) if encoding == "gzip" else None
    parts: list[bytes] = []
    read = size = 0
    async for part in request.stream():
        read += len(part)
        if size <= MAX_BODY:
            piece = _unpacked(unpack, part, MAX_BODY + 1 - size) if unpack else part
            size += len(piece)
            parts.append(piece)
        elif read > _MAX_DRAINED:
            break
    if size > MAX_BODY:
        raise CentralError("body_too_large", limit=MAX_BODY)
    if encoding not in {"identity", "gzip"} or (unpack and read and not unpack.eof):
        raise CentralError("bad_request", detail="the body is not in its Content-Encoding")
    return b"".join(parts)


@dataclass(frozen=True, slots=True)
class Piece:
    """What arrived of a piece; `whole` unless the connection ended before it did."""

    content: bytes
    whole: bool


async def read_piece(request: Request) -> Piece:
    """A piece of a photograph, as much as arrives; `body_too_large`, `bad_request`."""
    parts: list[bytes] = []
    size = 0
    whole = True
    try:
        async for part in request.stream():
            size += len(part)
            if size <= MAX_BODY:
                parts.append(part)
            elif size > _MAX_DRAINED:
                break
    except ClientDisconnect:
        whole = False
    if size > MAX_BODY:
        raise CentralError("body_too_large", limit=MAX_BODY)
    told = request.headers
    if told.get("Content-Type") != PARTIAL_UPLOAD or "Content-Encoding" in told:
        raise CentralError("bad_request", detail=f"a piece is {PARTIAL_UPLOAD}, not packed")
    return Piece(b"".join(parts), whole)


def _unpacked(unpack: "zlib._Decompress", part: bytes, limit: int) -> bytes:
    """A further piece of the body, no longer than `limit`: a small body may unpack to gigabytes."""
    try:
        return unpack.decompress(part, limit)
    except zlib.error:
        raise CentralError("bad_request", detail="the body is not gzip") from None


def read_message(body: bytes, model: type[_M]) -> _M:
    """The body as a message of the protocol; `bad_request` if it is not one."""
    try:
        return model.model_validate_json(body)
    except ValidationError as error:
        fault = error.errors(include_url=False, include_input=False)[0]
        raise CentralError("bad_request", detail=f"{fault['loc']}: {fault['msg']}") from None


def _store_of(request: Request) -> CentralStore:
    store: CentralStore = request.app.state.store
    return store


# FastAPI hands each plain function to another thread, which costs more than these two do; only
# what asks the database is worth it.
async def find_store(request: Request) -> CentralStore:
    """The store of the app that serves the request."""
    return _store_of(request)


def read_desk(request: Request) -> DeskRecord:
    """Which desk is asking, by its token, or `token_refused`."""
    scheme, _, token = request.headers.get("Authorization", "").partition(" ")
    desk = _store_of(request).desk_of(token.strip()) if scheme.lower() == "bearer" else None
    if desk is None:
        raise CentralError("token_refused")
    return desk


def check_service(request: Request) -> None:
    """`token_refused` unless the token is a program's, such as a carrier's connector."""
    scheme, _, token = request.headers.get("Authorization", "").partition(" ")
    known = scheme.lower() == "bearer" and _store_of(request).is_service(token.strip())
    if not known:
        raise CentralError("token_refused")


Body = Annotated[bytes, Depends(read_body)]
Desk = Annotated[DeskRecord, Depends(read_desk)]
Store = Annotated[CentralStore, Depends(find_store)]
Version = Annotated[int, Depends(check_version)]
