"""Whether a return's label may be printed here: the merchant's rules, judged for a drop-off."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from returndesk.domain.cases import CaseItem, Outcome, ReturnCase, Rule, RuleVerdict
from returndesk.domain.eligibility import fee_of, judge
from returndesk.domain.errors import KnownError
from returndesk.domain.money import Money
from returndesk.domain.portal import LabelPolicy, PortalRules, ReturnMethod
from returndesk.domain.returns import Return

# The rules that are about the label itself; the others were judged when the return was announced.
_LABEL_RULES = (Rule.LABEL, Rule.LABEL_COUNTRY, Rule.CARRIER)


@dataclass(frozen=True, slots=True)
class Allowance:
    """A supervisor's yes to a label, for the (rule, cause) that refused it then, and no other."""

    rules: frozenset[tuple[Rule, str]]
    supervisor: str
    reason: str
    at: datetime


@dataclass(frozen=True, slots=True)
class LabelVerdict:
    """What the rules say of a label: what refuses or warns, and what the shopper pays for it.

    `own_cost` is a brand that gives no labels: its shoppers send goods back as they like, and the
    paper is only an address.
    """

    findings: tuple[RuleVerdict, ...] = ()
    fee: Money | None = None
    own_cost: bool = False
    allowed: Allowance | None = None

    @property
    def refused(self) -> RuleVerdict | None:
        """The rule that says no and that no supervisor has overridden, if there is one."""
        return next((v for v in self.said_no if not self._overridden(v)), None)

    @property
    def overridden(self) -> RuleVerdict | None:
        """The rule that says no and that a supervisor has overridden, if there is one."""
        return next((v for v in self.said_no if self._overridden(v)), None)

    @property
    def said_no(self) -> tuple[RuleVerdict, ...]:
        """The rules that say no, whoever has overridden them."""
        return tuple(v for v in self.findings if v.outcome is Outcome.REFUSED)

    def _overridden(self, verdict: RuleVerdict) -> bool:
        return self.allowed is not None and (verdict.rule, verdict.cause) in self.allowed.rules


def judge_label(return_: Return, rules: PortalRules) -> LabelVerdict:
    """What the rules in force when the return was announced say of its label."""
    items = tuple(
        CaseItem(line.id, line.quantity, line.quantity, line.unit_price) for line in return_.lines
    )
    parcel = return_.parcels[0] if return_.parcels else None
    case = ReturnCase(
        portal_brand_id=return_.brand_id,
        brand_id=return_.brand_id,
        items=items,
        at=return_.announced_at,
        method=ReturnMethod.DROP_OFF,
        wish=return_.wish,
        order_id=return_.order_id,
        country=return_.shopper.country,
        postcode=return_.shopper.postcode,
        delivered_at=return_.delivered_at,
        carrier=parcel.carrier if parcel else "",
        linked=True,
    )
    found = tuple(
        verdict
        for verdict in judge(case, rules)
        if verdict.rule in _LABEL_RULES and verdict.outcome is not Outcome.OK
    )
    fee = fee_of(case, rules)
    return LabelVerdict(found, fee if fee.minor else None, rules.label is LabelPolicy.NONE)


@dataclass(frozen=True, slots=True)
class BulkItem:
    """One of many labels that are to be printed: its return, or why there is none."""

    text: str
    return_: Return | None = None
    error: KnownError | None = None
    verdict: LabelVerdict = LabelVerdict()

    @property
    def printable(self) -> bool:
        """Whether its label is printed."""
        return self.error is None and self.return_ is not None and self.verdict.refused is None


def without_doubles(items: Sequence[BulkItem]) -> tuple[BulkItem, ...]:
    """Each return once, where its first mention was."""
    seen: set[str] = set()
    kept = []
    for item in items:
        key = item.return_.id if item.return_ else f"?{item.text}"
        if key not in seen:
            seen.add(key)
            kept.append(item)
    return tuple(kept)
