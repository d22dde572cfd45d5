"""Two ways out for a mail: an SMTP server, or a file in a folder."""

import contextlib
import os
import smtplib
import ssl
from email.message import EmailMessage
from pathlib import Path
from types import TracebackType
from typing import Protocol, Self

from returndesk.central.settings import SmtpSettings, StartTls
from returndesk.domain.errors import KnownError

_TEMPORARY, _PERMANENT = 400, 500  # SMTP reply codes, RFC 5321 4.2.1


class MailDelayedError(KnownError):
    """The mail could not be handed over now. `away` if the next one would not fare better."""

    default_code = "server_unreachable"

    def __init__(self, code: str, /, *, away: bool = False) -> None:
        self.away = away
        super().__init__(code)


class MailRefusedError(KnownError):
    """The mail will never be taken: `address_refused`, `address_invalid`, `message_refused`."""

    default_code = "address_refused"


class MailSender(Protocol):
    """Hands mails over, one after the other; left when there are no more for now."""

    def __enter__(self) -> Self: ...

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None: ...

    def send(self, message: EmailMessage, *, sender: str, recipient: str) -> None:
        """Hand over a mail; `MailDelayedError` or `MailRefusedError` if it was not taken."""


class FolderSender:
    """Puts every mail into a folder as a file named after its Message-ID, whole or not at all.

    The same mail sent again takes the place of its first copy.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        pass

    def send(self, message: EmailMessage, *, sender: str, recipient: str) -> None:
        """Write the file and have it on the disk; `MailDelayedError("folder_unwritable")`."""
        del sender, recipient  # both are in the message
        name = message["Message-ID"].strip("<>").partition("@")[0]
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            part = self.folder / f".{name}.part"
            with part.open("wb") as file:
                file.write(bytes(message))
                file.flush()
                os.fsync(file.fileno())
            part.replace(self.folder / f"{name}.eml")
            _sync_folder(self.folder)
        except OSError as error:
            raise MailDelayedError("folder_unwritable", away=True) from error


def _sync_folder(folder: Path) -> None:
    """Make the new name durable too; Windows has no such thing and needs none."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


class SmtpSender:
    """Hands mails over to an SMTP server, over one connection as long as nothing goes wrong."""

    def __init__(self, settings: SmtpSettings, name: str) -> None:
        """`name` is what this server says hello as (the domain of the sender's address)."""
        self._settings = settings
        self._name = name
        self._connection: smtplib.SMTP | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._hang_up()

    def send(self, message: EmailMessage, *, sender: str, recipient: str) -> None:
        """Hand over a mail. A connection lost after the text leaves open whether it was taken."""
        connection = self._connection or self._connect()
        try:
            connection.send_message(message, from_addr=sender, to_addrs=[recipient])
        except smtplib.SMTPRecipientsRefused as error:
            code = next(iter(error.recipients.values()))[0]
            if code >= _PERMANENT:
                raise MailRefusedError("address_refused") from error
            raise MailDelayedError("address_delayed") from error
        except smtplib.SMTPNotSupportedError as error:
            raise MailRefusedError("address_unsupported") from error
        except smtplib.SMTPSenderRefused as error:
            # A fault of the set-up that meets every mail: worth trying again when it is mended.
            self._hang_up()
            raise MailDelayedError("sender_refused", away=True) from error
        except smtplib.SMTPDataError as error:
            if error.smtp_code >= _PERMANENT:
                raise MailRefusedError("message_refused") from error
            raise MailDelayedError("message_delayed") from error
        except (smtplib.SMTPException, OSError) as error:
            self._hang_up()
            raise MailDelayedError("connection_lost") from error

    def _connect(self) -> smtplib.SMTP:
        settings = self._settings
        try:
            connection = smtplib.SMTP(
                settings.host, settings.port, local_hostname=self._name, timeout=settings.timeout
            )
        except (smtplib.SMTPException, OSError) as error:
            raise MailDelayedError("server_unreachable", away=True) from error
        self._connection = connection
        try:
            self._secure(connection)
            if settings.user:
                connection.login(settings.user, settings.password)
        except MailDelayedError:
            self._hang_up()
            raise
        except (smtplib.SMTPAuthenticationError, UnicodeError) as error:
            # smtplib sends names and passwords in ASCII only.
            self._hang_up()
            raise MailDelayedError("login_refused", away=True) from error
        except (smtplib.SMTPException, OSError) as error:
            self._hang_up()
            failed = "encryption_failed" if isinstance(error, ssl.SSLError) else "connection_lost"
            raise MailDelayedError(failed, away=True) from error
        return connection

    def _secure(self, connection: smtplib.SMTP) -> None:
        settings = self._settings
        if settings.starttls is StartTls.OFF:
            return
        connection.ehlo_or_helo_if_needed()
        if connection.has_extn("starttls"):
            connection.starttls(context=ssl.create_default_context())
        elif settings.starttls is StartTls.REQUIRED or settings.user:
            raise MailDelayedError("encryption_missing", away=True)

    def _hang_up(self) -> None:
        connection, self._connection = self._connection, None
        if connection is not None:
            with contextlib.suppress(smtplib.SMTPException, OSError):
                connection.quit()
            connection.close()
