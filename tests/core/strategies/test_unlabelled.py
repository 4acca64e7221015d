"""Learning from sound alone: what is hidden and picked, a real run on real sound, and a run that is taught to write
from its model."""

from __future__ import annotations

import math
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import torch
from transformers import AutoModelForPreTraining, Wav2Vec2Config, Wav2Vec2ForPreTraining

from core import cli
from core.commands import following
from core.datasets.manifest import read_manifest
from core.errors import ConfigError, RunError
from core.families import FAMILIES, checkpoint, family_of
from core.families.plan import TensorPlan, TransferPlan
from core.onnx_export import export as onnx
from core.project.store import Project
from core.runs import events, unlabelled_sound
from core.runs.create import plan_for
from core.runs.export import export_model
from core.runs.folder import RunFolder
from core.runs.from_project import make_runs
from core.runs.memory_needed import held_weights
from core.runs.reader import RunReader
from core.strategies import strategy
from core.strategies.unlabelled import CODES_CARRIED, CODES_FRESH, too_few
from core.text.vocabulary import Vocabulary
from core.training.averaging import average
from core.training.config import TrainConfig
from core.training.draft import make_config, start_from
from core.training.preparation import prepare
from core.training.trainer import Trainer
from tests.builders import babble, write_wav
from tests.core.strategies.unlabelled_runs import (
    OWN,
    SETTINGS,
    picks,
    sample_entries,
    save_small,
    sound_run,
)
from tests.core.training import tiny
from tests.event_logs import read_events
from tests.tiny_models import save_encoder, save_tiny


@pytest.fixture(autouse=True)
def threads_put_back() -> Iterator[None]:
    threads = torch.get_num_threads()
    yield
    torch.set_num_threads(threads)


def test_families_that_cannot_are_told_which_can(tmp_path: Path) -> None:
    able = {key for key, kind in FAMILIES.items() if kind.pretraining}
    assert able == {"wav2vec2", "wav2vec2_conformer"}
    source = save_tiny(tmp_path / "parakeet", "parakeet")
    config = TrainConfig(source=str(source), family="parakeet", strategy="unlabelled")
    with pytest.raises(ConfigError, match="cannot learn from sound alone") as caught:
        plan_for(config, Vocabulary.of_letters("abc"))
    assert "wav2vec 2.0, wav2vec 2.0 Conformer" in str(caught.value)


def test_codes_are_the_sources_where_it_has_some_and_the_plan_says_which(tmp_path: Path) -> None:
    save_encoder(tmp_path / "encoder")
    written = save_tiny(tmp_path / "written", "wav2vec2")
    for source, note in ((tmp_path / "encoder", CODES_CARRIED), (written, CODES_FRESH)):
        run = sound_run(tmp_path / source.name / "p", source, sample_entries(2, "train") + sample_entries(1, "dev", 2))
        plan = TransferPlan.read(run.transfer)
        assert not plan.writes
        assert note in plan.notes
        assert not any(name.startswith("quantizer") for name in plan.unused)
        assert "Writes       nothing" in plan.as_text()
        model = prepare(run).model
        held = sum(weights.numel() for weights in model.get_submodule("strategy").parameters())
        assert held_weights(TrainConfig.read(run.config), plan) - plan.parameters() == held, "memory knows of it"
        codes = model.get_submodule("strategy.quantizer").codevectors
        theirs = Wav2Vec2ForPreTraining.from_pretrained(source).quantizer.codevectors if note is CODES_CARRIED else None
        assert theirs is None or torch.equal(codes, theirs)
        assert float(model.get_submodule("strategy").temperature) == (0.5 if note is CODES_CARRIED else 2.0)
        body = model.get_submodule("wav2vec2").state_dict()
        assert all(
            torch.equal(body[n], t)
            for n, t in AutoModelForPreTraining.from_pretrained(source).wav2vec2.state_dict().items()
        )


