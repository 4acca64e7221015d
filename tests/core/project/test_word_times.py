"""Words shared out by when a model hears them: a child that answers as the recogniser does, over real pipes."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from core.decoding.client import LiveClient
from core.errors import Cancelled, WorkbenchError
from core.project.bulk import plans
from core.project.bulk.marks import Cut, plan_cut
from core.project.records import Recording
from core.project.store import Project
from core.project.word_times import WordTimes
from core.project.word_times_by_length import span_of
from tests import builders
from tests.added_rows import add_recording, add_utterance
from tests.played_children import played_child

RATE = 16000
CHILD = """
import json, sys
for line in sys.stdin:
    said = json.loads(line)
    if said["op"] == "quit":
        break
    if said["op"] != "file":
        continue
    print(json.dumps({"kind": "file", "id": said["id"], "share": 0.5}), flush=True)
    word = lambda text, a, b: {"text": text, "start_s": a, "end_s": b, "confidence": 1.0, "alternatives": []}
    words = [word("um", 0.1, 0.3), word("dois", 0.4, 0.9), word("três", 1.0, 1.4), word("quatro", 3.0, 4.5)]
    print(json.dumps({ANSWER}), flush=True)
"""
HEARD = '{"kind": "file", "id": said["id"], "transcript": {"text": "", "words": words, "seconds": 5.0}}'
REFUSED = '{"kind": "failed", "id": said["id"], "message": "It cannot be read.", "hint": "", "detail": ""}'
BROKEN = '{"kind": "failed", "message": "There is no model.", "hint": "Choose another.", "detail": ""}'


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    """One utterance: three words, a second of pause, and one word."""
    with Project.create(tmp_path / "p", name="Prova", language="pt") as project:
        sound = np.concatenate([builders.babble(1.5, RATE), np.zeros(RATE, np.float32), builders.babble(2.5, RATE)])
        builders.write_wav(project.folder / "recordings" / "a.wav", sound, RATE)
        with project.step("Make") as step:
            values = Recording(0, "a", "a.wav", "recordings/a.wav", RATE, 1, len(sound))
            id = add_recording(step, values)
            add_utterance(project, id, 0, len(sound), "Um dois três quatro.", key="a")
        yield project


def words(project: Project, answer: str, monkeypatch: pytest.MonkeyPatch, cancelled: bool = False) -> WordTimes:
    module = played_child(project.folder.parent, monkeypatch, CHILD.replace("{ANSWER}", answer))
    return WordTimes(project, Path("model"), lambda: cancelled, lambda: LiveClient(module=module))


def texts(project: Project, times: WordTimes, monkeypatch: pytest.MonkeyPatch) -> tuple[list[str], tuple[str, ...]]:
    """The texts of both pieces, and what is said about them."""
    spoken = [(0, round(1.5 * RATE)), (round(2.5 * RATE), 5 * RATE)]
    monkeypatch.setattr("core.vad.regions", lambda x, rate: spoken)
    ids = [int(id) for id in project.ids()]
    with times:
        outcome = plans.apply(project, plan_cut(project, ids, Cut(most_s=4.0), times))
    return [row.text for row in project.each()], outcome.notes


def test_words_go_where_the_model_hears_them(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    found, notes = texts(project, words(project, HEARD, monkeypatch), monkeypatch)
    assert found == ["Um dois três", "quatro."]
    assert notes == ("Words were shared out by the times a model heard them in 1.",)


def test_what_the_model_cannot_read_is_shared_out_by_time(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    found, notes = texts(project, words(project, REFUSED, monkeypatch), monkeypatch)
    assert " ".join(found) == "Um dois três quatro."
    assert "by time in 1" in notes[0]


def test_a_model_that_cannot_run_is_told_and_nothing_changes(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(WorkbenchError, match="There is no model"):
        texts(project, words(project, BROKEN, monkeypatch), monkeypatch)
    assert [row.text for row in project.each()] == ["Um dois três quatro."]


def test_cancelling_ends_the_wait(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(Cancelled), words(project, HEARD, monkeypatch, cancelled=True) as times:
        times(next(iter(project.each())))


def test_a_span_of_letters_lies_where_speech_is() -> None:
    spoken = [(1.0, 2.0), (4.0, 5.0)]
    assert span_of("abcd efgh", spoken, 0, 4) == (1.0, 2.0)
    assert span_of("abcd efgh", spoken, 5, 9) == (4.0, 5.0)
    assert span_of("abcd", [], 0, 4) == (0.0, 0.0)
