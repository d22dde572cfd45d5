"""Every cause of every rule has its words."""

import ast
from pathlib import Path

import pytest

from returndesk.domain import eligibility
from returndesk.domain.cases import Outcome, ParamValue, PaymentState, Rule, RuleVerdict
from returndesk.ui.rule_words import known_causes, rule_sentence, rule_tone
from returndesk.ui.tones import Tone

INTERNATIONAL_NEEDS = ("shipment", "hs_code", "origin", "parcel", "phone")


def told_causes() -> set[tuple[Rule, str]]:
    """The causes that stand in the sources beside their rule."""
    found = set()
    source = Path(eligibility.__file__).read_text("utf-8")
    for node in ast.walk(ast.parse(source)):
        if not isinstance(node, ast.Call) or getattr(node.func, "id", "") not in _MAKERS:
            continue
        rule, *rest = node.args
        if isinstance(rule, ast.Attribute) and rest and isinstance(rest[0], ast.Constant):
            found.add((Rule[rule.attr], str(rest[0].value)))
    return found


_MAKERS = {"_refused", "_warning"}
# Those that are put together while judging: see `_quantity_cause`, `_unlinked`, `_international`
# and `_payment` of the rules.
_COMPOSED = {
    *((Rule.QUANTITY, cause) for cause in ("not_in_order", "already_returned", "more_than_bought")),
    *((Rule.UNLINKED, c) for c in ("over_12_months", "shipped_in_parts", "shipped_elsewhere")),
    *((Rule.INTERNATIONAL, f"{need}_missing") for need in INTERNATIONAL_NEEDS),
    (Rule.PAYMENT, PaymentState.AWAITING_PAYMENT.value),
    (Rule.PAYMENT, PaymentState.PAYMENT_FAILED.value),
}


def test_every_cause_has_words_and_every_word_a_cause() -> None:
    told = told_causes()
    assert len(told) > 25
    assert told | _COMPOSED == known_causes()


@pytest.mark.parametrize(("rule", "cause"), sorted(known_causes()))
def test_a_sentence_takes_its_numbers(rule: Rule, cause: str) -> None:
    params: dict[str, ParamValue] = {"cause": cause, "day": 45, "currencies": ("EUR", "GBP")}
    sentence = rule_sentence(RuleVerdict(rule, Outcome.REFUSED, params, overridable=True))
    assert sentence
    assert "{" not in sentence
    assert not sentence.endswith(".")


def test_what_can_be_overridden_asks_for_caution_and_facts_are_wrong() -> None:
    no = RuleVerdict(Rule.WINDOW, Outcome.REFUSED, {"cause": "too_late"}, overridable=True)
    fact = RuleVerdict(Rule.QUANTITY, Outcome.REFUSED, {"cause": "not_in_order"})
    assert rule_tone(no, overridden=False) is Tone.CAUTION
    assert rule_tone(fact, overridden=False) is Tone.WRONG
    assert rule_tone(RuleVerdict(Rule.WINDOW), overridden=False) is Tone.GOOD
