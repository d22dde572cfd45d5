"""The people of all sites, as a merchant's office keeps them."""

import secrets
from dataclasses import dataclass
from uuid import uuid4

from sqlalchemy import Connection, bindparam, delete, insert, select

from returndesk.central.store import feed
from returndesk.central.store.schema import sites, staff
from returndesk.domain.errors import CentralError
from returndesk.domain.feed import FeedKind
from returndesk.domain.ids import SiteId, StaffId
from returndesk.domain.staff import Role, Staff, hash_pin

_PIN_DIGITS = 6
_SITE = select(sites.c.id).where(sites.c.id == bindparam("site"))
_ALL = select(staff).order_by(staff.c.site_id, staff.c.name, staff.c.id)
_REMOVE = delete(staff).where(staff.c.id == bindparam("key"))


@dataclass(frozen=True, slots=True)
class NewStaff:
    """Somebody new, with the PIN that is shown this once; "" for a clerk, who needs none."""

    staff: Staff
    pin: str


def add(connection: Connection, site_id: str, name: str, role: Role) -> NewStaff:
    """Add somebody to a site ("" is every site); `CentralError("unknown_site", site)`."""
    if site_id and connection.execute(_SITE, {"site": site_id}).scalar() is None:
        raise CentralError("unknown_site", site=site_id)
    pin = _free_pin(everybody(connection)) if role is Role.SUPERVISOR else ""
    member = Staff(StaffId(uuid4().hex), name, SiteId(site_id), role, hash_pin(pin) if pin else "")
    row = {
        "id": member.id,
        "name": name,
        "site_id": site_id,
        "role": role,
        "pin_hash": member.pin_hash,
    }
    connection.execute(insert(staff), row)
    feed.append(connection, FeedKind.STAFF, [member.id])
    return NewStaff(member, pin)


def everybody(connection: Connection) -> tuple[Staff, ...]:
    """Everybody, by site and name."""
    return tuple(
        Staff(StaffId(row.id), row.name, SiteId(row.site_id), Role(row.role), row.pin_hash)
        for row in connection.execute(_ALL)
    )


def remove(connection: Connection, staff_id: str) -> None:
    """Forget somebody, at every desk; `CentralError("unknown_staff", staff)`."""
    if not connection.execute(_REMOVE, {"key": staff_id}).rowcount:
        raise CentralError("unknown_staff", staff=staff_id)
    feed.append(connection, FeedKind.STAFF, [staff_id])


def _free_pin(known: tuple[Staff, ...]) -> str:
    """A random PIN that nobody has: it is by the PIN alone that a supervisor is known."""
    while True:
        pin = "".join(secrets.choice("0123456789") for _ in range(_PIN_DIGITS))
        if not any(member.knows(pin) for member in known):
            return pin
