"""What tiers hold: sentences, words, phones or something else, by a vote of what is on them and of their names.

Numbers are counted per tier; one with few labels is judged together with all tiers of its name in the corpus.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from itertools import pairwise

from core.importers.tiers import AnnotationFile
from core.tiers.model import Tier
from core.tiers.tier_names import Sort, hinted, hollow, name_in, names_somebody, ours
from core.wording import joined, say, say_n

CLOSE_S = 0.05
FEW = 8
"""A tier with fewer labels is judged by those of its name in other files too."""
MOST_DISTINCT = 2000
SYLLABIC = re.compile(
    "[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\u1200-\u137f\u13a0-\u167f\ua000-\ua63f\U00020000-\U0003ffff]"
)
"""Signs that stand for a syllable or more."""
LETTERS_OF_A_SYLLABLE = 2.5
WORDS: dict[Sort, str] = {
    "text": "sentences",
    "words": "words",
    "phones": "phones",
    "other": say("something else"),
    "points": "points",
    "empty": say("no text"),
}
"""The sorts, as people read them."""


@dataclass
class Tally:
    """What is on one tier, or on several of a name: written labels, their letters (a syllabic sign counts for more),
    words, seconds and signs, labels with a letter at all, labels close behind another, and silences."""

    tiers: int = 0
    labels: int = 0
    letters: float = 0.0
    words: int = 0
    seconds: float = 0.0
    lettered: int = 0
    signs: int = 0
    close: int = 0
    silences: int = 0
    points: int = 0
    distinct: set[str] = field(default_factory=set)

    def add(self, tier: Tier) -> None:
        """Count a tier in."""
        if tier.points:
            self.points += len(tier.marks)
            return
        marks = tier.written
        self.tiers += 1
        self.labels += len(marks)
        self.silences += sum(bool(mark.text.strip()) for mark in tier.marks) - len(marks)
        for mark in marks:
            letters = sum(map(str.isalpha, mark.text))
            self.letters += letters + (LETTERS_OF_A_SYLLABLE - 1) * len(SYLLABIC.findall(mark.text))
            self.words += len(mark.text.split())
            self.seconds += mark.seconds
            self.lettered += letters > 0
            self.signs += len(mark.text.strip())
            if len(self.distinct) < MOST_DISTINCT:
                self.distinct.add(mark.text.strip())
        self.close += sum(b.start_s - a.end_s < CLOSE_S for a, b in pairwise(marks))

    @property
    def sort(self) -> Sort:
        """What it holds by what is on it alone."""
        n = self.labels
        if not n:
            return "points" if self.points else "empty"
        if 2 * self.lettered < n:
            return "other"
        single, in_a_row = self.words < 1.3 * n, 2 * self.close >= n - 1
        flowing = n >= 3 and single and in_a_row and self.seconds < 0.9 * n
        if self.phones or (flowing and self.letters < 2 * n and self.signs < 2.5 * n):
            return "phones"
        if n >= 4 and self.repeats and self.words < 1.5 * n and self.letters <= 5 * n:
            return "other"
        return "words" if flowing else "text"

    @property
    def repeats(self) -> bool:
        """Whether the same few labels come over and over. That they come in many files alone says little."""
        few = 0.25 * self.labels if self.tiers == 1 else 2
        return len(self.distinct) <= few and len(self.distinct) < MOST_DISTINCT

    @property
    def phones(self) -> bool:
        """Whether these can hardly be anything but phones: short labels of a letter or two, or letters set apart."""
        n = self.labels
        if n < 6 or not self.words:
            return n >= 2 and self.words >= 5 * n and self.letters <= 1.6 * self.words
        if self.words >= 4 * n:
            return self.letters <= 1.9 * self.words
        short = self.letters <= 2.0 * n and self.words < 1.3 * n and self.seconds < 0.4 * n
        return short and len(self.distinct) < 0.9 * n

    @property
    def single_words(self) -> bool:
        """Whether these are surely words one by one, in the flow of speech."""
        n = self.labels
        return n >= FEW and self.words < 1.2 * n and self.seconds < 0.8 * n and self.close >= 0.6 * (n - 1)

    @property
    def several_words(self) -> bool:
        """Whether labels are of more words than a tier of words can have."""
        return self.words >= 1.8 * self.labels and self.sort == "text"

    @property
    def sentences(self) -> bool:
        """Whether these are surely sentences, and not the same ones over and over."""
        n = self.labels
        return n > 0 and self.words >= 3 * n and not self.repeats and not self.phones

    def said(self, sort: Sort) -> str:
        """The vote in words: "words, 412 labels, 3.1 letters each, 38 silences"."""
        if sort == "points":
            return say("points, {count:,}", count=self.points)
        parts = [WORDS[sort]]
        if self.labels:
            parts += [
                say_n("one label", "%n labels", self.labels),
                say("{number:.1f} letters each", number=self.letters / self.labels),
            ]
        if self.silences:
            parts.append(say_n("one silence", "%n silences", self.silences))
        return joined(parts, ", ")


def sort_of(tier: Tier) -> Sort:
    """What a tier holds: as it was judged among others, else by itself."""
    if tier.judged:
        return tier.judged
    return _sort(tier, _tally([tier]))


def _tally(tiers: Iterable[Tier]) -> Tally:
    found = Tally()
    for tier in tiers:
        found.add(tier)
    return found


def _sort(tier: Tier, tally: Tally) -> Sort:
    """The vote of what is on a tier (and on those of its name), of its name and of its type."""
    if tier.points:
        return "points"
    own = tally.sort
    if own == "empty" or not tier.written:
        return "empty"
    if tier.words:
        return "words"
    if ours(tier.name, tier.kind):
        return "phones" if tally.phones and tally.labels >= 12 else "text"
    named = hinted(tier.name) or hinted(tier.kind)
    if 2 * tally.lettered < tally.labels:
        return "text" if hinted(tier.name) == "text" else "other"
    if named == "other":
        weak = hollow(tier.name) and hollow(tier.kind)
        return "text" if weak and tally.sentences else "other"
    if named == "phones":
        if tally.words >= 2.5 * tally.labels and not tally.phones:
            return "text"
        return "words" if tally.letters > 2.4 * tally.labels and "phon" in tier.name.casefold() else "phones"
    if tally.phones:
        return "phones"
    if named == "words":
        return "text" if tally.sentences or tally.several_words else "words"
    if named == "text" and not (own == "other" and hinted(tier.name) != "text"):
        return "words" if tally.single_words else "text"
    return own


@dataclass
class Votes:
    """What the tiers of a corpus hold, by their names, and which of these are speakers'."""

    tallies: defaultdict[tuple[str, str], Tally] = field(default_factory=lambda: defaultdict(Tally))
    voices: frozenset[str] = frozenset()

    def of(self, tier: Tier) -> Tally:
        """All that is on tiers of this name and type."""
        return self.tallies[tier.name, tier.kind]

    def judged(self, file: AnnotationFile) -> AnnotationFile:
        """The file with what each tier holds; what its format says beyond doubt stands."""
        tiers = tuple(tier if tier.judged else replace(tier, judged=self._sort(tier)) for tier in file.tiers)
        return replace(file, tiers=tiers, voices=self.voices)

    def _sort(self, tier: Tier) -> Sort:
        own = _tally([tier])
        return _sort(tier, own if own.labels >= FEW else self.of(tier))