@pytest.mark.parametrize(
    "sizes", [{}, {"hidden_size": 1024, "num_attention_heads": 16, "codevector_dim": 768, "proj_codevector_dim": 768}]
)
def test_the_codes_of_published_sizes_are_counted_as_they_are_built(sizes: dict[str, int], tmp_path: Path) -> None:
    config = Wav2Vec2Config(**sizes)
    config.save_pretrained(tmp_path)
    with torch.device("meta"):
        whole = Wav2Vec2ForPreTraining(config)
    own = sum(weights.numel() for name, weights in whole.named_parameters() if not name.startswith("wav2vec2."))
    projection = "wav2vec2.feature_projection.projection.weight"
    shape = tuple(whole.get_parameter(projection).shape)
    plan = TransferPlan("wav2vec2", "", "", (), (), (TensorPlan(projection, shape, None, "fresh", ""),))
    assert strategy("unlabelled").added(plan, {}, str(tmp_path)) == own
    if not sizes:
        assert strategy("unlabelled").added(plan, {}, "") == own, "what transformers takes where nothing is said"


def test_it_learns_from_real_sound_goes_on_bit_for_bit_and_a_run_is_taught_to_write_from_its_model(
    tmp_path: Path,
) -> None:
    made = sample_entries(6, "train") + sample_entries(2, "dev", 400)
    source = save_small(tmp_path / "source")
    more = tmp_path / "parted" / "recordings"
    more.mkdir(parents=True)
    settings = {"strategy_settings": {**OWN, "more_sound": str(more)}}
    whole, parted = (sound_run(tmp_path / name, source, made, **settings) for name in ("whole", "parted"))
    assert isinstance(Trainer(whole).train(), events.Finished)
    looks = iter(range(10**6))
    assert isinstance(Trainer(parted, lambda: "pause" if next(looks) == 4 else "").train(), events.Paused)
    parted = RunFolder((tmp_path / "parted").rename(tmp_path / "moved") / "runs" / parted.key)
    assert TrainConfig.read(parted.config).value("more_sound") == str(tmp_path / "moved" / "recordings")
    code, console = tiny.sit(parted)
    assert code == 0, console
    weights = [(run.model / "model.safetensors").read_bytes() for run in (whole, parted)]
    assert weights[0] == weights[1], "a run that was paused is bit for bit the one that was not"
    assert [replace(one, at=0) for one in picks(whole)] == [replace(one, at=0) for one in picks(parted)]
    untouched, *taught = picks(whole)
    assert untouched.untouched
    assert taught[-1].loss < untouched.loss - 0.1
    steps = [event for event in read_events(whole.events) if isinstance(event, events.Stepped)]
    assert all(math.isfinite(event.loss) for event in steps)
    assert all(event.figures.keys() == {"picked", "codes"} for event in steps), "between checks too"
    assert all(0 <= event.figures["picked"] <= 1 and 0 < event.figures["codes"] <= 1 for event in steps)
    assert "picked right" in following.words(steps[-1])
    assert "of the codes in use" in following.words(steps[-1])
    assert all(0 <= one.picked <= 1 and 1 <= one.codes <= one.total == 8 for one in taught)

    look = RunReader(whole).look()
    assert look is not None
    assert (look.status.state, look.wer, look.curves.picks.best) == (
        "finished",
        None,
        min(picks(whole), key=lambda e: e.rank),
    )
    out = tmp_path / "out"
    assert {"model.safetensors", "config.json", "preprocessor_config.json"} <= set(export_model(whole, out))
    read, info = Wav2Vec2ForPreTraining.from_pretrained(out, output_loading_info=True)
    assert not info["missing_keys"]
    assert not info["unexpected_keys"]
    assert "AutoModelForPreTraining" in (out / "README.md").read_text(encoding="utf-8")

    with pytest.raises(ConfigError, match="writes nothing yet"):
        onnx.check(family_of(out), out)
    with pytest.raises(RunError, match="learnt from sound alone"):
        average(whole, 0.5, tmp_path / "mean", "x")

    letters = tiny.entries(tmp_path / "sounds", 3) + tiny.entries(tmp_path / "sounds", 2, "dev")
    start = start_from(out)
    assert (start.writes, start.family) == (False, "wav2vec2")
    config = replace(
        make_config(start, "quick", name="Written", language="pt"),
        **{k: tiny.SETTINGS[k] for k in ("batch_seconds", "warmup_steps", "device", "precision", "threads")},
        hours=0.002, checks=1, accumulate=1,
    )  # fmt: skip
    run = tiny.tiny_run(tmp_path / "written", letters, config=config)
    model = prepare(run).model.state_dict()
    own = read.state_dict()
    assert all(torch.equal(own[name], tensor) for name, tensor in model.items() if name.startswith("wav2vec2."))
    assert isinstance(Trainer(run).train(), events.Finished)
    assert checkpoint.read_card(run.model).chain[:2] == ("Written", "Sound")


