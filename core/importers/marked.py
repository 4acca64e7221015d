"""From files of marks to items: which sound each goes with, which tiers are taken, who speaks.

A format of marks only reads its files (`MarksFormat.read`); everything else it has in common with the others is here.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path

from core.importers import matching
from core.importers.item import Choice, Found, Importer, Item, Options, Pairing
from core.importers.sounds import FILMS, is_sound, walk
from core.importers.tiers import (
    Mark,
    Marked,
    Tier,
    chosen,
    is_silence,
    joined,
    joined_within,
    name_in,
    sort_of,
    value_of,
)
from core.project.records import Problem

LARGEST_FILE = 64 << 20
OVERLAP_S = 0.05
LONGEST_EXAMPLE = 40
MOST_TIERS = 300

Reading = Callable[[Path], list[Marked]]


@dataclass(frozen=True)
class MarksFormat:
    """A format of marks. `read` gives what is in a file; what is wrong with it comes as problems, never raised but
    for `OSError`. `tiered` says that people choose among its tiers."""

    key: str
    title: str
    summary: str
    suffixes: frozenset[str]
    read: Reading
    tiered: bool = True

    def importer(self) -> Importer:
        """The format as a member of the registry."""
        return Importer(self.key, self.title, self.summary, self.recognises, self.find, self.choices, self.pairings)

    def recognises(self, path: Path) -> bool:
        """A file by its ending, or a folder with such a file anywhere below."""
        return next(self.files(path), None) is not None

    def files(self, path: Path) -> Iterator[Path]:
        """The files of this format, in a steady order."""
        for file in [path] if path.is_file() else walk(path):
            if file.suffix.lower() in self.suffixes:
                yield file

    def marked(self, path: Path) -> list[Marked]:
        """All files read. A file that cannot be read is there with its problem."""
        return [one for file in self.files(path) for one in self._read(file)]

    def _read(self, file: Path) -> tuple[Marked, ...]:
        try:
            about = file.stat()
            if about.st_size > LARGEST_FILE:
                return (_refused(file, "is too large to be a file of marks.", "Leave it out."),)
            if not about.st_size:
                return (_refused(file, "is empty.", "Save it again, or leave it out."),)
            return _cached(self.read, file, about.st_mtime_ns, about.st_size)
        except OSError as error:
            return (_refused(file, f"cannot be read ({error.strerror}).", "Check its permissions."),)

    def find(self, path: Path, options: Options) -> Iterator[Found]:
        """Items of all files, in the order of time within each file."""
        files = self.marked(path)
        base = path if path.is_dir() else path.parent
        places = _places(files, base, path, options)
        for file, place in zip(files, places, strict=True):
            name = file.path.relative_to(base).as_posix()
            for problem in file.problems:
                where = f"{name}, {problem.where}" if problem.where else name
                yield Problem(where, problem.reason, problem.hint)
            yield from _items(file, name, place, options, self.tiered)

    def pairings(self, path: Path, options: Options) -> list[Pairing]:
        """Each file with its sound."""
        files = self.marked(path)
        base = path if path.is_dir() else path.parent
        return [
            Pairing(file.path.relative_to(base).as_posix(), place.sound, place.why)
            for file, place in zip(files, _places(files, base, path, options), strict=True)
            if file.tiers or not file.problems
        ]

    def choices(self, path: Path, options: Options) -> list[Choice]:
        """Tiers, speakers and how files pair."""
        files = self.marked(path)
        base = path if path.is_dir() else path.parent
        out = [_tier_choice(files, options), _speaker_choice(options)] if self.tiered else []
        if any(sort_of(tier) == "words" for file in files for tier in chosen(file, options.tiers)):
            out.append(_words_choice(options))
        if any(_present(file, base, options) > 1 for file in files):
            out.append(_which_sound(options))
        unnamed = [file.path for file in files if file.tiers and not file.media]
        if unnamed and path.is_dir():
            out.append(matching.choice(matching.match(unnamed, _sounds(base, options)), options.pairing))
        missing = any(place.sound is None for place in _places(files, base, path, options))
        if missing or options.media:
            out.append(
                Choice("media", "Sounds are in", "folder", options.media, (), "Where else to look for the sound files.")
            )
        out.append(Choice("keep_empty", "Also marks without text", "flag", options.keep_empty))
        return out


@lru_cache(maxsize=256)
def _cached(read: Reading, file: Path, _changed: int, _size: int) -> tuple[Marked, ...]:
    """A preview asks for the same files several times."""
    return tuple(read(file))


def _refused(file: Path, reason: str, hint: str) -> Marked:
    return Marked(file, problems=(Problem("", reason, hint),))


# Sounds


@dataclass(frozen=True)
class _Place:
    """The sound of a file, or why there is none. `offset_s` is added to every time."""

    sound: Path | None
    why: str
    offset_s: float = 0.0
    wanted: str = ""


def _sounds(base: Path, options: Options, alone: bool = False) -> list[Path]:
    """Sounds that may be meant: below the folder, or only beside a file that was chosen by itself."""
    found = [file for file in (sorted(base.iterdir()) if alone else walk(base)) if is_sound(file)]
    if options.media and Path(options.media).is_dir():
        found += [file for file in walk(Path(options.media)) if is_sound(file) and file not in set(found)]
    return found


def _places(files: list[Marked], base: Path, path: Path, options: Options) -> list[_Place]:
    finders = {
        folder: matching.MediaFinder(folder, options.media) for folder in {base, *(f.path.parent for f in files)}
    }
    places = [_named_place(file, finders[file.path.parent], finders[base], options) for file in files]
    rest = [i for i, place in enumerate(places) if place.sound is None and files[i].tiers]
    if rest:
        alone = path.is_file()
        pairs = matching.pair([files[i].path for i in rest], _sounds(base, options, alone), options.pairing)
        for i, pairing in zip(rest, pairs, strict=True):
            if pairing.sound is not None or not places[i].wanted:
                first = files[i].media[0][1] if files[i].media else 0.0
                places[i] = _Place(pairing.sound, pairing.why, first, places[i].wanted)
    return places


def _named_place(file: Marked, beside: matching.MediaFinder, below: matching.MediaFinder, options: Options) -> _Place:
    """The sound that the file itself names: the first that is there, sound before film, or the one chosen."""
    there: list[_Place] = []
    for name, offset in file.media:
        sound = beside.find(name) or (below.find(name) if below is not beside else None)
        if sound is not None and sound not in [place.sound for place in there]:
            there.append(_Place(sound, "It is named in the file.", offset))
    there.sort(key=lambda place: place.sound is not None and place.sound.suffix.lower() in FILMS)
    if not there:
        wanted = _last_part(file.media[0][0]) if file.media else ""
        return _Place(None, matching.NONE, 0.0, wanted)
    at = int(options.sound) - 1 if options.sound.isdigit() else 0
    return there[min(at, len(there) - 1)] if at >= 0 else there[0]


def _present(file: Marked, base: Path, options: Options) -> int:
    """How many of the sounds that a file names are there; counted only where it names several."""
    if len(file.media) < 2:
        return len(file.media)
    finder = matching.MediaFinder(base, options.media)
    return len({finder.find(name) for name, _ in file.media} - {None})


def _last_part(name_or_url: str) -> str:
    parts = next(matching.media_names(name_or_url), ())
    return parts[-1] if parts else name_or_url


# Items


def _items(file: Marked, name: str, place: _Place, options: Options, tiered: bool) -> Iterator[Found]:
    if not file.tiers:
        if not file.problems:
            yield Problem(name, "has no tiers in it.", "Leave it out.")
        return
    tiers = chosen(file, options.tiers if tiered else "")
    if not any(tier.marks for tier in tiers):
        yield _no_marks(file, name, tiers, options)
        return
    if place.sound is None:
        yield _no_sound(file, name, place, tiers)
        return
    rows: list[tuple[float, int, int, Found]] = []
    for tier in tiers:
        if tier.points:
            yield Problem(
                f"{name}, tier {tier.name.strip()}", "has points, which have no length.", "Choose a tier of intervals."
            )
            continue
        speaker = _speaker(file, tier, place.sound, options)
        for found, mark in _of_tier(file, tier, name, place, speaker, options):
            rows.append((mark.start_s, tier.number, mark.number, found))
    rows.sort(key=lambda row: row[:3])
    count = 0
    for *_, found in rows:
        if isinstance(found, Item):
            count += 1
            found = replace(found, key=f"{found.sound.stem}-{count:04d}")
        yield found


def _of_tier(
    file: Marked, tier: Tier, name: str, place: _Place, speaker: str, options: Options
) -> Iterator[tuple[Found, Mark]]:
    ends: dict[str, float] = defaultdict(lambda: float("-inf"))
    for mark in _utterances(file, tier, options):
        text = "" if is_silence(mark.text) else mark.text
        if not text and not options.keep_empty:
            continue
        where = f"{name}, " + (f"tier {tier.name.strip()}, " if tier.name.strip() else "") + _numbered(mark)
        if mark.end_s <= mark.start_s:
            yield Problem(where, "has no length.", "Correct its times, or leave it out."), mark
            continue
        over_s = ends[mark.speaker] - mark.start_s
        if over_s > OVERLAP_S:
            reason = f"begins {over_s:.2f} s before the mark before it ends."
            yield Problem(where, reason, "Correct its times, or put it on a tier of its own."), mark
            continue
        ends[mark.speaker] = max(ends[mark.speaker], mark.end_s)
        who = "" if options.speaker == "none" else mark.speaker or speaker
        person = file.people.get(who)
        about = (person.age, person.gender, person.place) if person else ("", "", "")
        start, end = mark.start_s + place.offset_s, mark.end_s + place.offset_s
        yield (
            Item(
                where, place.sound or file.path, text, speaker=who, start_s=start, end_s=end, channel=file.channel,
                age=about[0], gender=about[1], place=about[2],
            ),
            mark,
        )  # fmt: skip


def _utterances(file: Marked, tier: Tier, options: Options) -> list[Mark]:
    """A tier's marks in the order of time; words joined, unless they are wanted each by itself."""
    if sort_of(tier) != "words" or options.cut == "marks":
        return sorted(tier.marks, key=lambda mark: (mark.start_s, mark.number))
    parent = next((one for one in file.tiers if tier.parent and one.name == tier.parent), None)
    return joined_within(tier.marks, parent.marks) if parent is not None else joined(tier.marks)


