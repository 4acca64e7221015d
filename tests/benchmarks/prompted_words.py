"""What hot words are worth to Whisper: told before its prompt, counted in its likeliest texts, or both.

    python3 installer/bootstrap.py bench prompted_words WHISPER [--clips 30] [--language es] [--data FOLDER]

WHISPER is a checkpoint that has heard people, FOLDER a Common Voice folder. Hot words are those of five letters and
more that stand in one clip of these alone, at most 50: a list such as a person would type before a recording. Printed
for each way are WER, how many of the hot words that were said are written, how many are written that were not said, and
how long it took.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import torch

from core.decoding.recogniser import Recogniser
from core.evaluation.score import score
from core.lm.hot_words import HotWord
from core.lm.text_reading import TextReading
from core.objectives.seq2seq.prompt import Prompt
from core.text.normaliser import Normaliser
from tests.benchmarks._figures import report
from tests.benchmarks.windows import DATA, clips

MOST, LETTERS = 50, 5


def rare(texts: Sequence[str]) -> list[str]:
    """Words that stand in one text alone, the longest first."""
    every = [set(text.split()) for text in texts]
    found = {word for own in every for word in own if len(word) >= LETTERS and sum(word in o for o in every) == 1}
    return sorted(found, key=lambda word: (-len(word), word))[:MOST]


def tried(
    recogniser: Recogniser, sounds: list[np.ndarray], said: list[str], hot: Sequence[str], rules: Normaliser
) -> dict[str, Any]:
    begun = time.process_time()
    written = rules.many([recogniser.transcribe(sound).text for sound in sounds])
    spent = time.process_time() - begun
    pairs = [(set(a.split()), set(b.split())) for a, b in zip(said, written, strict=True)]
    asked = [(word, a, b) for a, b in pairs for word in hot]
    return {
        "wer": round(score(said, written).wer, 4),
        "hot_words_written": round(float(np.mean([word in b for word, a, b in asked if word in a])), 4),
        "hot_words_too_many": sum(word in b for word, a, b in asked if word not in a),
        "seconds_a_clip": round(spent / len(sounds), 2),
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("model", type=Path)
    parser.add_argument("--clips", type=int, default=30)
    parser.add_argument("--language", default="es")
    parser.add_argument("--data", type=Path, default=DATA)
    args = parser.parse_args()
    torch.set_num_threads(1)
    sounds, said = clips(args.data / args.language, args.clips, args.language)
    rules = Normaliser.for_language(args.language)
    recogniser = Recogniser(args.model, "cpu", args.language)
    hot = rare(said)
    told, before = Prompt.before, lambda *_: list[int]()
    ways = {
        "greedy": (TextReading(), before),
        "counted": (TextReading(hot_words=tuple(HotWord(word) for word in hot)), before),
        "told": (TextReading(hot_words=tuple(HotWord(word, 1e-6) for word in hot)), told),
        "told and counted": (TextReading(hot_words=tuple(HotWord(word) for word in hot)), told),
    }
    found = {}
    for name, (reading, prompt) in ways.items():
        Prompt.before = prompt  # type: ignore[method-assign,assignment]
        recogniser.read_with(reading)
        found[name] = tried(recogniser, sounds, said, hot, rules)
        print(name, found[name], file=sys.stderr, flush=True)
    report("prompted_words", clips=len(sounds), language=args.language, hot_words=len(hot), figures=found)


if __name__ == "__main__":
    main()
