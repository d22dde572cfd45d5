"""What the use cases need of the central service, and of the files that go to it."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Protocol

from returndesk.domain.digests import KindDigest
from returndesk.domain.events import Event, Verdict
from returndesk.domain.feed import ChangeBatch, FeedKind
from returndesk.domain.ids import (
    BrandId,
)
from returndesk.domain.portal import Picture, PortalRules, Site
from returndesk.services.ports.records import RulesAnswer, SiteAnswer, SmallPicture


class CentralService(Protocol):
    """The shared truth, over whatever network there is."""

    def push(self, events: Sequence[Event]) -> tuple[Verdict, ...]:
        """A verdict for each event, in order; `CentralError` for anything but that."""

    def changes(self, cursor: str, limit: int) -> ChangeBatch:
        """The next page of the feed after a cursor; `CentralError` for anything but that."""

    def picture(self, digest: str) -> bytes:
        """The bytes of a portal's picture; `CentralError` for anything but that."""


class DigestService(Protocol):
    """What the central service has, to compare with."""

    def digest(self, cursor: str) -> Mapping[FeedKind, KindDigest] | None:
        """Count and hash by kind at a cursor; None where that is not the feed's end, or unknown.

        `CentralError` without an answer.
        """


class PortalService(Protocol):
    """What a supervisor changes at the central service."""

    def save_rules(
        self, brand_id: BrandId, rules: PortalRules, *, base_version: int, supervisor: str
    ) -> RulesAnswer:
        """Make rules a brand's newest version, unless another was saved since `base_version`.

        `CentralError`: `rules_invalid` for rules that the service finds wrong, `slug_taken`,
        `unknown_brand`, or that it could not be asked.
        """

    def save_site(self, site: Site, before: Site | None, *, supervisor: str) -> SiteAnswer:
        """Make a site what a supervisor wants, unless another changed it since `before`.

        `CentralError`: `site_invalid`, or that the service could not be asked.
        """

    def mail_notice_code(self, brand_id: BrandId) -> None:
        """Have another code mailed to the notice address of the brand's rules.

        `CentralError`: `nothing_to_verify`, `notice_too_soon`, or no answer.
        """

    def confirm_notice(self, brand_id: BrandId, code: str) -> None:
        """Verify the notice address by the code that was mailed there.

        `CentralError`: `notice_code_wrong`, `notice_code_expired`, `nothing_to_verify`, or no
        answer.
        """

    def save_picture(self, data: bytes) -> Picture:
        """Hand a portal's picture over; `CentralError` for a refusal or no answer."""

    def picture(self, digest: str) -> bytes:
        """The bytes of a picture; `CentralError` for anything but those."""


class BlobStore(Protocol):
    """Where photographs go."""

    def put_blob(self, digest: str, content: bytes) -> None:
        """Store content under its SHA-256; again is no harm.

        `CentralError`: `blob_refused` for what it will never take, anything else to try again.
        """


class PictureShrinker(Protocol):
    """Makes pictures small enough to keep and to send."""

    def shrink(self, source: Path | bytes) -> SmallPicture:
        """A file's picture, or that in some bytes; `PictureError` for what is none."""
