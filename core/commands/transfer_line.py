"""How far a download or an upload is: one line on a terminal, drawn anew a few times a second."""

from __future__ import annotations

import shutil
import sys

from core import quantities
from core.sources.hub import Downloaded


class TransferLine:
    """Only for people: nothing is drawn where nobody looks."""

    def __init__(self, quiet: bool) -> None:
        self._shown = not quiet and sys.stderr.isatty()
        self._drawn = False

    def show(self, at: Downloaded) -> None:
        if not self._shown:
            return
        left = at.seconds_left
        parts = [at.file, f"{100 * at.done / max(1, at.total):.0f}% of {quantities.size(at.total)}"]
        parts += [f"{quantities.size(at.speed)}/s"] if at.speed else []
        parts += [f"{quantities.duration(left)} left"] if left else []
        parts += [str(at.waiting)] if at.waiting else []
        width = max(20, shutil.get_terminal_size().columns - 1)
        sys.stderr.write("\r" + "  ".join(parts)[:width].ljust(width))
        sys.stderr.flush()
        self._drawn = True

    def end(self) -> None:
        if self._drawn:
            sys.stderr.write("\n")
            sys.stderr.flush()
            self._drawn = False
