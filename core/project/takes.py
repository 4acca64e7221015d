"""Takes: what was spoken into the Live page, kept on disk as it was spoken.

    takes/2026-05-21/take-003.wav    written block by block while it is heard
    takes/2026-05-21/take-003.json   what is known of it (`Take`), written when it ends and whenever it changes

A WAV without its JSON is a take that a crash cut off: it is listed all the same.
"""

from __future__ import annotations

import json
import time
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

from core.decoding.transcript import Transcript
from core.errors import SoundError
from core.project.records import Voices


@dataclass(frozen=True)
class Take:
    """One take. `path` is its sound; `text` what the model wrote; `corrected` what was really said, once a person says.

    `utterance_id` is set when it was kept as a test utterance. `origin` is the microphone's name, or the name of the
    file that was fed in.
    """

    path: Path
    at: float = 0.0
    seconds: float = 0.0
    origin: str = ""
    model: str = ""
    prompt: str = ""
    corrected: str = ""
    speaker: str = ""
    voices: Voices = "people"
    transcript: Transcript | None = None
    utterance_id: int | None = None
    lost: str = ""

    @property
    def number(self) -> int:
        return int(self.path.stem.rpartition("-")[2])

    @property
    def text(self) -> str:
        return self.transcript.text if self.transcript else ""

    @property
    def said(self) -> str:
        """What was really said, as far as anybody knows: the correction, else the prompt."""
        return self.corrected or self.prompt

    def to_json(self) -> dict[str, Any]:
        values = asdict(self) | {"transcript": self.transcript.to_json() if self.transcript else None}
        del values["path"]
        return values


def new_take_path(takes: Path, now: float | None = None) -> Path:
    """The next free take-NNN.wav of today's folder; the folder is made."""
    day = takes / time.strftime("%Y-%m-%d", time.localtime(now))
    day.mkdir(parents=True, exist_ok=True)
    numbers = [int(p.stem[5:]) for p in day.glob("take-*.*") if p.stem[5:].isdigit()]
    return day / f"take-{max(numbers, default=0) + 1:03d}.wav"


def save_take(take: Take) -> Take:
    """Write what is known of a take beside its sound, whole or not at all."""
    beside = take.path.with_suffix(".tmp")
    beside.write_text(json.dumps(take.to_json(), ensure_ascii=False, indent=1), encoding="utf-8")
    beside.replace(take.path.with_suffix(".json"))
    return take


def read_take(path: Path) -> Take:
    """The take of a sound file; with only its times where nothing (readable) lies beside it."""
    plain = Take(path, at=path.stat().st_mtime)
    try:
        values = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
        transcript = values.pop("transcript", None)
        return replace(plain, **values, transcript=Transcript.from_json(transcript) if transcript else None)
    except FileNotFoundError:
        return plain
    except (ValueError, TypeError, KeyError, AttributeError) as error:
        return replace(plain, lost=f"Its notes could not be read: {error}")


def list_takes(takes: Path) -> list[Take]:
    """All takes of a project, newest first. A sound file without a number in its name is not a take."""
    found = [p for p in takes.glob("*/take-*.wav") if p.stem[5:].isdigit()]
    return sorted((read_take(p) for p in found), key=lambda take: (take.path.parent.name, take.number), reverse=True)


def discard_take(take: Take) -> None:
    """Remove a take that the person threw away. Raises `SoundError` when its file cannot be removed."""
    try:
        take.path.unlink(missing_ok=True)
        take.path.with_suffix(".json").unlink(missing_ok=True)
    except OSError as error:
        raise SoundError(f"{take.path} cannot be removed.", "Remove it by hand.", str(error)) from error
