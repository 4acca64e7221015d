"""Estimates: roughly at first, then by what was measured."""

from __future__ import annotations

import json
from dataclasses import dataclass, field, replace
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from core.errors import Cancelled
from core.families.plan import TransferPlan
from core.runs import disk_needed, memory_needed, probe
from core.runs.create import plan_for
from core.runs.source_data import SourceData
from core.text.normaliser import Normaliser
from core.text.vocabulary import Vocabulary
from core.training.config import TrainConfig
from tests.core.training.tiny import LAYERS, SETTINGS
from tests.tiny_models import save_tiny

CONFIG = TrainConfig(**SETTINGS | {"hours": 10.0})


@dataclass
class Corpus:
    folder: Path
    alphabet: Vocabulary = field(default_factory=lambda: Vocabulary.of_letters("abc"))

    def summary(self) -> SimpleNamespace:
        part = SimpleNamespace(utterances=10, seconds=40.0)
        return SimpleNamespace(by_split={"train": part, "dev": part})


def test_before_anything_is_measured_it_is_called_a_guess(tmp_path: Path) -> None:
    found = probe.estimate(CONFIG, Corpus(tmp_path))
    assert not found.measured
    assert "guess" in found.basis
    assert found.seconds > 0


def test_a_remembered_speed_makes_the_estimate(tmp_path: Path) -> None:
    corpus = Corpus(tmp_path)
    key = probe.speed_key(CONFIG, plan_for(CONFIG, corpus.alphabet))
    probe.remember(tmp_path / "cache", key, 100.0, "run")
    found = probe.estimate(CONFIG, corpus)
    assert found.measured
    assert found.seconds == pytest.approx(36_000 / 100, rel=0.1)
    twice = probe.estimate(replace(CONFIG, hours=20.0), corpus)
    assert twice.seconds - found.seconds == pytest.approx(360)
    assert not probe.estimate(replace(CONFIG, threads=3), corpus).measured


@pytest.mark.parametrize(
    "other",
    [
        {"batch_seconds": 24.0},
        {"accumulate": 2},
        {"windows": "whole"},
        {"strategy": "low_rank"},
        {"strategy": "low_rank", "strategy_settings": {"adapter_rank": 32}},
        {"strategy": "keep_layers", "strategy_settings": {"dropped_layers": 1}},
    ],
    ids=str,
)
def test_what_was_measured_of_other_batches_and_strategies_is_not_this_runs(
    tmp_path: Path, other: dict[str, Any]
) -> None:
    corpus, plan = Corpus(tmp_path), plan_for(CONFIG, Corpus(tmp_path).alphabet)
    probe.remember(tmp_path / "cache", probe.speed_key(CONFIG, plan), 100.0, "run", memory=5e9)
    config = replace(CONFIG, **other)
    found = probe.estimate(config, corpus)
    assert (found.measured, found.memory_measured) == (False, False)
    half = replace(CONFIG, strategy="low_rank", strategy_settings={"adapter_rank": 4})
    assert probe.speed_key(half, plan) != probe.speed_key(config, plan)


def test_memory_is_what_was_measured_where_it_was(tmp_path: Path) -> None:
    corpus, plan = Corpus(tmp_path), plan_for(CONFIG, Corpus(tmp_path).alphabet)
    by_size = probe.estimate(CONFIG, corpus)
    assert by_size.memory == memory_needed.to_run(CONFIG, plan)
    assert not by_size.memory_measured
    probe.remember(tmp_path / "cache", probe.speed_key(CONFIG, plan), 100.0, "probe", memory=5e9)
    probe.remember(tmp_path / "cache", probe.speed_key(CONFIG, plan), 90.0, "run")
    found = probe.estimate(CONFIG, corpus)
    assert found.memory_measured
    assert 5e9 < found.memory < 6e9, "a run knows of its speed, and leaves what was measured of memory"
    assert memory_needed.as_measured(CONFIG, plan, 5e9, cards=True) == 5e9


def test_the_convolutions_that_never_learn_have_no_moments(tmp_path: Path) -> None:
    source = save_tiny(tmp_path / "source", "wav2vec2", "abc")
    config = TrainConfig(source=str(source), family="wav2vec2")
    plan = plan_for(config, Vocabulary.of_letters("abc"))
    fixed = sum(tensor.size for tensor in plan.tensors if ".feature_extractor." in tensor.name)
    assert memory_needed.learnt_weights(config, plan) == plan.parameters() - fixed < plan.parameters()
    scratch = TrainConfig(network=str(source), family="wav2vec2")
    like = plan_for(scratch, Vocabulary.of_letters("abc"))
    assert memory_needed.learnt_weights(scratch, like) == like.parameters(), "from scratch they learn"
    assert memory_needed.to_run(scratch, like) - memory_needed.to_run(config, plan) == pytest.approx(12 * fixed)


