"""Return addresses and the notice address: what the portal rules page has done at once.

Neither waits for the form's "Save": an address belongs to no brand, and a code is no rule.
"""

from functools import partial

from PySide6.QtCore import QCoreApplication, QObject, Signal, Slot

from returndesk.domain.errors import KnownError
from returndesk.domain.ids import BrandId
from returndesk.domain.portal import Site
from returndesk.services.ports import SiteAnswer
from returndesk.ui.context import Context
from returndesk.ui.messages import remedy, sentence
from returndesk.ui.tones import Tone
from returndesk.ui.widgets.rules_form import RulesForm

translate = QCoreApplication.translate


class RulesPlaces(QObject):
    """Saves sites and confirms codes off the GUI thread, and says in place what came of it.

    `brand_id` and `supervisor` are those of the page, which must set them.

    Signals:
        changed(): read the rules and the sites again.
    """

    changed = Signal()

    def __init__(self, context: Context, form: RulesForm, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._panel = form.portal.site_panel
        self._links = form.links
        self.brand_id = BrandId("")
        self.supervisor = ""
        self._panel.save_asked.connect(self._save_site)
        self._links.code_given.connect(self._confirm)
        self._links.code_asked.connect(self._mail_again)

    @Slot(object, object)
    def _save_site(self, site: Site, before: Site | None) -> None:
        self._panel.setEnabled(False)
        work = partial(
            self._context.desk.portal_editing.save_site, site, before, supervisor=self.supervisor
        )
        # Not on the desk worker: a slow network must not hold up a scan.
        self._context.picture_worker.run(work, self._site_saved, self._site_not_saved)

    @Slot(object)
    def _site_saved(self, answer: SiteAnswer) -> None:
        self._panel.setEnabled(True)
        if answer.saved:
            self._panel.hide()
        else:
            self._panel.compare(answer.current)
        self.changed.emit()

    @Slot(object)
    def _site_not_saved(self, error: KnownError) -> None:
        self._panel.setEnabled(True)
        self._panel.say(f"{sentence(error)} {remedy(error)}", Tone.WRONG)

    @Slot(str)
    def _confirm(self, code: str) -> None:
        work = partial(self._context.desk.portal_editing.confirm_notice, self.brand_id, code)
        self._context.picture_worker.run(work, self._confirmed, self._not_confirmed)

    @Slot(object)
    def _confirmed(self, nothing: None) -> None:
        del nothing
        self.changed.emit()

    @Slot(object)
    def _not_confirmed(self, error: KnownError) -> None:
        self._links.code_row.say(f"{sentence(error)} {remedy(error)}", Tone.WRONG)
        self._links.code.setFocus()
        self._links.code.selectAll()

    @Slot()
    def _mail_again(self) -> None:
        work = partial(self._context.desk.portal_editing.mail_notice_code, self.brand_id)
        self._context.picture_worker.run(work, self._mailed, self._not_confirmed)

    @Slot(object)
    def _mailed(self, nothing: None) -> None:
        del nothing
        self._links.code_row.say(translate("rules", "A new code is on its way."), Tone.GOOD)
