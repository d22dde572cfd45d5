"""The virtual printer's window shows what came out, beside the desk's and without its keyboard."""

import threading

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from returndesk.domain.labels import ROLL_80, Bitmap
from returndesk.ui.paper_window import PaperWindow
from tests.ui.conftest import Driver

PAPER = Bitmap(576, 16, bytes(72 * 16))


def test_a_paper_from_the_printers_thread_is_shown_beside(driver: Driver, qtbot: QtBot) -> None:
    paper = PaperWindow(ROLL_80)
    qtbot.addWidget(paper)
    paper.stand_beside(driver.window)
    thread = threading.Thread(target=paper.took_paper.emit, args=(PAPER,))
    thread.start()
    qtbot.waitUntil(paper.isVisible)
    thread.join()
    assert paper.screen().availableGeometry().contains(paper.frameGeometry().topLeft())
    # The offscreen platform activates every new window; real ones keep to this.
    assert paper.testAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
    image = paper.view.image
    assert image is not None
    assert (image.width(), image.height()) == (576, 16)
