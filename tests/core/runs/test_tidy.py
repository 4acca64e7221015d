"""Tidying up takes what nothing needs any more, and nothing else."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from core import cli
from core.errors import RunError
from core.project.store import Project
from core.runs import probe, supervisor
from core.runs.events import Event, Finished, Paused, append
from core.runs.folder import RunFolder, create_run
from core.runs.tidy import sizes, spare, tidy
from core.training.config import TrainConfig

DONE, STOPPED = Finished(9, 9.0, 9, 0.3, 0.1, "done", 1.0), Finished(9, 9.0, 9, 0.3, 0.1, "stopped", 1.0)


def ended(runs: Path, name: str, *said: Event, model: bool = True) -> RunFolder:
    """A run as versions before this one left it."""
    run = create_run(runs, name)
    TrainConfig(name=name).write(run.config)
    for event in said:
        append(run.events, event)
    places = [run.last / "state.json", run.best / "model.safetensors", run.features / "x.f16", run.path / "trial" / "x"]
    places += [run.last.with_name("last.tmp") / "x", *([run.model / "model.safetensors"] if model else [])]
    for place in places:
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(bytes(1000))
    return run


@pytest.mark.parametrize(
    ("said", "model", "kept"),
    [
        ((DONE,), True, {"model"}),
        ((STOPPED,), True, {"model", "checkpoints"}),
        ((DONE,), False, {"checkpoints", "features"}),
        ((Paused(3, 9.0),), False, {"checkpoints", "features"}),
        ((), False, {"checkpoints", "features"}),
    ],
)
def test_what_goes_and_what_stays(tmp_path: Path, said: tuple[Event, ...], model: bool, kept: set[str]) -> None:
    run = ended(tmp_path, "run", *said, model=model)
    before = sizes(run)
    assert tidy(run) == before.spare > 0
    assert {p.name for p in run.path.iterdir() if p.is_dir()} == kept
    assert run.config.is_file()
    if "checkpoints" in kept:
        assert (run.last / "state.json").is_file()
        assert (run.best / "model.safetensors").is_file()
    assert (sizes(run).spare, sizes(run).total) == (0, before.total - before.spare)
    assert tidy(run) == 0


def test_a_run_at_work_is_left_alone(tmp_path: Path) -> None:
    run = ended(tmp_path, "run", DONE)
    supervisor.write_child(run, os.getpid())
    assert sizes(run).spare == 0
    with pytest.raises(RunError, match="training"):
        tidy(run)
    assert spare(run)


def test_the_command_line_shows_sizes_and_tidies_up(tiny_project: Project, capsys: pytest.CaptureFixture[str]) -> None:
    tiny_project.close()
    folder = tiny_project.folder
    run = ended(folder / "runs", "old", DONE)
    assert cli.main(["runs", str(folder), "--json"]) == 0
    (shown,) = json.loads(capsys.readouterr().out)["runs"]
    assert shown["bytes_spare"] == 5000
    assert shown["bytes"] > 6000
    assert cli.main(["tidy", str(folder), "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["freed"] == {"old": 5000}
    assert not run.last.exists()
    assert cli.main(["tidy", str(folder), "old"]) == 0
    assert "nothing to tidy up" in capsys.readouterr().out
    assert cli.main(["tidy", str(folder), "nobody"]) == 2


def test_a_measured_number_format_is_kept_beside_the_speed(tmp_path: Path) -> None:
    assert probe.known_precision(tmp_path, "a") == ""
    probe.remember_precision(tmp_path, "a", "bfloat16")
    assert probe.known(tmp_path, "a") is None
    probe.remember(tmp_path, "a", 50.0, "run")
    assert (probe.known(tmp_path, "a"), probe.known_precision(tmp_path, "a")) == ((50.0, "run"), "bfloat16")
