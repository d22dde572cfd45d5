"""The Attention page over a real desk: what waits, in words, and the action that settles it."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton

from returndesk.bootstrap import build
from returndesk.domain.attention import AttentionItem, AttentionKind
from returndesk.domain.codes import ScannedCode, ScanSource
from returndesk.domain.events import Event, EventType, Verdict, VerdictKind
from returndesk.domain.ids import AttentionId, EventId, PhotoId, ReturnId
from returndesk.domain.labels import ROLL_80
from returndesk.domain.photos import Photo, PhotoState
from returndesk.domain.printing import JobState
from returndesk.domain.returns import ParcelState
from returndesk.hardware.printers.simulated import VirtualPrinter
from returndesk.paths import Home
from returndesk.services.ports import DeskStorage
from returndesk.settings import Language
from returndesk.storage.database import Database
from returndesk.ui.attention_words import entry_words
from returndesk.ui.pages.base import PageName
from returndesk.ui.tones import Tone
from tests.inspector import DRESS, Inspector, dresses
from tests.support import LILLE, START, TestClock, fill, make_return
from tests.ui.conftest import SETTINGS, OpenWindow, Stage
from tests.walkins import feed, order

# Every reason for which the central service, or the desk in its name, refuses a fact.
REASONS = (
    "bad_event",
    "bad_payload",
    "batch_refused",
    "id_reused",
    "newer_schema",
    "no_address",
    "resolution_decided",
    "supervisor_exists",
    "unknown_brand",
    "unknown_reception",
    "unknown_return",
    "unknown_type",
    "voucher_used",
    "voucher_void",
)
BOX, LATER = "8R44132290176", "JJD000390007823451123"
PARAMS: dict[str, str | int] = {
    "return_id": "r1",
    "return_number": "RD-1",
    "other_return_number": "RD-2",
    "order_number": "#10001",
    "title": "Robe",
    "bought": 1,
    "returned": 2,
    "desk_name": "Poste 2",
    "clerk": "Bruno",
    "other_desk_name": "Poste 1",
    "other_clerk": "Amélie",
    "code": "RDV-1",
    "minor": 4900,
    "currency": "EUR",
    "used_by": "Caisse 1",
    "void": 0,
    "voucher": "",
    "state": "approved",
    "other_state": "refused",
}


@pytest.fixture
def stage(tmp_path: Path) -> Iterator[Stage]:
    """A desk that knows returns 1 to 3 and an order that nobody has announced to send back."""
    home = Home.at(tmp_path / "home")
    storage = Database.open(home.root)
    fill(
        storage,
        [dresses(1), dresses(2, name="Jan de Wit"), make_return(3)],
    )
    feed(storage, order(9))
    storage.close()
    clock = TestClock(START)
    desk = build(home, SETTINGS, clock=clock)
    yield Stage(home, desk, clock)
    desk.close()


@pytest.fixture
def inspector(open_window: OpenWindow) -> Inspector:
    driver = open_window()
    inspector = Inspector(driver.window, driver.qtbot)
    inspector.come(PageName.ATTENTION)
    return inspector


def storage_of(stage: Stage) -> DeskStorage:
    return stage.desk.attention._storage


def kept(stage: Stage, text: str = BOX, photo: str = "") -> None:
    """An unknown parcel comes in."""
    stage.desk.receiving.receive(ScannedCode(text), clerk="Amélie", photo=photo)


def told(stage: Stage, *kinds: str, **params: str | int) -> None:
    """The central service has found things to settle."""
    items = [
        AttentionItem(AttentionId(kind), kind, LILLE, START, {**PARAMS, **params}) for kind in kinds
    ]
    feed(storage_of(stage), *items)


def facts(stage: Stage) -> list[Event]:
    with storage_of(stage).write() as work:
        return list(work.outbox.take(100))


def come(inspector: Inspector) -> None:
    inspector.come(PageName.RECEIVE)
    inspector.come(PageName.ATTENTION)


# ------------------------------------------------------------------------------------- the list


def test_the_first_day(inspector: Inspector) -> None:
    assert "Nothing to settle" in inspector.words(inspector.attention)
    assert inspector.window.rail.button(PageName.ATTENTION).badge == ""
    inspector.press(Qt.Key.Key_F12)
    assert inspector.attention.entry is None


def test_the_rail_counts_what_waits(inspector: Inspector, stage: Stage) -> None:
    button = inspector.window.rail.button(PageName.ATTENTION)
    inspector.come(PageName.RECEIVE)
    inspector.window.scan(ScannedCode(BOX, ScanSource.WEDGE))
    inspector.qtbot.waitUntil(lambda: button.badge == "1")
    assert button.accessibleName() == "Attention · 1 to settle"
    inspector.come(PageName.ATTENTION)
    assert inspector.kinds == ["Unknown parcel"]
    assert inspector.cards[0].title == "8R 4413 2290 176"
    assert "probably Colissimo · came at 09:00 · Amélie" in inspector.words(inspector.attention)


def test_everything_that_waits_is_said_in_words(inspector: Inspector, stage: Stage) -> None:
    told(stage, *AttentionKind, "from_the_future")
    kept(stage)
    with storage_of(stage).write() as work:
        event = work.outbox.append(
            EventId("e1"),
            EventType.PARCEL_RECEIVED,
            "p1",
            {"return_ids": ["r1"]},
            at=START,
            clerk="Amélie",
        )
        work.outbox.settle([Verdict(event.id, VerdictKind.REJECTED, "unknown_return")])
        photo = Photo(PhotoId("a" * 64), 0, 0, 0, START, "Amélie", PhotoState.LOST, 0, "photo_lost")
        work.photos.add(photo)
        work.photos.settle(photo.id, PhotoState.LOST, problem="photo_lost", retry_at=START)
    come(inspector)
    assert sorted(inspector.kinds) == [
        "Cancelled too late",
        "Decided twice",
        "From the central service",
        "Inspected twice",
        "Label not mailed",
        "Mail came back",
        "Photo lost",
        "Received twice",
        "Refused",
        "Return cancelled",
        "Returned twice",
        "Undone after the mail",
        "Unknown parcel",
        "Voucher used twice",
    ]
    for entry in inspector.window.context.attention.entries:
        words = entry_words(entry, START)
        said = f"{words.title} {words.what} {words.remedy}"
        assert words.title
        assert words.remedy
        assert "{" not in said
        assert "_" not in said or entry.kind == "from_the_future"


def test_what_central_may_find_names_whom_and_what(stage: Stage, inspector: Inspector) -> None:
    told(stage, *AttentionKind)
    come(inspector)
    said = {card.pill: card for card in inspector.cards}
    assert "Bruno at Poste 2 and Amélie at Poste 1" in said["Inspected twice"].detail
    assert "1 were bought" in said["Returned twice"].detail
    assert said["Voucher used twice"].title == "RDV-1 · €49.00"
    assert "used before: Caisse 1" in said["Voucher used twice"].detail
    assert said["Voucher used twice"].tone is Tone.WRONG


def test_a_mail_that_came_back_says_who_went_without(stage: Stage, inspector: Inspector) -> None:
    told(stage, AttentionKind.MAIL_RETURNED, mail="return_received", reason="mailbox_full")
    come(inspector)
    assert inspector.cards[0].title == "RD-1"
    assert "The shopper did not get the mail: mailbox full." in inspector.cards[0].detail


def test_a_notice_that_came_back_is_the_merchants(stage: Stage, inspector: Inspector) -> None:
    about = {"mail": "notice_check", "brand": "Maison Lumen", "return_number": ""}
    told(stage, AttentionKind.MAIL_RETURNED, reason="mail_returned", **about)
    come(inspector)
    assert inspector.cards[0].title == "Maison Lumen"
    assert (
        "The merchant did not get the notice: could not be delivered" in inspector.cards[0].detail
    )


def test_a_void_voucher_is_told_as_such(stage: Stage, inspector: Inspector) -> None:
    told(stage, AttentionKind.VOUCHER_TWICE, void=1)
    come(inspector)
    assert "it is void" in inspector.cards[0].detail


def refused(stage: Stage, event_id: str, reason: str) -> None:
    """The central service has refused a fact of this desk."""
    with storage_of(stage).write() as work:
        event = work.outbox.append(
            EventId(event_id), EventType.PARCEL_RECEIVED, event_id, {}, at=START, clerk="Amélie"
        )
        work.outbox.settle([Verdict(event.id, VerdictKind.REJECTED, reason)])


@pytest.mark.parametrize("reason", REASONS)
def test_every_reason_of_a_refusal_has_words(
    stage: Stage, inspector: Inspector, reason: str
) -> None:
    refused(stage, "e1", reason)
    come(inspector)
    assert "_" not in inspector.cards[0].detail
    assert inspector.cards[0].detail.startswith("at 09:00 by Amélie · the ")
    inspector.press(Qt.Key.Key_F12)
    inspector.type("dit au support")
    assert inspector.cards == ()


def test_a_refusal_that_is_a_conflict_is_one_entry(stage: Stage, inspector: Inspector) -> None:
    refused(stage, AttentionKind.DECIDED_TWICE, "resolution_decided")
    told(stage, AttentionKind.DECIDED_TWICE)
    come(inspector)
    assert inspector.kinds == ["Decided twice"]
    feed(
        storage_of(stage),
        AttentionItem(
            AttentionId(AttentionKind.DECIDED_TWICE),
            AttentionKind.DECIDED_TWICE,
            LILLE,
            START,
            PARAMS,
            settled_at=START,
            settled_by="Bruno",
        ),
    )
    come(inspector)
    assert inspector.cards == ()


def test_facts_that_wait_for_more_than_a_day_are_sent_by_one_key(
    stage: Stage, inspector: Inspector
) -> None:
    stage.desk.receiving.receive(ScannedCode("RD-1"), clerk="Amélie")
    stage.clock.forward(hours=23)
    come(inspector)
    assert not inspector.kinds
    with storage_of(stage).write() as work:
        taken = work.outbox.take(1)
        work.outbox.release([taken[0].id], error="central_failed", retry_at=stage.clock.now())
    stage.clock.forward(hours=2)
    come(inspector)
    assert inspector.kinds == ["Not sent"]
    assert inspector.cards[0].title == "Not sent since yesterday at 09:00"
    assert inspector.cards[0].detail == "waiting: 1 · The central service has a fault"
    with inspector.qtbot.waitSignal(inspector.attention.send_asked):
        inspector.press(Qt.Key.Key_F12)
    with storage_of(stage).write() as work:
        work.outbox.settle([Verdict(taken[0].id, VerdictKind.APPLIED)])
    come(inspector)
    assert inspector.cards == ()


# ------------------------------------------------------------------------------ unknown parcels


def test_a_parcel_is_matched_by_a_name_with_keys_alone(inspector: Inspector, stage: Stage) -> None:
    kept(stage)
    come(inspector)
    page = inspector.attention
    assert not page.act.isEnabled()
    inspector.press(*"wit")
    inspector.qtbot.waitUntil(lambda: bool(page.unknown.picker.cards.cards))
    assert page.act.caption == "It is RD-2 · Jan de Wit"
    inspector.press(Qt.Key.Key_F12)
    assert page.strip.words[0] == "Received · RD-2 · Jan de Wit"
    found = stage.desk.overview.return_(ReturnId("r2"))
    assert found is not None
    assert found.parcel_state is ParcelState.RECEIVED
    assert inspector.cards == ()
    assert [e.type for e in facts(stage)][-2:] == [
        EventType.UNKNOWN_MATCHED,
        EventType.PARCEL_RECEIVED,
    ]


def test_a_match_is_undone_by_one_key(inspector: Inspector, stage: Stage) -> None:
    kept(stage)
    come(inspector)
    inspector.attention.unknown.field.set_text("wit")
    inspector.attention._work.search("wit")
    inspector.settle()
    inspector.press(Qt.Key.Key_F12)
    assert inspector.cards == ()
    inspector.press("z", ctrl=True)
    assert inspector.kinds == ["Unknown parcel"]
    assert inspector.window.current_page is inspector.attention
    found = stage.desk.overview.return_(ReturnId("r2"))
    assert found is not None
    assert found.parcel_state is ParcelState.ANNOUNCED


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("zoe", ["RD-1"]),
        ("RD-2", ["RD-2"]),
        ("#10003", ["RD-3"]),
        ("TRACK00000001", ["RD-1"]),
        ("75011", ["RD-2", "RD-1"]),
        ("martin 75011", ["RD-1"]),
        ("nobody", []),
    ],
)
def test_the_search(inspector: Inspector, stage: Stage, text: str, numbers: list[str]) -> None:
    kept(stage)
    come(inspector)
    inspector.attention.unknown.field.setFocus()
    inspector.type(text)
    found = [card.title.split(" ")[0] for card in inspector.attention.unknown.picker.cards.cards]
    assert sorted(found) == sorted(numbers)
    if not numbers:
        assert "Nothing found" in inspector.words(inspector.attention)


def test_what_the_feed_brought_later_is_suggested(inspector: Inspector, stage: Stage) -> None:
    kept(stage, LATER)
    late = dresses(7, name="Emma Rossi")
    parcel = replace(late.parcels[0], tracking_number=LATER)
    feed(storage_of(stage), replace(late, parcels=(parcel,)))
    come(inspector)
    assert inspector.attention.act.caption == "It is RD-7 · Emma Rossi"


def test_the_picture_and_the_codes_are_shown(inspector: Inspector, stage: Stage) -> None:
    stage.home.photos.mkdir(parents=True, exist_ok=True)
    Image.new("RGB", (640, 480), (180, 140, 90)).save(stage.home.photos / "box.jpg")
    kept(stage, photo="box.jpg")
    come(inspector)
    view = inspector.attention.unknown
    assert view.picture.isVisible()
    assert not view.picture.pixmap().isNull()
    assert "8R 4413 2290 176" in view.codes.text()


def test_a_return_is_made_of_an_orders_contents(inspector: Inspector, stage: Stage) -> None:
    kept(stage)
    come(inspector)
    page = inspector.attention
    inspector.press("n", ctrl=True)
    inspector.type("#99999")
    assert "No such order" in page.ask.note
    inspector.type("#10009")
    assert page.unknown.building
    assert not page.act.isEnabled()
    inspector.scan(DRESS)
    inspector.press(Qt.Key.Key_Down)
    inspector.press(Qt.Key.Key_Right, Qt.Key.Key_Right)
    inspector.press("-")
    inspector.press(Qt.Key.Key_F12)
    assert inspector.cards == ()
    built = next(e for e in facts(stage) if e.type is EventType.RETURN_BUILT)
    (return_,) = stage.desk.unknowns.search(BOX)
    assert return_.parcel_state is ParcelState.RECEIVED
    assert [(line.id, line.quantity) for line in return_.lines] == [("dress", 1), ("belt", 1)]
    assert built.clerk == "Amélie"


def test_escape_leaves_the_order_and_the_question(inspector: Inspector, stage: Stage) -> None:
    kept(stage)
    come(inspector)
    inspector.press("n", ctrl=True)
    inspector.press(Qt.Key.Key_Escape)
    assert inspector.attention.ask.isHidden()
    inspector.press("n", ctrl=True)
    inspector.type("#10009")
    inspector.press(Qt.Key.Key_Escape)
    assert not inspector.attention.unknown.building
    assert inspector.attention.list.hasFocus()
    inspector.press(Qt.Key.Key_Escape)
    assert inspector.window.current_page is inspector.window.receive_page


def test_a_scan_brings_up_its_parcel_and_any_other_is_received(
    inspector: Inspector, stage: Stage
) -> None:
    kept(stage)
    kept(stage, LATER)
    come(inspector)
    for text in (BOX, LATER, BOX):
        inspector.scan(text)
        entry = inspector.attention.entry
        assert entry is not None
        assert entry.params["code"] == text
    inspector.window.scan(ScannedCode("TRACK00000001", ScanSource.WEDGE))
    inspector.settle()
    assert inspector.window.current_page is inspector.window.receive_page


def test_a_paper_found_inside_is_searched_for(inspector: Inspector, stage: Stage) -> None:
    kept(stage)
    come(inspector)
    inspector.attention.unknown.field.setFocus()
    inspector.scan("RD-2")
    assert inspector.attention.act.caption == "It is RD-2 · Jan de Wit"
    found = stage.desk.overview.return_(ReturnId("r2"))
    assert found is not None
    assert found.parcel_state is ParcelState.ANNOUNCED


def test_given_back_to_the_carrier(inspector: Inspector, stage: Stage) -> None:
    kept(stage)
    come(inspector)
    inspector.press("e", ctrl=True)
    inspector.type("rendu au livreur")
    assert inspector.attention.strip.words[0] == "Settled"
    assert inspector.cards == ()
    settled = facts(stage)[-1]
    assert settled.type is EventType.ATTENTION_SETTLED
    assert settled.payload["note"] == "rendu au livreur"


def test_what_was_found_speaks_the_windows_language(inspector: Inspector, stage: Stage) -> None:
    kept(stage)
    come(inspector)
    inspector.press("z", "o")
    view = inspector.attention.unknown
    inspector.qtbot.waitUntil(lambda: bool(view.picker.cards.cards))
    before = [card.title for card in view.picker.cards.cards]
    inspector.window.languages.apply(Language.FRENCH)
    inspector.settle()
    assert {card.pill for card in view.picker.cards.cards} == {"Annoncé"}
    assert [card.title for card in view.picker.cards.cards] == before
    assert view.field.text == "zo"


# ------------------------------------------------------------------------------- all the others


def test_a_conflict_leads_to_its_inspection_and_is_settled(
    inspector: Inspector, stage: Stage
) -> None:
    told(stage, AttentionKind.INSPECTION_CONFLICT)
    come(inspector)
    inspector.settle()
    assert inspector.words(inspector.attention).count("RD-1") == 1
    assert inspector.attention.act.caption == "Inspect"
    inspector.press(Qt.Key.Key_F12)
    assert inspector.said[0] == "RD-1"
    inspector.press(Qt.Key.Key_F6)
    inspector.press(Qt.Key.Key_E, ctrl=True)
    inspector.type("recompte ensemble")
    assert inspector.cards == ()
    assert facts(stage)[-1].payload["attention_id"] == AttentionKind.INSPECTION_CONFLICT


def test_a_scanners_enter_settles_nothing(inspector: Inspector, stage: Stage) -> None:
    told(stage, AttentionKind.DECIDED_TWICE)
    come(inspector)
    inspector.press(Qt.Key.Key_Return)
    assert inspector.kinds == ["Decided twice"]
    assert inspector.attention.ask.isHidden()


@pytest.fixture
def printer() -> Iterator[VirtualPrinter]:
    with VirtualPrinter(ROLL_80) as printer:
        yield printer


@pytest.mark.parametrize("came_out", [True, False])
def test_a_print_that_nobody_is_sure_of(
    inspector: Inspector, stage: Stage, printer: VirtualPrinter, came_out: bool
) -> None:
    desk, spool = stage.desk, stage.desk.spool
    spool.printers.put(printer.config)
    return_ = desk.overview.return_(ReturnId("r1"))
    assert return_ is not None
    label = desk.labelling.label_for(return_)
    job = spool.wait(spool.submit(desk.labelling.order(return_.id, label, "Amélie")).id)
    with storage_of(stage).write() as work:
        work.print_jobs.save(replace(job, state=JobState.NEEDS_ATTENTION, ended_at=START))
    come(inspector)
    assert inspector.kinds == ["Did it print?"]
    if came_out:
        inspector.press(Qt.Key.Key_F12)
    else:
        inspector.press("r", ctrl=True)
    inspector.qtbot.waitUntil(lambda: inspector.cards == ())
    answered = spool.job(job.id)
    assert answered is not None
    assert answered.state is (JobState.CONFIRMED if came_out else JobState.FAILED)
    inspector.settle()
    assert len(printer.papers) == (1 if came_out else 2)


# ---------------------------------------------------------------------------------- keys and words


def test_everything_has_a_name(inspector: Inspector, stage: Stage) -> None:
    kept(stage)
    told(stage, *AttentionKind)
    come(inspector)
    for card in inspector.cards:
        inspector.attention.list.choose(card.key)
        inspector.settle()
        buttons = [b for b in inspector.attention.findChildren(QAbstractButton) if b.isVisible()]
        assert buttons
        assert all(button.accessibleName() for button in buttons)
        assert all(button.height() >= 44 for button in buttons)
    assert inspector.attention.list.accessibleName() == "To settle"
    assert inspector.attention.unknown.field.edit.accessibleName() == "Name, number or postcode"


def test_news_keep_the_entry_in_hand(inspector: Inspector, stage: Stage) -> None:
    told(stage, AttentionKind.DECIDED_TWICE, AttentionKind.VOUCHER_TWICE)
    come(inspector)
    inspector.press(Qt.Key.Key_Down)
    entry = inspector.attention.entry
    stage.clock.forward(minutes=1)
    kept(stage)
    inspector.attention.refresh()
    inspector.settle()
    assert len(inspector.cards) == 3
    assert inspector.attention.entry == entry
    assert START + timedelta(minutes=1) == stage.clock.now()
