"""The central service over HTTP: one session, time-outs on every call, TLS always verified.

A network is not to be trusted: captive portals answer 200 with HTML, proxies cut bodies, servers
move. Only an answer that is the protocol's, whole and about what was asked, counts; everything
else is a `CentralError`, after which the desk keeps its facts and tries again.
"""

import gzip
import hashlib
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from http import HTTPStatus
from typing import TypeVar
from urllib.parse import quote

import requests
from pydantic import ValidationError

from returndesk.domain.errors import CentralError
from returndesk.domain.events import Event, Verdict
from returndesk.domain.feed import ChangeBatch
from returndesk.domain.ids import BrandId
from returndesk.domain.portal import Picture, PortalRules
from returndesk.protocol.base import Message
from returndesk.protocol.blobs import BlobAnswer
from returndesk.protocol.changes import ChangePage
from returndesk.protocol.desks import EnrolAnswer, EnrolRequest, Health
from returndesk.protocol.errors import ErrorAnswer
from returndesk.protocol.events import BatchAnswer, EventBatch, WireEvent
from returndesk.protocol.rules import (
    RulesConflict,
    SaveRules,
    WireDatedRules,
    WirePicture,
    WireRules,
)
from returndesk.protocol.version import PROTOCOL_VERSION, VERSION_HEADER
from returndesk.services.ports import RulesAnswer

CONNECT_TIMEOUT_S = 5.0
READ_TIMEOUT_S = 20.0

# A page of 1,000 returns is about 1 MB; anything far beyond is not our service.
MAX_ANSWER_BYTES = 32 * 1024 * 1024
_CHUNK_BYTES = 64 * 1024
_WORTH_PACKING = 1024

# The central service's refusals by its code, as the desk calls them. A status alone says nothing:
# a captive portal answers 401 and 403 as well, and no desk may be put out of work by one.
_REFUSALS = {
    "token_refused": "desk_refused",
    "client_too_old": "desk_too_old",
    "cursor_of_another_server": "cursor_refused",
    "bad_json": "batch_refused",
    "bad_batch": "batch_refused",
    "bad_request": "batch_refused",
    "batch_too_long": "batch_refused",
    "body_too_large": "batch_refused",
    "blob_unusable": "blob_refused",
    "code_wrong": "code_wrong",
    "code_used": "code_used",
    "code_expired": "code_expired",
    "rules_invalid": "rules_invalid",
    "unknown_site": "rules_invalid",
    "slug_taken": "slug_taken",
    "unknown_brand": "unknown_brand",
    "unknown_picture": "unknown_picture",
    "picture_unreadable": "picture_unreadable",
    "portal_picture_too_large": "portal_picture_too_large",
}

# What it is the service sees for itself, in the bytes.
_PHOTO = {"Content-Type": "image/jpeg"}
_PICTURE = {"Content-Type": "application/octet-stream"}

_SUCCESS = range(200, 300)

_M = TypeVar("_M", bound=Message)


