"""`Recogniser`: a checkpoint that turns sound into text. Long sound goes through it in windows cut at quiet places."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray

from core.decoding import ctc
from core.decoding.ctc import LogProbs
from core.decoding.presence import silent, speech_span, steady, voiced
from core.decoding.transcript import Transcript
from core.decoding.windows import LONGEST_S, Window, windows
from core.errors import Cancelled, CheckpointError
from core.families import SAMPLE_RATE, family_of
from core.families.checkpoint import check, read_card
from core.training.devices import pick_device

Samples = NDArray[np.float32]

UNSURE = 0.6
"""When letters are on average less sure than this, the detector of voices is asked whether anyone speaks."""
BATCH_S = 60.0


class Recogniser:
    """A model ready to hear. Not for several threads at once.

    Raises `CheckpointError` for a folder that is not whole, `ConfigError` for a device that is not there.
    """

    def __init__(self, folder: Path, device: str = "cpu") -> None:
        family = family_of(folder)
        letters = check(folder)
        if letters is None:
            raise CheckpointError(f"{folder} has not been trained to write yet.", "Train it on transcripts first.")
        self.folder = folder
        self.card = read_card(folder)
        self.vocabulary = letters.vocabulary
        self.family = family.load_module()
        self.device = pick_device(device)
        self.model = self.family.load(folder).to(self.device)
        self.frame_s = self.family.frame_seconds(self.model)
        self.frame_samples = round(self.frame_s * SAMPLE_RATE)

    @torch.inference_mode()
    def log_probs(self, sounds: Sequence[Samples]) -> list[LogProbs]:
        """(T,) float32 sounds at 16 kHz -> (frames, V) each, on the CPU, in one batch. The model hears each from its
        first speech to its last; frames before and after, and of sounds too short or silent, say blank."""
        heard = [i for i, x in enumerate(sounds) if self._audible(x)]
        result: list[LogProbs] = [self._blank(len(x)) for x in sounds]
        if not heard:
            return result
        ears = {i: speech_span(sounds[i], self.frame_samples) for i in heard}
        heard = [i for i in heard if self._audible(sounds[i][slice(*ears[i])])]
        features = self.family.features([sounds[i][slice(*ears[i])] for i in heard])
        batch = torch.nn.utils.rnn.pad_sequence(features, batch_first=True).to(self.device)
        counts = torch.tensor([len(f) for f in features], device=self.device)
        mask = torch.arange(batch.shape[1], device=self.device)[None] < counts[:, None]
        logits, lengths = self.family.forward(self.model, batch, mask)
        logs = logits.float().log_softmax(-1).cpu().numpy()
        for row, i in enumerate(heard):
            first = ears[i][0] // self.frame_samples
            own = logs[row, : int(lengths[row])]
            frames = result[i] if len(result[i]) >= first + len(own) else self._blank_frames(first + len(own))
            frames[first : first + len(own)] = own
            result[i] = frames
        return result

    def _audible(self, x: Samples) -> bool:
        return len(x) >= self.family.shortest_s * SAMPLE_RATE and not silent(x)

    def _blank(self, samples: int) -> LogProbs:
        return self._blank_frames(samples // self.frame_samples)

    def _blank_frames(self, count: int) -> LogProbs:
        frames = np.full((count, len(self.vocabulary.tokens)), -30.0, np.float32)
        frames[:, 0] = 0.0
        return frames

    def transcribe(
        self,
        samples: Samples,
        progress: Callable[[int, int], None] | None = None,
        cancelled: Callable[[], bool] | None = None,
    ) -> Transcript:
        """The text of (T,) float32 samples at 16 kHz, of any length, with word times and confidence.

        `progress(done, total)` counts samples. Raises `Cancelled`.
        """
        parts = []
        for window in windows(samples, self.frame_samples):
            if cancelled and cancelled():
                raise Cancelled
            parts.append(self.hear(samples, window))
            if progress:
                progress(window.end, len(samples))
        return self.transcript(parts, len(samples))

    def hear(self, samples: Samples, window: Window) -> LogProbs:
        """The frames of a window's own stretch, heard with the sound around it. Where nobody speaks they are blank."""
        heard = samples[window.heard_from : window.heard_to]
        logs = self._blank(len(heard)) if steady(heard) else self.log_probs([heard])[0]
        if self._doubtful(logs) and not voiced(heard):
            logs = self._blank(len(heard))
        first = (window.start - window.heard_from) // self.frame_samples
        last = None if window.heard_to == window.end else first + (window.end - window.start) // self.frame_samples
        return logs[first:last]

    def _doubtful(self, logs: LogProbs) -> bool:
        letters = ctc.greedy(logs) != 0
        return bool(letters.any()) and float(ctc.certainty(logs)[letters].mean()) < UNSURE

    def transcript(self, parts: Sequence[LogProbs], samples: int) -> Transcript:
        """The words of windows that follow one another."""
        if not parts:
            return Transcript("", (), samples / SAMPLE_RATE)
        found = ctc.words(np.concatenate(parts), self.vocabulary, self.frame_s, readings=True)
        return Transcript(" ".join(w.text for w in found), tuple(found), samples / SAMPLE_RATE)

    def write(self, sounds: Sequence[Samples], progress: Callable[[int, int], None] | None = None) -> list[str]:
        """The bare texts of many utterances: short ones together in batches of like lengths."""
        texts = [""] * len(sounds)
        order = sorted(range(len(sounds)), key=lambda i: -len(sounds[i]))
        done = 0
        while order:
            longest = len(sounds[order[0]]) / SAMPLE_RATE
            if longest > LONGEST_S:
                batch = [order.pop(0)]
                texts[batch[0]] = self.transcribe(sounds[batch[0]]).text
            else:
                count = max(1, int(BATCH_S / max(longest, 0.1)))
                batch, order = order[:count], order[count:]
                for i, logs in zip(batch, self.log_probs([sounds[i] for i in batch])):
                    texts[i] = self.vocabulary.collapse(ctc.greedy(logs).tolist())
            done += len(batch)
            if progress:
                progress(done, len(sounds))
        return texts
