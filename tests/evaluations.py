"""Reports of evaluations without a model: made of texts, or of words that go wrong by chance."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from core.decoding.transcript import Word
from core.evaluation.report import Asked, Item, Report
from core.evaluation.score import score

LETTERS = "aãbcçdeéêfghijlmnoóõprstuvxz"
ASKED = Asked("/models/pt", "Balanced", "print-a", "test", "set-1")


def report_of(
    texts: Sequence[tuple[str, str]], speakers: Sequence[str] = (), asked: Asked = ASKED, sure: float = 0.9
) -> Report:
    """A report of (said, written) pairs; each written word stands a tenth of a second after the other."""
    counts = score([said for said, _ in texts], [written for _, written in texts]).counts
    items = [
        Item(
            i + 1,
            f"u{i:05}",
            speakers[i % len(speakers)] if speakers else "",
            said,
            written,
            1.0 + 0.07 * len(said) + 0.1 * (i % 7),
            counts[i],
            tuple(Word(word, n / 10, (n + 1) / 10, sure) for n, word in enumerate(written.split())),
            "test",
            ("f", "m")[i % 2],
            ("loud",) if i % 3 == 0 else (),
            10.0 + i % 20,
        )
        for i, (said, written) in enumerate(texts)
    ]
    return Report(asked, tuple(items), 1.0, 2.0, 1)


def by_chance(
    utterances: int, words: int = 8, rate: float = 0.2, speakers: int = 20, seed: int = 0, asked: Asked = ASKED
) -> Report:
    """A report whose words were said alike for every seed, and went wrong by chance: a letter, or the whole word."""
    said = np.random.default_rng(0)
    rng = np.random.default_rng(seed + 1)
    lexicon = ["".join(said.choice(list(LETTERS), 1 + said.integers(7))) for _ in range(3000)]
    often = 1 / np.arange(1, len(lexicon) + 1)
    chosen = said.choice(len(lexicon), (utterances, words), p=often / often.sum())
    texts = []
    for row in chosen:
        own = [lexicon[i] for i in row]
        texts.append((" ".join(own), " ".join(written for word in own for written in _written(word, rate, rng))))
    return report_of(texts, [f"speaker {i:02}" for i in range(speakers)], asked)


def _written(word: str, rate: float, rng: np.random.Generator) -> list[str]:
    if rng.random() >= rate:
        return [word]
    what = rng.integers(10)
    if what == 0:
        return []
    if what == 1:
        return [word, "a"]
    if what == 2 and len(word) > 3:
        return [word[:2], word[2:]]
    place = rng.integers(len(word))
    return [word[:place] + LETTERS[rng.integers(len(LETTERS))] + word[place + 1 :]]
