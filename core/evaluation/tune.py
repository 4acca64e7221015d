"""`python -m core.evaluation.tune MODEL MANIFEST --reading FILE`: the weights at which a model of text helps a
recogniser most, on the utterances of a manifest. The last line printed is one JSON object.

The sound is heard once; what the model heard stays in memory while one pair of weights after another is tried.
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

from core import audio
from core.datasets.manifest import Entry, read_manifest
from core.decoding import nbest
from core.decoding.listener import TOGETHER
from core.decoding.read_with_text import chosen
from core.decoding.recogniser import Recogniser
from core.errors import RunError, WorkbenchError
from core.evaluation.score import comparable, score
from core.lm.note import Tried, Tuned, Weights
from core.lm.text_reading import TextReading
from core.text.normaliser import Normaliser
from core.transcripts import transcribed
from core.wording import say

LM = (0.25, 0.5, 1.0, 1.5, 2.0)
INSERTION = (0.0, 1.0, 2.0)
UNKNOWN = (-2.0, -4.0, -9.0)
"""Weights that are tried: every pair of the first two, then what lies around the best of them, then the prices of words
that are not known."""

Rate = Callable[[Weights], Tried]


def search(rate: Rate, words: bool, progress: Callable[[int, int], None]) -> list[Tried]:
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


def best_of(tried: Sequence[Tried]) -> Tried:
    """The lowest WER; of equal ones the lowest CER, and then the one that hears most to the sound."""
    return min(tried, key=lambda one: (one.wer, one.cer, one.weights.lm))


def tune(
    recogniser: Recogniser,
    reading: TextReading,
    entries: Sequence[Entry],
    rules: Normaliser | None,
    progress: Callable[[int, int], None],
) -> Tuned:
    """Raises `RunError` when nothing can be heard, `TextError` for a model of text that does not fit."""
    vocabulary = recogniser.objective.vocabulary
    usual = replace(reading, weights=Weights())
    recogniser.read_with(usual)  # refuses what cannot be read with one
    recogniser.read_with(TextReading())
    finder = chosen(usual, recogniser.reader).search
    if finder is None:
        raise RunError(say("There is no text model to tune."), say("Name one."))
    parts, references = _heard(recogniser, entries)

    def rated(weights: Weights, hypotheses: list[str]) -> Tried:
        result = score(references, comparable(hypotheses, vocabulary, rules))
        return Tried(weights, round(result.wer, 6), round(result.cer, 6))

    def rate(weights: Weights) -> Tried:
        finder.weigh(weights)
        return rated(weights, [nbest.text_of(own, finder) for own in parts])

    without = rated(Weights(0.0, 0.0, 0.0), [recogniser.objective.text(own) for own in parts])
    tried = search(rate, finder.of_words, progress)
    best = best_of(tried)
    helps = (best.wer, best.cer) < (without.wer, without.cer)
    weights = best.weights if helps else replace(best.weights, lm=0.0)
    return Tuned(recogniser.card.name, weights, without, tuple(tried), len(references), time.time())


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
    parser.add_argument("--reading", type=Path, required=True, help="the model of text and hot words, in a file")
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
