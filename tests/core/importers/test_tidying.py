"""Markup in the texts of an import: recognised, shown as choices with counts and an example, and dealt with."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from core import cli
from core.errors import TextError
from core.importers import import_corpus, preview
from core.project.store import Project
from tests.core.importers.mark_files import grid, sound

TEXTS = {
    "a": "bom dia [riso] a todos",
    "b": "p&amp;o i(l) nÃ£o",
    "c": "[tosse]",
    "d": "<b>muito</b> bem\ufeff",
    "e": '["um", "dois"]',
    "f": "limpo",
    "g": "\\ng aqui",
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for seed, (name, text) in enumerate(TEXTS.items()):
        sound(tmp_path / "in" / f"{name}.wav", 1.0, seed)
        (tmp_path / "in" / f"{name}.txt").write_text(text, encoding="utf-8")
    return tmp_path / "in"


def test_a_preview_offers_each_kind_with_its_count_and_an_example(folder: Path) -> None:
    shown = preview(folder)
    offered = {
        choice.key: (choice.title, choice.value, choice.help) for choice in shown.choices if "markup" in choice.key
    }
    assert list(offered) == [
        f"markup.{key}" for key in ("mojibake", "json", "escapes", "hidden", "layout", "praat", "events", "inside")
    ]
    assert offered["markup.events"][:2] == ("Events · 2", "tag")
    assert offered["markup.events"][2].endswith("“bom dia [riso] a todos” becomes “bom dia a todos”, tagged riso.")
    assert offered["markup.inside"][1:] == (
        "keep",
        "Letters in brackets inside a word: i(l). “p&o i(l) não” stays.",
    )
    assert [row.text for row in shown.rows] == [
        "bom dia a todos",
        "p&o i(l) não",
        "muito bem",
        "um dois",
        "limpo",
        "\\ng aqui",
    ]
    (problem,) = shown.problems
    assert problem.where == "c.wav"
    assert "nothing that is said, only “[tosse]”" in problem.reason


def test_what_was_chosen_is_done_and_the_rest_is_as_usual(folder: Path, tmp_path: Path) -> None:
    options = {"markup.events": "keep", "markup": "inside=unwrap;praat=decode", "keep_empty": True}
    with Project.create(tmp_path / "p", name="x", language="pt") as project:
        report = import_corpus(project, folder, options=options)
        assert (report.added, report.problems) == (7, [])
        texts = {row.key: row.text for row in project.rows(project.ids())}
    assert texts == {
        "a": "bom dia [riso] a todos", "b": "p&o il não", "c": "[tosse]", "d": "muito bem", "e": "um dois",
        "f": "limpo", "g": "ŋ aqui",
    }  # fmt: skip
    with pytest.raises(TextError, match="colours"):
        preview(folder, options={"markup.colours": "drop"})


def test_events_become_tags_in_the_project_and_on_the_command_line(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    Project.create(tmp_path / "p", name="x", language="pt").close()
    assert cli.main(["import", str(tmp_path / "p"), str(folder), "--preview"]) == 0
    assert "markup.events: What is heard" in capsys.readouterr().out
    assert cli.main(["import", str(tmp_path / "p"), str(folder), "--markup", "layout=keep", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["added"] == 6
    assert cli.main(["import", str(tmp_path / "p"), str(folder), "--markup", "layout=tag"]) == 2
    with Project.open(tmp_path / "p", read_only=True) as project:
        rows = {row.key: (row.text, row.tags) for row in project.rows(project.ids())}
    assert rows["a"] == ("bom dia a todos", ("riso",))
    assert rows["d"] == ("<b>muito</b> bem", ())


def test_praats_signs_are_read_where_a_text_is_praats_and_only_there(tmp_path: Path) -> None:
    sound(tmp_path / "x.wav")
    grid(tmp_path / "x.TextGrid", [("text", [(0, 1, "t\\sh\\vtt"), (1, 2, "k\\ae\\~^t [riso]")])])
    assert [(row.text, row.tags) for row in preview(tmp_path).rows] == [("tʃʌt", ()), ("kæ̃t", ("riso",))]
    told = {choice.key: choice.help for choice in preview(tmp_path).choices}
    assert told["markup.praat"].endswith("becomes “tʃʌt”.")
    assert told["markup.events"].endswith("“kæ̃t [riso]” becomes “kæ̃t”, tagged riso.")
    kept = preview(tmp_path, options={"markup.praat": "keep"})
    assert kept.rows[0].text == "t\\sh\\vtt"


def test_brackets_around_words_that_were_said_are_kept_and_asked_about(tmp_path: Path) -> None:
    """Overlaps in conversation are marked so: what stands in them is speech."""
    said = [
        "eu acho [que sim]",
        "[não sei] bem",
        "vou para casa [hoje]",
        "[mas eu] não vou",
        "[pois não]",
        "sim eu sei",
    ]
    said += ["que casa [é essa]", "hoje não [vou bem]", "essa é bem mas pois"]
    for seed, text in enumerate(said):
        sound(tmp_path / f"c{seed}.wav", 1.0, seed)
        (tmp_path / f"c{seed}.txt").write_text(text, encoding="utf-8")
    shown = preview(tmp_path)
    assert [row.text for row in shown.rows] == said
    assert next(choice.value for choice in shown.choices if choice.key == "markup.events") == "keep"
    assert preview(tmp_path, options={"markup.events": "unwrap"}).rows[0].text == "eu acho que sim"
    for seed in range(9):
        (tmp_path / f"c{seed}.txt").write_text(f"bom dia [riso] {seed} [tosse]", encoding="utf-8")
    assert preview(tmp_path).rows[0].tags == ("riso", "tosse")
