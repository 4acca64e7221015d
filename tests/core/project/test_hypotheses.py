"""A model reads the corpus in a child of its own: what is kept, what is not read twice, what an edit leaves of it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from core.checkpoint_paths import model_print
from core.cli import main
from core.errors import Cancelled, CheckpointError, ProjectError
from core.project import edits, hypotheses
from core.project.checks import quality
from core.project.checks.corpus_statistics import read_statistics
from core.project.checks.measures import disagreement
from core.project.hypotheses import (
    Hypothesis,
    HypothesisBatch,
    accept_hypothesis,
    outstanding,
    proposals,
    read,
    refuse_hypothesis,
    save_hypotheses,
)
from core.project.queries import Query
from core.project.store import Project
from core.project.utterance_facts import facts_of
from core.text.normaliser import Normaliser
from tests.core.project.corpora import TEXTS, make_project


def heard(project: Project, texts: dict[int, str], scores: dict[int, float | None] | None = None) -> None:
    """As if a model had read so."""
    said = {int(row[0]): str(row[1]) for row in project.query_all("SELECT id, text FROM utterances")}
    found = tuple(Hypothesis(id, said[id], text, (scores or {}).get(id)) for id, text in texts.items())
    save_hypotheses(project, HypothesisBatch("m", "print", found))
    save_hypotheses(project, HypothesisBatch("m", "print", last=True))


def test_a_real_child_reads_all_once_and_goes_on_where_it_was(tiny_project: Project, tiny_checkpoint: Path) -> None:
    seen: list[tuple[int, int]] = []
    for batch in read(tiny_project, tiny_checkpoint, "tiny", progress=lambda *how: seen.append(how), device="cpu"):
        save_hypotheses(tiny_project, batch)
    assert seen[0] == (0, 6)
    assert seen[-1] == (6, 6)
    rows = tiny_project.query_all("SELECT model, text, cer, score FROM readings")
    assert len(rows) == 6
    assert all(row["model"] == "tiny" and row["cer"] > 0 and row["score"] is not None for row in rows)
    print_ = model_print(tiny_checkpoint)
    assert outstanding(tiny_project, print_) == []
    assert [batch.last for batch in read(tiny_project, tiny_checkpoint, "tiny")] == [True]
    edits.trim(tiny_project, 2, 0, 8000)
    assert outstanding(tiny_project, print_) == [2]
    edits.set_text(tiny_project, 3, "outra coisa")
    assert outstanding(tiny_project, print_) == [2]


def test_a_folder_that_is_no_model_and_a_reading_that_is_stopped(tiny_project: Project, tiny_checkpoint: Path) -> None:
    with pytest.raises(CheckpointError):
        list(read(tiny_project, tiny_checkpoint.parent, "x"))
    with pytest.raises(Cancelled):
        list(read(tiny_project, tiny_checkpoint, "tiny", cancelled=lambda: True))
    assert tiny_project.query_one("SELECT count(*) FROM readings") == 0


def test_rates_count_letters_as_the_project_reads_them() -> None:
    rules = Normaliser.for_language("pt")
    assert disagreement(rules, "Bom dia!", "bom dia") == 0
    assert disagreement(rules, "bom dia", "bon dia") == pytest.approx(1 / 7, abs=1e-3)


def test_no_disagreement_is_more_than_all_of_it_and_none_is_with_nothing() -> None:
    rules = Normaliser.for_language("pt")
    assert disagreement(rules, "é", "é, e depois fomos todos juntos") == pytest.approx(28 / 29, abs=1e-3)
    assert disagreement(rules, "oi", "") == 1
    assert disagreement(rules, "", "oi") is disagreement(rules, "...", "oi") is disagreement(rules, "", "") is None


def test_what_a_model_hears_otherwise_is_flagged_and_sorted_worst_first(tmp_path: Path) -> None:
    with make_project(tmp_path / "p") as project:
        ids = project.ids().tolist()
        quality.check(project)
        texts = {id: TEXTS[i] for i, id in enumerate(ids)} | {ids[1]: "nada disso aqui", ids[3]: "às horas já chovia"}
        heard(project, texts, {ids[1]: 8.0, ids[3]: 2.0, ids[0]: 0.0})
        assert project.rows([ids[1]])[0].hypothesis == "nada disso aqui"
        assert project.ids(Query(flag="disagrees", sort="reading", descending=True)).tolist() == [ids[1]]
        order = project.ids(Query(sort="reading", descending=True)).tolist()
        assert order[:2] == [ids[1], ids[3]]
        assert [item.label for item in project.history()] == []


def test_an_edit_counts_anew_without_the_model(tmp_path: Path) -> None:
    with make_project(tmp_path / "p") as project:
        ids = project.ids().tolist()
        heard(project, {ids[0]: "nada disso aqui"}, {ids[0]: 8.0})
        quality.check(project)
        assert "disagrees" in {flag.kind for flag in project.rows(ids[:1])[0].flags}
        edits.set_text(project, ids[0], "Nada disso, aqui!")
        quality.check(project, ids[:1])
        assert "disagrees" not in {flag.kind for flag in project.rows(ids[:1])[0].flags}
        (row,) = project.query_all("SELECT cer, score FROM readings")
        assert tuple(row) == (0.0, None)


@pytest.mark.parametrize("utterances", [10, 60])
def test_a_model_that_is_wrong_everywhere_flags_only_what_stands_out(tmp_path: Path, utterances: int) -> None:
    with make_project(tmp_path / "p", utterances=utterances) as project:
        ids = project.ids().tolist()
        quality.check(project)
        wrong = {id: row.text.replace("a", "u").replace("o", "e") + " hm hm" for id, row in zip(ids, project.rows(ids))}
        heard(project, wrong | {ids[5]: "zzz yyy xxx www vvv zzz"})
        assert read_statistics(project).cer > 0.3
        assert project.ids(Query(flag="disagrees")).tolist() == [ids[5]]


def test_a_reading_becomes_the_transcript_in_one_step_and_says_so(tmp_path: Path) -> None:
    with make_project(tmp_path / "p") as project:
        id = int(project.ids()[0])
        with pytest.raises(ProjectError, match="No model"):
            accept_hypothesis(project, id, "Take")
        heard(project, {id: " ... "})
        with pytest.raises(ProjectError, match="heard no words"):
            accept_hypothesis(project, id, "Take")
        heard(project, {id: "bom dia a todas"})
        accept_hypothesis(project, id, "Take")
        row = project.rows([id])[0]
        assert (row.text, row.tags) == ("bom dia a todas", ("from model",))
        assert [item.label for item in project.history()] == ["Take"]
        project.undo()
        row = project.rows([id])[0]
        assert (row.text, row.tags, row.hypothesis) == (TEXTS[0], (), "bom dia a todas")


def test_a_refused_reading_is_out_of_sight_until_a_model_hears_something_else(tmp_path: Path) -> None:
    with make_project(tmp_path / "p") as project:
        first, second = (int(id) for id in project.ids()[:2])
        edits.set_text(project, second, "")
        quality.check(project)
        heard(project, {first: "nada disso aqui", second: "o pão"}, {first: 8.0, second: 1.0})
        assert project.count(Query(flag="disagrees")) == proposals(project) == 1
        assert project.query_all("SELECT cer, score FROM readings WHERE utterance_id = ?", (second,))[0][0] is None
        assert project.ids(Query(sort="reading", descending=True)).tolist()[0] == first
        for id in (first, second):
            refuse_hypothesis(project, id, "Refuse")
            quality.check(project, [id])
        rows = project.rows([first, second])
        assert [(row.hypothesis, [f.kind for f in row.flags if f.kind == "disagrees"]) for row in rows] == [
            ("", [])
        ] * 2
        assert project.count(Query(flag="disagrees")) == proposals(project) == 0
        assert facts_of(project, [first])[first].cer is None
        with pytest.raises(ProjectError, match="No model"):
            accept_hypothesis(project, first, "Take")
        project.undo()
        project.undo()
        quality.check(project, [first, second])
        assert [row.hypothesis for row in project.rows([first, second])] == ["nada disso aqui", "o pão"]
        assert project.count(Query(flag="disagrees")) == 1
        refuse_hypothesis(project, second, "Refuse")
        heard(project, {second: "o pão está"})
        assert project.rows([second])[0].hypothesis == "o pão está"


def test_the_command_line_shows_takes_corrects_and_refuses_readings(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = str(tmp_path / "p")
    with make_project(tmp_path / "p", utterances=4) as project:
        for id in (1, 2, 3):
            edits.set_text(project, id, "")
        heard(project, {1: "bom dia", 2: "o pão", 3: "", 4: "sim"})
    assert main(["check", folder, "--list", "untranscribed", "--json"]) == 0
    listed = json.loads(capsys.readouterr().out)["list"]
    assert [(one["key"], one["detail"]) for one in listed] == [
        ("clip-1", "bom dia"),
        ("clip-2", "o pão"),
        ("clip-3", ""),
    ]
    assert main(["edit", folder, "refuse-reading", "--keys", "clip-2"]) == 0
    capsys.readouterr()
    assert main(["edit", folder, "take-reading", "--untranscribed", "--json"]) == 0
    done = json.loads(capsys.readouterr().out)
    assert (done["changed"], [p["where"] for p in done["problems"]]) == (1, ["clip-2", "clip-3"])
    assert main(["edit", folder, "text", "o pão quente", "--keys", "clip-2"]) == 0
    assert main(["edit", folder, "text", "nada"]) == 2
    assert "Name one, with --keys KEY" in capsys.readouterr().err
    with Project.open(tmp_path / "p") as project:
        rows = project.rows([1, 2, 3, 4])
        assert [(row.text, row.tags) for row in rows[:2]] == [("bom dia", ("from model",)), ("o pão quente", ())]
        assert [row.transcribed for row in rows] == [True, True, False, True]


def test_a_text_that_was_edited_while_the_model_read_has_no_score(tmp_path: Path) -> None:
    with make_project(tmp_path / "p") as project:
        save_hypotheses(
            project,
            HypothesisBatch("m", "print", (Hypothesis(1, "was other", "bom", 3.0), Hypothesis(99, "gone", "x", 1.0))),
        )
        assert [tuple(row) for row in project.query_all("SELECT utterance_id, score FROM readings")] == [(1, None)]


def test_equal_models_have_equal_prints(tiny_checkpoint: Path, tmp_path: Path) -> None:
    import shutil

    copy = tmp_path / "copy"
    shutil.copytree(tiny_checkpoint, copy)
    assert model_print(copy) == model_print(tiny_checkpoint)
    (copy / "vocab.json").write_text("{}")
    assert model_print(copy) != model_print(tiny_checkpoint)
    assert hypotheses.PART >= hypotheses.BATCH
