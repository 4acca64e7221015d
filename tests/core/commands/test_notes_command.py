"""`vizinho notes`: notes are written, changed, found, undone, kept with their utterances, and given out."""

from __future__ import annotations

import csv
import json
import re
from pathlib import Path
from typing import Any

import pympi
import pytest

from core import cli
from core.importers import import_corpus
from core.project import notes
from core.project.store import Project
from core.project.tiers import following
from core.project.tiers.reading import tiers
from tests.core.importers.mark_files import sound

GLOSSED = Path(__file__).parents[1] / "exporters" / "glossed.eaf"


@pytest.fixture
def folder(tmp_path: Path) -> str:
    sound(tmp_path / "in" / "a.wav", 4.0)
    (tmp_path / "in" / "a.eaf").write_bytes(GLOSSED.read_bytes())
    with Project.create(tmp_path / "p", name="x", language="pt") as project:
        import_corpus(project, tmp_path / "in", options={"leave_tiers": "Notes"})
    return str(tmp_path / "p")


def answer(capsys: pytest.CaptureFixture[str], *words: str) -> Any:
    assert cli.main([*words, "--json"]) == 0
    return json.loads(capsys.readouterr().out)


def told(found: Any) -> list[tuple[str, str, str]]:
    return [(one["utterance"] or one["recording"], one["author"], one["text"]) for one in found["notes"]]


def test_notes_are_written_changed_found_and_undone(folder: str, capsys: pytest.CaptureFixture[str]) -> None:
    first, second = [one["key"] for one in answer(capsys, "list", folder)["utterances"]][:2]
    (made,) = answer(capsys, "notes", folder, "add", "listen\nagain ", "--keys", first, "--author", "Ana")["notes"]
    assert (made["text"], made["author"], made["recording"]) == ("listen\nagain", "Ana", "a.wav")
    answer(capsys, "notes", folder, "add", "windy", "--recording", "a", "--author", "Ben")
    assert told(answer(capsys, "notes", folder)) == [("a.wav", "Ben", "windy"), (first, "Ana", "listen\nagain")]
    assert told(answer(capsys, "notes", folder, "--keys", second)) == []
    found = answer(capsys, "list", folder, "--rule", "note", "contains", "again")
    assert [one["key"] for one in found["utterances"]] == [first]
    assert answer(capsys, "list", folder, "--rule", "note", "empty", "")["count"] == 2
    assert answer(capsys, "list", folder, "--rule", "recording_note", "is", "windy")["count"] == 3
    number = str(made["number"])
    assert told(answer(capsys, "notes", folder, "edit", number, "clear now", "--author", "Ben"))[1] == (
        first, "Ben", "clear now",
    )  # fmt: skip
    assert len(told(answer(capsys, "notes", folder, "remove", number))) == 1
    answer(capsys, "undo", folder)
    answer(capsys, "undo", folder)
    assert told(answer(capsys, "notes", folder))[1] == (first, "Ana", "listen\nagain")
    for words in (["edit", "x", "y"], ["remove", "77"], ["add", "to nobody"], ["add", " ", "--keys", first]):
        assert cli.main(["notes", folder, *words]) == 2
        assert capsys.readouterr().err


def test_notes_go_along_and_out(folder: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with Project.open(folder) as project:
        first, second, third = project.ids().tolist()
        notes.add_notes(project, [first, second], "on both", "Ana")
        notes.add_recording_note(project, 1, "windy", "Ana")
    keys = [one["key"] for one in answer(capsys, "list", folder)["utterances"]]
    for kind in ("csv", "elan"):
        out = answer(capsys, "export", folder, str(tmp_path / kind), "--to", kind)
        assert not [said for said in out["not_held"] if "notes" in said]
    with (tmp_path / "csv" / "utterances.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = {
            row["utterance"]: tuple(signs(row[name]) for name in ("note", "note on recording"))
            for row in csv.DictReader(file)
        }
    assert rows == dict(zip(keys, [("on both", "windy"), ("on both", "windy"), ("", "windy")], strict=True))
    (path,) = (tmp_path / "elan").rglob("*.eaf")
    eaf = pympi.Eaf(str(path))
    noted = {name: eaf.get_annotation_data_for_tier(name) for name in eaf.get_tier_names() if "Notes" in name}
    whole = sorted(one[2] for those in noted.values() for one in those)
    values = [signs(one) for one in whole]
    assert values.count("on both") == 2
    assert "on both" not in whole, "who wrote it when is there"
    assert "windy" in values
    textgrid = answer(capsys, "export", folder, str(tmp_path / "tg"), "--to", "textgrid")
    assert any("notes on utterances" in said for said in textgrid["not_held"])
    with Project.open(folder) as project:
        with project.step("Merge") as step:
            following.join(step, {first: [second]})
            step.put("utterances", second, None)
        assert [one.text for one in notes.beside(project, [first])[first]] == ["on both", "on both"]
        project.undo()
        with project.step("x") as step:
            step.put("utterances", second, None)
        assert second not in notes.beside(project, [second])
        project.undo()
        assert len(notes.beside(project, [first, second, third])) == 2


def signs(noted: str) -> str:
    """A note that went out without the line that says who wrote it when."""
    return re.sub(r"\n— Ana, \d{4}-\d\d-\d\d \d\d:\d\d:\d\dZ$", "", noted)


def all_notes(folder: Path | str) -> list[tuple[str, str]]:
    """(the text of what a note is about, "" for a whole recording; the note)"""
    with Project.open(folder) as project:
        about = {row.id: row.text for row in project.rows(project.ids())}
        rows = project.query_all("SELECT utterance_id, text, author FROM notes")
        assert {row[2] for row in rows} <= {"", "Ana"}
        return sorted((about.get(row[0], ""), row[1]) for row in rows)


def test_notes_come_back_from_what_went_out(folder: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with Project.open(folder) as project:
        first, second, _ = project.ids().tolist()
        notes.add_notes(project, [first, second], "on both\nof them", "Ana")
        notes.add_recording_note(project, 1, "windy", "Ana")
        names = {tier.name for tier in tiers(project)}
    before = all_notes(folder)
    for kind, again in (("elan", "e"), ("csv", "c")):
        answer(capsys, "export", folder, str(tmp_path / kind), "--to", kind, "--sound", "whole")
        with Project.create(tmp_path / again, name="y", language="pt") as project:
            import_corpus(project, tmp_path / kind, options={"leave_tiers": "Notes"} if kind == "csv" else {})
            assert {tier.name for tier in tiers(project)} <= names | {"Notes"}
        assert all_notes(tmp_path / again) == before
    # What is known keeps its notes, and they go out again once, as they are now.
    there = str(tmp_path / "e")
    import_corpus_again(there, tmp_path / "elan")
    assert all_notes(there) == before
    with Project.open(there) as project:
        (windy,) = notes.of_recording(project, 1)
        notes.change_note(project, windy.id, "calm", "Ana")
        notes.remove_notes(project, [one.id for one in notes.beside(project, project.ids().tolist()[:1]).get(1, [])])
    answer(capsys, "export", there, str(tmp_path / "out"), "--to", "elan")
    (path,) = (tmp_path / "out").rglob("*.eaf")
    eaf = pympi.Eaf(str(path))
    named = [name for name in eaf.get_tier_names() if "Notes" in name]
    told = [signs(one[2]) for name in named for one in eaf.get_annotation_data_for_tier(name)]
    assert (told.count("windy"), told.count("calm"), told.count("on both\nof them")) == (0, 1, 1)


def import_corpus_again(folder: str, source: Path) -> None:
    with Project.open(folder) as project:
        import_corpus(project, source)
