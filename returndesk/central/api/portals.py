"""The routes of a brand's portal: its rules and its pictures."""

from http import HTTPStatus
from typing import Annotated, Any

from fastapi import FastAPI, Path, Response
from fastapi.params import Depends as DependsParam

from returndesk.central.api.answers import as_json, takes
from returndesk.central.api.requests import Body, Desk, Store, read_message
from returndesk.protocol.rules import RulesConflict, SaveRules, WireDatedRules, WirePicture

_BYTES: dict[str, Any] = {
    "application/octet-stream": {"schema": {"type": "string", "format": "binary"}}
}


def add_portal_routes(app: FastAPI, versioned: list[DependsParam]) -> None:
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
            return as_json(result.current)
        return as_json(
            RulesConflict(code="rules_changed", current=result.current), HTTPStatus.CONFLICT
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
