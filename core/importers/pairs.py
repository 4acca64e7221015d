"""Sound files beside texts: clip.wav and clip.txt (or .lab), paired by `pairing_rules`, wherever they lie."""

from __future__ import annotations

import errno
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from core.importers.item import Choice, Found, Importer, Item, Options, Pairing
from core.importers.pairing import Match, Matched, by_hand, choice, match, one_of_each
from core.importers.pairing_rules import ALWAYS
from core.importers.sound_only import cut_choices, folder_speaker
from core.importers.sounds import is_sound, placed, plain, walk
from core.importers.texts import LARGEST_TEXT, read_text
from core.project.records import Problem
from core.wording import say

TEXT_SUFFIXES = (".txt", ".lab")
NOT_TRANSCRIPTS = frozenset(("readme", "license", "licence", "copying", "changelog", "about", "notice"))


@dataclass(frozen=True)
class _Files:
    """The sounds and texts below a folder, and of each name in a folder only one of each. `endings` are those that
    were chosen for texts besides the usual ones."""

    base: Path
    sounds: list[Path]
    texts: list[Path]
    doubled: list[Problem]
    endings: tuple[str, ...] = ()

    def bare(self, text: Path) -> Path:
        """A text as it is compared with sounds: with a chosen ending of several parts taken off whole."""
        ending = next((one for one in self.endings if plain(text.name).endswith(one)), "")
        return text.with_name(text.name[: -len(ending)] + ".txt") if ending else text


def recognises(path: Path) -> bool:
    """A sound with a text that fits it, or the other way round; a folder with such pairs for half of either."""
    if path.is_file() and not (is_sound(path) or _is_text(path)):
        return False
    files = _files(path)
    if path.is_file() and _is_text(path):
        matched = match(files.texts, files.sounds)
        return any(matched.count(rule) for rule in (*ALWAYS, "dash"))
    if not files.sounds or not files.texts:
        return False
    if {plain(sound.stem) for sound in files.sounds} & {plain(text.stem) for text in files.texts}:
        return True
    matched = match(files.texts, files.sounds)
    return 2 * matched.count(matched.best) >= min(len(files.texts), len(files.sounds))


def find(path: Path, options: Options) -> Iterator[Found]:
    """An item for every pair; what has no partner is said, or brought without a text when that is asked for."""
    files = _files(path, options)
    yield from files.doubled
    pairs = _paired(files, options)
    text_of = {pair.sound: pair.text for pair in pairs if pair.sound is not None}
    why = {pair.text: pair.why for pair in pairs}
    for sound in files.sounds:
        text = text_of.get(sound)
        if text is not None:
            yield from _item(sound, text, files.base, options)
        elif path.is_file() and not is_sound(path):
            continue
        elif options.keep_empty:
            yield Item(_name(sound, files.base), sound, "", speaker=folder_speaker(sound, files.base, options))
        else:
            hint = say("Put its words into {name}.txt beside it, or bring sounds without text too.", name=sound.stem)
            yield Problem(_name(sound, files.base), say("has no text."), hint, sound)
    if is_sound(path):
        return
    used = set(text_of.values())
    for text in files.texts:
        if text not in used:
            reason = (
                say("has no sound.")
                if not why[text].startswith("Several")
                else say("has no sound. {why}", why=why[text])
            )
            yield Problem(
                _name(text, files.base), reason, say("Put {name}.wav beside it, or ignore this.", name=text.stem), text
            )


def choices(path: Path, options: Options) -> list[Choice]:
    """By which rule names pair, and what else is brought."""
    files = _files(path, options)
    speakers = (("", say("nobody yet")), ("folder", say("the sound's folder")))
    return [
        choice(_matched(files), options.pairing),
        Choice(
            "keep_empty",
            say("Sounds without text too"),
            "flag",
            options.keep_empty,
            (),
            say("They are brought to transcribe here."),
        ),
        Choice("speaker", say("Speaker"), "one", options.speaker, speakers),
        *cut_choices(options),
    ]


