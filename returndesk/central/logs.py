"""The central service's log on standard error: lines for people, or JSON for a collector.

Nobody logs a shopper's data: ids, codes and kinds of faults only.
"""

import json
import logging
import traceback
from datetime import UTC, datetime

_TEXT = "%(asctime)s %(levelname)s %(process)d %(name)s: %(message)s"


def set_up_logging(*, as_json: bool) -> None:
    """Write the log of this process from now on."""
    handler = logging.StreamHandler()
    handler.setFormatter(JsonLines() if as_json else logging.Formatter(_TEXT))
    logging.basicConfig(level=logging.INFO, handlers=[handler])


class JsonLines(logging.Formatter):
    """A record as one line of JSON; of an exception its kind and its way, not its words."""

    def format(self, record: logging.LogRecord) -> str:
        """The line."""
        told: dict[str, object] = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "logger": record.name,
            "process": record.process,
            "message": record.getMessage(),
        }
        if record.exc_info and (error := record.exc_info[1]):
            told["exception"] = type(error).__name__
            told["trace"] = [
                f"{frame.filename}:{frame.lineno} {frame.name}"
                for frame in traceback.extract_tb(error.__traceback__)
            ]
        return json.dumps(told, ensure_ascii=False)