class HttpCentral:
    """`CentralService` over HTTP with a desk's token. Not for two threads at once."""

    def __init__(
        self,
        url: str,
        token: str = "",
        *,
        connect_timeout: float = CONNECT_TIMEOUT_S,
        read_timeout: float = READ_TIMEOUT_S,
    ) -> None:
        self._url = url.rstrip("/")
        self._timeout = (connect_timeout, read_timeout)
        self._server_time: datetime | None = None
        self._session = requests.Session()
        self._session.headers[VERSION_HEADER] = str(PROTOCOL_VERSION)
        if token:
            self._session.headers["Authorization"] = f"Bearer {token}"

    def push(self, events: Sequence[Event]) -> tuple[Verdict, ...]:
        """A verdict for each event, in order; `CentralError` for any other answer.

        `batch_refused` when one of the events is nothing that the protocol can carry.
        """
        try:
            batch = EventBatch(events=tuple(WireEvent.of(event) for event in events))
        except ValidationError as error:
            raise CentralError("batch_refused", url=self._url) from error
        answer = self._ask("POST", "/v1/events", BatchAnswer, body=batch)
        if [v.event_id for v in answer.verdicts] != [e.id for e in events]:
            raise CentralError("central_nonsense", url=self._url)
        return tuple(verdict.to_domain() for verdict in answer.verdicts)

    def changes(self, cursor: str, limit: int) -> ChangeBatch:
        """The next page of the feed; `CentralError` for anything else."""
        params = {"cursor": cursor, "limit": str(limit)}
        page = self._ask("GET", "/v1/changes", ChangePage, params=params)
        if page.after not in {cursor, None}:
            raise CentralError("central_nonsense", url=self._url)
        return replace(page.to_domain(), server_time=self._server_time)

    def put_blob(self, digest: str, content: bytes) -> None:
        """Store content under its SHA-256; `blob_refused` for what will never be taken."""
        answer, status = self._send("PUT", f"/v1/blobs/{digest}", body=content, headers=_PHOTO)
        try:
            self._refuse(answer, status)
        except CentralError as error:
            if error.code == "batch_refused":  # too large: the same answer as for events
                raise CentralError("blob_refused", url=self._url) from error
            raise
        if self._message(answer, BlobAnswer).sha256 != digest:
            raise CentralError("central_nonsense", url=self._url)

    def save_rules(
        self, brand_id: BrandId, rules: PortalRules, *, base_version: int, supervisor: str
    ) -> RulesAnswer:
        """Make rules a brand's newest version, unless another was saved since `base_version`.

        `CentralError`: `rules_invalid`, `slug_taken`, `unknown_brand`, or that nobody
        answered.
        """
        try:
            body = SaveRules(
                rules=WireRules.of(rules), base_version=base_version, supervisor=supervisor
            )
        except ValidationError as error:
            raise CentralError("rules_invalid", url=self._url) from error
        path = f"/v1/portals/{quote(brand_id, safe='')}"
        sent, headers = _packed(body)
        content, status = self._send("PUT", path, body=sent, headers=headers)
        if status == HTTPStatus.CONFLICT and _error_code(content) == "rules_changed":
            conflict = self._message(content, RulesConflict)
            return RulesAnswer(saved=False, current=conflict.current.to_domain())
        self._refuse(content, status)
        dated = self._message(content, WireDatedRules)
        return RulesAnswer(saved=True, current=dated.to_domain())

    def save_picture(self, data: bytes) -> Picture:
        """Hand a portal's picture over; `CentralError` for a refusal or no answer."""
        content, status = self._send("POST", "/v1/pictures", body=data, headers=_PICTURE)
        self._refuse(content, status)
        return self._message(content, WirePicture).to_domain()

    def picture(self, digest: str) -> bytes:
        """The bytes of a portal's picture; `CentralError` for anything but those."""
        content, status = self._send("GET", f"/v1/pictures/{quote(digest, safe='')}")
        self._refuse(content, status)
        if hashlib.sha256(content).hexdigest() != digest:
            raise CentralError("central_nonsense", url=self._url)
        return content

    def enrol(self, code: str) -> EnrolAnswer:
        """Who this desk is from now on.

        Raises `CentralError`: `code_wrong`, `code_used`, `code_expired`.
        """
        try:
            request = EnrolRequest(code=code)
        except ValidationError as error:
            raise CentralError("code_wrong", url=self._url) from error
        return self._ask("POST", "/v1/desks", EnrolAnswer, body=request)

    def health(self) -> Health:
        """That the central service is there and is one."""
        return self._ask("GET", "/healthz", Health)

    def close(self) -> None:
        """Let the connection go."""
        self._session.close()

    def _ask(
        self,
        method: str,
        path: str,
        model: type[_M],
        *,
        body: Message | None = None,
        params: dict[str, str] | None = None,
    ) -> _M:
        """One request; its answer as a message of the protocol, or a `CentralError`."""
        sent, headers = _packed(body) if body else (None, None)
        content, status = self._send(method, path, body=sent, headers=headers, params=params)
        self._refuse(content, status)
        return self._message(content, model)

    def _send(
        self,
        method: str,
        path: str,
        *,
        body: bytes | None = None,
        headers: dict[str, str] | None = None,
        params: dict[str, str] | None = None,
    ) -> tuple[bytes, int]:
        """One request; the body and the status of whatever was answered."""
        try:
            response = self._session.request(
                method,
                self._url + path,
                params=params,
                data=body,
                headers=headers,
                timeout=self._timeout,
                # The token goes to the service that enrolled the desk and to no other.
                allow_redirects=False,
                stream=True,
            )
            with response:
                self._server_time = _date(response.headers.get("Date", ""))
                return _bounded(response), response.status_code
        except (requests.RequestException, ValueError) as error:
            # `requests` lets urllib3's LocationParseError (a ValueError) through for a bad address.
            raise CentralError("central_unreachable", url=self._url) from error

    def _refuse(self, content: bytes, status: int) -> None:
        if status not in _SUCCESS:
            code = _REFUSALS.get(_error_code(content), "central_failed")
            raise CentralError(code, url=self._url, status=status)

    def _message(self, content: bytes, model: type[_M]) -> _M:
        try:
            return model.model_validate_json(content)
        except ValidationError as error:
            raise CentralError("central_nonsense", url=self._url) from error


def _packed(body: Message) -> tuple[bytes, dict[str, str]]:
    """A message as a request's body with its headers, compressed where that is worth it."""
    content = body.model_dump_json().encode()
    headers = {"Content-Type": "application/json"}
    if len(content) < _WORTH_PACKING:
        return content, headers
    return gzip.compress(content, compresslevel=5, mtime=0), headers | {"Content-Encoding": "gzip"}


def _date(header: str) -> datetime | None:
    """The moment that an answer's Date header tells (RFC 9110 6.6.1), aware; None for none."""
    try:
        found = parsedate_to_datetime(header)
    except ValueError:
        return None
    return found if found.tzinfo else found.replace(tzinfo=UTC)


def _error_code(content: bytes) -> str:
    """The code of an error answer; empty for anything that is not the protocol's."""
    try:
        return ErrorAnswer.model_validate_json(content).code
    except ValidationError:
        return ""


def _bounded(response: requests.Response) -> bytes:
    """The body, read in pieces so that an endless one ends the request and not the memory."""
    content = bytearray()
    for chunk in response.iter_content(_CHUNK_BYTES):
        content += chunk
        if len(content) > MAX_ANSWER_BYTES:
            raise CentralError("central_nonsense", url=response.url)
    return bytes(content)
