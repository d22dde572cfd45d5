"""A photograph to services that are older, confused or none."""

import hashlib
import json

import pytest

from returndesk.domain.errors import CentralError
from returndesk.sync.client import HttpCentral
from tests.sync.conftest import ScriptedServer

CONTENT = b"\xff\xd8\xff" + bytes(range(256)) * 4
DIGEST = hashlib.sha256(CONTENT).hexdigest()
STORED = json.dumps({"sha256": DIGEST, "size": len(CONTENT)}).encode()
GONE_ON = ("Upload-Offset: 0", "Upload-Complete: ?0")


def put(server: ScriptedServer) -> None:
    central = HttpCentral(server.url, "token")
    try:
        central.put_blob(DIGEST, CONTENT)
    finally:
        central.close()


def asked(server: ScriptedServer) -> list[str]:
    """The methods of the requests, in their order."""
    return [request.partition(b" ")[0].decode() for request in server.requests]


def body(request: bytes) -> bytes:
    return request.partition(b"\r\n\r\n")[2]


@pytest.mark.parametrize("status", ["405 Method Not Allowed", "404 Not Found", "401 Unauthorized"])
def test_a_service_that_tells_nothing_gets_the_whole(server: ScriptedServer, status: str) -> None:
    """405 is the answer of a service from before there were pieces."""
    server.reply_first((status, b"", ()))
    server.reply("200 OK", STORED)
    put(server)
    assert asked(server) == ["HEAD", "PUT"]
    assert body(server.requests[1]) == CONTENT


def test_what_is_there_is_not_sent(server: ScriptedServer) -> None:
    server.reply("204 No Content", b"", f"Upload-Offset: {len(CONTENT)}", "Upload-Complete: ?1")
    put(server)
    assert asked(server) == ["HEAD"]


def test_only_the_rest_is_sent(server: ScriptedServer) -> None:
    server.reply_first(("204 No Content", b"", ("Upload-Offset: 1000", GONE_ON[1])))
    server.reply("200 OK", STORED)
    put(server)
    assert asked(server) == ["HEAD", "PATCH"]
    assert body(server.requests[1]) == CONTENT[1000:]
    assert b"upload-complete: ?1" in server.requests[1].lower()


def test_the_right_place_is_believed_a_few_times(server: ScriptedServer) -> None:
    server.reply_first(("204 No Content", b"", GONE_ON))
    for place in (10, 20, 30, 40):
        server.reply_first(("409 Conflict", b"{}", (f"Upload-Offset: {place}", GONE_ON[1])))
    server.reply("200 OK", STORED)
    put(server)
    assert asked(server) == ["HEAD", *["PATCH"] * 4, "PUT"]
    assert [len(CONTENT) - len(body(request)) for request in server.requests[1:5]] == [
        0,
        10,
        20,
        30,
    ]


@pytest.mark.parametrize(
    "headers",
    [
        ("Upload-Offset: 99999", "Upload-Complete: ?0"),  # more than there is of it
        ("Upload-Offset: 5", "Upload-Complete: ?1"),  # another photograph
    ],
)
def test_pieces_of_something_else_are_left_alone(
    server: ScriptedServer, headers: tuple[str, str]
) -> None:
    server.reply_first(("204 No Content", b"", headers))
    server.reply("200 OK", STORED)
    put(server)
    assert asked(server) == ["HEAD", "PUT"]


NOTHING_YET = ("204 No Content", b"", GONE_ON)


@pytest.mark.parametrize(
    ("answers", "code"),
    [
        ([("200 OK", b"", ("Content-Type: text/html",))], "central_portal"),
        ([("204 No Content", b"", ())], "central_nonsense"),
        ([("204 No Content", b"", ("Upload-Offset: -1",))], "central_nonsense"),
        ([("204 No Content", b"", (f"Upload-Offset: {'9' * 40}",))], "central_nonsense"),
        ([("302 Found", b"", ("Location: https://elsewhere.example/",))], "central_redirected"),
        ([("503 Service Unavailable", b"", ())], "central_busy"),
        ([("500 Internal Server Error", b"", ())], "central_failed"),
        ([NOTHING_YET, NOTHING_YET], "central_nonsense"),
        ([NOTHING_YET, ("204 No Content", b"", ())], "central_nonsense"),
        ([NOTHING_YET, ("200 OK", b"<html>", ())], "central_portal"),
        ([NOTHING_YET, ("200 OK", b"{}", ())], "central_nonsense"),
        ([NOTHING_YET, ("429 Too Many Requests", b"{}", ())], "central_busy"),
    ],
)
def test_nothing_else_counts_as_stored(
    server: ScriptedServer, answers: list[tuple[str, bytes, tuple[str, ...]]], code: str
) -> None:
    server.reply_first(*answers)
    server.reply("500 Internal Server Error", b"")
    with pytest.raises(CentralError) as caught:
        put(server)
    assert caught.value.code == code
    assert server.first == []
