"""Return labels: what stands on one, and printing it."""

from returndesk.domain.errors import KnownError
from returndesk.domain.labels import PrinterStatus, PrintReceipt, ReturnLabel
from returndesk.domain.portal import Address
from returndesk.domain.returns import Return
from returndesk.services.ports import DeskStorage, Printer


class Labelling:
    """The use case of the Labels page and of `returndesk label`."""

    def __init__(self, storage: DeskStorage, printer: Printer | None) -> None:
        self._storage = storage
        self._printer = printer

    @property
    def printer(self) -> Printer | None:
        """The label printer of this desk, if it has one."""
        return self._printer

    def find(self, number: str) -> Return:
        """The return with a number, written any way; `KnownError("return_not_found", number)`."""
        with self._storage.read() as work:
            found = work.returns.by_number(number)
        if found is None:
            raise KnownError("return_not_found", number=number)
        return found

    def label_for(self, return_: Return, instructions: tuple[str, ...] = ()) -> ReturnLabel:
        """The label of a return: to the return address of its site, with its first parcel's number.

        `instructions` are the lines below the codes, in the shopper's language.
        """
        with self._storage.read() as work:
            brand = work.reference.brand(return_.brand_id)
            site = work.reference.site(return_.site_id)
        if brand is None or site is None:
            raise KnownError("return_address_unknown", number=return_.number)
        parcel = return_.parcels[0] if return_.parcels else None
        shopper = return_.shopper
        return ReturnLabel(
            return_number=return_.number,
            brand_name=brand.name,
            sender=Address(shopper.name, "", shopper.postcode, "", shopper.country),
            recipient=site.address,
            order_number=return_.order_number,
            tracking_number=parcel.tracking_number if parcel else "",
            carrier=parcel.carrier if parcel else "",
            instructions=instructions,
        )

    def print_label(self, label: ReturnLabel, *, copy: int = 1) -> PrintReceipt:
        """Print on the desk's label printer; `PrinterError` with the cause and nothing unasked."""
        if self._printer is None:
            raise KnownError("no_printer")
        return self._printer.print_label(label, copy=copy)

    def printer_status(self) -> PrinterStatus:
        """What the printer says of itself; OFFLINE without a printer."""
        return self._printer.status() if self._printer else PrinterStatus.OFFLINE
