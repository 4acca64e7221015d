"""How long a person has been at the current utterance: from arriving, without the rest of long pauses."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QObject

from app.corpus.selection import Selection

LONGEST_PAUSE_S = 60.0
"""Nobody works through a longer pause: what is beyond is cut off."""


class CorrectingClock(QObject):
    """Begins anew whenever another utterance is current. `touch` is told of each sign of work: a key in the text, the
    caret, sound that plays."""

    def __init__(
        self, selection: Selection, parent: QObject | None = None, now: Callable[[], float] = time.monotonic
    ) -> None:
        super().__init__(parent)
        self._now = now
        self._last = now()
        self._worked = 0.0
        selection.current_changed.connect(self._begin)

    def _begin(self) -> None:
        self._last, self._worked = self._now(), 0.0

    def touch(self, *_: object) -> None:
        """The person is at work now."""
        now = self._now()
        self._worked += min(now - self._last, LONGEST_PAUSE_S)
        self._last = now

    @property
    def seconds(self) -> float:
        """The time so far."""
        self.touch()
        return round(self._worked, 2)
