"""Inspections, photographs, and what a person has to settle."""

import sqlalchemy as sa
from alembic import op

from returndesk.central.store.columns import DeskTime, UtcTime

revision = "0005"
down_revision = "0003"


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
    op.create_table(
        "inspection_revisions",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("return_id", sa.Text(), nullable=False),
        sa.Column("base", sa.Text(), nullable=False, comment="The revision it was made from"),
        sa.Column("state", sa.String(length=20), nullable=False),
        sa.Column("groups", sa.JSON(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("at", DeskTime(), nullable=False),
        sa.Column("desk_id", sa.Text(), nullable=False),
        sa.Column("desk_name", sa.Text(), nullable=False),
        sa.Column("clerk", sa.Text(), nullable=False),
        sa.Column("supervisor", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["id"], ["events.id"], name=op.f("fk_inspection_revisions_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_inspection_revisions")),
    )
    op.create_index(
        op.f("ix_inspection_revisions_return_id"), "inspection_revisions", ["return_id"]
    )
    op.create_table(
        "inspections",
        sa.Column("return_id", sa.Text(), nullable=False),
        sa.Column("revision_id", sa.Text(), nullable=False, comment="The revision in force"),
        sa.PrimaryKeyConstraint("return_id", name=op.f("pk_inspections")),
    )
    op.add_column(
        "parcels",
        sa.Column(
            "other_codes", sa.JSON(), nullable=True, comment="Further codes that a person matched"
        ),
    )
    op.add_column(
        "unknown_parcels",
        sa.Column(
            "matched_parcel", sa.Text(), nullable=True, comment="The parcel that it was found to be"
        ),
    )
    op.add_column(
        "unknown_parcels",
        sa.Column("photos", sa.JSON(), nullable=True, comment="The SHA-256 of its pictures"),
    )
    op.create_table(
        "blobs",
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("size", sa.BigInteger(), nullable=False),
        sa.Column("desk_id", sa.Text(), nullable=False),
        sa.Column("received_at", UtcTime(), nullable=False),
        sa.PrimaryKeyConstraint("sha256", name=op.f("pk_blobs")),
    )
