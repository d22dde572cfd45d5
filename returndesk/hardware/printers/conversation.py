"""The talk with a printer over one connection: is it well, send, did it come through.

One class a language. The way is the same for all: ask before the first byte, so that a job for a
printer without paper never leaves; send; then wait until the printer says that it is through.
"""

from abc import ABC, abstractmethod
from collections.abc import Callable
from time import monotonic

from returndesk.domain.errors import PrinterError
from returndesk.domain.labels import PrinterStatus
from returndesk.hardware.printers.label_status import (
    ASK_TSPL,
    ASK_ZPL,
    HostStatusReader,
    LabelPrinterState,
    tspl_state,
)
from returndesk.hardware.printers.status import (
    FAULTS,
    Answer,
    Source,
    StatusReader,
    automatic_status,
    has_error,
    real_time_status,
)
from returndesk.hardware.printers.transports import Connection

DLE_EOT, DLE_RECOVER = b"\x10\x04", b"\x10\x05\x02"
ASB_ON, ASB_OFF = b"\x1da\xff", b"\x1da\x00"
GS_STATUS_REQUEST = b"\x1dr\x01"
POLL_SECONDS = 0.15
# A TSPL printer that was never seen printing and is well for so long gives no proof either way.
QUIET_SECONDS = 1.5


class Conversation(ABC):
    """One connection's talk. `answer_timeout` is what one answer may take, in seconds."""

    def __init__(self, connection: Connection, address: str, answer_timeout: float) -> None:
        self.connection = connection
        self.address = address
        self.answer_timeout = answer_timeout
        self._payload_start: int | None = None
        self._payload_size = 0

    @abstractmethod
    def ask_status(self) -> PrinterStatus:
        """What the printer says of itself now; UNKNOWN when it says nothing."""

    @abstractmethod
    def run(self, payload: bytes, write_timeout: float, end_timeout: float) -> bool:
        """Send a job and wait for its end; whether the printer said that it is through.

        `write_timeout` is how long nothing may move, `end_timeout` how long the printer may take
        after the last byte. Raises the PrinterError of what goes wrong.
        """

    def recover(self, status: PrinterStatus) -> bool:
        """Try to bring the printer back from a fault; whether it is worth asking again."""
        del status
        return False

    @property
    def sent(self) -> int:
        """The bytes of the payload that left, without the questions around it."""
        if self._payload_start is None:
            return 0
        return max(0, min(self.connection.sent - self._payload_start, self._payload_size))

    @property
    def unsent(self) -> int:
        """The bytes of the payload that did not leave."""
        return self._payload_size - self.sent

    def refuse(self, status: PrinterStatus) -> None:
        """Raise the PrinterError of a state in which nothing prints."""
        if status in FAULTS:
            raise PrinterError(FAULTS[status], printer=self.address)

    def write_payload(
        self,
        payload: bytes,
        timeout: float,
        heard: Callable[[bytes], None],
        *,
        before: bytes = b"",
        after: bytes = b"",
    ) -> None:
        """Send the payload, with what the language puts around it."""
        self._payload_start = self.connection.sent + len(before)
        self._payload_size = len(payload)
        self.connection.write(before + payload + after, timeout, heard)


class EscPosConversation(Conversation):
    """DLE EOT before the job, automatic status during it, GS r after it."""

    def __init__(self, connection: Connection, address: str, answer_timeout: float) -> None:
        super().__init__(connection, address, answer_timeout)
        self._reader = StatusReader()
        self._answering = False
        self._confirmed = False

    def ask_status(self) -> PrinterStatus:
        """DLE EOT 2, 4 and 1, and 3 where there is an error; UNKNOWN at the first silence."""
        answers = {}
        for question in (2, 4, 1):
            answer = self._ask(question)
            if answer is None:
                return PrinterStatus.UNKNOWN
            answers[question] = answer
        self._answering = True
        cause = (self._ask(3) or 0) if has_error(answers[2]) else 0
        return real_time_status(answers[1], answers[2], answers[4], cause)

    def recover(self, status: PrinterStatus) -> bool:
        """After a jam of the cutter: clear the buffers and go on (DLE ENQ 2)."""
        if status is not PrinterStatus.CUTTER:
            return False
        self.connection.write(DLE_RECOVER, self.answer_timeout, self._listen_quietly)
        return True

    def run(self, payload: bytes, write_timeout: float, end_timeout: float) -> bool:
        """A printer that answered is told to report faults by itself until the job is through.

        It has `end_timeout` for that. One that did not answer before gets one short wait, and is
        believed only if it never said anything that no printer says.
        """
        before, after = (ASB_ON, ASB_OFF) if self._answering else (b"", b"")
        if self.connection.answers:
            after += GS_STATUS_REQUEST
        self.write_payload(payload, write_timeout, self._listen, before=before, after=after)
        deadline = monotonic() + (end_timeout if self._answering else self.answer_timeout)
        while self.connection.answers and not self._confirmed and monotonic() < deadline:
            self._listen(self.connection.read(deadline - monotonic()))
        if self._answering and not self._confirmed:
            self.refuse(self.ask_status())
        return self._confirmed and (self._answering or not self._reader.noise)

    def _listen(self, data: bytes) -> None:
        """Take what the printer says during a job; raises the fault that it tells."""
        for answer in self._reader.feed(data):
            if answer.source is Source.AUTOMATIC:
                self.refuse(automatic_status(answer.data))
            elif answer.source is Source.REACHED:
                self._confirmed = True

    def _listen_quietly(self, data: bytes) -> None:
        self._reader.feed(data)

    def _ask(self, question: int) -> int | None:
        """The answer to DLE EOT n, or None when there is none in time."""
        if not self.connection.answers:
            return None
        early: list[Answer] = []
        deadline = monotonic() + self.answer_timeout
        request = DLE_EOT + bytes((question,))
        self.connection.write(
            request, self.answer_timeout, lambda data: early.extend(self._reader.feed(data))
        )
        answers = early
        while True:
            for answer in answers:
                if answer.source is Source.REAL_TIME:
                    return answer.data[0]
            left = deadline - monotonic()
            if left <= 0:
                return None
            answers = self._reader.feed(self.connection.read(left))


