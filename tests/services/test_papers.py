"""What stands on the desk's papers, to which printer each goes, and what cannot be printed here."""

from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from returndesk.bootstrap import build
from returndesk.domain.codes import ScannedCode, return_qr_text
from returndesk.domain.errors import KnownError
from returndesk.domain.ids import LineId, ReturnId
from returndesk.domain.labels import ROLL_80
from returndesk.domain.money import Money
from returndesk.domain.orders import OrderLine
from returndesk.domain.papers import CustomsContent, InspectionSheet, TransferNote
from returndesk.domain.pictures import picture_of
from returndesk.domain.portal import Look
from returndesk.domain.printing import JobState, PrinterId, PrinterRole
from returndesk.domain.returns import InspectionState, Resolution, Shopper
from returndesk.domain.units import Finding, Grade
from returndesk.hardware.printers.simulated import VirtualPrinter
from returndesk.paths import Home
from returndesk.services.completing import Completed
from returndesk.services.desk import Desk
from returndesk.services.papers import PaperKind
from returndesk.storage.database import Database
from tests.papers import codes_of
from tests.support import KOELN, SITES, START, TestClock, make_return, parcel
from tests.ui.conftest import SETTINGS
from tests.walkins import DRESS_EAN, OPEN_HANDED, SHOP, boss, feed, lumen, order

AMELIE = "Amélie"
SWISS = Shopper("Nadia Keller", "nadia@example.com", "de", "8001", "CH")
GOODS = OrderLine(
    LineId("l7"), "Robe Ondine", 2, Money(7900), hs_code="620443", origin="PT", weight_g=420
)
ROLES = {
    "label": frozenset({PrinterRole.LABEL}),
    "receipt": frozenset({PrinterRole.RECEIPT}),
    "office": frozenset({PrinterRole.OFFICE}),
}


def logo() -> bytes:
    out = BytesIO()
    Image.new("RGB", (300, 100), "black").save(out, "PNG")
    return out.getvalue()


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """A shop's desk: an order, a return from Switzerland, one without its order, one of Cologne."""
    home = Home.at(tmp_path / "home")
    storage = Database.open(home.root)
    data = logo()
    rules = replace(OPEN_HANDED, look=Look(logo=picture_of(data)))
    abroad = make_return(7, shopper=SWISS)
    abroad = replace(abroad, lines=(replace(abroad.lines[0], quantity=2),))
    feed(storage, SHOP, SITES[1], lumen(rules), boss(), order(1))
    feed(storage, order(7, shopper=SWISS, lines=(GOODS,), phone="+41 79 555 01 23"), abroad)
    feed(storage, make_return(8, shopper=SWISS), make_return(6, site=KOELN))
    feed(storage, make_return(9, parcel(9, "8R44132290176", "colissimo")))
    with storage.write() as work:
        work.reference.keep_picture(picture_of(data).digest, data)
    storage.close()
    desk = build(home, SETTINGS, clock=TestClock(START))
    yield desk
    desk.close()


def taken_back(desk: Desk, wish: Resolution = Resolution.STORE_CREDIT) -> Completed:
    """The dress of order 1, taken back at the counter."""
    draft = desk.walkin.draft(desk.walkin.find(ScannedCode("OUT00000001")))
    found = draft.take_article(DRESS_EAN)
    assert found is not None
    draft, line = found
    (chosen,) = draft.orders
    draft = draft.put(replace(chosen.put(replace(line, reason="too_small")), wish=wish))
    (done,) = desk.walkin.complete(draft, clerk=AMELIE).completed
    return done


def install(desk: Desk, printer: VirtualPrinter, *names: str) -> None:
    """Set a virtual printer up once for each role."""
    for name in names:
        config = replace(printer.config, id=PrinterId(name), name=name, roles=ROLES[name])
        desk.spool.printers.put(config)


# ----------------------------------------------------------------------------------- at the counter


def test_a_receipt_says_later_what_it_said_at_the_counter(desk: Desk) -> None:
    done = taken_back(desk)
    receipt = desk.papers.paper(PaperKind.RECEIPT, done.return_.id)
    voucher = desk.papers.paper(PaperKind.VOUCHER, done.return_.id)
    assert (receipt.content, voucher.content) == (done.receipt, done.voucher)
    assert receipt.logo == voucher.logo == logo()


def test_papers_of_other_desks_are_told_to_be_elsewhere(desk: Desk) -> None:
    elsewhere = ReturnId("r9")
    for kind, code in (
        (PaperKind.RECEIPT, "receipt_not_here"),
        (PaperKind.VOUCHER, "voucher_not_here"),
    ):
        with pytest.raises(KnownError) as raised:
            desk.papers.paper(kind, elsewhere)
        assert (raised.value.code, raised.value.params) == (code, {"number": "RD-9"})
    refund = taken_back(desk, Resolution.REFUND)
    with pytest.raises(KnownError, match="voucher_not_here"):
        desk.papers.paper(PaperKind.VOUCHER, refund.return_.id)
    with pytest.raises(KnownError, match="return_not_found"):
        desk.papers.paper(PaperKind.RECEIPT, "nowhere")


def test_a_reprint_by_the_spool_is_the_same_paper_marked_as_a_copy(desk: Desk) -> None:
    done = taken_back(desk)
    with VirtualPrinter(ROLL_80) as printer:
        install(desk, printer, "receipt")
        first = desk.spool.wait(desk.papers.print(PaperKind.VOUCHER, done.return_.id).id, 30)
        again = desk.spool.wait(desk.spool.reprint(first.id).id, 30)
        assert (first.state, again.state) == (JobState.CONFIRMED, JobState.CONFIRMED)
        assert (first.copy_number, again.copy_number) == (1, 2)
        one, two = printer.papers
        assert done.voucher is not None
        assert codes_of([one]) == codes_of([two]) == {("QRCode", done.voucher.text)}
        assert one.data != two.data


