"""Reading tiers: which there are, how much is on each, and what stands beside utterances and on recordings."""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import starmap
from typing import Any

from core.errors import ProjectError
from core.project.queries import Query, Reader
from core.project.records import DRAFTED, Annotation, Tier
from core.project.tiers.asking import sql_alone
from core.text.case import composed
from core.wording import say

_TIER = ", ".join(f'"{name}"' for name in Tier.__dataclass_fields__)
_ANNOTATION = ", ".join(f'"{name}"' for name in Annotation.__dataclass_fields__)


@dataclass(frozen=True)
class TierCount:
    """How much is on a tier: annotations, those of them with a text, and the utterances that have any."""

    annotations: int = 0
    written: int = 0
    utterances: int = 0


def tiers(reader: Reader) -> list[Tier]:
    """All tiers, each behind the one that it explains."""
    rows = [Tier(*row) for row in reader.query_all(f"SELECT {_TIER} FROM tiers ORDER BY place, id")]
    below: defaultdict[int | None, list[Tier]] = defaultdict(list)
    known = {tier.id for tier in rows}
    for tier in rows:
        below[tier.parent_id if tier.parent_id in known else None].append(tier)
    found: list[Tier] = []
    waiting = below[None][::-1]
    while waiting:
        found.append(waiting.pop())
        waiting += below[found[-1].id][::-1]
    return found


def of_utterances(reader: Reader) -> list[Tier]:
    """The tiers that say something of utterances, in their order: none that stands on recordings by times of its own,
    nor what explains one that does."""
    found: dict[int, Tier] = {}
    for tier in tiers(reader):  # each behind the one that it explains
        if tier.constraint and (tier.parent_id is None or tier.parent_id in found):
            found[tier.id] = tier
    return list(found.values())


def searchable(reader: Reader) -> tuple[str, ...]:
    """Names of the tiers that say something of utterances."""
    return tuple(tier.name for tier in of_utterances(reader))


def tier_named(reader: Reader, name: str) -> Tier:
    """The tier of this name. Raises `ProjectError` where there is none."""
    every = tiers(reader)
    for tier in every:
        if tier.name == name:
            return tier
    there = [tier.name for tier in every]
    hint = say("There are: {tiers}.", tiers=there) if there else say("This project has no tiers.")
    raise ProjectError(say("No tier is called {name}.", name=name), hint)


def tier_known_as(reader: Reader, name: str) -> Tier:
    """The tier of this name, else the one that was last called so before it was renamed. Raises `ProjectError` where
    there is none: with those that there are, or how one that was removed comes back."""
    every = tiers(reader)
    if all(tier.name != name for tier in every):
        former = reader.meta.former_tiers.get(name)
        for tier in every:
            if tier.id == former:
                return tier
        if former is not None or _was_removed(reader, name):
            raise ProjectError(
                say("The tier {name} was removed.", name=name),
                say("Undoing that brings it back, and with it what was learnt from it and evaluated on it."),
            )
    return tier_named(reader, name)


def _was_removed(reader: Reader, name: str) -> bool:
    """Whether the history knows of a tier of this name that was removed, and of no undoing of that."""
    label = str(say("Remove the tier {name}", name=name))
    return bool(reader.query_all("SELECT 1 FROM steps WHERE label = ? AND NOT undone LIMIT 1", (label,)))


def found_alone(reader: Reader, query: Query) -> int:
    """How many marks hold what a query searches for on tiers, and lie where no utterance is: it finds none by them."""
    search = composed(query.search if query.regex else query.search.strip())
    if not search or not query.within:
        return 0
    sql, values = sql_alone(search, query.within, accents=query.accents, pattern=query.regex)
    return int(reader.query_one(sql, tuple(values)))


def counts(reader: Reader) -> dict[int, TierCount]:
    """By the ids of tiers; those with nothing on them are missing."""
    rows = reader.query_all(
        "SELECT tier_id, count(*), sum(bare != ''), count(DISTINCT utterance_id) FROM annotations GROUP BY tier_id"
    )
    return {int(row[0]): TierCount(*map(int, row[1:])) for row in rows}


def beside(reader: Reader, utterances: Iterable[int]) -> dict[int, list[Annotation]]:
    """What stands beside utterances, by their ids: each annotation behind the one that it explains, those of one in
    their order. Utterances with nothing beside them are missing."""
    found: defaultdict[int, list[Annotation]] = defaultdict(list)
    for one in _annotations(reader, "utterance_id IN (SELECT value FROM json_each(?))", _listed(utterances)):
        found[one.utterance_id or 0].append(one)
    return {id: in_order(those) for id, those in found.items()}


def given_out(reader: Reader, utterances: Iterable[int]) -> dict[int, list[Annotation]]:
    """What stands beside utterances as it may leave the program, in files and copies: `beside` without what a model
    wrote there and nobody has looked at."""
    return {id: looked_at(those) for id, those in beside(reader, utterances).items()}


def of_recording(reader: Reader, recording: int) -> list[Annotation]:
    """All that stands on a recording, beside utterances and by itself: what has times first, in their order."""
    return _annotations(reader, 'recording_id = ? ORDER BY start IS NULL, start, "end", id', recording)


