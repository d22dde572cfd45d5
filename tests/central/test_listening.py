"""Mails that another process queues leave at once, not when the worker looks by itself."""

from datetime import timedelta
from pathlib import Path

import psycopg
import pytest

from returndesk.central.settings import SmtpSettings
from returndesk.central.store.listening import CHANNEL
from returndesk.central.store.store import CentralStore
from tests.central.conftest import BRAND, SITE, Service, announced
from tests.central.test_more_mails import fresh
from tests.postgres import PostgresServer
from tests.smtp import Mailbox
from tests.support import TestClock


@pytest.fixture
def url(postgres: PostgresServer) -> str:
    return postgres.new_database()


def test_a_worker_hears_of_what_others_queue_even_after_a_lost_connection(
    tmp_path: Path, smtp: SmtpSettings, mailbox: Mailbox, url: str
) -> None:
    service = Service(tmp_path / "central", smtp, url)
    service.start(announced(9))
    try:
        service.settle()
        with CentralStore(url, service.clock.now) as other:
            other.import_documents([fresh(1)])
            mailbox.wait_for(1)  # half as long as the worker's own look takes to come
            with psycopg.connect(url, autocommit=True) as connection:
                listeners = connection.execute(
                    "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity"
                    " WHERE application_name = 'returndesk-listen'"
                    " AND datname = current_database()"
                ).fetchone()
            assert listeners == (1,)
            other.import_documents([fresh(2)])
            mailbox.wait_for(2)
    finally:
        service.central.stop()
    assert mailbox.ids == ["<label.r1@lumen.example>", "<label.r2@lumen.example>"]


def test_a_batch_is_one_word_and_settling_is_none(url: str) -> None:
    clock = TestClock()
    with CentralStore(url, clock.now) as store, psycopg.connect(url, autocommit=True) as listener:
        listener.execute(f"LISTEN {CHANNEL}")
        store.import_documents([SITE, BRAND, *(fresh(number) for number in range(1, 51))])
        jobs = store.take_mails(50, timedelta(minutes=5))
        for job in jobs:
            store.mail_sent(job)
        assert len(jobs) == 50
        assert len(list(listener.notifies(timeout=60, stop_after=1))) == 1
        assert not list(listener.notifies(timeout=0.2))
