"""Whether a notice address is the merchant's: a code is mailed there, and typed at a desk."""

import hmac
import secrets
from datetime import datetime, timedelta
from uuid import uuid4

from sqlalchemy import Connection, bindparam, insert, select, update

from returndesk.central.books import JobState
from returndesk.central.mails import JobKind
from returndesk.central.store import feed
from returndesk.central.store.columns import AnyRow
from returndesk.central.store.schema import brands, mail_jobs, notice_checks, rule_versions
from returndesk.domain.errors import CentralError
from returndesk.domain.feed import FeedKind
from returndesk.protocol.rules import WireRules

GOOD_FOR = timedelta(days=1)
# Ten guesses at eight digits: one in ten million.
TRIES = 10
_DIGITS = 8
_PAUSE = timedelta(minutes=1)

_BRAND = select(brands.c.rules).where(brands.c.id == bindparam("brand"))
_NEWEST = (
    select(notice_checks)
    .where(notice_checks.c.brand_id == bindparam("brand"))
    .order_by(notice_checks.c.pos.desc())
    .limit(1)
)
_SET = update(notice_checks).where(notice_checks.c.pos == bindparam("key"))


def begin(connection: Connection, brand_id: str, now: datetime) -> None:
    """Mail a code to the notice address of a brand's rules.

    `CentralError`: `unknown_brand`, `nothing_to_verify`, `notice_too_soon` for a second mail to
    the same address within a minute.
    """
    rules = _rules(connection, brand_id)
    if not rules.notice_address or rules.notice_verified:
        raise CentralError("nothing_to_verify")
    last = connection.execute(_NEWEST, {"brand": brand_id}).one_or_none()
    if last and last.address == rules.notice_address and now < last.made_at + _PAUSE:
        raise CentralError("notice_too_soon")
    start(connection, brand_id, rules.notice_address, now)


def start(connection: Connection, brand_id: str, address: str, now: datetime) -> None:
    """A new code for an address; those before are worth nothing any more."""
    check = {
        "id": uuid4().hex,
        "brand_id": brand_id,
        "address": address,
        "code": "".join(secrets.choice("0123456789") for _ in range(_DIGITS)),
        "made_at": now,
        "tries_left": TRIES,
    }
    connection.execute(insert(notice_checks), check)
    job = {
        "kind": JobKind.NOTICE_CHECK,
        "return_id": check["id"],
        "state": JobState.SCHEDULED,
        "due_at": now,
        "attempts": 0,
        "reason": "",
        "request": "",
    }
    connection.execute(insert(mail_jobs), job)


def confirm(connection: Connection, brand_id: str, code: str, now: datetime) -> str:
    """Believe the code of the newest mail: the address is verified; else what is wrong with it.

    What is wrong is told and not raised, since a wrong guess is to be counted:
    `nothing_to_verify`, `notice_code_expired`, `notice_code_wrong`.
    """
    rules = _rules(connection, brand_id)
    check = connection.execute(_NEWEST, {"brand": brand_id}).one_or_none()
    if check is None or check.address != rules.notice_address or rules.notice_verified:
        return "" if rules.notice_verified else "nothing_to_verify"
    if now > check.made_at + GOOD_FOR or check.tries_left <= 0:
        return "notice_code_expired"
    digits = "".join(c for c in code if c.isascii() and c.isdigit())
    if not hmac.compare_digest(digits, check.code):
        connection.execute(_SET, {"key": check.pos, "tries_left": check.tries_left - 1})
        return "notice_code_wrong"
    connection.execute(_SET, {"key": check.pos, "tries_left": 0})
    _verify(connection, brand_id, rules)
    return ""


def _rules(connection: Connection, brand_id: str) -> WireRules:
    row: AnyRow | None = connection.execute(_BRAND, {"brand": brand_id}).one_or_none()
    if row is None:
        raise CentralError("unknown_brand", brand=brand_id)
    return WireRules.model_validate(row.rules)


def _verify(connection: Connection, brand_id: str, rules: WireRules) -> None:
    """Note it in the version in force: it is no rule that changes, and no editor is disturbed."""
    told = rules.model_copy(update={"notice_verified": True}).model_dump(mode="json")
    connection.execute(update(brands).where(brands.c.id == brand_id).values(rules=told))
    connection.execute(
        update(rule_versions)
        .where(rule_versions.c.brand_id == brand_id, rule_versions.c.version == rules.version)
        .values(rules=told)
    )
    feed.append(connection, FeedKind.BRAND, [brand_id])
