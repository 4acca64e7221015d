"""`Listener`: a model in memory that hears sound of any length in windows. What training checks with and what is
evaluated hear through it alike: the same windows, the same features, the same joins.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray
from torch import nn

from core.decoding.ctc import LogProbs
from core.decoding.joining import Part, part_of, text_of
from core.decoding.windows import Window, windows
from core.families import SAMPLE_RATE, FamilyModule
from core.text.vocabulary import Vocabulary
from core.vad import silent, speech_span

Samples = NDArray[np.float32]

BATCH_S = 60.0
TOGETHER = 200
"""Utterances that are heard together, and whose sound is held in memory at once."""


@dataclass(frozen=True)
class Ear:
    """What a model is given of a stretch of `frames` output frames: features (F, D) float16 from frame `first` on; None
    of a stretch that is silent or too short."""

    frames: int
    first: int = 0
    features: NDArray[np.float16] | None = None


class Listener:
    """Not for several threads at once. The model stays as it is: put it into evaluation mode before."""

    def __init__(self, model: nn.Module, family: FamilyModule, vocabulary: Vocabulary, device: torch.device) -> None:
        self.model, self.family, self.vocabulary, self.device = model, family, vocabulary, device
        self.frame_s = family.frame_seconds(model)
        self.frame_samples = round(self.frame_s * SAMPLE_RATE)

    def windows(self, samples: Samples) -> list[Window]:
        """Where (T,) samples at 16 kHz are cut."""
        return windows(samples, self.frame_samples)

    def ear(self, x: Samples) -> Ear:
        """What of (T,) samples at 16 kHz is heard: from the first speech to the last, as training keeps it."""
        frames = len(x) // self.frame_samples
        if not self._audible(x):
            return Ear(frames)
        start, end = speech_span(x, self.frame_samples)
        if not self._audible(x[start:end]):
            return Ear(frames)
        (features,) = self.family.features([x[start:end]])
        return Ear(frames, start // self.frame_samples, np.asarray(features, np.float16))

    def _audible(self, x: Samples) -> bool:
        return len(x) >= self.family.shortest_s * SAMPLE_RATE and not silent(x)

    @torch.inference_mode()
    def log_probs_of(self, ears: Sequence[Ear]) -> list[LogProbs]:
        """(frames, V) each, on the CPU, in one batch, in float32. Frames that were not heard say blank."""
        result: list[LogProbs] = [self._blank_frames(ear.frames) for ear in ears]
        heard = [i for i, ear in enumerate(ears) if ear.features is not None]
        if not heard:
            return result
        features = [torch.from_numpy(np.asarray(ears[i].features, np.float32)) for i in heard]
        batch = torch.nn.utils.rnn.pad_sequence(features, batch_first=True).to(self.device)
        counts = torch.tensor([len(f) for f in features], device=self.device)
        mask = torch.arange(batch.shape[1], device=self.device)[None] < counts[:, None]
        logits, lengths = self.family.forward(self.model, batch, mask)
        logs = logits.float().log_softmax(-1).cpu().numpy()
        for row, i in enumerate(heard):
            first, own = ears[i].first, logs[row, : int(lengths[row])]
            enough = len(result[i]) >= first + len(own)
            frames = result[i] if enough else self._blank_frames(first + len(own))
            frames[first : first + len(own)] = own
            result[i] = frames
        return result

    def log_probs(self, sounds: Sequence[Samples]) -> list[LogProbs]:
        """(T,) float32 sounds at 16 kHz -> (frames, V) each, on the CPU, in one batch. The model hears each from its
        first speech to its last; frames before and after, and of sounds too short or silent, say blank."""
        return self.log_probs_of([self.ear(x) for x in sounds])

    def _blank(self, samples: int) -> LogProbs:
        return self._blank_frames(samples // self.frame_samples)

    def _blank_frames(self, count: int) -> LogProbs:
        frames = np.full((count, len(self.vocabulary.tokens)), -30.0, np.float32)
        frames[:, 0] = 0.0
        return frames

    def parts(
        self,
        cuts: Sequence[Sequence[Window]],
        look: Callable[[list[tuple[int, Window]]], list[LogProbs]],
        batch_s: float = BATCH_S,
    ) -> list[list[Part]]:
        """What is heard in the windows of many sounds: those of like length together, `look` giving the frames of
        (sound, window) pairs."""
        flat = [(i, window) for i, own in enumerate(cuts) for window in own]
        found: dict[tuple[int, int], Part] = {}
        for batch in in_batches([w.heard_to - w.heard_from for _, w in flat], batch_s * SAMPLE_RATE):
            chosen = [flat[k] for k in batch]
            for (i, window), logs in zip(chosen, look(chosen), strict=True):
                found[i, window.start] = part_of(logs, window, self.frame_samples)
        return [[found[i, window.start] for window in own] for i, own in enumerate(cuts)]

    def write(self, sounds: Sequence[Samples], progress: Callable[[int, int], None] | None = None) -> list[str]:
        """The bare texts of many utterances, in each of which somebody is said to speak."""
        texts: list[str] = []
        for first in range(0, len(sounds), TOGETHER):
            some = sounds[first : first + TOGETHER]
            parts = self.parts([self.windows(x) for x in some], self._look(some))
            texts += [text_of(own, self.vocabulary) for own in parts]
            if progress:
                progress(len(texts), len(sounds))
        return texts

    def _look(self, sounds: Sequence[Samples]) -> Callable[[list[tuple[int, Window]]], list[LogProbs]]:
        return lambda pairs: self.log_probs([sounds[i][w.heard_from : w.heard_to] for i, w in pairs])


def in_batches(lengths: Sequence[int], limit: float) -> Iterator[list[int]]:
    """Indexes in batches of like lengths, the longest first; none longer in all than `limit`, unless it is alone."""
    order = sorted(range(len(lengths)), key=lambda i: -lengths[i])
    while order:
        count = max(1, int(limit / max(lengths[order[0]], 1)))
        yield order[:count]
        order = order[count:]
