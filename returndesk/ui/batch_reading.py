"""One list or row of pictures on its way in: its items in turn, and what becomes of each."""

from collections.abc import Iterator
from pathlib import Path

from returndesk.services.batch import BatchRun, BatchStep, picture_items
from returndesk.services.batch_files import BatchItem
from returndesk.services.batch_sources import BatchSource
from returndesk.services.outcomes import ScanVerdict
from returndesk.ui.context import Context
from returndesk.ui.photos import PhotoKeeper


class BatchReading:
    """One source being received.

    Its items come from one thread and are received on another, never two at a time.
    """

    def __init__(self, context: Context, source: BatchSource) -> None:
        self.source = source
        self.items: Iterator[BatchItem] = iter(())
        self.place = 0
        self._context = context
        self._clerk = context.clerk
        self._run: BatchRun | None = None
        self._photos = PhotoKeeper(context.photos) if context.photos else None
        if source.pictures:
            self.items = picture_items(source.pictures, context.decode_picture, self._keep)

    @property
    def next_picture(self) -> str:
        """The name of the picture whose turn it is; empty after the last one."""
        pictures = self.source.pictures
        return pictures[self.place].name if self.place < len(pictures) else ""

    def _keep(self, picture: Path) -> str:
        return self._photos.keep(picture) if self._photos else ""

    def take(self, item: BatchItem) -> BatchStep:
        """Runs on the desk worker: a desk that is still opening is there by then."""
        verdict: ScanVerdict | None = None
        try:
            if self._run is None:
                self._run = BatchRun(self._context.desk.receiving, self._clerk)
            step = self._run.take(item)
            verdict = step.row.verdict
        finally:
            self.let_go(verdict)
        return step

    def let_go(self, verdict: ScanVerdict | None = None) -> None:
        """Drop the picture of the last item, unless its parcel is unknown."""
        if self._photos is not None:
            self._photos.settle(verdict)
