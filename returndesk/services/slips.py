"""Packing slips at the desk: what a scanned one is worth, by the keys that this desk holds."""

from returndesk.domain.codes import MAX_SCAN_LENGTH, ScannedCode
from returndesk.domain.slips import SlipCheck, check_slip, find_slip
from returndesk.services.ports import Clock, DeskStorage, UnitOfWork


class Slips:
    """Checks packing slips, offline."""

    def __init__(self, storage: DeskStorage, clock: Clock) -> None:
        self._storage = storage
        self._clock = clock

    def check(self, code: ScannedCode, work: UnitOfWork | None = None) -> SlipCheck | None:
        """The slip that a code is, or that an address in it names, as it was checked.

        None for any other code, at the cost of a glance. `work` is the transaction that the caller
        is in, if any. What the slip says may only be acted on if its standing is `trusted`.
        """
        text = find_slip(code.text) if len(code.text) <= MAX_SCAN_LENGTH else ""
        if not text:
            return None
        if work is None:
            with self._storage.read() as reading:
                return self.check(code, reading)
        return check_slip(text, work.reference.brand, self._clock.now().date())
