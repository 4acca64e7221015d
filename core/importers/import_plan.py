"""An import as it is planned: what lies there, which formats it has, what they bring, what can be chosen for them."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import islice
from pathlib import Path

from core.errors import ImportFailed
from core.importers.account import FileUse, PartCount
from core.importers.accounting import Accounting, ImportOutcome
from core.importers.item import Choice, Found, Importer, Item, Options, Pairing
from core.importers.line_order import in_order
from core.importers.name_speakers import LEAD, with_ways
from core.importers.pairing import one_of_each
from core.importers.pairs import chosen_endings
from core.importers.parts import FormatPart, Ledger, read, recognised
from core.importers.sounds import is_sound
from core.importers.survey import Survey, SurveyPlace, places_of, survey
from core.importers.text_offers import TextOffer, offers
from core.importers.unmatched import unmet
from core.importers.unrecognised import known_kind, why_not
from core.project.records import Problem
from core.wording import say, say_n

BARE = ""
"""The part of sounds without text."""
MOST_NAMES = 5000
MOST_LISTS = 300
NO_LISTS = (".eaf", ".textgrid", ".trs", ".srt", ".vtt", ".ass", ".ssa", ".ctm", ".json", ".jsonl", ".csv", ".tsv")
SHARED = ("media",)
"""Options that mean the same to every part."""


class ImportPlan:
    """Everything that is known of an import before any sound is looked at. `found` is to be gone through once."""

    def __init__(
        self,
        paths: str | Path | Iterable[str | Path],
        importers: Sequence[Importer],
        options: Options,
        format: str,
        cancelled: Callable[[], bool],
    ) -> None:
        """Raises `ImportFailed` where nothing is there or nothing fits, and `Cancelled`."""
        places = places_of([paths] if isinstance(paths, str | Path) else paths)
        self._importers, self.options, self._cancelled = importers, options, cancelled
        self.survey: Survey = survey(_there(places), cancelled)
        self.every = _recognised(self.survey, importers, format, _forced(options, self._known))
        wanted = {key for key in options.parts.split(";") if key}
        self.parts: list[FormatPart] = [part for part in self.every if not wanted or part.key in wanted]
        if not self.parts:
            there = ", ".join(dict.fromkeys(part.key for part in self.every))
            raise ImportFailed(say("None of the chosen formats is there."), say("There are: {there}.", there=there))
        self.ledger = Ledger()

    @property
    def keep_empty(self) -> bool:
        """Whether what is brought has no texts anyhow."""
        return not any(part.importer.texts for part in self.parts)

    @property
    def format(self) -> str:
        """The format that brings most."""
        return max(self.parts, key=lambda part: self.ledger.items[part.key]).key

    def found(self) -> Iterator[Found]:
        """Items and problems of all parts. Raises `ImportFailed` and `Cancelled`."""
        yield from self.survey.problems
        yield from read(self.parts, self.options, self.ledger, self._cancelled)
        if self.options.bare:
            yield from self._bare()
        if self.keep_empty or self.options.bare or self.options.keep_empty:
            yield from self._unread()
        yield from unmet(self.options, self.survey.files, self._used(), {part.key for part in self.every})

    def _unread(self) -> Iterator[Problem]:
        """What could hold the texts of sounds that come in without: said, so that nobody has to look for it."""
        for offer in self.offers():
            where = self.survey.files[offer.files[0]]
            why = say("could be a transcript: {words}.", words=offer.words)
            yield Problem(
                where, why, say("Take them as transcripts: --texts {ending}", ending=offer.ending), offer.files[0]
            )
        for text, sounds in self.lists().items():
            why = say(
                "could be a list of transcripts: {count:,} lines, as many as sounds in {name}.",
                count=len(sounds),
                name=sounds[0].parent.name,
            )
            yield Problem(
                self.survey.files[text],
                why,
                say("Take one line for each sound: --lines {file}", file=self.survey.files[text]),
                text,
            )

    def _bare(self) -> Iterator[Found]:
        """Sounds that no text goes with."""
        used = self._used_sounds()
        for sound in one_of_each(file for file in self.survey.files if is_sound(file)):
            if sound not in used:
                self.ledger.items[BARE] += 1
                self.ledger.sounds[BARE].add(sound)
                yield Item(self.survey.files[sound], sound, "")

    @property
    def _known(self) -> set[str]:
        """The endings that formats have."""
        return {suffix for one in self._importers for suffix in one.suffixes}

    def _used(self) -> set[Path]:
        """Files that brought something or said something about others; after `found`."""
        return {file for files in self.ledger.files.values() for file in files} | self.ledger.also.keys()

    def _used_sounds(self) -> set[Path]:
        return {sound for sounds in self.ledger.sounds.values() for sound in sounds}

    def counts(self) -> tuple[PartCount, ...]:
        """Each part with what it brings; after `found`."""
        parts = {part.key: part.importer.title for part in self.every if part.key not in self.ledger.covered}
        files, items = self.ledger.files, self.ledger.items
        return tuple(PartCount(key, title, len(files.get(key, ())), items[key]) for key, title in parts.items())

    def pairings(self) -> list[Pairing]:
        """Which file goes with which sound, of all parts."""
        return [
            pairing
            for part in self.parts
            for pairing in part.importer.pairings(part.place.path, self.options.of_part(part.key))
        ]

    def choices(self) -> list[Choice]:
        """What can be chosen: for the whole, and for each part. With several parts an option is named by its part."""
        own: dict[str, Choice] = {}
        alone = len({part.key for part in self.every} - self.ledger.covered) == 1
        for part in (part for part in self.parts if part.key not in self.ledger.covered):
            for choice in self._of_part(part):
                key = choice.key if alone or choice.key in SHARED else f"{part.key}.{choice.key}"
                group = "" if alone or choice.key in SHARED else part.importer.title
                own.setdefault(key, replace(choice, key=key, group=group))
        return [*([] if alone else self._between()), *self._beside(), *own.values(), *self._without()]

    def _of_part(self, part: FormatPart) -> list[Choice]:
        """What its format lets choose; its speakers may also be a part of the sounds' names."""
        options = self.options.of_part(part.key)
        plain = replace(options, speaker="") if options.speaker.startswith(LEAD) else options
        found = part.importer.choices(part.place.path, plain)
        stems = {sound.stem for sound in islice(self.ledger.sounds[part.key], MOST_NAMES)}
        old = next((choice for choice in found if choice.key == "speaker"), None)
        new = with_ways(old, options.speaker, sorted(stems))
        if new is None:
            return found
        return [new if choice is old else choice for choice in found] if old else [*found, new]

    def _beside(self) -> list[Choice]:
        """Files that look like text beside sound, to be taken as transcripts."""
        found = self.offers()
        chosen = chosen_endings(self.options.texts)
        ways: list[tuple[str, str]] = [
            (ending, say("{ending}, taken as transcripts", ending=ending)) for ending in chosen
        ]
        ways += [(one.ending, one.words) for one in found if one.ending not in chosen]
        out = []
        if ways:
            words = say("Files that look like text beside sound. Ticked ones are taken as transcripts.")
            out.append(Choice("texts", say("Texts beside sounds"), "many", ";".join(chosen), tuple(ways), words))
        return [*out, *self._in_order()]

    def _in_order(self) -> list[Choice]:
        """Texts with as many lines as a folder has sounds."""
        chosen = [name for name in self.options.lines.split(";") if name]
        ways = [(name, name) for name in chosen]
        for text, sounds in self.lists().items():
            if str(text) not in chosen and self.survey.files[text] not in chosen:
                words = say(
                    "{file} · {count:,} lines, as many sounds in {name}",
                    file=self.survey.files[text],
                    count=len(sounds),
                    name=sounds[0].parent.name,
                )
                ways.append((str(text), words))
        words = say("One line for each sound, in the order of their names.")
        return [Choice("lines", say("Lines for sounds"), "many", ";".join(chosen), tuple(ways), words)] if ways else []

    def lists(self) -> dict[Path, list[Path]]:
        """Texts that are not used and have as many lines as a folder has sounds; after `found`."""
        used = self._used()
        free = [file for file in self.survey.files if file not in used and _may_be_list(file)]
        return in_order(free[:MOST_LISTS], list(self.survey.files))

    def _without(self) -> list[Choice]:
        """Sounds that no text goes with, where no format has a choice of its own for them."""
        if self.keep_empty or any(part.key == "pairs" for part in self.parts):
            return []
        used = self._used_sounds() - self.ledger.sounds.get(BARE, set())
        many = sum(is_sound(file) and file not in used for file in self.survey.files)
        if not many:
            return []
        title = say_n("One sound without text too", "%n sounds without text too", many)
        return [Choice("bare", title, "flag", self.options.bare, (), say("They are brought to transcribe here."))]

    def _between(self) -> list[Choice]:
        """Which formats are taken, and which counts where two say the same."""
        taken = dict.fromkeys(part.key for part in self.parts if part.key not in self.ledger.covered)
        counts = self.counts()
        named = tuple((one.key, one.words if one.key in taken else one.title) for one in counts)
        out = [Choice("parts", say("Formats"), "many", ";".join(taken), named, say("Each is read as what it is."))]
        if self.ledger.overlapping:
            ways = (
                ("", say("the one that says more")),
                *((k.key, k.title) for k in counts if k.key in self.ledger.overlapping),
            )
            words = say("Several formats say what is spoken in the same sounds; one is taken for each sound.")
            out.append(Choice("prefer", say("Where formats overlap"), "one", self.options.prefer, ways, words))
        return out

    def offers(self) -> list[TextOffer]:
        """What looks like text beside sound and is not used; after `found`."""
        used = self._used()
        return offers(self.survey.files, self._known, used.__contains__)

    def account(self, outcome: ImportOutcome) -> tuple[FileUse, ...]:
        """What became of every file."""
        return Accounting(self.survey, self.ledger, self._importers, self.offers(), self.lists(), outcome).files()


