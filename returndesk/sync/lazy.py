"""The central service of an enrolled desk, connected to at the first request.

The HTTP library costs a good part of a second to import; a desk is ready to scan before that.
"""

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from returndesk.domain.digests import KindDigest
from returndesk.domain.errors import CentralError
from returndesk.domain.events import Event, Verdict
from returndesk.domain.feed import ChangeBatch, FeedKind
from returndesk.domain.ids import BrandId
from returndesk.domain.portal import Picture, PortalRules, Site
from returndesk.services.ports import RulesAnswer, SiteAnswer
from returndesk.sync.breaker import Breaker

if TYPE_CHECKING:
    from returndesk.sync.client import HttpCentral


class EnrolledCentral:
    """`CentralService` at an address with a token; always away for a desk that has neither."""

    def __init__(
        self,
        url: str,
        token: str,
        *,
        breaker: Breaker,
        now: Callable[[], datetime],
        give_way: Callable[[], object],
        probes: bool = False,
    ) -> None:
        """`breaker` is shared with the desk's other connections; one that `probes` never asks it.

        `now` is this computer's clock, right or wrong. `give_way` waits for whoever must not be
        kept waiting, before a page of the feed is read.
        """
        self._url = url
        self._token = token
        self._breaker = breaker
        self._now = now
        self._give_way = give_way
        self._probes = probes
        self._client: HttpCentral | None = None

    def push(self, events: Sequence[Event]) -> tuple[Verdict, ...]:
        """A verdict for each event, in order; `CentralError` for anything but that."""
        return self._connected().push(events)

    def changes(self, cursor: str, limit: int) -> ChangeBatch:
        """The next page of the feed; `CentralError` for anything but that."""
        return self._connected().changes(cursor, limit)

    def digest(self, cursor: str) -> dict[FeedKind, KindDigest] | None:
        """What the service has at a cursor, by kind; None where it cannot be compared now."""
        return self._connected().digest(cursor)

    def put_blob(self, digest: str, content: bytes) -> None:
        """Store a photograph; `CentralError` for anything but that."""
        self._connected().put_blob(digest, content)

    def save_rules(
        self, brand_id: BrandId, rules: PortalRules, *, base_version: int, supervisor: str
    ) -> RulesAnswer:
        """Make rules a brand's newest version, unless another was saved since `base_version`."""
        return self._connected().save_rules(
            brand_id, rules, base_version=base_version, supervisor=supervisor
        )

    def save_site(self, site: Site, before: Site | None, *, supervisor: str) -> SiteAnswer:
        """Make a site what a supervisor wants, unless another changed it since `before`."""
        return self._connected().save_site(site, before, supervisor=supervisor)

    def mail_notice_code(self, brand_id: BrandId) -> None:
        """Have another code mailed to a brand's notice address."""
        self._connected().mail_notice_code(brand_id)

    def confirm_notice(self, brand_id: BrandId, code: str) -> None:
        """Verify a brand's notice address by its code."""
        self._connected().confirm_notice(brand_id, code)

    def save_picture(self, data: bytes) -> Picture:
        """Hand a portal's picture over."""
        return self._connected().save_picture(data)

    def picture(self, digest: str) -> bytes:
        """The bytes of a portal's picture."""
        return self._connected().picture(digest)

    def reconnect(self) -> None:
        """Leave the connection as it is to whoever hangs on it; the next request makes a new one.

        It may be called from another thread than the one that talks.
        """
        self._client = None

    def _connected(self) -> "HttpCentral":
        if not self._url or not self._token:
            raise CentralError("not_enrolled")
        client = self._client
        if client is None:
            from returndesk.sync.client import HttpCentral

            client = self._client = HttpCentral(
                self._url,
                self._token,
                breaker=self._breaker,
                probes=self._probes,
                now=self._now,
                give_way=self._give_way,
            )
        return client
