"""Write the next migration out of what differs between the scripts and `tables.py`.

For developers: `python -m returndesk.storage.migrations "what changes"`. Read what it wrote, add
triggers and data by hand, and put its revision into `migrating.REVISIONS`.
"""

import sys
import tempfile
from pathlib import Path

from alembic import command
from alembic.config import Config

from returndesk.storage.engine import writer_engine
from returndesk.storage.migrating import REVISIONS, SCRIPTS, upgrade


def main(message: str) -> None:
    """Write the script of the next revision."""
    with tempfile.TemporaryDirectory() as folder:
        engine = writer_engine(Path(folder) / "empty.sqlite")
        if REVISIONS:
            upgrade(engine)
        config = Config()
        config.set_main_option("script_location", str(SCRIPTS).replace("%", "%%"))
        with engine.begin() as connection:
            config.attributes["connection"] = connection
            revision = f"{len(REVISIONS) + 1:04d}"
            command.revision(config, message, autogenerate=True, rev_id=revision)
        engine.dispose()


if __name__ == "__main__":
    main(" ".join(sys.argv[1:]))
