"""What lies in a parcel, said in the real window and taken back there; each story ends at central.

What central has is seen at a second desk, which knows nothing but what central told it.
"""

from PySide6.QtCore import Qt

from returndesk.domain.codes import ScannedCode
from returndesk.domain.ids import ReturnId
from returndesk.domain.returns import MailState, ParcelState, Return
from returndesk.services.desk import Desk
from returndesk.services.outcomes import ScanVerdict
from returndesk.ui.pages.base import PageName
from returndesk.ui.tones import Tone
from tests.inspector import Inspector
from tests.scenarios.goods import DRESS, SHIRT
from tests.scenarios.inspection_story import Story
from tests.smtp import Mailbox
from tests.town import mailed, scan

BOX = "8R44132290176"
R1, R2, R3, R4 = (ReturnId(f"r{number}") for number in (1, 2, 3, 4))


def seen(desk: Desk, return_id: ReturnId) -> Return:
    """A return as a desk has it."""
    found = desk.overview.return_(return_id)
    assert found is not None
    return found


def told(story: Story, return_id: ReturnId) -> Return:
    """A return as central tells it to the other desk."""
    story.tell()
    return seen(story.other, return_id)


def ask(person: Inspector) -> str:
    """Ask what lies in the parcel: the words of the question."""
    person.press("b", ctrl=True)
    return person.page.ask.title


def test_another_return_is_found_in_the_parcel_by_its_paper(story: Story, mailbox: Mailbox) -> None:
    story.offline()
    person = story.person
    person.come()
    person.scan("TRACK00000001", DRESS)
    assert ask(person) == "What lies in this parcel?"
    person.press("1")
    assert person.page.ask.title == "Which return lies in it too?"
    person.scan("RD-4")
    assert person.page.ask.title == "Put it into this parcel?"
    person.press("1")
    assert person.said == ("RD-4 · Zoé Martin", "lies in this parcel too · Ctrl Z takes it back")
    assert person.figure == "1 of 6"  # what was counted stays counted
    person.scan(DRESS, SHIRT, DRESS, DRESS, SHIRT)
    person.press(Qt.Key.Key_F12)
    assert person.said[0] == "Inspected"
    story.online()
    both = told(story, R4)
    assert both.parcel_state is ParcelState.RECEIVED
    assert scan(story.other, "TRACK00000001") is ScanVerdict.ALREADY_RECEIVED
    assert {len(story.at_central(number).groups) for number in (1, 4)} == {2}
    assert mailed(mailbox, 4)["shopper4@example.com"] == 1


def test_what_was_put_into_a_parcel_is_taken_back_by_one_key(
    story: Story, mailbox: Mailbox
) -> None:
    story.offline()
    person = story.person
    person.come()
    person.scan("TRACK00000001")
    ask(person)
    person.press("1")
    person.type("RD-4")
    person.press("1")
    assert person.figure == "0 of 6"
    person.press("z", ctrl=True)
    assert person.said == ("Undone", "RD-4 · Zoé Martin")
    assert person.figure == "0 of 3"
    story.online()
    assert told(story, R4).parcel_state is ParcelState.ANNOUNCED
    assert told(story, R4).mail.state is MailState.CANCELLED
    assert told(story, R1).parcel_state is ParcelState.RECEIVED
    assert len(seen(story.other, R4).parcels) == 1
    assert "shopper4@example.com" not in mailed(mailbox, 3)


def test_a_return_that_does_not_lie_in_the_parcel_and_then_does(story: Story) -> None:
    person = story.person
    person.come()
    person.scan("TRACK00000023")
    assert person.words(person.page.board.head).startswith("TRACK00000023 · 2 return")
    ask(person)
    person.press("4")  # 3 and 4 name the two returns
    assert person.said[0] == "RD-3 · Zoé Martin"
    assert person.said[1] == "does not lie in this parcel · Announced · Ctrl Z takes it back"
    assert person.page.strip.tone is Tone.NEUTRAL
    assert person.figure == "0 of 3"
    assert told(story, R3).parcel_state is ParcelState.ANNOUNCED
    person.press("z", ctrl=True)
    assert person.figure == "0 of 6"
    assert told(story, R3).parcel_state is ParcelState.RECEIVED
    assert len(seen(story.other, R3).parcels) == 1  # none is awaited besides
    assert seen(story.other, R3).parcels[0].id == seen(story.other, R2).parcels[0].id


