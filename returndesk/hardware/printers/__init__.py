"""Printers: the label drawn on the dot grid, the printers' languages, and the ways to them."""
