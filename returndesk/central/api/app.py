"""The routes. Each reads the request, asks the store in a worker thread, and answers.

The body is read before the token is looked at: a refusal sent while the client still writes
would reach it as a broken connection.
"""

from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from datetime import timedelta
from http import HTTPStatus
from typing import Annotated

from fastapi import Depends, FastAPI, Query, Response
from fastapi.middleware.gzip import GZipMiddleware

from returndesk import __version__
from returndesk.central.api.answers import as_json, takes
from returndesk.central.api.blobs import add_blob_routes
from returndesk.central.api.errors import handle_errors
from returndesk.central.api.mails import add_mail_routes
from returndesk.central.api.portals import add_portal_routes
from returndesk.central.api.requests import Body, Desk, Store, Version, check_version, read_message
from returndesk.central.inbox import read_batch
from returndesk.central.mail.message import MailWriter
from returndesk.central.metrics import RequestMeter
from returndesk.central.store.scope import Reader
from returndesk.central.store.store import CentralStore
from returndesk.protocol.changes import ChangePage
from returndesk.protocol.desks import EnrolAnswer, EnrolRequest, Health
from returndesk.protocol.digests import DigestAnswer
from returndesk.protocol.errors import ErrorAnswer
from returndesk.protocol.events import BatchAnswer, EventBatch
from returndesk.protocol.version import MAX_PAGE_CHANGES, PROTOCOL_VERSION

Lifespan = Callable[[FastAPI], AbstractAsyncContextManager[None]]


def create_app(
    store: CentralStore,
    *,
    undo_delay: timedelta,
    mail_scheduled: Callable[[], None],
    mail_writer: MailWriter,
    lifespan: Lifespan | None = None,
) -> FastAPI:
    """The central service's HTTP side on a store.

    `mail_scheduled` is called when what brings mails is durable; `mail_writer` shows what mails
    will look like.
    """
    app = FastAPI(
        title="ReturnDesk central service",
        version=__version__,
        lifespan=lifespan,
        docs_url=None,  # its page loads scripts from elsewhere; /openapi.json stays
        redoc_url=None,
        responses={"4XX": {"model": ErrorAnswer}, "5XX": {"model": ErrorAnswer}},
    )
    app.state.store = store
    # A page of 1,000 returns is 1 MB as it is and a tenth of it compressed.
    app.add_middleware(GZipMiddleware, minimum_size=1000, compresslevel=5)
    app.add_middleware(RequestMeter)
    handle_errors(app)
    versioned = [Depends(check_version)]

    @app.get("/healthz")
    async def health() -> Health:
        """Whether this is a central service, and which."""
        return Health(version=__version__, protocol=PROTOCOL_VERSION)

    @app.get("/readyz")
    def readiness(store: Store) -> Health:
        """Whether requests can be served: the database answers, or 503."""
        store.check()
        return Health(version=__version__, protocol=PROTOCOL_VERSION)

    @app.post(
        "/v1/desks",
        dependencies=versioned,
        status_code=HTTPStatus.CREATED,
        openapi_extra=takes(EnrolRequest),
    )
    def enrol(body: Body, store: Store) -> EnrolAnswer:
        """A desk's token for its one-time code."""
        enrolment = store.enrol(read_message(body, EnrolRequest).code)
        desk = enrolment.desk
        return EnrolAnswer(
            desk_id=desk.id, desk_name=desk.name, site_id=desk.site_id, token=enrolment.token
        )

    @app.post(
        "/v1/events",
        dependencies=versioned,
        response_model=BatchAnswer,
        openapi_extra=takes(EventBatch),
    )
    def take_events(body: Body, desk: Desk, store: Store) -> Response:
        """A verdict for each event of a batch; an event told again gets the same answer."""
        result = store.apply_events(desk, read_batch(body), undo_delay)
        if result.schedules_mail:
            mail_scheduled()
        return as_json(BatchAnswer(verdicts=result.verdicts))

    @app.get("/v1/changes", response_model=ChangePage)
    def tell_changes(
        version: Version,
        desk: Desk,
        store: Store,
        cursor: Annotated[str, Query(max_length=200)] = "",
        limit: Annotated[int, Query(ge=1, le=MAX_PAGE_CHANGES)] = MAX_PAGE_CHANGES,
    ) -> Response:
        """What changed after a cursor, each thing once, as it is now, cut to the desk's site."""
        return as_json(store.changes(cursor, limit, Reader(desk.site_id, version)))

    @app.get("/v1/digest")
    def tell_digest(
        version: Version, desk: Desk, store: Store, cursor: Annotated[str, Query(max_length=200)]
    ) -> DigestAnswer:
        """Count and hash of what a desk of the site has at the feed's end."""
        return store.digest(cursor, Reader(desk.site_id, version))

    add_blob_routes(app, versioned)
    add_portal_routes(app, versioned, mail_scheduled)
    add_mail_routes(app, versioned, mail_writer, mail_scheduled)
    return app
