""" "Not transcribed" is a state of its own, through the real commands: in no split, in no list of a run, never scored,
never made by overwriting a transcript with nothing."""

from __future__ import annotations

import dataclasses
import json
import sqlite3
from pathlib import Path
from typing import Any

import pytest

from core.cli import main
from core.datasets.manifest import read_manifest, write_manifest
from core.evaluation.evaluate import evaluate
from core.exporters import export_corpus
from core.project import distributions, edits
from core.project.bulk import fields
from core.project.bulk.find_replace import Wanted, find
from core.project.filters import UNTRANSCRIBED, Condition
from core.project.queries import Query, Reader
from core.project.schema import DATABASE
from core.project.splits.leaks import leaks
from core.project.splits.split_plan import Wishes, apply_plan, plan_splits
from core.project.store import Project
from core.runs.create import entries_of, prepare_run
from core.training.config import TrainConfig
from core.transcripts import TRANSCRIBED, count_letters, transcribed
from tests import builders
from tests.added_rows import add_utterance
from tests.core.commands.test_habits_command import here
from tests.core.project.corpora import make_project

NOTHING = ("", "...", "?!", "—")


@pytest.fixture
def half(tiny_project: Project) -> Project:
    """Six clips, all in splits; three of them say nothing: one of train, that of dev, and a new one of test."""
    for id, text in ((2, ""), (4, "...")):
        edits.set_text(tiny_project, id, text)
    add_utterance(tiny_project, 6, 0, 9000, "", key="bare", speaker="Clara", split="test")
    return tiny_project


def command(capsys: pytest.CaptureFixture[str], *arguments: object, code: int = 0) -> dict[str, Any]:
    assert main([*map(str, arguments), "--json"]) == code
    found: dict[str, Any] = json.loads(capsys.readouterr().out)
    return found


@pytest.mark.parametrize(
    ("text", "says"), [*((text, False) for text in NOTHING), ("é", True), ("7", True), ("˥˧", True), ("\ue010", True)]
)
def test_python_and_sql_agree_on_what_a_transcript_is(tmp_path: Path, text: str, says: bool) -> None:
    with make_project(tmp_path / "p", utterances=1) as project:
        edits.set_text(project, 1, text)
        assert transcribed(text) is (count_letters(text) > 0) is says
        assert bool(project.query_one(f"SELECT {TRANSCRIBED} FROM utterances u")) is says


def test_what_is_not_transcribed_counts_in_no_split(half: Project, capsys: pytest.CaptureFixture[str]) -> None:
    summary = half.summary()
    assert {name: part.utterances for name, part in summary.by_split.items()} == {"train": 2, "dev": 1, "test": 1}
    assert (summary.untranscribed.utterances, summary.utterances) == (3, 7)
    assert half.count(Query(split="test")) == 1
    assert half.count(Query(split="none")) == half.count(Query(conditions=(UNTRANSCRIBED,))) == 3
    assert half.count(Query(conditions=(Condition("split", "is", "train"),))) == 2
    assert half.ids(Query(sort="split")).tolist()[-3:] == [7, 2, 4]  # by their keys: bare, clip-02, clip-04
    for descending in (False, True):
        assert set(half.ids(Query(sort="pace", descending=descending)).tolist()[-3:]) == {2, 4, 7}
    assert half.count(Query(conditions=(Condition("pace", "under", 1),))) == 0
    assert half.count(Query(conditions=(Condition("pace", "missing"),))) == 3
    assert distributions.histogram(half, distributions.KINDS["pace"]).unknown == 3
    assert sum(share.seconds[3] for share in distributions.speakers(half)) == pytest.approx(
        summary.untranscribed.seconds
    )
    assert [(leak.what, leak.splits) for leak in leaks(half).all] == [("Clara", {"dev": 1, "test": 1})]
    half.close()
    found = command(capsys, "info", half.folder)
    assert found["untranscribed"]["utterances"] == 3
    assert found["by_split"]["test"]["utterances"] == 1
    assert main(["info", str(half.folder)]) == 0
    assert "not transcribed  3" in capsys.readouterr().out
    done = command(capsys, "edit", half.folder, "tag", "--add", "to do", "--untranscribed")
    assert done["changed"] == 3
    done = command(capsys, "edit", half.folder, "split-to", "dev", "--untranscribed")
    assert done["notes"] == ["3 of them are not transcribed, and not counted until then."]


def test_dividing_leaves_it_aside_and_says_so(half: Project, capsys: pytest.CaptureFixture[str]) -> None:
    half.close()
    found = command(capsys, "split", half.folder, "--forget-hand", "--shares", "--dev", "0.25", "--test", "0.25")
    assert found["left_aside"] == 3
    assert "3 utterances are not transcribed and were left aside: a split needs a text" in found["notes"][0]
    assert sum(part["utterances"] for part in found["by_split"].values()) == 4
    with Project.open(half.folder) as project:
        splits = dict(project.query_all("SELECT id, split FROM utterances"))
        assert [splits[id] for id in (2, 4, 7)] == ["", "", ""]
        assert all(splits[id] for id in (1, 3, 5, 6))
        project.undo()
        kept = plan_splits(project, Wishes(keep_all=True))
        apply_plan(project, kept)
        assert (kept.moved, kept.aside) == (0, 3)


