"""An encoder that stands still: heard once, to the same values as ever, kept until the run is done, and foretold."""

from __future__ import annotations

import errno
import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest
import torch
from torch import nn

from core.datasets.batches import Batch
from core.datasets.features import write_at
from core.datasets.manifest import read_manifest
from core.errors import ConfigError
from core.evaluation.evaluate import evaluate
from core.families import FAMILIES, tensors
from core.families.plan import TransferPlan
from core.objectives import objective
from core.objectives.kind import Objective
from core.runs import disk_needed, events, heard_once, probe
from core.runs.create import plan_for
from core.runs.folder import RunFolder
from core.runs.memory_needed import learnt_weights, to_run
from core.strategies import STRATEGIES, Change, strategy
from core.strategies.frozen import change as frozen
from core.strategies.frozen.outputs import KeptOutputs, key_of
from core.text.vocabulary import Vocabulary
from core.training.config import TrainConfig
from core.training.draft import Start, make_config, twin
from core.training.probe import measure
from core.training.trainer import Trainer
from tests.builders import babble
from tests.core.objectives.test_seq2seq_runs import two_utterances
from tests.core.training import tiny
from tests.event_logs import read_events
from tests.tiny_models import LAYERS, batch_of, save_tiny, tiny_model

LETTERS = Vocabulary.of_letters("abcdefgñã")
STILL = [key for key, kind in FAMILIES.items() if not kind.reads_back]
UNVARIED = {**STRATEGIES["frozen"].asks, "strategy": "frozen"}
pytestmark = pytest.mark.filterwarnings("ignore:Support for mismatched key_padding_mask:UserWarning")
"""WavLM of transformers."""


@pytest.fixture(autouse=True)
def threads_put_back() -> Iterator[None]:
    threads = torch.get_num_threads()
    yield
    torch.set_num_threads(threads)


OPENED: list[Change] = []


@pytest.fixture(autouse=True)
def files_closed() -> Iterator[None]:
    yield
    while OPENED:
        OPENED.pop().close()


def viewed(key: str, model: nn.Module, folder: Path) -> tuple[Objective, Objective]:
    """A model's objective as it is, and with an encoder that stands still."""
    kind = FAMILIES[key]
    change = strategy("frozen").change({})
    change.folder = folder
    OPENED.append(change)
    functions = kind.functions_of(model)
    work = objective(kind.objective)
    return work.load(functions, LETTERS), work.load(change.view(model, functions), LETTERS)


def losses(work: Objective, model: nn.Module, batch: Batch) -> float:
    with torch.no_grad():
        return float(work.loss(work.forward(model, batch), batch))


