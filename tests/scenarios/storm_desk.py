"""A desk that does nothing but print, to be killed: `python -m tests.scenarios.storm_desk`.

The program loads everything once and then forks a desk for each line on its stdin, so that a
hundred desks cost no more than one to start; each is a process of its own, with its own database
connections and threads, and dies by kill -9. A desk talks over sockets: `desk` takes orders and
tells what was stored; each printer has a `gate` that asks before every call to a device, so that
whoever runs the storm knows what each call met with.
"""

import json
import os
import signal
import socket
import sys
import threading
import traceback
from collections.abc import Callable
from pathlib import Path
from typing import Any

from returndesk.bootstrap import RandomIds, SystemClock
from returndesk.domain.errors import KnownError
from returndesk.domain.labels import PrinterStatus, PrintReceipt
from returndesk.domain.printing import (
    CameOut,
    JobQuery,
    PrinterConfig,
    PrinterId,
    PrintJob,
    PrintJobId,
    TransportKind,
)
from returndesk.hardware.printers.interpreter import papers_of
from returndesk.services.printer_book import PrinterBook
from returndesk.services.printing import Spool
from returndesk.storage.database import Database
from tests.spooling import (
    SMALL,
    Patience,
    StampRenderer,
    device_of,
    have,
    label_source,
    order,
    stamp_of,
)

WAITS = (0.005, 0.01)


class Line:
    """JSON objects over a socket, one a line."""

    def __init__(self, place: str, hello: dict[str, Any]) -> None:
        self._socket = socket.socket(socket.AF_UNIX)
        self._socket.connect(place)
        self._reader = self._socket.makefile()
        self._turn = threading.Lock()
        self.say(hello)

    def say(self, words: dict[str, Any]) -> None:
        with self._turn:
            self._socket.sendall(json.dumps(words).encode() + b"\n")

    def hear(self) -> dict[str, Any]:
        line = self._reader.readline()
        if not line:
            os._exit(0)  # the storm is over
        return dict(json.loads(line))

    def ask(self, words: dict[str, Any]) -> dict[str, Any]:
        self.say(words)
        return self.hear()


class GatedDevice:
    """A real device whose every call is announced, and what came of it told, before it goes on.

    The gate's answer says how long to wait: long for a printer that will speak, however busy the
    machine, and a moment for one that will not.
    """

    def __init__(self, config: PrinterConfig, place: str, life: int) -> None:
        self._device = device_of(config)
        self.language, self.paper = self._device.language, self._device.paper
        self.expect_broken_job = self._device.expect_broken_job
        self.open_drawer = self._device.open_drawer
        self._gate = Line(place, {"gate": config.id, "life": life})

    def send(
        self, payload: bytes, *, on_first_byte: Callable[[], None] | None = None
    ) -> PrintReceipt:
        number, copy = stamp_of(papers_of(payload, self.paper)[-1])
        about = {"number": number, "copy": copy, "size": len(payload)}
        have(self._device, Patience(**self._gate.ask({"call": "send", **about})))
        try:
            receipt = self._device.send(payload, on_first_byte=on_first_byte)
        except KnownError as error:
            self._gate.ask({"came": error.code, "sent": error.params.get("sent"), **about})
            raise
        came = "confirmed" if receipt.confirmed else "sent"
        self._gate.ask({"came": came, "sent": receipt.bytes_sent, **about})
        return receipt

    def status(self) -> PrinterStatus:
        have(self._device, Patience(**self._gate.ask({"call": "status"})))
        return self._device.status()


def desk(home: Path, place: str, life: int, printers: list[dict[str, str]], rows: int) -> None:
    """Open the desk, tell what waits for a person, and take orders until the end."""
    line = Line(place, {"pid": os.getpid(), "life": life})
    storage = Database.open(home)
    configs = [
        PrinterConfig(
            id=PrinterId(row["id"]),
            name=row["id"],
            transport=TransportKind(row["transport"]),
            address=row["address"],
            paper=SMALL,
        )
        for row in printers
    ]
    spool = Spool(
        storage,
        PrinterBook(first=configs),
        lambda config: GatedDevice(config, place, life),
        StampRenderer(rows),
        SystemClock(),
        RandomIds(),
        sources={"label": label_source},
        waits=WAITS,
    )
    spool.recover()

    def told(event: object) -> None:
        if isinstance(event, PrintJob):
            line.say({"job": _told(event)})

    spool.watch(told)
    spool.start()
    while True:
        wanted = line.hear()
        match wanted.pop("do"):
            case "jobs":
                jobs = [_told(job) for job in spool.jobs(JobQuery(limit=-1))]
                line.say({"jobs": jobs})
            case "submit":
                job = spool.submit(order(**wanted))
                line.say({"submitted": _told(job)})
            case "answer":
                spool.answer(PrintJobId(wanted["id"]), CameOut(wanted["came_out"]))
                line.say({"answered": wanted["id"]})
            case "reprint":
                came_out = CameOut(wanted["came_out"])
                job = spool.reprint(PrintJobId(wanted["id"]), came_out)
                line.say({"submitted": _told(job)})
            case "close":
                spool.close()
                storage.close()
                line.say({"closed": True})
                return


def _told(job: PrintJob) -> dict[str, Any]:
    return {
        "id": job.id,
        "number": job.subject,
        "copy": job.copy_number,
        "printer": job.printer_id,
        "state": job.state,
        "code": job.error.code if job.error else "",
    }


def main() -> None:
    """Fork a desk for each line; its arguments stand there in JSON."""
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # nobody asks how a desk ended
    for line in sys.stdin:
        wanted = json.loads(line)
        if os.fork() == 0:
            try:
                desk(Path(wanted.pop("home")), **wanted)
            except BaseException:  # noqa: BLE001 - told here, because nothing outlives this process
                traceback.print_exc()
            os._exit(0)


if __name__ == "__main__":
    main()