def _forced(options: Options, known: Collection[str]) -> list[str]:
    """Formats that a person asked for by choosing texts that only they read: those whose ending is not `known` to be
    of another."""
    by_hand = any(Path(text).suffix.lower() not in known for text, _ in options.paired)
    return ["pairs"] * bool(chosen_endings(options.texts) or by_hand) + ["lines"] * bool(options.lines)


def _may_be_list(file: Path) -> bool:
    """Whether a file could have one line for each sound, by its ending."""
    return not is_sound(file) and known_kind(file) is None and file.suffix.lower() not in NO_LISTS


def _there(places: Sequence[SurveyPlace]) -> Sequence[SurveyPlace]:
    for place in places:
        if not place.path.exists():
            raise ImportFailed(
                say("{path} is not there.", path=place.path), say("Check the name, or connect its drive.")
            )
    return places


def _recognised(found: Survey, importers: Sequence[Importer], format: str, forced: Sequence[str]) -> list[FormatPart]:
    if format:
        by_key = {one.key: one for one in importers}
        if format not in by_key:
            raise ImportFailed(
                say("The format “{format}” is not known.", format=format), say("Formats: {by_key}.", by_key=by_key)
            )
        return [FormatPart(by_key[format], place) for place in found.places]
    try:
        parts = recognised(found.places, found, importers, forced)
    except OSError as error:
        where = error.filename or found.places[0].path
        raise ImportFailed(
            say("{where} cannot be read.", where=where), say("Check its permissions."), str(error)
        ) from error
    if not parts and found.problems and not found.files:
        problem = found.problems[0]
        raise ImportFailed(
            say("{path} {reason}", path=found.places[0].path, reason=problem.reason), problem.hint, problem.detail
        )
    if not parts:
        raise ImportFailed(*why_not(found.places[0].path))
    return parts
