"""Two desks take in the same parcel while neither has a network: one mail, both are told."""

from returndesk.domain.codes import ScannedCode
from returndesk.services.outcomes import ScanVerdict
from tests.smtp import Mailbox
from tests.town import Town, drained, mailed, scan


def test_one_mail_and_a_note_at_both(town: Town, mailbox: Mailbox) -> None:
    town.import_returns(1)
    first, second = town.desk("Poste 1"), town.desk("Poste 2")
    for desk in (first, second):
        desk.syncing.run()
    town.stop_central()
    assert scan(first, "TRACK00000001") == ScanVerdict.RECEIVED
    assert scan(second, "RD-1") == ScanVerdict.RECEIVED

    town.start_central()
    drained(first)
    report = drained(second)
    assert (report.waiting, report.rejected) == (0, 0)
    first.syncing.run()

    (at_first,) = first.overview.recent_scans()
    (at_second,) = second.overview.recent_scans()
    assert (at_first.note, at_first.note_desk) == ("also_received", "Poste 2")
    assert (at_second.note, at_second.note_desk) == ("also_received", "Poste 1")
    assert mailed(mailbox, 1) == {"shopper1@example.com": 1}

    # Whoever looks now sees the reception that is in force: the first to reach the service.
    for desk in (first, second):
        again = desk.receiving.receive(ScannedCode("RD-1"), clerk="Karim")
        assert again.verdict is ScanVerdict.ALREADY_RECEIVED
        assert again.reception.desk_name == "Poste 1"
