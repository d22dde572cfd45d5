"""The whole central service: store, HTTP side and mail worker, in threads of one process."""

import contextlib
import gc
import socket
import sys
import threading
from collections.abc import AsyncIterator
from datetime import timedelta
from types import TracebackType
from typing import Self

import uvicorn
from fastapi import FastAPI

from returndesk.central.api.app import create_app
from returndesk.central.lock import FolderLock
from returndesk.central.mail.message import MailWriter
from returndesk.central.mail.senders import FolderSender, MailSender, SmtpSender
from returndesk.central.mail.worker import MailWorker
from returndesk.central.metrics import serve_metrics
from returndesk.central.retention import RetentionWorker
from returndesk.central.settings import CentralSettings
from returndesk.central.store.store import CentralStore, Clock, utc_now
from returndesk.domain.errors import CentralError
from returndesk.protocol.version import PROTOCOL_VERSION, VERSION_HEADER

_START_TIMEOUT = 30.0
_STOP_TIMEOUT = 5  # seconds for requests that are under way
_NEW_OBJECTS = 10_000  # that are looked through for garbage together; a full batch makes so many


class EmbeddedCentral:
    """A central service that runs while the context is entered (or from `start` to `stop`).

    `StorageError` for a database that is in use or cannot be used; `CentralError` for a place
    where it cannot listen, `address_in_use` and `address_unusable` (host, port), and for a
    sender's address that is none, `bad_sender` (address). `listener` is a socket to serve on
    instead of an own one.
    """

    def __init__(
        self,
        settings: CentralSettings,
        clock: Clock = utc_now,
        listener: socket.socket | None = None,
    ) -> None:
        self.settings = settings
        writer = mail_writer(settings)
        self._mail_writer = writer
        with contextlib.ExitStack() as opened:
            # What was opened is closed again if a later step fails, and in the end by `stop`.
            if not settings.database_url:
                opened.callback(FolderLock(settings.home).release)
            self._socket = listener or listen(settings.host, settings.port)
            opened.callback(self._socket.close)
            self.store = CentralStore(settings.database, clock, blobs=settings.blob_folder)
            opened.callback(self.store.close)
            if settings.metrics:
                metrics = serve_metrics(self.store, *settings.metrics)
                opened.callback(metrics.server_close)
                opened.callback(metrics.shutdown)
            self._opened = opened.pop_all()
        self.mails = MailWorker(
            self.store,
            writer,
            _sender(settings, writer.domain),
            retry_delays=settings.retry_delays,
            max_attempts=settings.max_attempts,
            lease=settings.mail_lease,
        )
        self._retention = RetentionWorker(self.store)
        self._ready = threading.Event()
        self._server = uvicorn.Server(self._configure())
        self._thread = threading.Thread(target=self._serve, name="central", daemon=True)

    @property
    def url(self) -> str:
        """Where the service answers."""
        host, port = self._socket_name
        return f"http://{f'[{host}]' if ':' in host else host}:{port}"

    @property
    def place(self) -> str:
        """Where the data is, for people; without a password."""
        return self.store.place

    @property
    def running(self) -> bool:
        """Whether the HTTP side is up."""
        return self._thread.is_alive()

    def start(self) -> None:
        """Serve and send; returns when requests are answered."""
        self.mails.start()
        self._retention.start()
        self._thread.start()
        if not self._ready.wait(_START_TIMEOUT):
            self.stop()
            raise CentralError("central_not_started")

    @staticmethod
    def settle() -> None:
        """Leave what is loaded out of collecting garbage; for a process that is the service's own.

        It is kept for good, and going through it took two fifths of the time of a batch. What a
        batch makes is gone when it is through: looking for rings in it can wait for the next one.
        """
        gc.collect()
        gc.freeze()
        gc.set_threshold(_NEW_OBJECTS)

    def stop(self) -> None:
        """Finish what is under way, then let go of everything."""
        self._server.should_exit = True
        if self._thread.ident is not None:
            self._thread.join()
        self._retention.stop()
        self.mails.stop()
        self._opened.close()

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.stop()

    def _configure(self) -> uvicorn.Config:
        self._socket_name: tuple[str, int] = self._socket.getsockname()[:2]
        app = create_app(
            self.store,
            undo_delay=timedelta(seconds=self.settings.undo_delay),
            mail_scheduled=self.mails.notify,
            mail_writer=self._mail_writer,
            lifespan=self._lifespan,
        )
        return uvicorn.Config(
            app,
            log_config=None,  # whoever runs the service sets up logging
            access_log=False,
            lifespan="on",
            ws="none",
            headers=[(VERSION_HEADER, str(PROTOCOL_VERSION))],
            server_header=False,
            timeout_graceful_shutdown=_STOP_TIMEOUT,
        )

    @contextlib.asynccontextmanager
    async def _lifespan(self, _app: FastAPI) -> AsyncIterator[None]:
        self._ready.set()
        yield

    def _serve(self) -> None:
        self._server.run(sockets=[self._socket])


def mail_writer(settings: CentralSettings) -> MailWriter:
    """What writes the mails of a service; `CentralError("bad_sender", address=…)`."""
    try:
        return MailWriter(settings.mail_from, settings.bounce_address)
    except ValueError as error:
        raise CentralError("bad_sender", address=str(error)) from error


def _sender(settings: CentralSettings, domain: str) -> MailSender:
    if settings.smtp is None:
        return FolderSender(settings.eml_folder)
    return SmtpSender(settings.smtp, domain)


def listen(host: str, port: int) -> socket.socket:
    """A socket that queues connections from now on, so that nobody is refused while we start."""
    try:
        family, kind, number, _, address = socket.getaddrinfo(
            host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE
        )[0]
        listener = socket.socket(family, kind, number)
    except OSError as error:
        raise CentralError("address_unusable", host=host, port=port) from error
    try:
        if sys.platform != "win32":
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind(address)
        listener.listen(512)
        listener.setblocking(False)
    except OSError as error:
        listener.close()
        raise CentralError("address_in_use", host=host, port=port) from error
    return listener
