"""A desk's HTTP client that talks to the central service's routes in the same thread.

Client and routes are the real ones; only the socket between them is left out, so that a run is the
same each time. Requests can be cut off before they arrive or their answers lost.
"""

import asyncio
from collections.abc import Callable
from datetime import datetime
from email.utils import format_datetime
from io import BytesIO
from typing import Any
from urllib.parse import unquote, urlsplit

import requests
from fastapi import FastAPI
from requests.adapters import BaseAdapter
from urllib3 import HTTPHeaderDict, HTTPResponse

from returndesk.domain.feed import ChangeBatch
from returndesk.sync.client import HttpCentral

HOST = "http://central.example"


class Line:
    """The central service's routes, called one request after the other, by a clock of its own."""

    def __init__(self, app: FastAPI, now: Callable[[], datetime]) -> None:
        self._app = app
        self._now = now
        self._loop = asyncio.new_event_loop()

    def close(self) -> None:
        self._loop.close()

    def ask(self, request: requests.PreparedRequest) -> requests.Response:
        """What the service answers."""
        status, headers, body = self._loop.run_until_complete(self._ask(request))
        headers.add("Date", format_datetime(self._now(), usegmt=True))
        response = requests.Response()
        response.status_code = status
        response.request = request
        response.url = request.url or ""
        response.headers.update(dict(headers))
        response.raw = HTTPResponse(BytesIO(body), headers, status, preload_content=False)
        return response

    async def _ask(self, request: requests.PreparedRequest) -> tuple[int, HTTPHeaderDict, bytes]:
        address = urlsplit(request.url or "")
        scope = {
            "type": "http",
            "asgi": {"version": "3.0"},
            "http_version": "1.1",
            "method": request.method,
            "scheme": "http",
            "path": unquote(str(address.path)),
            "raw_path": str(address.path).encode(),
            "query_string": str(address.query).encode(),
            "root_path": "",
            "headers": [(k.lower().encode(), str(v).encode()) for k, v in request.headers.items()],
            "client": ("127.0.0.1", 1),
            "server": ("central.example", 80),
        }
        body = request.body if isinstance(request.body, bytes) else b""
        content = bytearray()
        headers = HTTPHeaderDict()
        status: list[int] = []

        async def receive() -> dict[str, Any]:
            return {"type": "http.request", "body": body, "more_body": False}

        async def send(message: Any) -> None:
            if message["type"] == "http.response.start":
                status.append(message["status"])
                for name, value in message["headers"]:
                    headers.add(name.decode(), value.decode())
            elif message["type"] == "http.response.body":
                content.extend(message.get("body", b""))

        await self._app(scope, receive, send)
        return status[0], headers, bytes(content)


class _Wire(BaseAdapter):
    """What `requests` sends by, in the place of a socket."""

    def __init__(self, line: Line) -> None:
        super().__init__()
        self._line = line
        self.left: int | None = None
        self.loses_last = False

    def send(self, request: requests.PreparedRequest, *_: Any, **__: Any) -> requests.Response:
        if self.left == 0:
            raise requests.ConnectionError("the network is away")
        answer = self._line.ask(request)
        if self.left is not None:
            self.left -= 1
            if self.left == 0 and self.loses_last:
                raise requests.ConnectionError("the answer is lost")
        return answer

    def close(self) -> None:
        """Nothing is open."""


class LineCentral(HttpCentral):
    """`CentralService` on a `Line`; `page` bounds what one page of the feed holds."""

    def __init__(self, line: Line, token: str) -> None:
        super().__init__(HOST, token)
        self._wire = _Wire(line)
        self._exchange.session.mount(HOST, self._wire)
        self.page = 500

    def network(self, *, left: int | None = None, loses_last: bool = False) -> None:
        """How many requests still arrive, None for all; the last one's answer may be lost."""
        self._wire.left, self._wire.loses_last = left, loses_last

    def changes(self, cursor: str, limit: int) -> ChangeBatch:
        return super().changes(cursor, min(limit, self.page))
