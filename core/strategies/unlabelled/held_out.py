"""Checking a model that learns from sound alone on sound that was held out: how well it picks what was hidden, and how
many codes are in use. Each check hides the same parts, so that checks can be compared."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
import torch
from torch import nn

from core.datasets.augment import Variation
from core.datasets.batches import Batch, Chosen, Position, collate
from core.datasets.buckets import buckets
from core.datasets.features import FeatureStore, Load, load_entry
from core.datasets.manifest import Entry
from core.errors import RunError, SoundError
from core.families import FamilyModule
from core.strategies.unlabelled.counted import Counted, Picks
from core.strategies.unlabelled.objective import Contrastive
from core.wording import say

CHECKED = -1
"""The pass that what is hidden at checks is drawn for: no run comes to it."""


class HeldOut:
    """Hears all that was held out with whatever the model is now; as much at once as fits into `batch_s`."""

    def __init__(
        self,
        folder: Path,
        entries: Sequence[Entry],
        family: FamilyModule,
        objective: Contrastive,
        batch_s: float,
        load: Load = load_entry,
    ) -> None:
        self.entries, self.objective = entries, objective
        self._store = FeatureStore(folder, entries, family, Variation(), load)
        self._limit = batch_s * family.feature_rate
        self.parts = 1
        """In how many parts a batch is taken, where memory is short."""
        self._lost: set[int] = set()

    @property
    def most_parts(self) -> int:
        """In how many parts it can be taken: each utterance alone."""
        return max(len(batch) for batch in self._batches())

    def _batches(self) -> list[list[int]]:
        lengths: list[int] = self._store.frames[:, 0].tolist()
        return buckets(np.argsort(lengths, kind="stable").tolist(), lengths, self._limit)

    def _read(self, rows: Sequence[int]) -> Batch | None:
        place = Position(CHECKED, 0)
        labels: list[list[int]] = [[]] * len(self.entries)
        chosen = Chosen(tuple((row, 0) for row in rows), place, place)
        return collate(self._store, labels, chosen, unreadable=lambda row, _: self._lost.add(row))

    def _read_all(self) -> Iterator[Batch]:
        for rows in self._batches():
            batch = self._read(rows)
            if batch is not None:
                yield from batch.parts(self.parts)

    @torch.inference_mode()
    def check(self, model: nn.Module, device: torch.device) -> Picks:
        """With the model in evaluation mode and in float32; its mode is put back. Raises `RunError` where nothing can
        be read."""
        modes = {module: module.training for module in model.modules()}
        model.eval()
        whole = self.objective.whole(model)
        counted = Counted(whole)
        self._lost.clear()
        try:
            for batch in self._read_all():
                here = batch.to(device)
                hidden, picks = self.objective.drawn(here)
                outputs = self.objective.outputs(model, here.features, here.mask, hidden, picks)
                counted.add(outputs, torch.from_numpy(hidden).to(device), torch.from_numpy(picks).to(device))
        finally:
            counted.close()
            for module, training in modes.items():
                module.training = training
        if not counted.frames:
            raise RunError(
                say("None of the sound that was held out can be read."), say("Check where the recordings are.")
            )
        return counted.found(float(whole.config.diversity_loss_weight), len(self.entries) - len(self._lost))

    @torch.inference_mode()
    def hear_longest(self, model: nn.Module, device: torch.device) -> None:
        """One batch as large as any will be. Raises `SoundError` when none can be read."""
        for rows in reversed(self._batches()):
            batch = self._read(rows)
            if batch is None:
                continue
            here = batch.parts(self.parts)[-1].to(device)
            self.objective.outputs(model, here.features, here.mask, *self.objective.drawn(here))
            return
        raise SoundError(
            say("None of the sound that was held out can be read."), say("Look at the list of what is left out.")
        )

    def close(self) -> None:
        """Keep nothing more."""
        self._store.close()
