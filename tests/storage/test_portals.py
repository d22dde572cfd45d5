"""Rules and pictures of portals at the desk: all of them, at every moment, over upgrades."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from returndesk.domain.feed import FeedKind, Tombstone
from returndesk.domain.ids import BrandId, SiteId
from returndesk.domain.money import Money
from returndesk.domain.portal import (
    AutoApproval,
    Brand,
    DatedRules,
    LabelPolicy,
    Look,
    MailKind,
    MailText,
    Picture,
    PortalRules,
    PortalStatus,
    ReturnMethod,
)
from returndesk.domain.returns import Resolution
from returndesk.storage import migrating
from returndesk.storage.database import FILE_NAME, Database
from returndesk.storage.engine import writer_engine
from tests.support import BRANDS, LUMEN, START, fill, make_return

LOGO = Picture("ab" * 32, "image/png", 400, 100, 3000)
EVERYTHING = PortalRules(
    status=PortalStatus.HIDDEN,
    slug="lumen-paris",
    site_id=SiteId("lille"),
    window_days=100,
    label=LabelPolicy.FIXED_FEE,
    fee=Money(4900, "SEK"),
    label_countries=frozenset({"FR", "SE"}),
    methods=frozenset({ReturnMethod.IN_STORE, ReturnMethod.PICK_UP}),
    carriers={"FR": ("colissimo", "dhl"), "SE": ()},
    refund_methods=frozenset({Resolution.EXCHANGE}),
    reasons=("damaged", "late"),
    unlinked=True,
    international=False,
    paid_returns=True,
    notice_address="a@lumen.example",
    notice_verified=True,
    policy_url="https://lumen.example/retours",
    support_url="https://lumen.example/aide",
    instructions={"fr": "<b>Ici</b>", "es": "Aquí"},
    look=Look(background=None, header=False, footer=True, logo=LOGO, colour="#7A3E2B"),
    mails={kind: kind is not MailKind.LABEL_CREATED for kind in MailKind},
    mail_texts={MailKind.RETURN_RECEIVED: {"fr": MailText("Reçu", "Bonjour {shopper}")}},
    auto_approval=AutoApproval(frozenset({Resolution.REFUND}), Money(5000), needs_inspection=False),
    inspection_in_mail=True,
    version=7,
)


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    opened = Database.open(tmp_path)
    fill(opened, [])
    yield opened
    opened.close()


def put(database: Database, brand: Brand) -> None:
    with database.write() as work:
        cursor = work.feed.cursor()
        assert work.feed.apply([brand], cursor=f"{cursor}+", expected=cursor)


def version(number: int, window: int, *, days_ago: float) -> DatedRules:
    rules = PortalRules(window_days=window, version=number)
    return DatedRules(rules, START - timedelta(days=days_ago), "Nadia")


def test_every_rule_is_kept(database: Database, tmp_path: Path) -> None:
    put(database, replace(BRANDS[0], rules=EVERYTHING, currency="SEK"))
    with database.read() as work:
        brand = work.reference.brand(LUMEN)
    assert brand is not None
    assert (brand.rules, brand.currency) == (EVERYTHING, "SEK")
    assert brand.rules.carriers == EVERYTHING.carriers
    assert brand.rules.mail_texts == EVERYTHING.mail_texts


def test_the_rules_in_force_at_a_moment(database: Database) -> None:
    history = (
        version(1, 14, days_ago=300),
        version(2, 60, days_ago=100),
        version(3, 30, days_ago=5),
    )
    put(database, replace(BRANDS[0], rules=history[-1].rules, history=history))
    moments = {
        400: 14,  # before all that is known: the oldest
        300: 14,
        101: 14,
        100: 60,
        6: 60,
        5: 30,
        0: 30,
        -400: 30,  # a clock that is ahead
    }
    with database.read() as work:
        found = {
            days: work.reference.rules_at(LUMEN, START - timedelta(days=days)).window_days
            for days in moments
        }
        nobody = work.reference.rules_at(BrandId("nobody"), START)
    assert found == moments
    assert nobody == PortalRules()


def test_a_newer_document_takes_the_place_of_all_versions(database: Database) -> None:
    history = (version(1, 14, days_ago=300), version(2, 60, days_ago=100))
    put(database, replace(BRANDS[0], rules=history[-1].rules, history=history))
    put(database, replace(BRANDS[0], rules=history[-1].rules, history=history[1:]))
    with database.read() as work:
        assert work.reference.rules_at(LUMEN, START - timedelta(days=200)).window_days == 60


def test_saved_rules_hold_at_this_desk_at_once(database: Database) -> None:
    with database.write() as work:
        work.reference.keep_rules(LUMEN, version(1, 90, days_ago=1 / 24))
    with database.read() as work:
        assert work.reference.rules_at(LUMEN, START).window_days == 90
        assert work.reference.rules_at(LUMEN, START - timedelta(hours=2)).window_days == 30


def test_a_brand_that_is_gone_leaves_no_rules(database: Database, tmp_path: Path) -> None:
    with database.write() as work:
        cursor = work.feed.cursor()
        tombstone = Tombstone(FeedKind.BRAND, LUMEN)
        assert work.feed.apply([tombstone], cursor="later", expected=cursor)
    with closing(sqlite3.connect(tmp_path / FILE_NAME)) as connection:
        assert connection.execute("SELECT count(*) FROM rule_versions").fetchone() == (0,)


def test_pictures_that_are_missing_and_those_that_are_here(database: Database) -> None:
    with database.read() as work:
        assert work.reference.missing_pictures() == ()
    put(database, replace(BRANDS[0], rules=EVERYTHING))
    with database.read() as work:
        assert work.reference.missing_pictures() == (LOGO.digest,)
        assert work.reference.picture(LOGO.digest) is None
    with database.write() as work:
        work.reference.keep_picture(LOGO.digest, b"\x89PNG\x00")
        work.reference.keep_picture(LOGO.digest, b"\x89PNG\x00")
    with database.read() as work:
        assert work.reference.missing_pictures() == ()
        assert work.reference.picture(LOGO.digest) == b"\x89PNG\x00"


def test_the_rules_of_an_older_desk_are_kept_and_the_feed_is_read_again(tmp_path: Path) -> None:
    engine = writer_engine(tmp_path / FILE_NAME)
    migrating.upgrade(engine, "0001")
    with engine.begin() as connection:
        connection.exec_driver_sql("UPDATE desk_state SET cursor = 'far'")
        connection.exec_driver_sql(
            "INSERT INTO brands (pk, id, known, name, slug, site_id, status, window_days, mails) "
            "VALUES (4, 'lumen', 1, 'Lumen', 'lumen', 'lille', 'hidden', 45, "
            "'{\"return_received\": false}'), (5, 'named', 0, '', '', '', '', 0, '{}')"
        )
    engine.dispose()
    database = Database.open(tmp_path)
    with database.read() as work:
        assert work.feed.cursor() == ""
        brand = work.reference.brand(LUMEN)
        assert work.reference.brand(BrandId("named")) is None
    assert brand == Brand(
        LUMEN, "Lumen", "lumen", SiteId("lille"), colour="",
        rules=PortalRules(
            status=PortalStatus.HIDDEN,
            window_days=45,
            mails={kind: kind is not MailKind.RETURN_RECEIVED for kind in MailKind},
        ),
    )  # fmt: skip
    fill(database, [make_return(1)])
    with database.read() as work:
        assert work.reference.rules_at(LUMEN, datetime(2020, 1, 1, tzinfo=UTC)).window_days == 30
    database.close()
