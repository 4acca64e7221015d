"""The sound that goes with a report's page: of the utterances with the most errors, and of which it could not be read.
Torch-free.
"""

from __future__ import annotations

import io
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

import soundfile

from core import audio
from core.errors import SoundError, WorkbenchError
from core.evaluation.html_parts import worst
from core.evaluation.report import Report
from core.families import SAMPLE_RATE
from core.project.queries import Reader
from core.project.records import Problem
from core.wording import say

SOUNDS = 30
"""Utterances whose sound goes with a page, where it is asked for and nobody says how many."""


@dataclass(frozen=True)
class Sounds:
    """MP3s by the keys of their utterances, and the utterances whose sound was asked for and could not be read."""

    found: Mapping[str, bytes] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()

    @property
    def asked(self) -> int:
        """How many were asked for."""
        return len(self.found) + len(self.problems)


def sounds_of(project: Path, report: Report, most: int = SOUNDS) -> Sounds:
    """The sound of so many utterances, those with the most errors first. Raises `ProjectError`."""
    found: dict[str, bytes] = {}
    problems = []
    with Reader(project) as reader:
        for item in worst(report)[: max(0, most)]:
            try:
                found[item.key] = _mp3(reader, item.key)
            except WorkbenchError as error:
                problems.append(Problem(item.key, error.message, error.hint, detail=error.detail))
    return Sounds(found, tuple(problems))


def _mp3(reader: Reader, key: str) -> bytes:
    """Raises `SoundError`, `ProjectError`."""
    id = reader.find(key)
    row = reader.row(id) if id is not None else None
    if row is None:
        raise SoundError(say("“{key}” is not in the project any more.", key=key), say("Evaluate again."))
    sound = audio.load(reader.sound_path(row), row.start, row.end, channel=row.channel)
    out = io.BytesIO()
    soundfile.write(out, sound, SAMPLE_RATE, format="MP3")
    return out.getvalue()


NO_SOUND = Sounds()