def _numbered(mark: Mark) -> str:
    return f"marks {mark.number} to {mark.last}" if mark.last else f"mark {mark.number}"


def _speaker(file: Marked, tier: Tier, sound: Path, options: Options) -> str:
    """Who speaks on a tier: as chosen, else its participant, else the speaker in its name where none has one."""
    if options.speaker == "folder":
        return sound.parent.name
    if options.speaker == "file":
        return file.path.stem
    if options.speaker == "none":
        return ""
    if options.speaker == "tier":
        return tier.name
    if tier.speaker or any(other.speaker for other in file.tiers):
        return tier.speaker
    return name_in(tier.name)


def _no_marks(file: Marked, name: str, tiers: list[Tier], options: Options) -> Problem:
    names = ", ".join(f"“{tier.name}”" for tier in file.tiers[:6]) + (", …" if len(file.tiers) > 6 else "")
    if options.tiers.strip(";") and not tiers:
        return Problem(name, f"has none of the chosen tiers, only {names}.", "Choose one of its tiers too.")
    if all(sort_of(tier) in ("empty", "points") for tier in file.tiers):
        points = any(tier.points and tier.marks for tier in file.tiers)
        reason = "has only points, which have no length." if points else "has no mark with a text."
        return Problem(name, reason, "Transcribe it first, or leave it out.")
    return Problem(name, f"has no tier that looks like a transcript, only {names}.", "Choose its tier.")


