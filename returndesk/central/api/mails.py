"""The routes about mails: how one looks, and the carriers' news that make one due."""

from collections.abc import Callable
from http import HTTPStatus
from typing import Annotated

from fastapi import Depends, FastAPI, Path, Response
from fastapi.params import Depends as DependsParam

from returndesk.central.api.answers import as_json, takes
from returndesk.central.api.requests import Body, Desk, Store, check_service, read_message
from returndesk.central.mail.message import MailWriter
from returndesk.protocol.mails import PreviewAnswer, PreviewRequest


def add_mail_routes(
    app: FastAPI,
    versioned: list[DependsParam],
    writer: MailWriter,
    mail_scheduled: Callable[[], None],
) -> None:
    """Add the routes to the app."""

    @app.post(
        "/v1/portals/{brand_id}/mail-preview",
        dependencies=versioned,
        response_model=PreviewAnswer,
        openapi_extra=takes(PreviewRequest),
    )
    def preview(body: Body, _desk: Desk, store: Store, brand_id: str) -> Response:
        """A mail of a brand as it would be sent, about a made-up return."""
        matter = store.sample_matter(brand_id, read_message(body, PreviewRequest))
        found = writer.preview(matter)
        return as_json(PreviewAnswer(subject=found.subject, text=found.text, html=found.html))

    @app.post(
        "/v1/shipments/{tracking}/handed-over",
        dependencies=[*versioned, Depends(check_service)],
        status_code=HTTPStatus.NO_CONTENT,
    )
    def handed_over(
        store: Store, tracking: Annotated[str, Path(min_length=1, max_length=100)]
    ) -> None:
        """A carrier has scanned a parcel at a drop-off point; told again, it changes nothing.

        For programs with a token of their own: `returndesk central services --add NAME`.
        """
        store.handed_over(tracking)
        mail_scheduled()
