"""What can be done about flags, in bulk."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from core.cli import main
from core.errors import ProjectError
from core.project import edits
from core.project.bulk import plans
from core.project.checks import quality
from core.project.checks.suggestions import SUGGESTIONS, plan_suggestions, suggestion_counts
from core.project.flags import KINDS
from core.project.store import Project
from tests.core.project.corpora import make_project


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    """Flags: the first is empty and its sound is missing, the second disagrees, the third is missing."""
    with make_project(tmp_path / "p", utterances=4, recordings=4) as project:
        a, b, c, _ = (int(i) for i in project.ids())
        with project.unjournaled() as conn:
            flags = [(a, "empty"), (a, "missing"), (b, "disagrees"), (c, "missing")]
            conn.executemany(
                "INSERT INTO flags (utterance_id, kind, value, text, blocks) VALUES (?, ?, 1, '', 0)", flags
            )
            conn.execute(
                "INSERT INTO readings (utterance_id, model, model_print, text, cer) VALUES (?, 'm', '', 'bom dia', .5)",
                (b,),
            )
        yield project


def test_look_alikes_are_put_right_and_what_has_none_is_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    texts = ("c\u0430sa azul", "sт\u0444lla", "bom\u200b dia", "muito \u0430 mim isto ali")
    with make_project(tmp_path / "p", utterances=4) as project:
        for id, text in enumerate(texts, 1):
            edits.set_text(project, id, text)
    assert main(["check", str(tmp_path / "p")]) == 0
    out = capsys.readouterr().out
    for kind in ("scripts", "unicode"):
        assert f"vizinho edit {tmp_path / 'p'} suggestion {kind}\n" in out
    assert main(["edit", str(tmp_path / "p"), "suggestion", "scripts", "--json"]) == 0
    done = json.loads(capsys.readouterr().out)
    assert (done["changed"], [p["where"] for p in done["problems"]]) == (1, ["clip-2"])
    assert main(["edit", str(tmp_path / "p"), "suggestion", "unicode", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["changed"] == 2
    with Project.open(tmp_path / "p") as project:
        assert [row.text for row in project.rows([1, 3, 4])] == ["casa azul", "bom dia", "muito a mim isto ali"]
        quality.check(project)
        assert project.summary().flags.get("unicode", 0) == 0


def test_every_suggestion_is_for_a_kind_of_flag() -> None:
    assert set(SUGGESTIONS) <= set(KINDS)


def test_counts_are_of_the_listed_ones_only(project: Project) -> None:
    ids = [int(i) for i in project.ids()]
    assert suggestion_counts(project, ids) == {"disagrees": 1, "empty": 1, "missing": 2}
    assert suggestion_counts(project, ids[2:]) == {"missing": 1}


def test_each_utterance_is_mended_once_in_one_step(project: Project) -> None:
    ids = [int(i) for i in project.ids()]
    told: list[tuple[int, int]] = []
    plan = plan_suggestions(project, ids, ["empty", "missing", "disagrees"], lambda a, b: told.append((a, b)))
    assert told[-1] == (3, 3)
    outcome = plans.apply(project, plan)
    assert (outcome.changed, outcome.label) == (3, "Apply suggestions to 3 utterances")
    rows = {row.id: row for row in project.rows(ids)}
    assert [rows[i].left_out for i in ids] == [True, False, True, False]
    assert rows[ids[1]].text == "bom dia"
    assert len(project.history()) == 1


def test_one_kind_alone_is_named_in_the_history(project: Project) -> None:
    plan = plan_suggestions(project, [int(i) for i in project.ids()], ["disagrees"])
    assert plan.label() == "Take the model’s reading for clip-2"


def test_a_kind_without_a_suggestion_is_refused(project: Project) -> None:
    with pytest.raises(ProjectError, match="clipped"):
        plan_suggestions(project, [1], ["clipped"])
