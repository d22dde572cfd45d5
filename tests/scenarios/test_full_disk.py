"""A disk that is full, a real one: the stories of `full_disk.py` on a small file system.

A file system has to be mounted for that. The stories run in a process with mounts of its own, so
that nothing is left of them: as root that is allowed as such, for anybody else with a user
namespace, in which they are root.
"""

import os
import subprocess
import sys
from pathlib import Path

import pytest

STORIES = Path(__file__).with_name("full_disk.py")
REPOSITORY = Path(__file__).parents[2]
WAYS = (["unshare", "--mount"], ["unshare", "--user", "--map-root-user", "--mount"])
HELP = """\
A test of full disks mounts a small file system, which is not allowed here. Run it as root with
the right to mount (docker run --cap-add=SYS_ADMIN --security-opt apparmor=unconfined), or let
users have namespaces (sysctl -w kernel.unprivileged_userns_clone=1).
"""


@pytest.fixture(scope="module")
def way(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """The words before a command that let it mount."""
    place = tmp_path_factory.mktemp("mount")
    told = []
    for way in WAYS:
        command = [*way, "mount", "-t", "tmpfs", "tmpfs", str(place)]
        try:
            done = subprocess.run(command, capture_output=True, text=True, check=False)
        except OSError as error:
            told.append(str(error))
            continue
        if done.returncode == 0:
            return way
        told.append(f"{' '.join(command)}: {done.stderr.strip()}")
    pytest.fail("\n".join([HELP, *told]), pytrace=False)


@pytest.mark.timeout(900)
@pytest.mark.parametrize("point", ["reception", "pull", "paper"])
def test_a_full_disk_loses_nothing_and_says_so(way: list[str], point: str, tmp_path: Path) -> None:
    # What the run around this one told its own workers is not for the process inside.
    inherited = {name: value for name, value in os.environ.items() if "PYTEST" not in name}
    command = [
        *(sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider"),
        *(f"--basetemp={tmp_path / 'inside'}", "-k", f"at_{point}", str(STORIES)),
    ]
    done = subprocess.run(
        [*way, *command], cwd=REPOSITORY, env=inherited, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert " passed" in done.stdout
    assert " skipped" not in done.stdout
