"""Typed identifiers, so that a desk's id can never be handed over as a return's.

All are opaque strings chosen by whoever creates the thing (`IdMaker` at the desk, the store at
the central service); nothing may be read out of them.
"""

from typing import NewType

BrandId = NewType("BrandId", str)
SiteId = NewType("SiteId", str)
DeskId = NewType("DeskId", str)
OrderId = NewType("OrderId", str)
ReturnId = NewType("ReturnId", str)
LineId = NewType("LineId", str)
ParcelId = NewType("ParcelId", str)
EventId = NewType("EventId", str)
UnknownParcelId = NewType("UnknownParcelId", str)
PrintJobId = NewType("PrintJobId", str)
AttentionId = NewType("AttentionId", str)
PhotoId = NewType("PhotoId", str)
RevisionId = NewType("RevisionId", str)
UnitGroupId = NewType("UnitGroupId", str)
StaffId = NewType("StaffId", str)
