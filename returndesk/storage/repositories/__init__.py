"""The repositories of a unit of work, one module for each Protocol of `services/ports`."""
