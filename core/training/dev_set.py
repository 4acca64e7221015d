"""The dev set of a run: heard as `evaluate` hears it, its features computed once and kept on disk."""

from __future__ import annotations

import math
import shutil
import zipfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch import nn

from core import writing
from core.datasets.features import SPARE_BYTES, Load, load_entry
from core.datasets.manifest import Entry
from core.decoding.listener import BATCH_S, TOGETHER, Ear, Listener
from core.decoding.windows import Window
from core.errors import SoundError
from core.families import SAMPLE_RATE, FamilyModule
from core.objectives import Objective
from core.wording import say

CPU = torch.device("cpu")
LONGEST_WINDOW_S, SHORTEST_WINDOW_S = 10.0, 1.0
CARD_BATCH_S = 240.0
"""A graphics card is given so much at once: of less, parts of it have nothing to do. Where that is more than its memory
holds, it is taken in parts as any batch is."""


def at_once_s(batch_s: float, device: torch.device) -> float:
    """Seconds of sound that a check hears at once, where a run learns from so many at once."""
    if device.type == "cuda":
        return max(CARD_BATCH_S, batch_s)
    return min(BATCH_S, max(batch_s, LONGEST_WINDOW_S))


@dataclass(frozen=True)
class DevHypotheses:
    """What was written of each utterance (None of one whose sound could not be read), and the loss per label."""

    hypotheses: tuple[str | None, ...]
    loss: float


class DevSet:
    """Hears all of the dev set with whatever the model is now, on this kind of `device`. `batch_s` is how much sound a
    run learns from at once. Without `labels` no loss is told."""

    def __init__(
        self,
        folder: Path,
        entries: Sequence[Entry],
        labels: Sequence[Sequence[int]],
        family: FamilyModule,
        objective: Objective,
        batch_s: float,
        load: Load = load_entry,
        device: torch.device = CPU,
    ) -> None:
        self.entries, self.labels, self._load = entries, labels, load
        self._folder, self._family, self.objective = folder, family, objective
        self._whole_s = at_once_s(batch_s, device)
        self.parts = 1
        """In how many parts that is taken, where memory is short."""
        self._keeps = True
        folder.mkdir(parents=True, exist_ok=True)

    @property
    def batch_s(self) -> float:
        """Seconds of sound that are heard at once."""
        return self._whole_s / self.parts

    @property
    def most_parts(self) -> int:
        """In how many parts it can be taken: then hardly anything but single windows is heard at once."""
        return max(1, round(self._whole_s / SHORTEST_WINDOW_S))

    @torch.inference_mode()
    def hear(self, model: nn.Module, device: torch.device) -> DevHypotheses:
        """With the model in evaluation mode and in float32, as it is heard elsewhere; its mode is put back."""
        modes = {module: module.training for module in model.modules()}
        model.eval()
        listener = Listener(model, self._family, self.objective, device)
        hypotheses: list[str | None] = []
        loss, count = 0.0, 0
        for first in range(0, len(self.entries), TOGETHER):
            indexes = range(first, min(first + TOGETHER, len(self.entries)))
            ears = [self._ears(listener, i) for i in indexes]
            cuts = [[window for window, _ in found] for found in ears]
            parts = listener.parts(cuts, _look(listener, ears), self.batch_s)
            for i, own in zip(indexes, parts, strict=True):
                hypotheses.append(self.objective.text(own) if own else None)
                if own and self.labels:
                    one = self.objective.unlikely(model, own, self.labels[i])
                    loss += one if math.isfinite(one) else 0.0  # what cannot be was kept out before, by name
                    count += len(self.labels[i])
        for module, training in modes.items():
            module.training = training
        return DevHypotheses(tuple(hypotheses), loss / max(1, count))

    @torch.inference_mode()
    def hear_longest(self, model: nn.Module, device: torch.device) -> None:
        """One batch as large as any will be. Raises `SoundError` when none can be read."""
        listener = Listener(model, self._family, self.objective, device)
        was = model.training
        model.eval()
        order = sorted(range(len(self.entries)), key=lambda i: -self.entries[i].seconds)
        ears = next((found for i in order if (found := self._ears(listener, i))), None)
        if ears is None:
            raise SoundError(
                say("The sound of the dev set cannot be read."), say("Look at the list of what is left out.")
            )
        window, ear = max(ears, key=lambda pair: pair[0].heard_to - pair[0].heard_from)
        length = max(1, window.heard_to - window.heard_from)
        listener.heard_of([ear] * max(1, int(self.batch_s * SAMPLE_RATE / length)))
        model.train(was)

    def close(self) -> None:
        """Keep nothing more."""
        self._keeps = False

    def _ears(self, listener: Listener, index: int) -> list[tuple[Window, Ear]]:
        """The windows of an utterance and what is heard in each; none where its sound cannot be read."""
        path = self._folder / f"{index}.npz"
        if (kept := _read(path)) is not None:
            return kept
        try:
            x = self._load(self.entries[index])
        except SoundError:
            return []
        found = [(window, listener.ear(x[window.heard_from : window.heard_to])) for window in listener.windows(x)]
        if self._keeps and found:
            self._keeps = _keep(path, found)
        return found


def _look(
    listener: Listener, ears: Sequence[Sequence[tuple[Window, Ear]]]
) -> Callable[[list[tuple[int, Window]]], list[Any]]:
    known = [dict(found) for found in ears]
    return lambda pairs: listener.heard_of([known[i][window] for i, window in pairs])


def _read(path: Path) -> list[tuple[Window, Ear]] | None:
    """What was kept of an utterance; None where nothing whole is there."""
    try:
        with np.load(path, allow_pickle=False) as kept:
            found = []
            for number, row in enumerate(kept["windows"].tolist()):
                start, end, heard_from, heard_to, paused, frames, first = row
                features = kept.get(f"f{number}")
                window = Window(start, end, heard_from, heard_to, bool(paused))
                found.append((window, Ear(frames, first, features)))
            return found
    except (OSError, ValueError, KeyError, zipfile.BadZipFile, EOFError):
        return None


def _keep(path: Path, found: Sequence[tuple[Window, Ear]]) -> bool:
    """Write what was found, whole or not at all; False when the disk has no room for it."""
    rows = [[w.start, w.end, w.heard_from, w.heard_to, w.paused, ear.frames, ear.first] for w, ear in found]
    arrays: dict[str, Any] = {
        f"f{number}": ear.features for number, (_, ear) in enumerate(found) if ear.features is not None
    }
    if shutil.disk_usage(path.parent).free < SPARE_BYTES + sum(a.nbytes for a in arrays.values()):
        return False
    try:
        with writing.beside(path) as part, part.open("wb") as file:
            np.savez(file, windows=np.array(rows, np.int64), **arrays)
    except OSError:
        return False
    return True
