"""The daily comparison on the wire."""

from pydantic import Field

from returndesk.domain.digests import FORM, KindDigest
from returndesk.domain.feed import FeedKind
from returndesk.protocol.base import Message


class WireKindDigest(Message):
    """How many things of a kind the service has, and the sum of their versions."""

    kind: FeedKind
    count: int = Field(ge=0)
    total: int = Field(ge=0)


class DigestAnswer(Message):
    """What the service has at the end of its feed.

    `comparable` is false when the cursor that was asked for is not that end, or while the service
    is still counting: ask again later. `form` is how versions were made.
    """

    comparable: bool
    form: int = FORM
    kinds: tuple[WireKindDigest, ...] = ()

    def to_domain(self) -> dict[FeedKind, KindDigest] | None:
        """The digests by kind; None where nothing can be compared."""
        if not self.comparable or self.form != FORM:
            return None
        return {told.kind: KindDigest(told.count, told.total) for told in self.kinds}
