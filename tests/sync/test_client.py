"""Only an answer of the protocol counts; anything else is "away", and nothing is lost by it."""

import hashlib
import json
import socket
from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from returndesk.domain.errors import CentralError
from returndesk.domain.events import Event, EventType, VerdictKind
from returndesk.domain.ids import BrandId, DeskId, EventId
from returndesk.domain.portal import PortalRules
from returndesk.services.ports import RulesAnswer
from returndesk.sync.client import HttpCentral
from returndesk.sync.exchange import MAX_ANSWER_BYTES
from tests.sync.conftest import ScriptedServer

EVENT = Event(
    id=EventId("e1"),
    seq=1,
    type=EventType.PARCEL_RECEIVED,
    aggregate="p1",
    payload={"parcel_id": "p1", "return_ids": ["r1"], "site_id": "s1"},
    occurred_at=datetime(2026, 11, 22, 10, 0, tzinfo=UTC),
    desk_id=DeskId("d1"),
    clerk="Amélie",
)


def verdicts(*ids: str, kind: str = "applied") -> bytes:
    return json.dumps({"verdicts": [{"event_id": i, "kind": kind} for i in ids]}).encode()


def test_a_verdict_for_the_event_is_taken(server: ScriptedServer) -> None:
    server.reply("200 OK", verdicts("e1"))
    (verdict,) = HttpCentral(server.url, "token").push([EVENT])
    assert (verdict.event_id, verdict.kind) == ("e1", VerdictKind.APPLIED)
    head, _, body = server.requests[0].partition(b"\r\n\r\n")
    assert b"Authorization: Bearer token" in head
    assert b"X-ReturnDesk-Protocol: 1" in head
    assert json.loads(body)["events"][0]["clerk"] == "Amélie"


Script = Callable[..., None]

