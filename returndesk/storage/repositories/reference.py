"""Brands with their rules and sites: few rows, kept in memory between changes."""

import json
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import bindparam, delete, select, update
from sqlalchemy.dialects.sqlite import insert

from returndesk.domain.ids import BrandId, SiteId
from returndesk.domain.portal import Address, Brand, DatedRules, PortalRules, Site
from returndesk.storage.repositories.portals import SqlPortals
from returndesk.storage.statements import Params, Row, Session, Statement
from returndesk.storage.tables import brands, sites

_BRANDS = Statement(
    select(
        brands.c.pk,
        brands.c.id,
        brands.c.known,
        brands.c.name,
        brands.c.slug,
        brands.c.site_id,
        brands.c.colour,
        brands.c.support_url,
        brands.c.slip_keys,
        brands.c.currency,
    ).order_by(brands.c.name)
)
_SITES = Statement(
    select(
        sites.c.id,
        sites.c.name,
        sites.c.address_name,
        sites.c.street,
        sites.c.postcode,
        sites.c.city,
        sites.c.country,
        sites.c.store_location,
        sites.c.voucher_keys,
    ).order_by(sites.c.name)
)
_new_brand = insert(brands).values({c.name: bindparam(c.name) for c in brands.c if c.name != "pk"})
_PUT_BRAND = Statement(
    _new_brand.on_conflict_do_update(
        index_elements=[brands.c.id],
        set_={c.name: _new_brand.excluded[c.name] for c in brands.c if c.name not in {"pk", "id"}},
    )
)
_NUMBER_BRAND = Statement(insert(brands).values(id=bindparam("id")))
_FORGET_BRAND = Statement(update(brands).where(brands.c.id == bindparam("key")).values(known=0))
_new_site = insert(sites).values({c.name: bindparam(c.name) for c in sites.c})
_PUT_SITE = Statement(
    _new_site.on_conflict_do_update(
        index_elements=[sites.c.id],
        set_={c.name: _new_site.excluded[c.name] for c in sites.c if c.name != "id"},
    )
)
_FORGET_SITE = Statement(delete(sites).where(sites.c.id == bindparam("key")))


@dataclass(frozen=True, slots=True)
class _Loaded:
    """Both tables as they were at one moment; `numbers` are the integer keys of all brands."""

    brands: dict[BrandId, Brand]
    sites: dict[SiteId, Site]
    numbers: dict[BrandId, int]


class ReferenceCache:
    """The tables in memory. The writer has one, all readers share one.

    `generation` tells a reader that what it sees may be older than the newest change.
    """

    def __init__(self) -> None:
        self.loaded: _Loaded | None = None
        self.generation = 0

    def clear(self) -> None:
        """Forget everything: the next question reads the tables again."""
        self.generation += 1
        self.loaded = None


