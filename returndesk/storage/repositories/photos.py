"""What is known of the photographs in the desk's folder."""

from collections.abc import Callable
from datetime import datetime

from sqlalchemy import bindparam, func, select, update
from sqlalchemy.dialects.sqlite import insert

from returndesk.domain.ids import PhotoId
from returndesk.domain.photos import Photo, PhotoState
from returndesk.storage.statements import Row, Session, Statement
from returndesk.storage.tables import photos
from returndesk.storage.times import microseconds, moment_of, text_of

_PHOTO = select(
    photos.c.id,
    photos.c.size,
    photos.c.width,
    photos.c.height,
    photos.c.at,
    photos.c.clerk,
    photos.c.state,
    photos.c.attempts,
    photos.c.problem,
)
# A photograph whose file was lost waits again once it is kept again.
_ADD = Statement(
    insert(photos)
    .values({c.name: bindparam(c.name) for c in photos.c})
    .on_conflict_do_update(
        index_elements=[photos.c.id],
        set_={"state": bindparam("state"), "attempts": 0, "next_attempt_us": 0, "problem": ""},
        where=photos.c.state == str(PhotoState.LOST),
    )
)
_BY_ID = Statement(_PHOTO.where(photos.c.id == bindparam("key")))
# An attempt further away than the longest pause comes from a clock that has jumped back since.
_LONGEST_WAIT_US = 3_700_000_000
_DUE = Statement(
    _PHOTO.where(
        photos.c.state == str(PhotoState.WAITING),
        (photos.c.next_attempt_us <= bindparam("now_us"))
        | (photos.c.next_attempt_us > bindparam("now_us") + _LONGEST_WAIT_US),
    )
    .order_by(photos.c.next_attempt_us, photos.c.id)
    .limit(1)
)
_SETTLE = Statement(
    update(photos)
    .where(photos.c.id == bindparam("key"))
    .values(
        state=bindparam("state"),
        problem=bindparam("problem"),
        next_attempt_us=bindparam("retry_us"),
        attempts=photos.c.attempts + 1,
    )
)
_FAILED = Statement(
    _PHOTO.where(
        (photos.c.state == str(PhotoState.LOST)) | (photos.c.state == str(PhotoState.REFUSED))
    ).order_by(photos.c.at.desc())
)
_WAITING = Statement(
    select(func.count()).select_from(photos).where(photos.c.state == str(PhotoState.WAITING))
)


class SqlPhotos:
    """`Photos` on the desk's tables."""

    def __init__(self, session: Session, now: Callable[[], datetime]) -> None:
        self._session = session
        self._now = now

    def add(self, photo: Photo) -> bool:
        """Note a photograph that was kept; False if it was noted before."""
        added = self._session.change(
            _ADD,
            {
                "id": photo.id,
                "size": photo.size,
                "width": photo.width,
                "height": photo.height,
                "at": text_of(photo.at),
                "clerk": photo.clerk,
                "state": str(photo.state),
                "attempts": photo.attempts,
                "problem": photo.problem,
                "next_attempt_us": microseconds(photo.at),
            },
        )
        return added > 0

    def get(self, photo_id: PhotoId) -> Photo | None:
        """The photograph with an id."""
        row = self._session.row(_BY_ID, {"key": photo_id})
        return _photo_of(row) if row else None

    def next_due(self) -> Photo | None:
        """The oldest photograph that waits to be uploaded and may be tried now."""
        row = self._session.row(_DUE, {"now_us": microseconds(self._now())})
        return _photo_of(row) if row else None

    def settle(
        self, photo_id: PhotoId, state: PhotoState, *, problem: str, retry_at: datetime
    ) -> None:
        """Note what an attempt came to; one that waits on is tried again at `retry_at`."""
        self._session.change(
            _SETTLE,
            {
                "key": photo_id,
                "state": str(state),
                "problem": problem,
                "retry_us": microseconds(retry_at),
            },
        )

    def failed(self) -> tuple[Photo, ...]:
        """Those that are lost or were refused, newest first."""
        return tuple(map(_photo_of, self._session.rows(_FAILED)))

    def waiting(self) -> int:
        """How many wait to be uploaded."""
        row = self._session.row(_WAITING)
        return row[0] if row else 0


def _photo_of(row: Row) -> Photo:
    id_, size, width, height, at, clerk, state, attempts, problem = row
    return Photo(
        PhotoId(id_),
        size,
        width,
        height,
        moment_of(at),
        clerk,
        PhotoState(state),
        attempts,
        problem,
    )
