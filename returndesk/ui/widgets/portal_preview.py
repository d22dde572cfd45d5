"""The shop's colours on the screen: the portal and a mail as a shopper will see them."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QVBoxLayout, QWidget

from returndesk.domain.portal import Brand, PortalRules
from returndesk.ui.markup_document import show_markup
from returndesk.ui.rules_values import field_name
from returndesk.ui.texts import joined
from returndesk.ui.theme import DARK, LIGHT, contrast, px
from returndesk.ui.widgets.labels import TextLabel

translate = QCoreApplication.translate

_STANDARD_COLOUR = "#2457D6"
_LOGO_PX = 40


def shown_colour(colour: str) -> str:
    """The colour that is drawn: the standard one for what is none."""
    good = len(colour) == 7 and colour.startswith("#") and QColor(colour).isValid()
    return colour if good else _STANDARD_COLOUR


def readable_on(colour: str) -> str:
    """Black or white, whichever is easier to read on a colour."""
    return max((LIGHT.panel, LIGHT.text), key=lambda ink: contrast(ink, colour))


class Sheet(QFrame):
    """A white sheet with a band in the brand's colour above it, whatever the window's theme."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sheet")
        self.band = TextLabel("", "section")
        self.band.setContentsMargins(px(20), px(12), px(20), px(12))
        self.band.setMinimumHeight(px(48))
        self.inside = QVBoxLayout()
        self.inside.setContentsMargins(px(20), px(16), px(20), px(20))
        self.inside.setSpacing(px(12))
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addWidget(self.band)
        column.addLayout(self.inside)
        # Shoppers' mail programs and browsers show it on white, whoever looks at it here.
        self.setStyleSheet(
            f"#sheet {{ background: {LIGHT.panel}; border: 1px solid {DARK.faint}; }}"
            f"QLabel {{ color: {LIGHT.text}; }} QLabel[role=small] {{ color: {LIGHT.soft}; }}"
        )

    def set_band(self, words: str, colour: str) -> None:
        """The band's words and colour."""
        shown = shown_colour(colour)
        self.band.setText(words)
        self.band.setStyleSheet(f"background: {shown}; color: {readable_on(shown)};")


class PortalPreview(Sheet):
    """The portal's page: background, logo, instructions, links."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._background = QPixmap()
        self._logo = QLabel()
        self._logo.hide()
        self._card = QLabel()
        self._card.setWordWrap(True)
        self._card.setTextFormat(Qt.TextFormat.RichText)
        self._card.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        self._card.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self._card.setContentsMargins(px(16), px(12), px(16), px(12))
        self._card.setStyleSheet(f"background: {LIGHT.panel}; color: {LIGHT.text};")
        self._footer = TextLabel("", "small")
        for widget in (self._logo, self._card, self._footer):
            self.inside.addWidget(widget)

    @property
    def words(self) -> str:
        """The instructions as they are drawn, for a test and a screen reader."""
        return self._card.accessibleName()

    def set_pictures(self, logo: QPixmap, background: QPixmap) -> None:
        """The pictures; null ones for none."""
        self._background = background
        self._logo.setVisible(not logo.isNull())
        if not logo.isNull():
            high = px(_LOGO_PX)
            self._logo.setPixmap(
                logo.scaledToHeight(high, Qt.TransformationMode.SmoothTransformation)
            )
        self.update()

    def show_rules(self, brand: Brand, rules: PortalRules, language: str) -> None:
        """Draw the portal with rules in a language."""
        from PySide6.QtGui import QTextDocument

        look = rules.look
        self.set_band(brand.name, look.colour)
        self.band.setVisible(look.header)
        document = QTextDocument()
        show_markup(document, rules.instructions.get(language, ""), shown_colour(look.colour))
        words = document.toPlainText()
        self._card.setAccessibleName(words)
        self._card.setText(document.toHtml() if words else "")
        self._card.setVisible(bool(words))
        links = (
            field_name(name) for name, link in
            (("policy_url", rules.policy_url), ("support_url", rules.support_url)) if link
        )  # fmt: skip
        self._footer.setText(joined(brand.name, *links))
        self._footer.setVisible(look.footer)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the background picture below everything, covering the sheet."""
        super().paintEvent(event)
        if self._background.isNull():
            return
        painter = QPainter(self)
        ground = self.rect().adjusted(1, 1, -1, -1)
        grown = self._background.size().scaled(
            ground.size(), Qt.AspectRatioMode.KeepAspectRatioByExpanding
        )
        factor = self._background.width() / max(1, grown.width())
        source = self._background.rect()
        source.setSize((ground.size().toSizeF() * factor).toSize().boundedTo(source.size()))
        source.moveCenter(self._background.rect().center())
        painter.drawPixmap(ground, self._background, source)
