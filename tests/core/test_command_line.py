"""The command line, through its own door: real projects, real children, answers as --json prints them."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from core.cli import main
from core.project.store import Project
from core.project.tiers.edits import add_tier, write
from core.runs.events import Paused, Started
from core.runs.folder import RunFolder
from tests.builders import pairs_folder
from tests.event_logs import read_events
from tests.patience import PATIENCE

LETTERS = "abcdefghijklmnopqrstuvwxyzáâãàçéêíóôõú"


def call(capsys: pytest.CaptureFixture[str], *arguments: str | Path, code: int = 0) -> dict[str, Any]:
    """Run a command with --json and return its one object."""
    assert main([*map(str, arguments), "--json"]) == code
    out = capsys.readouterr().out
    assert out.count("\n") == 1, "exactly one line"
    return dict(json.loads(out))


@pytest.fixture
def project(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Path:
    """Thirty short clips of speech-like noise in a project, with splits."""
    texts = tuple(
        f"{a} {b}" for a in ("bom", "boa", "mesa", "pão", "rua", "não") for b in ("um", "dia", "sol", "mar", "lã")
    )
    source = pairs_folder(tmp_path / "clips", texts)
    folder = tmp_path / "p"
    call(capsys, "new", folder, "--name", "Ensaio", "--language", "pt", "--source-language", "es")
    answer = call(capsys, "import", folder, source)
    assert answer["added"] == len(texts)
    assert answer["problems"] == []
    return folder


def test_help_names_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as left:
        main(["--help"])
    assert left.value.code == 0
    out = capsys.readouterr().out
    for name in "sample new import info plan train resume runs evaluate transcribe export-model".split():
        assert f"\n    {name} " in out


def test_info_counts_what_was_imported(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    answer = call(capsys, "info", project)
    assert answer["utterances"] == 30
    assert answer["recordings"] == 30
    assert answer["seconds"] == pytest.approx(36.0, abs=0.1)
    assert sum(part["utterances"] for part in answer["by_split"].values()) == 30


def test_a_folder_without_a_project_is_refused_with_code_2(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    answer = call(capsys, "info", tmp_path, code=2)
    assert str(tmp_path) in answer["error"]["message"]
    assert answer["error"]["hint"]


def test_a_table_with_a_broken_row_names_it_and_takes_the_rest(
    project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = pairs_folder(tmp_path / "more", seconds=1.7)
    rows = ["file,text", "clip-01.wav,outra coisa", "gone.wav,nada", "clip-02.wav,mais uma"]
    (folder / "list.csv").write_text("\n".join(rows) + "\n", encoding="utf-8")
    answer = call(capsys, "import", project, folder / "list.csv", "--sound", "file", "--text", "text")
    assert answer["added"] == 2
    assert len(answer["problems"]) == 1
    assert "gone.wav" in str(answer["problems"][0])


def test_training_from_scratch_to_a_model_in_use_for_the_sounds_that_are_there(
    project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with Project.open(project) as opened:  # the run learns what stands on a tier
        tier = add_tier(opened, "Phonetic")
        for row in opened.each():
            write(opened, tier, row.id, row.text.replace("a", "ɐ"))
    plan = call(capsys, "plan", project, "--from", "scratch", "--learn", "Phonetic")
    assert "ɐ" in {letter["letter"] for letter in plan["letters"]}
    assert call(capsys, "plan", project, "--from", "starter:es")["source"]
    answer = call(
        capsys, "train", project, "--from", "scratch", "--hours", "0.005", "--device", "cpu", "--threads", "1",
        "--name", "Short", "--learn", "Phonetic",
    )  # fmt: skip
    assert answer["state"] == "finished"
    assert answer["run"] == "short"
    runs = call(capsys, "runs", project)["runs"]
    assert [run["run"] for run in runs] == ["short"]
    assert runs[0]["wer"] is not None
    assert runs[0]["hours_heard"] >= 0.005
    scored = call(capsys, "evaluate", project, "short", "--split", "test", "--device", "cpu", "--utterances")
    assert "compared with what stands on that" in str(scored["remarks"])
    assert "ɐ" in str(scored["items"])
    assert scored["cer"] >= 0
    assert scored["utterances"] == call(capsys, "info", project)["by_split"]["test"]["utterances"]
    out = tmp_path / "exported"
    files = call(capsys, "export-model", project, "short", out)["files"]
    assert {"config.json", "model.safetensors", "vocab.json", "vizinho.json"} <= set(files)
    assert call(capsys, "export-model", project, "short", out, code=2)["error"]["hint"]
    gone, *sounds = tmp_path / "gone.wav", *sorted((tmp_path / "clips").glob("*.wav"))[:2]
    missing, *heard = call(capsys, "transcribe", out, gone, *sounds, "--device", "cpu", code=2)["files"]
    assert "gone.wav" in missing["error"]["message"]
    assert [item["file"] for item in heard] == [str(path) for path in sounds]
    assert all(isinstance(item["text"], str) for item in heard)


@pytest.mark.long
def test_ctrl_c_pauses_and_resume_finishes(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    command = [
        sys.executable, "-m", "core.cli", "train", str(project), "--from", "scratch", "--hours", "0.08",
        "--device", "cpu", "--threads", "1", "--name", "Long", "--json",
    ]  # fmt: skip
    run = RunFolder(project / "runs" / "long")
    child = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    try:
        _until(lambda: any(isinstance(e, Started) for e in read_events(run.events)), 90 * PATIENCE)
        os.kill(child.pid, signal.SIGINT)
        out, _ = child.communicate(timeout=60 * PATIENCE)
    finally:
        child.kill()
    assert child.returncode == 0
    assert json.loads(out)["state"] == "paused"
    assert isinstance(read_events(run.events)[-1], Paused)
    assert call(capsys, "resume", project, "long")["state"] == "finished"


def _until(condition: Any, seconds: float) -> None:
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end, "it did not happen in time"
        time.sleep(0.1)
