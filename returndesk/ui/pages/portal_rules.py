"""The portal rules page, for supervisors: a form, saved for everybody, compared when two edit."""

from functools import partial

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from returndesk.domain.errors import KnownError
from returndesk.domain.rule_checks import Problem, errors
from returndesk.domain.rule_merge import differences
from returndesk.domain.staff import Staff
from returndesk.services.ports import RulesAnswer
from returndesk.ui.context import Context
from returndesk.ui.messages import remedy, sentence
from returndesk.ui.pages.base import Page, PageName
from returndesk.ui.rules_desk import LoadedRules, load_rules
from returndesk.ui.rules_places import RulesPlaces
from returndesk.ui.theme import px
from returndesk.ui.tones import Tone
from returndesk.ui.widgets.key_button import KeyButton
from returndesk.ui.widgets.labels import TextLabel
from returndesk.ui.widgets.panel import EmptyState
from returndesk.ui.widgets.pin_panel import PinPanel, centred
from returndesk.ui.widgets.rules_foot import RulesFoot
from returndesk.ui.widgets.rules_form import RulesForm
from returndesk.ui.widgets.rules_look import PictureHandover
from returndesk.ui.widgets.rules_section import CalmCombo
from returndesk.ui.widgets.rules_sides import RulesSides

translate = QCoreApplication.translate

# What went wrong on the way and not with the rules: the same can be saved again later.
_NO_ANSWER = frozenset({"central_unreachable", "central_failed", "central_nonsense"})


