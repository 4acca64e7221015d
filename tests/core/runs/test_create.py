"""A run is frozen whole, or not made at all."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from core.datasets.manifest import read_manifest
from core.errors import ConfigError, WorkbenchError
from core.families.plan import TransferPlan
from core.project.records import UtteranceRow
from core.runs.create import plan_for, prepare_run
from core.runs.folder import list_runs
from core.text.normaliser import Normaliser
from core.text.pieces import Pieces
from core.text.vocabulary import Vocabulary
from core.training.config import TrainConfig

RULES = Normaliser.for_language("pt")
LETTERS = Vocabulary.of_letters("abcdefghijklmnopqrstuvwxyzã")


def row(key: str, split: str, **values: Any) -> UtteranceRow:
    defaults: dict[str, Any] = {
        "id": 1, "key": key, "recording_id": 1, "start": 10, "end": 16010, "rate": 16000, "text": "A Manhã!",
        "speaker": "x", "split": split, "left_out": False, "path": "recordings/a.wav", "channel": 1, "voices": "people",
    }  # fmt: skip
    return UtteranceRow(**defaults | values)


ROWS = [row("a", "train"), row("b", "dev"), row("c", "test"), row("d", ""), row("e", "train", left_out=True)]


def test_what_is_frozen_is_what_the_rows_say(tmp_path: Path) -> None:
    run = prepare_run(tmp_path / "runs", TrainConfig(name="Eins"), ROWS, tmp_path, RULES, LETTERS)
    found = {entry.key: entry for entry in read_manifest(run.manifest)}
    assert set(found) == {"a", "b", "c"}
    assert found["a"].text == "a manhã"
    assert found["a"].raw == "A Manhã!"
    assert found["a"].audio == str(tmp_path / "recordings" / "a.wav")
    assert (found["a"].start, found["a"].end, found["a"].rate, found["a"].channel) == (10, 16010, 16000, 1)
    assert TransferPlan.read(run.transfer).vocabulary == LETTERS
    assert TrainConfig.read(run.config).name == "Eins"
    assert [r.key for r in list_runs(tmp_path / "runs")] == ["eins"]


def test_pieces_are_learnt_from_the_train_texts_alone(tmp_path: Path) -> None:
    rows = [row("a", "train", text="A manhã."), row("b", "dev", text="Xerez"), row("c", "train", text="A maçã.")]
    config = TrainConfig(vocabulary="pieces", piece_count=12)
    plan = TransferPlan.read(prepare_run(tmp_path / "runs", config, rows, tmp_path, RULES, LETTERS).transfer)
    assert isinstance(plan.vocabulary, Pieces)
    assert plan.vocabulary.spelt == tuple(sorted("amnhãç"))
    assert "▁ma" in plan.vocabulary.letters
    assert "pieces of words" in plan.summary
    assert plan.parameters() == plan_for(config, LETTERS, ["a manhã", "a maçã"]).parameters()


@pytest.mark.parametrize("missing", ["train", "dev"])
def test_without_something_to_learn_from_or_check_with_nothing_is_made(tmp_path: Path, missing: str) -> None:
    rows = [r for r in ROWS if r.split != missing]
    with pytest.raises(ConfigError, match=missing):
        prepare_run(tmp_path / "runs", TrainConfig(), rows, tmp_path, RULES, LETTERS)
    assert list_runs(tmp_path / "runs") == []


@pytest.mark.parametrize(
    "settings", [{"strategy": "magic"}, {"source": "/nowhere"}, {"family": "abacus"}, {"layers": {"wings": 2}}]
)
def test_settings_that_cannot_work_make_no_folder(tmp_path: Path, settings: dict[str, Any]) -> None:
    with pytest.raises(WorkbenchError):
        prepare_run(tmp_path / "runs", TrainConfig(**settings), ROWS, tmp_path, RULES, LETTERS)
    assert not (tmp_path / "runs").exists()


def test_the_plan_follows_the_settings() -> None:
    plan = plan_for(TrainConfig(layers={"num_hidden_layers": 3}), LETTERS)
    assert plan.source == ""
    assert not any(t.name.startswith("encoder.layers.3.") for t in plan.tensors)
