"""Made-up sentences with words as uneven as those of languages, and models counted from them."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from core.lm.counts import count
from core.lm.kneser_ney import estimate
from core.lm.ngrams import Ngrams
from core.lm.sequences import divider, gather


def zipf(sentences: int, words: int = 40, seed: int = 0, longest: int = 9) -> list[str]:
    """Sentences over so many words, the first of which come often; a word is likelier behind its neighbour."""
    random = np.random.default_rng(seed)
    found = []
    for _ in range(sentences):
        word = int(random.integers(words))
        text = [f"w{word}"]
        for _ in range(int(random.integers(longest))):
            word = (word + 1) % words if random.random() < 0.4 else min(int(random.zipf(1.6)) - 1, words - 1)
            text.append(f"w{word}")
        found.append(" ".join(text))
    return found


def counted(sentences: list[str], order: int = 3, prune: tuple[int, ...] = (), most: int = 0) -> Ngrams:
    sequences = gather(sentences, divider("word"), most)
    return estimate(count(sequences, order), sequences.symbols, prune).ngrams


def kenlm_logs(arpa: Path, sentence: list[str], words: list[str]) -> list[float]:
    """log10 of each word of a sentence and of its end, as KenLM finds them in a file."""
    from core.decoding.beam import kenlm

    model = kenlm(arpa, [*words, "not known"])
    index = {word: i for i, word in enumerate(words)}
    state, found = model.start(False), []
    for word in sentence:
        state, log = model.score(state, index.get(word, len(words)))
        found.append(log)
    return [*found, model.finish(state)[1]]
