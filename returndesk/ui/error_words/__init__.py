"""Title and remedy of every known error, by area; `ui.messages` puts the parameters in."""
