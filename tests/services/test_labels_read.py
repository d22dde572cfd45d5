"""Whole labels: every barcode of a carrier's label, scanned alone or together, in any order."""

from collections.abc import Iterator
from itertools import permutations
from pathlib import Path

import pytest

from returndesk.domain.codes import ScannedCode, ScanSource, Symbology
from returndesk.domain.events import EventType
from returndesk.services.outcomes import ScanOutcome, ScanVerdict
from returndesk.services.receiving import Receiving
from returndesk.storage.database import Database
from tests.support import DESK, CountingIds, TestClock, fill, make_return, parcel

GS, RS, EOT = "\x1d", "\x1e", "\x04"

DPD_AZTEC = (
    f"[)>{RS}01{GS}03{GS}75004{GS}250{GS}101{GS}10774000248383{GS}GEOP{GS}248{GS}1/1{GS}1.5{GS}N"
    f"{GS}4 RUE DE RIVOLI{GS}PARIS{RS}{EOT}"
)
UPS_MAXICODE = (
    f"[)>{RS}01{GS}96841706672{GS}840{GS}001{GS}1Z12345675{GS}UPSN{GS}12345E{GS}089{GS}{GS}1/1"
    f"{GS}10.1{GS}Y{GS}{GS}{GS}UT{RS}{EOT}"
)

# A carrier's label: how its parcel is stored, and what can be scanned on it (symbol, text): the
# tracking number as the symbol writes it, routing, the customer's reference, an article's EAN.
LABELS: dict[str, tuple[str, list[tuple[Symbology, str]]]] = {
    "DPD": (
        "10774000248383",
        [
            (Symbology.CODE_128, "%007500410774000248383101902"),
            (Symbology.AZTEC, DPD_AZTEC),
            (Symbology.CODE_39, "CMD-2026-0199"),
        ],
    ),
    "Chronopost": (
        "XP696982485FR",
        [
            (Symbology.CODE_128, "%0006500XP696982485248226250"),
            (Symbology.QR, "https://www.chronopost.example/suivi?ref=CMD-0199"),
            (Symbology.CODE_128, "REF 77/2026"),
        ],
    ),
    "Colissimo": (
        "8R44132290176",
        [
            (Symbology.CODE_128, "8R44132290176"),
            (Symbology.CODE_128, "CA 859 2-37"),
            (Symbology.DATA_MATRIX, f"LPFR{GS}59000{GS}LILLE"),
        ],
    ),
    "Mondial Relay": (
        "50554860",
        [
            (Symbology.CODE_128, "12505548600101206623123454"),
            (Symbology.QR, "MR|FR|59000|24R|0662"),
            (Symbology.EAN_UPC, "4006381333931"),
        ],
    ),
    "DHL Paket": (
        "00340434161094015902",
        [
            (Symbology.GS1_128, "00340434161094015902"),
            (Symbology.ITF, "21348075016401"),  # Leitcode
            (Symbology.GS1_128, "421276" + "50667" + f"{GS}403" + "21348075016401"),
            (Symbology.CODE_128, "Kd.-Nr. 5103"),
        ],
    ),
    "DHL Express": (
        "JD014600003878906522",
        [
            (Symbology.CODE_128, "JD014600003878906522"),
            (Symbology.CODE_128, "2LFR59000+42000000"),
            (Symbology.CODE_128, "PO 4500012345"),
        ],
    ),
    "UPS": (
        "1Z12345E0112345675",
        [
            (Symbology.CODE_128, "1Z12345E0112345675"),
            (Symbology.MAXICODE, UPS_MAXICODE),
            (Symbology.GS1_128, "42059000"),
        ],
    ),
    "GLS": (
        "36301917596",
        [
            (Symbology.ITF, "036301917596"),
            (Symbology.DATA_MATRIX, "AFR 2500 FR59000 2500ABCDEF"),
            (Symbology.CODE_128, "KUNDE 0815"),
        ],
    ),
    "PostNL": (
        "3SABCD1234567",
        [
            (Symbology.CODE_128, "3SABCD1234567"),
            (Symbology.CODE_128, "NL-2511CV-20"),
            (Symbology.DATA_MATRIX, "NL 2511CV 20"),
        ],
    ),
    "La Poste, international": (
        "RB204188372ES",
        [
            (Symbology.CODE_128, "RB204188372ES"),
            (Symbology.CODE_39, "CN22-0099"),
            (Symbology.GS1_128, f"403ES28001{GS}400PEDIDO7"),
        ],
    ),
    "any carrier with GS1": (
        "106141411234567897",
        [
            (Symbology.GS1_128, f"02040063813339313712{GS}00106141411234567897"),
            (Symbology.GS1_128, "4104012345000009420" + "59000"),
            (Symbology.GS1_128, "401CONS0099"),
        ],
    ),
}
MINE, NEXT = 1, 2


