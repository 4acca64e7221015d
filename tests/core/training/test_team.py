"""One run in two processes: the same losses and weights as in one, and nobody left behind whoever goes."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import psutil
import pytest
import torch
from safetensors.torch import load_file

from core.families import family
from core.families.plan import TransferPlan
from core.runs import events, probe
from core.runs.folder import RunFolder
from core.runs.run_settings import settings_of
from core.strategies import STRATEGIES
from core.training import step_progress, team
from core.training.config import TrainConfig
from tests.core.training import tiny
from tests.core.training.small_device import SmallMemory, put_in
from tests.core.training.test_child import wait_for
from tests.event_logs import read_events
from tests.played_children import played_child
from tests.tiny_models import save_tiny

STEPS = {"steps": 6, "checks": 2, "accumulate": 2, "batch_seconds": 6.0}


def losses(run: RunFolder) -> list[float]:
    return [event.loss for event in read_events(run.events) if isinstance(event, events.Stepped)]


def heard(run: RunFolder) -> list[float]:
    return [event.heard_s for event in read_events(run.events) if isinstance(event, events.Stepped)]


def sit_told(run: RunFolder, monkeypatch: pytest.MonkeyPatch) -> None:
    """A sitting that says every step."""
    monkeypatch.setattr(step_progress, "SAY_EVERY_S", 0.0)
    code, console = tiny.sit(run)
    assert code == 0, console


def same_weights(one: RunFolder, other: RunFolder) -> None:
    """Bit for bit; what batch norms have seen is added up in another order."""
    a, b = (load_file(run.model / "model.safetensors") for run in (one, other))
    assert set(a) == set(b)
    for name, tensor in a.items():
        if "running" in name:
            torch.testing.assert_close(b[name], tensor, rtol=1e-5, atol=1e-6)
        else:
            assert torch.equal(b[name], tensor), name


def begun(run: RunFolder) -> list[events.Started]:
    """How each sitting of a run began."""
    return [event for event in read_events(run.events) if isinstance(event, events.Started)]


def of_one_and_two(folder: Path, monkeypatch: pytest.MonkeyPatch, **settings: Any) -> tuple[RunFolder, RunFolder]:
    """The same run, taught by one process and by two; both heard the same in as many steps."""
    one, two = (tiny.tiny_run(folder / name, workers=n, **settings) for n, name in ((1, "one"), (2, "two")))
    sit_told(one, monkeypatch)
    sit_told(two, monkeypatch)
    assert len(losses(one)) == settings["steps"]
    assert heard(two) == heard(one)
    return one, two


def of_minutes(test: Callable[..., None]) -> Callable[..., None]:
    """A test of several children, which take their time."""
    marked: Callable[..., None] = pytest.mark.long(pytest.mark.slow(pytest.mark.timeout(300)(test)))
    return marked


def others_of(process: int) -> list[psutil.Process]:
    return [child for child in psutil.Process(process).children() if team.MODULE in child.cmdline()]


def left_behind() -> list[psutil.Process]:
    """What this process started and still runs, but for the display that a worker of the tests has; a run that another
    test started on its own has ended, though nobody asked it how."""
    children = psutil.Process().children()
    return [child for child in children if child.name() != "Xvfb" and child.status() != psutil.STATUS_ZOMBIE]


def last(run: RunFolder) -> events.Event:
    return read_events(run.events)[-1]


@pytest.mark.slow
@pytest.mark.timeout(300)
def test_two_processes_learn_as_one_with_twice_the_batches(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    one, two = of_one_and_two(tmp_path, monkeypatch, **STEPS)
    assert losses(two) == losses(one)
    same_weights(one, two)
    assert [event.processes for event in begun(two)] == [2]
    kinds = [event.kind for event in read_events(two.events)]
    assert (kinds.count("started"), kinds.count("finished")) == (1, 1), "only the first process writes events"
    assert not left_behind()


@pytest.mark.parametrize(
    ("program", "words"),
    [
        ("import sys; sys.exit('no such library')", "ended without a word"),
        ('print(\'{"failed": {"message": "The disk is away.", "hint": "Connect it."}}\')', "The disk is away."),
    ],
)
def test_a_process_that_cannot_begin_ends_the_run_in_words(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, program: str, words: str
) -> None:
    monkeypatch.setattr(team, "MODULE", played_child(tmp_path, monkeypatch, program))
    run = tiny.tiny_run(tmp_path, workers=2, **STEPS)
    code, _ = tiny.sit(run)
    assert code == 2
    ended = last(run)
    assert isinstance(ended, events.Failed)
    assert "Process 2 of 2" in ended.message
    assert words in ended.message
    assert ended.hint
    assert not ended.bug
    assert (run.last / "state.json").is_file(), "the run can go on"
    assert not left_behind()


def test_a_process_ends_with_its_first_one_whatever_it_is_doing() -> None:
    program = "import time; from core.training.worker import Asked; asked = Asked(); print('up'); time.sleep(100)"
    other = subprocess.Popen(
        [sys.executable, "-u", "-c", program], cwd=tiny.REPOSITORY, stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    try:
        assert other.stdin is not None
        assert other.stdout is not None
        assert other.stdout.readline() == b"up\n"
        other.stdin.close()
        assert other.wait(60) == 0
    finally:
        other.kill()
        other.stdout.close()
        other.wait()


LONGER = {**STEPS, "steps": 80, "checks": 20, "workers": 2}


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> RunFolder:
    """A run in two processes that nothing interrupted."""
    run = tiny.tiny_run(tmp_path_factory.mktemp("whole"), **LONGER)
    code, console = tiny.train(run)
    assert code == 0, console
    return run


@of_minutes
@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="the system has no kill -9")
@pytest.mark.parametrize("victim", ["first", "other"])
def test_whoever_is_killed_nobody_is_left_and_the_run_goes_on_to_the_same_weights(
    whole: RunFolder, tmp_path: Path, victim: str
) -> None:
    """The quicker ones: `test_a_process_that_cannot_begin...` and `test_a_process_ends_with_its_first_one...`."""
    run = tiny.tiny_run(tmp_path, **LONGER)
    process = tiny.child(run)
    wait_for(run, events.Saved, step=8)
    (other,) = others_of(process.pid)
    os.kill(process.pid if victim == "first" else other.pid, signal.SIGKILL)
    process.communicate(timeout=60)
    psutil.wait_procs([other], timeout=60)
    assert not other.is_running()
    if victim == "other":
        ended = last(run)
        assert isinstance(ended, events.Failed)
        assert "Process 2 of 2 of the run has ended without a word." in ended.message
    code, console = tiny.train(run)
    assert code == 0, console
    assert begun(run)[-1].step >= 8
    same_weights(whole, run)


@of_minutes
def test_pausing_and_going_on_in_one_process_or_three_comes_to_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Steps of three batches: of two processes one has two of them, of four one has none. What is learnt from before
    a step stays the same. The quicker one: `test_processes_share_every_step_and_nothing_is_heard_twice`."""
    shared = {**STEPS, "accumulate": 3, "steps": 12}
    runs = [tiny.tiny_run(tmp_path / str(n), workers=n, **shared) for n in (1, 2, 3)]
    for run in runs:
        sit_told(run, monkeypatch)
    for run in runs[1:]:
        assert losses(run) == pytest.approx(losses(runs[0]), rel=1e-4)
        assert heard(run) == pytest.approx(heard(runs[0]))
    parted = tiny.tiny_run(tmp_path / "parted", workers=2, **shared)
    tiny.sit_until(parted, events.Saved)
    assert isinstance(last(parted), events.Paused)
    sit_told(parted, monkeypatch)
    same_weights(runs[1], parted)