def test_a_few_codes_for_everything_are_noticed_and_never_the_best(tmp_path: Path) -> None:
    assert too_few(2.2, 2, 4)
    assert too_few(12.0, 2, 320)
    assert not too_few(6.0, 2, 4)
    assert events.pick_rank(0.0, few_codes=True) > events.pick_rank(40.0, few_codes=False)
    source, made = save_small(tmp_path / "source"), sample_entries(3, "train")
    settings: dict[str, Any] = {"hours": 0.004, "checks": 1, "learning_rate": 1e-9}
    run = sound_run(tmp_path, source, made + sample_entries(1, "dev", 400), **settings)
    change = strategy("unlabelled").change(TrainConfig.read(run.config).strategy_settings)

    def one_code_only(self: Any, model: Any, source: Path, tensors: Any) -> None:
        with torch.no_grad():
            model.get_submodule("strategy.quantizer.weight_proj").weight.zero_()
            model.get_submodule("strategy.quantizer.weight_proj").bias.copy_(-torch.arange(8.0))

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(type(change), "take", one_code_only)
        assert isinstance(Trainer(run).train(), events.Finished)
    last = picks(run)[-1]
    assert last.few_codes
    assert last.codes == pytest.approx(2.0)
    assert last.picked == 0.0, "where there is no choice nothing is picked"
    (notice,) = [e for e in read_events(run.events) if isinstance(e, events.Noticed)]
    assert notice.symptom == "codes"
    assert "2.0 of 8 are in use" in notice.message


def rows_of(project: Project) -> list[Any]:
    return list(project.rows(project.ids()))


def test_the_sound_is_the_projects_but_for_the_test_set_and_what_is_named_beside_it(
    tiny_project: Project, tmp_path: Path
) -> None:
    tiny_project.close()
    more = tmp_path / "more"
    for number, seconds in enumerate((2.0, 40.0)):
        write_wav(more / "deep" / f"{number}.wav", babble(seconds))
    config = TrainConfig(
        **SETTINGS,
        strategy_settings={**OWN, "more_sound": str(more)},
        source=str(save_tiny(tmp_path / "w", "wav2vec2")),
    )
    (run,) = make_runs(tiny_project.folder, [config])
    found = list(read_manifest(run.manifest))
    assert not any(entry.text or entry.raw for entry in found)
    assert {entry.split for entry in found} == {"train", "dev"}
    long = [entry for entry in found if entry.key.startswith("deep/1.wav")]
    assert [entry.key for entry in long] == [f"deep/1.wav, {n} of 3" for n in (1, 2, 3)]
    assert max(entry.seconds for entry in long) <= unlabelled_sound.MOST_S
    assert (long[0].start, long[-1].end) == (0, 40 * 16000)
    with pytest.raises(ConfigError, match="There is no sound in"):
        list(unlabelled_sound.more_sound(str(tmp_path / "nothing")))


