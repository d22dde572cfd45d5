"""Facts about what is in a parcel: matched, built from an order, split and merged."""

from pydantic import Field

from returndesk.protocol.base import Message
from returndesk.protocol.changes import ReturnDocument

_ID = Field(min_length=1, max_length=64)
_TEXT = Field(default="", max_length=4096)


class ContentsPayload(Message):
    """`parcel.contents_changed`: the parcel as a person says it is, and all returns in it.

    A parcel that the central service does not know is a new one; one without returns was none.
    """

    parcel_id: str = _ID
    return_ids: tuple[str, ...] = Field(max_length=100)
    site_id: str
    tracking_number: str = _TEXT
    carrier: str = ""
    other_codes: tuple[str, ...] = Field(default=(), max_length=50)


class MatchedPayload(ContentsPayload):
    """`unknown.matched`: an unknown parcel was a parcel of these returns, beside those it held."""

    return_ids: tuple[str, ...] = Field(min_length=1, max_length=100)
    unknown_id: str = _ID


class BuiltPayload(Message):
    """`return.built`: a return that nobody announced, made from the contents of an order.

    `document` holds the return with its one parcel. `unknown_id` is the parcel's as long as
    nothing was known of it, if there was such a one.
    """

    document: ReturnDocument
    unknown_id: str = ""
