"""LJSpeech: metadata.csv (name|text|text with numbers spelt out), without headings, and the sound in wavs/."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from core.errors import ImportFailed
from core.importers.item import Choice, Found, Importer, Item, Options
from core.importers.sounds import SoundIndex, is_file, is_folder
from core.importers.texts import lines_of, read_head, read_table
from core.project.records import Problem
from core.wording import say

TEXTS = (("spelt", say("With numbers spelt out")), ("written", "As written"))


def recognises(path: Path) -> bool:
    """The folder, or its metadata.csv."""
    return is_book(path.parent if path.is_file() else path) and (path.is_dir() or path.name == "metadata.csv")


def is_book(folder: Path) -> bool:
    """Whether a folder holds wavs and a list of two or three columns between bars, without a heading for a file."""
    table = folder / "metadata.csv"
    if not is_file(table) or not is_folder(folder / "wavs"):
        return False
    try:
        head = read_head(table)
    except OSError:
        return False
    lines = [line for line in lines_of(head)[:20] if line.strip()]
    usual = [line.count("|") in (1, 2) for line in lines]
    return bool(lines) and sum(usual) > len(lines) // 2 and "file_name" not in lines[0]


def choices(_path: Path, options: Options) -> list[Choice]:
    chosen = options.text if options.text in dict(TEXTS) else TEXTS[0][0]
    return [
        Choice(
            "text", say("Text"), "one", chosen, TEXTS, say("The third column has numbers and abbreviations spelt out.")
        )
    ]


def find(path: Path, options: Options) -> Iterator[Found]:
    """An item a row. Raises `ImportFailed`."""
    folder = path.parent if path.is_file() else path
    if not is_book(folder):
        raise ImportFailed(
            say("{name} is not in the form of LJSpeech.", name=path.name),
            say("Wanted: metadata.csv and the folder wavs."),
        )
    yield from read_book(folder, options)


def read_book(folder: Path, options: Options, place: str = "", speaker: str = "", gender: str = "") -> Iterator[Found]:
    """The rows of one metadata.csv. `place` goes before its name in messages."""
    name = f"{place}metadata.csv"
    sounds = SoundIndex(folder)
    rows, _, remark = read_table(folder / "metadata.csv", "pipe")
    if remark:
        yield Problem(
            name, remark, say("It was imported; check the accents, or save it as UTF-8 and import it again."), came=True
        )
    for row in rows:
        where = say("{name}, row {line}", name=name, line=row.line)
        if len(row.fields) < 2:
            yield Problem(
                where, say("has only {count} columns.", count=len(row.fields)), say("Complete or remove the row.")
            )
            continue
        spelt = row.fields[2] if len(row.fields) > 2 and options.text != "written" else ""
        sound = sounds.find(f"wavs/{row.fields[0]}") or sounds.find(row.fields[0])
        if sound is None:
            yield Problem(
                where,
                say("names {field}, which is not in wavs.", field=row.fields[0]),
                say("Bring the file, or remove the row."),
            )
            continue
        yield Item(
            where,
            sound,
            spelt or row.fields[1],
            speaker,
            key=row.fields[0],
            gender=gender,
            source=folder / "metadata.csv",
        )


IMPORTER = Importer(
    "ljspeech",
    "LJSpeech",
    say("A folder with metadata.csv (name|text|text spelt out) and the sound in wavs."),
    recognises,
    find,
    choices,
    corpus=True,
)
