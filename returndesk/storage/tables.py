"""The desk's tables as the newest migration leaves them.

Rows that many others point at (returns, parcels, brands) have a small integer key beside their
opaque id: it keeps the indices of 1,000,000 returns small. Moments are ISO text with the offset,
with a `..._us` column (microseconds of UTC) where they order something. Statements on the way of
a scan go through plain cursors (`statements.py`), so only types without conversion are used.
"""

from sqlalchemy import (
    DDL,
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
    event,
    text,
)

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_name)s",
        "uq": "uq_%(table_name)s_%(column_0_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def _text(name: str) -> Column[str]:
    return Column(name, Text, nullable=False, server_default="")


def _maybe(name: str) -> Column[str]:
    return Column(name, Text, nullable=True)


def _number(name: str) -> Column[int]:
    return Column(name, Integer, nullable=False)


def _then(sql: str) -> DDL:
    """What is run after a table was made."""
    return DDL(sql)  # type: ignore[no-untyped-call]


# One row. `cursor`: how far the change feed was followed. `first_seq`: events number above it.
# `settled_through`: every event up to it has its verdict. `followed_through`: `returns.state`
# follows the parcels of all events up to it. `clock_error_s`: how far this desk's clock is ahead.
# `pin_failures`: wrong PINs in a row, the last at `pin_failed_at`. `rebuilding` is 1 while the feed
# is followed anew to rebuild what is known.
desk_state = Table(
    "desk_state",
    metadata,
    Column("id", Integer, primary_key=True),
    _text("cursor"),
    Column("first_seq", Integer, nullable=False, server_default="0"),
    Column("settled_through", Integer, nullable=False, server_default="0"),
    Column("followed_through", Integer, nullable=False, server_default="0"),
    Column("clock_error_s", Integer, nullable=False, server_default="0"),
    Column("last_receipt", Integer, nullable=False, server_default="0"),
    Column("pin_failures", Integer, nullable=False, server_default="0"),
    _maybe("pin_failed_at"),
    Column("rebuilding", Integer, nullable=False, server_default="0"),
)
ONE_STATE = "INSERT INTO desk_state (id) VALUES (1)"
event.listen(desk_state, "after_create", _then(ONE_STATE))

# What the feed had while it is followed anew; the rest is forgotten when its end is reached.
feed_seen = Table(
    "feed_seen",
    metadata,
    Column("kind", Text, primary_key=True),
    Column("id", Text, primary_key=True),
    sqlite_with_rowid=False,
)

sites = Table(
    "sites",
    metadata,
    Column("id", Text, primary_key=True),
    _text("name"),
    _text("address_name"),
    _text("street"),
    _text("postcode"),
    _text("city"),
    _text("country"),
    _number("store_location"),
    Column("voucher_keys", Text, nullable=False, server_default="[]"),
)

# A return may name a brand before the feed has told it: then `known` is 0. `slip_keys` is a JSON
# array of hexadecimal public keys.
brands = Table(
    "brands",
    metadata,
    Column("pk", Integer, primary_key=True),
    Column("id", Text, nullable=False, unique=True),
    Column("known", Integer, nullable=False, server_default="0"),
    _text("name"),
    _text("slug"),
    _text("site_id"),
    _text("colour"),
    _text("support_url"),
    Column("slip_keys", Text, nullable=False, server_default="[]"),
    Column("currency", Text, nullable=False, server_default="EUR"),
)

# The rules that may still judge a return, by brand; the newest version is in force. `rules` is
# JSON (`rules_json.py`).
rule_versions = Table(
    "rule_versions",
    metadata,
    Column("brand_id", Text, primary_key=True),
    Column("version", Integer, primary_key=True, autoincrement=False),
    Column("valid_from", Text, nullable=False),
    _text("changed_by"),
    Column("rules", Text, nullable=False),
    sqlite_with_rowid=False,
)

# The portal's pictures by the SHA-256 of their bytes.
pictures = Table(
    "pictures",
    metadata,
    Column("digest", Text, primary_key=True),
    Column("data", LargeBinary, nullable=False),
)

