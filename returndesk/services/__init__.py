"""Use cases, one verb each, over the ports of `services.ports`; they import the domain only."""
