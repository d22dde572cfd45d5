"""Moments on disk: ISO 8601 text that keeps the offset, and microseconds of UTC for ordering."""

from datetime import UTC, datetime, timedelta

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)


class _Last:
    """The last moment told and its text: a scan writes the same moment into three tables."""

    told: tuple[datetime, str] = (_EPOCH, _EPOCH.isoformat())


def text_of(moment: datetime) -> str:
    """An aware moment as ISO 8601 text with its offset."""
    known, text = _Last.told
    if known is not moment:
        text = moment.isoformat()
        _Last.told = moment, text
    return text


def text_or_none(moment: datetime | None) -> str | None:
    """As `text_of`, for a moment that may be missing."""
    return None if moment is None else moment.isoformat()


def moment_of(text: str) -> datetime:
    """The moment that `text_of` wrote."""
    return datetime.fromisoformat(text)


def moment_or_none(text: str | None) -> datetime | None:
    """The moment that `text_of` wrote, if there is one."""
    return None if text is None else datetime.fromisoformat(text)


def microseconds(moment: datetime) -> int:
    """Microseconds of UTC since 1970, whatever offset the moment is told in."""
    return (moment - _EPOCH) // _MICROSECOND
