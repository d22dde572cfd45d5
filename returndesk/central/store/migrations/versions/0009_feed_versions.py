"""The versions of each thing in the feed, for desks that compare what they have."""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"


def upgrade() -> None:
    """Forward; there is no way back, but a copy of the file."""
    comment = "Made when a desk compares; see digests.py"
    op.add_column("feed", sa.Column("version", sa.BigInteger(), nullable=True, comment=comment))
    comment = "Of a return as other sites get it"
    op.add_column(
        "feed", sa.Column("part_version", sa.BigInteger(), nullable=True, comment=comment)
    )
