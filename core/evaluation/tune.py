"""`python -m core.evaluation.tune MODEL MANIFEST --reading FILE`: the weights at which models of text help a recogniser
most, on the utterances of a manifest. The last line printed is one JSON object.

The sound is heard once, and once more by itself where a decoder hears with what it reads with; what the model heard
stays in memory while one pair of weights after another is tried. So do the likeliest texts while it is tried how much a
second model, which weighs them again, is to be heard.
"""

from __future__ import annotations

import os

os.environ.setdefault("OMP_WAIT_POLICY", "passive")  # read once, when torch is imported: spinning threads starve others

import argparse
import json
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from core import audio
from core.datasets.manifest import Entry, read_manifest
from core.decoding.listener import TOGETHER
from core.decoding.read_with_text import SOUND_ALONE, USUAL_RESCORE
from core.decoding.recogniser import Recogniser
from core.decoding.rereading import Candidate, Rereading
from core.errors import RunError, WorkbenchError
from core.evaluation.compare import chance_of_best
from core.evaluation.score import comparable, score
from core.evaluation.significance import UNLIKELY
from core.lm.note import Tried, Tuned, Weights
from core.lm.text_reading import TextReading, models_of, tuned_for
from core.text.normaliser import Normaliser
from core.transcripts import transcribed
from core.wording import say

LM = (0.25, 0.5, 1.0, 1.5, 2.0)
INSERTION = (0.0, 1.0, 2.0)
UNKNOWN = (-2.0, -4.0, -9.0)
"""Weights that are tried: every pair of the first two, then what lies around the best of them, then the prices of words
that are not known."""
LESS = (1.0, 0.7, 0.4)
RESCORE = (0.1, 0.2, 0.35, 0.5, 0.75, 1.0, 1.5)
RESCORE_INSERTION = (0.0, 1.0, 2.0)
"""Then, where texts are weighed again: with how much less of the first model, and every pair of the other two."""

Rate = Callable[[Weights], Tried]
Note = Callable[[int, int], None]


def search(rate: Rate, words: bool, progress: Note) -> list[Tried]:
    """Every weights that were tried, and what came of them. Where letters are counted nothing is known of words."""
    done: dict[Weights, Tried] = {}
    insertions = INSERTION if words else (0.0, 0.5, 1.0)
    total = len(LM) * len(insertions) + 4 + (len(UNKNOWN) if words else 0)

    def look(weights: Weights) -> None:
        if weights not in done:
            done[weights] = rate(weights)
        progress(min(len(done), total), total)

    for lm in LM:
        for insertion in insertions:
            look(Weights(lm, insertion))
    best = best_of(list(done.values())).weights
    for lm, insertion in ((0.75, 0), (1.25, 0), (1, -0.5), (1, 0.5)):
        look(replace(best, lm=best.lm * lm, insertion=best.insertion + insertion))
    if words:
        best = best_of(list(done.values())).weights
        for unknown in UNKNOWN:
            look(replace(best, unknown=unknown))
    progress(total, total)
    return list(done.values())


def search_again(rate: Rate, first: Weights, progress: Note) -> list[Tried]:
    """The weights that were tried for weighing again what a search with `first`, or with less of it, finds."""
    shares = LESS if first.lm else LESS[:1]
    total = len(shares) * len(RESCORE) * len(RESCORE_INSERTION)
    found: list[Tried] = []
    for share in shares:
        own = replace(first, lm=round(first.lm * share, 4))
        for rescore in RESCORE:
            for insertion in RESCORE_INSERTION:
                found.append(rate(replace(own, rescore=rescore, rescore_insertion=insertion)))
                progress(len(found), total)
    return found


def best_of(tried: Sequence[Tried]) -> Tried:
    """The lowest WER; of equal ones the lowest CER, and then the one that hears most to the sound."""
    return min(tried, key=lambda one: (one.wer, one.cer, one.weights.rescore, one.weights.lm))


class _Dev:
    """What a recogniser heard of utterances, and the rates of the texts that are found in it."""

    def __init__(self, recogniser: Recogniser, entries: Sequence[Entry], rules: Normaliser | None) -> None:
        self._recogniser, self._rules = recogniser, rules
        self.parts, self.references = _heard(recogniser, entries)
        self._found: tuple[Weights, list[list[list[Candidate]]]] | None = None
        self._errors: dict[Weights, NDArray[np.int64]] = {}

    def rated(self, weights: Weights, texts: list[str]) -> Tried:
        result = score(self.references, comparable(texts, self._recogniser.objective.vocabulary, self._rules))
        self._errors[weights] = np.array([(c.errors, c.letter_errors) for c in result.counts]).T
        return Tried(weights, round(result.wer, 6), round(result.cer, 6))

    def rate(self, rereading: Rereading, weights: Weights) -> Tried:
        if self._found is None or self._found[0] != weights.first:
            rereading.weigh(weights.first)
            self._found = weights.first, [rereading.candidates(own) for own in self.parts]
        judge = rereading.judge

        def text(candidates: list[Candidate]) -> str:
            return judge.best(candidates, weights) if judge is not None else candidates[0].text

        return self.rated(weights, [" ".join(" ".join(map(text, own)).split()) for own in self._found[1]])

    def better(self, base: Tried, tried: Sequence[Tried]) -> tuple[Tried, float, bool]:
        """The best of what was tried where it is better than the base, else that; how likely it would come so by
        chance; and whether that alone speaks against it. Words decide, and letters where as many words are wrong."""
        best = best_of(tried)
        if (best.wer, best.cer) >= (base.wer, base.cer):
            return base, 1.0, False
        by = 0 if best.wer < base.wer else 1
        chance = chance_of_best([self._errors[base.weights][by] - self._errors[one.weights][by] for one in tried])
        return (best, chance, False) if chance < UNLIKELY else (base, chance, True)


