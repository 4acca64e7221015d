"""Where what is looked for stands: in one text, and in thousands at once.

Many texts are searched as one, joined by a sign that no text holds, and numpy tells which hits are whole words. What
that cannot tell (letters of scripts without spaces, rare marks) is looked at text by text, by the same rules.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Literal

import numpy as np
from numpy.typing import NDArray

from core.errors import ProjectError
from core.project.concordance.word_spans import ALONE, ODD, Kinds, Span, inside_words, kinds_of, word_spans
from core.project.filters import compiled
from core.text.case import composed
from core.text.fold import exact_finder, folded, hits
from core.wording import say

How = Literal["word", "part", "pattern"]
HOWS: tuple[How, ...] = ("word", "part", "pattern")
Ints = NDArray[np.int64]
APART = "\x1e"
"""Between joined texts."""
PATIENCE_S = 0.05


@dataclass(frozen=True)
class Wanted:
    """What is looked for: whole words, a part of them, or a regular expression. Accents and capitals are passed over
    unless they are heeded; a regular expression always heeds accents."""

    text: str
    how: How = "word"
    accents: bool = False
    capitals: bool = False
    tier: str = ""
    """The name of the tier that is searched, "" for the transcripts."""

    @property
    def sought(self) -> str:
        """What is looked for, as it is compared. Raises `ProjectError` for nothing."""
        text = composed(self.text.strip() if self.how != "pattern" else self.text)
        if not text or (self.how != "pattern" and not folded(text)):
            raise ProjectError(say("There is nothing to look for."), say("Give a word, or a part of one."))
        return text


class Joined:
    """Many texts as one, with `APART` between them. `starts` (L,) and `ends` (L,) are where each stands."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.codes = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), np.uint32)
        self.ends = np.append(np.flatnonzero(self.codes == ord(APART)), len(text))
        self.starts = np.append(0, self.ends[:-1] + 1)

    @staticmethod
    def of(texts: Iterable[str]) -> Joined:
        """These texts; the sign that stands between them is a space inside."""
        return Joined(APART.join(text.replace(APART, " ") for text in texts))

    def __len__(self) -> int:
        return len(self.starts)

    def __getitem__(self, number: int) -> str:
        return self.text[self.starts[number] : self.ends[number]]

    @cached_property
    def kinds(self) -> Kinds:
        return kinds_of(self.codes)

    @cached_property
    def inside(self) -> NDArray[np.bool_]:
        """Which signs belong to words, with one more at the end that does not."""
        return np.append(inside_words(self.kinds), False)

    @cached_property
    def spaced(self) -> str:
        """Nothing but the words, each sign where it was."""
        codes = np.where(self.inside[:-1], self.codes, np.uint32(ord(" ")))
        return codes.tobytes().decode("utf-32-le", "surrogatepass")

    @cached_property
    def unspaced(self) -> NDArray[np.bool_]:
        """Which texts hold letters that stand alone, (L,)."""
        return self._having(self.kinds & ALONE)

    @cached_property
    def odd(self) -> NDArray[np.bool_]:
        """Which texts hold marks that are found with the letter before them, though they are no accents, (L,)."""
        return self._having(self.kinds & ODD)

    def _having(self, signs: NDArray[Any]) -> NDArray[np.bool_]:
        found = np.zeros(len(self), np.bool_)
        found[np.searchsorted(self.ends, np.flatnonzero(signs))] = True
        return found


@dataclass(frozen=True, eq=False)
class Hits:
    """Where hits are in some texts: the text's number, and the characters [at, until) in it, (N,) each, in order."""

    text: Ints
    at: Ints
    until: Ints


