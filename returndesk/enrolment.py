"""Make a computer a desk: exchange a one-time code for a token, and keep both where they belong."""

from dataclasses import replace

from returndesk.domain.errors import CentralError
from returndesk.paths import Home
from returndesk.settings import Settings, write_whole


def enrol(home: Home, settings: Settings, url: str, code: str) -> Settings:
    """The settings of the enrolled desk, saved, with its token in a file of its owner only.

    The token is written first: a power cut in between leaves a desk that asks to enrol again.
    Raises `CentralError` (`code_wrong`, `code_used`, `code_expired`, `enrol_unreachable`) and
    `StorageError`.
    """
    # Enrolling happens once; the HTTP library is not for the start of every window.
    from returndesk.sync.client import HttpCentral

    client = HttpCentral(url)
    try:
        answer = client.enrol(code.strip())
    except CentralError as error:
        if error.code == "central_unreachable":
            # The usual comfort, that all is sent later, does not hold for an enrolment.
            raise CentralError("enrol_unreachable") from error
        raise
    finally:
        client.close()
    enrolled = replace(
        settings,
        central_url=url.rstrip("/"),
        desk_id=answer.desk_id,
        desk_name=answer.desk_name,
        site_id=answer.site_id,
    )
    write_whole(home.token, answer.token.encode(), mode=0o600)
    enrolled.save(home.settings)
    return enrolled


def read_token(home: Home) -> str:
    """The token of an enrolled desk; empty for one that is not."""
    try:
        return home.token.read_text("utf-8").strip()
    except OSError:
        return ""
