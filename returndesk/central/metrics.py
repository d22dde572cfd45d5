"""What a monitoring system asks of the central service, in Prometheus' format.

Served on an address of its own, for it is nobody's business who talks to the service. What is in
the database is counted there, so that it is the same whichever process answers; requests are
counted by each process, through files in a common folder when there are several.
"""

import os
import time
from collections.abc import Iterable
from typing import Protocol

from prometheus_client import CollectorRegistry, Counter, Histogram, start_http_server
from prometheus_client.core import GaugeMetricFamily, Metric
from prometheus_client.multiprocess import MultiProcessCollector
from prometheus_client.registry import Collector
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from returndesk.central.books import JobState
from returndesk.central.store.store import CentralStore
from returndesk.domain.errors import CentralError

# prometheus_client reads it when a process imports it; the parent of several workers sets it.
FOLDER_VARIABLE = "PROMETHEUS_MULTIPROC_DIR"

_BUCKETS = (0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0)
_OTHER = "other"

_registry = CollectorRegistry()
_requests = Counter(
    "returndesk_requests",
    "Requests answered, by route and status",
    ("route", "status"),
    registry=_registry,
)
_seconds = Histogram(
    "returndesk_request_seconds",
    "Time to answer a request, by route",
    ("route",),
    buckets=_BUCKETS,
    registry=_registry,
)


class Stoppable(Protocol):
    """A server in a thread."""

    def shutdown(self) -> None:
        """Take no more requests."""

    def server_close(self) -> None:
        """Give the address back."""


class RequestMeter:
    """ASGI middleware: counts and times every request by its route, never by its full path."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on and note what became of it."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        begun = time.perf_counter()
        status = 500

        async def note(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
            await send(message)

        try:
            await self._app(scope, receive, note)
        finally:
            # Known once the app has routed it; a path that leads nowhere is not kept.
            route = getattr(scope.get("route"), "path", _OTHER)
            _requests.labels(route, str(status)).inc()
            _seconds.labels(route).observe(time.perf_counter() - begun)


class StoreCollector(Collector):
    """What is in the database, asked at every scrape."""

    def __init__(self, store: CentralStore) -> None:
        self._store = store

    def collect(self) -> Iterable[Metric]:
        """The counts as gauges."""
        counts = self._store.counts()
        yield _gauge("returndesk_events", "Facts of desks that were taken", counts.events)
        yield _gauge("returndesk_returns", "Returns", counts.returns)
        yield _gauge(
            "returndesk_parcels_received", "Parcels that were taken in", counts.received_parcels
        )
        yield _gauge(
            "returndesk_parcels_unknown", "Parcels nothing is known of", counts.unknown_parcels
        )
        mails = GaugeMetricFamily(
            "returndesk_mails", "Mails to shoppers, by the state of their job", labels=("state",)
        )
        for state in JobState:
            mails.add_metric((str(state),), counts.mails.get(state, 0))
        yield mails
        due = self._store.next_mail_due()
        late = (self._store.clock() - due).total_seconds() if due else 0.0
        yield _gauge("returndesk_mail_delay_seconds", "Age of the oldest due mail", max(0.0, late))


def serve_metrics(store: CentralStore, host: str, port: int) -> Stoppable:
    """Serve the metrics in a thread; `CentralError("address_in_use", host=, port=)`."""
    registry = CollectorRegistry()
    registry.register(StoreCollector(store))
    if os.environ.get(FOLDER_VARIABLE):
        MultiProcessCollector(registry)  # type: ignore[no-untyped-call]
    else:
        registry.register(_registry)
    try:
        server, _ = start_http_server(port, host, registry)
    except OSError as error:
        raise CentralError("address_in_use", host=host, port=port) from error
    return server


def _gauge(name: str, text: str, value: float) -> GaugeMetricFamily:
    return GaugeMetricFamily(name, text, value=value)
