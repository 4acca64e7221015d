"""What the corpus asks of an alphabet: letters with counts and examples, what each clean-up rule changes, what does
not fit. Only reads, on any thread; texts that repeat near each other are looked at once.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from core.errors import Cancelled
from core.project.queries import Reader
from core.text import ALPHABETS, Normaliser, Vocabulary, base_letter, clusters
from core.text_look_alikes import script
from core.text_numbers import numbers_in

Progress = Callable[[int, int], None]
DIGIT = re.compile(r"\d")

PAGE = 512
"""Texts cleaned together: few enough that other threads get their turn."""
STRETCH = 16384
"""Ids read at once."""
EXAMPLES = 3
FEW = 100
"""A letter heard fewer times than this is hardly learnt."""
SHOWN = 1000
"""Utterances kept for looking at what a rule does."""
MISFITS = 5000
"""Utterances that do not fit, as many as are listed."""
WORDS = 300_000
"""Words kept; rare ones go when there are more."""
NUMBERS = 1000
IN_WORDS = frozenset("'’ʼ-·ʻʔ")
"""Characters that are letters in some languages, between letters."""
JOINED_SCRIPTS = {"Latin", "Greek", "Cyrillic"}


@dataclass(frozen=True)
class Example:
    """A word of the corpus, and an utterance (id) that has it."""

    word: str
    utterance: int


@dataclass(frozen=True)
class LetterUse:
    """How often a letter is written, in words that are frequent first."""

    letter: str
    count: int
    examples: tuple[Example, ...] = ()


@dataclass(frozen=True)
class RuleUse:
    """What a rule did: utterances changed, ids of the first of them; utterances on which it failed, and why."""

    changed: int = 0
    shown: tuple[int, ...] = ()
    failed: int = 0
    reason: str = ""


@dataclass(frozen=True)
class Misfit:
    """An utterance that cannot be written with the alphabet, and the letters it lacks, by the rules as applied."""

    utterance: int
    key: str
    text: str
    odd: tuple[str, ...]


@dataclass(frozen=True)
class Number:
    """A number as transcripts write it, the words it would become ("" when it cannot be read), how often."""

    written: str
    words: str
    count: int


@dataclass(frozen=True)
class Analysis:
    """`uses` and `rules` are by the draft of the rules; `misfits` by those applied. `fixed` counts misfits that the
    draft mends; `changed` utterances that the two read differently. `found` counts letters as people see them, whatever
    the alphabet; `words` are the corpus's own, frequent first."""

    utterances: int = 0
    uses: Mapping[str, LetterUse] = field(default_factory=dict)
    found: Mapping[str, int] = field(default_factory=dict)
    rules: tuple[RuleUse, ...] = ()
    changed: int = 0
    changed_shown: tuple[int, ...] = ()
    misfits: tuple[Misfit, ...] = ()
    misfit_count: int = 0
    odd: Mapping[str, int] = field(default_factory=dict)
    fixed: int = 0
    numbers: tuple[Number, ...] = ()
    words: Mapping[str, int] = field(default_factory=dict)


def quiet(done: int, total: int) -> None:
    """Progress that nobody watches."""


def never() -> bool:
    return False


def analyse(
    reader: Reader,
    draft: Normaliser | None = None,
    alphabet: Sequence[str] | None = None,
    progress: Progress = quiet,
    cancelled: Callable[[], bool] = never,
) -> Analysis:
    """Look at every utterance that counts. `draft` and `alphabet` default to the project's. Raises `Cancelled`."""
    meta = reader.meta
    letters = Vocabulary.of_letters(meta.alphabet if alphabet is None else alphabet)
    scan = _Scan(meta.normaliser, draft or meta.normaliser, letters, meta.language)
    total = int(reader.query_one("SELECT count(*) FROM utterances WHERE left_out = 0") or 0)
    for page in _pages(reader):
        if cancelled():
            raise Cancelled
        scan.take(page)
        progress(scan.utterances, total)
    return scan.result(reader)


Page = list[tuple[str, int, str]]
"""A text, how many utterances have it, and their ids parted by commas."""


