"""The portal's pictures, each kept once under the SHA-256 of its bytes."""

from collections.abc import Sequence

from sqlalchemy import Connection, bindparam, select

from returndesk.central.store.schema import pictures
from returndesk.central.store.upsert import insert_or_keep
from returndesk.domain.errors import CentralError, PictureError
from returndesk.domain.pictures import MAX_PICTURE_BYTES, MAX_PICTURE_SIDE, picture_of
from returndesk.domain.portal import Picture

_DATA = select(pictures.c.data).where(pictures.c.digest == bindparam("digest"))

_SEVERAL = select(pictures.c.digest, pictures.c.data).where(
    pictures.c.digest.in_(bindparam("digests", expanding=True))
)


def add(connection: Connection, data: bytes) -> Picture:
    """Keep a picture; `CentralError` `picture_unreadable`, `portal_picture_too_large`."""
    try:
        picture = picture_of(data)
    except PictureError as error:
        raise CentralError("picture_unreadable") from error
    side = max(picture.width, picture.height)
    if picture.size > MAX_PICTURE_BYTES or not 0 < side <= MAX_PICTURE_SIDE:
        raise CentralError(
            "portal_picture_too_large", bytes=MAX_PICTURE_BYTES, side=MAX_PICTURE_SIDE
        )
    row = {"digest": picture.digest, "media_type": picture.media_type, "data": data}
    connection.execute(insert_or_keep(pictures, connection.dialect.name), row)
    return picture


def get(connection: Connection, digest: str) -> bytes:
    """The bytes of a picture; `CentralError("unknown_picture")` if there is none."""
    data: bytes | None = connection.execute(_DATA, {"digest": digest}).scalar()
    if data is None:
        raise CentralError("unknown_picture", digest=digest)
    return data


def several(connection: Connection, digests: Sequence[str]) -> dict[str, bytes]:
    """The bytes of those pictures that are there, by digest."""
    if not digests:
        return {}
    rows = connection.execute(_SEVERAL, {"digests": list(digests)})
    return {row.digest: row.data for row in rows}
