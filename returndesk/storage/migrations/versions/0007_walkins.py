"""Orders that are found by every number, walk-ins, decisions, vouchers and staff.

Revision 0007, after 0006. The feed is followed from its beginning again: this desk has dropped
what it did not know of orders and sites, and has no keys that lead to orders yet.
"""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Bring the schema forward; there is no way back, a backup is made before."""
    op.add_column(
        "sites", sa.Column("voucher_keys", sa.Text(), server_default="[]", nullable=False)
    )
    for name in ("clock_error_s", "last_receipt", "pin_failures"):
        op.add_column(
            "desk_state", sa.Column(name, sa.Integer(), server_default="0", nullable=False)
        )
    op.add_column("desk_state", sa.Column("pin_failed_at", sa.Text(), nullable=True))
    op.drop_index("ix_orders_number_key", table_name="orders")
    with op.batch_alter_table("orders") as orders:
        orders.drop_column("number_key")
        orders.add_column(sa.Column("linked", sa.Integer(), server_default="1", nullable=False))
        orders.add_column(
            sa.Column("shipped_in_parts", sa.Integer(), server_default="0", nullable=False)
        )
        orders.add_column(sa.Column("point_delivered_at", sa.Text(), nullable=True))
        orders.add_column(sa.Column("phone", sa.Text(), server_default="", nullable=False))
        orders.add_column(sa.Column("carrier", sa.Text(), server_default="", nullable=False))
    op.execute("DELETE FROM orders")
    op.create_table(
        "order_keys",
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("kind", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("order_id", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("key", "kind", "order_id", name=op.f("pk_order_keys")),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_returns_order", "returns", ["order_id"])
    op.create_table(
        "decisions",
        sa.Column("return_id", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("content", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("return_id", name=op.f("pk_decisions")),
    )
    op.create_index("ix_decisions_state", "decisions", ["state", "at"])
    op.create_table(
        "walkins",
        sa.Column("return_id", sa.Text(), nullable=False),
        sa.Column("receipt_number", sa.Text(), nullable=False),
        sa.Column("content", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("return_id", name=op.f("pk_walkins")),
    )
    op.create_table(
        "vouchers",
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("brand_id", sa.Text(), nullable=False),
        sa.Column("minor", sa.Integer(), nullable=False),
        sa.Column("currency", sa.Text(), nullable=False),
        sa.Column("issued", sa.Text(), nullable=False),
        sa.Column("expires", sa.Text(), nullable=False),
        sa.Column("return_number", sa.Text(), server_default="", nullable=False),
        sa.Column("used_at", sa.Text(), nullable=True),
        sa.Column("used_by", sa.Text(), server_default="", nullable=False),
        sa.Column("void", sa.Integer(), server_default="0", nullable=False),
        sa.PrimaryKeyConstraint("code", name=op.f("pk_vouchers")),
    )
    op.create_table(
        "desk_keys",
        sa.Column("pk", sa.Integer(), nullable=False),
        sa.Column("private_key", sa.Text(), nullable=False),
        sa.Column("public_key", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("pk", name=op.f("pk_desk_keys")),
    )
    op.create_table(
        "staff",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("site_id", sa.Text(), server_default="", nullable=False),
        sa.Column("role", sa.Text(), nullable=False),
        sa.Column("pin_hash", sa.Text(), server_default="", nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_staff")),
    )
    op.execute("UPDATE desk_state SET cursor = ''")
