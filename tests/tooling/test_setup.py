"""The set-up names what is missing, and its stamps change when what they stand for changes."""

import json
import re
import sys
import tomllib
from pathlib import Path

import pytest
import setup
import system_packages

ROOT = Path(__file__).resolve().parents[2]
REQUIREMENTS = ROOT / "requirements"

STATUS = """\
installed|libegl1|
config-files|libgl1|
installed|libglib2.0-0t64|libglib2.0-0 (= 2.80.0-6)
"""


def test_missing_packages_keep_their_order() -> None:
    wanted = ("libzbar0", "libegl1", "libgl1")
    assert system_packages.missing_from(STATUS, wanted) == ["libzbar0", "libgl1"]


def test_a_package_that_another_provides_is_there() -> None:
    assert system_packages.missing_from(STATUS, ("libglib2.0-0",)) == []


@pytest.mark.parametrize("name", ["runtime.txt", "dev.txt"])
def test_requirements_are_pinned_hashed_and_name_no_address(name: str) -> None:
    text = (REQUIREMENTS / name).read_text("utf-8")
    assert "://" not in text
    assert "--index" not in text
    entries = re.split(r"\n(?=\w)", text.partition("make lock\n")[2])
    assert len(entries) > 30
    for entry in entries:
        assert re.match(r"[\w.-]+==[\w.]+", entry), entry
        assert "--hash=sha256:" in entry, entry


def pins(name: str) -> set[str]:
    text = (REQUIREMENTS / name).read_text("utf-8")
    return set(re.findall(r"^([\w.-]+==\S+)", text, re.MULTILINE))


def test_dev_requirements_hold_the_runtime_in_the_same_versions() -> None:
    assert pins("runtime.txt") < pins("dev.txt")


def test_every_direct_dependency_is_locked() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    groups = project["dependency-groups"]
    runtime = project["project"]["dependencies"] + groups["build"]
    for file, wanted in (("runtime.txt", runtime), ("dev.txt", runtime + groups["dev"])):
        names = {re.split(r"[<>=\[]", entry)[0].lower() for entry in wanted}
        assert names <= {pin.partition("==")[0] for pin in pins(file)}


def test_the_meta_package_and_its_web_engine_stay_out() -> None:
    text = (REQUIREMENTS / "dev.txt").read_text("utf-8").lower()
    assert not re.search(r"^(pyside6|pyside6-webengine)==", text, re.MULTILINE)


def test_a_stamp_follows_the_bytes_of_every_file(tmp_path: Path) -> None:
    first, second = tmp_path / "a", tmp_path / "b"
    first.write_text("1")
    second.write_text("2")
    before = setup.stamp_of(first, second)
    assert setup.stamp_of(first, second) == before
    second.write_text("3")
    assert setup.stamp_of(first, second) != before


def test_an_environment_of_another_python_is_not_kept(tmp_path: Path) -> None:
    python = setup.venv_python(tmp_path)
    assert not setup.venv_fits(tmp_path)
    python.parent.mkdir()
    python.touch()
    settings = tmp_path / "pyvenv.cfg"
    settings.write_text("home = /usr/bin\nversion = 3.9.2\n")
    assert not setup.venv_fits(tmp_path)
    major, minor = sys.version_info[:2]
    settings.write_text(f"home = /usr/bin\nversion = {major}.{minor}.0\n")
    assert setup.venv_fits(tmp_path)


def test_the_zpl_renderer_is_pinned_hashed_and_names_no_address() -> None:
    lock = json.loads((setup.ZPL_RENDERER / "package-lock.json").read_text("utf-8"))
    packages = {name: entry for name, entry in lock["packages"].items() if name}

    assert list(packages) == ["node_modules/zpl-renderer-js"]
    for entry in packages.values():
        assert entry["integrity"].startswith("sha512-")
        assert "resolved" not in entry
