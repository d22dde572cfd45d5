"""The search for printers: what this computer and a real announcement on the network tell."""

import socket
from contextlib import closing
from pathlib import Path
from threading import Event

import pytest
import usb.core
from zeroconf import ServiceInfo, Zeroconf

from returndesk.domain.printing import PrinterLanguage, TransportKind
from returndesk.hardware.printers import discovery
from returndesk.hardware.printers.discovery import discover
from returndesk.hardware.printers.simulated import VirtualPrinter
from returndesk.services.printer_setup import FoundPrinter, Source
from tests.hardware.lines import UsbBus, cups_in

RAW_PORT = "_pdl-datastream._tcp.local."


def search(*, until: FoundPrinter | None = None) -> tuple[list[FoundPrinter], list[Source]]:
    """All that a search finds, or up to one printer; and the places it went through."""
    stop = Event()
    found: list[FoundPrinter] = []
    places: list[Source] = []

    def tell(printer: FoundPrinter) -> None:
        found.append(printer)
        if printer == until:
            stop.set()

    count = discover(tell, places.append, stop)
    assert count == len(found)
    return found, places


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """The network is not listened to for long where nothing is expected from it."""
    monkeypatch.setattr(discovery, "NETWORK_SECONDS", 0.05)


def test_a_printer_that_announces_itself_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(discovery, "NETWORK_SECONDS", 60.0)  # it ends when the printer is found
    monkeypatch.setattr(discovery, "_RESOLVE_MS", 30_000)
    announced = FoundPrinter("Zebra ZD421", TransportKind.TCP, "192.0.2.7:9100")
    info = ServiceInfo(
        RAW_PORT,
        f"Zebra ZD421.{RAW_PORT}",
        port=9100,
        addresses=[socket.inet_aton("192.0.2.7")],
        server="zebra.local.",
    )
    with closing(Zeroconf()) as printer:
        printer.register_service(info)
        found, places = search(until=announced)
        printer.unregister_service(info)

    assert announced in found
    assert places == list(Source)


def test_queues_of_the_system_are_offered_raw_and_with_their_driver(
    quick: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    del quick
    cups_in(tmp_path)
    monkeypatch.setenv("PATH", str(tmp_path))

    found, _ = search()

    assert FoundPrinter("counter", TransportKind.CUPS, "counter") in found
    driven = FoundPrinter("counter", TransportKind.SYSTEM, "counter", PrinterLanguage.SYSTEM)
    assert driven in found


def test_without_queues_the_search_goes_on(
    quick: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    del quick
    monkeypatch.setenv("PATH", str(tmp_path))

    found, places = search()

    assert {printer.transport for printer in found} <= {TransportKind.NODE, TransportKind.SERIAL}
    assert places == list(Source)


def test_a_usb_printer_is_found_by_its_class(
    quick: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    del quick
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(discovery, "_NODES", ())
    real = usb.core.find
    with VirtualPrinter() as printer:
        bus = UsbBus(printer)
        monkeypatch.setattr(usb.core, "find", lambda **wanted: real(**wanted, backend=bus))
        found, _ = search()
        bus.unplugged = True
        gone, _ = search()

    by_usb = [one for one in found if one.transport is TransportKind.USB]
    assert [one.address for one in by_usb] == ["04b8:0e15"]
    assert all(one.transport is not TransportKind.USB for one in gone)


def test_a_search_that_is_stopped_tells_nothing_more() -> None:
    stop = Event()
    stop.set()
    told: list[FoundPrinter] = []
    places: list[Source] = []

    assert discover(told.append, places.append, stop) == 0
    assert (told, places) == ([], [])


@pytest.mark.parametrize(
    ("text", "language", "name"),
    [
        ("MFG:Zebra;CMD:ZPL;MDL:ZD421;", PrinterLanguage.ZPL, "Zebra ZD421"),
        (
            "MANUFACTURER:EPSON;COMMAND SET:ESC/POS;MODEL:TM-T20III;",
            PrinterLanguage.ESCPOS,
            "EPSON TM-T20III",
        ),
        ("MFG:TSC;CMD:TSPL2;MDL:TE210;", PrinterLanguage.TSPL, "TSC TE210"),
        ("MFG:HP;CMD:PCL,PDF;MDL:LaserJet;", None, "HP LaserJet"),
    ],
)
def test_a_printers_own_words_tell_its_language(
    text: str, language: PrinterLanguage | None, name: str
) -> None:
    fields = discovery.device_id(text)

    assert discovery.language_in(fields) is language
    assert f"{fields['MFG']} {fields['MDL']}" == name
