"""The central service as the settings show it: who this desk is there, how it is, enrolment."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import partial

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from returndesk.domain.codes import ScannedCode
from returndesk.domain.errors import CentralError, KnownError
from returndesk.services.overview import DayFigures
from returndesk.services.syncing import Connection, SyncReport
from returndesk.settings import Settings
from returndesk.ui import texts
from returndesk.ui.context import Context
from returndesk.ui.messages import message_for
from returndesk.ui.settings_rules import url_problem
from returndesk.ui.theme import px
from returndesk.ui.tones import Tone
from returndesk.ui.widgets.chip import Chip
from returndesk.ui.widgets.form_row import FormRow
from returndesk.ui.widgets.key_button import KeyButton
from returndesk.ui.widgets.labels import LabelledValue, TextLabel
from returndesk.ui.widgets.panel import SectionHeading
from returndesk.ui.widgets.question_bar import QuestionBar

translate = QCoreApplication.translate

LONGEST_CODE = 200


@dataclass(frozen=True, slots=True)
class _Contact:
    """What the last rounds with the central service told."""

    connection: Connection = Connection.UNKNOWN
    at: datetime | None = None
    waiting: int = 0
    error: str = ""
    clock_error: timedelta = timedelta(0)


class CentralSettings(QWidget):
    """The state of the connection, and the fields that make this computer a desk.

    Signals:
        opened(): the fields for an enrolment have been opened.
    """

    opened = Signal()

    def __init__(
        self,
        context: Context,
        change: Callable[[Settings], None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._change = change
        self._contact = _Contact()
        self._enrolling = False
        self._heading = SectionHeading()
        self.state = Chip()
        self.contact = TextLabel("", "soft")
        self.problem = TextLabel("", "soft")
        self.problem.setWordWrap(True)
        self.clock = TextLabel("", "soft")
        self.clock.setWordWrap(True)
        self.clock.set_tone(Tone.CAUTION)
        self._who = LabelledValue()
        self._where = LabelledValue()
        self.url = QLineEdit()
        self.code = QLineEdit()
        self.code.setMaxLength(LONGEST_CODE)
        self.again_button = KeyButton("")
        self.enrol_button = KeyButton("", "Return")
        self.url_row = FormRow(self.url)
        self.code_row = FormRow(self.code, self.enrol_button)
        self.question = QuestionBar()
        self._fields = QWidget()
        self._lay_out()
        self.again_button.clicked.connect(self._show_fields)
        self.enrol_button.clicked.connect(self.enrol)
        self.code.returnPressed.connect(self.enrol)
        self.question.answered.connect(self._answered)
        self.show_settings()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._heading)
        head.addStretch()
        head.addWidget(self.state)
        fields = QVBoxLayout(self._fields)
        fields.setContentsMargins(0, 0, 0, 0)
        fields.setSpacing(px(14))
        fields.addWidget(self.url_row)
        fields.addWidget(self.code_row)
        fields.addWidget(self.question)
        again = QHBoxLayout()
        again.addWidget(self.again_button)
        again.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(14))
        column.addLayout(head)
        column.addWidget(self.contact)
        column.addWidget(self.problem)
        column.addWidget(self.clock)
        column.addWidget(self._who)
        column.addWidget(self._where)
        column.addLayout(again)
        column.addWidget(self._fields)

    def retranslate(self) -> None:
        """Put all words in again."""
        self._heading.setText(translate("settings", "Central service"))
        self.url_row.set_name(translate("settings", "Address of the central service"))
        self.code_row.set_name(translate("settings", "Enrolment code"))
        self.url.setPlaceholderText("https://")
        self.enrol_button.set_caption(translate("settings", "Enrol"))
        self.again_button.set_caption(translate("settings", "Enrol again"))
        self._ask_anew()
        self.show_settings()
        self._show_contact()

    # -------------------------------------------------------------------------------- what is shown

    def show_settings(self) -> None:
        """Who this desk is; without an enrolment the fields for one are open."""
        settings = self._context.preferences.settings
        enrolled = bool(settings.desk_id)
        desk = self._context.desk
        here = self._context.site_name if settings.desk_id == desk.identity.desk_id else ""
        self._who.set(translate("settings", "Enrolled as"), texts.joined(settings.desk_name, here))
        self._where.set(translate("settings", "Address"), settings.central_url)
        for widget in (self._who, self._where, self.again_button):
            widget.setVisible(enrolled)
        self._fields.setVisible(not enrolled)
        if not self.url.text():
            self.url.setText(settings.central_url)
        self._show_contact()

    def show_report(self, report: SyncReport) -> None:
        """Take in how a round with the central service went."""
        online = report.connection is Connection.ONLINE
        at = self._context.desk.clock.now() if online else self._contact.at
        self._contact = _Contact(
            report.connection, at, report.waiting, report.error, report.clock_error
        )
        self._show_contact()

    def refresh(self) -> None:
        """Read anew how many facts wait, and what would be lost if that is being asked."""
        self._ask_anew()
        overview = self._context.desk.overview
        self._context.desk_worker.run(overview.figures, self._figures_read, self._no_figures)

    @Slot(object)
    def _figures_read(self, figures: DayFigures) -> None:
        waiting = figures.outbox.waiting
        self._contact = replace(self._contact, waiting=waiting)
        self._show_contact()

    @Slot(object)
    def _no_figures(self, error: KnownError) -> None:
        self.contact.setText(message_for(error).title)

    def _show_contact(self) -> None:
        settings = self._context.preferences.settings
        if not settings.desk_id:
            words, tone = translate("settings", "Not enrolled"), Tone.CAUTION
        else:
            words, tone = {
                Connection.UNKNOWN: (translate("settings", "Connecting…"), Tone.NEUTRAL),
                Connection.ONLINE: (translate("settings", "Online"), Tone.GOOD),
                Connection.OFFLINE: (translate("settings", "Offline"), Tone.CAUTION),
                Connection.REFUSED: (translate("settings", "Refused"), Tone.WRONG),
                Connection.TOO_OLD: (translate("settings", "Update needed"), Tone.WRONG),
                Connection.RESTARTED: (translate("settings", "Connecting…"), Tone.CAUTION),
            }[self._contact.connection]
        self.state.set(words, tone)
        self.contact.setText(texts.joined(self._last_contact(), self._waiting_words()))
        problem = message_for(CentralError(self._contact.error)) if self._contact.error else None
        self.problem.setText(f"{problem.title}. {problem.remedy}" if problem else "")
        self.problem.setVisible(problem is not None and bool(settings.desk_id))

        self.clock.setText(texts.wrong_clock(self._contact.clock_error))
        self.clock.setVisible(bool(self.clock.text()))

    def _last_contact(self) -> str:
        if self._contact.at is None:
            return translate("settings", "No contact since the start")
        when = texts.moment_text(self._contact.at, self._context.desk.clock.now())
        return translate("settings", "Last contact {when}").format(when=when)

    def _waiting_words(self) -> str:
        waiting = self._contact.waiting
        if not waiting:
            return translate("settings", "nothing waits")
        return self.tr("%Ln waiting to be sent", "", waiting)

    # ------------------------------------------------------------------------------------ enrolling

    @Slot()
    def _show_fields(self) -> None:
        self.again_button.hide()
        self._where.hide()
        self._fields.show()
        self.code.setFocus()
        self.opened.emit()

    def take_scan(self, code: ScannedCode) -> bool:
        """A scan goes into the enrolment code while that is being typed."""
        if not self.code.hasFocus():
            return False
        self.code.setText(code.text.strip()[:LONGEST_CODE])
        return True

    @Slot()
    def enrol(self) -> None:
        """Exchange the code for a place at the central service, off this thread.

        What another page has not finished would be lost with the window: that is asked first.
        """
        url, code = self.url.text().strip(), self.code.text().strip()
        problem = url_problem(url)
        self.url_row.say(problem, Tone.WRONG)
        if problem or self._enrolling:
            return
        if not code:
            missing = translate("settings", "Type the code that the central service gave you.")
            self.code_row.say(missing, Tone.WRONG)
            return
        if self._context.unfinished:
            self._ask()
        else:
            self._begin()

    def _ask(self) -> None:
        self.code_row.say("")
        lost = translate("settings", "Would be lost: {what}")
        self.question.ask(
            lost.format(what=" · ".join(self._context.unfinished)),
            translate("settings", "Enrolling opens the window anew. Finish or save it first."),
            translate("settings", "Enrol anyway"),
            translate("settings", "Not yet"),
        )
        self.opened.emit()

    def _ask_anew(self) -> None:
        """An open question speaks of what is unfinished now, in the language of now."""
        if self.question.question and self._context.unfinished:
            self._ask()
        else:
            self.question.close_question()

    @Slot(bool)
    def _answered(self, yes: bool) -> None:
        self.question.close_question()
        if yes:
            self._begin()

    def _begin(self) -> None:
        url, code = self.url.text().strip(), self.code.text().strip()
        self._enrolling = True
        self.enrol_button.setEnabled(False)
        self.code_row.say(translate("settings", "Enrolling…"))
        work = partial(self._context.tools.enrol, url, code)
        # Not on the desk worker: a slow network must not hold up a scan.
        self._context.picture_worker.run(work, self._enrolled, self._not_enrolled)

    @Slot(object)
    def _enrolled(self, settings: Settings) -> None:
        self._end_enrolling()
        self.code.clear()
        # Other settings may have been changed while the central service took its time.
        enrolled = replace(
            self._context.preferences.settings,
            central_url=settings.central_url,
            desk_id=settings.desk_id,
            desk_name=settings.desk_name,
            site_id=settings.site_id,
        )
        self._change(enrolled)
        self._fields.show()
        words = translate("settings", "Enrolled as {desk}.")
        self.code_row.say(words.format(desk=settings.desk_name), Tone.GOOD)

    @Slot(object)
    def _not_enrolled(self, error: KnownError) -> None:
        self._end_enrolling()
        message = message_for(error)
        self.code_row.say(f"{message.title}. {message.remedy}", Tone.WRONG)

    def _end_enrolling(self) -> None:
        self._enrolling = False
        self.enrol_button.setEnabled(True)
