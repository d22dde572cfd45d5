"""What is wrong with a return address before it is saved; desk and central ask the same."""

import re
from collections.abc import Iterator

from returndesk.domain.portal import Site
from returndesk.domain.rule_checks import Problem

MAX_LINE = 200
_COUNTRY = re.compile("[A-Z]{2}")  # ISO 3166-1 alpha-2


def validate_site(site: Site) -> tuple[Problem, ...]:
    """Everything wrong with a site, in the order of its form."""
    return tuple(_problems(site))


def _problems(site: Site) -> Iterator[Problem]:
    address = site.address
    lines = {
        "name": site.name,
        "address.name": address.name,
        "address.street": address.street,
        "address.postcode": address.postcode,
        "address.city": address.city,
    }
    for place, text in lines.items():
        # Whose name stands on the parcels is often the site's: it may be left out.
        if not text.strip() and place != "address.name":
            yield Problem("missing", place)
        if len(text) > MAX_LINE:
            yield Problem("too_long", place, {"most": MAX_LINE})
        if not text.isprintable():
            yield Problem("single_line", place)
    if not _COUNTRY.fullmatch(address.country):
        yield Problem("country_unknown", "address.country")
