"""`vizinho augment`: an utterance in a file, as a run would hear it."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest

from core import audio, cli
from core.project.store import Project


def told(capsys: pytest.CaptureFixture[str]) -> dict[str, object]:
    found: dict[str, object] = json.loads(capsys.readouterr().out)
    return found


def test_an_utterance_is_written_as_a_run_hears_it(
    tiny_project: Project, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = str(tiny_project.folder)
    tiny_project.close()
    out = tmp_path / "heard.wav"
    words = ["augment", folder, str(out), "--set", "gain=1", "--set", "gain_db=-20", "--set", "noise=no", "--set",
             "speeds=1", "--json"]  # fmt: skip
    assert cli.main(words) == 0
    first = told(capsys)
    assert first["done"] == ["another loudness"]
    assert first["seconds"] == first["clean_s"]
    assert cli.main([*words[:2], str(tmp_path / "clean.wav"), *words[3:], "--copy", "0"]) == 0
    capsys.readouterr()
    clean, heard = (audio.load(path) for path in (tmp_path / "clean.wav", out))
    ratio = float(np.sqrt(np.mean(heard**2) / np.mean(clean**2)))
    assert 20 * np.log10(ratio) == pytest.approx(-20, abs=0.2)

    assert cli.main(words) == 2, "it is there already"
    assert "--replace" in capsys.readouterr().err
    assert cli.main([*words, "--replace", "--copy", "9"]) == 2
    assert "hears 0 to 3" in capsys.readouterr().err
    assert cli.main([*words, "--replace", "--key", "nobody"]) == 2
    assert "nobody" in capsys.readouterr().err
    assert cli.main([*words, "--replace", "--set", "file_noise=1", "--set", "noise_folder=gone"]) == 2
    assert str(Path("gone").resolve()) in capsys.readouterr().err
