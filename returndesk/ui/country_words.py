"""Countries on the screen: in the window's language, and only where they are not the desk's own."""

from dataclasses import replace

from PySide6.QtCore import QLocale

from returndesk.domain.countries import country_abroad, country_word
from returndesk.domain.portal import Address


def country_text(country: str) -> str:
    """A country by its ISO code."""
    return country_word(country, _language())


def postcode_text(postcode: str, country: str, home: str) -> str:
    """A shopper's postcode, with the country where that is not `home`, the desk's own."""
    return f"{postcode} {country_abroad(country, home, _language())}".strip()


def address_lines(address: Address, home: str) -> tuple[str, ...]:
    """A postal address line by line, as it is read at `home`."""
    return replace(address, country=country_abroad(address.country, home, _language())).lines()


def _language() -> str:
    return QLocale().name()[:2]
