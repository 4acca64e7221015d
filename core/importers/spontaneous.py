"""Common Voice's spontaneous speech: ss-corpus-LANGUAGE.tsv with answers to questions, and the folder audios."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from core.errors import ImportFailed
from core.importers.column_names import tags_in, who
from core.importers.file_heads import head_of
from core.importers.item import Choice, Found, Importer, Item, Options, split_named
from core.importers.named_rows import folders_near, media_choice
from core.importers.sounds import SoundIndex, inside
from core.importers.texts import read_table
from core.project.records import Problem
from core.wording import say, say_n

WANTED = frozenset(("audio_id", "audio_file", "transcription", "prompt"))


def _fits(path: Path) -> bool:
    if path.suffix.lower() != ".tsv":
        return False
    return {name.strip("\ufeff\r ") for name in head_of(path).split("\n", 1)[0].split("\t")} >= WANTED


def lists(path: Path) -> list[Path]:
    """The lists that an import of `path` reads."""
    if path.is_file():
        return [path] if _fits(path) else []
    found = []
    for folder in folders_near(path):
        try:
            found += [file for file in inside(folder) if file.suffix == ".tsv" and _fits(file)]
        except OSError:
            continue
    return found


def recognises(path: Path) -> bool:
    return bool(lists(path))


def choices(_path: Path, options: Options) -> list[Choice]:
    empty = Choice("keep_empty", say("Also answers that nobody has written down"), "flag", options.keep_empty)
    return [empty, Choice("keep_splits", say("Keep its splits"), "flag", options.keep_splits), media_choice(options)]


def find(path: Path, options: Options) -> Iterator[Found]:
    """An item for each answer that is written down. Raises `ImportFailed`."""
    files = lists(path)
    if not files:
        raise ImportFailed(
            say("{name} holds no list of spontaneous speech.", name=path.name),
            say("Choose the folder with ss-corpus-….tsv."),
        )
    for file in files:
        yield from _find_in(file, options)


def _find_in(file: Path, options: Options) -> Iterator[Found]:
    table, _, remark = read_table(file, "\t")
    if remark:
        yield Problem(file.name, remark, say("Download the corpus again."), file, came=True)
    places = [SoundIndex(file.parent), *([SoundIndex(Path(options.media))] if options.media else [])]
    names = [name.strip() for name in table[0].fields]
    unwritten = 0
    for row in table[1:]:
        where = say("{name}, row {line}", name=file.name, line=row.line)
        if len(row.fields) < len(names):
            yield Problem(
                where, say("has only {count} columns.", count=len(row.fields)), say("Complete or remove the row."), file
            )
            continue
        values = dict(zip(names, row.fields, strict=False))
        if not values["transcription"].strip() and not options.keep_empty:
            unwritten += 1
            continue
        clip = values["audio_file"]
        sound = next((found for one in places if (found := one.find(clip)) is not None), None)
        if sound is None:
            yield Problem(
                where, say("names {clip}, which is not there.", clip=clip), say("Unpack the corpus completely."), file
            )
            continue
        speaker, speaker_key = who(values.get("client_id", ""))
        yield Item(
            where,
            sound,
            values["transcription"],
            speaker,
            split=split_named(values.get("split", "")) if options.keep_splits else "",
            speaker_key=speaker_key,
            tags=tags_in(values.get("quality_tags")),
            age=values.get("age", ""),
            gender=values.get("gender", ""),
            source=file,
        )
    if unwritten:
        why = say_n(
            "holds one answer that nobody has written down yet.",
            "holds %n answers that nobody has written down yet.",
            unwritten,
        )
        yield Problem(file.name, why, say("Bring those without text too, to write them down here."), file)


IMPORTER = Importer(
    "spontaneous",
    say("Common Voice, spontaneous speech"),
    say("Answers in free speech: ss-corpus-LANGUAGE.tsv and the sounds that it names."),
    recognises,
    find,
    choices,
)
