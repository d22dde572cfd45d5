"""The routes of photographs: whole, or in pieces that begin where the last one was cut."""

from http import HTTPStatus
from typing import Annotated, Any

from fastapi import Depends, FastAPI, Header, Path, Response
from fastapi.params import Depends as Dependency

from returndesk.central.api.answers import as_json
from returndesk.central.api.errors import answer
from returndesk.central.api.requests import MAX_BODY, Body, Desk, Piece, Store, read_piece
from returndesk.central.store.blobs import Upload
from returndesk.domain.errors import CentralError
from returndesk.protocol.blobs import (
    COMPLETE,
    INCOMPLETE,
    PARTIAL_UPLOAD,
    UPLOAD_COMPLETE,
    UPLOAD_OFFSET,
    BlobAnswer,
)

_ADDRESS = "/v1/blobs/{digest}"

_Digest = Annotated[str, Path(pattern="^[0-9a-f]{64}$")]
_Offset = Annotated[int, Header(alias=UPLOAD_OFFSET, ge=0, le=MAX_BODY)]
_Complete = Annotated[str, Header(alias=UPLOAD_COMPLETE, pattern=r"^\?[01]$")]


def add_blob_routes(app: FastAPI, versioned: list[Dependency]) -> None:
    """Add them to the app; `versioned` is what every route depends on."""

    @app.put(_ADDRESS, dependencies=versioned, openapi_extra=_takes("image/jpeg"))
    def put_blob(digest: _Digest, body: Body, desk: Desk, store: Store) -> BlobAnswer:
        """Keep a photograph under the SHA-256 of its content; again is no harm."""
        store.put_blob(desk, digest, body)
        return BlobAnswer(sha256=digest, size=len(body))

    @app.head(_ADDRESS, dependencies=versioned, status_code=HTTPStatus.NO_CONTENT)
    def ask_blob(digest: _Digest, desk: Desk, store: Store) -> Response:
        """How much of a photograph has come from this desk, and whether it is there already."""
        upload = store.blob_upload(desk, digest)
        return Response(status_code=HTTPStatus.NO_CONTENT, headers=_headers(upload))

    @app.patch(
        _ADDRESS,
        dependencies=versioned,
        openapi_extra=_takes(PARTIAL_UPLOAD),
        response_model=BlobAnswer,
        responses={HTTPStatus.NO_CONTENT: {"description": "The piece is kept; more is to come"}},
    )
    def append_blob(
        digest: _Digest,
        piece: Annotated[Piece, Depends(read_piece)],
        offset: _Offset,
        complete: _Complete,
        desk: Desk,
        store: Store,
    ) -> Response:
        """Keep a piece of a photograph; the last one says so, and then the whole is checked.

        409 with the right offset for a piece that does not begin there. What arrived of a piece
        that was cut is kept.
        """
        if offset + len(piece.content) > MAX_BODY:
            raise CentralError("body_too_large", limit=MAX_BODY)
        last = complete == COMPLETE and piece.whole
        upload = store.append_blob(desk, digest, offset, piece.content, last=last)
        if not upload.fits:
            response = answer("upload_offset", HTTPStatus.CONFLICT)
        elif upload.complete:
            response = as_json(BlobAnswer(sha256=digest, size=upload.size))
        else:
            response = Response(status_code=HTTPStatus.NO_CONTENT)
        response.headers.update(_headers(upload))
        return response


def _headers(upload: Upload) -> dict[str, str]:
    return {
        UPLOAD_OFFSET: str(upload.size),
        UPLOAD_COMPLETE: COMPLETE if upload.complete else INCOMPLETE,
        "Cache-Control": "no-store",
    }


def _takes(media_type: str) -> dict[str, Any]:
    schema = {"type": "string", "format": "binary"}
    return {"requestBody": {"required": True, "content": {media_type: {"schema": schema}}}}
