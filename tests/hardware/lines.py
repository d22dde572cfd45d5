"""Ways to printers without printers: a serial line, a USB device, Windows' spooler, CUPS."""

import os
import select
import socket
import sys
import threading
import tty
from array import array
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

import usb.backend
import usb.core
import usb.util

from returndesk.hardware.printers.simulated import VirtualPrinter


@contextmanager
def serial_line(printer: VirtualPrinter) -> Iterator[str]:
    """A pseudo-terminal with a virtual printer at its other end; the port's name.

    The line has no hang-up of its own: each program that opens it talks to the same printer.
    """
    ours, theirs = os.openpty()
    tty.setraw(theirs)
    channel = socket.socket()
    channel.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, 4096)  # a line holds little
    channel.connect((printer.host, printer.port))
    closing = threading.Event()

    def carry() -> None:
        while not closing.is_set():
            if not select.select([ours, channel.fileno()], [], [], 0.05)[0]:
                continue
            readable, writable, _ = select.select(
                [ours, channel.fileno()], [channel.fileno()], [], 0
            )
            with suppress(OSError):
                if ours in readable and writable:
                    channel.sendall(os.read(ours, 512))
                elif ours in readable:
                    closing.wait(0.01)
                if channel.fileno() in readable:
                    data = channel.recv(4096)
                    if not data:
                        return
                    os.write(ours, data)

    thread = threading.Thread(target=carry, daemon=True)
    thread.start()
    try:
        yield os.ttyname(theirs)
    finally:
        closing.set()
        thread.join(5)
        channel.close()
        os.close(ours)
        os.close(theirs)


class UsbBus(usb.backend.IBackend):  # type: ignore[misc]
    """A USB bus for pyusb with one printer on it, which passes its bytes to a virtual printer.

    `detached` tells how often the kernel's driver was sent away and `attached` how often it was
    called back; `refuse` is raised when the interface is claimed; a `deaf` printer takes nothing.
    """

    VENDOR, PRODUCT = 0x04B8, 0x0E15

    def __init__(self, printer: VirtualPrinter) -> None:
        super().__init__()
        self._place = (printer.host, printer.port)
        self._channel: socket.socket | None = None
        self.detached = self.attached = self.claimed = self.released = 0
        self.refuse: usb.core.USBError | None = None
        self.deaf = False
        self.unplugged = False

    def enumerate_devices(self) -> Iterator[int]:
        yield from () if self.unplugged else (1,)

    def get_device_descriptor(self, _dev: int) -> Any:
        return _Descriptor(
            bLength=18, bDescriptorType=1, bcdUSB=0x200, bDeviceClass=0, bDeviceSubClass=0,
            bDeviceProtocol=0, bMaxPacketSize0=64, idVendor=self.VENDOR, idProduct=self.PRODUCT,
            bcdDevice=0x100, iManufacturer=0, iProduct=0, iSerialNumber=0, bNumConfigurations=1,
            address=1, bus=1, port_number=1, port_numbers=(1,), speed=2,
        )  # fmt: skip

    def get_configuration_descriptor(self, _dev: int, _config: int) -> Any:
        return _Descriptor(
            bLength=9, bDescriptorType=2, wTotalLength=32, bNumInterfaces=1,
            bConfigurationValue=1, iConfiguration=0, bmAttributes=0xC0, bMaxPower=0,
            extra_descriptors=[],
        )  # fmt: skip

    def get_interface_descriptor(self, _dev: int, intf: int, alt: int, _config: int) -> Any:
        if intf or alt:
            raise IndexError
        return _Descriptor(
            bLength=9, bDescriptorType=4, bInterfaceNumber=0, bAlternateSetting=0,
            bNumEndpoints=2, bInterfaceClass=7, bInterfaceSubClass=1, bInterfaceProtocol=2,
            iInterface=0, extra_descriptors=[],
        )  # fmt: skip

    def get_endpoint_descriptor(
        self, _dev: int, number: int, _intf: int, _alt: int, _config: int
    ) -> Any:
        return _Descriptor(
            bLength=7, bDescriptorType=5, bEndpointAddress=(0x01, 0x82)[number], bmAttributes=2,
            wMaxPacketSize=64, bInterval=0, bRefresh=0, bSynchAddress=0, extra_descriptors=[],
        )  # fmt: skip

    def open_device(self, _dev: int) -> int:
        return 1

    def close_device(self, _handle: int) -> None:
        if self._channel is not None:
            self._channel.close()
            self._channel = None

    def get_configuration(self, _handle: int) -> int:
        return 1

    def is_kernel_driver_active(self, _handle: int, _intf: int) -> bool:
        return self.detached == self.attached

    def detach_kernel_driver(self, _handle: int, _intf: int) -> None:
        self.detached += 1

    def attach_kernel_driver(self, _handle: int, _intf: int) -> None:
        self.attached += 1

    def claim_interface(self, _handle: int, _intf: int) -> None:
        if self.refuse is not None:
            raise self.refuse
        self.claimed += 1
        self._channel = socket.create_connection(self._place)

    def release_interface(self, _handle: int, _intf: int) -> None:
        self.released += 1

    def bulk_write(self, _handle: int, _ep: int, _intf: int, data: Any, _timeout: int) -> int:
        if self.deaf:
            raise usb.core.USBTimeoutError("timed out", errno=110)
        taken = bytes(data)[:1000]  # short writes are usual
        self._channel.sendall(taken)
        return len(taken)

    def bulk_read(self, _handle: int, _ep: int, _intf: int, buff: Any, timeout: int) -> int:
        if not select.select([self._channel.fileno()], [], [], timeout / 1000)[0]:
            raise usb.core.USBTimeoutError("timed out", errno=110)
        data = self._channel.recv(len(buff))
        if not data:
            raise usb.core.USBError("no such device", errno=19)
        buff[: len(data)] = array("B", data)
        return len(data)


