"""A recording as a whole: lanes, shared edges, new marks, and the speech that nobody has marked."""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core import audio
from core.cli import main
from core.errors import Cancelled, ProjectError
from core.project.bulk.plans import apply
from core.project.recording.edges import plan_edges
from core.project.recording.lanes import boxes_of, overlapping
from core.project.recording.listed import recording_named, recordings_of
from core.project.recording.marking import Stretch, mark
from core.project.recording.missed import Missed, missed
from core.project.records import Recording
from core.project.store import Project
from tests import builders
from tests.added_rows import add_recording
from tests.conftest import REPOSITORY

RATE = 16000
VOICE = REPOSITORY / "resources" / "sample" / "pt"


def hush(seconds: float) -> np.ndarray:
    return np.random.default_rng(1).normal(0, 1e-4, round(seconds * RATE)).astype(np.float32)


@pytest.fixture(scope="module")
def voice() -> np.ndarray:
    """Two seconds and more of one voice (synthetic speech of the sample)."""
    sound, rate = audio.read(min((VOICE / "sound").iterdir()))
    return audio.resample(sound, rate, RATE)


@pytest.fixture
def project(tmp_path: Path, voice: np.ndarray) -> Iterator[Project]:
    """A recording with the same words three times between silences, and one in which nothing is marked."""
    sound = np.concatenate([hush(2), voice, hush(2), voice, hush(2), voice, hush(2)]).astype(np.float32)
    with Project.create(tmp_path / "p", name="P", language="pt") as project:
        for name, x in (("talk.wav", sound), ("empty.wav", hush(3))):
            path = builders.write_wav(project.folder / "recordings" / name, x, RATE)
            with project.step("Add") as step:
                values = Recording(0, name, name, f"recordings/{name}", RATE, 1, len(x))
                add_recording(step, values)
            assert path.is_file()
        yield project


def seconds(*stretches: tuple[float, float, str]) -> list[Stretch]:
    return [Stretch(round(a * RATE), round(b * RATE), who, f"{who} fala") for a, b, who in stretches]


def test_lanes_are_one_for_each_speaker_with_nobody_last_and_overlaps_of_one_are_flagged(project: Project) -> None:
    talk = recording_named(project, "talk")
    mark(project, talk.id, seconds((3, 4, ""), (1, 2, "Rui"), (0, 1.5, "Ana"), (1.4, 2.5, "Ana"), (2.4, 3, "Rui")))
    boxes = boxes_of(project, talk.id)
    assert boxes.speakers[-1] == ""
    assert sorted(boxes.speakers) == ["", "Ana", "Rui"]
    assert [boxes.speakers[lane] for lane in boxes.lanes] == ["Ana", "Rui", "Ana", "Rui", ""]
    assert boxes.starts.tolist() == [0, 1, 1.4, 2.4, 3]
    assert boxes.overlaps.tolist() == [True, False, True, False, False]
    assert not boxes.drafts.any()
    found = recordings_of(project)
    at = found.names.index("talk.wav")
    assert (found.utterances[at], found.speakers[at], found.overlaps[at], found.share(at)) == (5, 2, 1, 1.0)
    assert found.share(found.names.index("empty.wav")) is None


def test_a_shared_edge_moves_with_its_neighbour_in_one_step_and_no_other_does(project: Project) -> None:
    talk = recording_named(project, "talk.wav")
    marks = seconds((0, 1, "Ana"), (1.002, 2, "Ana"), (1, 2, "Rui"), (3, 4, "Ana"))
    first, second, other, far = mark(project, talk.id, marks)
    steps = len(project.history())
    apply(project, plan_edges(project, first, 0, round(1.5 * RATE)))
    ends = {row.id: (row.start / RATE, row.end / RATE) for row in project.rows([first, second, other, far])}
    assert ends == {first: (0, 1.5), second: (1.5, 2), other: (1, 2), far: (3, 4)}
    assert len(project.history()) == steps + 1
    assert project.undo_label == "Move the edge that 2 utterances share to 1.50 s"
    project.undo()
    assert [row.end for row in project.rows([first])] == [RATE]
    with pytest.raises(ProjectError, match="Nothing would be left"):
        plan_edges(project, first, 0, 2 * RATE)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 40), st.integers(1, 12), st.integers(0, 2)), max_size=30))
