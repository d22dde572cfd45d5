"""Orders, rules and people for the walk-in page, and short words for what a clerk does on it."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import timedelta

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from returndesk.domain.codes import ScannedCode, ScanSource
from returndesk.domain.feed import Change
from returndesk.domain.ids import BrandId, LineId, OrderId, StaffId
from returndesk.domain.money import Money
from returndesk.domain.orders import Order, OrderLine, Variant
from returndesk.domain.portal import AutoApproval, Brand, PortalRules
from returndesk.domain.returns import Resolution, Shopper
from returndesk.domain.staff import Role, Staff, hash_pin
from returndesk.services.completing import Completed
from returndesk.services.ports import DeskStorage
from returndesk.ui.main_window import MainWindow
from returndesk.ui.pages.base import PageName
from returndesk.ui.pages.walkin import WalkinPage
from tests.support import BRANDS, LILLE, LUMEN, SITES, START

PIN = "246810"
DRESS_EAN, BELT_EAN = "3614270000013", "3614270000020"
SHOP = replace(SITES[0], name="Boutique Bellecour", store_location=True)
OPEN_HANDED = PortalRules(
    version=1, auto_approval=AutoApproval(frozenset(Resolution), needs_inspection=False)
)
OTHER_BRAND = Brand(BrandId("nord"), "Nordlicht", "nord", LILLE, rules=OPEN_HANDED)
_SIZES = tuple(Variant(f"R{size}", f"Robe Ondine, {size}", Money(8400)) for size in (40, 42))


def order(number: int = 1, **changes: object) -> Order:
    """The order `#1000<number>`: a dress for 79.00 and three belts for 100.00 together."""
    plain = Order(
        OrderId(f"o{number}"),
        f"#{10000 + number}",
        LUMEN,
        Shopper("Camille Durand", "camille@example.com", "fr", "75011"),
        START - timedelta(days=15),
        START - timedelta(days=12),
        (
            OrderLine(
                LineId("dress"),
                "Robe Ondine, bleu, 38",
                1,
                Money(7900),
                ean=DRESS_EAN,
                tax_bp=2000,
                variants=_SIZES,
            ),
            OrderLine(
                LineId("belt"), "Ceinture cuir", 3, Money(3500), paid=Money(10000), ean=BELT_EAN
            ),
        ),
        (f"OUT{number:08d}",),
    )
    return replace(plain, **changes)  # type: ignore[arg-type]


def boss() -> Staff:
    """The supervisor of the shop; the PIN is `PIN`."""
    return Staff(StaffId("s1"), "Rosa", LILLE, Role.SUPERVISOR, hash_pin(PIN))


def lumen(rules: PortalRules = OPEN_HANDED) -> Brand:
    """The brand with some rules."""
    return replace(BRANDS[0], rules=rules)


def feed(storage: DeskStorage, *changes: Change) -> None:
    """Let a desk hear something from the central service."""
    with storage.write() as work:
        cursor = work.feed.cursor()
        assert work.feed.apply(changes, cursor=f"{cursor}+", expected=cursor)


@dataclass
class Clerk:
    """Somebody at the walk-in page with a keyboard and a scanner, who counts what they press."""

    window: MainWindow
    qtbot: QtBot
    settle: Callable[[], None]
    acts: int = 0

    @property
    def page(self) -> WalkinPage:
        """The page, brought to the front."""
        page = self.window.page(PageName.WALK_IN)
        assert isinstance(page, WalkinPage)
        return page

    def come(self) -> None:
        """Bring the page to the front."""
        self.window.show_page(PageName.WALK_IN)
        self.settle()

    def scan(self, text: str) -> None:
        """Scan with any scanner, and wait until keys count again."""
        self.acts += 1
        self.window.scan(ScannedCode(text, ScanSource.WEDGE))
        self.settle()
        self.qtbot.waitUntil(lambda: self.page.keys_count)

    def press(self, key: Qt.Key | str, *, ctrl: bool = False) -> None:
        """Press one key where the keyboard is, and wait until it has acted."""
        self.acts += 1
        target: QWidget = QApplication.focusWidget() or self.window
        modifier = Qt.KeyboardModifier.ControlModifier if ctrl else Qt.KeyboardModifier.NoModifier
        if isinstance(key, str):
            QTest.keyClicks(target, key, modifier)
        else:
            QTest.keyClick(target, key, modifier)
        self.qtbot.waitUntil(self._acted)
        self.settle()

    def _acted(self) -> bool:
        """Whether no key waits any more and no button is still on its way down."""
        buttons = self.window.findChildren(QAbstractButton)
        return not self.page.keys_pending and not any(button.isDown() for button in buttons)

    def type(self, text: str) -> None:
        """Type into the field that has the keyboard, and go on with Return."""
        target = QApplication.focusWidget()
        assert isinstance(target, QLineEdit)
        QTest.keyClicks(target, text)
        QTest.keyClick(target, Qt.Key.Key_Return)
        self.settle()

    def look_up(self, number: str) -> None:
        """Type a number into the page's field."""
        self.page.field.setFocus()
        self.type(number)

    def finish(self) -> None:
        """Press the one key."""
        self.press(Qt.Key.Key_F12)

    @property
    def notice(self) -> str:
        """What the page says is in the way; "" for nothing."""
        notice = self.page.notice
        return "" if notice.isHidden() else notice.accessibleName()

    @property
    def completed(self) -> tuple[Completed, ...]:
        """What the last visit came to."""
        outcome = self.page.done.outcome
        return outcome.completed if outcome else ()

    @property
    def states(self) -> list[str]:
        """What the rules say at each line."""
        model = self.page.model
        return [model.row(row).state for row in range(model.rowCount())]
