"""From events to what charts and lists show: arrays over hours heard, the best validation, and the state in words.

Torch-free and Qt-free. A resumed run goes over some steps again; what was said about them before is dropped.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Literal

from core.runs.best import best_of, better
from core.runs.column import Column
from core.runs.events import (
    Changed,
    Event,
    Failed,
    Finished,
    Foreseen,
    Noticed,
    Paused,
    Phase,
    Picked,
    Sample,
    Saved,
    Started,
    Stepped,
    Validated,
)
from core.runs.picks import PickCurves
from core.runs.stage_times import StageTimes
from core.runs.text_curves import TextCurves

if (
    TYPE_CHECKING
):  # numpy takes a sixth of a second, which the window's start has not: it is loaded with the first curve
    import numpy as np
    import numpy.typing as npt

    Floats = npt.NDArray[np.float64]

RunState = Literal[
    "waiting", "preparing", "training", "pausing", "away", "paused", "stopped", "finished", "failed", "crashed"
]
"""`away`: it goes on on another machine, and nobody here follows it."""


@dataclass(frozen=True)
class RunStatus:
    """Where a run stands. `share` 0..1 of its hours; `text` what the child does; `message` to `detail` word a failure.
    `queued`: it waits for its turn, or for a connection, on another machine."""

    state: RunState
    share: float = 0.0
    text: str = ""
    message: str = ""
    hint: str = ""
    detail: str = ""
    queued: bool = False


@dataclass(frozen=True)
class Snapshot:
    """A run's `Curves` at one moment, under the same names: what is read later changes nothing in it."""

    started: Started | None
    begun_at: float
    stepped: Stepped | None
    zero_shot: Validated | None
    best: Validated | None
    kept: Validated | None
    helped: bool | None
    share: float
    changes: tuple[Changed, ...]
    noticed: tuple[Noticed, ...]
    loss_h: Floats
    loss_step: Floats
    loss_s: Floats
    loss: Floats
    loss_words: Floats
    validation_h: Floats
    wer: Floats
    cer: Floats
    dev_loss: Floats
    source_h: Floats
    source_wer: Floats
    source_cer: Floats
    stages: Mapping[str, float]
    picks: PickCurves
    texts: TextCurves

    @property
    def taught_wer(self) -> tuple[float, ...]:
        """The word error rate of each validation in order, without that of the untouched source."""
        return tuple(self.wer.tolist()[0 if self.zero_shot is None else 1 :])

    @property
    def known_wer(self) -> float | None:
        """The word error rate the run is known by: its model's. None before anything was taught and checked."""
        return float(self.known.wer) if self.known is not None else None

    @property
    def known(self) -> Validated | None:
        """The validation that the run's model is of, once anything was taught and checked."""
        return self.kept if self.best is not None else None


