"""A real SMTP server for tests, and the mailbox behind it."""

import asyncio
from email.message import EmailMessage
from email.parser import BytesParser
from email.policy import default
from threading import Condition
from typing import Any

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, Envelope, Session

from returndesk.central.settings import SmtpSettings

WAIT = 30.0  # seconds; how long a test waits for what must come


class Mailbox:
    """An SMTP server's handler that keeps what it took, and fails on request.

    The faults are used up one by one, the next mail meeting the first: an SMTP reply to RCPT or
    to DATA, or "drop" to take the mail and close the connection without an answer; `dropped` are
    the recipients of such mails.
    """

    def __init__(self) -> None:
        self._arrived = Condition()
        self.messages: list[EmailMessage] = []
        self.recipients: list[str] = []
        self.senders: list[str] = []
        self.dropped: list[str] = []
        self.rcpt_faults: list[str] = []
        self.data_faults: list[str] = []

    async def handle_RCPT(  # noqa: N802 - aiosmtpd's name
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        if self.rcpt_faults:
            return self.rcpt_faults.pop(0)
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(  # noqa: N802
        self, server: SMTP, session: Session, envelope: Envelope
    ) -> str:
        fault = self.data_faults.pop(0) if self.data_faults else ""
        if fault and fault != "drop":
            return fault
        message = BytesParser(policy=default).parsebytes(envelope.original_content or b"")
        assert isinstance(message, EmailMessage)
        with self._arrived:
            self.messages.append(message)
            self.recipients.extend(envelope.rcpt_tos)
            self.senders.append(envelope.mail_from or "")
            self._arrived.notify_all()
        if fault == "drop":
            self.dropped.extend(envelope.rcpt_tos)
            assert isinstance(server.transport, asyncio.WriteTransport)
            server.transport.abort()
        return "250 OK"

    def wait_for(self, count: int, seconds: float = WAIT) -> list[EmailMessage]:
        """The messages once there are `count` of them."""
        with self._arrived:
            assert self._arrived.wait_for(lambda: len(self.messages) >= count, seconds)
            return list(self.messages)

    @property
    def ids(self) -> list[str]:
        return [message["Message-ID"] for message in self.messages]


class MailServer(Controller):
    """An SMTP server on a free port of the loopback, which aiosmtpd alone does not find."""

    def __init__(self, handler: Mailbox, port: int = 0, **options: Any) -> None:
        super().__init__(handler, hostname="127.0.0.1", port=port, **options)

    def _trigger_server(self) -> None:
        assert isinstance(self.server, asyncio.Server)
        self.port = self.server.sockets[0].getsockname()[1]
        super()._trigger_server()

    @property
    def settings(self) -> SmtpSettings:
        return SmtpSettings("127.0.0.1", self.port, timeout=10)
