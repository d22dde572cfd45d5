"""Find the orders that a shopper at the counter brings goods of."""

from collections.abc import Sequence

from returndesk.domain.codes import KeyKind, ScannedCode, ScanSource, candidates, normal_form
from returndesk.domain.errors import KnownError
from returndesk.domain.orders import Order
from returndesk.domain.places import normal_postcode, place_of
from returndesk.services.ports import Clock, DeskStorage, UnitOfWork
from returndesk.services.slips import Slips

_QUOTED = 60


class OrderFinder:
    """Leads from whatever was scanned or typed to orders."""

    def __init__(self, storage: DeskStorage, clock: Clock) -> None:
        self._storage = storage
        self._slips = Slips(storage, clock)

    def find(self, code: ScannedCode, postcode: str = "") -> tuple[Order, ...]:
        """The orders that a code leads to, the likeliest first; several where brands share numbers.

        A packing slip, the outbound parcel's number and a return's number prove that one has the
        goods or the papers; a typed order number does so only with the postcode. Raises
        `ScanError`, and `KnownError`: `order_not_found` (number), `slip_not_trusted` (standing),
        `postcode_needed` (number), `postcode_unreadable` (postcode), `postcode_wrong` (number).
        """
        number = code.text.strip()[:_QUOTED]
        with self._storage.read() as work:
            slip = self._slips.check(code, work)
            if slip is not None:
                if slip.slip is None or not slip.standing.trusted:
                    raise KnownError("slip_not_trusted", standing=str(slip.standing))
                keys = [normal_form(slip.slip.order_number)]
                of_brand = (m.order for m in work.orders.find(keys) if m.kind is not _TRACKING)
                found = tuple(o for o in of_brand if o.brand_id == slip.slip.brand_id)
            else:
                keys = [key.key for key in candidates(code)]
                found = self._by_keys(work, keys, postcode, typed=code.source is ScanSource.TYPED)
        if not found:
            raise KnownError("order_not_found", number=number)
        return found

    def _by_keys(
        self, work: UnitOfWork, keys: Sequence[str], postcode: str, *, typed: bool
    ) -> tuple[Order, ...]:
        matches = work.orders.find(keys)
        proven = [m.order for m in matches if m.kind is _TRACKING or not typed]
        if not proven:
            proven = list(_of_returns(work, keys))
        asked = [m.order for m in matches if m.order not in proven]
        if not asked or proven:
            return tuple(proven)
        if not postcode.strip():
            raise KnownError("postcode_needed", number=asked[0].number)
        fitting = tuple(order for order in asked if _fits(order, postcode))
        if fitting:
            return fitting
        country = asked[0].shopper.country
        if not place_of(country, postcode).readable:
            raise KnownError("postcode_unreadable", postcode=postcode.strip()[:20])
        raise KnownError("postcode_wrong", number=asked[0].number)


_TRACKING = KeyKind.TRACKING


def _of_returns(work: UnitOfWork, keys: Sequence[str]) -> tuple[Order, ...]:
    """The orders of the returns that keys lead to by a return's or a return parcel's number."""
    matches = [m for m in work.returns.matches(keys) if m.kind is not KeyKind.ORDER_NUMBER]
    orders = {m.return_.order_id: work.orders.get(m.return_.order_id) for m in matches}
    return tuple(order for order in orders.values() if order is not None)


def _fits(order: Order, postcode: str) -> bool:
    """Whether a postcode, written any way, is the one that the order went to."""
    country = order.shopper.country
    given = normal_postcode(country, postcode)
    return bool(given) and given == normal_postcode(country, order.shopper.postcode)
