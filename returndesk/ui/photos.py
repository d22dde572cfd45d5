"""Pictures of unknown parcels, kept in the desk's folder until the parcel is matched."""

import hashlib
import shutil
from dataclasses import dataclass
from pathlib import Path

from returndesk.domain.errors import PictureError


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
    picture cannot be read or the folder does not take it.
    """
    try:
        with picture.open("rb") as file:
            digest = hashlib.file_digest(file, "sha256").hexdigest()
        target = folder / f"{digest[:16]}{picture.suffix.lower()}"
        new = not target.exists()
        if new:
            folder.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(picture, target)
    except OSError as error:
        raise PictureError("picture_missing", path=str(picture)) from error
    return KeptPhoto(target, new)
