"""What people do to a corpus: plain functions, each one step of the history. Sound files are never touched.

What becomes of an utterance is said by the plans of `core.project.bulk`, for one and for many alike; these do it at
once. Frames count the recording's own rate. Functions that take ids work on any number in one transaction.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from core.errors import ProjectError
from core.project.bulk.accept_hypotheses import Written, plan_written
from core.project.bulk.by_hand import plan_ends, plan_merge_next, plan_split_at
from core.project.bulk.fields import plan_left_out, plan_speaker, plan_split
from core.project.bulk.plans import Plan, apply
from core.project.meta import to_values
from core.project.recording.edges import plan_edges
from core.project.records import Changes, Split
from core.project.store import Project
from core.wording import Said, say


def trim(project: Project, id: int, start: int, end: int) -> Changes:
    """Move the ends of an utterance, anywhere inside its recording."""
    return apply(project, plan_ends(project, id, start, end)).changes


def move_edges(project: Project, id: int, start: int, end: int) -> Changes:
    """Move the ends of an utterance, and the edges that neighbours of its speaker share with it."""
    return apply(project, plan_edges(project, id, start, end)).changes


def split_at(project: Project, id: int, frame: int, caret: int | None = None) -> tuple[int, int]:
    """Cut an utterance in two. The words before `caret` (a position in the transcript) go into the first half;
    without a caret they are shared out by time. Returns the ids of both halves; the first keeps the old id."""
    (halves,) = apply(project, plan_split_at(project, id, frame, caret)).pieces
    return halves[0], halves[1]


def merge_with_next(project: Project, id: int) -> Changes:
    """Join an utterance with the one that follows it in the same recording, and their texts."""
    return apply(project, plan_merge_next(project, id)).changes


def set_text(project: Project, id: int, text: str, how: Written = Written()) -> Changes:  # noqa: B008 - a frozen value
    """Replace the transcript; stored in NFC, otherwise as written. "" takes it away. How a first text came about is
    remembered: in which time, and whether from a draft."""
    return _done(project, plan_written(project, id, text, how))


def set_speaker(project: Project, ids: Iterable[int], name: str) -> Changes:
    """Say who speaks, by name; "" for nobody known. A new name makes a new speaker."""
    return _done(project, plan_speaker(project, _all(ids), name))


def set_split(project: Project, ids: Iterable[int], split: Split) -> Changes:
    """Move utterances to train, dev, test or none (""). A person did that: dividing anew keeps them where they are,
    but places those again that were taken out of all splits."""
    return _done(project, plan_split(project, _all(ids), split))


def leave_out(project: Project, ids: Iterable[int], out: bool = True) -> Changes:
    """Leave utterances out of everything, or take them back in."""
    return _done(project, plan_left_out(project, _all(ids), out))


def _done(project: Project, plan: Plan) -> Changes:
    """All of a plan or nothing. Raises `ProjectError` for the first that cannot be done."""
    for problem in plan.problems:
        raise ProjectError(say("{where}: {reason}", where=problem.where, reason=problem.reason), problem.hint)
    return apply(project, plan).changes


def _all(ids: Iterable[int]) -> list[int]:
    return [int(id) for id in ids]


def set_facts(project: Project, **facts: str) -> Changes:
    """Another name of the project, or other languages."""
    if "name" in facts:
        return set_meta(project, say("Rename the project {name}", name=facts["name"]), **facts)
    return set_meta(project, say("Change the project's languages"), **facts)


def set_meta(project: Project, label: Said, **values: Any) -> Changes:
    """Change what the project says about itself: name, language, alphabet, normaliser..."""
    with project.step(label) as step:
        wanted = to_values(project.meta.replaced(**values))
        for key in values:
            id = project.query_one("SELECT id FROM meta WHERE key = ?", (key,))
            if id is None:
                step.add("meta", key=key, value=wanted[key])
            else:
                step.change("meta", int(id), value=wanted[key])
    return step.changes
