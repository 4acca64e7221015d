"""`Recogniser`: a checkpoint that turns sound into text with times. Long sound goes through it in windows."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from core.decoding import ctc
from core.decoding.ctc import LogProbs
from core.decoding.joining import Part, part_of, stretches
from core.decoding.listener import Listener, Samples
from core.decoding.transcript import Transcript
from core.decoding.windows import Window
from core.devices import pick_device
from core.errors import Cancelled, CheckpointError
from core.families import SAMPLE_RATE, family_of
from core.families.checkpoint import check, read_card
from core.vad import steady, voiced
from core.wording import say

UNSURE = 0.6
"""When letters are on average less sure than this, the detector of voices is asked whether anyone speaks."""


class Recogniser(Listener):
    """A checkpoint ready to hear. Not for several threads at once.

    Raises `CheckpointError` for a folder that is not whole, `ConfigError` for a device that is not there.
    """

    def __init__(self, folder: Path, device: str = "cpu") -> None:
        family = family_of(folder)
        letters = check(folder)
        if letters is None:
            raise CheckpointError(
                say("{folder} has not been trained to write yet.", folder=folder), say("Train it on transcripts first.")
            )
        self.folder = folder
        self.card = read_card(folder)
        module, place = family.load_module(), pick_device(device)
        super().__init__(module.load(folder).to(place), module, letters.vocabulary, place)

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
        for window in self.windows(samples):
            if cancelled and cancelled():
                raise Cancelled
            parts.append(self.hear(samples, window))
            if progress:
                progress(window.end, len(samples))
        return self.transcript(parts, len(samples))

    def hear(self, samples: Samples, window: Window) -> Part:
        """A window, heard with the sound around it. Where nobody speaks its frames are blank."""
        heard = samples[window.heard_from : window.heard_to]
        logs = self._blank(len(heard)) if steady(heard) else self.log_probs([heard])[0]
        if self._doubtful(logs) and not voiced(heard):
            logs = self._blank(len(heard))
        return part_of(logs, window, self.frame_samples)

    def _doubtful(self, logs: LogProbs) -> bool:
        letters = ctc.greedy(logs) != 0
        return bool(letters.any()) and float(ctc.certainty(logs)[letters].mean()) < UNSURE

    def transcript(self, parts: Sequence[Part], samples: int) -> Transcript:
        """The words of windows that follow one another."""
        found = [
            word
            for first, frames in stretches(parts, self.vocabulary)
            for word in ctc.words(frames, self.vocabulary, self.frame_s, offset_s=first * self.frame_s, readings=True)
        ]
        return Transcript(" ".join(w.text for w in found), tuple(found), samples / SAMPLE_RATE)
