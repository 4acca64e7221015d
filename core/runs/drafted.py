"""Drafts of models as utterances to learn from: only for a run whose settings ask for them, each marked as one.

Apart from `create`, which knows no database.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from core.datasets.manifest import Entry
from core.project.drafts import drafts_of
from core.project.queries import Reader
from core.runs.create import entries_of
from core.texts.held_out import HeldOut


@dataclass(frozen=True)
class DraftedSpeech:
    """`entries` may be learnt from, `sure` is how sure of each its model was. Kept out, in numbers: those in dev or
    test, or whose speaker is there (`of_others`), those that say what is said there, or nearly that
    (`of_sentences`), and those that say nothing (`empty`)."""

    entries: tuple[Entry, ...]
    sure: tuple[float, ...]
    of_others: int = 0
    of_sentences: int = 0
    empty: int = 0

    def at_least(self, sure: float) -> DraftedSpeech:
        """Those of which a model was at least so sure."""
        kept = [(entry, own) for entry, own in zip(self.entries, self.sure, strict=True) if own >= sure]
        return replace(self, entries=tuple(entry for entry, _ in kept), sure=tuple(own for _, own in kept))

    @property
    def hours(self) -> float:
        return sum(entry.seconds for entry in self.entries) / 3600


def drafted_speech(reader: Reader, project: Path, at_least: float = 0.0) -> DraftedSpeech:
    """The drafts of a project that may be learnt from, whose model was at least so sure of its words, 0..1. What is for
    dev or test is never among them, nor is anybody who speaks there, nor a sentence that is said there, as far as its
    draft tells: else the checks would know them."""
    drafts = {draft.id: draft for draft in drafts_of(reader, at_least) if draft.sure is not None}
    heard = _checked_speakers(reader)
    rows = [row for row in reader.rows(sorted(drafts)) if not row.left_out and not row.transcribed]
    mine = [row for row in rows if row.split in ("", "train") and row.speaker not in heard]
    held, rules = HeldOut.of(reader), reader.normaliser
    new = [row for row in mine if held.leak(rules(drafts[row.id].text)) is None]
    as_written = [replace(row, text=drafts[row.id].text, split="train") for row in new]
    by_key = {row.key: drafts[row.id] for row in as_written}
    empty: list[str] = []
    entries = [replace(entry, draft=by_key[entry.key].model) for entry in entries_of(as_written, project, rules, empty)]
    sure = tuple(by_key[entry.key].sure or 0.0 for entry in entries)
    return DraftedSpeech(tuple(entries), sure, len(rows) - len(mine), len(mine) - len(new), len(empty))


def _checked_speakers(reader: Reader) -> frozenset[str]:
    """Who speaks in dev or test, by name."""
    found = reader.query_all(
        "SELECT DISTINCT s.name FROM utterances u JOIN speakers s ON s.id = u.speaker_id"
        " WHERE u.split IN ('dev', 'test') AND NOT u.left_out"
    )
    return frozenset(str(row[0]) for row in found if row[0])


def asked_for(reader: Reader, project: Path, at_least: float) -> Sequence[Entry]:
    """The drafts that a run learns from whose settings ask for those that are so sure; none for 0."""
    return drafted_speech(reader, project, at_least).entries if at_least else ()
