"""Rows to domain values and back, by hand: the one place that knows a return's columns.

A whole return comes out of one row: its lines are JSON, and its parcels are gathered as JSON by
SQLite, which is quicker than a second statement and leaves nothing to put together.
"""

import json
from collections.abc import Sequence
from operator import itemgetter
from typing import Any

from sqlalchemy import ColumnElement, case, func, select

from returndesk.domain.codes import KeyKind
from returndesk.domain.ids import (
    BrandId,
    DeskId,
    LineId,
    OrderId,
    ParcelId,
    ReturnId,
    SiteId,
)
from returndesk.domain.money import Money
from returndesk.domain.returns import (
    InspectionState,
    Mail,
    MailState,
    ParcelState,
    Reception,
    Resolution,
    ResolutionState,
    Return,
    ReturnLine,
    ReturnParcel,
    Shopper,
)
from returndesk.storage.statements import Params, Row
from returndesk.storage.tables import brands, parcel_returns, parcels, returns
from returndesk.storage.times import moment_of, moment_or_none, text_of, text_or_none

# Numbers on disk; the order of the parcel's states is how far a parcel got.
PARCEL_STATES = (ParcelState.ANNOUNCED, ParcelState.IN_TRANSIT, ParcelState.RECEIVED)
PARCEL_STATE_NUMBERS = {state: number for number, state in enumerate(PARCEL_STATES)}
ANNOUNCED = PARCEL_STATE_NUMBERS[ParcelState.ANNOUNCED]
RECEIVED = PARCEL_STATE_NUMBERS[ParcelState.RECEIVED]
KEY_KINDS = (KeyKind.TRACKING, KeyKind.RETURN_NUMBER, KeyKind.ORDER_NUMBER)
KEY_KIND_NUMBERS = {kind: number for number, kind in enumerate(KEY_KINDS)}

_PARCEL_NAMES = (
    "id", "tracking_number", "carrier", "state", "received_at", "desk_id", "desk_name", "clerk",
    "extra_receptions", "other_codes",
)  # fmt: skip
PARCEL_COLUMNS: tuple[ColumnElement[Any], ...] = tuple(parcels.c[name] for name in _PARCEL_NAMES)

_links = parcel_returns.alias("links")
_held = parcels.alias("held")
_PARCELS = (
    select(
        func.json_group_array(
            func.json_array(_links.c.position, *(_held.c[name] for name in _PARCEL_NAMES))
        )
    )
    .select_from(_links.join(_held, _held.c.pk == _links.c.parcel_pk))
    .where(_links.c.return_pk == returns.c.pk)
    .correlate(returns)
    .scalar_subquery()
)

_OWN_COLUMNS: tuple[ColumnElement[Any], ...] = (
    returns.c.pk,
    returns.c.id,
    returns.c.number,
    brands.c.id,
    returns.c.site_id,
    returns.c.order_id,
    returns.c.order_number,
    returns.c.shopper_name,
    returns.c.email,
    returns.c.language,
    returns.c.postcode,
    returns.c.country,
    returns.c.announced_at,
    returns.c.delivered_at,
    returns.c.wish,
    returns.c.inspection,
    returns.c.resolution,
    returns.c.mail_state,
    returns.c.mail_at,
    returns.c.mail_reason,
    returns.c.lines,
)
RETURN_COLUMNS = (*_OWN_COLUMNS, _PARCELS)
# For a look-up that leads to a return by one of its parcels: the others are gathered only if
# there are any, otherwise the last column is NULL.
FOUND_RETURN_COLUMNS = (*_OWN_COLUMNS, case((returns.c.parcel_count > 1, _PARCELS)))
RETURN_SOURCE = returns.join(brands, brands.c.pk == returns.c.brand_pk)

# Without the search for white space around the value that `json.loads` makes: it is ours.
_parsed = json.JSONDecoder().raw_decode
# Enum members by their text: a dictionary is five times faster than calling the class.
_WISHES = {str(member): member for member in Resolution}
_INSPECTIONS = {str(member): member for member in InspectionState}
_RESOLUTIONS = {str(member): member for member in ResolutionState}
MAIL_STATES = {str(member): member for member in MailState}


def mail_of(state: str, at: str | None, reason: str) -> Mail:
    """The mail out of its three columns."""
    return Mail(MAIL_STATES[state], moment_or_none(at), reason)


