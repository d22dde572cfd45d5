"""The keys that brands sign their packing slips with."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"

_SERIAL = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Forward; there is no way back, but a copy of the file."""
    op.create_table(
        "slip_keys",
        sa.Column("pos", _SERIAL, autoincrement=True, nullable=False),
        sa.Column("brand_id", sa.Text(), nullable=False),
        sa.Column("id", sa.String(length=8), nullable=False),
        sa.Column(
            "private_key", sa.String(length=64), nullable=False, comment="Never leaves the server"
        ),
        sa.Column("public_key", sa.String(length=64), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("revoked_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["brand_id"],
            ["brands.id"],
            name=op.f("fk_slip_keys_brand_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("pos", name=op.f("pk_slip_keys")),
        sa.UniqueConstraint("brand_id", "id", name=op.f("uq_slip_keys_brand_id_id")),
        sqlite_autoincrement=True,
    )
