"""The central service over HTTP: one session, time-outs on every call, TLS always verified.

A network is not to be trusted: captive portals answer 200 with HTML, proxies cut bodies, servers
move. Only an answer that is the protocol's, whole and about what was asked, counts; everything
else is a `CentralError`, after which the desk keeps its facts and tries again.
"""

import gzip
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import TypeVar

import requests
from pydantic import ValidationError

from returndesk.domain.errors import CentralError
from returndesk.domain.events import Event, Verdict
from returndesk.domain.feed import ChangeBatch
from returndesk.protocol.base import Message
from returndesk.protocol.changes import ChangePage
from returndesk.protocol.desks import EnrolAnswer, EnrolRequest, Health
from returndesk.protocol.errors import ErrorAnswer
from returndesk.protocol.events import BatchAnswer, EventBatch, WireEvent
from returndesk.protocol.version import PROTOCOL_VERSION, VERSION_HEADER

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
    "code_wrong": "code_wrong",
    "code_used": "code_used",
    "code_expired": "code_expired",
}

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
        batch = self._ask("GET", "/v1/changes", ChangePage, params=params).to_domain()
        return replace(batch, server_time=self._server_time)

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
        content, headers = _packed(body) if body else (None, None)
        try:
            response = self._session.request(
                method,
                self._url + path,
                params=params,
                data=content,
                headers=headers,
                timeout=self._timeout,
                # The token goes to the service that enrolled the desk and to no other.
                allow_redirects=False,
                stream=True,
            )
            with response:
                content = _bounded(response)
        except (requests.RequestException, ValueError) as error:
            # `requests` lets urllib3's LocationParseError (a ValueError) through for a bad address.
            raise CentralError("central_unreachable", url=self._url) from error
        self._server_time = _date(response.headers.get("Date", ""))
        if response.status_code not in _SUCCESS:
            raise CentralError(_refusal(content), url=self._url, status=response.status_code)
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


def _refusal(content: bytes) -> str:
    """The code of an error answer; `central_failed` for anything that is not the protocol's."""
    try:
        answer = ErrorAnswer.model_validate_json(content)
    except ValidationError:
        return "central_failed"
    return _REFUSALS.get(answer.code, "central_failed")


def _bounded(response: requests.Response) -> bytes:
    """The body, read in pieces so that an endless one ends the request and not the memory."""
    content = bytearray()
    for chunk in response.iter_content(_CHUNK_BYTES):
        content += chunk
        if len(content) > MAX_ANSWER_BYTES:
            raise CentralError("central_nonsense", url=response.url)
    return bytes(content)
