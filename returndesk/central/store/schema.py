"""The central service's tables.

Ids are text chosen by whoever makes the thing. What only passes through (addresses, order
lines, rules) is JSON; what a rule or a question needs is a column.
"""

from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    UniqueConstraint,
    false,
    true,
)

from returndesk.central.store.columns import DeskTime, UtcTime

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)

# BIGINT on PostgreSQL; SQLite numbers rows by itself only in an INTEGER primary key.
_Serial = BigInteger().with_variant(Integer(), "sqlite")

server = Table(
    "server",
    metadata,
    Column("id", Text, primary_key=True),
    comment="One row: who this server is. Cursors of the feed carry the id.",
)

sites = Table(
    "sites",
    metadata,
    Column("id", Text, primary_key=True),
    Column("name", Text, nullable=False),
    Column("address", JSON, nullable=False),
    Column("store_location", Boolean, nullable=False),
)

brands = Table(
    "brands",
    metadata,
    Column("id", Text, primary_key=True),
    Column("name", Text, nullable=False),
    Column("slug", Text, nullable=False),
    Column("site_id", Text, ForeignKey("sites.id"), nullable=False),
    Column("colour", Text, nullable=False),
    Column("support_url", Text, nullable=False),
    Column("currency", String(3), nullable=False, server_default="EUR"),
    Column("rules", JSON, nullable=False),
    UniqueConstraint("slug"),
)

# The newest that is not revoked signs; all that are not are told to the desks.
slip_keys = Table(
    "slip_keys",
    metadata,
    Column("pos", _Serial, primary_key=True, autoincrement=True),
    Column("brand_id", Text, ForeignKey("brands.id", ondelete="CASCADE"), nullable=False),
    Column("id", String(8), nullable=False),
    Column("private_key", String(64), nullable=False, comment="Never leaves the server"),
    Column("public_key", String(64), nullable=False),
    Column("created_at", UtcTime, nullable=False),
    Column("revoked_at", UtcTime),
    UniqueConstraint("brand_id", "id"),
    sqlite_autoincrement=True,
)

# Kept for ever; the newest of a brand is in force, and `brands.rules` its copy.
rule_versions = Table(
    "rule_versions",
    metadata,
    Column("brand_id", Text, ForeignKey("brands.id", ondelete="CASCADE"), primary_key=True),
    Column("version", Integer, primary_key=True, autoincrement=False),
    Column("valid_from", UtcTime, nullable=False),
    Column("changed_by", Text, nullable=False),
    Column("rules", JSON, nullable=False),
)

# What was mailed to a brand's notice address; the newest of a brand counts.
notice_checks = Table(
    "notice_checks",
    metadata,
    Column("pos", _Serial, primary_key=True, autoincrement=True),
    Column("id", Text, nullable=False),
    Column("brand_id", Text, ForeignKey("brands.id", ondelete="CASCADE"), nullable=False),
    Column("address", Text, nullable=False),
    Column("code", String(8), nullable=False),
    Column("made_at", UtcTime, nullable=False),
    Column("tries_left", Integer, nullable=False),
    UniqueConstraint("id"),
    Index(None, "brand_id"),
    sqlite_autoincrement=True,
)

pictures = Table(
    "pictures",
    metadata,
    Column("digest", String(64), primary_key=True, comment="SHA-256 of the bytes"),
    Column("media_type", Text, nullable=False),
    Column("data", LargeBinary, nullable=False),
)

orders = Table(
    "orders",
    metadata,
    Column("id", Text, primary_key=True),
    Column("number", Text, nullable=False),
    Column("brand_id", Text, ForeignKey("brands.id"), nullable=False),
    Column("shopper", JSON, nullable=False),
    Column("ordered_at", UtcTime, nullable=False),
    Column("delivered_at", UtcTime),
    Column("lines", JSON, nullable=False),
    Column("outbound_numbers", JSON, nullable=False),
    Column("linked", Boolean, nullable=False, server_default=true()),
    Column("shipped_in_parts", Boolean, nullable=False, server_default=false()),
    Column("point_delivered_at", UtcTime),
    Column("phone", Text, nullable=False, server_default=""),
    Column("carrier", Text, nullable=False, server_default=""),
)

