"""How much work one frame of a video gets."""

from returndesk.hardware.scanners.budget import FRAME_S, Budget

HD, FULL_HD = 1280 * 720, 1920 * 1080


class Clock:
    """A clock that is set by hand."""

    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


def steps(budget: Budget, milliseconds: float, share: float = 1.0) -> int:
    """How many steps of one length a budget has room for."""
    count = 0
    while budget.allows(milliseconds, share):
        budget.spend(milliseconds)
        count += 1
    return count


def test_a_frame_gets_the_same_work_on_every_computer() -> None:
    assert steps(Budget(HD, Clock()), 1.0) == 11
    assert steps(Budget(FULL_HD, Clock()), 1.0) == 16
    assert steps(Budget(4 * FULL_HD, Clock()), 1.0) == 16
    assert steps(Budget(0, Clock()), 1.0) == 6


def test_a_share_leaves_the_rest_to_others() -> None:
    budget = Budget(FULL_HD, Clock())
    assert steps(budget, 1.0, 0.5) == 8
    assert steps(budget, 1.0) == 8


def test_a_slow_computer_stops_by_the_clock() -> None:
    clock = Clock()
    budget = Budget(FULL_HD, clock)
    clock.now += FRAME_S / 4 + 0.001
    assert not budget.allows(0.1, 0.5)
    assert budget.allows(0.1)
    clock.now += FRAME_S / 4
    assert not budget.allows(0.1)
