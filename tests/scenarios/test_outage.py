"""The network goes; the work goes on; nothing is lost and nobody is mailed twice."""

from returndesk.services.outcomes import ScanVerdict
from returndesk.services.syncing import Connection
from tests.smtp import Mailbox
from tests.town import Town, drained, mailed, scan

PARCELS = 500


def test_five_hundred_parcels_without_a_network(town: Town, mailbox: Mailbox) -> None:
    town.import_returns(PARCELS)
    desk = town.desk("Poste 1")
    assert desk.syncing.run().pulled == PARCELS + 2
    town.stop_central()

    verdicts = {scan(desk, f"TRACK{number:08d}") for number in range(1, PARCELS + 1)}
    assert verdicts == {ScanVerdict.RECEIVED}
    away = desk.syncing.run()
    assert (away.connection, away.waiting) == (Connection.OFFLINE, PARCELS)
    assert away.error == "central_unreachable"
    assert desk.syncing.delay() >= 0

    town.start_central()
    back = drained(desk)
    assert (back.connection, back.waiting, back.rejected) == (Connection.ONLINE, 0, 0)

    mails = mailed(mailbox, PARCELS)
    assert mails == {f"shopper{n}@example.com": 1 for n in range(1, PARCELS + 1)}


def test_an_undo_before_the_network_returns_means_no_mail(town: Town, mailbox: Mailbox) -> None:
    town.import_returns(2)
    desk = town.desk("Poste 1")
    desk.syncing.run()
    town.stop_central()
    scan(desk, "RD-1")
    desk.receiving.undo(clerk="Amélie")
    scan(desk, "RD-2")
    town.start_central()
    assert drained(desk).waiting == 0
    assert mailed(mailbox, 1) == {"shopper2@example.com": 1}
