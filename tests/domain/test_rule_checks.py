"""What may be saved as a merchant's rules, field by field."""

from dataclasses import replace
from typing import Any

import pytest

from returndesk.domain.money import Money
from returndesk.domain.portal import (
    REASONS,
    AutoApproval,
    LabelPolicy,
    Look,
    MailKind,
    MailText,
    Picture,
    PortalRules,
    ReturnMethod,
)
from returndesk.domain.returns import Resolution
from returndesk.domain.rule_checks import Problem, errors, validate

DIGEST = "0" * 64


def found(**changes: Any) -> list[tuple[str, str, bool]]:
    problems = validate(replace(PortalRules(), **changes))
    return [(problem.place, problem.code, problem.warning) for problem in problems]


def mail(subject: str = "", body: str = "", language: str = "fr") -> dict[str, Any]:
    return {"mail_texts": {MailKind.RETURN_RECEIVED: {language: MailText(subject, body)}}}


def test_the_standard_rules_are_right() -> None:
    assert validate(PortalRules()) == ()


RIGHT: list[dict[str, Any]] = [
    {"window_days": 14},
    {"window_days": 365},
    {"slug": "maison-lumen"},
    {"slug": "a"},
    {"slug": "a" * 63},
    {"fee": Money(490), "label": LabelPolicy.FIXED_FEE, "paid_returns": True},
    {"reasons": REASONS[:7]},
    {"reasons": ("other",)},
    {"notice_address": "retours+fr@maison-lumen.example", "notice_verified": True},
    {"policy_url": "https://lumen.example/retours?lang=fr#delai"},
    {"support_url": "http://aide.lumen.example:8080"},
    {"carriers": {"FR": ("colissimo", "mondial_relay")}},
    {"label_countries": frozenset(), "label": LabelPolicy.NONE, "instructions": {"fr": "Ici"}},
    {"label_countries": frozenset(), "methods": frozenset({ReturnMethod.IN_STORE})},
    {"instructions": {"de": "<p><b>So</b></p><ul><li>Eins</li></ul>"}},
    {"look": Look(colour="#7a3E2b", logo=Picture(DIGEST, "image/png", 400, 100, 2000))},
    {"auto_approval": AutoApproval(frozenset({Resolution.REFUND}), Money(5000))},
    mail("Votre retour {return_number}", "Bonjour {shopper},\n{brand} a reçu {order_number}."),
    mail("{{texte}}", ""),
]


@pytest.mark.parametrize("changes", RIGHT, ids=str)
def test_what_may_be_saved(changes: dict[str, Any]) -> None:
    assert found(**changes) == []


