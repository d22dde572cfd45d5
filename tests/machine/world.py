"""Two desks and a central service in a folder, made once and copied for each story.

Order 1: a dress and three belts; order 2: two dresses; order 3: one dress. Announced are the
returns r1 (a dress of order 1, in p1), r2 (a dress of order 2, in p2 and p3) and r3 (the dress of
order 3, in p3, beside r2's). A credit is approved by rule, a refund waits for a supervisor.
"""

import shutil
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path

from returndesk.bootstrap import build
from returndesk.central.api.app import create_app
from returndesk.central.mail.message import MailWriter
from returndesk.central.mails import JobKind
from returndesk.central.store.mail_queue import MailJob
from returndesk.central.store.store import CentralStore
from returndesk.domain.errors import KnownError, StorageError
from returndesk.domain.returns import Resolution
from returndesk.domain.staff import Role, Staff
from returndesk.enrolment import read_token
from returndesk.paths import Home
from returndesk.protocol.changes import (
    BrandDocument,
    Document,
    OrderDocument,
    ReturnDocument,
    SiteDocument,
    WireAddress,
    WireMoney,
    WireOrderLine,
    WireParcel,
    WireReturnLine,
    WireRules,
    WireShopper,
)
from returndesk.protocol.rules import WireAutoApproval
from returndesk.services.desk import Desk
from returndesk.services.inspection_tasks import InspectionTask
from returndesk.services.syncing import SyncReport
from returndesk.settings import Settings, write_whole
from tests.machine.asgi import Line, LineCentral
from tests.support import START, CountingIds, TestClock

DRESS, BELT = "3614270000013", "3614270000020"
BOUGHT = {1: {"dress": 1, "belt": 3}, 2: {"dress": 2}, 3: {"dress": 1}}
_PRICES = {"dress": 7900, "belt": 3500}
_EANS = {"dress": DRESS, "belt": BELT}
DESKS = ("Caisse 1", "Caisse 2")
# Enrolled with the others and opened in the end: it learns everything from the feed.
WITNESS = "Caisse 3"
LEASE = timedelta(minutes=5)
# Rounds of sync after which everybody must agree; a program that needs more is stuck.
HEAL_ROUNDS = 6


def _shopper(number: int) -> WireShopper:
    return WireShopper(
        name="Zoé Martin",
        email=f"shopper{number}@example.com",
        language="fr",
        postcode="75011",
    )


def _order(number: int) -> OrderDocument:
    lines = tuple(
        WireOrderLine(
            id=line,
            title=line,
            quantity=quantity,
            unit_price=WireMoney(minor=_PRICES[line]),
            # Three belts for 100.00: what one of them is worth is a matter of cents.
            paid=WireMoney(minor=10000) if line == "belt" else None,
            ean=_EANS[line],
        )
        for line, quantity in BOUGHT[number].items()
    )
    return OrderDocument(
        id=f"o{number}",
        number=f"#10000{number}",
        brand_id="lumen",
        shopper=_shopper(number),
        ordered_at=START - timedelta(days=12),
        delivered_at=START - timedelta(days=9),
        lines=lines,
        outbound_numbers=(f"OUT{number:08d}",),
    )


def announced(number: int, *parcels: int) -> ReturnDocument:
    """The return `RD-<number>` of one dress."""
    return ReturnDocument(
        id=f"r{number}",
        number=f"RD-{number}",
        brand_id="lumen",
        site_id="lille",
        order_id=f"o{number}",
        order_number=f"#10000{number}",
        shopper=_shopper(number),
        announced_at=START - timedelta(days=5),
        delivered_at=START - timedelta(days=9),
        lines=(
            WireReturnLine(
                id="dress",
                title="dress",
                quantity=1,
                unit_price=WireMoney(minor=_PRICES["dress"]),
                ean=DRESS,
            ),
        ),
        parcels=tuple(WireParcel(id=f"p{n}", tracking_number=f"TRACK{n:08d}") for n in parcels),
    )


def documents() -> Iterable[Document]:
    """Everything that the central service is told in the beginning."""
    address = WireAddress(name="Lumen", street="1 rue", postcode="59000", city="Lille")
    yield SiteDocument(id="lille", name="Boutique", address=address, store_location=True)
    credit = WireAutoApproval(wishes=(Resolution.STORE_CREDIT,), needs_inspection=False)
    yield BrandDocument(
        id="lumen",
        name="Maison Lumen",
        slug="lumen",
        site_id="lille",
        rules=WireRules(auto_approval=credit),
    )
    for number in BOUGHT:
        yield _order(number)
    yield announced(1, 1)
    yield announced(2, 2, 3)
    yield announced(3, 3)


