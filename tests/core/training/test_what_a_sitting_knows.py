"""What a sitting has to know of those before it: how long nothing got better, what goes wrong, what another run did."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from core.errors import RunError
from core.runs import changes, events
from core.runs.curves import Curves
from core.runs.folder import RunFolder
from core.training import export_model, state
from core.training.state import State
from core.training.watch import Watch
from tests.core.training import fault_making as making
from tests.core.training import tiny
from tests.event_logs import read_events


def of_kind(run: RunFolder, kind: type[events.Event]) -> list[Any]:
    return [e for e in read_events(run.events) if isinstance(e, kind)]


def curves_of(run: RunFolder) -> Curves:
    curves = Curves()
    for event in read_events(run.events):
        curves.feed(event)
    return curves


def test_a_run_that_lost_its_process_while_it_ended_early_does_not_train_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run = tiny.tiny_run(tmp_path, hours=0.05, checks=6, patience=1, learning_rate=1e-9)

    def fails(*_: object) -> dict[str, Any]:
        raise RunError("The disk was away.", "Connect it.")

    with monkeypatch.context() as patch:
        patch.setattr(export_model, "write_best", fails)
        assert tiny.sit(run)[0] == 2
    checks = [e.step for e in of_kind(run, events.Validated)]
    assert len(checks) == 2, "the second brought nothing better"
    assert state.read(run.last).since_best == 1
    code, console = tiny.sit(run)
    assert code == 0, console
    last = read_events(run.events)[-1]
    assert isinstance(last, events.Finished)
    assert (last.reason, last.step) == ("patience", checks[-1])
    assert [e.step for e in of_kind(run, events.Validated)] == checks


def test_what_was_noticed_in_one_sitting_ends_in_another(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    run = tiny.tiny_run(tmp_path, hours=0.02, checks=3)
    with monkeypatch.context() as patch:
        making.everything_long(run, patch)
        tiny.sit_until(run, events.Noticed)
    assert [notice.symptom for notice in curves_of(run).noticed] == ["repeating"]
    code, console = tiny.sit(run)
    assert code == 0, console
    told = of_kind(run, events.Noticed)
    assert [(e.symptom, e.over) for e in told if e.symptom == "repeating"] == [
        ("repeating", False),
        ("repeating", True),
    ]
    assert "repeating" not in [notice.symptom for notice in curves_of(run).noticed]


def test_the_least_loss_is_known_to_a_sitting_that_goes_on() -> None:
    told: list[events.Event] = []
    train_step: Any = SimpleNamespace(config=SimpleNamespace(learning_rate=1e-3))
    now = State(steps=1000)
    first = Watch(told.append, now, train_step, "It is silent.")
    for _ in range(50):
        first.step(0.5)
    first.keep()
    later = State.from_json(now.to_json())
    second = Watch(told.append, later, train_step, "It is silent.")
    for _ in range(200):
        second.step(9.0)
    (notice,) = told
    assert isinstance(notice, events.Noticed)
    assert "0.5" in notice.message, "above the best of the sitting before"
    second.keep()
    third = Watch(told.append, State.from_json(later.to_json()), train_step, "It is silent.")
    for _ in range(200):
        third.step(0.5)
    assert [getattr(e, "over", None) for e in told] == [False, True]


def test_what_was_over_only_in_a_sitting_that_was_lost_is_there_again() -> None:
    curves, started = Curves(), events.Started(1, "cpu", "", 1, "float32", 1, 1, 1, 1.0, 1, 1.0, 9, 9.0)
    for event in (
        started,
        events.Noticed(2, 1.0, "silent", "It writes nothing."),
        events.Noticed(5, 2.0, "silent", over=True),
    ):
        curves.feed(event)
    assert curves.noticed == ()
    curves.feed(events.Started(**{**started.__dict__, "step": 3}))
    assert [notice.symptom for notice in curves.noticed] == ["silent"]


def test_a_run_that_repeats_another_says_in_how_many_parts_it_takes_its_batches(tmp_path: Path) -> None:
    run = tiny.tiny_run(tmp_path, hours=0.02, checks=1)
    run.note(**{changes.REPLAY: {"1": {"parts": 2}}})
    code, console = tiny.sit(run)
    assert code == 0, console
    assert changes.to_replay(read_events(run.events)) == {"1": {"parts": 2}}, "so that it can be repeated itself"
