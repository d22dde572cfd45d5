"""More mails of a return, those that a clerk asks for again, and tokens of other programs."""

import sqlalchemy as sa
from alembic import op

from returndesk.central.store.columns import UtcTime

revision = "0007"
down_revision = "0006"


def upgrade() -> None:
    """Forward; there is no way back, but a copy of the file."""
    # Positions of AUTOINCREMENT are told to the copy: a number is never used twice.
    options = {"sqlite_autoincrement": True}
    with op.batch_alter_table("mail_jobs", table_kwargs=options) as jobs:
        jobs.add_column(
            sa.Column(
                "request",
                sa.Text(),
                nullable=False,
                server_default="",
                comment="The fact that asked for it",
            )
        )
        jobs.drop_constraint(op.f("uq_mail_jobs_kind_return_id"), type_="unique")
        jobs.create_unique_constraint(
            op.f("uq_mail_jobs_kind_return_id_request"), ["kind", "return_id", "request"]
        )
    op.create_index(op.f("ix_parcels_tracking_number"), "parcels", ["tracking_number"])
    op.create_table(
        "service_tokens",
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column(
            "token_hash",
            sa.String(length=64),
            nullable=False,
            comment="SHA-256; the token is not kept",
        ),
        sa.Column("made_at", UtcTime(), nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_service_tokens")),
        sa.UniqueConstraint("token_hash", name=op.f("uq_service_tokens_token_hash")),
    )
