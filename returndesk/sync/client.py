"""The central service over HTTP: what a desk asks it, and what the answers mean to the desk."""

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from http import HTTPStatus
from urllib.parse import quote

from pydantic import ValidationError

from returndesk.domain.digests import KindDigest
from returndesk.domain.errors import CentralError
from returndesk.domain.events import Event, Verdict
from returndesk.domain.feed import ChangeBatch, FeedKind
from returndesk.domain.ids import BrandId
from returndesk.domain.portal import Picture, PortalRules, Site
from returndesk.protocol.changes import ChangePage, SiteDocument
from returndesk.protocol.desks import EnrolAnswer, EnrolRequest, Health
from returndesk.protocol.digests import DigestAnswer
from returndesk.protocol.events import BatchAnswer, EventBatch, WireEvent
from returndesk.protocol.rules import (
    RulesConflict,
    SaveRules,
    WireDatedRules,
    WirePicture,
    WireRules,
)
from returndesk.protocol.sites import ConfirmNotice, SaveSite, SiteConflict, WireSite
from returndesk.services.ports import RulesAnswer, SiteAnswer
from returndesk.sync import blobs
from returndesk.sync.breaker import Breaker
from returndesk.sync.exchange import Exchange, packed

CONNECT_TIMEOUT_S = 5.0
READ_TIMEOUT_S = 20.0

# What it is the service sees for itself, in the bytes.
_PICTURE = {"Content-Type": "application/octet-stream"}


def _system_time() -> datetime:
    return datetime.now(UTC).astimezone()


def _at_once() -> None:
    """Give way to nobody."""


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
        self._exchange = Exchange(
            url,
            token,
            timeouts=(connect_timeout, read_timeout),
            breaker=breaker or Breaker(),
            probes=probes,
        )

    def push(self, events: Sequence[Event]) -> tuple[Verdict, ...]:
        """A verdict for each event, in order; `CentralError` for any other answer.

        `batch_refused` when one of the events is nothing that the protocol can carry.
        """
        try:
            batch = EventBatch(
                events=tuple(WireEvent.of(event) for event in events), sent_at=self._now()
            )
        except ValidationError as error:
            raise CentralError("batch_refused", url=self._exchange.url) from error
        answer = self._exchange.ask("POST", "/v1/events", BatchAnswer, body=batch)
        if [v.event_id for v in answer.verdicts] != [e.id for e in events]:
            raise CentralError("central_nonsense", url=self._exchange.url)
        return tuple(verdict.to_domain() for verdict in answer.verdicts)

    def changes(self, cursor: str, limit: int) -> ChangeBatch:
        """The next page of the feed; `CentralError` for anything else."""
        params = {"cursor": cursor, "limit": str(limit)}
        answer = self._exchange.send("GET", "/v1/changes", params=params)
        self._exchange.refuse(answer)
        self._give_way()
        page = self._exchange.message(answer, ChangePage)
        if page.after not in {cursor, None}:
            raise CentralError("central_nonsense", url=self._exchange.url)
        return replace(page.to_domain(), server_time=self._exchange.server_time)

    def digest(self, cursor: str) -> dict[FeedKind, KindDigest] | None:
        """What the service has at a cursor, by kind; None where it cannot be compared now."""
        try:
            answer = self._exchange.ask(
                "GET", "/v1/digest", DigestAnswer, params={"cursor": cursor}
            )
        except CentralError as error:
            if error.params.get("status") == HTTPStatus.NOT_FOUND:
                return None  # a service from before there were comparisons
            raise
        return answer.to_domain()

    def put_blob(self, digest: str, content: bytes) -> None:
        """Store content under its SHA-256; `blob_refused` for what will never be taken.

        What of it has arrived before is not sent again.
        """
        blobs.put_blob(self._exchange, digest, content)

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
            raise CentralError("rules_invalid", url=self._exchange.url) from error
        path = f"/v1/portals/{quote(brand_id, safe='')}"
        sent, headers = packed(body)
        answer = self._exchange.send("PUT", path, body=sent, headers=headers)
        if answer.status == HTTPStatus.CONFLICT and answer.error_code == "rules_changed":
            conflict = self._exchange.message(answer, RulesConflict)
            return RulesAnswer(saved=False, current=conflict.current.to_domain())
        self._exchange.refuse(answer)
        dated = self._exchange.message(answer, WireDatedRules)
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
            raise CentralError("site_invalid", url=self._exchange.url) from error
        sent, headers = packed(body)
        path = f"/v1/sites/{quote(site.id, safe='')}"
        answer = self._exchange.send("PUT", path, body=sent, headers=headers)
        if answer.status == HTTPStatus.CONFLICT and answer.error_code == "site_changed":
            conflict = self._exchange.message(answer, SiteConflict)
            return SiteAnswer(saved=False, current=conflict.current.to_domain())
        self._exchange.refuse(answer)
        return SiteAnswer(
            saved=True, current=self._exchange.message(answer, SiteDocument).to_domain()
        )

    def mail_notice_code(self, brand_id: BrandId) -> None:
        """Have another code mailed to a brand's notice address.

        `CentralError`: `nothing_to_verify`, `notice_too_soon`, or that nobody answered.
        """
        self._exchange.refuse(self._exchange.send("POST", _notice_path(brand_id)))

    def confirm_notice(self, brand_id: BrandId, code: str) -> None:
        """Verify a brand's notice address by its code.

        `CentralError`: `notice_code_wrong`, `notice_code_expired`, `nothing_to_verify`, or that
        nobody answered.
        """
        try:
            sent, headers = packed(ConfirmNotice(code=code))
        except ValidationError as error:
            raise CentralError("notice_code_wrong", url=self._exchange.url) from error
        self._exchange.refuse(
            self._exchange.send("PUT", _notice_path(brand_id), body=sent, headers=headers)
        )

    def save_picture(self, data: bytes) -> Picture:
        """Hand a portal's picture over; `CentralError` for a refusal or no answer."""
        answer = self._exchange.send("POST", "/v1/pictures", body=data, headers=_PICTURE)
        self._exchange.refuse(answer)
        return self._exchange.message(answer, WirePicture).to_domain()

    def picture(self, digest: str) -> bytes:
        """The bytes of a portal's picture; `CentralError` for anything but those."""
        answer = self._exchange.send("GET", f"/v1/pictures/{quote(digest, safe='')}")
        self._exchange.refuse(answer)
        if hashlib.sha256(answer.content).hexdigest() != digest:
            raise self._exchange.nonsense(answer)
        return answer.content

    def enrol(self, code: str) -> EnrolAnswer:
        """Who this desk is from now on.

        Raises `CentralError`: `code_wrong`, `code_used`, `code_expired`.
        """
        try:
            request = EnrolRequest(code=code)
        except ValidationError as error:
            raise CentralError("code_wrong", url=self._exchange.url) from error
        return self._exchange.ask("POST", "/v1/desks", EnrolAnswer, body=request)

    def health(self) -> Health:
        """That the central service is there and is one."""
        return self._exchange.ask("GET", "/healthz", Health)

    def close(self) -> None:
        """Let the connection go."""
        self._exchange.close()


def _notice_path(brand_id: BrandId) -> str:
    return f"/v1/portals/{quote(brand_id, safe='')}/notice-code"
