"""Known errors in words: what is, and what to do about it. The core has only their codes."""

from collections import ChainMap
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import PurePath

from PySide6.QtCore import QCoreApplication

from returndesk.domain.errors import KnownError
from returndesk.ui.error_words import (
    central,
    counter,
    printers,
    printing,
    returns,
    rules,
    scanning,
    storage,
)

translate = QCoreApplication.translate

AREAS = (scanning, returns, storage, printing, printers, central, rules, counter)


@dataclass(frozen=True, slots=True)
class Message:
    """What is (`title`, a few words without a full stop) and what to do (`remedy`)."""

    title: str
    remedy: str


def message_for(error: KnownError) -> Message:
    """The words for an error; a code without words is shown as it is, to be told to support."""
    found = _words().get(error.code)
    if found is None:
        return Message(
            translate("messages", "That did not work"),
            translate("messages", "Tell support these words: {code}").format(code=error),
        )
    title, what_to_do = found
    names = _Names(error.params, file=PurePath(str(error.params.get("path", ""))).name)
    return Message(title.format_map(names), what_to_do.format_map(names))


def known_codes() -> frozenset[str]:
    """The codes that have words."""
    return frozenset(_words())


def sentence(error: KnownError) -> str:
    """What is, as a sentence."""
    title = message_for(error).title
    return title if title.endswith((".", "?", "!")) else f"{title}."


def remedy(error: KnownError) -> str:
    """What to do, as one or two sentences."""
    return message_for(error).remedy


class _Names(dict[str, object]):
    """The parameters of a sentence; one that was not given is left out."""

    def __missing__(self, name: str) -> str:
        return ""


def _words() -> Mapping[str, tuple[str, str]]:
    """Title and remedy of every code, in the language of the moment; `{name}` takes a parameter.

    `{file}` is the name of the file at the parameter `path`.
    """
    return ChainMap(*(area.words() for area in AREAS))
