"""The portal rules page: a supervisor's PIN, the form, the real central service, two editors."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from returndesk.app import make_window
from returndesk.domain.errors import KnownError
from returndesk.domain.ids import BrandId
from returndesk.domain.money import Money
from returndesk.domain.pictures import MAX_PICTURE_BYTES
from returndesk.domain.portal import (
    LabelPolicy,
    MailKind,
    MailText,
    PortalRules,
    PortalStatus,
    ReturnMethod,
)
from returndesk.domain.returns import Resolution
from returndesk.domain.rule_checks import Problem
from returndesk.protocol.changes import BrandDocument
from returndesk.services.desk import Desk
from returndesk.settings import Language, Settings, ThemeChoice
from returndesk.ui.fields import FocusedField
from returndesk.ui.main_window import USUAL, MainWindow
from returndesk.ui.messages import message_for
from returndesk.ui.pages.base import PageName
from returndesk.ui.pages.portal_rules import PortalRulesPage
from returndesk.ui.rules_words import amount_of, known_problems, problem_text
from returndesk.ui.tones import Tone
from returndesk.ui.widgets.panel import SectionHeading
from returndesk.ui.widgets.rules_form import RulesForm
from returndesk.ui.widgets.segments import Segments
from tests.smtp import Mailbox
from tests.support import LUMEN
from tests.town import Town
from tests.town_fixtures import mailbox, town
from tests.ui.conftest import OpenWindow, Stage

__all__ = ["mailbox", "town"]

PIN = "24680"


@dataclass
class Office:
    """A supervisor's desk with its window on the rules page, and another desk."""

    town: Town
    desk: Desk
    other: Desk
    window: MainWindow
    qtbot: QtBot

    @property
    def page(self) -> PortalRulesPage:
        page = self.window.page(PageName.PORTAL_RULES)
        assert isinstance(page, PortalRulesPage)
        return page

    def settle(self) -> None:
        context = self.window.context
        workers = (context.picture_worker, context.desk_worker)
        self.qtbot.waitUntil(lambda: not any(worker.pending for worker in workers), timeout=60_000)

    def enter(self, pin: str = PIN) -> PortalRulesPage:
        """Go to the page and type a PIN."""
        self.window.show_page(PageName.PORTAL_RULES)
        self.settle()
        QTest.keyClicks(self.page.pin.pin, pin)
        QTest.keyClick(self.page.pin.pin, Qt.Key.Key_Return)
        self.settle()
        return self.page

    def save(self) -> None:
        QTest.keyClick(self.window, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
        # A button that its key presses is down for a moment before it acts.
        self.qtbot.waitUntil(lambda: not self.page.foot.save_button.isDown())
        self.settle()

    def sync(self) -> None:
        """A round of the window's desk, as its sync loop would tell it."""
        self.window.show_report(self.desk.syncing.run())
        self.settle()

    def there(self) -> PortalRules:
        """The rules as the other desk knows them after a sync."""
        self.other.syncing.run()
        return self.other.portal_editing.load(LUMEN).rules

    def elsewhere(self, supervisor: str = "Paul", **changes: object) -> None:
        """Another supervisor saves at the other desk."""
        self.other.syncing.run()
        editing = self.other.portal_editing
        draft = editing.load(LUMEN)
        rules = replace(draft.rules, **changes)  # type: ignore[arg-type]
        answer = editing.save(LUMEN, rules, base_version=draft.base_version, supervisor=supervisor)
        assert answer.saved


@pytest.fixture
def office(app: QApplication, town: Town, qtbot: QtBot) -> Iterator[Office]:
    town.import_returns(1)
    home = town.home("Bureau")
    desk, other = town.open(home), town.desk("Poste 2")
    desk.syncing.run()
    desk.access.set_first_pin("Nadia", PIN, clerk="Amélie")
    settings = replace(
        Settings.load(home.settings), language=Language.ENGLISH, theme=ThemeChoice.LIGHT,
        sounds=False, clerk="Amélie",
    )  # fmt: skip
    window = make_window(desk, settings, home)
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    yield Office(town, desk, other, window, qtbot)
    window.shutdown()


def words_on(widget: QWidget) -> str:
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if label.isVisible())


def choose(segments: Segments, value: object) -> None:
    segments.select(value)
    segments.chosen.emit(value)