@pytest.mark.parametrize("key", STILL)
def test_what_was_heard_once_is_what_the_encoder_hears(
    key: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    model = tiny_model(key, LETTERS, seed=2)
    plain, once = viewed(key, model, tmp_path)
    labels = [plain.labels("abc fad"), plain.labels("gã")]
    module = FAMILIES[key].functions_of(model)
    for work in (plain, once):
        work.begin(model, "short", labels)
    batch = batch_of(module, [babble(1.4, seed=1), babble(1.0, seed=8)], labels)
    expected = losses(plain, model.eval(), batch)
    model.train()
    torch.manual_seed(1)
    first = losses(once, model.eval(), batch)
    assert first == pytest.approx(expected, rel=5e-3)
    monkeypatch.setattr(frozen, "_computed", lambda *given: [] if not given[3] else pytest.fail("it was heard before"))
    assert losses(once, model, batch) == first


def test_an_utterance_is_heard_alike_whoever_is_beside_it(tmp_path: Path) -> None:
    model = tiny_model("parakeet", LETTERS)
    module = FAMILIES["parakeet"].functions_of(model)
    heard = []
    for name, order in (("one", (0, 1, 2)), ("other", (2, 0))):
        _, once = viewed("parakeet", model, tmp_path / name)
        sounds = [babble(seconds, seed=seed) for seconds, seed in ((1.3, 1), (0.7, 2), (0.4, 3))]
        batch = batch_of(module, [sounds[i] for i in order], [[2, 3]] * len(order))
        with torch.no_grad():
            logits, lengths = once.forward(model.train(), batch)
        heard.append({i: logits[row, : int(lengths[row])] for row, i in enumerate(order)})
    for i in (0, 2):
        torch.testing.assert_close(heard[0][i], heard[1][i])
    kept = [(tmp_path / name / "outputs" / "outputs.f16").read_bytes() for name in ("one", "other")]
    lengths = [len(heard[0][i]) * model.config.encoder_config.hidden_size * 2 for i in range(3)]
    assert kept[1] == kept[0][-lengths[2] :] + kept[0][: lengths[0]], "bit for bit"


def test_outputs_that_are_damaged_are_not_read_and_new_ones_take_their_place(tmp_path: Path) -> None:
    keys = [key_of(np.full((2, 3), number, np.float32), 0) for number in range(3)]
    made = [np.full((4, 2), number, np.float16) for number in range(3)]
    first = KeptOutputs(tmp_path)
    for key, outputs in zip(keys, made, strict=True):
        first.put(key, outputs)
    first.close()
    with (tmp_path / "outputs.f16").open("r+b") as file:
        file.seek(16)
        file.write(b"\xff" * 4)
    again = KeptOutputs(tmp_path)
    assert again.get(keys[1]) is None
    assert again.get(key_of(np.zeros((2, 3), np.float32), 8)) is None, "heard in another way"
    again.put(keys[1], made[1])
    again.close()
    with (tmp_path / "outputs.index").open("r+b") as file:
        file.truncate(file.seek(0, 2) - 1)
    last = KeptOutputs(tmp_path)
    assert [(one := last.get(key)) is not None and one[0, 0] for key in keys] == [0, False, 2]
    last.close()


def test_a_full_disk_only_means_that_nothing_more_is_kept_and_is_told_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    kept, outputs = KeptOutputs(tmp_path, remark=told.append), np.ones((4, 2), np.float16)
    with monkeypatch.context() as patch:
        patch.setattr(shutil, "disk_usage", lambda _: SimpleNamespace(free=1 << 20))
        for key in (b"k" * 16, b"l" * 16):
            kept.put(key, outputs)
            assert kept.get(key) is None
    (words,) = told
    assert "1 MB free, and 2" in words
    kept.put(b"m" * 16, outputs)
    assert kept.get(b"m" * 16) is not None, "there is room again"
    kept.close()

    def refused(descriptor: int, content: bytes, offset: int) -> None:
        write_at(descriptor, content[: len(content) // 2], offset)
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("core.strategies.frozen.outputs.write_at", refused)
    again = KeptOutputs(tmp_path, remark=told.append)
    for key in (b"n" * 16, b"o" * 16):
        again.put(key, outputs)
        assert again.get(key) is None
    assert again.get(b"m" * 16) is not None, "what was kept is read as before"
    assert "(No space left on device)" in told[-1]
    assert len(told) == 2
    again.close()


def test_what_is_not_kept_stands_in_the_log_of_the_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made = tiny.entries(tmp_path / "sounds", 3) + tiny.entries(tmp_path / "sounds", 2, "dev", seed=40)
    run = tiny.tiny_run(tmp_path, made, **UNVARIED, hours=0.004, checks=1)
    monkeypatch.setattr("core.strategies.frozen.outputs.SPARE_BYTES", 1 << 62)
    assert isinstance(Trainer(run).train(), events.Finished)
    (told,) = [e for e in read_events(run.events) if isinstance(e, events.Changed) and "not kept" in e.message]
    assert "hears these sounds again each time" in told.message


def test_processes_hear_together_what_one_would_hear_alone(tmp_path: Path) -> None:
    folders = (tmp_path / "features", tmp_path / "features" / "process-1")
    first, second = (
        KeptOutputs(folder / "outputs", lambda: [one / "outputs" for one in folders]) for folder in folders
    )
    assert first.get(b"a" * 16) is None, "the other has not begun"
    for own, key in ((first, b"a" * 16), (second, b"b" * 16), (second, b"c" * 16)):
        own.put(key, np.full((4, 2), key[0], np.float16))
    for own in (first, second):
        found = [own.get(key) for key in (b"a" * 16, b"b" * 16, b"c" * 16)]
        assert [float(one[0, 0]) for one in found if one is not None] == [97.0, 98.0, 99.0]
        own.close()
    assert sum((folder / "outputs" / "outputs.f16").stat().st_size for folder in folders) == 3 * 16, "each once"


def parted(tmp_path: Path, made: list[Any], **settings: Any) -> tuple[RunFolder, RunFolder, int]:
    """A run that is trained to its end in one sitting, its like that was paused, and how much that one had kept."""
    whole, other = (tiny.tiny_run(tmp_path / name, made, **settings) for name in ("whole", "parted"))
    assert isinstance(Trainer(whole).train(), events.Finished)
    looks = iter(range(10**6))
    assert isinstance(Trainer(other, lambda: "pause" if next(looks) == 4 else "").train(), events.Paused)
    kept = (other.features / frozen.FOLDER / "outputs.f16").stat().st_size
    assert isinstance(Trainer(other).train(), events.Finished)
    return whole, other, kept


def sound_of(made: list[Any]) -> dict[str, heard_once.Sound]:
    splits = {split: [e for e in made if e.split == split] for split in ("train", "dev")}
    return {split: heard_once.Sound(sum(e.seconds for e in own), len(own)) for split, own in splits.items()}


@pytest.mark.timeout(300)
def test_a_run_learns_from_what_was_heard_once_resumes_and_throws_it_away(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard: list[int] = []
    computed = frozen._computed  # noqa: SLF001 - counted, not replaced
    monkeypatch.setattr(frozen, "_computed", lambda *given: heard.extend(given[3]) or computed(*given))
    made = tiny.entries(tmp_path / "sounds", 6) + tiny.entries(tmp_path / "sounds", 2, "dev", seed=40)
    source = save_tiny(tmp_path / "source", "parakeet", "abcdo", num_hidden_layers=2)
    whole, other, kept = parted(tmp_path, made, **UNVARIED, source=str(source), layers={}, hours=0.02)
    assert len(heard) == 2 * len(made), "each sound once, in both runs"
    assert not whole.features.exists()
    assert not other.features.exists()
    assert (whole.model / "model.safetensors").read_bytes() == (other.model / "model.safetensors").read_bytes()
    module = FAMILIES["parakeet"].load_module()
    ours, theirs = module.load(whole.model).state_dict(), module.load(source).state_dict()
    assert {n for n, t in ours.items() if n not in theirs or not torch.equal(t, theirs[n])} == {
        "ctc_head.weight",
        "ctc_head.bias",
    }
    finished = [e for e in read_events(whole.events) if isinstance(e, events.Finished)][-1]
    dev = [entry for entry in read_manifest(whole.manifest) if entry.split == "dev"]
    assert evaluate(whole.model, dev, "cpu").score.cer == pytest.approx(finished.cer, abs=0.02)
    config = TrainConfig.read(whole.config)
    foretold = heard_once.kept_bytes(config, TransferPlan.read(whole.transfer), sound_of(made))
    assert foretold == pytest.approx(kept, rel=0.3)


@pytest.mark.parametrize("key", ["parakeet", "whisper"])
def test_told_by_number_or_by_what_is_heard_a_run_comes_to_the_same_weights(
    key: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = two_utterances(tmp_path)
    settings = {**UNVARIED, "family": key, "objective": FAMILIES[key].objective, "layers": LAYERS[key], "checks": 1}
    told, heard = (tiny.tiny_run(tmp_path / x, made, **settings, batch_seconds=3.0, hours=0.003) for x in "th")
    hashed: list[int] = []
    by_content = frozen.key_of
    monkeypatch.setattr(frozen, "key_of", lambda *given: hashed.append(1) or by_content(*given))
    assert isinstance(Trainer(told).train(), events.Finished)
    of_checks = len(hashed)
    monkeypatch.setattr(frozen.ByItems, "forward", lambda own, model, batch: own._work.forward(model, batch))  # noqa: SLF001
    assert isinstance(Trainer(heard).train(), events.Finished)
    assert len(hashed) - of_checks > of_checks > 0, "only checks ask what is heard"
    assert (told.model / "model.safetensors").read_bytes() == (heard.model / "model.safetensors").read_bytes()


@pytest.mark.timeout(300)
def test_a_decoder_learns_over_what_was_heard_once(tmp_path: Path) -> None:
    made = two_utterances(tmp_path)
    settings = {"family": "whisper", "objective": "seq2seq", "layers": LAYERS["whisper"], "batch_seconds": 3.0}
    whole, other, kept = parted(tmp_path, made, **UNVARIED, **settings, hours=0.008, checks=2)
    assert (whole.model / "model.safetensors").read_bytes() == (other.model / "model.safetensors").read_bytes()
    module = FAMILIES["whisper"].load_module()
    model = module.load(whole.model)
    torch.manual_seed(TrainConfig.read(whole.config).seed)
    before = tensors.own(module.build(Vocabulary.of_letters(tiny.LETTERS), LAYERS["whisper"]))
    changed = {name for name, tensor in tensors.own(model).items() if not torch.equal(tensor, before[name])}
    assert changed
    assert all(name.startswith("model.decoder.") for name in changed)
    assert {name.split(".")[2] for name in changed} >= {"layers", "embed_tokens"}
    assert kept == 2 * 3 * 32 * 150, "two sounds of train and the longest of dev, in windows of 3 s"


def test_a_model_that_reads_back_what_it_writes_is_refused_before_the_run(tmp_path: Path) -> None:
    source = save_tiny(tmp_path / "source", "granite_speech", "abcdefghij")
    config = TrainConfig(source=str(source), family="granite_speech", strategy="frozen")
    with pytest.raises(ConfigError, match=r"The encoder of Granite Speech \(CTC\) cannot stand still"):
        plan_for(config, LETTERS)


def test_only_what_is_above_the_encoder_learns_by_family() -> None:
    for key, learns in {"parakeet": {0}, "mms": {0}, "whisper": {0, 1}, "parakeet_tdt": {0, 1}}.items():
        kind = FAMILIES[key]
        (stage,) = strategy("frozen").timetable(len(kind.groups), {}, kind.above)
        assert stage.groups == learns, key


def test_sounds_are_not_varied_unless_a_person_says_so_and_a_control_learns_all(tmp_path: Path) -> None:
    start = Start(tmp_path, family="parakeet")
    made = make_config(start, "quick", name="x", own={"strategy": "frozen"})
    assert (made.copies, made.noise, made.freq_masks, made.time_masks) == (1, False, 0, 0)
    assert make_config(start, "quick", name="x", own={"strategy": "frozen", "copies": 3}).copies == 3
    assert twin(made, "control").strategy == "full"


def test_the_child_that_measures_tells_apart_hearing_and_learning(tmp_path: Path) -> None:
    config = TrainConfig(**tiny.SETTINGS | UNVARIED | {"batch_seconds": 4.0})
    config.write(tmp_path / "config.json")
    plan_for(config, LETTERS).write(tmp_path / "transfer.json")
    found = measure(tmp_path, 1, 1.0)
    assert found.keys() == {"speed", "precision", "memory", "encoding"}
    assert min(float(found["speed"]), float(found["encoding"])) > 0


def test_time_and_room_are_foretold_as_what_is_heard_once_takes_them(tmp_path: Path) -> None:
    learns = TrainConfig(**tiny.SETTINGS | {"hours": 10.0, "copies": 1})
    config = TrainConfig(**tiny.SETTINGS | {"hours": 10.0} | UNVARIED)
    part = SimpleNamespace(utterances=900, seconds=3600.0)
    corpus: Any = SimpleNamespace(
        folder=tmp_path, alphabet=LETTERS, summary=lambda: SimpleNamespace(by_split={"train": part, "dev": part})
    )
    plan = plan_for(config, LETTERS)
    assert probe.speed_key(config, plan) != probe.speed_key(learns, plan)
    guessed = [probe.estimate(one, corpus).seconds - probe.START_S for one in (learns, config)]
    assert guessed[1] < guessed[0] / 2
    probe.remember(tmp_path / "cache", probe.speed_key(config, plan), 1000.0, "probe", encoding=100.0)
    found = probe.estimate(config, corpus)
    once_s, hours_s = 7200 / 100, 36_000 / 1000
    assert found.seconds == pytest.approx(probe.START_S + once_s + hours_s, rel=0.15)
    two = replace(config, workers=2)
    probe.remember(tmp_path / "cache", probe.speed_key(two, plan), 1000.0, "probe", encoding=100.0)
    sound = probe.sound_of(corpus)
    checked_s = sound["dev"].seconds / 100 if "dev" in sound else 0.0
    assert found.seconds - probe.estimate(two, corpus).seconds == pytest.approx((once_s - checked_s) / 2, rel=0.1)
    kept = heard_once.kept_bytes(config, plan, sound)
    assert kept == pytest.approx(7200 * 25 * 32 * 2, rel=0.01), "32 values of 2 bytes, 25 times a second"
    assert heard_once.kept_bytes(learns, plan, sound) == 0
    assert disk_needed.needed(plan, config, sound) - disk_needed.saved(plan, config) >= kept
    assert learnt_weights(config, plan) < learnt_weights(learns, plan) == plan.parameters()
    adapters = TrainConfig(**tiny.SETTINGS | {"strategy": "low_rank"})
    assert learnt_weights(config, plan) < learnt_weights(adapters, plan) < plan.parameters()
    assert to_run(config, plan) < to_run(adapters, plan) <= to_run(learns, plan)
    longer = replace(adapters, hours=0.5)
    assert disk_needed.features(plan, longer, {"train": heard_once.Sound(3600.0, 900)}) == 1800 * 8000 * 2
    assert disk_needed.saved(plan, adapters) < disk_needed.saved(plan, learns)
