"""Things as the protocol's documents, read from the tables a page at a time."""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence

from sqlalchemy import BindParameter, Connection, bindparam, select

from returndesk.central.store.columns import AnyRow, AnySelect
from returndesk.central.store.schema import (
    attention_items,
    brands,
    inspection_revisions,
    inspections,
    orders,
    parcel_returns,
    parcels,
    receptions,
    resolutions,
    return_lines,
    returns,
    sites,
    slip_keys,
    staff,
    voucher_keys,
    vouchers,
)
from returndesk.domain.feed import FeedKind
from returndesk.protocol.changes import (
    AttentionDocument,
    BrandDocument,
    OrderDocument,
    ReturnDocument,
    SiteDocument,
    WireMail,
    WireMoney,
    WireParcel,
    WireReception,
    WireReturnLine,
    WireShopper,
)
from returndesk.protocol.inspections import InspectionDocument
from returndesk.protocol.resolutions import (
    ResolutionDocument,
    StaffDocument,
    VoucherDocument,
    WireVoucher,
)

Thing = (
    SiteDocument
    | BrandDocument
    | OrderDocument
    | ReturnDocument
    | AttentionDocument
    | InspectionDocument
    | ResolutionDocument
    | VoucherDocument
    | StaffDocument
)

_IDS: BindParameter[str] = bindparam("ids", expanding=True)
_SITES = select(sites).where(sites.c.id.in_(_IDS))
_VOUCHER_KEYS = (
    select(voucher_keys.c.site_id, voucher_keys.c.public_key)
    .where(voucher_keys.c.site_id.in_(_IDS))
    .order_by(voucher_keys.c.made_at, voucher_keys.c.public_key)
)
_RESOLUTIONS = select(resolutions).where(resolutions.c.return_id.in_(_IDS))
_VOUCHERS = select(vouchers).where(vouchers.c.code.in_(_IDS))
_STAFF = select(staff).where(staff.c.id.in_(_IDS))
_BRANDS = select(brands).where(brands.c.id.in_(_IDS))
_SLIP_KEYS = (
    select(slip_keys.c.brand_id, slip_keys.c.public_key)
    .where(slip_keys.c.brand_id.in_(_IDS), slip_keys.c.revoked_at.is_(None))
    .order_by(slip_keys.c.pos)
)
_ORDERS = select(orders).where(orders.c.id.in_(_IDS))
_RETURNS = select(returns).where(returns.c.id.in_(_IDS))
_ATTENTION = select(attention_items).where(attention_items.c.id.in_(_IDS))
_INSPECTIONS = (
    select(inspection_revisions)
    .join(inspections, inspections.c.revision_id == inspection_revisions.c.id)
    .where(inspections.c.return_id.in_(_IDS))
)
_LINES = (
    select(return_lines)
    .where(return_lines.c.return_id.in_(_IDS))
    .order_by(return_lines.c.return_id, return_lines.c.position)
)
_PARCELS = (
    select(parcel_returns.c.return_id, parcels)
    .join(parcels, parcels.c.id == parcel_returns.c.parcel_id)
    .where(parcel_returns.c.return_id.in_(_IDS))
    .order_by(parcel_returns.c.return_id, parcel_returns.c.position)
)
_RECEPTIONS = (
    select(receptions)
    .where(receptions.c.parcel_id.in_(_IDS), receptions.c.undone.is_(False))
    .order_by(receptions.c.pos)
)


def load(connection: Connection, kind: FeedKind, ids: Sequence[str]) -> Mapping[str, Thing]:
    """The documents of those things of a kind that exist, by id."""
    return _LOADERS[kind](connection, ids)


def _rows(connection: Connection, statement: AnySelect, ids: Sequence[str]) -> Sequence[AnyRow]:
    return connection.execute(statement, {"ids": list(ids)}).all()


def _load_sites(connection: Connection, ids: Sequence[str]) -> dict[str, Thing]:
    keys: dict[str, list[str]] = defaultdict(list)
    for key in _rows(connection, _VOUCHER_KEYS, ids):
        keys[key.site_id].append(key.public_key)
    return {
        row.id: SiteDocument.model_validate(
            dict(row._mapping) | {"voucher_keys": keys[row.id]}  # noqa: SLF001 - SQLAlchemy's name
        )
        for row in _rows(connection, _SITES, ids)
    }


def _load_brands(connection: Connection, ids: Sequence[str]) -> dict[str, Thing]:
    keys: dict[str, list[str]] = defaultdict(list)
    for key in _rows(connection, _SLIP_KEYS, ids):
        keys[key.brand_id].append(key.public_key)
    return {
        row.id: BrandDocument.model_validate(
            dict(row._mapping) | {"slip_keys": keys[row.id]}  # noqa: SLF001
        )
        for row in _rows(connection, _BRANDS, ids)
    }


def _load_orders(connection: Connection, ids: Sequence[str]) -> dict[str, Thing]:
    return {
        row.id: OrderDocument.model_validate(dict(row._mapping))  # noqa: SLF001
        for row in _rows(connection, _ORDERS, ids)
    }


