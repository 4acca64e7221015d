"""How near a text is laid onto an hour of people: `bench align MODEL [--data DIR] [--languages es pt ca it] [--tight]`.

Clips of Common Voice are joined end to end, so that it is known where each sentence begins: where voice is found in its
clip. With `--tight` they are cut to their speech first: sentences follow without a breath, without what tells one from
the next. The whole text is laid onto that sound as it is; with every tenth sentence missing in it; with every tenth one
another; and with every tenth word missing. Printed are the shares of sentences whose first word is told within 0.1 s of
its joint, of those that are given, and of those of them that stand next to no damage.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
import time
from collections.abc import Iterable, Sequence
from pathlib import Path

import numpy as np

from core import audio, vad
from core.decoding.recogniser import Recogniser
from core.decoding.transcript import Word
from core.errors import TextError
from core.text_alignment.by_ear import lay_by_ear
from core.text_alignment.paragraphs import Sentence
from core.text_alignment.placing import Laid
from core.transcripts import transcribed
from tests.benchmarks._figures import report, spread
from tests.benchmarks.windows import clips

DATA = Path(__file__).resolve().parents[3] / "shared" / "data" / "commonvoice-mini"
RATE = 16_000
NEAR_S = 0.1


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("model", type=Path)
    parser.add_argument("--data", type=Path, default=DATA)
    parser.add_argument("--languages", nargs="+", default=["es", "pt", "ca", "it"])
    parser.add_argument("--clips", type=int, default=1000, help="of a language, at most")
    parser.add_argument("--tight", action="store_true", help="cut clips to their speech first")
    parser.add_argument("--keep", type=Path, help="a folder for what was heard: an interrupted run goes on from there")
    args = parser.parse_args()
    shares: dict[str, list[list[bool]]] = {}
    off: list[float] = []
    seconds = heard_s = 0.0
    for language in args.languages:
        sound, texts, starts = joined(args.data / language, args.clips, language, tight=args.tight)
        seconds += len(sound) / RATE
        kept = args.keep and args.keep / f"{language}-{args.clips}{'-tight' if args.tight else ''}.json"
        ear = Ear(Recogniser(args.model, "cpu", language), sound, kept)
        for name, given in damaged(texts).items():
            found = laid(given, ear, len(sound) / RATE)
            told, apart = near(found, given, starts)
            shares.setdefault(name, []).append(told)
            shares.setdefault(f"{name}, apart from damage", []).append(apart)
            if name == "whole":
                off += distances(found, starts)
        heard_s += ear.listened_s
        sys.stdout.write(f"{language}: {len(sound) / RATE / 60:.1f} min, {len(texts)} sentences\n")
        for name, lists in shares.items():
            sys.stdout.write(f"  {name}: {share(lists[-1])}\n")
        sys.stdout.flush()
    report(
        "align",
        minutes=round(seconds / 60, 1),
        hearing_min=round(heard_s / 60, 1),
        starts_off_s=spread([abs(one) for one in off]),
        starts_late_s=round(float(np.median(off)), 3) if off else None,
        within_a_tenth={name: share(one for some in found for one in some) for name, found in shares.items()},
    )


def joined(
    folder: Path, most: int, language: str, *, tight: bool = False
) -> tuple[audio.Samples, list[str], list[float]]:
    """Clips one behind another, with their texts and where the speech of each begins, in seconds; `tight`: cut to their
    speech."""
    sounds, texts, starts = [], [], []
    at = 0
    for sound, text in zip(*clips(folder, most, language), strict=True):
        ends = vad.ends(sound, RATE, "voice")
        if ends is None or not transcribed(text):
            continue
        first, last = ends if tight else (0, len(sound))
        sounds.append(sound[first:last])
        texts.append(text)
        starts.append((at + ends[0] - first) / RATE)
        at += last - first
    return np.concatenate(sounds), texts, starts


def damaged(texts: list[str]) -> dict[str, list[str | None]]:
    """The text as it is and with damage: None for a sentence that is missing in it."""
    source = random.Random(7)
    words = [word for text in texts for word in text.split()]
    out = {number for number in range(len(texts)) if number % 10 == 4}
    other = [" ".join(source.choices(words, k=8)) if n in out else text for n, text in enumerate(texts)]
    fewer = [" ".join(w for i, w in enumerate(text.split()) if i == 0 or source.random() > 0.1) for text in texts]
    return {
        "whole": list(texts),
        "every tenth missing": [None if number in out else text for number, text in enumerate(texts)],
        "every tenth another": list(other),
        "a tenth of words missing": list(fewer),
    }


class Ear:
    """Listens to stretches of one sound, each once."""

    def __init__(self, recogniser: Recogniser, sound: audio.Samples, kept: Path | None = None) -> None:
        self._recogniser, self._sound, self._kept = recogniser, sound, kept
        self._known: dict[tuple[float, float], list[Word]] = {}
        if kept is not None and kept.is_file():
            for start, end, words in json.loads(kept.read_text(encoding="utf-8")):
                self._known[start, end] = [Word(*word) for word in words]
        self.listened_s = 0.0
        """How long listening took."""

    def __call__(self, start_s: float, end_s: float) -> list[Word]:
        key = (start_s, end_s)
        if key not in self._known:
            began = time.perf_counter()
            part = self._sound[round(start_s * RATE) : round(end_s * RATE)]
            heard = self._recogniser.transcribe(part).words
            self._known[key] = [later(word, start_s) for word in heard]
            self.listened_s += time.perf_counter() - began
            self._keep()
        return self._known[key]

    def _keep(self) -> None:
        if self._kept is not None:
            self._kept.parent.mkdir(parents=True, exist_ok=True)
            heard = [
                [*key, [[one.text, one.start_s, one.end_s, one.confidence] for one in words]]
                for key, words in self._known.items()
            ]
            self._kept.write_text(json.dumps(heard, ensure_ascii=False), encoding="utf-8")

    def sound(self, start_s: float, end_s: float) -> audio.Samples:
        return self._sound[round(start_s * RATE) : round(end_s * RATE)]

    def along(self, start_s: float, end_s: float, words: Sequence[str]) -> list[Word | None] | None:
        began = time.perf_counter()
        part = self._sound[round(start_s * RATE) : round(end_s * RATE)]
        try:
            found = self._recogniser.read_along(part, words)
        except TextError:
            found = None
        self.listened_s += time.perf_counter() - began
        return found and [
            one and Word(one.text, one.start_s + start_s, one.end_s + start_s, one.confidence) for one in found
        ]


def later(word: Word, by_s: float) -> Word:
    return Word(word.text, word.start_s + by_s, word.end_s + by_s, word.confidence)


def laid(given: list[str | None], ear: Ear, seconds: float) -> Laid:
    sentences = [Sentence(text, "", number, number) for number, text in enumerate(given) if text is not None]
    return lay_by_ear(sentences, seconds, ear, ear.along, sound=ear.sound)


def near(found: Laid, given: list[str | None], starts: list[float]) -> tuple[list[bool], list[bool]]:
    """Of the true sentences, whether the first word is told near its joint; and of those next to no damage."""
    out = {number for number in range(len(given)) if number % 10 == 4}
    told, apart = [], []
    for one in found.placements:
        number, first = one.sentence.line, one.words[0].start_s
        good = first is not None and abs(first - starts[number]) <= NEAR_S
        if number not in out:
            told.append(good)
            if not {number - 1, number + 1} & out:
                apart.append(good)
    return told, apart


def share(told: Iterable[bool]) -> str:
    found = list(told)
    return f"{np.mean(found):.3f} of {len(found)}"


def distances(found: Laid, starts: list[float]) -> list[float]:
    return [
        one.words[0].start_s - starts[one.sentence.line] for one in found.placements if one.words[0].start_s is not None
    ]


if __name__ == "__main__":
    main()
