"""Words of an utterance and what explains them as cells: a cell for each part of one tier, a line in it for each tier
below. Several annotations in one line of a cell, such as the morphemes of a word, are parted by spaces."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from core.errors import ProjectError
from core.project.records import DRAFTED, Annotation, Changes, Tier
from core.project.store import Project
from core.project.stored import as_stored
from core.project.tiers.edits import write_annotation
from core.project.tiers.reading import beside
from core.wording import say


@dataclass(frozen=True)
class CellLine:
    """What one tier says in a cell, of which annotations; `parent` is what a new one would explain, None where that is
    not clear."""

    tier: Tier
    text: str
    ids: tuple[int, ...] = ()
    parent: int | None = None
    doubtful: bool = False
    """Whether what it explains has changed, or a model wrote it, and nobody has looked at it since."""
    drafted: bool = False
    """Whether it is a model that wrote it."""

    @property
    def writable(self) -> bool:
        """Whether it can be written: something stands there, or it is clear what would be explained."""
        return bool(self.ids) or self.parent is not None


Cell = tuple[CellLine, ...]


def lines_below(tiers: Sequence[Tier], top: Tier) -> list[Tier]:
    """A tier and those that explain it, in their order: the lines of its cells."""
    found = {top.id}
    for tier in tiers:
        if tier.parent_id in found:
            found.add(tier.id)
    return [tier for tier in tiers if tier.id in found]


def cells_of(annotations: Sequence[Annotation], lines: Sequence[Tier]) -> list[Cell]:
    """The cells of an utterance; its annotations stand each behind what it explains."""
    cell_of: dict[int, int] = {}
    found: list[defaultdict[int, list[Annotation]]] = []
    for one in annotations:
        if one.tier_id == lines[0].id and one.parent_id is None:
            cell_of[one.id] = len(found)
            found.append(defaultdict(list))
        elif one.parent_id in cell_of:
            cell_of[one.id] = cell_of[one.parent_id]
        else:
            continue
        found[cell_of[one.id]][one.tier_id].append(one)
    return [tuple(_line(said, tier) for tier in lines) for said in found]


def _line(said: defaultdict[int, list[Annotation]], tier: Tier) -> CellLine:
    above = said[tier.parent_id] if tier.parent_id is not None else []
    parent = above[0].id if len(above) == 1 else None
    here = said[tier.id]
    text, ids = " ".join(one.text for one in here if one.text), tuple(one.id for one in here)
    return CellLine(
        tier, text, ids, parent, any(one.doubtful for one in here), any(one.doubtful == DRAFTED for one in here)
    )


def write_cell(project: Project, utterance: int, line: CellLine, text: str) -> Changes:
    """Write a line of a cell. Where several annotations stand in it, each gets a word. Raises `ProjectError` where the
    number of words does not fit, where it is not clear what would be explained, and for what is gone."""
    held = {one.id: one for one in beside(project, [utterance]).get(utterance, ())}
    row = project.utterance(utterance)
    if row is None or any(id not in held for id in line.ids) or (line.parent is not None and line.parent not in held):
        raise ProjectError(say("This is no longer in the project."), say("It may have been undone or merged."))
    text = as_stored(text)
    words = [text] if len(line.ids) < 2 else text.split()
    if len(line.ids) > 1 and len(words) != len(line.ids):
        raise ProjectError(
            say("{tier} has {count} parts here, and {number} were written.", tier=line.tier.name,
                count=len(line.ids), number=len(words)),
            say("Write as many words as there are parts."),
        )  # fmt: skip
    if not line.writable:
        raise ProjectError(
            say("It is not clear what {tier} would explain here.", tier=line.tier.name), say("Write above it first.")
        )
    with project.step(say("Write {tier} of {key}", tier=line.tier.name, key=row.key)) as step:
        for id, word in zip(line.ids, words, strict=False):
            write_annotation(step, held[id], word)
        if not line.ids and text:
            step.add("annotations", recording_id=row.recording_id, utterance_id=utterance, tier_id=line.tier.id,
                     text=text, parent_id=line.parent)  # fmt: skip
    return step.changes
