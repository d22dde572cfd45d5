"""Inspections through the real window, with and without a network; each ends at central.

What central has is seen at a second desk, which knows nothing but what central told it.
"""

import hashlib
import io
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from returndesk.domain.codes import ScannedCode
from returndesk.domain.ids import ReturnId
from returndesk.domain.returns import InspectionState, ParcelState
from returndesk.domain.units import Condition, Disposition, Finding
from returndesk.protocol.changes import WireRules
from returndesk.ui.pages.base import PageName
from tests.scenarios.goods import BRAND, DRESS, NOBODY, SHIRT
from tests.scenarios.inspection_story import AMELIE, Story
from tests.smtp import Mailbox
from tests.town import drained, mailed, scan

BOX = "8R44132290176"
PIN = "246810"


def test_all_as_announced_counted_by_scans_alone_offline(story: Story, mailbox: Mailbox) -> None:
    story.offline()
    person = story.person
    person.come()
    person.scan("TRACK00000001", DRESS, DRESS, SHIRT)
    person.press(Qt.Key.Key_F12)
    assert person.said == ("Inspected", "RD-1 · all as announced")
    assert story.desk.syncing.run().waiting == 1
    story.online()
    inspection = story.at_central()
    assert inspection.state is InspectionState.DONE
    assert (inspection.clerk, inspection.desk_name) == (AMELIE, "Poste 1")
    assert inspection.supervisor == ""
    assert story.findings() == [
        (2, Finding.OK, Condition.A, Disposition.RESTOCK),
        (1, Finding.OK, Condition.A, Disposition.RESTOCK),
    ]
    sent = mailed(mailbox, 3)  # "return received", once each; an inspection mails nothing by itself
    assert set(sent.values()) == {1}


def test_damaged_wrong_missing_and_unexpected_with_a_supervisors_pin(story: Story) -> None:
    story.desk.access.set_first_pin("Rosa", PIN, clerk=AMELIE)
    story.offline()
    person = story.person
    person.come()
    person.scan("TRACK00000001", DRESS)
    person.press("2", "D", "X")
    person.scan(SHIRT)
    person.press("3")
    person.scan(NOBODY)
    person.press(Qt.Key.Key_F12)
    assert person.page.pin.title == "Finish with differences?"
    person.type(PIN)
    assert person.said[0] == "Inspected"
    story.online()
    assert story.at_central().supervisor == "Rosa"
    assert story.findings() == [
        (1, Finding.DAMAGED, Condition.D, Disposition.DISPOSE),
        (1, Finding.WRONG, Condition.A, Disposition.QUARANTINE),
        (1, Finding.UNEXPECTED, Condition.A, Disposition.QUARANTINE),
    ]
    task = story.other.inspecting.open_return(ReturnId("r1"))
    assert task.sheets[0].tally.missing_units == 1


@pytest.mark.parametrize("wanted", [True, False])
def test_the_result_is_in_the_mail_if_the_merchant_wants_it(
    story: Story, mailbox: Mailbox, *, wanted: bool
) -> None:
    mailed(mailbox, 3)
    rules = WireRules(inspection_in_mail=wanted)
    story.town.central.store.import_documents([BRAND.model_copy(update={"rules": rules})])
    story.tell()
    story.offline()  # the mail leaves only once both facts are told
    person = story.person
    person.scan("TRACK00000004")
    person.come()
    person.scan("TRACK00000004", DRESS, DRESS)
    person.press("2")
    person.scan(SHIRT)
    person.press(Qt.Key.Key_F12)
    assert person.said[0] == "Inspected"
    story.online()
    message = mailbox.wait_for(4, seconds=60)[3]
    assert "shopper4@example.com" in message["To"]
    body = message.get_body(("plain",))
    assert body is not None
    text = body.get_content()
    lines = [line.strip() for line in text.splitlines()]
    if wanted:
        start = lines.index("Articles contrôlés")
        assert lines[start + 1 : start + 4] == [
            "2 / 2 × Robe",
            "abîmés\u00a0: 1",
            "1 / 1 × Chemise",
        ]
    else:
        assert "abîmés" not in text
        assert "Articles annoncés" in text


def test_begun_at_one_desk_and_finished_at_the_other(story: Story) -> None:
    person = story.person
    person.come()
    person.scan("TRACK00000001", DRESS, DRESS)
    person.press("s", ctrl=True)
    assert person.said[0] == "Saved"
    story.tell()
    task = story.other.inspecting.open(ScannedCode("RD-1"))
    assert task.sheets[0].tally.found_units == 2
    task = story.other.inspecting.count(task, ScannedCode(SHIRT), clerk="Bruno").task
    story.other.inspecting.finish(task, clerk="Bruno")
    drained(story.other)
    drained(story.desk)
    person.page.refresh()
    person.settle()
    assert person.page.side.state.startswith("Inspected · Bruno")
    person.press("r", ctrl=True)
    person.press(Qt.Key.Key_Down)
    person.press("c")
    person.press(Qt.Key.Key_F12)
    story.tell()
    history = story.desk.inspecting.history(ReturnId("r1"))
    assert [revision.clerk for revision in history] == [AMELIE, "Bruno", AMELIE, AMELIE]
    assert story.findings()[-1] == (1, Finding.OK, Condition.C, Disposition.RESTOCK)
    assert story.other.attention.open() == ()


