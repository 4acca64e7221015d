"""Laying texts onto what was heard: simulated hearing with known times, wrong letters, missing and foreign text."""

from __future__ import annotations

import random
from collections.abc import Sequence
from itertools import pairwise

import pytest

from core.decoding.transcript import Word
from core.text_alignment.by_ear import lay_by_ear
from core.text_alignment.paragraphs import Sentence
from core.text_alignment.placing import Laid, lay

LETTERS = "aaaeeeiioouunnrrssttddlmcpbvg"


def text_of(source: random.Random, sentences: int) -> list[str]:
    """Sentences of made-up words."""
    words = ["".join(source.choices(LETTERS, k=source.randint(2, 8))) for _ in range(400)]
    return [" ".join(source.choices(words, k=source.randint(4, 12))) for _ in range(sentences)]


def spoken(source: random.Random, texts: Sequence[str], wrong: float) -> tuple[list[Word], list[float], float]:
    """What a model hears of texts said one after another, with a share of letters `wrong`; where each begins."""
    at, heard, starts = 0.5, [], []
    for text in texts:
        starts.append(at)
        for word in text.split():
            length = 0.065 * len(word) * source.uniform(0.8, 1.25)
            letters = []
            for letter in word:
                chance = source.random()
                if chance < wrong / 3:
                    continue
                letters.append(source.choice(LETTERS) if chance < 2 * wrong / 3 else letter)
                if chance > 1 - wrong / 3:
                    letters.append(source.choice(LETTERS))
            if letters:
                heard.append(Word("".join(letters), at, at + length, 0.5))
            at += length + 0.05
        at += source.uniform(0.2, 0.8)
    return heard, starts, at


def laid(texts: Sequence[str], heard: Sequence[Word], seconds: float) -> Laid:
    return lay([Sentence(text, "", 1, number) for number, text in enumerate(texts)], heard, seconds)


def first_words(found: Laid) -> dict[str, float]:
    """When the first word of each placed sentence is said, where it was heard itself."""
    return {one.sentence.text: one.words[0].start_s for one in found.placements if one.words[0].start_s is not None}


@pytest.mark.parametrize(("wrong", "least"), [(0.0, 1.0), (0.15, 0.97), (0.35, 0.85)])
def test_sentences_are_found_however_badly_they_were_heard(wrong: float, least: float) -> None:
    source = random.Random(3)
    texts = text_of(source, 120)
    heard, starts, seconds = spoken(source, texts, wrong)
    found = laid(texts, heard, seconds)
    times = first_words(found)
    near = [abs(times.get(text, -9.0) - start) <= 0.1 for text, start in zip(texts, starts, strict=True)]
    assert sum(near) >= least * len(texts)
    assert len(found.of("placed")) >= least * len(texts)
    bounds = [(one.start_s, one.end_s) for one in found.placements if one.state != "not_heard"]
    assert all(a[1] <= b[0] + 1e-9 for a, b in pairwise(bounds))


def test_what_is_missing_or_wrong_in_the_text_does_harm_there_alone() -> None:
    source = random.Random(4)
    texts = text_of(source, 150)
    heard, starts, seconds = spoken(source, texts, 0.15)
    gone, foreign = set(range(40, 48)), {90, 91, 92}
    given = [text if n not in foreign else text_of(source, 1)[0] for n, text in enumerate(texts) if n not in gone]
    found = laid(given, heard, seconds)
    times = first_words(found)
    true = {text: start for n, (text, start) in enumerate(zip(texts, starts, strict=True)) if n not in gone | foreign}
    near = [abs(times.get(text, -9.0) - start) <= 0.1 for text, start in true.items()]
    assert sum(near) >= 0.96 * len(near)
    # what nobody wrote down is told, about where it is
    longest = max(found.without_text, key=lambda one: one[1] - one[0])
    assert starts[40] - 1 < longest[0] < starts[41]
    assert starts[47] < longest[1] < starts[48] + 1
    # what was never said is not passed off as heard
    states = {one.sentence.text: one.state for one in found.placements}
    strangers = [states[text] for text in given if text not in true]
    assert "placed" not in strangers


def test_nothing_that_was_said_is_nothing_placed() -> None:
    source = random.Random(5)
    texts = text_of(source, 20)
    heard, _, seconds = spoken(source, text_of(source, 20), 0.0)
    found = laid(texts, heard, seconds)
    assert len(found.of("placed")) == 0
    assert len(laid(texts, [], 60.0).of("placed")) == 0
    assert laid([], heard, seconds).placements == ()


def test_reading_along_tells_words_that_were_not_heard() -> None:
    source = random.Random(6)
    texts = text_of(source, 60)
    heard, starts, seconds = spoken(source, texts, 0.0)
    true = {(word.start_s, word.end_s): word.text for word in heard}
    deaf = [(starts[20], starts[21]), (starts[40], starts[42])]
    passed = [word for word in heard if not any(start <= word.start_s < end for start, end in deaf)]
    late = [Word(word.text, word.start_s + 0.12, word.end_s + 0.12, 0.5) for word in passed]

    def along(start_s: float, end_s: float, words: Sequence[str]) -> list[Word | None]:
        inside = [Word(text, a, b, 0.9) for (a, b), text in true.items() if start_s <= (a + b) / 2 < end_s]
        found: list[Word | None] = []
        at = 0
        for word in words:
            place = next((n for n in range(at, len(inside)) if inside[n].text == word), None)
            found.append(None if place is None else inside[place])
            at = at if place is None else place + 1
        return found

    given = [Sentence(text, "", 1, number) for number, text in enumerate(texts)]
    stranger = Sentence("xyz " * 6, "", 1, 99)
    found = lay_by_ear([*given[:30], stranger, *given[30:]], seconds, lambda a, b: late, along, rounds=0)
    own = [one for one in found.placements if one.sentence is not stranger]
    near = [abs((one.words[0].start_s or -9.0) - start) < 0.01 for one, start in zip(own, starts, strict=True)]
    assert sum(near) >= 58
    assert {one.state for one in found.placements if one.sentence in given} == {"placed"}
    assert next(one.state for one in found.placements if one.sentence is stranger) != "placed"


def test_a_stretch_that_was_passed_over_is_listened_to_again() -> None:
    source = random.Random(8)
    texts = text_of(source, 40)
    heard, starts, seconds = spoken(source, texts, 0.1)
    asked = []

    def ear(start_s: float, end_s: float) -> list[Word]:
        asked.append((start_s, end_s))
        deaf = len(asked) == 1
        return [w for w in heard if start_s <= w.start_s < end_s and not (deaf and starts[9] <= w.start_s < starts[11])]

    found = lay_by_ear([Sentence(text, "", 1, number) for number, text in enumerate(texts)], seconds, ear)
    assert asked[0] == (0.0, seconds)
    assert 1 < len(asked) <= 4
    assert len(found.of("placed")) == 40
