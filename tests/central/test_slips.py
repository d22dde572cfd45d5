"""Packing slips as the central service signs them, and the keys that go to the desks."""

import stat
import sys
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from returndesk.__main__ import main
from returndesk.central.settings import CentralSettings
from returndesk.central.store.store import CentralStore
from returndesk.domain.codes import Symbology
from returndesk.domain.errors import CentralError
from returndesk.domain.ids import BrandId
from returndesk.domain.portal import Brand
from returndesk.domain.slips import SlipCheck, SlipStanding, check_slip, find_slip
from returndesk.hardware.scanners.decode import decode_picture
from returndesk.hardware.scanners.pictures import load_grey
from returndesk.protocol.changes import BrandDocument, Document, OrderDocument, WireShopper
from tests.central.conftest import BRAND, QUIET_BRAND, SITE
from tests.support import START, TestClock


def order(number: int, brand: str = "lumen") -> OrderDocument:
    return OrderDocument(
        id=f"{brand}-{number}",
        number=f"#{number}",
        brand_id=brand,
        shopper=WireShopper(name="Zoé Martin"),
        ordered_at=START - timedelta(days=9),
    )


@pytest.fixture
def clock() -> TestClock:
    return TestClock()


@pytest.fixture
def store(tmp_path: Path, clock: TestClock) -> Iterator[CentralStore]:
    with CentralStore(tmp_path / "central.sqlite3", clock.now) as store:
        documents: list[Document] = [
            SITE,
            BRAND,
            QUIET_BRAND,
            order(7),
            order(8),
            order(7, "quiet"),
        ]
        store.import_documents(documents)
        yield store


def brand_of(store: CentralStore, brand_id: str = "lumen") -> Brand:
    """The brand as the feed tells it to a desk."""
    found = [d for d in store.changes("", 1000).changes if isinstance(d, BrandDocument)]
    return next(d for d in found if d.id == brand_id).to_domain()


def checked(store: CentralStore, text: str, clock: TestClock) -> SlipCheck:
    def known(brand_id: BrandId) -> Brand:
        return brand_of(store, brand_id)

    return check_slip(find_slip(text), known, clock.now().date())


def test_a_slip_is_believed_by_what_the_feed_brings(store: CentralStore, clock: TestClock) -> None:
    cursor = store.changes("", 1000).cursor
    issued = store.slip("lumen-7")
    (told,) = store.changes(cursor, 1000).changes
    assert isinstance(told, BrandDocument)
    assert "private" not in told.model_dump_json()
    check = checked(store, issued.text, clock)
    assert check.standing is SlipStanding.GENUINE
    assert check.slip == issued.slip
    assert (check.slip.brand_id, check.slip.order_number) == ("lumen", "#7")
    assert check.slip.expires - check.slip.issued == timedelta(days=365)
    # The key is made once: the feed has nothing new for the next slip.
    cursor = store.changes("", 1000).cursor
    store.slip("8", days=5)
    assert store.changes(cursor, 1000).changes == ()


def test_an_order_is_named_by_its_number_unless_two_brands_have_it(store: CentralStore) -> None:
    assert store.slip("#8").slip == store.slip("8").slip == store.slip("lumen-8").slip
    assert store.slip("quiet-7").slip.brand_id == "quiet"
    for name, code in (("#7", "order_ambiguous"), ("99", "unknown_order"), ("", "unknown_order")):
        with pytest.raises(CentralError) as caught:
            store.slip(name)
        assert caught.value.code == code


def test_after_a_rotation_old_slips_stay_good_until_their_key_is_revoked(
    store: CentralStore, clock: TestClock
) -> None:
    old = store.slip("lumen-7").text
    (first,) = store.slip_keys("lumen")
    second = store.rotate_slip_key("lumen")
    new = store.slip("lumen-7").text
    assert [key.id for key in store.slip_keys("lumen")] == [first.id, second.id]
    assert len(brand_of(store).slip_keys) == 2
    assert checked(store, old, clock).standing is SlipStanding.GENUINE
    assert checked(store, new, clock).standing is SlipStanding.GENUINE
    store.revoke_slip_key("lumen", first.id.upper())
    assert checked(store, old, clock).standing is SlipStanding.UNKNOWN_KEY
    assert checked(store, new, clock).standing is SlipStanding.GENUINE
    store.revoke_slip_key("lumen", second.id)
    assert store.slip_keys("lumen") == ()
    assert checked(store, store.slip("lumen-7").text, clock).standing is SlipStanding.GENUINE