class LabelConversation(Conversation):
    """What ZPL and TSPL share: a question before, and the same one again until nothing is left."""

    question: bytes

    @abstractmethod
    def states(self, data: bytes) -> list[LabelPrinterState]:
        """The answers that these bytes complete."""

    def ask(self, timeout: float) -> LabelPrinterState | None:
        """The printer's state, or None when it does not answer in time (seconds)."""
        if not self.connection.answers:
            return None
        found: list[LabelPrinterState] = []
        deadline = monotonic() + timeout
        self.connection.write(
            self.question, self.answer_timeout, lambda data: found.extend(self.states(data))
        )
        while not found and (left := deadline - monotonic()) > 0:
            found.extend(self.states(self.connection.read(left)))
        return found[-1] if found else None

    def hush(self, data: bytes) -> None:
        """Pass over what comes while a job goes out: answers to questions that were given up."""
        self.states(data)


class ZplConversation(LabelConversation):
    """`~HS` before the job, and after it until no format and no label is left.

    A Zebra without media or ribbon or with its head open may not answer at all, so silence is a
    fault (`SILENT`) and not ignorance.
    """

    question = ASK_ZPL

    def __init__(self, connection: Connection, address: str, answer_timeout: float) -> None:
        super().__init__(connection, address, answer_timeout)
        self._reader = HostStatusReader()

    def states(self, data: bytes) -> list[LabelPrinterState]:
        """Whole answers to `~HS`."""
        return self._reader.feed(data)

    def ask_status(self) -> PrinterStatus:
        """The state; SILENT on a way that could answer, UNKNOWN on one that cannot."""
        if not self.connection.answers:
            return PrinterStatus.UNKNOWN
        state = self.ask(self.answer_timeout)
        return state.status if state else PrinterStatus.SILENT

    def run(self, payload: bytes, write_timeout: float, end_timeout: float) -> bool:
        """Through when the printer is well and has nothing left to print."""
        self.write_payload(payload, write_timeout, self.hush)
        deadline = monotonic() + end_timeout
        heard = not self.connection.answers
        while self.connection.answers and (left := deadline - monotonic()) > 0:
            # One question at a time: a slow printer answers them all, one after the other.
            state = self.ask(left)
            heard = state is not None
            if state is None:
                break
            self.refuse(state.status)
            if not state.busy:
                return True
            self.hush(self.connection.read(POLL_SECONDS))
        if not heard:
            self.refuse(PrinterStatus.SILENT)
        return False


class TsplConversation(LabelConversation):
    """`ESC ! ?` before the job and after it; silence is usual with clones."""

    question = ASK_TSPL

    def __init__(self, connection: Connection, address: str, answer_timeout: float) -> None:
        super().__init__(connection, address, answer_timeout)
        self._answering = False

    def states(self, data: bytes) -> list[LabelPrinterState]:
        """Each byte is an answer."""
        return [tspl_state(byte) for byte in data]

    def ask_status(self) -> PrinterStatus:
        """The state; UNKNOWN when the printer says nothing."""
        state = self.ask(self.answer_timeout)
        self._answering = state is not None
        return state.status if state else PrinterStatus.UNKNOWN

    def run(self, payload: bytes, write_timeout: float, end_timeout: float) -> bool:
        """Through when the printer was seen printing and then is well and still.

        It answers at once, even before it reads the job, so stillness alone proves nothing.
        """
        self.write_payload(payload, write_timeout, self.hush)
        begun = monotonic()
        seen_printing = False
        while self._answering and (left := begun + end_timeout - monotonic()) > 0:
            state = self.ask(left)
            if state is None:
                break
            self.refuse(state.status)
            if seen_printing and not state.busy:
                return True
            seen_printing = seen_printing or state.busy
            if not seen_printing and monotonic() > begun + QUIET_SECONDS:
                break
            self.hush(self.connection.read(POLL_SECONDS))
        return False