def test_two_returns_in_one_parcel_and_another_scanned_between(story: Story) -> None:
    story.offline()
    person = story.person
    person.come()
    person.scan("TRACK00000023", DRESS, DRESS, DRESS)
    person.scan("TRACK00000001", SHIRT)
    person.press("s", ctrl=True)
    person.scan("TRACK00000023")
    assert person.figure == "3 of 6"
    person.scan(DRESS, SHIRT, SHIRT)
    person.press(Qt.Key.Key_F12)
    story.online()
    for number in (2, 3):
        assert story.at_central(number).state is InspectionState.DONE
        assert [units for units, *_ in story.findings(number)] == [2, 1]
    assert story.at_central(1).state is InspectionState.IN_PROGRESS
    assert story.findings(1) == [(1, Finding.OK, Condition.A, Disposition.RESTOCK)]


def test_a_damaged_unit_with_a_photograph_and_a_note(story: Story, tmp_path: Path) -> None:
    story.offline()
    out = io.BytesIO()
    Image.new("RGB", (4000, 3000), (180, 60, 60)).save(out, "JPEG")
    file = tmp_path / "tache.jpg"
    file.write_bytes(out.getvalue())
    person = story.person
    person.come()
    person.scan("TRACK00000001", DRESS, DRESS, SHIRT, DRESS)
    person.press("2")
    person.page.attach([file])
    person.settle()
    person.settle()
    person.press("e", ctrl=True)
    person.type("tache au col")
    person.press(Qt.Key.Key_F12)
    person.type("Cheffe")
    person.type(PIN)
    assert person.said[0] == "Inspected"
    story.online()
    (damaged,) = [g for g in story.at_central().groups if g.grade.finding is Finding.DAMAGED]
    assert (damaged.quantity, damaged.note, len(damaged.photos)) == (1, "tache au col", 1)
    blobs = {
        p.stem: p.read_bytes() for p in (story.town.folder / "central").rglob("blobs/**/*.jpg")
    }
    content = blobs[damaged.photos[0]]
    assert hashlib.sha256(content).hexdigest() == damaged.photos[0]
    assert len(content) < len(out.getvalue())


def test_an_unknown_parcel_is_found_out_then_inspected(
    story: Story, mailbox: Mailbox, qtbot: QtBot
) -> None:
    story.offline()
    person = story.person
    scan(story.desk, BOX)
    person.come(PageName.ATTENTION)
    qtbot.waitUntil(lambda: person.kinds == ["Unknown parcel"])
    person.press("n", ctrl=True)
    person.type("#100009")
    person.scan(DRESS)
    person.press(Qt.Key.Key_F12)
    assert person.attention.strip.words[0].startswith("Received")
    assert person.cards == ()
    person.come()
    person.scan(BOX, DRESS)
    person.press(Qt.Key.Key_F12)
    assert person.said[0] == "Inspected"
    story.online()
    (return_,) = story.other.unknowns.search(BOX)
    assert return_.order_number == "#100009"
    assert return_.parcel_state is ParcelState.RECEIVED
    assert return_.inspection is InspectionState.DONE
    assert story.other.unknowns.open() == ()
    assert mailed(mailbox, 4)["shopper9@example.com"] == 1


def test_two_desks_inspect_at_once_and_a_person_settles_it(story: Story, qtbot: QtBot) -> None:
    story.offline()
    person = story.person
    person.come()
    person.scan("TRACK00000001", DRESS, DRESS, SHIRT)
    person.press(Qt.Key.Key_F12)
    task = story.other.inspecting.open(ScannedCode("RD-1"))
    task = story.other.inspecting.count(task, ScannedCode(DRESS), clerk="Bruno").task
    story.other.inspecting.finish(task, clerk="Bruno", supervisor="Cheffe")
    story.town.start_central()
    drained(story.other)
    drained(story.desk)
    drained(story.desk)
    drained(story.other)
    person.come(PageName.ATTENTION)
    qtbot.waitUntil(lambda: person.kinds == ["Inspected twice"])
    person.press(Qt.Key.Key_E, ctrl=True)
    person.type("recompte ensemble")
    story.tell()
    assert story.other.attention.open() == ()
    assert {r.clerk for r in story.other.inspecting.history(ReturnId("r1"))} == {AMELIE, "Bruno"}
