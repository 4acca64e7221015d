"""Pairs of words that are one letter apart, held against looking at every two words."""

from __future__ import annotations

import random
from itertools import combinations

from core.project.concordance.minimal_pairs import contrasts, minimal_pairs


def test_pairs_and_what_they_tell_apart() -> None:
    times = {
        "pão": 31,
        "mão": 9,
        "feira": 41,
        "feita": 12,
        "avó": 27,
        "avô": 19,
        "rato": 2,
        "pato": 1,
        "a1": 9,
        "b1": 9,
    }
    found = minimal_pairs(times, at_least=2)
    assert [(pair.one, pair.other, pair.letters, pair.place) for pair in found] == [
        ("avó", "avô", ("ó", "ô"), 2),
        ("feira", "feita", ("r", "t"), 3),
        ("mão", "pão", ("m", "p"), 0),
    ]
    assert found[2].times == (9, 31)
    first = contrasts(minimal_pairs(times | {"mato": 3}))[0]
    assert (first.letters, [pair.one for pair in first.pairs]) == (("m", "p"), ["mão", "mato"])


def test_a_letter_of_two_signs_is_one_letter() -> None:
    times = {"filha": 3, "fila": 4, "fina": 2}
    assert [(p.one, p.other) for p in minimal_pairs(times)] == [("fila", "fina")]
    assert {p.letters for p in minimal_pairs(times, ["lh"])} == {("l", "lh"), ("l", "n"), ("lh", "n")}


def test_a_mark_of_its_own_is_no_letter() -> None:
    assert [p.letters for p in minimal_pairs({"n̥a": 2, "na": 2})] == [("n", "n̥")]


def test_words_with_a_letter_more() -> None:
    found = minimal_pairs({"ola": 2, "olla": 2, "la": 2}, dropped=True)
    assert [(p.one, p.other, p.letters) for p in found] == [("la", "ola", ("", "o")), ("ola", "olla", ("", "l"))]


def test_as_many_as_there_are() -> None:
    source = random.Random(5)
    words = {"".join(source.choices("abc", k=source.randint(1, 4))): 1 for _ in range(90)}
    expected = {
        tuple(sorted(two))
        for two in combinations(words, 2)
        if len(two[0]) == len(two[1]) and sum(a != b for a, b in zip(*two, strict=True)) == 1
    }
    found = [tuple(sorted((pair.one, pair.other))) for pair in minimal_pairs(words)]
    assert set(found) == expected
    assert len(found) == len(expected)
