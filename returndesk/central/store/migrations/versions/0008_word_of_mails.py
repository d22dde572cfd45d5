"""PostgreSQL tells every worker when a mail is put into the queue."""

from alembic import op

revision = "0008"
down_revision = "0007"


def upgrade() -> None:
    """Forward; there is no way back, but a copy of the file."""
    if op.get_bind().dialect.name != "postgresql":
        return  # a file has one process, which knows by itself
    op.execute(
        """
        CREATE FUNCTION returndesk_tell_mails() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
            PERFORM pg_notify('returndesk_mails', '');
            RETURN NULL;
        END $$
        """
    )
    # Many rows of one transaction are one word: PostgreSQL folds what is alike.
    op.execute(
        """
        CREATE TRIGGER returndesk_tell_mails AFTER INSERT OR UPDATE ON mail_jobs
        FOR EACH ROW WHEN (NEW.state = 'scheduled') EXECUTE FUNCTION returndesk_tell_mails()
        """
    )