def votes(files: Iterable[AnnotationFile]) -> Votes:
    """Goes once through all files."""
    found = Votes()
    names: defaultdict[str, int] = defaultdict(int)
    together: set[str] = set()
    count = 0
    for file in files:
        count += bool(file.tiers)
        for tier in file.tiers:
            found.of(tier).add(tier)
        bare = {tier.name for tier in file.tiers if sort_of(tier) in ("text", "words") and name_in(tier.name)}
        for name in bare:
            names[name] += 1
        together |= bare if len(bare) > 1 and _apart(file, bare) else set()
    found.voices = frozenset(_voices(names, together, count))
    return found


def _voices(names: dict[str, int], together: set[str], files: int) -> Iterator[str]:
    """Names of tiers that are speakers': they look like names, stand beside others, or change from file to file."""
    changing = len(names) > 1 and sum(names.values()) <= files
    for name in names:
        if names_somebody(name) or name in together or changing:
            yield name


def _apart(file: AnnotationFile, names: set[str]) -> bool:
    """Whether the marks on these tiers are not the same ones, as a transcript's and its translation's are."""
    spans = [{(round(m.start_s, 3), round(m.end_s, 3)) for m in t.written} for t in file.tiers if t.name in names]
    whole = set().union(*spans)
    return len(whole) > 0.8 * sum(map(len, spans))
