"""What the walk-in page says of its papers: printed, waiting, why not, a copy, a file."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from returndesk.bootstrap import build
from returndesk.domain.labels import ROLL_80, PrinterStatus
from returndesk.domain.printing import JobState, PrinterId, PrinterRole
from returndesk.hardware.printers.faults import Fault
from returndesk.hardware.printers.simulated import VirtualPrinter
from returndesk.paths import Home
from returndesk.services.papers import PaperKind
from returndesk.services.printer_setup import A4
from returndesk.storage.database import Database
from returndesk.ui.widgets.paper_rows import PaperRow
from tests.papers import codes_of, codes_on, pdf_pages, pdf_text
from tests.support import SITES, START, TestClock
from tests.ui.conftest import SETTINGS, Driver, Stage
from tests.walkins import DRESS_EAN, SHOP, Clerk, boss, feed, lumen, order

RECEIPTS = frozenset({PrinterRole.RECEIPT})
LONG = 30_000


@pytest.fixture
def stage(tmp_path: Path) -> Iterator[Stage]:
    """A shop's desk that knows two orders and has no printer yet."""
    home = Home.at(tmp_path / "home")
    storage = Database.open(home.root)
    feed(storage, SHOP, SITES[1], lumen(), boss(), order(1), order(2))
    storage.close()
    clock = TestClock(START)
    desk = build(home, SETTINGS, clock=clock)
    yield Stage(home, desk, clock)
    desk.close()


@pytest.fixture
def till(stage: Stage) -> Iterator[VirtualPrinter]:
    """A receipt printer at the desk."""
    with VirtualPrinter(ROLL_80) as printer:
        stage.desk.spool.printers.put(replace(printer.config, roles=RECEIPTS))
        yield printer


@pytest.fixture
def clerk(driver: Driver, tmp_path: Path) -> Clerk:
    clerk = Clerk(driver.window, driver.qtbot, driver.settle)
    clerk.come()
    clerk.page.printing._folder = tmp_path / "files"
    return clerk


def take_back(clerk: Clerk, number: int = 1, *, credit: bool = False) -> None:
    """A dress comes back, for money or for a voucher."""
    clerk.scan(f"OUT{number:08d}")
    clerk.scan(DRESS_EAN)
    clerk.press("1")
    if credit:
        clerk.press("2", ctrl=True)
    clerk.finish()


def rows(clerk: Clerk) -> tuple[PaperRow, ...]:
    return clerk.page.done.papers.rows


def said(clerk: Clerk) -> list[tuple[str, str]]:
    """Of each paper its name and its state."""
    return [(words.what, words.state) for row in rows(clerk) if (words := row.words)]


def wait_for(clerk: Clerk, *states: str) -> None:
    """Until the papers are so."""
    clerk.qtbot.waitUntil(lambda: [state for _, state in said(clerk)] == [*states], timeout=LONG)


def test_receipt_and_voucher_come_out_by_themselves(clerk: Clerk, till: VirtualPrinter) -> None:
    take_back(clerk, credit=True)
    wait_for(clerk, "Printed", "Printed")
    (done,) = clerk.completed
    assert done.voucher is not None
    assert [what for what, _ in said(clerk)] == [
        f"Receipt {done.receipt.receipt_number}",
        f"Voucher {done.voucher.readable_code}",
    ]
    assert ("QRCode", done.voucher.text) in codes_of(tuple(till.papers))
    assert rows(clerk)[0].again.isVisible()
    assert not rows(clerk)[0].save.isVisible()


def test_a_second_receipt_is_marked_as_a_copy(clerk: Clerk, till: VirtualPrinter) -> None:
    take_back(clerk)
    wait_for(clerk, "Printed")
    clerk.press("p", ctrl=True)
    clerk.qtbot.waitUntil(lambda: len(till.papers) == 2, timeout=LONG)
    wait_for(clerk, "Printed")
    assert said(clerk)[0][0].endswith("· copy 2")
    first, second = till.papers
    assert first.data != second.data
    assert codes_of([first]) == codes_of([second])


