"""`returndesk doctor --care` looks after a desk's files and says how they are."""

import json
from datetime import timedelta

import pytest

from returndesk.__main__ import main
from returndesk.paths import Home
from returndesk.settings import Settings
from tests.town import Town, drained, scan

Capture = pytest.CaptureFixture[str]


def findings(home: Home, capsys: Capture, *more: str) -> dict[str, tuple[str, str]]:
    """What doctor finds, by what it looked at: state and words."""
    main(["doctor", "--json", "--home", str(home.root), *more])
    lines = map(json.loads, capsys.readouterr().out.splitlines())
    return {line["what"]: (line["state"], line["found"]) for line in lines}


def test_care_is_done_and_told(town: Town, capsys: Capture) -> None:
    town.import_returns(3)
    home = town.home("Poste 1")
    found = findings(home, capsys)
    assert found["backup"] == ("note", "none yet")
    assert found["comparison"][0] == "note"
    desk = town.open(home)
    desk.syncing.run()
    scan(desk, "TRACK00000001")
    drained(desk)
    assert town.central.mails.wait_until_empty(30)
    desk.syncing.run()
    with desk.syncing._storage.write() as work:
        work.feed.note_clock_error(timedelta(minutes=7))
    town.shut(desk)
    found = findings(home, capsys, "--care")
    assert found["care"] == ("ok", "done")
    assert found["backup"][0] == "ok"
    assert found["backup"][1].startswith("last on 20")
    assert found["comparison"][0] == "ok"
    assert found["database"] == (
        "note", "sound; this computer's clock is 7 min ahead of the central service's",
    )  # fmt: skip
    assert len(list((home.root / "backups").iterdir())) == 1


def test_a_desk_without_a_network_is_cared_for_all_the_same(
    tmp_path_factory: pytest.TempPathFactory, capsys: Capture
) -> None:
    home = Home.at(tmp_path_factory.mktemp("alone"))
    Settings().save(home.settings)
    found = findings(home, capsys, "--care")
    assert found["care"] == ("ok", "done")
    assert found["backup"][0] == "ok"
    assert found["database"][0] == "ok"
