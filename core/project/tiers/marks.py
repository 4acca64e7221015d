"""Marks that stand on recordings by times of their own, as they are read: what they say of the utterances that they
overlap, and each by itself."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from core.project.queries import Reader
from core.project.records import DRAFTED, Tier
from core.project.tiers.reading import by_tier, of_utterances, tiers

BETWEEN = " · "
"""Stands between what several marks say of one utterance: each says it for itself."""

_OVER = (
    'WITH w AS MATERIALIZED (SELECT id, recording_id, start, "end" FROM utterances'
    " WHERE id IN (SELECT value FROM json_each(?))),"
    ' longest AS MATERIALIZED (SELECT r.recording_id, (SELECT max(x."end" - x.start) FROM annotations x'
    " INDEXED BY annotations_standing WHERE x.utterance_id IS NULL AND x.tier_id = ?"
    " AND x.recording_id = r.recording_id) AS frames FROM (SELECT DISTINCT recording_id FROM w) r)"
    " SELECT w.id, a.id, a.start FROM longest l"
    " CROSS JOIN w ON w.recording_id = l.recording_id"
    " CROSS JOIN annotations a INDEXED BY annotations_standing ON a.utterance_id IS NULL AND a.tier_id = ?"
    ' AND a.recording_id = l.recording_id AND a.start < w."end" AND a.start >= w.start - l.frames'
    ' AND max(a."end", a.start + 1) > w.start'
)
"""What on one tier has times and overlaps utterances: no mark that begins earlier than the longest lasts does."""

_PARTS = "SELECT id, parent_id, text, doubtful FROM annotations WHERE"
_UNTIMED = "+tier_id = ? AND start IS NULL ORDER BY place, id"
PART = 512


def on_recordings(reader: Reader) -> list[Tier]:
    """The tiers whose marks stand on recordings, and those that explain them, in their order."""
    beside = {tier.id for tier in of_utterances(reader)}
    return [tier for tier in tiers(reader) if tier.id not in beside]


@dataclass(frozen=True, slots=True)
class Mark:
    """What a tier says where a mark stands on a recording: frames [start, end) at its rate, and each part of what is
    said by its annotation. `id` is the mark itself, which may be on a tier above."""

    id: int
    recording_id: int
    recording: str
    rate: int
    start: int
    end: int
    parts: tuple[tuple[int, str], ...]

    @property
    def text(self) -> str:
        return " ".join(text for _, text in self.parts if text)

    @property
    def place(self) -> str:
        """Its recording, and the minute and second at which it begins."""
        minutes, hundredths = divmod(round(100 * self.start / self.rate), 6000)
        return f"{self.recording} {minutes}:{hundredths / 100:05.2f}"


def texts_over(reader: Reader, tier: Tier, utterances: Iterable[int], *, drafts: bool = True) -> dict[int, str]:
    """What a tier on recordings says of utterances: the marks that overlap each in their order, parts without times
    joined for the mark below which they stand. Utterances without are missing; without `drafts` what a model wrote and
    nobody has looked at is left out."""
    over: defaultdict[int, list[tuple[int, int]]] = defaultdict(list)
    for one in _chain(reader, tier):
        for utterance, id, start in _overlapping(reader, one, utterances):
            over[utterance].append((start, id))
    ids = {id for those in over.values() for _, id in those}
    joined = {id: " ".join(filter(None, map(_text, those))) for id, those in _said(reader, tier, ids, drafts).items()}
    found = {
        utterance: BETWEEN.join(joined[id] for _, id in sorted(those) if joined.get(id))
        for utterance, those in over.items()
    }
    return {utterance: text for utterance, text in found.items() if text}


def standing_on(reader: Reader, tier: Tier, among: Sequence[int] | None = None) -> list[int]:
    """All marks by whose times something on a tier lies, by the names of recordings and time; or those that overlap
    some of these utterances."""
    chain = _chain(reader, tier)
    listed = json.dumps([one.id for one in chain])
    rows = reader.query_all(
        "SELECT a.id FROM (SELECT value AS tier FROM json_each(?)) t CROSS JOIN annotations a"
        " INDEXED BY annotations_standing ON a.utterance_id IS NULL AND a.tier_id = t.tier AND a.start NOT NULL"
        " CROSS JOIN recordings r ON r.id = a.recording_id ORDER BY r.name, r.id, a.start, a.id",
        (listed,),
    )
    ids = [int(row[0]) for row in rows]
    if among is None:
        return ids
    wanted = {
        id
        for first in range(0, len(among), PART)
        for one in chain
        for _, id, _ in _overlapping(reader, one, among[first : first + PART])
    }
    return [id for id in ids if id in wanted]


def drafted_of(reader: Reader, ids: Iterable[int]) -> set[int]:
    """Which of these annotations a model wrote, and nobody has looked at."""
    rows = reader.query_all(
        "SELECT id FROM annotations WHERE id IN (SELECT value FROM json_each(?)) AND doubtful = ?",
        (json.dumps([int(id) for id in ids]), DRAFTED),
    )
    return {int(row[0]) for row in rows}


def marks_of(reader: Reader, tier: Tier, ids: Sequence[int]) -> list[Mark]:
    """What a tier says where these marks stand, in their order, drafts of models too; those without anything on it are
    missing."""
    said = _said(reader, tier, ids, drafts=True)
    rows = reader.query_all(
        'SELECT a.id, a.recording_id, r.name, r.rate, a.start, a."end" FROM annotations a'
        " JOIN recordings r ON r.id = a.recording_id WHERE a.id IN (SELECT value FROM json_each(?))",
        (json.dumps([id for id in ids if id in said]),),
    )
    found = {row[0]: Mark(*(*row, tuple(said[row[0]]))) for row in rows}
    return [found[id] for id in ids if id in found]


def _chain(reader: Reader, tier: Tier) -> list[Tier]:
    """A tier and those that it explains, the topmost first."""
    by_id = {one.id: one for one in tiers(reader)}
    chain = [tier]
    while (above := by_id.get(chain[0].parent_id or 0)) is not None:
        chain.insert(0, above)
    return chain


def _overlapping(reader: Reader, tier: Tier, utterances: Iterable[int]) -> list[tuple[int, int, int]]:
    """(utterance, annotation, start) of what has times on one tier and overlaps utterances."""
    wanted = json.dumps(sorted({int(id) for id in utterances}))
    return [(row[0], row[1], row[2]) for row in reader.query_all(_OVER, (wanted, tier.id, tier.id))]


def _text(part: tuple[int, str]) -> str:
    return part[1]


def _said(reader: Reader, tier: Tier, ids: Collection[int], drafts: bool) -> dict[int, list[tuple[int, str]]]:
    """What stands on a tier where marks lie, by their ids: a mark of the tier itself, or what is below one of a tier
    above and has no times of its own; those without are missing."""
    listed = json.dumps([int(id) for id in ids])
    said: dict[int, list[tuple[int, str]]] = {}
    for one in _chain(reader, tier):
        above = json.dumps([id for those in said.values() for id, _ in those])
        parts: defaultdict[int, list[tuple[int, str]]] = defaultdict(list)
        rows = reader.query_all(
            f"{_PARTS} parent_id IN (SELECT value FROM json_each(?)) AND {_UNTIMED}", (above, one.id)
        )
        for id, parent, text, doubtful in rows:
            parts[parent].append((id, text if drafts or doubtful != DRAFTED else ""))
        said = {host: [part for id, _ in those for part in parts.get(id, ())] for host, those in said.items()}
        said = {host: those for host, those in said.items() if those}
        rows = reader.query_all(f"{_PARTS} id IN (SELECT value FROM json_each(?)) AND +tier_id = ?", (listed, one.id))
        said |= {row[0]: [(row[0], row[2] if drafts or row[3] != DRAFTED else "")] for row in rows}
    return said


def said_of(
    reader: Reader, utterances: Sequence[int], wanted: Iterable[Tier], *, drafts: bool = True
) -> dict[int, dict[int, str]]:
    """What some tiers say of utterances, beside them and at their time: by utterance, then by tier; those without are
    missing."""
    found = by_tier(reader, utterances, drafts=drafts)
    standing = {tier.id for tier in on_recordings(reader)}
    for tier in wanted:
        if tier.id in standing:
            for id, text in texts_over(reader, tier, utterances, drafts=drafts).items():
                found.setdefault(id, {})[tier.id] = text
    return found
