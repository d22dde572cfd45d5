"""A central service with several workers, as `returndesk central --workers` runs it, to be killed.

`python -m tests.scenarios.chaos_central DATABASE PORT SMTP_PORT HOME WORKERS`. It differs in its
patience alone: what takes minutes there takes seconds here. Each line on its stdin kills a worker
(kill -9) and is answered with "killed" or, if that one was dead already, "dead"; it ends when stdin
does.
"""

import os
import random
import signal
import sys
import threading
from datetime import timedelta
from pathlib import Path

from returndesk.central.logs import set_up_logging
from returndesk.central.settings import CentralSettings, SmtpSettings
from returndesk.central.workers import WorkerPool

# Longer than a mail ever takes on a busy machine, and short enough to be waited for.
MAIL_LEASE = timedelta(seconds=20)
_RETRY_DELAYS = (timedelta(seconds=0.2), timedelta(seconds=1))
# Long enough for some receptions to be undone before their mail, short enough for most not to be.
_UNDO_DELAY = 0.5
_SMTP_TIMEOUT = 10.0


def main() -> None:
    """Serve until stdin ends."""
    database, port, smtp_port, home, workers = sys.argv[1:]
    set_up_logging(as_json=False)
    settings = CentralSettings(
        home=Path(home),
        database_url=database,
        port=int(port),
        undo_delay=_UNDO_DELAY,
        smtp=SmtpSettings("127.0.0.1", int(smtp_port), timeout=_SMTP_TIMEOUT),
        retry_delays=_RETRY_DELAYS,
        mail_lease=MAIL_LEASE,
        max_attempts=1_000_000,
    )
    pool, stop = WorkerPool(settings, int(workers)), threading.Event()
    threading.Thread(target=_obey, args=(pool, stop), daemon=True).start()
    pool.look_after(stop)
    pool.stop()


def _obey(pool: WorkerPool, stop: threading.Event) -> None:
    for _line in sys.stdin:
        try:
            os.kill(random.choice(pool.process_ids), signal.SIGKILL)
            print("killed", flush=True)
        except ProcessLookupError:
            print("dead", flush=True)
    stop.set()


if __name__ == "__main__":
    main()
