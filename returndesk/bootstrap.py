"""The composition root: settings in, a desk ready to work out. No globals, nothing at import."""

import uuid
from datetime import UTC, datetime
from pathlib import Path

from returndesk.domain.ids import DeskId, SiteId
from returndesk.domain.labels import Paper
from returndesk.enrolment import read_token
from returndesk.paths import Home
from returndesk.services.access import Access
from returndesk.services.attention import Attention
from returndesk.services.desk import Desk
from returndesk.services.inspecting import Inspecting
from returndesk.services.issuing import Issuing
from returndesk.services.labelling import Labelling
from returndesk.services.overview import Overview
from returndesk.services.parcels import Parcels
from returndesk.services.ports import CentralService, Clock, DeskIdentity, IdMaker, Printer
from returndesk.services.receiving import Receiving
from returndesk.services.resolving import Resolving
from returndesk.services.syncing import Syncing
from returndesk.services.unknowns import Unknowns
from returndesk.services.vouchers import Vouchers
from returndesk.services.walkin import Walkin
from returndesk.settings import PrinterKind, Settings
from returndesk.storage.database import Database
from returndesk.sync.lazy import EnrolledCentral

DEFAULT_PRINTER_PORT = 9100


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
    printer: Printer | None = None,
) -> Desk:
    """A desk on a folder. Each part can be put in from outside, by tests and by the demo.

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
    central = central or EnrolledCentral(settings.central_url, read_token(home))
    receiving = Receiving(storage, identity, clock, ids)
    parcels = Parcels(storage, identity, clock, ids, receiving)
    issuing = Issuing(identity, clock, ids)
    syncing = Syncing(storage, central, clock)
    syncing.recover()
    return Desk(
        identity=identity,
        clock=clock,
        receiving=receiving,
        overview=Overview(storage, clock),
        labelling=Labelling(storage, printer or make_printer(settings)),
        attention=Attention(storage, identity, clock, ids),
        inspecting=Inspecting(storage, identity, clock, ids),
        parcels=parcels,
        unknowns=Unknowns(storage, identity, clock, ids, receiving, parcels),
        access=Access(storage, identity, clock, ids),
        walkin=Walkin(storage, identity, clock, ids, issuing),
        resolving=Resolving(storage, identity, clock, ids, issuing),
        vouchers=Vouchers(storage, identity, clock, ids),
        syncing=syncing,
        close=storage.close,
    )


def make_printer(settings: Settings) -> Printer | None:
    """The label printer that the settings name; None for none.

    A virtual printer is not made here: it has a window to show its paper in, so the program that
    opens one hands it to `build`.
    """
    from returndesk.hardware.printers.escpos_printer import (
        EscPosPrinter,
    )
    from returndesk.hardware.printers.transports import (
        FileTransport,
        TcpTransport,
    )

    paper = Paper(dpi=settings.printer_dpi, width=settings.printer_width)
    match settings.printer:
        case PrinterKind.TCP:
            host, _, port = settings.printer_address.partition(":")
            transport = TcpTransport(host, int(port) if port.isdecimal() else DEFAULT_PRINTER_PORT)
            return EscPosPrinter(transport, paper)
        case PrinterKind.FILE:
            return EscPosPrinter(FileTransport(Path(settings.printer_address)), paper)
        case _:
            return None
