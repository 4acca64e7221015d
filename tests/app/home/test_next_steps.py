"""What Home proposes to carry on with."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from app.frame.runs_monitor import RunFacts
from app.home.next_steps import MOST, next_steps
from core.project.queries import SplitSummary, Summary
from core.project.takes import Take

READY = Summary(
    utterances=10, by_split={"train": SplitSummary(8, 60.0), "dev": SplitSummary(1), "test": SplitSummary(1)}
)
RUN = RunFacts("balanced", "Balanced", "training", 0.35, 2280, 0.187, (0.5, 0.187), "es", "pt", "CPU", 1.0)


def keys(*args: object, **more: object) -> list[str]:
    return [step.key for step in next_steps(*args, **more)]


def test_an_empty_project_begins_with_recordings() -> None:
    assert keys(Summary(), [], []) == ["import"]
    assert keys(Summary(), [], [], read_only=True) == []


def test_a_ready_project_begins_with_a_run() -> None:
    assert keys(READY, [], []) == ["first_run"]


def test_a_running_run_comes_first_with_its_figures() -> None:
    (step, *_) = next_steps(READY, [RUN], [])
    assert step.title == "Balanced is training"
    assert step.text == "35% done, 38 minutes left. Word errors on the dev set are down to 18.7%."
    assert (step.page, step.args, step.share) == ("train", {"run": "balanced"}, 0.35)


def test_letters_outside_the_alphabet_are_counted_and_lead_to_them() -> None:
    summary = replace(READY, flags={"alphabet": 37, "silence": 4})
    step = next_steps(summary, [], [])[0]
    assert step.title == "37 utterances to fix"
    assert (step.page, step.args) == ("alphabet", {})
    assert "silence" in keys(summary, [], [])


def test_what_is_not_transcribed_leads_to_its_filter_and_is_no_matter_of_splits() -> None:
    summary = replace(READY, utterances=14, untranscribed=SplitSummary(4, 9.0))
    step = next_steps(summary, [], [])[0]
    assert (step.title, step.args) == ("4 utterances are not transcribed", {"flag": "untranscribed"})
    assert "split" not in keys(summary, [], [])


def test_takes_that_were_not_kept_are_offered() -> None:
    takes = [Take(Path("takes/2026-01-01/take-002.wav"), at=1e9, speaker="Ana"), Take(Path("t/d/take-001.wav"), at=1e9)]
    (step, *_) = next_steps(READY, [replace(RUN, state="finished")], takes)
    assert step.title.startswith("2 takes from")
    assert "Ana" in step.text
    assert keys(READY, [replace(RUN, state="finished")], [replace(t, utterance_id=1) for t in takes]) == ["speak"]


def test_halted_runs_say_how_they_ended() -> None:
    for state, title in (
        ("paused", "Balanced is paused"),
        ("crashed", "Balanced was cut off"),
        ("failed", "Balanced has failed"),
    ):
        assert next_steps(READY, [replace(RUN, state=state)], [])[0].title == title


def test_utterances_without_split_are_told() -> None:
    summary = replace(READY, utterances=15)
    assert next_steps(summary, [RUN], [])[1].title == "5 utterances are in no split"


def test_never_more_than_three() -> None:
    summary = replace(READY, utterances=20, flags={"alphabet": 1, "clipped": 2, "fast": 3, "silence": 4})
    takes = [Take(Path("takes/2026-01-01/take-001.wav"), at=1e9)]
    assert len(next_steps(summary, [RUN, replace(RUN, key="b", state="paused")], takes)) == MOST
