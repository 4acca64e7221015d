"""The training child from end to end: real processes, tiny models."""

from __future__ import annotations

import dataclasses
import hashlib
import json
import os
import signal
import subprocess
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from core.families import checkpoint
from core.runs import events, tidy
from core.runs.best import best_of
from core.runs.folder import RunFolder
from core.runs.stage_times import BESIDE, TITLES, StageTimes
from core.training import setting_ranges
from core.training.setting_ranges import LIMITS
from tests.core.training import tiny
from tests.event_logs import read_events


def wait_for(run: RunFolder, kind: type[events.Event], seconds: float = 140, **values: object) -> events.Event:
    """The first event of a kind in the run's log, waited for; `values` are least values of its fields."""
    follower = events.Follower(run.events)
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        for event in follower.read():
            if isinstance(event, kind) and all(getattr(event, k) >= v for k, v in values.items()):
                return event
        time.sleep(0.005)
    raise AssertionError(f"no {kind.__name__} came")


def kinds(run: RunFolder) -> list[str]:
    return [event.kind for event in read_events(run.events)]


def outcome(run: RunFolder) -> dict[str, object]:
    """What a run leaves: the model's very bytes, and every figure of its checks."""
    model = hashlib.sha256((run.model / "model.safetensors").read_bytes()).hexdigest()
    validations = [e for e in read_events(run.events) if isinstance(e, events.Validated)]
    figures = {c.step: (c.loss, c.wer, c.cer, c.heard_s, [s.hypothesis for s in c.samples]) for c in validations}
    return {"model": model, "checks": figures}


Start = Callable[[RunFolder], "subprocess.Popen[str]"]


@pytest.fixture
def start() -> Iterator[Start]:
    """Starts children, and ends them whatever the test does."""
    children: list[subprocess.Popen[str]] = []

    def begin(run: RunFolder) -> subprocess.Popen[str]:
        children.append(tiny.child(run))
        return children[-1]

    yield begin
    for process in children:
        if process.poll() is None:
            process.kill()
            process.communicate()


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> RunFolder:
    """A run that nothing interrupted."""
    run = tiny.tiny_run(tmp_path_factory.mktemp("whole"), hours=0.2, learning_rate=6e-3)
    code, console = tiny.train(run)
    assert code == 0, console
    return run


@pytest.mark.slow
@pytest.mark.timeout(300)
def test_a_tiny_run_learns_and_leaves_a_model_that_loads(whole: RunFolder) -> None:
    log = read_events(whole.events)
    validations = [e for e in log if isinstance(e, events.Validated)]
    assert len(validations) == 3
    assert validations[-1].loss < validations[0].loss
    last = log[-1]
    assert isinstance(last, events.Finished)
    assert last.reason == "done"
    assert last.heard_s >= 0.2 * 3600
    assert [len(c.samples) for c in validations] == [3, 3, 3]
    assert len({tuple(s.key for s in c.samples) for c in validations}) == 1
    checkpoint.check(whole.model)
    card = checkpoint.read_card(whole.model)
    assert (card.voices, card.language, card.name) == ("synthetic", "pt", "tiny")
    assert {p.name for p in whole.path.iterdir()} == {
        "config.json", "manifest.jsonl", "transfer.json", "normaliser.json", "run.json", "kept_out.json",
        "made_with.json", "events.jsonl", "child.json", "child.lock", "run.lock", "model",
    }, "a finished run keeps its model and its story only"  # fmt: skip
    assert tidy.sizes(whole).spare == 0
    code, console = tiny.train(whole)
    assert (code, "is finished" in console) == (2, True)
    assert read_events(whole.events)[-1] == last


@pytest.mark.slow
def test_a_run_says_what_its_time_went_into(whole: RunFolder) -> None:
    log = read_events(whole.events)
    (begun,) = (e.at for e in log if isinstance(e, events.Started))
    last = max(e.at for e in log if isinstance(e, events.Saved))
    times = StageTimes()
    for event in log:
        if isinstance(event, events.Stepped | events.Saved):
            times.add(event.step, event.stages)
    assert set(times.seconds) == {*TITLES, BESIDE} - {"sharing"}, "one process waits for no others"
    following = sum(spent for stage, spent in times.seconds.items() if stage != BESIDE)
    assert 0.7 * (last - begun) < following < 1.05 * (last - begun) + 0.5, "nearly all of it, and no more"


