"""Versions of a brand's rules, its currency, and the portal's pictures.

Revision 0003, after 0001. What a brand's rules were so far becomes version 1, in force since ever.
"""

import json
from datetime import datetime

import sqlalchemy as sa
from alembic import op

from returndesk.central.store.columns import UtcTime

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

# Before any return: what the oldest of them is judged by.
EVER = datetime.fromisoformat("1970-01-01T00:00:00+00:00")


def upgrade() -> None:
    """Bring the schema forward; there is no way back, a backup is made before."""
    op.add_column(
        "brands", sa.Column("currency", sa.String(3), nullable=False, server_default="EUR")
    )
    versions = op.create_table(
        "rule_versions",
        sa.Column("brand_id", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("valid_from", UtcTime(), nullable=False),
        sa.Column("changed_by", sa.Text(), nullable=False),
        sa.Column("rules", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(
            ["brand_id"],
            ["brands.id"],
            name=op.f("fk_rule_versions_brand_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("brand_id", "version", name=op.f("pk_rule_versions")),
    )
    op.create_table(
        "pictures",
        sa.Column("digest", sa.String(64), nullable=False, comment="SHA-256 of the bytes"),
        sa.Column("media_type", sa.Text(), nullable=False),
        sa.Column("data", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("digest", name=op.f("pk_pictures")),
    )
    connection = op.get_bind()
    brands = sa.table("brands", sa.column("id"), sa.column("rules", sa.JSON))
    for brand_id, rules in connection.execute(sa.select(brands.c.id, brands.c.rules)).all():
        first = {**(json.loads(rules) if isinstance(rules, str) else rules), "version": 1}
        connection.execute(
            versions.insert(),
            {
                "brand_id": brand_id,
                "version": 1,
                "valid_from": EVER,
                "changed_by": "",
                "rules": first,
            },
        )
        connection.execute(brands.update().where(brands.c.id == brand_id).values(rules=first))
