"""The return window, counted in calendar days where the parcel was delivered."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from returndesk.domain.eligibility import WindowVerdict, judge_window, window_day
from returndesk.domain.ids import BrandId, OrderId, ReturnId, SiteId
from returndesk.domain.places import delivery_zone
from returndesk.domain.portal import PortalRules
from returndesk.domain.returns import Return, Shopper

PARIS = ZoneInfo("Europe/Paris")


def paris(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=PARIS)


def make_return(
    announced_at: datetime, delivered_at: datetime | None, country: str = "FR"
) -> Return:
    return Return(
        id=ReturnId("r1"),
        number="RD-1",
        brand_id=BrandId("lumen"),
        site_id=SiteId("lille"),
        order_id=OrderId("o1"),
        order_number="10001",
        shopper=Shopper("Jeanne Martin", country=country),
        announced_at=announced_at,
        delivered_at=delivered_at,
    )


@pytest.mark.parametrize(
    ("delivered", "moment", "day"),
    [
        ("2026-11-02T09:00", "2026-11-02T23:59:59", 0),
        ("2026-11-02T23:59", "2026-11-03T00:00", 1),
        ("2026-11-02T00:00", "2026-11-16T23:59", 14),
        ("2026-02-28T12:00", "2026-03-01T12:00", 1),
        ("2028-02-28T12:00", "2028-03-01T12:00", 2),  # leap year
        ("2026-12-31T12:00", "2027-01-01T00:00", 1),
        ("2026-11-02T09:00", "2026-11-01T09:00", -1),  # a wrong clock
        # summer time begins on 29 March 2026: that day has 23 hours
        ("2026-03-28T23:30", "2026-03-29T23:30", 1),
        ("2026-03-29T00:30", "2026-03-29T23:30", 0),
        ("2026-03-28T00:00", "2026-03-30T00:00", 2),  # 47 hours
        # it ends on 25 October 2026: that day has 25 hours
        ("2026-10-25T00:00", "2026-10-25T23:59", 0),
        ("2026-10-24T23:59", "2026-10-26T00:00", 2),
        ("2026-10-11T12:00", "2026-11-10T12:00", 30),
    ],
)
def test_days_are_counted_by_the_calendar(delivered: str, moment: str, day: int) -> None:
    assert window_day(paris(delivered), paris(moment), "FR") == day


@pytest.mark.parametrize(
    ("country", "day"),
    # 2 November 2026, 22:30 UTC to 23:30 UTC: midnight lies between in Paris, not yet in Lisbon
    # and Dublin, and it has been in Helsinki since 22:00.
    [("FR", 1), ("DE", 1), ("PT", 0), ("IE", 0), ("FI", 0), ("GR", 0)],
)
def test_midnight_is_the_countrys_of_delivery(country: str, day: int) -> None:
    delivered = datetime(2026, 11, 2, 22, 30, tzinfo=UTC)
    assert window_day(delivered, delivered + timedelta(hours=1), country) == day


def test_the_zone_in_which_a_moment_is_written_does_not_count() -> None:
    delivered = datetime(2026, 11, 2, 23, 30, tzinfo=UTC)  # 3 November in Paris
    moment = paris("2026-11-04T00:10")
    zones = (UTC, PARIS, ZoneInfo("Asia/Tokyo"), ZoneInfo("America/New_York"))
    days = {window_day(delivered.astimezone(a), moment.astimezone(b), "FR")
            for a in zones for b in zones}  # fmt: skip
    assert days == {1}


@pytest.mark.parametrize(
    "country",
    [
        "FR",
        "MC",
        "AT",
        "BE",
        "CZ",
        "DK",
        "FI",
        "DE",
        "GR",
        "HU",
        "IE",
        "IT",
        "LU",
        "NL",
        "PL",
        "SK",
        "ES",
        "SE",
        "PT",
    ],
)
def test_every_label_country_has_its_zone(country: str) -> None:
    # PRODUCT.md's list; a missing one would silently count by Paris
    offset = datetime(2026, 1, 15, tzinfo=UTC).astimezone(delivery_zone(country)).utcoffset()
    expected = {"IE": 0, "PT": 0, "FI": 2, "GR": 2}.get(country, 1)
    assert offset == timedelta(hours=expected)


@pytest.mark.parametrize("country", ["", "XX", "fr"])
def test_an_unknown_country_counts_as_france(country: str) -> None:
    assert delivery_zone(country) == PARIS


@pytest.mark.parametrize("days", [14, 30, 365])
def test_day_n_is_inside_and_the_next_is_not(days: int) -> None:
    delivered = paris("2026-10-20T18:45")
    last = date(2026, 10, 20) + timedelta(days=days)
    end_of_last = paris(f"{last.isoformat()}T23:59:59")
    rules = PortalRules(window_days=days)
    inside = judge_window(make_return(end_of_last, delivered), rules)
    assert inside == WindowVerdict(day=days, days=days)
    assert inside.inside
    first_late = paris(f"{last + timedelta(days=1)}T00:00:00")
    outside = judge_window(make_return(first_late, delivered), rules)
    assert outside == WindowVerdict(day=days + 1, days=days)
    assert not outside.inside


def test_a_wrong_clock_is_not_held_against_the_shopper() -> None:
    verdict = judge_window(
        make_return(paris("2026-11-01T10:00"), paris("2026-11-02T10:00")), PortalRules()
    )
    assert verdict == WindowVerdict(day=-1, days=30)
    assert verdict.inside


def test_what_was_never_delivered_has_no_window() -> None:
    assert judge_window(make_return(paris("2026-11-01T10:00"), None), PortalRules()) is None


def test_the_shoppers_country_decides() -> None:
    delivered = datetime(2026, 11, 2, 22, 30, tzinfo=UTC)
    announced = datetime(2026, 11, 16, 23, 30, tzinfo=UTC)
    rules = PortalRules(window_days=14)
    french = judge_window(make_return(announced, delivered, "FR"), rules)
    portuguese = judge_window(make_return(announced, delivered, "PT"), rules)
    assert french == WindowVerdict(day=15, days=14)
    assert portuguese == WindowVerdict(day=14, days=14)


minutes = st.integers(0, 6 * 365 * 24 * 60)
moments = minutes.map(lambda count: datetime(2024, 1, 1, tzinfo=UTC) + timedelta(minutes=count))


@settings(deadline=None)
@given(moments, st.integers(0, 400), st.sampled_from(["FR", "PT", "FI", "IE", "GR"]))
def test_a_later_calendar_day_is_a_later_window_day(
    delivered: datetime, days: int, country: str
) -> None:
    zone = delivery_zone(country)
    local = delivered.astimezone(zone)
    # noon of the day that is `days` calendar days on, however many hours that is
    moment = datetime(local.year, local.month, local.day, 12, tzinfo=zone) + timedelta(days=days)
    assert window_day(delivered, moment, country) == days
