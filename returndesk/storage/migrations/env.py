"""Alembic's environment: migrations run on the connection that `migrating.upgrade` hands over.

There is no alembic.ini. For a new migration: `python -m returndesk.storage.migrations MESSAGE`.
"""

from alembic import context

from returndesk.storage.tables import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    render_as_batch=True,  # SQLite cannot alter a table: it is rebuilt
    transactional_ddl=True,
)
with context.begin_transaction():
    context.run_migrations()
