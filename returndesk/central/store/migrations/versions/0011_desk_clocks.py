"""How far the clock of each desk is ahead of the service's."""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"


def upgrade() -> None:
    """Forward; there is no way back, but a copy of the file."""
    comment = "How far the desk's clock is ahead; empty: unknown"
    op.add_column(
        "desks", sa.Column("clock_offset_s", sa.Integer(), nullable=True, comment=comment)
    )
