"""Work in the background keeps out of the way of whoever is in the database, but not for ever."""

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Event, Thread

import pytest

from returndesk.storage.database import Database
from returndesk.storage.presence import Presence

LONG_S = 60.0


@contextmanager
def somebody_inside(presence: Presence) -> Iterator[Event]:
    """A thread that is inside until the event is set."""
    entered, leave = Event(), Event()

    def stay() -> None:
        with presence:
            entered.set()
            leave.wait(LONG_S)

    thread = Thread(target=stay)
    thread.start()
    assert entered.wait(LONG_S)
    try:
        yield leave
    finally:
        leave.set()
        thread.join()


def test_one_waits_until_the_last_has_left() -> None:
    presence = Presence()
    found: list[bool] = []
    with somebody_inside(presence) as first_leaves, somebody_inside(presence) as second_leaves:
        waiting = Thread(target=lambda: found.append(presence.wait_for_others(LONG_S)))
        waiting.start()
        first_leaves.set()
        waiting.join(0.1)
        assert waiting.is_alive()
        second_leaves.set()
        waiting.join()
    assert found == [True]


def test_nobody_waits_for_nobody_nor_for_ever() -> None:
    presence = Presence()
    assert presence.wait_for_others(LONG_S)
    with somebody_inside(presence):
        assert not presence.wait_for_others(0.01)


def test_a_long_reader_holds_up_nobody(database: Database) -> None:
    passed = Thread(target=database.give_way, daemon=True)
    with database.read():
        passed.start()
        passed.join(LONG_S)
        assert not passed.is_alive()


def test_one_waits_for_readers_and_writers_of_a_database(database: Database) -> None:
    for transaction in (database.read, database.write):
        with transaction():
            assert not database.give_way()
        with pytest.raises(KeyError), transaction():
            raise KeyError
        assert database.give_way()