@pytest.mark.parametrize(
    ("deed", "code"),
    [
        (lambda store: store.slip_keys("nobody"), "unknown_brand"),
        (lambda store: store.rotate_slip_key("nobody"), "unknown_brand"),
        (lambda store: store.revoke_slip_key("lumen", "00000000"), "unknown_slip_key"),
    ],
)
def test_keys_of_nobody(store: CentralStore, deed: object, code: str) -> None:
    assert callable(deed)
    with pytest.raises(CentralError) as caught:
        deed(store)
    assert caught.value.code == code


def test_an_import_neither_brings_nor_loses_keys(store: CentralStore, clock: TestClock) -> None:
    text = store.slip("lumen-7").text
    keys = brand_of(store).slip_keys
    store.import_documents([BRAND.model_copy(update={"slip_keys": ("00" * 32,)})])
    assert brand_of(store).slip_keys == keys
    assert checked(store, text, clock).standing is SlipStanding.GENUINE


def test_nobody_else_reads_the_file_with_the_keys(store: CentralStore, tmp_path: Path) -> None:
    store.slip("lumen-7")
    modes = {path.name: stat.S_IMODE(path.stat().st_mode) for path in tmp_path.glob("central.*")}
    assert "central.sqlite3" in modes
    assert set(modes.values()) == {0o600} or sys.platform == "win32"


def test_a_file_of_before_is_closed_to_others(tmp_path: Path) -> None:
    file = tmp_path / "central.sqlite3"
    CentralStore(file).close()
    file.chmod(0o644)
    CentralStore(file).close()
    assert stat.S_IMODE(file.stat().st_mode) == 0o600 or sys.platform == "win32"


# ------------------------------------------------------------------------------------ the command


@pytest.fixture
def home(tmp_path: Path) -> Path:
    with CentralStore(CentralSettings(home=tmp_path / "central").database) as store:
        store.import_documents([SITE, BRAND, order(7)])
    return tmp_path


def test_the_command_prints_the_text_and_draws_a_code_that_is_read_back(
    home: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(home)
    assert main(["central", "slip", "7", "--home", str(home)]) == 0
    text = capsys.readouterr().out.strip()
    assert set(text) <= set("ABCDEFGHIJKLMNOPQRSTUVWXYZ1234567")
    (code,) = decode_picture(load_grey(home / "slip-7.png"))
    assert (code.text, code.symbology) == (text, Symbology.QR)

    link = "https://returns.example/lumen/"
    words = ["central", "slip", "lumen-7", "--portal", link, "--days", "30", "--png", "link.png"]
    assert main([*words, "--home", str(home)]) == 0
    address = capsys.readouterr().out.strip()
    assert address.startswith("https://returns.example/lumen/S/RDSLIP1")
    (code,) = decode_picture(load_grey(home / "link.png"))
    assert code.text == address
    assert find_slip(address) == address.rpartition("/")[2]


def test_the_command_looks_after_keys(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    def told(*words: str) -> list[str]:
        assert main(["central", "slip-keys", "lumen", *words, "--home", str(home)]) == 0
        return [line.split("\t")[0] for line in capsys.readouterr().out.splitlines()]

    assert told() == []
    (first,) = told("--rotate")
    both = told("--rotate")
    assert both[0] == first
    assert told("--revoke", first) == both[1:]


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("slip", "99"), "There is no order 99 here"),
        (("slip", "7", "--png", "/nowhere/slip.png"), "/nowhere/slip.png cannot be written"),
        (("slip-keys", "nobody"), "There is no brand nobody"),
        (("slip-keys", "lumen", "--revoke", "12"), "The brand has no key 12"),
    ],
)
def test_what_the_command_cannot_do_is_one_line(
    home: Path, capsys: pytest.CaptureFixture[str], words: tuple[str, ...], sentence: str
) -> None:
    assert main(["central", *words, "--home", str(home)]) == 2
    assert capsys.readouterr().err.startswith(f"returndesk central: {sentence}")