def test_no_list_of_a_run_holds_it_and_no_figure_is_made_of_it(
    half: Project,
    tiny_checkpoint: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("core.evaluation.in_child.run_child", here)
    run = prepare_run(
        half.runs, TrainConfig(), half.rows(half.ids(Query())), half.folder, half.normaliser, half.alphabet
    )
    assert [entry.key for entry in read_manifest(run.manifest)] == ["clip-01", "clip-03", "clip-05", "clip-06"]
    entries = entries_of(half.rows([6]), half.folder, half.normaliser)
    half.close()
    found = command(capsys, "evaluate", half.folder, tiny_checkpoint, "--device", "cpu", "--utterances")
    assert (found["utterances"], found["left_aside"], found["not_transcribed"]) == (1, 1, ["bare"])
    assert found["words"] == len(entries[0].text.split())
    assert main(["evaluate", str(half.folder), str(tiny_checkpoint), "--device", "cpu"]) == 0
    assert "Left aside: one utterance is not transcribed.\n" in capsys.readouterr().out
    by_hand = [entries[0], *(dataclasses.replace(entries[0], key=f"h{i}", text=text) for i, text in enumerate(NOTHING))]
    write_manifest(tmp_path / "m.jsonl", by_hand)
    with (tmp_path / "m.jsonl").open("a") as lines:
        lines.write(json.dumps(dataclasses.asdict(entries[0]) | {"key": "null", "text": None}) + "\n")
    evaluated = evaluate(tiny_checkpoint, list(read_manifest(tmp_path / "m.jsonl")), "cpu").to_json()
    assert (evaluated["utterances"], evaluated["left_aside"]) == (1, 5)
    assert evaluated["wer"] == found["wer"]
    with Project.open(half.folder) as project:
        edits.set_text(project, 6, "")
    assert "None of the 2 utterances of test is transcribed" in command(
        capsys, "evaluate", half.folder, tiny_checkpoint, code=2
    )["error"]["message"]  # fmt: skip


@pytest.mark.parametrize("format", ["commonvoice", "kaldi", "nemo", "audiofolder"])
def test_no_exported_list_of_a_split_holds_it(half: Project, tmp_path: Path, format: str) -> None:
    export_corpus(half, tmp_path / "out", format)
    lists = [file for file in (tmp_path / "out").rglob("*") if "test" in str(file.relative_to(tmp_path / "out"))]
    written = "".join(file.read_text("utf-8") for file in lists if file.is_file() and file.suffix != ".wav")
    assert "clip-06" in written
    assert "bare" not in written


def test_a_transcript_is_never_replaced_by_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], pairs_folder: Path
) -> None:
    folder = tmp_path / "p"
    command(capsys, "new", folder, "--name", "x", "--language", "pt")
    command(capsys, "import", folder, pairs_folder)
    for text in pairs_folder.glob("*.txt"):
        text.unlink()
    again = command(capsys, "import", folder, pairs_folder, "--update")
    assert (again["updated"], len(again["changed"])) == (0, 6)
    assert "has no text in its source now; clip-01 keeps “bom dia”." in again["changed"][0]["reason"]
    with Project.open(folder) as project:
        before = [row.text for row in project.each()]
        assert sorted(before) == sorted(builders.TINY_TEXTS)
        found = find(project, Wanted(".+", "", regex=True))
        assert (found.items, len(found.kept)) == ((), 6)
        plan = fields.plan_texts(project, {1: " ... ", 2: "sim"})
        assert ([change.id for change in plan.changes], [p.where for p in plan.problems]) == ([2], ["clip-01"])


def test_a_project_of_before_is_brought_up_to_date(tmp_path: Path) -> None:
    """Tone letters counted as nothing, and a reading of nothing had an error rate of 2900%."""
    with make_project(tmp_path / "p", utterances=3) as project:
        edits.set_text(project, 1, "˥˧")
        edits.set_text(project, 2, "")
    with sqlite3.connect(tmp_path / "p" / DATABASE) as conn:
        for trigger in ("speakers_outdated", "refused_outdated"):
            conn.execute(f"DROP TRIGGER {trigger}")
        conn.executescript(
            "ALTER TABLE utterances DROP COLUMN refused; DROP TABLE readings;"
            "UPDATE utterances SET pace = 0 WHERE id = 1;"
            "CREATE TABLE readings (utterance_id INTEGER PRIMARY KEY, model TEXT NOT NULL, model_print TEXT NOT NULL,"
            " text TEXT NOT NULL, cer REAL NOT NULL, score REAL);"
            "INSERT INTO readings VALUES (2, 'm', 'p', 'olá a todos', 29.0, 1.0), (3, 'm', 'p', 'não', 0.8, 1.5);"
            "INSERT INTO flags VALUES (2, 'disagrees', 2900, 'x', 0), (2, 'empty', 0, '', 1), (3, 'long', 31, '', 0);"
            "INSERT INTO checked (utterance_id, text_check, sound_check) VALUES (1, 'old', '');"
            "DELETE FROM stale; DELETE FROM _sqlite_migrations WHERE name = 'm003_absences'"
        )
    conn.close()
    with Project.open(tmp_path / "p") as project:
        assert project.count(Query(conditions=(UNTRANSCRIBED,))) == 1
        rows = {row[0]: tuple(row)[1:] for row in project.query_all("SELECT utterance_id, cer, score FROM readings")}
        assert rows == {2: (None, None), 3: (0.8, 1.5)}
        assert project.query_one("SELECT count(*) FROM stale WHERE kind = 'overlap'") == 1
        assert [row[0] for row in project.query_all("SELECT kind FROM flags")] == ["long"]
        assert project.summary().checked == 0  # what is due is looked at when the window opens it
    with Reader(tmp_path / "p") as reader:
        assert reader.summary().untranscribed.utterances == 1
