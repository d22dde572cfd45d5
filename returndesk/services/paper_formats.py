"""Amounts, days and weights as each language writes them on paper; exact, no float in it.

After the Unicode CLDR, but for blanks: the narrow one is not in every typeface, so it is U+00A0.
"""

from datetime import date, datetime

from returndesk.domain.money import Money

BLANK = "\u00a0"
MINUS = "\u2212"
_SIGNS = {"EUR": "€", "GBP": "£", "USD": "$"}
# The decimal sign, and what stands between thousands.
_MARKS = {"en": (".", ","), "fr": (",", BLANK), "es": (",", "."), "de": (",", ".")}
_MONTHS = {
    "en": "January February March April May June July August September October November December",
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre "
    "diciembre",
    "de": "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
}
_DAYS = {
    "en": "{day} {month} {year}",
    "fr": "{day} {month} {year}",
    "es": "{day} de {month} de {year}",
    "de": "{day}. {month} {year}",
}


def _known(language: str) -> str:
    short = language[:2].lower()
    return short if short in _MARKS else "en"


def money_words(amount: Money, language: str) -> str:
    """An amount: "€1,234.50" in English, "1 234,50 €" in French, "1.234,50 €" in German."""
    language = _known(language)
    point, between = _MARKS[language]
    text = amount.decimal_text()
    minus = MINUS if text.startswith("-") else ""
    whole, _, part = text.lstrip("-").partition(".")
    # Spanish leaves numbers of four digits whole.
    if language != "es" or len(whole) > 4:
        whole = f"{int(whole):,}".replace(",", between)
    digits = f"{whole}{point}{part}" if part else whole
    sign = _SIGNS.get(amount.currency, amount.currency)
    if language == "en":
        apart = BLANK if len(sign) > 1 else ""
        return f"{minus}{sign}{apart}{digits}"
    return f"{minus}{digits}{BLANK}{sign}"


def rate_words(basis_points: int, language: str) -> str:
    """A rate in hundredths of a percent: "20 %", "5,5 %"; without a blank in English."""
    language = _known(language)
    whole, rest = divmod(basis_points, 100)
    part = f"{rest:02d}".rstrip("0")
    digits = f"{whole}{_MARKS[language][0]}{part}" if part else str(whole)
    return f"{digits}{'' if language == 'en' else BLANK}%"


def day_words(day: date, language: str) -> str:
    """A day with its month in words, so that nobody takes the one for the other."""
    language = _known(language)
    month = _MONTHS[language].split()[day.month - 1]
    number = "1er" if language == "fr" and day.day == 1 else str(day.day)
    return _DAYS[language].format(day=number, month=month, year=day.year)


def moment_words(moment: datetime, language: str) -> str:
    """A day and the time of day, by the moment's own offset."""
    return f"{day_words(moment, language)}, {moment:%H:%M}"


def weight_words(grams: int, language: str = "en") -> str:
    """A weight in kilograms to the gram."""
    point = _MARKS[_known(language)][0]
    return f"{grams // 1000}{point}{grams % 1000:03d}{BLANK}kg"
