"""The versions of a brand's portal rules: kept for ever, the newest in force.

A version holds from the moment it was saved, by this server's clock, until the next one. The
first holds since ever, so that a return announced before any version has rules too.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from sqlalchemy import BindParameter, Connection, bindparam, insert, select, update
from sqlalchemy.exc import IntegrityError

from returndesk.central.store import notices
from returndesk.central.store.columns import AnyRow
from returndesk.central.store.schema import brands, pictures, rule_versions
from returndesk.domain.errors import CentralError
from returndesk.domain.portal import PortalRules
from returndesk.domain.rule_checks import errors, validate
from returndesk.protocol.rules import SaveRules, WireDatedRules, WireRules

EVER = datetime(1970, 1, 1, tzinfo=UTC)
# PRODUCT.md: data is kept one year at most; a leap day and a slow clock are given on top.
JUDGED_FOR = timedelta(days=368)

_IDS: BindParameter[str] = bindparam("ids", expanding=True)
_VERSIONS = (
    select(rule_versions)
    .where(rule_versions.c.brand_id.in_(_IDS))
    .order_by(rule_versions.c.brand_id, rule_versions.c.version)
)
_BRAND = select(brands).where(brands.c.id == bindparam("id"))
_NEWEST = (
    select(rule_versions)
    .where(rule_versions.c.brand_id == bindparam("id"))
    .order_by(rule_versions.c.version.desc())
    .limit(1)
)
_PICTURES = select(pictures.c.digest).where(pictures.c.digest.in_(_IDS))


@dataclass(frozen=True, slots=True)
class SavedRules:
    """What is in force after an attempt to save, and whether it is what was to be saved."""

    current: WireDatedRules
    saved: bool


def save(connection: Connection, brand_id: str, asked: SaveRules, now: datetime) -> SavedRules:
    """Make rules a brand's newest version, unless somebody saved another since `base_version`.

    The same rules told again are saved already. Raises `CentralError`: `unknown_brand`,
    `rules_invalid` (place, problem), `slug_taken`, `unknown_site`. A new notice address is mailed
    a code.
    """
    brand = connection.execute(_BRAND, {"id": brand_id}).one_or_none()
    if brand is None:
        raise CentralError("unknown_brand", brand=brand_id)
    current = _newest(connection, brand_id)
    wanted = _verified(asked.rules, current.rules)
    if _same(wanted, current.rules):
        return SavedRules(current, saved=True)
    if asked.base_version != current.rules.version:
        return SavedRules(current, saved=False)
    _check(connection, wanted.to_domain(), brand.currency)
    dated = _next(wanted, current, now, asked.supervisor)
    _write_brand(connection, brand_id, dated.rules)
    keep(connection, [_row(brand_id, dated)])
    address = dated.rules.notice_address
    if address and address != current.rules.notice_address:
        notices.start(connection, brand_id, address, now)
    return SavedRules(dated, saved=True)


def announced(
    connection: Connection, given: Mapping[str, WireRules | None], now: datetime
) -> tuple[dict[str, WireRules], list[dict[str, object]]]:
    """The rules in force once brands have announced theirs, and the versions that are new by it.

    A brand that announces none keeps those it has. Hand the versions to `keep` when the brands'
    rows are written.
    """
    versions = connection.execute(_VERSIONS, {"ids": list(given)})
    newest = {row.brand_id: _dated(row) for row in versions}
    in_force: dict[str, WireRules] = {}
    new: list[dict[str, object]] = []
    for brand_id, rules in given.items():
        current = newest.get(brand_id)
        wanted = rules or (current.rules if current else WireRules())
        if current is not None and _same(wanted, current.rules):
            in_force[brand_id] = current.rules
            continue
        dated = _next(wanted, current, now, "")
        in_force[brand_id] = dated.rules
        new.append(_row(brand_id, dated))
    return in_force, new


def keep(connection: Connection, versions: Sequence[dict[str, object]]) -> None:
    """Write versions."""
    if versions:
        connection.execute(insert(rule_versions), versions)


def histories(
    connection: Connection, brand_ids: Sequence[str], now: datetime
) -> dict[str, tuple[WireDatedRules, ...]]:
    """The versions that may still judge a return, oldest first, without words and pictures."""
    if not brand_ids:  # most pages of the feed
        return {}
    found: dict[str, list[WireDatedRules]] = defaultdict(list)
    for row in connection.execute(_VERSIONS, {"ids": list(brand_ids)}):
        found[row.brand_id].append(_dated(row))
    return {brand_id: tuple(_still_judging(all_, now)) for brand_id, all_ in found.items()}


def _still_judging(versions: Sequence[WireDatedRules], now: datetime) -> Iterable[WireDatedRules]:
    since = now - JUDGED_FOR
    for version, following in zip(versions, [*versions[1:], None], strict=True):
        if following is None or following.valid_from > since:
            rules = WireRules.of(version.rules.to_domain().for_judging())
            yield version.model_copy(update={"rules": rules})


def _newest(connection: Connection, brand_id: str) -> WireDatedRules:
    return _dated(connection.execute(_NEWEST, {"id": brand_id}).one())


def _dated(row: AnyRow) -> WireDatedRules:
    return WireDatedRules(
        rules=WireRules.model_validate(row.rules),
        valid_from=row.valid_from,
        changed_by=row.changed_by,
    )


def _same(one: WireRules, other: WireRules) -> bool:
    return _content(one) == _content(other)


def _content(rules: WireRules) -> PortalRules:
    return rules.model_copy(update={"version": 0}).to_domain()


def _verified(wanted: WireRules, current: WireRules) -> WireRules:
    """Only this server says that an address is verified; a new one is not."""
    verified = current.notice_verified and wanted.notice_address == current.notice_address
    return wanted.model_copy(update={"notice_verified": verified})


def _check(connection: Connection, rules: PortalRules, currency: str) -> None:
    for problem in errors(validate(rules, currency)):
        raise CentralError("rules_invalid", place=problem.place, problem=problem.code)
    shown = {p.digest for p in (rules.look.background, rules.look.logo) if p}
    known = connection.execute(_PICTURES, {"ids": list(shown)}).scalars().all()
    if shown - set(known):
        raise CentralError("rules_invalid", place="look", problem="picture_missing")


def _next(
    rules: WireRules, current: WireDatedRules | None, now: datetime, changed_by: str
) -> WireDatedRules:
    """The next version; versions never go back in time, whatever the server's clock does."""
    return WireDatedRules(
        rules=rules.model_copy(update={"version": current.rules.version + 1 if current else 1}),
        valid_from=max(now, current.valid_from) if current else EVER,
        changed_by=changed_by,
    )


def _row(brand_id: str, dated: WireDatedRules) -> dict[str, object]:
    return {
        "brand_id": brand_id,
        "version": dated.rules.version,
        "valid_from": dated.valid_from,
        "changed_by": dated.changed_by,
        "rules": dated.rules.model_dump(mode="json"),
    }


def brand_columns(rules: WireRules) -> dict[str, object]:
    """What rules say of their brand's row; what they leave empty stays the brand's own."""
    own = {
        "slug": rules.slug,
        "site_id": rules.site_id,
        "colour": rules.look.colour,
        "support_url": rules.support_url,
    }
    told = {name: value for name, value in own.items() if value}
    return {"rules": rules.model_dump(mode="json"), **told}


def _write_brand(connection: Connection, brand_id: str, rules: WireRules) -> None:
    statement = update(brands).where(brands.c.id == brand_id)
    try:
        connection.execute(statement.values(brand_columns(rules)))
    except IntegrityError as error:
        if "FOREIGN KEY" in str(error.orig).upper():
            raise CentralError("unknown_site", site=rules.site_id) from error
        raise CentralError("slug_taken", slug=rules.slug) from error
