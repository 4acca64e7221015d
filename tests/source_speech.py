"""Speech of the source's language: a small Spanish project beside the Portuguese one."""

from __future__ import annotations

from pathlib import Path

from core.importers import import_corpus
from core.project import edits
from core.project.queries import Query
from core.project.store import Project
from tests.builders import pairs_folder

SPANISH = ("el año nuevo", "una cigüeña", "la mesa azul", "buenos días", "mañana", "la niña ríe")
"""Four to train with, two to check on; the alphabet of Portuguese has no ñ and no ü."""


def spanish_project(folder: Path, dev: int = 2) -> Path:
    """Six Spanish utterances of 1.2 s, the last `dev` of them in dev and the others in train."""
    clips = pairs_folder(folder.parent / f"{folder.name}-clips", SPANISH)
    with Project.create(folder, name="Castellano", language="es") as project:
        report = import_corpus(project, clips, "pairs")
        assert not report.problems, report.problems
        rows = sorted(project.rows(project.ids(Query())), key=lambda row: row.key)
        ids = [row.id for row in rows]
        edits.set_split(project, ids[: len(ids) - dev], "train")
        edits.set_split(project, ids[len(ids) - dev :], "dev")
    return folder
