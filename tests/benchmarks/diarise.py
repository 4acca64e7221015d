"""How wrong the weak diarisation is: `bench diarise [--data DIR] [--model PATH]`. Conversations are made of clips of
real readers (wolof-alffa: six people), cut to their speech, with pauses of 0 to 0.8 s; it is known who speaks when.
Printed is NIST's diarisation error rate without a collar, with the number of people given and found."""

from __future__ import annotations

import argparse
import random
from pathlib import Path

import numpy as np
from scipy.optimize import linear_sum_assignment

from core import audio, vad
from core.audio import Samples
from core.diarisation.turns import Turn, regions_of, tell
from core.diarisation.voices import Voices, voices_of
from tests.benchmarks._figures import report

DATA = Path(__file__).resolve().parents[3] / "shared" / "data" / "wolof-alffa" / "data" / "train" / "wav"
RATE, STEP_S = 16_000, 0.01
PEOPLE = ("01", "02", "04", "07", "08", "09")
Said = list[tuple[float, float, int]]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=DATA)
    parser.add_argument("--model", type=Path)
    parser.add_argument("--turns", type=int, default=40)
    parser.add_argument("--each", type=int, default=3, help="conversations of so many people each")
    args = parser.parse_args()
    voices = voices_of(args.model)
    figures = {}
    for people in (1, 2, 3, 4):
        some = [conversation(args.data, seed, people, args.turns) for seed in range(1, args.each + 1)]
        for name, wanted in (("given", people), ("found", 0)):
            rates, counts = [], []
            for sound, said in some:
                found, count = told(sound, voices, wanted)
                rates.append(errors(said, found, len(sound) / RATE))
                counts.append(count)
            figures[f"{people} people, number {name}"] = {
                "der": [round(sum(one), 3) for one in rates],
                "missed_false_confused": [round(float(one), 3) for one in np.mean(rates, axis=0)],
                "people": counts,
            }
    report("diarise", model=str(args.model or "none"), **figures)


def conversation(data: Path, seed: int, people: int, turns: int) -> tuple[Samples, Said]:
    """People who take turns, of one or two clips each."""
    source = random.Random(seed)
    names = source.sample(PEOPLE, people)
    parts: list[Samples] = []
    said: Said = []
    at, last = 0, -1
    for turn in range(turns):
        last = source.choice([n for n in range(people) if n != last or people == 1])
        for _ in range(source.choice([1, 1, 2])):
            sound = audio.load(source.choice(sorted((data / names[last]).glob("*.opus"))), rate=RATE)
            ends = vad.ends(sound, RATE, "voice")
            if ends is not None:
                said.append((at / RATE, (at + ends[1] - ends[0]) / RATE, last))
                parts.append(sound[ends[0] : ends[1]])
                at += ends[1] - ends[0]
        pause = round(RATE * source.choice([0, 0.1, 0.4, 0.8]))
        parts.append(np.random.default_rng(turn).normal(0, 1e-4, pause).astype(np.float32))
        at += pause
    return np.concatenate(parts), said


def told(sound: Samples, voices: Voices, wanted: int) -> tuple[tuple[Turn, ...], int]:
    regions = regions_of(iter([sound]), RATE, len(sound) / RATE)
    found = tell(lambda start, end: sound[round(start * RATE) : round(end * RATE)], regions, voices, wanted)
    return found.turns, len(found.centres)


def errors(said: Said, turns: tuple[Turn, ...], seconds: float) -> tuple[float, float, float]:
    """Missed, falsely told, and confused speech, as shares of all speech."""
    size = round(seconds / STEP_S) + 1
    true, found = np.full(size, -1), np.full(size, -1)
    for start, end, person in said:
        true[round(start / STEP_S) : round(end / STEP_S)] = person
    for one in turns:
        found[round(one.start_s / STEP_S) : round(one.end_s / STEP_S)] = one.voice
    both = (true >= 0) & (found >= 0)
    pairs = np.zeros((int(true.max()) + 1, int(found.max()) + 1))
    np.add.at(pairs, (true[both], found[both]), 1)
    right = pairs[linear_sum_assignment(-pairs)].sum()
    speech = int((true >= 0).sum())
    missed, false = ((true >= 0) & (found < 0)).sum(), ((true < 0) & (found >= 0)).sum()
    return float(missed / speech), float(false / speech), float((both.sum() - right) / speech)


if __name__ == "__main__":
    main()