def test_some_files_are_held_out_where_nothing_is_in_dev() -> None:
    made = sample_entries(6, "train")
    parts = [part for entry in made for part in unlabelled_sound.parts(replace(entry, end=entry.end + 40 * entry.rate))]
    found = unlabelled_sound.held_out(parts, 0.2, seed=0)
    held, kept = ({entry.audio for entry in found if entry.split == split} for split in ("dev", "train"))
    assert held
    assert kept
    assert not held & kept, "a recording is in one of them only"
    assert found == unlabelled_sound.held_out(parts, 0.2, seed=0)
    assert unlabelled_sound.held_out([replace(made[0], split="dev"), made[1]], 0.2, 0)[1].split == "train"
    with pytest.raises(ConfigError, match="one short sound only"):
        unlabelled_sound.held_out(made[:1], 0.2, 0)


@pytest.mark.long
@pytest.mark.timeout(300)
def test_a_child_that_is_killed_in_the_middle_comes_to_the_same_weights(tmp_path: Path) -> None:
    """In short, and paused instead of killed, it is the test of real sound above."""
    made = sample_entries(6, "train") + sample_entries(2, "dev", 400)
    source = save_small(tmp_path / "source")
    whole, killed = (sound_run(tmp_path / name, source, made, hours=0.06, checks=6) for name in ("whole", "killed"))
    assert tiny.train(whole)[0] == 0
    process = tiny.child(killed)
    while sum(isinstance(event, events.Saved) for event in read_events(killed.events)) < 2:
        assert process.poll() is None, "it came to its end before it could be killed"
        time.sleep(0.01)
    process.kill()
    process.communicate()
    assert tiny.train(killed)[0] == 0
    weights = [(run.model / "model.safetensors").read_bytes() for run in (whole, killed)]
    assert weights[0] == weights[1]
    curves = [RunReader(run).catch_up().picks for run in (whole, killed)]
    assert [replace(one, at=0) for one in curves[0].checks] == [replace(one, at=0) for one in curves[1].checks]


@pytest.mark.long
@pytest.mark.timeout(300)
def test_the_command_line_teaches_lists_compares_and_kills_do_no_harm(
    tiny_project: Project, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The quick test of the same is that of real sound above, in this process."""
    folder = tiny_project.folder
    tiny_project.close()
    source = save_tiny(tmp_path / "w", "wav2vec2")
    own = {"hidden_frames": 4, "learning_rate": 3e-3, "batch_seconds": 8, "checks": 2, "accumulate": 1, "seed": 1}
    options = [part for name, value in own.items() for part in ("--set", f"{name}={value}")]
    line = ["train", str(folder), "--from", str(source), "--set", "strategy=unlabelled", "--hours", "0.01", *options]
    for name in ("One", "Two"):
        assert cli.main([*line, "--name", name, "--threads", "1", "--device", "cpu"]) == 0
    capsys.readouterr()
    assert cli.main(["runs", str(folder)]) == 0
    assert "picked right" in capsys.readouterr().out
    assert cli.main(["runs", str(folder), "show", "one"]) == 0
    assert "codes in use" in capsys.readouterr().out
    assert cli.main(["runs", str(folder), "compare", "one", "two"]) == 0
    assert cli.main(["runs", str(folder), "curves", "one"]) == 0
    assert "contrastive loss" in capsys.readouterr().out
    assert cli.main(["runs", str(folder), "curves", "one", "two", "--save", str(tmp_path / "c.csv")]) == 0
    assert "dev/picked" in (tmp_path / "c.csv").read_text(encoding="utf-8")
    assert cli.main(["export-model", str(folder), "one", str(tmp_path / "out")]) == 0
    assert cli.main(["reproduce", str(folder / "runs" / "one")]) == 0
    one, two = (RunFolder(folder / "runs" / name) for name in ("one", "two"))
    assert (one.model / "model.safetensors").read_bytes() == (two.model / "model.safetensors").read_bytes()
    assert cli.main(["runs", str(folder), "average", "one", "--share", "0.5", "--out", str(tmp_path / "mean")]) == 2
