"""Inspections, photographs, and what a person has to settle."""

import sqlalchemy as sa
from alembic import op

from returndesk.central.store.columns import UtcTime

revision = "0005"
down_revision = "0001"


def upgrade() -> None:
    """Forward; there is no way back, but a copy of the file."""
    op.create_table(
        "attention_items",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("params", sa.JSON(), nullable=False),
        sa.Column("site_id", sa.Text(), nullable=False),
        sa.Column("opened_at", UtcTime(), nullable=False),
        sa.Column("settled_at", UtcTime(), nullable=True),
        sa.Column("settled_by", sa.Text(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_attention_items")),
    )
