"""ZPL drawn by a program that is not ours: zpl-renderer-js on node, kept running."""

import base64
import json
import subprocess
import sys
from io import BytesIO
from pathlib import Path
from types import TracebackType
from typing import Self

import numpy as np
from numpy.typing import NDArray
from PIL import Image

RENDERER = Path(__file__).parents[1] / "tools" / "zpl_renderer" / "render.mjs"


class ZplRenderer:
    """What a Zebra would print, one label after the other; `make setup-dev` installs it."""

    def __init__(self) -> None:
        self._node = subprocess.Popen(
            [Path(sys.executable).with_name("node"), RENDERER],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
        )

    def draw(self, zpl: bytes, width: int, height: int) -> NDArray[np.uint8]:
        """A label of so many dots at 203 dpi in grey, black on white."""
        # The renderer takes 8 dots a millimetre for 203 dpi, as printers do.
        order = {"zpl": zpl.decode(), "width": width / 8, "height": height / 8, "dpmm": 8}
        self._node.stdin.write(json.dumps(order).encode() + b"\n")
        self._node.stdin.flush()
        picture = Image.open(BytesIO(base64.b64decode(self._node.stdout.readline())))
        return np.asarray(picture.convert("L"))

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._node.stdin.close()
        self._node.wait(10)
        self._node.stdout.close()
