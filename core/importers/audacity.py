"""Audacity's label tracks: a line "start, end, label" for each, tabs between; spectral lines are passed over."""

from __future__ import annotations

import math
import re
from pathlib import Path

from core.importers.marked import MarksFormat
from core.importers.texts import lines_of, read_text
from core.importers.tiers import Mark, Marked, Tier
from core.project.records import Problem

_NUMBER = r"[-+]?\d+(?:[.,]\d*)?(?:[eE][-+]?\d+)?"
_LABEL = re.compile(rf"\s*({_NUMBER})[ \t]*\t[ \t]*({_NUMBER})(?:[ \t]*\t(.*))?")
_TIMES = re.compile(rf"\s*{_NUMBER}[ \t]*\t[ \t]*{_NUMBER}\s*(\t|$)")


def fits(head: str) -> bool:
    """Whether nearly all lines at the beginning of a file are labels, the first one too."""
    lines = [line for line in lines_of(head) if line.strip() and not line.startswith("\\")]
    labels = sum(_TIMES.match(line.rstrip("\r")) is not None for line in lines)
    return bool(lines) and labels > 0.8 * len(lines)


def read(path: Path) -> list[Marked]:
    """The labels of one file; times that begin anew are the next track. Raises `OSError`."""
    text, remark = read_text(path)
    problems = [Problem("", remark, "It was imported; check the accents.")] if remark else []
    tracks: list[list[Mark]] = [[]]
    for number, line in enumerate(lines_of(text), 1):
        if not line.strip() or line.startswith("\\"):
            continue
        found = _LABEL.fullmatch(line.rstrip("\r"))
        times = [_seconds(found[1]), _seconds(found[2])] if found else []
        if found is None or not all(map(math.isfinite, times)):
            reason = "is no label: it does not begin with two times."
            problems.append(Problem(f"row {number}", reason, "Correct it, or take it out."))
            continue
        start, end = times
        if tracks[-1] and start < tracks[-1][-1].start_s:
            tracks.append([])
        tracks[-1].append(Mark(number, start, end, (found[3] or "").strip()))
    tiers = tuple(_tier(marks, i, len(tracks)) for i, marks in enumerate(tracks, 1) if marks)
    return [Marked(path, tiers, problems=tuple(problems))]


def _seconds(number: str) -> float:
    return float(number.replace(",", "."))


def _tier(marks: list[Mark], number: int, count: int) -> Tier:
    """One track. Labels without a length are points; among others each is named when it is brought in."""
    points = all(mark.end_s == mark.start_s for mark in marks)
    return Tier(str(number) if count > 1 else "", number, tuple(marks), "utterance", points=points)


FORMAT = MarksFormat(
    "audacity",
    "Audacity labels",
    "Audacity's exported label tracks (.txt) beside sounds of the same name: each label is an utterance.",
    frozenset({".txt"}),
    read,
    tiered=False,
    fits=fits,
    lonely=True,
)
IMPORTER = FORMAT.importer()