# `lines` is JSON (`repositories/orders.py`), as they come and go with their order.
orders = Table(
    "orders",
    metadata,
    Column("id", Text, primary_key=True),
    Column("number", Text, nullable=False),
    Column("brand_id", Text, nullable=False),
    _text("shopper_name"),
    _text("email"),
    _text("language"),
    _text("postcode"),
    _text("country"),
    Column("ordered_at", Text, nullable=False),
    _maybe("delivered_at"),
    Column("lines", Text, nullable=False, server_default="[]"),
    Column("outbound_numbers", Text, nullable=False, server_default="[]"),
    Column("linked", Integer, nullable=False, server_default="1"),
    Column("shipped_in_parts", Integer, nullable=False, server_default="0"),
    _maybe("point_delivered_at"),
    _text("phone"),
    _text("carrier"),
)

# What leads to an order: its number and its outbound parcels' (`KEY_KINDS`). Like `lookup_keys`
# without a foreign key; `repositories/orders.py` keeps both in step.
order_keys = Table(
    "order_keys",
    metadata,
    Column("key", Text, primary_key=True),
    Column("kind", Integer, primary_key=True, autoincrement=False),
    Column("order_id", Text, primary_key=True),
    sqlite_with_rowid=False,
)

# `lines` is a JSON array of arrays (`rows.py`): they come and go with their return, always whole.
# `parcel_count` mostly spares a scan's look-up the search for further parcels. `state` is the
# furthest that any of the return's parcels got (`PARCEL_STATES`), for the Returns page only: it
# follows a scan when the page asks (`follow.py`). `number_key` and `shopper_key` are the normal
# forms that the page sorts and searches by.
returns = Table(
    "returns",
    metadata,
    Column("pk", Integer, primary_key=True),
    Column("id", Text, nullable=False, unique=True),
    Column("number", Text, nullable=False),
    Column("number_key", Text, nullable=False),
    Column("brand_pk", Integer, ForeignKey("brands.pk"), nullable=False),
    Column("site_id", Text, nullable=False),
    Column("order_id", Text, nullable=False),
    _text("order_number"),
    _text("shopper_name"),
    _text("shopper_key"),
    _text("email"),
    _text("language"),
    _text("postcode"),
    _text("country"),
    Column("announced_at", Text, nullable=False),
    _number("announced_us"),
    _maybe("delivered_at"),
    Column("wish", Text, nullable=False),
    Column("inspection", Text, nullable=False),
    Column("resolution", Text, nullable=False),
    Column("mail_state", Text, nullable=False),
    _maybe("mail_at"),
    _text("mail_reason"),
    Column("lines", Text, nullable=False, server_default="[]"),
    Column("parcel_count", Integer, nullable=False, server_default="0"),
    Column("state", Integer, nullable=False, server_default="0"),
)

# One index for each order of the Returns page. Those that a filter goes through hold the filter's
# columns as well: a page deep inside is found without touching a row that is not shown.
Index("ix_returns_postcode", returns.c.postcode)
Index("ix_returns_order", returns.c.order_id)
Index("ix_returns_announced", returns.c.announced_us)
Index("ix_returns_state", returns.c.state, returns.c.announced_us, returns.c.brand_pk)
Index("ix_returns_brand", returns.c.brand_pk, returns.c.announced_us)
Index("ix_returns_number", returns.c.number_key, returns.c.state, returns.c.brand_pk)
Index("ix_returns_shopper", returns.c.shopper_key, returns.c.state, returns.c.brand_pk)

# How many returns a brand has in a state, kept by triggers: counting 1,000,000 rows is too slow
# for a table that asks at every key that is typed.
return_counts = Table(
    "return_counts",
    metadata,
    Column("brand_pk", Integer, primary_key=True, autoincrement=False),
    Column("state", Integer, primary_key=True, autoincrement=False),
    _number("amount"),
    sqlite_with_rowid=False,
)

