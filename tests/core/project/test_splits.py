"""Train, dev and test: nothing leaks, sizes are kept, what a person or an import chose stays, the seed decides."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rapidfuzz.distance import Levenshtein

from core.errors import ProjectError
from core.project import edits
from core.project.splits.leaks import leaks
from core.project.splits.near_duplicates import alike, edits_allowed
from core.project.splits.split_plan import Wishes, apply_plan, assign_splits, place_new, plan_splits
from core.project.splits.split_solver import DEV, NONE, TEST, TRAIN, Sizes, SolverRows, divide
from core.project.store import Project
from tests.added_rows import add_utterance
from tests.core.project.corpora import everything, make_project

ROWS = st.lists(
    st.tuples(st.integers(0, 9), st.integers(0, 30), st.integers(300, 20_000), st.sampled_from([0, 0, 0, 0, 1, 2, 3])),
    min_size=1,
    max_size=120,
)
BOTH = ("speaker", "sentence")


def rows_of(made: Sequence[tuple[int, int, int, int]], fixed: bool = True) -> SolverRows:
    voice, sentence, ms, side = (np.array(column, np.int64) for column in zip(*made, strict=True))
    return SolverRows(
        np.unique(voice, return_inverse=True)[1],
        np.unique(sentence, return_inverse=True)[1],
        ms,
        (side if fixed else side * 0).astype(np.int8),
    )


def torn(group: np.ndarray, side: np.ndarray) -> set[int]:
    """Groups that are on more than one side."""
    of = defaultdict(set)
    for name, where in zip(group.tolist(), side.tolist(), strict=True):
        if where != NONE:
            of[name].add(where)
    return {name for name, sides in of.items() if len(sides) > 1}


@settings(max_examples=150, deadline=None)
@given(ROWS, st.booleans(), st.sampled_from([BOTH, ("speaker",), ("sentence",)]), st.integers(0, 3))
def test_what_a_division_promises_holds_whatever_the_corpus(
    made: list[tuple[int, int, int, int]], fixed: bool, by: tuple[str, ...], seed: int
) -> None:
    rows = rows_of(made, fixed)
    total = float(rows.ms.sum())
    division = divide(rows, Sizes(0.15 * total, 0.15 * total, loss=1.0), seed, by)
    for what, group in (("speaker", rows.voice), ("sentence", rows.sentence)):
        if what in division.apart:
            assert not torn(group, division.side)
    if set(division.apart) != set(by):
        assert division.notes
    assert np.all((rows.fixed == NONE) | (rows.fixed == division.side))


@settings(max_examples=30, deadline=None)
@given(st.integers(6, 30), st.integers(8, 20), st.integers(60, 4000), st.integers(0, 5))
def test_with_enough_speakers_and_sentences_neither_is_in_two_splits(
    people: int, each: int, sentences: int, seed: int
) -> None:
    random = np.random.default_rng(seed)
    count = people * each
    rows = rows_of([(i % people, int(random.integers(sentences)), 2000 + i % 3 * 1000, 0) for i in range(count)])
    total = float(rows.ms.sum())
    division = divide(rows, Sizes(0.15 * total, 0.15 * total, loss=1.0), seed, BOTH)
    assert division.apart == BOTH
    assert not torn(rows.voice, division.side)
    assert not torn(rows.sentence, division.side)
    assert {TRAIN, DEV, TEST} <= set(division.side.tolist())


@settings(max_examples=30, deadline=None)
@given(st.integers(1, 2), st.integers(30, 80), st.integers(20, 60), st.integers(0, 9))
def test_without_enough_speakers_no_sentence_is_in_two_splits(
    people: int, each: int, sentences: int, seed: int
) -> None:
    random = np.random.default_rng(seed)
    rows = rows_of([(i % people, int(random.integers(sentences)), 2000, 0) for i in range(people * each)])
    total = float(rows.ms.sum())
    division = divide(rows, Sizes(0.15 * total, 0.15 * total), seed, BOTH)
    assert division.apart == ("sentence",)
    assert not torn(rows.sentence, division.side)
    assert "too few to keep speakers apart" in division.notes[0]
    assert set(division.side.tolist()) == {TRAIN, DEV, TEST}


@settings(max_examples=40, deadline=None)
@given(
    st.lists(st.tuples(st.integers(0, 7), st.text("ab ", min_size=1, max_size=40)), min_size=8, max_size=60),
    st.integers(0, 9),
)
def test_no_nearly_repeated_sentence_and_no_speaker_is_learnt_and_examined(
    said: list[tuple[int, str]], seed: int
) -> None:
    letters = [text.replace(" ", "") for _, text in said]
    voice = np.unique([who for who, _ in said], return_inverse=True)[1]
    sentence = np.unique(alike(letters), return_inverse=True)[1]
    rows = SolverRows(voice, sentence, np.full(len(said), 2000), np.zeros(len(said), np.int8))
    division = divide(rows, Sizes(400.0 * len(said), 400.0 * len(said), loss=1.0), seed, BOTH)
    apart = [(i, j) for i in range(len(said)) for j in range(i) if len({0, *division.side[[i, j]].tolist()}) == 3]
    for i, j in apart:
        if "sentence" in division.apart and letters[i] and letters[j]:
            short = min(len(letters[i]), len(letters[j]))
            assert Levenshtein.distance(letters[i], letters[j]) > edits_allowed(short)
        if "speaker" in division.apart:
            assert voice[i] != voice[j]


def test_sizes_come_near_what_was_asked() -> None:
    random = np.random.default_rng(3)
    rows = rows_of([(i % 40, int(random.integers(10_000)), 2000 + i % 3 * 1000, 0) for i in range(1000)])
    total = float(rows.ms.sum())
    division = divide(rows, Sizes(0.1 * total, 0.2 * total), 3, BOTH)
    got = [float(rows.ms[division.side == which].sum()) / total for which in (DEV, TEST)]
    assert got == pytest.approx([0.1, 0.2], abs=0.03)


def test_people_who_share_sentences_stay_together_rather_than_lose_any() -> None:
    made = [(person, person // 4 * 100 + sentence, 2000, 0) for person in range(40) for sentence in range(20)]
    rows = rows_of(made)
    division = divide(rows, Sizes(160_000, 160_000), 0, BOTH)
    assert division.apart == BOTH
    assert not torn(rows.sentence, division.side)
    assert NONE not in division.side
    assert division.notes == []


def test_a_corpus_of_ten_words_says_why_its_sentences_are_not_kept_apart() -> None:
    rows = rows_of([(i % 20, i // 20 % 10, 2000, 0) for i in range(1000)])
    division = divide(rows, Sizes(200_000, 200_000), 0, BOTH)
    assert division.apart == ("speaker",)
    assert "Many people say the same sentences" in division.notes[0]
    assert np.count_nonzero(division.side == TRAIN) >= 700


def test_one_speaker_with_nearly_everything_does_not_leave_a_set_empty() -> None:
    rows = rows_of([(0 if i < 90 else i, i, 3000, 0) for i in range(100)])
    division = divide(rows, Sizes(30_000, 30_000), 0, BOTH)
    assert {TRAIN, DEV, TEST} <= set(division.side.tolist())


TEXTS = ("A porta da igreja estava fechada ontem", "a porta da igreja estava fechada, ontem!",
         "A porta da igreja estava fechado ontem")  # fmt: skip


def spread(folder: Path, utterances: int = 240, speakers: int = 12) -> Project:
    """Everybody says sentences of their own; one sentence comes from everybody, in three spellings."""
    project = make_project(folder, utterances, speakers=speakers)
    with project.step("Texts") as step:
        for i, id in enumerate(project.ids().tolist()):
            own = f"frase {'abcdefghijkl'[i % 12] * 7} {'mnopqrstuvwxyz'[i // 12 % 14] * 9} {chr(97 + i // 168) * 6}"
            step.change("utterances", id, text=TEXTS[i % 3] if i // 12 == 5 else own, split="")
    project.forget_history()
    return project


def test_dividing_is_one_step_that_keeps_near_duplicates_together_and_can_be_undone(tmp_path: Path) -> None:
    with spread(tmp_path / "p") as project:
        before = everything(project)
        assign_splits(project, 0.2, 0.2, seed=1)
        found = leaks(project)
        assert (found.speakers, found.sentences) == ((), ())
        assert list(leaks(project).promises) == ["No speaker is in two splits.", "No sentence is in two splits."]
        assert all(project.summary().by_split[name].utterances for name in ("dev", "test", "train"))
        project.undo()
        assert everything(project) == before


def test_the_same_seed_gives_the_same_plan_and_another_another(tmp_path: Path) -> None:
    with spread(tmp_path / "p") as project:
        plans = [plan_splits(project, Wishes(seed=seed)).sides.tolist() for seed in (5, 5, 6)]
    assert plans[0] == plans[1] != plans[2]


def test_what_a_person_put_somewhere_stays_and_its_speaker_comes_along(tmp_path: Path) -> None:
    with spread(tmp_path / "p") as project:
        edits.set_split(project, [1], "test")
        with project.step("By hand") as step:
            step.change("utterances", 1, by_hand=True)
        for seed in range(3):
            assign_splits(project, 0.1, 0.1, seed=seed)
            row = project.row(1)
            assert row is not None
            assert (row.split, row.by_hand) == ("test", True)
            assert leaks(project).all == ()
        dropped = Wishes(keep_hand=False, seed=7)
        apply_plan(project, plan_splits(project, dropped))
        assert project.query_one("SELECT count(*) FROM utterances WHERE by_hand") == 0


def test_splits_that_came_with_the_corpus_stay_on_request_and_their_leaks_are_named(tmp_path: Path) -> None:
    with spread(tmp_path / "p") as project:
        ids = project.ids().tolist()
        with project.step("Import") as step:
            for id in ids[:120]:
                step.change("utterances", id, split=("train", "dev", "test")[id % 3])
        before = {row.id: row.split for row in project.each() if row.split}
        plan = plan_splits(project, Wishes(keep_all=True))
        assert any("keep the split they have" in note for note in plan.notes)
        apply_plan(project, plan)
        after = {row.id: row.split for row in project.each()}
        assert all(after[id] == split for id, split in before.items())
        found = leaks(project)
        everybodys = next(leak for leak in found.sentences if "igreja" in leak.what)
        assert everybodys.kind == "near"
        assert set(everybodys.ids) == {row.id for row in project.each() if "igreja" in row.text and row.split}
        assert found.promises[1].endswith("are in two splits.") or found.promises[1].startswith("One sentence")


def test_hours_are_hours_and_too_many_are_refused(tmp_path: Path) -> None:
    with spread(tmp_path / "p") as project:
        plan = plan_splits(project, Wishes(dev=60 / 3600, test=100 / 3600, in_hours=True))
        assert plan.by_split["dev"].seconds == pytest.approx(60, abs=42)
        assert plan.by_split["test"].seconds == pytest.approx(100, abs=42)
        with pytest.raises(ProjectError, match="leave something to train on"):
            plan_splits(project, Wishes(dev=5, test=5, in_hours=True))
        with pytest.raises(ProjectError, match="leave something to train on"):
            assign_splits(project, 0.5, 0.5)


def test_a_plan_counts_what_would_be_and_changes_nothing(tmp_path: Path) -> None:
    with spread(tmp_path / "p") as project:
        before = everything(project)
        plan = plan_splits(project, Wishes())
        assert everything(project) == before
        assert sum(part.utterances for part in plan.by_split.values()) == 240
        assert plan.promises == ["No speaker is in two splits.", "No sentence is in two splits."]
        assert sum(plan.speakers[name] for name in ("train", "dev", "test")) == 12
        apply_plan(project, plan)
        assert {n: s.utterances for n, s in project.summary().by_split.items() if s.utterances} == {
            n: s.utterances for n, s in plan.by_split.items() if s.utterances
        }


def test_an_empty_project_can_be_divided_into_nothing(tmp_path: Path) -> None:
    with Project.create(tmp_path / "p", name="Vazio", language="pt") as project:
        assert assign_splits(project).rows == {}
        assert leaks(project).promises == ["The corpus is not divided yet."]


def test_what_comes_later_follows_its_speaker_and_never_leaks_a_sentence(tmp_path: Path) -> None:
    with make_project(tmp_path / "p", utterances=6, speakers=3) as project:
        edits.set_split(project, [1, 4], "test")  # Speaker 1, whose sentences are texts 1 and 4
        edits.set_split(project, [2, 5], "dev")
        of_test_speaker = add_utterance(project, 1, 0, 500, "Coisa nova.", speaker="Speaker 1")
        test_sentence = add_utterance(project, 1, 0, 500, "às 14h30 já chovia", speaker="Speaker 3")
        new = add_utterance(project, 1, 0, 500, "Inteiramente novo.", speaker="Alguém")
        place_new(project, [of_test_speaker, test_sentence, new])
        rows = project.rows([of_test_speaker, test_sentence, new])
        assert [row.split for row in rows] == ["test", "", "train"]
