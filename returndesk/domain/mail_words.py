"""A merchant's own words for a mail, with the names that stand in braces filled in."""

import re
from collections.abc import Mapping

# What a merchant's mail may name, in braces.
MAIL_PLACEHOLDERS = ("shopper", "brand", "return_number", "order_number")

_BRACES = re.compile(r"\{\{|\}\}|\{(" + "|".join(MAIL_PLACEHOLDERS) + r")\}")


def filled_in(text: str, values: Mapping[str, str]) -> str:
    """The text with `{shopper}` and the like replaced; `{{` is a brace, all else stays as it is.

    A value's own braces mean nothing: every place is filled once.
    """
    return _BRACES.sub(lambda found: values.get(found[1], "") if found[1] else found[0][0], text)