def typed(field: QWidget, text: str) -> None:
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(field, text)


def arrow(key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press a key where the focus is."""
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, key, modifier)


def press(button: QPushButton) -> None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def picture(size: tuple[int, int] = (300, 80), kind: str = "PNG") -> bytes:
    out = BytesIO()
    Image.new("RGB", size, "#7A3E2B").save(out, kind)
    return out.getvalue()


# ----------------------------------------------------------------------------------- supervisors


def test_the_settings_lead_to_a_page_that_a_wrong_pin_does_not_open(office: Office) -> None:
    office.window.show_page(PageName.SETTINGS)
    office.settle()
    QTest.keyClick(office.window, Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier)
    office.qtbot.waitUntil(lambda: office.window.current_page is office.page)
    page = office.enter("1111")
    told = message_for(KnownError("pin_wrong", wait_s=0)).title
    assert page.pin.isVisible()
    assert told[:20] in page.pin.pin_row.message
    assert not page.form.isVisible()
    assert not page.foot.save_button.isVisible()
    QTest.keyClicks(page.pin.pin, PIN)
    QTest.keyClick(page.pin.pin, Qt.Key.Key_Return)
    office.settle()
    assert page.form.isVisible()


def test_leaving_locks_the_page_and_keeps_what_was_typed(office: Office) -> None:
    page = office.enter()
    typed(page.form.portal.window_days, "60")
    office.window.show_page(PageName.RECEIVE)
    office.window.show_page(PageName.PORTAL_RULES)
    assert page.pin.isVisible()
    assert not page.form.isVisible()
    office.enter()
    assert page.form.rules.window_days == 60
    assert "1 change" in page.foot.state.text()


def test_the_first_supervisor_of_a_site_is_made_here(stage: Stage, open_window: OpenWindow) -> None:
    driver = open_window()  # a desk of its own, where nobody has a PIN
    driver.window.show_page(PageName.PORTAL_RULES)
    driver.settle()
    page = driver.window.current_page
    assert isinstance(page, PortalRulesPage)
    assert "first supervisor" in words_on(page.pin)
    typed(page.pin.pin, "12")
    QTest.keyClick(page.pin.pin, Qt.Key.Key_Return)
    driver.settle()
    assert page.pin.pin_row.message
    assert stage.desk.access.supervisors() == ()
    typed(page.pin.name, "Nadia")
    typed(page.pin.pin, PIN)
    QTest.keyClick(page.pin.pin, Qt.Key.Key_Return)
    driver.settle()
    assert [staff.name for staff in stage.desk.access.supervisors()] == ["Nadia"]
    assert not page.pin.isVisible()


# ------------------------------------------------------------------------------- edited and saved


def test_rules_that_are_not_saved_are_told_to_who_would_end_the_window(office: Office) -> None:
    page = office.enter()
    assert office.window.context.unfinished == ()
    typed(page.form.portal.window_days, "60")
    office.window.show_page(PageName.SETTINGS)
    assert "portal rules that are not saved" in office.window.context.unfinished
    office.enter()
    press(page.foot.undo_button)
    office.settle()
    assert office.window.context.unfinished == ()


def test_every_part_of_the_form_is_saved_and_comes_to_the_other_desk(office: Office) -> None:
    page = office.enter()
    form = page.form
    choose(form.portal.status, PortalStatus.HIDDEN)
    typed(form.portal.slug, "lumen-paris")
    typed(form.portal.window_days, "60")
    choose(form.portal.unlinked, True)
    choose(form.portal.international, False)
    form.show_part(1)
    form.label.methods.boxes[ReturnMethod.PICK_UP].click()
    choose(form.label.label, LabelPolicy.FIXED_FEE)
    typed(form.label.fee, "4,90")
    choose(form.label.paid_returns, True)
    form.label.countries.boxes["PT"].click()
    form.show_part(2)
    form.carriers.country.setCurrentIndex(form.carriers.country.findData("DE"))
    form.carriers.country.activated.emit(form.carriers.country.currentIndex())
    choose(form.carriers.which, True)
    form.carriers.allowed.boxes["dhl"].click()
    form.show_part(3)
    form.money.methods.boxes[Resolution.EXCHANGE].click()
    form.money.approved.boxes[Resolution.STORE_CREDIT].click()
    typed(form.money.up_to, "50")
    choose(form.money.inspected, False)
    form.show_part(4)
    press(form.reasons.row_for("too_small").away)
    press(form.reasons.add_button("poor_quality"))
    press(form.reasons.row_for("poor_quality").up)
    form.show_part(5)
    typed(form.links.notice, "retours@lumen.example")
    typed(form.links.policy, "https://lumen.example/retours")
    typed(form.links.support, "https://lumen.example/aide")
    form.show_part(6)
    choose(form.instructions.language, "de")
    words = form.instructions.editor.words
    press(form.instructions.editor.bold)
    QTest.keyClicks(words, "Wichtig")
    press(form.instructions.editor.bold)
    QTest.keyClicks(words, ": bitte < 5 kg")
    assert form.instructions.preview.words == "Wichtig: bitte < 5 kg"
    form.show_part(7)
    typed(form.look.colour, "#0F5C63")
    choose(form.look.footer, False)
    form.show_part(8)
    choose(form.mails.kind, MailKind.RETURN_RECEIVED)
    choose(form.mails.language, "fr")
    typed(form.mails.subject, "Bien recu")
    typed(form.mails.body, "Bonjour {shopper}, merci.")
    choose(form.mails.inspection, True)
    assert form.mails.preview.isVisible()
    assert form.mails.preview.body.text() == "Bonjour Camille Durand, merci."
    choose(form.mails.kind, MailKind.HANDED_OVER)
    choose(form.mails.on, False)
    office.save()
    assert page.foot.state.text().startswith("Saved."), page.foot.state.text()
    rules = office.there()
    assert (rules.status, rules.slug, rules.window_days) == (
        PortalStatus.HIDDEN, "lumen-paris", 60,
    )  # fmt: skip
    assert (rules.unlinked, rules.international, rules.paid_returns) == (True, False, True)
    assert (rules.label, rules.fee) == (LabelPolicy.FIXED_FEE, Money(490))
    assert ReturnMethod.PICK_UP not in rules.methods
    assert "PT" not in rules.label_countries
    assert rules.carriers == {"DE": ("dhl",)}
    assert rules.refund_methods == {Resolution.REFUND, Resolution.STORE_CREDIT}
    approval = rules.auto_approval
    assert approval.wishes == {Resolution.STORE_CREDIT}
    assert (approval.up_to, approval.needs_inspection) == (Money(5000), False)
    assert rules.reasons[-2:] == ("poor_quality", "late")
    assert "too_small" not in rules.reasons
    assert rules.notice_address == "retours@lumen.example"
    assert not rules.notice_verified
    assert rules.policy_url == "https://lumen.example/retours"
    assert rules.support_url == "https://lumen.example/aide"
    assert rules.instructions == {"de": "<p><b>Wichtig</b>: bitte &lt; 5 kg</p>"}
    assert (rules.look.colour, rules.look.footer, rules.look.header) == ("#0F5C63", False, True)
    told = rules.mail_text(MailKind.RETURN_RECEIVED, "fr")
    assert told == MailText("Bien recu", "Bonjour {shopper}, merci.")
    assert not rules.mails[MailKind.HANDED_OVER]
    assert rules.inspection_in_mail


def test_undo_brings_the_rules_in_force_back(office: Office) -> None:
    page = office.enter()
    typed(page.form.portal.window_days, "60")
    typed(page.form.portal.slug, "x")
    press(page.foot.undo_button)
    office.settle()
    assert (page.form.rules.window_days, page.form.rules.slug) == (30, "lumen")
    assert not page.foot.save_button.isEnabled()


def test_rules_that_come_by_the_feed_are_shown(office: Office) -> None:
    page = office.enter()
    office.elsewhere(window_days=90)
    office.sync()
    assert page.form.portal.window_days.value == 90
    assert page.foot.state.text() == "Version 2, by Paul"


def test_each_brand_has_its_own_rules(office: Office) -> None:
    quiet = BrandDocument(id="quiet", name="Quiet", slug="quiet", site_id="lille")
    office.town.central.store.import_documents([quiet])
    office.sync()
    page = office.enter()
    assert page.brand.isVisible()
    assert page.form.rules.slug == "lumen"
    page.brand.setCurrentIndex(page.brand.findText("Quiet"))
    page.brand.activated.emit(page.brand.currentIndex())
    office.settle()
    assert page.form.rules.slug == "quiet"
    typed(page.form.portal.window_days, "100")
    assert not page.brand.isEnabled(), "what is typed belongs to this brand"
    office.save()
    assert office.there().window_days == 30
    assert office.other.portal_editing.load(BrandId("quiet")).rules.window_days == 100


def test_ctrl_page_down_goes_from_part_to_part(office: Office) -> None:
    page = office.enter()
    arrow(Qt.Key.Key_PageDown, Qt.KeyboardModifier.ControlModifier)
    assert page.form.label.isVisible()
    arrow(Qt.Key.Key_PageUp, Qt.KeyboardModifier.ControlModifier)
    arrow(Qt.Key.Key_PageUp, Qt.KeyboardModifier.ControlModifier)
    assert page.form.mails.isVisible()


def test_instructions_with_a_list_and_a_link(office: Office) -> None:
    page = office.enter()
    page.form.show_part(6)
    editor = page.form.instructions.editor
    editor.words.setFocus()
    QTest.keyClicks(editor.words, "Pack it")
    QTest.keyClick(editor.words, Qt.Key.Key_Return)
    press(editor.bullets)
    QTest.keyClicks(editor.words, "here")
    editor.words.moveCursor(QTextCursor.MoveOperation.StartOfBlock, QTextCursor.MoveMode.KeepAnchor)
    press(editor.link)
    QTest.keyClicks(editor.address, "lumen")
    press(editor.set_link)
    assert "https://" in editor.address_row.message
    typed(editor.address, "https://lumen.example/a?b=1&c=2")
    press(editor.set_link)
    expected = (
        '<p>Pack it</p><ul><li><a href="https://lumen.example/a?b=1&amp;c=2">here</a></li></ul>'
    )
    assert editor.markup == expected
    office.save()
    assert office.there().instructions == {"fr": expected}


def test_a_scan_that_typed_into_the_instructions_is_taken_out_again(office: Office) -> None:
    page = office.enter()
    page.form.show_part(6)
    words = page.form.instructions.editor.words
    words.setFocus()
    QTest.keyClicks(words, "Pack it")
    keeper = FocusedField()
    before = keeper.remember()
    QTest.keyClicks(words, "8R44132290176")
    keeper.restore(before)
    assert words.toPlainText() == "Pack it"
    assert words.textCursor().position() == len("Pack it")
    assert page.form.rules.instructions == {"fr": "<p>Pack it</p>"}


# ------------------------------------------------------------------------------------- validated


FAULTS: tuple[tuple[Callable[[RulesForm], None], str, str], ...] = (
    (lambda f: typed(f.portal.window_days, "13"), "window_days", "From 14 to 365 days."),
    (lambda f: typed(f.portal.window_days, "366"), "window_days", "From 14 to 365 days."),
    (lambda f: typed(f.portal.slug, "Maison Lumen"), "slug", "Small letters"),
    (lambda f: typed(f.label.fee, "4,999"), "fee", "Type an amount"),
    (lambda f: typed(f.label.fee, "1000.01"), "fee", "From 0 to 1000.00."),
    (lambda f: f.label.none_button.click(), "label_countries", "Choose at least one."),
    (lambda f: typed(f.money.up_to, "-1"), "auto_approval.up_to", "Type an amount"),
    (lambda f: typed(f.links.notice, "retours@"), "notice_address", "no e-mail address"),
    (lambda f: typed(f.links.policy, "lumen.example"), "policy_url", "https://"),
    (lambda f: typed(f.look.colour, "blue"), "look.colour", "#2457D6"),
    (lambda f: typed(f.mails.subject, "{name}"), "mails", "“{name}” cannot be filled in"),
    (lambda f: typed(f.mails.body, "a { b"), "mails", "Write a brace twice"),
)


def test_what_is_wrong_is_said_at_the_field_and_is_not_saved(office: Office) -> None:
    page = office.enter()
    for edit, place, words in FAULTS:
        edit(page.form)
        section = next(s for s in page.form.sections if place in s.rows)
        assert words in section.rows[place].message
        assert "1 thing" in page.foot.state.text()
        page.form.show_part(8 if section is page.form.portal else 0)
        office.save()
        assert section.isVisible(), "the part with the fault comes up"
        press(page.foot.undo_button)
        office.settle()
        assert section.rows[place].message == ""
    assert office.there().version == 1


def test_warnings_are_said_and_let_it_be_saved(office: Office) -> None:
    page = office.enter()
    reasons = page.form.reasons
    press(reasons.add_button("poor_quality"))
    assert "8 reasons" in reasons.rows["reasons"].message
    choose(page.form.label.label, LabelPolicy.NONE)
    assert "Without a label" in page.form.instructions.rows["instructions"].message
    office.save()
    assert len(office.there().reasons) == 8


def test_an_address_that_another_brand_has_is_said_at_the_field(office: Office) -> None:
    quiet = BrandDocument(id="quiet", name="Quiet", slug="quiet", site_id="lille")
    office.town.central.store.import_documents([quiet])
    page = office.enter()
    typed(page.form.portal.slug, "quiet")
    page.form.show_part(3)
    office.save()
    assert "Another brand" in page.foot.state.text()
    assert page.form.portal.isVisible()
    assert page.form.rules.slug == "quiet"


def test_every_problem_has_words() -> None:
    import ast

    from returndesk.domain import markup, rule_checks

    codes = set()
    for module in (rule_checks, markup):
        for node in ast.walk(ast.parse(Path(module.__file__ or "").read_text("utf-8"))):
            name = getattr(getattr(node, "func", None), "id", "")
            if isinstance(node, ast.Call) and name in {"Problem", "MarkupFault"}:
                first = node.args[0]
                if isinstance(first, ast.Constant):
                    codes.add(str(first.value))
    assert len(codes) > 20
    assert codes <= known_problems()
    told = problem_text(Problem("placeholder_unknown", "mails", {"name": "x"}))
    assert "“{x}”" in told


@pytest.mark.parametrize(
    ("text", "minor"),
    [("4,90", 490), ("4.9", 490), (" 1 000 ", 100000), (",5", 50), ("", None), ("4,901", None),
     ("-1", None), ("4,9,0", None), ("٣", None), ("1e3", None), ("5 €", None)],
)  # fmt: skip
def test_what_a_person_types_as_an_amount(text: str, minor: int | None) -> None:
    assert amount_of(text, "EUR") == (None if minor is None else Money(minor))


# ------------------------------------------------------------------------------------ two editors


def test_two_editors_are_shown_side_by_side_and_saved_together(office: Office) -> None:
    page = office.enter()
    typed(page.form.portal.window_days, "60")
    choose(page.form.portal.unlinked, True)
    office.elsewhere(window_days=90, policy_url="https://lumen.example/p")
    office.save()
    rows = {row.place: row for row in page.sides.fields.rows}
    assert set(rows) == {"window_days", "unlinked", "policy_url"}
    assert (rows["window_days"].mine.words, rows["window_days"].theirs.words) == (
        "60 days", "90 days",
    )  # fmt: skip
    assert [row.place for row in page.sides.fields.open] == ["window_days"]
    assert (rows["unlinked"].takes_theirs, rows["policy_url"].takes_theirs) == (False, True)
    assert "Paul saved" in words_on(page)
    office.save()
    assert "Choose a side" in page.foot.state.text()
    assert office.there().window_days == 90
    arrow(Qt.Key.Key_Left)
    assert page.sides.fields.open == ()
    office.save()
    assert page.form.isVisible()
    rules = office.there()
    assert (rules.window_days, rules.unlinked, rules.version) == (60, True, 3)
    assert rules.policy_url == "https://lumen.example/p"
    assert page.form.rules.policy_url == "https://lumen.example/p"


def test_the_right_key_takes_theirs_and_up_and_down_go_from_field_to_field(
    office: Office,
) -> None:
    page = office.enter()
    typed(page.form.portal.window_days, "60")
    typed(page.form.portal.slug, "mine")
    office.elsewhere(window_days=90, slug="theirs")
    office.save()
    assert [row.place for row in page.sides.fields.open] == ["slug", "window_days"]
    arrow(Qt.Key.Key_Right)
    arrow(Qt.Key.Key_Down)
    arrow(Qt.Key.Key_Left)
    office.save()
    rules = office.there()
    assert (rules.slug, rules.window_days) == ("theirs", 60)


def test_a_third_save_in_between_is_compared_again(office: Office) -> None:
    page = office.enter()
    typed(page.form.portal.window_days, "60")
    office.elsewhere(window_days=90)
    office.save()
    arrow(Qt.Key.Key_Left)
    office.elsewhere("Zoé", window_days=120)
    office.save()
    (row,) = page.sides.fields.rows
    assert (row.mine.words, row.theirs.words) == ("60 days", "120 days")
    assert "Zoé saved" in words_on(page)
    arrow(Qt.Key.Key_Left)
    office.save()
    assert office.there().window_days == 60


def test_mine_can_be_dropped(office: Office) -> None:
    page = office.enter()
    typed(page.form.portal.window_days, "60")
    office.elsewhere(window_days=90)
    office.save()
    press(page.foot.undo_button)
    office.settle()
    assert page.form.isVisible()
    assert page.form.rules.window_days == 90
    assert page.foot.state.text() == "Version 2, by Paul"
    assert office.there().version == 2


def test_the_feed_says_that_somebody_saved_and_leaves_what_is_typed(office: Office) -> None:
    page = office.enter()
    typed(page.form.portal.window_days, "60")
    office.elsewhere(slug="theirs")
    office.sync()
    assert page.form.rules.window_days == 60
    assert "Somebody else saved meanwhile" in page.foot.state.text()
    office.save()
    assert [row.place for row in page.sides.fields.rows] == ["slug", "window_days"]
    office.save()  # nobody has to choose: each field was changed by one
    rules = office.there()
    assert (rules.slug, rules.window_days) == ("theirs", 60)


# ---------------------------------------------------------------------------------------- offline


def test_without_a_network_it_is_said_and_the_edits_stay(office: Office) -> None:
    page = office.enter()
    typed(page.form.portal.window_days, "60")
    office.town.stop_central()
    office.save()
    assert "no network" in page.foot.state.text()
    assert page.foot.state.property("tone") == Tone.CAUTION
    assert page.form.rules.window_days == 60
    assert page.foot.save_button.isEnabled()
    office.town.start_central()
    office.save()
    assert page.foot.state.text().startswith("Saved.")
    assert office.there().window_days == 60


# --------------------------------------------------------------------------------------- pictures


def test_a_logo_is_shown_saved_and_comes_to_the_other_desk(office: Office, tmp_path: Path) -> None:
    page = office.enter()
    page.form.show_part(7)
    file = tmp_path / "logo.png"
    file.write_bytes(picture())
    page.form.look.pictures["logo"].file_chosen.emit(file)
    office.settle()
    assert "300 × 80 pixels" in words_on(page.form.look)
    office.save()
    logo = office.there().look.logo
    assert logo is not None
    office.other.syncing.run()
    assert office.other.portal_editing.picture(logo) == picture()
    press(page.form.look.pictures["logo"].remove_button)
    office.save()
    assert office.there().look.logo is None


def test_what_is_no_picture_for_a_portal_is_said_beside_it(office: Office, tmp_path: Path) -> None:
    page = office.enter()
    for name, data, code in (
        ("text.png", b"not a picture", "picture_unreadable"),
        ("empty.png", b"", "picture_unreadable"),
        ("large.png", picture()[:40] + b"x" * MAX_PICTURE_BYTES, "portal_picture_too_large"),
        ("wide.png", picture((4001, 10)), "portal_picture_too_large"),
        ("gif.png", picture(kind="GIF"), "picture_unreadable"),
    ):
        file = tmp_path / name
        file.write_bytes(data)
        page.form.look.pictures["background"].file_chosen.emit(file)
        office.settle()
        said = page.form.look.rows["look.background"].message
        assert message_for(KnownError(code)).title in said
        assert page.form.rules.look.background is None


def test_a_picture_needs_the_network_and_a_file(office: Office, tmp_path: Path) -> None:
    page = office.enter()
    field, row = page.form.look.pictures["logo"], page.form.look.rows["look.logo"]
    field.file_chosen.emit(tmp_path / "gone.png")
    office.settle()
    assert message_for(KnownError("picture_missing")).title in row.message
    office.town.stop_central()
    file = tmp_path / "logo.png"
    file.write_bytes(picture())
    field.file_chosen.emit(file)
    office.settle()
    assert "No network" in row.message
    assert page.form.rules.look.logo is None
    office.town.start_central()


# ------------------------------------------------- return addresses and the verified notice address


def test_a_shop_is_made_of_a_warehouse_in_the_form(office: Office) -> None:
    page = office.enter()
    portal = page.form.portal
    portal.change_site.click()
    panel = portal.site_panel
    assert panel.isVisible()
    typed(panel.fields["name"], "Boutique Lille")
    panel.fields["address.city"].clear()
    panel.shop.click()
    panel.save_button.click()
    assert panel.rows["address.city"].message == "This is missing."
    typed(panel.fields["address.city"], "Lille")
    panel.save_button.click()
    office.settle()
    assert panel.isHidden()
    assert "Store location: takes walk-ins" in words_on(page)
    office.other.syncing.run()
    (site,) = office.other.overview.sites()
    assert (site.name, site.store_location, site.address.city) == ("Boutique Lille", True, "Lille")


def test_the_button_that_saves_an_address_is_in_view_on_the_smallest_screen(
    office: Office,
) -> None:
    office.window.resize(*USUAL)
    page = office.enter()
    portal = page.form.portal
    portal.change_site.click()
    button = portal.site_panel.save_button
    office.qtbot.waitUntil(lambda: button.visibleRegion().boundingRect().size() == button.size())
    heading = portal.site_panel.findChildren(SectionHeading)[0]
    assert not heading.visibleRegion().isEmpty()


def test_an_address_that_another_changed_is_shown_and_mine_can_follow(office: Office) -> None:
    page = office.enter()
    panel = page.form.portal.site_panel
    page.form.portal.change_site.click()
    office.other.syncing.run()
    (before,) = office.other.overview.sites()
    theirs = replace(before, name="Theirs")
    assert office.other.portal_editing.save_site(theirs, before, supervisor="Paul").saved
    typed(panel.fields["name"], "Mine")
    panel.save_button.click()
    office.settle()
    assert panel.isVisible()
    assert "Theirs" in panel.note
    assert panel.fields["name"].text() == "Mine"
    panel.save_button.click()
    office.settle()
    assert panel.isHidden()
    office.other.syncing.run()
    assert [site.name for site in office.other.overview.sites()] == ["Mine"]


def test_without_a_network_an_address_stays_in_its_fields(office: Office) -> None:
    page = office.enter()
    panel = page.form.portal.site_panel
    page.form.portal.new_site.click()
    lines = {"name": "Lyon", "street": "2 place", "postcode": "69002", "city": "Lyon"}
    for place, text in lines.items():
        typed(panel.fields[place if place == "name" else f"address.{place}"], text)
    office.town.stop_central()
    panel.save_button.click()
    office.settle()
    assert "network" in panel.note
    assert panel.site.name == "Lyon"
    office.town.start_central()
    panel.save_button.click()
    office.settle()
    assert panel.isHidden()
    assert page.form.portal.site.findText("Lyon") >= 0


def test_the_mailed_code_verifies_the_notice_address(office: Office, mailbox: Mailbox) -> None:
    page = office.enter()
    links = page.form.links
    page.form.buttons[page.form.sections.index(links)].click()
    assert links.code_row.isHidden()
    typed(links.notice, "retours@lumen.example")
    assert links.code_row.isHidden()  # nothing was mailed before it is saved
    office.save()
    assert links.code_row.isVisible()
    body = mailbox.wait_for(1, seconds=60)[0].get_body(("plain",))
    assert body is not None
    found = re.search(r"(\d{4} \d{4})", body.get_content())
    assert found is not None
    links.again_button.click()
    office.settle()
    assert "a moment ago" in links.code_row.message
    typed(links.code, "0000 0000" if found[1] != "0000 0000" else "1111 1111")
    links.confirm_button.click()
    office.settle()
    assert "not the one" in links.code_row.message
    typed(links.code, found[1])
    QTest.keyClick(links.code, Qt.Key.Key_Return)
    office.settle()
    assert links.code_row.isHidden()
    assert "Verified" in words_on(page)
    assert office.there().notice_verified
