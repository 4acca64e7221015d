"""When sound that arrives was spoken, and how much of it never came: told by counting it against the clock.

A busy machine hands blocks over late, in heaps; by their number they are still in their place. Sound that was lost
shows in two ways: PortAudio says so, or all that follows stays late for good, by as much as is missing. The same holds
for what a loudspeaker asks for: after a gap it asks late for good. Knows neither devices nor takes; one a stream.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

SETTLE_S = 1.0
"""What is still late after this has not waited somewhere: something before it is missing."""
MISSING_S = 0.1
"""Without a word of PortAudio, less than this is taken for a change on the way: systems lead sound through more buffers
when another program listens too."""
DRIFT = 0.001
"""How much slower than ours a device's clock may run."""


@dataclass(frozen=True)
class Gap:
    """A place where sound is missing."""

    frame: int
    """How many frames had arrived before it."""
    seconds: float
    """How much is missing, as far as the clock tells; 0 where it does not."""


@dataclass
class _Suspicion:
    at: float
    frame: int
    known: bool
    """Whether PortAudio has said that sound was lost."""
    least: float = math.inf
    """The shortest delay of a block since."""


class Arrivals:
    """Counts the blocks of a stream of `rate` frames a second. Times are those of one steady clock, in seconds: what
    stays late by more than `missing_s` for `settle_s` has a gap before it."""

    def __init__(self, rate: int, missing_s: float = MISSING_S, settle_s: float = SETTLE_S) -> None:
        self._rate, self._missing_s, self._settle_s = rate, missing_s, settle_s
        self.frames = 0
        self._begun: float | None = None
        self._least = math.inf
        """The clock when the stream would have begun, had every block come as promptly as the promptest."""
        self._lately = math.inf
        self._lately_at = 0.0
        self._suspicion: _Suspicion | None = None

    @property
    def spoken_until(self) -> float:
        """When the last frame that has arrived would have come if nothing had held it up; before any, -inf."""
        return self._least + self.frames / self._rate if self.frames else -math.inf

    def take(self, at: float, frames: int, *, overflowed: bool = False) -> Gap | None:
        """A block that came at `at`; `overflowed` where PortAudio says that sound before it was lost. A gap is told
        `settle_s` after it, when it is known to be one."""
        before = self.frames
        self.frames += frames
        delay = at - self.frames / self._rate
        if self._begun is None:
            self._begun = self._lately_at = at
        settled = at - self._begun >= self._settle_s
        late = settled and delay > self._least + self._missing_s
        if overflowed and (self._suspicion is None or not self._suspicion.known):
            self._suspicion = _Suspicion(at, before, known=True)
        elif late and self._suspicion is None:
            self._suspicion = _Suspicion(at, before, known=False)
        if self._suspicion is not None:
            return self._follow(self._suspicion, at, delay, late=late)
        self._keep_up(at, delay)
        return None

    def flush(self) -> Gap | None:
        """The gap that PortAudio has told of and `take` has not, with what is known of it now."""
        suspicion, self._suspicion = self._suspicion, None
        return self._gap(suspicion) if suspicion is not None and suspicion.known else None

    def _follow(self, suspicion: _Suspicion, at: float, delay: float, *, late: bool) -> Gap | None:
        suspicion.least = min(suspicion.least, delay)
        self._least = min(self._least, delay)
        if not suspicion.known and not late:  # it has only waited
            self._suspicion = None
        elif at - suspicion.at >= self._settle_s:
            self._suspicion = None
            return self._gap(suspicion)
        return None

    def _gap(self, suspicion: _Suspicion) -> Gap:
        """From here on, blocks are on time when they are as late as this gap made them."""
        missing = max(0.0, suspicion.least - self._least)
        self._least = self._lately = suspicion.least
        return Gap(suspicion.frame, missing)

    def _keep_up(self, at: float, delay: float) -> None:
        """Follow the device's own clock, which is never quite ours, by the promptest block of each second."""
        self._least = min(self._least, delay)
        self._lately = min(self._lately, delay)
        passed = at - self._lately_at
        if passed >= SETTLE_S:
            self._least = min(self._lately, self._least + DRIFT * passed)
            self._lately, self._lately_at = math.inf, at
