"""The desk's own papers: what stands on one, and to which printer it goes.

Everything on a paper is read from what is stored, so that a reprint next week says the same.
"""

from collections.abc import Callable, Mapping
from contextlib import suppress
from enum import StrEnum

from returndesk.domain.errors import KnownError
from returndesk.domain.ids import ParcelId, ReturnId
from returndesk.domain.labels import ReturnLabel
from returndesk.domain.papers import (
    DeskPaper,
    PaperContent,
    ReceiptContent,
    TransferNote,
    VoucherContent,
    crosses_customs,
    customs_content,
    inspection_sheet,
    paper_language,
)
from returndesk.domain.portal import Address, Brand
from returndesk.domain.printing import PrinterRole, PrintJob
from returndesk.domain.returns import Return
from returndesk.services.completing import Completed
from returndesk.services.issuing import Issuing
from returndesk.services.parcels import Parcels
from returndesk.services.ports import Clock, DeskIdentity, DeskStorage, UnitOfWork
from returndesk.services.print_orders import ContentSource, PrintOrder
from returndesk.services.printing import Spool
from returndesk.services.receipts import receipt_of


class PaperKind(StrEnum):
    """The kinds of papers, as those of their print jobs; the subject is a return's id."""

    RECEIPT = "receipt"
    VOUCHER = "voucher"
    CUSTOMS = "customs"
    INSPECTION = "inspection"
    TRANSFER = "transfer"  # its subject is a parcel's id


# Where each comes out: the first of these that there is a printer for. A customs document goes on
# the outside of a parcel, so it may be a label; a voucher is never made one.
_ROLES: Mapping[PaperKind, tuple[PrinterRole, ...]] = {
    PaperKind.RECEIPT: (PrinterRole.RECEIPT, PrinterRole.OFFICE),
    PaperKind.VOUCHER: (PrinterRole.RECEIPT, PrinterRole.OFFICE),
    PaperKind.CUSTOMS: (PrinterRole.OFFICE, PrinterRole.LABEL, PrinterRole.RECEIPT),
    PaperKind.INSPECTION: (PrinterRole.OFFICE, PrinterRole.RECEIPT, PrinterRole.LABEL),
    PaperKind.TRANSFER: (PrinterRole.LABEL, PrinterRole.RECEIPT, PrinterRole.OFFICE),
}


class PaperContents:
    """What stands on the papers, read from the desk's database."""

    def __init__(
        self,
        storage: DeskStorage,
        desk: DeskIdentity,
        clock: Clock,
        issuing: Issuing,
        parcels: Parcels,
    ) -> None:
        self._storage = storage
        self._desk = desk
        self._clock = clock
        self._issuing = issuing
        self._parcels = parcels
        self._of: Mapping[PaperKind, Callable[[str], DeskPaper]] = {
            PaperKind.RECEIPT: self._receipt,
            PaperKind.VOUCHER: self._voucher,
            PaperKind.CUSTOMS: self._customs,
            PaperKind.INSPECTION: self._inspection,
            PaperKind.TRANSFER: self._transfer,
        }

    @property
    def sources(self) -> Mapping[str, ContentSource]:
        """What the spool asks for a paper once more, by the kinds of jobs."""
        return {str(kind): source for kind, source in self._of.items()}

    def paper(self, kind: PaperKind, subject: str) -> DeskPaper:
        """A paper of a return, or of a parcel for a transfer note.

        Raises `KnownError`: `return_not_found` (number), `return_address_unknown` (number) while
        the brand or site is not known here, `receipt_not_here` and `voucher_not_here` (number)
        for what was issued at another desk or never, `customs_not_needed` (number) for a return
        that crosses no border, `customs_goods_unknown` (number) for one whose order is not known
        here, `parcel_not_found`.
        """
        return self._of[kind](subject)

    def needs_customs(self, return_: Return) -> bool:
        """Whether a customs document goes with a return's label."""
        with self._storage.read() as work:
            site = work.reference.site(return_.site_id)
        return site is not None and crosses_customs(return_, site)

    def _receipt(self, subject: str) -> DeskPaper:
        with self._storage.read() as work:
            return_, brand = _known(work, subject)
            record = work.walkins.get(return_.id)
            decision = work.decisions.get(return_.id)
            if record is None or decision is None:
                raise KnownError("receipt_not_here", number=return_.number)
            site = work.reference.site(self._desk.site_id)
            content = receipt_of(return_, record, decision, brand, site, self._desk.desk_name)
            return _with_logo(work, content, brand)

    def _voucher(self, subject: str) -> DeskPaper:
        with self._storage.read() as work:
            return_, brand = _known(work, subject)
            decision = work.decisions.get(return_.id)
            known = work.vouchers.get(decision.voucher) if decision and decision.voucher else None
            text = self._issuing.text_of(work, known.voucher) if known else ""
            if known is None or not text:
                raise KnownError("voucher_not_here", number=return_.number)
            site = work.reference.site(self._desk.site_id)
            language = paper_language(return_.shopper.language)
            content = VoucherContent(language, brand, site, known.voucher, text)
            return _with_logo(work, content, brand)

    def _customs(self, subject: str) -> DeskPaper:
        with self._storage.read() as work:
            return_, _ = _known(work, subject)
            site = work.reference.site(return_.site_id)
            if site is None:
                raise KnownError("return_address_unknown", number=return_.number)
            order = work.orders.get(return_.order_id) if return_.order_id else None
        if not crosses_customs(return_, site):
            raise KnownError("customs_not_needed", number=return_.number)
        content = customs_content(return_, order, site, self._clock.now()) if order else None
        if content is None:
            raise KnownError("customs_goods_unknown", number=return_.number)
        return DeskPaper(content)

    def _inspection(self, subject: str) -> DeskPaper:
        with self._storage.read() as work:
            return_, brand = _known(work, subject)
            # What was counted here and not saved yet is what the clerk has before their eyes.
            draft = work.inspections.draft(return_.id)
            inspection = draft or work.inspections.current(return_.id)
            site = work.reference.site(self._desk.site_id)
            return _with_logo(work, inspection_sheet(return_, inspection, brand, site), brand)

    def _transfer(self, subject: str) -> DeskPaper:
        return DeskPaper(self._parcels.transfer_note(ParcelId(subject), clerk=""))


