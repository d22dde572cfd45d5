"""Who may say yes to what a rule refuses: supervisors, by their PIN, with or without a network."""

from datetime import datetime, timedelta

from returndesk.domain.errors import KnownError
from returndesk.domain.events import EventType
from returndesk.domain.ids import EventId, StaffId
from returndesk.domain.staff import MAX_NAME, Role, Staff, hash_pin, wait_after
from returndesk.services.counter_ports import PinGuard
from returndesk.services.ports import Clock, DeskIdentity, DeskStorage, IdMaker


class Access:
    """The use case behind every question for a supervisor's PIN."""

    def __init__(
        self, storage: DeskStorage, desk: DeskIdentity, clock: Clock, ids: IdMaker
    ) -> None:
        self._storage = storage
        self._desk = desk
        self._clock = clock
        self._ids = ids

    def supervisors(self) -> tuple[Staff, ...]:
        """Those whose PIN is good at this site, by name; with none, `set_first_pin` makes one."""
        with self._storage.read() as work:
            return tuple(s for s in work.staff.all() if s.supervises(self._desk.site_id))

    def supervisor(self, pin: str) -> Staff:
        """The supervisor who has this PIN.

        Wrong ones are counted, over restarts too, and each makes the wait longer. Raises
        `KnownError`: `no_supervisor` while nobody here has a PIN, `pin_wrong` (wait_s: how long no
        other is taken), `pin_locked` (wait_s) for one that was not even looked at.
        """
        now = self._clock.now()
        known = self.supervisors()
        if not known:
            raise KnownError("no_supervisor")
        with self._storage.write() as work:
            guard = work.staff.guard()
            wait = _left(guard, now)
            if wait:
                raise KnownError("pin_locked", wait_s=wait)
            # Counted as wrong before it is looked at: to end the program saves nobody a wait.
            failures = guard.failures + 1
            work.staff.keep_guard(PinGuard(failures, now))
        found = next((staff for staff in known if staff.knows(pin)), None)
        if found is None:
            raise KnownError("pin_wrong", wait_s=_seconds(wait_after(failures)))
        with self._storage.write() as work:
            work.staff.keep_guard(PinGuard())
        return found

    def set_first_pin(self, name: str, pin: str, *, clerk: str) -> Staff:
        """Make the site's first supervisor here; everybody else comes from the central service.

        Raises `KnownError`: `supervisor_exists`, `name_missing`, `pin_unusable` (least, most).
        """
        if not name.strip():
            raise KnownError("name_missing")
        staff = Staff(
            StaffId(self._ids.new()),
            name.strip()[:MAX_NAME],
            self._desk.site_id,
            Role.SUPERVISOR,
            hash_pin(pin),
        )
        if self.supervisors():
            raise KnownError("supervisor_exists")
        with self._storage.write() as work:
            work.staff.put(staff)
            work.outbox.append(
                EventId(self._ids.new()),
                EventType.STAFF_ADDED,
                staff.id,
                {
                    "staff_id": staff.id,
                    "name": staff.name,
                    "site_id": staff.site_id,
                    "pin_hash": staff.pin_hash,
                },
                at=self._clock.now(),
                clerk=clerk[:MAX_NAME],
            )
        return staff


def _left(guard: PinGuard, now: datetime) -> int:
    """Whole seconds of the wait that are left."""
    if guard.last is None:
        return 0
    wait = wait_after(guard.failures)
    # A clock that was set back since must not lock anybody out for longer than the wait itself.
    return _seconds(min(wait, guard.last + wait - now))


def _seconds(wait: timedelta) -> int:
    return max(0, -(-wait // timedelta(seconds=1)))  # rounded up
