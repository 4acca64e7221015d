"""Tiers of speech that were not taken where a person chose none: whoever speaks on them is named, so that nobody's
words go missing unsaid. Tiers that explain what was taken are no loss; the preview lists them all.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import accumulate

from core.importers.tier_sorts import sort_of
from core.importers.tiers import AnnotationFile
from core.project.records import Problem
from core.tiers.model import Mark, Tier
from core.tiers.tier_names import name_in
from core.wording import say, say_n

MOST_SAID = 12


@dataclass
class TiersLeft:
    """Counts what is left as files are gone through. By the tier's name: labels, files, and where it is first."""

    _labels: dict[str, int] = field(default_factory=dict)
    _files: dict[str, int] = field(default_factory=dict)
    _first: dict[str, str] = field(default_factory=dict)
    _taken: dict[str, None] = field(default_factory=dict)

    def add(self, file: AnnotationFile, name: str, taken: list[Tier]) -> None:
        """A file from which these tiers are taken, by what they hold."""
        if not any(tier.written for tier in taken):
            return
        numbers = {tier.number for tier in taken}
        voices = {_voice(tier) for tier in taken}
        spans = sorted((mark.start_s, mark.end_s) for tier in taken for mark in tier.written)
        starts, furthest = [start for start, _ in spans], list(accumulate((end for _, end in spans), max))
        self._taken |= dict.fromkeys(tier.name.strip() for tier in taken)
        for tier in file.tiers:
            if tier.number in numbers or tier.parent or sort_of(tier) not in ("text", "words"):
                continue
            others = _voice(tier) not in voices and bool(_voice(tier))
            left = [mark for mark in tier.written if others or not _covered(mark, starts, furthest)]
            if left:
                key = tier.name.strip()
                self._labels[key] = self._labels.get(key, 0) + len(left)
                self._files[key] = self._files.get(key, 0) + 1
                self._first.setdefault(key, name)

    def problems(self) -> Iterator[Problem]:
        """One for each name."""
        for key in list(self._labels)[:MOST_SAID]:
            labels, files = self._labels[key], self._files[key]
            said = say_n("one label", "%n labels", labels)
            if files > 1:
                said = say_n("{labels} in one file", "{labels} in %n files", files, labels=said)
            why = say("was not taken, though {said} on it may be speech that no other tier has.", said=said)
            hint = say('Choose it too if it is: --tiers "{value}".', value=";".join((*self._taken, key)))
            yield Problem(say("{first}, tier {key}", first=self._first[key], key=key), why, hint)


def _voice(tier: Tier) -> str:
    return tier.speaker or name_in(tier.name)


def _covered(mark: Mark, starts: list[float], furthest: list[float]) -> bool:
    """Whether the middle of a mark lies in what was taken."""
    middle = (mark.start_s + mark.end_s) / 2
    at = bisect_right(starts, middle) - 1
    return at >= 0 and furthest[at] >= middle
