"""Pictures of articles for a list: read and made small off the GUI thread, kept while shown."""

from collections import OrderedDict
from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QImage, QPixmap

from returndesk.domain.errors import KnownError
from returndesk.services.article_pictures import is_digest
from returndesk.services.desk import Desk
from returndesk.ui.context import Context

_KEPT = 400
_SIDE = 240  # device pixels: a tile at three times its size


class ArticlePictures(QObject):
    """Gives a picture at once if it is there, and asks for it if it is not.

    Signals:
        come(): pictures that were asked for are there.
    """

    come = Signal()

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._shown: OrderedDict[str, QPixmap] = OrderedDict()
        self._wanted: dict[str, None] = {}
        # Asked for once: what was not there then is asked for again after the next sync.
        self._asked: set[str] = set()
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._look)

    def get(self, picture: str) -> QPixmap | None:
        """The picture of an order's line; None while it is not here, or for ever."""
        if (found := self._shown.get(picture)) is not None:
            self._shown.move_to_end(picture)
            return found
        if picture and picture not in self._asked and is_digest(picture):
            self._asked.add(picture)
            self._wanted[picture] = None
            self._soon.start()
        return None

    def ask_again(self) -> None:
        """There is a network: what was missing may come now."""
        self._asked.clear()

    def _look(self) -> None:
        wanted, self._wanted = tuple(self._wanted), {}
        work = partial(_kept, self._context.desk, wanted)
        self._context.desk_worker.run(work, partial(self._found, wanted), self._away)

    def _found(self, wanted: tuple[str, ...], images: Mapping[str, QImage]) -> None:
        self._take(images)
        missing = tuple(digest for digest in wanted if digest not in images)
        if missing:
            # Not on the desk worker: a slow network must not hold up a scan.
            work = partial(_fetched, self._context.desk, missing)
            self._context.picture_worker.run(work, self._take, self._away)

    def _take(self, images: Mapping[str, QImage]) -> None:
        for digest, image in images.items():
            if not image.isNull():
                self._shown[digest] = QPixmap.fromImage(image)
        while len(self._shown) > _KEPT:
            self._asked.discard(self._shown.popitem(last=False)[0])
        if images:
            self.come.emit()

    def _away(self, error: KnownError) -> None:
        """Nobody answers: the tiles show the articles' letters."""


def _kept(desk: Desk, digests: tuple[str, ...]) -> Mapping[str, QImage]:
    return {digest: _small(data) for digest, data in desk.article_pictures.kept(digests).items()}


def _fetched(desk: Desk, digests: tuple[str, ...]) -> Mapping[str, QImage]:
    return {digest: _small(data) for digest, data in desk.article_pictures.fetch(digests).items()}


def _small(data: bytes) -> QImage:
    """A square out of the middle, small; null for what is no picture."""
    image = QImage.fromData(data)
    if image.isNull():
        return image
    by = Qt.AspectRatioMode.KeepAspectRatioByExpanding
    smooth = Qt.TransformationMode.SmoothTransformation
    image = image.scaled(QSize(_SIDE, _SIDE), by, smooth)
    left, top = (image.width() - _SIDE) // 2, (image.height() - _SIDE) // 2
    return image.copy(left, top, _SIDE, _SIDE)
