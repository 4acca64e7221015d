"""Words with times joined into utterances: at pauses, or within the utterances that they explain."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import replace

from core.tiers.model import Mark, is_silence

PAUSE_S = 0.5
LONGEST_JOINED_S = 15.0


def joined(marks: Sequence[Mark], pause_s: float = PAUSE_S) -> list[Mark]:
    """The words of each speaker as utterances: cut at pauses, and at the longest pause inside when one gets too long.

    A label that is longer than an utterance may be is one by itself: its times are wrong, those around it are not.
    """
    spoken = sorted((mark for mark in marks if not is_silence(mark.text, words=True)), key=lambda mark: mark.start_s)
    groups: dict[str, list[list[Mark]]] = {}
    ends: dict[str, float] = {}
    alone: list[list[Mark]] = []
    for mark in spoken:
        if mark.seconds > LONGEST_JOINED_S:
            alone.append([mark])
            continue
        own = groups.setdefault(mark.speaker, [])
        if not own or mark.start_s - ends[mark.speaker] >= pause_s:
            own.append([])
            ends[mark.speaker] = mark.start_s
        own[-1].append(mark)
        ends[mark.speaker] = max(ends[mark.speaker], mark.end_s)
    cut = [part for own in groups.values() for group in own for part in _short_enough(group)]
    return sorted((_as_one(part) for part in (*cut, *alone)), key=lambda mark: mark.start_s)


def joined_within(words: Sequence[Mark], parents: Sequence[Mark]) -> list[Mark]:
    """Words as the utterances in which they lie; those outside of all are joined by themselves."""
    around = sorted(parents, key=lambda mark: mark.start_s)
    starts = [mark.start_s for mark in around]
    inside: dict[int, list[Mark]] = {}
    outside: list[Mark] = []
    for word in sorted(words, key=lambda mark: (mark.start_s, mark.number)):
        if is_silence(word.text, words=True):
            continue
        middle = (word.start_s + word.end_s) / 2
        at = bisect_right(starts, middle) - 1
        if at >= 0 and middle < around[at].end_s:
            inside.setdefault(at, []).append(word)
        else:
            outside.append(word)
    whole = [replace(_as_one(part), start_s=around[at].start_s, end_s=around[at].end_s) for at, part in inside.items()]
    return sorted(whole + joined(outside), key=lambda mark: mark.start_s)


def _short_enough(group: list[Mark]) -> Iterable[list[Mark]]:
    stack, out = [group], []
    while stack:
        part = stack.pop()
        if len(part) < 2 or part[-1].end_s - part[0].start_s <= LONGEST_JOINED_S:
            out.append(part)
            continue
        middle = (part[0].start_s + part[-1].end_s) / 2
        cut = max(
            range(1, len(part)),
            key=lambda i, p=part: (round(p[i].start_s - p[i - 1].end_s, 3), -abs(p[i].start_s - middle)),  # type: ignore[misc]
        )
        stack += [part[cut:], part[:cut]]
    return out


def _as_one(words: list[Mark]) -> Mark:
    """Words in the order of their starts as one mark, which ends with the last that ends."""
    first, last = words[0], max(words, key=lambda mark: mark.number)
    if len(words) == 1:
        return first
    end = max(word.end_s for word in words)
    text = " ".join(word.text.strip() for word in words)
    number = min(word.number for word in words)
    tags = tuple(dict.fromkeys(tag for word in words for tag in word.tags))
    return replace(first, number=number, end_s=end, text=text, last=last.number, parts=tuple(words), tags=tags)
