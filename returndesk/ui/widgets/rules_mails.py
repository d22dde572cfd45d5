"""Portal rules: the mails to shoppers, in the merchant's words, with each as it will look."""

import json
from collections.abc import Mapping
from dataclasses import replace
from functools import cache

from PySide6.QtCore import QCoreApplication, Qt, Slot
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from returndesk.domain.mail_words import MAIL_PLACEHOLDERS, filled_in
from returndesk.domain.portal import LANGUAGES, Brand, MailKind, MailText, PortalRules
from returndesk.domain.rule_checks import Problem
from returndesk.ui.rules_values import field_name
from returndesk.ui.rules_words import LANGUAGE_NAMES, mail_word
from returndesk.ui.texts import joined
from returndesk.ui.theme import RESOURCES, px
from returndesk.ui.widgets.form_row import FormRow
from returndesk.ui.widgets.labels import TextLabel
from returndesk.ui.widgets.panel import Panel
from returndesk.ui.widgets.portal_preview import Sheet
from returndesk.ui.widgets.rules_section import RulesSection
from returndesk.ui.widgets.segments import Segments

translate = QCoreApplication.translate

_SAMPLE = {"shopper": "Camille Durand", "return_number": "RD-48213", "order_number": "#10482"}


class MailPreview(Sheet):
    """A mail as a shopper gets it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.subject = TextLabel("", "strong")
        self.body = TextLabel()
        self.foot = TextLabel("", "small")
        for label in (self.subject, self.body, self.foot):
            label.setWordWrap(True)
            self.inside.addWidget(label)
        self.inside.addStretch()

    def show_mail(self, brand: Brand, colour: str, told: MailText, language: str) -> None:
        """Show a mail in a language, its braces filled in with a sample's names."""
        names = {**_SAMPLE, "brand": brand.name}
        standard = _standard(language)["shared"]
        self.set_band(brand.name, colour)
        self.subject.setText(filled_in(told.subject, names))
        self.body.setText(filled_in(told.body, names))
        colon = standard["colon"]
        self.foot.setText(
            f"{standard['return_number']}{colon} {names['return_number']}\n"
            f"{standard['order_number']}{colon} {names['order_number']}\n\n"
            f"{standard['regards']}\n{brand.name}"
        )


@cache
def _standard(language: str) -> Mapping[str, Mapping[str, str]]:
    source = RESOURCES / "mail" / f"words.{language}.json"
    texts: dict[str, dict[str, str]] = json.loads(source.read_text("utf-8"))
    return texts


def standard_mail(kind: MailKind, language: str) -> MailText:
    """The words of a mail that a merchant has none of their own for, as far as they are fixed."""
    texts = _standard(language)
    hello = texts["shared"]["hello"].replace("{name}", "{shopper}")
    own = texts[kind]
    subject = own["subject"].replace("{number}", "{return_number}")
    return MailText(subject, f"{hello}\n\n{own['lead']}")


