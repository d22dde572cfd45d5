"""The Attention page: everything that a person has to settle, each with the way to do it."""

import time
from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from returndesk.domain.attention import AttentionKind
from returndesk.domain.codes import ScannedCode, normal_form
from returndesk.domain.errors import KnownError, ScanError
from returndesk.domain.ids import ReturnId
from returndesk.domain.printing import CameOut, JobState, PrintJob
from returndesk.domain.returns import Return
from returndesk.services.attention import AttentionEntry, AttentionSource
from returndesk.services.outcomes import ScanOutcome
from returndesk.services.ports import UnknownParcel
from returndesk.services.syncing import SyncReport
from returndesk.ui import texts
from returndesk.ui.attention_words import entry_words, return_of
from returndesk.ui.context import Context
from returndesk.ui.in_parcel import InParcel
from returndesk.ui.messages import message_for, remedy, sentence
from returndesk.ui.pages.base import Page, PageName
from returndesk.ui.scan_rules import KeyGuard
from returndesk.ui.theme import px
from returndesk.ui.tones import Tone
from returndesk.ui.unknown_work import UnknownWork
from returndesk.ui.widgets.ask_panel import AskPanel, Field, Question
from returndesk.ui.widgets.card_list import Card, CardList
from returndesk.ui.widgets.chip import Chip
from returndesk.ui.widgets.inspect_strip import InspectStrip
from returndesk.ui.widgets.key_button import PARCEL_KEY, KeyButton
from returndesk.ui.widgets.labels import ElidedLabel, TextLabel
from returndesk.ui.widgets.panel import EmptyState, Panel
from returndesk.ui.widgets.unknown_view import UnknownView

ACT_KEY, BUILD_KEY, SETTLE_KEY, AGAIN_KEY = "F12", "Ctrl+N", "Ctrl+E", "Ctrl+R"
_LIST_PX = 368
# Where what central found is put right; the others are settled by a word.
_PAGES: Mapping[str, PageName] = {
    AttentionKind.INSPECTION_CONFLICT: PageName.INSPECT,
    AttentionKind.LABEL_MAIL_FAILED: PageName.LABELS,
}
_LONGEST_NOTE = 2000
_LONGEST_NUMBER = 200


