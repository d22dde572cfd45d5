"""The bar above the returns: which state, how many, in which order, and labels of several."""

from dataclasses import replace

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QWidget

from returndesk.domain.returns import ParcelState
from returndesk.services.ports import ReturnQuery
from returndesk.ui import texts
from returndesk.ui.models.returns_model import SORTS, CellTexts, Column
from returndesk.ui.theme import px
from returndesk.ui.widgets.key_button import KeyButton
from returndesk.ui.widgets.labels import TextLabel
from returndesk.ui.widgets.segments import Segments

translate = QCoreApplication.translate

_FILTERS = (None, *ParcelState)

# The order of the key that changes the sorting; a heading's click does the same to its column.
_SORTINGS = (
    ("announced_at", True),
    ("announced_at", False),
    ("number", False),
    ("shopper", False),
    ("brand", False),
    ("state", False),
)


class ReturnsBar(QWidget):
    """Shows what is asked and found; who owns it acts on `filter` and the buttons."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.filter = Segments(_FILTERS)
        self._count = TextLabel("", "soft")
        self.labels_button = KeyButton("", "Ctrl+L", bind=True)
        self.sort_button = KeyButton("", "Ctrl+S", bind=True)
        self.sort_button.setProperty("flat", True)
        bar = QHBoxLayout(self)
        bar.setContentsMargins(0, 0, 0, 0)
        bar.setSpacing(px(12))
        bar.addWidget(self.filter)
        bar.addStretch()
        bar.addWidget(self.labels_button)
        bar.addWidget(self._count)
        bar.addWidget(self.sort_button)

    def retranslate(self) -> None:
        """Put the states' words in again; the others come with the next question and answer."""
        self.filter.set_words(
            translate("returns", "Parcel state"),
            (translate("returns", "All"), *(texts.parcel_state(state) for state in ParcelState)),
        )

    def say_searching(self) -> None:
        """The answer is awaited."""
        self._count.setText(translate("returns", "Searching…"))

    def say_count(self, count: int) -> None:
        """How many returns were found."""
        words = self.tr("%Ln return(s)", "", count) if count else ""
        self._count.setText(words)

    def offer_labels(self, count: int) -> None:
        """Offer the labels of several returns."""
        self.labels_button.setVisible(count > 1)
        self.labels_button.setEnabled(count > 1)
        caption = self.tr("Labels of %Ln return(s)", "", count)
        self.labels_button.set_caption(caption)

    def say_sorting(self, query: ReturnQuery, words_of: CellTexts) -> None:
        """In which order the returns stand."""
        words = {
            ("announced_at", True): translate("returns", "Newest first"),
            ("announced_at", False): translate("returns", "Oldest first"),
        }.get((query.sort, query.descending))
        if words is None:
            column = next(column for column, sort in SORTS.items() if sort == query.sort)
            words = translate("returns", "By: {column}").format(column=words_of.heading(column))
        self.sort_button.set_caption(words)
        self.sort_button.setAccessibleName(
            translate("returns", "Sorting: {sorting}").format(sorting=words)
        )


def sorted_by(query: ReturnQuery, column: Column) -> ReturnQuery | None:
    """The question after a click on a column's heading; None for one that nothing is sorted by."""
    sort = SORTS.get(column)
    if sort is None:
        return None
    first = sort == "announced_at"
    descending = not query.descending if sort == query.sort else first
    return replace(query, sort=sort, descending=descending)


def sorted_next(query: ReturnQuery) -> ReturnQuery:
    """The question in the next order."""
    now = (query.sort, query.descending)
    place = _SORTINGS.index(now) if now in _SORTINGS else -1
    sort, descending = _SORTINGS[(place + 1) % len(_SORTINGS)]
    return replace(query, sort=sort, descending=descending)


def nothing_words(query: ReturnQuery) -> tuple[str, str]:
    """What is said where nothing was found: a title and a detail."""
    if query.text:
        said = translate("returns", "No return matches “{text}”.").format(text=query.text[:60])
        return translate("returns", "Nothing found"), said
    if query.state is not None:
        return translate("returns", "Nothing found"), translate(
            "returns", "No return is in this state."
        )
    return translate("returns", "No returns yet"), translate(
        "returns", "They appear here when the central service has told them."
    )
