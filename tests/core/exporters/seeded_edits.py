"""Edits of every kind at random, from a seed, and what is left of a project when it went out and came back."""

from __future__ import annotations

import random
import re

from core.errors import WorkbenchError
from core.project.edits import merge_with_next, set_speaker, set_text, split_at, trim
from core.project.records import UtteranceRow
from core.project.store import Project
from core.project.tiers import reading
from core.project.tiers.edits import add_tier, write
from core.wording import say
from tests.added_rows import add_utterance

WORDS = "olá bem casa três irmã até água uma vez".split()
Said = tuple[str, int, int, str, tuple[tuple[str, str], ...]]


def edited(project: Project, seed: int, many: int = 6, splitting: bool = True) -> set[int]:
    """Edit a project. Returns the utterances that were met, and those that are new."""
    dice = random.Random(seed)
    met: set[int] = set()
    for _ in range(many):
        rows = list(project.each())
        if len(rows) < 2:
            break
        row = dice.choice(rows)
        kind = dice.choice(["text", "words", "trim", "speaker", "merge", "split", "new", "tier", "own", "gone"])
        try:
            _edit(project, kind, row, rows, dice, met, splitting)
        except WorkbenchError:
            continue  # what cannot be done to this one
    return met


def _edit(
    project: Project, kind: str, row: UtteranceRow, rows: list[UtteranceRow], dice: random.Random, met: set[int],
    splitting: bool,
) -> None:  # fmt: skip
    words = row.text.split()
    if kind == "text":
        set_text(project, row.id, " ".join(dice.choice(WORDS) for _ in range(dice.randint(1, 6))))
    elif kind == "words" and words:
        at = dice.randrange(len(words))
        words[at : at + dice.randint(0, 1)] = [dice.choice(WORDS)]
        set_text(project, row.id, " ".join(words))
    elif kind == "trim":
        trim(project, row.id, row.start + 75, row.end - 75 * dice.randint(0, 1))
    elif kind == "speaker":
        set_speaker(project, [row.id], dice.choice([*(one.name for one in project.speakers()), "Zé Novo"]))
    elif kind == "merge" and splitting:
        met |= {one.id for one in rows}
        merge_with_next(project, row.id)
    elif kind == "split" and splitting:
        met |= set(split_at(project, row.id, (row.start + row.end) // 2))
    elif kind == "new":
        later = 20 + 7 * len(rows)
        times = row.start + later, row.end + later
        met.add(add_utterance(project, row.recording_id, *times, f"uma nova {len(rows)}", speaker=row.speaker))
    elif kind == "tier":
        tiers = [one for one in reading.of_utterances(project) if one.constraint == "association" and not one.parent_id]
        if tiers:
            write(project, dice.choice(tiers), row.id, dice.choice(["here too", "", "so it is"]))
    elif kind == "own":
        own = [one for one in reading.tiers(project) if one.name == "Own"] or [add_tier(project, "Own")]
        write(project, own[0], row.id, "made here")
    elif kind == "gone":
        with project.step(say("Remove")) as step:
            for one in reading.beside(project, [row.id]).get(row.id, ()):
                step.put("annotations", one.id, None)
            step.put("utterances", row.id, None)
    met.add(row.id)


def said(project: Project, called: dict[str, str] | None = None) -> list[Said]:
    """What a project says: texts, times in milliseconds, speakers, and what stands beside."""
    tiers = {one.id: re.sub(r" \d+$", "", one.name) for one in reading.tiers(project)}
    names = called or {}
    rows = list(project.each())
    beside = reading.beside(project, [row.id for row in rows])
    found = []
    for row in rows:
        texts = [(tiers[one.tier_id], one.text) for one in beside.get(row.id, ()) if one.text.strip()]
        own = tuple(sorted((names.get(name, name), text) for name, text in texts))
        rate = row.rate
        found.append((row.text, row.start * 1000 // rate, row.end * 1000 // rate, row.speaker, own))
    return sorted(found)


class Left:
    """What stays in a file though it is gone here: all that somebody said of whom nothing that came is left, since
    nobody knows whether it was taken."""

    def __init__(self, project: Project) -> None:
        self._first = {row.id: row.speaker for row in project.each()}
        self._said = [one[:4] for one in said(project)]

    def without(self, project: Project, found: list[Said]) -> list[Said]:
        """What was found in a file without what stays in it."""
        there = {self._first[row.id] for row in project.each() if row.id in self._first}
        return [one for one in found if one[3] in there or one[:4] not in self._said]
