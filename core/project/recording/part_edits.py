"""What people do to a part of a tier where it stands in the recording: write it, move its ends, make it, take it away.
Each is one step of the history."""

from __future__ import annotations

from collections.abc import Sequence

from core.errors import ProjectError
from core.project.recording.edges import SHARED_S, SHORTEST_S
from core.project.records import Changes, Tier
from core.project.rows import Row
from core.project.step import Step
from core.project.store import Project
from core.project.stored import as_stored
from core.project.tiers.edits import write_annotation
from core.project.tiers.reading import of_recording, tiers
from core.project.tiers.standing import POINTS
from core.wording import say

RATE = "SELECT rate FROM recordings WHERE id = ?"


def write_part(project: Project, id: int, text: str) -> Changes:
    """Another text of an annotation; one that was made here and is explained by nothing goes when it is empty."""
    with project.step(say("Write on a tier")) as step:
        row = _the_row(step, id)
        tier = _tier(project, row["tier_id"])
        step.label = say("Write {tier} at {at:.2f} s", tier=tier.name, at=_at(project, row))
        held = next((one for one in of_recording(project, row["recording_id"]) if one.id == id), None)
        if held is not None:
            write_annotation(step, held, as_stored(text))
    return step.changes


def add_below(project: Project, tier_id: int, parent: int, text: str) -> Changes:
    """A first text that explains an annotation. Raises `ProjectError` where that is gone or has one already, and for a
    tier that explains another, or has no one text for each."""
    tier, text = _tier(project, tier_id), as_stored(text)
    with project.step(say("Write {tier}", tier=tier.name)) as step:
        above = _the_row(step, parent)
        if tier.constraint != "association" or tier.parent_id != above["tier_id"]:
            raise ProjectError(
                say("{tier} has no text for each part of that tier.", tier=tier.name),
                say("Choose a tier below it."),
            )
        if any(one["tier_id"] == tier_id for one in step.where("annotations", "parent_id", [parent])):
            raise ProjectError(say("{tier} has a text there.", tier=tier.name), say("Write that one anew."))
        if text:
            step.add("annotations", recording_id=above["recording_id"], utterance_id=above["utterance_id"],
                     tier_id=tier_id, parent_id=parent, text=text)  # fmt: skip
    return step.changes


def add_part(
    project: Project, tier_id: int, recording_id: int, start: int, end: int, text: str = "", utterance: int = 0
) -> int:
    """A new part with times of its own, frames [start, end): on the recording by itself, or inside an utterance; where
    both are one, and on tiers of points, it is a point at `start`. Returns its id. Raises `ProjectError` for a tier
    whose parts have no times, and where another part lies."""
    tier, recording = _tier(project, tier_id), project.recording(recording_id)
    inside = tier.constraint == "included" and tier.parent_id is None and utterance
    if recording is None or not (inside or not tier.constraint):
        raise ProjectError(
            say("Nothing can be marked on {tier} by its times.", tier=tier.name),
            say("Write on what it explains."),
        )
    with project.step(say("Mark {tier} at {at:.2f} s", tier=tier.name, at=start / recording.rate)) as step:
        low, high = 0, recording.frames
        if inside:
            (row,) = step.where("utterances", "id", [utterance]) or (None,)
            low, high = (row["start"], row["end"]) if row is not None else (0, 0)
        start, end = max(start, low), min(end, high)
        end = start if tier.kind == POINTS and not inside else end
        others = [
            one
            for one in step.where("annotations", "recording_id", [recording_id])
            if one["tier_id"] == tier_id and one["start"] is not None and one["parent_id"] is None
        ]
        pointed = start == end <= high and not inside and all(one["start"] == one["end"] for one in others)
        short = not pointed and end - start < SHORTEST_S * recording.rate
        if short or any(_meet(start, end, one) for one in others):
            raise ProjectError(
                say("There is no room on {tier} there.", tier=tier.name), say("Choose an empty stretch.")
            )
        beside = [one for one in others if inside and one["utterance_id"] == utterance]
        place = sum(one["start"] < start for one in beside)
        step.put_many(
            "annotations", {one["id"]: {"place": one["place"] + 1} for one in beside if one["place"] >= place}
        )
        return step.add("annotations", recording_id=recording_id, utterance_id=utterance if inside else None,
                        tier_id=tier_id, text=as_stored(text), place=place, start=start, end=end)  # fmt: skip


def move_part(project: Project, id: int, start: int, end: int) -> Changes:
    """Move the ends of a part to frames [start, end), and with them edges that it shares: with neighbours where parts
    leave no gaps, and with what explains it. It stays inside of what it explains and beside its neighbours; a point
    stays one and goes where either end went. Raises `ProjectError` where nothing would be left of a neighbour, or of a
    part below."""
    with project.step(say("Move a part of a tier")) as step:
        row = _the_row(step, id)
        tier = _tier(project, row["tier_id"])
        recording = project.recording(row["recording_id"])
        if row["start"] is None or row["end"] is None or recording is None:
            raise ProjectError(say("Parts of {tier} have no times.", tier=tier.name), say("Move what they explain."))
        step.label = say("Move {tier} at {at:.2f} s", tier=tier.name, at=_at(project, row))
        rate = recording.rate
        low, high = _around(step, row, recording.frames)
        others = _beside(step, row)
        if row["start"] == row["end"]:
            _move_point(step, row, start if start != row["start"] else end, (low, high), others)
            return step.changes
        shared = SHARED_S * rate
        for other in others:
            touches_before = abs(other["end"] - row["start"]) <= shared
            touches_after = abs(other["start"] - row["end"]) <= shared
            if tier.constraint == "time_subdivision" and (touches_before or touches_after):
                _move(
                    step,
                    other,
                    other["start"] if touches_before else end,
                    start if touches_before else other["end"],
                    rate,
                )
            elif other["end"] <= row["start"]:
                low = max(low, other["end"])
            elif other["start"] >= row["end"]:
                high = min(high, other["start"])
        if tier.constraint == "time_subdivision":  # the ends of what it fills stay where they are
            start = low if abs(row["start"] - low) <= shared else start
            end = high if abs(row["end"] - high) <= shared else end
        _move(step, row, max(start, low), min(end, high), rate)
    return step.changes


