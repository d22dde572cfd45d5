"""One request to the central service, and whether its answer is one of the protocol's.

A network is not to be trusted: captive portals answer 200 with HTML, proxies cut bodies, servers
move. Only an answer that is the protocol's, whole and about what was asked, counts; everything
else is a `CentralError`, after which the desk keeps its facts and tries again.
"""

import gzip
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from http import HTTPStatus
from ssl import SSLCertVerificationError
from typing import TypeVar

import requests
from pydantic import ValidationError

from returndesk.domain.errors import CentralError
from returndesk.protocol.base import Message
from returndesk.protocol.blobs import COMPLETE, UPLOAD_COMPLETE, UPLOAD_OFFSET
from returndesk.protocol.errors import ErrorAnswer
from returndesk.protocol.version import PROTOCOL_VERSION, VERSION_HEADER
from returndesk.sync.breaker import Breaker

# A page of 1,000 returns is about 1 MB; anything far beyond is not our service.
MAX_ANSWER_BYTES = 32 * 1024 * 1024
_CHUNK_BYTES = 64 * 1024
_WORTH_PACKING = 1024

# The central service's refusals by its code, as the desk calls them. A status alone says nothing:
# a captive portal answers 401 and 403 as well, and no desk may be put out of work by one.
REFUSALS = {
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
    "site_invalid": "site_invalid",
    "nothing_to_verify": "nothing_to_verify",
    "notice_too_soon": "notice_too_soon",
    "notice_code_wrong": "notice_code_wrong",
    "notice_code_expired": "notice_code_expired",
    "unknown_brand": "unknown_brand",
    "unknown_picture": "unknown_picture",
    "picture_unreadable": "picture_unreadable",
    "portal_picture_too_large": "portal_picture_too_large",
}

_SUCCESS = range(200, 300)
_REDIRECTS = range(300, 400)
# They say when to come again (RFC 9110 10.2.3, RFC 6585 4).
BUSY = frozenset({HTTPStatus.TOO_MANY_REQUESTS, HTTPStatus.SERVICE_UNAVAILABLE})
# OpenSSL's X509_V_ERR_CERT_NOT_YET_VALID and X509_V_ERR_CERT_HAS_EXPIRED: the certificate is too
# old, or the clock of this computer is wrong.
_OUT_OF_DATE = frozenset({9, 10})

_M = TypeVar("_M", bound=Message)


@dataclass(frozen=True, slots=True)
class Answer:
    """Whatever was answered; `retry_after` in seconds, 0 for none."""

    content: bytes
    status: int
    media_type: str
    retry_after: float
    # Of a photograph in pieces: how many bytes are there, if told, and whether it is there.
    offset: int | None = None
    complete: bool = False

    @property
    def error_code(self) -> str:
        """The code of an error answer; empty for anything that is not the protocol's."""
        try:
            return ErrorAnswer.model_validate_json(self.content).code
        except ValidationError:
            return ""