@pytest.mark.long
@pytest.mark.slow
@pytest.mark.timeout(300)
@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="the system has no kill -9")
def test_killing_and_resuming_gives_the_same_weights_bit_for_bit(
    whole: RunFolder, tmp_path: Path, start: Start
) -> None:
    run = copy_of(whole, tmp_path)
    process = start(run)
    saved = wait_for(run, events.Saved, step=1)
    wait_for_step_after(run, saved)
    os.kill(process.pid, signal.SIGKILL)
    process.communicate()
    assert "finished" not in kinds(run)
    code, console = tiny.train(run)
    assert code == 0, console
    resumed = [e for e in read_events(run.events) if isinstance(e, events.Started)][-1]
    assert resumed.step > 0
    assert outcome(run) == outcome(whole)


@pytest.mark.long
@pytest.mark.slow
@pytest.mark.timeout(300)
@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="the system has no kill -9")
@pytest.mark.parametrize(("strategy", "phase"), [("head_first", ""), ("low_rank", ""), ("full", "Writing the model")])
def test_other_strategies_and_the_end_of_a_run_outlive_a_kill_too(
    tmp_path: Path, start: Start, strategy: str, phase: str
) -> None:
    whole = tiny.tiny_run(tmp_path, hours=0.1, strategy=strategy)
    run = copy_of(whole, tmp_path)
    code, console = tiny.sit(whole)
    assert code == 0, console
    process = start(run)
    if phase:
        wait_for_phase(run, phase)
    else:
        wait_for_step_after(run, wait_for(run, events.Saved, step=1))
    os.kill(process.pid, signal.SIGKILL)
    process.communicate()
    assert "finished" not in kinds(run)
    code, console = tiny.sit(run)
    assert code == 0, console
    assert [e for e in read_events(run.events) if isinstance(e, events.Started)][-1].step > 0
    assert outcome(run) == outcome(whole)


@pytest.mark.slow
@pytest.mark.timeout(300)
def test_pausing_and_resuming_gives_the_same_weights_bit_for_bit(
    whole: RunFolder, tmp_path: Path, start: Start
) -> None:
    run = copy_of(whole, tmp_path)
    process = start(run)
    wait_for(run, events.Started)
    run.request("pause")
    process.communicate(timeout=140)
    assert process.returncode == 0
    assert kinds(run)[-1] == "paused"
    assert run.requested() == ""
    code, console = tiny.train(run)
    assert code == 0, console
    assert outcome(run) == outcome(whole)


@pytest.mark.slow
@pytest.mark.timeout(300)
def test_a_second_child_leaves_a_running_one_alone_and_stopping_keeps_the_best_check(
    tmp_path: Path, start: Start
) -> None:
    run = tiny.tiny_run(tmp_path, hours=20.0, checks=400)
    process = start(run)
    wait_for(run, events.Validated)
    code, console = tiny.train(run)
    assert code == 2
    assert "already" in console
    run.request("stop")
    process.communicate(timeout=140)
    assert process.returncode == 0
    assert "failed" not in kinds(run)
    last = read_events(run.events)[-1]
    assert isinstance(last, events.Finished)
    assert last.reason == "stopped"
    checkpoint.check(run.model)


@pytest.mark.slow
@pytest.mark.timeout(300)
def test_what_cannot_be_learnt_from_is_named_and_kept_out(tmp_path: Path) -> None:
    sounds = tmp_path / "sounds"
    good = tiny.entries(sounds, 6) + tiny.entries(sounds, 3, "dev")
    first = good[0]
    bad = [
        dataclasses.replace(first, key="foreign", text="ab z"),
        dataclasses.replace(first, key="short", end=400),
        dataclasses.replace(first, key="crowded", text="a b " * 80),
        dataclasses.replace(first, key="silent", text=" "),
        dataclasses.replace(first, key="still", blocked="Silent: no sound at all."),
        dataclasses.replace(first, key="gone", audio=str(tmp_path / "gone.wav")),
    ]
    run = tiny.tiny_run(tmp_path, good + bad)
    code, console = tiny.sit(run)
    assert code == 0, console
    excluded = [e for e in read_events(run.events) if isinstance(e, events.Excluded)]
    reasons = {key: reason for e in excluded for key, reason in e.items}
    assert set(reasons) == {"foreign", "short", "crowded", "silent", "still", "gone"}
    assert reasons["still"] == "Silent: no sound at all."
    assert "z" in reasons["foreign"]
    assert "30 ms" in reasons["short"]
    assert "frames" in reasons["crowded"]
    assert "gone.wav" in reasons["gone"]


