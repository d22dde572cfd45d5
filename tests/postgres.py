"""A PostgreSQL server of the tests' own: started from the system's package, gone afterwards."""

import os
import shutil
import subprocess
import tempfile
from itertools import count
from pathlib import Path

from tests.ports import lasting_port

_USER = "postgres"  # the package's own user: PostgreSQL refuses to run as root


def server_binaries() -> Path:
    """The folder with `initdb` and `postgres`, the newest if there are several."""
    found = shutil.which("initdb")
    if found:
        return Path(found).resolve().parent
    folders = sorted(
        Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda p: float(p.parts[4])
    )
    if not folders:
        raise RuntimeError("PostgreSQL is not installed: `make test` does it on Debian and Ubuntu")
    return folders[-1].parent


class PostgresServer:
    """A cluster in a folder that listens on the loopback; every test gets a database of its own.

    With `fast`, commits do not wait for the disk: for tests that end no process.
    """

    def __init__(self, *, fast: bool = True) -> None:
        # Not in pytest's own folder, which only the user of the tests may enter.
        self._folder = Path(tempfile.mkdtemp(prefix="returndesk-postgres-"))
        self._data = self._folder / "data"
        self._binaries = server_binaries()
        self._numbers = count(1)
        self.port = lasting_port()
        if os.geteuid() == 0:
            shutil.chown(self._folder, _USER)
        self._run("initdb", "-D", self._data, "-U", _USER, "-A", "trust", "-E", "UTF8", "--no-sync")
        settings = {"listen_addresses": "127.0.0.1", "port": self.port, "max_connections": 100}
        settings |= {"unix_socket_directories": ""}
        if fast:
            settings |= {"fsync": "off", "full_page_writes": "off"}
        lines = [f"{name} = '{value}'" for name, value in settings.items()]
        with (self._data / "postgresql.conf").open("a", encoding="utf-8") as file:
            file.write("\n".join(lines) + "\n")
        self.start()

    def start(self) -> None:
        self._control("start", "-l", str(self._folder / "log"))

    def stop(self) -> None:
        self._control("stop", "-m", "immediate")

    def remove(self) -> None:
        """Stop the server and leave nothing of it."""
        self.stop()
        shutil.rmtree(self._folder)

    def new_database(self) -> str:
        """The address of a new, empty database."""
        name = f"test{next(self._numbers)}"
        statement = f"CREATE DATABASE {name} STRATEGY FILE_COPY"
        self._run("psql", "-h", "127.0.0.1", "-p", self.port, "-U", _USER, "-qc", statement)
        return f"postgresql://{_USER}@127.0.0.1:{self.port}/{name}"

    def _control(self, *what: str) -> None:
        self._run("pg_ctl", "-D", self._data, "-s", "-w", *what)

    def _run(self, program: str, *args: object) -> None:
        command = [str(self._binaries / program), *map(str, args)]
        user = _USER if os.geteuid() == 0 else None
        # Not a pipe: the server keeps what it was started with, and nobody would read it.
        with (self._folder / "out").open("a") as out:
            subprocess.run(command, check=True, user=user, stdout=out, stderr=out, cwd="/")
