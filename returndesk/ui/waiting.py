"""Wait for something while the window goes on living: for the demo and for pictures of pages."""

from collections.abc import Callable

from PySide6.QtCore import QDeadlineTimer, QEventLoop, QTimer

_LOOK_EVERY_MS = 10


def wait_until(condition: Callable[[], bool], seconds: float = 30.0) -> bool:
    """Run the event loop until the condition holds; False if it does not within `seconds`."""
    deadline = QDeadlineTimer(round(seconds * 1000))
    loop = QEventLoop()
    timer = QTimer()

    def look() -> None:
        if condition() or deadline.hasExpired():
            loop.quit()

    timer.timeout.connect(look)
    timer.start(_LOOK_EVERY_MS)
    if not condition():
        loop.exec()
    timer.stop()
    return condition()
