"""A network that ends after so many bytes, byte by byte."""

import socket
import socketserver
import threading
from contextlib import suppress
from types import TracebackType
from typing import Self


class CuttingLine:
    """Passes connections on to a service; each ends once so many bytes went up in all.

    `left` is how many may still pass (None for a line that holds), `passed` how many did.
    """

    def __init__(self, upstream: str) -> None:
        host, _, port = upstream.removeprefix("http://").rpartition(":")
        line = self
        self.left: int | None = None
        self.passed = 0

        class Handler(socketserver.BaseRequestHandler):
            def handle(self) -> None:
                with socket.create_connection((host, int(port))) as server:
                    back = threading.Thread(target=_pump_back, args=(server, self.request))
                    back.start()
                    line.pump(self.request, server)
                    # Both ways at once: what was answered to a cut request is lost as well.
                    _end(self.request)
                    _end(server)
                    back.join()

        self._tcp = socketserver.ThreadingTCPServer(("127.0.0.1", 0), Handler)
        self._tcp.daemon_threads = True
        self._thread = threading.Thread(target=self._tcp.serve_forever, args=(0.02,))
        self.url = f"http://127.0.0.1:{self._tcp.server_address[1]}"

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._tcp.shutdown()
        self._thread.join()
        self._tcp.server_close()

    def pump(self, client: socket.socket, server: socket.socket) -> None:
        """Pass on what a client sends until it ends or the line does."""
        try:
            while data := client.recv(65536):
                if self.left is not None:
                    data = data[: self.left]
                    self.left -= len(data)
                server.sendall(data)
                self.passed += len(data)
                if self.left == 0:
                    return
        except OSError:
            return


def _pump_back(server: socket.socket, client: socket.socket) -> None:
    with suppress(OSError):
        while data := server.recv(65536):
            client.sendall(data)
    _end(client)


def _end(connection: socket.socket) -> None:
    with suppress(OSError):
        connection.shutdown(socket.SHUT_RDWR)
