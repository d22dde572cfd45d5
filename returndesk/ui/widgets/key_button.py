"""Buttons that name the key which does the same."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcutEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QWidget

from returndesk.ui.theme import px, restyle
from returndesk.ui.widgets.labels import ElidedLabel, TextLabel

RETURN_SIGN = "↵"
# The two answers to a question that stands on a page, whatever page that is.
YES_KEY, NO_KEY = "F7", "Shift+F7"
# On every page that speaks of a parcel: what lies in it.
PARCEL_KEY = "Ctrl+B"
# What is printed on the keys, where the system's name is longer: Spanish writes them out.
_ON_THE_KEY = {"Control": "Ctrl", "Suprimir": "Supr", "Mayúsculas": "Mayús"}


def key_text(key: str) -> str:
    """A key as it is written on a button: "Ctrl+Z" as "Ctrl Z" in the system's own names."""
    if key in {"Return", "Enter"}:
        return RETURN_SIGN
    names = QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText).split("+")
    return " ".join(_ON_THE_KEY.get(name, name) for name in names)


class KeyButton(QPushButton):
    """A button with a caption and, more quietly, its key.

    `key` is a portable key sequence ("F4", "Ctrl+Z", "Return"). With `bind` the key presses the
    button wherever the focus is in its window; without it the key is only shown, for keys that
    the window or the page handles itself. `primary` marks the main act of a page (60 px high).
    """

    def __init__(
        self,
        text: str,
        key: str = "",
        *,
        primary: bool = False,
        bind: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._caption = self._make_caption()
        self._key = TextLabel("", "key")
        self._written = key
        self._row = QHBoxLayout(self)
        self._row.setSpacing(px(12))
        self._row.setContentsMargins(px(16), 0, px(16), 0)
        self._row.addWidget(self._caption)
        self._row.addWidget(self._key)
        for label in (self._caption, self._key):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setProperty("primary", primary)
        if primary:
            self._row.insertStretch(0)
            self._row.addStretch()
        self.set_caption(text, key)
        if bind and key:
            self.setShortcut(QKeySequence(key))

    def set_caption(self, text: str, key: str | None = None) -> None:
        """Change the words, and the key shown when one is given; a key has words too ("Esc")."""
        self._caption.setText(text)
        self.setAccessibleName(text)
        self._written = self._written if key is None else key
        self._key.setText(key_text(self._written))
        self._key.setVisible(bool(self._written))
        self.updateGeometry()

    def _make_caption(self) -> TextLabel:
        return TextLabel("", "caption")

    @property
    def caption(self) -> str:
        """The words on the button."""
        return self._caption.text()

    def sizeHint(self) -> QSize:
        """Wide enough for both, as high as the style sheet says (at least 44 px)."""
        hint = super().sizeHint().expandedTo(self._row.sizeHint())
        if self._written and self._key.isHidden():
            key = self._row.spacing() + self._key.sizeHint().width()
            hint = hint.expandedTo(self._row.sizeHint() + QSize(key, 0))
        return hint

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where a small window leaves too little for both, the caption goes before its key."""
        super().resizeEvent(event)
        self._key.setVisible(bool(self._written) and self._has_room())

    def _has_room(self) -> bool:
        return self.width() >= self.sizeHint().width()

    def minimumSizeHint(self) -> QSize:
        """A caption is never cut."""
        return self.sizeHint()


class AtOnceButton(KeyButton):
    """A button whose key acts at once.

    Qt shows a button that is pressed by its key as down for 100 ms, and acts only then; that is
    twice as long as a label's first byte may take.
    """

    def event(self, event: QEvent) -> bool:
        """Act on the key itself."""
        if isinstance(event, QShortcutEvent) and not event.isAmbiguous():
            self.click()
            return True
        return super().event(event)


class RailButton(KeyButton):
    """An entry of the left rail: checkable, the caption left and the key right."""

    def __init__(self, text: str, key: str, parent: QWidget | None = None) -> None:
        super().__init__(text, key, parent=parent)
        self._row.setContentsMargins(px(15), 0, px(11), 0)
        self._row.insertStretch(1)
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.toggled.connect(self._show_current)
        self._badge = TextLabel("", "badge")
        self._badge.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._badge.hide()
        self._row.insertWidget(2, self._badge, 0, Qt.AlignmentFlag.AlignVCenter)

    def set_badge(self, text: str, spoken: str) -> None:
        """Show a number beside the caption, "" for none; `spoken` is the whole entry in words."""
        self._badge.setText(text)
        self._badge.setVisible(bool(text))
        self.setAccessibleName(spoken)

    @property
    def badge(self) -> str:
        """The number beside the caption."""
        return self._badge.text()

    def _show_current(self, current: bool) -> None:
        # A style sheet cannot ask for the state of a label's button, so the label is told.
        self._caption.setProperty("current", current)
        restyle(self._caption)


class ChoiceButton(KeyButton):
    """One of several things to pick, with its digit; a long caption gives way."""

    def __init__(self, text: str, key: str, parent: QWidget | None = None) -> None:
        super().__init__(text, key, parent=parent)
        self._row.setStretch(0, 1)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def _make_caption(self) -> TextLabel:
        return ElidedLabel("", "caption")

    def _has_room(self) -> bool:
        return True