class PortalRulesPage(Page):
    """Locked until a supervisor's PIN opens it, and again when the page is left.

    What was edited stays in the form, also while the page is locked, until it is saved or undone.
    """

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._supervisor: Staff | None = None
        self._loaded: LoadedRules | None = None
        self._edited = self._busy = self._stale = False
        self._said = ("", Tone.NEUTRAL)
        self._title = TextLabel("", "title")
        self.brand = CalmCombo()
        self.pin = PinPanel(context)
        self.form = RulesForm()
        self._pictures = PictureHandover(context, self.form.look)
        self._places = RulesPlaces(context, self.form, self)
        self.sides = RulesSides()
        self._empty = EmptyState()
        self.foot = RulesFoot()
        self.back_button = KeyButton("")
        self._lay_out()
        self._connect()
        context.watch_unfinished(self._unfinished_words)
        self.retranslate()
        self._show()

    @property
    def title(self) -> str:
        """The page's name."""
        return translate("rules", "Portal rules")

    def activated(self) -> None:
        """Ask for the PIN; meanwhile read the rules."""
        self._load()
        if self._supervisor is None:
            self.pin.begin()

    def hideEvent(self, event: QHideEvent) -> None:
        """Lock the page when another one comes up."""
        super().hideEvent(event)
        if not event.spontaneous():
            self._supervisor = None
            self._say("", Tone.NEUTRAL)

    def refresh(self) -> None:
        """Rules may have come with the feed."""
        self._load()

    def retranslate(self) -> None:
        """Put all words in again."""
        self._title.setText(self.title)
        self.brand.setAccessibleName(translate("rules", "Brand"))
        self.back_button.set_caption(translate("rules", "Settings"))
        self._empty.set(
            translate("rules", "No brand yet"),
            translate("rules", "It comes with the first sync."),
        )
        self.pin.retranslate()
        self.form.retranslate()
        self.sides.retranslate()
        self._show()

    @Slot()
    def _load(self) -> None:
        if self._busy or self.sides.comparing:
            return
        work = partial(load_rules, self._context.desk, self.brand.currentData())
        self._context.desk_worker.run(work, self._take, self._not_loaded)

    @Slot(object)
    def _take(self, loaded: LoadedRules | None) -> None:
        if loaded is None or self._busy or self.sides.comparing:
            return
        self._places.brand_id = loaded.draft.brand.id
        self.form.links.show_saved(loaded.draft.rules)
        if self._edited and self._loaded is not None:
            self.form.portal.show_sites(loaded.sites, self._context.home)
            # What the person has typed stays; saving will compare it with what has come.
            self._stale = loaded.draft.base_version != self._loaded.draft.base_version
            self._show()
            return
        new = self._loaded is None or loaded.draft != self._loaded.draft
        self._loaded, self._stale = loaded, False
        self.brand.clear()
        for brand in loaded.brands:
            self.brand.addItem(brand.name, brand.id)
        self.brand.setCurrentIndex(self.brand.findData(loaded.draft.brand.id))
        self.form.set_sites(loaded.sites, self._context.home)
        self.form.show_rules(loaded.draft.brand, loaded.draft.rules)
        for picture, data in loaded.pictures:
            self.form.look.show_bytes(picture, data)
        mine = self._supervisor is not None and self._supervisor.name == loaded.changed_by
        if new and not mine:
            self._said = ("", Tone.NEUTRAL)
        self._show()

    @Slot(object)
    def _not_loaded(self, error: KnownError) -> None:
        self._say(f"{sentence(error)} {remedy(error)}", Tone.WRONG)

    @Slot()
    def _form_edited(self) -> None:
        if self._loaded is not None:
            self._edited = bool(self._changes()) or any(
                section.own_problems() for section in self.form.sections
            )
        self._said = ("", Tone.NEUTRAL)
        self._show()

    def _unfinished_words(self) -> str:
        return translate("rules", "portal rules that are not saved") if self._edited else ""

    def _changes(self) -> int:
        """How many fields the person has changed."""
        if self._loaded is None:
            return 0
        base = self._loaded.draft.rules
        return len(differences(base, self.form.rules, base))

    @Slot()
    def save(self) -> None:
        """Save for everybody, off this thread; what keeps it from being saved is brought up."""
        loaded, supervisor = self._loaded, self._supervisor
        if loaded is None or supervisor is None or self._busy:
            return
        rules, base_version = self.form.rules, loaded.draft.base_version
        if self.sides.comparing:
            if self.sides.open_fields:
                self.sides.begin()
                self._say(translate("rules", "Choose a side in each field."), Tone.CAUTION)
                return
            rules, base_version = self.sides.rules, self.sides.base_version
        elif wrong := errors(self.form.problems):
            self.form.bring_up(wrong[0])
            self._show()
            return
        elif not self._edited:
            return
        self._busy = True
        self._say(translate("rules", "Saving…"), Tone.NEUTRAL)
        work = partial(
            self._context.desk.portal_editing.save,
            loaded.draft.brand.id,
            rules,
            base_version=base_version,
            supervisor=supervisor.name,
        )
        # Not on the desk worker: a slow network must not hold up a scan.
        self._context.picture_worker.run(work, self._answered, self._not_saved)

    @Slot(object)
    def _answered(self, answer: RulesAnswer) -> None:
        self._busy = False
        if answer.saved:
            self._settle()
            self._say(
                translate("rules", "Saved. Every desk gets it with its next sync."), Tone.GOOD
            )
            return
        if self._loaded is not None:
            if self.sides.comparing:
                # Somebody saved once more while sides were taken: what was taken is mine now.
                self.form.show_rules(self._loaded.draft.brand, self.sides.rules)
            self.sides.compare(self._loaded, self.form.rules, answer.current)
        self._say("", Tone.NEUTRAL)
        self.sides.begin()

    @Slot(object)
    def _not_saved(self, error: KnownError) -> None:
        self._busy = False
        if error.code == "slug_taken":
            self.form.bring_up(Problem("slug_taken", "slug"))
        if error.code in _NO_ANSWER:
            words = translate(
                "rules", "Not saved: no network. Your changes stay here; save again later."
            )
            self._say(words, Tone.CAUTION)
        else:
            self._say(f"{sentence(error)} {remedy(error)}", Tone.WRONG)

    def _settle(self) -> None:
        """Nothing of the person's is left to save: show the rules in force."""
        self._edited = self._stale = False
        self.sides.end()
        self._load()

    @Slot()
    def _undo(self) -> None:
        if self._busy:
            return
        if self._loaded is not None:
            self.form.show_rules(self._loaded.draft.brand, self._loaded.draft.rules)
        self._said = ("", Tone.NEUTRAL)
        self._settle()
        self.form.begin()

    @Slot(object)
    def _opened(self, supervisor: Staff) -> None:
        self._supervisor = supervisor
        self._places.supervisor = supervisor.name
        self._show()
        (self.sides if self.sides.comparing else self.form).begin()

    def _say(self, words: str, tone: Tone) -> None:
        self._said = (words, tone)
        self._show()

    @Slot()
    def _show(self) -> None:
        """Put the right part in front, with what is to be said and done."""
        locked, comparing = self._supervisor is None, self.sides.comparing
        if locked or self._loaded is None:
            self._stack.setCurrentWidget(self._lock if locked else self._empty)
        else:
            self._stack.setCurrentWidget(self.sides if comparing else self.form)
        self.foot.setVisible(not locked and self._loaded is not None)
        self.brand.setVisible(not locked and self.brand.count() > 1)
        self.brand.setEnabled(not self._edited and not self._busy)
        self.form.setEnabled(not self._busy)
        self.foot.offer(
            undo=self._edited, save=self._edited and not self._busy, comparing=comparing
        )
        self.foot.say(*(self._said if self._said[0] else self._state_words()))

    def _state_words(self) -> tuple[str, Tone]:
        if self.sides.comparing:
            return self.foot.words_open(self.sides.open_fields)
        if wrong := errors(self.form.problems):
            return self.foot.words_wrong(len(wrong))
        if self._stale:
            words = translate("rules", "Somebody else saved meanwhile. Saving compares both.")
            return words, Tone.CAUTION
        if self._edited:
            return self.foot.words_edited(self._changes())
        if self._loaded is None:
            return "", Tone.NEUTRAL
        return self.foot.words_version(self._loaded.draft.base_version, self._loaded.changed_by)

    def _lay_out(self) -> None:
        self._lock = centred(self.pin)
        self._stack = QStackedWidget()
        for widget in (self._lock, self.form, self.sides, self._empty):
            self._stack.addWidget(widget)
        head = QHBoxLayout()
        head.addWidget(self._title)
        head.addSpacing(px(24))
        head.addWidget(self.brand)
        head.addStretch()
        head.addWidget(self.back_button)
        page = QVBoxLayout(self)
        page.setContentsMargins(px(32), px(28), px(32), px(24))
        page.setSpacing(px(16))
        page.addLayout(head)
        page.addWidget(self._stack, 1)
        page.addWidget(self.foot)

    def _connect(self) -> None:
        self.pin.passed.connect(self._opened)
        self.pin.supervisor_made.connect(self.fact_written)
        self.brand.activated.connect(self._load)
        self._places.changed.connect(self._load)
        self.form.edited.connect(self._form_edited)
        self.sides.changed.connect(partial(self._say, "", Tone.NEUTRAL))
        self.foot.save_button.clicked.connect(self.save)
        self.foot.undo_button.clicked.connect(self._undo)
        self.back_button.clicked.connect(partial(self.page_asked.emit, PageName.SETTINGS, None))
