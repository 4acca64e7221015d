"""`vizinho check`: counts by kind, limits, lists, and what it refuses."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from core.cli import main
from core.lm import store
from core.lm.store import Recipe
from core.project import edits
from core.project.checks.limits import FIELDS
from core.project.flags import KINDS
from core.project.queries import Reader
from core.project.store import Project


@pytest.fixture
def folder(tiny_project: Project) -> Path:
    edits.set_text(tiny_project, 1, "Às 14h30")
    edits.set_text(tiny_project, 2, "...")
    tiny_project.close()
    return tiny_project.folder


def check(capsys: pytest.CaptureFixture[str], *arguments: str) -> dict[str, Any]:
    assert main(["check", *arguments, "--json"]) == 0
    found: dict[str, Any] = json.loads(capsys.readouterr().out)
    return found


def test_flags_are_counted_by_kind(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    found = check(capsys, str(folder))
    assert (found["utterances"], found["checked"], found["flagged"]) == (6, 6, 1)
    assert list(found["flags"]) == list(KINDS)
    assert {kind: n for kind, n in found["flags"].items() if n} == {"alphabet": 1}
    assert found["untranscribed"] == 1
    assert set(found["limits"]) == set(FIELDS)
    assert main(["check", str(folder)]) == 0
    assert "Not in alphabet  1" in capsys.readouterr().out


def test_a_limit_is_changed_for_good_and_taken_back(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert check(capsys, str(folder), "--limit", "long_s=1")["flags"]["long"] == 6
    assert check(capsys, str(folder))["limits"]["long_s"] == 1
    found = check(capsys, str(folder), "--limit", "long_s=default")
    assert (found["flags"]["long"], found["limits"]["long_s"]) == (0, FIELDS["long_s"].default)


def test_the_utterances_of_a_kind_are_listed(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    found = check(capsys, str(folder), "--list", "alphabet")["list"]
    assert [(item["flag"], item["detail"], item["text"]) for item in found] == [("alphabet", "1 4 3 0", "Às 14h30")]
    assert {item["flag"] for item in check(capsys, str(folder), "--list", "any")["list"]} == {"alphabet"}
    (aside,) = check(capsys, str(folder), "--list", "untranscribed")["list"]
    assert (aside["flag"], aside["text"]) == ("untranscribed", "...")


@pytest.mark.parametrize("limit", ["no_such=1", "long_s=much", "long_s"])
def test_a_limit_that_is_none_is_refused(folder: Path, capsys: pytest.CaptureFixture[str], limit: str) -> None:
    assert main(["check", str(folder), "--limit", limit]) == 2
    assert limit.partition("=")[0] in capsys.readouterr().err


def test_a_model_that_is_not_there_is_refused(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(folder), "--model", "starter:xx"]) == 2
    assert "starter:xx" in capsys.readouterr().err


def test_a_text_model_changes_what_a_model_reads(
    folder: Path, tiny_checkpoint: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    model = ("--model", str(tiny_checkpoint), "--device", "cpu")

    def texts() -> list[str]:
        with Reader(folder) as reader:
            return [str(row[0]) for row in reader.query_all("SELECT text FROM readings ORDER BY utterance_id")]

    found = check(capsys, str(folder), *model)
    alone = texts()
    assert (len(alone), found["remarks"]) == (6, [])
    store.make(folder, "tales", ["um dia", "ba be bi", "casa"], Recipe(2, language="pt"))
    found = check(capsys, str(folder), *model, "--lm", "tales")
    assert any("not tuned" in remark for remark in found["remarks"])
    assert all(with_it != without for with_it, without in zip(texts(), alone, strict=True))
