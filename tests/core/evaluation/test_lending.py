"""A second process that works out a part of an analysis changes nothing of what comes of it."""

from __future__ import annotations

import os
import signal
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from core import parcels
from core.evaluation import kept, kept_views, opening_hand
from core.evaluation.alignment import Edit, by_likeness
from core.evaluation.chosen import gather
from core.evaluation.opening import Shelf, Wanted, WantedModel, open_kept, work_out
from core.evaluation.opening_child import serve
from core.evaluation.opening_hand import Hand
from core.project import edits
from core.project.store import Project
from tests.app.train.models import write_model
from tests.core.evaluation.test_opener import TRAIN, folder, made, model

__all__ = ["folder", "model"]


@pytest.fixture(scope="module")
def hand(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Hand]:
    """One for all of them, which is there."""
    found = Hand(tmp_path_factory.mktemp("room"), 0)
    found.start()
    yield found
    found.close()


@pytest.fixture
def wanted(folder: Path, model: Path, tmp_path: Path) -> Wanted:
    """Two models that are compared."""
    other = write_model(tmp_path / "other", "pt")
    for one, end in ((model, -2), (other, None)):
        kept.keep(folder, made(folder, one, [entry.text[:end] for entry in gather(folder, TRAIN).entries]))
    return Wanted(folder, TRAIN, WantedModel(model), WantedModel(other))


def name(wanted: Wanted) -> str:
    return kept_views.name_of(wanted, Shelf(wanted.project, wanted.chosen))


def test_what_a_second_hand_works_out_is_taken_over(wanted: Wanted, hand: Hand) -> None:
    hand.look_ahead(wanted)
    hand.ready(wanted)
    hand.work(wanted)
    lent = hand.lent(name(wanted))
    assert lent is not None
    assert lent.difference is not None
    assert lent.difference.wer > 0
    here = open_kept(wanted)
    helped, alone = work_out(wanted.project, here, lambda: lent), work_out(wanted.project, here)
    assert (helped.analysis, helped.rates, helped.texts) == (alone.analysis, alone.rates, alone.texts)
    hand.work(Wanted(wanted.project, TRAIN, wanted.model))
    alone_lent = hand.lent(name(Wanted(wanted.project, TRAIN, wanted.model)))
    assert alone_lent is not None
    assert (alone_lent.difference, alone_lent.texts) == (None, lent.texts)


def test_what_it_opened_otherwise_is_not_taken_over(wanted: Wanted, hand: Hand, tmp_path: Path) -> None:
    before = name(wanted)
    with Project.open(wanted.project) as project:
        edits.set_text(project, project.ids().tolist()[0], "outra coisa")
    hand.work(wanted)
    hand.work(wanted)
    assert hand.lent(before) is None, "it is of another moment"
    hand.work(wanted)
    assert hand.lent(name(wanted)) is not None, "the answers that nobody took are passed over"
    hand.work(Wanted(tmp_path / "no project", TRAIN, wanted.model))
    assert hand.lent("") is None


def test_where_it_was_killed_all_is_worked_out_without_it(
    wanted: Wanted, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    room = tmp_path / "room"
    room.mkdir()
    started: list[Any] = []

    def spawn(*arguments: Any, **how: Any) -> Any:
        started.append(opener(*arguments, **how))
        return started[-1]

    opener = opening_hand.spawn
    monkeypatch.setattr(opening_hand, "spawn", spawn)
    hand = Hand(room, 0)
    hand.start()
    started[0].end(0.0)
    told: list[str] = []
    for number in (1, 2):
        parcels.put(room / f"{number}.wish", (wanted, ()))
        serve(room, [f"{number}.wish\n"], lambda what, _: told.append(what), hand)
    assert told == ["file"] * 4
    assert len(started) == 1
    found = parcels.take(room / "2.worked")
    assert found.analysis == work_out(wanted.project, open_kept(wanted)).analysis
    assert hand.lent("") is None
    hand.close()


@pytest.mark.skipif(sys.platform == "win32", reason="it cannot be stopped for a while there")
def test_one_that_is_late_is_started_again_and_waited_for_as_long_as_was_worked_here(
    wanted: Wanted, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    room = tmp_path / "room"
    room.mkdir()
    started: list[Any] = []

    def spawn(*arguments: Any, **how: Any) -> Any:
        started.append(opener(*arguments, **how))
        return started[-1]

    opener, called = opening_hand.spawn, name(wanted)
    monkeypatch.setattr(opening_hand, "spawn", spawn)
    monkeypatch.setattr(opening_hand, "PATIENCE_S", 0.0)
    hand = Hand(room, 0)
    hand.work(wanted)
    assert hand.lent(called) is None, "it was asked for this instant"
    hand.work(wanted)
    until = time.monotonic() + 60
    while not list(room.glob("*.lent")) and time.monotonic() < until:
        time.sleep(0.05)
    time.sleep(0.2)
    assert hand.lent(called) is not None, "a new one, that had the time"
    os.kill(started[-1].pid, signal.SIGSTOP)
    begun = time.monotonic()
    hand.work(wanted)
    time.sleep(0.5)
    assert hand.lent(called) is None
    assert 0.9 < time.monotonic() - begun < 10
    for _ in range(1, opening_hand.TOO_LATE + 2):
        hand.work(wanted)
        assert hand.lent(called) is None
    assert len(started) == 1 + opening_hand.TOO_LATE, "late again and again, it is left alone"
    hand.close()


def test_one_word_is_paired_with_the_first_of_those_that_are_most_alike() -> None:
    block = [Edit("extra", "", "casa", 3, 5), Edit("extra", "", "mesa", 3, 6), Edit("wrong", "mesas", "mesa", 3, 7)]
    assert by_likeness(block) == [
        Edit("extra", "", "casa", 3, 5), Edit("wrong", "mesas", "mesa", 3, 6), Edit("extra", "", "mesa", 4, 7)
    ]  # fmt: skip
    block = [Edit("wrong", "um", "dois", 2, 2), Edit("left_out", "doiss", "", 3, 3), Edit("left_out", "x", "", 4, 3)]
    assert by_likeness(block) == [
        Edit("left_out", "um", "", 2, 2), Edit("wrong", "doiss", "dois", 3, 2), Edit("left_out", "x", "", 4, 3)
    ]  # fmt: skip
