"""Mails on the wire: how one would look."""

from typing import Literal

from pydantic import Field

from returndesk.domain.portal import MailKind
from returndesk.protocol.base import Message
from returndesk.protocol.rules import WireRules


class PreviewRequest(Message):
    """Which mail, in which language. With `rules`, as if these were saved."""

    kind: MailKind
    language: Literal["fr", "en", "es", "de"]
    rules: WireRules | None = None


class PreviewAnswer(Message):
    """The mail for a made-up return; pictures are inside the HTML as `data:` addresses."""

    subject: str = Field(max_length=1000)
    text: str
    html: str