class Exchange:
    """One session with the central service: time-outs on every call, TLS always verified.

    `server_time` is what the last answer's Date header told, `session` what carries the requests.
    Not for two threads at once.
    """

    def __init__(
        self,
        url: str,
        token: str,
        *,
        timeouts: tuple[float, float],
        breaker: Breaker,
        probes: bool,
    ) -> None:
        """`timeouts` to connect and to read, in seconds; one that `probes` never asks the breaker.

        Without a token only what any desk may ask is answered.
        """
        self.url = url.rstrip("/")
        self.server_time: datetime | None = None
        self._breaker = breaker
        self._probes = probes
        self._timeouts = timeouts
        self.session = requests.Session()
        self.session.headers[VERSION_HEADER] = str(PROTOCOL_VERSION)
        if token:
            self.session.headers["Authorization"] = f"Bearer {token}"

    def close(self) -> None:
        """Let the connection go."""
        self.session.close()

    def ask(
        self,
        method: str,
        path: str,
        model: type[_M],
        *,
        body: Message | None = None,
        params: dict[str, str] | None = None,
    ) -> _M:
        """One request; its answer as a message of the protocol, or a `CentralError`."""
        sent, headers = packed(body) if body else (None, None)
        answer = self.send(method, path, body=sent, headers=headers, params=params)
        self.refuse(answer)
        return self.message(answer, model)

    def send(
        self,
        method: str,
        path: str,
        *,
        body: bytes | None = None,
        headers: dict[str, str] | None = None,
        params: dict[str, str] | None = None,
    ) -> Answer:
        """One request; whatever was answered. The breaker hears of it."""
        if not self._probes:
            self._breaker.admit(self.url)
        try:
            answer = self._exchange(method, path, body, headers, params)
        except CentralError as error:
            self._breaker.failed(error.code)
            raise
        # A refusal of this one request ("a code was mailed a moment ago") is no busy service.
        if answer.status in BUSY and answer.error_code not in REFUSALS:
            self._breaker.failed("central_busy", answer.retry_after)
        elif answer.status >= HTTPStatus.INTERNAL_SERVER_ERROR:
            self._breaker.failed("central_failed")
        else:
            self._breaker.answered()
        return answer

    def _exchange(
        self,
        method: str,
        path: str,
        body: bytes | None,
        headers: dict[str, str] | None,
        params: dict[str, str] | None,
    ) -> Answer:
        try:
            response = self.session.request(
                method,
                self.url + path,
                params=params,
                data=body,
                headers=headers,
                timeout=self._timeouts,
                # The token goes to the service that enrolled the desk and to no other.
                allow_redirects=False,
                stream=True,
            )
            with response:
                told = response.headers
                self.server_time = _date(told.get("Date", ""))
                return Answer(
                    _bounded(response),
                    response.status_code,
                    told.get("Content-Type", "").partition(";")[0].strip().lower(),
                    _wait_told(told.get("Retry-After", ""), self.server_time),
                    _number(told.get(UPLOAD_OFFSET, "")),
                    told.get(UPLOAD_COMPLETE) == COMPLETE,
                )
        except (requests.RequestException, ValueError) as error:
            # `requests` lets urllib3's LocationParseError (a ValueError) through for a bad address.
            raise CentralError(_out_of_reach(error), url=self.url) from error

    def refuse(self, answer: Answer) -> None:
        """`CentralError` for anything but success, by what the refusal says of itself."""
        status = answer.status
        if status in _SUCCESS:
            return
        code = REFUSALS.get(answer.error_code, "")
        if not code and status in BUSY:
            raise CentralError(
                "central_busy", url=self.url, status=status, retry_after=answer.retry_after
            )
        if not code and status in _REDIRECTS:
            code = "central_redirected"
        raise CentralError(code or "central_failed", url=self.url, status=status)

    def message(self, answer: Answer, model: type[_M]) -> _M:
        """An answer as a message of the protocol, or a `CentralError`."""
        try:
            return model.model_validate_json(answer.content)
        except ValidationError as error:
            raise self.nonsense(answer) from error

    def nonsense(self, answer: Answer) -> CentralError:
        """What a "success" is that is not the protocol's: a page to log in to a network, or not."""
        page = answer.media_type == "text/html" or answer.content.lstrip()[:1] == b"<"
        return CentralError("central_portal" if page else "central_nonsense", url=self.url)


def packed(body: Message) -> tuple[bytes, dict[str, str]]:
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


def _number(header: str) -> int | None:
    """A header's number of bytes; None for anything else, and for what no file is as long as."""
    return int(header) if header.isascii() and header.isdigit() and len(header) < 16 else None


def _wait_told(header: str, server_time: datetime | None) -> float:
    """Seconds that a Retry-After header asks for, as a number or as a date; 0 for none.

    A date is by the server's clock, so it is compared with the server's own Date.
    """
    if header.isascii() and header.isdigit():
        return float(header[:9])
    until = _date(header)
    if until is None or server_time is None:
        return 0.0
    return max(0.0, (until - server_time).total_seconds())


def _out_of_reach(error: Exception) -> str:
    """The code for why there was no answer at all: the network, or a certificate."""
    for cause in _causes(error):
        if isinstance(cause, SSLCertVerificationError):
            late = cause.verify_code in _OUT_OF_DATE
            return "certificate_expired" if late else "certificate_refused"
    return "central_unreachable"


def _causes(error: BaseException) -> Iterator[BaseException]:
    """An error and what it wraps: `requests` and urllib3 hand causes on as context or argument."""
    seen: list[BaseException] = []
    waiting = [error]
    while waiting:
        found = waiting.pop()
        if any(found is other for other in seen):
            continue
        seen.append(found)
        yield found
        inner = (found.__cause__, found.__context__, getattr(found, "reason", None), *found.args)
        waiting += [thing for thing in inner if isinstance(thing, BaseException)]


def _bounded(response: requests.Response) -> bytes:
    """The body, read in pieces so that an endless one ends the request and not the memory."""
    content = bytearray()
    for chunk in response.iter_content(_CHUNK_BYTES):
        content += chunk
        if len(content) > MAX_ANSWER_BYTES:
            raise CentralError("central_nonsense", url=response.url)
    return bytes(content)
