"""`Seq2Seq`: the loss of a text token by token, and the texts that a decoder writes. `generation` has the decoder's
loop, `prompt` what it is told before, `word_times` where its words are."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import exp
from typing import cast

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn
from torch.nn import functional

from core.datasets.batches import Batch
from core.decoding.transcript import Word
from core.decoding.windows import Window, WindowLengths
from core.families import SAMPLE_RATE, FamilyModule
from core.lm.text_reading import Reader, TextReading
from core.objectives.asked_language import AskedLanguage
from core.objectives.kind import SaidWord, Stretch, WordFrames
from core.objectives.seq2seq import word_readings, word_times
from core.objectives.seq2seq.beams import Beam
from core.objectives.seq2seq.generation import follow, search, write
from core.objectives.seq2seq.prompt import Prompt
from core.objectives.seq2seq.rereading import TextChoice
from core.objectives.seq2seq.written import WritingFamily, Written
from core.text.vocabulary import Vocabulary
from core.wording import say

LENGTHS = WindowLengths(longest_s=28.0, shortest_s=14.0, phrase_s=10.0)
"""A window of 30 s takes most utterances whole; longer sound is cut at the first pause after a few sentences."""


@dataclass(frozen=True)
class Heard:
    """What was heard of a stretch of `frames` output frames: `written` from frame `first` on, and the encoder's states
    (T, H) float16; nothing in silence. `pauses`: see `Stretch`. `beams` are the texts that `written` was chosen of."""

    frames: int
    first: int = 0
    written: Written | None = None
    states: Tensor | None = None
    pauses: NDArray[np.bool_] | None = None
    beams: tuple[Beam, ...] = ()


@dataclass(frozen=True)
class Part:
    """What was heard for a window."""

    heard: Heard
    window: Window
    frame_samples: int


def make(family: FamilyModule, vocabulary: Vocabulary, language: str) -> Seq2Seq:
    """See `ObjectiveKind.load`."""
    return Seq2Seq(cast("WritingFamily", family), vocabulary, language)


class Seq2Seq:
    """See `Objective`. A model learns in the windows that `begin` was told, and hears in those it was taught with."""

    lengths = LENGTHS
    invents = True
    trims = False

    def __init__(self, family: WritingFamily, vocabulary: Vocabulary, language: str) -> None:
        self.family, self.vocabulary = family, vocabulary
        self.prompt = Prompt(vocabulary, language)
        self.short = False
        self._choice: TextChoice | None = None

    def asked(self, model: nn.Module) -> AskedLanguage | None:
        return self.prompt.language_of(model)

    def read_with(self, reading: TextReading, reader: Reader) -> tuple[str, ...]:
        choice = TextChoice(self.prompt, reading, reader)
        self._choice = choice or None
        return choice.remarks

    @property
    def rereading(self) -> TextChoice | None:
        return self._choice

    def begin(self, model: nn.Module, windows: str, labels: Sequence[Sequence[int]]) -> None:
        self.short = windows == "short"
        self.prompt.allow(model, labels)

    def taught(self, model: nn.Module, step: int) -> None:
        model.config.windows = "short" if self.short and step else "whole"  # type: ignore[union-attr]

    def labels(self, text: str) -> list[int]:
        return [*self.vocabulary.encode(text), self.prompt.end]

    def misfit(self, model: nn.Module, labels: Sequence[int], frames: int) -> str:
        most = self.family.most_tokens(model) - len(self.prompt.taught(model))
        longest = self.family.output_frames(model, self.family.longest_frames(model))
        if len(labels) > most:
            return say(
                "Its text has {count} tokens, and the model writes at most {most}.", count=len(labels), most=most
            )
        if frames > longest:
            seconds = self.family.frame_seconds(model)
            return say(
                "It lasts {seconds:.1f} s, and the model hears at most {longest:.0f} s at once.",
                seconds=frames * seconds,
                longest=longest * seconds,
            )
        return ""

    def forward(self, model: nn.Module, batch: Batch) -> Tensor:
        """Logits (B, U, V) of the labels."""
        prompts = self.told(model, batch)
        before = torch.cat((prompts, batch.labels[:, :-1]), 1)
        found: list[Tensor] = []
        rows: list[int] = []
        for frames, group in self.alike(model, batch.mask, self.short):
            states = self.family.encode(model, batch.features[group], batch.mask[group], frames)
            hidden, _ = self.family.decode(model, states, before[group])
            found.append(hidden[:, prompts.shape[1] - 1 :])
            rows += group
        order = sorted(range(len(rows)), key=rows.__getitem__)
        return self.family.written(model, torch.cat(found)[order])

    def told(self, model: nn.Module, batch: Batch) -> Tensor:
        """What the model is told before each text (B, P): what is spoken there, where it is told a language at all."""
        languages = batch.languages or ("",) * len(batch.labels)
        prompts = {language: self.prompt.of(language).taught(model) for language in set(languages)}
        return torch.tensor([prompts[language] for language in languages], device=batch.labels.device)

    def alike(self, model: nn.Module, mask: Tensor, short: bool) -> list[tuple[int, list[int]]]:
        """The rows that are heard in windows of the same length, by that length: so each is heard as if alone."""
        groups: dict[int, list[int]] = defaultdict(list)
        for row, count in enumerate(mask.sum(1).tolist()):
            groups[self.family.window_frames(model, count, short)].append(row)
        return sorted(groups.items())

    def loss(self, outputs: Tensor, batch: Batch) -> Tensor:
        labels, counts = batch.labels.to(outputs.device), batch.label_counts.to(outputs.device)
        each = functional.cross_entropy(outputs.float().transpose(1, 2), labels, reduction="none")
        return (each * (torch.arange(each.shape[1], device=each.device)[None] < counts[:, None])).sum()

    def count(self, batch: Batch) -> int:
        return int(batch.label_counts.sum())

    def hear(
        self, model: nn.Module, features: Tensor, mask: Tensor, stretches: Sequence[Stretch], *, quick: bool = False
    ) -> list[Heard]:
        found = [self.silence(stretch.frames) for stretch in stretches]
        seconds = self.family.frame_seconds(model)
        short = quick or getattr(model.config, "windows", "whole") == "short"
        for frames, group in self.alike(model, mask, short):
            states = self.family.encode(model, features[group], mask[group], frames)
            heard = [self.family.output_frames(model, int(count)) for count in mask[group].sum(1).tolist()]
            choice = self._choice if not quick else None
            texts = self._written(model, states, heard, seconds, choice)
            for row, (written, beams), own in zip(group, texts, states.to("cpu", torch.float16), strict=True):
                stretch = stretches[row]
                found[row] = Heard(stretch.frames, stretch.first, written, own.clone(), stretch.pauses, beams)
        return found

    def _written(
        self, model: nn.Module, states: Tensor, heard: Sequence[int], seconds: float, choice: TextChoice | None
    ) -> list[tuple[Written, tuple[Beam, ...]]]:
        """The text of each, and those that it was chosen of where there was a choice."""
        if choice is None:
            return [(one, ()) for one in write(self.family, model, states, self.prompt, heard, seconds)]
        found = search(self.family, model, states, self.prompt, heard, seconds, choice.told, choice.best)
        return [(written, tuple(beams)) for written, beams in found]

    def silence(self, frames: int) -> Heard:
        return Heard(frames)

    def written(self, heard: Heard) -> list[int]:
        return list(heard.written.tokens) if heard.written is not None else []

    def caught(self, heard: Heard) -> str:
        return heard.written.caught if heard.written is not None else ""

    def certainty(self, heard: Heard) -> float | None:
        return heard.written.certainty if heard.written is not None else None

    def part(self, heard: Heard, window: Window, frame_samples: int) -> Part:
        return Part(heard, window, frame_samples)

    def text(self, parts: Sequence[Part]) -> str:
        return " ".join(" ".join(self._text(part) for part in parts).split())

    def _text(self, part: Part) -> str:
        written, window = part.heard.written, part.window
        if written is None:
            return ""
        if self._choice is None and part.heard.beams:
            return self.vocabulary.decode(part.heard.beams[0].tokens)  # what it was before anything was weighed
        if (window.heard_from, window.heard_to) == (window.start, window.end):
            return self.vocabulary.decode(written.tokens)
        return " ".join(word.text for word in self._words_in(part))

    def _words_in(self, part: Part, *, others: bool = False) -> list[Word]:
        """The words of a window with their times, and with `others` what else they may be; those in the sound around it
        are its neighbours'."""
        window, found = part.window, []
        if part.heard.written is None:
            return []
        words = word_times.words_of(part.heard.written, self.vocabulary, part.heard.pauses)
        for word, places in zip(words, self._places(part.heard, words), strict=True):
            frames = (part.heard.first + word.start, part.heard.first + word.end)
            start, end = (window.heard_from + frame * part.frame_samples for frame in frames)
            if window.start <= (start + end) / 2 < window.end:
                first, last = (round(min(at, window.end) / SAMPLE_RATE, 3) for at in (start, end))
                sure = exp(float(np.mean(word.logs)))
                readings: tuple[tuple[str, float], ...] = ()
                if places:
                    share, readings = word_readings.readings(word.text, places)
                    sure = min(sure, share)  # a few texts that agree say less than the tokens' own probability
                found.append(Word(word.text, first, last, round(sure, 4), readings if others else ()))
        return found

    def _places(self, heard: Heard, words: Sequence[word_times.WordSpan]) -> Sequence[Mapping[str, float]]:
        """For each word what the texts have in its place that it was chosen of; nothing where there was no choice."""
        if self._choice is None or not heard.beams:
            return [{}] * len(words)
        texts, shares = zip(*self._choice.shares(heard.beams), strict=True)
        return word_readings.shared_out([word.text for word in words], texts, shares)

    def words(
        self,
        parts: Sequence[Part],
        frame_s: float,  # noqa: ARG002 - parts know it
        *,
        readings: bool = True,
    ) -> list[Word]:
        return [word for part in parts for word in self._words_in(part, others=readings)]

    def settle(self, parts: Sequence[Part], frame_s: float) -> None:
        """Its words are found as it hears."""

    def confidences(self, parts: Sequence[Part]) -> NDArray[np.float64]:
        logs = [log for part in parts if part.heard.written is not None for log in part.heard.written.logs]
        return np.asarray(np.exp(np.array(logs, float)))

    def spoken(self, heard: Heard, first: int) -> list[WordFrames]:
        words: list[word_times.WordSpan] = []
        if heard.written is not None:
            words = word_times.words_of(heard.written, self.vocabulary, heard.pauses)
        found = [WordFrames(w.text, heard.first + w.start, heard.first + w.end) for w in words]
        return [word for word in found if (word.start + word.end) / 2 >= first]

    @torch.inference_mode()
    def unlikely(self, model: nn.Module, parts: Sequence[Part], labels: Sequence[int]) -> float:
        """A text cannot be parted among windows: inf where there are several."""
        states = parts[0].heard.states if len(parts) == 1 else None
        if states is None:
            return float("inf") if labels else 0.0
        parameter = next(model.parameters())
        prompt = self.prompt.taught(model)
        tokens = torch.tensor([[*prompt, *labels[:-1]]], device=parameter.device)
        hidden, _ = self.family.decode(model, states[None].to(parameter.device, parameter.dtype), tokens)
        logits = self.family.written(model, hidden[0, len(prompt) - 1 :]).float()
        return float(functional.cross_entropy(logits, torch.tensor(labels, device=logits.device), reduction="sum"))

    def read_along(self, model: nn.Module, heard: Heard, words: Sequence[str]) -> list[SaidWord] | None:
        if heard.states is None:
            return None
        parameter = next(model.parameters())
        states = heard.states[None].to(parameter.device, parameter.dtype)
        frames = min(heard.states.shape[0], heard.frames - heard.first)
        tokens = self.vocabulary.encode(" ".join(words))
        if len(tokens) + len(self.prompt.taught(model)) >= self.family.most_tokens(model):
            return None
        written = follow(self.family, model, states, self.prompt, frames, tokens)
        found = word_times.words_of(written, self.vocabulary, heard.pauses)
        if len(found) != len(words):
            return None
        return [
            SaidWord(heard.first + one.start, heard.first + one.end, exp(float(np.mean(one.logs)))) for one in found
        ]