class MailsSection(RulesSection):
    """One mail in one language at a time: on or off, subject, body, preview."""

    def __init__(self) -> None:
        super().__init__()
        self._shown: tuple[Brand, PortalRules] | None = None
        self._on: dict[MailKind, bool] = dict.fromkeys(MailKind, True)
        self._texts: dict[tuple[MailKind, str], MailText] = {}
        self.kind = Segments(MailKind)
        self.on = Segments((True, False))
        self.language = Segments(LANGUAGES)
        self.subject = QLineEdit()
        self.body = QPlainTextEdit()
        self.body.setTabChangesFocus(True)
        self.body.setMinimumHeight(px(200))
        self.names = {name: QPushButton() for name in MAIL_PLACEHOLDERS}
        self.inspection = Segments((True, False))
        self._kind_row, self._language_row = FormRow(self.kind), FormRow(self.language)
        self._preview_label = TextLabel("", "label")
        self.preview = MailPreview()
        self.add_row("mails", self.subject)
        self._body_row = FormRow(self.body)
        self._on_row = FormRow(self.on)
        self.add_panel(self._kind_row, self._on_row)
        self._words = self.add_panel(self._language_row)
        self._lay_out(self._words)
        self.add_panel(self.add_row("inspection_in_mail", self.inspection))
        self.kind.chosen.connect(self._show_mail)
        self.language.chosen.connect(self._show_mail)
        self.on.chosen.connect(self._edited)
        self.inspection.chosen.connect(self._edited)
        self.subject.textEdited.connect(self._edited)
        self.body.textChanged.connect(self._edited)
        for name, button in self.names.items():
            button.setProperty("placeholder", name)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the cursor where it is
            button.clicked.connect(self._insert)

    def _lay_out(self, panel: Panel) -> None:
        names = QHBoxLayout()
        names.setSpacing(px(4))
        for button in self.names.values():
            names.addWidget(button)
        names.addStretch()
        grid = QGridLayout()
        grid.setHorizontalSpacing(px(24))
        grid.setVerticalSpacing(px(12))
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        grid.addWidget(self.rows["mails"], 0, 0)
        grid.addWidget(self._body_row, 1, 0)
        grid.addLayout(names, 2, 0, 1, 2)
        side = QGridLayout()
        side.setVerticalSpacing(px(6))
        side.addWidget(self._preview_label, 0, 0)
        side.addWidget(self.preview, 1, 0)
        side.setRowStretch(1, 1)
        grid.addLayout(side, 0, 1, 2, 1)
        column = panel.layout()
        if isinstance(column, QVBoxLayout):
            column.addLayout(grid)

    @property
    def title(self) -> str:
        """The part's name."""
        return translate("rules", "Mails")

    @property
    def _here(self) -> tuple[MailKind, str]:
        return MailKind(str(self.kind.value)), str(self.language.value)

    def show_rules(self, brand: Brand, rules: PortalRules) -> None:
        """Put the rules into the fields."""
        self._on = {kind: rules.mails.get(kind, True) for kind in MailKind}
        self._texts = {
            (kind, language): text
            for kind, texts in rules.mail_texts.items()
            for language, text in texts.items()
        }
        self.inspection.select(rules.inspection_in_mail)
        self._shown = (brand, rules)
        self._show_mail()

    def follow(self, brand: Brand, rules: PortalRules) -> None:
        """The colour may have changed in its own part."""
        self._shown = (brand, rules)
        self._show_preview()

    def applied(self, rules: PortalRules) -> PortalRules:
        """Rules with what was written; words that are all gone are left out."""
        texts: dict[MailKind, dict[str, MailText]] = {}
        for (kind, language), text in self._texts.items():
            if text != MailText():
                texts.setdefault(kind, {})[language] = text
        return replace(
            rules,
            mails=dict(self._on),
            mail_texts=texts,
            inspection_in_mail=bool(self.inspection.value),
        )

    def words_for(self, problem: Problem) -> str:
        """Name the mail and its language: they may not be those that are shown."""
        words = super().words_for(problem)
        parts = problem.place.split(".")
        if len(parts) < 3:
            return words
        where = joined(mail_word(MailKind(parts[1])), LANGUAGE_NAMES.get(parts[2], parts[2]))
        return f"{where}: {words}"

    def bring_up(self, place: str) -> QWidget | None:
        """Show the mail and the language first."""
        _, kind, language, *_ = (*place.split("."), "", "")
        if kind in set(MailKind):
            self.kind.select(MailKind(kind))
        if language in LANGUAGES:
            self.language.select(language)
        self._show_mail()
        row = super().bring_up(place)
        if place.endswith(".body"):
            self.body.setFocus()
        return row

    @Slot()
    def _show_mail(self) -> None:
        kind, _ = self._here
        self.on.select(self._on[kind])
        text = self._texts.get(self._here, MailText())
        if self.subject.text() != text.subject:
            self.subject.setText(text.subject)
        if self.body.toPlainText() != text.body:
            self.body.blockSignals(True)
            self.body.setPlainText(text.body)
            self.body.blockSignals(False)
        self._dress()

    @Slot()
    def _edited(self) -> None:
        kind, _ = self._here
        self._on[kind] = bool(self.on.value)
        self._texts[self._here] = MailText(self.subject.text(), self.body.toPlainText())
        self._dress()
        self.edited.emit()

    @Slot()
    def _insert(self) -> None:
        words = "{" + str(self.sender().property("placeholder")) + "}"
        field = self.subject if self.subject.hasFocus() else self.body
        if isinstance(field, QLineEdit):
            field.insert(words)
            self._edited()
        else:
            field.insertPlainText(words)
        field.setFocus()

    def _dress(self) -> None:
        kind, language = self._here
        self.subject.setPlaceholderText(standard_mail(kind, language).subject)
        self.body.setPlaceholderText(translate("rules", "Empty: the usual words"))
        self._words.setEnabled(self._on[kind])
        self._show_preview()

    def _show_preview(self) -> None:
        if self._shown is None:
            return
        brand, rules = self._shown
        kind, language = self._here
        own, standard = self._texts.get(self._here, MailText()), standard_mail(kind, language)
        told = MailText(own.subject.strip() or standard.subject, own.body.strip() or standard.body)
        self.preview.show_mail(brand, rules.look.colour, told, language)

    def retranslate(self) -> None:
        """Put all words in again."""
        mail = translate("rules", "Mail")
        self._kind_row.set_name(mail)
        self.kind.set_words(mail, map(mail_word, MailKind))
        sent = translate("rules", "Sent to shoppers")
        self._on_row.set_name(sent)
        on_off = (translate("rules", "On"), translate("rules", "Off"))
        self.on.set_words(sent, on_off)
        self._language_row.set_name(translate("rules", "Language of the order"))
        self.language.set_words(
            translate("rules", "Language of the order"), LANGUAGE_NAMES.values()
        )
        self.rows["mails"].set_name(translate("rules", "Subject"))
        self._body_row.set_name(translate("rules", "Text"))
        self._preview_label.setText(translate("rules", "As shoppers see it"))
        words = {
            "shopper": translate("rules", "Shopper"),
            "brand": translate("rules", "Brand"),
            "return_number": translate("rules", "Return number"),
            "order_number": translate("rules", "Order number"),
        }
        for name, button in self.names.items():
            button.setText(f"+ {words[name]}")
        name = field_name("inspection_in_mail")
        self.rows["inspection_in_mail"].set_name(name)
        self.inspection.set_words(name, on_off)
        self._dress()
