"""Learning in one process: its share of the batches of each step is read ahead, and learnt from together with what the
other processes take."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from types import TracebackType
from typing import Self

from core.datasets.batches import Batch, Position
from core.datasets.loader import AHEAD, Loader, most_threads
from core.datasets.shares import Share, shares
from core.training.sitting import Sitting


@dataclass(frozen=True)
class Taken:
    """A share of a step with its features, as far as its sound could be read."""

    share: Share
    batches: tuple[Batch, ...]


@dataclass(frozen=True)
class Learnt:
    """What a step came to: the loss per label (nan when it was skipped), how much all processes heard in it, and which
    utterances this one. Where nothing could be heard, `labels` are 0 and no step was made."""

    loss: float
    labels: int
    heard_s: float
    source_s: float
    rows: tuple[int, ...]


class Learning:
    """A context manager that takes share after share from where the run stands, and learns from them."""

    def __init__(self, sitting: Sitting, waits: Callable[[], object] = lambda: None) -> None:
        self._sitting = sitting
        now, ranks, accumulate = sitting.state, sitting.train_step.ranks, sitting.config.accumulate
        order = sitting.plan.after(Position(now.epoch, now.number))
        ahead = max(2, AHEAD // accumulate)
        own = shares(order, accumulate, ranks.rank, ranks.size)
        self.loader = Loader(own, self._read, ahead, waits, most_threads(ranks.here))
        self._taken: Taken | None = None

    def __enter__(self) -> Self:
        self._taking = self.loader.__enter__()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.loader.__exit__(kind, error, trace)

    def _read(self, share: Share) -> Taken | None:
        """A share that cannot be read is passed over by one process alone; several have to agree on that."""
        found = [(piece.number, self._sitting.read(piece)) for piece in share.pieces]
        batches = tuple(replace(batch, number=number) for number, batch in found if batch is not None)
        return Taken(share, batches) if batches or self._sitting.train_step.ranks.size > 1 else None

    def take(self) -> Taken:
        """The share of the next step: the same one until it was learnt from. Raises what reading raises."""
        if self._taken is None:
            self._taken = next(self._taking)
        return self._taken

    def step(self) -> Learnt:
        """Learn from it, whole or, where memory is short, in parts. Raises what `TrainStep.step` raises."""
        now, train_step = self._sitting.state, self._sitting.train_step

        def heard() -> list[float]:
            batches = self.take().batches
            count = sum(train_step.objective.count(batch) for batch in batches)
            return [count, sum(batch.heard_s for batch in batches), sum(batch.source_s for batch in batches)]

        labels, heard_s, source_s = train_step.ranks.joined(3, heard)
        batches = self.take().batches
        loss = float("nan")
        if labels:
            train_step.set_stage(now.step)
            loss = train_step.step([part for batch in batches for part in batch.parts(now.parts)], now.step, labels)
        self._taken = None
        return Learnt(loss, int(labels), heard_s, source_s, tuple(i for b in batches for i, _ in b.chosen.items))
