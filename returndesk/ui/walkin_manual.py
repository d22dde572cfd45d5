"""Goods whose order cannot be found: what is asked of them, and what was typed."""

from collections.abc import Iterable, Mapping
from decimal import Decimal, InvalidOperation

from PySide6.QtCore import QCoreApplication, QLocale

from returndesk.domain.ids import LineId
from returndesk.domain.money import Money
from returndesk.domain.orders import OrderLine
from returndesk.domain.portal import Brand
from returndesk.domain.returns import Shopper
from returndesk.ui.walkin_work import MOST_UNITS, ManualReturn
from returndesk.ui.widgets.ask_panel import Field, Question

translate = QCoreApplication.translate

# More than any article costs; a slip of the finger on the price is caught here.
_MOST_MINOR = 100_000_000


class UnreadableError(Exception):
    """A field that cannot be taken as it is; the message is for the person."""

    def __init__(self, field: str, words: str) -> None:
        self.field = field
        super().__init__(words)


def manual_question(brands: Iterable[Brand]) -> Question:
    """What is asked."""
    options = tuple((str(brand.id), brand.name) for brand in brands)
    brand = Field("brand", translate("WalkinQuestions", "Brand"), options=options)
    return Question(
        translate("WalkinQuestions", "What is it?"),
        translate(
            "WalkinQuestions", "Without its order. With an order number the brand's rule decides."
        ),
        translate("WalkinQuestions", "Add"),
        (
            Field("title", translate("WalkinQuestions", "Article")),
            Field("price", translate("WalkinQuestions", "Price paid for one"), longest=12),
            Field("quantity", translate("WalkinQuestions", "How many"), text="1", longest=4),
            Field("name", translate("WalkinQuestions", "Shopper's name")),
            Field("email", translate("WalkinQuestions", "E-mail, if any")),
            Field("postcode", translate("WalkinQuestions", "Postcode, if known"), longest=20),
            Field("number", translate("WalkinQuestions", "Order number, if any"), longest=60),
            *((brand,) if options else ()),
        ),
    )


def read_manual(told: Mapping[str, str], brand: Brand | None) -> ManualReturn:
    """What was typed into the question's fields; `UnreadableError` for the first that is wrong."""
    if brand is None:
        raise UnreadableError(
            "brand",
            translate("WalkinQuestions", "No brand is known here yet. Wait for the network."),
        )
    if not told["title"].strip():
        raise UnreadableError("title", translate("WalkinQuestions", "Write what the article is."))
    price = price_of(told["price"], brand.currency)
    if price is None:
        raise UnreadableError(
            "price", translate("WalkinQuestions", "Write the price as on the receipt: 79,00")
        )
    quantity = told["quantity"].strip()
    if not (quantity.isascii() and quantity.isdigit() and 0 < int(quantity) <= MOST_UNITS):
        raise UnreadableError(
            "quantity", translate("WalkinQuestions", "Write how many, as a number.")
        )
    line = OrderLine(LineId("1"), told["title"].strip(), int(quantity), price)
    shopper = Shopper(
        told["name"].strip(),
        told["email"].strip(),
        QLocale().name()[:2],  # nobody was asked, so the language that is spoken here
        told["postcode"].strip(),
    )
    return ManualReturn(brand.id, shopper, line, told["number"].strip())


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