def pairings(path: Path, options: Options) -> list[Pairing]:
    files = _files(path, options)
    return [Pairing(_name(one.text, files.base), one.sound, one.why, one.text) for one in _paired(files, options)]


def _files(path: Path, options: Options | None = None) -> _Files:
    base = path if path.is_dir() else path.parent
    endings = chosen_endings(options.texts) if options is not None else ()
    by_hand = {str(placed(text)): sound for text, sound in options.paired} if options is not None else {}
    sounds: list[Path] = []
    texts: dict[tuple[str, str], tuple[int, Path]] = {}
    whole = path.is_dir() or is_sound(path)
    found = _Files(base, [], [], [], endings)
    for file in walk(base):
        if is_sound(file):
            if not is_sound(path) or file == path:
                sounds.append(file)
        elif (rank := _rank(file, endings, by_hand)) >= 0 and (whole or file == path):
            key = (str(file.parent), found.bare(file).stem)
            if key not in texts or rank < texts[key][0]:
                texts[key] = (rank, file)
    kept = {sound.with_suffix(""): sound for sound in one_of_each(sounds)}
    doubled = [
        Problem(
            _name(sound, base),
            say("has the same name as {name}.", name=kept[sound.with_suffix("")].name),
            say("Rename one of them."),
        )
        for sound in sounds
        if kept[sound.with_suffix("")] != sound
    ]
    return _Files(base, list(kept.values()), [text for _, text in texts.values()], doubled, endings)


def chosen_endings(texts: str) -> tuple[str, ...]:
    """Endings as they are given, separated by ";" or ",": ".mb;words" is (".mb", ".words"), longest first."""
    parts = [part.strip() for part in texts.replace(",", ";").split(";")]
    named = dict.fromkeys(plain(part if part.startswith(".") else f".{part}") for part in parts if part.strip("."))
    return tuple(sorted(named, key=len, reverse=True))


def _rank(file: Path, endings: tuple[str, ...], by_hand: Mapping[str, str]) -> int:
    """Which of several texts of one name is meant: one paired by hand, one of a chosen ending, .txt, .lab; -1 is no
    text."""
    if by_hand and str(placed(file)) in by_hand:
        return 0
    name = plain(file.name)
    if any(name.endswith(ending) and len(name) > len(ending) for ending in endings):
        return 1
    if not _is_text(file):
        return -1
    return 2 + (file.suffix.lower() != ".txt")


def _is_text(path: Path) -> bool:
    return path.suffix.lower() in TEXT_SUFFIXES and plain(path.stem) not in NOT_TRANSCRIPTS


def _matched(files: _Files) -> Matched:
    bare = {files.bare(text): text for text in files.texts}
    return match(list(bare), files.sounds).renamed(bare)


def _paired(files: _Files, options: Options) -> list[Match]:
    matched = _matched(files)
    pairs = matched.by_rule[options.pairing if options.pairing in matched.by_rule else matched.best]
    return by_hand(pairs, options.paired)


def _item(sound: Path, text: Path, base: Path, options: Options) -> Iterator[Found]:
    where = _name(text, base)
    try:
        words, remark = read_text(text, LARGEST_TEXT)
    except OSError as error:
        large = error.errno == errno.EFBIG
        why = say("is too large for one transcript.") if large else say("cannot be read ({why}).", why=error.strerror)
        hint = (
            say("Import long recordings with times instead.")
            if large
            else say("Check what it is, and its permissions.")
        )
        yield Problem(where, why, hint, text)
        return
    if remark:
        hint = say("It was imported; check the accents, or save it as UTF-8 and import it again.")
        yield Problem(where, remark, hint, text, came=True)
    yield Item(_name(sound, base), sound, words, speaker=folder_speaker(sound, base, options), source=text)


def _name(path: Path, base: Path) -> str:
    return path.relative_to(base).as_posix() if path.is_relative_to(base) else str(path)


IMPORTER = Importer(
    "pairs",
    say("Sounds beside texts"),
    say("Sound files with a text of a like name for each: clip-1.wav and clip-1.txt."),
    recognises,
    find,
    choices,
    pairings,
)