def test_what_is_heard_of_the_source_takes_room_too(tmp_path: Path) -> None:
    rules = Normaliser.for_language("es")
    beside = SourceData(tmp_path, "es", "es", ("a",), rules, 50, 200.0, 5, 20.0, lambda _split: [])
    corpus, plan = Corpus(tmp_path), plan_for(CONFIG, Corpus(tmp_path).alphabet)
    alone = probe.sound_of(corpus)
    checked = probe.sound_of(corpus, CONFIG, beside)
    both = replace(CONFIG, strategy="multi_task", hours=10.0)
    learnt = probe.sound_of(corpus, both, beside)
    assert checked["train"] == alone["train"]
    assert checked["dev"].seconds == alone["dev"].seconds + 20.0
    assert learnt["train"].seconds == alone["train"].seconds + 200.0
    more = disk_needed.features(plan, both, learnt) - disk_needed.features(plan, both, alone)
    assert more == (200.0 * both.copies + 20.0) * 8000 * 2


def test_varying_is_waited_for_only_where_it_is_slower_than_learning(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    corpus = Corpus(tmp_path)
    probe.remember(tmp_path / "cache", probe.speed_key(CONFIG, plan_for(CONFIG, corpus.alphabet)), 100.0, "run")
    before = probe.estimate(CONFIG, corpus).seconds
    varied = replace(CONFIG, codec=1.0, copies=5)
    for speed, waits_s in ((400.0, 0.0), (20.0, 5 * 40 / 20 - 5 * 40 / 100)):  # five copies of 40 s, once each
        monkeypatch.setattr(probe, "speed_of", lambda _config, speed=speed: speed)
        assert probe.estimate(varied, corpus).seconds - before == pytest.approx(waits_s)


def test_a_damaged_memory_is_as_good_as_none(tmp_path: Path) -> None:
    cache = tmp_path / "cache"
    cache.mkdir()
    (cache / "probe.json").write_text("[1, 2")
    assert not probe.estimate(CONFIG, Corpus(tmp_path)).measured
    probe.remember(cache, "k", 3.0, "probe")
    assert json.loads((cache / "probe.json").read_text())["k"]["speed"] == 3.0


@pytest.mark.slow
@pytest.mark.timeout(300)
def test_measuring_takes_a_child_and_is_remembered(tmp_path: Path) -> None:
    config = replace(CONFIG, layers=LAYERS, batch_seconds=8.0, precision="auto")
    corpus = Corpus(tmp_path)
    speed = probe.measure(config, corpus)
    assert speed > 1
    found = probe.estimate(config, corpus)
    assert found.measured
    assert found.speed == speed
    assert found.memory_measured
    assert 3e8 < found.memory < 4e9
    key = probe.speed_key(config, plan_for(config, corpus.alphabet))
    assert probe.known_precision(tmp_path / "cache", key) in ("float32", "bfloat16"), "a run need not measure it again"


def test_measuring_can_be_given_up(tmp_path: Path) -> None:
    with pytest.raises(Cancelled):
        probe.measure(CONFIG, Corpus(tmp_path), cancelled=lambda: True)
    assert not (tmp_path / "cache").exists()


@pytest.mark.parametrize(
    ("together", "memory", "workers", "taken"),
    [(130.0, 1 << 40, 0, 3), (110.0, 1 << 40, 0, 1), (130.0, 1 << 30, 0, 1), (20.0, 1 << 40, 2, 2)],
    ids=["faster", "hardly faster", "no memory for it", "set by hand"],
)
def test_several_processes_are_taken_where_they_are_faster_and_memory_allows(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, together: float, memory: int, workers: int, taken: int
) -> None:
    def measured(config: TrainConfig, plan: TransferPlan, corpus: Corpus, _cancelled: object) -> float:
        speed = together if config.workers > 1 else 100.0
        probe.remember(corpus.folder / "cache", probe.speed_key(config, plan), speed, "probe")
        return speed

    monkeypatch.setattr(probe, "_measured", measured)
    monkeypatch.setattr("core.runs.memory_needed.installed", lambda: memory)
    config, corpus = replace(CONFIG, threads=3, workers=workers), Corpus(tmp_path)
    speed = probe.measure(config, corpus)
    found = probe.estimate(config, corpus)
    assert found.processes == taken
    assert found.measured
    assert found.speed == speed == (100.0 if taken == 1 else together)


def test_a_run_of_an_earlier_version_stays_one_process() -> None:
    kept = {name: value for name, value in CONFIG.to_json().items() if name != "workers"}
    assert TrainConfig.from_json(kept).workers == 1
    assert TrainConfig.from_json(CONFIG.to_json()).workers == 0


@pytest.mark.long
@pytest.mark.timeout(300)
def test_processes_that_share_a_step_are_measured_together(tmp_path: Path) -> None:
    """The quicker one: `test_several_processes_are_taken_where_they_are_faster_and_memory_allows`."""
    config, corpus = replace(CONFIG, threads=2, workers=2), Corpus(tmp_path)
    speed = probe.measure(config, corpus)
    assert speed > 0
    assert probe.estimate(config, corpus).speed == speed
    assert not probe.estimate(replace(config, workers=1), corpus).measured
