"""Captions that roll or grow: each line is shown again with the next one, or word by word. Each becomes one cue, from
when it appears to when it is whole. Captions in which lines do not come again stay as they are."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from core.importers.cues import Cue

FEWEST = 2
SHARE = 0.4
"""So many, and such a share, of the cues must begin with what the one before ends with."""
FEWEST_WORDS = 2
APART_S = 5.0
"""A line that comes again after so long was said again."""


@dataclass(frozen=True)
class Unrolled:
    """The cues, each line once; how many cues showed nothing new, or only more of a line."""

    cues: list[Cue]
    again: int = 0


def unrolled(cues: Sequence[Cue], plain: Callable[[str], str]) -> Unrolled:
    """Cues in the order of the file; `plain` takes tags out of a line."""
    shown = [[" ".join(said.split()) for line in cue.text.split("\n") if (said := plain(line)).strip()] for cue in cues]
    following = [i for i in range(1, len(cues)) if _follows(cues[i - 1], cues[i])]
    lines = {i: _overlap(shown[i - 1], shown[i]) for i in following}
    words = {i: _words_again(shown[i - 1], shown[i]) for i in following}
    by_line = sum(kept > 0 for kept, _ in lines.values())
    by_word = sum(count >= FEWEST_WORDS for count in words.values())
    if by_word > max(by_line, FEWEST) and by_word >= 2 * SHARE * len(following):
        return _by_words(cues, shown, words)
    if by_line >= FEWEST and by_line >= SHARE * len(following):
        return _taken(cues, shown, lines)
    return Unrolled(list(cues))


def _follows(before: Cue, cue: Cue) -> bool:
    return before.start_s is not None and cue.start_s is not None and -0.5 <= cue.start_s - before.end_s <= APART_S


def _overlap(before: list[str], now: list[str]) -> tuple[int, bool]:
    """(how many of the first lines were shown before, whether the last of them has grown)."""
    for count in range(min(len(before), len(now)), 0, -1):
        old, new = before[-count:], now[:count]
        if old == new:
            return count, False
        if old[:-1] == new[:-1] and new[-1].startswith(f"{old[-1]} "):
            return count, True
    return 0, False


def _taken(cues: Sequence[Cue], shown: list[list[str]], pairs: dict[int, tuple[int, bool]]) -> Unrolled:
    out: list[Cue] = []
    again = 0
    for i, cue in enumerate(cues):
        kept, grown = pairs.get(i, (0, False))
        if grown and out:
            before = [line for line in out[-1].text.split("\n") if line.strip()]
            out[-1] = replace(out[-1], text="\n".join([*before[:-1], shown[i][kept - 1]]), end_s=cue.end_s)
        new = shown[i][kept:]
        if new or not kept:
            out.append(replace(cue, text="\n".join(new)) if kept else cue)
        else:
            again += 1
    return Unrolled(out, again)


def _words_again(before: list[str], now: list[str]) -> int:
    """How many of the first words are the last ones of the cue before."""
    old, new = " ".join(before).split(), " ".join(now).split()
    return next((n for n in range(min(len(old), len(new)), 0, -1) if old[-n:] == new[:n]), 0)


def _by_words(cues: Sequence[Cue], shown: list[list[str]], again: dict[int, int]) -> Unrolled:
    """Where lines were joined into one: what is new by its words."""
    out: list[Cue] = []
    for i, cue in enumerate(cues):
        words = " ".join(shown[i]).split()
        count = again.get(i, 0)
        if words[count:] or not count:
            out.append(replace(cue, text=" ".join(words[count:])) if count else cue)
    return Unrolled(out, len(cues) - len(out))