@of_minutes
def test_a_batch_that_only_one_process_has_holds_up_nobody(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Batches of one utterance: the other process has nothing to hear, and takes the same step."""
    run = tiny.tiny_run(tmp_path, workers=2, **{**STEPS, "accumulate": 1, "batch_seconds": 0.5})
    begun = time.monotonic()
    sit_told(run, monkeypatch)
    assert time.monotonic() - begun < 120
    assert len(losses(run)) == STEPS["steps"]
    assert isinstance(last(run), events.Finished)


SMALL = """
import os, sys
from core.training.worker import main
from tests.core.training.small_device import SmallMemory, put_in
put_in(SmallMemory({limit}), setattr, from_step=2)
code = main()
os._exit(code)
"""
BROKEN = """
import os, sys
from core.training import train_step
from core.training.worker import main
count = iter(range(3))
accumulate = train_step.accumulate
def breaking(*arguments):
    if next(count, None) is None:
        raise KeyError("a defect")
    return accumulate(*arguments)
train_step.accumulate = breaking
code = main()
os._exit(code)
"""


@of_minutes
def test_where_one_process_is_short_of_memory_all_take_their_batches_in_parts(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The quicker one: `test_what_one_cannot_do_none_does_and_all_can_go_on`."""
    memory = SmallMemory()
    with pytest.MonkeyPatch.context() as patch:
        put_in(memory, patch.setattr)
        sit_told(whole := tiny.tiny_run(tmp_path / "whole", **STEPS), monkeypatch)
    program = SMALL.format(limit=int(0.6 * memory.largest))
    monkeypatch.setattr(team, "MODULE", played_child(tmp_path, monkeypatch, program))
    run = tiny.tiny_run(tmp_path / "short", workers=2, **STEPS)
    sit_told(run, monkeypatch)
    changed = [event for event in read_events(run.events) if isinstance(event, events.Changed)]
    assert [event.settings for event in changed] == [{"parts": 2}]
    assert len(losses(run)) == STEPS["steps"]
    assert losses(run)[:2] == losses(whole)[:2]
    assert heard(run) == heard(whole)


@of_minutes
def test_a_defect_in_another_process_is_told_in_the_log_and_the_run_goes_on_from_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The quicker one: `test_a_process_that_cannot_begin_ends_the_run_in_words`."""
    whole, run = (tiny.tiny_run(tmp_path / name, workers=2, **STEPS) for name in ("whole", "broken"))
    sit_told(whole, monkeypatch)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(team, "MODULE", played_child(tmp_path, patch, BROKEN))
        code, _ = tiny.sit(run)
    assert code == 2
    ended = last(run)
    assert isinstance(ended, events.Failed)
    assert ended.message.startswith("Process 2 of 2 of the run: Training stopped because of a defect: KeyError")
    assert not left_behind()
    sit_told(run, monkeypatch)
    assert begun(run)[-1].step == 3, "what was learnt until then is kept"
    same_weights(whole, run)


@of_minutes
def test_a_run_that_leaves_it_open_takes_what_was_measured_to_be_faster_and_stays_with_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The quicker one: `test_several_processes_are_taken_where_they_are_faster_and_memory_allows`."""
    run = tiny.tiny_run(tmp_path, **STEPS)
    cache = run.path.parent.parent / probe.CACHE
    key = probe.speed_key(settings_of(run), TransferPlan.read(run.transfer))
    cache.mkdir()
    (cache / probe.FILE).write_text(json.dumps({key: {"workers": 2}}))
    tiny.sit_until(run, events.Saved)
    (cache / probe.FILE).unlink()
    assert settings_of(run).workers == 2
    sit_told(run, monkeypatch)
    assert [event.processes for event in begun(run)] == [2, 2]
    assert TrainConfig.read(run.config).workers == 0, "what it was made with never changes"


@of_minutes
@pytest.mark.parametrize(
    ("strategy", "key"),
    [("frozen", "whisper"), ("low_rank", "wav2vec2"), ("full", "parakeet_tdt"), ("unlabelled", "wav2vec2")],
)
def test_whatever_learns_two_processes_have_the_losses_of_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, strategy: str, key: str
) -> None:
    """The quicker one: `test_two_processes_learn_as_one_with_twice_the_batches`."""
    source = save_tiny(tmp_path / "source", key, tiny.LETTERS)
    settings = {"source": str(source), "family": key, "objective": family(key).objective, "layers": {}}
    settings |= {**STEPS, "steps": 4, "strategy": strategy, **STRATEGIES[strategy].asks}
    one, two = of_one_and_two(tmp_path, monkeypatch, **settings)
    assert losses(two) == pytest.approx(losses(one), rel=1e-5)
