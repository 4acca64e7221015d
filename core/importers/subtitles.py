"""Subtitles beside sound or film: SRT and WebVTT, and SubStation through pysubs2. Cues are marks, tags are dropped."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path

from core.importers.annotation_items import MarksFormat
from core.importers.cues import cues
from core.importers.rolling_captions import unrolled
from core.importers.texts import lines_of, read_text, shortened
from core.importers.tiers import SEVERAL, AnnotationFile
from core.project.records import Problem
from core.tiers.model import Mark, Tier
from core.wording import say

_VOICE = re.compile(r"<v(?:\.[^\s>]*)?\s+([^>]+)>")
_TAG = re.compile(r"</?[A-Za-z][^<>]*>|<(?:\d+:)?\d+:\d+\.\d+>|\{\\[^}]*\}")
SUBSTATION = (".ass", ".ssa")
FIELDS = ("Layer", "Start", "End", "Style", "Name", "MarginL", "MarginR", "MarginV", "Effect", "Text")


def read(path: Path) -> list[AnnotationFile]:
    """The cues of one file. Raises `OSError`."""
    text, remark = read_text(path)
    return [of_text(path, text).read_as(remark)]


def of_text(path: Path, text: str) -> AnnotationFile:
    """The cues of a file's text."""
    if path.suffix.lower() in SUBSTATION:
        marks, bad = _substation(text)
    else:
        marks, bad = _cues(text, web=path.suffix.lower() == ".vtt")
    if not marks and not bad:
        bad.append(Problem("", say("holds no subtitles."), say("Leave it out.")))
    tiers = (Tier("", 1, tuple(marks)),) if marks else ()
    return AnnotationFile(path, tiers, problems=tuple(bad))


def _substation(text: str) -> tuple[list[Mark], list[Problem]]:
    """Each line by itself, so that a damaged one costs only itself."""
    from pysubs2 import SSAFile
    from pysubs2.exceptions import Pysubs2Error

    marks: list[Mark] = []
    problems: list[Problem] = []
    fields = list(FIELDS)
    for line in lines_of(text):
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
            problems.append(
                Problem(
                    say("mark {number}", number=number),
                    say("cannot be read."),
                    say("Correct its line, or leave it out."),
                )
            )
            continue
        words, who = _one_line(event.plaintext), event.name.strip()
        marks.append(Mark(number, event.start / 1000, event.end / 1000, words, who))
    return marks, problems


def _cues(text: str, web: bool) -> tuple[list[Mark], list[Problem]]:
    """A mark for each cue; where several speak in one, for each of them."""
    marks: list[Mark] = []
    problems: list[Problem] = []
    found = list(cues(text, web))
    once = unrolled(found, lambda line: _plain(line, web))
    if once.again:
        reason = say(
            "rolls: {again:,} of its {count:,} cues only show again what another one brings.",
            again=once.again,
            count=len(found),
        )
        problems.append(
            Problem("", reason, say("Each line was taken once, with the time at which it appears."), came=True)
        )
    for cue in once.cues:
        where = say("mark {number}", number=cue.number)
        if cue.start_s is None:
            said = _one_line(_plain(cue.text, web))
            reason = say(
                "has no times that can be read (line {line}){value}",
                line=cue.line,
                value=f": “{shortened(said)}”" if said else ".",
            )
            problems.append(Problem(where, reason, say("Correct them, or leave it out.")))
            continue
        problems += [
            Problem(where, say("{mended}.", mended=mended), say("Check its text."), came=True) for mended in cue.mended
        ]
        voices = _by_speaker(cue.text, web)
        if len(voices) > 1:
            problems.append(Problem(where, SEVERAL, say("Give each the times of their own."), came=True))
        marks += [Mark(cue.number, cue.start_s, cue.end_s, said, who) for who, said in voices]
    return marks, problems


def _by_speaker(body: str, web: bool) -> list[tuple[str, str]]:
    """(who, what) of a cue."""
    said: dict[str, list[str]] = {}
    for who, part in _voices(body) if web else [("", body)]:
        said.setdefault(who, []).append(_plain(part, web))
    return [(who, _one_line(" ".join(parts))) for who, parts in said.items()] or [("", "")]


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


FORMAT = MarksFormat(
    "subtitles",
    say("Subtitles (SRT, WebVTT)"),
    say("Subtitles beside sounds or films of the same name: each cue is an utterance."),
    frozenset({".srt", ".vtt", *SUBSTATION}),
    read,
    tiered=False,
    of_text=of_text,
)
IMPORTER = FORMAT.importer()
