"""Labels to print, eyes to read them with, and printers that fail in every way."""

import socket
import struct
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress

import cv2
import numpy as np
import zxingcpp
from numpy.typing import NDArray

from returndesk.domain.labels import Bitmap, ReturnLabel, label_words
from returndesk.domain.portal import Address

Gray = NDArray[np.uint8]

# Seconds: until a printer that is to answer has surely done so, on however busy a machine.
PATIENT = 20.0

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


def dots(bitmap: Bitmap) -> Gray:
    """The bitmap as a grey picture, black on white, a pixel a dot."""
    rows = np.frombuffer(bitmap.data, np.uint8).reshape(bitmap.height, bitmap.row_bytes)
    return ((1 - np.unpackbits(rows, axis=1)[:, : bitmap.width]) * 255).astype(np.uint8)


def read_codes(picture: Gray) -> dict[str, str]:
    """The texts in a picture by format, read by zxing-cpp.

    Only a label's formats: a line of "xxxx" passes for an EAN now and then.
    """
    formats = zxingcpp.barcode_formats_from_str("QRCode,Code128")
    found = zxingcpp.read_barcodes(picture, formats=formats)
    return {code.format.name: code.text for code in found}


def photographed(bitmap: Bitmap, seed: int) -> Gray:
    """The bitmap printed with a dot gain of 0.25 dot a side and seen by a camera.

    Four pixels a dot, black grown by one; then 1.6 pixels a dot, turned by up to 4 degrees,
    blurred, noisy and of less contrast.
    """
    random = np.random.default_rng(seed)
    large = np.pad(dots(bitmap).repeat(4, axis=0).repeat(4, axis=1), 120, constant_values=255)
    printed = cv2.erode(large, np.ones((3, 3), np.uint8))  # erodes white, so black grows
    height, width = printed.shape
    turn = cv2.getRotationMatrix2D((width / 2, height / 2), random.uniform(-4, 4), 1)
    turned = cv2.warpAffine(printed, turn, (width, height), borderValue=(255,))
    small = cv2.resize(turned, None, fx=0.4, fy=0.4, interpolation=cv2.INTER_AREA)
    seen = cv2.GaussianBlur(small, (0, 0), 0.7).astype(np.float32) * 0.7 + 40
    noisy = seen + random.normal(0, 6, seen.shape)
    return np.clip(noisy, 0, 255).astype(np.uint8)


@contextmanager
def printer_that(serve: Callable[[socket.socket], object]) -> Iterator[tuple[str, int]]:
    """A TCP printer on the loopback that does `serve` with each connection; its host and port."""
    listener = socket.socket()
    # A real printer's buffer is a few kilobytes, so that a stall is felt by the sender.
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
    listener.bind(("127.0.0.1", 0))
    listener.listen()
    host, port = listener.getsockname()
    closing = threading.Event()

    def run() -> None:
        while True:
            channel, _ = listener.accept()
            with channel:
                if closing.is_set():
                    return
                channel.settimeout(4 * PATIENT)
                with suppress(OSError):  # the desk hangs up when it has had enough
                    serve(channel)

    thread = threading.Thread(target=run, daemon=True)
    thread.start()
    try:
        yield host, port
    finally:
        closing.set()
        socket.create_connection((host, port), 5).close()
        thread.join(10)
        listener.close()


def until_hang_up(channel: socket.socket) -> bytes:
    """Everything the desk sends, without an answer."""
    return b"".join(iter(lambda: channel.recv(65536), b""))


def answer_questions(channel: socket.socket) -> None:
    """Say "all well" to the three real-time questions that come before a job."""
    for _ in range(3):
        read_exactly(channel, 3)
        channel.sendall(b"\x12")


def read_exactly(channel: socket.socket, size: int) -> bytes:
    data = b""
    while len(data) < size:
        more = channel.recv(size - len(data))
        if not more:
            raise ConnectionError("the desk hung up")
        data += more
    return data


def reset(channel: socket.socket) -> None:
    """Close with RST, as a printer that loses its power or its mind."""
    channel.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
