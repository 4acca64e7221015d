"""Texts that remember how they were made."""

from __future__ import annotations

import json
import pickle
from pathlib import Path

import pytest

from core.errors import WorkbenchError
from core.wording import Said, from_json, say, say_all, say_any, say_n, to_json

SAMPLES = [
    say("Nothing to do."),
    say("{name} has {share:.1%} of {count:,}.", name="a.wav", share=0.187, count=7642),
    say("Braces { stay."),
    say("Columns: {names}.", names=["one", "two"]),
    say("{what} {hint}", what=say("{file} is empty.", file=Path("a.wav")), hint=say_n("One row.", "%n rows.", 1)),
    say_n("one file of {name}", "%n files of {name}", 7642, name="x"),
    say("Open", about="a state"),
]


def test_the_english_is_filled_in_with_its_values() -> None:
    assert [str(text) for text in SAMPLES] == [
        "Nothing to do.",
        "a.wav has 18.7% of 7,642.",
        "Braces { stay.",
        "Columns: one, two.",
        "a.wav is empty. One row.",
        "7,642 files of x",
        "Open",
    ]


@pytest.mark.parametrize("text", SAMPLES)
def test_a_text_goes_through_json_and_pickle_with_all_it_knows(text: Said) -> None:
    for copy in (from_json(json.loads(json.dumps(to_json(text)))), pickle.loads(pickle.dumps(text))):
        assert isinstance(copy, Said)
        assert copy == text
        assert (copy.others, copy.one, copy.number, copy.about) == (text.others, text.one, text.number, text.about)
        assert to_json(copy) == to_json(text)


@pytest.mark.parametrize("kept", ["plain", None, 3, {}, {"say": 4}, {"say": "{lost} here", "values": {}}])
def test_what_another_program_wrote_is_read_as_a_plain_text(kept: object) -> None:
    assert from_json(kept) == (
        kept if isinstance(kept, str) else "{lost} here" if kept == {"say": "{lost} here", "values": {}} else ""
    )


def test_an_error_of_a_child_keeps_how_it_is_worded() -> None:
    error = WorkbenchError(say("{name} cannot be read.", name="a.wav"), say_n("Look at it.", "Look at %n.", 2), "why")
    told = WorkbenchError.from_json(json.loads(json.dumps(error.to_json())))
    assert (str(told), told.detail) == ("a.wav cannot be read. Look at 2.", "why")
    assert isinstance(told.message, Said)
    assert told.message.values == {"name": "a.wav"}
    assert str(WorkbenchError.from_json({"message": "Plain."})) == "Plain."


def test_things_in_a_row_are_joined_by_a_text_that_can_be_translated() -> None:
    assert [say_all(names) for names in ([], ["a"], ["a", "b"], ["a", "b", "c"])] == ["", "a", "a and b", "a, b and c"]
    assert say_any(["a", "b", say("{x:.1f} s", x=2)]) == "a, b or 2.0 s"
    said = say_all([say("Open"), say("Close")])
    assert isinstance(said, Said)
    assert (said.others, said.about) == ("{several} and {last}", "list")