def test_without_paper_it_waits_and_the_next_shopper_is_served(
    clerk: Clerk, till: VirtualPrinter
) -> None:
    till.condition = PrinterStatus.NO_PAPER
    take_back(clerk)
    wait_for(clerk, "Waits for the printer")
    words = rows(clerk)[0].words
    assert words is not None
    assert words.why == "No paper in the printer. It prints by itself when that is mended."
    assert rows(clerk)[0].save.isVisible()
    first = clerk.completed
    clerk.scan("OUT00000002")
    clerk.scan(DRESS_EAN)
    clerk.press("1")
    # From here on a job waits behind the other, so the window does not come to rest.
    QTest.keyClick(clerk.window, Qt.Key.Key_F12)
    clerk.qtbot.waitUntil(lambda: clerk.completed not in ((), first), timeout=LONG)
    wait_for(clerk, "Waits for the printer")
    till.condition = PrinterStatus.OK
    wait_for(clerk, "Printed")
    clerk.qtbot.waitUntil(lambda: len(till.papers) == 2, timeout=LONG)


def test_without_a_printer_the_receipt_is_saved(clerk: Clerk, tmp_path: Path) -> None:
    take_back(clerk)
    wait_for(clerk, "Not printed")
    words = rows(clerk)[0].words
    assert words is not None
    assert words.why.startswith("No printer for this paper.")
    clerk.press("s", ctrl=True)
    wait_for(clerk, "Saved")
    (done,) = clerk.completed
    (file,) = (tmp_path / "files").iterdir()
    assert file.name == f"{done.receipt.receipt_number}.pdf"
    assert ("Code128", done.return_.number) in codes_on(pdf_pages(file.read_bytes()))
    assert "Remboursement" in pdf_text(file.read_bytes())
    page = pdf_pages(file.read_bytes(), dpi=203)[0]
    assert abs(page.shape[0] - A4.height) <= 1


def test_a_printer_that_broke_off_asks_and_prints_a_copy(
    clerk: Clerk, till: VirtualPrinter
) -> None:
    till.misbehave(Fault.RESET, after=4000, once=True)
    take_back(clerk)
    wait_for(clerk, "Did it print?")
    row = rows(clerk)[0]
    assert row.yes.isVisible()
    assert not row.again.isVisible()
    clerk.press(Qt.Key.Key_F7)
    wait_for(clerk, "Printed")
    assert said(clerk)[0][0].endswith("· copy 2")


def test_a_person_who_saw_it_settles_the_question(clerk: Clerk, till: VirtualPrinter) -> None:
    till.misbehave(Fault.RESET, after=4000, once=True)
    take_back(clerk)
    wait_for(clerk, "Did it print?")
    clerk.press(Qt.Key.Key_F6)
    wait_for(clerk, "Came out")
    job = rows(clerk)[0].paper
    assert job is not None
    assert job.job is not None
    assert job.job.state is JobState.CONFIRMED


def test_an_office_printer_takes_receipts_where_there_is_no_other(
    clerk: Clerk, stage: Stage, tmp_path: Path
) -> None:
    with VirtualPrinter(ROLL_80) as printer:
        office = replace(
            printer.config, id=PrinterId("office"), roles=frozenset({PrinterRole.OFFICE})
        )
        stage.desk.spool.printers.put(office)
        assert stage.desk.papers.role(PaperKind.RECEIPT) is PrinterRole.OFFICE
        take_back(clerk)
        wait_for(clerk, "Printed")
        assert len(printer.papers) == 1


def test_the_words_follow_the_windows_language(clerk: Clerk, till: VirtualPrinter) -> None:
    take_back(clerk)
    wait_for(clerk, "Printed")
    before = len(till.papers)
    clerk.page.retranslate()
    assert said(clerk)[0][1] == "Printed"
    assert len(till.papers) == before
