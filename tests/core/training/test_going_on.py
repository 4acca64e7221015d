"""A paused run needs nothing but its own folder, and the queue needs no window."""

from __future__ import annotations

import shutil
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path

import psutil
import pytest

from core.families import checkpoint
from core.families.network import keep_outline
from core.families.plan import TransferPlan
from core.runs import events, queue, reader, supervisor
from core.runs.folder import RunFolder, list_runs
from core.runs.run_settings import settings_of
from core.training.config import TrainConfig
from core.training.draft import Start, scratch_like
from core.training.preparation import prepare
from tests.core.training import tiny
from tests.core.training.test_child import wait_for
from tests.event_logs import read_events
from tests.tiny_models import save_tiny


def state(run: RunFolder) -> str:
    return reader.status(run).state


@pytest.mark.slow
@pytest.mark.timeout(300)
def test_a_paused_run_goes_on_moved_and_without_its_source_and_the_queue_behind_it(tmp_path: Path) -> None:
    source = save_tiny(tmp_path / "drive" / "es", "wav2vec2", tiny.LETTERS, name="On a drive")
    project = tmp_path / "project"
    transfer = {"source": str(source), "family": "wav2vec2", "layers": {}, "hours": 0.05, "checks": 2}
    run = tiny.tiny_run(project, name="first", **transfer | {"precision": "auto"})
    like = scratch_like(source)
    assert replace(like, parameters=0, frames_per_s=0.0) == Start(None, family="wav2vec2", network=source)
    assert like.parameters == checkpoint.parameters(source)
    assert like.frames_per_s == pytest.approx(50, abs=0.1)
    behind = tiny.tiny_run(project, name="behind", **transfer | {"source": "", "network": str(source), "hours": 0.01})
    keep_outline(source, behind.network)
    queue.add([behind])
    process = tiny.child(run)
    wait_for(run, events.Started)
    run.request("pause")
    process.communicate(timeout=140)
    assert state(run) == "paused"
    begun = next(e for e in read_events(run.events) if isinstance(e, events.Started))
    assert settings_of(run).precision == begun.precision != "auto", "what was measured is written down"
    assert TrainConfig.read(run.config).precision == "auto", "and not into what the run was made with"
    assert state(behind) == "waiting", "pausing frees nothing for the next"

    shutil.rmtree(tmp_path / "drive")
    project.rename(tmp_path / "elsewhere")
    moved = tmp_path / "elsewhere" / "runs"
    run, behind = (RunFolder(moved / r.key) for r in (run, behind))
    shutil.rmtree(run.features)  # sound is read anew, from where it is now
    starter = "import sys; from pathlib import Path; from core.runs import folder, supervisor; "
    starter += "supervisor.start(folder.RunFolder(Path(sys.argv[1])), nice=0, threads=1)"
    subprocess.run([sys.executable, "-c", starter, str(run.path)], check=True, cwd=tiny.REPOSITORY)
    wait_for(run, events.Finished)
    assert checkpoint.read_card(run.model).chain == ("first", "On a drive")
    assert not any(e.items for e in read_events(run.events) if isinstance(e, events.Excluded))
    done = wait_for(behind, events.Finished)
    assert isinstance(done, events.Finished)
    assert "behind, which waited" in run.console.read_text()
    until = time.monotonic() + 20
    while supervisor.alive(behind) and time.monotonic() < until:
        time.sleep(0.02)
    assert state(behind) == "finished"
    assert checkpoint.read_card(behind.model).chain == ("behind",)
    plan = TransferPlan.read(behind.transfer)
    assert plan.parameters() == TransferPlan.read(run.transfer).parameters()


def test_a_run_that_waits_finds_its_source_in_a_project_that_has_moved(tmp_path: Path) -> None:
    project = tmp_path / "project"
    source = save_tiny(project / "runs" / "first" / "model", "parakeet", tiny.LETTERS)
    made = tiny.entries(project / "recordings", 3) + tiny.entries(project / "recordings", 2, "dev")
    run = tiny.tiny_run(project, made, name="second", source=str(source), layers={})
    project.rename(tmp_path / "elsewhere")
    prepared = prepare(RunFolder(tmp_path / "elsewhere" / "runs" / run.key))
    assert (len(prepared.train), len(prepared.dev)) == (3, 2)
    assert checkpoint.read_card(prepared.run.network).name == "Tiny"


def test_a_held_queue_starts_nothing_until_it_is_released(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    begun: list[str] = []
    monkeypatch.setattr(supervisor, "start", lambda run, nice: begun.append(run.key))
    run = tiny.tiny_run(tmp_path, [])
    queue.add([run])
    queue.hold(run.path.parent)
    assert queue.start_next(run.path.parent) == []
    queue.release(run.path.parent)
    assert [r.key for r in queue.start_next(run.path.parent)] == begun == [run.key]


def test_a_child_that_has_said_its_last_word_holds_up_nobody(tmp_path: Path) -> None:
    ended, waits = tiny.tiny_run(tmp_path, [], name="ended"), tiny.tiny_run(tmp_path, [], name="waits")
    supervisor.write_child(ended, psutil.Process().pid)
    queue.add([waits])
    assert queue.next_to_start(list_runs(ended.path.parent), 2) == []
    events.append(ended.events, events.Finished(1, 1.0, 1, 0.5, 0.2, "done", 1.0))
    assert queue.next_to_start(list_runs(ended.path.parent), 2) == [waits]
    assert TrainConfig.read(waits.config).name == "waits"
