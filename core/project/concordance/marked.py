"""Marks on recordings as what a concordance looks through: each says a text at its place, as an utterance does."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence

import numpy as np

from core.project.concordance.finding import Finder, Ints
from core.project.queries import Query, Reader
from core.project.records import Tier
from core.project.tiers.asking import TIER, sql_hosts
from core.project.tiers.marks import Mark, on_recordings, standing_on
from core.project.tiers.reading import tier_named


def standing_tier(reader: Reader, name: str) -> Tier | None:
    """The tier of this name where its marks stand on recordings; None for the transcripts and for tiers of utterances.
    Raises `ProjectError` where there is none."""
    tier = tier_named(reader, name) if name else None
    return tier if tier is not None and tier in on_recordings(reader) else None


def marks_asked(reader: Reader, finder: Finder, tier: Tier, among: Query | None) -> Ints:
    """The marks in which it may be, by place: all of the tier, or those that overlap the utterances of a query that
    narrows (its own search aside). A pattern is not asked of the database: it would be looked for twice."""
    plain = dataclasses.replace(
        among or Query(), search="", within="", regex=False, accents=False, sort="key", descending=False
    )
    ids = standing_on(reader, tier, None if plain == Query() else reader.ids(plain).tolist())
    if finder.wanted.how != "pattern":
        sql, values = sql_hosts(finder.sought, f"{TIER}{tier.name}", accents=finder.wanted.accents)
        found = {row[0] for row in reader.query_all(sql, tuple(values))}
        ids = [id for id in ids if id in found]
    return np.array(ids, np.int64)


def facts_of(marks: Sequence[Mark]) -> Ints:
    """(5, L): ids, recordings, first and last frames, and nobody who speaks."""
    return np.array([(one.id, one.recording_id, one.start, one.end, 0) for one in marks], np.int64).reshape(-1, 5).T
