"""Portal rules: whom the shop tells of a new return, its links, and its instructions."""

from dataclasses import replace

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtWidgets import QLineEdit, QWidget

from returndesk.domain.portal import LANGUAGES, Brand, PortalRules
from returndesk.domain.rule_checks import Problem
from returndesk.ui.rules_values import field_name
from returndesk.ui.rules_words import LANGUAGE_NAMES
from returndesk.ui.theme import px
from returndesk.ui.tones import Tone
from returndesk.ui.widgets.chip import Chip
from returndesk.ui.widgets.form_row import FormRow
from returndesk.ui.widgets.key_button import KeyButton
from returndesk.ui.widgets.labels import TextLabel
from returndesk.ui.widgets.portal_preview import PortalPreview
from returndesk.ui.widgets.rich_editor import RichEditor
from returndesk.ui.widgets.rules_section import RulesSection
from returndesk.ui.widgets.segments import Segments

translate = QCoreApplication.translate


class LinksSection(RulesSection):
    """The notice address, with the code that verifies it, and the two links.

    Signals:
        code_given(str): the code out of the mail was typed.
        code_asked(): another mail with a code is wanted.
    """

    code_given = Signal(str)
    code_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._verified = self._saved = ""
        self.code = QLineEdit()
        self.confirm_button = KeyButton("")
        self.again_button = KeyButton("")
        self.notice = QLineEdit()
        self.policy = QLineEdit()
        self.support = QLineEdit()
        self._state = Chip()
        self.code.setFixedWidth(px(160))
        self.code.setMaxLength(20)
        self.code_row = FormRow(self.code, self.confirm_button, self.again_button)
        self.add_panel(self.add_row("notice_address", self.notice, self._state), self.code_row)
        self.code.returnPressed.connect(self._code_typed)
        self.confirm_button.clicked.connect(self._code_typed)
        self.again_button.clicked.connect(self.code_asked)
        self.add_panel(
            self.add_row("policy_url", self.policy), self.add_row("support_url", self.support)
        )
        for field in (self.notice, self.policy, self.support):
            field.setMaxLength(2000)
            field.textEdited.connect(self._changed)

    @property
    def title(self) -> str:
        """The part's name."""
        return translate("rules", "Notice and links")

    def show_rules(self, brand: Brand, rules: PortalRules) -> None:
        """Put the rules into the fields."""
        del brand
        self._verified = rules.notice_address if rules.notice_verified else ""
        for field, text in (
            (self.notice, rules.notice_address),
            (self.policy, rules.policy_url),
            (self.support, rules.support_url),
        ):
            if field.text().strip() != text:
                field.setText(text)
        self._tell()

    def applied(self, rules: PortalRules) -> PortalRules:
        """Rules with what the fields say; only the address that was verified stays so."""
        address = self.notice.text().strip()
        return replace(
            rules,
            notice_address=address,
            notice_verified=bool(address) and address == self._verified,
            policy_url=self.policy.text().strip(),
            support_url=self.support.text().strip(),
        )

    def show_saved(self, rules: PortalRules) -> None:
        """What is in force: only an address that was saved was mailed a code."""
        if self._saved != rules.notice_address or rules.notice_verified:
            self.code.clear()
            self.code_row.say("")
        self._saved = rules.notice_address
        self._verified = rules.notice_address if rules.notice_verified else ""
        self._tell()

    @Slot()
    def _code_typed(self) -> None:
        if self.code.text().strip():
            self.code_given.emit(self.code.text())

    @Slot()
    def _changed(self) -> None:
        self._tell()
        self.edited.emit()

    def _tell(self) -> None:
        address = self.notice.text().strip()
        self.code_row.setVisible(bool(address) and address == self._saved != self._verified)
        verified = address == self._verified
        words = translate("rules", "Verified") if verified else translate("rules", "Not verified")
        self._state.set(words, Tone.GOOD if verified else Tone.CAUTION)
        self._state.setVisible(bool(address))

    def retranslate(self) -> None:
        """Put all words in again."""
        for place, row in self.rows.items():
            row.set_name(field_name(place))
        self.notice.setPlaceholderText("retours@…")
        self.code_row.set_name(translate("rules", "Code out of the mail that went there"))
        self.confirm_button.set_caption(translate("rules", "Confirm"))
        self.again_button.set_caption(translate("rules", "Mail another code"))
        for field in (self.policy, self.support):
            field.setPlaceholderText("https://")
        self._tell()


class InstructionsSection(RulesSection):
    """What the portal and the papers tell shoppers, in each language, with its preview."""

    def __init__(self) -> None:
        super().__init__()
        self._texts: dict[str, str] = {}
        self._shown: tuple[Brand, PortalRules] | None = None
        self.language = Segments(LANGUAGES)
        self.editor = RichEditor()
        self._language_row = FormRow(self.language)
        self._preview_label = TextLabel("", "label")
        self.preview = PortalPreview()
        self.add_panel(self._language_row, self.add_row("instructions", self.editor))
        self.add_panel(self._preview_label, self.preview)
        self.language.chosen.connect(self._show_language)
        self.editor.edited.connect(self._edited)

    @property
    def title(self) -> str:
        """The part's name."""
        return translate("rules", "Instructions")

    @property
    def _here(self) -> str:
        return str(self.language.value)

    def show_rules(self, brand: Brand, rules: PortalRules) -> None:
        """Put the rules into the editor, and all that the preview shows of them."""
        if dict(rules.instructions) != self._texts:
            self._texts = dict(rules.instructions)
            self._show_language()
        self.follow(brand, rules)

    def follow(self, brand: Brand, rules: PortalRules) -> None:
        """The look may have changed in its own part."""
        self._shown = (brand, rules)
        self._show_preview()

    def applied(self, rules: PortalRules) -> PortalRules:
        """Rules with what was written; a language without words is left out."""
        return replace(rules, instructions=dict(self._texts))

    def words_for(self, problem: Problem) -> str:
        """Name the language: it may not be the one that is shown."""
        language = problem.place.partition(".")[2]
        words = super().words_for(problem)
        return f"{LANGUAGE_NAMES.get(language, language)}: {words}" if language else words

    def bring_up(self, place: str) -> QWidget | None:
        """Show the language first."""
        if (language := place.partition(".")[2]) in LANGUAGES:
            self.language.select(language)
            self._show_language()
        return super().bring_up(place)

    @Slot()
    def _show_language(self) -> None:
        self.editor.set_markup(self._texts.get(self._here, ""))
        self._show_preview()

    @Slot()
    def _edited(self) -> None:
        self._texts.pop(self._here, None)
        if text := self.editor.markup:
            self._texts[self._here] = text
        self._show_preview()
        self.edited.emit()

    def _show_preview(self) -> None:
        if self._shown is not None:
            brand, rules = self._shown
            self.preview.show_rules(brand, self.applied(rules), self._here)

    def retranslate(self) -> None:
        """Put all words in again."""
        self.rows["instructions"].set_name(field_name("instructions"))
        self._language_row.set_name(translate("rules", "Language"))
        self.language.set_words(translate("rules", "Language"), LANGUAGE_NAMES.values())
        self._preview_label.setText(translate("rules", "As shoppers see it"))
        self.editor.retranslate()
        self._show_preview()
