"""`Recogniser`: a checkpoint that turns sound into text with times. Long sound goes through it in windows."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from core.decoding.listener import Listener, Samples
from core.decoding.transcript import Transcript
from core.decoding.windows import Window
from core.devices import pick_device
from core.errors import Cancelled, CheckpointError
from core.families import SAMPLE_RATE, conversion, family_of
from core.families.checkpoint import check, read_card
from core.objectives import objective
from core.vad import steady, voiced
from core.wording import say

NOBODY = "nobody"
"""What is counted where something was written and nobody spoke."""
UNSURE = 0.6
"""When letters are on average less sure than this, the detector of voices is asked whether anyone speaks."""


class Recogniser(Listener):
    """A checkpoint ready to hear. Not for several threads at once.

    `language` is the code of what is spoken, for models of many languages that are not made for one.

    Raises `CheckpointError` for a folder that is not whole, `ConfigError` for a device that is not there.
    """

    def __init__(self, folder: Path, device: str = "cpu", language: str = "") -> None:
        family = family_of(folder)
        conversion.make_ready(folder)
        letters = check(folder)
        if letters is None:
            raise CheckpointError(
                say("{folder} has not been trained to write yet.", folder=folder), say("Train it on transcripts first.")
            )
        self.folder = folder
        self.card = read_card(folder)
        place = pick_device(device)
        model = family.load_module().load(folder).to(place)
        module = family.functions_of(model)
        work = objective(family.objective).load(module, letters.vocabulary, language)
        super().__init__(model, module, work, place)

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

    def hear(self, samples: Samples, window: Window) -> Any:
        """The part of a window, heard with the sound around it. Where nobody speaks nothing is said."""
        sound = samples[window.heard_from : window.heard_to]
        silence = self.objective.silence(len(sound) // self.frame_samples)
        heard = silence if steady(sound) else self.heard_in([sound])[0]
        sure = self.objective.certainty(heard)
        if sure is not None and (self.objective.invents or sure < UNSURE) and not voiced(sound):
            heard = silence
            self.caught[NOBODY] += self.objective.invents
        return self.objective.part(heard, window, self.frame_samples)

    def transcript(self, parts: Sequence[Any], samples: int) -> Transcript:
        """The words of windows that follow one another."""
        found = self.objective.words(parts, self.frame_s)
        return Transcript(" ".join(w.text for w in found), tuple(found), samples / SAMPLE_RATE)
