"""What became of every file of an import, by rule: used, or not and why."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from core.importers.account import FileUse
from core.importers.file_opening import read_start
from core.importers.item import Importer
from core.importers.pairing import one_of_each
from core.importers.parts import Ledger
from core.importers.sounds import is_sound, shown_path
from core.importers.survey import Survey
from core.importers.text_offers import TextOffer
from core.importers.unrecognised import known_kind
from core.project.records import Problem, kept_out
from core.wording import say

UNNAMED = (say("is a sound that no text goes with."), say("Bring sounds without text too, or add its text."))
TWIN = (
    say("is one of several sounds of the same name, of which another was taken."),
    say("Rename it if it is another one."),
)
BESIDE = (
    say("looks like text beside sound."),
    say("Tick {ending} under “Texts beside sounds”, or say --texts {ending}."),
)
LIST = (
    say("has {count:,} lines, as many as there are sounds in {folder}."),
    say("Tick it under “Lines for sounds”, or say --lines with its path."),
)
DOUBLE = (
    say("says of the same sounds what {taken} says too, which was taken."),
    say("Prefer its format if it is the better one."),
)
WAITING = (say("goes with {sound}, a sound that was not taken."), say("See what was kept out."))
EMPTY = (say("is empty."), say("Copy it again, or leave it out."))
OTHER = (say("is of a kind that is not read."), say("Save it in another format if it holds transcripts."))
NOT_TAKEN = (
    say("is of the format {format}, which was not taken."),
    say("Take that format too, or choose the file by itself."),
)
LOOSE_TEXT = (say("is a text that no sound goes with."), say("Name it like its sound, or leave it."))
PLAIN = (".txt", ".lab", ".tsv", ".csv", ".json", ".jsonl")


@dataclass(frozen=True)
class ImportOutcome:
    """What an import or a preview found: utterances by the file of their text and by their sound, and problems.
    `waiting` are texts whose sound cannot be used, with its name."""

    texts: Mapping[Path, int]
    sounds: Mapping[Path, int]
    problems: Sequence[Problem]
    waiting: Mapping[Path, str] = field(default_factory=dict)


class Accounting:
    """Goes through every file once."""

    def __init__(
        self,
        survey: Survey,
        ledger: Ledger,
        importers: Sequence[Importer],
        offers: Sequence[TextOffer],
        lists: Mapping[Path, Sequence[Path]],
        outcome: ImportOutcome,
    ) -> None:
        self._lists = lists
        self._survey, self._ledger, self._outcome = survey, ledger, outcome
        self._formats = {suffix: one for one in reversed(importers) for suffix in one.suffixes if suffix not in PLAIN}
        self._offered = {file: offer for offer in offers for file in offer.files}

    def files(self) -> tuple[FileUse, ...]:
        """Every file that was surveyed, then those elsewhere that were used, then what was not looked into."""
        out = [self._used(path, name) or self._unused(path, name) for path, name in self._survey.files.items()]
        for path in dict.fromkeys((*self._outcome.sounds, *self._outcome.texts)):
            if path not in self._survey.files and (used := self._used(path, shown_path(str(path)))) is not None:
                out.append(used)
        return (*out, *self._survey.aside)

    def _used(self, path: Path, name: str) -> FileUse | None:
        if count := self._outcome.sounds.get(path, 0):
            return FileUse(name, "sound", count=count)
        if count := self._outcome.texts.get(path, 0):
            return FileUse(name, "text", count=count)
        return FileUse(name, "list") if path in self._ledger.also else None

    def _unused(self, path: Path, name: str) -> FileUse:
        if (taken := self._ledger.doubles.get(path)) is not None:
            return FileUse(name, "", DOUBLE[0].of(taken=taken), DOUBLE[1])
        if (sound := self._outcome.waiting.get(path)) is not None:
            return FileUse(name, "", WAITING[0].of(sound=sound), WAITING[1])
        if (offer := self._offered.get(path)) is not None:
            return FileUse(name, "", BESIDE[0], BESIDE[1].of(ending=offer.ending), ending=offer.ending)
        if (sounds := self._lists.get(path)) is not None:
            why = LIST[0].of(count=len(sounds), folder=sounds[0].parent.name)
            return FileUse(name, "", why, LIST[1])
        if (problem := self._told.get(path)) is not None:
            return FileUse(name, "", problem.reason, problem.hint)
        return FileUse(name, "", *self._kind(path))

    def _kind(self, path: Path) -> tuple[str, str]:
        if is_sound(path):
            return TWIN if path in self._twins else UNNAMED
        if (reason := known_kind(path)) is not None:
            return reason
        if (importer := self._formats.get(path.suffix.lower())) is not None:
            return NOT_TAKEN[0].of(format=importer.title), NOT_TAKEN[1]
        if (reason := _no_content(path)) is not None:
            return reason
        return LOOSE_TEXT if path.suffix.lower() in PLAIN else OTHER

    @cached_property
    def _twins(self) -> set[Path]:
        """Sounds beside another of the same name that was used."""
        sounds = [path for path in self._survey.files if is_sound(path)]
        kept = set(one_of_each(sounds))
        used = {path.with_suffix("") for path in self._outcome.sounds}
        return {path for path in sounds if path not in kept or path.with_suffix("") in used}

    @cached_property
    def _told(self) -> dict[Path, Problem]:
        """The first problem of each file, by its path or by the name at the beginning of where it is."""
        by_name: dict[str, Path] = {}
        for path, name in self._survey.files.items():
            by_name.setdefault(path.name, path)
            by_name[name] = path
        many: defaultdict[Path, list[Problem]] = defaultdict(list)
        for problem in kept_out(self._outcome.problems):
            if (path_ := problem.path or _named(problem.where, by_name)) is not None:
                many[path_].append(problem)
        return {path: _first(problems) for path, problems in many.items()}


def _first(problems: list[Problem]) -> Problem:
    if len(problems) == 1:
        return problems[0]
    where = problems[0].where.partition(", ")[2]
    told = f"{where} {problems[0].reason}" if where else problems[0].reason
    reason = say("gave nothing: {told} And {number:,} more like it.", told=told, number=len(problems) - 1)
    return Problem(problems[0].where, reason, problems[0].hint)


def _named(where: str, by_name: Mapping[str, Path]) -> Path | None:
    """The file that a place in words is in: "list.csv, row 3"."""
    name = where
    while name:
        if name in by_name:
            return by_name[name]
        name = name.rpartition(", ")[0]
    return None


def _no_content(path: Path) -> tuple[str, str] | None:
    """Why nothing can be in a file: it is empty, none, or locked."""
    try:
        return None if read_start(path, 1) else EMPTY
    except OSError as error:
        return say("cannot be read ({why}).", why=error.strerror), say("Check what it is, and its permissions.")
