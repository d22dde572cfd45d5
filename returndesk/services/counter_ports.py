"""What the use cases at the counter need of the desk's database; a part of `ports`."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from returndesk.domain.codes import KeyKind
from returndesk.domain.ids import OrderId, ReturnId
from returndesk.domain.orders import Order
from returndesk.domain.resolution import Decision
from returndesk.domain.signing import SigningKey
from returndesk.domain.staff import Staff
from returndesk.domain.vouchers import KnownVoucher
from returndesk.domain.walkin import WalkinRecord


@dataclass(frozen=True, slots=True)
class OrderMatch:
    """An order that a key led to; `kind` says what the key is of it."""

    key: str
    kind: KeyKind
    order: Order


class Orders(Protocol):
    """The orders of all brands, and the keys that lead to them."""

    def find(self, keys: Sequence[str]) -> tuple[OrderMatch, ...]:
        """Every order that one of the keys leads to, in the order of `keys`, each once.

        Keys are of order numbers and of outbound parcels' numbers; one indexed look-up.
        """

    def get(self, order_id: OrderId) -> Order | None:
        """The order with an id."""


class Walkins(Protocol):
    """What is kept of the walk-ins of this desk, and the numbers of their receipts."""

    def next_receipt(self) -> int:
        """The next number of this desk; never given twice, not even after a rebuilt database."""

    def add(self, record: WalkinRecord) -> None:
        """Keep a walk-in."""

    def get(self, return_id: ReturnId) -> WalkinRecord | None:
        """The walk-in of a return, if it was one of this desk."""


class Decisions(Protocol):
    """What was decided about returns."""

    def get(self, return_id: ReturnId) -> Decision | None:
        """The decision in force at this desk."""

    def put(self, decision: Decision) -> None:
        """Store a decision, new or newer; its return follows."""

    def pending(self, limit: int) -> tuple[Decision, ...]:
        """Those that wait for a supervisor, the oldest first."""


class VoucherBook(Protocol):
    """Vouchers of all desks, and this desk's own key to sign its with."""

    def get(self, code: str) -> KnownVoucher | None:
        """The voucher with a code in normal form."""

    def put(self, voucher: KnownVoucher) -> None:
        """Store a voucher, new or newer."""

    def signing_key(self) -> SigningKey | None:
        """This desk's key; None before its first voucher."""

    def keep_key(self, key: SigningKey) -> None:
        """Keep this desk's key."""


@dataclass(frozen=True, slots=True)
class PinGuard:
    """How many wrong PINs were typed in a row, the last of them when."""

    failures: int = 0
    last: datetime | None = None


class StaffBook(Protocol):
    """The people of all sites, and the guard of their PINs at this desk."""

    def all(self) -> tuple[Staff, ...]:
        """Everybody, by name."""

    def put(self, staff: Staff) -> None:
        """Store somebody, new or newer."""

    def guard(self) -> PinGuard:
        """How the tries at this desk stand."""

    def keep_guard(self, guard: PinGuard) -> None:
        """Keep how the tries stand, over restarts."""
