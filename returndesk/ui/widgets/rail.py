"""The left rail: whose desk this is, the pages with their keys, the network and the clerk."""

from collections.abc import Mapping
from datetime import timedelta

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from returndesk.domain.errors import KnownError
from returndesk.services.syncing import Connection, Progress
from returndesk.ui import texts
from returndesk.ui.messages import message_for
from returndesk.ui.pages.base import PageName
from returndesk.ui.texts import joined
from returndesk.ui.theme import current_theme, px, restyle
from returndesk.ui.tones import Tone
from returndesk.ui.widgets.key_button import RailButton
from returndesk.ui.widgets.labels import ElidedLabel, TextLabel
from returndesk.ui.widgets.print_line import PrintLine

RAIL_PX = 208
_MOST_SHOWN = 99
# The code of a database that is to be set aside.
DAMAGE = "database_corrupt"

PAGE_KEYS: Mapping[PageName, str] = {
    PageName.RECEIVE: "F1",
    PageName.WALK_IN: "F2",
    PageName.INSPECT: "F3",
    PageName.LABELS: "F4",
    PageName.RETURNS: "F5",
    PageName.ATTENTION: "F6",
    PageName.PRINTERS: "F11",
    PageName.SETTINGS: "F9",
}


class _Dot(QWidget):
    """A spot in a tone's colour."""

    def __init__(self) -> None:
        super().__init__()
        self._tone = Tone.NEUTRAL
        self.setFixedSize(px(10), px(10))

    def set_tone(self, tone: Tone) -> None:
        self._tone = tone
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - always painted whole
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(current_theme().tone(self._tone)))
        painter.drawEllipse(self.rect())


class ConnectionChip(QPushButton):
    """How the desk stands with the central service, and how much waits. A press tries now."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("connection")
        self._connection = Connection.UNKNOWN
        self._waiting = 0
        self._enrolled = True
        self._error = ""
        self._progress: Progress | None = None
        self._damaged = False
        self._clock_error = timedelta(0)
        self._dot = _Dot()
        self._state = ElidedLabel("", "state")
        self._detail = ElidedLabel("", "small")
        words = QVBoxLayout()
        words.setSpacing(px(1))
        words.addStretch()
        words.addWidget(self._state)
        words.addWidget(self._detail)
        words.addStretch()
        row = QHBoxLayout(self)
        row.setContentsMargins(px(13), 0, px(8), 0)
        row.setSpacing(px(9))
        row.addWidget(self._dot)
        row.addLayout(words, 1)
        for child in (self._dot, self._state, self._detail):
            child.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFixedHeight(px(52))
        self.retranslate()

    def set(
        self, connection: Connection, waiting: int, *, enrolled: bool = True, error: str = ""
    ) -> None:
        """Show a state with the number of facts that wait to be sent.

        `error` is the code of what ended the last round; its words come up with the pointer.
        """
        self._connection, self._waiting, self._enrolled = connection, waiting, enrolled
        self._error, self._progress = error, None
        self._damaged |= error == DAMAGE
        self.retranslate()

    def show_damage(self) -> None:
        """Say that the desk's file is damaged, until the new start that mends it."""
        self._damaged = True
        self.retranslate()

    def set_clock(self, error: timedelta) -> None:
        """Say so if this computer's clock is wrong; `error` is how far it is ahead."""
        if error != self._clock_error:
            self._clock_error = error
            self.retranslate()

    def show_progress(self, progress: Progress) -> None:
        """Show how far a long pull is, until the next state."""
        self._connection, self._progress = Connection.ONLINE, progress
        self.retranslate()

    @property
    def connection(self) -> Connection:
        """The state shown."""
        return self._connection

    @property
    def waiting(self) -> int:
        """How many facts wait, as shown."""
        return self._waiting

    @property
    def enrolled(self) -> bool:
        """Whether the desk is enrolled, as shown."""
        return self._enrolled

    def retranslate(self) -> None:
        """Put the words in again."""
        tone, state, detail = self._words()
        self._dot.set_tone(tone)
        self._state.setText(state)
        self._state.set_tone(tone)
        self._detail.setText(detail)
        self._detail.set_tone(Tone.NEUTRAL if tone is Tone.GOOD else tone)
        self._detail.setVisible(bool(detail))
        ground = str(tone if tone in {Tone.CAUTION, Tone.WRONG} else Tone.NEUTRAL)
        if self.property("tone") != ground:
            self.setProperty("tone", ground)
            restyle(self)
        self.setAccessibleName(f"{state}. {detail}" if detail else state)
        error = DAMAGE if self._damaged else self._error
        told = message_for(KnownError(error)) if error else None
        clock = texts.wrong_clock(self._clock_error)
        self.setToolTip(f"{told.title}. {told.remedy}" if told else clock)

    def _words(self) -> tuple[Tone, str, str]:
        if self._damaged:
            return Tone.WRONG, self.tr("Please restart"), self.tr("Nothing is lost")
        waiting = self.tr("%n waiting to be sent", "", self._waiting) if self._waiting else ""
        if self._progress is not None:
            return Tone.GOOD, self.tr("Loading returns"), self._progress_words(self._progress)
        if self._connection is Connection.ONLINE:
            wrong = self.tr("Wrong clock") if texts.wrong_clock(self._clock_error) else ""
            return Tone.CAUTION if wrong else Tone.GOOD, self.tr("Online"), waiting or wrong
        if self._connection in {Connection.REFUSED, Connection.TOO_OLD}:
            refused = self._connection is Connection.REFUSED
            state = self.tr("Enrol again") if refused else self.tr("Update needed")
            return Tone.WRONG, state, waiting or self.tr("Nothing is lost")
        if self._connection is Connection.RESTARTED:
            return Tone.CAUTION, self.tr("Connecting again"), waiting
        if self._connection is Connection.UNKNOWN:
            return Tone.NEUTRAL, self.tr("Connecting"), waiting
        if not self._enrolled:
            return Tone.CAUTION, self.tr("Not enrolled"), waiting or self.tr("See the settings")
        return Tone.CAUTION, self._offline_words(), waiting or self.tr("Nothing waits")

    def _offline_words(self) -> str:
        return {
            "central_portal": self.tr("Log in to Wi-Fi"),
            "central_redirected": self.tr("Log in to Wi-Fi"),
            "certificate_expired": self.tr("Certificate too old"),
            "certificate_refused": self.tr("Not trusted"),
            "disk_full": self.tr("Disk full"),
        }.get(self._error, self.tr("Offline"))

    def _progress_words(self, progress: Progress) -> str:
        return self.tr("{done} of {total}").format(
            done=texts.count_text(progress.done), total=texts.count_text(progress.total)
        )

    def sizeHint(self) -> QSize:
        """As wide as the rail gives."""
        return QSize(px(RAIL_PX - 24), px(52))


