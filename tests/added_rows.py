"""Recordings and utterances put into a project by hand, a step each, where a test needs no import."""

from __future__ import annotations

from core.project.records import Recording, Split
from core.project.step import Step
from core.project.store import Project
from core.project.stored import as_stored, free_key, speaker_id
from core.wording import say


def add_utterance(
    project: Project,
    recording_id: int,
    start: int,
    end: int,
    text: str = "",
    *,
    key: str = "",
    speaker: str = "",
    split: Split = "",
    prompt: str = "",
) -> int:
    """Mark a new utterance on a recording. Returns its id."""
    with project.step(say("Add utterance")) as step:
        recording = step.get("recordings", recording_id)
        assert recording is not None
        assert 0 <= start < end <= recording["frames"]
        return step.add(
            "utterances",
            key=free_key(project, key or recording["name"].rsplit(".", 1)[0]),
            recording_id=recording_id,
            start=start,
            end=end,
            text=as_stored(text),
            speaker_id=speaker_id(project, step, speaker),
            split=split,
            left_out=0,
            prompt=as_stored(prompt),
        )


def add_recording(step: Step, recording: Recording) -> int:
    """Add a sound file's row (its id is given anew). Only inside a step."""
    values = {name: getattr(recording, name) for name in recording.__dataclass_fields__ if name != "id"}
    return step.add("recordings", **values)
