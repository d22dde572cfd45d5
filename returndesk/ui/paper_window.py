"""What a virtual printer has printed, in a window beside the desk's."""

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from returndesk.domain.labels import Bitmap, Paper
from returndesk.ui.theme import px
from returndesk.ui.widgets.labels import TextLabel
from returndesk.ui.widgets.paper_view import PaperView

_USUAL = (440, 640)


class PaperWindow(QWidget):
    """Shows the newest paper; opens by itself when the first one comes out.

    Signals:
        took_paper(Bitmap): emit it from the printer's thread; the window takes it on its own.
    """

    took_paper = Signal(object)

    def __init__(self, paper: Paper) -> None:
        super().__init__()
        self._dpi = paper.dpi
        self._printed = 0
        self._beside: QWidget | None = None
        self._caption = TextLabel("", "soft")
        self.view = PaperView()
        column = QVBoxLayout(self)
        column.setContentsMargins(px(16), px(16), px(16), px(16))
        column.setSpacing(px(12))
        column.addWidget(self._caption)
        column.addWidget(self.view, 1)
        self.setWindowTitle(self.tr("Virtual printer"))
        # The next scan goes where the last one went.
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.took_paper.connect(self.show_paper)

    @Slot(object)
    def show_paper(self, paper: Bitmap) -> None:
        """Show what came out."""
        self._printed += 1
        self._caption.setText(self.tr("%n paper(s) came out", "", self._printed))
        self.view.show_bitmap(paper, self._dpi)
        if not self.isVisible():
            self._move_beside()
            self.show()

    def stand_beside(self, window: QWidget) -> None:
        """Come out at the right of a window, as far as the screen has room there."""
        self._beside = window

    def _move_beside(self) -> None:
        if self._beside is None:
            return
        window, room = self._beside.frameGeometry(), self._beside.screen().availableGeometry()
        size = self.sizeHint()
        self.resize(size)
        left = min(window.right() + px(12), room.right() - size.width())
        self.move(max(room.left(), left), max(room.top(), window.top()))

    def sizeHint(self) -> QSize:
        """Large enough to read a label."""
        return QSize(px(_USUAL[0]), px(_USUAL[1]))
