"""The rules that keep a scanner from doing what only a person may do."""

from returndesk.domain.codes import ScannedCode, ScanSource
from returndesk.ui.scan_rules import KeyGuard, RepeatGuard


class Seconds:
    """A clock of seconds that is set by hand."""

    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


def test_the_same_code_again_at_once_is_one_scan() -> None:
    clock = Seconds()
    guard = RepeatGuard(clock)
    code = ScannedCode("8R1", ScanSource.WEDGE)
    assert not guard.is_repeat(code)
    for _ in range(5):  # it lies under a presentation scanner
        clock.now += 0.5
        assert guard.is_repeat(code)
    clock.now += 0.81
    assert not guard.is_repeat(code)


def test_other_codes_and_other_scanners_are_no_repeats() -> None:
    guard = RepeatGuard(Seconds())
    assert not guard.is_repeat(ScannedCode("8R1", ScanSource.WEDGE))
    assert not guard.is_repeat(ScannedCode("8R2", ScanSource.WEDGE))
    assert not guard.is_repeat(ScannedCode("8R2", ScanSource.CAMERA))


def test_keys_count_again_300_ms_after_a_scan() -> None:
    clock = Seconds()
    guard = KeyGuard(clock)
    assert guard.keys_count
    guard.scanned()
    clock.now += 0.29
    assert not guard.keys_count
    clock.now += 0.02
    assert guard.keys_count
