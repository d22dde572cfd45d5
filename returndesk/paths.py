"""Where a desk keeps its things: one folder, from platformdirs or `--home DIR`."""

from dataclasses import dataclass
from pathlib import Path

from platformdirs import user_data_path

from returndesk.domain.errors import StorageError


@dataclass(frozen=True, slots=True)
class Home:
    """The desk's folder and the places in it."""

    root: Path

    @classmethod
    def at(cls, root: str | Path | None = None) -> "Home":
        """The folder given, or the platform's own for this program; made if it is not there.

        Raises `StorageError("folder_not_writable", path)`.
        """
        path = Path(root).expanduser() if root else user_data_path("ReturnDesk", appauthor=False)
        try:
            path.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise StorageError("folder_not_writable", path=str(path)) from error
        return cls(path.resolve())

    @property
    def settings(self) -> Path:
        """The settings file (JSON)."""
        return self.root / "settings.json"

    @property
    def token(self) -> Path:
        """The desk's token for the central service; readable by its owner only."""
        return self.root / "token"

    @property
    def scanners(self) -> Path:
        """How this desk's scanners type (JSON)."""
        return self.root / "scanners.json"

    @property
    def printers(self) -> Path:
        """The printers of this desk (JSON)."""
        return self.root / "printers.json"

    @property
    def care(self) -> Path:
        """When the desk's files were looked after last (JSON)."""
        return self.root / "care.json"

    @property
    def photos(self) -> Path:
        """Pictures of unknown parcels."""
        return self.root / "photos"

    @property
    def logs(self) -> Path:
        """Log files and crash reports."""
        return self.root / "logs"

    @property
    def cache(self) -> Path:
        """Things that can be made again at any time."""
        return self.root / "cache"
