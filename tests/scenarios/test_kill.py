"""A desk that is killed at any moment keeps every reception that it had acknowledged."""

import json
import random
import subprocess
import sys
from pathlib import Path

from returndesk.domain.returns import ParcelState
from returndesk.services.outcomes import ScanVerdict
from tests.smtp import Mailbox
from tests.town import Town, drained, mailed

KILLS = 50
CODES_A_ROUND = 20


def test_fifty_kills_during_reception(town: Town, mailbox: Mailbox) -> None:
    """Each round feeds a fresh process codes and kills it at a random acknowledged line.

    The kill lands while the process is busy with the next codes, which are in its pipe already.
    """
    count = KILLS * CODES_A_ROUND
    town.import_returns(count)
    home = town.home("Poste 1")
    desk = town.open(home)
    desk.syncing.run()
    town.shut(desk)

    chance = random.Random(20261122)
    acknowledged: set[str] = set()
    for round_ in range(KILLS):
        numbers = range(round_ * CODES_A_ROUND + 1, (round_ + 1) * CODES_A_ROUND + 1)
        acknowledged |= _receive_until_killed(home.root, numbers, chance)
    assert len(acknowledged) >= KILLS

    desk = town.open(home)
    with_facts = set()
    for number in range(1, count + 1):
        return_ = desk.labelling.find(f"RD-{number}")
        if return_.parcel_state is ParcelState.RECEIVED:
            with_facts.add(return_.number)
    assert acknowledged <= with_facts

    assert drained(desk).waiting == 0
    mails = mailed(mailbox, len(with_facts))
    assert mails == {f"shopper{number[3:]}@example.com": 1 for number in with_facts}


def _receive_until_killed(home: Path, numbers: range, chance: random.Random) -> set[str]:
    command = [sys.executable, "-m", "returndesk", "receive", "--file", "-", "--json"]
    process = subprocess.Popen(
        [*command, "--home", str(home)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    assert process.stdin is not None
    assert process.stdout is not None
    process.stdin.write("".join(f"TRACK{n:08d}\n" for n in numbers).encode())
    process.stdin.close()
    lines = [process.stdout.readline() for _ in range(chance.randint(1, CODES_A_ROUND - 1))]
    process.kill()
    # What it still managed to print was acknowledged, too; a line cut short was not.
    lines += [line for line in process.stdout if line.endswith(b"\n")]
    process.stdout.close()
    process.wait()
    told = [json.loads(line) for line in lines]
    assert {line["verdict"] for line in told} <= {ScanVerdict.RECEIVED}
    return {line["returns"][0] for line in told}
