"""One reader of a run: what it tells of a log that grows, of a child that leaves, and how little it reads."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.runs import reader, supervisor
from core.runs.curves import Snapshot
from core.runs.events import Excluded, Finished, Paused, Phase, Started, Stepped, Validated, append, to_line
from core.runs.folder import RunFolder, create_run
from core.runs.reader import RunReader
from core.training.config import TrainConfig

STARTED = Started(1, "cpu", "Xeon", 1, "float32", 9, 9, 4, 10.0, 2, 5.0, 100, 7200.0, at=20.0)
LOG = [
    Phase("Loading the model", at=1.0),
    STARTED,
    Validated(0, 0.0, 3.0, 0.9, 0.5, 2, best=True, zero_shot=True, at=21.0),
    *(Stepped(step, 60.0 * step, 3.0 / step, 1e-3, 90.0, 0.0, 1, 9.0, at=21.0 + step) for step in range(1, 40)),
    Validated(39, 2340.0, 0.5, 0.4, 0.2, 2, best=True, at=62.0),
    Paused(39, 2340.0, at=63.0),
    Phase("Loading the model", at=64.0),
    Started(1, "cpu", "Xeon", 1, "float32", 9, 9, 4, 10.0, 2, 5.0, 100, 7200.0, step=30, heard_s=1800.0, at=65.0),
    *(Stepped(step, 60.0 * step, 5.0 / step, 1e-3, 90.0, 0.0, 1, 9.0, at=66.0 + step) for step in range(31, 50)),
]


def made(runs: Path) -> RunFolder:
    run = create_run(runs, "A run")
    TrainConfig(name="A run", hours=2.0).write(run.config)
    return run


@pytest.fixture
def run(tmp_path: Path) -> RunFolder:
    return made(tmp_path)


@pytest.fixture
def child(run: RunFolder) -> Iterator[subprocess.Popen[bytes]]:
    """A process that stands for the run's child."""
    with subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE) as process:
        supervisor.write_child(run, process.pid)
        yield process
        process.kill()


def figures(curves: Snapshot) -> list[object]:
    """All that a snapshot says, to be compared."""
    values = [getattr(curves, name) for name in Snapshot.__dataclass_fields__]
    return [value.tolist() if hasattr(value, "tolist") else value for value in values]


@settings(max_examples=30)
@given(cuts=st.lists(st.integers(1, sum(len(to_line(e).encode()) + 1 for e in LOG)), max_size=6))
def test_many_looks_at_a_growing_log_see_what_one_look_sees(
    tmp_path_factory: pytest.TempPathFactory, cuts: list[int]
) -> None:
    run = made(tmp_path_factory.mktemp("runs"))
    log = "".join(to_line(event) + "\n" for event in LOG).encode()
    live, seen = RunReader(run), []
    for end in [*sorted(cuts), len(log)]:
        run.events.write_bytes(log[:end]) if not run.events.exists() else _add(run.events, log[:end])
        look = live.look()
        seen += look.events if look is not None else ()
    once = RunReader(run).look()
    assert once is not None
    assert live.last is not None
    assert seen == list(once.events) == LOG
    assert figures(live.last.curves) == figures(once.curves)
    assert live.last.status == once.status == reader.status(run)


def _add(path: Path, so_far: bytes) -> None:
    with path.open("ab") as log:
        log.write(so_far[path.stat().st_size :])


def test_a_look_reads_only_what_was_added(run: RunFolder) -> None:
    for event in LOG[:20]:
        append(run.events, event)
    live = RunReader(run)
    live.look()
    with run.events.open("r+b") as log:  # what was read before is not there any more: nobody may ask for it
        log.write(b"x" * (run.events.stat().st_size - 1))
    append(run.events, LOG[20])
    look = live.look()
    assert look is not None
    assert look.events == (LOG[20],)
    assert len(look.curves.loss) == sum(isinstance(event, Stepped) for event in LOG[:21])
    assert live.look() is None


def test_what_a_look_gave_is_not_changed_by_a_sitting_that_goes_over_steps_again(run: RunFolder) -> None:
    for event in LOG[:44]:
        append(run.events, event)
    live = RunReader(run)
    before = live.look()
    assert before is not None
    kept = before.curves.loss.tolist()
    for event in LOG[44:]:
        append(run.events, event)
    after = live.look()
    assert after is not None
    assert before.curves.loss.tolist() == kept
    assert after.curves.loss.tolist() == [3.0 / step for step in range(1, 31)] + [5.0 / step for step in range(31, 50)]


@pytest.mark.usefixtures("child")
def test_a_run_that_has_trained_for_long_is_training_not_starting(run: RunFolder) -> None:
    """Its beginning is far from the log's end."""
    with run.events.open("w", encoding="utf-8") as log:
        log.write(to_line(STARTED) + "\n")
        for step in range(1, 2500):
            log.write(to_line(Stepped(step, step, 1.0, 1e-3, 90.0, 0.0, 1, 1.0, at=30.0 + step)) + "\n")
    look = RunReader(run).look()
    assert look is not None
    assert look.status.state == reader.status(run).state == "training"
    assert look.status.share == pytest.approx(reader.status(run).share) == pytest.approx(2499 / 7200)


@pytest.mark.usefixtures("child")
def test_a_log_whose_last_line_is_very_long_tells_where_the_run_stands(run: RunFolder) -> None:
    items = tuple((f"utterance {number}", "It is silent.") for number in range(4000))
    for event in (*LOG[:5], Excluded("train", items)):
        append(run.events, event)
    assert reader.status(run).state == "training"


def test_a_child_that_leaves_after_its_last_word_is_news(run: RunFolder, child: subprocess.Popen[bytes]) -> None:
    append(run.events, STARTED)
    append(run.events, Finished(100, 7200.0, 39, 0.4, 0.2, "done", 60.0))
    live = RunReader(run)
    first = live.look()
    assert first is not None
    assert first.alive
    assert first.status.state == "finished"
    child.kill()
    child.wait()
    last = live.look()
    assert last is not None
    assert not last.alive
    assert live.look() is None


def test_another_run_in_the_place_of_one_that_went_is_read_from_its_beginning(tmp_path: Path) -> None:
    run = made(tmp_path)
    for event in LOG:
        append(run.events, event)
    live = RunReader(run)
    live.look()
    aside = tmp_path / "aside"  # kept, so that its file's number is not given to the next
    run.path.rename(aside)
    again = made(tmp_path)
    assert again == run
    append(again.events, LOG[0])
    look = live.look()
    assert look is not None
    assert look.anew
    assert look.events == (LOG[0],)
    assert len(look.curves.loss) == 0
    shutil.rmtree(aside)
