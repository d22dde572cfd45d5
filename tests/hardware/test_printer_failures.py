"""Every fault in every language: its code, what is known of the bytes, its time, no double."""

from contextlib import suppress
from threading import Event
from time import monotonic

import pytest

from returndesk.domain.errors import PrinterError
from returndesk.domain.labels import LABEL_4X6, ROLL_80, PrinterStatus
from returndesk.domain.printing import PrinterLanguage
from returndesk.hardware.printers.faults import Fault
from returndesk.hardware.printers.label_raster import draw_return_label
from returndesk.hardware.printers.languages import language_of
from returndesk.hardware.printers.raw_printer import RawPrinter
from returndesk.hardware.printers.simulated import VirtualPrinter
from returndesk.hardware.printers.transports import TcpTransport
from tests.hardware.printing import LABEL, PATIENT, dots, read_codes

ESCPOS, ZPL, TSPL = PrinterLanguage.ESCPOS, PrinterLanguage.ZPL, PrinterLanguage.TSPL
PAPERS = {ESCPOS: ROLL_80, ZPL: LABEL_4X6, TSPL: LABEL_4X6}
in_each_language = pytest.mark.parametrize("language", list(PAPERS))


def client_of(
    printer: VirtualPrinter,
    *,
    answer_timeout: float = PATIENT,
    write_timeout: float = PATIENT,
    end_timeout: float = PATIENT,
) -> RawPrinter:
    transport = TcpTransport(
        printer.host, printer.port, connect_timeout=PATIENT, write_timeout=write_timeout
    )
    return RawPrinter(
        transport,
        printer.paper,
        language_of(printer.language),
        answer_timeout=answer_timeout,
        end_timeout=end_timeout,
    )


def hasty_client_of(printer: VirtualPrinter) -> RawPrinter:
    """One that soon gives up a printer which falls silent in the middle of a job."""
    return client_of(printer, answer_timeout=2, write_timeout=1, end_timeout=1)


def later_client_of(printer: VirtualPrinter) -> RawPrinter:
    """The desk after a restart: it knows that a job broke off."""
    device = client_of(printer)
    device.expect_broken_job()
    return device


def payload_for(printer: VirtualPrinter) -> bytes:
    bitmap = draw_return_label(LABEL, printer.paper)
    return language_of(printer.language).job(bitmap, printer.config)


def failure(printer: VirtualPrinter, device: RawPrinter) -> PrinterError:
    """The error of a job, which comes at all."""
    payload = payload_for(printer)
    begun = monotonic()
    with pytest.raises(PrinterError) as raised:
        device.send(payload)
    assert monotonic() - begun < 3 * PATIENT
    assert raised.value.params["printer"] == device.name
    assert 0 <= int(raised.value.params["sent"]) <= len(payload)
    return raised.value


@in_each_language
@pytest.mark.parametrize(
    ("fault", "codes"),
    [
        (Fault.STALL, {"printer_stalled", "printer_silent"}),
        (Fault.RESET, {"printer_reset"}),
        (Fault.NO_PAPER, {"no_paper"}),
        (Fault.COVER_OPEN, {"cover_open", "head_open"}),
        (Fault.HALF_OPEN, {"printer_stalled", "printer_silent"}),
        (Fault.POWER_OFF, {"printer_stalled", "printer_silent"}),
    ],
)
def test_a_fault_in_the_middle_is_named_and_nothing_is_sent_again(
    language: PrinterLanguage, fault: Fault, codes: set[str]
) -> None:
    silent = fault in {Fault.STALL, Fault.HALF_OPEN, Fault.POWER_OFF}
    with VirtualPrinter(PAPERS[language], language=language) as printer:
        device = hasty_client_of(printer) if silent else client_of(printer)
        printer.misbehave(fault, after=4000)
        error = failure(printer, device)

        assert error.code in codes
        assert int(error.params["sent"]) > 0
        assert printer.connections == 1
        assert all("Code128" not in read_codes(dots(paper)) for paper in printer.papers)
        printer.power_on()
        printer.misbehave(Fault.NONE)
        printer.condition = PrinterStatus.OK
        printer.papers.clear()
        if silent:
            device = later_client_of(printer)
        assert device.send(payload_for(printer)).confirmed
        assert len(printer.papers) == 1


@in_each_language
@pytest.mark.parametrize("fault", [Fault.STALL, Fault.RESET, Fault.HALF_OPEN, Fault.POWER_OFF])
def test_a_fault_before_the_job_leaves_it_unsent_or_unconfirmed(
    language: PrinterLanguage, fault: Fault
) -> None:
    with VirtualPrinter(PAPERS[language], language=language) as printer:
        device = client_of(printer, answer_timeout=0.2, write_timeout=1, end_timeout=1)
        printer.misbehave(fault)
        error = failure(printer, device)

        if error.code != "printer_stalled":
            assert error.code in {"printer_reset", "printer_silent", "printer_unreachable"}
            assert error.params["sent"] == 0
        assert printer.papers == []