def _pages(reader: Reader) -> Iterator[Page]:
    """The texts of the corpus; the database finds the repeated ones of each stretch."""
    last = int(reader.query_one("SELECT max(id) FROM utterances") or 0)
    for first in range(0, last + 1, STRETCH):
        rows = reader.query_all(
            "SELECT text, count(*), group_concat(id) FROM utterances WHERE left_out = 0 AND id >= ? AND id < ?"
            " GROUP BY text ORDER BY min(id)",
            (first, first + STRETCH),
        )
        for start in range(0, len(rows), PAGE):
            yield [(str(text), int(count), str(ids)) for text, count, ids in rows[start : start + PAGE]]


def first_ids(ids: str, most: int) -> list[int]:
    return [int(i) for i in ids.split(",", most)[:most]]


class _Scan:
    """Adds up pages of texts."""

    def __init__(self, applied: Normaliser, draft: Normaliser, letters: Vocabulary, language: str) -> None:
        self.applied = applied.active
        self.draft = draft
        self.same = draft.active == self.applied
        self.letters = letters
        self.language = language
        self.utterances = self.changed = self.misfit_count = self.fixed = 0
        self.rules = [_Tally() for _ in draft.rules]
        self.changed_shown: list[int] = []
        self.words: dict[str, int] = {}
        self.where: dict[str, int] = {}
        self.counts: Counter[str] = Counter()
        self.found: Counter[str] = Counter()
        self.spaces = 0
        self.misfits: list[tuple[int, str, tuple[str, ...]]] = []
        self.odd: Counter[str] = Counter()
        self.numbers: Counter[tuple[str, str]] = Counter()

    def take(self, page: Page) -> None:
        raw = [text for text, _, _ in page]
        counts = [count for _, count, _ in page]
        self.utterances += sum(counts)
        drafted = self._clean(raw, page)
        applied = drafted if self.same else self.applied.many(raw)
        if not self.same:
            self._compare(applied, drafted, page)
        self._sift(raw, applied, drafted, page)
        self._count(drafted, page)
        self._number(raw, counts)

    def _clean(self, raw: list[str], page: Page) -> list[str]:
        texts = raw
        for tally, rule in zip(self.rules, self.draft.rules, strict=True):
            if not rule.on:
                continue
            cleaned, failed = Normaliser.step(rule).many(texts)
            for before, after, (_, count, ids) in zip(texts, cleaned, page, strict=True):
                if before != after:
                    tally.add(count, ids)
            for i, reason in failed.items():
                tally.fail(page[i][1], reason)
            texts = cleaned
        return texts

    def _compare(self, applied: list[str], drafted: list[str], page: Page) -> None:
        for before, after, (_, count, ids) in zip(applied, drafted, page, strict=True):
            if before != after:
                self.changed += count
                if len(self.changed_shown) < SHOWN:
                    self.changed_shown += first_ids(ids, SHOWN - len(self.changed_shown))

    def _sift(self, raw: list[str], applied: list[str], drafted: list[str], page: Page) -> None:
        if all(applied) and self.letters.knows_all(applied):
            return
        for text, read, new, (_, count, ids) in zip(raw, applied, drafted, page, strict=True):
            odd = tuple(self.letters.unknown(read))
            if read and not odd:
                continue
            self.misfit_count += count
            self.odd.update(dict.fromkeys(odd, count))
            if new and (not self.same) and self.letters.knows(new):
                self.fixed += count
            if len(self.misfits) < MISFITS:
                self.misfits += [(i, text, odd) for i in first_ids(ids, MISFITS - len(self.misfits))]

    def _count(self, drafted: list[str], page: Page) -> None:
        words, where = self.words, self.where
        for text, (_, count, ids) in zip(drafted, page, strict=True):
            parts = text.split()
            self.spaces += count * max(0, len(parts) - 1)
            for word in parts:
                if word in words:
                    words[word] += count
                else:
                    words[word] = count
                    where[word] = int(ids.partition(",")[0])
        if len(words) > WORDS:
            self._forget()

    def _forget(self) -> None:
        """Add up the rare words and let them go."""
        least = 1
        while len(self.words) > WORDS // 2:
            rare = [word for word, count in self.words.items() if count <= least]
            for word in rare:
                self._add_up(word, self.words.pop(word))
                del self.where[word]
            least *= 2

    def _add_up(self, word: str, count: int) -> None:
        for unit in self.letters.units(word):
            self.counts[unit] += count
        for letter in natural_letters(word):
            self.found[letter] += count

    def _number(self, raw: list[str], counts: list[int]) -> None:
        if not DIGIT.search("\n".join(raw)):
            return
        for text, count in zip(raw, counts, strict=True):
            if DIGIT.search(text) and len(self.numbers) < NUMBERS:
                for found in numbers_in(text, self.language):
                    self.numbers[found] += count

    def result(self, reader: Reader) -> Analysis:
        frequent = sorted(self.words, key=lambda word: (-self.words[word], word))
        examples: dict[str, list[Example]] = {}
        for word in frequent:
            count = self.words[word]
            self._add_up(word, count)
            for unit in set(self.letters.units(word)):
                found = examples.setdefault(unit, [])
                if len(found) < EXAMPLES and len(word) > len(unit):
                    found.append(Example(word, self.where[word]))
        self.counts[" "] += self.spaces
        uses = {u: LetterUse(u, n, tuple(examples.get(u, ()))) for u, n in self.counts.items()}
        keys = _keys(reader, [i for i, _, _ in self.misfits])
        return Analysis(
            utterances=self.utterances,
            uses=uses,
            found=dict(self.found),
            rules=tuple(tally.use() for tally in self.rules),
            changed=self.changed,
            changed_shown=tuple(self.changed_shown),
            misfits=tuple(Misfit(i, keys.get(i, ""), text, odd) for i, text, odd in self.misfits),
            misfit_count=self.misfit_count,
            odd=dict(self.odd.most_common()),
            fixed=self.fixed,
            numbers=tuple(Number(w, said, n) for (w, said), n in self.numbers.most_common()),
            words={word: self.words[word] for word in frequent},
        )


