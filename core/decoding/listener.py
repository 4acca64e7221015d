"""`Listener`: a model in memory that hears sound of any length in windows. What training checks with and what is
evaluated hear through it alike: the same windows, the same features, the same joins.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from torch import nn

from core.decoding.windows import Window, windows
from core.families import SAMPLE_RATE, FamilyModule
from core.objectives.kind import Objective, Stretch
from core.vad import pauses, silent, speech_span

Samples = NDArray[np.float32]

BATCH_S = 60.0
TOGETHER = 200
"""Utterances that are heard together, and whose sound is held in memory at once."""


@dataclass(frozen=True)
class Ear:
    """What a model is given of a stretch of `frames` output frames: features (F, D) float16 from frame `first` on; None
    of a stretch that is silent or too short. `pauses`: see `Stretch`."""

    frames: int
    first: int = 0
    features: NDArray[np.float16] | None = None
    pauses: NDArray[np.bool_] | None = None


class Listener:
    """Not for several threads at once. The model stays as it is: put it into evaluation mode before.

    What was heard of a stretch, and the part of a window, are the objective's own (see `Objective`).
    """

    def __init__(self, model: nn.Module, family: FamilyModule, objective: Objective, device: torch.device) -> None:
        self.model, self.family, self.objective, self.device = model, family, objective, device
        self.frame_s = family.frame_seconds(model)
        self.frame_samples = round(self.frame_s * SAMPLE_RATE)
        self.caught: Counter[str] = Counter()
        """How often something was wrong with what the model wrote, and was put right, by what it was."""

    def windows(self, samples: Samples) -> list[Window]:
        """Where (T,) samples at 16 kHz are cut."""
        return windows(samples, self.frame_samples, self.objective.lengths)

    def ear(self, x: Samples) -> Ear:
        """What of (T,) samples at 16 kHz is heard: from the first speech to the last, as training keeps it, where
        the objective says so."""
        frames = len(x) // self.frame_samples
        if not self._audible(x):
            return Ear(frames)
        start, end = speech_span(x, self.frame_samples) if self.objective.trims else (0, len(x))
        if not self._audible(x[start:end]):
            return Ear(frames)
        (features,) = self.family.features([x[start:end]])
        silences = None if self.objective.trims else pauses(x, self.frame_samples)
        return Ear(frames, start // self.frame_samples, np.asarray(features, np.float16), silences)

    def _audible(self, x: Samples) -> bool:
        return len(x) >= self.family.shortest_s * SAMPLE_RATE and not silent(x)

    @torch.inference_mode()
    def heard_of(self, ears: Sequence[Ear], *, quick: bool = False) -> list[Any]:
        """What is heard of each, in one batch, in float32; `quick`: see `Objective.hear`."""
        result = [self.objective.silence(ear.frames) for ear in ears]
        heard = [i for i, ear in enumerate(ears) if ear.features is not None]
        if not heard:
            return result
        features = [torch.from_numpy(np.asarray(ears[i].features, np.float32)) for i in heard]
        batch = torch.nn.utils.rnn.pad_sequence(features, batch_first=True).to(self.device)
        counts = torch.tensor([len(f) for f in features], device=self.device)
        mask = torch.arange(batch.shape[1], device=self.device)[None] < counts[:, None]
        stretches = [Stretch(ears[i].frames, ears[i].first, ears[i].pauses) for i in heard]
        for i, found in zip(heard, self.objective.hear(self.model, batch, mask, stretches, quick=quick), strict=True):
            result[i] = found
            if wrong := self.objective.caught(found):
                self.caught[wrong] += 1
        return result

    def heard_in(self, sounds: Sequence[Samples], *, quick: bool = False) -> list[Any]:
        """What is heard in each of (T,) float32 sounds at 16 kHz, in one batch: from its first speech to its last;
        before and after, and in sounds too short or silent, nothing is said. `quick`: see `Objective.hear`."""
        return self.heard_of([self.ear(x) for x in sounds], quick=quick)

    def parts(
        self,
        cuts: Sequence[Sequence[Window]],
        look: Callable[[list[tuple[int, Window]]], list[Any]],
        batch_s: float = BATCH_S,
    ) -> list[list[Any]]:
        """What is heard in the windows of many sounds: those of like length together, `look` giving what is
        heard of (sound, window) pairs."""
        found = dict(pair for some in self.parts_as_heard(cuts, look, batch_s) for pair in some)
        return [found[i] for i in range(len(cuts))]

    def parts_as_heard(
        self,
        cuts: Sequence[Sequence[Window]],
        look: Callable[[list[tuple[int, Window]]], list[Any]],
        batch_s: float = BATCH_S,
    ) -> Iterator[list[tuple[int, list[Any]]]]:
        """The same, sound by sound as soon as all windows of it are heard: after each batch the numbers of those that
        it completes, and their parts. Those without a window are there at once."""
        flat = [(i, window) for i, own in enumerate(cuts) for window in own]
        found: list[dict[int, Any]] = [{} for _ in cuts]
        if empty := [(i, list[Any]()) for i, own in enumerate(cuts) if not own]:
            yield empty
        for batch in in_batches([w.heard_to - w.heard_from for _, w in flat], batch_s * SAMPLE_RATE):
            chosen = [flat[k] for k in batch]
            for (i, window), heard in zip(chosen, look(chosen), strict=True):
                found[i][window.start] = self.objective.part(heard, window, self.frame_samples)
            whole = [i for i in dict.fromkeys(i for i, _ in chosen) if len(found[i]) == len(cuts[i])]
            yield [(i, [found[i][window.start] for window in cuts[i]]) for i in whole]

    def write(self, sounds: Sequence[Samples], progress: Callable[[int, int], None] | None = None) -> list[str]:
        """The bare texts of many utterances, in each of which somebody is said to speak."""
        texts: list[str] = []
        for first in range(0, len(sounds), TOGETHER):
            some = sounds[first : first + TOGETHER]
            texts += [self.objective.text(own) for own in self.listen(some)]
            if progress:
                progress(len(texts), len(sounds))
        return texts

    def listen(self, sounds: Sequence[Samples]) -> list[list[Any]]:
        """The parts of some utterances, in each of which somebody is said to speak: texts can be found in them more
        than once."""
        return self.parts([self.windows(x) for x in sounds], self._look(sounds))

    def listen_each(self, sounds: Sequence[Samples]) -> Iterator[list[tuple[int, list[Any]]]]:
        """The same, as soon as it is heard: see `parts_as_heard`."""
        return self.parts_as_heard([self.windows(x) for x in sounds], self._look(sounds))

    def _look(self, sounds: Sequence[Samples]) -> Callable[[list[tuple[int, Window]]], list[Any]]:
        return lambda pairs: self.heard_in([sounds[i][w.heard_from : w.heard_to] for i, w in pairs])


def in_batches(lengths: Sequence[int], limit: float) -> Iterator[list[int]]:
    """Indexes in batches of like lengths, the longest first; none longer in all than `limit`, unless it is alone."""
    order = sorted(range(len(lengths)), key=lambda i: -lengths[i])
    while order:
        count = max(1, int(limit / max(lengths[order[0]], 1)))
        yield order[:count]
        order = order[count:]
