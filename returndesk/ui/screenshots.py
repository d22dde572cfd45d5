"""Pictures of the window's pages, for the headless demo and the documentation."""

import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from itertools import product
from pathlib import Path

from PySide6.QtCore import QEventLoop
from PySide6.QtWidgets import QApplication

from returndesk.domain.errors import StorageError
from returndesk.settings import Language, ThemeChoice
from returndesk.ui.main_window import USUAL, MainWindow
from returndesk.ui.pages.base import PageName
from returndesk.ui.theme import apply_theme

THEMES = (ThemeChoice.LIGHT, ThemeChoice.DARK)

# A page that is still reading after this long is pictured as it is.
_PATIENCE_S = 10.0
_SLICE_MS = 10


def grab(window: MainWindow, file: Path) -> Path:
    """Picture the window as it is, once its work is done; `StorageError("file_not_written")`."""
    settle(window)
    file.parent.mkdir(parents=True, exist_ok=True)
    if not window.grab().save(str(file)):
        raise StorageError("file_not_written", path=str(file))
    return file


def grab_pages(
    window: MainWindow,
    folder: Path,
    *,
    subject: object = None,
    pages: Sequence[PageName] = tuple(PageName),
    themes: Sequence[ThemeChoice] = THEMES,
    languages: Sequence[Language] = (Language.ENGLISH,),
    sizes: Sequence[tuple[int, int]] = (USUAL,),
) -> tuple[Path, ...]:
    """Picture pages in every theme, language and size: `receive-light-en-1280x800.png`, ….

    `subject` is the return that Labels and Returns show. The settings stay as they are.
    """
    made = []
    with _as_before(window):
        for theme, language, size in product(themes, languages, sizes):
            dress(window, theme, language, size)
            for page in pages:
                shown = subject if page in {PageName.LABELS, PageName.RETURNS} else None
                window.show_page(page, shown)
                name = f"{page}-{theme}-{language}-{size[0]}x{size[1]}.png"
                made.append(grab(window, folder / name))
    return tuple(made)


def dress(
    window: MainWindow, theme: ThemeChoice, language: Language, size: tuple[int, int] = USUAL
) -> None:
    """Give the window a theme, a language and a size without touching the settings."""
    window.languages.apply(language)
    apply_theme(_application(), theme)
    window.resize(*size)


def settle(window: MainWindow) -> None:
    """Let the window take in all that its workers still have to bring."""
    context = window.context
    workers = (context.picture_worker, context.desk_worker, context.print_worker)
    end = time.monotonic() + _PATIENCE_S
    _process()
    while any(worker.pending for worker in workers) and time.monotonic() < end:
        _process()
    _process()


@contextmanager
def _as_before(window: MainWindow) -> Iterator[None]:
    size, page = window.size(), window.current_page
    settings = window.context.preferences.settings
    try:
        yield
    finally:
        dress(window, settings.theme, settings.language, size.toTuple())
        window.show_page(next(name for name in PageName if window.page(name) is page))
        settle(window)


def _process() -> None:
    QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, _SLICE_MS)


def _application() -> QApplication:
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        raise TypeError("a window without an application")
    return app
