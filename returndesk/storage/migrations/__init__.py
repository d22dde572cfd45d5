"""Alembic's scripts: the desk's schema from the first release on."""
