"""A story of two desks: how it begins and ends, and what its deeds take hold of."""

import shutil
import tempfile
from pathlib import Path

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine

from returndesk.domain.ids import ReturnId
from tests.machine.judge import Judge
from tests.machine.world import BOUGHT, Seat, World

AT = st.integers(0, 1)
NUMBERS = st.integers(0, 30)


class Story(RuleBasedStateMachine):
    """Two desks and a central service of its own, judged in the end."""

    prepared: Path

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp(prefix="machine-"))
        self.world = World.copied(self.prepared, self.folder / "town")

    def teardown(self) -> None:
        try:
            self._end()
        finally:
            self.world.close()
            shutil.rmtree(self.folder)

    def _end(self) -> None:
        self.world.heal()
        self.world.drain_mails()
        self.world.heal()
        self.world.witness()
        Judge(self.world).check()

    def seat(self, at: int) -> Seat:
        return self.world.seats[at]

    def any_return(self, at: int, number: int) -> ReturnId:
        """A return that a desk knows, walk-ins and built ones among them."""
        with self.seat(at).desk.attention._storage.read() as work:
            known = [r.id for n in BOUGHT for r in work.returns.of_order(f"o{n}")]  # type: ignore[arg-type]
        return known[number % len(known)] if known else ReturnId("r1")
