"""Cells of words from transcripts, for a tier that goes word by word: one for each word, without the signs around it.

Utterances that have something on the tier keep it. Where the tier has times, words share those of their utterance by
their letters: nobody has measured them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from core import quantities
from core.errors import ProjectError
from core.progress import Progress, Stop, never, quiet
from core.project.bulk.plans import Outcome, pages
from core.project.queries import Reader
from core.project.records import Tier, UtteranceRow
from core.project.rows import Row
from core.project.store import Project
from core.project.tiers.edits import TIMED, shared_out
from core.project.tiers.reading import on_tier, tiers
from core.project.tiers.words import PARTS, goes_by_words, key_of, without_edges
from core.wording import say, say_n

LOOKED_AT = 50
"""So many utterances tell whether a tier goes word by word."""
_SOME = "SELECT DISTINCT utterance_id FROM annotations WHERE tier_id = ? AND utterance_id IS NOT NULL LIMIT ?"


@dataclass(frozen=True)
class WordCells:
    """Word cells that are to be made: for utterances that have none on the tier."""

    tier: Tier
    utterances: Sequence[int]

    def apply(self, project: Project, progress: Progress = quiet, cancelled: Stop = never) -> Outcome:
        """Make them, as one step. Raises `Cancelled`, and then nothing has changed, and `ProjectError` for a tier that
        cannot have them."""
        tier = self.tier
        _check(project, tier)
        made, there, silent = 0, 0, 0
        words = say("Make the words of {tier} for {what}", tier=tier.name, what="")
        with project.step(words) as step:
            for rows in pages(project, self.utterances, progress, cancelled):
                held = {
                    row["utterance_id"]
                    for row in step.where("annotations", "utterance_id", [row.id for row in rows])
                    if row["tier_id"] == tier.id
                }
                new: list[Row] = []
                for row in rows:
                    cells = [] if row.id in held else _cells(row, tier)
                    made += bool(cells)
                    there += row.id in held
                    silent += not cells and row.id not in held
                    new += cells
                step.add_many("annotations", new)
            label = words.of(what=quantities.utterances(made))
            if step.label == words:  # else it is a part of another step, which has a label of its own
                step.label = label
        return Outcome(label, made, step.changes, notes=tuple(_notes(there, silent)))


def word_tiers(reader: Reader) -> list[Tier]:
    """The tiers that can have cells of words: those of parts beside the transcript, but for the ones on which something
    else stands than its words."""
    return [tier for tier in tiers(reader) if _of_parts(tier) and _by_words(reader, tier)]


def waiting(reader: Reader, tier: Tier, utterances: Sequence[int]) -> int:
    """How many of these utterances have words, and nothing on the tier."""
    count = 0
    for rows in pages(reader, utterances):
        held = on_tier(reader, tier, [row.id for row in rows])
        count += sum(row.id not in held and bool(_cells(row, tier)) for row in rows)
    return count


def _of_parts(tier: Tier) -> bool:
    return tier.parent_id is None and tier.constraint in PARTS


def _by_words(reader: Reader, tier: Tier) -> bool:
    ids = [int(row[0]) for row in reader.query_all(_SOME, (tier.id, LOOKED_AT))]
    said = on_tier(reader, tier, ids)
    judged = [goes_by_words([one.text for one in said.get(row.id, ())], row.text) for row in reader.rows(ids)]
    return 2 * sum(judged) >= len(judged)


def _check(project: Project, tier: Tier) -> None:
    if _of_parts(tier):
        return
    names = [one.name for one in tiers(project) if _of_parts(one)]
    raise ProjectError(
        say("{tier} does not hold parts of the transcript.", tier=tier.name),
        say("Choose from: {names}.", names=names)
        if names
        else say("Add a tier that does: vizinho tiers p add Words --holds subdivision."),
    )


def _cells(row: UtteranceRow, tier: Tier) -> list[Row]:
    parts = [without_edges(word) for word in row.text.split() if key_of(word)] if row.transcribed else []
    times = shared_out(parts, row.start, row.end) if tier.constraint in TIMED else [{}] * len(parts)
    here = {"recording_id": row.recording_id, "utterance_id": row.id, "tier_id": tier.id}
    return [here | {"text": part, "place": place} | span
            for place, (part, span) in enumerate(zip(parts, times, strict=True))]  # fmt: skip


def _notes(there: int, silent: int) -> list[str]:
    found: list[str] = []
    if there:
        found.append(say_n("One has cells already, which stay.", "%n have cells already, which stay.", there))
    if silent:
        found.append(say_n("One has no words to take.", "%n have no words to take.", silent))
    return found
