"""Sound without any text: every sound file, whole or cut at pauses, to be transcribed here."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from core.importers.item import Choice, Found, Importer, Item, Options
from core.importers.pairing import one_of_each
from core.importers.sounds import is_sound, walk
from core.project.records import Problem
from core.wording import say, say_n

CUTS = (("", "Whole"), ("pauses", say("Cut at pauses")))
TRANSCRIPTS = frozenset(
    (".tsv", ".csv", ".eaf", ".textgrid", ".trs", ".srt", ".vtt", ".ctm", ".json", ".jsonl", ".lab")
)
"""Endings of files that are likely to say what is spoken in the sounds beside them."""
SPEAKERS = (("", say("nobody yet")), ("folder", say("the sound's folder")))


def recognises(path: Path) -> bool:
    """A sound file, or a folder with one anywhere below."""
    return is_sound(path) if path.is_file() else any(is_sound(file) for file in walk(path))


def find(path: Path, options: Options) -> Iterator[Found]:
    """An item for every sound, without a text."""
    base = path if path.is_dir() else path.parent
    files = list(walk(base)) if path.is_dir() else [path]
    sounds = [file for file in files if is_sound(file)]
    kept = {sound.with_suffix(""): sound for sound in one_of_each(sounds)}
    for sound in sounds:
        where = sound.relative_to(base).as_posix()
        other = kept[sound.with_suffix("")]
        if sound != other:
            why = say("has the same name as {name}.", name=other.name)
            yield Problem(where, why, say("Rename one of them if it is another recording."))
        else:
            yield Item(where, sound, "", speaker=folder_speaker(sound, base, options))
    if others := [file for file in files if file.suffix.lower() in TRANSCRIPTS]:
        why = say("may hold transcripts, which were not read.")
        if len(others) > 1:
            why = say_n(
                "and one more file may hold transcripts, which were not read.",
                "and %n more files may hold transcripts, which were not read.",
                len(others) - 1,
            )
        yield Problem(others[0].relative_to(base).as_posix(), why, say("Choose their format, or their own folder."))


def folder_speaker(sound: Path, base: Path, options: Options) -> str:
    """The sound's folder where folders are to be speakers."""
    return sound.parent.name if options.speaker == "folder" and sound.parent != base else ""


def cut_choices(options: Options) -> list[Choice]:
    """Whole or cut, and how long the pieces are."""
    words = say("Cutting finds where somebody speaks, and cuts long recordings where nobody does.")
    return [
        Choice("cut", say("Long recordings"), "one", options.cut, CUTS, words),
        Choice(
            "cut_s",
            say("Length of the pieces"),
            "seconds",
            options.cut_s,
            (),
            say("About this long, where pauses allow."),
        ),
    ]


def choices(_path: Path, options: Options) -> list[Choice]:
    return [
        *cut_choices(options),
        Choice(
            "each_channel",
            say("Every channel by itself"),
            "flag",
            options.each_channel,
            (),
            say("For interviews with a microphone for each speaker."),
        ),
        Choice("speaker", say("Speaker"), "one", options.speaker, SPEAKERS),
    ]


IMPORTER = Importer(
    "sound_only",
    say("Sound without text"),
    say("Sound files alone: whole, or cut at pauses into utterances to transcribe here."),
    recognises,
    find,
    choices,
    texts=False,
)