def remove_part(project: Project, id: int) -> Changes:
    """Take a part away with what explains it; where parts leave no gaps the one before it takes its time."""
    with project.step(say("Remove a part of a tier")) as step:
        row = _the_row(step, id)
        tier = _tier(project, row["tier_id"])
        step.label = say("Remove {tier} at {at:.2f} s", tier=tier.name, at=_at(project, row))
        gone = {id}
        waiting = [id]
        while waiting:
            below = [one["id"] for one in step.where("annotations", "parent_id", waiting)]
            gone |= set(below)
            waiting = below
        others = sorted(_beside(step, row), key=lambda one: one["start"] or 0)
        if tier.constraint == "time_subdivision" and others:
            before = [one for one in others if one["end"] <= row["start"] + 1]
            heir = before[-1] if before else others[0]
            first, last = (heir["start"], row["end"]) if before else (row["start"], heir["end"])
            _move(step, heir, first, last, int(project.query_one(RATE, (row["recording_id"],))))
        step.put_many("annotations", dict.fromkeys(gone))
    return step.changes


def _meet(start: int, end: int, other: Row) -> bool:
    """Whether a part would lie over another, or a point at the same frame as one."""
    if start == end == other["start"]:
        return True
    return bool(other["start"] < end and start < other["end"])


def _move_point(step: Step, row: Row, at: int, within: tuple[int, int], others: Sequence[Row]) -> None:
    """Move a point to a frame, at the furthest to beside its neighbours, within what it explains."""
    low = max((within[0], *(one["end"] + 1 for one in others if one["end"] < row["start"])))
    high = min((within[1], *(one["start"] - 1 for one in others if one["start"] > row["start"])))
    at = min(max(at, low), high)
    step.change("annotations", row["id"], start=at, end=at)


def _move(step: Step, row: Row, start: int, end: int, rate: int) -> None:
    """Give one part other ends, and those below it that touch them or would reach beyond; points go with an end."""
    if end - start < min(SHORTEST_S * rate, row["end"] - row["start"]):
        raise ProjectError(say("Nothing would be left of “{text}”.", text=row["text"]), say("Move this edge less far."))
    for below in step.where("annotations", "parent_id", [row["id"]]):
        if below["start"] is None or below["end"] is None:
            continue
        first = start if below["start"] == row["start"] else max(below["start"], start)
        last = end if below["end"] == row["end"] else min(below["end"], end)
        if below["start"] == below["end"]:
            first = last = end if below["end"] == row["end"] else min(first, end)
        if (first, last) != (below["start"], below["end"]):
            _move(step, below, first, last, rate)
    if (start, end) != (row["start"], row["end"]):
        step.change("annotations", row["id"], start=start, end=end)


def _around(step: Step, row: Row, frames: int) -> tuple[int, int]:
    """The frames inside which a part has to stay: those of what it explains."""
    if row["parent_id"] is not None:
        above = _the_row(step, row["parent_id"])
        if above["start"] is not None:
            return above["start"], above["end"]
    if row["utterance_id"] is not None:
        (utterance,) = step.where("utterances", "id", [row["utterance_id"]])
        return utterance["start"], utterance["end"]
    return 0, frames


def _beside(step: Step, row: Row) -> Sequence[Row]:
    """Other parts with times that explain the same as this one, on its tier."""
    if row["parent_id"] is not None:
        near = step.where("annotations", "parent_id", [row["parent_id"]])
    elif row["utterance_id"] is not None:
        near = step.where("annotations", "utterance_id", [row["utterance_id"]])
    else:
        near = step.where("annotations", "recording_id", [row["recording_id"]])
    same = ("tier_id", "parent_id", "utterance_id")
    return [
        one
        for one in near
        if one["id"] != row["id"] and one["start"] is not None and all(one[name] == row[name] for name in same)
    ]


def _the_row(step: Step, id: int) -> Row:
    found = step.where("annotations", "id", [id])
    if not found:
        raise ProjectError(say("This is no longer in the project."), say("It may have been undone or merged."))
    return found[0]


def _tier(project: Project, id: int) -> Tier:
    return next(tier for tier in tiers(project) if tier.id == id)


def _at(project: Project, row: Row) -> float:
    """Seconds of the recording: where a part begins, or what it stands beside."""
    rate = project.query_one(RATE, (row["recording_id"],))
    start = row["start"]
    if start is None and row["utterance_id"] is not None:
        start = project.query_one("SELECT start FROM utterances WHERE id = ?", (row["utterance_id"],))
    return float((start or 0) / rate)
