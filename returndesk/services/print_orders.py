"""What a person wants printed, and what is told of it."""

import threading
from collections import OrderedDict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Self

from returndesk.domain.printing import (
    JobState,
    PrintContent,
    PrinterConfig,
    PrinterId,
    PrinterRole,
    PrinterState,
    PrintJob,
)
from returndesk.services.ports import Renderer

# Labels drawn ahead: what is on the screen, and what was there just before.
_PREPARED = 8

ContentSource = Callable[[str], PrintContent]
"""Gives what stands on the paper of a subject; `KnownError` when it is not known any more."""

SpoolEvent = PrintJob | PrinterState
"""What a watcher hears: a job as it was stored, a printer as it is now."""


@dataclass(frozen=True, slots=True)
class PrintOrder:
    """What a person wants printed.

    `kind`, `subject` and `title` as in `PrintJob`; the printer is that of the `role` unless
    `printer_id` names one. With `waits` False it fails at once when the printer cannot print,
    instead of coming out later.
    """

    kind: str
    title: str
    content: PrintContent
    subject: str = ""
    role: PrinterRole = PrinterRole.LABEL
    printer_id: PrinterId | None = None
    copies: int = 1
    waits: bool = True
    clerk: str = ""


@dataclass(frozen=True, slots=True)
class Progress:
    """How far some jobs are: `waiting` are queued or being sent, `asking` need a person."""

    total: int = 0
    waiting: int = 0
    printed: int = 0
    asking: int = 0
    failed: int = 0
    cancelled: int = 0

    @classmethod
    def of(cls, states: Sequence[JobState]) -> Self:
        """Of jobs in these states."""
        return cls(
            total=len(states),
            waiting=states.count(JobState.QUEUED) + states.count(JobState.SENDING),
            printed=states.count(JobState.CONFIRMED) + states.count(JobState.SENT),
            asking=states.count(JobState.NEEDS_ATTENTION),
            failed=states.count(JobState.FAILED),
            cancelled=states.count(JobState.CANCELLED),
        )


class SpoolNews:
    """Tells watchers of every change, and lets a thread wait for the next one."""

    def __init__(self) -> None:
        self._watchers: list[Callable[[SpoolEvent], None]] = []
        self.changed = threading.Condition()

    def watch(self, told: Callable[[SpoolEvent], None]) -> Callable[[], None]:
        """Hear of every change, on whatever thread it happens; how to stop that."""
        self._watchers.append(told)

        def stop() -> None:
            if told in self._watchers:
                self._watchers.remove(told)

        return stop

    def tell(self, event: SpoolEvent) -> None:
        """Something was stored."""
        for told in tuple(self._watchers):
            told(event)
        with self.changed:
            self.changed.notify_all()


class DrawnAhead:
    """The bytes of papers, at once if they were drawn before."""

    def __init__(self, renderer: Renderer) -> None:
        self._renderer = renderer
        self._guard = threading.Lock()
        self._kept: OrderedDict[tuple[PrintContent, PrinterConfig, int], bytes] = OrderedDict()

    def bytes_of(self, content: PrintContent, config: PrinterConfig, copy: int) -> bytes:
        """The job for one paper; raises as `Renderer.render`."""
        key = (content, config, copy)
        with self._guard:
            payload = self._kept.get(key)
        if payload is None:
            payload = self._renderer.render(content, config, copy)
            with self._guard:
                self._kept[key] = payload
                if len(self._kept) > _PREPARED:
                    self._kept.popitem(last=False)
        return payload
