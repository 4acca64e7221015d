"""From files of marks to items: which sound each goes with, which tiers are taken, who speaks.

A format of marks only reads its files (`MarksFormat.read`); everything else it has in common with the others is here.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path

from core.importers import pairing
from core.importers.beside_items import BesideReading
from core.importers.file_heads import head_of
from core.importers.file_opening import LARGEST_FILE
from core.importers.item import Choice, Found, Importer, Item, Options, Pairing, WordPart, no_files
from core.importers.kept_out_marks import left_out, no_marks, no_sound
from core.importers.mark_choices import leave_choice, speaker_choice, tier_choice, which_sound, words_choice
from core.importers.mark_places import MarkPlace, file_heads, mark_places, sounds_around, sounds_present
from core.importers.sounds import walk
from core.importers.tier_left import TiersLeft
from core.importers.tier_picking import chosen, speaker_named
from core.importers.tier_sorts import Votes, sort_of, votes
from core.importers.tiers import AnnotationFile
from core.importers.word_joining import joined, joined_within
from core.project.records import Problem
from core.tiers.model import Mark, Tier
from core.wording import say

LARGEST_KEPT = 128 << 20

Reading = Callable[[Path], list[AnnotationFile]]


@dataclass(frozen=True)
class MarksFormat:
    """A format of marks. `read` gives what is in a file; what is wrong with it comes as problems, never raised but
    for `OSError`. `tiered` says that people choose among its tiers. `fits` tells by a file's beginning whether it is
    of this format, where its ending does not say so. `lonely` files may belong to the only sound of their folder.
    `of_text` gives the same of the text of a file that does not say its encoding itself."""

    key: str
    title: str
    summary: str
    suffixes: frozenset[str]
    read: Reading
    tiered: bool = True
    also: Callable[[Path], Iterable[Path]] = no_files
    fits: Callable[[str], bool] | None = None
    lonely: bool = False
    of_text: Callable[[Path, str], AnnotationFile] | None = None

    def importer(self) -> Importer:
        """The format as a member of the registry."""
        return Importer(
            self.key,
            self.title,
            self.summary,
            self.recognises,
            self.find,
            self.choices,
            self.pairings,
            suffixes=self.suffixes,
            also=self.also,
        )

    def recognises(self, path: Path) -> bool:
        """A file by its ending, or a folder with such a file anywhere below."""
        return next(self.files(path), None) is not None

    def files(self, path: Path) -> Iterator[Path]:
        """The files of this format, in a steady order."""
        for file in [path] if path.is_file() else walk(path):
            if file.suffix.lower() in self.suffixes and (self.fits is None or self.fits(head_of(file))):
                yield file

    def annotations(self, path: Path) -> Collection[AnnotationFile]:
        """All files read; one that cannot be read is there with its problem. Read once for a preview, unless they are
        so large that they are better read again than kept."""
        files = tuple((file, *_stamp(file)) for file in self.files(path))
        if sum(size for _, _, size in files) > LARGEST_KEPT:
            return _ReadAgain(self.read, files)
        return _kept(self.read, files)

    def find(self, path: Path, options: Options) -> Iterator[Found]:
        """Items of all files, in the order of time within each file."""
        files = self.annotations(path)
        base = path if path.is_dir() else path.parent
        places = mark_places(file_heads(files), base, path, options, self.lonely)
        left = TiersLeft()
        for file, place in zip(files, places, strict=True):
            name = file.path.relative_to(base).as_posix()
            if self.tiered and not options.tiers.strip(";") and place.sound is not None:
                left.add(file, name, chosen(file, ""))
            for problem in file.problems:
                where = f"{name}, {problem.where}" if problem.where else name
                yield replace(problem, where=where, path=file.path)
            for found in _items(file, name, place, options, self.tiered):
                yield replace(found, path=file.path) if isinstance(found, Problem) else found
        yield from left.problems()

    def pairings(self, path: Path, options: Options) -> list[Pairing]:
        """Each file with its sound."""
        heads = file_heads(self.annotations(path))
        base = path if path.is_dir() else path.parent
        return [
            Pairing(head.path.relative_to(base).as_posix(), place.sound, place.why, head.path)
            for head, place in zip(heads, mark_places(heads, base, path, options, self.lonely), strict=True)
            if head.tiers or not head.problems
        ]

    def choices(self, path: Path, options: Options) -> list[Choice]:
        """Tiers, speakers and how files pair."""
        files = self.annotations(path)
        base = path if path.is_dir() else path.parent
        heads = file_heads(files)
        out = [tier_choice(files, options), speaker_choice(files, options)] if self.tiered else []
        out += leave_choice(files, options)
        if any(sort_of(tier) == "words" for file in files for tier in chosen(file, options.tiers)):
            out.append(words_choice(options))
        finder = pairing.MediaFinder(base, options.media)
        if any(sounds_present(head, finder) > 1 for head in heads):
            out.append(which_sound(options))
        unnamed = [head.path for head in heads if head.tiers and not head.media]
        if unnamed and path.is_dir():
            out.append(pairing.choice(pairing.match(unnamed, sounds_around(base, options)), options.pairing))
        missing = any(place.sound is None for place in mark_places(heads, base, path, options, self.lonely))
        if missing or options.media:
            out.append(
                Choice(
                    "media",
                    say("Sounds are in"),
                    "folder",
                    options.media,
                    (),
                    say("Where else to look for the sound files."),
                )
            )
        out.append(Choice("keep_empty", say("Also marks without text"), "flag", options.keep_empty))
        return out


Stamped = tuple[Path, int, int]


def _stamp(file: Path) -> tuple[int, int]:
    """When a file was changed, and its size; noughts when it cannot be asked."""
    try:
        about = file.stat()
    except OSError:
        return 0, 0
    return max(about.st_mtime_ns, about.st_ctime_ns), about.st_size


@lru_cache(maxsize=1)
def _kept(read: Reading, files: tuple[Stamped, ...]) -> tuple[AnnotationFile, ...]:
    """A preview asks for the same files several times, and again after every choice."""
    read_files = [one for file, _, size in files for one in _read(read, file, size)]
    voted = votes(read_files)
    return tuple(voted.judged(one) for one in read_files)


@lru_cache(maxsize=1)
def _counted(read: Reading, files: tuple[Stamped, ...]) -> Votes:
    return votes(one for file, _, size in files for one in _read(read, file, size))


class _ReadAgain(Collection[AnnotationFile]):
    """Files that are read anew each time one goes through them, once more to judge what is on them all."""

    def __init__(self, read: Reading, files: tuple[Stamped, ...]) -> None:
        self._reading, self._files = read, files
        self._votes = _counted(read, files)

    def __iter__(self) -> Iterator[AnnotationFile]:
        each = (one for file, _, size in self._files for one in _read(self._reading, file, size))
        return map(self._votes.judged, each)

    def __len__(self) -> int:
        return sum(1 for _ in self)

    def __contains__(self, one: object) -> bool:
        return any(one is other for other in self)


def _read(read: Reading, file: Path, size: int) -> list[AnnotationFile]:
    """What is in a file, or why it cannot be read."""
    if size > LARGEST_FILE:
        return [_refused(file, say("is too large to be a file of marks."), say("Leave it out."))]
    try:
        return (
            read(file)
            if file.stat().st_size or not file.is_file()
            else [_refused(file, say("is empty."), say("Save it again, or leave it out."))]
        )
    except OSError as error:
        return [_refused(file, say("cannot be read ({why}).", why=error.strerror), say("Check its permissions."))]


def _refused(file: Path, reason: str, hint: str) -> AnnotationFile:
    return AnnotationFile(file, problems=(Problem("", reason, hint),))


def _items(file: AnnotationFile, name: str, place: MarkPlace, options: Options, tiered: bool) -> Iterator[Found]:
    if not file.tiers:
        if not file.problems:
            yield Problem(name, say("has no tiers in it."), say("Leave it out."))
        return
    tiers = chosen(file, options.tiers if tiered else "")
    if not any(tier.marks if options.keep_empty else tier.written for tier in tiers):
        yield no_marks(file, name, tiers, options)
        return
    if place.sound is None:
        yield no_sound(file, name, place.wanted, place.why, tiers)
        return
    rows: list[tuple[float, int, int, Found]] = []
    beside = BesideReading(file, tiers, place.offset_s, options)
    for tier in tiers:
        if tier.points:
            yield Problem(
                say("{name}, tier {name_2}", name=name, name_2=tier.name.strip()),
                say("has points, which have no length."),
                say("Choose a tier of intervals."),
            )
            continue
        if sort_of(tier) == "text" and not options.keep_empty and (left := tier.left_out):
            yield left_out(name, tier, left)
        speaker = _speaker(file, tier, place.sound, options)
        for found, mark in _of_tier(file, tier, name, place, speaker, beside, options):
            rows.append((mark.start_s, tier.number, mark.number, found))
    rows.sort(key=lambda row: row[:3])
    count = 0
    for *_, found in rows:
        if isinstance(found, Item):
            count += 1
            found = replace(found, key=f"{found.sound.stem}-{count:04d}")
        yield found
    if count and (rest := beside.rest(name, place.sound)) is not None:
        yield rest


def _of_tier(
    file: AnnotationFile,
    tier: Tier,
    name: str,
    place: MarkPlace,
    speaker: str,
    beside: BesideReading,
    options: Options,
) -> Iterator[tuple[Found, Mark]]:
    """Each mark by itself, whatever lies over it."""
    for mark in _utterances(file, tier, options):
        text = "" if tier.silent(mark.text) else mark.text
        if not text and not options.keep_empty:
            continue
        where = (
            f"{name}, " + (say("tier {name}, ", name=tier.name.strip()) if tier.name.strip() else "") + _numbered(mark)
        )
        if mark.end_s <= mark.start_s:
            yield Problem(where, say("has no length."), say("Correct its times, or leave it out.")), mark
            continue
        who = "" if options.speaker == "none" else mark.speaker or speaker
        person = file.people.get(who)
        about = (person.age, person.gender, person.place) if person else ("", "", "")
        start, end = mark.start_s + place.offset_s, mark.end_s + place.offset_s
        yield (
            Item(
                where, place.sound or file.path, text, speaker=who, start_s=start, end_s=end, channel=file.channel,
                tags=mark.tags, age=about[0], gender=about[1], place=about[2], source=file.path,
                parts=_parts(mark, place.offset_s), beside=beside.of(tier, mark),
                video=place.video, video_shift_s=place.video_shift_s,
            ),
            mark,
        )  # fmt: skip


def _parts(mark: Mark, offset_s: float) -> tuple[WordPart, ...]:
    """The words that a mark was joined from."""
    return tuple(WordPart(one.start_s + offset_s, one.end_s + offset_s, one.text.strip()) for one in mark.parts)


def _utterances(file: AnnotationFile, tier: Tier, options: Options) -> list[Mark]:
    """A tier's marks in the order of time; words joined, unless they are wanted each by itself."""
    if sort_of(tier) != "words" or options.cut == "marks":
        return sorted(tier.marks, key=lambda mark: (mark.start_s, mark.number))
    parent = file.by_name.get(tier.parent)
    return joined_within(tier.marks, parent.marks) if parent is not None else joined(tier.marks)


def _numbered(mark: Mark) -> str:
    return (
        say("marks {number} to {last}", number=mark.number, last=mark.last)
        if mark.last
        else say("mark {number}", number=mark.number)
    )


def _speaker(file: AnnotationFile, tier: Tier, sound: Path, options: Options) -> str:
    """Who speaks on a tier: as chosen, else its participant, else the speaker in its name where none has one."""
    if options.speaker == "folder":
        return sound.parent.name
    if options.speaker == "file":
        return file.path.stem
    if options.speaker == "none":
        return ""
    if options.speaker == "tier":
        return tier.name
    return speaker_named(file, tier)