def return_of(row: Row, only_parcel: ReturnParcel | None = None) -> Return:
    """The return out of `RETURN_COLUMNS`; `only_parcel` is its parcel where the last is NULL."""
    (
        _pk, id_, number, brand_id, site_id, order_id, order_number, name, email, language,
        postcode, country, announced_at, delivered_at, wish, inspection, resolution, mail_state,
        mail_at, mail_reason, lines, held,
    ) = row  # fmt: skip
    # By position: naming the fields takes as long as filling them.
    return Return(
        ReturnId(id_),
        number,
        BrandId(brand_id),
        SiteId(site_id),
        OrderId(order_id),
        order_number,
        Shopper(name, email, language, postcode, country),
        moment_of(announced_at),
        moment_or_none(delivered_at),
        tuple([_line_of(values) for values in _parsed(lines)[0]]),
        (only_parcel,) if held is None and only_parcel else _parcels_of(_parsed(held)[0]),
        _WISHES[wish],
        _INSPECTIONS[inspection],
        _RESOLUTIONS[resolution],
        mail_of(mail_state, mail_at, mail_reason),
    )


def _parcels_of(held: list[list[Any]]) -> tuple[ReturnParcel, ...]:
    """The parcels in the order of their position, the first of their values."""
    if len(held) > 1:
        held.sort(key=itemgetter(0))
    return tuple(parcel_of(values[1:]) for values in held)


def _line_of(values: list[Any]) -> ReturnLine:
    id_, title, quantity, minor, currency, sku, ean, reason = values
    return ReturnLine(LineId(id_), title, quantity, Money(minor, currency), sku, ean, reason)


def parcel_of(values: Sequence[Any]) -> ReturnParcel:
    """The parcel out of `PARCEL_COLUMNS`."""
    id_, tracking_number, carrier, state, at, desk_id, desk_name, clerk, extra, others = values
    reception = None
    if at is not None:
        reception = Reception(moment_of(at), DeskId(desk_id), desk_name, clerk)
    return ReturnParcel(
        ParcelId(id_),
        tracking_number,
        carrier,
        PARCEL_STATES[state],
        reception,
        _receptions_of(extra) if extra else (),
        tuple(json.loads(others)) if others else (),
    )


def _receptions_of(text: str) -> tuple[Reception, ...]:
    return tuple(
        Reception(moment_of(at), DeskId(desk_id), desk_name, clerk)
        for at, desk_id, desk_name, clerk in json.loads(text)
    )


# As long as a reception of this desk: its moment, an id of 32 characters, two names.
_ROOM = " " * 120


def track_columns(parcel: ReturnParcel) -> dict[str, object]:
    """A parcel's track and receptions as columns."""
    reception = parcel.reception
    extra = [(text_of(r.at), r.desk_id, r.desk_name, r.clerk) for r in parcel.extra_receptions]
    return {
        "state": PARCEL_STATE_NUMBERS[parcel.state],
        "received_at": text_of(reception.at) if reception else None,
        "desk_id": reception.desk_id if reception else None,
        "desk_name": reception.desk_name if reception else None,
        "clerk": reception.clerk if reception else None,
        "extra_receptions": json.dumps(extra) if extra else None,
        "room": None if reception else _ROOM,
    }


def label_columns(parcel: ReturnParcel) -> dict[str, object]:
    """What stands on a parcel's label, as columns."""
    return {
        "tracking_number": parcel.tracking_number,
        "carrier": parcel.carrier,
        "other_codes": json.dumps(parcel.other_codes) if parcel.other_codes else None,
    }


def return_columns(return_: Return) -> Params:
    """A return's own columns, without keys of other tables and without its derived state."""
    shopper = return_.shopper
    return {
        "id": return_.id,
        "number": return_.number,
        "site_id": return_.site_id,
        "order_id": return_.order_id,
        "order_number": return_.order_number,
        "shopper_name": shopper.name,
        "email": shopper.email,
        "language": shopper.language,
        "postcode": shopper.postcode,
        "country": shopper.country,
        "announced_at": text_of(return_.announced_at),
        "delivered_at": text_or_none(return_.delivered_at),
        "wish": str(return_.wish),
        "inspection": str(return_.inspection),
        "resolution": str(return_.resolution),
        "mail_state": str(return_.mail.state),
        "mail_at": text_or_none(return_.mail.at),
        "mail_reason": return_.mail.reason,
        "parcel_count": len({parcel.id for parcel in return_.parcels}),
        "lines": json.dumps([_line_values(line) for line in return_.lines]),
    }


def _line_values(line: ReturnLine) -> tuple[str | int, ...]:
    price = line.unit_price
    return (
        line.id, line.title, line.quantity, price.minor, price.currency, line.sku, line.ean,
        line.reason,
    )  # fmt: skip
