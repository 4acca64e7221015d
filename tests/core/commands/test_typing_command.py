"""`vizinho ipa` and `vizinho typing`, on a real project."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from core.cli import main
from core.project.store import Project
from core.project.tiers.edits import add_tier


def said(capsys: pytest.CaptureFixture[str], *words: str) -> dict:  # type: ignore[type-arg]
    assert main([*words, "--json"]) == 0
    return json.loads(capsys.readouterr().out)  # type: ignore[no-any-return]


def test_texts_go_to_the_ipa_and_back_and_the_chart_is_listed(capsys: pytest.CaptureFixture[str]) -> None:
    assert said(capsys, "ipa", "kO~", "t_sa")["texts"] == ["kɔ̃", "t͡sa"]
    assert said(capsys, "ipa", "kɔ̃", "--back")["texts"] == ["kO~"]
    assert said(capsys, "ipa", r"\sw", "--codes", "praat")["texts"] == ["ə"]
    (schwa,) = said(capsys, "ipa", "--find", "schwa")["symbols"]
    assert schwa == {"symbol": "ə", "name": "mid central vowel, schwa", "xsampa": ["@"], "praat": [r"\sw"]}
    assert main(["ipa"]) == 0
    assert "voiced velar fricative" in capsys.readouterr().out


def test_codes_and_abbreviations_of_a_project_are_kept_undone_and_exported(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = str(tmp_path / "p")
    with Project.create(tmp_path / "p", name="Teste", language="pt") as project:
        add_tier(project, "Phonetic")
    assert said(capsys, "typing", folder, "codes", "xsampa", "--tier", "Phonetic")["codes"] == [
        {"tier": "Phonetic", "codes": "xsampa"}
    ]
    said(capsys, "typing", folder, "add", "pq", "por", "que")
    said(capsys, "typing", folder, "export", str(tmp_path / "short.tsv"))
    assert (tmp_path / "short.tsv").read_text(encoding="utf-8") == "pq\tpor que\n"
    said(capsys, "typing", folder, "remove", "pq")
    said(capsys, "undo", folder)
    assert said(capsys, "typing", folder)["abbreviations"] == {"pq": "por que"}
    (tmp_path / "more.tsv").write_text("tb\ttambém\nnothing\n", encoding="utf-8")
    brought = said(capsys, "typing", folder, "import", str(tmp_path / "more.tsv"))
    assert (brought["brought"], brought["bad_lines"]) == (1, [2])
    assert brought["abbreviations"] == {"pq": "por que", "tb": "também"}
    assert main(["typing", folder, "add", "pq"]) == 2
    assert "add SHORT TEXT" in capsys.readouterr().err