class Finder:
    """Looks for what is wanted. Raises `ProjectError` for nothing, and for what is no regular expression."""

    def __init__(self, wanted: Wanted) -> None:
        self.wanted, self.sought = wanted, wanted.sought
        self._pattern = compiled(self.sought) if wanted.how == "pattern" else None
        bare = re.escape(folded(self.sought))
        self._bare = re.compile(rf"{bare}(?![^\W_])" if wanted.how == "word" else bare)
        self._plain = re.compile(bare)

    @property
    def by_folded(self) -> bool:
        """Whether texts can be searched as `folded` gives them, as long as that leaves each letter where it is."""
        return self._pattern is None and not self.wanted.accents

    def spans(self, text: str) -> list[Span]:
        """Where it stands in one text."""
        if self._pattern is not None:
            return [m.span() for m in self._pattern.finditer(text) if m.end() > m.start()]
        found = hits(text, self.sought, accents=self.wanted.accents)
        return self._among_words(found, word_spans(text)) if found and self.wanted.how == "word" else found

    def cased(self, text: str, at: int, until: int) -> bool:
        """Whether capitals are where they are wanted, if they are heeded."""
        if not self.wanted.capitals or self._pattern is not None:
            return True
        found, wanted = text[at:until], self.sought
        return [c.isupper() for c in found if c.isalpha()] == [c.isupper() for c in wanted if c.isalpha()]

    def still(self, text: str, at: int, until: int) -> bool:
        """Whether a text, which may be another by now, has it where it was."""
        if self._pattern is not None:
            try:
                match = self._pattern.match(text, at, timeout=PATIENCE_S)
            except TimeoutError:
                return until <= len(text)
            return match is not None and match.end() == until
        if self.wanted.accents:
            return text[at:until].casefold() == self.sought.casefold()
        return folded(text[at:until]) == folded(self.sought)

    def many(self, joined: Joined, slow: Sequence[int] = ()) -> Hits:
        """Where it stands in each of many texts; in those of the numbers `slow` it is looked for one by one. Whether
        capitals are right is not looked at."""
        if self._pattern is not None:
            return self._one_by_one(joined, range(len(joined)))
        starts, ends = self._everywhere(joined)
        if self.wanted.how == "word":
            before = joined.inside[starts - 1] & (starts > 0)
            whole = joined.inside[starts] & ~before & joined.inside[ends - 1] & ~joined.inside[ends]
            alone = joined.unspaced[np.searchsorted(joined.ends, starts)]
            starts, ends = starts[whole | alone], ends[whole | alone]
        text = np.searchsorted(joined.ends, starts)
        again = np.zeros(len(joined), np.bool_)
        again[list(slow)] = True
        if not self.wanted.accents:
            again |= joined.odd
        if self.wanted.how == "word":
            again[text[joined.unspaced[text]]] = True
        quick = ~again[text]
        found = Hits(text[quick], (starts - joined.starts[text])[quick], (ends - joined.starts[text])[quick])
        if not again.any():
            return found
        more = self._one_by_one(joined, np.flatnonzero(again).tolist())
        parts = [np.concatenate(pair) for pair in zip(_columns(found), _columns(more), strict=True)]
        order = np.lexsort((parts[1], parts[0]))
        return Hits(parts[0][order], parts[1][order], parts[2][order])

    def _everywhere(self, joined: Joined) -> tuple[Ints, Ints]:
        """All places in joined texts, whole words or not."""
        if self.wanted.accents:
            spans = [m.span() for m in exact_finder(self.sought).finditer(joined.text) if m.end() > m.start()]
            both = np.array(spans, np.int64).reshape(-1, 2)
            return both[:, 0], both[:, 1]
        pattern = self._plain if joined.unspaced.any() else self._bare
        starts = np.array([m.start() for m in pattern.finditer(joined.text)], np.int64)
        return starts, starts + len(folded(self.sought))

    def _one_by_one(self, joined: Joined, which: Sequence[int]) -> Hits:
        found = [(number, at, until) for number in which for at, until in self.spans(joined[number])]
        rows = np.array(found, np.int64).reshape(-1, 3)
        return Hits(rows[:, 0], rows[:, 1], rows[:, 2])

    @staticmethod
    def _among_words(found: Sequence[Span], words: Sequence[Span]) -> list[Span]:
        starts, ends = {start for start, _ in words}, {end for _, end in words}
        return [(at, until) for at, until in found if at in starts and until in ends]


def _columns(hits: Hits) -> tuple[Ints, Ints, Ints]:
    return hits.text, hits.at, hits.until
