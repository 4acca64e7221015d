"""Another rate or length for a run that trains: from its next check on, said in its log, and exact to go on from."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from core import cli
from core.errors import ConfigError, RunError
from core.runs import changes, events, reader
from core.runs.curves import Curves
from core.runs.folder import RunFolder
from core.runs.run_settings import settings_of
from core.training import state
from core.training.config import TrainConfig
from core.training.schedule import rate_at
from tests.core.training import tiny
from tests.core.training.test_child import copy_of, outcome
from tests.event_logs import read_events

ASKED = {"learning_rate": 1e-3, "hours": 0.02}


def of_kind(run: RunFolder, kind: type[events.Event]) -> list[events.Event]:
    return [e for e in read_events(run.events) if isinstance(e, kind)]


@pytest.fixture(scope="module")
def changed(tmp_path_factory: pytest.TempPathFactory) -> RunFolder:
    """A run that was asked for something else while it began, and that nothing interrupted."""
    run = tiny.tiny_run(tmp_path_factory.mktemp("changed"), hours=0.01, checks=2)
    changes.ask(run, **ASKED)
    code, console = tiny.sit(run)
    assert code == 0, console
    return run


def test_from_the_next_check_on_the_run_is_another_and_its_settings_stay_as_they_were_made(changed: RunFolder) -> None:
    (started,) = of_kind(changed, events.Started)
    (told,) = of_kind(changed, events.Changed)
    checks = [e.step for e in of_kind(changed, events.Validated)]
    assert isinstance(told, events.Changed)
    assert isinstance(started, events.Started)
    assert told.step == checks[0], "not before its next check"
    assert told.message == (
        "From here on the peak learning rate is 0.001 (0.004 before), and 0.02 h are heard in all (0.01 h before), "
        "as was asked for."
    )
    end = read_events(changed.events)[-1]
    assert isinstance(end, events.Finished)
    assert end.step == told.settings["steps"] > started.steps
    assert end.heard_s >= 0.02 * 3600
    spaces = {b - a for a, b in zip([0, *checks], checks, strict=False)}
    assert max(spaces) - min(spaces) <= 1, "checks stay as far apart as they were"
    made, holds = TrainConfig.read(changed.config), settings_of(changed)
    assert (made.learning_rate, made.hours, made.checks) == (4e-3, 0.01, 2)
    assert (holds.learning_rate, holds.hours, holds.checks) == (1e-3, 0.02, told.settings["checks"])
    for stepped in of_kind(changed, events.Stepped):
        assert isinstance(stepped, events.Stepped)
        if stepped.step > told.step:
            assert stepped.rate == rate_at(stepped.step - 1, end.step, holds)
    assert changes.asked(changed) == {}, "what was done is not asked for any more"


def test_the_share_done_and_where_it_changed_follow(changed: RunFolder) -> None:
    curves = Curves()
    for event in read_events(changed.events)[:-1]:
        curves.feed(event)
    assert curves.started is not None
    assert curves.started.planned_s == 0.02 * 3600
    assert [c.settings["hours"] for c in curves.changes] == [0.02]


def test_going_on_after_a_change_gives_the_same_weights_bit_for_bit(changed: RunFolder, tmp_path: Path) -> None:
    run = copy_of(changed, tmp_path)
    changes.ask(run, **ASKED)
    tiny.sit_until(run, events.Changed)
    assert state.read(run.last).changed["hours"] == 0.02
    code, console = tiny.sit(run)
    assert code == 0, console
    assert len(of_kind(run, events.Started)) == 2
    assert outcome(run) == outcome(changed)


def test_what_cannot_be_is_refused_by_name_and_nothing_is_asked(tmp_path: Path, changed: RunFolder) -> None:
    run = tiny.tiny_run(tmp_path, [])
    with pytest.raises(ConfigError, match="learning_rate cannot be"):
        changes.ask(run, learning_rate=2.0)
    with pytest.raises(ConfigError, match="hours cannot be"):
        changes.ask(run, hours=0)
    with pytest.raises(RunError, match="Nothing is to be changed"):
        changes.ask(run)
    with pytest.raises(RunError, match="is over"):
        changes.ask(changed, hours=9)
    events.append(run.events, events.Stepped(5, 7200.0, 1.0, 1e-3, 9.0, 0.0, 1, 9.0))
    with pytest.raises(RunError, match="has heard 2 h already"):
        changes.ask(run, hours=1.5)
    assert not run.change.exists()
    run.change.write_text(json.dumps({"hours": "long", "seed": 3, "learning_rate": 1e-4}))
    assert changes.asked(run) == {"learning_rate": 1e-4}
    run.change.write_text("{")
    assert changes.asked(run) == {}
    made = TrainConfig.read(run.config)
    changes.ask(run, learning_rate=1e-3, hours=9)
    changes.ask(run, hours=made.hours + 2)
    changes.ask(run, learning_rate=made.learning_rate)
    assert changes.asked(run) == {"hours": made.hours + 2}, "the rate is as it is again"


def test_the_command_line_asks_and_shows(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    from core.project.store import Project

    Project.create(tmp_path / "p", name="P", language="pt").close()
    run = tiny.tiny_run(tmp_path / "p", [])
    assert cli.main(["runs", str(tmp_path / "p"), "change", run.key, "--hours", "3", "--learning-rate", "1e-4"]) == 0
    assert changes.asked(run) == {"hours": 3.0, "learning_rate": 1e-4}
    told = events.Changed(4, 360.0, "The memory was not enough.", {"parts": 2})
    events.append(run.events, told)
    capsys.readouterr()
    assert cli.main(["runs", str(tmp_path / "p"), "show", run.key]) == 0
    shown = capsys.readouterr().out
    assert "0.10 h heard: The memory was not enough." in shown
    assert "Asked for at its next check: learning_rate=0.0001, hours=3" in shown
    assert cli.main(["runs", str(tmp_path / "p"), "change", run.key]) == 2
    assert reader.status(run).state in ("waiting", "crashed", "training", "preparing")
