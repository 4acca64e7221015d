"""How long it takes to count a model of text, and how much memory: `bench ngram [--words N] [--order N] [--unit UNIT]`.

Sentences are made up: words as uneven as those of languages (Zipf), half of them following the word before them.
Counted, estimated, written as ARPA and read back, once; and our own perplexity of other sentences, and KenLM's.
"""

from __future__ import annotations

import argparse
import resource
import tempfile
import time
from pathlib import Path

import numpy as np

from core.decoding.beam import kenlm
from core.lm import arpa
from core.lm.counts import count
from core.lm.kneser_ney import estimate
from core.lm.sequences import SPECIAL, UNITS, divider, gather, numbered
from tests.benchmarks._figures import report

SENTENCE = 12
TYPES = 60_000
HELD_OUT = 500
SYLLABLES = "ba ca de fi go lu ma ne pi ro sa tu va xi zo ela".split()


def sentences(words: int, seed: int) -> list[str]:
    """So many words in sentences of twelve."""
    random = np.random.default_rng(seed)
    drawn = np.minimum(random.zipf(1.25, words) - 1, TYPES - 1)
    follows = random.random(words) < 0.5
    drawn[1:] = np.where(follows[1:], (drawn[:-1] * 7 + 3) % TYPES, drawn[1:])
    names = [_name(i) for i in range(TYPES)]
    texts = [names[i] for i in drawn.tolist()]
    return [" ".join(texts[i : i + SENTENCE]) for i in range(0, len(texts), SENTENCE)]


def _name(number: int) -> str:
    found = ""
    while number or not found:
        number, digit = divmod(number, len(SYLLABLES))
        found += SYLLABLES[digit]
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--words", type=int, default=1_000_000)
    parser.add_argument("--order", type=int, default=3)
    parser.add_argument("--unit", choices=UNITS, default="word")
    args = parser.parse_args()
    texts, other = sentences(args.words, 0), sentences(HELD_OUT * SENTENCE, 1)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    divide = divider(args.unit)
    begun, computed = time.perf_counter(), time.process_time()
    sequences = gather(texts, divide)
    gathered = time.perf_counter()
    levels = count(sequences, args.order)
    counted = time.perf_counter()
    model = estimate(levels, sequences.symbols).ngrams
    estimated = time.perf_counter()
    with tempfile.TemporaryDirectory() as place:
        path = Path(place) / "model.arpa"
        arpa.write(path, model)
        written, computed = time.perf_counter(), time.process_time() - computed
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        again = arpa.read(path)
        read = time.perf_counter()
        size = path.stat().st_size
        theirs = _kenlm(path, other, model.symbols, args.unit)
    held_out, _ = numbered(other, divide, model.symbols)
    report(
        "ngram",
        words=args.words,
        order=model.order,
        unit=args.unit,
        ngrams=list(model.counts),
        seconds={
            "sentences": round(gathered - begun, 2),
            "count": round(counted - gathered, 2),
            "estimate": round(estimated - counted, 2),
            "write": round(written - estimated, 2),
            "made_in_all": round(written - begun, 2),
            "made_computing": round(computed, 2),
            "read": round(read - written, 2),
        },
        peak_mib=round(peak / 1024),
        of_which_texts_mib=round(before / 1024),
        arpa_mib=round(size / (1 << 20), 1),
        perplexity=round(model.perplexity(held_out).of_all, 4),
        perplexity_read_back=round(again.perplexity(held_out).of_all, 4),
        perplexity_kenlm=round(theirs, 4),
    )


def _kenlm(path: Path, texts: list[str], symbols: tuple[str, ...], unit: str) -> float:
    divide = divider("word" if unit == "word" else "letter")
    entries = [*symbols[len(SPECIAL) :], "not known"]
    index = {symbol: i for i, symbol in enumerate(entries)}
    model = kenlm(path, entries)
    logs: list[float] = []
    for text in texts:
        state = model.start(False)
        for symbol in divide(text):
            state, log = model.score(state, index.get(symbol, len(entries) - 1))
            logs.append(log)
        logs.append(model.finish(state)[1])
    return float(10 ** -np.mean(logs))


if __name__ == "__main__":
    main()
