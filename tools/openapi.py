"""Print the OpenAPI document of the central service, as docs/openapi.json keeps it."""

from __future__ import annotations

import json
import tempfile
from datetime import timedelta
from pathlib import Path

from returndesk.central.api.app import create_app
from returndesk.central.mail.message import MailWriter
from returndesk.central.store.store import CentralStore


def main() -> None:
    """Make the service's HTTP side on an empty store and print what it says of itself."""
    with tempfile.TemporaryDirectory() as folder, CentralStore(Path(folder) / "db") as store:
        app = create_app(
            store,
            undo_delay=timedelta(),
            mail_scheduled=lambda: None,
            mail_writer=MailWriter("returns@localhost"),
        )
        print(json.dumps(app.openapi(), indent=2, ensure_ascii=False))


if __name__ == "__main__":
    main()
