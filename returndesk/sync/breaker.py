"""One memory of whether the central service answers, for all connections of a desk to it.

Without it each photograph, save and comparison would find out for itself, after its own time-out,
what the rounds of `syncing` know already, and would knock at a service that asked for quiet. The
rounds go on trying at their own pace; the others fail at once until one of them got through.
"""

import threading
import time
from collections.abc import Callable

from returndesk.domain.errors import CentralError
from returndesk.services.syncing import LONGEST_WAIT_S

# So long a failure speaks for the next tries; then one of anybody's may find out anew, so that
# nobody depends on the rounds.
OPEN_S = 10.0


class Breaker:
    """Open while the service is known to be away or busy. For any thread."""

    def __init__(self, now: Callable[[], float] = time.monotonic) -> None:
        """`now` in seconds, from any beginning, never going back."""
        self._now = now
        self._lock = threading.Lock()
        self._until = 0.0
        self._code = ""

    def admit(self, url: str) -> None:
        """Raise the `CentralError` of the last failure while it still holds."""
        with self._lock:
            left = self._until - self._now()
            if self._code and left > 0:
                raise CentralError(self._code, url=url, retry_after=left)

    def failed(self, code: str, retry_after: float = 0.0) -> None:
        """Nobody answered, or that it cannot now; `retry_after` in seconds, as it asked."""
        with self._lock:
            span = min(max(OPEN_S, retry_after), LONGEST_WAIT_S)
            until = self._now() + span
            # A service that asked for quiet is not held to less by another failure.
            self._until = max(self._until, until) if self._code else until
            self._code = code

    def answered(self) -> None:
        """It is there."""
        with self._lock:
            self._code = ""
