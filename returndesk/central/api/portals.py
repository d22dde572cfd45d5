"""The routes of a brand's portal: its rules, its return addresses and its pictures."""

from collections.abc import Callable
from http import HTTPStatus
from typing import Annotated, Any

from fastapi import FastAPI, Path, Response
from fastapi.params import Depends as DependsParam

from returndesk.central.api.answers import as_json, takes
from returndesk.central.api.requests import Body, Desk, Store, read_message
from returndesk.protocol.changes import SiteDocument
from returndesk.protocol.rules import RulesConflict, SaveRules, WireDatedRules, WirePicture
from returndesk.protocol.sites import ConfirmNotice, SaveSite, SiteConflict

_BYTES: dict[str, Any] = {
    "application/octet-stream": {"schema": {"type": "string", "format": "binary"}}
}


def add_portal_routes(
    app: FastAPI, versioned: list[DependsParam], mail_scheduled: Callable[[], None]
) -> None:
    """Add the routes to the app."""

    @app.put(
        "/v1/portals/{brand_id}",
        dependencies=versioned,
        response_model=WireDatedRules,
        responses={HTTPStatus.CONFLICT: {"model": RulesConflict}},
        openapi_extra=takes(SaveRules),
    )
    def save_rules(body: Body, _desk: Desk, store: Store, brand_id: str) -> Response:
        """Rules as a brand's newest version; 409 tells what somebody else saved meanwhile."""
        result = store.save_rules(brand_id, read_message(body, SaveRules))
        if result.saved:
            mail_scheduled()  # a new notice address is mailed a code
            return as_json(result.current)
        return as_json(
            RulesConflict(code="rules_changed", current=result.current), HTTPStatus.CONFLICT
        )

    @app.post(
        "/v1/portals/{brand_id}/notice-code",
        dependencies=versioned,
        status_code=HTTPStatus.NO_CONTENT,
        response_class=Response,
    )
    def mail_notice_code(_desk: Desk, store: Store, brand_id: str) -> None:
        """Mail another code to the notice address of a brand's rules."""
        store.mail_notice_code(brand_id)
        mail_scheduled()

    @app.put(
        "/v1/portals/{brand_id}/notice-code",
        dependencies=versioned,
        status_code=HTTPStatus.NO_CONTENT,
        response_class=Response,
        openapi_extra=takes(ConfirmNotice),
    )
    def confirm_notice(body: Body, _desk: Desk, store: Store, brand_id: str) -> None:
        """The notice address is verified by the code that was mailed there."""
        store.confirm_notice(brand_id, read_message(body, ConfirmNotice).code)

    @app.put(
        "/v1/sites/{site_id}",
        dependencies=versioned,
        response_model=SiteDocument,
        responses={HTTPStatus.CONFLICT: {"model": SiteConflict}},
        openapi_extra=takes(SaveSite),
    )
    def save_site(
        body: Body, _desk: Desk, store: Store, site_id: Annotated[str, Path(max_length=200)]
    ) -> Response:
        """A return address, new or changed; 409 tells what somebody else made of it meanwhile."""
        result = store.save_site(site_id, read_message(body, SaveSite))
        if result.saved:
            return as_json(result.current)
        return as_json(
            SiteConflict(code="site_changed", current=result.current), HTTPStatus.CONFLICT
        )

    @app.post(
        "/v1/pictures",
        dependencies=versioned,
        response_model=WirePicture,
        openapi_extra={"requestBody": {"required": True, "content": _BYTES}},
    )
    def add_picture(body: Body, _desk: Desk, store: Store) -> Response:
        """Keep a picture (PNG or JPEG, as the whole body) under the hash of its bytes."""
        return as_json(WirePicture.of(store.add_picture(body)))

    @app.get(
        "/v1/pictures/{digest}",
        dependencies=versioned,
        response_class=Response,
        responses={HTTPStatus.OK: {"content": _BYTES}},
    )
    def picture(
        _desk: Desk, store: Store, digest: Annotated[str, Path(pattern="^[0-9a-f]{64}$")]
    ) -> Response:
        """The bytes of a picture."""
        return Response(store.picture(digest), media_type="application/octet-stream")
