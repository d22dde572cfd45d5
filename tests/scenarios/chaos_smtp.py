"""An SMTP server in a process of its own that keeps a log and can die at the worst moment.

`python -m tests.scenarios.chaos_smtp PORT LOG SEED SHARE`: `SHARE` of the mails meet a fault until
SIGUSR1 comes. Each line of the log is a JSON object: a mail that was taken (with how its DATA
ended), a refusal, or the QUIT of a connection. A mail is in the log before it is answered.
"""

import asyncio
import json
import os
import random
import re
import signal
import sys
import threading
from contextlib import suppress
from enum import StrEnum
from pathlib import Path
from weakref import WeakKeyDictionary

from aiosmtpd.smtp import SMTP, Envelope, Session

from tests.faults.deck import Deck

_MESSAGE_ID = re.compile(rb"^Message-ID:\s*(\S+)", re.IGNORECASE | re.MULTILINE)
_LISTENING = "0A"  # the state of a socket in /proc/net/tcp


class MailFault(StrEnum):
    """What a mail meets."""

    LATER = "451 at DATA"
    FULL = "452 at RCPT"
    DROPPED = "taken, connection dropped before the answer"
    CRASH = "taken, server killed before the answer"
    SENDER = "taken, mail worker killed before the answer"


REFUSALS = {MailFault.LATER: "451 later", MailFault.FULL: "452 full"}
ANSWERED = "answered"


class Sink:
    """aiosmtpd's handler."""

    def __init__(self, log: Path, seed: int, share: float) -> None:
        self.share = share
        self._log = os.open(log, os.O_WRONLY | os.O_APPEND | os.O_CREAT)
        self._draw = random.Random(seed)
        self._deck = Deck(MailFault, self._draw)
        self._connections: WeakKeyDictionary[Session, str] = WeakKeyDictionary()
        self._count = 0
        self._next: MailFault | None = None

    def calm(self) -> None:
        """No faults from now on."""
        self.share = 0.0

    async def handle_RCPT(  # noqa: N802 - aiosmtpd's name
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        if self._next is None and self._draw.random() < self.share:
            self._next = self._deck.next()
        if self._next is MailFault.FULL:
            return self._refuse()
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(  # noqa: N802
        self, server: SMTP, session: Session, envelope: Envelope
    ) -> str:
        if self._next is MailFault.LATER:
            return self._refuse()
        fault, self._next = self._next, None
        found = _MESSAGE_ID.search(envelope.original_content or b"")
        assert found is not None, "a mail without Message-ID"
        mail = found[1].decode().strip("<>").partition("@")[0]
        self._tell(session, mail=mail, to=envelope.rcpt_tos[0], end=fault or ANSWERED)
        if fault is MailFault.CRASH:
            os.kill(os.getpid(), signal.SIGKILL)
        if fault is MailFault.SENDER:
            _kill_peer(_port(server))
        if fault is not None:
            assert isinstance(server.transport, asyncio.WriteTransport)
            server.transport.abort()
        return "250 OK"

    async def handle_QUIT(  # noqa: N802
        self, server: SMTP, session: Session, envelope: Envelope
    ) -> str:
        self._tell(session, quit=True)
        return "221 Bye"

    def _refuse(self) -> str:
        fault, self._next = self._next, None
        assert fault is not None
        self._write({"refused": fault})
        return REFUSALS[fault]

    def _tell(self, session: Session, **about: object) -> None:
        if session not in self._connections:
            self._count += 1
            self._connections[session] = f"{os.getpid()}-{self._count}"
        self._write({"connection": self._connections[session], **about})

    def _write(self, words: dict[str, object]) -> None:
        os.write(self._log, json.dumps(words).encode() + b"\n")


def _port(server: SMTP) -> int:
    """The sender's port."""
    assert server.transport is not None
    port: int = server.transport.get_extra_info("peername")[1]
    return port


def _kill_peer(port: int) -> None:
    """kill -9 whoever has the other end, a port of this computer (Linux: proc(5))."""
    inode = next(
        columns[9]
        for columns in map(str.split, Path("/proc/net/tcp").read_text().splitlines()[1:])
        if int(columns[1].partition(":")[2], 16) == port and columns[3] != _LISTENING
    )
    for folder in Path("/proc").glob("[0-9]*/fd"):
        with suppress(OSError):
            if any(str(handle.readlink()) == f"socket:[{inode}]" for handle in folder.iterdir()):
                os.kill(int(folder.parent.name), signal.SIGKILL)


def _die_with_the_run() -> None:
    """End this process when whoever started it is gone, and its stdin with it."""
    sys.stdin.read()
    os._exit(1)


async def _serve(port: int, sink: Sink) -> None:
    loop = asyncio.get_running_loop()
    loop.add_signal_handler(signal.SIGUSR1, sink.calm)
    server = await loop.create_server(
        lambda: SMTP(sink, hostname="chaos", ident="chaos"), "127.0.0.1", port
    )
    print("ready", flush=True)
    await server.serve_forever()


def main() -> None:
    """Serve until killed."""
    port, log, seed, share = sys.argv[1:]
    threading.Thread(target=_die_with_the_run, daemon=True).start()
    asyncio.run(_serve(int(port), Sink(Path(log), int(seed), float(share))))


if __name__ == "__main__":
    main()