@pytest.mark.slow
@pytest.mark.timeout(300)
def test_a_run_with_nothing_to_learn_from_fails_with_the_reason(tmp_path: Path) -> None:
    sounds = tmp_path / "sounds"
    made = tiny.renamed(tiny.entries(sounds, 2), text="zz zz") + tiny.entries(sounds, 2, "dev")
    run = tiny.tiny_run(tmp_path, made)
    code, _ = tiny.sit(run)
    assert code == 2
    last = read_events(run.events)[-1]
    assert isinstance(last, events.Failed)
    assert not last.bug
    assert "not in the alphabet" in last.message


@pytest.mark.slow
@pytest.mark.timeout(300)
def test_a_loss_that_is_not_a_number_ends_the_run_in_words(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    run = tiny.tiny_run(tmp_path, warmup_steps=0, hours=1.0)
    values = json.loads(run.config.read_text())
    run.config.write_text(json.dumps(values | {"learning_rate": 1e30, "clip_norm": 1e30}))
    opened = {name: dataclasses.replace(LIMITS[name], high=1e40) for name in ("learning_rate", "clip_norm")}
    monkeypatch.setattr(setting_ranges, "LIMITS", {**LIMITS, **opened})
    code, _ = tiny.sit(run)
    assert code == 2
    last = read_events(run.events)[-1]
    assert isinstance(last, events.Failed)
    assert "not a number" in last.message
    assert "learning rate" in last.hint


@pytest.mark.slow
@pytest.mark.timeout(300)
def test_a_transfer_checks_the_untouched_source_first(whole: RunFolder, tmp_path: Path) -> None:
    run = transfer(whole, tmp_path)
    code, console = tiny.sit(run)
    assert code == 0, console
    validations = [e for e in read_events(run.events) if isinstance(e, events.Validated)]
    assert validations[0].zero_shot
    assert validations[0].step == 0
    assert not any(c.zero_shot for c in validations[1:])
    kept, last = best_of(validations), read_events(run.events)[-1]
    assert kept is not None
    assert isinstance(last, events.Finished)
    assert (last.best_step, last.wer, last.cer) == (kept.step, kept.wer, kept.cer)
    card = checkpoint.read_card(run.model)
    assert card.chain == ("taught on", "tiny")
    tokens = json.loads((run.model / "vocab.json").read_text())
    assert "ã" in tokens


def transfer(whole: RunFolder, folder: Path) -> RunFolder:
    return tiny.tiny_run(folder, letters=tiny.LETTERS + "ã", name="taught on", source=str(whole.model), layers={})


def copy_of(whole: RunFolder, folder: Path) -> RunFolder:
    """The same run, untrained."""
    run = RunFolder(folder / "copy")
    run.path.mkdir()
    for path in (whole.config, whole.manifest, whole.transfer, whole.normaliser):
        (run.path / path.name).write_bytes(path.read_bytes())
    return run


def wait_for_step_after(run: RunFolder, saved: events.Event, seconds: float = 60) -> None:
    """Until the child has gone on after a save: what it did since is lost by killing it."""
    process_began = time.monotonic()
    size = run.events.stat().st_size
    while run.events.stat().st_size == size and time.monotonic() - process_began < seconds:
        if (newer := read_step(run)) is not None and newer > getattr(saved, "step", 0):
            return
        time.sleep(0.005)


def wait_for_phase(run: RunFolder, text: str, seconds: float = 140) -> None:
    """Until the child says that it is at something."""
    follower, until = events.Follower(run.events), time.monotonic() + seconds
    while time.monotonic() < until:
        if any(isinstance(event, events.Phase) and event.text == text for event in follower.read()):
            return
        time.sleep(0.001)
    raise AssertionError(f"it was never at “{text}”")


def read_step(run: RunFolder) -> int | None:
    stepped = [e.step for e in read_events(run.events) if isinstance(e, events.Stepped)]
    return stepped[-1] if stepped else None
