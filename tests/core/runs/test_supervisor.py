"""Children as seen from outside: real processes, also ones that die without a word."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import psutil
import pytest

from core.children import spawn
from core.errors import RunError
from core.runs import events, reader, supervisor
from core.runs.folder import RunFolder
from tests.core.training.tiny import sit, tiny_run
from tests.event_logs import read_events
from tests.played_children import played_child


def until(true: Callable[[], bool], seconds: float = 140) -> None:
    """Wait for something another process does."""
    end = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < end, "it did not come"
        time.sleep(0.01)


def state(run: RunFolder) -> str:
    return reader.status(run).state


@pytest.fixture
def run(tmp_path: Path) -> Iterator[RunFolder]:
    """A run that would go on for long; its child is ended whatever the test does."""
    made = tiny_run(tmp_path, hours=20.0, checks=200)
    yield made
    process = supervisor.child_of(made)
    if process is not None:
        process.kill()
        process.wait(60)


@pytest.mark.slow
@pytest.mark.timeout(300)
def test_a_run_is_started_paused_resumed_and_stopped(run: RunFolder) -> None:
    assert state(run) == "waiting"
    pid = supervisor.start(run, nice=3, threads=1)
    assert supervisor.alive(run)
    assert state(run) == "preparing"
    with pytest.raises(RunError, match="already"):
        supervisor.start(run)
    until(lambda: state(run) == "training")
    assert psutil.Process(pid).nice() == max(3, psutil.Process().nice())
    supervisor.pause(run)
    until(lambda: not supervisor.alive(run))
    assert state(run) == "paused"
    supervisor.start(run, nice=0)
    until(lambda: state(run) == "training")
    until(lambda: any(e.kind == "validated" for e in read_events(run.events)))
    with pytest.raises(RunError, match="still"):
        reader.outcome(run)
    supervisor.stop(run)
    assert state(run) in ("pausing", "stopped")
    until(lambda: not supervisor.alive(run))
    assert reader.outcome(run).state == "stopped"
    assert (run.model / "model.safetensors").is_file()


@pytest.mark.slow
@pytest.mark.timeout(300)
def test_a_child_that_dies_without_a_word_is_reported_with_its_console(run: RunFolder) -> None:
    pid = supervisor.start(run)
    until(lambda: state(run) == "training")
    with run.console.open("a") as console:
        console.write("last words\n")
    os.kill(pid, signal.SIGKILL)
    until(lambda: not supervisor.alive(run))
    found = reader.status(run)
    assert found.state == "crashed"
    assert "last words" in found.detail
    assert "Resume" in found.hint


@pytest.mark.slow
@pytest.mark.timeout(300)
def test_terminating_lets_the_child_save_first(run: RunFolder) -> None:
    supervisor.start(run)
    until(lambda: state(run) == "training")
    supervisor.terminate(run)
    assert not supervisor.alive(run)
    assert state(run) == "paused"


def test_ending_a_run_asks_by_its_request_where_there_is_no_signal(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As on Windows: the child is no torch program here, but reads requests at each step as one does."""
    run = tiny_run(tmp_path)
    steps = (
        "import sys, time, pathlib\nrun = pathlib.Path(sys.argv[1])\nprint('begun', flush=True)\n"
        "while not (run / 'request').exists():\n    time.sleep(0.01)\n"
        "(run / 'saved').write_text((run / 'request').read_text())\n"
    )
    # A private name: what Windows lacks is taken away here, and nothing else.
    monkeypatch.setattr(supervisor, "_signal", lambda process: None)
    with spawn(played_child(tmp_path, monkeypatch, steps), [str(run.path)]) as child:
        assert child.line(60.0) == "begun\n"
        supervisor.write_child(run, child.pid)
        supervisor.terminate(run)
        assert not child.alive
        assert child.wait() == 0, "it left by itself"
    assert (run.path / "saved").read_text() == "pause"


@pytest.mark.slow
@pytest.mark.timeout(300)
def test_settings_that_do_not_read_fail_in_words(tmp_path: Path) -> None:
    run = tiny_run(tmp_path)
    run.transfer.write_text("{}")
    assert sit(run)[0] == 2
    found = reader.status(run)
    assert found.state == "failed"
    assert "plan" in found.message
    assert "Create the run again" in found.hint


def test_a_child_outlives_the_one_who_started_it(run: RunFolder) -> None:
    code = "import sys; from pathlib import Path; from core.runs import folder, supervisor; "
    code += "supervisor.start(folder.RunFolder(Path(sys.argv[1])))"
    subprocess.run([sys.executable, "-c", code, str(run.path)], check=True, cwd=Path(__file__).parents[3])
    process = supervisor.child_of(run)
    assert process is not None
    assert process.ppid() != os.getpid()
    process.kill()
    until(lambda: not supervisor.alive(run))
    assert state(run) == "crashed"


def test_another_program_under_the_same_number_is_not_taken_for_the_child(tmp_path: Path) -> None:
    run = tiny_run(tmp_path)
    run.child.write_text(f'{{"pid": {os.getpid()}, "started": 1000.0}}')
    assert not supervisor.alive(run)
    run.child.write_text("not JSON")
    assert not supervisor.alive(run)


def test_a_long_log_is_read_from_its_end(tmp_path: Path) -> None:
    run = tiny_run(tmp_path)
    with run.events.open("w") as log:
        for step in range(4000):
            event = events.Stepped(step, step * 0.01, 1.0, 1e-3, 90.0, 0.0, 1, 1.0)
            log.write(events.to_line(event) + "\n")
        log.write(events.to_line(events.Paused(4000, 108.0)) + "\n")
    begun = time.process_time()
    found = reader.status(run)
    assert time.process_time() - begun < 0.2
    assert found.state == "paused"
    assert 0 < found.share < 1
