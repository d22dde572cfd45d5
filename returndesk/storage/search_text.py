"""The forms in which names are sorted and searched: case and accents are ignored."""

import re
import unicodedata

_NO_WORD = re.compile(r"[\W_]+")
# Letters that decompose into nothing, as people without the key type them.
_PLAIN = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "æ": "ae", "œ": "oe"})


def folded(text: str) -> str:
    """The words of a text, lower case, without accents, with single spaces between them.

    "Zoë  O'Hara" gives "zoe o hara".
    """
    text = text.casefold()
    if not text.isascii():
        parts = unicodedata.normalize("NFKD", text.translate(_PLAIN))
        text = "".join(letter for letter in parts if not unicodedata.combining(letter))
    return _NO_WORD.sub(" ", text).strip()


def after_prefix(prefix: str) -> str:
    """The first text behind every text that starts with `prefix`, in SQLite's binary order."""
    return prefix + "\U0010ffff"