def tune(
    recogniser: Recogniser, reading: TextReading, entries: Sequence[Entry], rules: Normaliser | None, progress: Note
) -> Tuned:
    """Raises `RunError` when nothing can be heard, `TextError` for a model of text that does not fit."""
    first, again = models_of(reading, letters=recogniser.objective.vocabulary.noun == "letters")
    if first is None and again is None:
        raise RunError(say("There is no text model to tune."), say("Name one."))
    recogniser.read_with(replace(reading, weights=Weights(rescore=USUAL_RESCORE)))  # refuses what cannot be read with
    rereading = recogniser.objective.rereading
    assert rereading is not None
    dev = _Dev(recogniser, entries, rules)
    bare = TextReading(hot_words=reading.hot_words)
    without = dev.rated(SOUND_ALONE, _texts_alone(recogniser, bare, entries if rereading.hears else None, dev.parts))
    alone = replace(reading, rescorer=None)
    known = tuned_for(first, recogniser.reader.print, alone, first) if first is not None else None

    def rate(weights: Weights) -> Tried:
        return dev.rate(rereading, weights)

    tried: list[Tried] = []
    taken, chance, unsure = without, 1.0, False
    if first is not None and (again is None or known is None or not known.helps):
        tried = search(rate, rereading.of_words, progress)
        taken, chance, unsure = dev.better(without, tried)
    elif first is not None and known is not None:
        tried = [rate(known.weights)]
        taken = best_of([without, *tried])
    if again is not None:
        found = search_again(rate, best_of(tried).weights if tried else SOUND_ALONE, progress)
        taken, chance, unsure = dev.better(taken, found)
        tried += found
    return Tuned(
        recogniser.card.name,
        taken.weights,
        without,
        tuple(tried),
        len(dev.references),
        time.time(),
        first.name if first is not None and again is not None else "",
        len(reading.hot_words),
        chance,
        unsure,
    )


def _texts_alone(
    recogniser: Recogniser, bare: TextReading, entries: Sequence[Entry] | None, parts: list[list[Any]]
) -> list[str]:
    """What the sound, and the hot words of a `bare` reading, say in what was heard of utterances, or where `entries`
    are given, once they are heard again."""
    recogniser.read_with(bare)
    heard = _heard(recogniser, entries)[0] if entries is not None else parts
    return [recogniser.objective.text(own) for own in heard]


def _heard(recogniser: Recogniser, entries: Sequence[Entry]) -> tuple[list[list[Any]], list[str]]:
    """The parts of each utterance that can be heard and is transcribed, and its text."""
    parts: list[list[Any]] = []
    references: list[str] = []
    known = [entry for entry in entries if transcribed(entry.text)]
    for first in range(0, len(known), TOGETHER):
        sounds = []
        for entry in known[first : first + TOGETHER]:
            try:
                sounds.append(audio.load(entry.audio, entry.start, entry.end, channel=entry.channel))
                references.append(entry.text)
            except WorkbenchError:
                continue
        parts += recogniser.listen(sounds)
    if not references:
        raise RunError(say("No utterance of dev could be heard."), say("Check where the recordings are."))
    return parts, references


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m core.evaluation.tune", description=__doc__)
    parser.add_argument("model", type=Path, help="a model's folder")
    parser.add_argument("manifest", type=Path, help="the utterances, as in a run's manifest.jsonl")
    parser.add_argument("--reading", type=Path, required=True, help="the models of text and hot words, in a file")
    parser.add_argument("--rules", type=Path, required=True, help="the clean-up rules that made the utterances' texts")
    parser.add_argument("--device", default="auto", choices=["auto", "cpu", "cuda", "mps"])
    parser.add_argument("--language", default="", help="code of what is spoken")
    args = parser.parse_args(arguments)
    try:
        rules = Normaliser.from_json(json.loads(args.rules.read_text(encoding="utf-8")))
        recogniser = Recogniser(args.model, args.device, args.language)
        entries = list(read_manifest(args.manifest))
        found = tune(recogniser, TextReading.read(args.reading), entries, rules, _progress)
    except WorkbenchError as error:
        _say({"error": error.to_json()})
        return 2
    _say(asdict(found))
    return 0


def _progress(done: int, total: int) -> None:
    _say({"done": done, "total": total})


def _say(values: dict[str, Any]) -> None:
    sys.stdout.write(json.dumps(values) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
