"""Bring a database to the newest schema, and know without Alembic whether that is needed.

Alembic takes longer to import than everything else at start, so the stored revision is compared
with constants first. A new migration adds its revision to `REVISIONS`; a test compares them with
the scripts.
"""

from pathlib import Path

from sqlalchemy import Connection, Engine, column, inspect, select, table

from returndesk.domain.errors import StorageError
from returndesk.storage.tables import metadata

REVISIONS = ("0001", "0002", "0003", "0004", "0006", "0007", "0009", "0010")
HEAD = REVISIONS[-1]
SCRIPTS = Path(__file__).parent / "migrations"

_VERSION = table("alembic_version", column("version_num"))


def stored_revision(connection: Connection) -> str:
    """The revision of a database, "" for an empty one.

    Raises `StorageError`: `database_too_new` (found, known) for one that a newer program has
    written, `database_corrupt` for one that is not the desk's.
    """
    names = set(inspect(connection).get_table_names())
    if not names:
        return ""
    found = None
    if "alembic_version" in names:
        found = connection.execute(select(_VERSION.c.version_num)).scalar()
    if found is None:
        raise StorageError("database_corrupt", detail="no schema version")
    if found not in REVISIONS:
        raise StorageError("database_too_new", found=str(found), known=HEAD)
    return str(found)


def create(engine: Engine) -> None:
    """The newest schema in an empty database: what all migrations together come to."""
    with engine.begin() as connection:
        metadata.create_all(connection)
        connection.exec_driver_sql(
            "CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL PRIMARY KEY)"
        )
        connection.execute(_VERSION.insert().values(version_num=HEAD))


def upgrade(engine: Engine, revision: str = "head") -> None:
    """Run the migrations up to a revision, all in one transaction: all or nothing."""
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(SCRIPTS).replace("%", "%%"))
    with engine.connect() as connection:
        # Batch migrations rebuild tables, which must not fire the foreign keys' actions; the
        # pragma does nothing inside a transaction, so it goes before.
        _foreign_keys(connection, on=False)
        try:
            with connection.begin():
                config.attributes["connection"] = connection
                command.upgrade(config, revision)
        finally:
            _foreign_keys(connection, on=True)


def _foreign_keys(connection: Connection, *, on: bool) -> None:
    raw = connection.connection.dbapi_connection
    if raw is not None:
        raw.cursor().execute(f"PRAGMA foreign_keys = {'ON' if on else 'OFF'}")
