"""Draws kinds of fault so that none stays out of a run for long."""

import random
from collections.abc import Iterable
from typing import Generic, TypeVar

_K = TypeVar("_K")


class Deck(Generic[_K]):
    """Shuffled cards: each kind comes once before one comes again. Not for two threads at once."""

    def __init__(self, kinds: Iterable[_K], draw: random.Random) -> None:
        self._kinds = tuple(kinds)
        self._draw = draw
        self._left: list[_K] = []

    def next(self) -> _K:
        """The next kind; the cards are shuffled again when all are out."""
        if not self._left:
            self._left = self._draw.sample(self._kinds, len(self._kinds))
        return self._left.pop()
