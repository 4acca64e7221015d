"""Praat's TextGrid: long or short text files in any encoding that Praat writes, of intervals and points."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from core.importers.annotation_items import MarksFormat
from core.importers.file_opening import LARGEST_FILE
from core.importers.texts import decode, read_text
from core.importers.tiers import AnnotationFile
from core.project.records import Problem
from core.tiers.model import Mark, Tier
from core.wording import say

_TOKENS = re.compile(r'"([^"]*(?:""[^"]*)*)("|\Z)|(?<![^\s=])([-+]?\d[\d.]*(?:[eE][-+]?\d+)?)%?(?!\S)|![^\n]*')
_SWALLOWED = re.compile(
    r"\n\s*(?:(?:intervals|points|item) ?\[|(?:xmin|xmax|text|class|name|number|mark) ?=)|\n[-+\d.]+\n[-+\d.]+\n\Z"
)
_FREE = re.compile(r"[^\S\n]*(?:\n|\Z)")
_VALUES = re.compile(r'(?:\s(?:[-+\d.eE%]+|<\w+>|"(?:[^"\n]|"")*(?:"(?!\S)|\Z)|![^\n]*|(?=\s|\Z)))*')
"""What may stand behind a text in its line where somebody writes several values in one."""
_TEXTS_APART = re.compile(r'[^\S\n]+"')
_ONE_TO_A_LINE = re.compile(r"(?:\w+ ?= ?)?")
_NEXT = re.compile(
    r"\n(?=[^\S\n]*(?:(?:intervals|points|item) ?(?:\[|:)|(?:xmin|xmax|text|class|name|number|mark|time) ?=)"
    r'|[^\S\n]*[-+]?\d[\d.]*(?:[eE][-+]?\d+)?\s*(?:\n|\Z)|[^\S\n]*"(?:IntervalTier|TextTier)"\s*(?:\n|\Z))'
)
"""Where the next value of a file begins, as Praat writes it: a line each."""
_REFUSALS = (
    ("ooBinaryFile", say("is a binary TextGrid."), say("Open it in Praat and choose Save as text file.")),
    (
        "Praat chronological TextGrid",
        say("is a chronological TextGrid."),
        say("Open it in Praat and choose Save as text file."),
    ),
)
MOST_TOKENS = 6_000_000
CLASSES = ("IntervalTier", "TextTier")


@dataclass(frozen=True, slots=True)
class _Token:
    """A number or a text, in the line where it stands. `mended` says what was wrong with its quotes."""

    value: float | str
    line: int
    mended: str = ""


def read(path: Path) -> list[AnnotationFile]:
    """The tiers of one file. Raises `OSError`."""
    text, remark = read_text(path, LARGEST_FILE)
    return [of_text(path, text).read_as(remark)]


def read_kept(path: Path, raw: bytes) -> list[AnnotationFile]:
    """The same of what was read already."""
    text, remark = decode(raw)
    return [of_text(path, text).read_as(remark)]


def of_text(path: Path, text: str) -> AnnotationFile:
    """The tiers of a file's text."""
    for begin, reason, hint in _REFUSALS:
        if begin in text[:200]:
            return AnnotationFile(path, problems=(Problem("", reason, hint),))
    if '"TextGrid"' not in text[:400] and not any(f'"{name}"' in text for name in CLASSES):
        hint = say("Save it again in Praat as a text file.")
        return AnnotationFile(path, problems=(Problem("", say("is no TextGrid: nothing in it says so."), hint),))
    reading = _Reading(text)
    tiers = list(reading.tiers())
    return AnnotationFile(path, tuple(tiers), problems=tuple(reading.problems))


@dataclass(frozen=True)
class Grid:
    """A whole file: its tiers with empty intervals and all, where each begins and ends, and where the file does, in
    seconds."""

    tiers: tuple[Tier, ...]
    spans: tuple[tuple[float, float], ...]
    span: tuple[float, float]


def grid_of(raw: bytes) -> Grid | None:
    """All of a file that was read already; None where something of it is lost."""
    text, _ = decode(raw)
    if any(begin in text[:200] for begin, _, _ in _REFUSALS):
        return None
    reading = _Reading(text)
    span = reading.span()
    tiers = tuple(reading.tiers())
    spans = [one for one in reading.spans if one is not None]
    whole = tiers and len(spans) == len(tiers) and all(problem.came for problem in reading.problems)
    return Grid(tiers, tuple(spans), span) if whole and span is not None else None


def _tokens(text: str) -> Iterator[_Token]:
    """Texts in quotes and numbers that stand alone, as Praat reads them: words and signs around them mean nothing.

    A text whose closing quote is lost ends with its line, and one with quotes inside that are not doubled ends with the
    last quote before the next value, so that nothing of it is lost and what follows is still read.
    """
    at, line, counted = 0, 1, 0
    while (found := _TOKENS.search(text, at)) is not None:
        line += text.count("\n", counted, found.start())
        counted = found.start()
        at = found.end()
        if found[3] is not None:
            try:
                number = float(found[3])
            except ValueError:
                continue
            yield _Token(number if math.isfinite(number) else 0.0, line)
        elif found[1] is not None:
            inside, mended = found[1], ""
            if not found[2] or _SWALLOWED.search(inside) is not None or not _closes(text, found):
                inside, at, mended = _mended(text, found.start())
            yield _Token(inside.rstrip("\r").replace('""', '"'), line, mended)


def _closes(text: str, found: re.Match[str]) -> bool:
    """Whether the quote that should end a text does: behind it stands nothing, or more values in the same line."""
    end = found.end()
    if _FREE.match(text, end) is not None or found[1] in CLASSES:
        return True
    rest = text[end : _line_end(text, end)]
    begin = text.rfind("\n", 0, found.start()) + 1
    alone = _ONE_TO_A_LINE.fullmatch(text[begin : found.start()].strip()) is not None
    return _VALUES.fullmatch(rest) is not None and not (alone and _TEXTS_APART.match(rest) is not None)