returns = Table(
    "returns",
    metadata,
    Column("id", Text, primary_key=True),
    Column("number", Text, nullable=False),
    Column("brand_id", Text, ForeignKey("brands.id"), nullable=False),
    Column("site_id", Text, ForeignKey("sites.id"), nullable=False),
    Column("order_id", Text, nullable=False),
    Column("order_number", Text, nullable=False),
    Column("shopper_name", Text, nullable=False),
    Column("shopper_email", Text, nullable=False),
    Column("shopper_language", Text, nullable=False),
    Column("shopper_postcode", Text, nullable=False),
    Column("shopper_country", Text, nullable=False),
    Column("announced_at", UtcTime, nullable=False),
    Column("delivered_at", UtcTime),
    Column("wish", String(20), nullable=False),
    Column("inspection", String(20), nullable=False),
    Column("resolution", String(20), nullable=False),
    Column("mail_state", String(20), nullable=False),
    Column("mail_at", UtcTime),
    Column("mail_reason", Text, nullable=False),
    UniqueConstraint("number"),
    Index(None, "order_id"),
)

return_lines = Table(
    "return_lines",
    metadata,
    Column("return_id", Text, ForeignKey("returns.id", ondelete="CASCADE"), primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("id", Text, nullable=False),
    Column("title", Text, nullable=False),
    Column("quantity", Integer, nullable=False),
    Column("unit_minor", BigInteger, nullable=False),
    Column("currency", String(3), nullable=False),
    Column("sku", Text, nullable=False),
    Column("ean", Text, nullable=False),
    Column("reason", Text, nullable=False),
)

parcels = Table(
    "parcels",
    metadata,
    Column("id", Text, primary_key=True),
    Column("tracking_number", Text, nullable=False),
    Column("carrier", Text, nullable=False),
    Column("state", String(20), nullable=False),
    Column("reception_id", Text, comment="The reception in force"),
    Column("other_codes", JSON, comment="Further codes that a person matched"),
    Index(None, "tracking_number"),
)

parcel_returns = Table(
    "parcel_returns",
    metadata,
    Column("return_id", Text, ForeignKey("returns.id", ondelete="CASCADE"), primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("parcel_id", Text, ForeignKey("parcels.id"), nullable=False),
    Index(None, "parcel_id"),
)

desks = Table(
    "desks",
    metadata,
    Column("id", Text, primary_key=True),
    Column("name", Text, nullable=False),
    Column("site_id", Text, ForeignKey("sites.id"), nullable=False),
    Column("token_hash", String(64), nullable=False, comment="SHA-256; the token is not kept"),
    Column("enrolled_at", UtcTime, nullable=False),
    Column("revoked_at", UtcTime),
    Column("clock_offset_s", Integer, comment="How far the desk's clock is ahead; empty: unknown"),
    UniqueConstraint("token_hash"),
)

# Programs that tell what they know (a carrier's scans), not desks.
service_tokens = Table(
    "service_tokens",
    metadata,
    Column("name", Text, primary_key=True),
    Column("token_hash", String(64), nullable=False, comment="SHA-256; the token is not kept"),
    Column("made_at", UtcTime, nullable=False),
    UniqueConstraint("token_hash"),
)

enrolment_codes = Table(
    "enrolment_codes",
    metadata,
    Column("selector", String(8), primary_key=True, comment="The code's first group, in clear"),
    Column("secret_hash", String(64), nullable=False),
    Column("site_id", Text, ForeignKey("sites.id"), nullable=False),
    Column("desk_name", Text, nullable=False),
    Column("expires_at", UtcTime, nullable=False),
    Column("tries_left", Integer, nullable=False),
    Column("used_at", UtcTime),
)

events = Table(
    "events",
    metadata,
    Column("id", Text, primary_key=True, comment="The idempotency key, kept for ever"),
    Column("desk_id", Text, ForeignKey("desks.id"), nullable=False),
    Column("seq", BigInteger, nullable=False),
    Column("type", Text, nullable=False),
    Column("aggregate", Text, nullable=False),
    Column("payload", JSON, nullable=False),
    Column("clerk", Text, nullable=False),
    Column("schema_version", Integer, nullable=False),
    Column("occurred_at", DeskTime, nullable=False),
    Column("received_at", UtcTime, nullable=False),
    Column("fingerprint", String(64), nullable=False),
    Column("verdict", String(20), nullable=False),
    Column("reason", Text, nullable=False),
    Column("first_desk", Text, nullable=False),
    Column("first_clerk", Text, nullable=False),
    Column("first_at", DeskTime),
)

receptions = Table(
    "receptions",
    metadata,
    Column("pos", _Serial, primary_key=True, autoincrement=True),
    Column("id", Text, nullable=False, comment="The id of the event that told it"),
    Column("parcel_id", Text, ForeignKey("parcels.id"), nullable=False),
    Column("desk_id", Text, nullable=False),
    Column("desk_name", Text, nullable=False),
    Column("clerk", Text, nullable=False),
    Column("at", DeskTime, nullable=False),
    Column("undone", Boolean, nullable=False),
    UniqueConstraint("id"),
    Index(None, "parcel_id"),
    sqlite_autoincrement=True,
)

unknown_parcels = Table(
    "unknown_parcels",
    metadata,
    Column("event_id", Text, ForeignKey("events.id"), primary_key=True),
    Column("unknown_id", Text, nullable=False),
    Column("site_id", Text, nullable=False),
    Column("desk_id", Text, nullable=False),
    Column("carrier", Text, nullable=False),
    Column("codes", JSON, nullable=False),
    Column("clerk", Text, nullable=False),
    Column("at", DeskTime, nullable=False),
    Column("matched_parcel", Text, comment="The parcel that it was found to be"),
    Column("photos", JSON, comment="The SHA-256 of its pictures"),
    Index(None, "unknown_id"),
)

attention_items = Table(
    "attention_items",
    metadata,
    Column("id", Text, primary_key=True),
    Column("kind", Text, nullable=False),
    Column("params", JSON, nullable=False),
    Column("site_id", Text, nullable=False),
    Column("opened_at", UtcTime, nullable=False),
    Column("settled_at", UtcTime),
    Column("settled_by", Text, nullable=False),
    Column("note", Text, nullable=False),
)

# No foreign key to a return: what was found in a parcel is kept, whatever becomes of the return.
inspection_revisions = Table(
    "inspection_revisions",
    metadata,
    Column("id", Text, ForeignKey("events.id"), primary_key=True),
    Column("return_id", Text, nullable=False),
    Column("base", Text, nullable=False, comment="The revision it was made from"),
    Column("state", String(20), nullable=False),
    Column("groups", JSON, nullable=False),
    Column("note", Text, nullable=False),
    Column("at", DeskTime, nullable=False),
    Column("desk_id", Text, nullable=False),
    Column("desk_name", Text, nullable=False),
    Column("clerk", Text, nullable=False),
    Column("supervisor", Text, nullable=False),
    Index(None, "return_id"),
)

inspections = Table(
    "inspections",
    metadata,
    Column("return_id", Text, primary_key=True),
    Column("revision_id", Text, nullable=False, comment="The revision in force"),
)

# The files are in the folder beside the database.
blobs = Table(
    "blobs",
    metadata,
    Column("sha256", String(64), primary_key=True),
    Column("size", BigInteger, nullable=False),
    Column("desk_id", Text, nullable=False),
    Column("received_at", UtcTime, nullable=False),
)

# The walk-ins of all desks: what is known of them beside the return and the decision.
walkins = Table(
    "walkins",
    metadata,
    Column("event_id", Text, ForeignKey("events.id"), primary_key=True),
    Column("return_id", Text, nullable=False),
    Column("desk_id", Text, nullable=False),
    Column("receipt_number", Text, nullable=False),
    Column("gift", Boolean, nullable=False),
    Column("manual", Boolean, nullable=False),
    Column("deal", String(20), nullable=False),
    Column("restock_site", Text, nullable=False),
    Column("rules_version", Integer, nullable=False),
    Column("overrides", JSON, nullable=False),
    Column("amounts", JSON, nullable=False),
    Column("messages", JSON, nullable=False),
    UniqueConstraint("return_id"),
)

# No foreign key to a return: money that was promised stays, whatever becomes of the return.
resolutions = Table(
    "resolutions",
    metadata,
    Column("return_id", Text, primary_key=True),
    Column("state", String(20), nullable=False),
    Column("decision", JSON, nullable=False),
    Column("desk_name", Text, nullable=False),
)

# Nothing here is ever changed: money moves once for each return and kind.
ledger_entries = Table(
    "ledger_entries",
    metadata,
    Column("pos", _Serial, primary_key=True, autoincrement=True),
    Column("return_id", Text, nullable=False),
    Column("kind", String(20), nullable=False),
    Column("minor", BigInteger, nullable=False, comment="Above 0: the shopper gets it"),
    Column("currency", String(3), nullable=False),
    Column("at", UtcTime, nullable=False),
    Column("voucher", Text, nullable=False),
    UniqueConstraint("return_id", "kind"),
    sqlite_autoincrement=True,
)

vouchers = Table(
    "vouchers",
    metadata,
    Column("code", Text, primary_key=True),
    Column("brand_id", Text, nullable=False),
    Column("minor", BigInteger, nullable=False),
    Column("currency", String(3), nullable=False),
    Column("issued", Text, nullable=False),
    Column("expires", Text, nullable=False),
    Column("return_number", Text, nullable=False),
    Column("used_at", DeskTime),
    Column("used_by", Text, nullable=False, comment="Desk and clerk"),
    Column("void", Boolean, nullable=False, comment="Issued for what was decided elsewhere"),
)

voucher_keys = Table(
    "voucher_keys",
    metadata,
    Column("public_key", String(64), primary_key=True),
    Column("site_id", Text, ForeignKey("sites.id", ondelete="CASCADE"), nullable=False),
    Column("desk_id", Text, nullable=False),
    Column("made_at", UtcTime, nullable=False),
)

staff = Table(
    "staff",
    metadata,
    Column("id", Text, primary_key=True),
    Column("name", Text, nullable=False),
    Column("site_id", Text, nullable=False, comment="Empty: every site"),
    Column("role", String(20), nullable=False),
    Column("pin_hash", Text, nullable=False),
)

# One row for each thing, moved to the end when it changes: a reader meets every thing that
# changed after its cursor exactly once, as it is now. Positions are never used twice.
feed = Table(
    "feed",
    metadata,
    Column("pos", _Serial, primary_key=True, autoincrement=True),
    Column("kind", String(20), nullable=False),
    Column("id", Text, nullable=False),
    Column("version", BigInteger, comment="Made when a desk compares; see digests.py"),
    Column("part_version", BigInteger, comment="Of a return as other sites get it"),
    UniqueConstraint("kind", "id"),
    sqlite_autoincrement=True,
)

# No foreign key: the row outlives its return, so that a mail goes out once for ever.
mail_jobs = Table(
    "mail_jobs",
    metadata,
    Column("id", _Serial, primary_key=True, autoincrement=True),
    Column("kind", String(20), nullable=False),
    Column("return_id", Text, nullable=False),
    Column("state", String(20), nullable=False),
    Column("due_at", UtcTime, nullable=False, comment="Next attempt; when sending, end of lease"),
    Column("attempts", Integer, nullable=False),
    Column("reason", Text, nullable=False),
    Column("sent_at", UtcTime),
    Column(
        "request", Text, nullable=False, server_default="", comment="The fact that asked for it"
    ),
    UniqueConstraint("kind", "return_id", "request"),
    Index(None, "state", "due_at"),
    sqlite_autoincrement=True,
)
