"""Writing what stands beside utterances, and on recordings by itself: tiers that are known again, annotations below one
another."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from core.audio import SoundInfo
from core.project.notes import unsigned
from core.project.records import Constraint, Tier
from core.project.rows import Row
from core.project.step import Step
from core.project.stored import as_stored
from core.project.tiers.edits import free_tier_name
from core.project.tiers.reading import joined_vocabulary
from core.tiers.parts import NOTE, RECORDING_NOTE, BesideTier, Part

Identity = tuple[str, int | None, Constraint, str, str]


class TierWriter:
    """Gathers annotations within one step; `save` writes them, level by level."""

    def __init__(self, step: Step) -> None:
        self._step = step
        rows = step.every("tiers")
        self._names = {row["name"] for row in rows}
        self._known: dict[Identity, int] = {_identity(row): row["id"] for row in rows}
        for row in rows:  # what went out from here comes back under the names that tiers have now
            kind = row["kind"] or ("" if row["source"] else row["name"])
            named = row["name"], row["parent_id"], row["constraint"], kind, row["language"]
            self._known.setdefault(named, row["id"])
        self._place = 1 + max((row["place"] for row in rows), default=-1)
        self._ids: dict[BesideTier, int] = {}
        self._rows: list[tuple[Row, Part, SoundInfo]] = []
        self._notes: list[Row] = []
        self._noted: dict[int, tuple[set[int | None], set[tuple[str, str, float]]]] = {}
        self.taken: Counter[str] = Counter()
        """How many annotations were written, by the names that tiers have in the files."""

    def beside(self, recording: int, info: SoundInfo, utterance: int, parts: Iterable[Part]) -> None:
        """What stands beside a new utterance."""
        self._add(recording, info, utterance, parts)

    def beside_known(self, recording: int, info: SoundInfo, utterance: int, parts: Sequence[Part]) -> None:
        """What stands beside a known utterance; tiers on which it has something stay as they are."""
        held = {row["tier_id"] for row in self._step.where("annotations", "utterance_id", [utterance])}
        self._add(recording, info, utterance, [part for part in parts if not self._is_held(part, held)])

    def standing(self, recording: int, info: SoundInfo, parts: Sequence[Part]) -> None:
        """What stands on a recording by its own times; tiers on which it has something stay as they are."""
        rows = self._step.where("annotations", "recording_id", [recording])
        held = {row["tier_id"] for row in rows if row["utterance_id"] is None}
        self._add(recording, info, None, [part for part in parts if not self._is_held(part, held)])

    def _is_held(self, part: Part, held: set[int]) -> bool:
        return part.tier.kind not in (NOTE, RECORDING_NOTE) and self._id(part.tier) in held

    @property
    def waiting(self) -> int:
        """How many were added and are not written yet, without what explains them."""
        return len(self._rows)

    def save(self) -> None:
        """Write all that was added."""
        self._step.add_many("notes", self._notes)
        self._notes = []
        level, self._rows = self._rows, []
        pairs: dict[tuple[int, int], None] = {}
        while level:
            pairs |= dict.fromkeys((row["recording_id"], row["tier_id"]) for row, _, _ in level)
            ids = self._step.add_many("annotations", [row for row, _, _ in level])
            below: list[tuple[Row, Part, SoundInfo]] = []
            for id, (row, part, info) in zip(ids, level, strict=True):
                self.taken[part.tier.name] += 1
                if part.parts:
                    below += self._siblings(row["recording_id"], info, row["utterance_id"], part.parts, id)
            level = below
        known = {(row["recording_id"], row["tier_id"]) for row in self._step.every("taken_tiers")} if pairs else set()
        new = [
            {"recording_id": recording, "tier_id": tier} for recording, tier in pairs if (recording, tier) not in known
        ]
        self._step.add_many("taken_tiers", new)

    def _add(self, recording: int, info: SoundInfo, utterance: int | None, parts: Iterable[Part]) -> None:
        there = list(parts)
        for part in there:
            if part.tier.kind in (NOTE, RECORDING_NOTE):
                self._note(recording, utterance if part.tier.kind == NOTE else None, part)
        tiers = [part for part in there if part.tier.kind not in (NOTE, RECORDING_NOTE)]
        self._rows += self._siblings(recording, info, utterance, tiers, None)

    def _note(self, recording: int, utterance: int | None, part: Part) -> None:
        """The notes that came with a file, with who wrote them when as far as that says it; what has notes already
        keeps those. What several rows of a table say of one recording is one note."""
        if recording not in self._noted:
            rows = self._step.where("notes", "recording_id", [recording])
            self._noted[recording] = {row["utterance_id"] for row in rows}, set()
        before, told = self._noted[recording]
        if utterance in before:
            return
        new = [one for one in unsigned(part.text) if utterance is not None or one not in told]
        for text, author, at in new:
            row: Row = {"recording_id": recording, "utterance_id": utterance, "text": text}
            self._notes.append(row | {"author": author, "at": at})
            self.taken[part.tier.name] += 1
        if utterance is None:
            told.update(new)

    def _siblings(
        self, recording: int, info: SoundInfo, utterance: int | None, parts: Iterable[Part], parent: int | None
    ) -> list[tuple[Row, Part, SoundInfo]]:
        """The rows of parts that explain the same."""
        places: Counter[int] = Counter()
        found = []
        for part in parts:
            tier = self._id(part.tier)
            row: Row = {
                "recording_id": recording,
                "tier_id": tier,
                "text": as_stored(part.text),
                "utterance_id": utterance,
                "parent_id": parent,
                "place": places[tier],
                "start": _frame(part.start_s, info),
                "end": _frame(part.end_s, info),
                "origin": part.origin,
            }
            places[tier] += 1
            found.append((row, part, info))
        return found

    def _id(self, tier: BesideTier) -> int:
        """The project's tier, made if need be."""
        if tier not in self._ids:
            parent = self._id(tier.parent) if tier.parent is not None else None
            identity = (tier.name, parent, tier.constraint, tier.kind, tier.language)
            if identity not in self._known:
                name = free_tier_name(as_stored(tier.name), self._names)
                self._names.add(name)
                self._known[identity] = self._step.add(
                    "tiers", name=name, constraint=tier.constraint, parent_id=parent, language=tier.language,
                    kind=tier.kind, labels=joined_vocabulary(tier.labels), place=self._place, source=tier.name,
                )  # fmt: skip
                self._place += 1
            self._ids[tier] = self._known[identity]
        return self._ids[tier]


def tier_known(tier: BesideTier, known: Mapping[Identity, int]) -> int | None:
    """The project's tier that an import takes a tier for; None where there is none."""
    parent = tier_known(tier.parent, known) if tier.parent is not None else None
    if tier.parent is not None and parent is None:
        return None
    return known.get((tier.name, parent, tier.constraint, tier.kind, tier.language))


def _identity(row: Row) -> Identity:
    language = row["language"] if row["source_language"] is None else row["source_language"]
    return row["source"], row["parent_id"], row["constraint"], row["kind"], language


def identity_of(tier: Tier) -> Identity:
    """By what an import knows a tier again."""
    return _identity(vars(tier))


def _frame(at_s: float | None, info: SoundInfo) -> int | None:
    """The frame at a time, inside the sound."""
    if at_s is None or not math.isfinite(at_s):
        return None
    return min(max(0, math.floor(at_s * info.rate + 0.5)), info.frames)
