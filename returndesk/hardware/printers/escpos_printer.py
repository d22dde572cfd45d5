"""A thermal printer that speaks ESC/POS, over any transport."""

from pathlib import Path

from returndesk.domain.labels import Paper
from returndesk.domain.printing import PrinterLanguage
from returndesk.hardware.printers.languages import language_of
from returndesk.hardware.printers.raw_printer import ANSWER_TIMEOUT, END_TIMEOUT, RawPrinter
from returndesk.hardware.printers.transports import Transport


class EscPosPrinter(RawPrinter):
    """A `RawPrinter` in ESC/POS; `cache` is where python-escpos keeps its printer data."""

    def __init__(
        self,
        transport: Transport,
        paper: Paper,
        *,
        name: str = "",
        answer_timeout: float = ANSWER_TIMEOUT,
        end_timeout: float = END_TIMEOUT,
        cache: Path | None = None,
    ) -> None:
        language = language_of(PrinterLanguage.ESCPOS, cache=cache)
        super().__init__(
            transport,
            paper,
            language,
            name=name,
            answer_timeout=answer_timeout,
            end_timeout=end_timeout,
        )
