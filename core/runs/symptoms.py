"""What goes wrong with a run while it learns, by its figures and texts alone. Pure and torch-free: the child says it in
its log, and the window reads the same out of what a run of an earlier version left."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:  # numpy is loaded with the first curve
    import numpy as np
    import numpy.typing as npt

    Floats = npt.NDArray[np.float64]

EMPTY_SHARE = 0.8
"""So many texts without a letter mean that the model writes nothing."""
TOO_LONG, TOO_LONG_LETTERS = 3.0, 20
"""A text so many times as long as what was said, and so much longer, is one that repeats itself."""
REPEATS_SHARE = 0.2
SMOOTH_STEPS = 25
FAR, FAR_BY = 2.0, 1.0
"""So many times the least loss it had, and so much above it for each letter: no run that learns stays there."""
TOO_MUCH_LOSS = 100.0
"""A loss a letter that only a learning rate far too high explains: a network that knows nothing has some 5 to 40."""
WORSE, WORSE_LOSS = 2.0, 20.0
"""So many times the least loss it had, and at least so much: no run that learns comes to that either."""
LONG_STEPS, LONG_SHARE = 100, 0.05
"""It is there for long after so many steps, and so much of the whole run."""


def mostly_empty(hypotheses: Sequence[str]) -> bool:
    """Whether almost all texts are empty."""
    empty = sum(not text.strip() for text in hypotheses)
    return bool(hypotheses) and empty >= EMPTY_SHARE * len(hypotheses)


def too_long(references: Sequence[str], hypotheses: Sequence[str]) -> int:
    """How many texts are far longer than what was said, where these are many; else 0."""
    pairs = zip(references, hypotheses, strict=True)
    count = sum(len(text) > TOO_LONG * len(said) + TOO_LONG_LETTERS for said, text in pairs)
    return count if count >= REPEATS_SHARE * len(hypotheses) else 0


class LossWatch:
    """Watches the loss a letter, step by step, for a rise far above its best that lasts. What was `kept` of another
    one goes on."""

    def __init__(
        self, steps: int, now: float = math.nan, least: float = math.inf, high: float = 0, seen: float = 0
    ) -> None:
        self.long = max(LONG_STEPS, round(LONG_SHARE * steps))
        self.now, self.least = now, least
        """Averages over some steps: where it stands, and the least so far."""
        self.high = int(high)
        """Steps for which it has been far above."""
        self._seen = int(seen)

    @property
    def kept(self) -> dict[str, float]:
        """What it has to know to go on."""
        return {"now": self.now, "least": self.least, "high": self.high, "seen": self._seen}

    @property
    def diverging(self) -> bool:
        return self.high >= self.long

    def step(self, loss: float) -> None:
        """The next step's loss; what is no number is another matter, and passed over."""
        if not math.isfinite(loss):
            return
        self._seen += 1
        weight = 1 / min(self._seen, SMOOTH_STEPS)
        self.now = loss if math.isnan(self.now) else self.now + weight * (loss - self.now)
        if self._seen >= SMOOTH_STEPS:
            self.least = min(self.least, self.now)
        far = self.now >= FAR * self.least and self.now >= self.least + FAR_BY
        self.high = self.high + 1 if far else 0


class Losses(Protocol):
    """Losses a letter, at the validations and between them."""

    @property
    def dev_loss(self) -> Floats: ...

    @property
    def loss(self) -> Floats: ...


def last_loss(curves: Losses) -> float:
    """The loss a letter where a run stands: of its last validation, or of its last steps where these are worse."""
    import numpy as np

    lasts = [float(x[-1]) for x in (curves.dev_loss, curves.loss) if len(x) and np.isfinite(x[-1])]
    return max(lasts, default=0.0)


def diverged(curves: Losses) -> bool:
    """Whether the run went astray: more hours do not help it, a lower learning rate does."""
    import numpy as np

    last = last_loss(curves)
    seen = np.concatenate([curves.dev_loss, curves.loss])
    least = float(np.nanmin(seen)) if np.isfinite(seen).any() else 0.0
    return last >= TOO_MUCH_LOSS or (last >= WORSE_LOSS and last >= WORSE * least)
