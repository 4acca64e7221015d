"""Averages as one more way to keep the source alive: wanted of one run of the comparison, tried once it is over, and
told beside the others."""

from __future__ import annotations

import json
import os
from collections.abc import Sequence
from pathlib import Path

import pytest

from core import cli
from core.datasets.manifest import write_manifest
from core.errors import RunError
from core.places.making import make_ways_there
from core.places.of_run import put_on
from core.places.place import Place
from core.project.store import Project
from core.runs import averaged_way, averages, elsewhere, events, queue, supervisor
from core.runs.averages import Point, Rates
from core.runs.events import Finished, Validated
from core.runs.folder import RunFolder, list_runs
from core.training.draft import make_config, start_from, ways_to_keep
from tests.core.training import tiny
from tests.core.training.test_averaging import in_this_process, taught
from tests.source_speech import spanish_project
from tests.tiny_models import save_tiny


def rates(wer: float) -> Rates:
    return Rates(wer, wer / 3, 4, (wer, wer), (wer, wer))


def point(share: float, target: float, source: float | None) -> Point:
    return Point(share, rates(target), None if source is None else rates(source))


def test_the_best_average_makes_the_fewest_errors_in_both_languages_and_is_none_of_the_ends() -> None:
    tried = ((0, 0.9, 0.0), (0.25, 0.6, 0.125), (0.5, 0.375, 0.25), (0.75, 0.25, 0.375), (1, 0.125, 0.375))
    points = [point(*one) for one in tried]
    found = averaged_way.best(points)
    assert found is not None
    assert found.share == 0.75, "of two with as many errors the one that is more of the run"
    assert averaged_way.best([points[0], points[-1]]) is None
    assert averaged_way.best([point(0.5, 0.1, None)]) is None, "nothing is known of the source's language"


def over(folder: Path) -> RunFolder:
    """A run that is over, with speech of its source at hand, whose averages are wanted."""
    spanish = folder / "spanish.jsonl"
    write_manifest(spanish, tiny.entries(folder / "more", 3, "dev", seed=5))
    run = taught(folder, source_data=str(spanish))
    events.append(run.events, Validated(4, 7200.0, 1.0, 0.5, 0.25, 2, True, source_wer=0.75, source_cer=0.5))
    events.append(run.events, Finished(4, 7200.0, 4, 0.5, 0.25, "done", 1.0))
    averaged_way.note(run, "wanted")
    return run


def test_a_terminal_tries_them_when_the_queue_is_worked_off_and_tells_them_beside_the_runs(
    tiny_project: Project, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    tiny_project.close()
    folder = str(tiny_project.folder)
    run = over(tiny_project.folder)
    monkeypatch.setattr(averages, "said", in_this_process)
    monkeypatch.setattr(averages, "SHARES", (0.5, 1.0))
    assert averaged_way.found(run) is None
    assert cli.main(["queue", folder]) == 0
    assert f"Averages of {run.key} with its source are wanted" in capsys.readouterr().out
    assert cli.main(["queue", folder, "start", "--follow", "--json"]) == 0
    (told,) = json.loads(capsys.readouterr().out)["averaged"]
    assert (told["run"], told["share"]) == (run.key, 0.5)
    assert run.notes()[averaged_way.NOTE] == "tried"
    assert averaged_way.due_in(tiny_project.runs) == []
    best = averaged_way.found(run)
    assert best is not None
    assert best.source is not None
    assert told["source"]["wer"] == best.source.wer
    assert cli.main(["runs", folder, "compare", run.key, run.key]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].count(f"{run.key}, averaged at 50%") == 2
    assert lines[1].split()[2:4] == ["50.0%", f"{100 * best.target.wer:.1f}%"]
    assert lines[3].split()[:4] == ["source", "WER", "75.0%", f"{100 * best.source.wer:.1f}%"]
    assert cli.main(["runs", folder, "compare", run.key, run.key, "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert found["averages"][0] == best.to_json()
    assert found["source_wer"] == [0.75, 0.75]


def test_nothing_is_tried_beside_a_run_that_trains_nor_again_after_a_failure(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run = over(tmp_path)
    assert averaged_way.due([run]) == [run]
    busy = taught(tmp_path / "busy")
    supervisor.write_child(busy, os.getpid())
    assert averaged_way.due([run, busy]) == []
    put_on(busy, Place("lab", address="lab"))
    assert averaged_way.due([run, busy]) == [run], "what trains elsewhere is not slowed down"

    def refuse(*_: object) -> None:
        raise RunError("The source is gone.", "Put it back.")

    monkeypatch.setattr(averages, "said", refuse)
    with pytest.raises(RunError, match="gone"):
        averaged_way.try_out(run)
    assert averaged_way.due([run]) == []


def test_averages_are_wanted_of_the_run_in_which_all_layers_learn(tiny_project: Project, tmp_path: Path) -> None:
    tiny_project.close()
    source = save_tiny(tmp_path / "es", "parakeet", "abcdefghijklmnopqrstuvwxyz ", language="es")
    data = str(spanish_project(tmp_path / "castellano"))
    config = make_config(start_from(source), "quick", name="Mine", language="pt", source_data=data)
    made = averaged_way.make_ways(tiny_project.folder, ways_to_keep(config))
    assert [run.notes().get(averaged_way.NOTE) for run in made] == ["wanted", None, None]
    assert all(run.notes()["queued"] for run in made)


def test_ways_that_train_in_a_place_know_it_before_they_are_queued(
    tiny_project: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tiny_project.close()
    source = save_tiny(tmp_path / "es", "parakeet", "abcdefghijklmnopqrstuvwxyz ", language="es")
    data = str(spanish_project(tmp_path / "castellano"))
    config = make_config(start_from(source), "quick", name="Mine", language="pt", source_data=data)
    queued: list[list[bool]] = []
    add = queue.add

    def noted(runs: Sequence[RunFolder]) -> None:
        queued.append([elsewhere.is_elsewhere(run) for run in list_runs(tiny_project.runs)])
        add(runs)

    monkeypatch.setattr(queue, "add", noted)
    made = make_ways_there(tiny_project.folder, ways_to_keep(config), Place("lab", address="lab"))
    assert queued == [[True] * 3] * 3
    assert [run.notes().get(averaged_way.NOTE) for run in made] == ["wanted", None, None]
    assert all(run.notes()["queued"] for run in made)
    assert not any(run.notes().get("pair") for run in made)
