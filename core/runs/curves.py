"""From events to what charts and lists show: arrays over hours heard, the best check, and the state in words.

Torch-free and Qt-free. A resumed run goes over some steps again; what was said about them before is dropped.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Literal, Protocol

import numpy as np
import numpy.typing as npt

from core.runs.best import best_of, better
from core.runs.events import Event, Failed, Finished, Paused, Phase, Sample, Started, Stepped, Validated

Floats = npt.NDArray[np.float64]

RunState = Literal["waiting", "preparing", "training", "pausing", "paused", "stopped", "finished", "failed", "crashed"]


TOO_MUCH_LOSS = 100.0
"""A loss a letter that only a learning rate far too high explains: a network that knows nothing has some 5 to 40."""
WORSE, WORSE_LOSS = 2.0, 20.0
"""So many times the least loss it had, and at least so much: no run that learns comes to that either."""


@dataclass(frozen=True)
class RunStatus:
    """Where a run stands. `share` 0..1 of its hours; `text` what the child does; the rest words a failure."""

    state: RunState
    share: float = 0.0
    text: str = ""
    message: str = ""
    hint: str = ""
    detail: str = ""


@dataclass
class Curves:
    """What a run's events say, fed one by one. `*_h` are hours heard; rates are fractions."""

    started: Started | None = None
    begun_at: float = 0.0
    """When the run's first sitting began, Unix time; 0 before."""
    stepped: Stepped | None = None
    zero_shot: Validated | None = None
    best: Validated | None = None
    """The best check, the untouched source not counted."""
    last: Validated | None = None
    ended: Paused | Failed | Finished | None = None
    phase: Phase | None = None
    """What the child prepares; None while it trains."""
    _stepped: list[Stepped] = field(default_factory=list)
    _checked: list[Validated] = field(default_factory=list)

    def feed(self, event: Event) -> None:
        """Take in the next event of the log."""
        match event:
            case Started():
                self._start(event)
            case Stepped():
                self.stepped = event
                self.phase = None
                self._stepped.append(event)
            case Validated():
                self._check(event)
                self.phase = None
            case Paused() | Failed() | Finished():
                self.ended = event
                self.phase = None
            case Phase():
                self.phase = event
                self.ended = None

    def _start(self, event: Started) -> None:
        self.started, self.ended, self.phase = event, None, None
        self.begun_at = self.begun_at or event.at
        self._stepped = [e for e in self._stepped if e.step <= event.step]
        self.stepped = self._stepped[-1] if self._stepped else None
        checked = [e for e in self._checked if e.step <= event.step]
        self._checked, self.best, self.last = [], None, None
        for check in checked:
            self._check(check)

    def _check(self, event: Validated) -> None:
        self.last = event
        if event.zero_shot:
            self.zero_shot = event
        elif self.best is None or better(event.wer, event.cer, self.best.wer, self.best.cer):
            self.best = event
        self._checked = [e for e in self._checked if e.step != event.step]
        self._checked.append(event)

    @property
    def kept(self) -> Validated | None:
        """The check that the run's model is of: what the child said at its end, before that the best check so far, the
        untouched source among them."""
        if isinstance(self.ended, Finished):
            step = self.ended.best_step
            if (found := next((e for e in self._checked if e.step == step), None)) is not None:
                return found
        return best_of(check for check in (self.zero_shot, self.best) if check is not None)

    @property
    def helped(self) -> bool | None:
        """Whether training made anything better than the untouched source; None while nobody can tell."""
        if self.best is None or self.zero_shot is None or self.kept is None:
            return None
        return not self.kept.zero_shot

    @property
    def samples(self) -> tuple[Sample, ...]:
        """Sample predictions of the last check."""
        return self.last.samples if self.last is not None else ()

    @property
    def heard_h(self) -> Floats:
        """Hours heard at each loss; the last is what was heard in all."""
        return np.array([e.heard_s / 3600 for e in self._stepped])

    @property
    def loss_h(self) -> Floats:
        return self.heard_h

    @property
    def loss(self) -> Floats:
        return np.array([e.loss for e in self._stepped])

    @property
    def steps(self) -> npt.NDArray[np.int64]:
        """The step of each loss."""
        return np.array([e.step for e in self._stepped], np.int64)

    @property
    def rate(self) -> Floats:
        """The learning rate at each loss."""
        return np.array([e.rate for e in self._stepped])

    @property
    def check_h(self) -> Floats:
        """Hours heard at each check, the zero-shot one at 0 among them."""
        return np.array([e.heard_s / 3600 for e in self._checked])

    @property
    def wer(self) -> Floats:
        return np.array([e.wer for e in self._checked])

    @property
    def cer(self) -> Floats:
        return np.array([e.cer for e in self._checked])

    @property
    def dev_loss(self) -> Floats:
        return np.array([e.loss for e in self._checked])

    @property
    def share(self) -> float:
        """How much of the planned hours was heard, 0..1."""
        if isinstance(self.ended, Finished):
            return 1.0
        if self.started is None or self.started.planned_s <= 0:
            return 0.0
        heard = self._stepped[-1].heard_s if self._stepped else self.started.heard_s
        return min(1.0, heard / self.started.planned_s)

    @property
    def status(self) -> RunStatus:
        """The state as the log alone tells it: whether the child still lives is the supervisor's to know."""
        match self.ended:
            case Finished(reason=reason):
                return RunStatus("stopped" if reason == "stopped" else "finished", 1.0)
            case Failed(message=message, hint=hint, detail=detail):
                return RunStatus("failed", self.share, "", message, hint, detail)
            case Paused(message=message, hint=hint, detail=detail):
                return RunStatus("paused", self.share, "", message, hint, detail)
        if self.phase is not None and (self.started is None or not self._since_start()):
            return RunStatus("preparing", self.phase.share if self.started is None else self.share, self.phase.text)
        if self.started is not None:
            return RunStatus("training", self.share, self.phase.text if self.phase else "")
        return RunStatus("waiting")

    def _since_start(self) -> bool:
        """Whether the phase belongs to a sitting that has begun to train."""
        return self.started is not None and self.phase is not None and self.phase.at >= self.started.at


def curves_of(events: Iterable[Event]) -> Curves:
    """The curves of a whole log."""
    curves = Curves()
    for event in events:
        curves.feed(event)
    return curves


class Losses(Protocol):
    """Losses a letter, at the checks and between them."""

    @property
    def dev_loss(self) -> Floats: ...

    @property
    def loss(self) -> Floats: ...


def last_loss(curves: Losses) -> float:
    """The loss a letter where a run stands: of its last check, or of its last steps where these are worse."""
    lasts = [float(x[-1]) for x in (curves.dev_loss, curves.loss) if len(x) and np.isfinite(x[-1])]
    return max(lasts, default=0.0)


def diverged(curves: Losses) -> bool:
    """Whether the run went astray: more hours do not help it, a lower learning rate does."""
    last = last_loss(curves)
    seen = np.concatenate([curves.dev_loss, curves.loss])
    least = float(np.nanmin(seen)) if np.isfinite(seen).any() else 0.0
    return last >= TOO_MUCH_LOSS or (last >= WORSE_LOSS and last >= WORSE * least)
