"""New utterances on a recording: a stretch that a person chose, or many that were found. Sound is never touched."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from core import quantities
from core.errors import ProjectError
from core.project.records import Recording
from core.project.store import Project
from core.project.stored import as_stored, free_key, speaker_id
from core.wording import say


@dataclass(frozen=True)
class Stretch:
    """Frames [start, end) of a recording, who speaks there ("" for nobody known) and what they say."""

    start: int
    end: int
    speaker: str = ""
    text: str = ""


def mark(project: Project, recording_id: int, stretches: Sequence[Stretch]) -> tuple[int, ...]:
    """Make each stretch an utterance, all in one step of the history. Returns their ids.

    Raises `ProjectError` for a stretch that is not inside the recording; then nothing has changed.
    """
    recording = project.recording(recording_id)
    if recording is None:
        raise ProjectError(say("This recording is no longer in the project."), say("Choose another one."))
    for one in stretches:
        if not 0 <= one.start < one.end <= recording.frames:
            raise ProjectError(
                say("{name} has no frames {start} to {end}.", name=recording.name, start=one.start, end=one.end),
                say("Choose a stretch between 0 and {recording}.", recording=recording.frames),
            )
    if not stretches:
        return ()
    keys = _keys(project, recording, len(stretches))
    label = say("Mark {what} in {name}", what=quantities.utterances(len(stretches)), name=recording.name)
    if len(stretches) == 1:
        label = say("Mark {key} at {at:.2f} s", key=keys[0], at=stretches[0].start / recording.rate)
    with project.step(label) as step:
        people = {name: speaker_id(project, step, name) for name in dict.fromkeys(one.speaker for one in stretches)}
        rows = [
            {
                "key": key,
                "recording_id": recording_id,
                "start": one.start,
                "end": one.end,
                "text": as_stored(one.text),
                "speaker_id": people[one.speaker],
            }
            for key, one in zip(keys, stretches, strict=True)
        ]
        return tuple(step.add_many("utterances", rows))


def _keys(project: Project, recording: Recording, count: int) -> list[str]:
    """Keys that are free: the recording's name with a number behind it."""
    stem = Path(recording.name).stem
    number = int(project.query_one("SELECT count(*) FROM utterances WHERE recording_id = ?", (recording.id,)))
    found: list[str] = []
    while len(found) < count:
        number += 1
        key = free_key(project, f"{stem}-{number:03d}")
        if key not in found:
            found.append(key)
    return found
