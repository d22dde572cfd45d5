"""The program's log: a few rotating files in the data folder, without personal data.

What a shopper or parcel is called never goes into the log; ids, codes of errors and counts do.
"""

import logging
import logging.handlers
from pathlib import Path

_FILE_BYTES = 1_000_000
_FILES = 3


def start_logging(folder: Path) -> None:
    """Write the log into a folder; on a disk that does not take it, the program runs without.

    Libraries that set up logging by themselves when they are imported find it done.
    """
    root = logging.getLogger()
    root.setLevel(logging.WARNING)
    logging.getLogger("returndesk").setLevel(logging.INFO)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handler: logging.Handler = logging.handlers.RotatingFileHandler(
            folder / "returndesk.log", maxBytes=_FILE_BYTES, backupCount=_FILES, encoding="utf-8"
        )
    except OSError:
        handler = logging.NullHandler()
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    root.addHandler(handler)
