"""The database: its migrations, its refusals, and what does not go in."""

import faulthandler
import os
import sqlite3
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from time import monotonic

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Connection

from returndesk.central.service import EmbeddedCentral
from returndesk.central.settings import CentralSettings
from returndesk.central.store.engine import PostgresDatabase, SqliteDatabase, open_database
from returndesk.central.store.importing import import_documents
from returndesk.central.store.migrate import upgrade
from returndesk.central.store.schema import metadata
from returndesk.central.store.store import CentralStore
from returndesk.domain.errors import CentralError, StorageError
from returndesk.protocol.changes import ReturnDocument
from tests.central.conftest import BRAND, SITE, announced
from tests.support import START

# How long the feed is followed beyond what a quick test needs: see `make chaos`.
FOLLOW_SECONDS = float(os.environ.get("RETURNDESK_FEED_SECONDS", "0"))


def test_the_migrations_make_the_tables_that_the_code_knows(
    tmp_path: Path, database_url: str
) -> None:
    database = open_database(database_url or tmp_path / "central.sqlite3")
    with database.write() as connection:
        upgrade(connection)
    with database.write() as connection:
        upgrade(connection)  # there is nothing left to do
        assert compare_metadata(MigrationContext.configure(connection), metadata) == []
    database.close()


def test_the_database_is_durable(tmp_path: Path) -> None:
    database = SqliteDatabase(tmp_path / "central.sqlite3")
    with database.write() as connection:
        pragmas = [
            connection.exec_driver_sql(f"PRAGMA {name}").scalar()
            for name in ("journal_mode", "synchronous", "foreign_keys")
        ]
    database.close()
    assert pragmas == ["wal", 2, 1]


def test_a_database_of_a_newer_version_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "central.sqlite3"
    CentralStore(path).close()
    with sqlite3.connect(path) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    connection.close()
    with pytest.raises(StorageError) as refusal:
        CentralStore(path)
    assert refusal.value.code == "database_too_new"


def test_a_file_that_is_no_database_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "central.sqlite3"
    path.write_bytes(b"this is not a database" * 100)
    with pytest.raises(StorageError) as refusal:
        CentralStore(path)
    assert refusal.value.code == "database_corrupt"
    assert path.read_bytes() == b"this is not a database" * 100


