"""The rules that keep a scanner from doing what only a person may do."""

from collections.abc import Callable

from returndesk.domain.codes import ScannedCode, ScanSource

# A presentation scanner reads the same label again and again while it lies there.
REPEAT_S = 0.8

# A scanner's own Enter or digits must not answer a question that its scan has just raised.
SETTLE_S = 0.3


class RepeatGuard:
    """Tells a code that is the same one read again: same text, same source, within 800 ms.

    `clock` gives seconds that only grow.
    """

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._last: tuple[str, ScanSource] | None = None
        self._at = 0.0

    def is_repeat(self, code: ScannedCode) -> bool:
        """Whether to ignore the code; each repeat prolongs the time."""
        now, what = self._clock(), (code.text, code.source)
        repeat = what == self._last and now - self._at < REPEAT_S
        self._last, self._at = what, now
        return repeat


class KeyGuard:
    """Tells whether keys count again after a scan."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._at = float("-inf")

    def scanned(self) -> None:
        """A scan came in, or its verdict was shown."""
        self._at = self._clock()

    @property
    def keys_count(self) -> bool:
        """Whether 300 ms have passed since."""
        return self._clock() - self._at >= SETTLE_S
