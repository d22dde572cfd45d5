"""The keys that packing slips are signed with.

Revision 0003, after 0001.
"""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Bring the schema forward; there is no way back, a backup is made before."""
    # A program before this one may have passed over keys that the feed brought: it is told anew.
    op.execute("UPDATE desk_state SET cursor = ''")
    op.add_column("brands", sa.Column("slip_keys", sa.Text(), server_default="[]", nullable=False))
