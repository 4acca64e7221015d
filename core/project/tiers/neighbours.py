"""Marks of one tier that follow one another on a recording: a phrase may go over several of them, as where each mark is
a word. No pause between two of them is longer than `PAUSE_S`."""

from __future__ import annotations

import json
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import Literal

import regex

PAUSE_S = 1.0
"""As long is a pause at most that a phrase goes over, in seconds."""

How = Literal["bare", "text", "pattern"]
"""Looked for in folded texts, in texts in small letters, or by a regular expression."""

_Said = tuple[int, int, int, str]


def follows(until: int, start: int, rate: int) -> bool:
    """Whether what starts at a frame follows what lasts until another."""
    return start - until <= PAUSE_S * rate


class Spanning:
    """SQL's `spanning(start, until, rate, host, said, how, sought)` over the marks of one tier on one recording, in
    frames, and the parts of one that have no times in their order: where a phrase goes over several marks, as a JSON
    list of the first one's start, the last one's end, and the first one's host."""

    def __init__(self) -> None:
        self._marks: dict[int, _Said] = {}
        self._rate, self._how, self._sought = 1, "text", ""

    def step(self, start: int, until: int, rate: int, host: int, said: str, how: str, sought: str) -> None:
        if not said.strip():
            return
        before = self._marks.get(host)
        self._marks[host] = (start, host, until, f"{before[-1]} {said}" if before else said)
        self._rate, self._how, self._sought = rate, how, sought

    def finalize(self) -> str:
        found: list[tuple[int, int, int]] = []
        for run in self._runs():
            begins, at = [], 0
            for *_, said in run:
                begins.append(at)
                at += len(said) + 1
            for first, last in self._hits(" ".join(said for *_, said in run), begins):
                found.append((run[first][0], max(mark[2] for mark in run[first : last + 1]), run[first][1]))
        return json.dumps(found)

    def _runs(self) -> Iterator[Sequence[_Said]]:
        """The marks in their order, where none is far from the one before."""
        run: list[_Said] = []
        reached = 0
        for start, host, until, said in sorted(self._marks.values()):
            if run and not follows(reached, start, self._rate):
                yield run
                run = []
            reached = max(reached, until) if run else until
            run.append((start, host, until, said.lower() if self._how == "text" else said))
        yield run

    def _hits(self, text: str, begins: Sequence[int]) -> Iterator[tuple[int, int]]:
        """The first and the last mark of each place that goes over several."""
        for at, until in self._places(text):
            first, last = bisect_right(begins, at) - 1, bisect_right(begins, until - 1) - 1
            if first < last:
                yield first, last

    def _places(self, text: str) -> Iterator[tuple[int, int]]:
        if self._how == "pattern":
            pattern = regex.compile(self._sought, regex.IGNORECASE | regex.VERSION1)
            yield from (match.span() for match in pattern.finditer(text, overlapped=True))
            return
        at = text.find(self._sought)
        while at >= 0:
            yield at, at + len(self._sought)
            at = text.find(self._sought, at + 1)
