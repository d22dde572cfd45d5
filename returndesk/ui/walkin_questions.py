"""What the walk-in page has to ask, one question at a time, in place."""

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal, InvalidOperation

from PySide6.QtCore import QLocale, QObject, Signal

from returndesk.domain.cases import Rule, RuleVerdict
from returndesk.domain.codes import ScannedCode, article_key
from returndesk.domain.eligibility import blocking
from returndesk.domain.errors import KnownError
from returndesk.domain.ids import BrandId, LineId
from returndesk.domain.money import Money
from returndesk.domain.orders import OrderLine, Variant
from returndesk.domain.portal import OTHER_REASON
from returndesk.domain.returns import Resolution, Shopper
from returndesk.domain.walkin import DraftLine
from returndesk.ui.messages import remedy, sentence
from returndesk.ui.return_words import money_text
from returndesk.ui.rule_words import rule_sentence
from returndesk.ui.texts import joined
from returndesk.ui.walkin_visit import WalkinVisit
from returndesk.ui.walkin_work import MOST_UNITS, ManualReturn
from returndesk.ui.widgets.ask_panel import AskPanel, Field, Question

_LONGEST_PIN = 12
_LONGEST_MESSAGE = 2000
# More than any article costs; a slip of the finger on the price is caught here.
_MOST_MINOR = 100_000_000


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
        self._panel.again("pin" if error.code.startswith("pin_") else "postcode")
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
                rule_sentence(verdict),
                self.tr("Allow"),
                (
                    Field("reason", self.tr("Reason"), longest=_LONGEST_MESSAGE),
                    Field("pin", self.tr("Supervisor's PIN"), secret=True, longest=_LONGEST_PIN),
                ),
            ),
        )

    def ask_approval(self) -> None:
        """A supervisor's yes to the money, here and now."""
        pin = Field("pin", self.tr("Supervisor's PIN"), secret=True, longest=_LONGEST_PIN)
        self._ask(
            "approval",
            Question(self.tr("Approve the money now?"), act=self.tr("Approve"), fields=(pin,)),
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
        if order is None or order.wish is not Resolution.EXCHANGE or not waiting:
            if self._asked == "exchange":
                self.close()
            return
        line = waiting[0]
        self._line = line.line.id
        choices = tuple(_variant_words(line, variant) for variant in line.line.variants)
        self._ask(
            "exchange",
            Question(self.tr("Exchange for what?"), line.line.title, choices=choices),
        )

    def ask_manual(self) -> None:
        """Goods whose order cannot be found."""
        brands = tuple((str(brand.id), brand.name) for brand in self._visit.brands.values())
        self._ask(
            "manual",
            Question(
                self.tr("What is it?"),
                self.tr("Without its order. With an order number the brand's rule decides."),
                self.tr("Add"),
                (
                    Field("title", self.tr("Article")),
                    Field("price", self.tr("Price paid for one"), longest=12),
                    Field("quantity", self.tr("How many"), text="1", longest=4),
                    Field("name", self.tr("Shopper's name")),
                    Field("email", self.tr("E-mail, if any")),
                    Field("postcode", self.tr("Postcode, if known"), longest=20),
                    Field("number", self.tr("Order number, if any"), longest=60),
                    *((Field("brand", self.tr("Brand"), options=brands),) if brands else ()),
                ),
            ),
        )

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
            self._visit.override(self._rule, told["reason"], told["pin"])
        elif self._asked == "approval":
            self._visit.approve(told["pin"])
        elif self._asked == "message":
            self._take_message(told["message"])
        elif self._asked == "manual":
            self._take_manual(told)

    def _take_message(self, message: str) -> None:
        if not message.strip():
            self._panel.say(self.tr("Write a few words."))
            return
        self._visit.show_line(self._line)
        self._visit.give_reason(OTHER_REASON, message.strip())
        self.close()

    def _picked(self, place: int) -> None:
        line = self._exchanged()
        if line is None:
            self.close()
            return
        self._visit.set_line(replace(line, exchange_for=line.line.variants[place]))
        self.ask_exchange()

    def _exchanged(self) -> DraftLine | None:
        order = self._visit.order
        lines = order.lines if order else ()
        return next((line for line in lines if line.line.id == self._line), None)

    def _take_manual(self, told: Mapping[str, str]) -> None:
        brand = self._visit.brands.get(BrandId(told.get("brand", "")))
        if brand is None:
            self._panel.say(self.tr("No brand is known here yet. Wait for the network."))
            return
        if not told["title"].strip():
            self._say_at("title", self.tr("Write what the article is."))
            return
        price = price_of(told["price"], brand.currency)
        if price is None:
            self._say_at("price", self.tr("Write the price as on the receipt: 79,00"))
            return
        quantity = told["quantity"].strip()
        if not (quantity.isascii() and quantity.isdigit() and 0 < int(quantity) <= MOST_UNITS):
            self._say_at("quantity", self.tr("Write how many, as a number."))
            return
        line = OrderLine(LineId("1"), told["title"].strip(), int(quantity), price)
        shopper = Shopper(
            told["name"].strip(),
            told["email"].strip(),
            self._language(),
            told["postcode"].strip(),
        )
        self._visit.take_manual(ManualReturn(brand.id, shopper, line, told["number"].strip()))

    def _language(self) -> str:
        """The shopper's language: nobody was asked, so the one that is spoken here."""
        return QLocale().name()[:2]

    def _say_at(self, field: str, text: str) -> None:
        self._panel.say(text)
        self._panel.again(field)


def price_of(text: str, currency: str) -> Money | None:
    """An amount as somebody types it: "79", "79,00", "1 079.00 €"; None for anything else."""
    plain = "".join(c for c in text if not c.isspace()).strip("€£$").replace(",", ".")
    if plain.count(".") > 1 or not plain.isascii() or not plain.replace(".", "", 1).isdigit():
        return None
    try:
        minor = Decimal(plain).scaleb(Money(0, currency).digits)
    except InvalidOperation:
        return None
    if minor != minor.to_integral_value() or minor > _MOST_MINOR:
        return None
    return Money(int(minor), currency)


def _variant_words(line: DraftLine, variant: Variant) -> str:
    """An article to exchange for, with its price and what it costs more or less."""
    words = joined(variant.title, money_text(variant.price))
    old = line.line.total
    if variant.price.currency != old.currency or line.line.quantity != 1:
        return words
    more = variant.price - old
    return f"{words} ({'+' if more.minor > 0 else ''}{money_text(more)})" if more.minor else words
