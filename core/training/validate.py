"""Validating on the dev set: loss, word and character error rates, and how some fixed utterances are written now."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
from torch import nn

from core.errors import RunError
from core.evaluation.compare import cer_interval, wer_interval
from core.evaluation.score import Counts, Score, comparable, score
from core.runs.events import Sample
from core.text.normaliser import Normaliser
from core.training import train_device
from core.training.dev_set import DevSet
from core.wording import say

MOST_GROUPS = 100
"""Into so many parts at most a dev set is divided to tell how far its speakers are apart."""


@dataclass(frozen=True)
class Validation:
    """Figures of one validation; rates are fractions. `rates` are those of the utterances that were heard, by the
    `speakers` of each."""

    loss: float
    wer: float
    cer: float
    hypotheses: tuple[str, ...]
    heard: int = 0
    rates: Score = field(default_factory=lambda: Score(()))
    speakers: tuple[str, ...] = ()

    def intervals(self) -> dict[str, list[float]]:
        """The 95% intervals of its error rates: [low, high] by the names that cards give them."""
        found = {"wer": wer_interval(self.rates, self.speakers), "cer": cer_interval(self.rates, self.speakers)}
        return {f"{name}_interval": [one.low, one.high] for name, one in found.items()}


def validate(
    model: nn.Module, dev: DevSet, place: train_device.TrainDevice, rules: Normaliser | None = None
) -> Validation:
    """Greedy decoding of the whole dev set, to the digit as `evaluate` hears and counts it with the `rules` that made
    its texts. Utterances whose sound cannot be read are left aside. Raises `RunError` when that is all of them."""
    found = dev.hear(model, place.device)
    heard = [i for i, text in enumerate(found.hypotheses) if text is not None]
    texts = comparable([found.hypotheses[i] or "" for i in heard], dev.objective.vocabulary, rules)
    hypotheses = dict(zip(heard, texts, strict=True))
    pairs = [(dev.entries[i].text, text) for i, text in hypotheses.items()]
    if not pairs:
        raise RunError(say("The sound of the dev set cannot be read."), say("Check where the recordings are."))
    rates = score([reference for reference, _ in pairs], [hypothesis for _, hypothesis in pairs])
    written = tuple(hypotheses.get(i, "") for i in range(len(dev.entries)))
    speakers = tuple(dev.entries[i].speaker for i in hypotheses)
    return Validation(found.loss, rates.wer, rates.cer, written, len(pairs), rates, speakers)


def groups(counts: Sequence[Counts], speakers: Sequence[str]) -> dict[str, tuple[int, int]]:
    """Errors and words of each speaker; of equal parts of the utterances where not all are named, or one alone speaks.
    Very many speakers are put together."""
    names = sorted(set(speakers))
    if len(names) < 2 or not all(names):
        names = [str(number + 1) for number in range(min(MOST_GROUPS, len(counts)))]
        chosen = [names[number % len(names)] for number in range(len(counts))]
    else:
        place = {name: names[number % MOST_GROUPS] for number, name in enumerate(names)}
        chosen = [place[speaker] for speaker in speakers]
    found: dict[str, tuple[int, int]] = {}
    for name, one in zip(chosen, counts, strict=True):
        errors, words = found.get(name, (0, 0))
        found[name] = errors + one.errors, words + one.words
    return found


def sample_rows(count: int, wanted: int, seed: int) -> list[int]:
    """The dev utterances that are shown at every validation of a run, in the dev set's order."""
    rng = np.random.default_rng([seed, 17])
    return sorted(int(i) for i in rng.choice(count, min(wanted, count), replace=False))


def samples(dev: DevSet, hypotheses: Sequence[str], rows: Sequence[int]) -> tuple[Sample, ...]:
    """How the utterances of these rows are written."""
    found = []
    for row in rows:
        entry = dev.entries[row]
        wer = score([entry.text], [hypotheses[row]]).wer
        found.append(
            Sample(key=entry.key, speaker=entry.speaker, reference=entry.text, hypothesis=hypotheses[row], wer=wer)
        )
    return tuple(found)