def test_a_folder_that_cannot_be_made(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(StorageError) as refusal:
        CentralStore(tmp_path / "file" / "central.sqlite3")
    assert refusal.value.code == "database_unusable"


def test_an_import_is_taken_whole_or_not_at_all(tmp_path: Path) -> None:
    with CentralStore(tmp_path / "central.sqlite3") as store:
        with pytest.raises(CentralError) as refusal:
            store.import_documents([SITE, BRAND, announced(1), announced(2, brand_id="nobody")])
        assert refusal.value.code == "import_conflict"
        assert store.counts().returns == 0
        store.import_documents([announced(1), BRAND, SITE])  # any order will do
        with pytest.raises(CentralError):
            store.import_documents([announced(2).model_copy(update={"number": "RD-1"})])
        assert store.counts().returns == 1


def test_codes_are_for_sites_that_exist(tmp_path: Path) -> None:
    with CentralStore(tmp_path / "central.sqlite3") as store:
        with pytest.raises(CentralError) as refusal:
            store.new_enrolment_code("atlantis", "Poste 1")
        assert refusal.value.code == "unknown_site"
        with pytest.raises(CentralError) as unknown:
            store.revoke_desk("nobody")
        assert unknown.value.code == "unknown_desk"


def test_secrets_are_not_in_the_file(tmp_path: Path) -> None:
    path = tmp_path / "central.sqlite3"
    with CentralStore(path) as store:
        store.import_documents([SITE])
        code = store.new_enrolment_code("lille", "Poste 1")
        token = store.enrol(code).token
        assert store.desk_of(token) is not None
    content = b"".join(file.read_bytes() for file in tmp_path.iterdir())
    assert code[5:].encode() not in content
    assert code[5:].replace("-", "").encode() not in content
    assert token.encode() not in content


def test_a_port_that_is_taken_and_a_sender_that_is_none(tmp_path: Path) -> None:
    with EmbeddedCentral(CentralSettings(home=tmp_path, port=0)) as central:
        port = int(central.url.rpartition(":")[2])
        with pytest.raises(CentralError) as taken:
            EmbeddedCentral(CentralSettings(home=tmp_path / "other", port=port))
        assert taken.value.code == "address_in_use"
    with pytest.raises(CentralError) as nobody:
        EmbeddedCentral(CentralSettings(home=tmp_path, port=0, mail_from="nobody"))
    assert nobody.value.code == "bad_sender"


def test_one_service_per_folder(tmp_path: Path) -> None:
    settings = CentralSettings(home=tmp_path / "central", port=0)
    with EmbeddedCentral(settings):
        with pytest.raises(StorageError) as refusal:
            EmbeddedCentral(settings)
        assert refusal.value.code == "database_in_use"
        with CentralStore(settings.database) as beside:  # as `returndesk central enrol` does
            assert beside.counts().returns == 0
    EmbeddedCentral(settings).stop()


def test_a_service_that_was_never_started_lets_go(tmp_path: Path) -> None:
    central = EmbeddedCentral(CentralSettings(home=tmp_path, port=0))
    central.stop()
    with EmbeddedCentral(CentralSettings(home=tmp_path, port=0)) as again:
        assert again.running
    assert not again.running


@pytest.mark.parametrize("where", ["nonsense", "mysql://host/name", "sqlite:///file"])
def test_an_address_of_another_kind_of_database_is_refused(where: str) -> None:
    with pytest.raises(StorageError) as refusal:
        CentralStore(where)
    assert refusal.value.code == "bad_database"


def test_a_server_that_does_not_answer_is_named_without_its_password() -> None:
    with pytest.raises(StorageError) as refusal:
        CentralStore("postgresql://desk:geheim@127.0.0.1:9/none")
    assert refusal.value.code == "database_unreachable"
    assert "127.0.0.1:9" in str(refusal.value.params["path"])
    assert "geheim" not in str(refusal.value)


def follow_while_eight_write(database_url: str, seconds: float) -> tuple[list[str], list[str]]:
    """What eight writers brought into the feed, and what a reader met who followed it meanwhile.

    Each writes 25 returns, and goes on until the time is over.
    """
    stores = [CentralStore(database_url) for _ in range(8)]
    stores[0].import_documents([SITE, BRAND])
    end = monotonic() + seconds

    def write(number: int) -> list[str]:
        written: list[str] = []
        while len(written) < 25 or monotonic() < end:
            new = announced(number * 1_000_000 + len(written))
            stores[number].import_documents([new])
            written.append(new.id)
        return written

    with ThreadPoolExecutor(8) as pool, CentralStore(database_url) as reader:
        writers = [pool.submit(write, number) for number in range(8)]
        seen: list[str] = []
        cursor = ""
        more = writing = True
        while more or writing:
            writing = not all(writer.done() for writer in writers)
            page = reader.changes(cursor, 7)
            seen += [change.id for change in page.changes if isinstance(change, ReturnDocument)]
            cursor, more = page.cursor, page.more
        written = [key for writer in writers for key in writer.result()]
    for store in stores:
        store.close()
    return written, seen


@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
@pytest.mark.timeout(120 + 2 * FOLLOW_SECONDS)
def test_who_follows_the_feed_misses_nothing_of_eight_writers(
    database_url: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """`make chaos` lets it run for ten minutes."""
    if FOLLOW_SECONDS:
        faulthandler.cancel_dump_traceback_later()
    written, seen = follow_while_eight_write(database_url, FOLLOW_SECONDS)
    with capsys.disabled():
        print(f"\n  feed: {len(written)} rows of 8 writers, {len(set(seen))} met by the reader")
    assert sorted(seen) == sorted(written)


@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
def test_without_the_writers_queue_the_feed_has_gaps(
    database_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The fault that the queue is there against: a later position is visible before an earlier."""
    with CentralStore(database_url) as store, CentralStore(database_url) as other:
        store.import_documents([SITE, BRAND])

        @contextmanager
        def write(self: PostgresDatabase, *, hurried: bool = False) -> Iterator[Connection]:
            assert not hurried
            with self._writers.begin() as connection:
                yield connection

        monkeypatch.setattr(PostgresDatabase, "write", write)
        with store._database.write() as slow:
            import_documents(slow, [announced(1)], START)
            other.import_documents([announced(2)])
            page = store.changes("", 100)
        assert [change.id for change in page.changes][-1] == "r2"
        assert store.changes(page.cursor, 100).changes == ()
