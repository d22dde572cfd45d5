"""The command line talks to the central service of a town."""

from tests.town_fixtures import mailbox, town

__all__ = ["mailbox", "town"]
