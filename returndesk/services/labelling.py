"""Return labels: what stands on one, and what is ordered to print it."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime

from returndesk.domain.attention import AttentionKind, item_id
from returndesk.domain.cases import Rule
from returndesk.domain.codes import ScannedCode
from returndesk.domain.errors import KnownError
from returndesk.domain.events import Event, EventType, OutboxState
from returndesk.domain.ids import EventId, ReturnId
from returndesk.domain.labels import ReturnLabel, label_words
from returndesk.domain.portal import Address
from returndesk.domain.returns import Return
from returndesk.domain.staff import Staff
from returndesk.services.label_rules import (
    Allowance,
    BulkItem,
    LabelVerdict,
    judge_label,
    without_doubles,
)
from returndesk.services.label_texts import carrier_words, label_instructions
from returndesk.services.meaning import read_label
from returndesk.services.ports import Clock, DeskStorage, IdMaker
from returndesk.services.print_orders import PrintOrder
from returndesk.services.slips import Slips

MAX_REASON = 2000
# How much of a text that led nowhere is said again.
_QUOTED = 60
# The kind of a label's print jobs; their subject is the return's id.
LABEL = "label"


@dataclass(frozen=True, slots=True)
class MailAsked:
    """How far a request to mail a label again is, and since when.

    `REJECTED` is a mail that cannot be sent: `reason` is the mail's, such as `address_refused`, or
    the central service's (`no_address`, `unknown_return`).
    """

    at: datetime
    state: OutboxState
    reason: str = ""


class Labelling:
    """The use case of the Labels page and of `returndesk label`."""

    def __init__(self, storage: DeskStorage, slips: Slips, clock: Clock, ids: IdMaker) -> None:
        self._storage = storage
        self._slips = slips
        self._clock = clock
        self._ids = ids

    def find(self, number: str) -> Return:
        """The return with a number, written any way, or that a number of its parcel leads to.

        Raises as `find_scanned`.
        """
        return self.find_scanned(ScannedCode(number))

    def find_scanned(self, code: ScannedCode) -> Return:
        """The return that a scan or a typed text leads to: its own number first, then its keys.

        Raises `ScanError` for a text that no scan could be, `KnownError("return_not_found",
        number)`, `KnownError("several_returns", number, count)` where one label would be a guess,
        and `KnownError("slip_not_genuine")` for a packing slip that is not to be trusted.
        """
        meaning = read_label((code,), self._slips.check)
        if meaning.slip is not None and not meaning.slip.standing.trusted:
            raise KnownError("slip_not_genuine")
        with self._storage.read() as work:
            found = work.returns.by_number(code.text)
            matches = () if found else meaning.meant(work.returns.matches(meaning.keys))
        if found is not None:
            return found
        returns = {match.return_.id: match.return_ for match in matches}
        if not returns:
            raise KnownError("return_not_found", number=code.text[:_QUOTED])
        if len(returns) > 1:
            raise KnownError("several_returns", number=code.text[:_QUOTED], count=len(returns))
        return next(iter(returns.values()))

    def label_for(self, return_: Return) -> ReturnLabel:
        """The label of a return: to the return address of its site, with its first parcel's number.

        Its words and instructions are in the shopper's language. Raises
        `KnownError("return_address_unknown", number)` while the site or brand is not known here.
        """
        with self._storage.read() as work:
            brand = work.reference.brand(return_.brand_id)
            site = work.reference.site(return_.site_id)
        if brand is None or site is None:
            raise KnownError("return_address_unknown", number=return_.number)
        parcel = return_.parcels[0] if return_.parcels else None
        carrier = parcel.carrier if parcel else ""
        shopper = return_.shopper
        return ReturnLabel(
            return_number=return_.number,
            brand_name=brand.name,
            sender=Address(shopper.name, "", shopper.postcode, "", shopper.country),
            recipient=site.address,
            order_number=return_.order_number,
            tracking_number=parcel.tracking_number if parcel else "",
            carrier=carrier_words(carrier),
            instructions=label_instructions(shopper.language, carrier),
            words=label_words(shopper.language),
        )

    def verdict(self, return_: Return) -> LabelVerdict:
        """Whether the merchant's rules let a return's label be printed, and what it costs."""
        with self._storage.read() as work:
            rules = work.reference.rules_at(return_.brand_id, return_.announced_at)
            verdict = judge_label(return_, rules)
            if not verdict.said_no:
                return verdict
            told = work.outbox.of_label(EventType.LABEL_ALLOWED, return_.id)
        return verdict if told is None else replace(verdict, allowed=_allowance(told.event))

    def allow(self, return_: Return, reason: str, supervisor: Staff, clerk: str = "") -> None:
        """A supervisor's yes to a label that rules refuse; the fact is kept and sent.

        It is for these rules: when another refuses it later, that is asked for anew. Raises
        `KnownError("reason_missing")`.
        """
        if not reason.strip():
            raise KnownError("reason_missing")
        said_no = self.verdict(return_).said_no
        if not said_no:
            return
        with self._storage.write() as work:
            work.outbox.append(
                EventId(self._ids.new()),
                EventType.LABEL_ALLOWED,
                return_.id,
                {
                    "return_id": return_.id,
                    "rules": [{"rule": str(no.rule), "cause": no.cause} for no in said_no],
                    "reason": reason.strip()[:MAX_REASON],
                    "supervisor": supervisor.name,
                },
                at=self._clock.now(),
                clerk=clerk,
            )

    def mail_asked(self, return_id: ReturnId) -> MailAsked | None:
        """How far the newest request to mail a return's label again is; None without one."""
        with self._storage.read() as work:
            asked = work.outbox.of_label(EventType.LABEL_MAIL_REQUESTED, return_id)
            if asked is None:
                return None
            failed = work.attention.get(item_id(AttentionKind.LABEL_MAIL_FAILED, asked.event.id))
        if failed is not None:
            reason = str(failed.params.get("reason", ""))
            return MailAsked(failed.opened_at, OutboxState.REJECTED, reason)
        at = asked.settled_at or asked.event.occurred_at
        return MailAsked(at, asked.state, asked.reason)

    def bulk(self, wanted: Iterable[ScannedCode | ReturnId]) -> tuple[BulkItem, ...]:
        """Many labels at once: each return with its verdict, or why it cannot be printed.

        A return that is mentioned twice is there once. A code is read as `find_scanned` does.
        """
        items = []
        for one in wanted:
            try:
                return_ = self._wanted(one)
            except KnownError as error:
                items.append(
                    BulkItem(one.text if isinstance(one, ScannedCode) else one, error=error)
                )
            else:
                items.append(BulkItem(return_.number, return_, verdict=self.verdict(return_)))
        return without_doubles(items)

    def _wanted(self, one: ScannedCode | ReturnId) -> Return:
        if isinstance(one, ScannedCode):
            return self.find_scanned(one)
        with self._storage.read() as work:
            return_ = work.returns.get(one)
        if return_ is None:
            raise KnownError("return_not_found", number=one[:_QUOTED])
        return return_

    def label_of(self, subject: str) -> ReturnLabel:
        """The label of the return with an id, as the spool asks for it again.

        Raises `KnownError("return_not_found", number)` for one that has gone, and as `label_for`.
        """
        return self.label_for(self._wanted(ReturnId(subject)))

    def request_mail(self, return_id: ReturnId, clerk: str = "") -> None:
        """Have the central service mail a return's label to its shopper, once more each time.

        Raises `KnownError("return_not_found", number)`.
        """
        with self._storage.write() as work:
            if work.returns.get(return_id) is None:
                raise KnownError("return_not_found", number=return_id[:_QUOTED])
            work.outbox.append(
                EventId(self._ids.new()),
                EventType.LABEL_MAIL_REQUESTED,
                return_id,
                {"return_id": return_id},
                at=self._clock.now(),
                clerk=clerk,
            )

    def order(self, return_id: ReturnId, label: ReturnLabel, clerk: str = "") -> PrintOrder:
        """What the spool is given to print a return's label."""
        return PrintOrder(
            kind=LABEL, title=label.return_number, content=label, subject=return_id, clerk=clerk
        )


def _allowance(event: Event) -> Allowance:
    """A supervisor's yes as it was stored."""
    told = event.payload
    rules = told.get("rules")
    known = {str(rule) for rule in Rule}
    named = [one for one in rules if isinstance(one, dict)] if isinstance(rules, list) else []
    return Allowance(
        frozenset(
            (Rule(one["rule"]), str(one.get("cause", "")))
            for one in named
            if one.get("rule") in known
        ),
        str(told.get("supervisor", "")),
        str(told.get("reason", "")),
        event.occurred_at,
    )
