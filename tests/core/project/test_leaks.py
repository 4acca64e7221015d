"""What leaks is found and named, and what is promised says so."""

from __future__ import annotations

from pathlib import Path

import pytest

from core.project import edits
from core.project.splits.leaks import Torn, leaks, torn_sentences
from tests.core.project.corpora import make_project


def test_speakers_and_sentences_in_several_splits_are_named_with_their_rows(tmp_path: Path) -> None:
    with make_project(tmp_path / "p", utterances=10, speakers=5) as project:
        edits.set_split(project, [1, 6], "test")  # Speaker 1, who says text 1 twice
        edits.set_split(project, [2], "dev")  # Speaker 2 goes on in train, with the same sentence
        edits.set_text(project, 7, "o PÃO está na masa!")
        found = leaks(project)
        (speaker,) = found.speakers
        assert (speaker.what, speaker.splits, set(speaker.ids)) == ("Speaker 2", {"train": 1, "dev": 1}, {2, 7})
        (sentence,) = found.sentences
        assert (sentence.kind, set(sentence.ids)) == ("near", {2, 7})
        assert found.promises == ["One speaker is in two splits.", "One sentence is in two splits."]
        edits.set_text(project, 7, "O pão está na mesa.")
        assert leaks(project).sentences[0].kind == "same"
        edits.leave_out(project, [7])
        assert list(leaks(project).promises) == ["No speaker is in two splits.", "No sentence is in two splits."]


def test_rows_without_a_split_do_not_leak(tmp_path: Path) -> None:
    with make_project(tmp_path / "p", utterances=4, speakers=1) as project:
        edits.set_split(project, [2], "")
        assert leaks(project).all == ()
        assert leaks(project).promises == ["The corpus is not divided yet."]


def test_a_corpus_without_names_promises_nothing_of_speakers(tmp_path: Path) -> None:
    with make_project(tmp_path / "p", utterances=5, speakers=0) as project:
        edits.set_split(project, [1], "test")
        assert leaks(project).promises == ["No sentence is in two splits."]


def test_the_quick_look_counts_only_exact_repeats_in_a_large_corpus(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with make_project(tmp_path / "p", utterances=10, speakers=5) as project:
        edits.set_split(project, [1, 2], "test")
        edits.set_text(project, 7, "o PÃO está na masa!")
        assert torn_sentences(project) == Torn(2, True)
        monkeypatch.setattr("core.project.splits.leaks.SMALL", 5)
        assert torn_sentences(project) == Torn(1, False)
