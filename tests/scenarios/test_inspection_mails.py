"""What was found, in the mail "return received": only if the merchant wants it and it is known."""

import pytest

from returndesk.domain.codes import ScannedCode
from returndesk.domain.ids import ReturnId
from returndesk.domain.units import Finding, Grade
from returndesk.protocol.changes import WireRules
from tests.scenarios.goods import BRAND, DRESS, NOBODY, SITES, goods
from tests.smtp import Mailbox
from tests.town import Town, drained, scan


@pytest.mark.parametrize("wanted", [True, False])
@pytest.mark.parametrize("done", [True, False])
def test_the_mail_tells_what_was_found(
    town: Town, mailbox: Mailbox, *, wanted: bool, done: bool
) -> None:
    brand = BRAND.model_copy(update={"rules": WireRules(inspection_in_mail=wanted)})
    town.central.store.import_documents([*SITES, brand, goods(1, dresses=3)])
    desk = town.desk("Poste 1")
    drained(desk)
    town.stop_central()
    scan(desk, "TRACK00000001")
    task = desk.inspecting.open(ScannedCode("RD-1"))
    for ean in (DRESS, DRESS, NOBODY):
        task = desk.inspecting.count(task, ScannedCode(ean), clerk="Amélie").task
    group = task.sheets[0].inspection.groups[0]
    task = desk.inspecting.regrade(
        task, ReturnId("r1"), group.id, Grade.usual(Finding.DAMAGED), clerk="Amélie", quantity=1
    )
    if done:
        desk.inspecting.finish(task, clerk="Amélie", supervisor="Cheffe")
    else:
        desk.inspecting.save(task, clerk="Amélie")
    town.start_central()
    assert drained(desk).rejected == 0
    (message,) = mailbox.wait_for(1, seconds=60)
    text = message.get_body(("plain",)).get_content()
    html = message.get_body(("html",)).get_content()
    told = wanted and done
    for body in (text, html):
        assert ("contrôlé les articles" in body) is told
        assert ("Articles annoncés" in body) is not told
    if told:
        lines = [line.strip() for line in text.splitlines()]
        start = lines.index("Articles contrôlés")
        assert lines[start + 1 : start + 7] == [
            "2 / 3 × Robe",
            "abîmés\u00a0: 1",
            "manquants\u00a0: 1",
            "0 / 1 × Chemise",
            "manquants\u00a0: 1",
            "Articles non annoncés\u00a0: 1",
        ]
        assert "2&nbsp;/&nbsp;3" in html
