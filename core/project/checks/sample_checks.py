"""What the sounds of the sample measure, kept beside it: opening it would else decode half an hour of sound.

    python -m core.project.sample      after the sample or the measuring was changed

A file that no longer fits the sounds is passed over, and the checks read them as everywhere.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import astuple, fields
from pathlib import Path
from typing import Any

from core.project.checks import measures, quality, sound_checks
from core.project.checks.sound_checks import Sound
from core.project.queries import Reader
from core.project.store import Project

NAME = "checks.json"


def restore(project: Project, source: Path) -> bool:
    """Give the new project what is kept at `source`, and check the rest; False when nothing is there that fits."""
    try:
        kept: dict[str, Any] = json.loads((source / NAME).read_text(encoding="utf-8"))
        if kept["of"] != _identity(project):
            return False
        sounds = {key: Sound(*values) for key, values in kept["sounds"].items()}
        ids = {str(row[1]): int(row[0]) for row in project.query_all("SELECT id, key FROM utterances")}
        found = [(ids[key], sound) for key, sound in sounds.items()]
    except (OSError, ValueError, KeyError, TypeError):
        return False
    with project.unjournaled() as conn:
        measures.write_sounds(conn, found, quality.prints(project).sound)
    quality.check(project)
    return True


def remember(reader: Reader, source: Path) -> Path:
    """Write what the sounds of a checked sample project measure beside the sample."""
    columns = ", ".join(f"m.{name}" for name in measures.SOUND_COLUMNS)
    rows = reader.query_all(
        f"SELECT u.key, {columns} FROM measures m JOIN utterances u ON u.id = m.utterance_id ORDER BY u.key"
    )
    lines = [f"{json.dumps(row[0])}: {json.dumps(list(row)[1:])}" for row in rows]
    path = source / NAME
    head = json.dumps({"of": _identity(reader), "values": [field.name for field in fields(Sound)]})
    path.write_text(head[:-1] + ', "sounds": {\n' + ",\n".join(lines) + "\n}}\n", "utf-8")
    return path


def _identity(reader: Reader) -> str:
    """A hash of everything the measures depend on: sounds, stretches, and the way of measuring."""
    state = hashlib.sha256(repr((sound_checks.VERSION, astuple(Sound()))).encode())
    for row in reader.query_all(
        'SELECT u.key, u.start, u."end", r.digest FROM utterances u JOIN recordings r ON r.id = u.recording_id'
        " ORDER BY u.key"
    ):
        state.update(repr(tuple(row)).encode())
    return state.hexdigest()
