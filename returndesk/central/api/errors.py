"""Every refusal as JSON with a code, whoever raised it."""

import logging
from http import HTTPStatus

from fastapi import FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from sqlalchemy.exc import DatabaseError
from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect

from returndesk.domain.errors import CentralError, StorageError
from returndesk.protocol.errors import ErrorAnswer

_log = logging.getLogger(__name__)

_STATUS = {
    "bad_json": HTTPStatus.BAD_REQUEST,
    "bad_batch": HTTPStatus.UNPROCESSABLE_ENTITY,
    "bad_request": HTTPStatus.UNPROCESSABLE_ENTITY,
    "batch_too_long": HTTPStatus.REQUEST_ENTITY_TOO_LARGE,
    "blob_unusable": HTTPStatus.UNPROCESSABLE_ENTITY,
    "body_too_large": HTTPStatus.REQUEST_ENTITY_TOO_LARGE,
    "client_too_old": HTTPStatus.UPGRADE_REQUIRED,
    "code_expired": HTTPStatus.FORBIDDEN,
    "code_used": HTTPStatus.FORBIDDEN,
    "code_wrong": HTTPStatus.FORBIDDEN,
    "cursor_of_another_server": HTTPStatus.CONFLICT,
    "notice_code_expired": HTTPStatus.FORBIDDEN,
    "notice_code_wrong": HTTPStatus.FORBIDDEN,
    "notice_too_soon": HTTPStatus.TOO_MANY_REQUESTS,
    "nothing_to_verify": HTTPStatus.CONFLICT,
    "portal_picture_too_large": HTTPStatus.REQUEST_ENTITY_TOO_LARGE,
    "picture_unreadable": HTTPStatus.UNPROCESSABLE_ENTITY,
    "rules_invalid": HTTPStatus.UNPROCESSABLE_ENTITY,
    "site_invalid": HTTPStatus.UNPROCESSABLE_ENTITY,
    "slug_taken": HTTPStatus.CONFLICT,
    "token_refused": HTTPStatus.UNAUTHORIZED,
    "unknown_shipment": HTTPStatus.NOT_FOUND,
    "unknown_brand": HTTPStatus.NOT_FOUND,
    "unknown_picture": HTTPStatus.NOT_FOUND,
    "unknown_site": HTTPStatus.UNPROCESSABLE_ENTITY,
}
_HEADERS = {"token_refused": {"WWW-Authenticate": "Bearer"}}


def answer(code: str, status: int, detail: str = "") -> Response:
    """An error as it goes over the wire."""
    body = ErrorAnswer(code=code, detail=detail).model_dump_json()
    return Response(body, status, _HEADERS.get(code), "application/json")


def handle_errors(app: FastAPI) -> None:
    """Make the app answer every error as `ErrorAnswer`."""

    @app.exception_handler(CentralError)
    async def refused(_request: Request, error: CentralError) -> Response:
        details = ", ".join(f"{name}: {value}" for name, value in error.params.items())
        return answer(error.code, _STATUS.get(error.code, HTTPStatus.BAD_REQUEST), details)

    @app.exception_handler(StorageError)
    async def disk_refused(_request: Request, error: StorageError) -> Response:
        _log.error("the disk refused: %s", error)
        return answer("storage_unavailable", HTTPStatus.SERVICE_UNAVAILABLE)

    @app.exception_handler(ClientDisconnect)
    async def gone(request: Request, _error: ClientDisconnect) -> Response:
        # A desk that lost its network in the middle comes again; nobody hears this answer.
        route = getattr(request.scope.get("route"), "path", "")
        _log.info("a request was cut off: %s %s", request.method, route)
        return answer("bad_request", HTTPStatus.BAD_REQUEST)

    @app.exception_handler(RequestValidationError)
    async def not_understood(_request: Request, error: RequestValidationError) -> Response:
        places = "; ".join(f"{fault['loc']}: {fault['msg']}" for fault in error.errors())
        return answer("bad_request", HTTPStatus.UNPROCESSABLE_ENTITY, places[:500])

    @app.exception_handler(HTTPException)
    async def routed_nowhere(_request: Request, error: HTTPException) -> Response:
        status = HTTPStatus(error.status_code)
        return answer(status.name.lower(), status, str(error.detail))

    @app.exception_handler(DatabaseError)
    async def storage_refused(_request: Request, error: DatabaseError) -> Response:
        # Nothing was committed: the desk keeps its events and comes again.
        # Its own words may quote a row, and a row names shoppers: the kind of the fault must do.
        state = getattr(error.orig, "sqlstate", None) or getattr(error.orig, "sqlite_errorname", "")
        _log.error("the database refused: %s %s", type(error.orig).__name__, state)
        refusal = answer("storage_unavailable", HTTPStatus.SERVICE_UNAVAILABLE)
        refusal.headers["Retry-After"] = "5"
        return refusal

    @app.exception_handler(Exception)
    async def bug(_request: Request, _error: Exception) -> Response:
        # Starlette raises it again behind this answer, and the server logs it.
        return answer("internal_error", HTTPStatus.INTERNAL_SERVER_ERROR)
