"""Every rule of a brand's portal, with its versions, and the portal's pictures.

Revision 0004, after 0001. What was known of a brand's rules becomes its only version. The feed is
followed from its beginning again: this desk has dropped the new rules out of documents that the
central service may have sent already.
"""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Bring the schema forward; there is no way back, a backup is made before."""
    op.create_table(
        "rule_versions",
        sa.Column("brand_id", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("valid_from", sa.Text(), nullable=False),
        sa.Column("changed_by", sa.Text(), server_default="", nullable=False),
        sa.Column("rules", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("brand_id", "version", name=op.f("pk_rule_versions")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "pictures",
        sa.Column("digest", sa.Text(), nullable=False),
        sa.Column("data", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("digest", name=op.f("pk_pictures")),
    )
    op.execute(
        "INSERT INTO rule_versions (brand_id, version, valid_from, rules) "
        "SELECT id, 0, '1970-01-01T00:00:00+00:00', json_object("
        "'status', status, 'window_days', window_days, 'mails', json(mails)) "
        "FROM brands WHERE known = 1"
    )
    with op.batch_alter_table("brands") as brands:
        brands.drop_column("status")
        brands.drop_column("window_days")
        brands.drop_column("mails")
        brands.add_column(sa.Column("currency", sa.Text(), server_default="EUR", nullable=False))
    op.execute("UPDATE desk_state SET cursor = ''")
