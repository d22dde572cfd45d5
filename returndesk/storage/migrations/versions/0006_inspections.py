"""Inspections, photographs, and what a person has to settle.

Revision 0006, after 0001.
"""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Bring the schema forward; there is no way back, a backup is made before."""
    op.create_table(
        "attention_items",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("site_id", sa.Text(), server_default="", nullable=False),
        sa.Column("opened_at", sa.Text(), nullable=False),
        sa.Column("opened_us", sa.Integer(), nullable=False),
        sa.Column("params", sa.Text(), server_default="{}", nullable=False),
        sa.Column("settled_at", sa.Text(), nullable=True),
        sa.Column("settled_by", sa.Text(), server_default="", nullable=False),
        sa.Column("note", sa.Text(), server_default="", nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_attention_items")),
    )
    op.create_table(
        "settlements",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("clerk", sa.Text(), server_default="", nullable=False),
        sa.Column("note", sa.Text(), server_default="", nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_settlements")),
    )
    op.create_table(
        "inspection_revisions",
        sa.Column("pk", sa.Integer(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("return_id", sa.Text(), nullable=False),
        sa.Column("base", sa.Text(), server_default="", nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("content", sa.Text(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("desk_id", sa.Text(), server_default="", nullable=False),
        sa.Column("desk_name", sa.Text(), server_default="", nullable=False),
        sa.Column("clerk", sa.Text(), server_default="", nullable=False),
        sa.Column("supervisor", sa.Text(), server_default="", nullable=False),
        sa.PrimaryKeyConstraint("pk", name=op.f("pk_inspection_revisions")),
        sa.UniqueConstraint("id", name=op.f("uq_inspection_revisions_id")),
    )
    op.create_index(
        op.f("ix_inspection_revisions_return_id"), "inspection_revisions", ["return_id"]
    )
    op.create_table(
        "inspections",
        sa.Column("return_id", sa.Text(), nullable=False),
        sa.Column("revision_id", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("return_id", name=op.f("pk_inspections")),
    )
    op.create_table(
        "inspection_drafts",
        sa.Column("return_id", sa.Text(), nullable=False),
        sa.Column("revision_id", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("content", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("return_id", name=op.f("pk_inspection_drafts")),
    )
    op.add_column("parcels", sa.Column("other_codes", sa.Text(), nullable=True))
    op.add_column("unknown_parcels", sa.Column("matched_parcel", sa.Text(), nullable=True))
    op.create_index("ix_returns_postcode", "returns", ["postcode"])
    op.create_table(
        "photos",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("width", sa.Integer(), nullable=False),
        sa.Column("height", sa.Integer(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("clerk", sa.Text(), server_default="", nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("next_attempt_us", sa.Integer(), nullable=False),
        sa.Column("problem", sa.Text(), server_default="", nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_photos")),
    )
    op.create_index("ix_photos_due", "photos", ["state", "next_attempt_us"])
