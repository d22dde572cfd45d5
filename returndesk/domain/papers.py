"""What stands on the papers that a desk prints, before anybody has drawn them."""

from dataclasses import dataclass
from datetime import datetime

from returndesk.domain.portal import Site


@dataclass(frozen=True, slots=True)
class TransferNote:
    """The paper on a parcel that belongs to another site: what it is, where from, where to.

    `tracking_number` may be empty; then the first return's number is the code on the paper.
    """

    tracking_number: str
    carrier: str
    return_numbers: tuple[str, ...]
    brand_name: str
    from_site: Site
    to_site: Site
    at: datetime
    desk_name: str
    clerk: str

    @property
    def barcode_text(self) -> str:
        """What the code on the paper says: a scan at the other site finds the parcel by it."""
        return self.tracking_number or self.return_numbers[0]