WRONG: list[tuple[dict[str, Any], str, str]] = [
    ({"window_days": 13}, "window_days", "window_out_of_range"),
    ({"window_days": 366}, "window_days", "window_out_of_range"),
    ({"slug": "Maison"}, "slug", "slug_format"),
    ({"slug": "maison lumen"}, "slug", "slug_format"),
    ({"slug": "-lumen"}, "slug", "slug_format"),
    ({"slug": "xn--lumen"}, "slug", "slug_format"),
    ({"slug": "a" * 64}, "slug", "slug_format"),
    ({"fee": Money(-1)}, "fee", "fee_out_of_range"),
    ({"fee": Money(100_001)}, "fee", "fee_out_of_range"),
    ({"fee": Money(490, "SEK")}, "fee", "fee_currency"),
    ({"methods": frozenset()}, "methods", "nothing_chosen"),
    ({"refund_methods": frozenset()}, "refund_methods", "nothing_chosen"),
    ({"label_countries": frozenset({"CH"})}, "label_countries", "not_a_label_country"),
    ({"label_countries": frozenset()}, "label_countries", "nothing_chosen"),
    ({"carriers": {"CH": ()}}, "carriers.CH", "not_a_label_country"),
    ({"carriers": {"FR": ("pigeon",)}}, "carriers.FR", "carrier_unknown"),
    ({"reasons": ("because",)}, "reasons", "reason_unknown"),
    ({"reasons": ("damaged", "damaged")}, "reasons", "reason_twice"),
    ({"notice_address": "retours"}, "notice_address", "mail_address_format"),
    ({"notice_address": "a@b"}, "notice_address", "mail_address_format"),
    ({"notice_address": "a@b.fr\nBcc: c@d.fr"}, "notice_address", "mail_address_format"),
    ({"notice_address": "a..b@c.fr"}, "notice_address", "mail_address_format"),
    ({"policy_url": "javascript:alert(1)"}, "policy_url", "link_not_http"),
    ({"policy_url": "https://user:pass@lumen.example"}, "policy_url", "link_not_http"),
    ({"support_url": "lumen.example"}, "support_url", "link_not_http"),
    ({"support_url": "https://lumen.example/" + "a" * 2000}, "support_url", "link_not_http"),
    ({"instructions": {"fr": "<script>x</script>"}}, "instructions.fr", "tag_not_allowed"),
    ({"instructions": {"fr": "<b style='x'>a</b>"}}, "instructions.fr", "attribute_not_allowed"),
    ({"instructions": {"fr": "<a href='data:x'>a</a>"}}, "instructions.fr", "link_not_http"),
    ({"instructions": {"fr": "a" * 5001}}, "instructions.fr", "too_long"),
    ({"instructions": {"it": "ciao"}}, "instructions.it", "language_unknown"),
    ({"look": Look(colour="blue")}, "look.colour", "colour_format"),
    (
        {"look": Look(logo=Picture(DIGEST, "image/svg+xml", 10, 10, 10))},
        "look.logo",
        "picture_type",
    ),
    (
        {"look": Look(background=Picture(DIGEST, "image/png", 10, 10, 2**20 + 1))},
        "look.background",
        "picture_too_large",
    ),
    (
        {"look": Look(background=Picture(DIGEST, "image/png", 20_000, 10_000, 10))},
        "look.background",
        "picture_too_wide",
    ),
    (mail("a\nBcc: b@c.fr"), "mails.return_received.fr.subject", "line_break"),
    (mail("a" * 201), "mails.return_received.fr.subject", "too_long"),
    (mail(body="a" * 10_001), "mails.return_received.fr.body", "too_long"),
    (mail(body="{shopper.__class__}"), "mails.return_received.fr.body", "placeholder_unknown"),
    (mail(body="{}"), "mails.return_received.fr.body", "placeholder_unknown"),
    (mail(body="{shopper:>1000000000}"), "mails.return_received.fr.body", "placeholder_unknown"),
    (mail(body="une { seule"), "mails.return_received.fr.body", "brace_alone"),
    (mail(language="it"), "mails.return_received.it", "language_unknown"),
    ({"auto_approval": AutoApproval(up_to=Money(-1))}, "auto_approval.up_to", "amount_negative"),
    (
        {"auto_approval": AutoApproval(up_to=Money(1, "SEK"))},
        "auto_approval.up_to",
        "fee_currency",
    ),
]


@pytest.mark.parametrize(("changes", "place", "code"), WRONG)
def test_what_may_not_be_saved(changes: dict[str, Any], place: str, code: str) -> None:
    assert found(**changes) == [(place, code, False)]


WARNED: list[tuple[dict[str, Any], str, str]] = [
    ({"reasons": REASONS[:8]}, "reasons", "many_reasons"),
    ({"label": LabelPolicy.FIXED_FEE}, "fee", "fee_is_zero"),
    ({"paid_returns": True}, "paid_returns", "nothing_to_pay"),
    ({"label": LabelPolicy.NONE}, "instructions", "instructions_missing"),
    ({"notice_address": "a@lumen.example"}, "notice_address", "not_verified"),
]


@pytest.mark.parametrize(("changes", "place", "code"), WARNED)
def test_what_is_only_warned_of(changes: dict[str, Any], place: str, code: str) -> None:
    assert found(**changes) == [(place, code, True)]
    assert errors(validate(replace(PortalRules(), **changes))) == ()


def test_the_fee_is_in_the_brands_currency() -> None:
    rules = replace(PortalRules(), fee=Money(4900, "SEK"))
    assert validate(rules, "SEK") == ()
    assert validate(rules, "EUR") == (
        Problem("fee_currency", "fee", {"currency": "EUR", "given": "SEK"}),
    )


@pytest.mark.parametrize(
    ("wish", "amount", "inspected", "approved"),
    [
        (Resolution.REFUND, Money(5000), True, True),
        (Resolution.REFUND, Money(5001), True, False),
        (Resolution.REFUND, Money(5000), False, False),
        (Resolution.REFUND, Money(5000, "SEK"), True, False),
        (Resolution.EXCHANGE, Money(1), True, False),
    ],
)
def test_approval_by_rule(wish: Resolution, amount: Money, inspected: bool, approved: bool) -> None:
    rule = AutoApproval(frozenset({Resolution.REFUND}), Money(5000))
    assert rule.covers(wish, amount, inspected=inspected) is approved
    generous = AutoApproval(frozenset({wish}), None, needs_inspection=False)
    assert generous.covers(wish, amount, inspected=False)
