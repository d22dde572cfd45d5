"""What of an event is the fact itself, and the hash by which it is known to be what was written."""

import hashlib

from returndesk.storage.tables import outbox

Fact = tuple[str | int, ...]
"""The values of `FACT_COLUMNS`, in their order."""

FACT_COLUMNS = (
    outbox.c.id,
    outbox.c.aggregate,
    outbox.c.type,
    outbox.c.schema_version,
    outbox.c.payload,
    outbox.c.occurred_at,
    outbox.c.desk_id,
    outbox.c.clerk,
)
# Between the columns of a fact when it is hashed; JSON and ISO texts hold no such character.
_SEPARATOR = "\x1f"


def fact_digest(fact: Fact) -> str:
    """The BLAKE2b hash of a fact, as 32 hexadecimal digits."""
    text = _SEPARATOR.join(map(str, fact))
    return hashlib.blake2b(text.encode(), digest_size=16).hexdigest()
