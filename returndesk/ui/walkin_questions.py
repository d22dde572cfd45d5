"""What the walk-in page has to ask, one question at a time, in place."""

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from returndesk.domain.cases import Rule, RuleVerdict
from returndesk.domain.codes import ScannedCode, article_key
from returndesk.domain.eligibility import blocking
from returndesk.domain.errors import KnownError
from returndesk.domain.ids import BrandId, LineId
from returndesk.domain.orders import Variant
from returndesk.domain.portal import OTHER_REASON
from returndesk.domain.staff import MAX_NAME
from returndesk.domain.walkin import Deal, DraftLine, OrderDraft, amount_of
from returndesk.ui.messages import remedy, sentence
from returndesk.ui.return_words import money_text
from returndesk.ui.rule_words import rule_sentence
from returndesk.ui.texts import joined
from returndesk.ui.walkin_manual import UnreadableError, manual_question, read_manual
from returndesk.ui.walkin_visit import WalkinVisit
from returndesk.ui.walkin_words import deal_name
from returndesk.ui.walkin_work import exchange_chosen
from returndesk.ui.widgets.ask_panel import AskPanel, Field, Question

_LONGEST_PIN = 12
_LONGEST_MESSAGE = 2000
# Where an answer is mended, by the first word of what was wrong with it.
_FIELDS = {"pin": "pin", "name": "name", "reason": "reason"}


