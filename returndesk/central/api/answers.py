"""How routes answer and how they tell of a body that they read themselves."""

from http import HTTPStatus
from typing import Any

from fastapi import Response

from returndesk.protocol.base import Message


def as_json(message: Message, status: HTTPStatus = HTTPStatus.OK) -> Response:
    """A message as an answer. Pydantic writes it at once; FastAPI would check and copy it again."""
    return Response(message.model_dump_json(), status, media_type="application/json")


def takes(model: type[Message]) -> dict[str, Any]:
    """The OpenAPI description of a body that the route reads itself."""
    schema = model.model_json_schema(ref_template="#/components/schemas/{model}")
    return {"requestBody": {"required": True, "content": {"application/json": {"schema": schema}}}}
