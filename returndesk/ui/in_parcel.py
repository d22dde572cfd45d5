"""What a page hands to the Inspect page to have the contents of a parcel asked for."""

from dataclasses import dataclass

from returndesk.domain.ids import ParcelId
from returndesk.domain.returns import Return


@dataclass(frozen=True, slots=True)
class InParcel:
    """A page's wish to have asked what lies in a parcel: the one named, else the return's."""

    return_: Return
    parcel_id: ParcelId | None = None
