"""`vizinho speakers`, `takes` and `plots`: what the window's dialogs and pages do, on a real project."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from core.cli import main
from core.project.store import Project
from core.project.takes import Take, list_takes, save_take
from tests import builders


def told(capsys: pytest.CaptureFixture[str], command: str, project: Project, *words: str) -> dict[str, Any]:
    assert main([command, str(project.folder), *words, "--json"]) == 0
    data: dict[str, Any] = json.loads(capsys.readouterr().out)
    return data


def test_speakers_are_described_and_merged(tiny_project: Project, capsys: pytest.CaptureFixture[str]) -> None:
    tiny_project.close()
    before = told(capsys, "speakers", tiny_project)["speakers"]
    first = before[0]["name"]
    assert main(["edit", str(tiny_project.folder), "speaker", "Rosa", "--search", "a", "--json"]) == 0
    edited = json.loads(capsys.readouterr().out)["changed"]
    assert edited > 0
    told(capsys, "speakers", tiny_project, "set", "Rosa", "place", "Évora")
    merged = told(capsys, "speakers", tiny_project, "merge", "Rosa", first)["speakers"]
    rosa = next(speaker for speaker in merged if speaker["name"] == "Rosa")
    assert (rosa["place"], first in {s["name"] for s in merged}) == ("Évora", False)
    assert rosa["utterances"] == sum(s["utterances"] for s in merged if s["name"] == "Rosa") >= edited
    told(capsys, "speakers", tiny_project, "remove-unused")
    assert main(["speakers", str(tiny_project.folder), "set", "Nobody", "age", "40"]) == 2
    assert "Nobody is called Nobody" in capsys.readouterr().err
    assert main(["speakers", str(tiny_project.folder), "set", "Rosa"]) == 2
    assert "set NAME FACT VALUE" in capsys.readouterr().err


def take_of(folder: Path, number: int) -> Take:
    sound = builders.write_wav(
        folder / "takes" / "2026-05-21" / f"take-{number:03}.wav", builders.babble(1.0, seed=number)
    )
    return save_take(Take(sound, at=1.0, seconds=1.0, prompt="bom dia" if number == 1 else ""))


def test_a_take_is_corrected_and_kept(tiny_project: Project, capsys: pytest.CaptureFixture[str]) -> None:
    tiny_project.close()
    take_of(tiny_project.folder, 1)
    take_of(tiny_project.folder, 2)
    names = [take["take"] for take in told(capsys, "takes", tiny_project)["takes"]]
    assert names == ["2026-05-21/take-002", "2026-05-21/take-001"]
    save_take(replace(list_takes(tiny_project.folder / "takes")[0], missing=((3.2, 0.6),)))
    assert told(capsys, "takes", tiny_project)["takes"][0]["missing"] == [{"at": 3.2, "seconds": 0.6}]
    assert main(["takes", str(tiny_project.folder)]) == 0
    assert f"{names[0]}: Sound is missing in this take (0.6 s at 3.2 s)" in capsys.readouterr().out
    assert main(["takes", str(tiny_project.folder), "keep", names[0], "--speaker", "Ana"]) == 2
    assert "no text" in capsys.readouterr().err
    told(capsys, "takes", tiny_project, "correct", names[0], "boa tarde")
    kept = told(capsys, "takes", tiny_project, "keep", *names, "--speaker", "Ana")["takes"]
    assert [(take["said"], take["speaker"], take["kept"]) for take in kept] == [
        ("boa tarde", "Ana", True),
        ("bom dia", "Ana", True),
    ]
    with Project.open(tiny_project.folder, read_only=True) as project:
        ids = [take.utterance_id for take in list_takes(project.folder / "takes")]
        rows = project.rows([id for id in ids if id is not None])
        assert [(row.text, row.split) for row in rows] == [("boa tarde", "test"), ("bom dia", "test")]
    assert main(["takes", str(tiny_project.folder), "keep", "2026-05-21/take-009"]) == 2
    assert "no take 2026-05-21/take-009" in capsys.readouterr().err


def test_plots_are_told_as_tables(tiny_project: Project, capsys: pytest.CaptureFixture[str]) -> None:
    tiny_project.close()
    data = told(capsys, "plots", tiny_project)
    with Project.open(tiny_project.folder, read_only=True) as project:
        summary = project.summary()
    assert sum(bar["utterances"] for bar in data["histograms"]["length"]["bars"]) == summary.utterances
    spoken = sum(value for share in data["speakers"] for key, value in share.items() if key != "speaker")
    assert spoken == pytest.approx(summary.seconds)
    assert main(["plots", str(tiny_project.folder)]) == 0
    assert "Length, median" in capsys.readouterr().out


def test_rules_find_what_they_find_in_the_window(tiny_project: Project, capsys: pytest.CaptureFixture[str]) -> None:
    texts = {row.key: row.text for row in tiny_project.each()}
    tiny_project.close()
    wanted = {key for key, text in texts.items() if "a" in text}
    found = told(capsys, "list", tiny_project, "--rule", "text", "contains", "a")
    assert {row["key"] for row in found["utterances"]} == wanted != set()
    assert told(capsys, "list", tiny_project, "--rule", "length", "over", "0.1")["count"] == len(texts)
    some = sorted(texts)[:2]
    assert [row["key"] for row in told(capsys, "list", tiny_project, "--keys", *some)["utterances"]] == some
    told(capsys, "filters", tiny_project, "save", "With a", "--rule", "text", "contains", "a")
    told(capsys, "filters", tiny_project, "rename", "with A", "Every a")
    assert told(capsys, "list", tiny_project, "--filter", "every a")["count"] == len(wanted)
    assert told(capsys, "filters", tiny_project, "delete", "Every a")["filters"] == []
    for words, said in (
        (["list", "--rule", "text", "over", "a"], "not known"),
        (["list", "--rule", "length", "over", "long"], "no number"),
        (["filters", "save", "Empty"], "no rule"),
        (["filters", "rename", "x"], "rename OLD NEW"),
    ):
        assert main([words[0], str(tiny_project.folder), *words[1:]]) == 2
        assert said in capsys.readouterr().err
