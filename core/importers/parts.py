"""The parts of an import: every format that something in it has, what each brings, and which of two formats that say
the same is taken. Nothing is read twice, and nothing is passed over without a word."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import accumulate
from pathlib import Path

from core.errors import Cancelled, ImportFailed
from core.importers.item import FileTiers, Found, Importer, Item, Options
from core.importers.name_speakers import speaker_rule
from core.importers.sounds import shown_path
from core.importers.survey import Survey, SurveyPlace
from core.project.records import Problem
from core.wording import say

LOOSE = ("json_lines", "table", "lines")
"""Formats that fit nearly any list: not asked where a corpus of a known form was recognised."""
FEW_PROBLEMS = 3
LISTS = (".csv", ".tsv", ".jsonl", ".json", ".trans.txt", "/text", "/wav.scp")
"""How files end for which folders further down are looked at, at most so many of these."""
MOST_FOLDERS = 300


@dataclass(frozen=True)
class FormatPart:
    """One format in one place; `lead` is the folder of it below what was named, for the names of its files."""

    importer: Importer
    place: SurveyPlace
    lead: str = ""

    @property
    def key(self) -> str:
        return self.importer.key


@dataclass
class Ledger:
    """What was noted while the parts were read, by file. `doubles` are texts that say what another format says of the
    same sound, with the title of the format that was taken; `files`, `sounds` and `items` are what each format brings;
    `covered` are formats of which every row was another's already."""

    doubles: dict[Path, str] = field(default_factory=dict)
    also: dict[Path, str] = field(default_factory=dict)
    files: dict[str, set[Path]] = field(default_factory=lambda: defaultdict(set))
    sounds: dict[str, set[Path]] = field(default_factory=lambda: defaultdict(set))
    items: Counter[str] = field(default_factory=Counter)
    overlapping: set[str] = field(default_factory=set)
    covered: set[str] = field(default_factory=set)


def recognised(
    places: Sequence[SurveyPlace], survey: Survey, importers: Sequence[Importer], forced: Collection[str] = ()
) -> list[FormatPart]:
    """Every format that fits, in each place, and those that are `forced`; a fallback without texts only where nothing
    else does."""
    out: list[FormatPart] = []
    endings = survey.endings
    for place in places:
        here: list[FormatPart] = []
        for importer in importers:
            if not importer.texts or (importer.suffixes and not importer.suffixes & endings):
                continue
            loose = importer.key in LOOSE and any(part.importer.corpus for part in here)
            if importer.key in forced or (not loose and _recognises(importer, place.path)):
                here.append(FormatPart(importer, place))
        here += _below(place, survey, importers, here)
        if not here:
            here = [FormatPart(one, place) for one in importers if not one.texts and one.recognises(place.path)][:1]
        out += here
    return out


def _below(
    place: SurveyPlace, survey: Survey, importers: Sequence[Importer], here: Sequence[FormatPart]
) -> list[FormatPart]:
    """Corpora and lists in folders further down, which formats only look for where they are named: several languages
    beside each other, a table beside the sounds of one day. What a corpus has in its folders is its own."""
    if place.only is not None or not place.path.is_dir() or any(part.importer.corpus for part in here):
        return []
    keys = {part.key for part in here}
    asked = [one for one in importers if one.texts and one.key not in keys and (one.corpus or one.key in LOOSE)]
    lists = (file for file in survey.files if file.as_posix().lower().endswith(LISTS))
    folders = dict.fromkeys(file.parent for file in lists if place.path in file.parent.parents)
    out: list[FormatPart] = []
    taken: set[Path] = set()
    for folder in sorted(folders, key=lambda one: len(one.parts))[:MOST_FOLDERS]:
        if taken.intersection(folder.parents):
            continue
        found = [one for one in asked if _recognises(one, folder)]
        if any(one.corpus for one in found):
            found = [one for one in found if one.corpus]
        taken |= {folder} if found else set()
        lead = shown_path(folder.relative_to(place.path).as_posix()) + "/"
        out += [FormatPart(one, SurveyPlace(folder), lead) for one in found]
    return out


