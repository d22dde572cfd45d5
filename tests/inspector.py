"""Somebody at the Inspect or the Attention page with a scanner and a keyboard, and their goods."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import cycle

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from returndesk.domain.codes import ScannedCode, ScanSource, Symbology
from returndesk.domain.ids import LineId
from returndesk.domain.money import Money
from returndesk.domain.printing import JobState
from returndesk.domain.returns import Return, ReturnLine, ReturnParcel, Shopper
from returndesk.ui.main_window import MainWindow
from returndesk.ui.pages.attention import AttentionPage
from returndesk.ui.pages.base import PageName
from returndesk.ui.pages.inspect import InspectPage
from returndesk.ui.widgets.card_list import Card
from tests.support import make_return

DRESS, SHIRT, NOBODY = "3614270000013", "3614270000020", "4006381333931"


def dresses(
    number: int,
    *parcels: ReturnParcel,
    dresses: int = 2,
    name: str = "Zoé Martin",
    order_number: str = "",
) -> Return:
    """The return `RD-<number>` of dresses and one shirt, in the parcel `TRACK<number>`."""
    shopper = Shopper(name, f"shopper{number}@example.com", "fr", "75011")
    plain = make_return(number, *parcels, shopper=shopper, order_number=order_number)
    return replace(
        plain,
        lines=(
            ReturnLine(LineId("dress"), "Robe", dresses, Money(7900), "ROB", DRESS, "too_small"),
            ReturnLine(LineId("shirt"), "Chemise", 1, Money(4900), "CHE", SHIRT, "changed_mind"),
        ),
    )


@dataclass
class Inspector:
    """A person at the window, who uses the keyboard and the scanner alone."""

    window: MainWindow
    qtbot: QtBot
    # The same article twice is two units: a person takes longer than a test.
    _sources: "cycle[ScanSource]" = field(
        default_factory=lambda: cycle((ScanSource.WEDGE, ScanSource.SERIAL))
    )

    @property
    def page(self) -> InspectPage:
        """The Inspect page."""
        page = self.window.page(PageName.INSPECT)
        assert isinstance(page, InspectPage)
        return page

    @property
    def attention(self) -> AttentionPage:
        """The Attention page."""
        page = self.window.page(PageName.ATTENTION)
        assert isinstance(page, AttentionPage)
        return page

    def come(self, page: PageName = PageName.INSPECT) -> None:
        """Bring a page to the front."""
        self.window.show_page(page)
        self.settle()

    def settle(self) -> None:
        """Wait until all that was given to the workers has been done and shown."""
        context = self.window.context
        workers = (context.picture_worker, context.desk_worker, context.print_worker)

        def still() -> bool:
            moving = any(
                job.state is not JobState.NEEDS_ATTENTION and job.error is None
                for job in context.prints.open
            )
            return not moving and not any(worker.pending for worker in workers)

        self.qtbot.waitUntil(still, timeout=60_000)

    def scan(self, *texts: str) -> None:
        """Scan one thing after the other, and wait until keys count again."""
        for text in texts:
            article = len(text) == 13 and text.isdigit()
            symbology = Symbology.EAN_UPC if article else None
            self.window.scan(ScannedCode(text, next(self._sources), symbology))
            self.settle()
        page = self.page if self.window.current_page is self.page else self.attention
        self.qtbot.waitUntil(lambda: page.keys_count)

    def press(self, *keys: Qt.Key | str, ctrl: bool = False) -> None:
        """Press keys where the keyboard is, and wait until each has acted."""
        modifier = Qt.KeyboardModifier.ControlModifier if ctrl else Qt.KeyboardModifier.NoModifier
        for key in keys:
            target: QWidget = QApplication.focusWidget() or self.window
            QTest.keyClick(target, key, modifier)  # type: ignore[arg-type] # it takes a character too
            self.qtbot.waitUntil(self._acted)
            self.settle()

    def _acted(self) -> bool:
        buttons = self.window.findChildren(QAbstractButton)
        return not self.page.keys_pending and not any(button.isDown() for button in buttons)

    def type(self, text: str) -> None:
        """Type into the field that has the keyboard, and go on with Return."""
        target = QApplication.focusWidget()
        assert isinstance(target, QLineEdit)
        QTest.keyClicks(target, text)
        QTest.keyClick(target, Qt.Key.Key_Return)
        self.settle()

    # ------------------------------------------------------------------------------ what is seen

    @property
    def said(self) -> tuple[str, str]:
        """What the last scan or key came to."""
        return self.page.strip.words

    @property
    def figure(self) -> str:
        """The one big figure."""
        return self.page.side.figure.accessibleName()

    @property
    def rows(self) -> list[str]:
        """The rows as a screen reader has them."""
        return [row.spoken for row in self.page.model.rows]

    @property
    def cards(self) -> Sequence[Card]:
        """What waits under Attention."""
        return self.attention.list.cards.cards

    @property
    def kinds(self) -> list[str]:
        """The kinds of what waits."""
        return [card.pill for card in self.cards]

    def words(self, widget: QWidget) -> str:
        """All words that can be seen on a widget."""
        labels = widget.findChildren(QLabel)
        return "\n".join(label.text() for label in labels if label.isVisible())
