"""A proxy between desks and the central service that does to requests what networks do.

It understands HTTP just enough to know where a request and an answer end. Which fault meets which
request is drawn from a seed, so a run can be repeated; every kind is counted.
"""

import random
import socket
import threading
from collections import Counter
from contextlib import suppress
from enum import StrEnum

from tests.faults.deck import Deck

_LONGEST = 30.0


class Fault(StrEnum):
    """What happens to a request."""

    REFUSED = "refused"  # nobody takes the connection
    CUT = "cut request"  # half of the request arrives
    LOST = "lost answer"  # done, and nobody hears of it
    HALF = "half answer"  # the connection ends in the middle
    TRUNCATED = "truncated JSON"  # a whole answer whose content is not
    DUPLICATE = "duplicate"  # the request arrives twice
    BEFORE = "500 before"  # an error of a gateway; nothing was done
    AFTER = "500 after"  # done, and an error all the same
    BUSY = "429"  # asked to come later
    PORTAL = "HTML 200"  # a captive portal
    REDIRECT = "redirect"  # to another host
    STALE = "stale answer"  # the answer to an earlier request
    LATE = "late answer"  # others are quicker
    GHOST = "late request"  # it arrives after the desk has given it up


def _answer(status: str, body: bytes, *headers: str) -> bytes:
    lines = [f"HTTP/1.1 {status}", f"Content-Length: {len(body)}", "Connection: close", *headers]
    return "\r\n".join(lines).encode() + b"\r\n\r\n" + body


_CANNED = {
    Fault.BEFORE: _answer("502 Bad Gateway", b"<h1>Bad gateway</h1>", "Content-Type: text/html"),
    Fault.AFTER: _answer("500 Internal Server Error", b"oops", "Content-Type: text/plain"),
    Fault.BUSY: _answer("429 Too Many Requests", b"", "Retry-After: 0"),
    Fault.PORTAL: _answer(
        "200 OK", b"<html>Welcome to our Wi-Fi</html>", "Content-Type: text/html"
    ),
    Fault.REDIRECT: _answer("302 Found", b"", "Location: http://127.0.0.1:9/login"),
}


class FaultProxy:
    """Listens on a free port of the loopback; `share` of the requests meet a fault.

    What is late is so by `late` seconds at most.
    """

    def __init__(
        self, upstream: tuple[str, int], seed: int, share: float, late: float = 0.05
    ) -> None:
        self.upstream = upstream
        self.share = share
        self._late = late
        self.requests = 0
        self.counts: Counter[Fault] = Counter()
        self._draw = random.Random(seed)
        self._deck = Deck(Fault, self._draw)
        self._closing = threading.Event()
        self._last_answer = b""
        self._lock = threading.Lock()
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.url = f"http://127.0.0.1:{self._listener.getsockname()[1]}"
        threading.Thread(target=self._serve, name="proxy", daemon=True).start()

    def close(self) -> None:
        self._closing.set()
        with suppress(OSError):
            self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()

    def _serve(self) -> None:
        while True:
            try:
                client, _ = self._listener.accept()
            except OSError:
                return
            threading.Thread(target=self._pass_on, args=(client,), daemon=True).start()

    def _pass_on(self, client: socket.socket) -> None:
        client.settimeout(_LONGEST)
        with client, suppress(OSError):
            while request := _read_message(client):
                if not self._one(client, request):
                    return

    def _one(self, client: socket.socket, request: bytes) -> bool:
        """Answer one request; whether the connection goes on."""
        fault, late = self._drawn()
        if fault is Fault.GHOST:
            client.close()
            self._closing.wait(late)
            self._ask(request)
            return False
        if fault is Fault.LATE:
            self._closing.wait(late)
        if fault in {None, Fault.LATE}:
            answer = self._ask(request)
            self._last_answer = answer
            client.sendall(answer)
            return bool(answer)
        if fault is Fault.CUT:
            with socket.create_connection(self.upstream, _LONGEST) as server:
                server.sendall(request[: len(request) // 2])
        elif fault is Fault.DUPLICATE:
            self._ask(request)
            client.sendall(self._ask(request))
        elif fault in {Fault.LOST, Fault.HALF, Fault.TRUNCATED, Fault.AFTER}:
            client.sendall(_damaged(fault, self._ask(request)))
        elif fault is Fault.STALE:
            client.sendall(self._last_answer)
        elif fault in _CANNED:
            client.sendall(_CANNED[fault])
        return False

    def _drawn(self) -> tuple[Fault | None, float]:
        """What a request meets, and for the late ones by how much."""
        with self._lock:
            self.requests += 1
            if self._draw.random() >= self.share:
                return None, 0.0
            fault = self._deck.next()
            self.counts[fault] += 1
            return fault, self._draw.uniform(0.0, self._late)

    def _ask(self, request: bytes) -> bytes:
        """The service's answer; nothing if the service is away."""
        try:
            with socket.create_connection(self.upstream, _LONGEST) as server:
                server.sendall(request)
                return _read_message(server)
        except OSError:
            return b""


def _damaged(fault: Fault, answer: bytes) -> bytes:
    if fault is Fault.AFTER:
        return _CANNED[fault]
    if fault is Fault.HALF:
        return answer[: len(answer) // 2]
    if fault is Fault.TRUNCATED:
        head, _, body = answer.partition(b"\r\n\r\n")
        status = head.split(b"\r\n")[0].decode().removeprefix("HTTP/1.1 ")
        encoded = ["Content-Encoding: gzip"] if b"ontent-encoding: gzip" in head else []
        return _answer(status or "200 OK", body[: len(body) * 2 // 3], *encoded)
    return b""


def _read_message(connection: socket.socket) -> bytes:
    """A whole request or answer, nothing if the connection ended before."""
    received = b""
    while b"\r\n\r\n" not in received:
        part = connection.recv(65536)
        if not part:
            return b""
        received += part
    head, _, body = received.partition(b"\r\n\r\n")
    length = 0
    for line in head.split(b"\r\n")[1:]:
        name, _, value = line.partition(b":")
        if name.lower() == b"content-length":
            length = int(value)
    while len(body) < length:
        part = connection.recv(65536)
        if not part:
            return b""
        body += part
    return head + b"\r\n\r\n" + body
