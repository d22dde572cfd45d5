"""The central service over HTTP: one session, time-outs on every call, TLS always verified.

A network is not to be trusted: captive portals answer 200 with HTML, proxies cut bodies, servers
move. Only an answer that is the protocol's, whole and about what was asked, counts; everything
else is a `CentralError`, after which the desk keeps its facts and tries again.
"""

import gzip
import hashlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from http import HTTPStatus
from ssl import SSLCertVerificationError
from typing import TypeVar
from urllib.parse import quote

import requests
from pydantic import ValidationError

from returndesk.domain.digests import KindDigest
from returndesk.domain.errors import CentralError
from returndesk.domain.events import Event, Verdict
from returndesk.domain.feed import ChangeBatch, FeedKind
from returndesk.domain.ids import BrandId
from returndesk.domain.portal import Picture, PortalRules, Site
from returndesk.protocol.base import Message
from returndesk.protocol.blobs import (
    COMPLETE,
    INCOMPLETE,
    PARTIAL_UPLOAD,
    UPLOAD_COMPLETE,
    UPLOAD_OFFSET,
    BlobAnswer,
)
from returndesk.protocol.changes import ChangePage, SiteDocument
from returndesk.protocol.desks import EnrolAnswer, EnrolRequest, Health
from returndesk.protocol.digests import DigestAnswer
from returndesk.protocol.errors import ErrorAnswer
from returndesk.protocol.events import BatchAnswer, EventBatch, WireEvent
from returndesk.protocol.rules import (
    RulesConflict,
    SaveRules,
    WireDatedRules,
    WirePicture,
    WireRules,
)
from returndesk.protocol.sites import ConfirmNotice, SaveSite, SiteConflict, WireSite
from returndesk.protocol.version import PROTOCOL_VERSION, VERSION_HEADER
from returndesk.services.ports import RulesAnswer, SiteAnswer
from returndesk.sync.breaker import Breaker

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

# What it is the service sees for itself, in the bytes.
_PHOTO = {"Content-Type": "image/jpeg"}
_PICTURE = {"Content-Type": "application/octet-stream"}

# A photograph goes in pieces: what a connection lost is one of them at most, even behind a proxy
# that hands requests on only when they are whole.
_PIECE_BYTES = 256 * 1024
# So often the service may know better where it is; after that the whole is sent.
_MOVES = 3

_SUCCESS = range(200, 300)
_REDIRECTS = range(300, 400)
# They say when to come again (RFC 9110 10.2.3, RFC 6585 4).
_BUSY = frozenset({HTTPStatus.TOO_MANY_REQUESTS, HTTPStatus.SERVICE_UNAVAILABLE})
# Refusals of a piece, or of the question how much is there. They leave it to the whole to tell why.
_TELLS_NOTHING = frozenset(range(400, 500)) - _BUSY
# OpenSSL's X509_V_ERR_CERT_NOT_YET_VALID and X509_V_ERR_CERT_HAS_EXPIRED: the certificate is too
# old, or the clock of this computer is wrong.
_OUT_OF_DATE = frozenset({9, 10})

_M = TypeVar("_M", bound=Message)


def _system_time() -> datetime:
    return datetime.now(UTC).astimezone()


def _at_once() -> None:
    """Give way to nobody."""


@dataclass(frozen=True, slots=True)
class _Answer:
    """Whatever was answered; `retry_after` in seconds, 0 for none."""

    content: bytes
    status: int
    media_type: str
    retry_after: float
    # Of a photograph in pieces: how many bytes are there, if told, and whether it is there.
    offset: int | None = None
    complete: bool = False


