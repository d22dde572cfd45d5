"""Codes that are mailed to merchants' notice addresses."""

import sqlalchemy as sa
from alembic import op

from returndesk.central.store.columns import UtcTime

revision = "0010"
down_revision = "0009"


def upgrade() -> None:
    """Forward; there is no way back, but a copy of the file."""
    serial = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
    op.create_table(
        "notice_checks",
        sa.Column("pos", serial, autoincrement=True, nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("brand_id", sa.Text(), nullable=False),
        sa.Column("address", sa.Text(), nullable=False),
        sa.Column("code", sa.String(length=8), nullable=False),
        sa.Column("made_at", UtcTime(), nullable=False),
        sa.Column("tries_left", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["brand_id"],
            ["brands.id"],
            name=op.f("fk_notice_checks_brand_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("pos", name=op.f("pk_notice_checks")),
        sa.UniqueConstraint("id", name=op.f("uq_notice_checks_id")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_notice_checks_brand_id"), "notice_checks", ["brand_id"])
