"""A run's model as ONNX: what the file writes is what the model writes, for every family that is one graph, alone and
in batches of any length; what cannot be is refused by name."""

from __future__ import annotations

import json
import threading
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import onnx
import onnxruntime
import pytest
import torch

from core.cli import main
from core.datasets.manifest import Entry, write_manifest
from core.errors import Cancelled, ConfigError, ExportFailed
from core.families import FAMILIES, family_of
from core.families.checkpoint import read_vocabulary
from core.objectives import objective
from core.onnx_export import __main__ as child
from core.onnx_export import graph, parity
from core.onnx_export.export import check, chosen_clips, export_onnx, exportable
from core.onnx_export.layout import LENGTHS, LOGS, SAMPLES, TRIED, Report, never_written, token_lines
from core.project.store import Project
from core.runs.folder import RunFolder, create_run
from core.text.pieces import Pieces
from core.training.config import TrainConfig
from tests.builders import write_wav
from tests.tiny_models import save_pieces, save_tiny

GRAPHS = [key for key, family in FAMILIES.items() if exportable(family)]


def sound(seconds: float, seed: int = 1) -> np.ndarray:
    """Something like speech, with pauses and a little noise."""
    t = np.arange(int(16000 * seconds)) / 16000
    tone = 0.1 * np.sin(2 * np.pi * (200 + 80 * np.sin(3 * t)) * t) * (np.sin(5 * t) > 0)
    noise = np.random.default_rng(seed).normal(0, 0.01, len(t))
    return (tone + noise).astype(np.float32)


def clips(folder: Path, seconds: Sequence[float] = (0.9, 1.7)) -> list[Entry]:
    found = []
    for number, s in enumerate(seconds):
        path = write_wav(folder / f"{number}.wav", sound(s, number))
        found.append(Entry(f"d{number}", str(path), 0, int(s * 16000), 16000, None, "a", "a", "Ana", "dev", "people"))
    return found


@pytest.fixture
def run(tmp_path: Path) -> RunFolder:
    found = create_run(tmp_path / "runs", "galego")
    save_tiny(found.model, name="Galego")
    write_manifest(found.manifest, clips(tmp_path))
    return found


@pytest.mark.long
@pytest.mark.parametrize("key", GRAPHS)
def test_every_family_of_frames_writes_the_same_as_a_graph(key: str, tmp_path: Path) -> None:
    folder = save_tiny(tmp_path / "m", key)
    said: list[dict[str, object]] = []
    (tmp_path / "out").mkdir()
    report = child.exported(folder, clips(tmp_path, (0.9, 1.7, 3.31)), tmp_path / "out", said.append)
    assert (report.clips, report.same) == (3, 3)
    assert report.greatest < 1e-4
    assert said[-1] == {"done": 5, "total": 6}
    kind = family_of(folder)
    model = kind.load_module().load(folder)
    assert report.frame_samples == round(kind.functions_of(model).frame_seconds(model) * 16000)


@pytest.mark.parametrize("key", ["parakeet", "wav2vec2", "wav2vec2_bert", "lasr", "granite_speech"])
def test_features_in_the_graph_are_those_of_training_alone_and_in_a_batch(key: str, tmp_path: Path) -> None:
    kind = FAMILIES[key]
    model = kind.load_module().load(save_tiny(tmp_path / "m", key))
    family = kind.functions_of(model)
    sounds = [sound(0.71), sound(2.013), sound(1.5)]
    counts = torch.tensor([len(x) for x in sounds])
    batch = torch.zeros(3, int(counts.max()))
    for row, x in zip(batch, sounds, strict=True):
        row[: len(x)] = torch.from_numpy(x)
    features, mask = family.features_of(model, batch, counts)  # type: ignore[attr-defined]
    for row, own, expected in zip(features, mask, family.features(sounds), strict=True):
        assert int(own.sum()) == len(expected)
        assert torch.allclose(row[: len(expected)], expected, atol=2e-3)
        assert not row[len(expected) :].any()