class HttpCentral:
    """`CentralService` over HTTP with a desk's token. Not for two threads at once."""

    def __init__(
        self,
        url: str,
        token: str = "",
        *,
        connect_timeout: float = CONNECT_TIMEOUT_S,
        read_timeout: float = READ_TIMEOUT_S,
        breaker: Breaker | None = None,
        probes: bool = True,
        now: Callable[[], datetime] = _system_time,
        give_way: Callable[[], object] = _at_once,
    ) -> None:
        """`breaker` is shared with the desk's other connections; one that `probes` never asks it.

        Time-outs in seconds. `now` is this computer's clock (aware), right or wrong. `give_way`
        waits for whoever must not be kept waiting, before a page of the feed is read.
        """
        self._now = now
        self._give_way = give_way
        self._breaker = breaker or Breaker()
        self._probes = probes
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
            batch = EventBatch(
                events=tuple(WireEvent.of(event) for event in events), sent_at=self._now()
            )
        except ValidationError as error:
            raise CentralError("batch_refused", url=self._url) from error
        answer = self._ask("POST", "/v1/events", BatchAnswer, body=batch)
        if [v.event_id for v in answer.verdicts] != [e.id for e in events]:
            raise CentralError("central_nonsense", url=self._url)
        return tuple(verdict.to_domain() for verdict in answer.verdicts)

    def changes(self, cursor: str, limit: int) -> ChangeBatch:
        """The next page of the feed; `CentralError` for anything else."""
        params = {"cursor": cursor, "limit": str(limit)}
        answer = self._send("GET", "/v1/changes", params=params)
        self._refuse(answer)
        self._give_way()
        page = self._message(answer, ChangePage)
        if page.after not in {cursor, None}:
            raise CentralError("central_nonsense", url=self._url)
        return replace(page.to_domain(), server_time=self._server_time)

    def digest(self, cursor: str) -> dict[FeedKind, KindDigest] | None:
        """What the service has at a cursor, by kind; None where it cannot be compared now."""
        try:
            answer = self._ask("GET", "/v1/digest", DigestAnswer, params={"cursor": cursor})
        except CentralError as error:
            if error.params.get("status") == HTTPStatus.NOT_FOUND:
                return None  # a service from before there were comparisons
            raise
        return answer.to_domain()

    def put_blob(self, digest: str, content: bytes) -> None:
        """Store content under its SHA-256; `blob_refused` for what will never be taken.

        What of it has arrived before is not sent again.
        """
        if self._resume_blob(digest, content):
            return
        answer = self._send("PUT", _blob_path(digest), body=content, headers=_PHOTO)
        try:
            self._refuse(answer)
        except CentralError as error:
            if error.code == "batch_refused":  # too large: the same answer as for events
                raise CentralError("blob_refused", url=self._url) from error
            raise
        self._check_blob(answer, digest)

    def _resume_blob(self, digest: str, content: bytes) -> bool:
        """Send what the service lacks, in pieces; False where only the whole can settle it.

        So it is with a service from before there were pieces, with pieces that are not this
        content, and with refusals, since an answer to HEAD has no body that tells why.
        """
        answer = self._send("HEAD", _blob_path(digest))
        if answer.status in _TELLS_NOTHING:
            return False
        self._refuse(answer)
        moved = 0
        while not answer.complete:
            offset = answer.offset
            if offset is None:
                raise self._nonsense(answer)
            if offset > len(content) or moved > _MOVES:
                return False
            answer = self._send_piece(digest, content, offset)
            if answer.status == HTTPStatus.CONFLICT and answer.offset is not None:
                moved += 1
            elif answer.status in _TELLS_NOTHING:
                return False
            else:
                self._refuse(answer)
                if answer.status == HTTPStatus.OK:
                    self._check_blob(answer, digest)
                    return True
                if answer.offset is None or answer.offset <= offset:
                    raise self._nonsense(answer)
        return answer.offset == len(content)

    def _send_piece(self, digest: str, content: bytes, offset: int) -> _Answer:
        end = min(offset + _PIECE_BYTES, len(content))
        headers = {
            "Content-Type": PARTIAL_UPLOAD,
            UPLOAD_OFFSET: str(offset),
            UPLOAD_COMPLETE: COMPLETE if end == len(content) else INCOMPLETE,
        }
        return self._send("PATCH", _blob_path(digest), body=content[offset:end], headers=headers)

    def _check_blob(self, answer: _Answer, digest: str) -> None:
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
        answer = self._send("PUT", path, body=sent, headers=headers)
        if answer.status == HTTPStatus.CONFLICT and _error_code(answer.content) == "rules_changed":
            conflict = self._message(answer, RulesConflict)
            return RulesAnswer(saved=False, current=conflict.current.to_domain())
        self._refuse(answer)
        dated = self._message(answer, WireDatedRules)
        return RulesAnswer(saved=True, current=dated.to_domain())

    def save_site(self, site: Site, before: Site | None, *, supervisor: str) -> SiteAnswer:
        """Make a site what a supervisor wants, unless another changed it since `before`.

        `CentralError`: `site_invalid`, or that nobody answered.
        """
        try:
            body = SaveSite(
                site=WireSite.of(site),
                before=WireSite.of(before) if before else None,
                supervisor=supervisor,
            )
        except ValidationError as error:
            raise CentralError("site_invalid", url=self._url) from error
        sent, headers = _packed(body)
        path = f"/v1/sites/{quote(site.id, safe='')}"
        answer = self._send("PUT", path, body=sent, headers=headers)
        if answer.status == HTTPStatus.CONFLICT and _error_code(answer.content) == "site_changed":
            conflict = self._message(answer, SiteConflict)
            return SiteAnswer(saved=False, current=conflict.current.to_domain())
        self._refuse(answer)
        return SiteAnswer(saved=True, current=self._message(answer, SiteDocument).to_domain())

    def mail_notice_code(self, brand_id: BrandId) -> None:
        """Have another code mailed to a brand's notice address.

        `CentralError`: `nothing_to_verify`, `notice_too_soon`, or that nobody answered.
        """
        self._refuse(self._send("POST", _notice_path(brand_id)))

    def confirm_notice(self, brand_id: BrandId, code: str) -> None:
        """Verify a brand's notice address by its code.

        `CentralError`: `notice_code_wrong`, `notice_code_expired`, `nothing_to_verify`, or that
        nobody answered.
        """
        try:
            sent, headers = _packed(ConfirmNotice(code=code))
        except ValidationError as error:
            raise CentralError("notice_code_wrong", url=self._url) from error
        self._refuse(self._send("PUT", _notice_path(brand_id), body=sent, headers=headers))

    def save_picture(self, data: bytes) -> Picture:
        """Hand a portal's picture over; `CentralError` for a refusal or no answer."""
        answer = self._send("POST", "/v1/pictures", body=data, headers=_PICTURE)
        self._refuse(answer)
        return self._message(answer, WirePicture).to_domain()

    def picture(self, digest: str) -> bytes:
        """The bytes of a portal's picture; `CentralError` for anything but those."""
        answer = self._send("GET", f"/v1/pictures/{quote(digest, safe='')}")
        self._refuse(answer)
        if hashlib.sha256(answer.content).hexdigest() != digest:
            raise self._nonsense(answer)
        return answer.content

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
        answer = self._send(method, path, body=sent, headers=headers, params=params)
        self._refuse(answer)
        return self._message(answer, model)

    def _send(
        self,
        method: str,
        path: str,
        *,
        body: bytes | None = None,
        headers: dict[str, str] | None = None,
        params: dict[str, str] | None = None,
    ) -> _Answer:
        """One request; whatever was answered. The breaker hears of it."""
        if not self._probes:
            self._breaker.admit(self._url)
        try:
            answer = self._exchange(method, path, body, headers, params)
        except CentralError as error:
            self._breaker.failed(error.code)
            raise
        # A refusal of this one request ("a code was mailed a moment ago") is no busy service.
        if answer.status in _BUSY and _error_code(answer.content) not in _REFUSALS:
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
    ) -> _Answer:
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
                told = response.headers
                self._server_time = _date(told.get("Date", ""))
                return _Answer(
                    _bounded(response),
                    response.status_code,
                    told.get("Content-Type", "").partition(";")[0].strip().lower(),
                    _wait_told(told.get("Retry-After", ""), self._server_time),
                    _number(told.get(UPLOAD_OFFSET, "")),
                    told.get(UPLOAD_COMPLETE) == COMPLETE,
                )
        except (requests.RequestException, ValueError) as error:
            # `requests` lets urllib3's LocationParseError (a ValueError) through for a bad address.
            raise CentralError(_out_of_reach(error), url=self._url) from error

    def _refuse(self, answer: _Answer) -> None:
        """`CentralError` for anything but success, by what the refusal says of itself."""
        status = answer.status
        if status in _SUCCESS:
            return
        code = _REFUSALS.get(_error_code(answer.content), "")
        if not code and status in _BUSY:
            raise CentralError(
                "central_busy", url=self._url, status=status, retry_after=answer.retry_after
            )
        if not code and status in _REDIRECTS:
            code = "central_redirected"
        raise CentralError(code or "central_failed", url=self._url, status=status)

    def _message(self, answer: _Answer, model: type[_M]) -> _M:
        try:
            return model.model_validate_json(answer.content)
        except ValidationError as error:
            raise self._nonsense(answer) from error

    def _nonsense(self, answer: _Answer) -> CentralError:
        """What a "success" is that is not the protocol's: a page to log in to a network, or not."""
        page = answer.media_type == "text/html" or answer.content.lstrip()[:1] == b"<"
        return CentralError("central_portal" if page else "central_nonsense", url=self._url)


def _blob_path(digest: str) -> str:
    return f"/v1/blobs/{digest}"


def _notice_path(brand_id: BrandId) -> str:
    return f"/v1/portals/{quote(brand_id, safe='')}/notice-code"


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