COUNT_TRIGGERS = (
    """CREATE TRIGGER returns_counted_in AFTER INSERT ON returns BEGIN
    INSERT INTO return_counts (brand_pk, state, amount) VALUES (new.brand_pk, new.state, 1)
    ON CONFLICT (brand_pk, state) DO UPDATE SET amount = amount + 1;
END""",
    """CREATE TRIGGER returns_counted_out AFTER DELETE ON returns BEGIN
    UPDATE return_counts SET amount = amount - 1
    WHERE brand_pk = old.brand_pk AND state = old.state;
END""",
    """CREATE TRIGGER returns_counted_over AFTER UPDATE OF state, brand_pk ON returns
WHEN old.state <> new.state OR old.brand_pk <> new.brand_pk BEGIN
    UPDATE return_counts SET amount = amount - 1
    WHERE brand_pk = old.brand_pk AND state = old.state;
    INSERT INTO return_counts (brand_pk, state, amount) VALUES (new.brand_pk, new.state, 1)
    ON CONFLICT (brand_pk, state) DO UPDATE SET amount = amount + 1;
END""",
)
for _trigger in COUNT_TRIGGERS:
    event.listen(return_counts, "after_create", _then(_trigger))
return_counts.add_is_dependent_on(returns)

# The words of the shopper's name, the whole name beside each for searches with several words. No
# foreign key here nor in `lookup_keys`: checking it would need a second index over millions of
# rows; `return_writer` keeps both in step.
return_words = Table(
    "return_words",
    metadata,
    Column("word", Text, primary_key=True),
    Column("return_pk", Integer, primary_key=True, autoincrement=False),
    Column("shopper_key", Text, nullable=False),
    sqlite_with_rowid=False,
)

# `room` is filled in a parcel that is not received yet and empty afterwards, so that a reception
# rewrites one page of the disk instead of splitting it into three. `scan_pk` is this desk's last
# reception of the parcel in its journal.
parcels = Table(
    "parcels",
    metadata,
    Column("pk", Integer, primary_key=True),
    Column("id", Text, nullable=False, unique=True),
    _text("tracking_number"),
    _text("carrier"),
    Column("state", Integer, nullable=False, server_default="0"),
    _maybe("received_at"),
    _maybe("desk_id"),
    _maybe("desk_name"),
    _maybe("clerk"),
    _maybe("extra_receptions"),
    Column("scan_pk", Integer, nullable=True),
    _maybe("room"),
    _maybe("other_codes"),
)

parcel_returns = Table(
    "parcel_returns",
    metadata,
    Column(
        "parcel_pk",
        Integer,
        ForeignKey("parcels.pk", ondelete="CASCADE"),
        primary_key=True,
        autoincrement=False,
    ),
    Column(
        "return_pk",
        Integer,
        ForeignKey("returns.pk", ondelete="CASCADE"),
        primary_key=True,
        autoincrement=False,
    ),
    _number("position"),
    sqlite_with_rowid=False,
)
Index("ix_parcel_returns_return", parcel_returns.c.return_pk, parcel_returns.c.position)

lookup_keys = Table(
    "lookup_keys",
    metadata,
    Column("key", Text, primary_key=True),
    Column("kind", Integer, primary_key=True, autoincrement=False),
    Column("parcel_pk", Integer, primary_key=True, autoincrement=False),
    sqlite_with_rowid=False,
)

# The journal of this desk's scans, written with every one of them, so it has no index: what it is
# asked for is among the newest rows, or led to by `parcels.scan_pk`. `took_in` is 1 for a
# reception, then `desk_id` is the desk as it was enrolled at that time.
scans = Table(
    "scans",
    metadata,
    Column("pk", Integer, primary_key=True),
    Column("at", Text, nullable=False),
    _number("at_us"),
    Column("verdict", Text, nullable=False),
    Column("text", Text, nullable=False),
    _text("carrier"),
    _text("return_id"),
    _text("return_number"),
    _text("shopper"),
    _text("brand"),
    _text("clerk"),
    Column("event_seq", Integer, nullable=True),
    _text("desk_id"),
    _number("took_in"),
    Column("undone", Integer, nullable=False, server_default="0"),
    _text("note"),
    _text("note_desk"),
    _maybe("note_at"),
)

