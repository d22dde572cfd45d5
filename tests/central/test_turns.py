"""Writers come in one at a time, in their order, and those in a hurry before the others."""

import threading

from returndesk.central.store.turns import Turns


def test_the_turn_goes_in_order_and_to_those_in_a_hurry_first() -> None:
    turns = Turns()
    order: list[str] = []

    def come(name: str, *, hurried: bool) -> threading.Thread:
        def write() -> None:
            with turns.turn(hurried=hurried):
                order.append(name)

        thread = threading.Thread(target=write)
        waiting = len(turns._others) + len(turns._hurried) + 1
        thread.start()
        while len(turns._others) + len(turns._hurried) < waiting:
            threading.Event().wait(0.001)
        return thread

    with turns.turn():
        threads = [come(f"desk {n}", hurried=False) for n in range(3)]
        threads += [come(f"mail {n}", hurried=True) for n in range(2)]
        assert order == []
    for thread in threads:
        thread.join()
    assert order == ["mail 0", "mail 1", "desk 0", "desk 1", "desk 2"]


def test_many_threads_never_write_at_the_same_time() -> None:
    turns = Turns()
    inside: list[int] = []
    done = []

    def write(number: int) -> None:
        for _ in range(200):
            with turns.turn(hurried=number == 0):
                inside.append(number)
                done.append(len(inside))
                inside.pop()

    threads = [threading.Thread(target=write, args=(number,)) for number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert done == [1] * 1600


def test_a_writer_that_fails_hands_its_turn_on() -> None:
    turns = Turns()
    try:
        with turns.turn():
            raise ValueError
    except ValueError:
        pass
    with turns.turn(hurried=True):
        assert turns._busy
    assert not turns._busy
