"""The return window: which calendar day of it a return was announced on (PRODUCT.md).

Day 0 is the calendar day, in the time zone of the country of delivery, on which the parcel was
scanned "delivered"; the last allowed day is day N. A reception is never denied by it: a return
outside the window is taken in and a supervisor decides.
"""

from dataclasses import dataclass
from datetime import datetime
from functools import cache
from zoneinfo import ZoneInfo

from returndesk.domain.portal import PortalRules
from returndesk.domain.returns import Return

# The label countries of PRODUCT.md, each with its capital's zone. Countries with several zones
# (ES, PT) count by the mainland's: their islands are not told apart by a country code.
_ZONES = {
    "FR": "Europe/Paris", "MC": "Europe/Monaco", "AT": "Europe/Vienna", "BE": "Europe/Brussels",
    "CZ": "Europe/Prague", "DK": "Europe/Copenhagen", "FI": "Europe/Helsinki",
    "DE": "Europe/Berlin", "GR": "Europe/Athens", "HU": "Europe/Budapest", "IE": "Europe/Dublin",
    "IT": "Europe/Rome", "LU": "Europe/Luxembourg", "NL": "Europe/Amsterdam",
    "PL": "Europe/Warsaw", "SK": "Europe/Bratislava", "ES": "Europe/Madrid",
    "SE": "Europe/Stockholm", "PT": "Europe/Lisbon", "GB": "Europe/London", "CH": "Europe/Zurich",
}  # fmt: skip


@cache
def delivery_zone(country: str) -> ZoneInfo:
    """The time zone in which days are counted for a country of delivery; unknown ones as FR."""
    return ZoneInfo(_ZONES.get(country, "Europe/Paris"))


@dataclass(frozen=True, slots=True)
class WindowVerdict:
    """Day `day` of a window of `days`; `inside` if the return was announced in time."""

    day: int
    days: int

    @property
    def inside(self) -> bool:
        """Whether the day is still allowed; a negative one is a clock at fault, so it is."""
        return self.day <= self.days


def window_day(delivered_at: datetime, moment: datetime, country: str) -> int:
    """Which day of the return window a moment falls on, counted in local calendar days.

    Both moments must be aware. Day 0 is the day of delivery, however late in the evening.
    """
    zone = delivery_zone(country)
    return (moment.astimezone(zone).date() - delivered_at.astimezone(zone).date()).days


def judge_window(return_: Return, rules: PortalRules) -> WindowVerdict | None:
    """The window's verdict on a return by the day it was announced; None if never delivered."""
    if return_.delivered_at is None:
        return None
    day = window_day(return_.delivered_at, return_.announced_at, return_.shopper.country)
    return WindowVerdict(day=day, days=rules.window_days)