unknown_parcels = Table(
    "unknown_parcels",
    metadata,
    Column("id", Text, primary_key=True),
    Column("codes", Text, nullable=False),
    _text("carrier"),
    Column("at", Text, nullable=False),
    _number("at_us"),
    _text("clerk"),
    _text("photo"),
    _maybe("matched_parcel"),
)

unknown_keys = Table(
    "unknown_keys",
    metadata,
    Column("key", Text, primary_key=True),
    Column(
        "unknown_id",
        Text,
        ForeignKey("unknown_parcels.id", ondelete="CASCADE"),
        primary_key=True,
    ),
    sqlite_with_rowid=False,
)

# What the central service found for a person to settle, and what was settled here: items, refused
# facts, unknown parcels and whatever else is listed with them, by their id.
attention_items = Table(
    "attention_items",
    metadata,
    Column("id", Text, primary_key=True),
    Column("kind", Text, nullable=False),
    _text("site_id"),
    Column("opened_at", Text, nullable=False),
    _number("opened_us"),
    Column("params", Text, nullable=False, server_default="{}"),
    _maybe("settled_at"),
    _text("settled_by"),
    _text("note"),
)
settlements = Table(
    "settlements",
    metadata,
    Column("id", Text, primary_key=True),
    Column("at", Text, nullable=False),
    _text("clerk"),
    _text("note"),
)

# Every revision of an inspection that was saved here or told by the feed, in the order of their
# coming; `content` is JSON (`repositories/inspections.py`). `inspections` names those in force.
inspection_revisions = Table(
    "inspection_revisions",
    metadata,
    Column("pk", Integer, primary_key=True),
    Column("id", Text, nullable=False, unique=True),
    Column("return_id", Text, nullable=False, index=True),
    _text("base"),
    Column("state", Text, nullable=False),
    Column("content", Text, nullable=False),
    Column("at", Text, nullable=False),
    _text("desk_id"),
    _text("desk_name"),
    _text("clerk"),
    _text("supervisor"),
)
inspections = Table(
    "inspections",
    metadata,
    Column("return_id", Text, primary_key=True),
    Column("revision_id", Text, nullable=False),
)
inspection_drafts = Table(
    "inspection_drafts",
    metadata,
    Column("return_id", Text, primary_key=True),
    Column("revision_id", Text, nullable=False),
    Column("state", Text, nullable=False),
    Column("content", Text, nullable=False),
)

# Photographs by the SHA-256 of their content; the files are in the folder beside the database.
photos = Table(
    "photos",
    metadata,
    Column("id", Text, primary_key=True),
    _number("size"),
    _number("width"),
    _number("height"),
    Column("at", Text, nullable=False),
    _text("clerk"),
    Column("state", Text, nullable=False),
    _number("attempts"),
    _number("next_attempt_us"),
    _text("problem"),
)
Index("ix_photos_due", photos.c.state, photos.c.next_attempt_us)

# What was decided about returns; `content` is JSON (`repositories/counter.py`).
decisions = Table(
    "decisions",
    metadata,
    Column("return_id", Text, primary_key=True),
    Column("state", Text, nullable=False),
    Column("at", Text, nullable=False),
    Column("content", Text, nullable=False),
)
Index("ix_decisions_state", decisions.c.state, decisions.c.at)

# This desk's own walk-ins, for another copy of a receipt; `content` is JSON.
walkins = Table(
    "walkins",
    metadata,
    Column("return_id", Text, primary_key=True),
    Column("receipt_number", Text, nullable=False),
    Column("content", Text, nullable=False),
)

