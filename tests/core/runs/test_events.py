"""The event log: whole lines only, whatever the moment of a crash or of reading."""

from __future__ import annotations

import dataclasses
import json
import tempfile
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from core.runs import events
from core.runs.events import Event, Follower, Sample
from core.wording import say, to_json
from tests.event_logs import read_events

WORDS = st.text(max_size=12)
NUMBERS = st.floats(allow_nan=False)
STEPS = st.integers(0, 10**6)
TIMES = st.dictionaries(st.sampled_from(["waiting", "forward", "later"]), NUMBERS)
SAMPLES = st.lists(st.builds(Sample, WORDS, WORDS, WORDS, WORDS, NUMBERS, at=NUMBERS), max_size=2).map(tuple)


def built(kind: type[Event], *values: st.SearchStrategy[object]) -> st.SearchStrategy[Event]:
    return st.builds(kind, *values, at=NUMBERS)  # type: ignore[arg-type]


ANY: st.SearchStrategy[Event] = st.one_of(
    built(events.Phase, WORDS, NUMBERS),
    built(events.Excluded, WORDS, st.lists(st.tuples(WORDS, WORDS), max_size=3).map(tuple)),
    built(events.Stepped, STEPS, NUMBERS, NUMBERS, NUMBERS, NUMBERS, NUMBERS, STEPS, NUMBERS, NUMBERS, TIMES),
    built(events.Validated, STEPS, NUMBERS, NUMBERS, NUMBERS, NUMBERS, STEPS, st.booleans(), st.booleans(), SAMPLES),
    built(events.Foreseen, STEPS, STEPS, NUMBERS, NUMBERS, NUMBERS, STEPS, st.booleans(), st.booleans(), WORDS),
    built(events.Saved, STEPS, NUMBERS, TIMES),
    built(events.Paused, STEPS, NUMBERS),
    built(events.Failed, WORDS, WORDS, WORDS, st.booleans()),
    built(events.Finished, STEPS, NUMBERS, STEPS, NUMBERS, NUMBERS, WORDS, NUMBERS),
)


@given(ANY)
def test_an_event_reads_as_it_was_written(event: Event) -> None:
    assert events.from_line(events.to_line(event)) == event


@given(st.lists(ANY, max_size=6), st.data())
def test_reading_while_it_grows_gives_each_event_once(said: list[Event], data: st.DataObject) -> None:
    whole = b"".join(events.to_line(e).encode() + b"\n" for e in said)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "events.jsonl"
        follower = Follower(path)
        got = list(follower.read())
        cuts = sorted(data.draw(st.lists(st.integers(0, len(whole)), max_size=5)))
        for cut in (*cuts, len(whole)):
            path.write_bytes(whole[:cut])
            got += follower.read()
    assert got == said


@given(st.lists(ANY, min_size=1, max_size=4), ANY, st.integers(1, 200))
def test_a_crash_in_the_middle_of_a_line_loses_that_line_only(said: list[Event], after: Event, lost: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "events.jsonl"
        for event in said:
            events.append(path, event)
        written = path.read_bytes()
        last = len(events.to_line(said[-1]).encode())
        path.write_bytes(written[: len(written) - 1 - min(lost, last)])
        events.append(path, after)
        assert read_events(path) == [*said[:-1], after]


def test_kinds_and_fields_of_newer_versions_are_passed_over() -> None:
    assert events.from_line('{"kind": "danced", "at": 1}') is None
    line = events.to_line(events.Saved(3, 4.0)).replace('"step"', '"mood": 1, "step"')
    found = events.from_line(line)
    assert isinstance(found, events.Saved)
    assert (found.step, found.heard_s) == (3, 4.0)
    assert dataclasses.asdict(found)["step"] == 3


def test_the_log_says_english_and_remembers_how_it_was_said(tmp_path: Path) -> None:
    path = tmp_path / "events.jsonl"
    late = say("It is shorter than {shortest:.0f} ms.", shortest=250)
    told = [
        events.Failed(say("{path} is gone.", path="a.wav"), "Look."),
        events.Excluded("train", (("k1", late), ("k2", late))),
    ]
    for event in told:
        events.append(path, event)
    failed, excluded = read_events(path)
    assert json.loads(path.read_text("utf-8").splitlines()[0])["message"] == "a.wav is gone."
    assert isinstance(failed, events.Failed)
    assert to_json(failed.message) == to_json(told[0].message)
    assert isinstance(excluded, events.Excluded)
    assert [to_json(reason) for _, reason in excluded.items] == 2 * [to_json(late)]


def test_a_log_keeps_its_words_whatever_the_fields_are_called() -> None:
    """A run of an earlier version is read as it was, and what is written now is read by it."""
    sample = {"at": 2.0, "key": "a-1", "speaker": "Inês", "said": "uma casa", "written": "una casa", "wer": 0.5}
    old = {
        "kind": "validated", "at": 2.0, "step": 25, "heard_s": 90.0, "loss": 1.5, "wer": 0.5, "cer": 0.1,
        "utterances": 1, "best": True, "zero_shot": False, "samples": [sample],
    }  # fmt: skip
    event = events.from_line(json.dumps(old))
    assert isinstance(event, events.Validated)
    assert (event.samples[0].reference, event.samples[0].hypothesis) == ("uma casa", "una casa")
    assert json.loads(events.to_line(event)) == old
