"""The demo's data: real formats with right check digits, and every case that it promises."""

from collections import Counter
from datetime import UTC, datetime
from pathlib import Path

import pytest

from returndesk.central.demo_data import demo_documents
from returndesk.central.store.store import CentralStore
from returndesk.domain.check_digits import gs1_right
from returndesk.domain.codes import index_keys
from returndesk.domain.eligibility import judge_window
from returndesk.domain.portal import Brand, MailKind
from returndesk.domain.returns import Return
from returndesk.protocol.changes import BrandDocument, OrderDocument, ReturnDocument

NOW = datetime(2026, 11, 22, 14, 33, tzinfo=UTC)
PHOTOGRAPHED = {"1Z88899K2324252627", "1Z11100L0708091011", "30885909173823", "42094043"}


@pytest.fixture(scope="module")
def returns() -> list[Return]:
    return [d.to_domain() for d in demo_documents(NOW) if isinstance(d, ReturnDocument)]


@pytest.fixture(scope="module")
def brands() -> dict[str, Brand]:
    return {d.id: d.to_domain() for d in demo_documents(NOW) if isinstance(d, BrandDocument)}


def test_it_fits_together(tmp_path: Path) -> None:
    with CentralStore(tmp_path / "central.sqlite3") as store:
        assert store.import_documents(demo_documents()) == len(demo_documents())
        assert store.counts().returns == 40


def test_its_numbers_are_real(returns: list[Return], shared_barcodes: Path) -> None:
    articles = {line.ean for return_ in returns for line in return_.lines}
    assert all(gs1_right(ean) for ean in articles)
    numbers = {p.id: p.tracking_number for return_ in returns for p in return_.parcels}
    keys = [key for number in numbers.values() for key in index_keys(number)]
    assert len(keys) == len(set(keys))
    seen = (shared_barcodes / "dev" / "expected.json").read_text(encoding="utf-8")
    assert set(numbers.values()) >= PHOTOGRAPHED
    assert all(number in seen for number in PHOTOGRAPHED)


def test_it_holds_every_case(returns: list[Return], brands: dict[str, Brand]) -> None:
    parcels = Counter(parcel.id for return_ in returns for parcel in return_.parcels)
    assert sorted(parcels.values())[-2:] == [1, 2]
    assert sum(len(return_.parcels) == 2 for return_ in returns) == 1
    assert {return_.site_id for return_ in returns} == {
        "site-lille",
        "site-bellecour",
        "site-koeln",
    }
    verdicts = [judge_window(r, brands[r.brand_id].rules) for r in returns]
    assert [(v.day, v.days) for v in verdicts if v and not v.inside] == [(45, 30)]
    assert sorted(Counter(return_.order_id for return_ in returns).values())[-2:] == [1, 3]
    assert sum(not return_.shopper.email for return_ in returns) == 1
    quiet = {b.id for b in brands.values() if not b.rules.mails[MailKind.RETURN_RECEIVED]}
    assert sum(return_.brand_id in quiet for return_ in returns) == 3
    assert {return_.shopper.language for return_ in returns} == {"fr", "en", "es", "de"}
    assert len({return_.number for return_ in returns}) == 40


def test_returns_are_of_what_was_ordered(returns: list[Return]) -> None:
    orders = {d.id: d.to_domain() for d in demo_documents(NOW) if isinstance(d, OrderDocument)}
    for return_ in returns:
        order = orders[return_.order_id]
        bought = {line.ean: line.quantity for line in order.lines}
        assert all(line.quantity <= bought[line.ean] for line in return_.lines)
        assert return_.delivered_at is not None
        assert order.ordered_at < return_.delivered_at < return_.announced_at < NOW
