"""Enrolment: a one-time code that is typed at the desk becomes the desk's token.

A code is four characters that name it and eight that must be right: 40 bits behind five tries
and ten minutes. Codes are kept as scrypt, tokens (256 random bits) as SHA-256; neither can be
read back. Letters that are mistaken for digits do not occur (Crockford's base 32).
"""

import hashlib
import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import Connection, bindparam, delete, insert, select, update

from returndesk.central.receptions import DeskRecord
from returndesk.central.store.schema import desks, enrolment_codes, service_tokens, sites
from returndesk.domain.errors import CentralError
from returndesk.domain.ids import DeskId

_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_READ_AS = str.maketrans("OIL", "011")
_GROUP = 4
_GROUPS = 3
LIFETIME = timedelta(minutes=10)
TRIES = 5

_DESK_BY_TOKEN = select(desks).where(
    desks.c.token_hash == bindparam("hash"), desks.c.revoked_at.is_(None)
)
_CLOCK = select(desks.c.clock_offset_s).where(desks.c.id == bindparam("key"))
_SET_CLOCK = update(desks).where(desks.c.id == bindparam("key"))
# A minute more or less is the network's, and not worth a row written.
_CLOCK_NOTED_S = 60
# PostgreSQL's integers; a clock may be as wrong as it likes.
_MAX_INTEGER = 2**31 - 1
_CODE = select(enrolment_codes).where(enrolment_codes.c.selector == bindparam("selector"))
_SET_CODE = update(enrolment_codes).where(enrolment_codes.c.selector == bindparam("key"))


@dataclass(frozen=True, slots=True)
class Enrolment:
    """A new desk and its token, which is told once."""

    desk: DeskRecord
    token: str


def new_code(connection: Connection, site_id: str, desk_name: str, now: datetime) -> str:
    """A fresh code for a desk at a site; `CentralError("unknown_site")` if there is none."""
    if connection.execute(select(sites.c.id).where(sites.c.id == site_id)).scalar() is None:
        raise CentralError("unknown_site", site=site_id)
    text = "".join(secrets.choice(_ALPHABET) for _ in range(_GROUP * _GROUPS))
    selector, secret = text[:_GROUP], text[_GROUP:]
    row = {
        "selector": selector,
        "secret_hash": _scrypt(selector, secret),
        "site_id": site_id,
        "desk_name": desk_name,
        "expires_at": now + LIFETIME,
        "tries_left": TRIES,
        "used_at": None,
    }
    connection.execute(enrolment_codes.delete().where(enrolment_codes.c.selector == selector))
    connection.execute(insert(enrolment_codes), row)
    return "-".join(text[start : start + _GROUP] for start in range(0, len(text), _GROUP))


def redeem(connection: Connection, code: str, now: datetime) -> Enrolment | str:
    """The desk that a code enrols, or why not: `code_wrong`, `code_used`, `code_expired`.

    A wrong try is counted, so the caller commits either way.
    """
    text = "".join(filter(str.isalnum, code.upper())).translate(_READ_AS)
    selector, secret = text[:_GROUP], text[_GROUP:]
    row = connection.execute(_CODE, {"selector": selector}).one_or_none()
    if row is None or row.tries_left < 1:
        return "code_wrong"
    if not secrets.compare_digest(row.secret_hash, _scrypt(selector, secret)):
        connection.execute(_SET_CODE, {"key": selector, "tries_left": row.tries_left - 1})
        return "code_wrong"
    if row.used_at is not None:
        return "code_used"
    if row.expires_at < now:
        return "code_expired"
    connection.execute(_SET_CODE, {"key": selector, "used_at": now})
    desk = DeskRecord(DeskId(f"desk-{secrets.token_hex(8)}"), row.desk_name, row.site_id)
    token = secrets.token_urlsafe(32)
    values = {
        "id": desk.id,
        "name": desk.name,
        "site_id": desk.site_id,
        "token_hash": _sha256(token),
        "enrolled_at": now,
        "revoked_at": None,
    }
    connection.execute(insert(desks), values)
    return Enrolment(desk, token)


def desk_of(connection: Connection, token: str) -> DeskRecord | None:
    """The desk that a token belongs to, unless it was revoked."""
    row = connection.execute(_DESK_BY_TOKEN, {"hash": _sha256(token)}).one_or_none()
    return DeskRecord(DeskId(row.id), row.name, row.site_id) if row else None


def revoke(connection: Connection, desk_id: str, now: datetime) -> bool:
    """Make a desk's token worthless; whether there is such a desk."""
    statement = update(desks).where(desks.c.id == desk_id).values(revoked_at=now)
    return connection.execute(statement).rowcount > 0


def note_clock(connection: Connection, desk_id: str, offset: timedelta) -> None:
    """Keep how far a desk's clock is ahead of the service's."""
    seconds = max(-_MAX_INTEGER, min(_MAX_INTEGER, round(offset.total_seconds())))
    known = connection.execute(_CLOCK, {"key": desk_id}).scalar()
    if known is None or abs(seconds - known) > _CLOCK_NOTED_S:
        connection.execute(_SET_CLOCK, {"key": desk_id, "clock_offset_s": seconds})


def clock_offsets(connection: Connection) -> dict[str, timedelta]:
    """How far the clocks of desks are ahead, by desk; those that told."""
    rows = connection.execute(
        select(desks.c.id, desks.c.clock_offset_s).where(desks.c.clock_offset_s.is_not(None))
    )
    return {row.id: timedelta(seconds=row.clock_offset_s) for row in rows}


def all_desks(connection: Connection) -> tuple[DeskRecord, ...]:
    """The desks that may talk, by name."""
    rows = connection.execute(
        select(desks).where(desks.c.revoked_at.is_(None)).order_by(desks.c.name)
    )
    return tuple(DeskRecord(DeskId(row.id), row.name, row.site_id) for row in rows)


def new_service_token(connection: Connection, name: str, now: datetime) -> str:
    """A new token under a name, in place of the one it had."""
    revoke_service(connection, name)
    token = secrets.token_urlsafe(32)
    row = {"name": name, "token_hash": _sha256(token), "made_at": now}
    connection.execute(insert(service_tokens), row)
    return token


def revoke_service(connection: Connection, name: str) -> bool:
    """Make a program's token worthless; whether there was one."""
    gone = delete(service_tokens).where(service_tokens.c.name == name)
    return connection.execute(gone).rowcount > 0


def services(connection: Connection) -> tuple[str, ...]:
    """The programs that have a token, by name."""
    names = select(service_tokens.c.name).order_by(service_tokens.c.name)
    return tuple(connection.execute(names).scalars())


def is_service(connection: Connection, token: str) -> bool:
    """Whether a token is a program's."""
    row = select(service_tokens.c.name).where(service_tokens.c.token_hash == _sha256(token))
    return connection.execute(row).scalar() is not None


def _scrypt(selector: str, secret: str) -> str:
    digest = hashlib.scrypt(secret.encode(), salt=selector.encode(), n=2**14, r=8, p=1, dklen=32)
    return digest.hex()


def _sha256(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()
