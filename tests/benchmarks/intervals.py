"""How often 95% intervals hold the truth: `bench intervals [--repeats N]`.

Speakers are made up: each errs at a rate of their own, around 20 of 100 words, and some speak more than others (or all
alike much). So the true rate is known. An interval should hold it in 93 to 97 of 100. Beside ours: the percentiles of a
bootstrap over speakers, and the same over utterances, as if nobody were anybody.
"""

from __future__ import annotations

import argparse
from typing import Any

import numpy as np
from numpy.typing import NDArray

from core.evaluation.compare import paired, rate_interval
from tests.benchmarks._figures import report

SPEAKERS = (4, 8, 20, 60)
SPREAD, BETTER, APART = 0.4, -0.15, 0.2
"""How far apart speakers' rates are, how much less the second model errs, and how that differs from speaker to speaker:
standard deviations and a mean of logarithms."""
UTTERANCES, WORDS = 30, 8
DRAWN, SELDOM = 300, 5
"""Draws of the bootstraps beside ours, and of how many repeats one is measured with them: they take longer."""
ALL_OF_THEM = 2_000_000

Ints = NDArray[np.int64]
Floats = NDArray[np.float64]


def rates(random: np.random.Generator, count: int) -> tuple[Floats, Floats]:
    """Two models' error rates of so many speakers."""
    one = np.minimum(0.2 * np.exp(random.normal(-(SPREAD**2) / 2, SPREAD, count)), 0.9)
    return one, np.minimum(one * np.exp(random.normal(BETTER, APART, count)), 0.95)


def corpus(random: np.random.Generator, speakers: int, uneven: bool) -> tuple[Ints, Ints, Ints, Ints]:
    """Errors of two models, words and speaker of each utterance."""
    each = np.full(speakers, UTTERANCES)
    if uneven:
        each = np.maximum(3, random.poisson(random.gamma(2, UTTERANCES / 2, speakers)))
    who = np.repeat(np.arange(speakers), each)
    words = 1 + random.poisson(WORDS - 1, len(who))
    one, other = (random.binomial(words, random.beta(20 * p[who], 20 * (1 - p[who]))) for p in rates(random, speakers))
    return one, other, words, who


def percentiles(random: np.random.Generator, errors: Ints, words: Ints, blocks: Ints) -> tuple[float, float]:
    """The interval of a plain bootstrap over blocks."""
    wrong, said = np.bincount(blocks, errors), np.bincount(blocks, words)
    drawn = random.multinomial(len(said), np.full(len(said), 1 / len(said)), size=DRAWN)
    low, high = np.quantile(drawn @ wrong / (drawn @ said), (0.025, 0.975))
    return float(low), float(high)


def measured(speakers: int, uneven: bool, repeats: int, truth: tuple[float, float]) -> dict[str, Any]:
    random = np.random.default_rng(speakers)
    held: dict[str, list[bool]] = {"rate": [], "difference": [], "percentiles": [], "percentiles of utterances": []}
    widths = []
    for number in range(repeats):
        one, other, words, who = corpus(random, speakers, uneven)
        found = rate_interval(one, words, who)
        held["rate"].append(found.low <= truth[0] <= found.high)
        widths.append(found.high - found.low)
        between = paired(other - one, words, who, draws=0)
        held["difference"].append(between.low <= truth[1] - truth[0] <= between.high)
        if number % SELDOM:
            continue
        for name, blocks in (("percentiles", who), ("percentiles of utterances", np.arange(len(who)))):
            low, high = percentiles(random, one, words, blocks)
            held[name].append(low <= truth[0] <= high)
    return {name: round(100 * float(np.mean(found)), 1) for name, found in held.items()} | {
        "width": round(float(np.mean(widths)), 4)
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--repeats", type=int, default=2000)
    args = parser.parse_args()
    one, other = rates(np.random.default_rng(0), ALL_OF_THEM)
    truth = float(one.mean()), float(other.mean())
    held = {
        f"{speakers} speakers, {'uneven' if uneven else 'even'}": measured(speakers, uneven, args.repeats, truth)
        for uneven in (False, True)
        for speakers in SPEAKERS
    }
    for name, found in held.items():
        print(f"{name}: {found}")
    report("intervals", repeats=args.repeats, truth=[round(x, 4) for x in truth], held_in_100=held)


if __name__ == "__main__":
    main()
