"""The base of every message: unknown fields are dropped, so that a newer side can say more."""

from pydantic import BaseModel, ConfigDict


class Message(BaseModel):
    """A message of the protocol: immutable, tolerant of fields it does not know."""

    model_config = ConfigDict(frozen=True, extra="ignore")
