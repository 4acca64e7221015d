"""Sound files beside texts of the same name: clip.wav and clip.txt (or .lab), in any folders below."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

from core.importers.item import Found, Importer, Item, Options
from core.importers.sounds import is_sound, plain, walk
from core.importers.texts import LARGEST_TEXT, read_text
from core.project.records import Problem

TEXT_SUFFIXES = (".txt", ".lab")


def recognises(path: Path) -> bool:
    """A sound file, or a folder that holds a sound and a text of the same name."""
    if path.is_file():
        return is_sound(path)
    sounds: set[str] = set()
    texts: set[str] = set()
    for file in walk(path):
        if is_sound(file):
            sounds.add(plain(file.stem))
        elif file.suffix.lower() in TEXT_SUFFIXES:
            texts.add(plain(file.stem))
    return bool(sounds & texts)


def find(path: Path, options: Options) -> Iterator[Found]:
    """Pair every sound with the text beside it; where folders differ (wav/ and txt/), with the only one of its name."""
    base = path if path.is_dir() else path.parent
    sounds: dict[tuple[str, str], Path] = {}
    texts: dict[tuple[str, str], Path] = {}
    for file in walk(base):
        key = (plain(str(file.parent)), plain(file.stem))
        if is_sound(file) and (path.is_dir() or file == path):
            if key in sounds:
                yield Problem(_name(file, base), f"has the same name as {sounds[key].name}.", "Rename one of them.")
            else:
                sounds[key] = file
        elif file.suffix.lower() in TEXT_SUFFIXES and (key not in texts or file.suffix.lower() == ".txt"):
            texts[key] = file
    elsewhere: dict[str, list[Path]] = defaultdict(list)
    for key, text in texts.items():
        if key not in sounds:
            elsewhere[key[1]].append(text)
    names = Counter(stem for folder, stem in sounds)
    used: set[Path] = set()
    for key, sound in sounds.items():
        alike = elsewhere.get(key[1], [])
        found = texts.get(key) or (alike[0] if len(alike) == 1 and names[key[1]] == 1 else None)
        if found is None:
            yield Problem(_name(sound, base), "has no text.", f"Put its words into {sound.stem}.txt beside it.")
            continue
        used.add(found)
        yield from _pair(sound, found, base, options)
    if path.is_dir():
        for text in texts.values():
            if text not in used:
                yield Problem(_name(text, base), "has no sound.", f"Put {text.stem}.wav beside it, or ignore this.")


def _pair(sound: Path, text: Path, base: Path, options: Options) -> Iterator[Found]:
    where = _name(text, base)
    try:
        if text.stat().st_size > LARGEST_TEXT:
            yield Problem(where, "is too large for one transcript.", "Import long recordings with times instead.")
            return
        words, remark = read_text(text)
    except OSError as error:
        yield Problem(where, f"cannot be read ({error.strerror}).", "Check its permissions.")
        return
    if remark:
        yield Problem(where, remark, "It was imported; check the accents, or save it as UTF-8 and import it again.")
    speaker = sound.parent.name if options.speaker == "folder" and sound.parent != base else ""
    yield Item(_name(sound, base), sound, words, speaker=speaker)


def _name(path: Path, base: Path) -> str:
    return path.relative_to(base).as_posix()


IMPORTER = Importer(
    "pairs",
    "Sounds beside texts",
    "Sound files with a text of the same name beside each: clip-1.wav and clip-1.txt.",
    recognises,
    find,
)
