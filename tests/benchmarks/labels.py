"""Label to bytes and to the first byte on a socket, beside python-escpos' own image path.

Prints JSON lines. "Label to bytes" draws another return number each time, so that nothing but the
typeface is ready; the peer gets the same drawn picture through `Dummy().image()`.
"""

import json
import shutil
import socket
import statistics
import subprocess
import sys
import threading
from collections.abc import Callable
from contextlib import redirect_stdout
from dataclasses import replace
from functools import partial
from io import StringIO
from time import perf_counter

from escpos.printer import Dummy
from pypdfium2 import PdfDocument

from returndesk.domain.labels import (
    LABEL_4X6,
    LABEL_A6,
    ROLL_58,
    ROLL_80,
    Bitmap,
    CarrierPapers,
    Paper,
    ReturnLabel,
    label_words,
)
from returndesk.domain.portal import Address
from returndesk.domain.printing import PrinterConfig, PrinterId, PrinterLanguage
from returndesk.hardware.printers.carrier_label import carrier_label
from returndesk.hardware.printers.conversation import ASB_ON
from returndesk.hardware.printers.escpos_job import escpos_bytes
from returndesk.hardware.printers.escpos_printer import EscPosPrinter
from returndesk.hardware.printers.label_raster import bitmap_image, draw_return_label
from returndesk.hardware.printers.languages import language_of
from returndesk.hardware.printers.paper_renderer import PaperRenderer
from returndesk.hardware.printers.pdf import return_label_pdf
from returndesk.hardware.printers.render_process import RENDERER
from returndesk.hardware.printers.transports import TcpTransport

RUNS = 30
PAPERS = {"58 mm": ROLL_58, "80 mm": ROLL_80, "4 x 6 inch": LABEL_4X6}
LABEL = ReturnLabel(
    return_number="RD-48213",
    brand_name="Maison Colette",
    sender=Address("Élodie Lefèvre-Œuvrard", "12 bis, rue de l’Église", "68120", "Pfastatt"),
    recipient=Address("Colette Retours", "4 allée du Parc", "67100", "Strasbourg"),
    order_number="CMD-2026-118842",
    tracking_number="6A12345678901",
    carrier="Colissimo",
    instructions=("Collez l’étiquette à plat.", "Déposez le colis avant le 14 décembre."),
    words=label_words("fr"),
)

_FIRST_LABEL = """
from time import perf_counter
begun = perf_counter()
from tests.benchmarks.labels import LABEL
from returndesk.hardware.printers.files import write_label
from returndesk.domain.labels import ROLL_80
write_label(LABEL, "escpos", ROLL_80)
print((perf_counter() - begun) * 1000)
"""


def label(number: int) -> ReturnLabel:
    """A label that was not drawn before."""
    return replace(LABEL, return_number=f"RD-{50_000 + number}", tracking_number=f"6A{number:011}")


def peer_bytes(bitmap: Bitmap) -> bytes:
    """The same picture through python-escpos alone."""
    printer = Dummy()
    with redirect_stdout(StringIO()):  # it prints a remark for each strip
        printer.image(bitmap_image(bitmap), impl="bitImageRaster", fragment_height=128)
    printer.cut(mode="PART")
    return bytes(printer.output)


def median_ms(act: Callable[[int], object], runs: int = RUNS) -> float:
    """The median time of `act`, in milliseconds; the first run warms up."""
    times = []
    for run in range(runs + 1):
        begun = perf_counter()
        act(run)
        times.append((perf_counter() - begun) * 1000)
    return statistics.median(times[1:])


def label_to_bytes(name: str, paper: Paper) -> dict[str, object]:
    """Drawing and encoding, and encoding alone, on one paper."""
    bitmap = draw_return_label(LABEL, paper)
    ours = median_ms(lambda run: escpos_bytes(draw_return_label(label(run), paper)))
    theirs = median_ms(lambda run: peer_bytes(draw_return_label(label(RUNS * 2 + run), paper)))
    encode = median_ms(lambda _: escpos_bytes(bitmap))
    encode_peer = median_ms(lambda _: peer_bytes(bitmap))
    return {
        "benchmark": "label to bytes",
        "paper": name,
        "ms": round(ours, 2),
        "python_escpos_image_ms": round(theirs, 2),
        "ratio": round(ours / theirs, 2),
        "encode_ms": round(encode, 2),
        "encode_python_escpos_ms": round(encode_peer, 2),
        "bytes": len(escpos_bytes(bitmap)),
        "python_escpos_bytes": len(peer_bytes(bitmap)),
    }


