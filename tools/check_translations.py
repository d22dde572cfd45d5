"""Tell what is missing in the translations; exit code 0 when every language is complete.

The sources are read anew into a copy of the .ts files, so a text that nobody has brought over with
``make i18n`` is found as well. Nothing in the tree is changed.
"""

from __future__ import annotations

import re
import shutil
import sys
import tempfile
import xml.etree.ElementTree as ET
from dataclasses import dataclass
from pathlib import Path

import translations

# What a text takes in at run time: {name}, %1 and %n.
_PLACEHOLDER = re.compile(r"\{[^{}]*\}|%L?\d|%n")


@dataclass(frozen=True, slots=True)
class Message:
    """One text of a .ts file. ``forms`` are its translations, several for a plural."""

    context: str
    source: str
    comment: str
    plural: bool
    finished: bool
    forms: tuple[str, ...]

    @property
    def key(self) -> tuple[str, str, str]:
        """What makes a text the same text in two files."""
        return self.context, self.source, self.comment


def read_messages(file: Path) -> dict[tuple[str, str, str], Message]:
    """The texts of a .ts file by their key; none when the file is not there."""
    messages: dict[tuple[str, str, str], Message] = {}
    if not file.exists():
        return messages
    for context in ET.parse(file).iter("context"):
        for node in context.iter("message"):
            translation = node.find("translation")
            plural = node.get("numerus") == "yes"
            forms: tuple[str, ...] = ()
            if translation is not None:
                parts = translation.findall("numerusform") if plural else [translation]
                forms = tuple("".join(part.itertext()) for part in parts)
            message = Message(
                context=context.findtext("name", ""),
                source=node.findtext("source", ""),
                comment=node.findtext("comment", ""),
                plural=plural,
                finished=translation is not None and translation.get("type") is None,
                forms=forms,
            )
            messages[message.key] = message
    return messages


def fault_of(message: Message) -> str | None:
    """What is wrong with one translation, or None."""
    if not message.finished or not message.forms or not all(map(str.strip, message.forms)):
        return "not translated"
    wanted = sorted(_PLACEHOLDER.findall(message.source))
    for form in message.forms:
        found = sorted(_PLACEHOLDER.findall(form))
        # "one parcel" needs no number: a plural's form may leave %n out
        if found != wanted and not (message.plural and found == [p for p in wanted if p != "%n"]):
            return f"has other placeholders: {form!r}"
    return None


def problems(folder: Path, sources: Path) -> list[str]:
    """One line for each text that is missing, left over, unfinished or does not fit its source."""
    found: list[str] = []
    with tempfile.TemporaryDirectory() as name:
        fresh_folder = Path(name)
        for file in folder.glob("*.ts"):
            shutil.copy(file, fresh_folder)
        translations.update(fresh_folder, sources)
        for language in (*translations.LANGUAGES, translations.SOURCE_LANGUAGE):
            kept = read_messages(translations.ts_file(folder, language))
            fresh = read_messages(translations.ts_file(fresh_folder, language))
            lines = [(key, "new in the sources: run make i18n") for key in fresh.keys() - kept]
            lines += [
                (key, "no longer in the sources: run make i18n") for key in kept.keys() - fresh
            ]
            lines += [
                (key, fault)
                for key in fresh.keys() & kept
                if (fault := fault_of(kept[key])) is not None
            ]
            found += [f"{language}: {key[0]}: {key[1]!r}: {what}" for key, what in sorted(lines)]
    return found


def main() -> int:
    """Check the project's own translations and print what is to do."""
    found = problems(translations.FOLDER, translations.SOURCES)
    for line in found:
        print(line)
    print(f"Translations: {len(found)} to do" if found else "Translations: complete")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
