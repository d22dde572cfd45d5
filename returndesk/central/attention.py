"""What a batch of events leaves for a person to settle, and what it tells to be settled."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from returndesk.domain.attention import AttentionKind, item_id


@dataclass(frozen=True, slots=True)
class AttentionRecord:
    """A new item; `site_id` is empty for what concerns every site."""

    id: str
    kind: AttentionKind
    site_id: str
    params: Mapping[str, str | int]


@dataclass(slots=True)
class AttentionBook:
    """The items that a batch opens, and those that it settles with (who, how) by their id."""

    opened: dict[str, AttentionRecord] = field(default_factory=dict)
    settled: dict[str, tuple[str, str]] = field(default_factory=dict)
    over: dict[tuple[AttentionKind, str], str] = field(default_factory=dict)
    """Kinds of items, and the returns (by id) of which those opened before are no more: by whom."""

    def open(
        self, event_id: str, kind: AttentionKind, site_id: str, **params: str | int
    ) -> AttentionRecord:
        """Open an item because of an event; the same event opens the same item again."""
        key = item_id(kind, event_id)
        record = AttentionRecord(key, kind, site_id, params)
        self.opened[key] = record
        return record

    def settle(self, item_id: str, by: str, note: str) -> None:
        """Settle an item, if there is such a one; the first to settle it counts."""
        self.settled.setdefault(item_id, (by, note))

    def settle_of(self, kind: AttentionKind, return_id: str, by: str) -> None:
        """Settle all items of a kind about a return: what they told of is over.

        One that is opened afterwards, in the same batch too, stays open.
        """
        for record in self.opened.values():
            if (record.kind, record.params.get("return_id")) == (kind, return_id):
                self.settle(record.id, by, "")
        self.over.setdefault((kind, return_id), by)
