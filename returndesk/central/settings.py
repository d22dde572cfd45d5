"""What can be set about a central service."""

from dataclasses import dataclass, field
from datetime import timedelta
from enum import StrEnum
from pathlib import Path

# RFC 5321 4.5.4.1 asks for 30 minutes between attempts and at least 4 to 5 days; the first ones
# come sooner because most refusals of a busy or greylisting server pass within minutes.
RETRY_DELAYS = tuple(timedelta(minutes=minutes) for minutes in (0.5, 2, 5, 10, 15, 30))
MAX_ATTEMPTS = 200  # 30 minutes apart: four days
# Longer than the slowest mail takes, and renewed before each: only a worker that died lets it run
# out, and then another one, or the same one started again, sends what it held.
MAIL_LEASE = timedelta(minutes=5)


class StartTls(StrEnum):
    """When the connection to the SMTP server is encrypted (RFC 3207).

    `auto` encrypts when the server offers it, and insists on it when there is a password.
    """

    AUTO = "auto"
    REQUIRED = "required"
    OFF = "off"


@dataclass(frozen=True, slots=True)
class SmtpSettings:
    """How to reach the SMTP server. `timeout` in seconds for connecting and for each answer."""

    host: str
    port: int = 25
    user: str = ""
    password: str = field(default="", repr=False)
    starttls: StartTls = StartTls.AUTO
    timeout: float = 30.0


@dataclass(frozen=True, slots=True)
class CentralSettings:
    """A central service: where its data is, where it listens, how its mails leave.

    `undo_delay` is in seconds. Without `smtp`, mails become `.eml` files in `mail_folder`
    (`home`/mails unless it is named); `bounce_address` is the sender that mail servers see, where
    what cannot be delivered comes back, `mail_from` unless it is named; ``{mail}`` in it stands for
    a tag of each mail's own. `port` 0 takes a free one.
    `database_url` names a PostgreSQL database (``postgresql://user:password@host/name``); without
    it, everything is in a SQLite file in `home`. `metrics` is the host and port that monitoring
    asks, none without it. With `log_json` each line of the log is a JSON object.
    """

    home: Path
    database_url: str = field(default="", repr=False)
    host: str = "127.0.0.1"
    port: int = 8420
    undo_delay: float = 120.0
    smtp: SmtpSettings | None = None
    mail_folder: Path | None = None
    mail_from: str = "returns@localhost"
    bounce_address: str = ""
    retry_delays: tuple[timedelta, ...] = RETRY_DELAYS
    max_attempts: int = MAX_ATTEMPTS
    mail_lease: timedelta = MAIL_LEASE
    metrics: tuple[str, int] | None = None
    log_json: bool = False

    @property
    def database(self) -> Path | str:
        """What holds everything: the file, or the address of a database."""
        return self.database_url or self.home / "central.sqlite3"

    @property
    def blob_folder(self) -> Path:
        """Where photographs are kept; workers on several machines share it."""
        return self.home / "blobs"

    @property
    def eml_folder(self) -> Path:
        """Where mails are put that no SMTP server takes."""
        return self.mail_folder or self.home / "mails"
