"""`Recogniser`: a checkpoint that turns sound into text with times. Long sound goes through it in windows."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from core.checkpoint_paths import model_print
from core.decoding import sureness
from core.decoding.held_back import NOBODY
from core.decoding.listener import Listener, Samples
from core.decoding.transcript import Transcript, Word
from core.decoding.windows import Window
from core.devices import pick_device
from core.errors import Cancelled, CheckpointError
from core.families import SAMPLE_RATE, conversion, family_of
from core.families.checkpoint import check, read_card, read_normaliser
from core.lm.text_reading import Reader, TextReading
from core.objectives import objective
from core.vad import steady, voiced
from core.wording import say

UNSURE = 0.6
"""When letters are on average less sure than this, the detector of voices is asked whether anyone speaks."""


@dataclass(frozen=True)
class HeardWindow:
    """What was heard in a window: the objective's own `part` of it, and what was wrong with it and put right."""

    part: Any
    caught: str = ""


class Recogniser(Listener):
    """A checkpoint ready to hear. Not for several threads at once.

    `language` is the code of what is spoken, for models of many languages; without one it is that of the model's card.
    In which it is `asked` to write, the objective decides; None for a model that has no choice. `reading` says with
    which model of text and which hot words texts are found; `remarks` are what people should know about that. How sure
    it says it is of words is put right by what is kept beside the model, or of it in a `project` (see `sureness`).

    Raises `CheckpointError` for a folder that is not whole, `ConfigError` for a device that is not there, both of them
    and `TextError` for a reading that cannot be.
    """

    def __init__(
        self,
        folder: Path,
        device: str = "cpu",
        language: str = "",
        reading: TextReading = TextReading(),  # noqa: B008 - a frozen value
        project: Path | None = None,
    ) -> None:
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
        work = objective(family.objective).load(module, letters.vocabulary, language or self.card.language)
        super().__init__(model, module, work, place)
        self.sureness = sureness.kept(folder, project, model_print(folder))
        self.asked = work.asked(model)
        self.remarks: tuple[str, ...] = ()
        if reading:
            self.read_with(reading)

    def read_with(self, reading: TextReading) -> None:
        """Find texts with another model of text or other hot words from now on; with nothing, in the sound alone.
        Raises `TextError` and `ConfigError`, and reads as before then."""
        self.remarks = (*reading.remarks, *self.objective.read_with(reading, self.reader))

    @property
    def reader(self) -> Reader:
        """What it is for a model of text."""
        rules = read_normaliser(self.folder).active.to_json()
        return Reader(self.objective.vocabulary, model_print(self.folder), self.card.language, rules)

    def transcribe(
        self,
        samples: Samples,
        progress: Callable[[int, int], None] | None = None,
        cancelled: Callable[[], bool] | None = None,
    ) -> Transcript:
        """The text of (T,) float32 samples at 16 kHz, of any length, with word times and confidence.

        `progress(done, total)` counts samples. Raises `Cancelled`.
        """
        parts: list[HeardWindow] = []
        for window in self.windows(samples):
            if cancelled and cancelled():
                raise Cancelled
            parts.append(self.hear(samples, window))
            if progress:
                progress(window.end, len(samples))
        return self.transcript(parts, len(samples))

    def hear(self, samples: Samples, window: Window) -> HeardWindow:
        """A window heard with the sound around it. Where nobody speaks nothing is said."""
        return self.heard_window(samples[window.heard_from : window.heard_to], window)

    def heard_window(self, sound: Samples, window: Window) -> HeardWindow:
        """The same of the sound of a window and around it alone."""
        silence = self.objective.silence(len(sound) // self.frame_samples)
        heard = silence if steady(sound) else self.heard_in([sound])[0]
        sure, caught = self.objective.certainty(heard), self.objective.caught(heard)
        if sure is not None and (self.objective.invents or sure < UNSURE) and not voiced(sound):
            heard, caught = silence, NOBODY if self.objective.invents else ""
        return HeardWindow(self.objective.part(heard, window, self.frame_samples), caught)

    def words(self, parts: Sequence[Any], *, readings: bool = True) -> list[Word]:
        """The words of parts that follow one another, each as sure as it should be. What a search among texts says of
        how sure words are is another thing than what the sound does, and stays as it is."""
        found = self.objective.words(parts, self.frame_s, readings=readings)
        return self.sureness.words_of(found) if self.objective.rereading is None else found

    def read_along(self, sound: Samples, words: Sequence[str]) -> list[Word | None] | None:
        """When each of some words is said that are known to be said one after another in (T,) samples at 16 kHz, with
        how sure it is of each; None of a word that it has nothing to write for. None where the model cannot tell.
        Raises `TextError` for words that it has no letters for, or no room."""
        rules = read_normaliser(self.folder).active
        bare = [" ".join(rules(word).split()) for word in words]
        said = self.objective.read_along(self.model, self.heard_in([sound])[0], [one for one in bare if one])
        if said is None or any(" " in one for one in bare):
            return None
        found = iter(said)
        return [
            Word(word, round(one.start * self.frame_s, 3), round(one.end * self.frame_s, 3), round(one.sure, 4))
            if plain and (one := next(found))
            else None
            for word, plain in zip(words, bare, strict=True)
        ]

    def settle(self, heard: Sequence[HeardWindow]) -> None:
        """See `Objective.settle`."""
        self.objective.settle([window.part for window in heard], self.frame_s)

    def transcript(self, heard: Sequence[HeardWindow], samples: int) -> Transcript:
        """The words of windows that follow one another."""
        found = self.words([window.part for window in heard])
        caught = Counter(window.caught for window in heard if window.caught)
        return Transcript(
            " ".join(w.text for w in found), tuple(found), samples / SAMPLE_RATE, tuple(sorted(caught.items()))
        )
