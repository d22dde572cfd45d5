"""Ports for servers that come and go."""

import random
import socket

# Below the ports that systems give to whoever connects (Linux from 32768, others from 49152): one
# of those may be somebody else's by the time a server comes back to it.
_LASTING = range(20_000, 32_000)


def lasting_port() -> int:
    """A free port of the loopback that stays free while its server is away."""
    for port in random.SystemRandom().sample(_LASTING, 100):
        with socket.socket() as probe:
            try:
                probe.bind(("127.0.0.1", port))
            except OSError:
                continue
            return port
    raise RuntimeError("no free port among a hundred")
