"""Common Voice: the lists of a language (train.tsv, dev.tsv, test.tsv, validated.tsv, other.tsv...) and clips/."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from core.errors import ImportFailed
from core.importers.column_names import who
from core.importers.item import Choice, Found, Importer, Item, Options
from core.importers.sounds import SoundIndex, inside, is_file, is_folder
from core.importers.texts import read_table
from core.project.records import Problem, Split
from core.wording import say

LISTS: dict[str, Split] = {
    "train": "train",
    "dev": "dev",
    "test": "test",
    "validated": "",
    "other": "",
    "invalidated": "",
}
"""Its lists and the splits they are, in the order in which they are read: a clip is taken from the first."""
WORDS = {
    "validated": say("validated: two or more people agreed"),
    "other": say("other: not judged yet"),
    "invalidated": say("invalidated: found to be wrong"),
}
USUAL = ("train", "dev", "test", "validated")


def recognises(path: Path) -> bool:
    return _base(path) is not None


def _base(path: Path) -> Path | None:
    """The folder of the language: `path` itself, the only one in it that fits, or the one of a list."""
    folder = path.parent if path.is_file() else path
    if path.is_file() and path.stem not in LISTS:
        return None
    if _fits(folder):
        return folder
    below = [f for f in inside(folder) if is_folder(f) and _fits(f)] if path.is_dir() else []
    return below[0] if len(below) == 1 else None


def _fits(folder: Path) -> bool:
    return is_folder(folder / "clips") and any(is_file(folder / f"{name}.tsv") for name in LISTS)


def choices(path: Path, options: Options) -> list[Choice]:
    """Which lists to read: those that were judged good, unless there are only others."""
    base = _base(path)
    there = [name for name in LISTS if base is not None and is_file(base / f"{name}.tsv")]
    named = tuple((name, WORDS.get(name, name)) for name in there)
    chosen = [name for name in _chosen(options, there) if name in there]
    found = [Choice("lists", say("Lists"), "many", ";".join(chosen), named, say("A clip in several counts once."))]
    if any(LISTS[name] for name in there):
        words = say("train, dev and test stay as Common Voice made them; the rest is divided around them.")
        found.append(Choice("keep_splits", say("Keep its splits"), "flag", options.keep_splits, help=words))
    return found


def _chosen(options: Options, there: list[str]) -> list[str]:
    """What was asked for; else what people found good; else what nobody has judged."""
    if options.lists:
        return [name.strip() for name in options.lists.split(";") if name.strip()]
    return [name for name in USUAL if name in there] or [name for name in ("other",) if name in there]


def find(path: Path, options: Options) -> Iterator[Found]:
    """All clips of the lists, each once, with the split of its own list. Raises `ImportFailed`."""
    base = _base(path)
    if base is None:
        raise ImportFailed(
            say("{name} is not a Common Voice folder.", name=path.name),
            say("Choose the one with validated.tsv and clips."),
        )
    there = [name for name in LISTS if is_file(base / f"{name}.tsv")]
    chosen = _chosen(options, there)
    if wrong := [name for name in chosen if name not in there]:
        raise ImportFailed(
            say("{name} has no list “{wrong}”.", name=base.name, wrong=wrong[0]),
            say("Its lists: {there}.", there=there),
        )
    if not chosen:
        raise ImportFailed(
            say("{name} holds only clips that were found to be wrong.", name=base.name),
            say("Choose the list “invalidated” to take them."),
        )
    sounds = SoundIndex(base / "clips")
    seen: set[str] = set()
    for name in (name for name in LISTS if name in chosen):
        split = LISTS[name] if options.keep_splits else ""
        yield from _find_in(base / f"{name}.tsv", split, sounds, seen)


def _find_in(table: Path, split: Split, sounds: SoundIndex, seen: set[str]) -> Iterator[Found]:
    rows, _, remark = read_table(table, "\t")
    if remark:
        yield Problem(table.name, remark, say("Download the corpus again."), came=True)
    column = {name.strip().casefold(): i for i, name in enumerate(rows[0].fields)}
    if "path" not in column or "sentence" not in column:
        raise ImportFailed(
            say("{name} has no columns “path” and “sentence”.", name=table.name), say("Import it as a table instead.")
        )
    for row in rows[1:]:
        where = say("{name}, row {line}", name=table.name, line=row.line)
        if len(row.fields) <= max(column["path"], column["sentence"]):
            yield Problem(
                where, say("has only {count} columns.", count=len(row.fields)), say("Complete or remove the row.")
            )
            continue

        def said(*names: str, fields: list[str] = row.fields) -> str:
            found = (fields[column[name]] for name in names if column.get(name, len(fields)) < len(fields))
            return next((value for value in found if value), "")

        clip = said("path")
        if clip in seen:
            continue
        seen.add(clip)
        sound = sounds.find(clip)
        if sound is None:
            yield Problem(
                where, say("names {clip}, which is not in clips.", clip=clip), say("Unpack the corpus completely.")
            )
            continue
        speaker, speaker_key = who(said("client_id"))
        yield Item(
            where,
            sound,
            said("sentence"),
            speaker,
            split=split,
            speaker_key=speaker_key,
            age=said("age"),
            gender=said("gender"),
            place=said("accents", "accent"),
            source=table,
        )


IMPORTER = Importer(
    "commonvoice",
    "Common Voice",
    say("A language's folder of Mozilla Common Voice: lists of clips and the folder clips."),
    recognises,
    find,
    choices,
    corpus=True,
)
