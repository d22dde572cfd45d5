"""The Walk-in page: find the order, say what comes back and why, finish with one key."""

import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from returndesk.domain.codes import ScannedCode, ScanSource
from returndesk.domain.errors import KnownError
from returndesk.domain.portal import OTHER_REASON
from returndesk.domain.returns import Return
from returndesk.services.completing import WalkinOutcome
from returndesk.services.syncing import Connection, SyncReport
from returndesk.ui.article_pictures import ArticlePictures
from returndesk.ui.context import Context
from returndesk.ui.lone_keys import LoneKeys
from returndesk.ui.messages import message_for
from returndesk.ui.models.walkin_lines import WalkinLinesModel
from returndesk.ui.pages.base import Page
from returndesk.ui.paper_printing import PaperJob, PaperPrinting
from returndesk.ui.scan_rules import KeyGuard
from returndesk.ui.texts import joined
from returndesk.ui.theme import px
from returndesk.ui.tones import Tone
from returndesk.ui.walkin_questions import WalkinQuestions
from returndesk.ui.walkin_visit import WalkinVisit
from returndesk.ui.walkin_work import papers_of
from returndesk.ui.widgets.ask_panel import AskPanel
from returndesk.ui.widgets.big_field import BigField
from returndesk.ui.widgets.key_button import KeyButton
from returndesk.ui.widgets.labels import TextLabel
from returndesk.ui.widgets.panel import EmptyState, Panel
from returndesk.ui.widgets.reason_bar import ReasonBar
from returndesk.ui.widgets.walkin_done import WalkinDone
from returndesk.ui.widgets.walkin_head import WalkinHead
from returndesk.ui.widgets.walkin_list import WalkinList
from returndesk.ui.widgets.walkin_summary import WalkinSummary

MANUAL_KEY = "Ctrl+N"
NEXT_KEY = "Ctrl+Tab"


