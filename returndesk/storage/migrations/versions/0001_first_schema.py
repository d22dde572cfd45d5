"""The first schema.

Revision 0001, after nothing.
"""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

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


def upgrade() -> None:
    """Bring the schema forward; there is no way back, a backup is made before."""
    op.create_table(
        "brands",
        sa.Column("pk", sa.Integer(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("known", sa.Integer(), server_default="0", nullable=False),
        sa.Column("name", sa.Text(), server_default="", nullable=False),
        sa.Column("slug", sa.Text(), server_default="", nullable=False),
        sa.Column("site_id", sa.Text(), server_default="", nullable=False),
        sa.Column("colour", sa.Text(), server_default="", nullable=False),
        sa.Column("support_url", sa.Text(), server_default="", nullable=False),
        sa.Column("status", sa.Text(), server_default="", nullable=False),
        sa.Column("window_days", sa.Integer(), server_default="0", nullable=False),
        sa.Column("mails", sa.Text(), server_default="{}", nullable=False),
        sa.PrimaryKeyConstraint("pk", name=op.f("pk_brands")),
        sa.UniqueConstraint("id", name=op.f("uq_brands_id")),
    )
    op.create_table(
        "desk_state",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("cursor", sa.Text(), server_default="", nullable=False),
        sa.Column("first_seq", sa.Integer(), server_default="0", nullable=False),
        sa.Column("settled_through", sa.Integer(), server_default="0", nullable=False),
        sa.Column("followed_through", sa.Integer(), server_default="0", nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_desk_state")),
    )
    op.create_table(
        "lookup_keys",
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("kind", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("parcel_pk", sa.Integer(), autoincrement=False, nullable=False),
        sa.PrimaryKeyConstraint("key", "kind", "parcel_pk", name=op.f("pk_lookup_keys")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "orders",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("number", sa.Text(), nullable=False),
        sa.Column("number_key", sa.Text(), nullable=False),
        sa.Column("brand_id", sa.Text(), nullable=False),
        sa.Column("shopper_name", sa.Text(), server_default="", nullable=False),
        sa.Column("email", sa.Text(), server_default="", nullable=False),
        sa.Column("language", sa.Text(), server_default="", nullable=False),
        sa.Column("postcode", sa.Text(), server_default="", nullable=False),
        sa.Column("country", sa.Text(), server_default="", nullable=False),
        sa.Column("ordered_at", sa.Text(), nullable=False),
        sa.Column("delivered_at", sa.Text(), nullable=True),
        sa.Column("lines", sa.Text(), server_default="[]", nullable=False),
        sa.Column("outbound_numbers", sa.Text(), server_default="[]", nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_orders")),
    )
    with op.batch_alter_table("orders", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_orders_number_key"), ["number_key"], unique=False)

    op.create_table(
        "outbox",
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("aggregate", sa.Text(), nullable=False),
        sa.Column("type", sa.Text(), nullable=False),
        sa.Column("schema_version", sa.Integer(), nullable=False),
        sa.Column("payload", sa.Text(), nullable=False),
        sa.Column("occurred_at", sa.Text(), nullable=False),
        sa.Column("desk_id", sa.Text(), nullable=False),
        sa.Column("clerk", sa.Text(), server_default="", nullable=False),
        sa.Column("digest", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), server_default="pending", nullable=False),
        sa.Column("attempts", sa.Integer(), server_default="0", nullable=False),
        sa.Column("next_attempt_us", sa.Integer(), server_default="0", nullable=False),
        sa.Column("last_error", sa.Text(), server_default="", nullable=False),
        sa.Column("verdict", sa.Text(), nullable=True),
        sa.Column("settled_at", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("seq", name=op.f("pk_outbox")),
    )
    with op.batch_alter_table("outbox", schema=None) as batch_op:
        batch_op.create_index(
            "ix_outbox_rejected", ["seq"], unique=False, sqlite_where=sa.text("state = 'rejected'")
        )

    op.create_table(
        "parcels",
        sa.Column("pk", sa.Integer(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("tracking_number", sa.Text(), server_default="", nullable=False),
        sa.Column("carrier", sa.Text(), server_default="", nullable=False),
        sa.Column("state", sa.Integer(), server_default="0", nullable=False),
        sa.Column("received_at", sa.Text(), nullable=True),
        sa.Column("desk_id", sa.Text(), nullable=True),
        sa.Column("desk_name", sa.Text(), nullable=True),
        sa.Column("clerk", sa.Text(), nullable=True),
        sa.Column("extra_receptions", sa.Text(), nullable=True),
        sa.Column("scan_pk", sa.Integer(), nullable=True),
        sa.Column("room", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("pk", name=op.f("pk_parcels")),
        sa.UniqueConstraint("id", name=op.f("uq_parcels_id")),
    )
    op.create_table(
        "return_words",
        sa.Column("word", sa.Text(), nullable=False),
        sa.Column("return_pk", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("shopper_key", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("word", "return_pk", name=op.f("pk_return_words")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "scans",
        sa.Column("pk", sa.Integer(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("at_us", sa.Integer(), nullable=False),
        sa.Column("verdict", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("carrier", sa.Text(), server_default="", nullable=False),
        sa.Column("return_id", sa.Text(), server_default="", nullable=False),
        sa.Column("return_number", sa.Text(), server_default="", nullable=False),
        sa.Column("shopper", sa.Text(), server_default="", nullable=False),
        sa.Column("brand", sa.Text(), server_default="", nullable=False),
        sa.Column("clerk", sa.Text(), server_default="", nullable=False),
        sa.Column("event_seq", sa.Integer(), nullable=True),
        sa.Column("desk_id", sa.Text(), server_default="", nullable=False),
        sa.Column("took_in", sa.Integer(), nullable=False),
        sa.Column("undone", sa.Integer(), server_default="0", nullable=False),
        sa.Column("note", sa.Text(), server_default="", nullable=False),
        sa.Column("note_desk", sa.Text(), server_default="", nullable=False),
        sa.Column("note_at", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("pk", name=op.f("pk_scans")),
    )
    op.create_table(
        "sites",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), server_default="", nullable=False),
        sa.Column("address_name", sa.Text(), server_default="", nullable=False),
        sa.Column("street", sa.Text(), server_default="", nullable=False),
        sa.Column("postcode", sa.Text(), server_default="", nullable=False),
        sa.Column("city", sa.Text(), server_default="", nullable=False),
        sa.Column("country", sa.Text(), server_default="", nullable=False),
        sa.Column("store_location", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sites")),
    )
    op.create_table(
        "unknown_parcels",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("codes", sa.Text(), nullable=False),
        sa.Column("carrier", sa.Text(), server_default="", nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("at_us", sa.Integer(), nullable=False),
        sa.Column("clerk", sa.Text(), server_default="", nullable=False),
        sa.Column("photo", sa.Text(), server_default="", nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_unknown_parcels")),
    )
    op.create_table(
        "returns",
        sa.Column("pk", sa.Integer(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("number", sa.Text(), nullable=False),
        sa.Column("number_key", sa.Text(), nullable=False),
        sa.Column("brand_pk", sa.Integer(), nullable=False),
        sa.Column("site_id", sa.Text(), nullable=False),
        sa.Column("order_id", sa.Text(), nullable=False),
        sa.Column("order_number", sa.Text(), server_default="", nullable=False),
        sa.Column("shopper_name", sa.Text(), server_default="", nullable=False),
        sa.Column("shopper_key", sa.Text(), server_default="", nullable=False),
        sa.Column("email", sa.Text(), server_default="", nullable=False),
        sa.Column("language", sa.Text(), server_default="", nullable=False),
        sa.Column("postcode", sa.Text(), server_default="", nullable=False),
        sa.Column("country", sa.Text(), server_default="", nullable=False),
        sa.Column("announced_at", sa.Text(), nullable=False),
        sa.Column("announced_us", sa.Integer(), nullable=False),
        sa.Column("delivered_at", sa.Text(), nullable=True),
        sa.Column("wish", sa.Text(), nullable=False),
        sa.Column("inspection", sa.Text(), nullable=False),
        sa.Column("resolution", sa.Text(), nullable=False),
        sa.Column("mail_state", sa.Text(), nullable=False),
        sa.Column("mail_at", sa.Text(), nullable=True),
        sa.Column("mail_reason", sa.Text(), server_default="", nullable=False),
        sa.Column("lines", sa.Text(), server_default="[]", nullable=False),
        sa.Column("parcel_count", sa.Integer(), server_default="0", nullable=False),
        sa.Column("state", sa.Integer(), server_default="0", nullable=False),
        sa.ForeignKeyConstraint(
            ["brand_pk"], ["brands.pk"], name=op.f("fk_returns_brand_pk_brands")
        ),
        sa.PrimaryKeyConstraint("pk", name=op.f("pk_returns")),
        sa.UniqueConstraint("id", name=op.f("uq_returns_id")),
    )
    with op.batch_alter_table("returns", schema=None) as batch_op:
        batch_op.create_index("ix_returns_announced", ["announced_us"], unique=False)
        batch_op.create_index("ix_returns_brand", ["brand_pk", "announced_us"], unique=False)
        batch_op.create_index(
            "ix_returns_number", ["number_key", "state", "brand_pk"], unique=False
        )
        batch_op.create_index(
            "ix_returns_shopper", ["shopper_key", "state", "brand_pk"], unique=False
        )
        batch_op.create_index(
            "ix_returns_state", ["state", "announced_us", "brand_pk"], unique=False
        )

    op.create_table(
        "unknown_keys",
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("unknown_id", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["unknown_id"],
            ["unknown_parcels.id"],
            name=op.f("fk_unknown_keys_unknown_id_unknown_parcels"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("key", "unknown_id", name=op.f("pk_unknown_keys")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "parcel_returns",
        sa.Column("parcel_pk", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("return_pk", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["parcel_pk"],
            ["parcels.pk"],
            name=op.f("fk_parcel_returns_parcel_pk_parcels"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["return_pk"],
            ["returns.pk"],
            name=op.f("fk_parcel_returns_return_pk_returns"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("parcel_pk", "return_pk", name=op.f("pk_parcel_returns")),
        sqlite_with_rowid=False,
    )
    with op.batch_alter_table("parcel_returns", schema=None) as batch_op:
        batch_op.create_index("ix_parcel_returns_return", ["return_pk", "position"], unique=False)

    op.create_table(
        "return_counts",
        sa.Column("brand_pk", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("state", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("amount", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("brand_pk", "state", name=op.f("pk_return_counts")),
        sqlite_with_rowid=False,
    )
    op.execute("INSERT INTO desk_state (id) VALUES (1)")
    for trigger in COUNT_TRIGGERS:
        op.execute(trigger)