def _no_sound(file: Marked, name: str, place: _Place, tiers: list[Tier]) -> Problem:
    many = sum(len(tier.written) for tier in tiers)
    marks = f"{many:,} marks" if many != 1 else "one mark"
    if place.wanted:
        return Problem(
            name, f"names the sound “{place.wanted}”, which is not there ({marks}).", "Choose the folder it is in."
        )
    reason = "has no sound of the same name" if place.why == matching.NONE else place.why.rstrip(".")
    reason = reason if reason.startswith("has") else f"has no sound that is surely its own. {reason}"
    return Problem(name, f"{reason} ({marks}).", f"Put {file.path.stem}.wav beside it, or choose how names pair.")


# Choices


def _tier_choice(files: list[Marked], options: Options) -> Choice:
    """All tiers of all files by name, with how many marks they hold and the first."""
    count: Counter[str] = Counter()
    within: Counter[str] = Counter()
    first: dict[str, str] = {}
    kinds: dict[str, set[str]] = defaultdict(set)
    taken: dict[str, None] = {}
    for file in files:
        picked = {tier.number for tier in chosen(file, options.tiers)}
        for tier in file.tiers:
            written = [] if tier.points else tier.written
            count[tier.name] += len(written)
            within[tier.name] += 1
            if written and tier.name not in first:
                first[tier.name] = " ".join(written[0].text.split())[:LONGEST_EXAMPLE]
            kinds[tier.kind].add(tier.name)
            if tier.number in picked:
                taken[value_of(tier.name)] = None
    words = [
        (value_of(name), _tier_words(name, count[name], within[name], first.get(name, "")))
        for name in sorted(within, key=lambda name: value_of(name) not in taken)[:MOST_TIERS]
    ]
    for kind, names in kinds.items():
        if kind and len(names) > 1 and len(kinds) > 1:
            total = sum(count[name] for name in names)
            words.append((f"type:{value_of(kind)}", f"All of type {kind} · {len(names)} tiers · {total:,} marks"))
    if len(files) > 1 and not any(many == len(files) for many in within.values()):
        words.append(("#1", "The first tier of each file"))
    if options.tiers.strip(";"):
        taken = dict.fromkeys(part for part in options.tiers.split(";") if part)
    advice = "Which tiers hold what is said. Translations, notes and phones are better left out."
    return Choice("tiers", "Tiers", "many", ";".join(taken), tuple(words), advice)


def _tier_words(name: str, count: int, files: int, first: str) -> str:
    out = f"{name or '(no name)'} · {count:,} {'mark' if count == 1 else 'marks'}"
    out += f" in {files:,} files" if files > 1 else ""
    return out + (f" · {first}" if first else "")


def _speaker_choice(options: Options) -> Choice:
    ways = (
        ("", "whom the file names"),
        ("tier", "the tier's name"),
        ("file", "the file's name"),
        ("folder", "the sound's folder"),
        ("none", "nobody"),
    )
    return Choice("speaker", "Speaker", "one", options.speaker, ways)


def _words_choice(options: Options) -> Choice:
    ways = (("", "joined up to the next pause"), ("marks", "each by itself"))
    return Choice("cut", "Words", "one", options.cut if options.cut == "marks" else "", ways)


def _which_sound(options: Options) -> Choice:
    ways = (("", "the first, sound before film"), ("1", "the first"), ("2", "the second"), ("3", "the third"))
    return Choice("sound", "Of several sounds", "one", options.sound, ways)
