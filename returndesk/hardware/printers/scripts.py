"""Names in Hebrew and Arabic letters: joined, and in the order in which they are drawn.

Pillow's basic layout and reportlab draw one character after the other from left to right, so both
is done here. Arabic letters take the shape that their neighbours ask for (Unicode Standard 9.2,
"Arabic Joining") out of the presentation forms, whose table is that of `unicodedata`. The order is
Unicode's bidirectional algorithm (UAX #9) for one line without explicit marks: its rules W2, W4,
W7, N1, N2, I1, I2, L2 and L4; `clean` has removed the marks. Vowel signs are left out: they
are read without, and a head of 203 dpi smears them.
"""

import unicodedata
from functools import cache

_ALEF, _LAM, _TATWEEL = "\u0627", "\u0644", "\u0640"
_MIRRORED = str.maketrans("()[]{}<>«»", ")(][}{><»«")


def is_right_to_left(character: str) -> bool:
    """Whether a character is of Hebrew or Arabic, presentation forms included."""
    return (
        "\u0590" <= character <= "\u08ff"
        or "\ufb1d" <= character <= "\ufdff"
        or "\ufe70" <= character <= "\ufeff"
    )


def joined(text: str) -> str:
    """The text with its Arabic letters in the shapes that they have beside each other.

    In the order of reading, as before; what is not Arabic stays as it is.
    """
    if not any(map(is_right_to_left, text)):
        return text
    letters = [
        char for char in text if not (is_right_to_left(char) and unicodedata.category(char) == "Mn")
    ]
    forms = _forms()
    shaped = []
    place = 0
    while place < len(letters):
        char = letters[place]
        before = letters[place - 1] if place else ""
        after = letters[place + 1] if place + 1 < len(letters) else ""
        step = 1
        if char == _LAM and (char + after) in forms:
            char, step = char + after, 2
            after = letters[place + 2] if place + 2 < len(letters) else ""
        shaped.append(_shape(char, forms, before=_joins_on(before), after=_joins_back(after)))
        place += step
    return "".join(shaped)


def visual(text: str) -> str:
    """The characters of a line from left to right, as they are drawn."""
    if not any(map(is_right_to_left, text)):
        return text
    levels = _levels(text)
    drawn = list(zip(text, levels, strict=True))
    for level in range(max(levels), 0, -1):
        start = 0
        while start < len(drawn):
            end = start
            while end < len(drawn) and drawn[end][1] >= level:
                end += 1
            drawn[start:end] = drawn[start:end][::-1]
            start = max(end, start + 1)
    return "".join(c.translate(_MIRRORED) if level % 2 else c for c, level in drawn)


# --------------------------------------------------------------------------------------- joining


@cache
def _forms() -> dict[str, dict[str, str]]:
    """For each letter and lam-alef its forms: isolated, final, initial, medial."""
    found: dict[str, dict[str, str]] = {}
    for code in (*range(0xFB50, 0xFE00), *range(0xFE70, 0xFEFD)):
        kind, _, rest = unicodedata.decomposition(chr(code)).partition(" ")
        letters = "".join(chr(int(part, 16)) for part in rest.split())
        alone = len(letters) == 1 or (
            len(letters) == 2 and letters[0] == _LAM and _is_alef(letters)
        )
        if kind in {"<isolated>", "<final>", "<initial>", "<medial>"} and alone:
            found.setdefault(letters, {}).setdefault(kind.strip("<>"), chr(code))
    return found


def _is_alef(lam_alef: str) -> bool:
    """Whether two letters are lam and an alef, with or without its sign."""
    return unicodedata.normalize("NFD", lam_alef[1])[0] == _ALEF


def _shape(letter: str, forms: dict[str, dict[str, str]], *, before: bool, after: bool) -> str:
    own = forms.get(letter, {})
    on = after and "initial" in own
    back = before and "final" in own
    kind = ("medial" if back else "initial") if on else ("final" if back else "isolated")
    return own.get(kind, letter)


def _joins_on(letter: str) -> bool:
    """Whether a letter reaches out to the next one."""
    return letter == _TATWEEL or "initial" in _forms().get(letter, {})


def _joins_back(letter: str) -> bool:
    """Whether a letter takes the hand of the one before it."""
    return letter == _TATWEEL or "final" in _forms().get(letter, {})


# ----------------------------------------------------------------------------------------- order


def _levels(text: str) -> list[int]:
    """The embedding level of each character, odd for what runs to the left."""
    classes = [unicodedata.bidirectional(char) for char in text]
    first = next((found for found in classes if found in {"L", "R", "AL"}), "L")
    base = "L" if first == "L" else "R"
    kinds = _strong(classes, base)
    _spread(kinds, base)
    if base == "R":
        return [1 if kind == "R" else 2 for kind in kinds]
    return [{"L": 0, "R": 1}.get(kind, 2) for kind in kinds]


def _strong(classes: list[str], base: str) -> list[str]:
    """L, R, N for a number that stands in right-to-left text, or a blank for what is neither."""
    strong = base
    for place, found in enumerate(classes):
        if found in {"L", "R", "AL"}:
            strong = found
        elif found == "EN" and strong == "AL":
            classes[place] = "AN"
    for place in range(1, len(classes) - 1):
        beside = {classes[place - 1], classes[place + 1]}
        joins = classes[place] == "CS" or (classes[place] == "ES" and beside == {"EN"})
        if joins and beside in ({"EN"}, {"AN"}):
            classes[place] = beside.pop()
    kinds, last = [], base
    for found in classes:
        if found in {"L", "R", "AL"}:
            last = "L" if found == "L" else "R"
            kinds.append(last)
        elif found in {"EN", "AN"}:
            kinds.append("L" if found == "EN" and last == "L" else "N")
        else:
            kinds.append(" ")
    return kinds


def _spread(kinds: list[str], base: str) -> None:
    """Blanks and signs go with what is on both sides of them, else with the line."""
    start = 0
    while start < len(kinds):
        if kinds[start] != " ":
            start += 1
            continue
        end = start
        while end < len(kinds) and kinds[end] == " ":
            end += 1
        left = kinds[start - 1] if start else base
        right = kinds[end] if end < len(kinds) else base
        sides = {"R" if side == "N" else side for side in (left, right)}
        kinds[start:end] = [sides.pop() if len(sides) == 1 else base] * (end - start)
        start = end
