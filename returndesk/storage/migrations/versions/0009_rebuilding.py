"""What the feed had while it is followed anew.

Revision 0009, after 0007.
"""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Bring the schema forward; there is no way back, a backup is made before."""
    op.add_column(
        "desk_state", sa.Column("rebuilding", sa.Integer(), server_default="0", nullable=False)
    )
    op.create_table(
        "feed_seen",
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("kind", "id", name=op.f("pk_feed_seen")),
        sqlite_with_rowid=False,
    )