@in_each_language
def test_a_printer_without_power_is_offline_until_it_is_back(language: PrinterLanguage) -> None:
    with VirtualPrinter(PAPERS[language], language=language) as printer:
        device = hasty_client_of(printer)
        printer.misbehave(Fault.POWER_OFF, after=4000)
        failure(printer, device)

        assert device.status() is PrinterStatus.OFFLINE
        refused = failure(printer, device)
        assert refused.code == "printer_unreachable"
        assert refused.params["sent"] == 0
        printer.power_on()
        device = later_client_of(printer)
        assert device.status() is PrinterStatus.OK
        assert device.send(payload_for(printer)).confirmed


@in_each_language
def test_answers_byte_by_byte_confirm(language: PrinterLanguage) -> None:
    with VirtualPrinter(PAPERS[language], language=language) as printer:
        printer.misbehave(Fault.STUTTER)
        device = client_of(printer)

        assert device.status() is PrinterStatus.OK
        assert device.send(payload_for(printer)).confirmed
        assert len(printer.papers) == 1


@in_each_language
def test_a_printer_that_takes_two_kilobytes_a_second_is_waited_for(
    language: PrinterLanguage,
) -> None:
    with VirtualPrinter(PAPERS[language], language=language) as printer:
        printer.misbehave(Fault.SLOW, after=len(payload_for(printer)) - 2000)
        receipt = client_of(printer).send(payload_for(printer))

        assert receipt.bytes_sent == len(payload_for(printer))
        assert printer.errors == []


@pytest.mark.parametrize("language", [ESCPOS, TSPL])
def test_a_mute_printer_prints_without_confirmation(language: PrinterLanguage) -> None:
    with VirtualPrinter(PAPERS[language], language=language) as printer:
        printer.misbehave(Fault.MUTE)
        device = client_of(printer, answer_timeout=0.2)

        assert device.status() is PrinterStatus.UNKNOWN
        receipt = device.send(payload_for(printer))
        assert not receipt.confirmed
        assert receipt.bytes_sent == len(payload_for(printer))


def test_silence_of_a_zebra_is_a_fault_and_nothing_leaves() -> None:
    with VirtualPrinter(LABEL_4X6, language=ZPL) as printer:
        printer.misbehave(Fault.MUTE)
        device = client_of(printer, answer_timeout=0.2)

        assert device.status() is PrinterStatus.SILENT
        error = failure(printer, device)
        assert error.code == "printer_silent"
        assert error.params["sent"] == 0
        assert printer.papers == []


def test_a_zebra_that_falls_silent_after_the_job_is_no_confirmation() -> None:
    with VirtualPrinter(LABEL_4X6, language=ZPL) as printer:
        printer.misbehave(Fault.MUTE, after=4000)
        error = failure(printer, client_of(printer, end_timeout=1))

        assert error.code == "printer_silent"
        assert error.params["sent"] == len(payload_for(printer))


def test_a_clone_that_is_never_to_be_asked_prints() -> None:
    out = Event()
    with VirtualPrinter(LABEL_4X6, language=ZPL, on_paper=lambda _: out.set()) as printer:
        printer.misbehave(Fault.MUTE)
        transport = TcpTransport(printer.host, printer.port)
        device = RawPrinter(transport, LABEL_4X6, language_of(ZPL), asks=False)

        assert device.status() is PrinterStatus.UNKNOWN
        assert not device.send(payload_for(printer)).confirmed
        assert device.status() is PrinterStatus.UNKNOWN
        assert out.wait(PATIENT)


@in_each_language
def test_late_answers_are_waited_for_after_the_job(language: PrinterLanguage) -> None:
    with VirtualPrinter(PAPERS[language], language=language) as printer:
        printer.misbehave(Fault.LATE, after=4000)
        receipt = client_of(printer).send(payload_for(printer))

        assert receipt.confirmed
        assert len(printer.papers) == 1


@in_each_language
def test_rubbish_is_never_taken_for_a_confirmation(
    language: PrinterLanguage,
) -> None:
    with VirtualPrinter(PAPERS[language], language=language) as printer:
        printer.misbehave(Fault.GARBAGE)
        device = client_of(printer, answer_timeout=0.2, end_timeout=1)
        with suppress(PrinterError):
            assert not device.send(payload_for(printer)).confirmed

        assert device.status() is not PrinterStatus.OFFLINE
        assert len(printer.papers) <= 1


def test_a_fault_of_one_connection_only() -> None:
    with VirtualPrinter() as printer:
        device = client_of(printer)
        printer.misbehave(Fault.RESET, after=4000, once=True)

        assert failure(printer, device).code == "printer_reset"
        assert device.send(payload_for(printer)).confirmed
