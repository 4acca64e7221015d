"""What the corpus asks of an alphabet: letters with counts and examples, what each clean-up rule changes, what does
not fit. Only reads, on any thread; texts that repeat near each other are looked at once.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from core.errors import Cancelled
from core.progress import Progress, Stop, never, quiet
from core.project.alphabet.signs import SignTally, SignUse, before_punctuation
from core.project.alphabet.written_letters import Example, LetterUse, crept_in, is_letter, natural_letters
from core.project.meta import Meta
from core.project.queries import Reader
from core.text.normaliser import Normaliser
from core.text.numbers import numbers_in
from core.text.vocabulary import Vocabulary
from core.transcripts import transcribed

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

Page = list[tuple[str, int, str]]
"""A text, how many utterances have it, and their ids parted by commas."""


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
    the alphabet; `words` are the corpus's own, frequent first. `signs` are by the rules applied; `empty` counts
    utterances without a text, of which nothing is asked."""

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
    signs: tuple[SignUse, ...] = ()
    empty: int = 0

    @property
    def to_decide(self) -> tuple[SignUse, ...]:
        """Signs in words that nobody has decided about."""
        return tuple(use for use in self.signs if use.asks)

    @property
    def removed(self) -> dict[str, int]:
        """Signs that the rules take out of the inside of words, with how often."""
        return {use.sign: use.removed for use in self.signs if use.removed}

    @property
    def new_letters(self) -> tuple[LetterUse, ...]:
        """Letters of the corpus that the alphabet lacks, the most frequent first: signs and digits are none, and those
        that crept in neither."""
        return tuple(use for use in self._lacking if not crept_in(use))

    @property
    def crept_in(self) -> tuple[LetterUse, ...]:
        """Letters of another script that stand for those they look like, in the words of this one."""
        return tuple(use for use in self._lacking if crept_in(use))

    @property
    def _lacking(self) -> list[LetterUse]:
        found = [self.uses.get(x, LetterUse(x, count)) for x, count in self.odd.items() if is_letter(x)]
        return sorted(found, key=lambda use: (-use.count, use.letter))


def analyse(
    reader: Reader,
    draft: Normaliser | None = None,
    alphabet: Sequence[str] | None = None,
    progress: Progress = quiet,
    cancelled: Callable[[], bool] = never,
    since: int = 0,
) -> Analysis:
    """Look at every utterance that counts, from the id `since` on. `draft` and `alphabet` default to the project's.
    Raises `Cancelled`."""
    meta = reader.meta
    letters = Vocabulary.of_letters(meta.alphabet if alphabet is None else alphabet)
    total = int(reader.query_one("SELECT count(*) FROM utterances WHERE left_out = 0 AND id >= ?", (since,)) or 0)
    found = analyse_pages(meta, draft, letters, _pages(reader, since), total, progress, cancelled)
    keys = _keys(reader, [misfit.utterance for misfit in found.misfits])
    return replace(found, misfits=tuple(replace(one, key=keys.get(one.utterance, "")) for one in found.misfits))


def analyse_pages(
    meta: Meta,
    draft: Normaliser | None,
    letters: Vocabulary,
    pages: Iterable[Page],
    total: int,
    progress: Progress,
    cancelled: Stop,
) -> Analysis:
    """The same of any texts, whose ids are what `Misfit.utterance` and the examples name. Raises `Cancelled`."""
    scan = _Scan(meta, draft or meta.normaliser, letters)
    for page in pages:
        if cancelled():
            raise Cancelled
        scan.take(page)
        progress(scan.utterances, total)
    return scan.result()


def _pages(reader: Reader, since: int) -> Iterator[Page]:
    """The texts of the corpus; the database finds the repeated ones of each stretch."""
    last = int(reader.query_one("SELECT max(id) FROM utterances") or 0)
    for first in range(since, last + 1, STRETCH):
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

    def __init__(self, meta: Meta, draft: Normaliser, letters: Vocabulary) -> None:
        self.meta = meta
        self.applied = meta.normaliser.active
        self.before = before_punctuation(self.applied)
        self.draft = draft
        self.same = draft.active == self.applied
        self.letters = letters
        self.language = meta.language
        self.signs = SignTally()
        self.utterances = self.changed = self.misfit_count = self.fixed = self.empty = 0
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
        for text, (_, count, ids) in zip(self._seen or self.before.many(raw), page, strict=True):
            self.signs.add(text, count, int(ids.partition(",")[0]))
        self._sift(raw, applied, drafted, page)
        self._count(drafted, page)
        self._number(raw, counts)

    def _clean(self, raw: list[str], page: Page) -> list[str]:
        texts = raw
        self._seen: list[str] = []
        for tally, rule in zip(self.rules, self.draft.rules, strict=True):
            if not rule.on:
                continue
            if self.same and rule.kind == "punctuation" and not self._seen:
                self._seen = texts
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
            if not transcribed(text):
                self.empty += count
                continue
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

    def result(self) -> Analysis:
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
        return Analysis(
            utterances=self.utterances,
            uses=uses,
            found=dict(self.found),
            rules=tuple(tally.use() for tally in self.rules),
            changed=self.changed,
            changed_shown=tuple(self.changed_shown),
            misfits=tuple(Misfit(i, "", text, odd) for i, text, odd in self.misfits),
            misfit_count=self.misfit_count,
            odd=dict(self.odd.most_common()),
            fixed=self.fixed,
            numbers=tuple(Number(w, said, n) for (w, said), n in self.numbers.most_common()),
            words={word: self.words[word] for word in frequent},
            signs=self.signs.result(self.meta),
            empty=self.empty,
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