# ------------------------------------------------------------------------------------ which printer


@pytest.mark.parametrize(
    ("kind", "printers", "role"),
    [
        (PaperKind.RECEIPT, ("label", "receipt", "office"), "receipt"),
        (PaperKind.RECEIPT, ("label", "office"), "office"),
        (PaperKind.RECEIPT, ("label",), None),
        (PaperKind.VOUCHER, ("label",), None),
        (PaperKind.CUSTOMS, ("label", "receipt", "office"), "office"),
        (PaperKind.CUSTOMS, ("label", "receipt"), "label"),
        (PaperKind.INSPECTION, ("label", "receipt"), "receipt"),
        (PaperKind.TRANSFER, ("label", "receipt", "office"), "label"),
        (PaperKind.TRANSFER, ("office",), "office"),
    ],
)
def test_each_paper_goes_to_the_printer_for_it(
    desk: Desk, kind: PaperKind, printers: tuple[str, ...], role: str | None
) -> None:
    with VirtualPrinter(ROLL_80) as printer:
        install(desk, printer, *printers)
        assert desk.papers.role(kind) == role


def test_without_a_printer_for_it_nothing_is_queued(desk: Desk) -> None:
    done = taken_back(desk)
    with pytest.raises(KnownError, match="no_paper_printer"):
        desk.papers.print(PaperKind.RECEIPT, done.return_.id)
    assert desk.spool.jobs() == ()


# ------------------------------------------------------------------------- customs, transfer, check


def test_customs_papers_go_with_what_crosses_a_border(desk: Desk) -> None:
    abroad = desk.labelling.find("RD-7")
    assert desk.papers.needs_customs(abroad)
    content = desk.papers.paper(PaperKind.CUSTOMS, abroad.id).content
    assert isinstance(content, CustomsContent)
    assert (content.value, content.weight_g) == (Money(15800), 840)
    assert (content.sender_country, content.sender_phone) == ("CH", "+41 79 555 01 23")
    assert [(line.hs_code, line.origin) for line in content.lines] == [("620443", "PT")]


def test_without_a_border_or_an_order_there_are_none(desk: Desk) -> None:
    home, unknown = desk.labelling.find("RD-9"), desk.labelling.find("RD-8")
    assert not desk.papers.needs_customs(home)
    assert desk.papers.needs_customs(unknown)
    with pytest.raises(KnownError, match="customs_not_needed"):
        desk.papers.paper(PaperKind.CUSTOMS, home.id)
    with pytest.raises(KnownError, match="customs_goods_unknown"):
        desk.papers.paper(PaperKind.CUSTOMS, unknown.id)


def test_a_transfer_note_goes_with_a_parcel_of_another_site(desk: Desk) -> None:
    outcome = desk.receiving.receive(ScannedCode("TRACK00000006"), clerk=AMELIE)
    assert outcome.parcel is not None
    note = desk.papers.paper(PaperKind.TRANSFER, outcome.parcel.id).content
    assert isinstance(note, TransferNote)
    assert (note.to_site.id, note.language, note.return_numbers) == (KOELN, "de", ("RD-6",))
    with VirtualPrinter(ROLL_80) as printer:
        install(desk, printer, "label")
        job = desk.papers.print_transfer_note(outcome.parcel.id, clerk=AMELIE)
        assert desk.spool.wait(job.id, 30).state is JobState.CONFIRMED
        assert codes_of(tuple(printer.papers)) == {
            ("QRCode", "TRACK00000006"),
            ("Code128", "TRACK00000006"),
        }


def test_an_inspection_sheet_is_a_form_first_and_the_result_later(desk: Desk) -> None:
    return_id = ReturnId("r9")
    form = desk.papers.paper(PaperKind.INSPECTION, return_id).content
    assert isinstance(form, InspectionSheet)
    assert (form.inspected, form.state) == (False, InspectionState.PENDING)
    assert [(line.expected, line.found) for line in form.lines] == [(1, None)]
    desk.receiving.receive(ScannedCode("8R44132290176"), clerk=AMELIE)
    task = desk.inspecting.open_return(return_id)
    task = desk.inspecting.set_found(task, return_id, LineId("l9"), 1, clerk=AMELIE)
    (group,) = task.sheet(return_id).inspection.groups
    damaged = Grade.usual(Finding.DAMAGED)
    task = desk.inspecting.regrade(task, return_id, group.id, damaged, clerk=AMELIE)
    desk.inspecting.finish(task, clerk=AMELIE)
    result = desk.papers.paper(PaperKind.INSPECTION, return_id).content
    assert isinstance(result, InspectionSheet)
    assert (result.state, result.clerk) == (InspectionState.DONE, AMELIE)
    ((line,),) = (result.lines,)
    assert (line.found, line.missing) == (1, 0)
    assert [units.grade.finding for units in line.units] == [Finding.DAMAGED]
    with VirtualPrinter(ROLL_80) as printer:
        install(desk, printer, "receipt")
        job = desk.spool.wait(desk.papers.print_inspection(return_id, clerk=AMELIE).id, 30)
        assert job.state is JobState.CONFIRMED
        assert ("QRCode", return_qr_text("RD-9")) in codes_of(tuple(printer.papers))
