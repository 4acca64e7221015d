"""Trying a checkpoint on a manifest, in the process and as the child of the command line."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from core.datasets.manifest import Entry, write_manifest
from core.errors import RunError
from core.evaluation.evaluate import evaluate
from tests.builders import babble, write_wav
from tests.tiny_models import save_tiny


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return save_tiny(tmp_path_factory.mktemp("models") / "tiny", letters="abcdefghij")


def entries(folder: Path, count: int = 4) -> list[Entry]:
    path = write_wav(folder / "all.wav", babble(1.0 * count, 8000), 8000)
    return [
        Entry(
            f"u{i}",
            str(path),
            8000 * i,
            8000 * (i + 1),
            8000,
            None,
            "abc def",
            "Abc, def.",
            f"s{i % 2}",
            split,
            "people",
        )
        for i, split in zip(range(count), ("test", "test", "dev", "test"), strict=False)
    ]


def run(*arguments: str, code: int = 0) -> dict[str, object]:
    environment = os.environ | {"OMP_NUM_THREADS": "1"}
    done = subprocess.run(
        [sys.executable, "-m", "core.evaluation", *arguments],
        cwd=Path(__file__).parents[3],
        env=environment,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == code, done.stderr
    return dict(json.loads(done.stdout.splitlines()[-1]))


def test_a_manifest_is_evaluated_with_intervals(model: Path, tmp_path: Path) -> None:
    result = evaluate(model, entries(tmp_path), "cpu")
    assert result.score.utterances == 4
    assert result.score.words == 8
    assert result.wer.low <= result.wer.value <= result.wer.high
    assert result.wer.by_speaker
    assert result.audio_s == pytest.approx(4.0, abs=0.01)
    values = result.to_json(utterances=True)
    assert [item["key"] for item in values["items"]] == ["u0", "u1", "u2", "u3"]
    assert "items" not in result.to_json()


def test_sound_that_is_gone_is_listed_and_the_rest_is_evaluated(model: Path, tmp_path: Path) -> None:
    found = entries(tmp_path)
    lost = Entry(**{**found[1].__dict__, "audio": str(tmp_path / "gone.wav")})
    result = evaluate(model, [found[0], lost, *found[2:]], "cpu")
    assert [p.where for p in result.problems] == ["u1"]
    assert "gone.wav" in result.problems[0].reason
    assert result.score.utterances == 3
    with pytest.raises(RunError, match=r"gone\.wav"):
        evaluate(model, [lost], "cpu")
    with pytest.raises(RunError, match="empty"):
        evaluate(model, [], "cpu")


@pytest.mark.timeout(300)
def test_the_child_prints_one_object_last(model: Path, tmp_path: Path) -> None:
    manifest = tmp_path / "manifest.jsonl"
    write_manifest(manifest, entries(tmp_path))
    values = run(str(model), str(manifest), "--split", "test", "--device", "cpu", "--utterances")
    assert values["utterances"] == 3
    assert {"wer", "cer", "words", "wer_interval", "problems", "items"} <= values.keys()
    failed = run(str(tmp_path / "nothing"), str(manifest), code=2)
    assert "config.json" in failed["error"]["message"]  # type: ignore[index]
