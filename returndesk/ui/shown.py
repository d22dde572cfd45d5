"""What stands on the Receive page's screen: a scan, an undo, a problem, or nothing yet."""

from dataclasses import dataclass, replace

from returndesk.domain.errors import KnownError
from returndesk.services.outcomes import ScanOutcome, ScanRecord, UndoOutcome
from returndesk.ui import verdicts
from returndesk.ui.verdicts import Situation, VerdictView


@dataclass(frozen=True, slots=True)
class Shown:
    """One of the three, or none of them before the first scan."""

    outcome: ScanOutcome | None = None
    undone: UndoOutcome | None = None
    error: KnownError | None = None

    @property
    def subject(self) -> object:
        """The return that it is about."""
        if self.undone is not None:
            return self.undone.returns[0] if self.undone.returns else None
        return self.outcome.return_ if self.outcome else None

    @property
    def counts_down(self) -> bool:
        """Whether its words change with the time."""
        return self.outcome is not None and self.outcome.verdict.took_in

    def view(self, situation: Situation, record: ScanRecord | None, place: str) -> VerdictView:
        """How it reads now; `record` is what the session list knows of the scan by now."""
        if self.outcome is not None:
            return verdicts.outcome_view(*_with_news(self.outcome, situation, record))
        if self.undone is not None:
            return verdicts.undo_view(self.undone)
        if self.error is not None:
            return verdicts.error_view(self.error)
        return verdicts.ready_view(place)


def _with_news(
    outcome: ScanOutcome, situation: Situation, record: ScanRecord | None
) -> tuple[ScanOutcome, Situation]:
    if record is None:
        return outcome, situation
    returns = tuple(replace(r, mail=record.mail) for r in outcome.returns)
    return replace(outcome, returns=returns), replace(situation, outbox=record.outbox)
