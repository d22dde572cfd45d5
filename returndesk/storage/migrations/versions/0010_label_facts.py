"""What was asked and allowed of a label is found by its return.

Revision 0010, after 0009.
"""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Bring the schema forward; there is no way back, a backup is made before."""
    op.create_index(
        "ix_outbox_labels",
        "outbox",
        ["aggregate"],
        sqlite_where=sa.text("type IN ('label.allowed', 'label.mail_requested')"),
    )
