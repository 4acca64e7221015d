"""Markup that stands in a project's transcripts: how much of it there is, and a plan that deals with it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from core.markup.cleaning import clean, left, speech_in_brackets
from core.markup.kinds import KINDS
from core.progress import Progress, Stop, never, quiet
from core.project.bulk.plans import Plan, RowChange, pages
from core.project.queries import Reader
from core.project.records import Problem, joined_tags
from core.project.stored import as_stored
from core.transcripts import transcribed
from core.wording import say

LOOKED_AT = 2000
"""So many transcripts tell whether brackets hold events, or words that were said."""


@dataclass(frozen=True)
class Met:
    """A kind of markup in transcripts: in how many, and the first of them."""

    count: int
    example: str


def usual_ways(reader: Reader) -> dict[str, str]:
    """What becomes of each kind when nothing was chosen: Praat's signs are read, as they were not when they came in;
    words in brackets are kept where they were said."""
    texts = reader.query_all("SELECT text FROM utterances WHERE text != '' LIMIT ?", (LOOKED_AT,))
    usual = {key: kind.ways[0] for key, kind in KINDS.items()}
    return usual | ({"events": "keep"} if speech_in_brackets(text for (text,) in texts) else {})


def markup_in(
    reader: Reader, ids: Sequence[int], progress: Progress = quiet, cancelled: Stop = never
) -> dict[str, Met]:
    """The kinds that a transcript should not hold, in their order. Raises `Cancelled`."""
    counts: dict[str, int] = {}
    examples: dict[str, str] = {}
    for rows in pages(reader, ids, progress, cancelled):
        for row in rows:
            for key in left(row.text):
                counts[key] = counts.get(key, 0) + 1
                examples.setdefault(key, row.text)
    return {key: Met(counts[key], examples[key]) for key in KINDS if key in counts}


def plan_markup(
    reader: Reader,
    ids: Sequence[int],
    ways: Mapping[str, str] | None = None,
    progress: Progress = quiet,
    cancelled: Stop = never,
) -> Plan:
    """Deal with the markup in these transcripts: `ways` by kind, the usual way for others. One of which nothing would
    be left stays as it is, which is said. Raises `Cancelled`."""
    chosen = usual_ways(reader) | dict(ways or {})
    changes: list[RowChange] = []
    problems: list[Problem] = []
    for rows in pages(reader, ids, progress, cancelled):
        for row in rows:
            cleaned = clean(row.text, chosen)
            text = as_stored(cleaned.text)
            if text == row.text:
                continue
            if not transcribed(text):
                why = say("holds nothing but markup: “{text}”.", text=row.text)
                problems.append(Problem(row.key, why, say("Write what is said, or leave it out.")))
                continue
            tags = joined_tags([*row.tags, *cleaned.tags])
            seen = {"text": row.text, "tags": joined_tags(row.tags)}
            changes.append(RowChange(row.id, row.key, {"text": text, "tags": tags}, seen))
    return Plan(say("Deal with markup in {what}"), tuple(changes), tuple(problems), len(ids))
