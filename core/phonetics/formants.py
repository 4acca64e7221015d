"""Formants by Praat's own method, where the package praat-parselmouth is installed: it is asked in a child.

The package is under the GPL, so it is an extra that a person installs, and no part of Vizinho is linked with it.
"""

from __future__ import annotations

import importlib.util
import json
import threading
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import numpy as np
from numpy.typing import NDArray

from core.children import Child, spawn
from core.errors import SoundError, WorkbenchError
from core.wording import Said, say

PACKAGE = "parselmouth"
SHOWN = 4
"""Formants that are told of: the fifth is asked for, so that these come out well, and is seldom to be trusted."""
CEILINGS = (5500.0, 5000.0)
"""Usual highest formants of a vocal tract of a woman and of a man, in Hz."""
PATIENCE_S = 60.0
TO_INSTALL = "pip install praat-parselmouth"


def available() -> bool:
    """Whether formants can be measured here."""
    return importlib.util.find_spec(PACKAGE) is not None


def how_to_get() -> Said:
    """What a person can do about it."""
    return say(
        "Formants need the package praat-parselmouth (GPL). Install it beside Vizinho: {command}", command=TO_INSTALL
    )


class Formants:
    """Asks a child for formants, one question at a time from any thread. Close it in the end, or use `with`."""

    def __init__(self) -> None:
        self._child: Child | None = None
        self._lock = threading.Lock()

    def of(
        self, path: Path, channel: int | None, first: int, last: int, times: Sequence[float], ceiling_hz: float
    ) -> NDArray[np.float64]:
        """(N, 4) Hz at `times`, seconds from frame `first`; nan where there is none. Frames [first, last) are heard.

        Raises `SoundError` where the package is not there, or the sound cannot be read.
        """
        if not available():
            raise SoundError(say("Formants cannot be measured."), how_to_get())
        wish = {"path": str(path), "channel": channel, "first": first, "last": last, "ceiling": ceiling_hz}
        with self._lock:
            answer = self._ask(wish | {"times": [round(float(at), 6) for at in times]})
        if "error" in answer:
            raise WorkbenchError.from_json(answer["error"])
        found = [[np.nan if value is None else value for value in row] for row in answer["formants"]]
        return np.array(found, np.float64).reshape(-1, SHOWN)

    def _ask(self, wish: dict[str, Any]) -> dict[str, Any]:
        if self._child is None or not self._child.alive:
            self._child = spawn("core.phonetics.formants_child", lines=True, threads=1)
        child = self._child
        try:
            child.write(json.dumps(wish).encode() + b"\n")
            said = child.line(PATIENCE_S)
            answer = json.loads(said) if said else None
        except (OSError, ValueError):
            answer = None
        if not isinstance(answer, dict):
            words = child.last_words() if not child.alive else ""
            self._child = None
            child.close()
            raise SoundError(
                say("Formants could not be measured."), say("Try again; if it stays so, report it."), words
            )
        return answer

    def close(self) -> None:
        """End the child."""
        with self._lock:
            if self._child is not None:
                self._child.close()
                self._child = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, _kind: type[BaseException] | None, _error: BaseException | None, _trace: TracebackType | None
    ) -> None:
        self.close()
