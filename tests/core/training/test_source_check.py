"""Both languages at every check, and both learnt together: real runs of a few steps."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import torch
from safetensors.torch import load_file

from core.datasets.augment import Variation
from core.datasets.batches import Chosen, Position, collate
from core.datasets.features import FeatureStore
from core.datasets.manifest import read_manifest, write_manifest
from core.errors import ConfigError
from core.families import checkpoint, family
from core.families.plan import TransferPlan
from core.families.weights import tensor_shapes
from core.objectives.ctc.objective import Ctc
from core.objectives.seq2seq.objective import Seq2Seq
from core.project.store import Project
from core.runs import events
from core.runs.create import plan_for
from core.runs.folder import RunFolder
from core.runs.from_project import make_runs
from core.runs.memory_needed import held_weights
from core.runs.reader import RunReader
from core.runs.source_project import source_at
from core.strategies.multi_task.two_heads import OtherHead
from core.text.vocabulary import Vocabulary
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


@pytest.mark.timeout(300)
def test_a_head_for_each_language_learns_its_own_letters_and_is_left_out_of_the_model(made: Any) -> None:
    each = {"strategy": "multi_task", "strategy_settings": {"heads": "each", "source_share": 0.5}}
    (run,) = made(each)
    plan = TransferPlan.read(run.transfer)
    head = {letter.letter: letter for letter in plan.source_head}
    assert {"ñ", "ü"} <= set(head)
    assert "ñ" not in plan.vocabulary.letters
    assert any("own head" in note for note in plan.notes)
    prepared = prepare(run)
    ours, theirs = (prepared.model.get_submodule(name) for name in ("ctc_head", "strategy.head"))
    assert theirs.weight.shape[0] == len(plan.source_head)
    source = family("parakeet").load_module().source_tensors(Path(plan.source))
    row, tokens = list(head).index("a"), list(plan.source_tokens)
    assert torch.equal(theirs.weight[row], source["ctc_head.weight"][tokens.index("a")]), "begins as the source's"
    own, other = (next(e for e in prepared.train if e.side == side) for side in ("target", "source"))
    assert max(prepared.task(own).labels(own.text)) < len(plan.vocabulary.tokens)
    assert min(prepared.task(other).labels(other.text)) >= len(plan.vocabulary.tokens)
    assert not prepared.unwritten, "its own head writes what the run's model cannot"
    assert ours.weight.shape[0] == len(plan.vocabulary.tokens)
    held = sum(weights.numel() for weights in prepared.model.get_submodule("strategy").parameters())
    assert held_weights(prepared.config, plan) - plan.parameters() == held > 0, "estimates of memory know of it"
    looks = iter(range(10**6))
    assert isinstance(Trainer(run, lambda: "pause" if next(looks) == 2 else "").train(), events.Paused)
    assert "strategy.head.weight" in load_file(run.last / "strategy.safetensors")
    assert isinstance(Trainer(run).train(), events.Finished)
    assert len(rates(run)) == 3
    assert all(check.source_wer is not None for check in checks(run))
    model = checkpoint.read_vocabulary(run.model)
    assert "ñ" not in model.letters
    assert not any(name.startswith("strategy") for name in tensor_shapes(run.model))


def test_both_heads_learn_each_from_its_own_utterances_alone(made: Any) -> None:
    (run,) = made({"strategy": "multi_task", "strategy_settings": {"heads": "each"}})
    prepared = prepare(run)
    model, labels = prepared.model, prepared.labels(prepared.train)
    store = FeatureStore(run.features / "t", prepared.train, prepared.family, Variation())
    for side, learns, stands in (("target", "ctc_head", "strategy.head"), ("source", "strategy.head", "ctc_head")):
        rows = [i for i, entry in enumerate(prepared.train) if entry.side == side][:2]
        batch = collate(store, labels, Chosen(tuple((i, 0) for i in rows), Position(), Position()))
        assert batch is not None
        model.zero_grad(set_to_none=True)
        prepared.objective.loss(prepared.objective.forward(model, batch), batch).backward()
        there, not_there = (model.get_submodule(name).weight.grad for name in (learns, stands))
        assert there.abs().sum() > 0
        assert not_there is None or float(not_there.abs().sum()) < 1e-3
        functions: Any = prepared.family if side == "target" else OtherHead(prepared.family, "ctc_head")  # type: ignore[arg-type]
        plain = Ctc(functions, prepared.vocabulary)
        behind = len(prepared.vocabulary.tokens) - 1 if side == "source" else 0
        alone = replace(batch, labels=(batch.labels - behind).clamp(min=0))
        with torch.no_grad():
            expected = plain.loss(plain.forward(model, alone), alone)
            found = prepared.objective.loss(prepared.objective.forward(model, batch), batch)
        torch.testing.assert_close(found, expected, rtol=1e-4, atol=1e-3)
    store.close()


def test_a_head_each_is_for_models_with_an_output_over_frames(tmp_path: Path) -> None:
    source = save_whisper(tmp_path / "whisper", ("abo",), encoder_layers=1, decoder_layers=1) and tmp_path / "whisper"
    beside = source_at(str(spanish_project(tmp_path / "es")))
    config = TrainConfig(
        source=str(source), family="whisper", objective="seq2seq", vocabulary="source", strategy="multi_task",
        strategy_settings={"heads": "each"}, source_data=str(tmp_path / "es"), language="pt",
    )  # fmt: skip
    with pytest.raises(ConfigError, match="cannot have a head for each language"):
        plan_for(config, Vocabulary.of_letters("abo"), (), beside)