vouchers = Table(
    "vouchers",
    metadata,
    Column("code", Text, primary_key=True),
    Column("brand_id", Text, nullable=False),
    Column("minor", Integer, nullable=False),
    Column("currency", Text, nullable=False),
    Column("issued", Text, nullable=False),
    Column("expires", Text, nullable=False),
    _text("return_number"),
    _maybe("used_at"),
    _text("used_by"),
    Column("void", Integer, nullable=False, server_default="0"),
)

# The key that this desk signs its vouchers with, hexadecimal; the newest row signs.
desk_keys = Table(
    "desk_keys",
    metadata,
    Column("pk", Integer, primary_key=True),
    Column("private_key", Text, nullable=False),
    Column("public_key", Text, nullable=False),
)

staff = Table(
    "staff",
    metadata,
    Column("id", Text, primary_key=True),
    Column("name", Text, nullable=False),
    _text("site_id"),
    Column("role", Text, nullable=False),
    _text("pin_hash"),
)

# `settled_at` is when the central service's verdict came; `digest` is the hash of the fact, so
# that a row saved out of a damaged file is known to be what was written. Rows are never deleted,
# so a sequence number is never used twice. Ids have no index, which every scan would have to
# write: they are asked for soon after they were made, and found from the newest row back.
outbox = Table(
    "outbox",
    metadata,
    Column("seq", Integer, primary_key=True),
    Column("id", Text, nullable=False),
    Column("aggregate", Text, nullable=False),
    Column("type", Text, nullable=False),
    _number("schema_version"),
    Column("payload", Text, nullable=False),
    Column("occurred_at", Text, nullable=False),
    Column("desk_id", Text, nullable=False),
    _text("clerk"),
    Column("digest", Text, nullable=False),
    Column("state", Text, nullable=False, server_default="pending"),
    Column("attempts", Integer, nullable=False, server_default="0"),
    Column("next_attempt_us", Integer, nullable=False, server_default="0"),
    _text("last_error"),
    _maybe("verdict"),
    _maybe("settled_at"),
)
Index("ix_outbox_rejected", outbox.c.seq, sqlite_where=text("state = 'rejected'"))
# A query is served by a partial index only if it says this in the same words.
_ABOUT_LABELS = text("type IN ('label.allowed', 'label.mail_requested')")
Index("ix_outbox_labels", outbox.c.aggregate, sqlite_where=_ABOUT_LABELS)

# `payload` is compressed (zlib) and NULL once it was dropped; `sha256` and `size` are those of the
# bytes themselves. `counted` is the number of the last paper that came of the job, or may yet:
# the next one of its subject goes above it; 0 for a job that came to nothing. `sent_bytes` is NULL
# while it is not known.
print_jobs = Table(
    "print_jobs",
    metadata,
    Column("pk", Integer, primary_key=True),
    Column("id", Text, nullable=False, unique=True),
    Column("printer_id", Text, nullable=False),
    Column("role", Text, nullable=False),
    Column("kind", Text, nullable=False),
    _text("title"),
    _text("subject"),
    Column("sha256", Text, nullable=False),
    _number("size"),
    _number("copies"),
    _number("copy_number"),
    _number("counted"),
    Column("state", Text, nullable=False),
    _maybe("error"),
    _number("attempts"),
    Column("created_at", Text, nullable=False),
    _maybe("started_at"),
    _maybe("first_byte_at"),
    _maybe("ended_at"),
    Column("ended_us", Integer, nullable=True),
    Column("sent_bytes", Integer, nullable=True),
    _maybe("came_out"),
    _maybe("rerouted_from"),
    _number("waits"),
    _text("clerk"),
    Column("payload", LargeBinary, nullable=True),
)
Index("ix_print_jobs_subject", print_jobs.c.subject, print_jobs.c.kind)
# What is asked for at every turn is among the few open jobs.
Index(
    "ix_print_jobs_open",
    print_jobs.c.printer_id,
    print_jobs.c.state,
    sqlite_where=text("state IN ('queued', 'sending', 'needs_attention')"),
)
# Bytes are dropped by age; those that are gone are not looked at again.
Index("ix_print_jobs_kept", print_jobs.c.ended_us, sqlite_where=text("payload IS NOT NULL"))
