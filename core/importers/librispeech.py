"""LibriSpeech (SPEAKER-CHAPTER.trans.txt beside the sound) and Multilingual LibriSpeech (transcripts.txt, audio/)."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from core.errors import ImportFailed
from core.importers.column_names import split_among
from core.importers.item import Found, Importer, Item, Options
from core.importers.sounds import SoundIndex, inside, is_file, is_folder, walk
from core.importers.texts import lines_of, parts_of, read_text
from core.project.records import Problem, Split
from core.wording import say

ENDING = ".trans.txt"
TRANSCRIPTS = "transcripts.txt"
LOOKED_AT = 20
ABOUT = ("SPEAKERS.TXT", "metainfo.txt")


def recognises(path: Path) -> bool:
    """A set or a folder of sets; only the first few folders of each level are looked into."""
    if path.is_file():
        return path.name.endswith(ENDING) or (path.name == TRANSCRIPTS and is_folder(path.parent / "audio"))
    level = [path]
    for _ in range(5):
        if any(_lists_in(folder) for folder in level):
            return True
        below = (one for folder in level for one in islice(inside(folder), LOOKED_AT) if is_folder(one))
        level = list(islice(below, LOOKED_AT))
    return False


def _lists_in(folder: Path) -> list[Path]:
    if is_file(folder / TRANSCRIPTS) and is_folder(folder / "audio"):
        return [folder / TRANSCRIPTS]
    return [file for file in inside(folder) if file.name.endswith(ENDING)]


def find(path: Path, options: Options) -> Iterator[Found]:
    """An item a line of every list. Splits are the folders' names. Raises `ImportFailed`."""
    base = path.parent if path.is_file() else path
    below = [path] if path.is_file() else list(walk(path))
    lists = [file for file in below if _is_list(file)]
    if not lists:
        raise ImportFailed(
            say("{name} is not in the form of LibriSpeech.", name=path.name), say("Choose its folder, unpacked.")
        )
    people = _people([*(file for file in below if file.name in ABOUT), *_above(base)])
    for file in lists:
        yield from _find_in(file, base, people, options)


def _is_list(file: Path) -> bool:
    return file.name.endswith(ENDING) or (file.name == TRANSCRIPTS and is_folder(file.parent / "audio"))


def _find_in(file: Path, base: Path, people: dict[str, str], options: Options) -> Iterator[Found]:
    name = file.relative_to(base).as_posix()
    try:
        text, remark = read_text(file)
    except OSError as error:
        yield Problem(name, say("cannot be read ({why}).", why=error.strerror), say("Check its permissions."))
        return
    if remark:
        yield Problem(name, remark, say("It was imported; check the accents."), came=True)
    sounds = SoundIndex(file.parent)
    split = _split(file) if options.keep_splits else ""
    for number, line in enumerate(lines_of(text), 1):
        if not line.strip():
            continue
        id, *words = parts_of(line, 1)
        speaker, _, rest = id.partition("_" if file.name == TRANSCRIPTS else "-")
        where = say("{name}, row {number}", name=name, number=number)
        sound = sounds.find(f"audio/{speaker}/{rest.partition('_')[0]}/{id}") or sounds.find(id)
        if sound is None:
            yield Problem(
                where, say("names {id}, which is not there.", id=id), say("Unpack the corpus completely."), file
            )
            continue
        yield Item(
            where,
            sound,
            words[0] if words else "",
            speaker,
            key=id,
            split=split,
            gender=people.get(speaker, ""),
            source=file,
        )


def _split(file: Path) -> Split:
    """Of the nearest of the folders above that is called like one."""
    return next((split for folder in file.parents[:4] if (split := split_among(folder.name))), "")


def _above(base: Path) -> list[Path]:
    """The corpus's list of speakers when only a part of it is imported."""
    places = [folder / name for folder in base.absolute().parents[:4] for name in ABOUT]
    return [path for path in places if path.is_file()][:1]


def _people(lists: list[Path]) -> dict[str, str]:
    """Gender by speaker."""
    return {speaker: gender for path in lists for speaker, gender in _genders(path).items()}


def _genders(path: Path) -> dict[str, str]:
    try:
        lines = lines_of(read_text(path)[0])
    except OSError:
        return {}
    rows = [[part.strip() for part in line.split("|")] for line in lines if not line.startswith(";")]
    return {row[0]: row[1].lower() for row in rows if len(row) > 2 and row[1].lower() in ("m", "f")}


IMPORTER = Importer(
    "librispeech",
    "LibriSpeech",
    say("LibriSpeech and Multilingual LibriSpeech, unpacked: lists of transcripts and the sound by speaker."),
    recognises,
    find,
    also=lambda path: (file for file in walk(path) if file.name in ABOUT),
    corpus=True,
)
