"""What a camera is told of the codes in view: the same as receiving them, without doing it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from returndesk.domain.codes import ScannedCode, Symbology
from returndesk.domain.ids import ParcelId, ReturnId
from returndesk.services.live import Glance, Standing
from returndesk.services.receiving import Receiving
from returndesk.storage.database import Database
from tests.support import DESK, KOELN, CountingIds, TestClock, fill, make_return, parcel


@pytest.fixture
def storage(tmp_path: Path) -> Iterator[Database]:
    storage = Database.open(tmp_path)
    fill(
        storage,
        [
            make_return(1),
            make_return(2, parcel(2), parcel(22)),
            make_return(3, site=KOELN),
            make_return(4, order_number="#777"),
            make_return(5, order_number="#777"),
        ],
    )
    yield storage
    storage.close()


@pytest.fixture
def receiving(storage: Database) -> Receiving:
    return Receiving(storage, DESK, TestClock(), CountingIds())


def glance(receiving: Receiving, text: str, symbology: Symbology | None = None) -> Glance:
    (found,) = receiving.look([ScannedCode(text, symbology=symbology)])
    return found


@pytest.mark.parametrize(
    ("text", "standing"),
    [
        ("TRACK00000001", Standing.EXPECTED),
        ("RD-1", Standing.EXPECTED),
        ("TRACK00000003", Standing.OTHER_SITE),
        ("#777", Standing.SEVERAL),
        ("8R44132290999", Standing.UNKNOWN),
        ("4006381333931", Standing.BESIDE),
        ("  ", Standing.BESIDE),
        ("\udcff" * 5000, Standing.BESIDE),
    ],
)
def test_how_a_code_stands(receiving: Receiving, text: str, standing: Standing) -> None:
    assert glance(receiving, text).standing is standing


def test_looking_keeps_nothing(receiving: Receiving, storage: Database) -> None:
    codes = [ScannedCode(text) for text in ("TRACK00000001", "TRACK00000003", "8R44132290999")]
    receiving.look(codes)
    with storage.write() as work:
        assert work.outbox.take(10) == ()
        assert work.unknowns.open() == ()
        assert work.scans.recent(10) == ()
    assert glance(receiving, "TRACK00000001").standing is Standing.EXPECTED


def test_a_received_parcel_is_seen_to_be(receiving: Receiving) -> None:
    receiving.receive(ScannedCode("TRACK00000001"), clerk="Amélie")
    found = glance(receiving, "RD-1")
    assert (found.standing, found.parcel_id) == (Standing.RECEIVED, ParcelId("p1"))


def test_a_number_of_two_parcels_is_not_certain_but_their_tracking_is(
    receiving: Receiving,
) -> None:
    number, tracking = glance(receiving, "RD-2"), glance(receiving, "TRACK00000022")
    assert (number.standing, number.certain) == (Standing.EXPECTED, False)
    assert (tracking.parcel_id, tracking.certain) == (ParcelId("p22"), True)
    assert number.returns == tracking.returns == {ReturnId("r2")}
