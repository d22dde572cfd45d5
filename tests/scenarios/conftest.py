"""Scenarios play in a town."""

from tests.town_fixtures import mailbox, town

__all__ = ["mailbox", "town"]
