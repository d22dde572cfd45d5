"""The shared photographs of codes: what each one holds, and when a text counts as read."""

import json
import re
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Expected:
    """A code in a photograph; no `text` where nobody knows it."""

    symbology: str
    text: str | None

    def is_read_by(self, text: str) -> bool:
        """Whether a decoder's text is this code's, by the rule told in `expected.json`."""
        return self.text is not None and normal(text, self.symbology) == normal(
            self.text, self.symbology
        )


@dataclass(frozen=True, slots=True)
class Photograph:
    """One file of the collection; `kind` is photo, synthetic or negative (without any code)."""

    path: Path
    name: str
    kind: str
    symbology: str
    codes: tuple[Expected, ...]

    @property
    def known(self) -> tuple[Expected, ...]:
        """The codes whose text is known."""
        return tuple(code for code in self.codes if code.text is not None)


def photographs(folder: Path) -> list[Photograph]:
    """All files of the collection `folder`, which holds `expected.json`."""
    items = json.loads((folder / "expected.json").read_text(encoding="utf-8"))["items"]
    return [
        Photograph(
            folder / item["path"],
            item["path"],
            item["kind"],
            item["sym"],
            tuple(Expected(code["sym"], code["text"]) for code in item["codes"]),
        )
        for item in items
    ]


def normal(text: str, symbology: str) -> str:
    """A text as it is compared: control characters, check letters and padding do not count."""
    text = re.sub(r"[\x00-\x1f\x7f]", "", text).strip()
    if symbology == "EANUPC":
        return text.lstrip("0")
    if symbology in {"PDF417", "MaxiCode"}:
        return re.sub(r"\s", "", text)
    if symbology == "Code39":
        return text.removeprefix("I")
    if symbology == "Codabar":
        return text.strip("ABCDabcd")
    return text
