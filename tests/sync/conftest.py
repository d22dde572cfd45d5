"""A server on the loopback that answers what a test tells it to, byte for byte."""

import socketserver
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field

import pytest


@dataclass
class ScriptedServer:
    """Answers every request with `answer` as raw bytes and keeps what it was asked.

    What is in `first` is answered before that, one by one.
    """

    url: str = ""
    answer: bytes = b""
    first: list[bytes] = field(default_factory=list)
    requests: list[bytes] = field(default_factory=list)

    def reply(self, status: str, body: bytes, *headers: str, length: int | None = None) -> None:
        """Set the next answers; `length` is what Content-Length claims."""
        lines = (
            f"HTTP/1.1 {status}",
            f"Content-Length: {len(body) if length is None else length}",
            "Connection: close",
            *headers,
        )
        self.answer = "\r\n".join(lines).encode() + b"\r\n\r\n" + body

    def reply_first(self, *answers: tuple[str, bytes, tuple[str, ...]]) -> None:
        """Set what is answered before the rest: status, body and headers each."""
        for status, body, headers in answers:
            self.reply(status, body, *headers)
            self.first.append(self.answer)


@pytest.fixture
def server() -> Iterator[ScriptedServer]:
    script = ScriptedServer()

    class Handler(socketserver.StreamRequestHandler):
        def handle(self) -> None:
            head = b""
            while line := self.rfile.readline():
                head += line
                if line == b"\r\n":
                    break
            length = next(
                (
                    int(row.split(b":")[1])
                    for row in head.splitlines()
                    if row.lower().startswith(b"content-length:")
                ),
                0,
            )
            script.requests.append(head + self.rfile.read(length))
            self.wfile.write(script.first.pop(0) if script.first else script.answer)

    with socketserver.ThreadingTCPServer(("127.0.0.1", 0), Handler) as tcp:
        tcp.daemon_threads = True
        script.url = f"http://127.0.0.1:{tcp.server_address[1]}"
        thread = threading.Thread(target=tcp.serve_forever, args=(0.02,))
        thread.start()
        yield script
        tcp.shutdown()
        thread.join()
