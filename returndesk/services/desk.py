"""A desk ready to work: its use cases, put together by `bootstrap`."""

from collections.abc import Callable
from dataclasses import dataclass

from returndesk.services.access import Access
from returndesk.services.article_pictures import ArticlePictures
from returndesk.services.attention import Attention
from returndesk.services.caring import Caring
from returndesk.services.inspecting import Inspecting
from returndesk.services.labelling import Labelling
from returndesk.services.overview import Overview
from returndesk.services.papers import Papers
from returndesk.services.parcels import Parcels
from returndesk.services.photos import Photos
from returndesk.services.portal_rules import PortalEditing
from returndesk.services.ports import Clock, DeskIdentity
from returndesk.services.printing import Spool
from returndesk.services.receiving import Receiving
from returndesk.services.resolving import Resolving
from returndesk.services.syncing import Syncing
from returndesk.services.unknowns import Unknowns
from returndesk.services.vouchers import Vouchers
from returndesk.services.walkin import Walkin


@dataclass(frozen=True, slots=True)
class Desk:
    """What the window and the command line work with. `close` puts everything down in order."""

    identity: DeskIdentity
    clock: Clock
    receiving: Receiving
    overview: Overview
    labelling: Labelling
    attention: Attention
    inspecting: Inspecting
    parcels: Parcels
    unknowns: Unknowns
    photos: Photos
    access: Access
    walkin: Walkin
    resolving: Resolving
    vouchers: Vouchers
    syncing: Syncing
    portal_editing: PortalEditing
    article_pictures: ArticlePictures
    spool: Spool
    papers: Papers
    caring: Caring
    close: Callable[[], None]
