"""Subtitles beside sound or film: SRT and WebVTT, and SubStation through pysubs2. Cues are marks, tags are dropped."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape
from itertools import pairwise
from pathlib import Path

from core.importers.marked import MarksFormat
from core.importers.textgrid import read_text
from core.importers.tiers import Mark, Marked, Tier
from core.project.records import Problem

_STAMP = r"(?:(\d{1,4}):)?(\d{1,2}):(\d{1,2})[.,](\d{1,3})"
_TIMES = re.compile(rf"^\s*{_STAMP}\s*-->\s*{_STAMP}(?:\s.*)?$")
_VOICE = re.compile(r"<v(?:\.[^\s>]*)?\s+([^>]+)>")
_TAG = re.compile(r"</?[A-Za-z][^<>]*>|<(?:\d+:)?\d+:\d+\.\d+>|\{\\[^}]*\}")
SUBSTATION = (".ass", ".ssa")
FIELDS = ("Layer", "Start", "End", "Style", "Name", "MarginL", "MarginR", "MarginV", "Effect", "Text")


@dataclass(frozen=True)
class _Cue:
    number: int
    start_s: float
    end_s: float
    text: str


def read(path: Path) -> list[Marked]:
    """The cues of one file. Raises `OSError`."""
    text, remark = read_text(path.read_bytes())
    problems = [Problem("", remark, "It was imported; check the accents.")] if remark else []
    if path.suffix.lower() in SUBSTATION:
        marks, bad = _substation(text)
    else:
        marks, bad = _cues(text, web=path.suffix.lower() == ".vtt")
    if not marks and not bad:
        bad.append(Problem("", "holds no subtitles.", "Leave it out."))
    tiers = (Tier("", 1, tuple(marks)),) if marks else ()
    return [Marked(path, tiers, problems=(*problems, *bad))]


def _substation(text: str) -> tuple[list[Mark], list[Problem]]:
    """Each line by itself, so that a damaged one costs only itself."""
    from pysubs2 import SSAFile
    from pysubs2.exceptions import Pysubs2Error

    marks: list[Mark] = []
    problems: list[Problem] = []
    fields = list(FIELDS)
    for line in text.splitlines():
        kind, _, values = line.partition(":")
        if kind.strip() == "Format" and "Text" in values and "Start" in values:
            fields = [name.strip() for name in values.split(",")]
        if kind.strip() != "Dialogue":
            continue
        number = len(marks) + len(problems) + 1
        row = dict(zip(fields, values.split(",", len(fields) - 1), strict=False))
        plain = f"{row.get('Start')},{row.get('End')},Default,{row.get('Name', '')},0,0,0,,{row.get('Text')}"
        try:
            (event,) = SSAFile.from_string(f"[Events]\nDialogue: 0,{plain}\n", format_="ass")
        except (Pysubs2Error, ValueError):
            problems.append(Problem(f"mark {number}", "cannot be read.", "Correct its line, or leave it out."))
            continue
        words, who = _one_line(event.plaintext), event.name.strip()
        marks.append(Mark(number, event.start / 1000, event.end / 1000, words, who))
    return marks, problems


def _cues(text: str, web: bool) -> tuple[list[Mark], list[Problem]]:
    marks: list[Mark] = []
    problems: list[Problem] = []
    number = 0
    for line, times, body in _blocks(text, web):
        number += 1
        found = _TIMES.match(times)
        if found is None:
            reason = f"has no times that can be read (line {line})."
            problems.append(Problem(f"mark {number}", reason, "Correct them, or leave it out."))
            continue
        start, end = _seconds(found.groups()[:4]), _seconds(found.groups()[4:])
        voices = list(_voices(body)) if web else [("", body)]
        names = {who for who, _ in voices}
        if len(names) > 1:
            problems.append(Problem(f"mark {number}", "has several speakers in it.", "Give each a cue of their own."))
            continue
        words = " ".join(_plain(part, web) for _, part in voices)
        marks.append(Mark(number, start, end, _one_line(words), next(iter(names), "")))
    return marks, problems


def _blocks(text: str, web: bool) -> Iterator[tuple[int, str, str]]:
    """(line, times, text) of each cue. In SRT a text may hold empty lines: only the next number ends it."""
    lines = text.splitlines()
    starts = [i for i, line in enumerate(lines) if "-->" in line]
    for at, following in pairwise([*starts, len(lines)]):
        body = lines[at + 1 : following]
        blank = next((i for i, line in enumerate(body) if not line.strip()), len(body))
        if web or following == len(lines):
            body = body[:blank] if web else body
        elif body and body[-1].strip().isdecimal():
            body = body[:-1]
        else:
            body = body[:blank]
        yield at + 1, lines[at], "\n".join(body)


def _voices(body: str) -> Iterator[tuple[str, str]]:
    """WebVTT's <v Name>: who says what."""
    parts = _VOICE.split(body)
    if parts[0].strip():
        yield "", parts[0]
    for who, said in zip(parts[1::2], parts[2::2], strict=True):
        yield unescape(who).strip(), said


def _plain(text: str, web: bool) -> str:
    bare = _TAG.sub("", text)
    return unescape(bare) if web else bare


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _seconds(groups: tuple[str | None, ...]) -> float:
    hours, minutes, seconds, part = groups
    whole = int(hours or 0) * 3600 + int(minutes or 0) * 60 + int(seconds or 0)
    return whole + int((part or "0").ljust(3, "0")) / 1000


FORMAT = MarksFormat(
    "subtitles",
    "Subtitles (SRT, WebVTT)",
    "Subtitles beside sounds or films of the same name: each cue is an utterance.",
    frozenset({".srt", ".vtt", *SUBSTATION}),
    read,
    tiered=False,
)
IMPORTER = FORMAT.importer()
