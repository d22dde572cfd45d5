"""Return labels: what stands on one, and printing it."""

from returndesk.domain.codes import ScannedCode
from returndesk.domain.errors import KnownError
from returndesk.domain.labels import PrinterStatus, PrintReceipt, ReturnLabel, label_words
from returndesk.domain.portal import Address
from returndesk.domain.returns import Return
from returndesk.services.label_texts import carrier_words, label_instructions
from returndesk.services.meaning import read_label
from returndesk.services.ports import DeskStorage, Printer
from returndesk.services.slips import Slips

# How much of a text that led nowhere is said again.
_QUOTED = 60


class Labelling:
    """The use case of the Labels page and of `returndesk label`."""

    def __init__(self, storage: DeskStorage, slips: Slips, printer: Printer | None) -> None:
        self._storage = storage
        self._slips = slips
        self._printer = printer

    @property
    def printer(self) -> Printer | None:
        """The label printer of this desk, if it has one."""
        return self._printer

    def use_printer(self, printer: Printer | None) -> None:
        """Print on another printer from now on: the settings have changed."""
        self._printer = printer

    def find(self, number: str) -> Return:
        """The return with a number, written any way, or that a number of its parcel leads to.

        Raises as `find_scanned`.
        """
        return self.find_scanned(ScannedCode(number))

    def find_scanned(self, code: ScannedCode) -> Return:
        """The return that a scan or a typed text leads to: its own number first, then its keys.

        Raises `ScanError` for a text that no scan could be, `KnownError("return_not_found",
        number)`, `KnownError("several_returns", number, count)` where one label would be a guess,
        and `KnownError("slip_not_genuine")` for a packing slip that is not to be trusted.
        """
        meaning = read_label((code,), self._slips.check)
        if meaning.slip is not None and not meaning.slip.standing.trusted:
            raise KnownError("slip_not_genuine")
        with self._storage.read() as work:
            found = work.returns.by_number(code.text)
            matches = () if found else meaning.meant(work.returns.matches(meaning.keys))
        if found is not None:
            return found
        returns = {match.return_.id: match.return_ for match in matches}
        if not returns:
            raise KnownError("return_not_found", number=code.text[:_QUOTED])
        if len(returns) > 1:
            raise KnownError("several_returns", number=code.text[:_QUOTED], count=len(returns))
        return next(iter(returns.values()))

    def label_for(self, return_: Return) -> ReturnLabel:
        """The label of a return: to the return address of its site, with its first parcel's number.

        Its words and instructions are in the shopper's language. Raises
        `KnownError("return_address_unknown", number)` while the site or brand is not known here.
        """
        with self._storage.read() as work:
            brand = work.reference.brand(return_.brand_id)
            site = work.reference.site(return_.site_id)
        if brand is None or site is None:
            raise KnownError("return_address_unknown", number=return_.number)
        parcel = return_.parcels[0] if return_.parcels else None
        carrier = parcel.carrier if parcel else ""
        shopper = return_.shopper
        return ReturnLabel(
            return_number=return_.number,
            brand_name=brand.name,
            sender=Address(shopper.name, "", shopper.postcode, "", shopper.country),
            recipient=site.address,
            order_number=return_.order_number,
            tracking_number=parcel.tracking_number if parcel else "",
            carrier=carrier_words(carrier),
            instructions=label_instructions(shopper.language, carrier),
            words=label_words(shopper.language),
        )

    def test_label(self, text: str) -> ReturnLabel:
        """A label that belongs to no return, to see that a printer works; `text` says so on it.

        Its codes hold `TEST`, which leads nowhere when it is scanned.
        """
        nobody = Address(text, "", "", "", "")
        return ReturnLabel("TEST", "ReturnDesk", sender=nobody, recipient=nobody)

    def print_label(self, label: ReturnLabel, *, copy: int = 1) -> PrintReceipt:
        """Print on the desk's label printer; `PrinterError` with the cause and nothing unasked."""
        if self._printer is None:
            raise KnownError("no_printer")
        return self._printer.print_label(label, copy=copy)

    def printer_status(self) -> PrinterStatus:
        """What the printer says of itself; OFFLINE without a printer."""
        return self._printer.status() if self._printer else PrinterStatus.OFFLINE
