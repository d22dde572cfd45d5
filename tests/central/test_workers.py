"""Several worker processes on one PostgreSQL database: one service to those who talk to it."""

import os
import signal
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
import requests

from returndesk.central.settings import CentralSettings, SmtpSettings
from returndesk.central.store.store import CentralStore
from returndesk.central.workers import WorkerPool
from returndesk.domain.errors import CentralError
from tests.central.conftest import BRAND, SITE, DeskClient, announced
from tests.postgres import PostgresServer
from tests.smtp import WAIT, Mailbox


@dataclass
class Pool:
    """A pool with somebody who looks after it."""

    workers: WorkerPool
    store: CentralStore
    stop: threading.Event
    keeper: threading.Thread

    def desk(self, name: str) -> DeskClient:
        code = self.store.new_enrolment_code("lille", name)
        url = self.workers.url
        answer = requests.post(f"{url}/v1/desks", json={"code": code}, timeout=WAIT)
        return DeskClient(url, answer.json()["token"], answer.json()["desk_id"])


@pytest.fixture
def pool(tmp_path: Path, smtp: SmtpSettings, postgres: PostgresServer) -> Iterator[Pool]:
    settings = CentralSettings(
        home=tmp_path / "central",
        database_url=postgres.new_database(),
        port=0,
        undo_delay=0,
        smtp=smtp,
    )
    workers = WorkerPool(settings, 3)
    try:
        workers.wait_until_ready()
        stop = threading.Event()
        keeper = threading.Thread(target=workers.look_after, args=(stop,))
        keeper.start()
        with CentralStore(settings.database) as store:
            store.import_documents([SITE, BRAND, *(announced(n) for n in range(1, 61))])
            yield Pool(workers, store, stop, keeper)
        stop.set()
        keeper.join()
    finally:
        workers.stop()


def test_desks_talk_to_any_worker_and_each_return_is_mailed_once(
    pool: Pool, mailbox: Mailbox
) -> None:
    desks = [pool.desk(f"Poste {n}") for n in range(4)]
    kinds: list[str] = []

    def receive_all(desk: DeskClient, number: int) -> None:
        for n in range(1, 61):
            # A connection for each: whichever worker is free takes it.
            desk.http.headers["Connection"] = "close"
            kinds.extend(desk.kinds(desk.received(f"e{number}-{n}", f"p{n}")))

    threads = [
        threading.Thread(target=receive_all, args=(desk, number))
        for number, desk in enumerate(desks)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(kinds) == ["already_received"] * 180 + ["applied"] * 60
    mailbox.wait_for(60)
    assert sorted(mailbox.recipients) == sorted(f"zoe{n}@example.com" for n in range(1, 61))


def test_a_worker_that_dies_is_replaced(pool: Pool) -> None:
    before = pool.workers.process_ids
    desk = pool.desk("Poste 1")
    desk.http.headers["Connection"] = "close"
    os.kill(before[0], signal.SIGKILL)
    deadline = threading.Event()
    for _ in range(300):
        if before[0] not in pool.workers.process_ids:
            break
        deadline.wait(0.1)
    assert len(set(pool.workers.process_ids) - set(before)) == 1
    pool.workers.wait_until_ready()
    assert desk.kinds(desk.received("e1")) == ["applied"]


def test_a_worker_that_dies_at_its_start_is_told_at_once(
    tmp_path: Path, postgres: PostgresServer
) -> None:
    settings = CentralSettings(
        home=tmp_path / "central", database_url=postgres.new_database(), port=0
    )
    workers = WorkerPool(settings, 2)
    try:
        os.kill(workers.process_ids[1], signal.SIGKILL)
        with pytest.raises(CentralError) as refusal:
            workers.wait_until_ready()
    finally:
        workers.stop()
    assert refusal.value.code == "worker_died"
    assert refusal.value.params == {"status": -signal.SIGKILL}


def test_a_sender_that_is_none_is_refused_before_any_worker_starts(
    tmp_path: Path, postgres: PostgresServer
) -> None:
    settings = CentralSettings(
        home=tmp_path / "central", database_url=postgres.new_database(), port=0, mail_from="nobody"
    )
    with pytest.raises(CentralError) as refusal:
        WorkerPool(settings, 2)
    assert refusal.value.code == "bad_sender"


def test_a_file_is_not_shared_by_several_workers(tmp_path: Path) -> None:
    with pytest.raises(CentralError) as refusal:
        WorkerPool(CentralSettings(home=tmp_path), 2)
    assert refusal.value.code == "workers_need_database"