def test_two_overlap_exactly_when_they_share_time_on_a_lane(marks: list[tuple[int, int, int]]) -> None:
    marks.sort(key=lambda one: (one[0], one[0] + one[1]))
    starts = np.array([float(start) for start, _, _ in marks])
    ends = np.array([float(start + length) for start, length, _ in marks])
    lanes = np.array([lane for _, _, lane in marks], np.int16)
    found = overlapping(starts, ends, lanes)
    for n in range(len(marks)):
        others = (m for m in range(len(marks)) if m != n and lanes[m] == lanes[n])
        assert found[n] == any(starts[m] < ends[n] and starts[n] < ends[m] for m in others)


def test_new_marks_are_one_step_with_keys_of_their_own_and_stay_inside_the_recording(project: Project) -> None:
    talk = recording_named(project, "talk.wav")
    before = (project.folder / talk.path).read_bytes()
    ids = mark(project, talk.id, seconds((0, 1, "Ana"), (1, 2, "Eva")))
    assert [row.key for row in project.rows(ids)] == ["talk-001", "talk-002"]
    assert project.undo_label == "Mark 2 utterances in talk.wav"
    with pytest.raises(ProjectError, match=r"talk\.wav has no frames"):
        mark(project, talk.id, [Stretch(0, talk.frames + 1)])
    project.undo()
    assert project.rows(ids) == []
    assert (project.folder / talk.path).read_bytes() == before


def test_missed_speech_is_found_between_marks_and_only_there(project: Project, voice: np.ndarray) -> None:
    talk = recording_named(project, "talk.wav")
    length = len(voice) / RATE
    middle = (2 + length + 2, 2 + length + 2 + length)
    mark(project, talk.id, seconds((middle[0] - 0.1, middle[1] + 0.1, "Ana")))
    told: list[tuple[int, int]] = []
    found = missed(project, talk, Missed(join_s=1.0), lambda done, total: told.append((done, total)))
    assert len(found) == 2
    for (start, end), begun in zip(found, (2, middle[1] + 2), strict=True):
        assert start / RATE == pytest.approx(begun, abs=0.5)
        assert end / RATE == pytest.approx(begun + length, abs=0.6)
    assert told[-1][0] == told[-1][1]
    assert missed(project, recording_named(project, "empty.wav")) == []
    with pytest.raises(Cancelled):
        missed(project, talk, cancelled=lambda: True)
    short = missed(project, talk, Missed(join_s=1.0, most_s=1.0))
    assert len(short) > 2
    assert all(b - a <= 1.3 * RATE for a, b in short)
    assert all(a[1] <= b[0] for a, b in pairwise(short))


def test_the_command_line_lists_recordings_marks_stretches_and_what_was_missed(
    project: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = str(project.folder)
    project.close()

    def said(*line: str, code: int = 0) -> dict[str, object]:
        assert main([*line, "--json"]) == code
        found: dict[str, object] = json.loads(capsys.readouterr().out)
        return found

    assert said("mark", folder, "0.5-1", "1-1.5", "--recording", "talk", "--speaker", "Ana")["count"] == 2
    assert said("mark", folder, code=2)["error"]
    dry = said("mark", folder, "--missed", "--dry-run", "--speaker", "Rui", "--pause", "1")
    made = said("mark", folder, "--missed", "--speaker", "Rui", "--pause", "1")
    assert dry["count"] == made["count"] == 3
    listed = said("recordings", folder)["recordings"]
    assert isinstance(listed, list)
    assert [(one["name"], one["utterances"], one["speakers"]) for one in listed] == [
        ("empty.wav", 0, 0),
        ("talk.wav", 5, 2),
    ]
    said("edit", folder, "ends", "0.5-1.2", "--keys", "talk-001", "--together")
    with Project.open(folder) as again:
        assert again.row(again.find("talk-002") or 0).start == round(1.2 * RATE)  # type: ignore[union-attr]
        assert again.undo_label.startswith("Move the edge that 2 utterances share")
        again.undo()
        again.undo()
        assert recordings_of(again).utterances.tolist() == [0, 2]
