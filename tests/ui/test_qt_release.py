"""A release of PySide6 must not lose references: see docs/adr/0008-pyside-6-11.md."""

import sys
from collections.abc import Callable

import pytest
from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSortFilterProxyModel,
    Signal,
)
from pytestqt.qtbot import QtBot

ROUNDS = 500
# What the interpreter itself and a garbage collection in between may move.
SLACK = 50

_Index = QModelIndex | QPersistentModelIndex


class Bell(QObject):
    rang = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.heard = 0
        self.rang.connect(self.hear)

    def hear(self, _what: object) -> None:
        self.heard += 1


class Nothing(QAbstractTableModel):
    def rowCount(self, _parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 1

    def columnCount(self, _parent: _Index = QModelIndex()) -> int:  # noqa: B008
        return 1

    def data(self, _index: _Index, _role: int = 0) -> object:
        return None


def lost(work: Callable[[], object]) -> dict[object, int]:
    work()
    kept = {value: sys.getrefcount(value) for value in (None, True, False)}
    for _ in range(ROUNDS):
        work()
    return {value: count - sys.getrefcount(value) for value, count in kept.items()}


@pytest.mark.parametrize("what", ["signal", "events", "model"])
def test_calls_of_a_whole_day_lose_no_reference(qtbot: QtBot, what: str) -> None:
    bell, model, proxy = Bell(), Nothing(), QSortFilterProxyModel()
    proxy.setSourceModel(model)
    works: dict[str, Callable[[], object]] = {
        "signal": lambda: bell.rang.emit(None),
        "events": QCoreApplication.processEvents,
        "model": lambda: proxy.data(proxy.index(0, 0)),
    }
    assert all(count < SLACK for count in lost(works[what]).values())
