"""ReturnDesk: the desk application for people who take returned parcels in.

Every layer is a sub-package; who may import whom is written in ``pyproject.toml`` and checked by
``make check``. Nothing is done at import time.
"""

__version__ = "0.1.0"
