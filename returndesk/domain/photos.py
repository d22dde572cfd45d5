"""Photographs of goods and parcels, on their way to the central service."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from returndesk.domain.ids import PhotoId


class PhotoState(StrEnum):
    """How far a photograph is."""

    WAITING = "waiting"
    UPLOADED = "uploaded"
    LOST = "lost"
    """Its file is gone or is no longer what was kept."""

    REFUSED = "refused"
    """The central service does not take it, whatever is tried."""


@dataclass(frozen=True, slots=True)
class Photo:
    """A photograph. Its id is the SHA-256 of its content, as 64 hexadecimal digits."""

    id: PhotoId
    size: int
    width: int
    height: int
    at: datetime
    clerk: str
    state: PhotoState = PhotoState.WAITING
    attempts: int = 0
    problem: str = ""

    @property
    def file_name(self) -> str:
        """The name of its file in the folder of photographs."""
        return f"{self.id}.jpg"
