"""A desk ready to work: its use cases, put together by `bootstrap`."""

from collections.abc import Callable
from dataclasses import dataclass

from returndesk.services.labelling import Labelling
from returndesk.services.overview import Overview
from returndesk.services.ports import Clock, DeskIdentity
from returndesk.services.printing import Spool
from returndesk.services.receiving import Receiving
from returndesk.services.syncing import Syncing


@dataclass(frozen=True, slots=True)
class Desk:
    """What the window and the command line work with. `close` puts everything down in order."""

    identity: DeskIdentity
    clock: Clock
    receiving: Receiving
    overview: Overview
    labelling: Labelling
    syncing: Syncing
    spool: Spool
    close: Callable[[], None]