@dataclass
class Curves:
    """What a run's events say, fed one by one. `*_h` are hours heard; rates are fractions. Those that begin with
    `source_` are of the source's own speech: empty where the run has none at hand."""

    started: Started | None = None
    begun_at: float = 0.0
    """When the run's first sitting began, Unix time; 0 before."""
    stepped: Stepped | None = None
    zero_shot: Validated | None = None
    best: Validated | None = None
    """The best validation, the untouched source not counted."""
    last: Validated | None = None
    ended: Paused | Failed | Finished | None = None
    phase: Phase | None = None
    """What the child prepares; None while it trains."""
    changes: tuple[Changed, ...] = ()
    """Where the run went on in another way than before, in order."""
    _noticed: list[Noticed] = field(default_factory=list)
    _stepped: list[Stepped] = field(default_factory=list)
    _heard_h: Column = field(default_factory=Column)
    _step: Column = field(default_factory=Column)
    _worked_s: Column = field(default_factory=Column)
    _loss: Column = field(default_factory=Column)
    _words: Column = field(default_factory=Column)
    _before_s: float = 0.0
    _times: StageTimes = field(default_factory=StageTimes)
    _validations: list[Validated] = field(default_factory=list)
    picks: PickCurves = field(default_factory=PickCurves)
    """The checks of a run that learns from sound alone."""
    texts: TextCurves = field(default_factory=TextCurves)
    """Those of a run that teaches a text model, and the words it had read at each loss."""

    def feed(self, event: Event) -> None:
        """Take in the next event of the log."""
        match event:
            case Started():
                self._start(event)
            case Stepped():
                self.stepped = event
                self.phase = None
                self._stepped.append(event)
                self._heard_h.append(event.heard_s / 3600)
                self._step.append(event.step)
                self._worked_s.append(self._before_s + max(0.0, event.at - self._sitting_at()))
                self._loss.append(event.loss)
                self._words.append(event.words)
                self._times.add(event.step, event.stages)
            case Saved():
                self._times.add(event.step, event.stages)
            case Validated():
                self._validated(event)
                self.phase = None
            case Picked():
                self.picks = self.picks.with_check(event)
                self.phase = None
            case Foreseen():
                self.texts = self.texts.with_check(event)
                self.phase = None
            case Changed():
                self._changed(event)
            case Noticed():
                self._noticed.append(event)
            case Paused() | Failed() | Finished():
                self.ended = event
                self.phase = None
            case Phase():
                self.phase = event
                self.ended = None

    def _start(self, event: Started) -> None:
        self.started, self.ended, self.phase = event, None, None
        self.begun_at = self.begun_at or event.at
        while self._stepped and self._stepped[-1].step > event.step:
            self._stepped.pop()
        for column in (self._heard_h, self._step, self._worked_s, self._loss, self._words):
            column.cut(len(self._stepped))
        self._before_s = float(self._worked_s.array[-1]) if len(self._worked_s) else 0.0
        self._times.cut(event.step)
        self.stepped = self._stepped[-1] if self._stepped else None
        self.changes = tuple(change for change in self.changes if change.step <= event.step)
        self._noticed = [notice for notice in self._noticed if notice.step <= event.step]
        self.picks, self.texts = self.picks.until(event.step), self.texts.until(event.step)
        kept = [e for e in self._validations if e.step <= event.step]
        self._validations, self.best, self.last = [], None, None
        for validation in kept:
            self._validated(validation)

    def _changed(self, event: Changed) -> None:
        """A sitting that comes to the same point again says the same again."""
        others = (c for c in self.changes if (c.step, c.message) != (event.step, event.message))
        self.changes = (*others, event)
        if self.started is not None:
            steps, planned_s = event.settings.get("steps"), event.settings.get("planned_s")
            steps, planned_s = steps or self.started.steps, planned_s or self.started.planned_s
            self.started = replace(self.started, steps=int(steps), planned_s=planned_s)

    def _validated(self, event: Validated) -> None:
        self.last = event
        if event.zero_shot:
            self.zero_shot = event
        elif self.best is None or better(event.wer, event.cer, self.best.wer, self.best.cer):
            self.best = event
        self._validations = [e for e in self._validations if e.step != event.step]
        self._validations.append(event)

    @property
    def noticed(self) -> tuple[Noticed, ...]:
        """What goes wrong with it now, the latest last."""
        found: dict[str, Noticed] = {}
        for notice in self._noticed:
            found.pop(notice.symptom, None)
            if not notice.over:
                found[notice.symptom] = notice
        return tuple(found.values())

    @property
    def kept(self) -> Validated | None:
        """The validation that the run's model is of: what the child said at its end, before that the best one so far,
        the untouched source among them."""
        if isinstance(self.ended, Finished):
            step = self.ended.best_step
            if (found := next((e for e in self._validations if e.step == step), None)) is not None:
                return found
        return best_of(validation for validation in (self.zero_shot, self.best) if validation is not None)

    @property
    def helped(self) -> bool | None:
        """Whether training made anything better than the untouched source; None while nobody can tell."""
        if self.best is None or self.zero_shot is None or self.kept is None:
            return None
        return not self.kept.zero_shot

    @property
    def steps(self) -> tuple[Stepped, ...]:
        """What was said of the steps that count, in order."""
        return tuple(self._stepped)

    @property
    def validations(self) -> tuple[Validated, ...]:
        """The validations that count, in order."""
        return tuple(self._validations)

    @property
    def samples(self) -> tuple[Sample, ...]:
        """Sample predictions of the last validation."""
        return self.last.samples if self.last is not None else ()

    @property
    def loss_h(self) -> Floats:
        """Hours heard at each loss; the last is what was heard in all."""
        return self._heard_h.array

    @property
    def loss_step(self) -> Floats:
        """Steps done at each loss."""
        return self._step.array

    @property
    def loss_s(self) -> Floats:
        """Seconds at work at each loss, over all sittings, checks among them and pauses not."""
        return self._worked_s.array

    @property
    def loss(self) -> Floats:
        return self._loss.array

    @property
    def loss_words(self) -> Floats:
        """Words read at each loss, by a run that teaches a text model; 0 of others."""
        return self._words.array

    @property
    def stages(self) -> Mapping[str, float]:
        """What its time went into, in seconds; see `stage_times`. Nothing of a run of an earlier version."""
        return self._times.seconds

    @property
    def validation_h(self) -> Floats:
        """Hours heard at each validation, the zero-shot one at 0 among them."""
        import numpy as np

        return np.array([e.heard_s / 3600 for e in self._validations])

    @property
    def wer(self) -> Floats:
        import numpy as np

        return np.array([e.wer for e in self._validations])

    @property
    def cer(self) -> Floats:
        import numpy as np

        return np.array([e.cer for e in self._validations])

    @property
    def dev_loss(self) -> Floats:
        import numpy as np

        return np.array([e.loss for e in self._validations])

    @property
    def source_h(self) -> Floats:
        import numpy as np

        return np.array([e.heard_s / 3600 for e in self._of_source()])

    @property
    def source_wer(self) -> Floats:
        import numpy as np

        return np.array([e.source_wer for e in self._of_source()], float)

    @property
    def source_cer(self) -> Floats:
        import numpy as np

        return np.array([e.source_cer for e in self._of_source()], float)

    def _of_source(self) -> list[Validated]:
        return [e for e in self._validations if e.source_wer is not None and e.source_cer is not None]

    @property
    def share(self) -> float:
        """How much of the planned hours was heard, 0..1."""
        if isinstance(self.ended, Finished):
            return 1.0
        if self.started is not None and self.started.planned_words:
            read = self.stepped.words if self.stepped is not None else self.started.words
            return min(1.0, read / self.started.planned_words)
        if self.started is None or self.started.planned_s <= 0:
            return 0.0
        heard = self.stepped.heard_s if self.stepped is not None else self.started.heard_s
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
        if self.phase is not None and (self.started is None or not self._since_start()) and self.stepped is None:
            return RunStatus("preparing", self.phase.share if self.started is None else self.share, self.phase.text)
        if self.started is not None or self.stepped is not None or self.last is not None or self.texts:
            return RunStatus("training", self.share, self.phase.text if self.phase else "")
        return RunStatus("waiting")

    def snapshot(self) -> Snapshot:
        """All of it as it is now; costs the same however long the run has been going."""
        return Snapshot(**{name: getattr(self, name) for name in Snapshot.__dataclass_fields__})

    def _sitting_at(self) -> float:
        """When this sitting began, Unix time."""
        return self.started.at if self.started is not None else self.begun_at

    def _since_start(self) -> bool:
        """Whether the phase belongs to a sitting that has begun to train."""
        return self.started is not None and self.phase is not None and self.phase.at >= self.started.at
