"""Portal rules: who may use the portal, where it is, where parcels go, and how long."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtWidgets import QLineEdit

from returndesk.domain.ids import SiteId
from returndesk.domain.portal import Brand, PortalRules, PortalStatus, Site
from returndesk.ui.country_words import address_lines
from returndesk.ui.rules_values import field_name
from returndesk.ui.rules_words import status_detail, status_word
from returndesk.ui.texts import joined
from returndesk.ui.widgets.chip import Chip
from returndesk.ui.widgets.key_button import KeyButton
from returndesk.ui.widgets.labels import TextLabel
from returndesk.ui.widgets.rules_section import CalmCombo, NumberField, RulesSection, soft_label
from returndesk.ui.widgets.segments import Segments
from returndesk.ui.widgets.site_panel import SitePanel

translate = QCoreApplication.translate

_DIGITS = 4  # what can be typed; what is wrong about it is said beside the field


class PortalSection(RulesSection):
    """Status, address, return site, return window, unlinked and international returns."""

    def __init__(self) -> None:
        super().__init__()
        self._sites: Mapping[str, Site] = {}
        self._home = ""
        self.status = Segments(PortalStatus)
        self._status_detail = soft_label()
        self.slug = QLineEdit()
        self.site = CalmCombo()
        self._site_kind = Chip()
        self._site_detail = soft_label()
        self.change_site = KeyButton("")
        self.new_site = KeyButton("")
        self.site_panel = SitePanel()
        self.window_days = NumberField(_DIGITS)
        self._days = TextLabel()
        self.retention_days = NumberField(_DIGITS)
        self._kept_days = TextLabel()
        self.unlinked = Segments((True, False))
        self._unlinked_detail = soft_label()
        self.international = Segments((True, False))
        self._international_detail = soft_label()
        add = self.add_row
        self.add_panel(
            add("status", self.status),
            add("slug", self.slug),
            add("site_id", self.site, self._site_kind, self.change_site, self.new_site),
        )
        self.column.addWidget(self.site_panel)
        self.add_panel(
            add("window_days", self.window_days, self._days),
            add("unlinked", self.unlinked),
            add("international", self.international),
            add("retention_days", self.retention_days, self._kept_days),
        )
        for place, detail in (
            ("status", self._status_detail),
            ("site_id", self._site_detail),
            ("unlinked", self._unlinked_detail),
            ("international", self._international_detail),
        ):
            self.rows[place].add_detail(detail)
        for choice in (self.status, self.unlinked, self.international):
            choice.chosen.connect(self._changed)
        self.slug.textEdited.connect(self._changed)
        self.site.activated.connect(self._changed)
        self.change_site.clicked.connect(self._edit_site)
        self.new_site.clicked.connect(partial(self.site_panel.edit, None))
        self.window_days.textEdited.connect(self._changed)
        self.retention_days.textEdited.connect(self._changed)

    @property
    def title(self) -> str:
        """The part's name."""
        return translate("rules", "Portal")

    def set_sites(self, sites: Sequence[Site], home: str) -> None:
        """The addresses that there are to choose from; `home` is the country of the desk's site."""
        self._home = home
        self._sites = {str(site.id): site for site in sites}
        self.site.clear()
        for site in sites:
            self.site.addItem(site.name, str(site.id))

    def show_sites(self, sites: Sequence[Site], home: str) -> None:
        """The addresses as they are now; the one that is chosen stays so."""
        chosen = self.site.currentData()
        self.set_sites(sites, home)
        self.site.setCurrentIndex(self.site.findData(chosen))
        self._tell()

    def show_rules(self, brand: Brand, rules: PortalRules) -> None:
        """Put the rules into the fields."""
        del brand
        self.status.select(rules.status)
        if self.slug.text() != rules.slug:
            self.slug.setText(rules.slug)
        self.site.setCurrentIndex(self.site.findData(str(rules.site_id)))
        self.window_days.show_value(rules.window_days)
        self.retention_days.show_value(rules.retention_days)
        self.unlinked.select(rules.unlinked)
        self.international.select(rules.international)
        self._tell()

    def applied(self, rules: PortalRules) -> PortalRules:
        """Rules with what the fields say."""
        site = self.site.currentData()
        return replace(
            rules,
            status=PortalStatus(str(self.status.value)),
            slug=self.slug.text().strip(),
            site_id=SiteId(site) if site else rules.site_id,
            window_days=self.window_days.value,
            retention_days=self.retention_days.value,
            unlinked=bool(self.unlinked.value),
            international=bool(self.international.value),
        )

    @Slot()
    def _edit_site(self) -> None:
        self.site_panel.edit(self._sites.get(str(self.site.currentData())))

    @Slot()
    def _changed(self) -> None:
        self._tell()
        self.edited.emit()

    def _tell(self) -> None:
        self._status_detail.setText(status_detail(PortalStatus(str(self.status.value))))
        site = self._sites.get(str(self.site.currentData()))
        self._site_detail.setText(joined(*address_lines(site.address, self._home)) if site else "")
        shop = site is not None and site.store_location
        self._site_kind.setText(
            translate("rules", "Store location: takes walk-ins")
            if shop
            else translate("rules", "Warehouse: parcels only")
        )
        self._site_kind.setVisible(site is not None)
        self.change_site.setEnabled(site is not None)

    def retranslate(self) -> None:
        """Put all words in again."""
        for place, row in self.rows.items():
            row.set_name(field_name(place))
        self.status.set_words(field_name("status"), map(status_word, PortalStatus))
        yes_no = (translate("rules", "Allowed"), translate("rules", "Refused"))
        for choice, place in (
            (self.unlinked, "unlinked"),
            (self.international, "international"),
        ):
            choice.set_words(field_name(place), yes_no)
        self.change_site.set_caption(translate("rules", "Change"))
        self.new_site.set_caption(translate("rules", "New"))
        self.site_panel.retranslate()
        self._days.setText(translate("rules", "days"))
        self._kept_days.setText(translate("rules", "days"))
        self._unlinked_detail.setText(
            translate(
                "rules",
                "Orders found by number and postcode: shipped elsewhere, in parts, or over a year "
                "ago.",
            )
        )
        self._international_detail.setText(
            translate("rules", "Only where the first shipment is known: customs need its details.")
        )
        self._tell()
