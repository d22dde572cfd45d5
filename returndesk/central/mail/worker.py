"""The thread that sends what is due: wakes exactly then, and when something new is scheduled."""

import logging
import threading
from collections.abc import Sequence
from datetime import timedelta

from sqlalchemy.exc import DatabaseError

from returndesk.central.mail.message import MailWriter
from returndesk.central.mail.senders import MailDelayedError, MailRefusedError, MailSender
from returndesk.central.mail.tags import tag_of
from returndesk.central.store.mail_queue import MailJob
from returndesk.central.store.store import CentralStore

_log = logging.getLogger(__name__)

BATCH = 50
# Mails are due by the clock on the wall, and a thread waits by another one: after a suspended
# night, or a clock put right, the wait is measured anew at least this often.
_LONGEST_WAIT = 60.0
_AFTER_FAULT = 5.0


class MailWorker:
    """Sends the queue's mails, at least once each, always under the same Message-ID."""

    def __init__(
        self,
        store: CentralStore,
        writer: MailWriter,
        sender: MailSender,
        *,
        retry_delays: Sequence[timedelta],
        max_attempts: int,
        lease: timedelta,
    ) -> None:
        self._store = store
        self._writer = writer
        self._sender = sender
        self._retry_delays = retry_delays
        self._max_attempts = max_attempts
        self._lease = lease
        self._changed = threading.Condition()
        self._news = False
        self._stopping = False
        self._thread = threading.Thread(target=self._run, name="mail", daemon=True)

    def start(self) -> None:
        """Begin; mails that a dead worker held are taken up at once if there is only this one."""
        if not self._store.shared:
            self._store.release_mails()
        self._thread.start()

    def stop(self) -> None:
        """End after the mail that is being sent."""
        with self._changed:
            self._stopping = True
            self._changed.notify_all()
        if self._thread.ident is not None:
            self._thread.join()

    def notify(self) -> None:
        """Look at the queue again: something was scheduled, or the clock was set."""
        with self._changed:
            self._news = True
            self._changed.notify_all()

    def wait_until_empty(self, timeout: float) -> bool:
        """Wait until no mail is scheduled any more; False after `timeout` seconds."""
        with self._changed:
            return self._changed.wait_for(lambda: self._store.next_mail_due() is None, timeout)

    def _run(self) -> None:
        with self._store.listen(self.notify):
            self._work()

    def _work(self) -> None:
        while not self._stopping:
            pause = _AFTER_FAULT
            try:
                if self._send_due():
                    continue
                pause = self._time_to_next()
            except Exception:  # noqa: BLE001 - whatever it was, later mails must go out
                _log.exception("the mail queue stopped for a moment")
            with self._changed:
                self._changed.notify_all()  # those who wait for the queue's end
                self._changed.wait_for(lambda: self._news or self._stopping, pause)
                self._news = False

    def _time_to_next(self) -> float:
        due = self._store.next_mail_due()
        if due is None:
            return _LONGEST_WAIT
        return min(max((due - self._store.clock()).total_seconds(), 0.0), _LONGEST_WAIT)

    def _send_due(self) -> bool:
        """Send what is due, a batch at most; whether there was any."""
        jobs = self._store.take_mails(BATCH, self._lease)
        away: MailDelayedError | None = None
        with self._sender:
            for job in jobs:
                if self._stopping:
                    self._store.mail_later(job, timedelta(), "")
                elif away:
                    self._delay(job, away.code)
                elif self._store.hold_mail(job, self._lease):
                    away = self._send(job)
        return bool(jobs)

    def _send(self, job: MailJob) -> MailDelayedError | None:
        """Send one mail and note it; the fault, if the next mail would meet it too."""
        try:
            tag = tag_of(self._store.server_id(), job.id)
            mail = self._writer.write(job.matter, self._store.clock(), tag)
            self._sender.send(mail.message, sender=mail.sender, recipient=mail.recipient)
        except MailRefusedError as error:
            self._store.mail_failed(job, error.code)
        except MailDelayedError as error:
            self._delay(job, error.code)
            return error if error.away else None
        except Exception:  # noqa: BLE001 - it is logged, and tried again
            # One return that no mail can be made for must not hold up the others.
            _log.exception("mail %s could not be made", job.id)
            self._delay(job, "internal_error")
        else:
            self._note_sent(job)
        return None

    def _note_sent(self, job: MailJob) -> None:
        """Keep at it until it is noted: what is not noted would be sent once more."""
        while True:
            try:
                self._store.mail_sent(job)
                return
            except DatabaseError:
                _log.exception("a mail was sent but could not be noted")
            with self._changed:
                if self._changed.wait_for(lambda: self._stopping, _AFTER_FAULT):
                    return

    def _delay(self, job: MailJob, reason: str) -> None:
        if job.attempts >= self._max_attempts:
            self._store.mail_failed(job, reason)
            return
        delay = self._retry_delays[min(job.attempts, len(self._retry_delays)) - 1]
        self._store.mail_later(job, delay, reason)