class Papers:
    """The use case of printing the desk's own papers."""

    def __init__(self, contents: PaperContents, spool: Spool) -> None:
        self._contents = contents
        self._spool = spool

    def paper(self, kind: PaperKind, subject: str) -> DeskPaper:
        """What stands on a paper, to show it or to save it; raises as `PaperContents.paper`."""
        return self._contents.paper(kind, subject)

    def role(self, kind: PaperKind) -> PrinterRole | None:
        """What the printer is used for that a kind of paper comes out of; None without any."""
        roles = _ROLES[kind]
        return next((role for role in roles if self._spool.printers.for_role(role)), None)

    def print(self, kind: PaperKind, subject: str, *, clerk: str = "") -> PrintJob:
        """Have a paper printed; when this returns the job is on the disk.

        From the second on it is marked as the copy that it is. Raises as `paper`,
        `KnownError("no_paper_printer")`, and as `Spool.submit`.
        """
        paper = self.paper(kind, subject)
        role = self.role(kind)
        if role is None:
            raise KnownError("no_paper_printer")
        return self._spool.submit(
            PrintOrder(str(kind), title_of(paper.content), paper, subject, role, clerk=clerk)
        )

    def load(self) -> None:
        """Have all libraries loaded that the first receipt needs, by drawing a paper for nobody.

        They take a second on a slow computer, in which the next shopper would wait.
        """
        role = self.role(PaperKind.RECEIPT)
        if role is not None:
            nobody = Address("", "", "", "", "")
            label = ReturnLabel("TEST", "", sender=nobody, recipient=nobody)
            with suppress(KnownError):
                self._spool.prepare(PrintOrder("test", "", label, role=role))

    def print_inspection(self, return_id: ReturnId, *, clerk: str = "") -> PrintJob:
        """Print a return's inspection sheet: its result, or before that a form to fill in."""
        return self.print(PaperKind.INSPECTION, return_id, clerk=clerk)

    def print_transfer_note(self, parcel_id: ParcelId, *, clerk: str = "") -> PrintJob:
        """Print the note that goes with a parcel to the site which it belongs to."""
        return self.print(PaperKind.TRANSFER, parcel_id, clerk=clerk)

    def needs_customs(self, return_: Return) -> bool:
        """Whether a customs document goes with a return's label; `print` says if there is none."""
        return self._contents.needs_customs(return_)


def kinds_of(completed: Completed) -> tuple[PaperKind, ...]:
    """The papers that a shopper gets for an order that was taken back."""
    if completed.voucher is None:
        return (PaperKind.RECEIPT,)
    return (PaperKind.RECEIPT, PaperKind.VOUCHER)


def title_of(content: PaperContent) -> str:
    """The number that names a paper to a person."""
    if isinstance(content, VoucherContent):
        return content.readable_code
    if isinstance(content, ReceiptContent):
        return content.receipt_number
    if isinstance(content, TransferNote):
        return content.barcode_text
    return content.return_number


def _known(work: UnitOfWork, subject: str) -> tuple[Return, Brand]:
    return_ = work.returns.get(ReturnId(subject))
    if return_ is None:
        raise KnownError("return_not_found", number=subject)
    brand = work.reference.brand(return_.brand_id)
    if brand is None:
        raise KnownError("return_address_unknown", number=return_.number)
    return return_, brand


def _with_logo(work: UnitOfWork, content: PaperContent, brand: Brand) -> DeskPaper:
    logo = brand.rules.look.logo
    return DeskPaper(content, (work.reference.picture(logo.digest) or b"") if logo else b"")
