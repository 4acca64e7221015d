"""Train, dev and test: nothing leaks, shares are kept, the seed decides."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.errors import ProjectError
from core.project import edits
from core.project.splits import _Piece, assign_splits, divide, place_new
from tests.core.project.corpora import everything, make_project


def pieces(speakers: int, each: int, sentences: int) -> list[_Piece]:
    random = Random(each)
    return [
        _Piece(i, i % speakers if speakers else None, f"sentence {random.randrange(sentences)}", 2.0 + i % 3, "")
        for i in range(max(1, speakers) * each)
    ]


@settings(max_examples=100, deadline=None)
@given(st.integers(5, 40), st.integers(2, 20), st.integers(0, 5))
def test_no_speaker_is_in_two_splits_when_there_are_enough(speakers: int, each: int, seed: int) -> None:
    made = pieces(speakers, each, sentences=100_000)
    chosen = divide(made, 0.1, 0.1, seed)
    of = defaultdict(set)
    for piece in made:
        of[piece.speaker].add(chosen[piece.id])
    assert all(len(splits - {""}) == 1 for splits in of.values())


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 3), st.integers(30, 80), st.integers(20, 60), st.integers(0, 9))
def test_without_enough_speakers_no_sentence_is_in_two_splits(
    speakers: int, each: int, sentences: int, seed: int
) -> None:
    made = pieces(speakers, each, sentences)
    chosen = divide(made, 0.15, 0.15, seed)
    of = defaultdict(set)
    for piece in made:
        of[piece.sentence].add(chosen[piece.id])
    assert all(len(splits) == 1 for splits in of.values())
    assert set(chosen.values()) == {"train", "dev", "test"}


def test_shares_come_near_what_was_asked() -> None:
    made = pieces(speakers=40, each=25, sentences=10_000)
    chosen = divide(made, 0.1, 0.2, seed=3)
    seconds = defaultdict(float)
    for piece in made:
        seconds[chosen[piece.id]] += piece.seconds
    total = sum(seconds.values())
    assert seconds["dev"] / total == pytest.approx(0.1, abs=0.04)
    assert seconds["test"] / total == pytest.approx(0.2, abs=0.04)


def test_sentences_of_the_test_set_are_taken_out_of_train() -> None:
    made = pieces(speakers=20, each=50, sentences=3000)
    chosen = divide(made, 0.1, 0.1, seed=0)
    learnt = {p.sentence for p in made if chosen[p.id] == "train"}
    examined = {p.sentence for p in made if chosen[p.id] in ("dev", "test")}
    assert not learnt & examined
    assert 0 < sum(split == "" for split in chosen.values()) < 200


def test_a_corpus_of_ten_words_keeps_its_training_data() -> None:
    made = pieces(speakers=20, each=50, sentences=10)
    chosen = divide(made, 0.1, 0.1, seed=0)
    assert sum(split == "train" for split in chosen.values()) > 700


def test_the_same_seed_gives_the_same_splits_and_another_others() -> None:
    made = pieces(speakers=20, each=10, sentences=10_000)
    assert divide(made, 0.1, 0.1, 5) == divide(list(reversed(made)), 0.1, 0.1, 5)
    assert divide(made, 0.1, 0.1, 5) != divide(made, 0.1, 0.1, 6)


def test_one_speaker_with_nearly_everything_does_not_leave_a_set_empty() -> None:
    made = [_Piece(i, 0 if i < 90 else i, f"s{i}", 3.0, "") for i in range(100)]
    assert {"train", "dev", "test"} <= set(divide(made, 0.1, 0.1, 0).values())


def test_assigning_is_one_step_that_can_be_undone(tmp_path: Path) -> None:
    with make_project(tmp_path / "p", utterances=60, speakers=12) as project:
        before = everything(project)
        assign_splits(project, 0.2, 0.2, seed=1)
        summary = project.summary()
        assert summary.shared_speakers == 0
        assert all(summary.by_split[name].utterances for name in ("dev", "test", "train"))
        project.undo()
        assert everything(project) == before


def test_shares_that_leave_nothing_are_refused(tmp_path: Path) -> None:
    with make_project(tmp_path / "p") as project, pytest.raises(ProjectError, match="leave something"):
        assign_splits(project, 0.5, 0.5)


def test_what_comes_later_follows_its_speaker_and_never_leaks_a_sentence(tmp_path: Path) -> None:
    with make_project(tmp_path / "p", utterances=6, speakers=3) as project:
        edits.set_split(project, [1, 4], "test")  # Speaker 1, whose sentences are texts 1 and 4
        edits.set_split(project, [2, 5], "dev")
        of_test_speaker = edits.add_utterance(project, 1, 0, 500, "Coisa nova.", speaker="Speaker 1")
        test_sentence = edits.add_utterance(project, 1, 0, 500, "às 14h30 já chovia", speaker="Speaker 3")
        new = edits.add_utterance(project, 1, 0, 500, "Inteiramente novo.", speaker="Alguém")
        place_new(project, [of_test_speaker, test_sentence, new])
        rows = project.rows([of_test_speaker, test_sentence, new])
        assert [row.split for row in rows] == ["test", "", "train"]
