"""Desks, central service and mail server under kill -9 and a bad network: nothing lost or doubled.

The run is short here; `make chaos` runs the long one, whose figures are in docs/reliability.md.
"""

import faulthandler
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.faults.proxy import Fault
from tests.postgres import PostgresServer
from tests.scenarios.chaos import COUNTED, Chaos, Kill, Size
from tests.scenarios.chaos_judge import Judge, report
from tests.scenarios.chaos_smtp import MailFault

SEED = int(os.environ.get("RETURNDESK_CHAOS_SEED", "20261122"))
FACTS = int(os.environ.get("RETURNDESK_CHAOS_FACTS", "1000"))
KILLS = int(os.environ.get("RETURNDESK_CHAOS_KILLS", "8"))
SHORT = FACTS < 10_000
# In a short run faults are dense, so that each kind occurs.
SIZE = (
    Size(facts=FACTS, kills=KILLS, returns=150, share=0.3, mail_share=0.35)
    if SHORT
    else Size(facts=FACTS, kills=KILLS, returns=FACTS // 20, share=0.1, mail_share=0.02)
)


@pytest.fixture
def durable() -> Iterator[PostgresServer]:
    """A PostgreSQL server that may be killed, for a test that may take its time."""
    # The limit for all tests is against a Qt loop that hangs, which there is none of here.
    faulthandler.cancel_dump_traceback_later()
    server = PostgresServer(fast=False)
    yield server
    server.remove()


@pytest.mark.timeout(600 if SHORT else 7200)
def test_nothing_is_lost_doubled_or_stuck(
    tmp_path: Path, durable: PostgresServer, capsys: pytest.CaptureFixture[str]
) -> None:
    chaos = Chaos(tmp_path, durable, SIZE, SEED)
    judge = Judge(chaos)
    try:
        chaos.play()
        judge.check()
    finally:
        chaos.close()
        with capsys.disabled():
            print(report(judge))
    assert set(chaos.proxy.counts) == set(Fault), "a kind of network fault never occurred"
    assert set(chaos.mail_faults) == set(MailFault), "a kind of mail fault never occurred"
    assert set(chaos.kills) == set(Kill), "something was never killed"
    assert sum(chaos.kills[kind] for kind in COUNTED) >= SIZE.kills
    assert chaos.arrived >= SIZE.facts
