"""The desk's connections share what they know of the service: the rounds try, the others wait."""

import pytest

from returndesk.domain.errors import CentralError
from returndesk.domain.ids import BrandId
from returndesk.services.syncing import LONGEST_WAIT_S
from returndesk.sync.breaker import OPEN_S, Breaker
from returndesk.sync.client import HttpCentral
from tests.sync.conftest import ScriptedServer

PAGE = b'{"changes": [], "cursor": "c", "more": false}'


class Seconds:
    """A clock that stands still until it is moved."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


class Pair:
    """The connection of the rounds and another one, at a server that does what it is told."""

    def __init__(self, server: ScriptedServer) -> None:
        self.server = server
        self.seconds = Seconds()
        breaker = Breaker(self.seconds)
        self.rounds = HttpCentral(server.url, "token", breaker=breaker)
        self.other = HttpCentral(server.url, "token", breaker=breaker, probes=False)

    def refused(self, client: HttpCentral) -> tuple[str, int]:
        """The code of a request's failure, and how many requests it cost the server."""
        before = len(self.server.requests)
        with pytest.raises(CentralError) as caught:
            client.changes("", 10)
        return caught.value.code, len(self.server.requests) - before


@pytest.fixture
def pair(server: ScriptedServer) -> Pair:
    return Pair(server)


@pytest.mark.parametrize(
    ("status", "code"),
    [("503 Busy", "central_busy"), ("429 Slow", "central_busy"), ("500 Oh", "central_failed")],
)
def test_what_one_found_out_the_other_knows(pair: Pair, status: str, code: str) -> None:
    pair.server.reply(status, b"")
    assert pair.refused(pair.rounds) == (code, 1)
    assert pair.refused(pair.other) == (code, 0)
    assert pair.refused(pair.rounds) == (code, 1)  # the rounds go on trying
    pair.server.reply("200 OK", PAGE)
    assert pair.refused(pair.other) == (code, 0)
    assert pair.rounds.changes("", 10).cursor == "c"
    assert pair.other.changes("", 10).cursor == "c"


def test_a_refusal_of_one_request_is_no_busy_service(pair: Pair) -> None:
    pair.server.reply("429 Slow", b'{"code": "notice_too_soon", "detail": ""}')
    with pytest.raises(CentralError) as caught:
        pair.rounds.mail_notice_code(BrandId("lumen"))
    assert caught.value.code == "notice_too_soon"
    pair.server.reply("200 OK", PAGE)
    assert pair.other.changes("", 10).cursor == "c"


def test_it_is_known_to_be_away_when_nobody_answers(pair: Pair) -> None:
    pair.server.answer = b""  # the connection is closed without a word
    assert pair.refused(pair.other)[0] == "central_unreachable"
    assert pair.refused(pair.other) == ("central_unreachable", 0)
    pair.seconds.now += OPEN_S
    pair.server.reply("200 OK", PAGE)
    # Nobody depends on the rounds: after a while anybody may find out anew.
    assert pair.other.changes("", 10).cursor == "c"


def test_who_asks_for_quiet_gets_it(pair: Pair) -> None:
    pair.server.reply("503 Busy", b"", "Retry-After: 120")
    assert pair.refused(pair.rounds) == ("central_busy", 1)
    pair.server.reply("500 Oh", b"")
    assert pair.refused(pair.rounds) == ("central_failed", 1)
    pair.seconds.now += 119
    assert pair.refused(pair.other)[1] == 0
    pair.seconds.now += 1
    assert pair.refused(pair.other)[1] == 1


def test_a_proxy_cannot_shut_a_desk_out_for_ever(pair: Pair) -> None:
    pair.server.reply("503 Busy", b"", "Retry-After: 99999999")
    pair.refused(pair.rounds)
    pair.server.reply("200 OK", PAGE)
    pair.seconds.now += LONGEST_WAIT_S
    assert pair.other.changes("", 10).cursor == "c"


@pytest.mark.parametrize("status", ["401 No", "404 No", "400 No", "302 Elsewhere"])
def test_a_refusal_is_an_answer(pair: Pair, status: str) -> None:
    pair.server.reply(status, b"{}")
    pair.refused(pair.rounds)
    assert pair.refused(pair.other)[1] == 1
