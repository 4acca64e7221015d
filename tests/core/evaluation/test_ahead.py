"""While nothing is wished, the children that open reports work out what the next wish may need, and nothing comes out
otherwise for it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from core import parcels
from core.errors import Cancelled
from core.evaluation import ahead, analyse, breakdown, kept, lending
from core.evaluation.chosen import gather
from core.evaluation.compare import _drawn, draw_ahead, paired
from core.evaluation.opener import Opener
from core.evaluation.opening import Shelf, Wanted, WantedModel, open_kept, work_out
from core.evaluation.opening_child import serve
from core.evaluation.opening_memory import Memory
from core.project import edits
from core.project.store import Project
from tests.app.train.models import write_model
from tests.core.evaluation.test_opener import TRAIN, folder, made, model
from tests.core.evaluation.test_opening_memory import long_ago

__all__ = ["folder", "model"]

DONE = ((lending, "all_taken"), (analyse, "error_kinds"), (analyse, "frequent_mixups"), (analyse, "counted_words"),
        (breakdown, "_groups"), (lending, "searchable"), (lending, "mixups"), (lending, "calibration"))  # fmt: skip
"""What is done for each report by itself, by the modules that ask for it."""


@pytest.fixture
def both(folder: Path, model: Path, tmp_path: Path) -> Wanted:
    """Two models that are compared."""
    other = write_model(tmp_path / "other", "pt")
    for one, end in ((model, -2), (other, None)):
        kept.keep(folder, made(folder, one, [entry.text[:end] for entry in gather(folder, TRAIN).entries]))
    long_ago(folder)
    return Wanted(folder, TRAIN, WantedModel(model), WantedModel(other))


@pytest.fixture
def done(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What was done for a report by itself, by name."""
    found: list[str] = []

    def told(name: str, do: Callable[..., Any]) -> Callable[..., Any]:
        def doing(*arguments: Any, **how: Any) -> Any:
            found.append(name)
            return do(*arguments, **how)

        return doing

    for module, name in DONE:
        monkeypatch.setattr(module, name, told(name, getattr(module, name)))
    return found


def nobody(_patience_s: float) -> bool:
    return False


def soon(patience_s: float) -> bool:
    """Something is wished before the children get ahead."""
    return patience_s > 0


def opened_and_worked(wanted: Wanted, memory: Memory) -> Any:
    found = open_kept(wanted, shelf=Shelf(wanted.project, wanted.chosen, memory=memory))
    worked = work_out(wanted.project, found)
    return found, worked.analysis, worked.rates, worked.texts


def test_what_was_done_ahead_is_not_done_again_and_nothing_comes_out_otherwise(both: Wanted, done: list[str]) -> None:
    the_other_way = Wanted(both.project, TRAIN, *(one for one in (both.against, both.model) if one is not None))
    expected = [opened_and_worked(wanted, Memory()) for wanted in (both, the_other_way)]
    done.clear()
    memory = Memory()
    for steps in (analyse.steps, lending.steps_ahead):
        ahead.look_ahead(both, memory, steps, nobody)
    assert {name: done.count(name) for name in set(done)} == {
        name: 7 * 2 if name == "_groups" else 2 for _, name in DONE
    }, "of both, and once; of groups there are seven kinds"
    done.clear()
    assert [opened_and_worked(wanted, memory) for wanted in (both, the_other_way)] == expected
    assert done == []


