"""`vizinho align` through the real recogniser, on synthetic speech with a text of which parts are missing."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
import soundfile

from core.cli import main
from core.project.queries import Reader
from core.project.store import Project
from tests.field_material import RATE, sample_utterances, voices


@pytest.mark.long
def test_a_text_becomes_utterances(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    said = [one for voice in voices()[:2] for one in sample_utterances(voice, 8)]
    texts = [one.text for one in said]
    starts = [sum(len(one.sound) for one in said[:number]) / RATE for number in range(len(said))]
    (tmp_path / "in").mkdir()
    soundfile.write(tmp_path / "in" / "feira.wav", np.concatenate([one.sound for one in said]), RATE)
    given = [text for number, text in enumerate(texts) if number not in (7, 8)]
    (tmp_path / "said.txt").write_text("\n".join(given), encoding="utf-8")
    with Project.create(tmp_path / "p", name="Prova", language="pt"):
        pass
    folder = str(tmp_path / "p")
    assert main(["import", folder, str(tmp_path / "in" / "feira.wav")]) == 0
    capsys.readouterr()
    asked = [
        "align",
        folder,
        "feira",
        str(tmp_path / "said.txt"),
        "--model",
        "starter:es",
        "--by",
        "paragraphs",
        "--json",
    ]
    assert main(asked) == 0
    told = json.loads(capsys.readouterr().out)
    found = {one["text"]: one for one in told["sentences"]}
    near = [abs(found[text]["start_s"] - starts[texts.index(text)]) < 0.5 for text in given]
    assert sum(near) >= 12
    assert any(starts[7] - 1 < one["start_s"] < one["end_s"] < starts[9] + 1 for one in told["without_text"])
    assert told["utterances"] >= 12
    with Reader(tmp_path / "p") as reader:
        assert {row.text for row in reader.each()} >= {text for text, ok in zip(given, near, strict=True) if ok}
    assert main([*asked, "--dry-run"]) == 0  # what was heard is kept: nobody listens again
    assert json.loads(capsys.readouterr().out)["sentences"] == told["sentences"]
