"""The translation check finds what a translator has still to do, with Qt's own tools."""

from pathlib import Path

import check_translations
import pytest
import translations
from PySide6.QtCore import QTranslator

PAGE = """
class Page(QWidget):
    def build(self) -> None:
        self.title = self.tr("Received {name}")
        self.count = self.tr("%n parcels", "", 3)
"""


@pytest.fixture
def sources(tmp_path: Path) -> Path:
    folder = tmp_path / "ui"
    folder.mkdir()
    (folder / "page.py").write_text(PAGE, "utf-8")
    return folder


def finish(folder: Path, language: str, title: str) -> None:
    """Translate the two texts of PAGE as a translator would."""
    file = translations.ts_file(folder, language)
    text = file.read_text("utf-8").replace(' type="unfinished"', "")
    text = text.replace("<translation></translation>", f"<translation>{title}</translation>")
    file.write_text(
        text.replace("<numerusform></numerusform>", "<numerusform>%n!</numerusform>"), "utf-8"
    )


@pytest.fixture
def finished(tmp_path: Path, sources: Path) -> Path:
    folder = tmp_path / "i18n"
    translations.update(folder, sources)
    for language in ("de", "en", "es", "fr"):
        finish(folder, language, "ok {name}")
    return folder


def test_a_new_text_is_to_do_in_every_language(tmp_path: Path, sources: Path) -> None:
    lines = check_translations.problems(tmp_path / "none", sources)
    assert [line.split(":")[0] for line in lines] == ["de", "de", "es", "es", "fr", "fr", "en"]
    assert all("run make i18n" in line for line in lines)


def test_unfinished_texts_are_told(tmp_path: Path, sources: Path) -> None:
    translations.update(tmp_path / "i18n", sources)
    lines = check_translations.problems(tmp_path / "i18n", sources)
    assert "fr: Page: 'Received {name}': not translated" in lines
    assert "en: Page: '%n parcels': not translated" in lines


def test_complete_translations_pass(finished: Path, sources: Path) -> None:
    assert check_translations.problems(finished, sources) == []


def test_a_text_that_left_the_sources_is_told(finished: Path, sources: Path) -> None:
    (sources / "page.py").write_text(PAGE.replace("Received", "Taken in"), "utf-8")
    lines = check_translations.problems(finished, sources)
    assert "fr: Page: 'Received {name}': no longer in the sources: run make i18n" in lines
    assert "fr: Page: 'Taken in {name}': new in the sources: run make i18n" in lines


def test_a_lost_placeholder_is_told(finished: Path, sources: Path) -> None:
    file = translations.ts_file(finished, "fr")
    file.write_text(file.read_text("utf-8").replace("ok {name}", "ok {nom}"), "utf-8")
    assert check_translations.problems(finished, sources) == [
        "fr: Page: 'Received {name}': has other placeholders: 'ok {nom}'"
    ]


def test_no_sources_and_no_translations_pass(tmp_path: Path) -> None:
    assert check_translations.problems(tmp_path, tmp_path) == []


def test_compile_makes_what_qt_loads_and_only_when_it_is_older(finished: Path) -> None:
    translations.compile_stale(finished)
    compiled = finished / "returndesk_fr.qm"
    translator = QTranslator()
    assert translator.load(str(compiled))
    assert translator.translate("Page", "Received {name}") == "ok {name}"

    compiled.write_bytes(b"newer than its source, so it stays")
    translations.compile_stale(finished)
    assert compiled.read_bytes() == b"newer than its source, so it stays"
