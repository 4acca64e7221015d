"""The cues of SRT and WebVTT as they stand in a file: number, times, text. Lines that are missing or joined cost no
cue its neighbour: what is there is read, and what was mended is said. What a cue's text means is `subtitles`'."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from core.importers.texts import lines_of
from core.wording import say

_STAMP = r"(-?)(?:(\d{1,4}):)?(\d{1,2}):(\d{1,2})[.,](\d{1,9})"
_ARROW = r"\s*(?:[-\u2010-\u2015=]{1,3}\s*>+|\u2192)\s*"
_TIMES = re.compile(rf"(?<![\d:]){_STAMP}{_ARROW}{_STAMP}(?!\d)")
_SOME_TIMES = re.compile(r"\d\s*[:.,].*-->|-->.*\d\s*[:.,]")
_SETTINGS = re.compile(r"(?:\s+(?:[XY][12]|region|vertical|line|position|size|align):\S+)*\s*")
"""What may stand behind the times of a cue: where in the picture it is shown."""


@dataclass(frozen=True)
class Cue:
    """A cue: its place among the cues, the line of its times (from 1), its times in seconds (None when they cannot be
    read), its text with line ends and tags, and what was mended, in whole reasons."""

    number: int
    line: int
    start_s: float | None
    end_s: float
    text: str
    mended: tuple[str, ...] = ()


def cues(text: str, web: bool) -> Iterator[Cue]:
    """The cues in the order of the file; `web` for WebVTT, in which an empty line ends a cue."""
    lines = lines_of(text)
    starts = [i for i, line in enumerate(lines) if _TIMES.search(line) or _SOME_TIMES.search(line)]
    numbered = not web and bool(starts) and _number_before(lines, starts[0]) is not None
    count = 0
    for at, following in pairwise([*starts, len(lines)]):
        count += 1
        cue = _timed(count, at + 1, lines[at])
        body = lines[at + 1 : following]
        if web:
            end = next(
                (i for i, line in enumerate(body) if not line.strip() and (not line or _text(body[:i]))), len(body)
            )
            yield replace(cue, text="\n".join([cue.text, *body[:end]]))
            continue
        own = _number_before(lines, at)
        if following < len(lines):
            before, number = _before_times(lines[following])
            if number is None and _ends_in_number(body, own, numbered):
                number = int(body.pop())
            if before:
                body.append(before)
                joined = say(
                    "ends in the line of the next times (line {number}); it was read as its text", number=following + 1
                )
                cue = replace(cue, mended=(*cue.mended, joined))
        lost = _without_times(body, own)
        yield replace(cue, text="\n".join([cue.text, *body[: lost[0] if lost else len(body)]]))
        for begin, end in pairwise([*lost, len(body)]):
            count += 1
            yield Cue(count, at + 2 + begin, None, 0.0, "\n".join(body[begin + 1 : end]))


def _text(lines: list[str]) -> bool:
    """Whether any of them holds a text: a line of spaces before it ends no cue."""
    return any(line.strip() for line in lines)


def _timed(number: int, line: int, times: str) -> Cue:
    """A cue by the line of its times, with the text that stands behind them."""
    found = _TIMES.search(times)
    if found is None:
        return Cue(number, line, None, 0.0, "")
    mended = []
    if "-->" not in found[0]:
        mended.append(
            say("has “{found}” for its times (line {line}); they were read", found=found[0].strip(), line=line)
        )
    behind = times[found.end() :]
    settings = _SETTINGS.match(behind)
    behind = behind[settings.end() if settings else 0 :].strip()
    if behind:
        mended.append(say("begins in the line of its times (line {line}); that was read as its text", line=line))
    return Cue(number, line, _seconds(found.groups()[:5]), _seconds(found.groups()[5:]), behind, tuple(mended))


def _number_before(lines: list[str], at: int) -> int | None:
    """The number that stands above or before the times in line `at`."""
    before, number = _before_times(lines[at])
    if number is not None or before or at == 0:
        return number
    return _as_number(lines[at - 1])


def _before_times(line: str) -> tuple[str, int | None]:
    """(text, number) that stand before times in their line, because a line end is missing."""
    found = _TIMES.search(line)
    before = line[: found.start()].strip() if found else ""
    text, _, last = before.rpartition(" ")
    number = _as_number(last)
    return (text.strip(), number) if number is not None else (before, None)


def _as_number(line: str) -> int | None:
    bare = line.strip()
    return int(bare) if bare.isdecimal() and len(bare) < 8 else None


def _ends_in_number(body: list[str], own: int | None, numbered: bool) -> bool:
    """Whether the last line is the next cue's number, and not a text such as "1984"."""
    number = _as_number(body[-1]) if body else None
    if number is None or (own is not None and number == own + 1):
        return number is not None
    if len(body) == 1:
        return own is None and numbered
    return numbered or not body[-2].strip()


def _without_times(body: list[str], own: int | None) -> list[int]:
    """Where in the lines behind a cue further cues begin whose times are missing: at the numbers that follow its
    own, behind an empty line."""
    found: list[int] = []
    for at in range(1, len(body)):
        if own is not None and not body[at - 1].strip() and _as_number(body[at]) == own + 1 + len(found):
            found.append(at)
    return found


def _seconds(groups: tuple[str | None, ...]) -> float:
    sign, hours, minutes, seconds, part = groups
    whole = int(hours or 0) * 3600 + int(minutes or 0) * 60 + int(seconds or 0)
    return (whole + float(f"0.{part}")) * (-1 if sign else 1)
