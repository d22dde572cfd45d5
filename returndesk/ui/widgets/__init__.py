"""Widgets that every page is made of; their look is in `resources/style.qss.template`."""
