"""Pictures of unknown parcels, kept in the desk's folder until the parcel is matched."""

import hashlib
from dataclasses import dataclass
from pathlib import Path

from returndesk.domain.errors import PictureError, StorageError
from returndesk.services.outcomes import ScanVerdict
from returndesk.settings import write_whole


@dataclass(frozen=True, slots=True)
class KeptPhoto:
    """A picture in the photo folder; `new` if it was not there before."""

    path: Path
    new: bool

    @property
    def name(self) -> str:
        """What a fact calls it."""
        return self.path.name

    def drop_if_new(self) -> None:
        """Take it away again: the parcel was known after all. An older parcel keeps its photo."""
        if self.new:
            self.path.unlink(missing_ok=True)


def keep_photo(picture: Path, folder: Path) -> KeptPhoto:
    """Copy a picture into a folder.

    The name comes from the content, so the same picture is kept once. `PictureError` when the
    picture cannot be read, `StorageError` when the folder does not take it.
    """
    try:
        data = picture.read_bytes()
    except OSError as error:
        raise PictureError("picture_missing", path=str(picture)) from error
    name = f"{hashlib.sha256(data).hexdigest()[:16]}{picture.suffix.lower()}"
    target = folder / name
    new = not target.exists()
    if new:
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise StorageError("folder_not_writable", path=str(folder)) from error
        write_whole(target, data)
    return KeptPhoto(target, new)


class PhotoKeeper:
    """Keeps the picture of one parcel after the other until it is known what parcel that is."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._kept: KeptPhoto | None = None

    def keep(self, picture: Path) -> str:
        """Keep a picture and name it; raises what `keep_photo` does."""
        self._kept = keep_photo(picture, self._folder)
        return self._kept.name

    def settle(self, verdict: ScanVerdict | None) -> None:
        """An unknown parcel needs its picture; nobody else does."""
        if self._kept is not None and not (verdict and verdict.keeps_codes):
            self._kept.drop_if_new()
        self._kept = None
