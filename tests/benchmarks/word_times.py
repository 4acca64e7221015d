"""Where a model says that words are, against where they were marked: `bench word_times MODEL [--language CODE]`.

Words are those of the TextGrids of shared test data that lie beside their sound and have a tier of words, as far as the
model writes them as marked. Printed are the differences of their starts and ends.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import numpy as np

from core import audio
from core.decoding.recogniser import Recogniser
from core.decoding.transcript import Word
from core.evaluation.score import differences
from core.importers.textgrid import read
from core.text.normaliser import Normaliser
from core.tiers.model import is_silence
from tests.benchmarks._figures import report, spread

DATA = Path(__file__).resolve().parents[3] / "shared" / "data" / "textgrid-mini"
SOUNDS = (".flac", ".wav", ".mp3")
FEWEST = 5
"""Words of a tier at least: shorter ones are lists of names."""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("model", type=Path)
    parser.add_argument("--language", default="en")
    parser.add_argument("--data", type=Path, default=DATA)
    args = parser.parse_args()
    recogniser = Recogniser(args.model, "cpu", args.language)
    rules = Normaliser.for_language(args.language)
    starts: list[float] = []
    ends: list[float] = []
    marked = 0
    for name, sound, words in marked_words(args.data):
        heard = [word for word in recogniser.transcribe(audio.load(sound)).words if rules(word.text).strip()]
        pairs = list(same_words(words, heard, rules))
        marked += len(words)
        own = [word.start_s - mark.start_s for mark, word in pairs]
        starts += own
        ends += [word.end_s - mark.end_s for mark, word in pairs]
        middle = f"{np.median(np.abs(own)):.3f} s" if own else "-"
        sys.stdout.write(f"{name}: {len(pairs)} of {len(words)} words, starts off by {middle}\n")
    report(
        "word_times",
        words=len(starts),
        marked=marked,
        starts_off_s=spread(np.abs(starts).tolist()),
        ends_off_s=spread(np.abs(ends).tolist()),
        starts_late_s=round(float(np.median(starts)), 3),
        ends_late_s=round(float(np.median(ends)), 3),
    )


def marked_words(data: Path) -> Iterator[tuple[str, Path, list[Word]]]:
    """Name, sound and words with their times of each TextGrid that has all of them."""
    sounds = {path.stem: path for path in sorted(data.rglob("*")) if path.suffix in SOUNDS}
    for path in sorted(data.rglob("*.TextGrid")):
        if path.stem not in sounds:
            continue
        tiers = [tier for file in read(path) for tier in file.tiers if "word" in tier.name.lower()]
        for tier in tiers[:1]:
            said = [m for m in tier.marks if m.text.strip() and not is_silence(m.text, words=True)]
            words = [Word(mark.text, mark.start_s, mark.end_s, 1.0) for mark in said]
            if len(words) >= FEWEST and all(a.end_s <= b.start_s + 1e-6 for a, b in pairwise(words)):
                yield path.stem, sounds[path.stem], words


def same_words(marked: list[Word], heard: list[Word], rules: Normaliser) -> Iterator[tuple[Word, Word]]:
    """Marked words beside what was heard of them, where both are the same word."""
    said, written = (["".join(rules(w.text).split()) or "-" for w in words] for words in (marked, heard))
    i = j = 0
    for diff in differences(" ".join(said), " ".join(written)):
        if diff.kind == "same":
            yield marked[i], heard[j]
        i += bool(diff.reference)
        j += bool(diff.hypothesis)


if __name__ == "__main__":
    main()
