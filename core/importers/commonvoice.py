"""Common Voice: a folder with validated.tsv (or train, dev and test) and the sound in clips/."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from core.errors import ImportFailed
from core.importers.item import Found, Importer, Item, Options
from core.importers.sounds import SoundIndex
from core.importers.texts import read_table
from core.project.records import Problem, Split

LISTS: tuple[tuple[str, Split], ...] = (
    ("train.tsv", "train"),
    ("dev.tsv", "dev"),
    ("test.tsv", "test"),
    ("validated.tsv", ""),
)


def recognises(path: Path) -> bool:
    return _base(path) is not None


def _base(path: Path) -> Path | None:
    """The folder of the language: `path` itself, the only one in it that fits, or the one of a list."""
    folder = path.parent if path.is_file() else path
    if _fits(folder):
        return folder
    inside = [f for f in sorted(folder.iterdir()) if f.is_dir() and _fits(f)] if path.is_dir() else []
    return inside[0] if len(inside) == 1 else None


def _fits(folder: Path) -> bool:
    return (folder / "clips").is_dir() and any((folder / name).is_file() for name, _ in LISTS)


def find(path: Path, _options: Options) -> Iterator[Found]:
    """All clips of the lists, each once, with the split of its own list. Raises `ImportFailed`."""
    base = _base(path)
    if base is None:
        raise ImportFailed(f"{path.name} is not a Common Voice folder.", "Choose the one with validated.tsv and clips.")
    sounds = SoundIndex(base / "clips")
    seen: set[str] = set()
    for name, split in LISTS:
        if (base / name).is_file():
            yield from _find_in(base / name, split, sounds, seen)


def _find_in(table: Path, split: Split, sounds: SoundIndex, seen: set[str]) -> Iterator[Found]:
    rows, _, remark = read_table(table, "\t")
    if remark:
        yield Problem(table.name, remark, "Download the corpus again.")
    column = {name.strip().casefold(): i for i, name in enumerate(rows[0].fields)}
    if "path" not in column or "sentence" not in column:
        raise ImportFailed(f"{table.name} has no columns “path” and “sentence”.", "Import it as a table instead.")
    for row in rows[1:]:
        where = f"{table.name}, row {row.line}"
        if len(row.fields) <= max(column["path"], column["sentence"]):
            yield Problem(where, f"has only {len(row.fields)} columns.", "Complete or remove the row.")
            continue
        clip = row.fields[column["path"]]
        if clip in seen:
            continue
        seen.add(clip)
        sound = sounds.find(clip)
        if sound is None:
            yield Problem(where, f"names {clip}, which is not in clips.", "Unpack the corpus completely.")
            continue
        at = column.get("client_id", -1)
        speaker = row.fields[at] if 0 <= at < len(row.fields) else ""
        yield Item(where, sound, row.fields[column["sentence"]], split=split, speaker_key=speaker)


IMPORTER = Importer(
    "commonvoice",
    "Common Voice",
    "A language's folder of Mozilla Common Voice: lists of clips and the folder clips.",
    recognises,
    find,
)
