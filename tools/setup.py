"""Make everything ready to run or to test: system libraries, environment, packages, translations.

``python3 tools/setup.py`` prepares for running, ``--dev`` for testing as well. Whatever is already
right is left alone: a second call downloads nothing and takes a moment. Standard library only, for
it runs before anything is installed; the same on Linux, macOS and Windows.
"""

from __future__ import annotations

import argparse
import hashlib
import re
import subprocess
import sys
from pathlib import Path

import system_packages

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
RUNTIME = ROOT / "requirements" / "runtime.txt"
DEV = ROOT / "requirements" / "dev.txt"
ZPL_RENDERER = ROOT / "tools" / "zpl_renderer"
OLDEST_PYTHON = (3, 11)


def venv_python(venv: Path) -> Path:
    """The interpreter inside a virtual environment."""
    folder = "Scripts" if sys.platform == "win32" else "bin"
    return venv / folder / ("python.exe" if sys.platform == "win32" else "python")


def venv_fits(venv: Path) -> bool:
    """Whether ``venv`` is there and made for this minor version of Python."""
    settings = venv / "pyvenv.cfg"
    if not (venv_python(venv).exists() and settings.is_file()):
        return False
    found = re.search(r"^version\s*=\s*(\d+)\.(\d+)", settings.read_text("utf-8"), re.MULTILINE)
    return found is not None and tuple(map(int, found.groups())) == sys.version_info[:2]


def stamp_of(*files: Path) -> str:
    """A digest of what an installation follows from: the files' bytes and the tree's place."""
    digest = hashlib.sha256(str(ROOT).encode())  # the environment's scripts name it
    for file in files:
        digest.update(file.read_bytes())
    return digest.hexdigest()


def run(*command: str | Path) -> None:
    """Run a command that has nothing to ask; its failure ends the set-up with its exit code."""
    done = subprocess.run(command, check=False, cwd=ROOT, stdin=subprocess.DEVNULL)
    if done.returncode != 0:
        print(f"Set-up stopped: {' '.join(map(str, command))}", file=sys.stderr)
        sys.exit(done.returncode)


def make_venv() -> None:
    """Create the virtual environment unless a fitting one is there."""
    if venv_fits(VENV):
        return
    print(f"Making the virtual environment {VENV}", flush=True)
    run(sys.executable, "-m", "venv", "--clear", VENV)


def install_packages(*, dev: bool) -> None:
    """Install the locked packages and the project itself, in place, where a stamp is out of date.

    ``dev.txt`` holds all of ``runtime.txt`` in the same versions, so it alone is installed.
    """
    stamp = VENV / "setup-stamp"
    runtime_mark, dev_mark = stamp_of(RUNTIME), stamp_of(RUNTIME, DEV)
    project_mark = stamp_of(ROOT / "pyproject.toml")
    there = set(stamp.read_text("utf-8").split()) if stamp.is_file() else set()
    pip = (venv_python(VENV), "-m", "pip", "--disable-pip-version-check", "--quiet", "install")
    if (dev_mark if dev else runtime_mark) not in there:
        print("Installing the Python packages (a first time: about 400 MB)", flush=True)
        # Wheels only: nothing is compiled here, and no package's own set-up code is run.
        run(*pip, "--require-hashes", "--only-binary=:all:", "-r", DEV if dev else RUNTIME)
        there = {runtime_mark, dev_mark} if dev else {runtime_mark}
    elif project_mark in there:
        return
    run(*pip, "--no-index", "--no-deps", "--no-build-isolation", "--editable", ROOT)
    # Written last, so that an interrupted set-up is taken up again.
    stamp.write_text("\n".join(sorted({*there, project_mark})) + "\n", "utf-8")


def install_zpl_renderer() -> None:
    """Install the tests' ZPL renderer with the environment's own npm, unless it is there.

    The lock file names no address: npm asks the registry that this computer is set up for.
    """
    lock = ZPL_RENDERER / "package-lock.json"
    stamp = ZPL_RENDERER / "node_modules" / "setup-stamp"
    mark = stamp_of(lock)
    if stamp.is_file() and stamp.read_text("utf-8") == mark:
        return
    print("Installing the tests' ZPL renderer (6 MB)", flush=True)
    run(
        *(venv_python(VENV).with_name("npm"), "ci", "--prefix", ZPL_RENDERER),
        *("--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"),
    )
    stamp.write_text(mark, "utf-8")


def main() -> int:
    """Do the set-up; the exit code is 0 when all is ready."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--dev", action="store_true", help="also what the tests and checks need")
    dev: bool = parser.parse_args().dev
    if sys.version_info < OLDEST_PYTHON:
        print("ReturnDesk needs Python 3.11 or newer; this is " + sys.version, file=sys.stderr)
        return 1
    if not system_packages.ensure(test=dev):
        return 1
    make_venv()
    install_packages(dev=dev)
    if dev:
        install_zpl_renderer()
    run(venv_python(VENV), ROOT / "tools" / "translations.py", "compile")
    return 0


if __name__ == "__main__":
    sys.exit(main())
