"""The Labels page beyond one label: rules, the QR code, carriers' files, many labels at once."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path
from threading import Event

import pytest
import zxingcpp
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from returndesk.domain.attention import AttentionItem, AttentionKind, item_id
from returndesk.domain.codes import ScannedCode, ScanSource, return_qr_text
from returndesk.domain.events import EventType, Verdict, VerdictKind
from returndesk.domain.ids import LineId, ReturnId
from returndesk.domain.labels import LABEL_4X6, ROLL_80, PrinterStatus
from returndesk.domain.money import Money
from returndesk.domain.orders import OrderLine
from returndesk.domain.portal import LabelPolicy, PortalRules
from returndesk.domain.printing import JobQuery, JobState, PrinterLanguage
from returndesk.domain.returns import Return, Shopper
from returndesk.hardware.printers.simulated import VirtualPrinter
from returndesk.protocol.events import LabelAllowedPayload, LabelMailPayload
from returndesk.services.label_rules import LabelVerdict, judge_label
from returndesk.services.ports import SentFact
from returndesk.services.syncing import Connection, SyncReport
from returndesk.ui.label_bulk import LabelBulk
from returndesk.ui.label_words import verdict_words
from returndesk.ui.pages.base import PageName
from returndesk.ui.pages.labels import LabelsPage
from returndesk.ui.pages.returns import ReturnsPage
from returndesk.ui.tones import Tone
from tests.hardware.label_files import TRACKING, carrier_pdf
from tests.hardware.printing import PATIENT, printer_that
from tests.support import make_return
from tests.ui.conftest import Driver
from tests.walkins import feed, order


@dataclass
class Labels:
    """The Labels page in front, with short words for what a person does and sees."""

    page: LabelsPage
    driver: Driver
    printer: VirtualPrinter

    def settle(self) -> None:
        for _ in range(3):
            self.driver.settle()

    def click(self, button: QPushButton) -> None:
        assert button.isVisible()
        assert button.isEnabled()
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        self.settle()

    def ids(self, *numbers: int) -> tuple[ReturnId, ...]:
        find = self.driver.stage.desk.labelling.find
        return tuple(find(f"RD-{number}").id for number in numbers)

    @property
    def bulk(self) -> LabelBulk:
        return self.page.bulk


def words_on(widget: QWidget) -> str:
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if label.isVisible())


@pytest.fixture
def printer() -> Iterator[VirtualPrinter]:
    with VirtualPrinter(ROLL_80) as printer:
        yield printer


@pytest.fixture
def labels(driver: Driver, printer: VirtualPrinter, tmp_path: Path) -> Labels:
    driver.stage.desk.spool.printers.put(printer.config)
    driver.window.show_page(PageName.LABELS)
    page = driver.window.current_page
    assert isinstance(page, LabelsPage)
    page.one.folder = tmp_path / "files"
    found = Labels(page, driver, printer)
    found.settle()
    return found


# ------------------------------------------------------------------------------------ the rules


FREE = PortalRules()


@pytest.mark.parametrize(
    ("place", "rules", "tone", "said"),
    [
        (("FR", "69002"), FREE, None, ""),
        (("FR", "97400"), FREE, Tone.WRONG, "No label from overseas"),
        (("JP", "100-0001"), FREE, Tone.WRONG, "No label from Japan"),
        (
            ("FR", "69002"),
            replace(FREE, label_countries=frozenset({"DE"})),
            Tone.WRONG,
            "The merchant gives no labels",
        ),
        (
            ("FR", "69002"),
            replace(FREE, label=LabelPolicy.FIXED_FEE, fee=Money(390)),
            Tone.NEUTRAL,
            "€3.90 for this label",
        ),
        (("FR", "69002"), replace(FREE, label=LabelPolicy.NONE), Tone.CAUTION, "No prepaid label"),
    ],
)
def test_the_rules_say_in_words_whether_there_is_a_label(
    driver: Driver,
    place: tuple[str, str],
    rules: PortalRules,
    tone: Tone | None,
    said: str,
) -> None:
    del driver  # its application speaks English
    return_ = make_return(1)
    shopper = replace(return_.shopper, country=place[0], postcode=place[1])
    verdict = judge_label(replace(return_, shopper=shopper), rules)
    words = verdict_words(verdict)
    assert (words.tone if words else None) == tone
    assert said in (f"{words.title} {words.detail}" if words else "")
    assert (verdict.refused is not None) is (tone is Tone.WRONG)


def test_a_label_that_is_refused_is_not_printed(labels: Labels) -> None:
    return_ = make_return(20)
    storage_change(labels, return_)
    labels.driver.window.scan(ScannedCode("RD-20", ScanSource.WEDGE))
    labels.settle()
    assert "No label from overseas" in labels.page.one.side.verdict_text
    assert not labels.page.one.side.print_button.isEnabled()
    labels.page.take_scan(ScannedCode("RD-1"))
    labels.settle()
    assert labels.page.one.side.verdict_text.startswith("Postcode not known")
    assert labels.page.one.side.print_button.isEnabled()


def open_lock(labels: Labels, reason: str, pin: str) -> None:
    """What a supervisor does: the key, a reason, the PIN."""
    labels.driver.qtbot.waitUntil(lambda: labels.page._keys.keys_count)
    if not labels.page.one.side.allow_button.isChecked():
        labels.click(labels.page.one.side.allow_button)
    panel = labels.page.one.sheet.pin
    assert panel.isVisible()
    panel.reason.setText(reason)
    panel.pin.clear()
    QTest.keyClicks(panel.pin, pin)
    QTest.keyClick(panel.pin, Qt.Key.Key_Return)
    labels.settle()


def test_a_supervisor_allows_a_refused_label_and_the_fact_is_kept(labels: Labels) -> None:
    desk = labels.driver.stage.desk
    desk.access.set_first_pin("Nadia", "4711", clerk="Amélie")
    storage_change(labels, make_return(20))
    labels.driver.window.scan(ScannedCode("RD-20", ScanSource.WEDGE))
    labels.settle()
    side, pin = labels.page.one.side, labels.page.one.sheet.pin
    assert not side.print_button.isVisible()
    assert not side.mail_button.isEnabled()
    open_lock(labels, "", "4711")
    assert "The reason is missing" in pin.reason_row.message
    open_lock(labels, "The shopper waits here", "1111")
    assert "PIN" in pin.pin_row.message
    assert not labels.page.one.sheet.paper.isVisible()
    labels.driver.stage.clock.forward(minutes=30)
    open_lock(labels, "The shopper waits here", "4711")
    assert side.verdict_text == "No label from overseas Nadia allows it: The shopper waits here"
    assert labels.page.one.sheet.paper.isVisible()
    assert side.print_button.isEnabled()
    labels.page.one.print_shown()
    labels.settle()
    assert len(labels.printer.papers) == 1
    fact = fact_of(labels, EventType.LABEL_ALLOWED, 20)
    assert LabelAllowedPayload.model_validate(fact.event.payload).supervisor == "Nadia"
    assert fact.event.clerk == "Amélie"
    assert fact.event.payload["rules"] == [{"rule": "label_country", "cause": "overseas"}]
    (bulk,) = desk.labelling.bulk([make_return(20).id])
    assert bulk.printable


def fact_of(labels: Labels, type_: EventType, number: int) -> SentFact:
    """The newest fact about the label of a return."""
    with labels.driver.stage.desk.labelling._storage.read() as work:
        fact = work.outbox.of_label(type_, make_return(number).id)
    assert fact is not None
    return fact


def test_esc_closes_the_question_and_goes_nowhere(labels: Labels) -> None:
    storage_change(labels, make_return(20))
    labels.page.take_scan(ScannedCode("RD-20"))
    labels.settle()
    labels.click(labels.page.one.side.allow_button)
    QTest.keyClick(labels.page.one.sheet.pin.reason, Qt.Key.Key_Escape)
    labels.settle()
    assert labels.driver.window.current_page is labels.page
    assert labels.page.one.sheet.paper.isVisible()
    assert not labels.page.one.side.print_button.isVisible()


def test_the_first_supervisor_is_made_where_none_is_yet(labels: Labels) -> None:
    storage_change(labels, make_return(20))
    labels.page.take_scan(ScannedCode("RD-20"))
    labels.settle()
    labels.click(labels.page.one.side.allow_button)
    panel = labels.page.one.sheet.pin
    assert panel.name.isVisible()
    assert panel.reason.hasFocus()
    panel.name.setText("Nadia")
    open_lock(labels, "Opening day", "4711")
    assert "Nadia allows it" in labels.page.one.side.verdict_text


# ----------------------------------------------------------------------------------- mailed again


def told(labels: Labels, verdict: Verdict | None = None, *changes: AttentionItem) -> str:
    """What the page says of the mail after a round with the central service."""
    with labels.driver.stage.desk.labelling._storage.write() as work:
        if verdict is not None:
            work.outbox.take(10)
            work.outbox.settle([verdict])
        cursor = work.feed.cursor()
        assert work.feed.apply(changes, cursor=f"{cursor}+", expected=cursor)
    labels.page.synced(SyncReport(Connection.ONLINE, pushed=1))
    labels.settle()
    return labels.page.one.side.mail_text


def test_a_label_is_mailed_again_and_the_page_says_how_far_that_is(labels: Labels) -> None:
    labels.page.take_scan(ScannedCode("RD-1"))
    labels.settle()
    side = labels.page.one.side
    assert side.mail_text == ""
    labels.driver.qtbot.waitUntil(lambda: labels.page._keys.keys_count)
    labels.click(side.mail_button)
    assert side.mail_text == "Mail on its way"
    labels.page.synced(SyncReport(Connection.OFFLINE))
    assert "Mail waits for the network" in side.mail_text
    asked = fact_of(labels, EventType.LABEL_MAIL_REQUESTED, 1).event
    assert LabelMailPayload.model_validate(asked.payload).return_id == make_return(1).id
    applied = Verdict(asked.id, VerdictKind.APPLIED)
    assert told(labels, applied).startswith("Mail handed over")
    failed = AttentionItem(
        item_id(AttentionKind.LABEL_MAIL_FAILED, asked.id),
        AttentionKind.LABEL_MAIL_FAILED,
        make_return(1).site_id,
        labels.driver.stage.clock.now(),
        {"return_id": make_return(1).id, "reason": "address_refused"},
    )
    assert told(labels, None, failed) == "Not mailed: address refused"
    labels.click(side.mail_button)
    assert side.mail_text == "Mail on its way"


def test_a_shopper_without_an_address_is_said(labels: Labels) -> None:
    labels.page.take_scan(ScannedCode("RD-1"))
    labels.settle()
    labels.driver.qtbot.waitUntil(lambda: labels.page._keys.keys_count)
    labels.click(labels.page.one.side.mail_button)
    asked = fact_of(labels, EventType.LABEL_MAIL_REQUESTED, 1).event
    refused = Verdict(asked.id, VerdictKind.REJECTED, "no_address")
    assert told(labels, refused) == "Not mailed: no address"


def storage_change(labels: Labels, return_: Return) -> None:
    """A return from overseas comes with the feed."""
    shopper = replace(return_.shopper, postcode="97400")
    desk = labels.driver.stage.desk
    storage = desk.labelling._storage
    with storage.write() as work:
        later = return_.announced_at + timedelta(hours=1)
        work.returns.put(replace(return_, shopper=shopper, announced_at=later))


# ---------------------------------------------------------------------------- key, QR and files


def test_the_key_acts_at_once(labels: Labels) -> None:
    labels.page.take_scan(ScannedCode("RD-1"))
    labels.settle()
    labels.driver.qtbot.waitUntil(lambda: labels.page._keys.keys_count)
    clicked: list[bool] = []
    labels.page.one.side.print_button.clicked.connect(lambda: clicked.append(True))
    key, control = Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier
    QTest.keyClick(labels.page.field.edit, key, control)
    assert len(clicked) == 1  # no timer in between
    labels.settle()
    assert len(labels.printer.papers) == 1


def test_the_qr_code_is_shown_large_enough_for_a_telephone(labels: Labels, tmp_path: Path) -> None:
    labels.page.take_scan(ScannedCode("RD-1"))
    labels.settle()
    labels.click(labels.page.one.side.qr_button)
    view = labels.page.one.sheet.qr
    assert view.isVisible()
    assert view.module_pixels() >= 8
    file = tmp_path / "qr.png"
    assert view.grab().save(str(file))
    from PIL import Image

    (code,) = zxingcpp.read_barcodes(Image.open(file))
    assert code.text == return_qr_text("RD-1")
    labels.click(labels.page.one.side.qr_button)
    assert labels.page.one.paper.isVisible()


def test_a_label_is_saved_as_zpl(labels: Labels, tmp_path: Path) -> None:
    labels.page.take_scan(ScannedCode("RD-1"))
    labels.settle()
    labels.click(labels.page.one.side.zpl_button)
    assert (tmp_path / "files" / "RD-1.zpl").read_bytes().startswith(b"^XA")
    assert "Saved as RD-1.zpl" in labels.page.one.side.job_text


# ----------------------------------------------------------------------------- carriers' labels


def drop(labels: Labels, file: Path) -> None:
    assert labels.page.drop_words([file])
    labels.page.take_files([file])
    labels.settle()


def test_a_carriers_label_is_shown_and_printed_at_its_size(labels: Labels, tmp_path: Path) -> None:
    file = tmp_path / "dhl.pdf"
    file.write_bytes(carrier_pdf(size_mm=(70, 100), module_mm=0.2))
    drop(labels, file)
    carrier = labels.page.carrier
    assert carrier.isVisible()
    image = carrier.paper.image
    assert image is not None
    assert image.width() == ROLL_80.width
    assert "never scaled" in carrier.side.words
    assert "Scanners may not read it" in carrier.side.words
    assert TRACKING in carrier.side.words
    labels.click(carrier.side.print_button)
    assert "Printed" in carrier.side.words
    assert len(labels.printer.papers) == 1
    labels.click(carrier.side.print_button)
    (second, _first) = labels.driver.stage.desk.spool.jobs(JobQuery(kind="carrier"))
    assert second.copy_number == 2
    labels.click(carrier.side.close_button)
    assert not carrier.isVisible()


def test_a_file_that_is_no_label_says_so(labels: Labels, tmp_path: Path) -> None:
    file = tmp_path / "letter.pdf"
    file.write_bytes(b"%PDF-1.4 nothing")
    drop(labels, file)
    assert "cannot be read" in words_on(labels.page.carrier)
    assert labels.printer.papers == []


def test_zpl_goes_to_a_zebra_as_it_is(driver: Driver, tmp_path: Path) -> None:
    with VirtualPrinter(LABEL_4X6, language=PrinterLanguage.ZPL) as zebra:
        driver.stage.desk.spool.printers.put(zebra.config)
        driver.window.show_page(PageName.LABELS)
        page = driver.window.current_page
        assert isinstance(page, LabelsPage)
        labels = Labels(page, driver, zebra)
        labels.settle()
        file = tmp_path / "gls.zpl"
        file.write_bytes(b"^XA^PW812^LL1218^FO0,0^GFA,8,8,1,FF00FF00FF00FF00^FS^XZ")
        drop(labels, file)
        assert "printed as the carrier made it" in page.carrier.side.words
        order_text = page.carrier.side.print_button
        assert order_text.isEnabled()


# --------------------------------------------------------------------------------- many at once


def test_many_labels_are_printed_with_their_progress(labels: Labels) -> None:
    numbers = labels.ids(1, 2, 3, 4)
    labels.page.show_subject((*numbers, numbers[0]))
    labels.settle()
    panel = labels.page.bulk_panel
    assert panel.isVisible()
    assert panel.words.startswith("4 label")
    labels.click(panel.print_button)
    labels.driver.qtbot.waitUntil(lambda: not labels.bulk.busy)
    assert len(labels.printer.papers) == 4
    assert "All printed" in panel.words
    assert not panel.stop_button.isVisible()
    labels.click(panel.close_button)
    assert not panel.isVisible()


def test_a_list_names_what_cannot_be_printed(labels: Labels, tmp_path: Path) -> None:
    file = tmp_path / "list.csv"
    file.write_text("number;name\nRD-1;Ada\nRD-404;Bob\nRD-2;Cy\nRD-1;Ada\n")
    drop(labels, file)
    panel = labels.page.bulk_panel
    assert [item.text for item in labels.bulk.printable] == ["RD-1", "RD-2"]
    labels.driver.qtbot.waitUntil(lambda: "RD-404" in words_on(panel))
    assert "No such return" in words_on(panel)
    labels.click(panel.print_button)
    labels.driver.qtbot.waitUntil(lambda: not labels.bulk.busy)
    assert len(labels.printer.papers) == 2


def test_customs_documents_come_with_the_labels_that_need_them(labels: Labels) -> None:
    desk = labels.driver.stage.desk
    goods = OrderLine(LineId("l61"), "Robe", 1, Money(7900), hs_code="620443", weight_g=420)
    beyond = Shopper("Nadia Keller", "", "de", "78266", "DE")
    returns = [make_return(number, shopper=beyond) for number in (61, 62)]
    feed(desk.overview._storage, *returns, order(61, lines=(goods,)))
    labels.bulk.take_returns(labels.ids(1, 61, 62))
    labels.settle()
    (refused,) = (item for item in labels.bulk.items if item.error is not None)
    assert (refused.text, refused.error and refused.error.code) == (
        "RD-62",
        "customs_goods_unknown",
    )
    labels.bulk.start()
    labels.driver.qtbot.waitUntil(lambda: not labels.bulk.busy, timeout=30_000)
    labels.settle()
    assert sorted(job.kind for job in desk.spool.jobs()) == ["customs", "label", "label"]


def test_many_labels_can_be_stopped(labels: Labels) -> None:
    labels.printer.condition = PrinterStatus.NO_PAPER
    labels.page.show_subject(labels.ids(1, 2, 3))
    labels.settle()
    panel = labels.page.bulk_panel
    QTest.mouseClick(panel.print_button, Qt.MouseButton.LeftButton)
    labels.driver.qtbot.waitUntil(lambda: sum(labels.bulk.counts.values()) == 3)
    QTest.mouseClick(panel.stop_button, Qt.MouseButton.LeftButton)
    labels.driver.qtbot.waitUntil(lambda: not labels.bulk.busy)
    jobs = labels.driver.stage.desk.spool.jobs()
    assert {job.state for job in jobs} == {JobState.CANCELLED}
    assert "Stopped" in panel.words
    assert labels.printer.papers == []


def test_what_its_printer_gives_back_after_the_stop_is_not_printed_either(labels: Labels) -> None:
    go_on = Event()
    with printer_that(lambda _channel: go_on.wait(4 * PATIENT)) as (host, port):
        labels.page.show_subject(labels.ids(1))
        labels.settle()
        desk = labels.driver.stage.desk
        desk.spool.printers.put(replace(labels.printer.config, address=f"{host}:{port}"))
        panel = labels.page.bulk_panel
        QTest.mouseClick(panel.print_button, Qt.MouseButton.LeftButton)
        labels.driver.qtbot.waitUntil(lambda: labels.bulk.counts[JobState.SENDING] == 1)
        QTest.mouseClick(panel.stop_button, Qt.MouseButton.LeftButton)
        go_on.set()  # it hangs up before a byte of the label has left
        labels.driver.qtbot.waitUntil(lambda: not labels.bulk.busy)
        assert [job.state for job in desk.spool.jobs()] == [JobState.CANCELLED]


def test_a_scan_shows_one_label_while_many_wait(labels: Labels) -> None:
    labels.printer.condition = PrinterStatus.NO_PAPER
    labels.page.show_subject(labels.ids(1, 2))
    labels.settle()
    panel = labels.page.bulk_panel
    QTest.mouseClick(panel.print_button, Qt.MouseButton.LeftButton)
    labels.driver.qtbot.waitUntil(lambda: sum(labels.bulk.counts.values()) == 2)
    labels.page.take_scan(ScannedCode("RD-9"))
    labels.driver.qtbot.waitUntil(labels.page.one.side.isVisible)
    assert not panel.isVisible()
    QTest.mouseClick(labels.page.one.sheet.bulk_button, Qt.MouseButton.LeftButton)
    assert panel.isVisible()
    labels.printer.condition = PrinterStatus.OK
    labels.driver.qtbot.waitUntil(lambda: not labels.bulk.busy, timeout=60_000)
    assert len(labels.printer.papers) == 2


def test_the_returns_that_are_marked_bring_their_labels(labels: Labels) -> None:
    labels.driver.window.show_page(PageName.RETURNS)
    page = labels.driver.window.current_page
    assert isinstance(page, ReturnsPage)
    labels.settle()
    assert not page.bar.labels_button.isVisible()
    page.table.setFocus()
    QTest.keyClick(page.table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(page.table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    labels.click(page.bar.labels_button)
    assert labels.driver.window.current_page is labels.page
    assert len(labels.bulk.items) == 3


def test_a_verdict_without_findings_says_nothing(driver: Driver) -> None:
    del driver
    assert verdict_words(LabelVerdict()) is None
