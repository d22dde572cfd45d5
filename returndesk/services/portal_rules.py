"""Edit the rules of a brand's portal: load, check, save, and see what another saved meanwhile."""

from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from returndesk.domain.errors import KnownError, PictureError
from returndesk.domain.ids import BrandId, SiteId
from returndesk.domain.portal import Brand, DatedRules, Picture, PortalRules, Site
from returndesk.services.ports import (
    DeskStorage,
    IdMaker,
    PortalService,
    RulesAnswer,
    SiteAnswer,
)

if TYPE_CHECKING:
    # The checks read markup and pictures: a desk that only scans starts without them.
    from returndesk.domain.rule_checks import Problem


_LONGEST_CODE = 40
_EVER = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class RulesDraft:
    """A brand's rules as a form shows them: what they leave to the brand is filled in.

    `base_version` goes back with the save, so that two editors do not overwrite each other.
    """

    brand: Brand
    rules: PortalRules
    base_version: int


class PortalEditing:
    """The use case of the portal rules page, for supervisors."""

    def __init__(self, storage: DeskStorage, central: PortalService, ids: IdMaker) -> None:
        self._storage = storage
        self._central = central
        self._ids = ids

    def load(self, brand_id: BrandId) -> RulesDraft:
        """The rules of a brand as this desk knows them; `KnownError("unknown_brand")`."""
        brand = self._brand(brand_id)
        return RulesDraft(brand, filled_in(brand, brand.rules), brand.rules.version)

    def check(self, brand_id: BrandId, rules: PortalRules) -> "tuple[Problem, ...]":
        """What is wrong with rules, in the order of the form; warnings are among it."""
        from returndesk.domain.rule_checks import validate

        return validate(rules, self._brand(brand_id).currency)

    def save(
        self, brand_id: BrandId, rules: PortalRules, *, base_version: int, supervisor: str
    ) -> RulesAnswer:
        """Save rules for everybody; they hold from now on, at this desk at once.

        An answer that is not `saved` holds what another supervisor saved since `base_version`:
        show both, and save again out of its version. Raises `KnownError`: `rules_invalid`
        (place, problem) for the first error that `check` tells, `supervisor_missing`; and
        `CentralError`, after which nothing was saved here.
        """
        if not supervisor.strip():
            raise KnownError("supervisor_missing")
        for problem in (p for p in self.check(brand_id, rules) if not p.warning):
            raise KnownError("rules_invalid", place=problem.place, problem=problem.code)
        answer = self._central.save_rules(
            brand_id, rules, base_version=base_version, supervisor=supervisor.strip()
        )
        with self._storage.write() as work:
            work.reference.keep_rules(brand_id, answer.current)
        return answer

    def save_site(self, site: Site, before: Site | None, *, supervisor: str) -> SiteAnswer:
        """Save a return address for everybody; one without an id is new, and gets one.

        `before` is what it was when the editing began. An answer that is not `saved` holds what
        another supervisor made of it since: save again out of that. Raises `KnownError`:
        `site_invalid` (place, problem), `supervisor_missing`; and `CentralError`, after which
        nothing was saved here.
        """
        from returndesk.domain.site_checks import validate_site

        if not supervisor.strip():
            raise KnownError("supervisor_missing")
        for problem in validate_site(site):
            raise KnownError("site_invalid", place=problem.place, problem=problem.code)
        named = site if site.id else replace(site, id=SiteId(self._ids.new()))
        answer = self._central.save_site(named, before, supervisor=supervisor.strip())
        with self._storage.write() as work:
            work.reference.put_site(answer.current)
        return answer

    def mail_notice_code(self, brand_id: BrandId) -> None:
        """Have another code mailed to the notice address; see `PortalService`."""
        self._central.mail_notice_code(brand_id)

    def confirm_notice(self, brand_id: BrandId, code: str) -> None:
        """Verify the notice address by the code that was mailed there; see `PortalService`.

        This desk believes it at once, the others with their next sync.
        """
        self._central.confirm_notice(brand_id, code.strip()[:_LONGEST_CODE])
        brand = self._brand(brand_id)
        verified = replace(brand.rules, notice_verified=True)
        history = brand.history[-1:]
        dated = DatedRules(
            verified,
            history[0].valid_from if history else _EVER,
            history[0].changed_by if history else "",
        )
        with self._storage.write() as work:
            work.reference.keep_rules(brand_id, dated)

    def add_picture(self, data: bytes, path: str = "") -> Picture:
        """A picture for the look (the bytes of a file), handed over and kept here.

        Raises `PictureError`: `picture_unreadable` (path) for what is neither PNG nor JPEG,
        `portal_picture_too_large` (bytes, side); and `CentralError`.
        """
        from returndesk.domain.pictures import MAX_PICTURE_BYTES, MAX_PICTURE_SIDE, picture_of

        picture = picture_of(data, path)
        if (
            picture.size > MAX_PICTURE_BYTES
            or max(picture.width, picture.height) > MAX_PICTURE_SIDE
        ):
            raise PictureError(
                "portal_picture_too_large", bytes=MAX_PICTURE_BYTES, side=MAX_PICTURE_SIDE
            )
        self._central.save_picture(data)
        with self._storage.write() as work:
            work.reference.keep_picture(picture.digest, data)
        return picture

    def picture(self, picture: Picture) -> bytes | None:
        """The bytes of a picture, if they have come to this desk."""
        with self._storage.read() as work:
            return work.reference.picture(picture.digest)

    def _brand(self, brand_id: BrandId) -> Brand:
        with self._storage.read() as work:
            brand = work.reference.brand(brand_id)
        if brand is None:
            raise KnownError("unknown_brand", brand=brand_id)
        return brand


def filled_in(brand: Brand, rules: PortalRules) -> PortalRules:
    """Rules with what they leave to the brand."""
    return replace(
        rules,
        slug=rules.slug or brand.slug,
        site_id=rules.site_id or brand.site_id,
        support_url=rules.support_url or brand.support_url,
        look=replace(rules.look, colour=rules.look.colour or brand.colour),
    )
