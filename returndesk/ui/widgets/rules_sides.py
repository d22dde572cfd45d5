"""What somebody saved meanwhile beside one's own rules, and the rules that come of both."""

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from returndesk.domain.portal import DatedRules, PortalRules
from returndesk.domain.rule_merge import differences, merged
from returndesk.services.portal_rules import filled_in
from returndesk.ui.rules_desk import LoadedRules
from returndesk.ui.theme import px
from returndesk.ui.widgets.panel import SectionHeading
from returndesk.ui.widgets.rules_conflict import ConflictView

translate = QCoreApplication.translate


class RulesSides(QWidget):
    """Who saved, and the fields that differ, to choose a side in each.

    Signals:
        changed(): a side was taken.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._mine = self._theirs = PortalRules()
        self._shown: tuple[LoadedRules, DatedRules] | None = None
        self._title = SectionHeading()
        self.fields = ConflictView()
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(self.fields)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(16))
        column.addWidget(self._title)
        column.addWidget(self._scroll, 1)
        self.fields.changed.connect(self.changed)
        self.fields.row_reached.connect(self._row_reached)

    @property
    def comparing(self) -> bool:
        """Whether there is something to choose from."""
        return self._shown is not None

    @property
    def open_fields(self) -> int:
        """In how many fields a side has still to be taken."""
        return len(self.fields.open)

    @property
    def rules(self) -> PortalRules:
        """My rules with what was taken of theirs."""
        return merged(self._mine, self._theirs, self.fields.taken)

    @property
    def base_version(self) -> int:
        """The version that `rules` follow."""
        return self._theirs.version

    def compare(self, loaded: LoadedRules, mine: PortalRules, current: DatedRules) -> None:
        """Show my rules, made out of those loaded, beside those that are in force now."""
        self._shown = (loaded, current)
        self._mine = mine
        self._theirs = filled_in(loaded.draft.brand, current.rules)
        they = current.changed_by or translate("rules", "The other")
        found = differences(loaded.draft.rules, mine, self._theirs)
        sites = {site.id: site.name for site in loaded.sites}
        self.fields.show_conflict(found, they, sites)
        title = translate("rules", "{name} saved while you were editing")
        self._title.setText(title.format(name=they))

    def end(self) -> None:
        """It is settled."""
        self._shown = None

    def begin(self) -> None:
        """Put the focus on the first field to choose in."""
        self.fields.begin()

    def retranslate(self) -> None:
        """Put all words in again; the sides that were taken are asked for anew."""
        if self._shown is not None:
            self.compare(self._shown[0], self._mine, self._shown[1])

    @Slot(object)
    def _row_reached(self, row: QWidget) -> None:
        self._scroll.ensureWidgetVisible(row, 0, px(24))
