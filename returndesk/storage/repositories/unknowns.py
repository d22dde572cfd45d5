"""Parcels that nothing was known of, kept with what was read on them."""

import json
from collections.abc import Sequence

from sqlalchemy import bindparam, insert, select, update

from returndesk.domain.codes import ScannedCode, ScanSource, Symbology
from returndesk.domain.ids import ParcelId, UnknownParcelId
from returndesk.services.ports import UnknownParcel
from returndesk.storage.rows import ANNOUNCED, RECEIVED
from returndesk.storage.statements import Row, Session, Statement, json_list, listed
from returndesk.storage.tables import lookup_keys, parcels, photos, unknown_keys, unknown_parcels
from returndesk.storage.times import microseconds, moment_of, text_of

_ADD = Statement(
    insert(unknown_parcels).values(
        {c.name: bindparam(c.name) for c in unknown_parcels.c if c.name != "matched_parcel"}
    )
)
_ADD_KEY = Statement(
    insert(unknown_keys).values(key=bindparam("key"), unknown_id=bindparam("unknown_id"))
)
_UNKNOWN = select(
    unknown_parcels.c.id,
    unknown_parcels.c.codes,
    unknown_parcels.c.carrier,
    unknown_parcels.c.at,
    unknown_parcels.c.clerk,
    unknown_parcels.c.photo,
)
_came_after_all = (
    select(unknown_keys.c.key)
    .select_from(
        unknown_keys.join(lookup_keys, lookup_keys.c.key == unknown_keys.c.key).join(
            parcels, parcels.c.pk == lookup_keys.c.parcel_pk
        )
    )
    .where(unknown_keys.c.unknown_id == unknown_parcels.c.id, parcels.c.state == RECEIVED)
    .exists()
)
_matched = (
    select(parcels.c.pk)
    .where(parcels.c.id == unknown_parcels.c.matched_parcel, parcels.c.state > ANNOUNCED)
    .exists()
)
_newest_first = (unknown_parcels.c.at_us.desc(), unknown_parcels.c.id)
_OPEN = Statement(_UNKNOWN.where(~_came_after_all, ~_matched).order_by(*_newest_first))
_BY_ID = Statement(_UNKNOWN.where(unknown_parcels.c.id == bindparam("key")))
_RAW_PHOTO = Statement(
    _UNKNOWN.where(
        unknown_parcels.c.photo != "",
        unknown_parcels.c.photo.not_in(select(photos.c.id)),
        unknown_parcels.c.photo.not_in(select(photos.c.id + ".jpg")),
    ).order_by(*_newest_first)
)
_SET_PHOTO = Statement(
    update(unknown_parcels)
    .where(unknown_parcels.c.id == bindparam("key"))
    .values(photo=bindparam("photo"))
)
_MATCH = Statement(
    update(unknown_parcels)
    .where(unknown_parcels.c.id == bindparam("key"))
    .values(matched_parcel=bindparam("parcel"))
)
_BY_KEYS = Statement(
    _UNKNOWN.where(
        unknown_parcels.c.id.in_(
            select(unknown_keys.c.unknown_id).where(unknown_keys.c.key.in_(listed("keys")))
        )
    )
    .order_by(*_newest_first)
    .limit(1)
)


class SqlUnknownParcels:
    """`UnknownParcels` on the desk's tables."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def add(self, unknown: UnknownParcel, keys: Sequence[str]) -> None:
        """Keep an unknown parcel under its keys."""
        self._session.insert(
            _ADD,
            {
                "id": unknown.id,
                "codes": json.dumps([_code_columns(code) for code in unknown.codes]),
                "carrier": unknown.carrier,
                "at": text_of(unknown.at),
                "at_us": microseconds(unknown.at),
                "clerk": unknown.clerk,
                "photo": unknown.photo,
            },
        )
        self._session.change_many(
            _ADD_KEY, [{"key": key, "unknown_id": unknown.id} for key in dict.fromkeys(keys)]
        )

    def by_keys(self, keys: Sequence[str]) -> UnknownParcel | None:
        """The newest unknown parcel that was kept under one of the keys before."""
        row = self._session.row(_BY_KEYS, {"keys": json_list(keys)})
        return _unknown_of(row) if row else None

    def open(self) -> tuple[UnknownParcel, ...]:
        """Those not matched yet, newest first.

        An unknown parcel is matched once a parcel that one of its keys leads to is received, or
        one that a person named is on its way or received.
        """
        return tuple(map(_unknown_of, self._session.rows(_OPEN)))

    def get(self, unknown_id: UnknownParcelId) -> UnknownParcel | None:
        """The unknown parcel with an id, matched or not."""
        row = self._session.row(_BY_ID, {"key": unknown_id})
        return _unknown_of(row) if row else None

    def with_raw_photo(self) -> tuple[UnknownParcel, ...]:
        """Those whose picture lies in the folder as it was taken, not as a `Photo`."""
        return tuple(map(_unknown_of, self._session.rows(_RAW_PHOTO)))

    def set_photo(self, unknown_id: UnknownParcelId, file_name: str) -> None:
        """Name the file of a parcel's picture."""
        self._session.change(_SET_PHOTO, {"key": unknown_id, "photo": file_name})

    def match(self, unknown_id: UnknownParcelId, parcel_id: ParcelId) -> None:
        """Note which parcel it was; it is open again while that one is merely announced."""
        self._session.change(_MATCH, {"key": unknown_id, "parcel": parcel_id})


def _code_columns(code: ScannedCode) -> dict[str, object]:
    return {
        "text": code.text,
        "source": str(code.source),
        "symbology": str(code.symbology) if code.symbology else "",
        "aim": code.aim,
        "engine": code.engine,
        "corners": code.corners,
        "milliseconds": code.milliseconds,
    }


def _unknown_of(row: Row) -> UnknownParcel:
    id_, codes, carrier, at, clerk, photo = row
    return UnknownParcel(
        id=UnknownParcelId(id_),
        codes=tuple(
            ScannedCode(
                text=code["text"],
                source=ScanSource(code["source"]),
                symbology=Symbology(code["symbology"]) if code["symbology"] else None,
                aim=code["aim"],
                engine=code["engine"],
                corners=tuple((x, y) for x, y in code["corners"]),
                milliseconds=code["milliseconds"],
            )
            for code in json.loads(codes)
        ),
        carrier=carrier,
        at=moment_of(at),
        clerk=clerk,
        photo=photo,
    )
