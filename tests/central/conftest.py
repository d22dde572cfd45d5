"""A real central service, desks that talk to it with requests, and a real SMTP server."""

import ssl
import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
import requests
from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session

from returndesk.central.service import EmbeddedCentral
from returndesk.central.settings import CentralSettings, SmtpSettings
from returndesk.protocol.changes import (
    BrandDocument,
    Document,
    ReturnDocument,
    SiteDocument,
    WireAddress,
    WireMail,
    WireMoney,
    WireParcel,
    WireReturnLine,
    WireRules,
    WireShopper,
)
from tests.postgres import PostgresServer
from tests.smtp import WAIT, Mailbox, MailServer
from tests.support import START, TestClock

SITE = SiteDocument(
    id="lille",
    name="Entrepôt Lille",
    address=WireAddress(name="Lumen", street="1 rue du Port", postcode="59000", city="Lille"),
)
BRAND = BrandDocument(
    id="lumen",
    name="Maison Lumen",
    slug="lumen",
    site_id="lille",
    colour="#7A3E2B",
    support_url="https://maison-lumen.example/contact",
)
QUIET_BRAND = BRAND.model_copy(
    update={
        "id": "quiet",
        "name": "Quiet",
        "slug": "quiet",
        "rules": WireRules.model_validate({"mails": {"return_received": False}}),
    }
)
CERTIFICATE = Path(__file__).parent / "data" / "smtp-cert.pem"
KEY = Path(__file__).parent / "data" / "smtp-key.pem"

# For what only the embedded database does.
ON_SQLITE = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)

Json = dict[str, Any]


def announced(number: int, *parcel_ids: str, **changes: Any) -> ReturnDocument:
    """The return `RD-<number>` with one parcel `p<number>` unless others are named."""
    return ReturnDocument(
        id=f"r{number}",
        number=f"RD-{number}",
        brand_id="lumen",
        site_id="lille",
        order_id=f"o{number}",
        order_number=f"ML-{number}",
        shopper=WireShopper(name="Zoé Martin", email=f"zoe{number}@example.com", language="fr"),
        announced_at=START - timedelta(days=3),
        delivered_at=START - timedelta(days=8),
        lines=(
            WireReturnLine(
                id="line-1",
                title="Robe Ondine, bleu, 38",
                quantity=2,
                unit_price=WireMoney(minor=7900),
                reason="too_small",
            ),
        ),
        parcels=tuple(
            WireParcel(id=parcel_id, tracking_number=f"TRACK{parcel_id}", carrier="colissimo")
            for parcel_id in parcel_ids or (f"p{number}",)
        ),
    ).model_copy(update=changes)


class DeskClient:
    """A desk as the wire sees it."""

    def __init__(self, url: str, token: str, desk_id: str = "") -> None:
        self.url = url
        self.desk_id = desk_id
        self.token = token
        self.http = requests.Session()
        self.http.headers.update({"Authorization": f"Bearer {token}", "X-ReturnDesk-Protocol": "1"})
        self._seq = 0

    def event(self, type_: str, event_id: str, payload: Json, **changes: Any) -> Json:
        self._seq += 1
        return {
            "id": event_id,
            "seq": self._seq,
            "type": type_,
            "aggregate": payload.get("parcel_id", "unknown"),
            "payload": payload,
            "occurred_at": START.isoformat(),
            "clerk": "Amélie R.",
            "schema_version": 1,
        } | changes

    def received(self, event_id: str, parcel_id: str = "p1", **changes: Any) -> Json:
        payload = {"parcel_id": parcel_id, "return_ids": ["r1"], "site_id": "lille"}
        return self.event("parcel.received", event_id, payload, **changes)

    def undone(self, event_id: str, reception_id: str, parcel_id: str = "p1") -> Json:
        payload = {"parcel_id": parcel_id, "return_ids": ["r1"], "reception_id": reception_id}
        return self.event("parcel.reception_undone", event_id, payload)

    def post(self, *events: Json) -> requests.Response:
        return self.http.post(f"{self.url}/v1/events", json={"events": events}, timeout=WAIT)

    def send(self, *events: Json) -> list[Json]:
        """The verdicts on events."""
        response = self.post(*events)
        assert response.status_code == 200, response.text
        verdicts: list[Json] = response.json()["verdicts"]
        return verdicts

    def kinds(self, *events: Json) -> list[str]:
        return [verdict["kind"] for verdict in self.send(*events)]

    def page(self, cursor: str = "", limit: int = 1000) -> Json:
        params: dict[str, str | int] = {"cursor": cursor, "limit": limit}
        response = self.http.get(f"{self.url}/v1/changes", params=params, timeout=WAIT)
        assert response.status_code == 200, response.text
        page: Json = response.json()
        return page

    def return_(self, return_id: str = "r1") -> Json:
        """A return as the feed tells it now."""
        changes = self.page()["changes"]
        return next(c for c in changes if c["kind"] == "return" and c["id"] == return_id)

    def mail(self, return_id: str = "r1") -> tuple[str, str]:
        """The state of a return's mail and its reason."""
        mail = self.return_(return_id)["mail"]
        return mail["state"], mail["reason"]

    def parcel(self, return_id: str = "r1", position: int = 0) -> Json:
        parcel: Json = self.return_(return_id)["parcels"][position]
        return parcel


