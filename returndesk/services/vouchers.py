"""Check and redeem vouchers at the counter; the central service has the last word on each."""

from dataclasses import replace

from returndesk.domain.errors import KnownError
from returndesk.domain.events import EventType
from returndesk.domain.ids import EventId
from returndesk.domain.vouchers import (
    KnownVoucher,
    VoucherCheck,
    VoucherStanding,
    check_voucher,
    find_voucher,
    voucher_code,
)
from returndesk.services.ports import Clock, DeskIdentity, DeskStorage, IdMaker, UnitOfWork
from returndesk.services.telling import told_voucher

_CLERK_LENGTH = 200
_CODES = {
    VoucherStanding.USED: "voucher_used",
    VoucherStanding.VOID: "voucher_void",
    VoucherStanding.EXPIRED: "voucher_expired",
    VoucherStanding.FORGED: "voucher_forged",
    VoucherStanding.UNKNOWN_KEY: "voucher_unknown",
    VoucherStanding.UNKNOWN: "voucher_unknown",
    VoucherStanding.DAMAGED: "voucher_damaged",
}


class Vouchers:
    """The use case behind a voucher that a shopper hands over."""

    def __init__(
        self, storage: DeskStorage, desk: DeskIdentity, clock: Clock, ids: IdMaker
    ) -> None:
        self._storage = storage
        self._desk = desk
        self._clock = clock
        self._ids = ids

    def check(self, text: str) -> VoucherCheck:
        """What a scanned text or a typed code is worth, by all that this desk knows."""
        with self._storage.read() as work:
            return self._check(work, text)

    def keys(self) -> frozenset[bytes]:
        """The public keys that this desk believes vouchers by: those of all desks it knows."""
        with self._storage.read() as work:
            return _keys(work)

    def redeem(self, text: str, *, clerk: str) -> VoucherCheck:
        """Use a voucher up; the fact is on disk when this returns.

        Offline, one that was used elsewhere meanwhile is not known as used: the central service
        keeps both facts and tells a person. Raises `KnownError`: `voucher_used` (desk),
        `voucher_void`, `voucher_expired`, `voucher_forged`, `voucher_unknown`, `voucher_damaged`.
        """
        now = self._clock.now()
        with self._storage.write() as work:
            check = self._check(work, text)
            if check.standing is not VoucherStanding.GOOD or check.voucher is None:
                raise KnownError(_CODES[check.standing], desk=check.used_by)
            used_by = " · ".join(filter(None, (self._desk.desk_name, clerk)))[:_CLERK_LENGTH]
            work.vouchers.put(KnownVoucher(check.voucher, now, used_by))
            work.outbox.append(
                EventId(self._ids.new()),
                EventType.VOUCHER_REDEEMED,
                check.voucher.code,
                {"voucher": told_voucher(check.voucher), "site_id": self._desk.site_id},
                at=now,
                clerk=clerk[:_CLERK_LENGTH],
            )
        return replace(check, standing=VoucherStanding.USED, used_at=now, used_by=used_by)

    def _check(self, work: UnitOfWork, text: str) -> VoucherCheck:
        today = self._clock.now().date()
        sealed = find_voucher(text)
        if sealed:
            check = check_voucher(sealed, _keys(work), today)
            code = check.voucher.code if check.voucher else ""
            if check.standing not in {VoucherStanding.GOOD, VoucherStanding.EXPIRED}:
                return check
        else:
            code = voucher_code(text)
            check = VoucherCheck(VoucherStanding.UNKNOWN if code else VoucherStanding.DAMAGED, text)
        known = work.vouchers.get(code) if code else None
        if known is None:
            return check
        check = replace(check, voucher=known.voucher)
        if known.used_at is not None:
            return replace(
                check, standing=VoucherStanding.USED, used_at=known.used_at, used_by=known.used_by
            )
        if known.void:
            return replace(check, standing=VoucherStanding.VOID)
        late = today > known.voucher.expires
        return replace(check, standing=VoucherStanding.EXPIRED if late else VoucherStanding.GOOD)


def _keys(work: UnitOfWork) -> frozenset[bytes]:
    own = work.vouchers.signing_key()
    told = {key for site in work.reference.sites() for key in site.voucher_keys}
    return frozenset(told | {own.public} if own else told)