def prepare(folder: Path) -> None:
    """A central service and its desks, enrolled and in step, in a folder to be copied."""
    with CentralStore(folder / "central.sqlite3", TestClock().now) as store:
        store.import_documents(documents())
        store.add_staff("lille", "Rosa", Role.SUPERVISOR)
        for name in (*DESKS, WITNESS):
            made = store.enrol(store.new_enrolment_code("lille", name))
            home = Home.at(folder / name)
            write_whole(home.token, made.token.encode(), mode=0o600)
            Settings(
                central_url="http://central.example",
                desk_id=made.desk.id,
                desk_name=name,
                site_id="lille",
            ).save(home.settings)
    world = World(folder)
    for seat in world.seats:
        assert not seat.desk.syncing.run().error
    world.close()


@dataclass
class Seat:
    """A desk with its clock and its line to the central service, and what lies on its table."""

    home: Home
    clock: TestClock
    ids: CountingIds
    central: LineCentral
    desk: Desk = field(init=False)
    task: InspectionTask | None = None

    def __post_init__(self) -> None:
        self.open()

    def open(self) -> None:
        self.task = None
        self.desk = build(
            self.home,
            Settings.load(self.home.settings),
            clock=self.clock,
            ids=self.ids,
            central=self.central,
        )

    def boss(self) -> Staff:
        return self.desk.access.supervisors()[0]


class World:
    """A copy of what `prepare` made, at work."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.clock = TestClock()
        self.store = CentralStore(folder / "central.sqlite3", self.clock.now)
        self._line = Line(
            create_app(
                self.store,
                undo_delay=timedelta(0),
                mail_scheduled=lambda: None,
                mail_writer=MailWriter("retours@lumen.example"),
            ),
            self.clock.now,
        )
        self.seats = [self._seat(name) for name in DESKS]
        self.held_mails: list[MailJob] = []
        self.mailed: Counter[str] = Counter()
        # Mails that left without the service's noting it: each may come a second time.
        self.unnoted: Counter[str] = Counter()
        # Parcels in which nothing is awaited any more, as the desk that had made them said.
        self.given_up: set[str] = set()
        self.refusals: Counter[str] = Counter()

    @classmethod
    def copied(cls, prepared: Path, folder: Path) -> "World":
        """Begin a story in an empty folder."""
        shutil.copytree(prepared, folder, dirs_exist_ok=True)
        return cls(folder)

    def _seat(self, name: str) -> Seat:
        home = Home.at(self.folder / name)
        central = LineCentral(self._line, read_token(home))
        return Seat(home, TestClock(), CountingIds(name[-1]), central)

    def witness(self) -> Seat:
        """A third desk that has seen nothing yet, in step after this."""
        seat = self._seat(WITNESS)
        self.seats.append(seat)
        assert not seat.desk.syncing.run().error
        return seat

    def forward(self, hours: int) -> None:
        for clock in (self.clock, *(seat.clock for seat in self.seats)):
            clock.forward(hours=hours)

    def sync(self, seat: Seat) -> SyncReport:
        """A round with everything in order."""
        seat.central.network()
        seat.central.page = 500
        return seat.desk.syncing.run()

    def heal(self) -> None:
        """The network is back: everybody tells and hears everything."""
        for _ in range(HEAL_ROUNDS):
            reports = [self.sync(seat) for seat in self.seats]
            assert not any(report.error for report in reports), reports
            if not any(report.waiting or report.pulled for report in reports):
                return
        raise AssertionError("the desks never come to rest")

    # ------------------------------------------------------------------------------------ mails

    def take_mails(self) -> None:
        self.held_mails += self.store.take_mails(5, LEASE)

    def send_mails(self, *, noted: bool = True) -> None:
        """Send what was taken; not `noted`, the worker dies before it can say so."""
        held, self.held_mails = self.held_mails, []
        for job in held:
            if not self.store.hold_mail(job, LEASE):
                continue  # its lease ran out, and it was taken again
            if job.matter.kind is JobKind.RETURN_RECEIVED:
                self.mailed[job.matter.return_.id] += 1
                self.unnoted[job.matter.return_.id] += not noted
            if noted:
                self.store.mail_sent(job)
        if not noted:
            self.store.release_mails()

    def drain_mails(self) -> None:
        self.send_mails()
        self.take_mails()
        while self.held_mails:
            self.send_mails()
            self.take_mails()

    # ---------------------------------------------------------------------------------- refusals

    def tried(self, deed: Callable[[], object]) -> bool:
        """Whether a deed went through; a refusal in words is an answer, anything else a bug."""
        try:
            deed()
        except StorageError:
            raise
        except KnownError as refusal:
            self.refusals[refusal.code] += 1
            return False
        return True

    def close(self) -> None:
        for seat in self.seats:
            seat.desk.close()
        self._line.close()
        self.store.close()
