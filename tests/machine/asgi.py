"""A desk's HTTP client that talks to the central service's routes in the same thread.

Client and routes are the real ones; only the socket between them is left out, so that a run is the
same each time. Requests can be cut off before they arrive or their answers lost.
"""

import asyncio
from collections.abc import Callable
from datetime import datetime
from typing import Any
from urllib.parse import urlencode

from fastapi import FastAPI

from returndesk.domain.errors import CentralError
from returndesk.domain.feed import ChangeBatch
from returndesk.sync.client import HttpCentral

_HOST = "http://central.example"


class Line:
    """The central service's routes, called one request after the other."""

    def __init__(self, app: FastAPI) -> None:
        self._app = app
        self._loop = asyncio.new_event_loop()

    def close(self) -> None:
        self._loop.close()

    def ask(
        self, method: str, path: str, query: bytes, headers: dict[str, str], body: bytes
    ) -> tuple[bytes, int]:
        """The body and the status of the answer."""
        return self._loop.run_until_complete(self._ask(method, path, query, headers, body))

    async def _ask(
        self, method: str, path: str, query: bytes, headers: dict[str, str], body: bytes
    ) -> tuple[bytes, int]:
        scope = {
            "type": "http",
            "asgi": {"version": "3.0"},
            "http_version": "1.1",
            "method": method,
            "scheme": "http",
            "path": path,
            "raw_path": path.encode(),
            "query_string": query,
            "root_path": "",
            "headers": [(k.lower().encode(), v.encode()) for k, v in headers.items()],
            "client": ("127.0.0.1", 1),
            "server": ("central.example", 80),
        }
        content = bytearray()
        status: list[int] = []

        async def receive() -> dict[str, Any]:
            return {"type": "http.request", "body": body, "more_body": False}

        async def send(message: Any) -> None:
            if message["type"] == "http.response.start":
                status.append(message["status"])
            elif message["type"] == "http.response.body":
                content.extend(message.get("body", b""))

        await self._app(scope, receive, send)
        return bytes(content), status[0]


class AsgiCentral(HttpCentral):
    """`CentralService` on a `Line`.

    `left` is how many requests still arrive, None for all; with `loses_last` the answer to the
    last of them never comes back. `page` bounds what one page of the feed holds.
    """

    def __init__(self, line: Line, token: str, now: Callable[[], datetime]) -> None:
        super().__init__(_HOST, token)
        self._line = line
        self._now = now
        self.left: int | None = None
        self.loses_last = False
        self.page = 500

    def changes(self, cursor: str, limit: int) -> ChangeBatch:
        return super().changes(cursor, min(limit, self.page))

    def _send(
        self,
        method: str,
        path: str,
        *,
        body: bytes | None = None,
        headers: dict[str, str] | None = None,
        params: dict[str, str] | None = None,
    ) -> tuple[bytes, int]:
        if self.left == 0:
            raise CentralError("central_unreachable", url=_HOST)
        told = {str(k): str(v) for k, v in self._session.headers.items()} | (headers or {})
        told.pop("Accept-Encoding", None)
        query = urlencode(params or {}).encode()
        answer = self._line.ask(method, path, query, told, body or b"")
        self._server_time = self._now()
        if self.left is not None:
            self.left -= 1
            if self.left == 0 and self.loses_last:
                raise CentralError("central_unreachable", url=_HOST)
        return answer
