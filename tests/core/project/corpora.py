"""Small projects for the tests of this folder: rows without sound, and everything a project's database holds."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from core.project.records import Recording
from core.project.schema import COLUMNS
from core.project.store import Project
from core.project.stored import speaker_id
from tests.added_rows import add_recording

RATE = 1000
TEXTS = ("Bom dia a todos.", "O pão está na mesa.", "Não sei onde fica a rua.", "Às 14h30 já chovia.", "Maçãs e pêras.")


def make_project(folder: Path, utterances: int = 5, recordings: int = 1, speakers: int = 2) -> Project:
    """Utterances of 2 s, one after another, on recordings without a sound file. Their making cannot be undone."""
    project = Project.create(folder, name="Prova", language="pt", source_language="es")
    with project.step("Make") as step:
        each = -(-utterances // recordings)
        ids = [
            add_recording(step, Recording(0, f"digest-{i}", f"r{i}.wav", f"r{i}.wav", RATE, 1, each * 2 * RATE))
            for i in range(recordings)
        ]
        people = [speaker_id(project, step, f"Speaker {i + 1}") for i in range(speakers)]
        for i in range(utterances):
            start = (i // recordings) * 2 * RATE
            step.add(
                "utterances",
                key=f"clip-{i + 1}",
                recording_id=ids[i % recordings],
                start=start,
                end=start + 2 * RATE,
                text=TEXTS[i % len(TEXTS)],
                speaker_id=people[i % speakers] if speakers else None,
                split="train",
                left_out=0,
                prompt="",
            )
    project.forget_history()
    return project


def everything(project: Project) -> dict[str, list[tuple[Any, ...]]]:
    """All journaled rows and all that is derived from them; fails when the search index does not agree with them."""
    out = {table: [tuple(row) for row in project.query_all(f"SELECT * FROM {table} ORDER BY id")] for table in COLUMNS}
    for index in ("found", "found_annotations"):
        project.query_one(f"INSERT INTO {index} ({index}, rank) VALUES ('integrity-check', 1)")
    return out
