"""What every test can count on: Qt without a screen, a home of its own, the shared photographs."""

import os
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import SignalInstance
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from pytestqt.wait_signal import SignalBlocker

from returndesk.hardware.printers.escpos_printer import EscPosPrinter
from returndesk.hardware.printers.raw_printer import RawPrinter
from tests.postgres import PostgresServer

REPOSITORY = Path(__file__).resolve().parent.parent

# Read when the application object is made, which is before the first test.
os.environ["QT_QPA_PLATFORM"] = "offscreen"


@pytest.fixture(scope="session", autouse=True)
def private_home() -> Iterator[Path]:
    """Keep every test away from the data, settings and caches of the person who runs it."""
    with tempfile.TemporaryDirectory(prefix="returndesk-tests-") as folder:
        home = Path(folder)
        with pytest.MonkeyPatch.context() as patch:
            patch.setenv("HOME", str(home))
            for name in ("CACHE", "CONFIG", "DATA", "STATE"):
                patch.setenv(f"XDG_{name}_HOME", str(home / name.lower()))
            runtime = home / "runtime"
            runtime.mkdir(mode=0o700)  # Qt warns about a runtime folder others can read
            patch.setenv("XDG_RUNTIME_DIR", str(runtime))
            yield home


@pytest.fixture(scope="session", autouse=True)
def one_application(private_home: Path, qapp: QApplication) -> QApplication:
    """The one application object of the process: made first, or a command under test makes another.

    Qt allows one, and widgets need theirs; ``returndesk doctor`` is content with any.
    """
    return qapp


@pytest.fixture(scope="session", autouse=True)
def patient_printers() -> Iterator[None]:
    """Wait longer for a printer's answer than a shop does: a busy CI holds any thread for a second.

    Tests of printers that say nothing give times of their own.
    """
    with pytest.MonkeyPatch.context() as patch:
        for device in (RawPrinter, EscPosPrinter):
            defaults = device.__init__.__kwdefaults__
            assert defaults is not None
            patch.setitem(defaults, "answer_timeout", 10.0)
        yield


class PatientBot(QtBot):
    """pytest-qt's, whose waits end when their outcome is there; 5 s is a hiccup of a busy CI."""

    def waitUntil(  # noqa: N802 - its name
        self, callback: Callable[[], bool | None], *, timeout: int = 60_000
    ) -> None:
        """Wait until `callback` is true or no longer fails an assertion; `timeout` in ms."""
        super().waitUntil(callback, timeout=timeout)

    def waitSignal(  # noqa: N802 - its name
        self,
        signal: SignalInstance,
        *,
        timeout: int = 60_000,
        raising: bool | None = None,
        check_params_cb: Callable[..., bool] | None = None,
    ) -> SignalBlocker:
        """Wait until `signal` was emitted; `timeout` in ms."""
        return super().waitSignal(
            signal, timeout=timeout, raising=raising, check_params_cb=check_params_cb
        )


@pytest.fixture
def qtbot(qapp: QApplication, request: pytest.FixtureRequest) -> QtBot:
    """In the place of pytest-qt's own."""
    return PatientBot(request)


@pytest.fixture(scope="session")
def postgres() -> Iterator[PostgresServer]:
    """A PostgreSQL server, started for the first test that asks for one."""
    server = PostgresServer()
    yield server
    server.remove()


@pytest.fixture(scope="session")
def shared_barcodes() -> Path:
    """The folder of real photographs: dev/ and dev/expected.json, shared beside the repository."""
    shared = Path(os.environ.get("RETURNDESK_SHARED", REPOSITORY.parent / "shared"))
    folder = shared / "barcodes"
    if not folder.is_dir():
        pytest.fail(
            f"The shared photographs are not at {folder}. Put the shared folder beside the "
            "repository, or name it with RETURNDESK_SHARED.",
            pytrace=False,
        )
    return folder
