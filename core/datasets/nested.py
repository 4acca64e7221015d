"""A part of what a run could learn from, of which every smaller part is a part: for learning curves.

Each speaker's utterances are put in an order of chance, and the speakers' are laid into one another, so that a part has
of everybody's speech about the share that it has of all: a curve over such parts tells what more speech of the same
people brings.
"""

from __future__ import annotations

import random
from collections.abc import Iterable, Sequence

from core.datasets.manifest import Entry


def part_of(entries: Iterable[Entry], share: float, seed: int) -> list[Entry]:
    """The entries, with no more of those to learn from than make up `share` (above 0 to 1) of their seconds; at least
    one. What cannot be learnt from stays, to be named by the run. Other splits and the source's speech stay whole.

    With one seed, the part of a smaller share lies within that of a larger one.
    """
    found = list(entries)
    if share >= 1:
        return found
    learnt = [entry for entry in found if _can_be_learnt(entry)]
    wanted, kept, seconds = share * sum(entry.seconds for entry in learnt), set[str](), 0.0
    for entry in ordered(learnt, seed):
        if kept and seconds + entry.seconds / 2 > wanted:
            break
        kept.add(entry.key)
        seconds += entry.seconds
    return [entry for entry in found if not _can_be_learnt(entry) or entry.key in kept]


def _can_be_learnt(entry: Entry) -> bool:
    return entry.split == "train" and entry.side == "target" and not entry.blocked


def ordered(entries: Sequence[Entry], seed: int) -> list[Entry]:
    """In an order of chance of which every beginning has about the same share of each speaker's seconds."""
    by_speaker: dict[str, list[Entry]] = {}
    for entry in sorted(entries, key=lambda entry: entry.key):
        by_speaker.setdefault(entry.speaker, []).append(entry)
    placed: list[tuple[float, str, Entry]] = []
    chance = random.Random(seed)
    for own in by_speaker.values():
        chance.shuffle(own)
        whole, seconds = sum(entry.seconds for entry in own) or 1.0, 0.0
        begin = chance.random()  # else everybody's first would come before anybody's second
        for entry in own:
            placed.append(((seconds + begin * entry.seconds) / whole, entry.key, entry))
            seconds += entry.seconds
    return [entry for _, _, entry in sorted(placed, key=lambda one: one[:2])]
