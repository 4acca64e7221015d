"""What is exported works with plain transformers: long sound is heard whole, with the right times."""

from __future__ import annotations

import difflib
import json
import shutil
from pathlib import Path

import numpy as np
import pytest
from transformers import pipeline

from core import audio
from core.decoding.recogniser import Recogniser
from core.families.hugging_face import quiet
from core.runs.export import export_model
from core.runs.folder import RunFolder, create_run
from core.sources.catalogue import starter_folder
from tests.tiny_models import save_tiny

SAMPLE = Path(__file__).resolve().parents[3] / "resources" / "sample" / "pt" / "sound"


@pytest.fixture(scope="module")
def exported(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A model of an older version, out of its run: its config.json does not say how many samples a frame has."""
    folder = tmp_path_factory.mktemp("exported")
    run = create_run(folder / "runs", "old")
    run.config.write_text("{}", encoding="utf-8")
    shutil.copytree(starter_folder("es"), run.model)
    config = json.loads((run.model / "config.json").read_text(encoding="utf-8"))
    config.pop("inputs_to_logits_ratio", None)
    (run.model / "config.json").write_text(json.dumps(config), encoding="utf-8")
    export_model(run, folder / "out")
    return folder / "out"


def test_the_pipeline_hears_long_sound_to_its_end_with_true_times(exported: Path) -> None:
    quiet()
    sounds = [audio.load(path) for path in sorted(SAMPLE.iterdir())[:4]]
    x = np.concatenate(sounds)
    seconds = len(x) / 16000
    assert seconds > 10
    heard = pipeline("automatic-speech-recognition", model=str(exported), device=-1)
    whole = heard(x.copy(), return_timestamps="word")
    cut = {kind: heard(x.copy(), chunk_length_s=5, return_timestamps=kind) for kind in ("word", "char")}
    assert difflib.SequenceMatcher(None, whole["text"], cut["word"]["text"]).ratio() > 0.6
    ours = Recogniser(exported).transcribe(x)
    for found in (whole, *cut.values()):
        times = [time for chunk in found["chunks"] for time in chunk["timestamp"]]
        assert times == sorted(times)
        assert times[0] == pytest.approx(ours.words[0].start_s, abs=0.6)
        assert times[-1] == pytest.approx(ours.words[-1].end_s, abs=0.6)
    assert "".join(chunk["text"] for chunk in cut["char"]["chunks"]).strip() == cut["char"]["text"]
    assert cut["word"]["text"].split() == [chunk["text"] for chunk in cut["word"]["chunks"]]


@pytest.mark.parametrize(("family", "ratio"), [("parakeet", 640), ("wav2vec2", None)])
def test_every_family_says_how_many_samples_a_frame_has(tmp_path: Path, family: str, ratio: int | None) -> None:
    run = RunFolder(tmp_path / "runs" / "x")
    save_tiny(run.model, family)
    export_model(run, tmp_path / "out")
    assert json.loads((tmp_path / "out" / "config.json").read_text(encoding="utf-8")).get("inputs_to_logits_ratio") == (
        ratio
    )
    quiet()
    x = np.random.default_rng(0).standard_normal(16000 * 6).astype(np.float32)
    heard = pipeline("automatic-speech-recognition", model=str(tmp_path / "out"), device=-1)
    found = heard(x, chunk_length_s=2, return_timestamps="char")
    if found["chunks"]:
        assert 4 < found["chunks"][-1]["timestamp"][1] <= 6.1
