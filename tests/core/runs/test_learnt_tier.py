"""A tier as what a model learns: its texts are frozen with the run, and what is looked at beside them is the tier's."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from core.datasets.manifest import read_manifest
from core.errors import ConfigError, ProjectError
from core.evaluation.chosen import Chosen, gather
from core.families.plan import TransferPlan
from core.project.queries import Query, Reader
from core.project.store import Project
from core.project.tiers.edits import add_tier, write
from core.project.tiers.learnt import as_learnt
from core.runs.fit import fit_in
from core.runs.from_project import make_runs
from core.texts.held_out import HeldOut
from core.training.config import TrainConfig
from core.training.preparation import read_rules

OWN: dict[str, Any] = {"name": "tiny", "language": "pt", "hours": 0.001, "checks": 1}


@pytest.fixture
def phonetic(tiny_project: Project) -> Project:
    """A phonetic tier beside all utterances but one of train, an English one beside the first, and cells."""
    tier, english = add_tier(tiny_project, "Phonetic"), add_tier(tiny_project, "Translation", language="en")
    words = add_tier(tiny_project, "Words", "subdivision")
    rows = list(tiny_project.each())
    left = next(row for row in rows if row.split == "train")
    for row in rows:
        if row.id != left.id:
            write(tiny_project, tier, row.id, f"ˈʃ{row.key[-1]}ː, Rː")
    write(tiny_project, english, rows[0].id, "Hello, World!")
    with tiny_project.step("Cells") as step:
        for place, word in enumerate(("Um", "dois")):
            step.add("annotations", recording_id=rows[0].recording_id, utterance_id=rows[0].id, tier_id=words.id,
                     text=word, place=place)  # fmt: skip
    return tiny_project


def test_a_run_has_what_stands_on_the_tier_and_nothing_else(phonetic: Project, tiny_checkpoint: Path) -> None:
    plain = TrainConfig(**OWN, source=str(tiny_checkpoint))
    run, other = make_runs(phonetic.folder, [replace(plain, learn="Phonetic"), plain])
    entries = list(read_manifest(run.manifest))
    assert all(entry.text == entry.raw == f"ˈʃ{entry.key[-1]}ː, Rː" for entry in entries), "signs stay as they are"
    assert len(entries) == len(list(read_manifest(other.manifest))) - 1
    letters = TransferPlan.read(run.transfer).vocabulary.letters
    assert {"ˈ", "ʃ", "ː", "R", ","} <= set(letters)
    assert "a" not in letters
    assert TrainConfig.read(run.config).learn == "Phonetic"
    assert read_rules(run.normaliser)("  ˈA. ") == "ˈA."
    with Reader(phonetic.folder) as reader:
        seen = as_learnt(reader, "Phonetic")
        fit = fit_in(replace(plain, learn="Phonetic"), TransferPlan.read(run.transfer), seen)
        assert fit is not None
        assert fit.utterances == len(entries) - len(seen.ids(Query(split="test")))


def test_what_is_asked_of_transcripts_is_asked_of_the_tier(phonetic: Project) -> None:
    with Reader(phonetic.folder) as reader:
        seen, whole = as_learnt(reader, "Phonetic"), reader.summary()
        told = seen.summary()
        assert told.untranscribed.utterances == 1
        assert told.by_split["train"].utterances == whole.by_split["train"].utterances - 1
        assert len(seen.ids(Query(split="train"))) == told.by_split["train"].utterances
        assert as_learnt(reader, "") is reader
        assert [row.text for row in as_learnt(reader, "Words").each() if row.text] == ["Um dois"]
        english = as_learnt(reader, "Translation")
        assert [english.normaliser(row.text) for row in english.each() if row.transcribed] == ["hello world"]
        assert english.meta.language == "en"
        assert seen.meta.language == reader.meta.language
        held = HeldOut.of(seen)
        assert len(held) == sum(told.by_split[split].utterances for split in ("dev", "test"))
        with pytest.raises(ProjectError, match="No tier is called Fonetik"):
            as_learnt(reader, "Fonetik")


def test_what_nobody_looked_at_is_not_learnt_and_evaluations_compare_with_the_tier(phonetic: Project) -> None:
    found = gather(phonetic.folder, Chosen("train"), "Phonetic")
    assert {entry.raw[:2] for entry in found.entries} == {"ˈʃ"}
    assert len(found.aside) == 1, "the one that has nothing there"
    id = found.rows[0].id
    with phonetic.step("Doubt") as step:
        step.change_many(
            "annotations", [row["id"] for row in step.where("annotations", "utterance_id", [id])], doubtful=1
        )
    again = gather(phonetic.folder, Chosen("train"), "Phonetic")
    assert id not in {row.id for row in again.rows}
    assert again.print != gather(phonetic.folder, Chosen("train")).print


def test_drafts_are_no_text_of_a_tier(phonetic: Project, tiny_checkpoint: Path) -> None:
    wanted = TrainConfig(**OWN, source=str(tiny_checkpoint), learn="Phonetic", drafts_at_least=0.5)
    with pytest.raises(ConfigError, match="learns what stands on the tier Phonetic"):
        make_runs(phonetic.folder, [wanted])
