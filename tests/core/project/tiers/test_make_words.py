"""Cells of words are made from transcripts, where there are none."""

from __future__ import annotations

import itertools
import json
from pathlib import Path

import pytest

from core import cli
from core.errors import ProjectError
from core.project import edits
from core.project.store import Project
from core.project.tiers import reading
from core.project.tiers.cells import cells_of, lines_below, write_cell
from core.project.tiers.edits import add_tier
from core.project.tiers.make_words import WordCells, waiting, word_tiers
from tests.core.project.corpora import everything, make_project


def test_cells_of_words_are_made_once_glossed_and_undone(tmp_path: Path) -> None:
    with make_project(tmp_path / "p", speakers=1) as project:
        words = add_tier(project, "Words", "time_subdivision")
        gloss = add_tier(project, "Gloss", "association", "Words")
        ids = project.ids().tolist()
        edits.set_text(project, ids[0], "“Bom dia,” disse — ela.")
        edits.set_text(project, ids[1], "")
        assert waiting(project, words, ids) == len(ids) - 1
        before = everything(project)
        done = WordCells(words, ids).apply(project)
        assert done.changed == len(ids) - 1
        assert done.notes == ("One has no words to take.",)
        assert project.undo_label == done.label == f"Make the words of Words for {len(ids) - 1} utterances"
        row = project.utterance(ids[0])
        assert row is not None
        here = reading.beside(project, [ids[0]])[ids[0]]
        assert [one.text for one in here] == ["Bom", "dia", "disse", "ela"]
        assert (here[0].start, here[-1].end) == (row.start, row.end)
        assert all(a.end == b.start for a, b in itertools.pairwise(here))
        (cell, *_) = cells_of(here, lines_below(reading.tiers(project), words))
        write_cell(project, ids[0], cell[1], "good")
        assert reading.texts(project, gloss.id, ids) == {ids[0]: "good"}
        again = WordCells(words, ids).apply(project)
        assert (again.changed, again.notes[0]) == (0, f"{len(ids) - 1} have cells already, which stay.")
        project.undo()
        project.undo()
        assert everything(project) == before


def test_tiers_of_something_else_get_no_words(tmp_path: Path) -> None:
    with make_project(tmp_path / "p", speakers=1) as project:
        words = add_tier(project, "Words", "subdivision")
        notes = add_tier(project, "Notes")
        syllables = add_tier(project, "Syllables", "subdivision")
        id = project.ids().tolist()[0]
        with project.step("Fill") as step:
            row = project.utterance(id)
            assert row is not None
            step.add("annotations", recording_id=row.recording_id, utterance_id=id, tier_id=syllables.id, text="xq")
        assert word_tiers(project) == [words]
        with pytest.raises(ProjectError, match="Notes does not hold parts"):
            WordCells(notes, [id]).apply(project)


def test_words_are_made_on_the_command_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / "p"
    with make_project(folder, speakers=1) as project:
        key = next(iter(project.each())).key
    assert cli.main(["tiers", str(folder), "add", "Words", "--holds", "subdivision"]) == 0
    capsys.readouterr()
    assert cli.main(["tiers", str(folder), "words", "Words", "--keys", key, "--json"]) == 0
    found = json.loads(capsys.readouterr().out.strip().splitlines()[-1])
    assert found["made"] == 1
    with Project.open(folder, read_only=True) as project:
        assert reading.counts(project)[reading.tier_named(project, "Words").id].utterances == 1
