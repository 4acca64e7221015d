"""JSON: NeMo's and ESPnet's manifests, one object a line, or a file that holds a list of such objects."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from core.errors import ImportFailed
from core.importers import packed
from core.importers.column_names import known, split_among
from core.importers.item import Choice, Found, Importer, Options
from core.importers.json_text import parsed
from core.importers.named_rows import folders_near, item_of, media_choice
from core.importers.pairing import MediaFinder
from core.importers.sounds import SoundIndex
from core.importers.texts import lines_of, read_text
from core.project.records import Problem
from core.wording import say

SUFFIXES = (".json", ".jsonl", ".ndjson", ".jsonlines", ".manifest")
ENDINGS = (*SUFFIXES, *(f"{suffix}.gz" for suffix in SUFFIXES))
STREAMED_BYTES = 1 << 26
WORDS = say("It was imported; check the accents, or save it as UTF-8 and import it again.")
Row = tuple[str, dict[str, Any]]


def recognises(path: Path) -> bool:
    """A manifest, or a folder with one in it or in a folder of it. Metadata of audio folders is not meant."""
    return bool(_manifests(path))


def choices(_path: Path, options: Options) -> list[Choice]:
    return [media_choice(options)]


def _manifests(path: Path) -> list[Path]:
    if path.is_file():
        return [path] if path.name.lower().endswith(ENDINGS) and _fits(path) else []
    found = []
    for folder in folders_near(path):
        try:
            with os.scandir(folder) as inside:
                names = [one.name for one in inside if one.name.lower().endswith(ENDINGS) and one.is_file()]
        except OSError:
            continue
        likely = (folder / name for name in sorted(names) if not name.startswith(("metadata.", ".")))
        found += [file for file in likely if _fits(file)]
    return found


def _fits(path: Path) -> bool:
    """Whether its first object, or the first of its list, names a sound and a text."""
    try:
        head = packed.head(path)
        first = next((line for line in lines_of(head) if line.strip()), "")
        try:
            rows = [parsed(first)]
        except ValueError:
            if packed.is_packed(path) or path.stat().st_size > STREAMED_BYTES:
                return False
            rows = [values for _, values in _whole(parsed(read_text(path)[0]), path.name)]
    except (OSError, ValueError, RecursionError):
        return False
    return bool(rows) and isinstance(rows[0], dict) and {"sound", "text"} <= known(_flat(rows[0])).keys()


def find(path: Path, options: Options) -> Iterator[Found]:
    """An item an object. Files are told apart by the splits in their names. Raises `ImportFailed`."""
    manifests = _manifests(path)
    if not manifests:
        raise ImportFailed(
            say("{name} holds no manifest.", name=path.name),
            say("Wanted: JSON lines with a sound (audio_filepath) and a text each."),
        )
    finder = MediaFinder(path.parent if path.is_file() else path, options.media)
    for manifest in manifests:
        yield from _find_in(manifest, finder, options)


def _find_in(manifest: Path, finder: MediaFinder, options: Options) -> Iterator[Found]:
    beside = SoundIndex(manifest.parent)
    split = split_among(manifest.stem) or split_among(manifest.parent.name)
    for row in rows(manifest):
        if isinstance(row, Problem):
            yield row
            continue
        where, values = row
        values = _flat(values)
        names = known(values)
        if not {"sound", "text"} <= names.keys():
            yield Problem(where, say("names no sound or has no text."), say("Complete or remove it."), manifest)
            continue
        name = str(values[names["sound"]] or "")
        sound = beside.find(name) or finder.find(name, manifest.parent)
        if sound is None:
            reason = say("names the sound “{name}”, which is not there.", name=name) if name else say("names no sound.")
            yield Problem(where, reason, say("Check the path, or put the file beside the manifest."), manifest)
            continue
        yield item_of(values, names, sound, where, options, split, manifest)


def rows(path: Path) -> Iterator[Row | Problem]:
    """The objects of a file with where they stand; a line that is no object is a problem, not the end."""
    try:
        if packed.is_packed(path) or path.stat().st_size > STREAMED_BYTES:
            yield from _objects(path, packed.lines(path))
            return
        text, remark = read_text(path)
    except OSError as error:
        yield Problem(path.name, say("cannot be read ({why}).", why=error.strerror), say("Check its permissions."))
        return
    if remark:
        yield Problem(path.name, remark, WORDS, came=True)
    lines = lines_of(text)
    first = next((line for line in lines if line.strip()), "")
    if not _parsed(first)[0]:
        try:
            whole = list(_whole(parsed(text), path.name))
        except ValueError:
            whole = []
        if whole:
            yield from whole
            return
    yield from _objects(path, lines)


def _objects(path: Path, lines: Iterable[str | Problem]) -> Iterator[Row | Problem]:
    for number, line in enumerate(lines, 1):
        if isinstance(line, Problem):
            yield line
            continue
        if not line.strip():
            continue
        values, detail = _parsed(line)
        where = say("{name}, row {number}", name=path.name, number=number)
        if values:
            yield where, values
        else:
            yield Problem(where, say("is no whole JSON object."), say("Complete or remove the row."), path, detail)


def _parsed(line: str) -> tuple[dict[str, Any], str]:
    """(object, what the parser said): the first is empty for what is no object."""
    try:
        values = parsed(line.strip())
    except ValueError as error:
        return {}, str(error)
    return (values, "") if isinstance(values, dict) else ({}, "")


def _whole(value: Any, name: str, depth: int = 0) -> Iterator[Row]:
    """The first list of objects inside a JSON value, or ESPnet's objects by their utterances' names."""
    if isinstance(value, list) and value and all(isinstance(one, dict) for one in value):
        yield from (
            (say("{name}, entry {number}", name=name, number=number), one) for number, one in enumerate(value, 1)
        )
    elif isinstance(value, dict) and depth < 3:
        if isinstance(value.get("utts"), dict):
            for utt, one in value["utts"].items():
                if isinstance(one, dict):
                    yield f"{name}, {utt}", {"utt": utt} | one
            return
        for inside in value.values():
            rows = list(_whole(inside, name, depth + 1))
            if rows and {"sound", "text"} <= known(_flat(rows[0][1])).keys():
                yield from rows
                return


def _flat(values: dict[str, Any]) -> dict[str, Any]:
    """ESPnet keeps its text in `output` and its sound in `input`; Hugging Face a path inside `audio`."""
    found = dict(values)
    for role in ("input", "output"):
        inside = values.get(role)
        if isinstance(inside, list) and inside and isinstance(inside[0], dict):
            part = inside[0]
            found = {key: part[key] for key in ("text", "feat", "wav", "path") if key in part} | found
    if isinstance(found.get("feat"), str):
        found.setdefault("wav", found["feat"])
    for key, value in list(found.items()):
        if isinstance(value, dict) and isinstance(value.get("path"), str):
            found[key] = value["path"]
    return found


IMPORTER = Importer(
    "json_lines",
    say("NeMo, ESPnet (JSON lines)"),
    say("Manifests with one object a line: audio_filepath, offset, duration, text. Several files may be the splits."),
    recognises,
    find,
    choices,
)
