"""A return address to change, or a new one: saved by itself, it is no part of a brand's rules."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QScrollArea,
    QWidget,
)

from returndesk.domain.ids import SiteId
from returndesk.domain.portal import LABEL_COUNTRIES, Address, Site
from returndesk.domain.site_checks import MAX_LINE, validate_site
from returndesk.ui.country_words import address_lines
from returndesk.ui.rules_words import country_name, problem_text
from returndesk.ui.theme import px
from returndesk.ui.tones import Tone
from returndesk.ui.widgets.form_row import FormRow
from returndesk.ui.widgets.key_button import KeyButton
from returndesk.ui.widgets.labels import TextLabel
from returndesk.ui.widgets.panel import Panel, SectionHeading
from returndesk.ui.widgets.rules_section import CalmCombo

translate = QCoreApplication.translate

_LINES = ("name", "address.name", "address.street", "address.postcode", "address.city")
_COLUMNS = 3
_EMPTY = Site(SiteId(""), "", Address("", "", "", ""))


class SitePanel(Panel):
    """The fields of one site; hidden until `edit`.

    Signals:
        save_asked(Site, Site | None): save this, which was made out of that; None for a new one.
    """

    save_asked = Signal(object, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._before: Site | None = None
        self._heading = SectionHeading()
        self.fields = {place: QLineEdit() for place in _LINES}
        self.country = CalmCombo()
        self.shop = QCheckBox()
        self.rows = {place: FormRow(field) for place, field in self.fields.items()}
        self.rows["address.country"] = FormRow(self.country)
        self._note = TextLabel("", "strong")
        self._note.setWordWrap(True)
        self.save_button = KeyButton("")
        self.close_button = KeyButton("")
        self._lay_out()
        self.save_button.clicked.connect(self._save)
        self.close_button.clicked.connect(self.hide)
        self.hide()

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(px(24), px(20), px(24), px(20))
        grid.setHorizontalSpacing(px(16))
        grid.setVerticalSpacing(px(14))
        grid.addWidget(self._heading, 0, 0, 1, _COLUMNS)
        for place, (name, row) in enumerate(self.rows.items()):
            top = Qt.AlignmentFlag.AlignTop  # a message below one leaves the other where it is
            grid.addWidget(row, 1 + place // _COLUMNS, place % _COLUMNS, top)
            if name in self.fields:
                self.fields[name].setMaxLength(MAX_LINE)
        grid.addWidget(self._note, 3, 0, 1, _COLUMNS)
        foot = QHBoxLayout()
        foot.setSpacing(px(8))
        foot.addWidget(self.shop)
        foot.addStretch()
        foot.addWidget(self.close_button)
        foot.addWidget(self.save_button)
        grid.addLayout(foot, 4, 0, 1, _COLUMNS)
        self._note.hide()

    def edit(self, site: Site | None) -> None:
        """Show a site to be changed, or an empty form for a new one."""
        self._before = site
        shown = site or _EMPTY
        address = shown.address
        texts = (shown.name, address.name, address.street, address.postcode, address.city)
        for field, text in zip(self.fields.values(), texts, strict=True):
            field.setText(text)
        self._show_countries(address.country)
        self.shop.setChecked(shown.store_location)
        self.say("", Tone.NEUTRAL)
        for row in self.rows.values():
            row.say("")
        self.retranslate()
        self.show()
        self.fields["name"].setFocus()
        QTimer.singleShot(0, self, self._into_view)

    @Slot()
    def _into_view(self) -> None:
        """Scroll so that the last button can be seen, however low the screen is."""
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
        place = self.parentWidget()
        while place is not None and not isinstance(place, QScrollArea):
            place = place.parentWidget()
        if place is not None:
            place.ensureWidgetVisible(self._heading, 0, px(24))
            place.ensureWidgetVisible(self.save_button, 0, px(24))

    @property
    def site(self) -> Site:
        """The site as the fields say it is; a new one has no id yet."""
        name, on_parcels, street, postcode, city = (
            field.text().strip() for field in self.fields.values()
        )
        country = str(self.country.currentData())
        address = Address(on_parcels, street, postcode, city, country)
        return replace(
            self._before or _EMPTY,
            name=name,
            address=address,
            store_location=self.shop.isChecked(),
        )

    @property
    def note(self) -> str:
        """What is said of the whole address."""
        return self._note.text()

    def say(self, words: str, tone: Tone) -> None:
        """Say something of the whole address; "" for nothing."""
        self._note.setText(words)
        self._note.set_tone(tone)
        self._note.setVisible(bool(words))

    def compare(self, current: Site) -> None:
        """Somebody else has saved meanwhile: what is typed stays, to be saved out of theirs."""
        self._before = current
        lines: Sequence[str] = (current.name, *address_lines(current.address, ""))
        words = translate(
            "rules", "Changed by another meanwhile: {site}. Save again to keep yours."
        )
        self.say(words.format(site=" · ".join(lines)), Tone.CAUTION)

    def retranslate(self) -> None:
        """Put all words in again."""
        self._heading.setText(
            translate("rules", "Change the address")
            if self._before
            else translate("rules", "New return address")
        )
        names = {
            "name": translate("rules", "Name of the place"),
            "address.name": translate("rules", "Name on parcels"),
            "address.street": translate("rules", "Street and number"),
            "address.postcode": translate("rules", "Postcode"),
            "address.city": translate("rules", "City"),
            "address.country": translate("rules", "Country"),
        }
        for place, row in self.rows.items():
            row.set_name(names[place])
        self.shop.setText(translate("rules", "Store location: shoppers bring returns here"))
        self.save_button.set_caption(translate("rules", "Save the address"))
        self.close_button.set_caption(translate("rules", "Close"))
        self._show_countries(str(self.country.currentData() or "FR"))

    def _show_countries(self, chosen: str) -> None:
        codes = LABEL_COUNTRIES if chosen in LABEL_COUNTRIES else (*LABEL_COUNTRIES, chosen)
        self.country.clear()
        for code in codes:
            self.country.addItem(country_name(code), code)
        self.country.setCurrentIndex(self.country.findData(chosen))

    @Slot()
    def _save(self) -> None:
        problems = {problem.place: problem for problem in reversed(validate_site(self.site))}
        for place, row in self.rows.items():
            row.say(problem_text(problems[place]) if place in problems else "", Tone.WRONG)
        if problems:
            first = next(place for place in self.rows if place in problems)
            self.rows[first].control.setFocus()
            return
        self.say(translate("rules", "Saving…"), Tone.NEUTRAL)
        self.save_asked.emit(self.site, self._before)
