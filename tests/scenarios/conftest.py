"""Scenarios play in a town."""

from tests.scenarios.inspection_story import story
from tests.town_fixtures import mailbox, town

__all__ = ["mailbox", "story", "town"]
