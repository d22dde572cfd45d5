"""Reads documents from a file that a merchant's system wrote."""

from collections.abc import Sequence

from pydantic import TypeAdapter, ValidationError

from returndesk.protocol.changes import Document

_DOCUMENTS: TypeAdapter[list[Document]] = TypeAdapter(list[Document])


def read_documents(content: bytes) -> Sequence[Document]:
    """The documents of a JSON list; `ValueError` names the first that is not right and why."""
    try:
        return _DOCUMENTS.validate_json(content)
    except ValidationError as error:
        fault = error.errors(include_url=False, include_input=False)[0]
        place = ".".join(str(step) for step in fault["loc"])
        raise ValueError(f"{place}: {fault['msg']}" if place else fault["msg"]) from None
