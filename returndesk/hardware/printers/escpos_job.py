"""A bitmap as an ESC/POS job.

python-escpos 3.1 builds the commands around the picture (`Dummy` collects bytes). The raster
strips are written here: its own image path converts through RGBA (some 50 ms a label), dithers
grey, and its other ways to print pictures, centre them or draw codes are broken.
"""

import os
from pathlib import Path
from pickle import UnpicklingError
from typing import Any

from returndesk.domain.labels import Bitmap

# Printers with a small buffer garble tall rasters; 128 rows suit all that were reported.
STRIP_ROWS = 128
GS_RASTER = b"\x1dv0\x00"  # GS v 0, normal density
# GS r 1: the printer answers when it reaches this in its buffer, so after it took the whole job.
GS_STATUS_REQUEST = b"\x1dr\x01"
GS_DENSITY = b"\x1d(K\x02\x00\x31"  # GS ( K, function 49
# DLE EOT, DLE ENQ, DLE DC4: acted on at once even inside a picture; the last one may open a drawer.
_REAL_TIME = (b"\x10\x04", b"\x10\x05", b"\x10\x14")


def escpos_bytes(
    bitmap: Bitmap,
    *,
    cut: bool = True,
    strip_rows: int = STRIP_ROWS,
    confirm: bool = False,
    darkness: int | None = None,
    cache: Path | None = None,
) -> bytes:
    """A job that prints a bitmap and cuts.

    With `confirm` it ends with GS r 1, which a printer answers once it worked through the job.
    `strip_rows` is 1 to 255. `darkness` is -15 to 15 around the printer's own (GS ( K, which not
    every clone knows, so nothing is sent for None). `cache` is a folder for
    python-escpos' printer data (see `_builder`).
    """
    if not 1 <= strip_rows <= 255:
        raise ValueError(f"a strip has 1 to 255 rows, not {strip_rows}")
    job = _builder(cache)
    job.hw("INIT")
    before: bytes = job.output
    if darkness is not None:
        before += GS_DENSITY + bytes((max(-6, min(6, round(darkness * 6 / 15))) % 256,))
    job.clear()
    if cut:
        # Feeds the label past the blade, then cuts all but a bridge where the model can.
        job.cut(mode="PART")
    after: bytes = job.output + (GS_STATUS_REQUEST if confirm else b"")
    return before + _raster(bitmap, strip_rows) + after


def _raster(bitmap: Bitmap, strip_rows: int) -> bytes:
    data = without_real_time_commands(bitmap.data)
    wide = bitmap.row_bytes
    parts: list[bytes] = []
    for top in range(0, bitmap.height, strip_rows):
        rows = min(strip_rows, bitmap.height - top)
        head = GS_RASTER + wide.to_bytes(2, "little") + rows.to_bytes(2, "little")
        parts += (head, data[top * wide : (top + rows) * wide])
    return b"".join(parts)


def without_real_time_commands(data: bytes) -> bytes:
    """Raster bytes in which no printer finds a real-time command.

    DLE is 0x10: one black dot between white ones, so never part of a code's bar, which has two
    dots at least. Making that dot white ends the sequence and can begin no other; GS ( D, which
    would tell an Epson to ignore them, prints rubbish on clones that do not know it.
    """
    for sequence in _REAL_TIME:
        data = data.replace(sequence, b"\x00" + sequence[1:])
    return data


def profiles(cache: Path | None = None) -> list[dict[str, Any]]:
    """python-escpos' descriptions of printer models: `name`, `media` with width in pixels."""
    _builder(cache)  # loads its data where it is to be kept
    from escpos.capabilities import CAPABILITIES

    return list(CAPABILITIES["profiles"].values())


def _builder(cache: Path | None) -> Any:  # noqa: ANN401 - python-escpos has no types
    """A `Dummy` printer.

    python-escpos parses 96 kB of YAML at its import (0.4 s) and keeps the result as a pickle in
    `ESCPOS_CAPABILITIES_PICKLE_DIR`; `cache` sets that unless the environment does. A pickle cut
    short by a power failure would make every later import fail, so it is thrown away and made anew.
    """
    if cache is not None and "ESCPOS_CAPABILITIES_PICKLE_DIR" not in os.environ:
        cache.mkdir(parents=True, exist_ok=True)
        os.environ["ESCPOS_CAPABILITIES_PICKLE_DIR"] = str(cache)
    try:
        from escpos.printer import Dummy
    except (EOFError, UnpicklingError):
        folder = os.environ.get("ESCPOS_CAPABILITIES_PICKLE_DIR")
        if folder is None:
            raise
        for pickle in Path(folder).glob("*.capabilities.pickle"):
            pickle.unlink()
        from escpos.printer import Dummy
    return Dummy()
