"""The Returns page: counting, sorting, filtering, searching, at any offset."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from itertools import product
from typing import Any

import pytest

from returndesk.domain.codes import normal_form
from returndesk.domain.ids import BrandId
from returndesk.domain.portal import Brand
from returndesk.domain.returns import ParcelState, Reception, Return, Shopper
from returndesk.services.ports import ReturnQuery
from returndesk.storage.database import Database
from returndesk.storage.repositories import return_search
from tests.support import DESK, LILLE, START, fill, make_return, parcel

NAMES = ("Zoë Dupont", "Łukasz O'Hara", "Åsa Björk", "zoe martin", "Émile Zola", "Noor Dupont-Roy")
OTHER = Brand(BrandId("atelier"), "Atelier Nord", "atelier", LILLE)
COUNT = 90


def sample(number: int) -> Return:
    return_ = make_return(number, shopper=Shopper(NAMES[number % len(NAMES)]))
    brand = OTHER.id if number % 3 == 0 else return_.brand_id
    announced = START - timedelta(minutes=number * 37 % COUNT)
    return replace(return_, brand_id=brand, announced_at=announced)


@pytest.fixture
def filled(database: Database) -> Database:
    fill(database, [])
    with database.write() as work:
        cursor = work.feed.cursor()
        work.feed.apply((OTHER,), cursor=f"{cursor}+", expected=cursor)
    returns = [sample(n) for n in range(1, COUNT + 1)]
    for return_ in returns[::4]:
        reception = Reception(START, DESK.desk_id, DESK.desk_name, "Ann")
        number = int(return_.id[1:])
        returns[number - 1] = return_.with_parcel(parcel(number).receive(reception))
    fill(database, returns)
    return database


def all_of(database: Database, query: ReturnQuery, step: int = 7) -> list[Return]:
    with database.read() as work:
        count = work.returns.count(query)
        pages = [work.returns.page(query, offset, step) for offset in range(0, count, step)]
    found = [return_ for page in pages for return_ in page]
    assert len(found) == count
    return found


FOLDED_ORDER = (
    "Åsa Björk", "Émile Zola", "Łukasz O'Hara", "Noor Dupont-Roy", "Zoë Dupont", "zoe martin"
)  # fmt: skip
BRAND_NAMES = {OTHER.id: OTHER.name}
ORDERS: dict[str, Callable[[Return], Any]] = {
    "announced_at": lambda r: r.announced_at,
    "number": lambda r: normal_form(r.number),
    "shopper": lambda r: FOLDED_ORDER.index(r.shopper.name),
    "brand": lambda r: BRAND_NAMES.get(r.brand_id, "Maison Lumen"),
    "state": lambda r: list(ParcelState).index(r.parcel_state),
}


@pytest.mark.parametrize("sort", ORDERS)
def test_pages_join_up_to_the_whole_order(filled: Database, sort: str) -> None:
    states = (None, ParcelState.ANNOUNCED, ParcelState.RECEIVED, ParcelState.IN_TRANSIT)
    for state, brand, descending in product(
        states, (None, OTHER.id, BrandId("nobody")), (True, False)
    ):
        query = ReturnQuery(state=state, brand_id=brand, sort=sort, descending=descending)
        found = all_of(filled, query)
        wanted = {
            f"r{n}"
            for n in range(1, COUNT + 1)
            if state in {None, ParcelState.RECEIVED if n % 4 == 1 else ParcelState.ANNOUNCED}
            and brand in {None, sample(n).brand_id}
        }
        assert {r.id for r in found} == wanted
        assert len(found) == len(wanted)
        keys = [ORDERS[sort](r) for r in found]
        assert keys == sorted(keys, reverse=descending)


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("dupont", [n for n in range(1, COUNT + 1) if n % 6 in {0, 5}]),
        ("ZOË dup", [n for n in range(1, COUNT + 1) if n % 6 == 0]),
        ("hara luk", [n for n in range(1, COUNT + 1) if n % 6 == 1]),
        ("bjo asa", [n for n in range(1, COUNT + 1) if n % 6 == 2]),
        ("upont", []),
        ("rd-42", [42]),
        ("track0000001", list(range(10, 20))),
        ("#10017", [17]),
        ("   ", list(range(1, COUNT + 1))),
        ("no such thing", []),
    ],
)
def test_a_text_finds_starts_of_numbers_and_name_words(
    filled: Database, text: str, numbers: list[int]
) -> None:
    for sort in ("announced_at", "number", "shopper", "brand", "state"):
        found = all_of(filled, ReturnQuery(text=text, sort=sort))
        assert sorted(int(r.id[1:]) for r in found) == numbers


def test_a_text_is_combined_with_state_and_brand(filled: Database) -> None:
    query = ReturnQuery(text="dupont", state=ParcelState.RECEIVED, brand_id=OTHER.id)
    wanted = [n for n in range(1, COUNT + 1) if n % 6 in {0, 5} and n % 3 == 0 and n % 4 == 1]
    assert sorted(int(r.id[1:]) for r in all_of(filled, query)) == wanted


def test_a_text_that_fits_too_many_finds_a_bounded_part(
    filled: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(return_search, "SEARCH_LIMIT", 20)
    return_search._count.cache_clear()
    return_search._sorted.cache_clear()
    try:
        assert len(all_of(filled, ReturnQuery(text="RD"))) == 20
    finally:
        return_search._count.cache_clear()
        return_search._sorted.cache_clear()


def test_the_page_follows_a_scan_and_its_undo(filled: Database) -> None:
    query = ReturnQuery(state=ParcelState.RECEIVED)
    before = len(all_of(filled, query))
    reception = Reception(START, DESK.desk_id, DESK.desk_name, "Ann")
    received = parcel(2).receive(reception)
    for saved, wanted in ((received, before + 1), (received.undo(), before)):
        with filled.write() as work:
            work.returns.save_parcel(saved)
        with filled.read() as work:
            assert work.returns.count(query) == wanted
            assert len(work.returns.page(query, 0, 200)) == wanted


def test_a_removed_return_is_no_longer_counted(filled: Database) -> None:
    with filled.write() as work:
        work.returns.remove(make_return(1).id)
        assert work.returns.count(ReturnQuery()) == COUNT - 1
    assert len(all_of(filled, ReturnQuery(sort="state"))) == COUNT - 1
    assert all_of(filled, ReturnQuery(text="RD-1", sort="number"))[-1].id == "r10"
