"""The migrations and the tables say the same, and old files are copied before they change."""

import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Engine

from returndesk.domain.errors import StorageError
from returndesk.storage import checks, migrating, opening
from returndesk.storage.database import FILE_NAME, Database
from returndesk.storage.engine import writer_engine
from returndesk.storage.tables import metadata
from tests.support import fill, make_return


@pytest.fixture
def upgraded(tmp_path: Path) -> Iterator[Engine]:
    engine = writer_engine(tmp_path / "upgraded.sqlite")
    migrating.upgrade(engine)
    yield engine
    engine.dispose()


def schema(engine: Engine) -> set[tuple[str, str, str]]:
    with engine.connect() as connection:
        rows = connection.exec_driver_sql("SELECT type, name, sql FROM sqlite_master").fetchall()
    # The clauses of a table may come in another order; white space and quotes mean nothing.
    return {
        (kind, name, " ".join(sorted(re.findall(r"[^\s\"(),]+", sql or ""))).upper())
        for kind, name, sql in rows
        if name != "alembic_version" and not name.startswith("sqlite_")
    }


def test_an_empty_database_upgraded_equals_the_tables(upgraded: Engine, tmp_path: Path) -> None:
    with upgraded.connect() as connection:
        assert compare_metadata(MigrationContext.configure(connection), metadata) == []
    created = writer_engine(tmp_path / "created.sqlite")
    migrating.create(created)
    assert schema(upgraded) == schema(created)
    with upgraded.connect() as one, created.connect() as other:
        query = "SELECT * FROM desk_state"
        assert one.exec_driver_sql(query).fetchall() == other.exec_driver_sql(query).fetchall()
        assert migrating.stored_revision(one) == migrating.stored_revision(other)
    created.dispose()


def test_the_constants_name_the_scripts() -> None:
    config = Config()
    config.set_main_option("script_location", str(migrating.SCRIPTS))
    scripts = list(ScriptDirectory.from_config(config).walk_revisions())
    assert tuple(script.revision for script in reversed(scripts)) == migrating.REVISIONS
    assert migrating.REVISIONS[-1] == migrating.HEAD


def test_a_database_of_a_newer_program_is_left_alone(tmp_path: Path) -> None:
    Database.open(tmp_path).close()
    file = tmp_path / FILE_NAME
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
        connection.commit()
    before = file.read_bytes()
    for _ in range(2):
        with pytest.raises(StorageError) as caught:
            Database.open(tmp_path)
        assert caught.value.code == "database_too_new"
        assert caught.value.params == {"found": "9999", "known": migrating.HEAD}
    assert file.read_bytes() == before


def test_an_old_database_is_copied_checked_and_upgraded(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    database = Database.open(tmp_path)
    fill(database, [make_return(1)])
    database.close()
    old = writer_engine(tmp_path / FILE_NAME)
    with old.begin() as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '0000'")
    old.dispose()
    monkeypatch.setattr(migrating, "REVISIONS", ("0000", *migrating.REVISIONS))
    steps: list[str] = []

    def upgrade(engine: Engine) -> None:
        steps.extend(path.name for path in tmp_path.glob("desk.before-*.sqlite"))
        with engine.begin() as connection:
            connection.exec_driver_sql(
                "UPDATE alembic_version SET version_num = ?", (migrating.HEAD,)
            )

    monkeypatch.setattr(migrating, "upgrade", upgrade)
    upgraded = Database.open(tmp_path)
    backup = upgraded.opened.backup
    upgraded.close()
    assert backup is not None
    assert steps == [backup.name]
    with closing(sqlite3.connect(backup)) as copy:
        assert checks.quick_check(copy) == ()
        assert copy.execute("SELECT number FROM returns").fetchall() == [("RD-1",)]
        assert copy.execute("SELECT version_num FROM alembic_version").fetchall() == [("0000",)]


def test_a_desk_of_before_slip_keys_follows_the_feed_anew_to_get_them(tmp_path: Path) -> None:
    engine = writer_engine(tmp_path / FILE_NAME)
    migrating.upgrade(engine, "0001")
    with engine.begin() as connection:
        connection.exec_driver_sql(
            "INSERT INTO brands (id, known, name, status, window_days)"
            " VALUES ('lumen', 1, 'Maison Lumen', 'active', 30)"
        )
        connection.exec_driver_sql("UPDATE desk_state SET cursor = 'c7'")
    engine.dispose()
    database = Database.open(tmp_path)
    with database.read() as work:
        (brand,) = work.reference.brands()
        assert (brand.name, brand.slip_keys) == ("Maison Lumen", ())
        assert work.feed.cursor() == ""
    database.close()


def test_a_database_of_the_first_release_takes_print_jobs(tmp_path: Path) -> None:
    old = writer_engine(tmp_path / FILE_NAME)
    migrating.upgrade(old, "0001")
    old.dispose()
    database = Database.open(tmp_path)
    with database.read() as work:
        assert work.print_jobs.counts() == {}
        assert work.print_jobs.next_copy("label", "r1") == 1
    assert database.opened.backup is not None
    database.close()


def test_only_the_newest_backups_stay(tmp_path: Path) -> None:
    for number in range(5):
        (tmp_path / f"desk.before-{number}.sqlite").touch()
    (tmp_path / "desk.corrupt-1.sqlite").touch()
    checks.drop_old_backups(tmp_path, "desk.before-*.sqlite")
    assert len(list(tmp_path.glob("desk.before-*"))) == checks.KEPT_BACKUPS
    assert (tmp_path / "desk.corrupt-1.sqlite").exists()


def test_a_migration_that_fails_changes_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / FILE_NAME
    engine = writer_engine(file)
    monkeypatch.setattr(migrating, "SCRIPTS", _broken_scripts(tmp_path / "scripts"))
    with pytest.raises(ZeroDivisionError):
        migrating.upgrade(engine)
    with engine.connect() as connection:
        assert migrating.stored_revision(connection) == ""
    engine.dispose()
    assert opening.DAMAGED not in {path.suffix for path in tmp_path.iterdir()}


def _broken_scripts(folder: Path) -> Path:
    """The real scripts, and a last one that fails after its first change."""
    (folder / "versions").mkdir(parents=True)
    for script in (migrating.SCRIPTS / "env.py", *migrating.SCRIPTS.glob("versions/0*.py")):
        copy = folder / script.relative_to(migrating.SCRIPTS)
        copy.write_text(script.read_text())
    (folder / "versions" / "9999_broken.py").write_text(
        "from alembic import op\n"
        f"revision, down_revision = '9999', '{migrating.HEAD}'\n"
        "branch_labels = depends_on = None\n"
        "def upgrade():\n"
        "    op.execute('CREATE TABLE half (a)')\n"
        "    1 / 0\n"
    )
    return folder
