"""What the use cases need of the outside world, as Protocols that adapters fulfil.

`storage`, `hardware` and `sync` implement these; `bootstrap` puts them together; tests use the
real ones or the shipped simulators.
"""

from returndesk.services.ports.central import (
    BlobStore,
    CentralService,
    DigestService,
    PictureShrinker,
    PortalService,
)
from returndesk.services.ports.devices import Clock, DeviceMaker, IdMaker, PrinterDevice, Renderer
from returndesk.services.ports.records import (
    Backlog,
    DeskIdentity,
    OutboxCounts,
    RefusedFact,
    ReturnQuery,
    RulesAnswer,
    SentFact,
    SiteAnswer,
    SmallPicture,
    UnknownParcel,
)
from returndesk.services.ports.repositories import (
    AttentionItems,
    FeedState,
    Inspections,
    Outbox,
    Photos,
    PrintJobs,
    ReferenceData,
    ReturnRepository,
    ScanJournal,
    UnknownParcels,
)
from returndesk.services.ports.storage import DeskStorage, StorageCare, UnitOfWork

__all__ = [
    "AttentionItems",
    "Backlog",
    "BlobStore",
    "CentralService",
    "Clock",
    "DeskIdentity",
    "DeskStorage",
    "DeviceMaker",
    "DigestService",
    "FeedState",
    "IdMaker",
    "Inspections",
    "Outbox",
    "OutboxCounts",
    "Photos",
    "PictureShrinker",
    "PortalService",
    "PrintJobs",
    "PrinterDevice",
    "ReferenceData",
    "RefusedFact",
    "Renderer",
    "ReturnQuery",
    "ReturnRepository",
    "RulesAnswer",
    "ScanJournal",
    "SentFact",
    "SiteAnswer",
    "SmallPicture",
    "StorageCare",
    "UnitOfWork",
    "UnknownParcel",
    "UnknownParcels",
]
