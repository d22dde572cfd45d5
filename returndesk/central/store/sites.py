"""Return addresses as supervisors save them: the one who saw the site as it is now is first."""

from dataclasses import dataclass

from sqlalchemy import Connection

from returndesk.central.store import documents, feed
from returndesk.central.store.schema import sites
from returndesk.central.store.upsert import insert_or_update
from returndesk.domain.errors import CentralError
from returndesk.domain.feed import FeedKind
from returndesk.domain.site_checks import validate_site
from returndesk.protocol.changes import SiteDocument
from returndesk.protocol.sites import SaveSite, WireSite


@dataclass(frozen=True, slots=True)
class SavedSite:
    """What a site is after an attempt to save, and whether that is what was to be saved."""

    current: SiteDocument
    saved: bool


def save(connection: Connection, site_id: str, asked: SaveSite) -> SavedSite:
    """Make a site what a supervisor wants, unless somebody else has changed it since.

    The same site told again is saved already. Raises `CentralError("site_invalid")` (place,
    problem), and `unknown_site` for a change of one that there is not.
    """
    for problem in validate_site(asked.site.to_domain(site_id)):
        raise CentralError("site_invalid", place=problem.place, problem=problem.code)
    known = _load(connection, site_id)
    now = WireSite.of(known.to_domain()) if known else None
    if known is None and asked.before is not None:
        raise CentralError("unknown_site", site=site_id)
    if known is not None and now != asked.before:
        return SavedSite(known, saved=now == asked.site)
    row = {"id": site_id} | asked.site.model_dump(mode="json")
    connection.execute(insert_or_update(sites, connection.dialect.name), row)
    feed.append(connection, FeedKind.SITE, [site_id])
    saved = _load(connection, site_id)
    if saved is None:
        raise CentralError("unknown_site", site=site_id)
    return SavedSite(saved, saved=True)


def _load(connection: Connection, site_id: str) -> SiteDocument | None:
    found = documents.load(connection, FeedKind.SITE, [site_id]).get(site_id)
    return found if isinstance(found, SiteDocument) else None
