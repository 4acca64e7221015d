"""`python -m core.decoding.files`: many files, one answer; a bad one does not stop the others."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from core import audio
from core.decoding import files
from core.decoding.formats import FORMATS
from core.decoding.recogniser import Recogniser
from core.sources.catalogue import starter_folder
from tests.builders import babble, write_wav
from tests.core.encoded import encode, restamped
from tests.tiny_models import save_tiny


def test_files_of_any_rate_are_transcribed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    model = save_tiny(tmp_path / "m", letters="abcdefghij")
    good = write_wav(tmp_path / "a.wav", babble(2.0, 22050), 22050)
    text = tmp_path / "b.txt"
    text.write_text("not sound")
    assert files.main([str(model), "--device", "cpu", "--format", "srt", "--", str(good), str(text)]) == 0
    *progress, answer = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    first, second = answer["files"]
    expected = Recogniser(model).transcribe(audio.load(good))
    assert first["transcript"] == json.loads(json.dumps(expected.to_json()))
    assert first["formatted"] == FORMATS["srt"](expected)
    assert "b.txt" in second["error"]["message"]
    assert progress[-1] == {"file": str(good), "share": 1.0}


def test_times_of_late_sound_are_those_of_a_player(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    sample = Path(__file__).parents[3] / "resources" / "sample" / "pt" / "sound"
    said = audio.load(min(sample.iterdir()), rate=48000)
    plain = encode(tmp_path / "plain.m4a", said, 48000)
    late = restamped(plain, tmp_path / "late.mp4", lambda s: 3.0, picture=True)
    assert files.main([str(starter_folder("es")), "--device", "cpu", "--format", "srt", str(plain), str(late)]) == 0
    one, other = json.loads(capsys.readouterr().out.splitlines()[-1])["files"]
    first, last = (item["transcript"]["words"] for item in (one, other))
    assert len(last) == pytest.approx(len(first), abs=1)
    assert last[0]["start_s"] - first[0]["start_s"] == pytest.approx(3.0, abs=0.15)
    assert last[-1]["end_s"] - first[-1]["end_s"] == pytest.approx(3.0, abs=0.15)
    assert other["formatted"].splitlines()[1].startswith("00:00:03")


@pytest.mark.timeout(300)
def test_a_missing_model_is_the_users_to_mend(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "core.decoding.files", str(tmp_path / "nothing"), "x.wav"],
        cwd=Path(__file__).parents[3],
        env=os.environ | {"OMP_NUM_THREADS": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 2
    assert "config.json" in json.loads(done.stdout.splitlines()[-1])["error"]["message"]
