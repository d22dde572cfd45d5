"""The window's languages, changed while it runs. English is the language of the sources."""

from pathlib import Path

from PySide6.QtCore import QLibraryInfo, QLocale, QObject, QTranslator, Signal
from PySide6.QtWidgets import QApplication

from returndesk.settings import Language
from returndesk.ui.theme import RESOURCES

SPOKEN = ("en", "fr", "de", "es")


class Languages(QObject):
    """Installs the translators of one language in the place of those of the last.

    Signals:
        changed(): another language is spoken now.
    """

    changed = Signal()

    def __init__(self, app: QApplication, folder: Path = RESOURCES / "i18n") -> None:
        super().__init__(app)
        self._app = app
        self._folder = folder
        self._system = QLocale.system()
        self._installed: list[QTranslator] = []

    def apply(self, choice: Language) -> str:
        """Speak a language; its two-letter code."""
        locale = self._system if choice is Language.SYSTEM else QLocale(str(choice))
        code = locale.name()[:2]
        if code not in SPOKEN:
            code, locale = "en", QLocale("en")
        QLocale.setDefault(locale)
        for translator in self._installed:
            self._app.removeTranslator(translator)
        qt_folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        self._installed = [
            *self._load(qt_folder, f"qtbase_{code}"),
            *self._load(str(self._folder), f"returndesk_{code}"),
        ]
        self.changed.emit()
        return code

    def _load(self, folder: str, name: str) -> tuple[QTranslator, ...]:
        """The translator of a file, installed; none where there is no such file."""
        translator = QTranslator(self._app)
        if not translator.load(name, folder):
            return ()
        self._app.installTranslator(translator)
        return (translator,)