@pytest.fixture
def storage(tmp_path: Path) -> Iterator[Database]:
    storage = Database.open(tmp_path)
    yield storage
    storage.close()


def receiving(storage: Database) -> Receiving:
    return Receiving(storage, DESK, TestClock(), CountingIds())


def scan(storage: Database, *codes: ScannedCode) -> ScanOutcome:
    first, *others = codes
    return receiving(storage).receive(first, clerk="Amélie", others=others)


@pytest.mark.parametrize("carrier", LABELS)
def test_the_barcodes_of_a_label_lead_to_its_parcel_in_any_order(
    storage: Database, carrier: str
) -> None:
    number, symbols = LABELS[carrier]
    fill(storage, [make_return(MINE, parcel(MINE, number)), make_return(NEXT)])
    codes = [ScannedCode(text, ScanSource.CAMERA, symbology) for symbology, text in symbols]
    use_case = receiving(storage)
    for order in permutations(codes):
        outcome = use_case.receive(order[0], clerk="Amélie", others=order[1:])
        assert outcome.verdict is ScanVerdict.RECEIVED, order
        assert outcome.return_.number == f"RD-{MINE}"
        assert use_case.undo(clerk="Amélie") is not None
    # The tracking symbol alone is enough, and without the symbol's kind: a plain wedge.
    outcome = use_case.receive(ScannedCode(symbols[0][1], ScanSource.WEDGE), clerk="Amélie")
    assert outcome.return_.number == f"RD-{MINE}"


@pytest.mark.parametrize("carrier", LABELS)
def test_an_unknown_label_is_kept_once_with_all_its_codes(storage: Database, carrier: str) -> None:
    _, symbols = LABELS[carrier]
    fill(storage, [make_return(NEXT)])
    codes = [ScannedCode(text, ScanSource.CAMERA, symbology) for symbology, text in symbols]
    carriers = {scan(storage, *order).carrier for order in permutations(codes)}
    assert len(carriers) == 1  # whichever code was read first
    with storage.read() as work:
        (kept,) = work.unknowns.open()
    assert kept.codes == tuple(codes)


def test_a_customers_reference_that_is_an_order_leads_to_it(storage: Database) -> None:
    fill(storage, [make_return(MINE, order_number="ML-20570"), make_return(NEXT)])
    code = ScannedCode(f"400ML-20570{GS}403LIL7", ScanSource.SERIAL, aim="C1")
    assert scan(storage, code).return_.number == f"RD-{MINE}"


def test_the_parcels_number_wins_over_the_reference_beside_it(storage: Database) -> None:
    """An old label under the new one: its reference is another return's order."""
    fill(storage, [make_return(MINE), make_return(NEXT, order_number="#777")])
    outcome = scan(storage, ScannedCode("777"), ScannedCode(f"TRACK{MINE:08d}"))
    assert outcome.return_.number == f"RD-{MINE}"


# ------------------------------------------------------------------------------------ typed numbers