def test_it_ends_as_soon_as_something_is_wished(both: Wanted, done: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    ahead.look_ahead(both, Memory(), analyse.steps, lambda patience_s: patience_s == ahead.PAUSE_S)
    assert done == [], "something was wished at once"
    waits: list[float] = []

    def after_two_steps(patience_s: float) -> bool:
        waits.append(patience_s)
        return len(done) >= 2

    ahead.look_ahead(both, Memory(), analyse.steps, after_two_steps)
    assert done == ["all_taken", "error_kinds"]
    assert waits[0] == ahead.PAUSE_S
    nowhere = Wanted(both.project / "nowhere", TRAIN, both.model)
    ahead.look_ahead(nowhere, Memory(), analyse.steps, nobody)  # it says so where it is wished


def test_a_child_that_told_what_is_kept_gets_ahead_with_its_reports(
    both: Wanted, done: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    room = tmp_path / "room"
    room.mkdir()

    def wish(number: int, wanted: Wanted) -> str:
        parcels.put(room / f"{number}.wish", (wanted, ()))
        return f"{number}.wish\n"

    monkeypatch.setattr("core.evaluation.kept_views.FEW", 0)
    alone = Wanted(both.project, TRAIN, both.model)
    serve(room, [wish(1, alone)], lambda what, _: told.append(what), waiting=soon)
    assert told == ["file", "file"]
    done.clear()
    told.clear()
    serve(room, [wish(2, alone)], lambda what, _: told.append(what), waiting=soon)
    assert (told, done) == (["kept", "kept"], [])
    serve(room, [wish(3, alone)], lambda what, _: told.append(what), waiting=nobody)
    assert done.count("all_taken") == done.count("counted_words") == 1


def test_of_reports_that_no_memory_holds_all_is_worked_out_once_and_nothing_ahead(
    both: Wanted, done: list[str], tmp_path: Path
) -> None:
    room = tmp_path / "room"
    room.mkdir()
    unkept = made(both.project, both.model.folder, [entry.text for entry in gather(both.project, TRAIN).entries])
    parcels.put(room / "1.wish", (replace(both, against=None), (unkept,)))
    serve(room, ["1.wish\n"], lambda *_: None, waiting=nobody)
    once_each = {name: 7 if name == "_groups" else 1 for _, name in DONE}
    assert {name: done.count(name) for name in once_each} == once_each, "of groups there are seven kinds"
    with Project.open(both.project) as project:
        edits.set_split(project, [gather(both.project, TRAIN).rows[0].id], "dev")
    found = open_kept(both)
    assert found.stale
    assert found.other is not None
    done.clear()
    parcels.put(room / "2.wish", (replace(both, against=None), ()))
    serve(room, ["2.wish\n"], lambda *_: None, waiting=nobody)
    assert {name: done.count(name) for name in once_each} == once_each
    done.clear()
    for steps in (analyse.steps, lending.steps_ahead):
        ahead.look_ahead(both, Memory(), steps, nobody)
    assert done == []


def test_what_a_difference_is_worth_is_drawn_ahead() -> None:
    speakers = [f"speaker {number % 40}" for number in range(400)]
    more, words_of_each = [(number * 7) % 5 - 2 for number in range(400)], [5 + number % 3 for number in range(400)]
    expected = paired(more, words_of_each, speakers)
    _drawn.cache_clear()
    draw_ahead(words_of_each, speakers)
    drawn = _drawn.cache_info().misses
    assert paired(more, words_of_each, speakers) == expected
    assert (drawn, _drawn.cache_info().misses) == (1, 1)
    draw_ahead([], [])
    draw_ahead([3], ["one"])
    assert _drawn.cache_info().misses == 1, "of one block nothing is drawn"


def test_something_else_that_is_wished_is_answered_by_the_same_child_and_what_was_left_is_told_nobody(
    both: Wanted,
) -> None:
    alone = replace(both, against=None)
    own = Opener()
    try:
        older, _ = own.open(both)
        with pytest.raises(Cancelled):
            own.work_out(older, lambda: True)
        with pytest.raises(Cancelled):
            own.work_out(older)
        child = own._child  # noqa: SLF001 - whether it is the same one
        with pytest.raises(Cancelled):
            own.open(both, cancelled=lambda: True)
        newer, found = own.open(alone)
        assert found.report is not None
        assert found.other is None
        assert own.work_out(newer).analysis == work_out(alone.project, open_kept(alone)).analysis
        assert own._child is child is not None  # noqa: SLF001
    finally:
        own.close()


def test_what_nobody_waits_for_any_more_is_left_between_two_steps(
    both: Wanted, done: list[str], tmp_path: Path
) -> None:
    told: list[str] = []
    parcels.put(tmp_path / "1.wish", (both, ()))
    serve(tmp_path, ["1.wish\n"], lambda what, _: told.append(what), waiting=lambda _: "frequent_mixups" in done)
    assert told == ["file"], "what was opened"
    assert "counted_words" not in done
