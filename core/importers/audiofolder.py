"""Hugging Face audio folders: metadata.csv or metadata.jsonl with file_name, in the folder or one for each split."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from core.errors import ImportFailed
from core.importers import json_lines
from core.importers.column_names import known
from core.importers.item import Found, Importer, Options, split_named
from core.importers.named_rows import folders_near, item_of
from core.importers.sounds import SoundIndex, is_file
from core.importers.texts import lines_of, read_head, read_table, records, sniff_delimiter
from core.project.records import Problem, Split
from core.wording import say

FILES = ("metadata.jsonl", "metadata.csv")
SOUND = "file_name"


def recognises(path: Path) -> bool:
    return bool(_lists(path))


def _lists(path: Path) -> list[Path]:
    """The metadata files below a folder; one of them means its whole folder."""
    if path.is_file():
        return [path] if path.name.lower() in FILES and _fits(path) else []
    return [found for folder in folders_near(path, 3) if (found := _list_in(folder)) is not None]


def _list_in(folder: Path) -> Path | None:
    return next((folder / name for name in FILES if is_file(folder / name) and _fits(folder / name)), None)


def _fits(path: Path) -> bool:
    """Whether its rows have a file_name."""
    try:
        head = read_head(path)
    except OSError:
        return False
    first = next((line for line in lines_of(head) if line.strip()), "")
    if path.suffix.lower() == ".jsonl":
        return f'"{SOUND}"' in first
    found = next(records(first, sniff_delimiter(head)), None)
    return found is not None and SOUND in [name.strip() for name in found.fields]


def find(path: Path, options: Options) -> Iterator[Found]:
    """An item a row. Splits come from the names of folders. Raises `ImportFailed`."""
    lists = _lists(path)
    if not lists:
        raise ImportFailed(
            say("{name} is no audio folder.", name=path.name),
            say("Wanted: metadata.csv or metadata.jsonl with file_name."),
        )
    base = path.parent if path.is_file() else path
    texts = 0
    for metadata in lists:
        sounds = SoundIndex(metadata.parent)
        name = metadata.relative_to(base).as_posix()
        for row in _rows(metadata, name):
            if isinstance(row, Problem):
                yield row
                continue
            where, values = row
            names = known(values) | {"sound": SOUND}
            if names.get("key") == SOUND:
                del names["key"]
            texts += "text" in names
            file = str(values.get(SOUND) or "")
            sound = sounds.find(file)
            if sound is None:
                reason = (
                    say("names the sound “{file}”, which is not there.", file=file) if file else say("names no sound.")
                )
                yield Problem(where, reason, say("Check the name, or bring the file."), metadata)
                continue
            yield item_of(values, names, sound, where, options, _split(sound, base), metadata)
    if not texts:
        raise ImportFailed(
            say("{name} has no column of texts.", name=name),
            say("Add a column “transcription”, or import the folder as sound only."),
        )


def _rows(path: Path, name: str) -> Iterator[tuple[str, Mapping[str, Any]] | Problem]:
    if path.suffix.lower() == ".jsonl":
        for row in json_lines.rows(path):
            yield replace(row, where=f"{path.parent.name}/{row.where}") if isinstance(row, Problem) else row
        return
    table, _, remark = read_table(path)
    if remark:
        yield Problem(
            name, remark, say("It was imported; check the accents, or save it as UTF-8 and import it again."), came=True
        )
    head = [field.strip() for field in table[0].fields]
    for record in table[1:]:
        where = say("{name}, row {line}", name=name, line=record.line)
        if len(record.fields) < len(head):
            yield Problem(
                where, say("has only {count} columns.", count=len(record.fields)), say("Complete or remove the row.")
            )
            continue
        yield where, dict(zip(head, record.fields, strict=False))


def _split(sound: Path, base: Path) -> Split:
    """The nearest folder that is called like a split."""
    folders = sound.parent.relative_to(base).parts if sound.is_relative_to(base) else sound.parent.parts[-2:]
    return next((split for folder in reversed((base.name, *folders)) if (split := split_named(folder))), "")


IMPORTER = Importer(
    "audiofolder",
    say("Hugging Face audio folder"),
    say("A folder with metadata.csv or metadata.jsonl that names files (file_name) and their transcriptions."),
    recognises,
    find,
    corpus=True,
)
