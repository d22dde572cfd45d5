"""An editor for limited rich text: bold, italic, underline, bullets and links, nothing else."""

from PySide6.QtCore import QCoreApplication, QEvent, QMimeData, Signal, Slot
from PySide6.QtGui import QFont, QKeySequence, QShortcut, QTextCharFormat, QTextListFormat
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from returndesk.domain.markup import is_web_link, parse
from returndesk.ui.markup_document import link_format, markup_of, show_markup
from returndesk.ui.rules_words import problem_text
from returndesk.ui.theme import px
from returndesk.ui.tones import Tone
from returndesk.ui.widgets.form_row import FormRow

translate = QCoreApplication.translate


class _Words(QTextEdit):
    """Takes only words from the clipboard: what another program styled is not ours to keep."""

    def insertFromMimeData(self, source: QMimeData) -> None:  # noqa: N802 - Qt's name
        self.insertPlainText(source.text())


class RichEditor(QWidget):
    """A toolbar over the words; the address of a link is asked for in place.

    Signals:
        edited(): the person changed the text.
    """

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._markup = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.words = _Words()
        self.words.setTabChangesFocus(True)
        self.words.setMinimumHeight(px(180))
        self.setFocusProxy(self.words)
        self.bold, self.italic, self.underline = (self._style(word) for word in "BIU")
        self.bullets, self.link = QPushButton("•  ☰"), QPushButton()
        self.bullets.setCheckable(True)
        for button, change in (
            (self.bold, QFont.setBold), (self.italic, QFont.setItalic),
            (self.underline, QFont.setUnderline),
        ):  # fmt: skip
            font = button.font()
            change(font, True)
            button.setFont(font)
        self.address = QLineEdit()
        self.address.setPlaceholderText("https://")
        self.set_link = QPushButton()
        self.address_row = FormRow(self.address, self.set_link)
        self.address_row.hide()
        self._lay_out()
        self._connect()

    def _style(self, word: str) -> QPushButton:
        button = QPushButton(word)
        button.setCheckable(True)
        button.setFixedWidth(px(48))
        return button

    def _lay_out(self) -> None:
        bar = QHBoxLayout()
        bar.setSpacing(px(4))
        for button in (self.bold, self.italic, self.underline, self.bullets, self.link):
            button.setProperty("flat", True)
            bar.addWidget(button)
        bar.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        column.addLayout(bar)
        column.addWidget(self.address_row)
        column.addWidget(self.words)

    def _connect(self) -> None:
        self.bold.clicked.connect(self._set_bold)
        self.italic.clicked.connect(self._set_italic)
        self.underline.clicked.connect(self._set_underline)
        self.bullets.clicked.connect(self._set_bullets)
        self.link.clicked.connect(self._ask_link)
        self.set_link.clicked.connect(self._set_link)
        self.address.returnPressed.connect(self._set_link)
        self.words.textChanged.connect(self._changed)
        self.words.cursorPositionChanged.connect(self._show_styles)
        self.words.currentCharFormatChanged.connect(self._show_styles)
        for key, button in (
            (QKeySequence.StandardKey.Bold, self.bold),
            (QKeySequence.StandardKey.Italic, self.italic),
            (QKeySequence.StandardKey.Underline, self.underline),
        ):
            QShortcut(QKeySequence(key), self.words).activated.connect(button.click)

    def retranslate(self) -> None:
        """Put all words in again."""
        self.link.setText(translate("rules", "Link"))
        self.set_link.setText(translate("rules", "Set"))
        self.address_row.set_name(translate("rules", "Address of the link; empty for none"))
        for button, name in (
            (self.bold, translate("rules", "Bold")),
            (self.italic, translate("rules", "Italic")),
            (self.underline, translate("rules", "Underlined")),
            (self.bullets, translate("rules", "Bullets")),
        ):
            button.setAccessibleName(name)
            button.setToolTip(name)

    @property
    def markup(self) -> str:
        """The text as limited rich text."""
        return self._markup

    def set_markup(self, text: str) -> None:
        """Put a text in, without telling anybody."""
        self.address_row.hide()
        if parse(text) == parse(self._markup):
            # The same words, perhaps written by another program: the cursor stays.
            self._markup = text
            return
        self._markup = text
        self._show()

    def changeEvent(self, event: QEvent) -> None:
        """Links are written in the theme's colour: another theme writes them anew."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            self._show()

    def _show(self) -> None:
        self.words.blockSignals(True)
        show_markup(self.words.document(), self._markup)
        self.words.blockSignals(False)

    @Slot()
    def _changed(self) -> None:
        now = markup_of(self.words.document())
        if parse(now) != parse(self._markup):
            self._markup = now
            self.edited.emit()

    @Slot()
    def _show_styles(self) -> None:
        form = self.words.currentCharFormat()
        self.bold.setChecked(form.fontWeight() >= QFont.Weight.Bold)
        self.italic.setChecked(form.fontItalic())
        self.underline.setChecked(form.fontUnderline())
        self.bullets.setChecked(self.words.textCursor().currentList() is not None)

    def _merge(self, form: QTextCharFormat) -> None:
        self.words.mergeCurrentCharFormat(form)
        self.words.setFocus()

    @Slot(bool)
    def _set_bold(self, on: bool) -> None:
        form = QTextCharFormat()
        form.setFontWeight(QFont.Weight.Bold if on else QFont.Weight.Normal)
        self._merge(form)

    @Slot(bool)
    def _set_italic(self, on: bool) -> None:
        form = QTextCharFormat()
        form.setFontItalic(on)
        self._merge(form)

    @Slot(bool)
    def _set_underline(self, on: bool) -> None:
        form = QTextCharFormat()
        form.setFontUnderline(on)
        self._merge(form)

    @Slot(bool)
    def _set_bullets(self, on: bool) -> None:
        cursor = self.words.textCursor()
        found = cursor.currentList()
        if on:
            cursor.createList(QTextListFormat.Style.ListDisc)
        elif found is not None:
            found.remove(cursor.block())
            plain = cursor.blockFormat()
            plain.setIndent(0)
            cursor.setBlockFormat(plain)
        self.words.setFocus()

    @Slot()
    def _ask_link(self) -> None:
        cursor = self.words.textCursor()
        self.address.setText(cursor.charFormat().anchorHref())
        words = "" if cursor.hasSelection() else translate("rules", "Mark some words first.")
        self.address_row.say(words)
        self.address_row.show()
        self.address.setFocus()

    @Slot()
    def _set_link(self) -> None:
        address = self.address.text().strip()
        if address and not is_web_link(address):
            from returndesk.domain.rule_checks import Problem

            self.address_row.say(problem_text(Problem("link_not_http", "")), Tone.WRONG)
            return
        self.address_row.hide()
        self._merge(link_format(address))
