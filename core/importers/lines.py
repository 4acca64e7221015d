"""Lists of lines for sounds: beside a YAML of stretches, by the sound's name in each line, or one line for each sound
in the order of their names, where a person says so."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from core.importers.column_names import split_among
from core.importers.item import Found, Importer, Item, Options
from core.importers.line_order import MOST_BYTES, MOST_CANDIDATES, of_order
from core.importers.line_yaml import head_of, of_yaml, text_choice, yamls
from core.importers.sounds import is_sound, plain, walk
from core.importers.texts import lines_of, read_text, shortened
from core.importers.unrecognised import known_kind
from core.project.records import Problem
from core.wording import say

LISTS = (".txt", ".text", ".lst", ".list", ".trn", ".prompts", ".transcription", "")
_BEHIND = re.compile(r"^(?P<text>.*?)\s*\((?P<id>[^()\s]+)\)\s*$")
_BEFORE = re.compile(r"^\(?\s*\"?(?P<id>[^\s|;,\t\"]+)\"?[\s|;,\t]+(?P<text>.*?)\s*\)?$")


def _sounds(base: Path) -> dict[str, list[Path]]:
    found: defaultdict[str, list[Path]] = defaultdict(list)
    for file in walk(base):
        if is_sound(file):
            found[plain(file.stem)].append(file)
            found[plain(file.name)].append(file)
    return found


def split_id(line: str, sounds: dict[str, list[Path]]) -> tuple[str, str] | None:
    """(name of a sound, its text) of a line that names one at its beginning, or in brackets at its end."""
    for shape in (_BEFORE, _BEHIND):
        found = shape.match(line)
        if found is not None and plain(Path(found["id"].replace("\\", "/")).name) in sounds:
            return found["id"], found["text"].strip().strip('"')
    return None


def _candidates(path: Path) -> list[Path]:
    """Texts that are not named like a sound; a few hundred at most, for there are never more lists than that."""
    if path.is_file():
        return [path] if path.suffix.lower() in LISTS and not is_sound(path) else []
    files = list(walk(path))
    stems = {plain(file.stem) for file in files if is_sound(file)}
    found = (
        file
        for file in files
        if file.suffix.lower() in LISTS and plain(file.stem) not in stems and known_kind(file) is None
    )
    return [file for _, file in zip(range(MOST_CANDIDATES), found, strict=False)]


def _by_id(path: Path, sounds: dict[str, list[Path]]) -> list[Path]:
    """Lists of which most lines name a sound."""
    out = []
    for file in _candidates(path):
        head = [line for line in head_of(file).split("\n")[:40] if line.strip()]
        head = head[:-1] if len(head) > 20 else head
        named = sum(split_id(line, sounds) is not None for line in head)
        if named >= 2 and 2 * named >= len(head):
            out.append(file)
    return out


def _of_ids(file: Path, base: Path, sounds: dict[str, list[Path]], options: Options) -> Iterator[Found]:
    name = file.relative_to(base).as_posix()
    try:
        text, remark = read_text(file, MOST_BYTES)
    except OSError as error:
        yield Problem(name, say("cannot be read ({why}).", why=error.strerror), say("Check its permissions."), file)
        return
    if remark:
        yield Problem(name, remark, say("It was imported; check the accents."), file, came=True)
    split = split_among(file.stem) if options.keep_splits else ""
    for number, line in enumerate(lines_of(text), 1):
        where = say("{name}, row {number}", name=name, number=number)
        if not line.strip():
            continue
        found = split_id(line, sounds)
        if found is None:
            why = say("begins with “{shortened}”, and no sound has that name.", shortened=shortened(line.split()[0]))
            yield Problem(where, why, say("Bring the sound, or remove the row."), file)
            continue
        alike = sounds[plain(Path(found[0].replace("\\", "/")).name)]
        near = [sound for sound in alike if sound.is_relative_to(file.parent)] or alike
        if len({sound.with_suffix("") for sound in near}) > 1:
            names = ", ".join(sound.relative_to(base).as_posix() for sound in near[:3])
            yield Problem(
                where, say("could mean several sounds: {names}.", names=names), say("Name it with its folder."), file
            )
            continue
        yield Item(where, near[0], found[1], split=split, source=file)


def recognises(path: Path) -> bool:
    """A YAML of stretches with its text, or a list in which most lines name a sound."""
    if yamls(path):
        return True
    base = path if path.is_dir() else path.parent
    return bool(_candidates(path)) and bool(_by_id(path, _sounds(base)))


def find(path: Path, options: Options) -> Iterator[Found]:
    """An item a line."""
    base = path.parent if path.is_file() else path
    for yaml in yamls(path):
        yield from of_yaml(yaml, base, options)
    sounds = _sounds(base)
    for file in _by_id(path, sounds):
        yield from _of_ids(file, base, sounds, options)
    yield from of_order(path, options)


IMPORTER = Importer(
    "lines",
    say("Lists of lines"),
    say(
        "A text with a line for each sound: beside a YAML of offsets and speakers, "
        "or with the sound's name in each line."
    ),
    recognises,
    find,
    text_choice,
    also=yamls,
)
