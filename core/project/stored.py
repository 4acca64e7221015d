"""How what a person wrote goes into rows: texts, speakers by their names, keys that are free.

One rule for imports, edits and takes, none of which knows the others.
"""

from __future__ import annotations

from core.project.step import Step
from core.project.store import Project
from core.storable import storable
from core.text.case import composed


def as_stored(text: str) -> str:
    """NFC, one line, without spaces around it, halves of characters made a sign; nothing else is changed."""
    return composed(" ".join(storable(text).splitlines())).strip()


def speaker_id(project: Project, step: Step, name: str) -> int | None:
    """The speaker of that name, made if need be; None for ""."""
    name = as_stored(name)
    if not name:
        return None
    found = project.query_one("SELECT id FROM speakers WHERE name = ?", (name,))
    return step.add("speakers", name=name, notes="") if found is None else int(found)


def free_key(project: Project, wanted: str) -> str:
    """`wanted`, or with a number behind it where that key is taken."""
    key, number = wanted, 1
    while project.query_one("SELECT 1 FROM utterances WHERE key = ?", (key,)) is not None:
        number += 1
        key = f"{wanted}-{number}"
    return key
