"""Which marks of a kept document are which utterances: an utterance is known there by the stretch and the text that it
was imported with."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from core.audio import SoundInfo
from core.importers.existing import text_print
from core.importers.fitting import stretch_of
from core.importers.ingest import speakable
from core.importers.item import Item
from core.project.records import Problem
from core.project.stored import as_stored

_BRACKETS = re.compile(r"\([^()]*\)|\[[^\[\]]*\]|\{[^{}]*\}|<[^<>]*>|\*[^*]*\*")


@dataclass(frozen=True)
class KeptMark:
    """What is one utterance in a document: one annotation, or several of one parent. `tier` tells its tier from all
    others, `number` counts its marks from 1."""

    ids: tuple[str, ...]
    tier: str
    number: int
    start_s: float
    end_s: float
    text: str


class Origins(dict[int, str]):
    """What the utterances of a recording came from, by their ids, and those that were `removed` here."""

    def __init__(self, origins: Mapping[int, str], removed: Iterable[str] = ()) -> None:
        super().__init__(origins)
        self.removed = tuple(removed)


class Matching:
    """Finds the marks that utterances came from, each for one only."""

    def __init__(
        self,
        marks: Sequence[KeptMark],
        origins: Origins,
        info: SoundInfo,
        offsets: Iterable[float],
        speakers: Callable[[str], Sequence[str]],
    ) -> None:
        """`origins` are those of the utterances by their ids, `offsets` clocks that the document may have, in seconds,
        and `speakers` says who is meant by a tier."""
        self._origins, self._speakers = origins, speakers
        wanted = {part.partition(":")[0] for origin in origins.values() for part in origin.split(";")}
        indexed = [(offset, _by_stretch(marks, offset, info)) for offset in dict.fromkeys(offsets)]
        self.offset_s, self.index = max(indexed, key=lambda one: len(wanted & one[1].keys()))
        self.used: dict[KeptMark, None] = {}
        self._info = info
        self._staying: dict[KeptMark, None] = {}
        self._unmatched: list[tuple[int, int]] = []
        self._removed = tuple(part for origin in origins.removed for part in origin.split(";") if part)
        self.gone: dict[KeptMark, None] = {}
        self._votes = self._counted()

    def of(self, id: int, speaker: str) -> tuple[KeptMark, ...]:
        """The marks that an utterance came from; of one that was split, the first part has them."""
        found = []
        for part in filter(None, self._origins.get(id, "").split(";")):
            place, _, printed = part.partition(":")
            free = [mark for mark in self.index.get(place, ()) if mark not in self.used and mark not in self._staying]
            if not free and place not in self.index and "-" in place:
                first, _, last = place.partition("-")
                self._unmatched.append((int(first), int(last)))
            if free:
                found.append(max(free, key=lambda mark: self._likeness(mark, printed, speaker)))
                self.used[found[-1]] = None
        return tuple(found)

    def stay(self, going: Collection[int]) -> dict[int, tuple[KeptMark, ...]]:
        """Let what utterances came from that do not go out stay as it is, and return it by their ids; to be asked once
        all others were found."""
        found = {id: self.of(id, "") for id in sorted(self._origins.keys() - set(going))}
        for mark in (mark for marks in found.values() for mark in marks):
            self._staying[mark] = self.used.pop(mark)
        return found

    def take_out(self) -> list[KeptMark]:
        """Find what utterances came from that were removed here, and no other came from; to be asked once, when all
        were found, with `stay`."""
        here = {part for origin in self._origins.values() for part in origin.split(";")}
        gone = [part.partition(":") for part in self._removed if part not in here]
        tiers = self._votes.keys() | _votes(self.index, gone).keys()
        for place, _, printed in gone:
            there = [mark for mark in self.index.get(place, ()) if self._is_free(mark)]
            alike = [mark for mark in there if text_print(as_stored(mark.text)) == printed]
            usual = [mark for mark in there if mark.tier in tiers]  # cleaned texts are not alike
            found = alike[:1] or (usual if len(usual) == 1 else [])
            if place not in self.index and "-" in place:
                first, _, last = place.partition("-")
                found = self._words(int(first), int(last), printed)
            self.gone |= dict.fromkeys(found)
        return list(self.gone)

    def _is_free(self, mark: KeptMark) -> bool:
        return mark not in self.used and mark not in self._staying and mark not in self.gone

    def _words(self, first: int, last: int, printed: str) -> list[KeptMark]:
        """The words that an utterance was joined from as it came."""
        inside: defaultdict[str, list[tuple[int, KeptMark]]] = defaultdict(list)
        for place, marks in self.index.items():
            start, _, end = place.partition("-")
            for mark in marks if first <= int(start) and int(end) <= last else ():
                inside[mark.tier].append((int(start), mark))
        for pairs in inside.values():
            words = [mark for _, mark in sorted(pairs, key=lambda pair: pair[0])]
            said = " ".join(as_stored(mark.text) for mark in words if mark.text.strip())
            if text_print(said) == printed and all(map(self._is_free, words)):
                return words
        return []

    def removed(self) -> list[KeptMark]:
        """What came in and is no utterance any more, on tiers of which others are: that was removed here."""
        known = self.used | self._staying
        tiers = {mark.tier for mark in known}
        found = {(mark.start_s, mark.end_s, as_stored(mark.text)) for mark in known}
        gone = []
        for place, marks in self.index.items():
            start, _, end = place.partition("-")
            stretch = int(start), int(end)
            if any(first <= stretch[0] and stretch[1] <= last for first, last in self._unmatched):
                continue  # words that were joined
            for mark in marks:
                item = Item("", Path(), mark.text)
                came = _is_said(mark.text) and not isinstance(speakable(item, stretch, self._info), Problem)
                twin = (mark.start_s, mark.end_s, as_stored(mark.text)) in found
                if mark.tier in tiers and mark not in known and mark not in self.gone and came and not twin:
                    gone.append(mark)
        return gone

    def is_words(self, id: int, start: int, end: int, text: str) -> bool:
        """Whether an utterance stands in the document already, as the words that it was joined from."""
        if self._origins.get(id, "") != f"{start}-{end}:{text_print(text)}":
            return False
        starts, ends = set(), set()
        for place, marks in self.index.items():
            first, _, last = place.partition("-")
            starts |= {mark.tier for mark in marks if int(first) == start}
            ends |= {mark.tier for mark in marks if int(last) == end}
        return bool(starts & ends)

    @property
    def likeness(self) -> tuple[int, int]:
        """How many utterances are found again here: by their texts, and by their stretches."""
        wanted = {part.partition(":")[0] for origin in self._origins.values() for part in origin.split(";")}
        return self._votes.total(), len(wanted & self.index.keys())

    def others(self) -> bool:
        """Whether something is written on the same tiers that is none of the utterances that were asked for."""
        tiers = {mark.tier for mark in self.used}
        return any(
            mark.tier in tiers and mark not in self.used and mark not in self.gone and bool(mark.text.strip())
            for marks in self.index.values()
            for mark in marks
        )

    def _counted(self) -> Counter[str]:
        """How many utterances may have come from each tier, by their stretches and texts."""
        parts = [part.partition(":") for origin in self._origins.values() for part in origin.split(";")]
        return _votes(self.index, parts)

    def _likeness(self, mark: KeptMark, printed: str, speaker: str) -> tuple[bool, bool, int]:
        """How sure it is that an utterance came from a mark: by its text, its speaker, where others came from."""
        same = text_print(as_stored(mark.text)) == printed
        return same, bool(speaker) and speaker in self._speakers(mark.tier), self._votes[mark.tier]


def _votes(index: Mapping[str, Sequence[KeptMark]], parts: Iterable[tuple[str, str, str]]) -> Counter[str]:
    return Counter(
        mark.tier
        for place, _, printed in parts
        for mark in index.get(place, ())
        if text_print(as_stored(mark.text)) == printed
    )


def _is_said(text: str) -> bool:
    """Whether a text has words, whatever becomes of what stands in brackets."""
    return any(letter.isalnum() for letter in _BRACKETS.sub("", as_stored(text)))


def _by_stretch(marks: Sequence[KeptMark], offset: float, info: SoundInfo) -> defaultdict[str, list[KeptMark]]:
    """The marks by the frames that an import gives them."""
    found: defaultdict[str, list[KeptMark]] = defaultdict(list)
    for mark in marks:
        item = Item("", Path(), "", start_s=mark.start_s + offset, end_s=mark.end_s + offset)
        stretch = stretch_of(item, info)
        if isinstance(stretch, tuple):
            found[f"{stretch[0]}-{stretch[1]}"].append(mark)
    return found
