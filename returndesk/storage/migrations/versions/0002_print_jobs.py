"""Print jobs that outlive the program.

Revision 0002, after 0001.
"""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Bring the schema forward; there is no way back, a backup is made before."""
    op.create_table(
        "print_jobs",
        sa.Column("pk", sa.Integer(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("printer_id", sa.Text(), nullable=False),
        sa.Column("role", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), server_default="", nullable=False),
        sa.Column("subject", sa.Text(), server_default="", nullable=False),
        sa.Column("sha256", sa.Text(), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("copies", sa.Integer(), nullable=False),
        sa.Column("copy_number", sa.Integer(), nullable=False),
        sa.Column("counted", sa.Integer(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("error", sa.Text(), nullable=True),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.Text(), nullable=False),
        sa.Column("started_at", sa.Text(), nullable=True),
        sa.Column("first_byte_at", sa.Text(), nullable=True),
        sa.Column("ended_at", sa.Text(), nullable=True),
        sa.Column("ended_us", sa.Integer(), nullable=True),
        sa.Column("sent_bytes", sa.Integer(), nullable=True),
        sa.Column("came_out", sa.Text(), nullable=True),
        sa.Column("rerouted_from", sa.Text(), nullable=True),
        sa.Column("waits", sa.Integer(), nullable=False),
        sa.Column("clerk", sa.Text(), server_default="", nullable=False),
        sa.Column("payload", sa.LargeBinary(), nullable=True),
        sa.PrimaryKeyConstraint("pk", name=op.f("pk_print_jobs")),
        sa.UniqueConstraint("id", name=op.f("uq_print_jobs_id")),
    )
    op.create_index("ix_print_jobs_subject", "print_jobs", ["subject", "kind"])
    op.create_index(
        "ix_print_jobs_open",
        "print_jobs",
        ["printer_id", "state"],
        sqlite_where=sa.text("state IN ('queued', 'sending', 'needs_attention')"),
    )
    op.create_index(
        "ix_print_jobs_kept",
        "print_jobs",
        ["ended_us"],
        sqlite_where=sa.text("payload IS NOT NULL"),
    )
