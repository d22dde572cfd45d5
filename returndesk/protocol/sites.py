"""A return address as a supervisor saves it, and the word that a notice address is theirs."""

from pydantic import Field

from returndesk.domain import portal
from returndesk.domain.ids import SiteId
from returndesk.protocol.base import Message
from returndesk.protocol.changes import SiteDocument, WireAddress
from returndesk.protocol.errors import ErrorAnswer

_NAME = Field(min_length=1, max_length=200)


class WireSite(Message):
    """What of a site can be edited; its desks' keys are the desks' own."""

    name: str = _NAME
    address: WireAddress
    store_location: bool = False

    @classmethod
    def of(cls, site: portal.Site) -> "WireSite":
        """The site as it goes over the wire."""
        told = site.address
        address = WireAddress(
            name=told.name,
            street=told.street,
            postcode=told.postcode,
            city=told.city,
            country=told.country,
        )
        return cls(name=site.name, address=address, store_location=site.store_location)

    def to_domain(self, site_id: str) -> portal.Site:
        """The site with its id."""
        address = portal.Address(**self.address.model_dump())
        return portal.Site(SiteId(site_id), self.name, address, self.store_location)


class SaveSite(Message):
    """What a supervisor saves, made out of `before`; None for a new site."""

    site: WireSite
    before: WireSite | None = None
    supervisor: str = Field(min_length=1, max_length=200)


class SiteConflict(ErrorAnswer):
    """Somebody else has changed the site since `before`: what it is now."""

    current: SiteDocument


class ConfirmNotice(Message):
    """The code out of the mail that went to the notice address."""

    code: str = Field(min_length=1, max_length=40)
