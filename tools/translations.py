"""Keep the translations of the window: ``update`` them from the sources, ``compile`` them for Qt.

English is the language of the sources; French, Spanish and German are whole translations. An
English file exists only for the plurals, where "%n parcels" needs its singular.
"""

from __future__ import annotations

import importlib.util
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SOURCES = ROOT / "returndesk" / "ui"
FOLDER = ROOT / "returndesk" / "resources" / "i18n"
LANGUAGES = ("de", "es", "fr")
SOURCE_LANGUAGE = "en"


def ts_file(folder: Path, language: str) -> Path:
    """Where the translation into ``language`` (a two-letter code) is kept below ``folder``."""
    return folder / f"returndesk_{language}.ts"


def qt_tool(name: str, *arguments: str | Path) -> None:
    """Run one of Qt's translation tools from this environment; its failure ends the program."""
    # The programs themselves: their pyside6-* wrappers first import Qt, which takes longer.
    found = importlib.util.find_spec("PySide6")
    if found is None or found.origin is None:
        sys.exit("PySide6 is not installed here: start this with the environment's Python")
    program = shutil.which(name, path=Path(found.origin).parent)
    if program is None:
        sys.exit(f"{name} is not among the tools of the installed PySide6")
    done = subprocess.run([program, *arguments], check=False, capture_output=True, text=True)
    if done.returncode != 0:
        sys.exit(f"{name} failed:\n{done.stdout}{done.stderr}")


def update(folder: Path = FOLDER, sources: Path = SOURCES) -> None:
    """Bring the .ts files in ``folder`` up to the texts in ``sources``; new ones are unfinished.

    Texts that are no longer in the sources are dropped, and no line numbers are kept, so that a
    change of the files is a change of the words.
    """
    files = sorted(sources.rglob("*.py"))
    if not files:
        return
    folder.mkdir(parents=True, exist_ok=True)
    always = ("-no-obsolete", "-locations", "none", "-source-language", SOURCE_LANGUAGE)
    # lupdate knows each file's language, and so its number of plural forms, by the file's name
    others = [ts_file(folder, language) for language in LANGUAGES]
    qt_tool("lupdate", *files, *always, "-ts", *others)
    english = ts_file(folder, SOURCE_LANGUAGE)
    qt_tool("lupdate", *files, *always, "-pluralonly", "-ts", english)
    if ET.parse(english).find("context") is None:
        english.unlink()  # there is no plural in the sources


def compile_stale(folder: Path = FOLDER) -> None:
    """Make the .qm file of each .ts file in ``folder`` that has none or an older one."""
    for source in sorted(folder.glob("*.ts")):
        target = source.with_suffix(".qm")
        if not target.exists() or target.stat().st_mtime < source.stat().st_mtime:
            qt_tool("lrelease", "-silent", source, "-qm", target)


def main() -> int:
    """Do what the first argument says: update or compile."""
    actions = {"update": update, "compile": compile_stale}
    if len(sys.argv) != 2 or sys.argv[1] not in actions:
        sys.exit("usage: translations.py update|compile")
    actions[sys.argv[1]]()
    return 0


if __name__ == "__main__":
    sys.exit(main())