def taken(reader: Reader, recording: int) -> frozenset[int]:
    """The tiers that were taken from the document of a recording."""
    rows = reader.query_all("SELECT tier_id FROM taken_tiers WHERE recording_id = ?", (recording,))
    return frozenset(int(row[0]) for row in rows)


def called_anew(reader: Reader) -> dict[int, str]:
    """The names of tiers that came with files and were renamed here, by their ids."""
    former = set(reader.meta.former_tiers.values())
    return {
        tier.id: tier.name
        for tier in tiers(reader)
        if tier.id in former and tier.source and not re.fullmatch(rf"{re.escape(tier.source)}( \d+)?", tier.name)
    }


def standing(reader: Reader, recording: int) -> list[Annotation]:
    """What stands on a recording by its own times, with what explains that, each behind what it explains."""
    return in_order(_annotations(reader, "recording_id = ? AND utterance_id IS NULL", recording))


def texts(reader: Reader, tier: int, utterances: Iterable[int]) -> dict[int, str]:
    """What one tier says beside each utterance, its parts joined by spaces; utterances without are missing."""
    found = beside(reader, utterances)
    said = {id: " ".join(one.text for one in those if one.tier_id == tier and one.text) for id, those in found.items()}
    return {id: text for id, text in said.items() if text}


def on_tier(reader: Reader, tier: Tier, utterances: Iterable[int]) -> dict[int, list[Annotation]]:
    """What stands on one tier beside utterances, in its order; those without are missing."""
    if tier.parent_id is not None:  # its order is that of what it explains
        found = {
            id: [one for one in those if one.tier_id == tier.id] for id, those in beside(reader, utterances).items()
        }
        return {id: those for id, those in found.items() if those}
    rows = reader.query_all(
        f"SELECT {_ANNOTATION} FROM annotations WHERE utterance_id IN (SELECT value FROM json_each(?)) AND tier_id = ?"
        " ORDER BY utterance_id, place, id",
        (_listed(utterances), tier.id),
    )
    alone: defaultdict[int, list[Annotation]] = defaultdict(list)
    for one in starmap(Annotation, rows):
        alone[one.utterance_id or 0].append(one)
    return dict(alone)


def by_tier(reader: Reader, utterances: Iterable[int], *, drafts: bool = True) -> dict[int, dict[int, str]]:
    """What each tier says beside utterances, its parts joined by spaces: by utterance, then by tier; those without are
    missing. Without `drafts` what a model wrote there and nobody has looked at is left out."""
    found: dict[int, dict[int, str]] = {}
    for id, those in (beside if drafts else given_out)(reader, utterances).items():
        said = found.setdefault(id, {})
        for one in those:
            if one.text:
                said[one.tier_id] = f"{said[one.tier_id]} {one.text}" if one.tier_id in said else one.text
    return found


def looked_at(annotations: Iterable[Annotation]) -> list[Annotation]:
    """Those that are no drafts of a model, nor explain one: what goes out. Each stands behind what it explains."""
    drafts: set[int] = set()
    found = []
    for one in in_order(list(annotations)):
        if one.doubtful == DRAFTED or one.parent_id in drafts:
            drafts.add(one.id)
        else:
            found.append(one)
    return found


def doubtful(reader: Reader, utterances: Iterable[int]) -> set[tuple[int, int]]:
    """(utterance, tier) where something is to be looked at, beside these utterances."""
    rows = reader.query_all(
        "SELECT DISTINCT utterance_id, tier_id FROM annotations"
        " WHERE doubtful AND utterance_id IN (SELECT value FROM json_each(?))",
        (_listed(utterances),),
    )
    return {(int(utterance), int(tier)) for utterance, tier in rows}


def in_order(annotations: Sequence[Annotation]) -> list[Annotation]:
    """Each behind the one that it explains; those that explain the same by their tiers, and by their places there."""
    known = {one.id for one in annotations}
    below: defaultdict[int | None, list[Annotation]] = defaultdict(list)
    for one in annotations:
        below[one.parent_id if one.parent_id in known else None].append(one)
    for those in below.values():
        those.sort(key=lambda one: (one.tier_id, one.start or 0 if one.utterance_id is None else 0, one.place, one.id))
    found: list[Annotation] = []
    waiting = below[None][::-1]
    while waiting:
        found.append(waiting.pop())
        waiting += below[found[-1].id][::-1]
    return found


def vocabulary(tier: Tier) -> list[tuple[str, str]]:
    """The values that a tier may hold, each with what it stands for; none where any may be written."""
    return [(str(value), str(meant)) for value, meant in json.loads(tier.labels)] if tier.labels else []


def joined_vocabulary(values: Mapping[str, str] | Iterable[tuple[str, str]]) -> str:
    """The inverse of `vocabulary`."""
    pairs: Any = values.items() if isinstance(values, Mapping) else values
    listed = [[value, meant] for value, meant in pairs]
    return json.dumps(listed, ensure_ascii=False) if listed else ""


def _annotations(reader: Reader, where: str, value: str | int) -> list[Annotation]:
    return [
        Annotation(*row) for row in reader.query_all(f"SELECT {_ANNOTATION} FROM annotations WHERE {where}", (value,))
    ]


def _listed(ids: Iterable[int]) -> str:
    return json.dumps(sorted({int(id) for id in ids}))
