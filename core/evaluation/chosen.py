"""Which utterances are evaluated: those of a split, a filter, another project's, as a child hears them and with what is
known of each today. Torch-free.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from core.datasets.manifest import Entry
from core.errors import RunError
from core.evaluation import in_child
from core.project.filters import Condition
from core.project.queries import Query, Reader
from core.project.records import UtteranceRow
from core.project.tiers.learnt import as_learnt
from core.runs.create import entries_of
from core.text.normaliser import Normaliser
from core.wording import say


@dataclass(frozen=True)
class Chosen:
    """Which utterances: those of a split, of a query, or of a query in a split. A query may also find utterances in no
    split. `name` are the query's words, such as a filter's name. `other` is the folder of another project whose they
    are; their texts are then read with this project's rules."""

    split: str = "test"
    query: Query | None = None
    name: str = ""
    other: Path | None = None

    @property
    def label(self) -> str:
        """As a report tells it: the split's name, the query's, or both."""
        return ", ".join(filter(None, (self.split, self.name if self.query is not None else "")))


Known = tuple[int, str, str, str, str, tuple[str, ...], float | None]
"""Of an utterance: its id, speaker, text, split, the speaker's gender, tags, and speech over noise in dB."""


@dataclass(frozen=True)
class Gathered:
    """The utterances of a set as a child hears them, with what is known of each, and those that are not transcribed.
    `digests` are those of the recordings, by utterances' ids."""

    entries: tuple[Entry, ...]
    rows: tuple[UtteranceRow, ...]
    genders: dict[str, str]
    noise: dict[int, float]
    digests: dict[int, str]
    aside: tuple[str, ...]
    normaliser: Normaliser
    language: str
    project: str

    @cached_property
    def print(self) -> str:
        """Equal for equal utterances with equal texts, wherever they lie and in whatever order."""
        return _print(f"{e.key}\t{e.start}\t{e.end}\t{e.rate}\t{e.text}" for e in self.entries)

    def sound_print(self, *, rules: bool) -> str:
        """Equal for equal utterances whatever their texts say; with `rules`, only where what is heard in them is put by
        equal clean-up rules (see `score.comparable`)."""
        return _print((self._sounds, json.dumps(self.normaliser.to_json(), sort_keys=True))) if rules else self._sounds

    @cached_property
    def facts(self) -> str:
        """Equal where all is that reports are told of the utterances today (see `of_today`)."""
        told = [
            (
                *(e.key, e.start, e.end, e.rate, e.channel, e.text, e.speaker, e.split, row.id, row.tags),
                *(self.genders.get(e.speaker), self.noise.get(row.id), self.digests[row.id]),
            )
            for e, row in zip(self.entries, self.rows, strict=True)
        ]
        rest = (self.aside, self.normaliser.to_json(), self.language, self.project)
        return hashlib.sha256(json.dumps((told, rest)).encode()).hexdigest()

    @cached_property
    def known(self) -> dict[str, Known]:
        """The facts of each utterance, by its key."""
        return {
            e.key: (
                row.id,
                e.speaker,
                e.text,
                e.split,
                self.genders.get(e.speaker, ""),
                row.tags,
                self.noise.get(row.id),
            )
            for e, row in zip(self.entries, self.rows, strict=True)
        }

    @cached_property
    def _sounds(self) -> str:
        told = zip(self.entries, self.rows, strict=True)
        return _print(f"{e.key}\t{e.start}\t{e.end}\t{e.rate}\t{e.channel}\t{self.digests[row.id]}" for e, row in told)


def gather(project: Path, chosen: Chosen, tier: str = "") -> Gathered:
    """The utterances that were chosen; with what stands on a `tier` in the place of their transcripts. Raises
    `RunError` where there are none to score, `ProjectError`."""
    with Reader(project) as reader:
        meta = as_learnt(reader, tier).meta
        normaliser, language = meta.normaliser, meta.language
    place = chosen.other or project
    conditions = (Condition("assigned", "is", chosen.split),) if chosen.split else ()
    with Reader(place) as found:
        reader = as_learnt(found, tier)
        ids = reader.ids(Query(conditions=conditions))
        if chosen.query is not None:
            wanted = set(reader.ids(chosen.query).tolist())
            ids = ids[[int(id) in wanted for id in ids]] if len(ids) else ids
        rows = reader.rows(ids)
        genders = {speaker.name: speaker.gender for speaker in reader.speakers() if speaker.gender}
        noise = dict(reader.query_all("SELECT utterance_id, snr_db FROM measures WHERE snr_db IS NOT NULL"))
        digests = dict(
            reader.query_all("SELECT u.id, r.digest FROM utterances u JOIN recordings r ON r.id = u.recording_id")
        )
        name = reader.meta.name if chosen.other is not None else ""
    aside: list[str] = []
    anywhere = chosen.query is not None and not chosen.split
    entries = tuple(entries_of(rows, place, normaliser, aside, unassigned=anywhere))
    if not entries:
        raise _nothing(chosen, len(aside))
    rest = iter(rows)
    told = tuple(next(row for row in rest if row.key == entry.key) for entry in entries)
    return Gathered(entries, told, genders, noise, digests, tuple(aside), normaliser, language, name)


def _print(lines: Iterable[str]) -> str:
    return hashlib.sha256("\n".join(sorted(lines)).encode()).hexdigest()[:16]


def _nothing(chosen: Chosen, aside: int) -> RunError:
    if chosen.query is None:
        return in_child.nothing_to_score(chosen.split, aside)
    if aside:
        return RunError(
            say("None of the {aside:,} utterances of {name} is transcribed.", aside=aside, name=chosen.label),
            say("Write what is said in them first."),
        )
    return RunError(say("No utterance is in {name}.", name=chosen.label), say("Choose another filter or split."))