def test_a_return_came_in_one_more_parcel(story: Story, mailbox: Mailbox) -> None:
    story.offline()
    person = story.person
    person.come()
    person.scan("TRACK00000001", DRESS)
    ask(person)
    person.press("2")
    person.scan(BOX)
    assert person.page.ask.title == "Take it in as one more parcel of RD-1 · Zoé Martin?"
    person.press("1")
    assert person.said[0].startswith("Received")
    assert "one more parcel of RD-1" in person.said[1]
    person.scan(DRESS, SHIRT)
    assert person.figure == "3 of 3"
    person.press(Qt.Key.Key_F12)
    story.online()
    assert told(story, R1).received_parcels == 2
    assert scan(story.other, BOX) is ScanVerdict.ALREADY_RECEIVED
    assert mailed(mailbox, 3)["shopper1@example.com"] == 1


def test_one_more_parcel_by_mistake_is_no_parcel_of_the_return(story: Story) -> None:
    person = story.person
    person.come()
    person.scan("TRACK00000001")
    ask(person)
    person.press("2")
    person.type(BOX)
    person.press("1")
    assert told(story, R1).received_parcels == 2
    person.press("z", ctrl=True)
    assert person.said[0] == "Undone"
    assert len(told(story, R1).parcels) == 1
    assert told(story, R1).parcel_state is ParcelState.RECEIVED
    assert scan(story.other, BOX) is ScanVerdict.UNKNOWN
    assert scan(story.desk, BOX) is ScanVerdict.UNKNOWN


def test_a_scan_never_waits_for_the_question(story: Story) -> None:
    person = story.person
    person.come()
    person.scan("TRACK00000001")
    ask(person)
    person.scan(DRESS)
    assert not person.page.questions.open
    ask(person)
    person.press("1")
    person.scan(SHIRT)  # an article is no return: it is counted
    assert not person.page.questions.open
    assert person.figure == "2 of 3"
    ask(person)
    person.scan("TRACK00000023")  # another parcel lies on the table now
    assert not person.page.questions.open
    assert person.figure == "0 of 6"
    ask(person)
    person.press(Qt.Key.Key_Escape)
    assert person.page.rows.hasFocus()


def test_of_a_return_in_two_parcels_the_one_in_hand_is_asked_for(story: Story) -> None:
    person = story.person
    story.desk.parcels.split(R1, ScannedCode(BOX), clerk="Amélie")
    person.come()
    person.scan("RD-1")
    person.press("b", ctrl=True)
    assert person.said == (
        "Which of its parcels is it?",
        "RD-1 has 2 parcels. Scan the label of the one in hand.",
    )
    person.scan("TRACK00000001")
    assert ask(person) == "What lies in this parcel?"
    person.press("1")
    person.type("RD-1")
    assert person.said[0] == "It lies in this parcel already"
    person.page.ask.again("code")
    person.type("RD-999")
    assert person.said[0] == "No such return"
    assert told(story, R1).received_parcels == 2


def test_the_returns_page_leads_to_the_question(story: Story) -> None:
    person = story.person
    person.come(PageName.RETURNS)
    page = person.window.current_page
    page.show_subject(seen(story.desk, R4))
    person.settle()
    person.press("b", ctrl=True)
    assert person.window.current_page is person.page
    assert person.page.ask.title == "What lies in this parcel?"
    person.press("1")
    person.scan("TRACK00000001")
    person.press("1")
    assert {parcel.id for parcel in told(story, R1).parcels} >= {
        parcel.id for parcel in told(story, R4).parcels
    }


def test_an_unknown_parcel_that_was_found_out_holds_another_return_too(
    story: Story, mailbox: Mailbox
) -> None:
    story.offline()
    person = story.person
    scan(story.desk, BOX)
    person.come(PageName.ATTENTION)
    person.qtbot.waitUntil(lambda: person.kinds == ["Unknown parcel"], timeout=60_000)
    person.attention.unknown.field.setFocus()
    person.type("RD-4")
    person.press(Qt.Key.Key_F12)
    assert person.attention.strip.words[0].startswith("Received · RD-4")
    person.press("b", ctrl=True)
    assert person.window.current_page is person.page
    assert person.page.ask.title == "What lies in this parcel?"
    person.press("1")
    person.scan("RD-1")
    person.press("1")
    assert person.said[0] == "RD-1 · Zoé Martin"
    story.online()
    assert told(story, R1).received_parcels == 2
    assert told(story, R4).parcel_state is ParcelState.RECEIVED
    assert mailed(mailbox, 4)["shopper4@example.com"] == 1
