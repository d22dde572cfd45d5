"""Scans on their way to the disk: each is received on the desk worker, in the order they came."""

import time
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from returndesk.domain.codes import ScannedCode
from returndesk.domain.errors import KnownError
from returndesk.domain.ids import EventId
from returndesk.services.outcomes import Match, ScanOutcome, UndoOutcome
from returndesk.ui.context import Context
from returndesk.ui.photos import keep_photo
from returndesk.ui.scan_rules import KeyGuard, RepeatGuard

# A stray Enter this soon after a scan is the scanner's second line end, not an empty scan.
_STRAY_ENTER_S = 1.0


class Receptions(QObject):
    """Receives what was scanned, typed or photographed; the next may come before the last is in.

    Signals:
        stored(ScanOutcome): what a scan came to; its fact is on disk.
        failed(KnownError): nothing was stored, or nothing could be read.
        undone(object): the `UndoOutcome`, or None when there was nothing to undo.
        undo_failed(KnownError): it still stands.
        waiting(int): how many scans are not stored yet.
    """

    stored = Signal(object)
    failed = Signal(object)
    undone = Signal(object)
    undo_failed = Signal(object)
    waiting = Signal(int)

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._repeats = RepeatGuard(time.monotonic)
        self._keys = KeyGuard(time.monotonic)
        self._scanned_at = float("-inf")
        self._unstored = 0
        self._mine: list[EventId] = []

    @property
    def keys_count(self) -> bool:
        """Whether keys are a person's: not within 300 ms of a scan."""
        return self._keys.keys_count

    @property
    def just_scanned(self) -> bool:
        """Whether an Enter may still be the scanner's."""
        return time.monotonic() - self._scanned_at < _STRAY_ENTER_S

    def receive(
        self, code: ScannedCode, others: Sequence[ScannedCode] = (), picture: Path | None = None
    ) -> None:
        """Take in what was read. `others` were read on the same label, `picture` is its photo."""
        if self._repeats.is_repeat(code):
            return
        self._begin_scan()
        self._context.desk_worker.run(
            partial(self._store, code, tuple(others), picture, self._context.clerk),
            self._stored,
            self._not_stored,
        )

    def receive_picture(self, picture: Path) -> None:
        """Read the codes of a picture file and receive them."""
        self._count(1)
        self._context.picture_worker.run(
            partial(self._decode, picture), self._picture_read, self._not_stored
        )

    def choose(self, choice: Match, code: ScannedCode) -> None:
        """Take in the one of several that a person picked."""
        self._begin_scan()
        work = partial(self._take_chosen, choice, code, self._context.clerk)
        self._context.desk_worker.run(work, self._stored, self._not_stored)

    def undo(self) -> None:
        """Take back the newest reception: of this person's scans, whatever a batch took in since.

        When there is none of this run left, the newest of the desk.
        """
        if self.keys_count:
            newest = self._mine.pop() if self._mine else None
            self._context.desk_worker.run(
                partial(self._take_back, newest, self._context.clerk),
                self.undone.emit,
                self.undo_failed.emit,
            )

    # ----------------------------------------------------------------------------- on the workers

    def _store(
        self,
        code: ScannedCode,
        others: tuple[ScannedCode, ...],
        picture: Path | None,
        clerk: str,
    ) -> ScanOutcome:
        """Runs on the desk worker: keep the photo first, so that no fact names a missing one."""
        folder = self._context.photos
        photo = keep_photo(picture, folder) if picture and folder else None
        outcome = self._context.desk.receiving.receive(
            code, clerk=clerk, others=others, photo=photo.name if photo else ""
        )
        if photo and not outcome.verdict.keeps_codes:
            photo.drop_if_new()
        return outcome

    def _take_chosen(self, choice: Match, code: ScannedCode, clerk: str) -> ScanOutcome:
        """Runs on the desk worker."""
        return self._context.desk.receiving.choose(choice, code, clerk=clerk)

    def _take_back(self, reception: EventId | None, clerk: str) -> UndoOutcome | None:
        """Runs on the desk worker."""
        return self._context.desk.receiving.undo(reception, clerk=clerk)

    def _decode(self, picture: Path) -> tuple[Path, tuple[ScannedCode, ...]]:
        """Runs on the picture worker."""
        return picture, self._context.decode_picture(picture)

    # ------------------------------------------------------------------------------- what came back

    def _picture_read(self, read: tuple[Path, tuple[ScannedCode, ...]]) -> None:
        picture, codes = read
        self._count(-1)
        if codes:
            self.receive(codes[0], codes[1:], picture)
        else:
            self.failed.emit(KnownError("no_code_found", path=str(picture)))

    def _stored(self, outcome: ScanOutcome) -> None:
        self._count(-1)
        self._keys.scanned()
        if outcome.verdict.took_in and outcome.event_id is not None:
            self._mine.append(outcome.event_id)
        self.stored.emit(outcome)

    def _not_stored(self, error: KnownError) -> None:
        self._count(-1)
        self.failed.emit(error)

    def _begin_scan(self) -> None:
        self._keys.scanned()
        self._scanned_at = time.monotonic()
        self._count(1)

    def _count(self, more: int) -> None:
        self._unstored += more
        self.waiting.emit(self._unstored)
