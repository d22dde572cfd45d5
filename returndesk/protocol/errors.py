"""What the central service answers when it cannot do what it was asked."""

from returndesk.protocol.base import Message


class ErrorAnswer(Message):
    """A code that programs key on, and a detail in English for the log."""

    code: str
    detail: str = ""
