"""System libraries that pip cannot bring: find what is missing on Debian and Ubuntu, install it.

Run by ``tools/setup.py``; on its own, ``python3 tools/system_packages.py [--test]`` does the same.
With all of them there it says nothing and asks no network. Standard library only.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys

# What the program itself needs. Measured on a bare Debian 12 by removing one after the other.
RUNTIME = (
    # Qt's core and its offscreen platform
    "libegl1",
    "libgl1",
    "libxkbcommon0",
    "libfontconfig1",
    "libdbus-1-3",
    "libglib2.0-0",
    # a real window under X11
    "libxcb-cursor0",
    "libxcb-icccm4",
    "libxcb-keysyms1",
    "libxcb-shape0",
    "libxkbcommon-x11-0",
    # a real window under Wayland
    "libwayland-client0",
    "libwayland-cursor0",
    "libwayland-egl1",
    # sounds, and the camera
    "libpulse0",
    "libxrandr2",
    # printing on ordinary printers
    "libcups2",
    # pyzbar, the second barcode reader
    "libzbar0",
)

# What only the tests need: a display of their own, keys pressed from outside, keyboard layouts, a
# database server (its tests start and stop their own cluster).
TEST = (
    "xvfb",
    "xdotool",
    "x11-xkb-utils",
    # the central service's larger database
    "postgresql",
    # power cuts, from the system calls of a real process
    "strace",
)


def missing_from(status: str, wanted: tuple[str, ...]) -> list[str]:
    """The packages of ``wanted`` that ``status`` does not show as installed, in their order.

    Args:
        status: lines "STATE|NAME|PROVIDES" as `installed_packages` gives them. A package also
            counts when another one provides it, as libglib2.0-0t64 does for libglib2.0-0.
        wanted: names of packages.
    """
    there: set[str] = set()
    for line in status.splitlines():
        state, name, provides = line.split("|", 2)
        if state == "installed":
            there.add(name)
            there.update(entry.split()[0] for entry in provides.split(",") if entry.strip())
    return [name for name in wanted if name not in there]


def installed_packages() -> str:
    """All packages dpkg knows of, a line each: "STATE|NAME|PROVIDES"."""
    query = ["dpkg-query", "-W", "-f", "${db:Status-Status}|${Package}|${Provides}\n"]
    return subprocess.run(query, check=True, capture_output=True, text=True).stdout


def way_to_root() -> list[str] | None:
    """What to put before a command so that it runs as root: nothing, sudo, or None for no way."""
    if os.geteuid() == 0:
        return []
    if shutil.which("sudo"):
        asked = subprocess.run(["sudo", "-n", "true"], check=False, capture_output=True)
        if asked.returncode == 0:
            return ["sudo", "-n"]
    return None


def ensure(*, test: bool) -> bool:
    """See to it that the system libraries are there; with ``test`` the tests' tools too.

    Returns:
        False when something is missing and cannot be installed from here; the person has then
        been told the exact line. True otherwise, also on systems without dpkg, after a hint.
    """
    if not sys.platform.startswith("linux"):
        return True
    if not (shutil.which("dpkg-query") and shutil.which("apt-get")):
        print("Not a Debian system: should a library be missing, install what your system calls")
        print("  " + " ".join(RUNTIME + (TEST if test else ())))
        return True
    missing = missing_from(installed_packages(), RUNTIME + (TEST if test else ()))
    if not missing:
        return True
    install = ["apt-get", "install", "-y", "--no-install-recommends", *missing]
    root = way_to_root()
    if root is None:
        print("Some system libraries are missing. Install them, then run the same again:\n")
        print(f"    sudo apt-get update && sudo {' '.join(install)}\n")
        return False
    print("Installing system libraries: " + " ".join(missing), flush=True)
    # Another program may hold the lock for a while (automatic updates): wait rather than fail.
    quiet = ["-qq", "-o", "DPkg::Lock::Timeout=300"]
    prefix = [*root, "env", "DEBIAN_FRONTEND=noninteractive"]
    # A stale list of some other archive must not stop us; if it matters the install says so.
    subprocess.run([*prefix, "apt-get", *quiet, "update"], check=False, stdin=subprocess.DEVNULL)
    done = subprocess.run(
        [*prefix, "apt-get", *quiet, *install[1:]], check=False, stdin=subprocess.DEVNULL
    )
    if done.returncode != 0:
        print(f"\napt-get did not succeed. The line was:\n\n    {' '.join(install)}\n")
    return done.returncode == 0


if __name__ == "__main__":
    sys.exit(0 if ensure(test="--test" in sys.argv[1:]) else 1)
