"""An import as it is planned: what lies there, which formats it has, what they bring, what can be chosen for them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from core.errors import ImportFailed
from core.importers.account import FileUse, PartCount
from core.importers.accounting import Accounting, Outcome
from core.importers.item import Choice, Found, Importer, Options, Pairing
from core.importers.offers import Offer, offers
from core.importers.pairs import chosen_endings
from core.importers.parts import Ledger, Part, read, recognised
from core.importers.refusals import why_not
from core.importers.survey import Place, Survey, places_of, survey

SHARED = ("media",)
"""Options that mean the same to every part."""


class Plan:
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
        self.every = _recognised(self.survey, importers, format, bool(chosen_endings(options.texts)))
        wanted = {key for key in options.parts.split(";") if key}
        self.parts: list[Part] = [part for part in self.every if not wanted or part.key in wanted]
        if not self.parts:
            there = ", ".join(dict.fromkeys(part.key for part in self.every))
            raise ImportFailed("None of the chosen formats is there.", f"There are: {there}.")
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
            for choice in part.importer.choices(part.place.path, self.options.of_part(part.key)):
                key = choice.key if alone or choice.key in SHARED else f"{part.key}.{choice.key}"
                title = choice.title if alone or choice.key in SHARED else f"{part.importer.title}: {choice.title}"
                own.setdefault(key, replace(choice, key=key, title=title))
        return [*([] if alone else self._between()), *self._beside(), *own.values()]

    def _beside(self) -> list[Choice]:
        """Files that look like text beside sound, to be taken as transcripts."""
        found = self.offers()
        chosen = chosen_endings(self.options.texts)
        ways = [(ending, f"{ending}, taken as transcripts") for ending in chosen]
        ways += [(one.ending, one.words) for one in found if one.ending not in chosen]
        if not ways:
            return []
        words = "Files that look like text beside sound. Ticked ones are taken as transcripts."
        return [Choice("texts", "Texts beside sounds", "many", ";".join(chosen), tuple(ways), words)]

    def _between(self) -> list[Choice]:
        """Which formats are taken, and which counts where two say the same."""
        taken = dict.fromkeys(part.key for part in self.parts if part.key not in self.ledger.covered)
        counts = self.counts()
        named = tuple((one.key, one.words if one.key in taken else one.title) for one in counts)
        out = [Choice("parts", "Formats", "many", ";".join(taken), named, "Each is read as what it is.")]
        if self.ledger.overlapping:
            ways = (
                ("", "the one that says more"),
                *((k.key, k.title) for k in counts if k.key in self.ledger.overlapping),
            )
            words = "Several formats say what is spoken in the same sounds; one is taken for each sound."
            out.append(Choice("prefer", "Where formats overlap", "one", self.options.prefer, ways, words))
        return out

    def offers(self) -> list[Offer]:
        """What looks like text beside sound and is not used; after `found`."""
        used = {file for files in self.ledger.files.values() for file in files} | self.ledger.also.keys()
        known = {suffix for one in self._importers for suffix in one.suffixes}
        return offers(self.survey.files, known, used.__contains__)

    def account(self, outcome: Outcome) -> tuple[FileUse, ...]:
        """What became of every file."""
        return Accounting(self.survey, self.ledger, self._importers, self.offers(), outcome).files()


def _there(places: Sequence[Place]) -> Sequence[Place]:
    for place in places:
        if not place.path.exists():
            raise ImportFailed(f"{place.path} is not there.", "Check the name, or connect its drive.")
    return places


def _recognised(found: Survey, importers: Sequence[Importer], format: str, texts: bool) -> list[Part]:
    if format:
        by_key = {one.key: one for one in importers}
        if format not in by_key:
            raise ImportFailed(f"The format “{format}” is not known.", f"Formats: {', '.join(by_key)}.")
        return [Part(by_key[format], place) for place in found.places]
    try:
        parts = recognised(found.places, found, importers, forced=("pairs",) if texts else ())
    except OSError as error:
        where = error.filename or found.places[0].path
        raise ImportFailed(f"{where} cannot be read.", "Check its permissions.", str(error)) from error
    if not parts:
        raise ImportFailed(*why_not(found.places[0].path))
    return parts
