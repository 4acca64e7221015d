"""Letters of several characters: found longest first, written and read back as one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.decoding.ctc import collapse
from core.errors import TextError
from core.objectives.ctc import frames_needed
from core.text.vocabulary import Vocabulary, base_letter, clusters, code_points

LETTERS = ["a", "c", "h", "l", "n", "g", "lh", "ng", "ngh", "ɔ", "ɔ̃", "ب"]
VOCABULARY = Vocabulary.of_letters(LETTERS)


@given(st.text(st.sampled_from("achlngɔ\u0303\u0301ب zé-"), max_size=20))
def test_units_together_are_the_text(text: str) -> None:
    assert "".join(VOCABULARY.units(text)) == text
    unknown = VOCABULARY.unknown(text)
    assert VOCABULARY.knows(text) == (not unknown)
    assert not set(unknown) & set(VOCABULARY.tokens)


@given(st.lists(st.sampled_from([*LETTERS, " "]), max_size=12).map("".join))
def test_what_is_encoded_is_decoded(text: str) -> None:
    ids = VOCABULARY.encode(text)
    assert VOCABULARY.decode(ids) == text
    path = [i for unit in ids for i in (unit, unit, 0)]
    assert collapse(path, VOCABULARY) == " ".join(text.split())


def test_the_longest_letter_is_taken() -> None:
    assert VOCABULARY.units("alhangha") == ["a", "lh", "a", "ngh", "a"]
    assert VOCABULARY.units("llh") == ["l", "lh"]
    assert frames_needed(VOCABULARY.encode("lhlh")) == 3
    assert frames_needed(VOCABULARY.encode("ll")) == 3


def test_a_mark_that_no_letter_has_stands_with_its_letter() -> None:
    assert VOCABULARY.unknown("aɔ̃ɔ́a") == ["ɔ́"]
    with pytest.raises(TextError, match=r"“ɔ́” \(U\+0254 U\+0301\) is not in the alphabet"):
        VOCABULARY.encode("ɔ́")


def test_marks_may_be_letters_of_their_own() -> None:
    arabic = Vocabulary.of_letters("بتَُ")
    assert arabic.units("بَتُ") == ["ب", "َ", "ت", "ُ"]
    assert arabic.unknown("بِ") == ["بِ"]


def test_an_alphabet_of_single_characters_is_as_before() -> None:
    plain = Vocabulary.of_letters("abc")
    assert plain.units("cab d") == ["c", "a", "b", " ", "d"]
    assert plain.unknown("dade") == ["d", "e"]


def test_clusters_are_what_people_see() -> None:
    assert clusters("ã̰ɔ́b") == ["ã̰", "ɔ́", "b"]
    assert clusters("abc") == ["a", "b", "c"]
    assert clusters("") == []
    assert clusters("مَرْ") == ["مَ", "رْ"]


def test_the_base_of_a_digraph_is_its_first_letter() -> None:
    assert (base_letter("lh"), base_letter("ã"), base_letter("ɔ̃")) == ("l", "a", "ɔ")
    assert code_points("ã") == "U+00E3"
