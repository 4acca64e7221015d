"""What a model wrote on a tier: to be looked at, nothing to learn from, and never over what stands there."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from core.errors import ProjectError, RunError
from core.project.hypotheses import Hypothesis, HypothesisBatch, read, save_hypotheses, undrafted
from core.project.queries import Query
from core.project.records import DRAFTED
from core.project.store import Project
from core.project.tiers import reading
from core.project.tiers.edits import accept, add_tier, write
from core.project.tiers.learnt import as_learnt
from tests.core.project.corpora import everything, make_project


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    with make_project(tmp_path / "p") as made:
        add_tier(made, "Phonetic")
        add_tier(made, "Phones", "included")
        write(made, reading.tier_named(made, "Phonetic"), 1, "bõ")
        yield made


def heard(tier: str, texts: dict[int, str]) -> HypothesisBatch:
    found = tuple(Hypothesis(id, "", text, None) for id, text in texts.items())
    return HypothesisBatch("Run", "print", found, last=True, tier=tier)


def test_drafts_go_where_nothing_stands_and_wait_for_a_person(project: Project) -> None:
    tier = reading.tier_named(project, "Phonetic")
    before = everything(project)
    save_hypotheses(project, heard("Phonetic", {1: "other", 2: "pɐ̃w̃", 3: ""}))
    assert reading.texts(project, tier.id, range(1, 6)) == {1: "bõ", 2: "pɐ̃w̃"}
    assert project.history(1)[0].label == "Drafts on Phonetic by Run"
    (drafted,) = [one for one in reading.beside(project, [2])[2] if one.tier_id == tier.id]
    assert drafted.doubtful == DRAFTED
    assert project.row(2).hypothesis == "", "it is no draft of the transcript"
    learnt = as_learnt(project, "Phonetic")
    assert [row.id for row in learnt.each() if row.text] == [1]
    assert learnt.ids(Query(split="train")).tolist() == [1]
    assert reading.by_tier(project, [2], drafts=False) == {2: {}}
    accept(project, tier, [1, 2])
    assert [row.id for row in as_learnt(project, "Phonetic").each() if row.text] == [1, 2]
    for _ in range(2):
        project.undo()
    assert everything(project) == before


def test_a_tier_of_parts_gets_a_part_for_each_word_with_times(project: Project) -> None:
    save_hypotheses(project, heard("Phones", {1: "b õ"}))
    parts = [one for one in reading.beside(project, [1])[1] if one.tier_id == reading.tier_named(project, "Phones").id]
    assert [(one.text, one.start, one.end) for one in parts] == [("b", 0, 1000), ("õ", 1000, 2000)]
    add_tier(project, "Gestures", "")
    with pytest.raises(ProjectError, match="a model learns texts of utterances"):
        as_learnt(project, "Gestures")
    with pytest.raises(ProjectError, match="no text of its own"):
        save_hypotheses(project, heard("Gestures", {2: "nods"}))


def test_a_model_of_a_tier_is_told_by_its_card_and_reads_no_transcripts(project: Project, tmp_path: Path) -> None:
    model = tmp_path / "model"
    model.mkdir()
    assert undrafted(project, model, Query()) == [], "all is transcribed"
    (model / "vizinho.json").write_text(json.dumps({"name": "Run", "learn": "Phonetic"}), encoding="utf-8")
    assert undrafted(project, model, Query(search="clip")) == [2, 3, 4, 5]
    with pytest.raises(RunError, match="has learnt to write the tier Phonetic"):
        next(read(project, model, "Run"))
    (model / "vizinho.json").write_text(json.dumps({"learn": "Gone"}), encoding="utf-8")
    with pytest.raises(ProjectError, match="No tier is called Gone"):
        undrafted(project, model, Query())
