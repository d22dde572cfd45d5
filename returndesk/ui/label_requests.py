"""What is asked about a label besides printing it: a supervisor's yes, and a further mail."""

from functools import partial

from PySide6.QtCore import QCoreApplication, QObject, Signal, Slot

from returndesk.domain.errors import KnownError
from returndesk.domain.events import OutboxState
from returndesk.domain.ids import ReturnId
from returndesk.domain.staff import Staff
from returndesk.services.desk import Desk
from returndesk.services.labelling import MailAsked
from returndesk.ui.context import Context
from returndesk.ui.label_jobs import JobWords
from returndesk.ui.label_work import Found
from returndesk.ui.messages import message_for
from returndesk.ui.texts import mail_reason, moment_text
from returndesk.ui.tones import Tone

translate = QCoreApplication.translate


class LabelRequests(QObject):
    """Stores what is asked; the central service is told at once.

    Signals:
        stored(ReturnId): it is on the disk, so the label stands otherwise now.
        failed(KnownError): it could not be stored.
    """

    stored = Signal(object)
    failed = Signal(object)

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context

    def allow(self, found: Found, reason: str, supervisor: Staff) -> None:
        """A supervisor's yes to a label that the rules refuse."""
        work = partial(_allow, self._context.desk, found, reason, supervisor, self._context.clerk)
        self._context.desk_worker.run(work, self._done, self._not_done)

    def mail(self, found: Found) -> None:
        """Have the label mailed to its shopper once more."""
        work = partial(_mail, self._context.desk, found.return_.id, self._context.clerk)
        self._context.desk_worker.run(work, self._done, self._not_done)

    @Slot(object)
    def _done(self, return_id: ReturnId) -> None:
        self.stored.emit(return_id)

    @Slot(object)
    def _not_done(self, error: KnownError) -> None:
        self.failed.emit(error)


def _allow(desk: Desk, found: Found, reason: str, supervisor: Staff, clerk: str) -> ReturnId:
    desk.labelling.allow(found.return_, reason, supervisor, clerk)
    return found.return_.id


def _mail(desk: Desk, return_id: ReturnId, clerk: str) -> ReturnId:
    desk.labelling.request_mail(return_id, clerk)
    return return_id


def asked_mail_words(asked: MailAsked | None, context: Context, *, online: bool) -> JobWords | None:
    """How far the mail is that was asked for; None when none was."""
    if asked is None:
        return None
    when = moment_text(asked.at, context.desk.clock.now())
    if asked.state is OutboxState.REJECTED:
        reason = mail_reason(asked.reason)
        title = translate("labels", "Not mailed: {reason}").format(reason=reason)
        return JobWords(Tone.WRONG, title, "")
    if asked.state is OutboxState.ACKED:
        title = translate("labels", "Mail handed over {when}").format(when=when)
        return JobWords(Tone.GOOD, title, "")
    if online:
        return JobWords(Tone.NEUTRAL, translate("labels", "Mail on its way"), "")
    title = translate("labels", "Mail waits for the network")
    return JobWords(Tone.NEUTRAL, title, translate("labels", "Asked {when}.").format(when=when))


def not_stored_words(error: KnownError) -> JobWords:
    """Why what was asked is not on the disk."""
    message = message_for(error)
    return JobWords(Tone.WRONG, message.title, message.remedy)