class AttentionPage(Page):
    """The list at the left; at the right what the chosen entry is, and what settles it."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._guard = KeyGuard(time.monotonic)
        self._entry: AttentionEntry | None = None
        self._return: Return | None = None
        self._asked = ""
        self._matched: InParcel | None = None
        self._heading = TextLabel("", "title")
        self.list = CardList()
        self.strip = InspectStrip()
        self.inside = KeyButton("", PARCEL_KEY, bind=True)
        self.kind = Chip()
        self._title = ElidedLabel("", "title")
        self._what, self._remedy = TextLabel("", "strong"), TextLabel("", "soft")
        self._about = ElidedLabel("", "value")
        self.unknown = UnknownView()
        self._work = UnknownWork(context, self.unknown, self)
        self.ask = AskPanel()
        self.act = KeyButton("", ACT_KEY, primary=True, bind=True)
        self.build = KeyButton("", BUILD_KEY, bind=True)
        self.again = KeyButton("", AGAIN_KEY, bind=True)
        self.settle = KeyButton("", SETTLE_KEY, bind=True)
        self.inspect = KeyButton("", "F3")
        self.open_return = KeyButton("", "F5")
        self._side = Panel()
        self._empty = EmptyState()
        self._stack = QStackedWidget()
        self._lay_out()
        self._connect()
        self.retranslate()

    # --------------------------------------------------------------------------------- make-up

    def _lay_out(self) -> None:
        left = QVBoxLayout()
        left.setSpacing(px(12))
        left.addWidget(self._heading)
        left.addWidget(self.list, 1)
        self.list.setFixedWidth(px(_LIST_PX))
        buttons = QHBoxLayout()
        buttons.setSpacing(px(8))
        for button in (self.build, self.again, self.settle, self.inspect, self.open_return):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            buttons.addWidget(button)
        buttons.addStretch()
        for label in (self._what, self._remedy):
            label.setWordWrap(True)
        inside = QVBoxLayout(self._side)
        inside.setContentsMargins(px(24), px(20), px(24), px(20))
        inside.setSpacing(px(10))
        inside.addWidget(self.kind, 0, Qt.AlignmentFlag.AlignLeft)
        for part in (self._title, self._about, self._what, self._remedy):
            inside.addWidget(part)
        inside.addWidget(self.unknown, 1)
        inside.addStretch(0)
        inside.addWidget(self.ask)
        inside.addLayout(buttons)
        inside.addWidget(self.act)
        right = QVBoxLayout()
        right.setSpacing(px(12))
        told = QHBoxLayout()
        told.setSpacing(px(12))
        told.addWidget(self.strip, 1)
        told.addWidget(self.inside)
        right.addLayout(told)
        right.addWidget(self._side, 1)
        self.strip.hide()
        self.inside.hide()
        self.inside.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        whole = QWidget()
        row = QHBoxLayout(whole)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(20))
        row.addLayout(left)
        row.addLayout(right, 1)
        self._stack.addWidget(self._empty)
        self._stack.addWidget(whole)
        page = QVBoxLayout(self)
        page.setContentsMargins(px(32), px(28), px(32), px(32))
        page.addWidget(self._stack)

    def _connect(self) -> None:
        self._context.attention.changed.connect(self._entries_read)
        self.list.card_shown.connect(self._chosen)
        self._work.changed.connect(self._show_entry)
        self._work.taken_in.connect(self._taken_in)
        self._work.undone.connect(self._undone)
        self._work.failed.connect(self._failed)
        self.ask.answered.connect(self._answered)
        self.ask.dropped.connect(self._close_question)
        self.act.clicked.connect(self._act)
        self.build.clicked.connect(self._ask_order)
        self.again.clicked.connect(self._print_again)
        self.settle.clicked.connect(self._ask_note)
        self.inside.clicked.connect(self._ask_inside)
        self.inspect.clicked.connect(partial(self._show_return, PageName.INSPECT))
        self.open_return.clicked.connect(partial(self._show_return, PageName.RETURNS))

    # ------------------------------------------------------------------------------ as a page

    @property
    def title(self) -> str:
        """The page's name."""
        return self.tr("Attention")

    @property
    def subject(self) -> object:
        """The return that the entry is about, or may be."""
        return self._return or self._work.return_

    @property
    def entry(self) -> AttentionEntry | None:
        """What is being settled."""
        return self._entry

    @property
    def keys_count(self) -> bool:
        """Whether keys are a person's: not within 300 ms of a scan."""
        return self._guard.keys_count

    def activated(self) -> None:
        """The keyboard goes to the list."""
        self.refresh()
        self._to_list()

    def refresh(self) -> None:
        """Read again what waits."""
        self._context.attention.read()

    def synced(self, report: SyncReport) -> None:
        """The watch reads by itself."""
        del report

    def take_scan(self, code: ScannedCode) -> bool:
        """An unknown parcel of the list, an article of the order, or what is searched for."""
        self._guard.scanned()
        form = normal_form(code.text)
        for entry in self._context.attention.entries:
            parcel = entry.thing
            if isinstance(parcel, UnknownParcel) and form in {
                normal_form(known.text) for known in parcel.codes
            }:
                self.list.choose(entry.id)
                return True
        return self._work.take_scan(code)

    def take_key(self, event: QKeyEvent) -> bool:
        """Typing searches for the parcel's return; plus and minus count an order's units."""
        if not self.unknown.isVisible():
            return False
        if self.unknown.building:
            step = {"+": 1, "-": -1}.get(event.text())
            if step is not None:
                self._work.add(step)
            return bool(event.text().strip())
        return self.unknown.field.type_key(event)

    def escape(self) -> bool:
        """Close the question or the order, then back to the list."""
        if self._asked:
            self._close_question()
        elif self._work.order is not None:
            self._work.leave_order()
            self._to_list()
        elif self.unknown.isVisible() and self.unknown.field.text:
            self.unknown.field.set_text("")
            self._work.search("")
            self._to_list()
        elif self._context.attention.count and not self.list.hasFocus():
            self._to_list()
        else:
            return False
        return True

    def take_undo(self) -> bool:
        """Take the last match back: the parcel is unknown again."""
        return self.keys_count and self._work.undo()

    def retranslate(self) -> None:
        """Put all words in again."""
        self.list.setAccessibleName(self.tr("To settle"))
        self._empty.set(
            self.tr("Nothing to settle"),
            self.tr("Unknown parcels, refused facts and conflicts appear here."),
        )
        self.unknown.retranslate()
        self.build.set_caption(self.tr("Return of an order"))
        self.again.set_caption(self.tr("Print again"))
        self.inside.set_caption(self.tr("In this parcel"))
        self.inspect.set_caption(self.tr("Inspect"))
        self.open_return.set_caption(self.tr("Open the return"))
        self._show_entries()
        self._show_entry()
        if self._work.order is None:
            self._work.search(self.unknown.field.text)  # what was found says its state in words too

    # ------------------------------------------------------------------------------- the list

    def _entries_read(self) -> None:
        if self.isVisible():
            self._show_entries()

    def _show_entries(self) -> None:
        entries = self._context.attention.entries
        now = self._context.now()
        self._heading.setText(self.tr("%n to settle", "", len(entries)))
        cards = []
        for entry in entries:
            words = entry_words(entry, now)
            when = texts.short_date_text(entry.at, now)
            if entry.at.astimezone(now.tzinfo).date() == now.date():
                when = texts.time_text(entry.at, now)
            cards.append(Card(entry.id, words.title, words.what, when, words.kind, words.tone))
        self.list.show_cards(tuple(cards))
        self._stack.setCurrentIndex(1 if entries or not self.strip.isHidden() else 0)
        self._side.setVisible(bool(entries))
        self._chosen(self.list.key)

    def _chosen(self, key: object) -> None:
        entry = next((e for e in self._context.attention.entries if e.id == key), None)
        if entry == self._entry:
            return
        same = entry is not None and self._entry is not None and entry.id == self._entry.id
        self._entry = entry
        if not same:
            self._return = None
            self._work.leave()
            self._close_question()
            self._look_up(entry)
        self._show_entry()

    def _look_up(self, entry: AttentionEntry | None) -> None:
        if entry is None:
            return
        if isinstance(entry.thing, UnknownParcel):
            self._work.show(entry.thing)
        elif return_id := return_of(entry):
            overview = self._context.desk.overview
            work = partial(overview.return_, ReturnId(return_id))
            self._run(work, partial(self._return_read, entry.id))

    def _return_read(self, entry_id: str, return_: Return | None) -> None:
        if self._entry is not None and self._entry.id == entry_id:
            self._return = return_
            self._show_entry()

    def _show_entry(self) -> None:
        entry = self._entry
        if entry is None:
            return
        words = entry_words(entry, self._context.now())
        self.kind.set(words.kind, words.tone)
        self._title.setText(words.title)
        self._what.setText(words.what)
        self._remedy.setText(words.remedy)
        if self._work.order is not None:
            order = self._work.order.order
            self._what.setText(texts.joined(order.number, order.shopper.name))
        told = self._return
        self._about.setVisible(told is not None)
        if told is not None:
            number = told.number if told.number != words.title else ""
            self._about.setText(texts.joined(number, told.shopper.name, texts.order_text(told)))
        self.unknown.setVisible(entry.source is AttentionSource.UNKNOWN_PARCEL)
        self._show_buttons(entry)

    def _show_buttons(self, entry: AttentionEntry) -> None:
        unknown = entry.source is AttentionSource.UNKNOWN_PARCEL
        job = entry.thing if isinstance(entry.thing, PrintJob) else None
        doubt = job is not None and job.state is JobState.NEEDS_ATTENTION
        asking = bool(self._asked)
        settle = self.tr("Settle with a note")
        self.settle.set_caption(settle)
        self.build.setVisible(unknown and self._work.order is None and not asking)
        self.again.setVisible(doubt and not asking)
        leads_to = self._leads_to(entry)
        others = unknown or leads_to is not None or (job is not None and not doubt)
        self.settle.setVisible(others and not asking)
        known = self._return is not None and not unknown and not asking
        self.inspect.setVisible(known and job is None and leads_to is None)
        self.open_return.setVisible(known)
        self.act.setVisible(not asking)
        self.act.setEnabled(True)
        if unknown:
            caption, can = self._work.act
            self.act.set_caption(caption)
            self.act.setEnabled(can)
        elif entry.source is AttentionSource.STUCK_FACTS:
            self.act.set_caption(self.tr("Send now"))
        elif leads_to is not None:
            inspect = leads_to is PageName.INSPECT
            self.act.set_caption(self.tr("Inspect") if inspect else self.tr("Show the label"))
        elif job is None:
            self.act.set_caption(settle)
        else:
            self.act.set_caption(self.tr("It came out") if doubt else self.tr("Print it again"))

    def _leads_to(self, entry: AttentionEntry) -> PageName | None:
        """The page where an entry is put right, if it is not this one and its return is here."""
        return _PAGES.get(entry.kind) if self._return is not None else None

    # ------------------------------------------------------------------------ unknown parcels

    def _ask_order(self) -> None:
        field = Field("order", self.tr("Order or outbound parcel"), longest=_LONGEST_NUMBER)
        title = self.tr("Which order did the articles come from?")
        self._ask("order", Question(title, "", self.tr("Show"), (field,)))

    def _taken_in(self, outcome: ScanOutcome) -> None:
        return_ = outcome.return_
        named = texts.joined(return_.number, return_.shopper.name) if return_ else ""
        word = texts.verdict_word(outcome.verdict)
        tone = texts.VERDICT_TONES[outcome.verdict]
        undo = self.tr("Ctrl Z takes it back") if self._work.can_undo else ""
        self._say(tone, texts.joined(word, named), undo)
        if return_ is not None and outcome.parcel is not None:
            self._matched = InParcel(return_, outcome.parcel.id)
            self.inside.show()
        self._settled()

    def _undone(self) -> None:
        self._say(Tone.NEUTRAL, self.tr("Undone"), self.tr("The parcel is unknown again."))
        self._settled()

    # ------------------------------------------------------------------------------- settling

    def _act(self) -> None:
        entry = self._entry
        if entry is None or not self.keys_count or self._asked:
            return
        if isinstance(entry.thing, PrintJob):
            spool, job = self._context.desk.spool, entry.thing
            if job.state is JobState.NEEDS_ATTENTION:
                self._run(partial(spool.answer, job.id, CameOut.WHOLE), self._answered_print)
            else:
                self._run(partial(spool.reprint, job.id, None, self._clerk), self._printing)
        elif entry.source is AttentionSource.STUCK_FACTS:
            self.send_asked.emit()
            self._say(Tone.NEUTRAL, self.tr("Sending…"), "")
        elif (page := self._leads_to(entry)) is not None:
            self._show_return(page)
        elif entry.source is not AttentionSource.UNKNOWN_PARCEL:
            self._ask_note()
        else:
            self._work.do()

    @property
    def _clerk(self) -> str:
        return self._context.clerk

    def _print_again(self) -> None:
        entry = self._entry
        if entry is not None and isinstance(entry.thing, PrintJob) and self.keys_count:
            spool = self._context.desk.spool
            work = partial(spool.reprint, entry.thing.id, CameOut.PART, self._clerk)
            self._run(work, self._printing)

    def _printing(self, job: PrintJob) -> None:
        self._say(Tone.NEUTRAL, self.tr("It is printed again"), job.title)
        self.refresh()

    def _answered_print(self, job: PrintJob) -> None:
        self._say(Tone.GOOD, self.tr("Settled"), job.title)
        self.refresh()

    def _ask_note(self) -> None:
        if self.keys_count:
            field = Field("note", self.tr("What was done"), longest=_LONGEST_NOTE)
            self._ask("note", Question(self.tr("Settle it"), "", self.tr("Settle"), (field,)))

    def _ask(self, what: str, question: Question) -> None:
        self._asked = what
        self.ask.ask(question, self.tr("Close"))
        self._show_entry()

    def _close_question(self) -> None:
        if self._asked:
            self._asked = ""
            self.ask.hide()
            self._show_entry()
            self._to_list()

    def _answered(self, answer: dict[str, str]) -> None:
        entry = self._entry
        if entry is None:
            return
        if self._asked == "order":
            text = answer["order"].strip()
            if text:
                self._work.find_order(text, self._close_question)
            return
        attention, clerk = self._context.desk.attention, self._context.clerk
        note = answer["note"].strip()
        title = entry_words(entry, self._context.now()).title
        self._run(
            lambda: attention.settle(entry.id, clerk=clerk, note=note),
            partial(self._noted, title),
        )

    def _noted(self, title: str, first: bool) -> None:
        self._close_question()
        word = self.tr("Settled") if first else self.tr("It was settled before")
        self._say(Tone.GOOD, word, title)
        self._settled()

    # --------------------------------------------------------------------------------- inside

    def _show_return(self, page: PageName) -> None:
        self.page_asked.emit(page, self._return)

    def _settled(self) -> None:
        self._work.order = None
        self.fact_written.emit()
        self.refresh()
        self._to_list()

    def _ask_inside(self) -> None:
        """The parcel that was matched last may hold another return too, or be one of several."""
        if self.keys_count and self._matched is not None:
            self.page_asked.emit(PageName.INSPECT, self._matched)

    def _say(self, tone: Tone, word: str, detail: str) -> None:
        self._matched = None
        self.inside.hide()
        self.strip.say(tone, word, detail)
        self.strip.show()

    def _run(self, work: Callable[[], object], done: Callable[..., None]) -> None:
        self._context.desk_worker.run(work, done, self._failed)

    def _failed(self, error: KnownError) -> None:
        if self._asked:
            self.ask.say(f"{sentence(error)} {remedy(error)}")
            self.ask.again("order")
            return
        if isinstance(error, ScanError):
            return  # half a number, while it is typed
        message = message_for(error)
        self._say(Tone.CAUTION, message.title, message.remedy)
        self.refresh()

    def _to_list(self) -> None:
        if not self._asked and self._work.order is None:
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