@pytest.mark.long
def test_the_folder_has_what_both_programs_read(run: RunFolder, tmp_path: Path) -> None:
    """And the file takes samples alone, as sherpa-onnx gives them, or with their lengths, as onnx-asr does."""
    steps: list[tuple[int, int]] = []
    report = export_onnx(run, tmp_path / "out", lambda *at: steps.append(at), data_licence="cc0-1.0")
    names = {path.name for path in (tmp_path / "out").iterdir()}
    assert names == {"model.onnx", "tokens.txt", "vocab.txt", "config.json", "onnx.json", "README.md", "nemo"}
    own = {path.name for path in (tmp_path / "out" / "nemo").iterdir()}
    assert own == {"model.onnx", "tokens.txt", "vocab.txt", "config.json"}
    config = json.loads((tmp_path / "out" / "nemo" / "config.json").read_text())
    assert config == {"model_type": "nemo-conformer-ctc", "features_size": 80, "subsampling_factor": 4}
    assert steps[0] == (0, 5)
    assert steps[-1] == (4, 5)
    lines = (tmp_path / "out" / "tokens.txt").read_text(encoding="utf-8").splitlines()
    assert lines[:3] == ["<blk> 0", "▁ 1", "a 2"]
    assert json.loads((tmp_path / "out" / "config.json").read_text())["model_type"] == "wav2vec2-ctc"
    assert Report.from_json(json.loads((tmp_path / "out" / "onnx.json").read_text())) == report
    card = (tmp_path / "out" / "README.md").read_text(encoding="utf-8")
    for said in (
        "library_name: onnx",
        TRIED["sherpa-onnx"],
        TRIED["onnx-asr"],
        "2 texts are the same",
        "cc0-1.0",
        "from_omnilingual_asr_ctc",
        "nemo-conformer-ctc",
    ):
        assert said in card
    made = onnx.load(str(tmp_path / "out" / "model.onnx"))
    onnx.checker.check_model(made)
    facts = {entry.key: entry.value for entry in made.metadata_props}
    assert (facts["sample_rate"], facts["frame_samples"]) == ("16000", "640")
    session = onnxruntime.InferenceSession(str(tmp_path / "out" / "model.onnx"), providers=["CPUExecutionProvider"])
    assert [one.name for one in session.get_inputs()] == [SAMPLES]
    short, long = sound(1.0), sound(2.5)
    batch = np.zeros((2, len(long)), np.float32)
    batch[0, : len(short)], batch[1] = short, long
    (both,) = session.run([LOGS], {SAMPLES: batch, LENGTHS: np.array([len(short), len(long)])})
    (alone,) = session.run([LOGS], {SAMPLES: short[None]})
    assert np.allclose(both[0, : alone.shape[1]], alone[0], atol=1e-5)
    assert (both[0, alone.shape[1] :].argmax(-1) == 0).all()
    assert np.allclose(np.exp(alone).sum(-1), 1.0, atol=1e-4)


def test_tokens_that_are_no_text_are_never_written(tmp_path: Path) -> None:
    save_pieces(tmp_path / "m", ["uma casa", "outra casa"])
    vocabulary = read_vocabulary(tmp_path / "m")
    assert isinstance(vocabulary, Pieces)
    never = never_written(vocabulary)
    assert [vocabulary.tokens[i] for i in never] == ["<unk>"]
    logs = torch.randn(5, len(vocabulary.tokens)).log_softmax(-1)
    logs[2, never[0]] = 9.0
    logs = logs.log_softmax(-1)
    found = graph.text_only(logs, never)
    assert found[2].argmax() == 0
    assert torch.allclose(found.exp().sum(-1), torch.ones(5), atol=1e-5)
    assert all(len(line.split(" ")) == 2 for line in token_lines(vocabulary).splitlines())


