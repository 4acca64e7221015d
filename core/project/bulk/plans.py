"""Edits of many utterances at once, in two halves: a plan is made by reading, on any thread; `apply` writes it.

A plan says what becomes of each utterance and what it saw there; `apply` makes it one step of the history, passing
over utterances that were changed in between. What cannot be done is listed, and the rest goes on. Cancelled, either
half leaves the project as it was. What takes other fields is planned in `fields`, what moves, cuts or joins marks in
`marks` and `merge`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import islice
from typing import Any

from core import quantities
from core.errors import Cancelled
from core.progress import Progress, Stop, never, quiet
from core.project.queries import Reader
from core.project.records import Changes, Problem, UtteranceRow, joined_tags, split_tags
from core.project.rows import Row
from core.project.step import Step
from core.project.store import Project
from core.project.stored import free_key, speaker_id
from core.project.tiers import following
from core.project.tiers.following import CutPiece, Ends
from core.project.tiers.standing import Moved, carry_standing
from core.wording import Said, say

PART = 256
WRITTEN = 2500
"""Changes that are written at a time."""
GONE = say("It is no longer in the project.")
NOTHING = say("There is nothing to be done.")
MOVED = say("It was changed in the meantime.")


@dataclass(frozen=True)
class Piece:
    """A further utterance that is cut out of one: frames of the recording, and its text."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class RowChange:
    """What becomes of one utterance: `fields` by name ("speaker" is a name), `pieces` that are cut off it, and the
    utterances it `takes` in, which go. `seen` are the values it was planned from, in `takes` those of each.
    `correction` is what the project remembers of how a first text came about, as a row of `corrections`. `carries`: its
    sound lies elsewhere, and parts of tiers with times go along, instead of being cut to its ends."""

    id: int
    key: str
    fields: Mapping[str, Any] = field(default_factory=dict)
    seen: Mapping[str, Any] = field(default_factory=dict)
    pieces: tuple[Piece, ...] = ()
    takes: Mapping[int, Mapping[str, Any]] = field(default_factory=dict)
    correction: Mapping[str, Any] | None = None
    carries: bool = False


@dataclass(frozen=True)
class Plan:
    """What a bulk edit would do. `words` is its label with a place {what} for how many; `notes` are for the person.
    `moved` are marks of their own times that go along."""

    words: Said
    changes: tuple[RowChange, ...] = ()
    problems: tuple[Problem, ...] = ()
    looked_at: int = 0
    notes: tuple[str, ...] = ()
    moved: tuple[Moved, ...] = ()

    def label(self, count: int | None = None) -> Said:
        """ "Trim 120 utterances to speech"; of one that alone was to change, "Trim clip-7 to speech"."""
        count = len(self.changes) if count is None else count
        return self.words.of(
            what=self.changes[0].key if count == len(self.changes) == 1 else quantities.utterances(count)
        )

    def apply(self, project: Project, progress: Progress = quiet, cancelled: Stop = never) -> Outcome:
        """Do it, as `apply`."""
        return apply(project, self, progress, cancelled)

    def joined(self, other: Plan) -> Plan:
        """Both together, under the first one's words; an utterance that the first changes is left to it."""
        taken = {id for change in self.changes for id in (change.id, *change.takes)}
        fresh = tuple(c for c in other.changes if not taken & {c.id, *c.takes})
        return replace(
            self,
            changes=self.changes + fresh,
            problems=self.problems + other.problems,
            looked_at=self.looked_at + other.looked_at,
            notes=tuple(dict.fromkeys(self.notes + other.notes)),
        )


@dataclass(frozen=True)
class Outcome:
    """What a bulk edit did: its label in the history, how many utterances it changed, and what was left as it was."""

    label: Said
    changed: int
    changes: Changes
    problems: tuple[Problem, ...] = ()
    notes: tuple[str, ...] = ()
    pieces: tuple[tuple[int, ...], ...] = ()
    """What became several: the ids of each, the one that was there first."""


def pages(
    reader: Reader, ids: Sequence[int], progress: Progress = quiet, cancelled: Stop = never
) -> Iterator[list[UtteranceRow]]:
    """The rows of `ids` in parts, telling how far it is. Raises `Cancelled`."""
    for first in range(0, len(ids), PART):
        if cancelled():
            raise Cancelled
        yield reader.rows(ids[first : first + PART])
        progress(min(first + PART, len(ids)), len(ids))


def marks(row: UtteranceRow) -> dict[str, int]:
    """The marks that a plan was made from."""
    return {"recording_id": row.recording_id, "start": row.start, "end": row.end}


def apply(project: Project, plan: Plan, progress: Progress = quiet, cancelled: Stop = never) -> Outcome:
    """Do what was planned as one step of the history. Raises `Cancelled`, and then nothing has changed."""
    problems = list(plan.problems)
    if not plan.changes:
        return Outcome(plan.label(0), 0, Changes(plan.label(0)), tuple(problems), plan.notes)
    changed = 0
    cut: list[tuple[int, ...]] = []
    notes: dict[str, None] = dict.fromkeys(plan.notes)
    with project.step(plan.label()) as step:
        speakers: dict[str, Row] = {}
        for first in range(0, len(plan.changes), WRITTEN):
            if cancelled():
                raise Cancelled
            part = plan.changes[first : first + WRITTEN]
            refused = _write(project, step, part, speakers, cut, notes)
            problems += refused
            changed += len(part) - len(refused)
            progress(first + len(part), len(plan.changes))
        notes |= dict.fromkeys(carry_standing(step, plan.moved))
        if cancelled():
            raise Cancelled
        if step.label == plan.label():  # else it is a part of another step, which has a label of its own
            step.label = plan.label(changed)
    told = (*notes, *(note for note in step.notes if note not in notes))
    return Outcome(plan.label(changed), changed, step.changes, tuple(problems), told, tuple(cut))