class _Tally:
    """What one rule did so far."""

    def __init__(self) -> None:
        self.changed = self.failed = 0
        self.reason = ""
        self.shown: list[int] = []

    def add(self, count: int, ids: str) -> None:
        self.changed += count
        if len(self.shown) < SHOWN:
            self.shown += first_ids(ids, SHOWN - len(self.shown))

    def fail(self, count: int, reason: str) -> None:
        self.failed += count
        self.reason = self.reason or reason

    def use(self) -> RuleUse:
        return RuleUse(self.changed, tuple(self.shown), self.failed, self.reason)


def _keys(reader: Reader, ids: Sequence[int]) -> dict[int, str]:
    found: dict[int, str] = {}
    for first in range(0, len(ids), PAGE):
        part = tuple(ids[first : first + PAGE])
        marks = ",".join("?" * len(part))
        rows = reader.query_all(f"SELECT id, key FROM utterances WHERE id IN ({marks})", part)
        found |= {int(id): str(key) for id, key in rows}
    return found


def natural_letters(word: str) -> list[str]:
    """A word in letters as people count them: with its marks in Latin, Greek and Cyrillic; elsewhere marks stand for
    themselves, because there they are vowels and tones that many letters take."""
    out: list[str] = []
    for cluster in clusters(word):
        joined = len(cluster) == 1 or script(cluster[0]) in JOINED_SCRIPTS
        out += [cluster] if joined else list(cluster)
    return out


@dataclass(frozen=True)
class Detected:
    """A letter the corpus writes; `likely` ones belong to the language rather than to a foreign name or a slip."""

    letter: str
    count: int
    likely: bool


def detect(analysis: Analysis, alphabet: Sequence[str] = (), language: str = "") -> list[Detected]:
    """The letters of the corpus: those of the alphabet in its order (digraphs kept), then the others by their base."""
    by_heart = set(ALPHABETS.get(language, ""))
    several = {x: analysis.uses[x].count if x in analysis.uses else 0 for x in alphabet if len(x) > 1}
    counts = {x: n for x, n in analysis.found.items() if _is_letter(x)} | several
    total = sum(counts.values())
    enough = max(5, total // 20_000)
    known = [x for x in alphabet if x in counts or x in by_heart]
    others = sorted((x for x in counts if x not in known), key=lambda x: (base_letter(x), x != base_letter(x), x))
    return [
        Detected(x, counts.get(x, 0), x in by_heart or x in several or counts.get(x, 0) >= enough) for x in known
    ] + [Detected(x, counts[x], x in by_heart or counts[x] >= enough) for x in others]


def _is_letter(letter: str) -> bool:
    return letter in IN_WORDS or (unicodedata.category(letter[0])[0] in "LM" and letter not in "ªº")
