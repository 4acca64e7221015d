"""Takes: what was spoken into the Live page, kept on disk as it was spoken.

    takes/2026-05-21/take-003.wav    written block by block while it is heard
    takes/2026-05-21/take-003.json   what is known of it (`Take`), written when it ends and whenever it changes

A WAV without its JSON is a take that a crash cut off: it is listed all the same.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from typing import Any

from core import writing
from core.decoding.transcript import Transcript
from core.project.records import Voices
from core.wording import Listed, say

PLACES = 5
"""So many places where sound is missing are named one by one."""
MISSING_HINT = say("Record it again; should it happen again, pause what trains meanwhile.")


@dataclass(frozen=True)
class Take:
    """One take. `path` is its sound; `text` what the model wrote; `corrected` what was really said, once a person says.

    `utterance_id` is set when it was kept as a test utterance. `origin` is the microphone's name, or the name of the
    file that was fed in. `missing` are the places where sound was lost: the second of the take, and how much is missing
    there (0 where nobody knows).
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
    missing: tuple[tuple[float, float], ...] = ()

    @property
    def number(self) -> int:
        return int(self.path.stem.rpartition("-")[2])

    @property
    def text(self) -> str:
        return self.transcript.text if self.transcript else ""

    @property
    def reference(self) -> str:
        """What was really said, as far as anybody knows: the correction, else the prompt."""
        return self.corrected or self.prompt

    def to_json(self) -> dict[str, Any]:
        values = asdict(self) | {"transcript": self.transcript.to_json() if self.transcript else None}
        del values["path"]
        return values


def save_take(take: Take) -> Take:
    """Write what is known of a take into its note, whole or not at all; what the recorder noted there stays."""
    note = take.path.with_suffix(".json")
    values = {**_note(note), **take.to_json()}
    writing.write_text(note, json.dumps(values, ensure_ascii=False, indent=1))
    return take


def _note(path: Path) -> dict[str, Any]:
    try:
        values = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return values if isinstance(values, dict) else {}


def read_take(path: Path) -> Take:
    """The take of a sound file; what its note does not hold (or holds damaged) keeps its default."""
    note = _note(path.with_suffix(".json"))
    known = {f.name for f in fields(Take)} - {"path", "transcript", "missing"}
    values = {name: value for name, value in note.items() if name in known and value is not None}
    values.setdefault("at", note.get("started") or path.stat().st_mtime)
    values.setdefault("origin", note.get("device") or "")
    transcript = note.get("transcript")
    try:
        heard = Transcript.from_json(transcript) if isinstance(transcript, dict) else None
    except (TypeError, KeyError, ValueError):
        heard = None
    return Take(path, **values, transcript=heard, missing=_places(note.get("missing")))


def _places(noted: Any) -> tuple[tuple[float, float], ...]:
    try:
        return tuple((float(at_s), float(seconds)) for at_s, seconds in noted or ())
    except (TypeError, ValueError):
        return ()


def missing_words(missing: Sequence[tuple[float, float]]) -> str:
    """Where in a take sound is missing, and why; "" where none is."""
    if not missing:
        return ""
    places = Listed(
        say("{seconds:.1f} s at {at_s:.1f} s", seconds=seconds, at_s=at_s)
        if seconds >= 0.05
        else say("a little at {at_s:.1f} s", at_s=at_s)
        for at_s, seconds in missing[:PLACES]
    )
    if len(missing) > PLACES:
        return say("Sound is missing in this take ({places}…): the computer was too busy to take it in.", places=places)
    return say("Sound is missing in this take ({places}): the computer was too busy to take it in.", places=places)


def list_takes(takes: Path) -> list[Take]:
    """All takes of a project, newest first. A sound file without a number in its name is not a take."""
    found = [p for p in takes.glob("*/take-*.wav") if p.stem[5:].isdigit()]
    return sorted((read_take(p) for p in found), key=lambda take: (take.path.parent.name, take.number), reverse=True)
