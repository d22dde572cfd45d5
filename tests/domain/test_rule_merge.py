"""Two versions of a merchant's rules, field by field."""

from dataclasses import replace
from typing import Any

import pytest

from returndesk.domain.ids import SiteId
from returndesk.domain.money import Money
from returndesk.domain.portal import (
    AutoApproval,
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
from returndesk.domain.rule_merge import differences, merged, rules_with, values_of

BASE = PortalRules()
LOGO = Picture("0" * 64, "image/png", 10, 10, 99)
MAIL = {MailKind.RETURN_RECEIVED: {"de": MailText("Da", "Guten Tag")}}

CHANGES: list[tuple[str, dict[str, Any]]] = [
    ("status", {"status": PortalStatus.HIDDEN}),
    ("slug", {"slug": "lumen-paris"}),
    ("site_id", {"site_id": SiteId("paris")}),
    ("window_days", {"window_days": 60}),
    ("label", {"label": LabelPolicy.NONE}),
    ("fee", {"fee": Money(490)}),
    ("label_countries", {"label_countries": frozenset({"FR"})}),
    ("methods", {"methods": frozenset({ReturnMethod.IN_STORE})}),
    ("carriers.DE", {"carriers": {"DE": ("dhl",)}}),
    ("carriers.DE", {"carriers": {"DE": ()}}),
    ("refund_methods", {"refund_methods": frozenset({Resolution.REFUND})}),
    ("reasons", {"reasons": ("damaged",)}),
    ("unlinked", {"unlinked": True}),
    ("international", {"international": False}),
    ("paid_returns", {"paid_returns": True}),
    ("notice_address", {"notice_address": "a@lumen.example"}),
    ("policy_url", {"policy_url": "https://lumen.example"}),
    ("support_url", {"support_url": "https://lumen.example"}),
    ("instructions.es", {"instructions": {"es": "Hola"}}),
    ("look.background", {"look": Look(background=LOGO)}),
    ("look.header", {"look": Look(header=False)}),
    ("look.footer", {"look": Look(footer=False)}),
    ("look.logo", {"look": Look(logo=LOGO)}),
    ("look.colour", {"look": Look(colour="#0F5C63")}),
    ("mails.handed_over", {"mails": dict(BASE.mails) | {MailKind.HANDED_OVER: False}}),
    ("mails.return_received.de", {"mail_texts": MAIL}),
    ("auto_approval", {"auto_approval": AutoApproval(frozenset({Resolution.REFUND}))}),
    ("inspection_in_mail", {"inspection_in_mail": True}),
    ("retention_days", {"retention_days": 90}),
]


def test_every_rule_is_a_field_but_what_the_central_service_decides() -> None:
    covered = {place.partition(".")[0] for place, _ in CHANGES}
    covered |= {"mail_texts"}  # their place is the mail's
    assert set(PortalRules.__dataclass_fields__) - covered == {"version", "notice_verified"}


@pytest.mark.parametrize(("place", "change"), CHANGES)
def test_a_change_is_one_field_and_can_be_taken(place: str, change: dict[str, Any]) -> None:
    theirs = replace(BASE, **change)
    (found,) = differences(BASE, BASE, theirs)
    assert (found.place, found.by_me, found.by_them, found.settled) == (place, False, True, True)
    assert merged(BASE, theirs, [place]) == theirs
    assert merged(theirs, BASE, [place]) == BASE
    assert rules_with(BASE, values_of(theirs)) == theirs


def test_who_changed_what() -> None:
    mine = replace(BASE, window_days=60, slug="mine", unlinked=True)
    theirs = replace(BASE, window_days=90, slug="", fee=Money(490), unlinked=True)
    found = {d.place: (d.mine, d.theirs, d.settled) for d in differences(BASE, mine, theirs)}
    assert found == {
        "slug": ("mine", "", True),
        "window_days": (60, 90, False),
        "fee": (Money(0), Money(490), True),
    }
    together = merged(mine, theirs, ["fee", "window_days"])
    assert together == replace(mine, fee=Money(490), window_days=90)


def test_one_languages_words_do_not_drag_the_others_along() -> None:
    mine = replace(BASE, instructions={"fr": "Bonjour"})
    theirs = replace(BASE, instructions={"de": "Guten Tag"}, mail_texts=MAIL)
    places = [d.place for d in differences(BASE, mine, theirs)]
    assert places == ["instructions.fr", "instructions.de", "mails.return_received.de"]
    assert merged(mine, theirs, ["instructions.de"]).instructions == {
        "fr": "Bonjour",
        "de": "Guten Tag",
    }