class WalkinQuestions(QObject):
    """Asks in its panel and gives the answers to the visit.

    Signals:
        changed(): something is asked now, or nothing any more.
    """

    changed = Signal()

    def __init__(self, visit: WalkinVisit, panel: AskPanel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._visit = visit
        self._panel = panel
        self._code: ScannedCode | None = None
        self._rule: Rule | None = None
        self._line: LineId | None = None
        self._asked = ""
        self._deal = Deal.GOODS_FOR_MONEY
        panel.answered.connect(self._answered)
        panel.chosen.connect(self._picked)
        panel.dropped.connect(self.close)
        visit.found.connect(self.close)
        visit.allowed.connect(self.close)

    @property
    def open(self) -> bool:
        """Whether something is asked."""
        return bool(self._asked)

    def close(self) -> None:
        """Ask nothing any more."""
        if self._asked:
            self._asked = ""
            self._panel.hide()
            self.changed.emit()

    def refused(self, error: KnownError) -> bool:
        """Say at the question why its answer was not taken; False if no question is open."""
        if not self._asked:
            return False
        self._panel.say(f"{sentence(error)} {remedy(error)}")
        self._panel.again(_FIELDS.get(error.code.partition("_")[0], "postcode"))
        return True

    def press_digit(self, digit: int) -> bool:
        """Pick by a digit; False if nothing can be picked."""
        return bool(self._asked) and self._panel.press_digit(digit)

    def take_article(self, text: str) -> bool:
        """Pick the new article of an exchange by its code."""
        line = self._exchanged()
        if self._asked != "exchange" or line is None:
            return False
        key = article_key(text)
        for place, variant in enumerate(line.line.variants):
            if variant.ean and article_key(variant.ean) == key:
                self._picked(place)
                return True
        return False

    # ---------------------------------------------------------------------------------- asking

    def ask_postcode(self, code: ScannedCode) -> None:
        """A typed order number needs the postcode that the order went to."""
        self._code = code
        self._ask(
            "postcode",
            Question(
                self.tr("Postcode of order {number}?").format(number=code.text[:60]),
                act=self.tr("Find"),
                fields=(Field("postcode", self.tr("Postcode"), longest=20),),
            ),
        )

    def to_override(self) -> RuleVerdict | None:
        """What a supervisor could say yes to now; a reason is asked for before it is forgiven."""
        order, judged = self._visit.order, self._visit.judgement
        if order is None or judged is None or not order.chosen:
            return None
        stops = blocking(judged.verdicts, order.overridden)
        asked = {"missing", "message_missing"}
        return next((v for v in stops if v.overridable and v.cause not in asked), None)

    def ask_override(self) -> None:
        """A supervisor's yes to what a rule refuses."""
        verdict = self.to_override()
        if verdict is None:
            return
        self._rule = verdict.rule
        self._ask(
            "override",
            Question(
                self.tr("Take it back all the same?"),
                joined(rule_sentence(verdict), self._first_pin_words()),
                self.tr("Allow"),
                (
                    Field("reason", self.tr("Reason"), longest=_LONGEST_MESSAGE),
                    *self._pin_fields(),
                ),
            ),
        )

    def ask_approval(self) -> None:
        """A supervisor's yes to the money, here and now."""
        self._ask(
            "approval",
            Question(
                self.tr("Approve the money now?"),
                self._first_pin_words(),
                self.tr("Approve"),
                self._pin_fields(),
            ),
        )

    def ask_message(self) -> None:
        """What the shopper says where no reason fits."""
        line = self._visit.line
        if line is None:
            return
        self._line = line.line.id
        field = Field("message", self.tr("In a few words"), text=line.message)
        field = replace(field, longest=_LONGEST_MESSAGE)
        self._ask(
            "message",
            Question(self.tr("Why does it come back?"), line.line.title, self.tr("Keep"), (field,)),
        )

    def ask_exchange(self) -> None:
        """What the next line without one is exchanged for; closes when all have one."""
        order = self._visit.order
        waiting = [
            line
            for line in (order.chosen if order else ())
            if line.exchange_for is None and line.line.variants
        ]
        if order is None or exchange_chosen(order) or not waiting:
            if self._asked == "exchange":
                self.close()
            return
        line = waiting[0]
        self._line = line.line.id
        choices = tuple(_variant_words(order, line, variant) for variant in line.line.variants)
        self._ask(
            "exchange",
            Question(self.tr("Exchange for what?"), line.line.title, choices=choices),
        )

    def ask_manual(self) -> None:
        """Goods whose order cannot be found."""
        self._ask("manual", manual_question(self._visit.brands.values()))

    def ask_deal(self) -> None:
        """Which of the goods and the money change hands."""
        order = self._visit.order
        if order is None:
            return
        choices = tuple(deal_name(deal) for deal in Deal)
        self._ask("deal", Question(self.tr("What changes hands?"), choices=choices))

    def _ask_deal_reason(self, deal: Deal) -> None:
        order = self._visit.order
        if order is None:
            return
        self._deal = deal
        field = Field("reason", self.tr("Reason"), text=order.deal_reason, longest=_LONGEST_MESSAGE)
        self._ask("deal reason", Question(deal_name(deal), act=self.tr("Keep"), fields=(field,)))

    def _ask(self, asked: str, question: Question) -> None:
        self._asked = asked
        self.changed.emit()
        self._panel.ask(question, self.tr("Close"))

    # --------------------------------------------------------------------------------- answers

    def _answered(self, told: Mapping[str, str]) -> None:
        self._panel.say("")
        if self._asked == "postcode" and self._code is not None:
            if told["postcode"].strip():
                self._visit.find(self._code, told["postcode"])
        elif self._asked == "override" and self._rule is not None:
            self._visit.override(self._rule, told["reason"], told["pin"], told.get("name", ""))
        elif self._asked == "approval":
            self._visit.approve(told["pin"], told.get("name", ""))
        elif self._asked == "message":
            self._take_message(told["message"])
        elif self._asked == "manual":
            self._take_manual(told)
        elif self._asked == "deal reason":
            self._take_deal(told["reason"])

    def _take_message(self, message: str) -> None:
        if not message.strip():
            self._panel.say(self.tr("Write a few words."))
            return
        self._visit.show_line(self._line)
        self._visit.give_reason(OTHER_REASON, message.strip())
        self.close()

    def _picked(self, place: int) -> None:
        if self._asked == "deal":
            self._deal_picked(tuple(Deal)[place])
            return
        line = self._exchanged()
        if line is None:
            self.close()
            return
        self._visit.set_line(replace(line, exchange_for=line.line.variants[place]))
        self.ask_exchange()

    def _deal_picked(self, deal: Deal) -> None:
        if deal is Deal.GOODS_FOR_MONEY:
            self._visit.make_deal(deal)
            self.close()
        else:
            self._ask_deal_reason(deal)

    def _exchanged(self) -> DraftLine | None:
        order = self._visit.order
        lines = order.lines if order else ()
        return next((line for line in lines if line.line.id == self._line), None)

    def _take_manual(self, told: Mapping[str, str]) -> None:
        brand = self._visit.brands.get(BrandId(told.get("brand", "")))
        try:
            self._visit.take_manual(read_manual(told, brand))
        except UnreadableError as error:
            self._panel.say(str(error))
            self._panel.again(error.field)

    def _take_deal(self, reason: str) -> None:
        if not reason.strip():
            self._panel.say(self.tr("Write a few words."))
            return
        self._visit.make_deal(self._deal, reason.strip())
        self.close()

    def _pin_fields(self) -> tuple[Field, ...]:
        """The PIN; while nobody here has one, the first is chosen, with the name to it."""
        if self._visit.supervised:
            word = self.tr("Supervisor's PIN")
            return (Field("pin", word, secret=True, longest=_LONGEST_PIN),)
        return (
            Field("name", self.tr("Name of the supervisor"), longest=MAX_NAME),
            Field("pin", self.tr("Choose a PIN"), secret=True, longest=_LONGEST_PIN),
        )

    def _first_pin_words(self) -> str:
        if self._visit.supervised:
            return ""
        return self.tr("Nobody here has a PIN yet: the supervisor chooses one, 4 to 12 digits.")


def _variant_words(order: OrderDraft, line: DraftLine, variant: Variant) -> str:
    """An article to exchange for, with its price and what all of it costs more or less."""
    words = joined(variant.title, money_text(variant.price))
    old = amount_of(order, line).amount
    if variant.price.currency != old.currency:
        return words
    more = variant.price * line.quantity - old
    return f"{words} ({'+' if more.minor > 0 else ''}{money_text(more)})" if more.minor else words
