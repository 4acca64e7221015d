"""What a regular expression cannot match without: pieces of text that a search index can be asked for first.

Patterns are read as Python's own `re` reads them; where `regex` might read one otherwise, nothing is said to be
required. What is told is true of every text that the pattern matches, in any case, letters with several forms (ſ, ß, ﬁ)
among them; that it finds all the same is held against going through all texts by a property test.
"""

from __future__ import annotations

import importlib
import itertools
import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache
from typing import Any

from core.text.fold import folded, is_accent

SHORTEST = 3
"""Characters from which a search index by trigrams finds a piece."""
LONGEST, FORMS = 12, 32
"""Characters of a piece, and its forms, at most: more narrow little."""

Clause = tuple[str, ...]
"""Pieces of folded text, one of which is there."""
_Run = list[tuple[str, ...]]
"""Characters that follow each other, folded, each one of several."""

_OWN = re.compile(r"\[\^?\]?[^\]]*\[|\(\?(?!:|=|!|<=|<!|P<|P=|>)|--|&&|\|\||~~")
"""What `regex` reads in its own way: sets within sets and with operators, flags, and groups that `re` has not."""
_TIMES = re.compile(r"\{(\d+(,\d*)?|,\d+)\}")
_ALONE = "=<>"
"""Signs that a stroke, which is no accent, makes others."""
_SCRIPTS = ((0x20, 0x0590), (0x05D0, 0x0700), (0x10A0, 0x1100), (0x1200, 0x1380), (0x1E00, 0x2000), (0x4E00, 0xA000))
"""Where every mark that makes one letter of two is an accent, so that letters fold each for itself."""


@lru_cache(maxsize=64)
def required(pattern: str, *, spaces: bool = True) -> tuple[Clause, ...]:
    """What folded texts hold that a pattern matches: of each clause a piece. None where nothing can be told; without
    `spaces` pieces have none in them."""
    bare = re.sub(r"\\.", "", pattern, flags=re.DOTALL)
    if _OWN.search(bare) or "{" in _TIMES.sub("", bare):
        return ()
    try:
        tree = importlib.import_module("re._parser").parse(pattern)
    except (re.error, OverflowError, RecursionError):
        return ()
    return tuple(_Reading(spaces).clauses(list(tree)))


class _Reading:
    """Goes through a pattern as it was parsed."""

    def __init__(self, spaces: bool) -> None:
        self._spaces = spaces

    def clauses(self, tree: Sequence[Any], *, begins: bool = False, ends: bool = False) -> list[Clause]:
        """What is required; whether letters stand right before or behind it, with which one may be matched for both."""
        found: list[Clause] = []
        run: _Run = []
        beside = [begins]
        self._walk(tree, run, found, beside, ends)
        self._end(run, found, beside[0], ends)
        return found

    def _walk(self, tree: Sequence[Any], run: _Run, found: list[Clause], beside: list[bool], ends: bool) -> None:
        for number, (code, value) in enumerate(tree):
            goes_on = _goes_on(tree[number + 1 :], ends)
            match str(code):
                case "LITERAL":
                    self._put(run, found, beside, self._single([value]))
                case "IN" if _letters(value):
                    self._put(run, found, beside, self._single([letter for _, letter in value]))
                case "AT":
                    continue  # has no width
                case "SUBPATTERN" if not value[1] and not value[2]:
                    self._walk(value[3], run, found, beside, goes_on)
                case "MAX_REPEAT" | "MIN_REPEAT" | "POSSESSIVE_REPEAT" if value[0] > 0:
                    self._end(run, found, beside[0], False)
                    beside[0] = False
                    found += self.clauses(value[2])
                case "ATOMIC_GROUP" | "BRANCH":
                    begins = beside[0] or bool(run)
                    self._end(run, found, beside[0], True)
                    beside[0] = True
                    ways = value[1] if str(code) == "BRANCH" else [value]
                    each = [self.clauses(one, begins=begins, ends=goes_on) for one in ways]
                    if all(each):
                        best: list[Clause] = [max(those, key=_length) for those in each]
                        forms = itertools.chain.from_iterable(best)
                        found += [clause] if len(clause := tuple(dict.fromkeys(forms))) <= FORMS else []
                case _:
                    self._end(run, found, beside[0], False)
                    beside[0] = False

    def _put(self, run: _Run, found: list[Clause], beside: list[bool], signs: _Run | None) -> None:
        if signs is None:
            self._end(run, found, beside[0], False)
            beside[0] = False
        else:
            run += signs

    def _single(self, codes: Sequence[int]) -> _Run | None:
        """One of these letters as it is folded; None for one that the letters around it may change."""
        forms = dict.fromkeys(_bare(chr(code)) for code in codes)
        if None in forms or (not self._spaces and any(form and form.isspace() for form in forms)):
            return None
        kept = [form for form in forms if form is not None]
        if len(kept) == 1:
            return [(letter,) for letter in kept[0]]
        return [tuple(kept)] if len(kept) <= FORMS and all(len(form) == 1 for form in kept) else None

    def _end(self, run: _Run, found: list[Clause], begins: bool, ends: bool) -> None:
        """A run is over: add the best piece of it. Where it begins or ends beside others of which one is matched, a
        letter may stand for a part of both."""
        first = max((len(f) - k for f in _several() for k in range(1, len(f)) if _is(run, 0, f[k:])), default=0)
        last = max((k for f in _several() for k in range(1, len(f)) if _is(run, len(run) - k, f[:k])), default=0)
        if clause := _best(run, first if begins else 0, len(run) - (last if ends else 0)):
            found.append(clause)
        run.clear()


