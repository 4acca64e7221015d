"""Hugging Face audio folder: a folder a split, each with its sound and metadata.jsonl."""

from __future__ import annotations

import json
from contextlib import ExitStack
from typing import IO

from core.exporters.exporter import Export, Exporter, ExportReport
from core.exporters.people import tags_as_text
from core.exporters.sounds import Sounds
from core.project.records import Problem, Split, UtteranceRow
from core.wording import say

FOLDERS: dict[Split, str] = {"train": "train", "dev": "validation", "test": "test", "": "unassigned"}
"""Names by which `datasets` knows the splits."""


def write(export: Export) -> ExportReport:
    """Every row has the same columns, all of them text: `load_dataset("audiofolder")` guesses types by the file."""
    split = any(row.counted_split for row in export.rows)
    problems: list[Problem] = []
    sounds: dict[str, Sounds] = {}
    lists: dict[str, IO[str]] = {}
    count = 0
    with ExitStack() as files:
        for row in export.each():
            folder = FOLDERS[row.counted_split] if split else ""
            if folder not in sounds:
                sounds[folder] = Sounds(export, f"{folder}/audio".lstrip("/"), marks=False)
            placed = sounds[folder].of(row)
            if isinstance(placed, Problem):
                problems.append(placed)
                continue
            if folder not in lists:
                path = export.out / folder / "metadata.jsonl"
                lists[folder] = files.enter_context(path.open("w", encoding="utf-8", newline="\n"))
            name = placed.path.removeprefix(f"{folder}/")
            lists[folder].write(json.dumps(_values(export, row, name), ensure_ascii=False) + "\n")
            count += 1
    written = len(lists) + sum(one.files for one in sounds.values())
    return ExportReport("audiofolder", count, written, problems=tuple(problems))


def _values(export: Export, row: UtteranceRow, name: str) -> dict[str, str]:
    person = export.speakers.get(row.speaker)
    return {
        "file_name": name,
        "transcription": row.text,
        "utterance": row.key,
        "speaker": row.speaker,
        "age": person.age if person else "",
        "gender": person.gender if person else "",
        "place": person.place if person else "",
        "tags": tags_as_text(row.tags),
        "reading": row.hypothesis,
    }


EXPORTER = Exporter(
    "audiofolder",
    say("Hugging Face audio folder"),
    say('A folder for each split with its sound and metadata.jsonl: load_dataset("audiofolder") reads it.'),
    ".jsonl",
    frozenset({"sound", "key", "speaker", "age", "gender", "place", "split", "tags", "reading"}),
    write,
)
