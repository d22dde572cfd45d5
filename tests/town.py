"""A whole town: a central service with its SMTP server, and desks enrolled with it."""

import socket
from collections import Counter
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from returndesk.bootstrap import build
from returndesk.central.service import EmbeddedCentral
from returndesk.central.settings import CentralSettings, SmtpSettings
from returndesk.domain.codes import ScannedCode
from returndesk.domain.returns import Resolution
from returndesk.enrolment import enrol
from returndesk.paths import Home
from returndesk.protocol.changes import (
    BrandDocument,
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
    WireVariant,
)
from returndesk.protocol.rules import WireAutoApproval
from returndesk.services.desk import Desk
from returndesk.services.outcomes import ScanVerdict
from returndesk.services.syncing import SyncReport
from returndesk.settings import Settings
from tests.smtp import Mailbox
from tests.support import START

ANY_WISH = WireAutoApproval(wishes=tuple(Resolution), needs_inspection=False)


class Town:
    """The central service on a fixed port (so that it can go and come back) and its desks."""

    def __init__(
        self, folder: Path, smtp_port: int, undo_delay: float = 0, **settings: Any
    ) -> None:
        self.folder = folder
        self._settings = CentralSettings(
            home=folder / "central",
            port=0,
            undo_delay=undo_delay,
            smtp=SmtpSettings("127.0.0.1", smtp_port),
            **settings,
        )
        self._kept: socket.socket | None = None
        self.start_central()
        self._desks: list[Desk] = []

    @property
    def url(self) -> str:
        return self.central.url

    def import_returns(self, count: int, *, start: int = 1) -> None:
        """Returns `RD-<n>` with tracking numbers `TRACK<n>` at one site of one brand."""
        address = WireAddress(name="Lumen", street="1 rue", postcode="59000", city="Lille")
        site = SiteDocument(id="lille", name="Entrepôt Lille", address=address)
        brand = BrandDocument(id="lumen", name="Maison Lumen", slug="lumen", site_id="lille")
        returns = (return_document(number) for number in range(start, start + count))
        self.central.store.import_documents([site, brand, *returns])

    def import_orders(
        self, *orders: OrderDocument, rules: WireRules | None = None, shop: bool = True
    ) -> None:
        """Orders of the brand `lumen`, and its site, a shop that takes walk-ins by the rules.

        Without `rules` everything is approved as soon as it is taken back.
        """
        address = WireAddress(name="Lumen", street="1 rue", postcode="59000", city="Lille")
        site = SiteDocument(id="lille", name="Boutique", address=address, store_location=shop)
        brand = BrandDocument(
            id="lumen",
            name="Maison Lumen",
            slug="lumen",
            site_id="lille",
            rules=rules or WireRules(auto_approval=ANY_WISH),
        )
        self.central.store.import_documents([site, brand, *orders])

    @staticmethod
    def order(number: int, **changes: object) -> OrderDocument:
        """The order `#<100000 + number>`, delivered 9 days ago: one dress, three belts for 100.00.

        Its outbound parcel is `OUT<number>`. It was delivered before now, whenever that is.
        """
        now = datetime.now(UTC)
        lines = (
            WireOrderLine(
                id="dress",
                title="Robe Ondine, bleu, 38",
                quantity=1,
                unit_price=WireMoney(minor=7900),
                ean="3614270000013",
                tax_bp=2000,
                variants=(
                    WireVariant(
                        sku="R40", title="Robe Ondine, bleu, 40", price=WireMoney(minor=8400)
                    ),
                ),
            ),
            WireOrderLine(
                id="belt",
                title="Ceinture cuir",
                quantity=3,
                unit_price=WireMoney(minor=3500),
                paid=WireMoney(minor=10000),
                ean="3614270000020",
            ),
        )
        return OrderDocument(
            id=f"o{number}",
            number=f"#{100000 + number}",
            brand_id="lumen",
            shopper=WireShopper(
                name="Camille Durand",
                email=f"shopper{number}@example.com",
                language="fr",
                postcode="75011",
            ),
            ordered_at=now - timedelta(days=12),
            delivered_at=now - timedelta(days=9),
            lines=lines,
            outbound_numbers=(f"OUT{number:08d}",),
        ).model_copy(update=changes)

    def home(self, name: str) -> Home:
        """The folder of a desk enrolled under a name, closed."""
        home = Home.at(self.folder / name)
        code = self.central.store.new_enrolment_code("lille", name)
        enrol(home, Settings(), self.url, code)
        return home

    def desk(self, name: str) -> Desk:
        """A desk enrolled under a name, open until the test ends."""
        home = self.home(name)
        return self.open(home)

    def open(self, home: Home) -> Desk:
        """A desk on its folder, open until the test ends."""
        desk = build(home, Settings.load(home.settings))
        self._desks.append(desk)
        return desk

    def shut(self, desk: Desk) -> None:
        """Close a desk before the test ends."""
        self._desks.remove(desk)
        desk.close()

    def stop_central(self) -> None:
        """Take the service off the network; its data and its address stay."""
        port = int(self.url.rpartition(":")[2])
        self._settings = replace(self._settings, port=port)
        self.central.stop()
        # The port is kept, refusing everybody: another program must not get it meanwhile.
        self._kept = socket.socket()
        self._kept.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        self._kept.bind(("127.0.0.1", port))

    def start_central(self) -> None:
        """Bring it up, where it was if it was there before."""
        listener, self._kept = self._kept, None
        if listener is not None:
            listener.listen(512)
            listener.setblocking(False)
        self.central = EmbeddedCentral(self._settings, listener=listener)
        self.central.start()

    def close(self) -> None:
        for desk in self._desks:
            desk.close()
        self.central.stop()
        if self._kept is not None:
            self._kept.close()


def return_document(number: int) -> ReturnDocument:
    """The return `RD-<n>` as a merchant announces it."""
    return ReturnDocument(
        id=f"r{number}",
        number=f"RD-{number}",
        brand_id="lumen",
        site_id="lille",
        order_id=f"o{number}",
        order_number=f"#{100000 + number}",
        shopper=WireShopper(name="Zoé", email=f"shopper{number}@example.com", language="fr"),
        announced_at=START - timedelta(days=5),
        delivered_at=START - timedelta(days=9),
        lines=(
            WireReturnLine(
                id=f"l{number}", title="Robe", quantity=1, unit_price=WireMoney(minor=7900)
            ),
        ),
        parcels=(WireParcel(id=f"p{number}", tracking_number=f"TRACK{number:08d}"),),
    )


def mailed(mailbox: Mailbox, count: int) -> Counter[str]:
    """How often each address was mailed, once there are `count` mails."""
    messages = mailbox.wait_for(count, seconds=120)
    assert len({message["Message-ID"] for message in messages}) == len(messages)
    return Counter(mailbox.recipients)


def scan(desk: Desk, text: str) -> ScanVerdict:
    """Receive a code at a desk and tell the verdict."""
    return desk.receiving.receive(ScannedCode(text), clerk="Amélie").verdict


def drained(desk: Desk, rounds: int = 5) -> SyncReport:
    """Sync until nothing waits, at most `rounds` times."""
    report = desk.syncing.run()
    for _ in range(rounds):
        if not report.waiting:
            break
        report = desk.syncing.run()
    return report
