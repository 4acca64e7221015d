"""What the quality checks find in the sample, kept beside it: opening it would else decode half an hour of sound.

    python -m core.project.sample_checks      after the sample or the checks were changed

A file that no longer fits the sound, the texts or the limits is passed over, and the checks run as everywhere.
"""

from __future__ import annotations

import hashlib
import json
import tempfile
from pathlib import Path
from typing import Any

from core.project.checks import Limits, Result, prints, save
from core.project.queries import Reader
from core.project.records import Flag
from core.project.store import Project

NAME = "checks.json"


def restore(project: Project, source: Path) -> bool:
    """Give the new project the flags kept at `source`; False when there are none that fit."""
    try:
        kept: dict[str, Any] = json.loads((source / NAME).read_text(encoding="utf-8"))
        if kept["of"] != _identity(project):
            return False
        flags = {key: tuple(Flag(*values) for values in found) for key, found in kept["flags"].items()}
    except (OSError, ValueError, KeyError, TypeError):
        return False
    results = []
    for row in project.each():
        found = flags.get(row.key, ())
        text = tuple(flag for flag in found if flag.kind in ("alphabet", "fast"))
        results.append(Result(row, text, tuple(flag for flag in found if flag not in text)))
    save(project, results)
    return True


def remember(reader: Reader, source: Path) -> Path:
    """Write the flags of a checked sample project beside the sample."""
    flags = {
        row.key: [[flag.kind, flag.value, flag.text, flag.blocks] for flag in row.flags]
        for row in reader.each()
        if row.flags
    }
    path = source / NAME
    path.write_text(json.dumps({"of": _identity(reader), "flags": flags}, ensure_ascii=False, indent=1) + "\n", "utf-8")
    return path


def _identity(reader: Reader) -> str:
    """A hash of everything the flags depend on: sound, stretches, texts, letters, rules and limits."""
    state = hashlib.sha256(repr(prints(reader, Limits())).encode())
    for row in reader.query_all(
        'SELECT u.key, u.start, u."end", u.text, r.digest FROM utterances u JOIN recordings r ON r.id = u.recording_id'
        " ORDER BY u.key"
    ):
        state.update(repr(tuple(row)).encode())
    return state.hexdigest()


def main() -> None:
    from core.project.sample import SAMPLE, create_sample

    (SAMPLE / NAME).unlink(missing_ok=True)
    with tempfile.TemporaryDirectory() as folder, create_sample(Path(folder) / "sample") as project:
        remember(project, SAMPLE)


if __name__ == "__main__":
    main()