def _mended(text: str, start: int) -> tuple[str, int, str]:
    """(what a text with wrong quotes holds, where to read on, what was wrong)."""
    first = start + 1
    following = _NEXT.search(text, first)
    end = following.start() if following is not None else len(text)
    last = text.rfind('"', first, end)
    if last >= 0 and not text[last + 1 : end].strip():
        return (
            text[first:last],
            last + 1,
            say("has quotes in it that are not doubled; it was read up to the last of them"),
        )
    end = _line_end(text, first)
    return text[first:end].rstrip(), end, say("has no closing quote; its text ends with its line")


def _line_end(text: str, at: int) -> int:
    end = text.find("\n", at)
    return end if end >= 0 else len(text)


def _kind(value: float | str) -> str:
    return "n" if isinstance(value, float) else "c" if value in CLASSES else "t"


class _Reading:
    """Goes through the tokens of a file; what does not fit is named and skipped."""

    def __init__(self, text: str) -> None:
        self._tokens = list(islice(_tokens(text), MOST_TOKENS))
        self._kinds = "".join(_kind(token.value) for token in self._tokens)
        self._at = 0
        self.problems: list[Problem] = []
        self.spans: list[tuple[float, float] | None] = []
        if len(self._tokens) == MOST_TOKENS:
            self._say("", say("is too long to be read whole."), say("Cut it into several files in Praat."))

    @property
    def _more(self) -> bool:
        return self._at < len(self._kinds)

    def _is(self, kinds: str) -> bool:
        """Whether the next tokens are these: c a tier's class, t another text, n a number."""
        return self._kinds.startswith(kinds, self._at)

    def _begins_tier(self) -> bool:
        return self._is("ctnnn") or self._is("ccnnn")

    def _take(self) -> _Token:
        self._at += 1
        return self._tokens[self._at - 1]

    def span(self) -> tuple[float, float] | None:
        """Where the file begins and ends, as it says before its tiers; to be asked first."""
        first = self._kinds.find("c")
        numbers = [token.value for token in self._tokens[: max(0, first)] if isinstance(token.value, float)]
        return (numbers[0], numbers[1]) if len(numbers) >= 2 else None

    def tiers(self) -> Iterator[Tier]:
        """All tiers, each as far as it goes."""
        number = 0
        while self._more:
            if self._is("ct") or self._is("cc"):
                number += 1
                yield self._tier(number)
            else:
                self._take()

    def _tier(self, number: int) -> Tier:
        points = self._take().value == "TextTier"
        name = str(self._take().value)
        size = self._size()
        marks: list[Mark] = []
        count = 0
        while self._more and not self._begins_tier() and (size is None or count < size or self._goes_on(points)):
            count += 1
            mark = self._mark(count, name.strip(), points)
            if mark is not None:
                marks.append(mark)
        if size is not None and count != size:
            self._say_size(say("tier {name}", name=name.strip()), size, count)
        return Tier(name, number, tuple(marks), points=points)

    def _goes_on(self, points: bool) -> bool:
        """Whether another mark follows, whatever the tier says of its size."""
        return self._is("nt" if points else "nnt")

    def _say_size(self, where: str, size: int, count: int) -> None:
        if count < size and not self._more:
            self._say(
                where,
                say("ends after {count:,} of {size:,} marks.", count=count, size=size),
                say("The file is cut off; take another copy."),
            )
        else:
            reason = say(
                "says that it has {size:,} marks and holds {count:,}; all that are there were read.",
                size=size,
                count=count,
            )
            self._say(where, reason, say("Open it in Praat and save it again."), came=True)

    def _size(self) -> int | None:
        """How many marks there are, behind xmin and xmax; None when that cannot be told."""
        if not self._is("nnn"):
            self.spans.append(None)
            return None
        numbers = [self._take().value for _ in range(3)]
        self.spans.append((float(numbers[0]), float(numbers[1])))
        return int(numbers[2]) if isinstance(numbers[2], float) and 0 <= numbers[2] < 1e9 else None

    def _mark(self, count: int, tier: str, points: bool) -> Mark | None:
        """The numbers up to the next text, and that text."""
        first = self._at
        while self._is("n"):
            self._at += 1
        numbers = [float(token.value) for token in self._tokens[first : min(self._at, first + 3)]]
        line = self._tokens[first].line
        where = say("tier {tier}, mark {count}", tier=tier, count=count)
        if not self._more:
            self._say(where, say("is cut off (line {line}).", line=line), say("Take another copy of the file."))
            return None
        token = self._take()
        text = str(token.value)
        if token.mended:
            self._say(
                where,
                say("{mended} (line {line}).", mended=token.mended, line=token.line),
                say("Check its text."),
                came=True,
            )
        if len(numbers) != (1 if points else 2):
            if text.strip():
                self._say(
                    where, say("has damaged times (line {line}).", line=line), say("Correct them, or leave it out.")
                )
            return None
        start = numbers[0] + 0.0
        return Mark(count, start, start if points else numbers[1] + 0.0, text)

    def _say(self, where: str, reason: str, hint: str, came: bool = False) -> None:
        self.problems.append(Problem(where, reason, hint, came=came))


FORMAT = MarksFormat(
    "textgrid",
    "Praat TextGrid",
    say("Praat's .TextGrid files beside sounds of the same name: intervals on tiers."),
    frozenset({".textgrid"}),
    read,
    of_text=of_text,
)
IMPORTER = FORMAT.importer()