def test_what_was_measured_decides_whether_it_is_kept() -> None:
    with pytest.raises(ExportFailed, match=r"differ by 0.02 .* and 1 of 4 texts differ"):
        child.check(Report(4, 10.0, 0.02, 3, 4, 0, 18, 320, {}, ("d1: “a” – “b”",)), "x")
    child.check(Report(4, 10.0, 0.001, 4, 3, 0, 18, 320), "x")


@pytest.mark.long
def test_a_file_that_writes_otherwise_is_refused_with_the_figures_and_not_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = save_tiny(tmp_path / "m", "sew", name="Torcido")
    monkeypatch.setattr(graph, "_with_a_rest", lambda _model, _family: 32_000)  # nothing is left over when it is traced
    (tmp_path / "out").mkdir()
    with pytest.raises(ExportFailed, match="“Torcido” does not write what the model writes") as caught:
        child.exported(folder, clips(tmp_path), tmp_path / "out", lambda _: None)
    assert "differ by inf (at most 0.01" in caught.value.message


def test_models_that_write_step_by_step_are_refused_naming_those_that_are_one_graph(
    run: RunFolder, tmp_path: Path
) -> None:
    for family in FAMILIES.values():
        if not exportable(family):
            with pytest.raises(ConfigError, match="not one ONNX graph") as caught:
                check(family)
            assert family.title in caught.value.message
            assert all(FAMILIES[key].title in caught.value.hint for key in GRAPHS)
    assert {objective(FAMILIES[key].objective).key for key in GRAPHS} == {"ctc"}
    save_tiny(run.model, "whisper")
    with pytest.raises(ConfigError, match="not one ONNX graph"):
        export_onnx(run, tmp_path / "out")
    assert not (tmp_path / "out").exists()


def test_nothing_is_kept_untried_or_when_it_is_given_up(run: RunFolder, tmp_path: Path) -> None:
    stop = threading.Event()
    with pytest.raises(Cancelled):
        export_onnx(run, tmp_path / "out", lambda *_: stop.set(), stop.is_set)
    for number in range(2):
        (tmp_path / f"{number}.wav").unlink()
    with pytest.raises(ExportFailed, match="No clip of the dev set of “galego” can be heard"):
        export_onnx(run, tmp_path / "out")
    assert not [path for path in tmp_path.iterdir() if "out" in path.name]


def test_clips_are_few_spread_and_neither_short_nor_long(run: RunFolder, tmp_path: Path) -> None:
    entries = clips(tmp_path, [1.0] * 30)
    odd = clips(tmp_path, (0.1,)) + [Entry(**{**vars(entries[0]), "key": k, **v}) for k, v in (
        ("long", {"end": 16000 * 60}), ("train", {"split": "train"}), ("bad", {"blocked": "clipped"}),
        ("gone", {"audio": str(tmp_path / "nowhere.wav")}),
    )]  # fmt: skip
    write_manifest(run.manifest, [*odd, *entries])
    found = chosen_clips(run)
    assert len(found) == 12
    assert {e.key for e in found} <= {e.key for e in entries}
    assert found[-1].key == "d22"


def test_sound_is_levelled_as_sherpa_onnx_does_it() -> None:
    found = parity.levelled(3 + 0.2 * sound(1.0))
    assert abs(float(found.mean())) < 1e-4
    assert 0.9 < float(found.std()) <= 1.0


@pytest.mark.long
def test_the_command_writes_it_and_says_what_was_measured(
    tiny_project: Project, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    made = create_run(tiny_project.runs, "Galego")
    TrainConfig(name="Galego").write(made.config)
    save_tiny(made.model, name="Galego")
    write_manifest(made.manifest, clips(tmp_path))
    tiny_project.close()
    assert main(["export-model", str(tiny_project.folder), "galego", str(tmp_path / "out"), "--onnx"]) == 0
    assert "Tried on 2 clips of the dev set (3 s): 2 texts are the same" in capsys.readouterr().out
    assert main(["export-model", str(tiny_project.folder), "galego", "--onnx"]) == 2
    assert "Where shall the model go?" in capsys.readouterr().err
