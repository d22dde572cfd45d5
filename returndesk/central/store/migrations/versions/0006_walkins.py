"""Walk-ins, decisions, the ledger, vouchers and staff; more that is known of orders."""

import sqlalchemy as sa
from alembic import op

from returndesk.central.store.columns import DeskTime, UtcTime

revision = "0006"
down_revision = "0005"

_SERIAL = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Forward; there is no way back, but a copy of the file."""
    for column in (
        sa.Column("linked", sa.Boolean(), nullable=False, server_default=sa.true()),
        sa.Column("shipped_in_parts", sa.Boolean(), nullable=False, server_default=sa.false()),
        sa.Column("point_delivered_at", UtcTime(), nullable=True),
        sa.Column("phone", sa.Text(), nullable=False, server_default=""),
        sa.Column("carrier", sa.Text(), nullable=False, server_default=""),
    ):
        op.add_column("orders", column)
    op.create_index(op.f("ix_returns_order_id"), "returns", ["order_id"])
    op.create_table(
        "walkins",
        sa.Column("event_id", sa.Text(), nullable=False),
        sa.Column("return_id", sa.Text(), nullable=False),
        sa.Column("desk_id", sa.Text(), nullable=False),
        sa.Column("receipt_number", sa.Text(), nullable=False),
        sa.Column("gift", sa.Boolean(), nullable=False),
        sa.Column("manual", sa.Boolean(), nullable=False),
        sa.Column("deal", sa.String(length=20), nullable=False),
        sa.Column("restock_site", sa.Text(), nullable=False),
        sa.Column("rules_version", sa.Integer(), nullable=False),
        sa.Column("overrides", sa.JSON(), nullable=False),
        sa.Column("amounts", sa.JSON(), nullable=False),
        sa.Column("messages", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(["event_id"], ["events.id"], name=op.f("fk_walkins_event_id")),
        sa.PrimaryKeyConstraint("event_id", name=op.f("pk_walkins")),
        sa.UniqueConstraint("return_id", name=op.f("uq_walkins_return_id")),
    )
    op.create_table(
        "resolutions",
        sa.Column("return_id", sa.Text(), nullable=False),
        sa.Column("state", sa.String(length=20), nullable=False),
        sa.Column("decision", sa.JSON(), nullable=False),
        sa.Column("desk_name", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("return_id", name=op.f("pk_resolutions")),
    )
    op.create_table(
        "ledger_entries",
        sa.Column("pos", _SERIAL, autoincrement=True, nullable=False),
        sa.Column("return_id", sa.Text(), nullable=False),
        sa.Column("kind", sa.String(length=20), nullable=False),
        sa.Column("minor", sa.BigInteger(), nullable=False, comment="Above 0: the shopper gets it"),
        sa.Column("currency", sa.String(length=3), nullable=False),
        sa.Column("at", UtcTime(), nullable=False),
        sa.Column("voucher", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("pos", name=op.f("pk_ledger_entries")),
        sa.UniqueConstraint("return_id", "kind", name=op.f("uq_ledger_entries_return_id_kind")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "vouchers",
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("brand_id", sa.Text(), nullable=False),
        sa.Column("minor", sa.BigInteger(), nullable=False),
        sa.Column("currency", sa.String(length=3), nullable=False),
        sa.Column("issued", sa.Text(), nullable=False),
        sa.Column("expires", sa.Text(), nullable=False),
        sa.Column("return_number", sa.Text(), nullable=False),
        sa.Column("used_at", DeskTime(), nullable=True),
        sa.Column("used_by", sa.Text(), nullable=False, comment="Desk and clerk"),
        sa.Column(
            "void", sa.Boolean(), nullable=False, comment="Issued for what was decided elsewhere"
        ),
        sa.PrimaryKeyConstraint("code", name=op.f("pk_vouchers")),
    )
    op.create_table(
        "voucher_keys",
        sa.Column("public_key", sa.String(length=64), nullable=False),
        sa.Column("site_id", sa.Text(), nullable=False),
        sa.Column("desk_id", sa.Text(), nullable=False),
        sa.Column("made_at", UtcTime(), nullable=False),
        sa.ForeignKeyConstraint(
            ["site_id"], ["sites.id"], name=op.f("fk_voucher_keys_site_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("public_key", name=op.f("pk_voucher_keys")),
    )
    op.create_table(
        "staff",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("site_id", sa.Text(), nullable=False, comment="Empty: every site"),
        sa.Column("role", sa.String(length=20), nullable=False),
        sa.Column("pin_hash", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_staff")),
    )