class _Descriptor:
    """A USB descriptor: fields by name."""

    def __init__(self, **fields: Any) -> None:
        self.__dict__.update(fields)


class PaperSpooler:
    """What `WindowsTransport` calls, keeping documents instead of printing them."""

    def __init__(self) -> None:
        self.documents: list[tuple[str, bytes]] = []
        self.known = {"Zebra": 3, "Modern": 4}
        self.told = (0, 0)
        self.open_handles = 0
        self.blocked: Callable[[], object] | None = None
        self._parts: dict[str, list[Any]] = {}

    def open(self, name: str) -> str:
        if name not in self.known:
            raise OSError(0, "Windows error 1801")
        self.open_handles += 1
        return name

    def state(self, handle: str) -> tuple[int, int]:
        assert handle in self.known
        return self.told

    def driver_version(self, handle: str) -> int:
        return self.known[handle]

    def start(self, handle: str, title: str, datatype: str) -> None:
        assert title
        self._parts[handle] = [datatype, b""]

    def write(self, handle: str, data: bytes) -> int:
        if self.blocked is not None:
            self.blocked()
            return 0
        self._parts[handle][1] += data[:5000]
        return len(data[:5000])

    def end(self, handle: str) -> None:
        datatype, data = self._parts.pop(handle)
        self.documents.append((datatype, data))

    def abort(self, handle: str) -> None:
        del self._parts[handle]

    def close(self, handle: str) -> None:
        assert handle in self.known
        self.open_handles -= 1


def cups_in(folder: Path) -> None:
    """The programs `lp` and `lpstat` with a queue "counter"; jobs land in `folder`/jobs.

    `folder`/state is what lpstat tells beside; `folder`/refuse makes lp fail, `folder`/stall makes
    it read nothing.
    """
    (folder / "lpstat").write_text(
        f"#!{sys.executable}\n"
        "import pathlib, sys\n"
        f"folder = pathlib.Path({str(folder)!r})\n"
        "if sys.argv[1:] == ['-e']: print('counter'); sys.exit()\n"
        "if sys.argv[-1] != 'counter': sys.exit(1)\n"
        "state = folder / 'state'\n"
        "print(state.read_text() if state.exists() else "
        "'printer counter is idle.  enabled since today')\n"
    )
    (folder / "lp").write_text(
        f"#!{sys.executable}\n"
        "import pathlib, sys, threading\n"
        f"folder = pathlib.Path({str(folder)!r})\n"
        "assert sys.argv[1:5] == ['-d', 'counter', '-o', 'raw'], sys.argv\n"
        "if (folder / 'stall').exists(): threading.Event().wait(80)\n"
        "data = sys.stdin.buffer.read()\n"
        "if (folder / 'refuse').exists(): sys.exit(1)\n"
        "(folder / 'jobs').open('ab').write(data)\n"
    )
    for name in ("lp", "lpstat"):
        (folder / name).chmod(0o755)
