"""Two editors' rules side by side: for each field that differs, mine or theirs."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QGridLayout,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from returndesk.domain.ids import SiteId
from returndesk.domain.rule_merge import Difference
from returndesk.ui.rules_values import field_name, value_text
from returndesk.ui.theme import px
from returndesk.ui.tones import Tone
from returndesk.ui.widgets.labels import TextLabel
from returndesk.ui.widgets.panel import Panel

translate = QCoreApplication.translate

_ARROWS = frozenset({Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down})


class SideButton(QPushButton):
    """One side's value: the words wrap, and the button is as high as they need."""

    def __init__(self, caption: str, words: str) -> None:
        super().__init__()
        self.words = words
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.MinimumExpanding)
        self.setAccessibleName(f"{caption}: {words}")
        self._caption = TextLabel(caption, "label")
        self._label = TextLabel(words)
        self._label.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(16), px(10), px(16), px(10))
        column.setSpacing(px(4))
        column.addWidget(self._caption)
        column.addWidget(self._label)
        column.addStretch()
        for label in (self._caption, self._label):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The arrows are the view's: a group of buttons would move its choice with them."""
        if event.key() in _ARROWS:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep room for all the words at this width."""
        super().resizeEvent(event)
        words = self._label.heightForWidth(max(1, self.width() - px(34)))
        self.setMinimumHeight(words + self._caption.sizeHint().height() + px(38))


class ConflictRow(Panel):
    """One field with both values.

    Signals:
        chosen(): a side was taken.
    """

    chosen = Signal()

    def __init__(self, found: Difference, they: str, sites: Mapping[SiteId, str]) -> None:
        super().__init__()
        self.place = found.place
        name = field_name(found.place)
        self.mine = SideButton(
            translate("rules", "Mine  ←"), value_text(found.place, found.mine, sites)
        )
        self.theirs = SideButton(
            translate("rules", "{name}  →").format(name=they),
            value_text(found.place, found.theirs, sites),
        )
        self._note = TextLabel("", "small")
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        grid = QGridLayout(self)
        grid.setContentsMargins(px(20), px(14), px(20), px(16))
        grid.setHorizontalSpacing(px(12))
        grid.setVerticalSpacing(px(8))
        grid.addWidget(TextLabel(name, "section"), 0, 0)
        grid.addWidget(self._note, 0, 1)
        for column, button in enumerate((self.mine, self.theirs)):
            self._group.addButton(button)
            grid.addWidget(button, 1, column)
            grid.setColumnStretch(column, 1)
        if found.settled:
            (self.mine if found.by_me else self.theirs).setChecked(True)
        self._they = they
        self._tell(found)
        self._group.buttonClicked.connect(self._clicked)

    @property
    def takes_theirs(self) -> bool | None:
        """Which side was taken; None while none was."""
        if self.theirs.isChecked():
            return True
        return False if self.mine.isChecked() else None

    def choose(self, *, theirs: bool) -> None:
        """Take a side."""
        button = self.theirs if theirs else self.mine
        button.setFocus(Qt.FocusReason.TabFocusReason)
        button.click()

    def focus(self) -> None:
        """Put the focus on the side that was taken, or on mine."""
        (self.theirs if self.takes_theirs else self.mine).setFocus(Qt.FocusReason.TabFocusReason)

    def _tell(self, found: Difference) -> None:
        if not found.settled:
            self._note.setText(translate("rules", "Both changed this: choose"))
            self._note.set_tone(Tone.CAUTION)
        elif found.by_me:
            self._note.setText(translate("rules", "Only you changed this"))
        else:
            self._note.setText(
                translate("rules", "Only {name} changed this").format(name=self._they)
            )

    def _clicked(self) -> None:
        self._note.setText("")
        self.chosen.emit()


class ConflictView(QWidget):
    """All the fields that differ, one row each.

    Signals:
        changed(): a side was taken.
        row_reached(QWidget): the focus went to another row.
    """

    changed = Signal()
    row_reached = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: tuple[ConflictRow, ...] = ()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(px(12))
        self._column.addStretch()

    def show_conflict(
        self, found: Sequence[Difference], they: str, sites: Mapping[SiteId, str]
    ) -> None:
        """Show the fields that differ from what somebody saved; those to choose come first."""
        for row in self.rows:
            row.hide()
            row.deleteLater()
        ordered = sorted(found, key=lambda difference: difference.settled)
        self.rows = tuple(ConflictRow(one, they, sites) for one in ordered)
        for place, row in enumerate(self.rows):
            row.chosen.connect(self.changed)
            self._column.insertWidget(place, row)

    @property
    def open(self) -> tuple[ConflictRow, ...]:
        """The rows in which a side has still to be taken."""
        return tuple(row for row in self.rows if row.takes_theirs is None)

    @property
    def taken(self) -> tuple[str, ...]:
        """The places of the fields that are taken from the other."""
        return tuple(row.place for row in self.rows if row.takes_theirs)

    def begin(self) -> None:
        """Put the focus on the first row to choose in."""
        for row in (*self.open, *self.rows)[:1]:
            row.focus()
            self.row_reached.emit(row)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left takes mine, Right theirs; Up and Down go from field to field."""
        at = next((n for n, row in enumerate(self.rows) if row.isAncestorOf(self.focusWidget())), 0)
        key = event.key()
        if not self.rows or key not in _ARROWS:
            super().keyPressEvent(event)
            return
        if key in {Qt.Key.Key_Left, Qt.Key.Key_Right}:
            self.rows[at].choose(theirs=key == Qt.Key.Key_Right)
            return
        step = 1 if key == Qt.Key.Key_Down else -1
        row = self.rows[max(0, min(len(self.rows) - 1, at + step))]
        row.focus()
        self.row_reached.emit(row)
