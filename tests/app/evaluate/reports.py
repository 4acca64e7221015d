"""Reports as a child would bring them, of made-up errors: the words of the sample's generator, written as a model from
Spanish might. Every draw is seeded. Nothing here is a result.
"""

from __future__ import annotations

import random
from collections.abc import Sequence

from core.decoding.transcript import Word
from core.evaluation.report import Asked, Item, Report
from core.evaluation.score import score
from resources.recipes.generate import write_sentences

SPEAKERS = ("Carla V.", "Beatriz L.", "António F.", "Maria do Céu", "Joaquim P.", "Abílio R.")
HABITS = {"em": "en", "com": "con", "muito": "muy", "uma": "una", "bem": "bien", "por": "por", "não": "no"}
LETTERS = (("ã", "a"), ("õ", "o"), ("ê", "e"), ("ç", "s"), ("z", "s"), ("v", "b"), ("é", "e"), ("x", "j"), ("m", "n"))
SETS = "f0e1d2c3b4a59687"


def written(text: str, rate: float, draw: random.Random) -> str:
    """A text with errors in about so many of its words: habits, letters, words left out and extra."""
    found: list[str] = []
    for word in text.split():
        if draw.random() >= rate:
            found.append(word)
            continue
        kind = draw.random()
        if kind < 0.12:
            continue
        if kind < 0.2:
            found += [word, draw.choice(("a", "de", "o"))]
        elif kind < 0.45 and word in HABITS:
            found.append(HABITS[word])
        elif kind < 0.5 and len(word) > 5:
            found += [word[:3], word[3:]]
        else:
            pairs = [(a, b) for a, b in LETTERS if a in word] or [(word[-1], "a" if word[-1] != "a" else "o")]
            found.append(word.replace(*draw.choice(pairs), 1))
    return " ".join(found)


def words_of(text: str, seconds: float, draw: random.Random) -> tuple[Word, ...]:
    """The words in even stretches of the sound."""
    words = text.split()
    each = seconds / max(1, len(words))
    return tuple(
        Word(word, round(i * each, 2), round((i + 1) * each, 2), round(draw.uniform(0.4, 1.0), 3))
        for i, word in enumerate(words)
    )


def report(
    name: str,
    rate: float,
    keys: Sequence[tuple[int, str, str, str, float]],
    *,
    model: str = "",
    chosen: str = "test",
    seed: int = 1,
    looks: int = 3,
) -> Report:
    """A model's report of utterances given by id, key, speaker, text and seconds; later speakers are harder."""
    draw = random.Random(f"{name} {seed}")
    names = list(dict.fromkeys(speaker for _, _, speaker, _, _ in keys))
    hard = {speaker: 0.6 + 0.9 * place / max(1, len(names) - 1) for place, speaker in enumerate(names)}
    texts = [written(text, rate * hard[speaker], draw) for _, _, speaker, text, _ in keys]
    scored = score([key[3] for key in keys], texts)
    items = tuple(
        Item(
            id, key, speaker, said, wrote, seconds, counts, words_of(wrote, seconds, draw), chosen,
            "female" if names.index(speaker) % 2 else "male", ("story",) if id % 3 else (), draw.uniform(8, 40),
        )
        for (id, key, speaker, said, seconds), wrote, counts in zip(keys, texts, scored.counts, strict=True)
    )  # fmt: skip
    asked = Asked(model or f"/models/{name}", name, f"print of {name}", chosen, SETS)
    return Report(asked, items, 1_780_000_000.0, 48.0, looks)


def utterances(count: int, seed: int = 5) -> list[tuple[int, str, str, str, float]]:
    """Id, key, speaker, text as the model reads it, seconds."""
    draw = random.Random(seed)
    texts = [text.lower().strip(".?!…").replace(",", "") for text in write_sentences("pt", min(count, 800), seed)]
    return [
        (i + 1, f"am-{400 + i // 100:04d}-{i % 100:04d}", SPEAKERS[i % len(SPEAKERS)], texts[i % len(texts)],
         round(0.35 * len(texts[i % len(texts)].split()) + draw.uniform(0.2, 2.0), 2))
        for i in range(count)
    ]  # fmt: skip