HOSTILE: dict[str, tuple[Callable[[Script], None], str]] = {
    "captive portal's HTML with 200": (
        lambda reply: reply("200 OK", b"<html>Log in</html>"), "central_portal",
    ),
    "JSON of somebody else": (lambda reply: reply("200 OK", b'{"ok": true}'), "central_nonsense"),
    "no verdict at all": (lambda reply: reply("200 OK", verdicts()), "central_nonsense"),
    "a verdict on another event": (
        lambda reply: reply("200 OK", verdicts("e2")), "central_nonsense",
    ),
    "one verdict too many": (
        lambda reply: reply("200 OK", verdicts("e1", "e2")), "central_nonsense",
    ),
    "a verdict of an unknown kind": (
        lambda reply: reply("200 OK", verdicts("e1", kind="maybe")), "central_nonsense",
    ),
    "server error": (lambda reply: reply("500 Oops", b"{}"), "central_failed"),
    "busy": (lambda reply: reply("503 Busy", b""), "central_busy"),
    "too many at once": (lambda reply: reply("429 Slow down", b"<html>"), "central_busy"),
    "half a body": (
        lambda reply: reply("200 OK", verdicts("e1")[:20], length=500), "central_unreachable",
    ),
    "redirect to another host": (
        lambda reply: reply("302 Found", b"", "Location: http://127.0.0.1:9/v1/events"),
        "central_redirected",
    ),
    "not HTTP": (lambda reply: reply("", b""), "central_unreachable"),
    "a portal's 401": (lambda reply: reply("401 Unauthorized", b"<html>"), "central_failed"),
    "a portal's 403 in JSON": (lambda reply: reply("403 No", b'{"code": "x"}'), "central_failed"),
    "desk refused": (
        lambda reply: reply("401 Unauthorized", b'{"code": "token_refused"}'), "desk_refused",
    ),
    "desk too old": (
        lambda reply: reply("426 Upgrade", b'{"code": "client_too_old"}'), "desk_too_old",
    ),
    "batch refused": (
        lambda reply: reply("422 No", b'{"code": "bad_batch"}'), "batch_refused",
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", HOSTILE)
def test_any_other_answer_is_an_error_with_its_code(server: ScriptedServer, name: str) -> None:
    play, code = HOSTILE[name]
    play(server.reply)
    if name == "not HTTP":
        server.answer = b"\x00\xff garbage\r\n\r\n"
    with pytest.raises(CentralError) as caught:
        HttpCentral(server.url, "token").push([EVENT])
    assert caught.value.code == code
    assert len(server.requests) == 1


def test_nothing_as_an_answer(server: ScriptedServer) -> None:
    server.answer = b""
    with pytest.raises(CentralError) as caught:
        HttpCentral(server.url).changes("", 10)
    assert caught.value.code == "central_unreachable"


def test_an_endless_answer_ends_the_request(server: ScriptedServer) -> None:
    server.reply("200 OK", b" " * (MAX_ANSWER_BYTES + 1))
    with pytest.raises(CentralError) as caught:
        HttpCentral(server.url).changes("", 10)
    assert caught.value.code == "central_nonsense"


def test_a_server_that_never_answers_is_left_in_time() -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent:
        url = f"http://127.0.0.1:{silent.getsockname()[1]}"
        with pytest.raises(CentralError) as caught:
            HttpCentral(url, read_timeout=0.2).health()
    assert caught.value.code == "central_unreachable"


@pytest.mark.parametrize("url", ["", "nonsense", "http://", "http://[", "ftp://127.0.0.1"])
def test_an_address_that_is_none(url: str) -> None:
    with pytest.raises(CentralError) as caught:
        HttpCentral(url).health()
    assert caught.value.code == "central_unreachable"


def test_a_page_of_the_feed(server: ScriptedServer) -> None:
    page = {
        "changes": [
            {"kind": "tombstone", "of": "return", "id": "r9"},
            {
                "kind": "site",
                "id": "s1",
                "name": "Entrepôt Lille",
                "address": {"name": "x", "street": "y", "postcode": "59000", "city": "Lille"},
                "a_field_of_a_newer_server": 1,
            },
        ],
        "cursor": "c2",
        "more": False,
    }
    server.reply("200 OK", json.dumps(page).encode())
    batch = HttpCentral(server.url).changes("c1", 10)
    assert batch.cursor == "c2"
    assert [change.id for change in batch.changes] == ["r9", "s1"]
    assert b"cursor=c1" in server.requests[0]


@pytest.mark.parametrize("after", ["", "c0", "c3"])
def test_a_page_that_answers_another_question_is_not_taken(
    server: ScriptedServer, after: str
) -> None:
    """A proxy that keeps answers or mixes them up: the desk would step over changes."""
    page = {"changes": [], "cursor": "c9", "more": False, "after": after}
    server.reply("200 OK", json.dumps(page).encode())
    client = HttpCentral(server.url)
    with pytest.raises(CentralError) as caught:
        client.changes("c1", 10)
    assert caught.value.code == "central_nonsense"
    server.reply("200 OK", json.dumps(page | {"after": "c1"}).encode())
    assert client.changes("c1", 10).cursor == "c9"
    client.close()


DATED = {"rules": {"window_days": 60, "version": 2}, "valid_from": "2026-11-22T09:00:00Z"}


def save(server: ScriptedServer) -> RulesAnswer:
    client = HttpCentral(server.url, "token")
    try:
        return client.save_rules(
            BrandId("maison/lumen"), PortalRules(window_days=90), base_version=1, supervisor="Nadia"
        )
    finally:
        client.close()


def test_rules_go_to_their_brand_and_come_back_dated(server: ScriptedServer) -> None:
    server.reply("200 OK", json.dumps(DATED | {"changed_by": "Nadia"}).encode())
    answer = save(server)
    assert (answer.saved, answer.current.rules.version, answer.current.changed_by) == (
        True, 2, "Nadia"
    )  # fmt: skip
    (request,) = server.requests
    assert request.startswith(b"PUT /v1/portals/maison%2Flumen HTTP/1.1")
    body = json.loads(request.partition(b"\r\n\r\n")[2])
    assert (body["base_version"], body["supervisor"]) == (1, "Nadia")
    assert body["rules"]["window_days"] == 90


def test_a_conflict_brings_the_others_rules(server: ScriptedServer) -> None:
    body = {"code": "rules_changed", "current": DATED | {"changed_by": "Paul"}}
    server.reply("409 Conflict", json.dumps(body).encode())
    answer = save(server)
    assert not answer.saved
    assert (answer.current.changed_by, answer.current.rules.window_days) == ("Paul", 60)


@pytest.mark.parametrize(
    ("status", "body", "code"),
    [
        ("409 Conflict", b'{"code": "rules_changed"}', "central_nonsense"),
        ("409 Conflict", b"<html>", "central_failed"),
        ("409 Conflict", b'{"code": "slug_taken"}', "slug_taken"),
        ("422 No", b'{"code": "rules_invalid", "detail": "place: fee"}', "rules_invalid"),
        ("404 No", b'{"code": "unknown_brand"}', "unknown_brand"),
        ("404 Not Found", b'{"code": "not_found"}', "central_failed"),  # an older service
        ("401 No", b'{"code": "token_refused"}', "desk_refused"),
        ("200 OK", b"{}", "central_nonsense"),
        ("200 OK", b"<html>Welcome to the hotel</html>", "central_portal"),
    ],
)
def test_rules_that_were_not_saved(
    server: ScriptedServer, status: str, body: bytes, code: str
) -> None:
    server.reply(status, body)
    with pytest.raises(CentralError) as refusal:
        save(server)
    assert refusal.value.code == code


def test_a_supervisor_without_a_name_is_not_sent(server: ScriptedServer) -> None:
    client = HttpCentral(server.url, "token")
    with pytest.raises(CentralError) as refusal:
        client.save_rules(BrandId("lumen"), PortalRules(), base_version=1, supervisor="")
    client.close()
    assert refusal.value.code == "rules_invalid"
    assert server.requests == []


def test_a_picture_is_taken_only_if_it_is_the_one_asked_for(server: ScriptedServer) -> None:
    data = b"\x89PNG" + bytes(100)
    client = HttpCentral(server.url, "token")
    server.reply("200 OK", data)
    assert client.picture(hashlib.sha256(data).hexdigest()) == data
    with pytest.raises(CentralError) as refusal:
        client.picture("0" * 64)  # a captive portal answers everything with 200
    client.close()
    assert refusal.value.code == "central_nonsense"


@pytest.mark.parametrize(
    ("headers", "seconds"),
    [
        (("Retry-After: 7",), 7),
        (
            ("Date: Sun, 22 Nov 2026 10:00:00 GMT", "Retry-After: Sun, 22 Nov 2026 10:02:00 GMT"),
            120,
        ),
        (("Date: Sun, 22 Nov 2026 10:00:00 GMT", "Retry-After: Sun, 22 Nov 2026 09:00:00 GMT"), 0),
        (("Retry-After: soon",), 0),
        (("Retry-After: -5",), 0),
        ((), 0),
    ],
)
@pytest.mark.parametrize("status", ["429 Too Many Requests", "503 Service Unavailable"])
def test_a_busy_service_says_when_to_come_again(
    server: ScriptedServer, status: str, headers: tuple[str, ...], seconds: int
) -> None:
    server.reply(status, b"", *headers)
    with pytest.raises(CentralError) as refusal:
        HttpCentral(server.url, "token").push([EVENT])
    assert (refusal.value.code, refusal.value.params["retry_after"]) == ("central_busy", seconds)


def test_a_page_is_read_only_after_giving_way(server: ScriptedServer) -> None:
    server.reply("200 OK", b'{"changes": [], "cursor": "c1", "more": false, "after": ""}')
    heard: list[int] = []
    central = HttpCentral(server.url, "token", give_way=lambda: heard.append(len(server.requests)))
    assert central.changes("", 10).cursor == "c1"
    assert heard == [1]