def _recognises(importer: Importer, path: Path) -> bool:
    """A folder in it that may not be looked into is no reason to look no further."""
    try:
        return importer.recognises(path)
    except OSError:
        return False


def read(
    parts: Sequence[FormatPart], options: Options, ledger: Ledger, cancelled: Callable[[], bool]
) -> Iterator[Found]:
    """Items and problems of all parts. Raises `ImportFailed` where no part can be read, and `Cancelled`."""
    for part in parts:
        ledger.also |= dict.fromkeys(part.importer.also(part.place.path), part.key)
    if len(parts) == 1:
        yield from _noted(_found(parts[0], options, cancelled), parts[0].key, ledger)
        return
    read = _read_all(parts, options, cancelled)
    ledger.covered |= {part.key for part in parts} - {one.part.key for one in read if not _is_covered(one, read)}
    _choose(read, options.prefer, ledger)
    known = {item.source for one in read for item in one.items if item.source is not None}
    known |= {item.sound for one in read for item in one.items} | ledger.also.keys() | ledger.doubles.keys()
    told: dict[Path | None, int] = {}
    for one in read:
        for problem in one.problems:
            told.setdefault(problem.path, one.order)
        one.problems = [p for p in one.problems if p.path is None or told[p.path] == one.order]
        yield from _noted(iter(one.items), one.part.key, ledger)
        own = {(item.source, item.sound) for item in one.items}
        yield from (found for found in one.tiers if (found.source, found.sound) in own)
        yield from _few([problem for problem in one.problems if not _settled(problem, one, known)], one)


def _found(part: FormatPart, options: Options, cancelled: Callable[[], bool]) -> Iterator[Found]:
    chosen = options.of_part(part.key)
    rule = speaker_rule(chosen.speaker)
    for one in part.importer.find(part.place.path, replace(chosen, speaker="") if rule else chosen):
        if cancelled():
            raise Cancelled
        found: Found = replace(one, where=part.lead + one.where) if part.lead else one
        if isinstance(found, Problem):
            if found.path is None or part.place.means(found.path):
                yield found
        elif part.place.means(found.source, found.sound):
            yield rule.named(found) if rule and isinstance(found, Item) else found


def _noted(found: Iterator[Found], key: str, ledger: Ledger) -> Iterator[Found]:
    for one in found:
        if isinstance(one, Item):
            ledger.items[key] += 1
            ledger.files[key].add(one.source or one.sound)
            ledger.sounds[key].add(one.sound)
        yield one


@dataclass
class _Read:
    part: FormatPart
    order: int
    items: list[Item]
    problems: list[Problem]
    claimed: bool = False
    tiers: list[FileTiers] = field(default_factory=list)


def _read_all(parts: Sequence[FormatPart], options: Options, cancelled: Callable[[], bool]) -> list[_Read]:
    """Each part read whole. A file that two formats can read belongs to the first."""
    out: list[_Read] = []
    claimed: dict[Path, int] = {}
    refused: list[ImportFailed] = []
    for order, part in enumerate(parts):
        one = _Read(part, order, [], [])
        try:
            for found in _found(part, options, cancelled):
                if isinstance(found, Problem):
                    one.problems.append(found)
                elif isinstance(found, FileTiers):
                    one.tiers.append(found)
                elif found.source is None or claimed.setdefault(found.source, order) == order:
                    one.items.append(found)
                else:
                    one.claimed = True
        except ImportFailed as error:
            refused.append(error)
            one.problems.append(Problem(part.place.path.name, error.message, error.hint, detail=error.detail))
        out.append(one)
    if len(refused) == len(parts) and not any(one.items for one in out):
        raise refused[0]
    return out