class Rail(QFrame):
    """The rail itself.

    Signals:
        page_chosen(PageName): an entry was pressed.
        retry_asked(): the connection chip was pressed.
    """

    page_chosen = Signal(object)
    retry_asked = Signal()

    def __init__(self, place: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("rail")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedWidth(px(RAIL_PX))
        self.connection = ConnectionChip()
        self.connection.clicked.connect(self.retry_asked)
        self.prints = PrintLine()
        self._attention = 0
        self._clerk_name = ""
        self._clerk = ElidedLabel("", "strong")
        self._place = ElidedLabel(place, "small")
        self._buttons = {page: RailButton("", key) for page, key in PAGE_KEYS.items()}
        self._lay_out()
        self.retranslate()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(px(12), px(26), px(12), px(26))
        column.setSpacing(px(4))
        head = QVBoxLayout()
        head.setContentsMargins(px(12), 0, 0, px(24))
        head.setSpacing(px(2))
        head.addWidget(TextLabel("ReturnDesk", "name"))
        head.addWidget(self._place)
        column.addLayout(head)
        for page, button in self._buttons.items():
            button.setProperty("page", str(page))
            button.clicked.connect(self._chosen)
            column.addWidget(button)
        column.addStretch()
        column.addWidget(self.prints)
        column.addWidget(self.connection)
        foot = QVBoxLayout()
        foot.setContentsMargins(px(12), px(12), 0, 0)
        foot.addWidget(self._clerk)
        column.addLayout(foot)

    def retranslate(self) -> None:
        """Put the words in again."""
        names = {
            PageName.RECEIVE: self.tr("Receive"),
            PageName.WALK_IN: self.tr("Walk-in return"),
            PageName.INSPECT: self.tr("Inspect"),
            PageName.LABELS: self.tr("Labels"),
            PageName.RETURNS: self.tr("Returns"),
            PageName.ATTENTION: self.tr("Attention"),
            PageName.PRINTERS: self.tr("Printers"),
            PageName.SETTINGS: self.tr("Settings"),
        }
        for page, button in self._buttons.items():
            button.set_caption(names[page])
        self._clerk.setText(self._clerk_name or self.tr("No name yet"))
        self.show_attention(self._attention)
        self.connection.retranslate()
        self.prints.retranslate()

    def show_page(self, page: PageName) -> None:
        """Mark the entry of the page in front; one without an entry belongs to the settings."""
        self._buttons.get(page, self._buttons[PageName.SETTINGS]).setChecked(True)

    def show_attention(self, count: int) -> None:
        """Say how much waits for a person."""
        self._attention = count
        button = self._buttons[PageName.ATTENTION]
        spoken = self.tr("%n to settle", "", count) if count else ""
        shown = str(count) if count <= _MOST_SHOWN else f"{_MOST_SHOWN}+"
        button.set_badge(shown if count else "", joined(button.caption, spoken))

    def show_place(self, place: str) -> None:
        """Name the site and the desk."""
        self._place.setText(place)

    def show_clerk(self, name: str) -> None:
        """Name who is at the desk."""
        self._clerk_name = name
        self._clerk.setText(name or self.tr("No name yet"))

    def button(self, page: PageName) -> RailButton:
        """The entry of a page."""
        return self._buttons[page]

    def _chosen(self) -> None:
        self.page_chosen.emit(PageName(self.sender().property("page")))
