"""Photographs: kept small on disk at once, brought to the central service in the background."""

import hashlib
import re
from contextlib import suppress
from datetime import timedelta
from pathlib import Path

from returndesk.domain.errors import CentralError, PictureError, StorageError
from returndesk.domain.events import EventType
from returndesk.domain.ids import EventId, PhotoId
from returndesk.domain.photos import Photo, PhotoState
from returndesk.services.ports import (
    BlobStore,
    Clock,
    DeskStorage,
    IdMaker,
    PictureShrinker,
    UnknownParcel,
)
from returndesk.settings import write_whole

_CLERK_LENGTH = 200
_RETRY_CAP_S = 3600.0
_DIGEST = re.compile("[0-9a-f]{64}")
# Facts go first: after so many photographs the outbox is looked at again.
BATCH_PHOTOS = 5


class Photos:
    """Keeps photographs in a folder; `upload` is called by the sync thread, round by round."""

    def __init__(
        self,
        storage: DeskStorage,
        folder: Path,
        shrinker: PictureShrinker,
        blobs: BlobStore,
        clock: Clock,
        ids: IdMaker,
    ) -> None:
        self._storage = storage
        self._folder = folder
        self._shrinker = shrinker
        self._blobs = blobs
        self._clock = clock
        self._ids = ids
        self._folder_read = False

    def keep(self, picture: Path | bytes, *, clerk: str) -> Photo:
        """Keep a picture, from a file or a camera's bytes, as a small JPEG.

        It is on disk when this returns; the same picture is kept once. Raises `PictureError`
        (`picture_unreadable`, `picture_too_large`, ...) and `StorageError`.
        """
        photo = self._written(picture, clerk)
        with self._storage.write() as work:
            work.photos.add(photo)
        return photo

    def path(self, photo_id: PhotoId) -> Path | None:
        """The file of a photograph, if it lies in this desk's folder."""
        path = self._folder / f"{photo_id}.jpg"
        return path if path.is_file() else None

    def upload(self) -> int:
        """Bring some photographs to the central service; how many it has now more.

        Never raises for the network: what failed waits, longer each time.
        """
        self._note_strays()
        self._adopt()
        for number in range(BATCH_PHOTOS):
            with self._storage.read() as work:
                photo = work.photos.next_due()
            if photo is None or not self._send(photo):
                return number
        return BATCH_PHOTOS

    def _send(self, photo: Photo) -> bool:
        """Try one photograph; False when the next one would meet the same fault."""
        content = self._content(photo)
        if content is None:
            self._settle(photo, PhotoState.LOST, "photo_lost")
            return True
        try:
            self._blobs.put_blob(photo.id, content)
        except CentralError as error:
            refused = error.code == "blob_refused"
            state = PhotoState.REFUSED if refused else PhotoState.WAITING
            self._settle(photo, state, error.code)
            return refused
        self._settle(photo, PhotoState.UPLOADED)
        return True

    def _content(self, photo: Photo) -> bytes | None:
        """The file's content, if it is still what was kept."""
        try:
            content = (self._folder / photo.file_name).read_bytes()
        except OSError:
            return None
        return content if hashlib.sha256(content).hexdigest() == photo.id else None

    def _settle(self, photo: Photo, state: PhotoState, problem: str = "") -> None:
        pause = min(_RETRY_CAP_S, 2.0 ** min(photo.attempts, 12))
        retry_at = self._clock.now() + timedelta(seconds=pause)
        with self._storage.write() as work:
            work.photos.settle(photo.id, state, problem=problem, retry_at=retry_at)

    def _written(self, picture: Path | bytes, clerk: str) -> Photo:
        small = self._shrinker.shrink(picture)
        digest = hashlib.sha256(small.content).hexdigest()
        photo = Photo(
            PhotoId(digest),
            len(small.content),
            small.width,
            small.height,
            self._clock.now(),
            clerk[:_CLERK_LENGTH],
        )
        target = self._folder / photo.file_name
        if not target.exists():
            try:
                self._folder.mkdir(parents=True, exist_ok=True)
            except OSError as error:
                raise PictureError("picture_missing", path=str(self._folder)) from error
            write_whole(target, small.content)
        return photo

    def _note_strays(self) -> None:
        """Once: note files that no row tells of, as after a database that had to be set aside."""
        if self._folder_read:
            return
        self._folder_read = True
        for path in self._folder.glob("*.jpg"):
            if _DIGEST.fullmatch(path.stem):
                with self._storage.write() as work:
                    if work.photos.get(PhotoId(path.stem)) is None:
                        size = path.stat().st_size
                        now = self._clock.now()
                        work.photos.add(Photo(PhotoId(path.stem), size, 0, 0, now, ""))

    def _adopt(self) -> None:
        """Make small what the scanner has left in the folder as it was taken, and tell of it.

        A scan does not wait for that. The large file goes when its small one is noted.
        """
        with self._storage.read() as work:
            raw = work.unknowns.with_raw_photo()
        for unknown in raw:
            source = self._folder / unknown.photo
            try:
                photo = self._written(source, unknown.clerk)
            except PictureError as error:
                self._note_unusable(unknown, error.code)
                continue
            except StorageError:
                return  # the disk is full: the large file serves until it is not
            self._note_adopted(unknown, photo)
            if source.name != photo.file_name:
                with suppress(OSError):
                    source.unlink()

    def _note_adopted(self, unknown: UnknownParcel, photo: Photo) -> None:
        with self._storage.write() as work:
            work.photos.add(photo)
            work.unknowns.set_photo(unknown.id, photo.file_name)
            work.outbox.append(
                EventId(self._ids.new()),
                EventType.UNKNOWN_PHOTOGRAPHED,
                unknown.id,
                {"unknown_id": unknown.id, "photos": [photo.id]},
                at=self._clock.now(),
                clerk=unknown.clerk,
            )

    def _note_unusable(self, unknown: UnknownParcel, problem: str) -> None:
        """A picture that is gone or is none: it is named under Attention, once."""
        state = PhotoState.LOST if problem == "picture_missing" else PhotoState.REFUSED
        lost = Photo(PhotoId(unknown.photo), 0, 0, 0, unknown.at, unknown.clerk, state, 0, problem)
        with self._storage.write() as work:
            work.photos.add(lost)
