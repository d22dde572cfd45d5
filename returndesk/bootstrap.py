"""The composition root: settings in, a desk ready to work out. No globals, nothing at import."""

import uuid
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from returndesk.domain.ids import DeskId, SiteId
from returndesk.domain.printing import (
    PrintContent,
    PrinterConfig,
)
from returndesk.enrolment import read_token
from returndesk.hardware.photos import JpegShrinker
from returndesk.paths import Home
from returndesk.services.access import Access
from returndesk.services.article_pictures import ArticlePictures
from returndesk.services.attention import Attention
from returndesk.services.caring import Caring
from returndesk.services.comparing import Comparing
from returndesk.services.desk import Desk
from returndesk.services.inspecting import Inspecting
from returndesk.services.issuing import Issuing
from returndesk.services.labelling import LABEL, Labelling
from returndesk.services.overview import Overview
from returndesk.services.papers import PaperContents, Papers
from returndesk.services.parcels import Parcels
from returndesk.services.photos import Photos
from returndesk.services.portal_rules import PortalEditing
from returndesk.services.ports import (
    CentralService,
    Clock,
    DeskIdentity,
    IdMaker,
    PortalService,
    PrinterDevice,
)
from returndesk.services.printer_book import PrinterBook
from returndesk.services.printing import Spool
from returndesk.services.receiving import Receiving
from returndesk.services.resolving import Resolving
from returndesk.services.slips import Slips
from returndesk.services.syncing import Syncing
from returndesk.services.unknowns import Unknowns
from returndesk.services.vouchers import Vouchers
from returndesk.services.walkin import Walkin
from returndesk.settings import Settings
from returndesk.storage.care import SqlCare
from returndesk.storage.database import Database
from returndesk.sync.breaker import Breaker
from returndesk.sync.lazy import EnrolledCentral


class SystemClock:
    """The computer's clock with its own offset."""

    def now(self) -> datetime:
        """Now, aware."""
        return datetime.now(UTC).astimezone()


class RandomIds:
    """Random UUIDs: no desk needs to ask another for one."""

    def new(self) -> str:
        """A fresh id."""
        return uuid.uuid4().hex


def build(
    home: Home,
    settings: Settings,
    *,
    clock: Clock | None = None,
    ids: IdMaker | None = None,
    central: CentralService | None = None,
    portals: PortalService | None = None,
    printer: PrinterConfig | None = None,
) -> Desk:
    """A desk on a folder. Each part can be put in from outside, by tests and by the demo.

    `printer` is a label printer for this run, as the demo's virtual one.

    Raises `StorageError` when the folder's database is in use or cannot be opened.
    """
    clock = clock or SystemClock()
    ids = ids or RandomIds()
    identity = DeskIdentity(
        desk_id=DeskId(settings.desk_id),
        desk_name=settings.desk_name,
        site_id=SiteId(settings.site_id),
    )
    storage = Database.open(home.root, desk_id=identity.desk_id, now=clock.now)
    token = read_token(home)
    connection = partial(
        EnrolledCentral,
        settings.central_url,
        token,
        breaker=Breaker(),
        now=clock.now,
        give_way=storage.give_way,
    )
    enrolled = connection(probes=True)
    receiving = Receiving(storage, identity, clock, ids)
    parcels = Parcels(storage, identity, clock, ids, receiving)
    photos = Photos(storage, home.photos, JpegShrinker(), enrolled, clock, ids)
    syncing = Syncing(
        storage, central or enrolled, clock, photos=photos, reconnect=enrolled.reconnect
    )
    # A connection of its own: a save comes from another thread than the rounds of `syncing`. It
    # asks always: somebody pressed a button, and may know that the network is back.
    pictures = portals or connection()
    portals = portals or connection(probes=True)
    issuing = Issuing(identity, clock, ids)
    syncing.recover()
    labelling = Labelling(storage, Slips(storage, clock), clock, ids)
    contents = PaperContents(storage, identity, clock, issuing, parcels)
    drivers = _Drivers(home.cache)
    spool = Spool(
        storage,
        open_book(home, printer),
        drivers.device,
        drivers,
        clock,
        ids,
        sources={LABEL: labelling.label_of, **contents.sources},
    )
    spool.recover()

    def close() -> None:
        spool.close()
        storage.close()

    return Desk(
        identity=identity,
        clock=clock,
        receiving=receiving,
        overview=Overview(storage, clock),
        attention=Attention(storage, identity, clock, ids),
        inspecting=Inspecting(storage, identity, clock, ids),
        parcels=parcels,
        photos=photos,
        unknowns=Unknowns(storage, identity, clock, ids, receiving, parcels),
        labelling=labelling,
        access=Access(storage, identity, clock, ids),
        walkin=Walkin(storage, identity, clock, ids, issuing),
        resolving=Resolving(storage, identity, clock, ids, issuing),
        vouchers=Vouchers(storage, identity, clock, ids),
        syncing=syncing,
        portal_editing=PortalEditing(storage, portals, ids),
        article_pictures=ArticlePictures(storage, pictures),
        spool=spool,
        papers=Papers(contents, spool),
        caring=Caring(
            SqlCare(storage, home.photos),
            # Beside the rounds of `syncing`, on a connection of its own.
            Comparing(storage, connection()),
            clock,
            home.care,
        ),
        close=close,
    )


def open_book(home: Home, guest: PrinterConfig | None = None) -> PrinterBook:
    """The desk's printers; a `guest` is there for this run."""
    return PrinterBook(home.printers, guests=() if guest is None else (guest,))


class _Drivers:
    """The printers' drivers, loaded with the first paper: they take longer than the desk."""

    def __init__(self, cache: Path) -> None:
        self._cache = cache

    def device(self, config: PrinterConfig) -> PrinterDevice:
        """The `DeviceMaker`."""
        from returndesk.hardware.printers.devices import make_device

        return make_device(config, cache=self._cache)

    def render(self, content: PrintContent, config: PrinterConfig, copy: int) -> bytes:
        """The `Renderer`."""
        from returndesk.hardware.printers.paper_renderer import PaperRenderer

        return PaperRenderer(self._cache).render(content, config, copy)
