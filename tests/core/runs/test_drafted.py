"""Drafts never enter training unless somebody asks for them; then they are marked, and a control is made without."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from core.datasets.manifest import read_manifest
from core.errors import ConfigError
from core.evaluation import self_training
from core.evaluation.analysis import Difference, Judgement
from core.evaluation.self_training import Helped
from core.project import edits
from core.project.store import Project
from core.runs import queue
from core.runs.drafted import drafted_speech
from core.runs.folder import list_runs
from core.runs.from_project import make_runs
from core.training.config import TrainConfig
from tests.core.project.test_drafts import draft

CONFIG = TrainConfig(name="Quick", hours=0.001, checks=1, copies=1)


@pytest.fixture
def drafted(tiny_project: Project) -> Project:
    """Of its four train utterances two are not transcribed and have a draft, one of them sure, one not; so has the
    test utterance."""
    train = [row for row in tiny_project.each() if row.split == "train"]
    test = next(row for row in tiny_project.each() if row.split == "test")
    draft(
        tiny_project, {train[0].id: [("bom", 0.97), ("dia", 0.95)], train[1].id: [("boa", 0.6)], test.id: [("oi", 1)]}
    )
    edits.set_speaker(tiny_project, [row.id for row in train], "Rosa")
    return tiny_project


def test_a_run_learns_from_no_draft_unless_it_is_asked_for(drafted: Project) -> None:
    (plain,) = make_runs(drafted.folder, [CONFIG])
    entries = list(read_manifest(plain.manifest))
    assert sorted(entry.split for entry in entries) == ["dev", "train", "train"]
    assert not any(entry.draft for entry in entries)
    assert "draft" not in json.loads(plain.manifest.read_text().splitlines()[0])


def test_what_is_asked_for_is_marked_and_never_checked_by(drafted: Project) -> None:
    (run,) = make_runs(drafted.folder, [replace(CONFIG, drafts_at_least=0.9)])
    found = [entry for entry in read_manifest(run.manifest) if entry.draft]
    assert [(entry.text, entry.raw, entry.split, entry.draft) for entry in found] == [
        ("bom dia", "bom dia", "train", "quick-look")
    ]
    everything = drafted_speech(drafted, drafted.folder)
    assert len(everything.entries) == 2
    assert everything.of_others == 1, "the test utterance"
    assert len(everything.at_least(0.7).entries) == 1


def test_nobody_who_speaks_in_dev_or_test_is_learnt_from_by_a_draft(drafted: Project) -> None:
    dev = next(row for row in drafted.each() if row.split == "dev")
    edits.set_speaker(drafted, [dev.id], "Rosa")
    found = drafted_speech(drafted, drafted.folder)
    assert (found.entries, found.of_others) == ((), 3)
    with pytest.raises(ConfigError, match="no draft"):
        make_runs(drafted.folder, [CONFIG, replace(CONFIG, drafts_at_least=0.9)])
    assert list_runs(drafted.runs) == [], "the control goes with it"


def test_no_sentence_of_dev_or_test_is_learnt_from_by_a_draft(drafted: Project) -> None:
    dev = next(row for row in drafted.each() if row.split == "dev")
    train = [row.id for row in drafted.each() if row.split == "train"]
    edits.set_text(drafted, dev.id, "O barco azul saiu do porto, e voltou a noite.")
    said = "o barco azul saiu do porto e voltou a noite"
    draft(
        drafted,
        {
            train[0]: [(word, 0.97) for word in said.replace("azul", "asul").split()],
            train[1]: [(word, 0.97) for word in f"{said} disse ela".split()],
            train[2]: [(word, 0.97) for word in "o barco azul".split()],
        },
    )
    found = drafted_speech(drafted, drafted.folder)
    assert [entry.text for entry in found.entries] == ["o barco azul"]
    assert (found.of_sentences, found.of_others) == (2, 1)
    (run,) = make_runs(drafted.folder, [replace(CONFIG, drafts_at_least=0.9)])
    assert [entry.text for entry in read_manifest(run.manifest) if entry.draft] == ["o barco azul"]


def test_the_control_is_the_same_run_without_them(drafted: Project) -> None:
    (first,) = make_runs(drafted.folder, [CONFIG])
    made = self_training.start(drafted.folder, first.key, 0.9)
    with_, without = made
    told, plain, own = (TrainConfig.read(run.config) for run in (with_, without, first))
    assert replace(plain, name=own.name) == own
    assert replace(told, name=own.name, drafts_at_least=0.0) == own
    assert list(read_manifest(without.manifest)) == list(read_manifest(first.manifest))
    assert [e for e in read_manifest(with_.manifest) if not e.draft] == list(read_manifest(first.manifest))
    assert queue.waiting(list_runs(drafted.runs)) == made
    assert with_.notes()["pair"] == without.notes()["pair"], "they run side by side"
    (pair,) = self_training.pairs(drafted.runs)
    assert (pair.key, pair.control.key, pair.count, pair.sure) == (with_.key, without.key, 1, 0.9)
    assert not pair.over
    with pytest.raises(ConfigError, match="how sure"):
        self_training.start(drafted.folder, first.key, 1.5)


@pytest.mark.parametrize(
    ("judgement", "wer", "helped", "words"),
    [
        ("very_unlikely", -0.03, True, "The drafts helped: 17.0% of the words of test wrong with them, 20.0% without"),
        ("unlikely", 0.03, False, "The drafts did harm"),
        ("could_be", -0.03, None, "nobody can say"),
        ("too_few", -0.03, None, "Too few utterances to tell."),
    ],
)
def test_the_verdict_is_said_as_it_is(
    judgement: Judgement, wer: float, helped: bool | None, words: str, tmp_path: Path
) -> None:
    found = Difference(wer, wer - 0.01, wer + 0.01, 0.01, 100, True, 0.01, 2.0, 0.0, 0.0, 0.0, judgement)
    told = Helped("test", 0.2 + wer, 0.2, found, 300, 0.1, 0.1)
    assert told.helped is helped
    assert words in told.sentence
