"""Which utterances the table lists."""

from __future__ import annotations

from dataclasses import replace

from app.evaluate.evaluation_state import EvaluationState
from app.evaluate.table_filter import TableFilter
from tests.app.evaluate.conftest import Worked


def keys(state: EvaluationState) -> set[str]:
    assert state.report is not None
    return {state.report.items[place].key for place in state.shown}


def test_kinds_list_what_they_say_and_their_counts_agree(state: EvaluationState, worked: Worked) -> None:
    report, other, found = worked
    analysis = found.analysis
    expected = {
        "all": {item.key for item in report.items},
        "errors": {item.key for item in report.items if item.counts.errors},
        "habits": set(analysis.kinds.keys["habits"]),
        "left_out": set(analysis.kinds.keys["left_out"]),
        "new_letters": set(analysis.new_letters),
        "better": {i.key for i in report.items if i.counts.errors < other.by_key[i.key].counts.errors},
        "worse": {i.key for i in report.items if i.counts.errors > other.by_key[i.key].counts.errors},
    }
    for kind, wanted in expected.items():
        state.set_filter(TableFilter(kind))  # type: ignore[arg-type]  # the names of all kinds
        assert wanted, kind
        assert keys(state) == wanted, kind
        assert state.count(kind) == len(wanted), kind  # type: ignore[arg-type]


def test_a_part_takes_the_place_of_another_and_goes_when_it_is_pressed_again(state: EvaluationState) -> None:
    analysis = state.analysis
    assert analysis is not None
    group = analysis.groups["speaker"][2]
    mixup = next(one for one in analysis.mixups if one.said and one.written)
    state.narrow(state.filter.narrowed(group=(group.kind, group.label)))
    assert state.item is None
    assert state.report is not None
    assert {state.report.items[place].speaker for place in state.shown} == {group.label}
    assert all(state.report.items[place].counts.errors for place in state.shown)
    state.narrow(state.filter.narrowed(mixup=(mixup.said, mixup.written)))
    assert state.filter.group is None
    assert keys(state) == set(mixup.keys)
    state.narrow(state.filter.narrowed(mixup=(mixup.said, mixup.written)))
    assert not state.filter.has_part
    assert len(state.shown) == state.count("errors")


def test_a_part_that_the_kind_has_none_of_is_shown_of_all_kinds(state: EvaluationState) -> None:
    assert state.report is not None
    right = next(item.key for item in state.report.items if not item.counts.errors)
    state.narrow(state.filter.narrowed(picked=(right,)))
    assert (state.filter.kind, keys(state)) == ("all", {right})


def test_words_are_found_in_what_was_said_and_written_without_heed_of_accents(state: EvaluationState) -> None:
    assert state.report is not None
    item = next(item for item in state.report.items if item.counts.errors and "ã" in item.said)
    word = next(word for word in item.said.split() if "ã" in word)
    state.set_filter(TableFilter("errors").searching(word.replace("ã", "A")))
    assert item.key in keys(state)
    assert len(state.shown) < (state.count("errors") or 0)
    state.set_filter(TableFilter("errors").searching("xyzzy"))
    assert state.shown == []


def test_another_report_takes_the_part_away_and_keeps_the_utterance_of_the_same_set(
    state: EvaluationState, worked: Worked
) -> None:
    report, other, _ = worked
    state.narrow(state.filter.narrowed(error="left_out"))
    state.set_current(state.shown[0])
    key = report.items[state.current].key
    state.show(other)
    assert state.item is not None
    assert state.item.key == key
    assert not state.filter.has_part
    assert state.count("habits") is None  # nothing is worked out yet
    elsewhere = replace(report, asked=replace(report.asked, set_print="another"))
    state.show(elsewhere)
    assert state.item is None