class WalkinPage(Page):
    """The field, the orders with their lines, the reasons, and the summary at the side.

    `WalkinVisit` holds what is being done, `WalkinQuestions` asks in place; the page shows both
    and hands keys and scans to them. `folder` is where papers are saved as files, the one for
    downloads by default.
    """

    def __init__(
        self, context: Context, parent: QWidget | None = None, *, folder: Path | None = None
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._guard = KeyGuard(time.monotonic)
        self._lone = LoneKeys(self)
        self._looked_for: ScannedCode | None = None
        self.visit = WalkinVisit(context, self)
        self.field = BigField()
        self.manual = KeyButton("", MANUAL_KEY, bind=True)
        self.notice = Panel()
        self._notice_words = TextLabel("", "strong")
        self.ask = AskPanel()
        self.questions = WalkinQuestions(self.visit, self.ask, self)
        self.head = WalkinHead(context, self.visit)
        self.model = WalkinLinesModel(self)
        self.pictures = ArticlePictures(context, self)
        self.lines = WalkinList(self.model, self.pictures)
        self.reasons = ReasonBar()
        self.printing = PaperPrinting(context, self, folder=folder)
        self.done = WalkinDone(self.printing)
        self.summary = WalkinSummary(self.visit)
        self._empty = EmptyState()
        self._stack = QStackedWidget()
        self._lay_out()
        self._connect()
        context.watch_unfinished(self._unfinished_words)
        self.retranslate()

    def _lay_out(self) -> None:
        self._notice_words.setWordWrap(True)
        inside = QHBoxLayout(self.notice)
        inside.setContentsMargins(px(16), px(12), px(16), px(12))
        inside.addWidget(self._notice_words)
        self.notice.hide()
        for part in (self._empty, self.lines, self.done):
            self._stack.addWidget(part)
        self._stack.setMinimumHeight(px(96))
        top = QHBoxLayout()
        top.setSpacing(px(12))
        top.addWidget(self.field, 1)
        top.addWidget(self.manual)
        left = QVBoxLayout()
        left.setSpacing(px(14))
        left.addLayout(top)
        left.addWidget(self.notice)
        left.addWidget(self.ask)
        left.addWidget(self.head)
        left.addWidget(self._stack, 1)
        left.addWidget(self.reasons)
        row = QHBoxLayout(self)
        row.setContentsMargins(px(32), px(28), px(32), px(32))
        row.setSpacing(px(24))
        row.addLayout(left, 1)
        row.addWidget(self.summary)

    def _connect(self) -> None:
        self.field.entered.connect(self._entered)
        self.field.left_down.connect(self._to_lines)
        self.manual.clicked.connect(self.questions.ask_manual)
        self.lines.line_shown.connect(self.visit.show_line)
        self.lines.units_asked.connect(self._add)
        self.lines.typed.connect(self._lone.press)
        self.lines.left_up.connect(self.field.setFocus)
        self._lone.pressed.connect(self._key_pressed)
        self._lone.typed.connect(self._type)
        self.reasons.chosen.connect(self._reason_chosen)
        self.head.override_asked.connect(self._ask_override)
        self.summary.finish_asked.connect(self.finish)
        self.summary.approve_asked.connect(self.questions.ask_approval)
        self.summary.deal_asked.connect(self.questions.ask_deal)
        for button in self.summary.wishes.values():
            button.clicked.connect(self.questions.ask_exchange)
        self.questions.changed.connect(self._question_changed)
        self.visit.changed.connect(self._show_visit)
        self.visit.found.connect(self._found)
        self.visit.failed.connect(self._failed)
        self.visit.supervisor_made.connect(self.fact_written)
        self.visit.completed.connect(self._completed)
        papers = self.done.papers
        papers.again_asked.connect(partial(self._if_keys_count, self.printing.again))
        papers.here_told.connect(partial(self._if_keys_count, self.printing.is_here))
        papers.save_asked.connect(partial(self._if_keys_count, self.printing.save))
        QShortcut(QKeySequence(NEXT_KEY), self).activated.connect(self.head.next_order)

    # ------------------------------------------------------------------------------ as a page

    @property
    def title(self) -> str:
        """The page's name."""
        return self.tr("Walk-in return")

    def activated(self) -> None:
        """The keyboard goes to what is in hand, else to the field."""
        self._to_lines()
        self.refresh()
        self.printing.load()

    def refresh(self) -> None:
        """Go by the rules and the returned units of now."""
        self.visit.refresh()

    def synced(self, report: SyncReport) -> None:
        """News may be new rules, or units that came back elsewhere."""
        if report.connection is Connection.ONLINE:
            self.pictures.ask_again()
        if report.pulled:
            self.refresh()

    def show_subject(self, subject: object) -> None:
        """Take in the order of a return that another page spoke of."""
        if isinstance(subject, Return) and subject.number:
            self.look_for(ScannedCode(subject.number, ScanSource.TYPED))

    def take_scan(self, code: ScannedCode) -> bool:
        """An article of an order in hand, or another order."""
        self._lone.forget()
        self._guard.scanned()
        if not self.questions.take_article(code.text):
            self.look_for(code)
        return True

    def take_key(self, event: QKeyEvent) -> bool:
        """A key where nothing is typed: a count, a reason, a choice, or the start of a number."""
        commands = event.modifiers() & ~(
            Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
        )
        if commands or not event.text().strip() or not event.text().isprintable():
            return False
        self._lone.press(event.text())
        return True

    def escape(self) -> bool:
        """Close the question, then back to the field, then empty it."""
        if self.questions.open:
            self.questions.close()
        elif not self.field.edit.hasFocus():
            self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self.field.text:
            self.field.set_text("")
        else:
            return False
        return True

    def retranslate(self) -> None:
        """Put all words in again; an open question was asked in the other language."""
        self.questions.close()
        self.field.set_words(self.tr("Scan a packing slip, a parcel or an article"))
        self.manual.set_caption(self.tr("Without an order"))
        self._empty.set(
            self.tr("What comes back?"),
            self.tr("Scan the packing slip, or type the order's number."),
        )
        self.lines.setAccessibleName(self.tr("Articles of the order"))
        self.reasons.retranslate()
        self.done.retranslate()
        self.summary.retranslate()
        self._show_visit()

    @property
    def keys_count(self) -> bool:
        """Whether keys are a person's: not within 300 ms of a scan."""
        return self._guard.keys_count

    @property
    def keys_pending(self) -> bool:
        """Whether a key waits to be told apart from a scanner's."""
        return self._lone.pending

    # ------------------------------------------------------------------------ what a person does

    def look_for(self, code: ScannedCode) -> None:
        """Find what was scanned or typed."""
        self._looked_for = code
        self.notice.hide()
        self.visit.find(code)

    def finish(self) -> None:
        """Take everything back."""
        if self.keys_count and self.visit.ready and not self.questions.open:
            self.visit.complete()

    def _unfinished_words(self) -> str:
        open_ = self.visit.draft.orders or self.questions.open
        return self.tr("an open walk-in return") if open_ else ""

    def _entered(self) -> None:
        text = self.field.text
        if text and self.keys_count:
            self.field.set_text("")
            self.look_for(ScannedCode(text, ScanSource.TYPED))

    def _type(self, text: str) -> None:
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.edit.insert(text)

    def _key_pressed(self, key: str) -> None:
        if not self.keys_count:
            return
        digit = key.isascii() and key.isdigit()
        if digit and self.questions.press_digit(int(key)):
            return
        in_hand = self.visit.line is not None and not self.questions.open
        if in_hand and key in {"+", "-"}:
            self._add(1 if key == "+" else -1)
        elif not (in_hand and digit and self.reasons.press_digit(key)):
            self._type(key)

    def _add(self, units: int) -> None:
        self.visit.add(units)
        self.questions.ask_exchange()

    def _reason_chosen(self, reason: str) -> None:
        if reason == OTHER_REASON:
            self.questions.ask_message()
        else:
            self.visit.give_reason(reason)
            self.lines.setFocus(Qt.FocusReason.OtherFocusReason)

    def _ask_override(self) -> None:
        if self.keys_count:
            self.questions.ask_override()

    # ------------------------------------------------------------------------ what came of it

    def _found(self) -> None:
        self.notice.hide()
        if not self.questions.open:
            self._to_lines()

    def _failed(self, error: KnownError) -> None:
        if self.questions.refused(error):
            return
        if error.code == "postcode_needed" and self._looked_for is not None:
            self.questions.ask_postcode(self._looked_for)
            return
        words = message_for(error)
        self._notice_words.setText(joined(words.title, words.remedy))
        self._notice_words.set_tone(Tone.CAUTION)
        self.notice.set_tone(Tone.CAUTION)
        self.notice.setAccessibleName(self._notice_words.text())
        self.notice.show()

    def _completed(self, outcome: WalkinOutcome) -> None:
        self.notice.hide()
        self.done.show_outcome(outcome)
        self.printing.begin(papers_of(outcome))
        self._stack.setCurrentWidget(self.done)
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.fact_written.emit()

    def _if_keys_count(self, act: Callable[[PaperJob], None], paper: PaperJob) -> None:
        if self.keys_count:
            act(paper)

    def _question_changed(self) -> None:
        self._show_visit()
        self._to_lines()

    def _to_lines(self) -> None:
        if self.questions.open:
            return
        target: BigField | WalkinList = self.lines if self.visit.order else self.field
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_visit(self) -> None:
        order, line = self.visit.order, self.visit.line
        self.head.show_visit(overridable=self.questions.to_override() is not None)
        self.model.show(order, self.visit.judgement)
        self.lines.show_line(self.visit.line_id)
        brand = self.visit.brand
        if brand is not None:
            self.reasons.set_reasons(brand.rules.reasons)
        # A question needs the room, and the digits.
        self.reasons.setVisible(line is not None and not self.questions.open)
        if line is not None:
            self.reasons.show_line(line.line.title, line.reason)
        self.summary.show_visit()
        self.summary.setVisible(order is not None)
        if order is not None:
            self._stack.setCurrentWidget(self.lines)
        elif self._stack.currentWidget() is self.lines:
            self._stack.setCurrentWidget(self._empty)
