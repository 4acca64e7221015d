"""Words and letters of a report against what was said, as jiwer aligns them."""

from __future__ import annotations

from collections import Counter

import jiwer
from hypothesis import given, settings
from hypothesis import strategies as st

from core.decoding.transcript import Word
from core.evaluation.alignment import aligned, blocks_of, letter_pairs, letters_of, not_right, taken, words_of
from core.evaluation.report import Item
from core.evaluation.score import differences
from core.transcripts import transcribed
from tests.evaluations import report_of

TEXT = st.lists(st.text("abcãé", min_size=1, max_size=4), max_size=7).map(" ".join)


def item_of(said: str, written: str) -> Item:
    return report_of([(said, written)]).items[0]


@settings(max_examples=300)
@given(TEXT.filter(transcribed), TEXT)
def test_words_and_letters_are_aligned_as_jiwer_does_it(said: str, written: str) -> None:
    item = item_of(said, written)
    found = aligned(item)
    assert [w.said for w in found if w.said] == said.split()
    assert [w.written for w in found if w.written] == written.split()
    assert [(w.said, w.written) for w in found if w.kind == "same"] == [
        (d.reference, d.hypothesis) for d in differences(said, written) if d.kind == "same"
    ]
    assert [w.place for w in found if w.place is not None] == list(range(len(written.split())))
    words = jiwer.process_words(said, written)
    edits = taken(item).edits
    assert sum(e.kind == "wrong" for e in edits) == words.substitutions
    assert sum(e.kind == "left_out" for e in edits) == words.deletions
    assert sum(e.kind == "extra" for e in edits) == words.insertions
    assert Counter(not_right(said.split(), written.split())) == Counter(e.said for e in edits if e.said)
    letters = jiwer.process_characters(said, written)
    assert len(letter_pairs(item)) == letters.substitutions + letters.deletions + letters.insertions
    for edit in letter_pairs(item):
        assert edit.kind == "extra" or letters_of(said)[edit.at] == edit.said
        assert edit.kind == "left_out" or letters_of(written)[edit.place] == edit.written


@settings(max_examples=200)
@given(TEXT, TEXT)
def test_errors_are_parted_into_blocks_by_the_words_that_are_right(said: str, written: str) -> None:
    one = taken(item_of(said, written))
    assert [edit for block in blocks_of(one.edits) for edit in block] == list(one.edits)
    runs, before = 0, "same"
    for word in one.words:
        runs += word.kind != "same" and before == "same"
        before = word.kind
    assert len(list(blocks_of(one.edits))) == runs


def test_of_words_that_may_belong_together_those_do_that_are_spelt_alike() -> None:
    found = [(e.said, e.written) for e in taken(item_of("vai pelo mar", "vai por o mar")).edits]
    assert found == [("pelo", "por"), ("", "o")]
    found = [(e.said, e.written) for e in taken(item_of("uma casinha amarela ali", "casina ali")).edits]
    assert found == [("uma", ""), ("casinha", "casina"), ("amarela", "")]


def test_every_word_knows_its_place_in_the_sound() -> None:
    found = aligned(item_of("a casa é azul como o mar", "a cosa azul como muito o mar"))
    assert [(w.kind, w.said, w.written, w.start_s, w.end_s) for w in found] == [
        ("same", "a", "a", 0.0, 0.1),
        ("wrong", "casa", "cosa", 0.1, 0.2),
        ("left_out", "é", "", 0.2, 0.2),
        ("same", "azul", "azul", 0.2, 0.3),
        ("same", "como", "como", 0.3, 0.4),
        ("extra", "", "muito", 0.4, 0.5),
        ("same", "o", "o", 0.5, 0.6),
        ("same", "mar", "mar", 0.6, 0.7),
    ]
    nothing = aligned(item_of("a casa", ""))
    assert [(w.kind, w.start_s) for w in nothing] == [("left_out", None), ("left_out", None)]


def test_words_that_rules_have_changed_still_know_their_place() -> None:
    item = item_of("vinte e um anos", "vinte e um anos")
    heard = (Word("21", 0.0, 0.5, 0.9), Word("anos", 0.6, 0.9, 0.9))
    found = aligned(Item(**{**item.__dict__, "words": heard}))
    assert [(w.written, w.start_s, w.end_s) for w in found][-1] == ("anos", 0.6, 0.9)
    assert {(w.start_s, w.end_s) for w in found[:3]} == {(0.0, 0.5)}


def test_marks_stay_with_the_letter_that_wears_them() -> None:
    assert list(letters_of("ka ɛ̃")) == ["k", "a", " ", "ɛ̃"]
    assert words_of("  um   dois ") == ("um", "dois")
    assert words_of("") == ()
