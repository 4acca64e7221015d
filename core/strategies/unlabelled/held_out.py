"""Checking a model that learns from sound alone on sound that was held out: how well it picks what was hidden, and how
many codes are in use. Each check hides the same parts, so that checks can be compared."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast

import numpy as np
import torch
from torch import Tensor, nn

from core.datasets.augment import Variation
from core.datasets.batches import Batch, Chosen, Position, collate
from core.datasets.buckets import buckets
from core.datasets.features import FeatureStore, Load, load_entry
from core.datasets.manifest import Entry
from core.errors import RunError, SoundError
from core.families import FamilyModule
from core.strategies.unlabelled import too_few
from core.strategies.unlabelled.objective import Contrastive
from core.wording import say

CHECKED = -1
"""The pass that what is hidden at checks is drawn for: no run comes to it."""


@dataclass(frozen=True)
class Picks:
    """`contrastive` is the loss of picking, a hidden frame; `loss` with that of codes that are not used. `picked` is
    the share of frames for which the right one was likeliest, of those where there was a choice at all. `codes` of all
    `total` are in use, evenly counted (perplexity). `heard` utterances could be read."""

    loss: float
    contrastive: float
    picked: float
    codes: float
    total: int
    few_codes: bool
    heard: int


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
        counted = _Counted(whole)
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


class _Counted:
    """Adds up what transformers' class gives batch by batch; listens to its quantizer for the codes."""

    def __init__(self, whole: Any) -> None:
        self.frames = self._choices = self._right = 0
        self._loss = 0.0
        self._groups, self._per_group = whole.quantizer.num_groups, whole.quantizer.num_vars
        self._codes = torch.zeros(self._groups, self._per_group, dtype=torch.float64)
        self._heard: list[Tensor] = []
        self._hook = whole.quantizer.weight_proj.register_forward_hook(lambda *found: self._heard.append(found[2]))

    def add(self, outputs: Any, hidden: Tensor, picks: Tensor) -> None:
        """The outputs of a batch, with its hidden frames (B, T) and the wrong ones beside each (B, T, K)."""
        self.frames += int(hidden.sum())
        self._loss += float(outputs.contrastive_loss)
        chosen = self._heard.pop().reshape(*hidden.shape, self._groups, self._per_group).argmax(-1)[hidden]
        for group in range(self._groups):
            self._codes[group] += torch.bincount(chosen[:, group].cpu(), minlength=self._per_group)
        right, choices = _right(outputs, hidden, picks)
        self._right, self._choices = self._right + right, self._choices + choices

    def close(self) -> None:
        self._hook.remove()

    def found(self, weight: float, heard: int) -> Picks:
        """All of it; unused codes count with this weight."""
        shares = self._codes / self._codes.sum(1, keepdim=True)
        codes = float(torch.exp(-torch.xlogy(shares, shares).sum(1)).sum())
        total = self._groups * self._per_group
        contrastive = self._loss / self.frames
        return Picks(
            loss=contrastive + weight * (total - codes) / total,
            contrastive=contrastive,
            picked=self._right / max(1, self._choices),
            codes=codes,
            total=total,
            few_codes=too_few(codes, self._groups, self._per_group),
            heard=heard,
        )


def _right(outputs: Any, hidden: Tensor, picks: Tensor) -> tuple[int, int]:
    """For how many hidden frames the right one is likeliest, and for how many there is a wrong one that differs."""
    codes = cast("Tensor", outputs.projected_quantized_states)
    predicted, right = outputs.projected_states[hidden], codes[hidden]  # (N, D)
    wrong = codes.reshape(-1, codes.shape[-1])[picks[hidden]]  # (N, K, D)
    same = (wrong == right[:, None]).all(-1)
    found = torch.cosine_similarity(predicted[:, None], torch.cat([right[:, None], wrong], 1), dim=-1)
    found[:, 1:][same] = -torch.inf
    choice = ~same.all(1)
    return int((found.argmax(1) == 0)[choice].sum()), int(choice.sum())
