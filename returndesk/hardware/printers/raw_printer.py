"""A printer that takes raw bytes, in any language over any transport.

The way of a job: ask how the printer is, send, let the printer say that it is through. Nothing is
ever sent twice by itself: once the first byte left, only a person can tell what came out.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from threading import Lock
from time import monotonic

from returndesk.domain.errors import PrinterError
from returndesk.domain.labels import Bitmap, Paper, PrinterStatus, PrintReceipt, ReturnLabel
from returndesk.domain.printing import PrinterConfig, PrinterId
from returndesk.hardware.printers.conversation import Conversation
from returndesk.hardware.printers.languages import Language
from returndesk.hardware.printers.status import FAULTS
from returndesk.hardware.printers.transports import Transport

END_TIMEOUT = 8.0
ANSWER_TIMEOUT = 0.5


class RawPrinter:
    """The `PrinterDevice` port on raw bytes.

    `answer_timeout` is how long a printer may take to a question, `end_timeout` how long to say
    that it is through after the last byte left, both in seconds; how long nothing may move is the
    transport's. `config` sets what a picture's job needs (cut, darkness, speed). With `asks` off
    the printer is never asked anything, for clones that choke on questions.
    """

    def __init__(
        self,
        transport: Transport,
        paper: Paper,
        language: Language,
        *,
        name: str = "",
        config: PrinterConfig | None = None,
        answer_timeout: float = ANSWER_TIMEOUT,
        end_timeout: float = END_TIMEOUT,
        asks: bool = True,
    ) -> None:
        self.name = name or transport.address
        self.paper = paper
        self.language = language.name
        self._transport = transport
        self._language = language
        self._answer_timeout = answer_timeout
        self._end_timeout = end_timeout
        self._asks = asks
        self._config = config or PrinterConfig(PrinterId(""), self.name, paper=paper)
        self._one_at_a_time = Lock()
        self._unfinished = 0

    def print_label(self, label: ReturnLabel, *, copy: int = 1) -> PrintReceipt:
        """Draw, send and let the printer confirm; `copy` 2 and up is named on the paper.

        Raises what `send` raises and what drawing raises (`label_too_wide`, ...).
        """
        # Pillow and python-escpos take 0.5 s to import: not at the start of the desk.
        from returndesk.hardware.printers.label_raster import draw_return_label

        begun = monotonic()
        receipt = self.print_bitmap(draw_return_label(label, self.paper, copy=copy))
        return replace(receipt, milliseconds=(monotonic() - begun) * 1000)

    def print_bitmap(self, bitmap: Bitmap) -> PrintReceipt:
        """Print a picture as wide as the paper; raises as `send`."""
        begun = monotonic()
        receipt = self.send(self._language.job(bitmap, self._config))
        return replace(receipt, milliseconds=(monotonic() - begun) * 1000)

    def send(
        self, payload: bytes, *, on_first_byte: Callable[[], None] | None = None
    ) -> PrintReceipt:
        """Send a ready job; `on_first_byte` is called when the first byte of it has left.

        Raises PrinterError with `printer` (its address) and `sent` (bytes of the job that left; 0
        means that nothing came out): a fault that the printer tells (`no_paper`, `cover_open`,
        `head_open`, `ribbon_out`, `cutter_fault`, `printer_overheated`, `printer_paused`,
        `printer_offline`, `printer_error`, `paper_jam`), `printer_silent`, `printer_unreachable`,
        `printer_stalled`, `printer_reset`, `disk_full`, or what the transport adds.
        """
        begun = monotonic()
        with self._talk() as talk:
            self._refuse_fault(talk)
            self._end_broken_job(talk)
            talk.connection.on_first_byte = on_first_byte
            confirmed = talk.run(payload, self._transport.write_timeout, self._end_timeout)
            sent = talk.sent
        return PrintReceipt(sent, confirmed, (monotonic() - begun) * 1000)

    def status(self) -> PrinterStatus:
        """What the printer says now: OFFLINE when it cannot be reached, UNKNOWN when it is mute.

        While a job runs no second connection is made; it waits for its end.
        """
        known = self._transport.state()
        if known in FAULTS:
            return known
        try:
            with self._talk() as talk:
                asked = talk.ask_status()
        except PrinterError:
            return PrinterStatus.OFFLINE
        return known if asked is PrinterStatus.UNKNOWN else asked

    def expect_broken_job(self) -> None:
        """A job broke off when the program ended: end its picture before the next one begins."""
        self._unfinished = self._language.longest_picture

    @property
    def busy(self) -> bool:
        """Whether a job or question is under way, so that polling can pass this time."""
        return self._one_at_a_time.locked()

    def open_drawer(self) -> None:
        """Open the cash drawer that hangs on the printer; raises as `send`.

        PrinterError `printer_unsupported` where the language has no drawer.
        """
        self._send_aside(self._language.drawer)

    def beep(self) -> None:
        """Sound the printer's buzzer; raises as `send`, or `printer_unsupported`."""
        self._send_aside(self._language.buzzer)

    def _send_aside(self, command: bytes) -> None:
        """A command that prints nothing: it goes out even when there is no paper."""
        if not command:
            raise PrinterError("printer_unsupported", printer=self._transport.address, sent=0)
        with self._talk() as talk:
            talk.connection.write(command, self._transport.write_timeout, lambda _: None)

    @contextmanager
    def _talk(self) -> Iterator[Conversation]:
        """A connection with its talk; what goes wrong says how much of the payload left."""
        address = self._transport.address
        talk: Conversation | None = None
        with self._one_at_a_time:
            try:
                with self._transport.connect() as connection:
                    connection.answers = connection.answers and self._asks
                    talk = self._language.converse(connection, address, self._answer_timeout)
                    yield talk
            except PrinterError as error:
                sent = talk.sent if talk else 0
                if talk and sent:
                    self._unfinished = min(talk.unsent, self._language.longest_picture)
                params = {"printer": address} | error.params | {"sent": sent}
                raise PrinterError(error.code, **params) from error

    def _refuse_fault(self, talk: Conversation) -> None:
        """Raise the fault in which the printer is before the job, unless it can be ended."""
        talk.refuse(self._transport.state())
        status = talk.ask_status()
        if talk.recover(status):
            status = talk.ask_status()
        talk.refuse(status)

    def _end_broken_job(self, talk: Conversation) -> None:
        """Before a job, end the picture of one that broke off: its printer may wait for the rest.

        Otherwise this job's first bytes would be printed as dots (receiptio does the same).
        """
        filler = self._language.filler
        if self._unfinished and filler and talk.connection.answers:
            whole = filler * (self._unfinished // len(filler) + 1)
            talk.connection.write(whole, self._transport.write_timeout, lambda _: None)
        self._unfinished = 0
