"""Audacity's label tracks: a line "start, end, label" for each, tabs between; spectral lines are passed over."""

from __future__ import annotations

import math
import re
from pathlib import Path

from core.importers import xml_reading
from core.importers.annotation_items import MarksFormat
from core.importers.texts import lines_of, read_text
from core.importers.tiers import AnnotationFile
from core.project.records import Problem
from core.tiers.model import Mark, Tier
from core.wording import say

PROJECT = ".aup"
_NUMBER = r"[-+]?\d+(?:[.,]\d*)?(?:[eE][-+]?\d+)?"
_LABEL = re.compile(rf"\s*({_NUMBER})[ \t]*\t[ \t]*({_NUMBER})(?:[ \t]*\t(.*))?")
_TIMES = re.compile(rf"\s*{_NUMBER}[ \t]*\t[ \t]*{_NUMBER}\s*(\t|$)")


def fits(head: str) -> bool:
    """Whether nearly all lines at the beginning of a file are labels, or it is a project of Audacity 2."""
    if "<project" in head and "audacityversion" in head:
        return True
    lines = [line for line in lines_of(head) if line.strip() and not line.startswith("\\")]
    labels = sum(_TIMES.match(line.rstrip("\r")) is not None for line in lines)
    return bool(lines) and labels > 0.8 * len(lines)


class _Project:
    """Takes the label tracks from a project of Audacity 2."""

    def __init__(self) -> None:
        self.tracks: list[list[Mark]] = []
        self.problems: list[Problem] = []

    def start(self, tag: str, attrs: dict[str, str]) -> None:
        if tag == "labeltrack":
            self.tracks.append([])
        elif tag == "label" and self.tracks:
            number = len(self.tracks[-1]) + 1
            try:
                start = float(attrs.get("t", ""))
                end = float(attrs.get("t1", "") or start)
            except ValueError:
                self.problems.append(
                    Problem(say("mark {number}", number=number), say("has no times."), say("Correct it in Audacity."))
                )
                return
            self.tracks[-1].append(Mark(number, start, end, attrs.get("title", "").strip()))

    def end(self, tag: str) -> None:
        pass

    def data(self, data: str) -> None:
        pass


def _read_project(path: Path) -> list[AnnotationFile]:
    project, problems = xml_reading.read(path, _Project, "project")
    if not isinstance(project, _Project):
        return [AnnotationFile(path, problems=tuple(problems))]
    if not any(project.tracks):
        problems.append(Problem("", say("holds no labels."), say("Export its sound, and import that.")))
    return [AnnotationFile(path, _tiers(project.tracks), problems=(*problems, *project.problems))]


def read(path: Path) -> list[AnnotationFile]:
    """The labels of one file; times that begin anew are the next track. Raises `OSError`."""
    if path.suffix.lower() == PROJECT:
        return _read_project(path)
    text, remark = read_text(path)
    problems = [Problem("", remark, say("It was imported; check the accents."), came=True)] if remark else []
    tracks: list[list[Mark]] = [[]]
    for number, line in enumerate(lines_of(text), 1):
        if not line.strip() or line.startswith("\\"):
            continue
        found = _LABEL.fullmatch(line.rstrip("\r"))
        times = [_seconds(found[1]), _seconds(found[2])] if found else []
        if found is None or not all(map(math.isfinite, times)):
            reason = say("is no label: it does not begin with two times.")
            problems.append(Problem(say("row {number}", number=number), reason, say("Correct it, or take it out.")))
            continue
        start, end = times
        if tracks[-1] and start < tracks[-1][-1].start_s:
            tracks.append([])
        tracks[-1].append(Mark(number, start, end, (found[3] or "").strip()))
    return [AnnotationFile(path, _tiers(tracks), problems=tuple(problems))]


def _tiers(tracks: list[list[Mark]]) -> tuple[Tier, ...]:
    full = [marks for marks in tracks if marks]
    return tuple(_tier(marks, i, len(full)) for i, marks in enumerate(full, 1))


def _seconds(number: str) -> float:
    return float(number.replace(",", "."))


def _tier(marks: list[Mark], number: int, count: int) -> Tier:
    """One track. Labels without a length are points; among others each is named when it is brought in."""
    points = all(mark.end_s == mark.start_s for mark in marks)
    return Tier(str(number) if count > 1 else "", number, tuple(marks), "utterance", points=points)


FORMAT = MarksFormat(
    "audacity",
    say("Audacity labels"),
    say("Audacity's exported label tracks (.txt), or those of projects (.aup), beside sounds of the same name."),
    frozenset({".txt", PROJECT}),
    read,
    tiered=False,
    fits=fits,
    lonely=True,
)
IMPORTER = FORMAT.importer()
