"""Markup that stands in a project: flagged, counted, dealt with in one step, and never emptied."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from core.cli import main
from core.project import edits
from core.project.bulk.markup import markup_in, plan_markup
from core.project.bulk.plans import apply
from core.project.checks import quality
from core.project.checks.suggestions import plan_suggestions
from core.project.store import Project
from tests.core.project.corpora import make_project

TEXTS = {
    "clip-1": "bom [riso] dia (pois)",
    "clip-2": "i(l) vient \\ng",
    "clip-3": "[tosse]",
    "clip-4": "limpo (diz ele)",
    "clip-5": "nÃ£o &amp; sim",
}


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    with make_project(tmp_path / "p") as made:
        for key, text in TEXTS.items():
            edits.set_text(made, made.find(key) or 0, text)
        quality.check(made)
        yield made


def flags(project: Project) -> dict[str, str]:
    rows = project.rows(project.ids())
    return {row.key: flag.text for row in rows for flag in row.flags if flag.kind == "markup"}


def test_what_nobody_says_is_flagged_and_gone_when_it_is_dealt_with(project: Project) -> None:
    assert flags(project) == {
        "clip-1": "[riso]", "clip-2": "\\ng (l)", "clip-3": "[tosse]", "clip-5": "Ã£ &amp;",
    }  # fmt: skip
    ids = [int(id) for id in project.ids()]
    met = markup_in(project, ids)
    assert {key: one.count for key, one in met.items()} == {
        "mojibake": 1, "escapes": 1, "praat": 1, "events": 2, "inside": 1,
    }  # fmt: skip
    plan = plan_suggestions(project, ids, ["markup"])
    outcome = apply(project, plan)
    assert (outcome.label, outcome.changed) == ("Deal with markup in 3 utterances", 3)
    assert [(p.where, p.reason) for p in outcome.problems] == [("clip-3", "holds nothing but markup: “[tosse]”.")]
    rows = {row.key: (row.text, row.tags) for row in project.rows(project.ids())}
    assert rows["clip-1"] == ("bom dia (pois)", ("riso",))
    assert rows["clip-2"] == ("i(l) vient ŋ", ())
    assert rows["clip-5"] == ("não & sim", ())
    quality.check(project)
    assert flags(project) == {"clip-2": "(l)", "clip-3": "[tosse]"}
    apply(project, plan_markup(project, ids, {"inside": "unwrap"}))
    assert project.row(project.find("clip-2") or 0).text == "il vient ŋ"  # type: ignore[union-attr]
    project.undo()
    project.undo()
    assert {row.key: row.text for row in project.rows(project.ids())} == TEXTS


def test_words_in_brackets_that_were_said_are_left_for_a_person_to_choose(project: Project) -> None:
    ids = [int(id) for id in project.ids()]
    for id, text in zip(
        ids, ("acho [que sim]", "[não] que", "[sim] não", "[que não] acho", "[acho] [e sim]"), strict=True
    ):
        edits.set_text(project, id, text)
    assert plan_markup(project, ids).changes == ()
    assert [change.fields["text"] for change in plan_markup(project, ids, {"events": "unwrap"}).changes][:2] == [
        "acho que sim",
        "não que",
    ]


def test_the_command_line_deals_with_it_too(project: Project, capsys: pytest.CaptureFixture[str]) -> None:
    folder = str(project.folder)
    project.close()
    assert main(["edit", folder, "markup", "events=drop;inside=drop", "--flag", "markup", "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert (told["changed"], told["looked_at"]) == (3, 4)
    with Project.open(project.folder, read_only=True) as opened:
        rows = {row.key: (row.text, row.tags) for row in opened.rows(opened.ids())}
    assert rows["clip-1"] == ("bom dia (pois)", ())
    assert rows["clip-2"] == ("i vient ŋ", ())
    assert main(["edit", folder, "markup", "inside=eat", "--json"]) == 2
    assert "inside" in json.loads(capsys.readouterr().out)["error"]["message"]