def _is_covered(one: _Read, read: Sequence[_Read]) -> bool:
    """Whether all that a part could say is about files of which others bring the rows, and sounds that they bring."""
    if one.items or not (one.claimed or one.problems):
        return False
    theirs = {path for other in read if other is not one for item in other.items for path in (item.source, item.sound)}
    return all(problem.path in theirs for problem in one.problems)


# Which of two formats


@dataclass(frozen=True)
class _Stretches:
    """Where the utterances of a sound lie that were taken already; [0, inf) for all of it."""

    starts: list[float]
    furthest: list[float]

    @classmethod
    def of(cls, items: Sequence[Item]) -> _Stretches:
        rows = sorted(_span(item) for item in items)
        return cls([start for start, _ in rows], list(accumulate((end for _, end in rows), max)))

    def overlap(self, item: Item) -> bool:
        """Whether one of them overlaps with this utterance."""
        start, end = _span(item)
        at = bisect_right(self.starts, end - 1e-6) - 1
        return at >= 0 and self.furthest[at] > start + 1e-6


def _span(item: Item) -> tuple[float, float]:
    """Where it lies; frames are taken for seconds, which is right only for telling that a part is meant."""
    start = item.start_s if item.start_s is not None else float(item.start)
    end = item.end_s if item.end_s is not None else float("inf") if item.end is None else float(item.end)
    return start, end


def _rank(one: _Read, items: Sequence[Item], wanted: str) -> tuple[bool, bool, bool, bool, int]:
    """What is the richer of two: texts at all, then the one that was wished, times, speakers, the stricter format."""
    texts = any(item.text for item in items)
    times = any(not item.whole for item in items)
    speakers = any(item.speaker or item.speaker_key for item in items)
    return texts, one.part.key == wanted, times, speakers, -one.order


def _choose(read: Sequence[_Read], wanted: str, ledger: Ledger) -> None:
    """Of several formats that say what is spoken in a sound, keep the richest: with times, with speakers, the first."""
    by_sound: defaultdict[Path, dict[int, list[Item]]] = defaultdict(dict)
    for one in read:
        for item in one.items:
            by_sound[item.sound].setdefault(one.order, []).append(item)
    dropped: set[int] = set()
    for here in by_sound.values():
        if len(here) < 2:
            continue
        ranks = {at: _rank(read[at], items, wanted) for at, items in here.items()}
        order = sorted(here, key=lambda at: ranks[at], reverse=True)
        taken = list(here[order[0]])
        for at in order[1:]:
            stretches = _Stretches.of(taken)
            for item in here[at]:
                if item.text and not stretches.overlap(item):
                    taken.append(item)
                    continue
                dropped.add(id(item))
                if item.text and item.source is not None:
                    ledger.overlapping |= {read[order[0]].part.key, read[at].part.key}
                    ledger.doubles.setdefault(item.source, read[order[0]].part.importer.title)
    for one in read:
        one.items = [item for item in one.items if id(item) not in dropped]
    for item in (item for one in read for item in one.items):
        if item.source is not None:
            ledger.doubles.pop(item.source, None)


# Problems


def _settled(problem: Problem, one: _Read, known: set[Path]) -> bool:
    """Whether a problem is none any more: another format read the file, or brought the sound."""
    if problem.path is None:
        return False
    own = {item.source for item in one.items}
    return problem.path in known and problem.path not in own


def _few(problems: list[Problem], one: _Read) -> Iterator[Problem]:
    """Problems of a format that brought nothing are told once for each file: it was most likely meant for something
    else."""
    by_file: defaultdict[Path | None, list[Problem]] = defaultdict(list)
    for problem in problems:
        by_file[problem.path].append(problem)
    for file, those in by_file.items():
        if file is None or one.items or len(those) <= FEW_PROBLEMS:
            yield from those
        else:
            why = say(
                "gave nothing as {title} ({count:,} rows: {reason}).",
                title=one.part.importer.title,
                count=len(those),
                reason=those[0].reason.rstrip("."),
            )
            yield replace(those[0], where=file.name, reason=why)