class SqlReferenceData:
    """`ReferenceData`, and the changes that the feed brings to it."""

    def __init__(self, session: Session, cache: ReferenceCache) -> None:
        self._session = session
        self._portals = SqlPortals(session)
        self._cache = cache
        self._generation = cache.generation
        self.changed = False

    def begin(self) -> None:
        """Note at the start of a transaction how new the cache is."""
        self._generation = self._cache.generation
        self.changed = False

    def brand(self, brand_id: BrandId) -> Brand | None:
        """The brand with an id."""
        return self._loaded().brands.get(brand_id)

    def rules_at(self, brand_id: BrandId, moment: datetime) -> PortalRules:
        """The rules of a brand in force at a moment; the standard ones for an unknown brand."""
        brand = self.brand(brand_id)
        return brand.rules_at(moment) if brand else PortalRules()

    def site(self, site_id: SiteId) -> Site | None:
        """The site with an id."""
        return self._loaded().sites.get(site_id)

    def brands(self) -> tuple[Brand, ...]:
        """All brands by name."""
        return tuple(self._loaded().brands.values())

    def sites(self) -> tuple[Site, ...]:
        """All sites by name."""
        return tuple(self._loaded().sites.values())

    def brand_numbers(self) -> dict[BrandId, int]:
        """The integer keys of all brands, known and only named, in the order of their names."""
        return self._loaded().numbers

    def number_for(self, brand_id: BrandId) -> int:
        """A brand's integer key; a brand that is only named so far gets one."""
        number = self._loaded().numbers.get(brand_id)
        if number is None:
            number = self._session.insert(_NUMBER_BRAND, {"id": brand_id})
            self._clear()
        return number

    def put_brand(self, brand: Brand) -> None:
        """Store a brand, new or newer, with its rules and those it had before."""
        self._session.change(_PUT_BRAND, _brand_columns(brand))
        self._portals.put_versions(brand)
        self._clear()

    def keep_rules(self, brand_id: BrandId, dated: DatedRules) -> None:
        """Store a version of a brand's rules before the feed brings it."""
        self._portals.put_version(brand_id, dated)
        self._clear()

    def picture(self, digest: str) -> bytes | None:
        """The bytes of a picture of a portal, if they have come."""
        return self._portals.picture(digest)

    def keep_picture(self, digest: str, data: bytes) -> None:
        """Store the bytes of a picture."""
        self._portals.keep_picture(digest, data)

    def missing_pictures(self) -> tuple[str, ...]:
        """The digests of pictures that a brand shows and this desk lacks, each once."""
        here = self._portals.kept_pictures()
        looks = [brand.rules.look for brand in self.brands()]
        shown = [p.digest for look in looks for p in (look.logo, look.background) if p]
        return tuple(digest for digest in dict.fromkeys(shown) if digest not in here)

    def forget_brand(self, brand_id: str) -> None:
        """Forget what a brand is; its returns still name it."""
        self._session.change(_FORGET_BRAND, {"key": brand_id})
        self._portals.forget_versions(brand_id)
        self._clear()

    def put_site(self, site: Site) -> None:
        """Store a site, new or newer."""
        self._session.change(_PUT_SITE, _site_columns(site))
        self._clear()

    def forget_site(self, site_id: str) -> None:
        """Forget a site."""
        self._session.change(_FORGET_SITE, {"key": site_id})
        self._clear()

    def _clear(self) -> None:
        self._cache.clear()
        self.begin()
        self.changed = True

    def _loaded(self) -> _Loaded:
        loaded = self._cache.loaded
        if loaded is None:
            rows = self._session.rows(_BRANDS)
            versions = self._portals.versions()
            known = (_brand_of(row, versions.get(row[1], ())) for row in rows)
            loaded = _Loaded(
                brands={brand.id: brand for brand in known if brand},
                sites={site.id: site for site in map(_site_of, self._session.rows(_SITES))},
                numbers={BrandId(row[1]): row[0] for row in rows},
            )
            # A reader whose transaction is older than the last change must not leave old rows.
            if self._generation == self._cache.generation:
                self._cache.loaded = loaded
        return loaded


def _brand_of(row: Row, history: tuple[DatedRules, ...]) -> Brand | None:
    _, id_, known, name, slug, site_id, colour, support_url, keys, currency = row
    if not known:
        return None
    return Brand(
        id=BrandId(id_),
        name=name,
        slug=slug,
        site_id=SiteId(site_id),
        colour=colour,
        support_url=support_url,
        slip_keys=tuple(map(bytes.fromhex, json.loads(keys))),
        currency=currency,
        rules=history[-1].rules if history else PortalRules(),
        history=history if len(history) > 1 else (),
    )


def _brand_columns(brand: Brand) -> Params:
    return {
        "id": brand.id,
        "known": 1,
        "name": brand.name,
        "slug": brand.slug,
        "site_id": brand.site_id,
        "colour": brand.colour,
        "support_url": brand.support_url,
        "slip_keys": json.dumps([key.hex() for key in brand.slip_keys]),
        "currency": brand.currency,
    }


def _site_of(row: Row) -> Site:
    id_, name, address_name, street, postcode, city, country, store_location, keys = row
    return Site(
        id=SiteId(id_),
        name=name,
        address=Address(address_name, street, postcode, city, country),
        store_location=bool(store_location),
        voucher_keys=tuple(map(bytes.fromhex, json.loads(keys))),
    )


def _site_columns(site: Site) -> Params:
    address = site.address
    return {
        "id": site.id,
        "name": site.name,
        "address_name": address.name,
        "street": address.street,
        "postcode": address.postcode,
        "city": address.city,
        "country": address.country,
        "store_location": int(site.store_location),
        "voucher_keys": json.dumps([key.hex() for key in site.voucher_keys]),
    }
