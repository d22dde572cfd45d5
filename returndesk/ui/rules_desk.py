"""What the portal rules page asks of the desk, as work for its workers."""

from dataclasses import dataclass
from pathlib import Path

from returndesk.domain.errors import PictureError
from returndesk.domain.ids import BrandId
from returndesk.domain.pictures import MAX_PICTURE_BYTES, MAX_PICTURE_SIDE
from returndesk.domain.portal import Brand, Picture, Site
from returndesk.services.desk import Desk
from returndesk.services.portal_rules import RulesDraft


@dataclass(frozen=True, slots=True)
class LoadedRules:
    """A brand's rules with all that the form shows beside them.

    `changed_by` is who saved them, empty if nobody has; `pictures` are bytes by digest, as far as
    they have come to this desk.
    """

    draft: RulesDraft
    brands: tuple[Brand, ...]
    sites: tuple[Site, ...]
    pictures: tuple[tuple[Picture, bytes | None], ...]
    changed_by: str = ""


def load_rules(desk: Desk, brand_id: BrandId | None) -> LoadedRules | None:
    """The rules of a brand, or of the first if that is not known; None without any brand."""
    brands, sites = desk.overview.brands(), desk.overview.sites()
    if not brands:
        return None
    known = {brand.id for brand in brands}
    chosen = brand_id if brand_id in known else brands[0].id
    draft = desk.portal_editing.load(chosen)
    history = draft.brand.history
    look = draft.rules.look
    pictures = tuple(
        (picture, desk.portal_editing.picture(picture))
        for picture in (look.logo, look.background)
        if picture is not None
    )
    return LoadedRules(draft, brands, sites, pictures, history[-1].changed_by if history else "")


def take_picture(desk: Desk, path: Path) -> tuple[Picture, bytes]:
    """The picture of a file, handed over to the central service.

    Raises `PictureError`: also `picture_missing` (path); `CentralError` when nobody answered.
    """
    try:
        with path.open("rb") as file:
            # A little more than the most says that it is too large without reading a film.
            data = file.read(MAX_PICTURE_BYTES + 1)
    except OSError as error:
        raise PictureError("picture_missing", path=str(path)) from error
    if len(data) > MAX_PICTURE_BYTES:
        raise PictureError(
            "portal_picture_too_large", bytes=MAX_PICTURE_BYTES, side=MAX_PICTURE_SIDE
        )
    return desk.portal_editing.add_picture(data, str(path)), data
