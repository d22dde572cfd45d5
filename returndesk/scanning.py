"""The desk's scanners put together: the one that types, the one on a serial port, their tools."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from returndesk.domain.codes import ScannedCode
from returndesk.domain.errors import KnownError
from returndesk.domain.printing import PrinterConfig, PrinterRole, PrintJob, TransportKind
from returndesk.paths import Home
from returndesk.services.print_orders import PrintOrder
from returndesk.services.printing import Spool
from returndesk.services.scanner_learning import Heard, TestCode
from returndesk.services.scanner_profile import ScannerProfile
from returndesk.settings import SerialUse, Settings
from returndesk.ui.fields import FocusedField
from returndesk.ui.scanner_tools import CodePattern, ScannerTools, SerialState, SerialView

if TYPE_CHECKING:
    from returndesk.hardware.printers.scanner_sheet import SheetCode
    from returndesk.hardware.scanners.serial_ports import FoundPort
    from returndesk.hardware.scanners.serial_scanner import SerialScanner, SerialStatus
    from returndesk.hardware.scanners.wedge_filter import WedgeFilter


class Scanners:
    """Owns what reads codes for the window. Nothing is loaded before `start`."""

    def __init__(self, home: Home, settings: Settings) -> None:
        self._home = home
        self._printer_ports: tuple[str, ...] = ()
        self._settings = settings
        self._wedge: WedgeFilter | None = None
        self._serial: SerialScanner | None = None
        self._tell_heard: Callable[[Heard], None] | None = None
        self._take: Callable[[ScannedCode], None] | None = None
        self._watchers: list[Callable[[SerialView], None]] = []
        self._view = SerialView()
        self._stopped = False

    def tools(self) -> ScannerTools:
        """What the pages get of it."""
        return ScannerTools(
            pattern=_pattern,
            listen=self._listen,
            profile=self._profile,
            use_profile=self._use_profile,
            sheet_pdf=_sheet_pdf,
            print_sheet=_print_sheet,
            watch_serial=self._watch_serial,
            start_typing=self.start_typing,
            start_serial=self.start_serial,
            stop=self.stop,
        )

    def start_typing(self, take: Callable[[ScannedCode], None]) -> None:
        """Hear the scanners that type."""
        from returndesk.hardware.scanners.wedge_filter import hear_all_keys

        if self._stopped:
            return
        self._stop_typing()
        self._wedge = hear_all_keys(FocusedField(), self._profile())
        self._wedge.scanned.connect(take)
        if self._tell_heard is not None:
            self._wedge.listen(self._tell_heard)

    def start_serial(self, take: Callable[[ScannedCode], None]) -> None:
        """Look for the scanner on a serial port, if the settings want one."""
        if not self._stopped:
            self._take = take
            self._open_serial()

    def stop(self) -> None:
        """Hear nobody any more, not even those whose start is still to come."""
        self._stopped = True
        self._stop_typing()
        self._take = None
        self._close_serial()

    def settings_changed(self, before: Settings, after: Settings) -> None:
        """Another port may have been chosen."""
        self._settings = after
        if _serial_part(before) != _serial_part(after):
            self._close_serial()
            self._open_serial()

    def avoid_printers(self, printers: Iterable[PrinterConfig]) -> None:
        """The desk's printers: one may have taken a port, or given it back."""
        ports = _ports_of(printers)
        if ports != self._printer_ports:
            self._printer_ports = ports
            self._close_serial()
            self._open_serial()

    def _stop_typing(self) -> None:
        wedge, self._wedge = self._wedge, None
        if wedge is not None:
            wedge.stop()

    # ---------------------------------------------------------------------------------- learning

    def _listen(self, tell: Callable[[Heard], None] | None) -> None:
        self._tell_heard = tell
        if self._wedge is not None:
            self._wedge.listen(tell)

    def _profile(self) -> ScannerProfile:
        return ScannerProfile.load(self._home.scanners)

    def _use_profile(self, profile: ScannerProfile) -> None:
        profile.save(self._home.scanners)
        if self._wedge is not None:
            self._wedge.use(profile)

    # ------------------------------------------------------------------------------------ serial

    def _open_serial(self) -> None:
        use = self._settings.serial
        if self._take is None or use is SerialUse.OFF:
            return
        if use is SerialUse.PORT and not self._settings.serial_port:
            return
        from returndesk.hardware.scanners.serial_scanner import SerialScanner

        self._serial = SerialScanner(
            self._settings.serial_port if use is SerialUse.PORT else "",
            baud=self._settings.serial_baud,
            avoid=self._printer_ports,
            find_ports=_known_scanners,
        )
        self._serial.scanned.connect(self._take)
        self._serial.status_changed.connect(self._serial_changed)
        self._serial.start()

    def _close_serial(self) -> None:
        serial, self._serial = self._serial, None
        if serial is not None:
            serial.stop()
            serial.deleteLater()

    def _serial_changed(self, status: "SerialStatus") -> None:
        state = SerialState(str(status.state))
        self._view = SerialView(state, status.port, status.maker, status.problem)
        for tell in self._watchers:
            tell(self._view)

    def _watch_serial(self, tell: Callable[[SerialView], None]) -> None:
        self._watchers.append(tell)
        tell(self._view)


def _serial_part(settings: Settings) -> tuple[object, ...]:
    return settings.serial, settings.serial_port, settings.serial_baud


def _ports_of(printers: Iterable[PrinterConfig]) -> tuple[str, ...]:
    """The ports that a scanner is not looked for on."""
    return tuple(
        config.address.partition("@")[0]
        if config.transport is TransportKind.SERIAL
        else config.address
        for config in printers
        if config.transport in {TransportKind.SERIAL, TransportKind.NODE, TransportKind.FILE}
    )


def _known_scanners() -> "Sequence[FoundPort]":
    """Only ports of known makers: no other device is opened unasked."""
    from returndesk.hardware.scanners.serial_ports import found_ports

    return tuple(port for port in found_ports() if port.maker)


# -------------------------------------------------------------------------------- the test codes


def _pattern(code: TestCode) -> CodePattern:
    from returndesk.hardware.scanners.test_codes import quiet_modules, test_code_rows

    return CodePattern(test_code_rows(code), quiet_modules(code))


def _sheet_codes(words: Mapping[TestCode, str]) -> "list[SheetCode]":
    from returndesk.hardware.printers.scanner_sheet import SheetCode

    patterns = {code: _pattern(code) for code in words}
    return [SheetCode(words[code], p.rows, p.quiet) for code, p in patterns.items()]


def _sheet_pdf(title: str, words: Mapping[TestCode, str]) -> bytes:
    from returndesk.hardware.printers.scanner_sheet import scanner_sheet_pdf

    return scanner_sheet_pdf(title, _sheet_codes(words))


def _print_sheet(spool: Spool, title: str, words: Mapping[TestCode, str]) -> PrintJob:
    from returndesk.hardware.printers.scanner_sheet import draw_scanner_sheet

    config = spool.printers.for_role(PrinterRole.LABEL)
    if config is None:
        raise KnownError("no_printer")
    sheet = draw_scanner_sheet(title, _sheet_codes(words), config.paper)
    return spool.print_now(PrintOrder("sheet", title, sheet))
