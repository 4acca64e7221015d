"""Both languages at every check, and both learnt together: real runs of a few steps."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import torch

from core.datasets.batches import Chosen, Position, collate
from core.datasets.features import FeatureStore
from core.datasets.manifest import read_manifest, write_manifest
from core.families import checkpoint
from core.families.plan import TransferPlan
from core.objectives.seq2seq.objective import Seq2Seq
from core.project.store import Project
from core.runs import events
from core.runs.folder import RunFolder
from core.runs.from_project import make_runs
from core.runs.reader import RunReader
from core.training.config import TrainConfig
from core.training.preparation import prepare
from core.training.trainer import Trainer
from tests.core.training import tiny
from tests.event_logs import read_events
from tests.source_speech import spanish_project
from tests.tiny_models import save_whisper

SETTINGS = {k: v for k, v in tiny.SETTINGS.items() if k not in ("layers", "checks", "hours")}
SETTINGS |= {"checks": 2, "hours": 0.012, "batch_seconds": 5.0, "source_language": "es"}


@pytest.fixture(autouse=True)
def _threads_put_back() -> Iterator[None]:
    threads = torch.get_num_threads()
    yield
    torch.set_num_threads(threads)


@pytest.fixture
def made(tiny_project: Project, tiny_checkpoint: Path, tmp_path: Path) -> Any:
    """Makes runs of the Portuguese project that have Spanish at hand, one for each of some settings."""
    tiny_project.close()
    spanish = spanish_project(tmp_path / "es")
    plain = TrainConfig(**SETTINGS, source=str(tiny_checkpoint), source_data=str(spanish))

    def make(*changes: dict[str, Any]) -> list[RunFolder]:
        return make_runs(tiny_project.folder, [replace(plain, **change) for change in changes])

    return make


def checks(run: RunFolder) -> list[events.Validated]:
    return [event for event in read_events(run.events) if isinstance(event, events.Validated)]


def started(run: RunFolder) -> events.Started:
    return next(event for event in read_events(run.events) if isinstance(event, events.Started))


def rates(run: RunFolder) -> list[tuple[Any, ...]]:
    return [(e.step, e.wer, e.cer, e.loss, e.source_wer, e.source_cer) for e in checks(run)]


@pytest.mark.timeout(300)
def test_both_languages_are_checked_whatever_learns_and_the_best_is_the_taught_ones(made: Any) -> None:
    plain, alone = made({}, {"source_data": ""})
    for run in (plain, alone):
        assert tiny.sit(run)[0] == 0
    found = checks(plain)
    assert [event.zero_shot for event in found] == [True, False, False]
    assert all(event.source_utterances == 2 and event.source_cer is not None for event in found)
    assert [(e.wer, e.cer, e.loss, e.best) for e in found] == [(e.wer, e.cer, e.loss, e.best) for e in checks(alone)], (
        "what is learnt, and which check is the best, is not touched by it"
    )
    assert (plain.model / "model.safetensors").read_bytes() == (alone.model / "model.safetensors").read_bytes()
    first = started(plain)
    assert (first.source_language, first.source_dev_utterances, first.source_train_utterances) == ("es", 2, 0)
    assert set(first.source_unwritten) == {"ñ"}, "of what is checked: mañana, la niña ríe"
    assert first.train_utterances == 4
    curves = RunReader(plain).catch_up()
    assert curves.source_wer.tolist() == [event.source_wer for event in found]
    assert curves.source_h.tolist() == curves.validation_h.tolist()
    assert all(event.source_wer is None for event in checks(alone))
    assert not len(RunReader(alone).catch_up().source_h)
    figures = checkpoint.read_card(plain.model).figures
    best = next(e for e in reversed(found) if e.best)
    assert (figures["source_wer"], figures["source_cer"]) == (best.source_wer, best.source_cer)
    assert "speech of its source’s language" in (plain.model / "README.md").read_text(encoding="utf-8")


@pytest.mark.timeout(300)
def test_both_are_learnt_together_and_a_pause_changes_nothing(made: Any) -> None:
    both = {"strategy": "multi_task", "strategy_settings": {"source_share": 0.4}, "hours": 0.02}
    whole, parted = made(both, both)
    assert isinstance(Trainer(whole).train(), events.Finished)
    looks = iter(range(10**6))
    assert isinstance(Trainer(parted, lambda: "pause" if next(looks) == 5 else "").train(), events.Paused)
    code, console = tiny.sit(parted)
    assert code == 0, console
    assert (whole.model / "model.safetensors").read_bytes() == (parted.model / "model.safetensors").read_bytes()
    assert rates(whole) == rates(parted)
    first = started(whole)
    assert (first.train_utterances, first.source_train_utterances, first.source_unwritten) == (4, 4, ())
    heard = [[e for e in read_events(run.events) if isinstance(e, events.Stepped)][-1] for run in (whole, parted)]
    assert heard[0].source_s == pytest.approx(heard[1].source_s)
    assert heard[0].source_s / heard[0].heard_s == pytest.approx(0.4, abs=0.1)
    assert {"ñ", "ü", "ã"} <= set(checkpoint.read_vocabulary(whole.model).letters)
    assert TransferPlan.read(whole.transfer).left_out == ()


@pytest.mark.timeout(300)
def test_what_cannot_be_heard_of_the_source_is_named_and_kept_out(made: Any) -> None:
    (run,) = made({"strategy": "multi_task"})
    for split in ("train", "dev"):
        entry = next(e for e in read_manifest(run.manifest, "source") if e.split == split)
        Path(entry.audio).unlink()
    assert tiny.sit(run)[0] == 0
    out = {e.split: e.items for e in read_events(run.events) if isinstance(e, events.Excluded)}
    assert {split: len(items) for split, items in out.items()} == {"source train": 1, "source dev": 1}
    assert (started(run).source_train_utterances, started(run).source_dev_utterances) == (3, 1)


@pytest.mark.long
@pytest.mark.timeout(300)
def test_a_model_that_is_told_the_language_is_told_each_utterances_own(tmp_path: Path) -> None:
    save_whisper(tmp_path / "whisper", ("abo de", "cab"), encoder_layers=1, decoder_layers=1)
    theirs = tiny.entries(tmp_path / "theirs", 3, seed=7) + tiny.entries(tmp_path / "theirs", 2, "dev", seed=9)
    write_manifest(tmp_path / "theirs.jsonl", theirs)
    own = {"family": "whisper", "objective": "seq2seq", "vocabulary": "source", "strategy": "multi_task"}
    own |= {"source": str(tmp_path / "whisper"), "source_data": str(tmp_path / "theirs.jsonl"), "layers": {}}
    run = tiny.tiny_run(tmp_path, **(SETTINGS | own))
    prepared = prepare(run)
    assert isinstance(prepared.objective, Seq2Seq)
    batch = collate(
        FeatureStore(tmp_path / "features", prepared.train, prepared.family, prepared.variation),
        prepared.labels(prepared.train),
        Chosen(((0, 0), (prepared.own, 0)), Position(), Position()),
    )
    assert batch is not None
    assert batch.languages == ("", "es")
    tokens = prepared.vocabulary.tokens
    told = [[tokens[i] for i in row] for row in prepared.objective.told(prepared.model, batch).tolist()]
    assert [[t for t in row if t in ("<pt>", "<es>")] for row in told] == [["<pt>"], ["<es>"]]
    assert batch.source_s == pytest.approx(batch.heard_s - prepared.train[0].seconds, abs=0.05)
    assert tiny.sit(run)[0] == 0
    assert all(event.source_cer is not None for event in checks(run))