def _load_returns(connection: Connection, ids: Sequence[str]) -> dict[str, Thing]:
    lines: dict[str, list[WireReturnLine]] = defaultdict(list)
    for row in _rows(connection, _LINES, ids):
        lines[row.return_id].append(_line(row))
    found = _load_parcels(connection, ids)
    return {
        row.id: _return(row, tuple(lines[row.id]), tuple(found[row.id]))
        for row in _rows(connection, _RETURNS, ids)
    }


def _load_attention(connection: Connection, ids: Sequence[str]) -> dict[str, Thing]:
    return {
        row.id: AttentionDocument(
            id=row.id,
            topic=row.kind,
            site_id=row.site_id,
            opened_at=row.opened_at,
            params=row.params,
            settled_at=row.settled_at,
            settled_by=row.settled_by,
            note=row.note,
        )
        for row in _rows(connection, _ATTENTION, ids)
    }


def _load_inspections(connection: Connection, ids: Sequence[str]) -> dict[str, Thing]:
    return {
        row.return_id: InspectionDocument(
            id=row.return_id,
            revision=row.id,
            state=row.state,
            groups=row.groups,
            note=row.note,
            at=row.at,
            desk_id=row.desk_id,
            desk_name=row.desk_name,
            clerk=row.clerk,
            supervisor=row.supervisor,
        )
        for row in _rows(connection, _INSPECTIONS, ids)
    }


def _load_resolutions(connection: Connection, ids: Sequence[str]) -> dict[str, Thing]:
    return {
        row.return_id: ResolutionDocument(id=row.return_id, decision=row.decision)
        for row in _rows(connection, _RESOLUTIONS, ids)
    }


def _load_vouchers(connection: Connection, ids: Sequence[str]) -> dict[str, Thing]:
    return {
        row.code: VoucherDocument(
            id=row.code,
            voucher=WireVoucher(
                code=row.code,
                brand_id=row.brand_id,
                amount=WireMoney(minor=row.minor, currency=row.currency),
                issued=row.issued,
                expires=row.expires,
                return_number=row.return_number,
            ),
            used_at=row.used_at,
            used_by=row.used_by,
            void=row.void,
        )
        for row in _rows(connection, _VOUCHERS, ids)
    }


def _load_staff(connection: Connection, ids: Sequence[str]) -> dict[str, Thing]:
    return {
        row.id: StaffDocument.model_validate(dict(row._mapping))  # noqa: SLF001
        for row in _rows(connection, _STAFF, ids)
    }


def _load_parcels(connection: Connection, ids: Sequence[str]) -> dict[str, list[WireParcel]]:
    rows = _rows(connection, _PARCELS, ids)
    standing: dict[str, dict[str, WireReception]] = defaultdict(dict)
    for row in _rows(connection, _RECEPTIONS, list({row.id for row in rows})):
        standing[row.parcel_id][row.id] = WireReception(
            at=row.at, desk_id=row.desk_id, desk_name=row.desk_name, clerk=row.clerk
        )
    result: dict[str, list[WireParcel]] = defaultdict(list)
    for row in rows:
        known = standing[row.id]
        result[row.return_id].append(
            WireParcel(
                id=row.id,
                tracking_number=row.tracking_number,
                carrier=row.carrier,
                other_codes=row.other_codes or (),
                state=row.state,
                reception=known.get(row.reception_id),
                extra_receptions=tuple(
                    reception for key, reception in known.items() if key != row.reception_id
                ),
            )
        )
    return result


def _line(row: AnyRow) -> WireReturnLine:
    return WireReturnLine(
        id=row.id,
        title=row.title,
        quantity=row.quantity,
        unit_price=WireMoney(minor=row.unit_minor, currency=row.currency),
        sku=row.sku,
        ean=row.ean,
        reason=row.reason,
    )


def _return(
    row: AnyRow, lines: tuple[WireReturnLine, ...], found: tuple[WireParcel, ...]
) -> ReturnDocument:
    return ReturnDocument(
        id=row.id,
        number=row.number,
        brand_id=row.brand_id,
        site_id=row.site_id,
        order_id=row.order_id,
        order_number=row.order_number,
        shopper=WireShopper(
            name=row.shopper_name,
            email=row.shopper_email,
            language=row.shopper_language,
            postcode=row.shopper_postcode,
            country=row.shopper_country,
        ),
        announced_at=row.announced_at,
        delivered_at=row.delivered_at,
        lines=lines,
        parcels=found,
        wish=row.wish,
        inspection=row.inspection,
        resolution=row.resolution,
        mail=WireMail(state=row.mail_state, at=row.mail_at, reason=row.mail_reason),
    )


_Loader = Callable[[Connection, Sequence[str]], dict[str, Thing]]
_LOADERS: dict[FeedKind, _Loader] = {
    FeedKind.SITE: _load_sites,
    FeedKind.BRAND: _load_brands,
    FeedKind.ORDER: _load_orders,
    FeedKind.RETURN: _load_returns,
    FeedKind.ATTENTION: _load_attention,
    FeedKind.INSPECTION: _load_inspections,
    FeedKind.RESOLUTION: _load_resolutions,
    FeedKind.VOUCHER: _load_vouchers,
    FeedKind.STAFF: _load_staff,
}
