"""Curves and states from events, also over several sittings."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

import pytest

from core.runs.best import better
from core.runs.curves import Curves
from core.runs.events import Event, Failed, Finished, Foreseen, Paused, Phase, Saved, Started, Stepped, Validated
from core.runs.symptoms import diverged


def started(step: int = 0, heard_s: float = 0.0, at: float = 10.0) -> Started:
    return Started(1, "cpu", "CPU", 1, "float32", 10, 10, 5, 20.0, 2, 8.0, 100, 7200.0, step, heard_s, at=at)


def stepped(step: int, loss: float = 1.0) -> Stepped:
    return Stepped(step, 72.0 * step, loss, 1e-3, 90.0, 0.0, 10**9, 30.0)


def validated(step: int, wer: float, zero_shot: bool = False) -> Validated:
    return Validated(step, 72.0 * step, 1.0, wer, wer / 3, 2, True, zero_shot)


FIRST: list[Event] = [
    Phase("Loading the model", at=1.0),
    started(),
    validated(0, 0.98, zero_shot=True),
    stepped(20, 3.0),
    validated(25, 0.6),
    Saved(25, 1800.0),
    stepped(40, 2.0),
    validated(50, 0.5),
]


def curves_of(log: Iterable[Event]) -> Curves:
    curves = Curves()
    for event in log:
        curves.feed(event)
    return curves


def test_arrays_are_over_hours_heard() -> None:
    curves = curves_of(FIRST)
    assert curves.validation_h.tolist() == [0.0, 0.5, 1.0]
    assert curves.wer.tolist() == [0.98, 0.6, 0.5]
    assert curves.loss.tolist() == [3.0, 2.0]
    assert curves.loss_h.tolist() == [0.4, 0.8]
    assert curves.share == 0.4


def test_time_at_work_goes_on_after_a_pause_without_it() -> None:
    first = [
        started(at=10.0),
        replace(stepped(20), at=40.0),
        replace(stepped(40), at=70.0),
        Paused(30, 2160.0, at=71.0),
    ]
    second = [started(30, 2160.0, at=5000.0), replace(stepped(40), at=5040.0)]
    curves = curves_of([*first, *second])
    assert curves.loss_step.tolist() == [20, 40]
    assert curves.loss_s.tolist() == [30.0, 30.0 + 40.0]


def test_what_the_time_went_into_is_added_up_and_what_is_done_again_counts_once() -> None:
    log: list[Event] = [
        started(),
        replace(stepped(20), stages={"forward": 2.0, "backward": 3.0}),
        Saved(25, 1800.0, {"check": 4.0, "save": 0.5}),
        replace(stepped(40), stages={"forward": 2.0, "waiting": 0.5}),
    ]
    curves = curves_of(log)
    before = curves.snapshot().stages
    assert before == {"forward": 4.0, "backward": 3.0, "check": 4.0, "save": 0.5, "waiting": 0.5}
    again = curves_of([*log, started(25, 1800.0, at=99.0), replace(stepped(40), stages={"forward": 2.5})])
    assert again.stages == {"forward": 4.5, "backward": 3.0, "check": 4.0, "save": 0.5}
    curves.feed(started(25, 1800.0, at=99.0))
    assert before["waiting"] == 0.5, "what was read once stays as it was"
    assert curves_of(FIRST).stages == {}, "earlier versions did not say"


def test_the_untouched_source_is_a_control_and_never_the_best() -> None:
    curves = curves_of([started(), validated(0, 0.2, zero_shot=True), validated(25, 0.6)])
    assert curves.zero_shot is not None
    assert curves.zero_shot.wer == 0.2
    assert curves.best is not None
    assert curves.best.wer == 0.6


def test_what_is_done_again_after_a_crash_is_shown_once() -> None:
    again: list[Event] = [started(25, 1800.0, at=99.0), stepped(30, 2.5), stepped(40, 2.0), validated(50, 0.5)]
    curves = curves_of(FIRST + again)
    assert curves.loss_h.tolist() == pytest.approx([0.4, 0.6, 0.8])
    assert curves.validation_h.tolist() == [0.0, 0.5, 1.0]
    assert curves.begun_at == 10.0
    assert curves.best is not None
    assert curves.best.step == 50


def test_feeding_bit_by_bit_is_the_same_as_all_at_once() -> None:
    curves = Curves()
    for event in FIRST:
        curves.feed(event)
    assert curves.wer.tolist() == curves_of(FIRST).wer.tolist()


def test_states_follow_the_log() -> None:
    assert curves_of([]).status.state == "waiting"
    assert curves_of(FIRST[:1]).status.text == "Loading the model"
    assert curves_of(FIRST[:1]).status.state == "preparing"
    assert curves_of(FIRST).status.state == "training"
    assert curves_of([*FIRST, Phase("Checking the dev set", at=50.0)]).status.state == "training"
    assert curves_of([*FIRST, Paused(60, 4000.0)]).status.state == "paused"
    assert curves_of([*FIRST, Paused(60, 4000.0), Phase("Loading the model")]).status.state != "paused"
    assert curves_of([*FIRST, Finished(100, 7200.0, 50, 0.5, 0.2, "done", 60.0)]).status.state == "finished"
    assert curves_of([*FIRST, Finished(60, 4000.0, 50, 0.5, 0.2, "stopped", 60.0)]).status.state == "stopped"
    failed = curves_of([*FIRST, Failed("No space.", "Free some.", "ENOSPC")]).status
    assert (failed.state, failed.message, failed.hint, failed.detail) == ("failed", "No space.", "Free some.", "ENOSPC")


@pytest.mark.parametrize(
    ("one", "other"),
    [((1.018, 0.382), (0.967, 0.973)), ((0.991, 0.470), (0.989, 0.865)), ((0.94, 0.3), (0.935, 0.5)),
     ((0.60, 0.5), (0.61, 0.2)), ((0.60, 0.1), (0.60, 0.2)), ((0.9, 0.9), (0.95, 0.3))],
)  # fmt: skip
def test_the_best_check_is_chosen_by_what_still_says_something(
    one: tuple[float, float], other: tuple[float, float]
) -> None:
    assert better(*one, *other)
    assert not better(*other, *one)
    assert not better(*one, *one)
    validations = [replace(validated(25, wer), cer=cer) for wer, cer in (other, one)]
    curves = curves_of([started(), *(replace(c, step=25 * n) for n, c in enumerate(validations, 1))])
    assert curves.best is not None
    assert (curves.best.wer, curves.best.cer) == one


def test_a_run_that_keeps_its_source_did_not_help() -> None:
    zero = replace(validated(0, 1.018, zero_shot=True), cer=0.382)
    taught = replace(validated(25, 0.967), cer=0.973)
    curves = curves_of([started(), zero])
    assert curves.helped is None
    curves.feed(taught)
    assert (curves.kept, curves.helped) == (zero, False)
    curves.feed(replace(taught, step=50, cer=0.3))
    assert curves.helped is True
    curves.feed(Finished(50, 3600.0, 25, 0.967, 0.973, "done", 60.0))
    assert curves.kept == taught, "what was really kept is what the child says"


def test_a_loss_in_the_hundreds_went_astray() -> None:
    assert not diverged(curves_of(FIRST))
    assert diverged(curves_of([*FIRST, stepped(60, 340.0)]))
    assert diverged(curves_of([*FIRST, replace(validated(75, 1.0), loss=77.1)])), "far worse than it was before"
    knows_nothing = [started(), stepped(20, 41.0), replace(validated(25, 1.0), loss=38.0)]
    assert not diverged(curves_of(knows_nothing))


def test_a_text_models_curves_are_over_words_and_what_is_done_again_counts_once() -> None:
    def read(step: int) -> Stepped:
        return replace(stepped(step), heard_s=0.0, words=10 * step)

    def foreseen(step: int, bits: float) -> Foreseen:
        return Foreseen(step, 10 * step, 2.0, 7.4, bits, 20, best=False, untouched=step == 0)

    begun = replace(started(), planned_s=0.0, planned_words=100)
    first = [begun, foreseen(0, 5.0), read(1), read(2), foreseen(2, 3.0), read(3), foreseen(3, 2.0)]
    again = [replace(begun, step=2, words=20, at=20.0), read(3), foreseen(3, 2.5), read(6)]
    curves = curves_of([*first, *again])
    assert list(curves.loss_words) == [10, 20, 30, 60]
    assert list(curves.texts.words) == [0, 20, 30]
    assert list(curves.texts.bits) == [5.0, 3.0, 2.5]
    assert curves.texts.best is not None
    assert curves.texts.best.step == 3
    assert curves.texts.untouched is not None
    assert curves.share == 0.6
    assert curves.status.state == "training"
    assert curves.snapshot().known_wer is None