def first_byte() -> dict[str, object]:
    """From the call to print until the job's first byte is read at the other end of a socket."""
    arrivals: list[float] = []

    def serve(listener: socket.socket) -> None:
        for _ in range(RUNS + 1):
            channel, _ = listener.accept()
            with channel:
                data = b""
                while not data.endswith(b"\x1dr\x01"):
                    data = data[-8:] + channel.recv(65536)
                    if data[-3:-1] == b"\x10\x04":
                        channel.sendall(b"\x12")
                    elif ASB_ON in data:
                        arrivals.append(perf_counter())
                channel.sendall(b"\x00")

    starts: list[float] = []
    with socket.create_server(("127.0.0.1", 0)) as listener:
        thread = threading.Thread(target=serve, args=(listener,), daemon=True)
        thread.start()
        printer = EscPosPrinter(TcpTransport(*listener.getsockname()[:2]), ROLL_80)
        for run in range(RUNS + 1):
            starts.append(perf_counter())
            printer.print_label(label(10_000 + run))
        thread.join(10)
    times = [(end - begun) * 1000 for begun, end in zip(starts, arrivals, strict=True)]
    return {
        "benchmark": "print to first byte on a loopback socket",
        "paper": "80 mm",
        "ms": round(statistics.median(times[1:]), 2),
        "worst_ms": round(max(times[1:]), 2),
        "aim_ms": 50,
    }


def first_label() -> dict[str, object]:
    """The first label of a process: imports, typeface and python-escpos' printer data."""
    done = subprocess.run(
        [sys.executable, "-c", _FIRST_LABEL], check=True, capture_output=True, text=True
    )
    return {"benchmark": "first label of a process", "ms": round(float(done.stdout))}


def languages() -> dict[str, object]:
    """The same 4 x 6 inch label in each language: time from picture to job, and bytes."""
    bitmap = draw_return_label(LABEL, LABEL_4X6)
    figures: dict[str, object] = {"benchmark": "job of a picture", "paper": "4 x 6 inch"}
    for name in (PrinterLanguage.ESCPOS, PrinterLanguage.ZPL, PrinterLanguage.TSPL):
        config = PrinterConfig(PrinterId("p"), "p", language=name, paper=LABEL_4X6)
        job = language_of(name).job
        figures[f"{name}_ms"] = round(median_ms(partial(_job_of, job, bitmap, config)), 2)
        figures[f"{name}_bytes"] = len(job(bitmap, config))
    return figures


def _job_of(
    job: Callable[[Bitmap, PrinterConfig], bytes], bitmap: Bitmap, config: PrinterConfig, _run: int
) -> bytes:
    return job(bitmap, config)


def _ignoring(act: Callable[[], object], _run: int) -> object:
    return act()


def carrier_path() -> dict[str, object]:
    """A carrier's A6 PDF to an ESC/POS job at 203 dpi, beside other ways where they are there.

    Ours draws four times too fine and averages, in another process; the others draw once. With
    "preview" the codes are read back and measured as well.
    """
    pdf = return_label_pdf(LABEL)
    config = PrinterConfig(PrinterId("p"), "p", paper=LABEL_A6)
    papers = CarrierPapers((pdf,))
    renderer = PaperRenderer()
    ours = median_ms(lambda _: renderer.render(papers, config, 1), 10)
    size = len(renderer.render(papers, config, 1))
    preview = median_ms(lambda _: carrier_label(pdf, LABEL_A6), 5)
    RENDERER.close()

    def by_python_escpos(_: int) -> bytes:
        document = PdfDocument(pdf)
        picture = document[0].render(scale=203 / 72).to_pil()
        document.close()
        printer = Dummy()
        with redirect_stdout(StringIO()):
            printer.image(picture, impl="bitImageRaster", fragment_height=128)
        return bytes(printer.output)

    figures: dict[str, object] = {
        "benchmark": "carrier's PDF to job",
        "paper": "A6",
        "ms": round(ours, 1),
        "preview_ms": round(preview, 1),
        "bytes": size,
        "python_escpos_image_ms": round(median_ms(by_python_escpos, 10), 1),
    }
    others = {
        "pdftoppm_mono_ms": ("pdftoppm", "-mono", "-r", "203", "-", "-"),
        "ghostscript_ms": (
            "gs", "-q", "-dBATCH", "-dNOPAUSE", "-sDEVICE=pbmraw", "-r203", "-sOutputFile=-", "-",
        ),
    }  # fmt: skip
    for name, command in others.items():
        if shutil.which(command[0]):
            act = partial(subprocess.run, command, input=pdf, capture_output=True, check=True)
            figures[name] = round(median_ms(partial(_ignoring, act), 5), 1)
    return figures


def main() -> None:
    """Print the figures."""
    for name, paper in PAPERS.items():
        print(json.dumps(label_to_bytes(name, paper)), flush=True)
    print(json.dumps(languages()), flush=True)
    print(json.dumps(carrier_path()), flush=True)
    print(json.dumps(first_byte()), flush=True)
    print(json.dumps(first_label()), flush=True)


if __name__ == "__main__":
    main()