WRITTEN = {
    "RD-4820": ("rd-4820", "RD 48 20", "r.d.4820", "RD-482O", "rd482o", "  rd/4820\n", "[RD-4820]"),
    "ML-20571": ("ml 20571", "ML.205.71", "ml-2O571", "mL-2057I", "#ML-20571", "ml_2057l"),
    "#100482": ("100482", "1OO482", "#10o482", "100 482", "l00482", "100.482"),
    "8R44132290176": ("8r 4413 2290 176", "8R.4413.2290.176", "8R4413229OI76"),
    "XP696982405FR": ("xp 696 982 405 fr", "XP6969824O5FR"),
    "1Z12345E0112345675": ("1z 123 45e 01 1234 5675", "IZ12345E0112345675", "1Z12345EO112345675"),
    "RB204188372ES": ("rb 204 188 372 es", "RB2O4I88372ES"),
    "36301917596": ("3630 1917 596", "363O19I7596"),
    "00340434161094015902": ("003404 3416 1094 0159 02", "OO34O434161O94O159O2"),
}


@pytest.mark.parametrize(
    ("number", "typed"), [(number, text) for number, texts in WRITTEN.items() for text in texts]
)
def test_a_number_is_found_however_a_person_types_it(
    storage: Database, number: str, typed: str
) -> None:
    mine = make_return(4820, parcel(1, number if "-" not in number else "T1"))
    if number.startswith(("ML", "#")):
        mine = make_return(4820, parcel(1, "T1"), order_number=number)
    fill(storage, [mine, make_return(NEXT)])
    outcome = scan(storage, ScannedCode(typed))
    assert outcome.verdict is ScanVerdict.RECEIVED
    assert outcome.return_.number == "RD-4820"


# ----------------------------------------------------------------------------------------- articles


@pytest.mark.parametrize(
    "code",
    [
        ScannedCode("4006381333931", ScanSource.WEDGE),
        ScannedCode("]E04006381333931", ScanSource.WEDGE),
        ScannedCode("036000291452", ScanSource.CAMERA, Symbology.EAN_UPC),
        ScannedCode("96385074", ScanSource.CAMERA, Symbology.EAN_UPC),
        ScannedCode("010400638133393121ABC-7", ScanSource.SERIAL, aim="d2"),
        ScannedCode("https://id.gs1.org/01/04006381333931/21/ABC-7", ScanSource.WEDGE),
        ScannedCode("30712345000010", ScanSource.CAMERA, Symbology.ITF),
    ],
)
def test_an_article_is_no_parcel(storage: Database, code: ScannedCode) -> None:
    fill(storage, [make_return(MINE)])
    outcome = scan(storage, code)
    assert outcome.verdict is ScanVerdict.ARTICLE
    assert outcome.event_id is None
    with storage.write() as work:
        assert work.unknowns.open() == ()
        assert work.outbox.take(10) == ()
        (line,) = work.scans.recent(10)
    assert line.verdict is ScanVerdict.ARTICLE


@pytest.mark.parametrize(
    "code",
    [
        ScannedCode("4006381333932", ScanSource.WEDGE),  # no right check digit
        ScannedCode("036000291452", ScanSource.WEDGE),  # may be a GLS number
        ScannedCode("96385074", ScanSource.WEDGE),  # may be Mondial Relay's
        ScannedCode("036000291452", ScanSource.CAMERA, Symbology.CODE_128),
    ],
)
def test_what_may_be_a_parcel_is_kept(storage: Database, code: ScannedCode) -> None:
    fill(storage, [make_return(MINE)])
    assert scan(storage, code).verdict is ScanVerdict.UNKNOWN
    with storage.read() as work:
        assert len(work.unknowns.open()) == 1


def test_an_article_beside_a_parcels_number_is_passed_over(storage: Database) -> None:
    fill(storage, [make_return(MINE)])
    ean = ScannedCode("4006381333931", ScanSource.CAMERA, Symbology.EAN_UPC)
    assert scan(storage, ean, ScannedCode("TRACK00000001")).verdict is ScanVerdict.RECEIVED
    outcome = scan(storage, ean, ScannedCode("8R44132290176"))
    assert (outcome.verdict, outcome.carrier) == (ScanVerdict.UNKNOWN, "colissimo")


def test_an_ean_that_is_an_order_number_is_the_order(storage: Database) -> None:
    fill(storage, [make_return(MINE, order_number="4006381333931")])
    assert scan(storage, ScannedCode("4006381333931")).verdict is ScanVerdict.RECEIVED
    with storage.write() as work:
        assert [event.type for event in work.outbox.take(9)] == [EventType.PARCEL_RECEIVED]