class Service:
    """A central service that a test starts, stops and starts again, on a clock that stands."""

    def __init__(self, home: Path, smtp: SmtpSettings | None, database_url: str = "") -> None:
        self.clock = TestClock()
        self.settings = CentralSettings(
            home=home,
            database_url=database_url,
            port=0,
            smtp=smtp,
            undo_delay=120.0,
            mail_from="retours@lumen.example",
        )
        self.central: EmbeddedCentral

    def start(self, *documents: Document, **changes: Any) -> EmbeddedCentral:
        """Start with some documents and settings; undo delay 120 s unless told otherwise."""
        self.settings = replace(self.settings, **changes)
        self.central = EmbeddedCentral(self.settings, self.clock.now)
        self.central.start()
        if documents:
            self.central.store.import_documents([SITE, BRAND, QUIET_BRAND, *documents])
        return self.central

    def desk(self, name: str = "Poste 1") -> DeskClient:
        """A desk enrolled over the wire."""
        code = self.central.store.new_enrolment_code("lille", name)
        answer = requests.post(f"{self.central.url}/v1/desks", json={"code": code}, timeout=WAIT)
        assert answer.status_code == 201, answer.text
        return DeskClient(self.central.url, answer.json()["token"], answer.json()["desk_id"])

    @property
    def now(self) -> datetime:
        return self.clock.now()

    def later(self, **by: float) -> None:
        """Let time pass, and the worker look at the clock."""
        self.clock.forward(**by)
        self.central.mails.notify()

    def wait_for_mail_state(
        self, desk: DeskClient, return_id: str, state: str, reason: str
    ) -> None:
        """Follow the feed until it tells a return's mail so, newer than the clock."""
        deadline = time.monotonic() + WAIT
        while True:
            mail = WireMail.model_validate(desk.return_(return_id)["mail"])
            if (mail.state, mail.reason) == (state, reason) and mail.at and mail.at > self.now:
                return
            assert time.monotonic() < deadline, mail

    def settle(self) -> None:
        """Wait until no mail is scheduled any more."""
        assert self.central.mails.wait_until_empty(WAIT)


@pytest.fixture
def mailbox() -> Mailbox:
    return Mailbox()


@pytest.fixture
def smtp(mailbox: Mailbox) -> Iterator[SmtpSettings]:
    server = MailServer(mailbox)
    server.start()
    yield server.settings
    server.stop()


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest) -> str:
    """A test that names this (or `service`) runs on both databases."""
    if request.param == "sqlite":
        return ""
    server: PostgresServer = request.getfixturevalue("postgres")
    return server.new_database()


@pytest.fixture
def service(tmp_path: Path, smtp: SmtpSettings, database_url: str) -> Iterator[Service]:
    """A service that is not started yet and mails to `mailbox`."""
    found = Service(tmp_path / "central", smtp, database_url)
    yield found
    if hasattr(found, "central"):
        found.central.stop()


@pytest.fixture(scope="module")
def lasting(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Service]:
    """A running service with the return r1, shared by tests that leave nothing in it."""
    found = Service(tmp_path_factory.mktemp("lasting"), None)
    found.start(announced(1))
    yield found
    found.central.stop()


class CheckPassword:
    """An SMTP server's authenticator that knows one account."""

    def __call__(
        self, server: SMTP, session: Session, envelope: Envelope, mechanism: str, data: Any
    ) -> AuthResult:
        known = isinstance(data, LoginPassword) and (data.login, data.password) == (
            b"lumen",
            b"geheim",
        )
        return AuthResult(success=known, handled=known)


@pytest.fixture
def tls_context() -> ssl.SSLContext:
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain(CERTIFICATE, KEY)
    return context