def _length(clause: Clause) -> int:
    return min(map(len, clause))


def _letters(among: Sequence[Any]) -> bool:
    """Whether a set holds nothing but letters."""
    return all(str(one) == "LITERAL" for one, _ in among)


def _goes_on(rest: Sequence[Any], ends: bool) -> bool:
    """Whether letters may stand right behind: what is to come decides, and where that is nothing, `ends`."""
    for code, value in rest:
        if str(code) != "AT":
            return str(code) in ("LITERAL", "SUBPATTERN", "BRANCH", "ATOMIC_GROUP") or (
                str(code) == "IN" and _letters(value)
            )
    return ends


def _best(run: _Run, first: int, last: int) -> Clause:
    """The longest piece of a run [first, last) all of whose forms an index finds."""
    best: Clause = ()
    cuts = [at for at in range(first, last + 1) if not _inside(run, at)]
    for start in cuts:
        for end in cuts:
            if not SHORTEST <= end - start <= LONGEST:
                continue
            clause = _forms(run[start:end])
            if clause and _length(clause) >= SHORTEST and (not best or _length(clause) > _length(best)):
                best = clause
    return best


def _inside(run: _Run, at: int) -> bool:
    """Whether one letter may stand for what is before and behind a place."""
    return any(_is(run, at - k, f) for f in _several() for k in range(1, len(f)))


def _is(run: _Run, at: int, text: str) -> bool:
    """Whether a run may hold a text at a place."""
    return 0 <= at <= len(run) - len(text) and all(c in run[at + k] for k, c in enumerate(text))


def _forms(run: _Run) -> Clause:
    """All that a piece of a run may be in a folded text; none where that is too much."""
    found: dict[str, None] = {}
    for letters in itertools.islice(itertools.product(*run), FORMS + 1):
        for form in itertools.islice(_spelt("".join(letters)), FORMS + 1):
            found[form] = None
        if len(found) > FORMS:
            return ()
    return tuple(found)


def _spelt(text: str) -> Iterator[str]:
    """A folded text, and what else folds of texts that are the same but for case."""
    if not text:
        yield ""
        return
    for rest in _spelt(text[1:]):
        yield text[0] + rest
    for several, others in _others().items():
        if text.startswith(several):
            for other, rest in itertools.product(others, _spelt(text[len(several) :])):
                yield other + rest


def _bare(c: str) -> str | None:
    """A letter as it is folded, whatever stands beside it; None for one of which that is not sure."""
    if c == "\u0345" or (not is_accent(c) and not _steady(c)):
        return None
    bare = folded(c.casefold())
    return bare if all(map(_steady, bare)) else None


def _steady(c: str) -> bool:
    return (
        any(first <= ord(c) < end for first, end in _SCRIPTS)
        and unicodedata.category(c)[0] in "LNPSZ"
        and c not in _ALONE
    )


@cache
def _others() -> Mapping[str, Sequence[str]]:
    """What is folded otherwise than the same in small letters: "ss" -> ["ß"], "s" -> ["ſ"]."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for c in map(chr, range(0x80, 0x20000)):
        if c.casefold() != c.lower() and (bare := folded(c)) != (same := folded(c.casefold())):
            found[same] += [] if bare in found[same] else [bare]
    return dict(found)


@cache
def _several() -> tuple[str, ...]:
    """Texts of several letters for which one may stand."""
    return tuple(text for text in _others() if len(text) > 1)