def _write(
    project: Project,
    step: Step,
    changes: Sequence[RowChange],
    speakers: dict[str, Row],
    cut: list[tuple[int, ...]],
    notes: dict[str, None],
) -> list[Problem]:
    """Write a part of a plan; returns what was left as it is. Ids of what became several are added to `cut`, what the
    person should know to `notes`."""
    rows = _read(step, changes)
    refused: list[Problem] = []
    written: dict[int, Mapping[str, Any] | None] = {}
    corrections: list[Mapping[str, Any]] = []
    pieces: list[Row] = []
    wholes: list[tuple[int, Row, int]] = []
    takes: dict[int, list[int]] = {}
    ends: dict[int, tuple[Ends, Ends]] = {}
    carried: dict[int, tuple[Ends, Ends]] = {}
    for change in changes:
        row = rows.get(change.id)
        if row is None or not rows.keys() >= change.takes.keys():
            refused.append(Problem(change.key, GONE, NOTHING))
        elif not _as_seen(row, change.seen) or not all(_as_seen(rows[id], seen) for id, seen in change.takes.items()):
            refused.append(Problem(change.key, MOVED, say("Do it again for what is left.")))
        else:
            new = _stored_fields(project, step, change.fields, speakers)
            if change.takes:
                new = {**new, **_taken_in(row, [rows[id] for id in change.takes])}
                written |= dict.fromkeys(change.takes)
                takes[change.id] = list(change.takes)
            written[change.id] = new
            if change.correction is not None:
                corrections.append(change.correction)
            if change.pieces:
                pieces += _pieces(project, {**row, **new}, change.pieces)
                wholes.append((change.id, {**row, **new}, len(change.pieces)))
            elif ends_ := _new_ends(change):
                (carried if change.carries else ends)[change.id] = ends_
    following.join(step, takes)
    step.put_many("utterances", written, rows)
    if corrections:
        step.add_many("corrections", corrections)
    if pieces:
        made = iter(step.add_many("utterances", pieces))
        rows_of = iter(pieces)
        shared: list[list[CutPiece]] = []
        for whole, row, count in wholes:
            ids = (whole, *islice(made, count))
            cut.append(ids)
            shared.append([_cut_piece(id, one) for id, one in zip(ids, (row, *islice(rows_of, count)), strict=True)])
        notes |= dict.fromkeys(following.cut(step, shared))
    notes |= dict.fromkeys(following.fit(step, ends))
    following.carry(step, carried)
    return refused


def _new_ends(change: RowChange) -> tuple[Ends, Ends] | None:
    """The ends of an utterance before and after a change that takes none in; None where it leaves them."""
    before = change.seen
    if change.takes or not change.fields.keys() & {"start", "end"} or not before.keys() >= {"start", "end"}:
        return None
    after = {**before, **change.fields}
    return (before["start"], before["end"]), (after["start"], after["end"])


def _cut_piece(id: int, row: Row) -> CutPiece:
    return CutPiece(id, row["start"], row["end"], row["text"])


def _read(step: Step, changes: Sequence[RowChange]) -> dict[int, Row]:
    """The rows of a part as they stand: whole ones where any comes or goes, else what the plan names of them."""
    if any(change.takes or change.pieces for change in changes):
        return step.get_many("utterances", [id for change in changes for id in (change.id, *change.takes)])
    named = {name for change in changes for name in (*change.fields, *change.seen)}
    columns = sorted("speaker_id" if name == "speaker" else name for name in named)
    return step.get_many("utterances", [change.id for change in changes], columns)


def _as_seen(row: Row, seen: Mapping[str, Any]) -> bool:
    return not seen or all(row[name] == value for name, value in seen.items())


def _stored_fields(project: Project, step: Step, fields: Mapping[str, Any], known: dict[str, Row]) -> Mapping[str, Any]:
    """Fields of a change as the row has them; a speaker that is not there yet is made."""
    if "speaker" not in fields:
        return fields
    name = fields["speaker"]
    if name not in known:
        known[name] = {"speaker_id": speaker_id(project, step, name)}
    rest = {column: value for column, value in fields.items() if column != "speaker"}
    return rest | known[name] if rest else known[name]


def _pieces(project: Project, row: Row, pieces: Sequence[Piece]) -> list[Row]:
    """New rows beside one that was cut: all that is known of it, but marks, text and what was imported."""
    rest = {name: value for name, value in row.items() if name != "id"} | {"prompt": "", "origin": "", "refused": ""}
    return [
        rest | {"key": free_key(project, f"{row['key']}-{n}"), "start": one.start, "end": one.end, "text": one.text}
        for n, one in enumerate(pieces, 2)
    ]


def _taken_in(row: Row, others: Sequence[Row]) -> Row:
    """What an utterance gains from those that it takes in, beside marks and text."""
    if not others:
        return {}
    every = [row, *others]
    return {
        "origin": ";".join(one["origin"] for one in every if one["origin"]),
        "tags": joined_tags(tag for one in every for tag in split_tags(one["tags"])),
        "by_hand": max(one["by_hand"] for one in every),
    }
