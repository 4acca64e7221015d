"""`vizinho tiers`: what it lists, shows and does, and what it refuses."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from core import cli
from core.importers import import_corpus
from core.project.store import Project
from tests.core.importers.mark_files import sound

GLOSSED = Path(__file__).parents[1] / "exporters" / "glossed.eaf"


@pytest.fixture
def folder(tmp_path: Path) -> str:
    """A project with tiers from an ELAN file."""
    sound(tmp_path / "in" / "a.wav", 4.0)
    (tmp_path / "in" / "a.eaf").write_bytes(GLOSSED.read_bytes())
    with Project.create(tmp_path / "p", name="x", language="pt") as project:
        import_corpus(project, tmp_path / "in", options={"leave_tiers": "Notes"})
    return str(tmp_path / "p")


def answer(capsys: pytest.CaptureFixture[str], *words: str, code: int = 0) -> dict[str, Any]:
    assert cli.main([*words, "--json"]) == code
    found: dict[str, Any] = json.loads(capsys.readouterr().out)
    return found


def test_tiers_are_listed_shown_and_changed(folder: str, capsys: pytest.CaptureFixture[str]) -> None:
    listed = answer(capsys, "tiers", folder)["tiers"]
    assert [(one["name"], one["holds"], one["below"], one["annotations"]) for one in listed] == [
        ("ft", "association", "", 3), ("wd", "time_subdivision", "", 2), ("ps", "association", "wd", 1),
    ]  # fmt: skip
    assert listed[2]["labels"] == [{"value": "adj", "meaning": ""}]
    assert cli.main(["tiers", folder, "show", "wd", "ps", "--limit", "1"]) == 0
    assert "  wd [0.000-0.500]: bom\n    ps: adj\n  wd [0.500-1.003]: dia\n" in capsys.readouterr().out
    answer(capsys, "tiers", folder, "rename", "ft", "Translation")
    answer(capsys, "tiers", folder, "add", "Note", "--language", "en")
    key = answer(capsys, "tiers", folder, "show", "Translation")["utterances"][0]["key"]
    assert answer(capsys, "tiers", folder, "write", "Note", "listen again", "--keys", key)["written"] == 1
    (shown,) = answer(capsys, "tiers", folder, "show", "Note")["utterances"]
    assert (shown["key"], [one["text"] for one in shown["beside"]]) == (key, ["listen again"])
    answer(capsys, "tiers", folder, "write", "ps", "noun", "--keys", key, "--part", "2")
    (shown,) = answer(capsys, "tiers", folder, "show", "ps")["utterances"]
    assert [one["text"] for one in shown["beside"]] == ["adj", "noun"]
    assert cli.main(["tiers", folder, "write", "ps", "x", "--keys", key, "--part", "3"]) == 2
    assert "This utterance has 2 there." in capsys.readouterr().err
    taken = answer(capsys, "tiers", folder, "take")
    assert (taken["annotations"], taken["recordings"]) == (1, 1)
    assert [one["beside"][0]["text"] for one in answer(capsys, "tiers", folder, "show")["recordings"]] == [
        "chuva lá fora"
    ]
    left = answer(capsys, "tiers", folder, "remove", "wd")["tiers"]
    assert [one["name"] for one in left] == ["Translation", "Note", "Notes"]
    answer(capsys, "undo", folder)
    assert len(answer(capsys, "tiers", folder)["tiers"]) == 5


def test_what_cannot_be_is_refused_with_a_way_out(folder: str, capsys: pytest.CaptureFixture[str]) -> None:
    for words in (["rename", "ft"], ["add"], ["remove", "nothing"], ["add", "ft"], ["write", "ft", "the same for all"]):
        assert cli.main(["tiers", folder, *words]) == 2
        assert capsys.readouterr().err


def test_tiers_are_searched_and_replaced_in(folder: str, capsys: pytest.CaptureFixture[str]) -> None:
    def found(*words: str) -> list[str]:
        return [one["text"] for one in answer(capsys, "list", folder, *words)["utterances"]]

    assert found("--search", "GOOD", "--in", "ft") == ["bom dia"]
    assert found("--search", "dia", "--in", "everything") == ["bom dia"]
    assert found("--search", "good") == []
    assert cli.main(["list", folder, "--search", "good", "--in", "nowhere"]) == 2
    assert "No tier is called nowhere." in capsys.readouterr().err
    how = ("edit", folder, "replace", "good (.*)", "--pattern", "--with", r"\1, good", "--tier", "ft")
    told = answer(capsys, *how, "--dry-run")
    assert [(one["before"], one["after"]) for one in told["items"]] == [("good day", "day, good")]
    assert answer(capsys, *how)["changed"] == 1
    assert found("--search", "day, good", "--in", "ft") == ["bom dia"]


def test_a_text_model_learns_from_a_tier(folder: str, capsys: pytest.CaptureFixture[str]) -> None:
    keys = [one["key"] for one in answer(capsys, "list", folder)["utterances"]]
    for key, text in zip(keys, ("good day", "to all", "see you"), strict=True):
        answer(capsys, "edit", folder, "split-to", "train", "--keys", key)
        answer(capsys, "tiers", folder, "write", "ft", text, "--keys", key)
    made = answer(capsys, "lm", folder, "make", "English", "--learn", "ft", "--unit", "letter", "--order", "2")
    assert {"g", "y"} <= set((Path(made["folder"]) / "model.arpa").read_text(encoding="utf-8")) or made[
        "vocabulary"
    ] >= 8
    assert made["made_of"] == ["3 texts of the train split on the tier ft"]
    answer(capsys, "tiers", folder, "rename", "ft", "English")
    taught = answer(capsys, "lm", folder, "teach", "Net", "--learn", "ft", "--scratch", "--words", "50", "--queue")
    assert taught["train_sentences"] + taught["held_out"] == 3
    assert cli.main(["lm", folder, "make", "No", "--learn", "nowhere"]) == 2
    assert "No tier is called nowhere." in capsys.readouterr().err
