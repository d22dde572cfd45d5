"""The Settings page (F9): each change is saved at once, and what cannot be is said beside it."""

import platform
import sqlite3
from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Slot, qVersion
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from returndesk import __version__
from returndesk.domain.codes import ScannedCode
from returndesk.domain.errors import KnownError
from returndesk.services.syncing import SyncReport
from returndesk.settings import Language, Settings, ThemeChoice
from returndesk.ui.context import Context
from returndesk.ui.messages import message_for
from returndesk.ui.pages.base import Page, PageName
from returndesk.ui.theme import px
from returndesk.ui.tones import Tone
from returndesk.ui.widgets.central_settings import CentralSettings
from returndesk.ui.widgets.form_row import FormRow
from returndesk.ui.widgets.key_button import KeyButton
from returndesk.ui.widgets.labels import TextLabel
from returndesk.ui.widgets.panel import Panel, SectionHeading
from returndesk.ui.widgets.scanner_settings import ScannerSettings
from returndesk.ui.widgets.segments import Segments

translate = QCoreApplication.translate

LONGEST_NAME = 60


class SettingsPage(Page):
    """Panels: this desk, scanners, central service, the program; printers and rules have pages."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.clerk = QLineEdit()
        self.clerk.setMaxLength(LONGEST_NAME)
        self.language = Segments(Language)
        self.theme = Segments(ThemeChoice)
        self.sounds = Segments((True, False))
        self._clerk_row = FormRow(self.clerk)
        self._language_row = FormRow(self.language)
        self._theme_row = FormRow(self.theme)
        self._sounds_row = FormRow(self.sounds)
        self.printers_button = KeyButton("", "F11")
        self.central = CentralSettings(context, self.change)
        self.scanners = ScannerSettings(context, self.change)
        self._desk_heading = SectionHeading()
        self._program_heading = SectionHeading()
        self.rules_button = KeyButton("", "Ctrl+R", bind=True)
        self._title = TextLabel("", "title")
        self._saved = TextLabel("", "soft")
        self._folder_label = TextLabel("", "label")
        self._folder = _copyable(str(context.tools.home))
        self._versions_label = TextLabel("", "label")
        self._versions = _copyable(_versions())
        self._lay_out()
        self._connect()
        self._show_settings()
        self.retranslate()

    # ---------------------------------------------------------------------------------- the page

    @property
    def title(self) -> str:
        """The page's name."""
        return translate("settings", "Settings")

    def activated(self) -> None:
        """Begin at the first setting; on a computer that is no desk yet, at the enrolment."""
        if self._settings.desk_id:
            self.clerk.setFocus()
        else:
            self.central.url.setFocus()
            self._enrolment_opened()
        self._saved.setText("")
        self.central.refresh()
        self.scanners.refresh()

    def refresh(self) -> None:
        """The number of facts that wait may have changed."""
        self.central.refresh()

    def synced(self, report: SyncReport) -> None:
        """Show how the central service is."""
        self.central.show_report(report)

    def take_scan(self, code: ScannedCode) -> bool:
        """An enrolment code may come as a barcode; any other scan is a parcel."""
        return self.central.take_scan(code)

    def retranslate(self) -> None:
        """Put all words in again."""
        self._title.setText(self.title)
        self._desk_heading.setText(translate("settings", "This desk"))
        self._clerk_row.set_name(translate("settings", "Who is at the desk"))
        self._language_row.set_name(translate("settings", "Language"))
        # Each language is named in itself, so that everybody finds theirs.
        system = translate("settings", "System")
        names = (system, "Français", "English", "Español", "Deutsch")
        self.language.set_words(translate("settings", "Language"), names)
        self._theme_row.set_name(translate("settings", "Colours"))
        light, dark = translate("settings", "Light"), translate("settings", "Dark")
        self.theme.set_words(translate("settings", "Colours"), (system, light, dark))
        self._sounds_row.set_name(translate("settings", "Sounds"))
        on, off = translate("settings", "On"), translate("settings", "Off")
        self.sounds.set_words(translate("settings", "Sounds"), (on, off))
        self._program_heading.setText(translate("settings", "Program"))
        self.rules_button.set_caption(translate("settings", "Portal rules"))
        self.printers_button.set_caption(translate("settings", "Printers"))
        self._folder_label.setText(translate("settings", "Data folder"))
        self._versions_label.setText(translate("settings", "Versions"))
        self._saved.setText("")
        self.central.retranslate()
        self.scanners.retranslate()
        # The new words have their widths only once the layouts were told.
        QTimer.singleShot(0, self._arrange)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Two columns where they have room, else one below the other: nothing is cut."""
        super().resizeEvent(event)
        self._arrange()

    @Slot()
    def _arrange(self) -> None:
        halves = [half.minimumSize().width() for half in self._halves]
        # As if no scroll bar were there: the one of a single column must not keep it single.
        room = self._scroll.maximumViewportSize().width()
        wide = sum(halves) + self._columns.spacing() <= room
        flow = QBoxLayout.Direction
        self._columns.setDirection(flow.LeftToRight if wide else flow.TopToBottom)

    # ------------------------------------------------------------------------------------- saving

    def change(self, settings: Settings) -> None:
        """Put settings in force and on disk, and say whether that could be done."""
        try:
            self._context.preferences.change(settings)
        except KnownError as error:
            message = message_for(error)
            self._say_saved(f"{message.title}. {message.remedy}", Tone.WRONG)
            self._show_settings()
            self.scanners.show_settings()
        else:
            self._say_saved(translate("settings", "Saved"), Tone.GOOD)

    @property
    def _settings(self) -> Settings:
        return self._context.preferences.settings

    def _say_saved(self, words: str, tone: Tone) -> None:
        self._saved.setText(words)
        self._saved.set_tone(tone)
        self._saved.setAccessibleName(words)

    @Slot()
    def _clerk_edited(self) -> None:
        name = " ".join(self.clerk.text().split())
        if name != self._settings.clerk:
            self.change(replace(self._settings, clerk=name))

    @Slot(object)
    def _language_chosen(self, language: Language) -> None:
        self.change(replace(self._settings, language=language))

    @Slot(object)
    def _theme_chosen(self, theme: ThemeChoice) -> None:
        self.change(replace(self._settings, theme=theme))

    @Slot(object)
    def _sounds_chosen(self, sounds: bool) -> None:
        self.change(replace(self._settings, sounds=sounds))

    @Slot()
    def _learn_asked(self) -> None:
        self.page_asked.emit(PageName.LEARN_SCANNER, None)

    @Slot()
    def _printers_asked(self) -> None:
        self.page_asked.emit(PageName.PRINTERS, None)

    @Slot()
    def _rules_asked(self) -> None:
        self.page_asked.emit(PageName.PORTAL_RULES, None)

    @Slot()
    def _enrolment_opened(self) -> None:
        # The fields have their place only once the layout has been made anew.
        QTimer.singleShot(0, self._show_enrolment)

    @Slot()
    def _show_enrolment(self) -> None:
        self._scroll.ensureWidgetVisible(self.central.code_row, 0, px(24))

    @Slot(object, object)
    def _settings_changed(self, _before: Settings, _after: Settings) -> None:
        self._show_settings()

    def _show_settings(self) -> None:
        """Put the settings in the controls, without disturbing what is being typed."""
        settings = self._settings
        if not self.clerk.hasFocus():
            self.clerk.setText(settings.clerk)
        self.language.select(settings.language)
        self.theme.select(settings.theme)
        self.sounds.select(settings.sounds)
        self.central.show_settings()
        self.scanners.show_settings()

    # ----------------------------------------------------------------------------------- make-up

    def _lay_out(self) -> None:
        desk = _panel(
            self._desk_heading,
            (self._clerk_row, self._language_row, self._theme_row, self._sounds_row),
        )
        program = _panel(
            self._program_heading,
            (_pair(self._folder_label, self._folder), _pair(self._versions_label, self._versions)),
        )
        left, right = QVBoxLayout(), QVBoxLayout()
        for column, panels in (
            (left, (desk, program)),
            (right, (_panel(None, (self.scanners,)), _panel(None, (self.central,)))),
        ):
            column.setSpacing(px(16))
            for panel in panels:
                column.addWidget(panel)
            column.addStretch()
        inside = QWidget()
        columns = self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight, inside)
        columns.setContentsMargins(0, 0, 0, 0)
        columns.setSpacing(px(16))
        self._halves = left, right
        columns.addLayout(left, 1)
        columns.addLayout(right, 1)
        scroll = self._scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(inside)
        head = QHBoxLayout()
        head.addWidget(self._title)
        head.addStretch()
        head.addWidget(self._saved)
        head.addSpacing(px(16))
        head.addWidget(self.printers_button)
        head.addWidget(self.rules_button)
        page = QVBoxLayout(self)
        page.setContentsMargins(px(32), px(28), px(32), px(16))
        page.setSpacing(px(16))
        page.addLayout(head)
        page.addWidget(scroll, 1)

    def _connect(self) -> None:
        self.clerk.textEdited.connect(self._clerk_edited)
        self.language.chosen.connect(self._language_chosen)
        self.theme.chosen.connect(self._theme_chosen)
        self.sounds.chosen.connect(self._sounds_chosen)
        self.central.opened.connect(self._enrolment_opened)
        self._context.preferences.changed.connect(self._settings_changed)
        self.scanners.learn_asked.connect(self._learn_asked)
        self.rules_button.clicked.connect(self._rules_asked)
        self.printers_button.clicked.connect(self._printers_asked)


def _panel(heading: QWidget | None, rows: Sequence[QWidget]) -> Panel:
    panel = Panel()
    column = QVBoxLayout(panel)
    column.setContentsMargins(px(24), px(20), px(24), px(20))
    column.setSpacing(px(14))
    if heading is not None:
        column.addWidget(heading)
    for row in rows:
        column.addWidget(row)
    return panel


def _pair(label: QWidget, value: QWidget) -> QWidget:
    pair = QWidget()
    column = QVBoxLayout(pair)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(px(2))
    column.addWidget(label)
    column.addWidget(value)
    return pair


def _copyable(text: str) -> TextLabel:
    """A text that support asks for: it can be marked and copied."""
    label = TextLabel(text)
    label.setWordWrap(True)
    flags = Qt.TextInteractionFlag
    label.setTextInteractionFlags(flags.TextSelectableByMouse | flags.TextSelectableByKeyboard)
    return label


def _versions() -> str:
    """The versions that matter when something is wrong; SQLite's own, since it keeps the data."""
    return (
        f"ReturnDesk {__version__} · Python {platform.python_version()} · "
        f"Qt {qVersion()} · SQLite {sqlite3.sqlite_version}"
    )
