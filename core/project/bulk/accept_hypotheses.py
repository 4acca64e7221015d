"""Taking, correcting and refusing what a model read, one or many at once: plans that `core.project.bulk.plans` writes
as a step. What gave an utterance its first text is remembered as a correction."""

from __future__ import annotations

import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from core.progress import Progress, Stop, never, quiet
from core.project.bulk.fields import plan_texts
from core.project.bulk.plans import Plan, RowChange, pages
from core.project.drafts import Draft, each_draft
from core.project.queries import Reader
from core.project.records import Problem, joined_tags
from core.project.stored import as_stored
from core.transcripts import transcribed
from core.wording import say

FROM_MODEL = "from model"
"""The tag of an utterance whose transcript was taken from a model."""
NOT_READ = (say("No model has read it."), say("Compare the corpus with a model first."))
NO_WORDS = (say("The model heard no words in it."), say("Listen, and write what is said."))


@dataclass(frozen=True)
class Written:
    """How a person came to the first text of an utterance: in how many seconds, None where nobody measured, and whether
    from the draft that stood there or from nothing. Where nothing of that is known, nothing is remembered."""

    seconds: float | None = None
    from_draft: bool = False


def plan_written(reader: Reader, id: int, text: str, how: Written) -> Plan:
    """Another transcript of one utterance; where it had none, how it came about is remembered."""
    plan = plan_texts(reader, {id: text}, emptied=True)
    row = reader.row(id)
    if how == Written() or row is None or row.transcribed or not transcribed(text):
        return plan
    draft = next(each_draft(reader, [id]), None) if how.from_draft else None
    corrected = _correction(id, as_stored(text), draft, how.seconds)
    return replace(plan, changes=tuple(replace(change, correction=corrected) for change in plan.changes))


def _correction(id: int, text: str, draft: Draft | None, seconds: float | None = None) -> Mapping[str, Any]:
    """A row of `corrections`."""
    row: dict[str, Any] = {"utterance_id": id, "draft": "", "text": text, "seconds": seconds, "at": round(time.time())}
    if draft is not None:
        origin = {"model": draft.model, "model_print": draft.model_print, "sure": draft.sure}
        row |= {"draft": as_stored(draft.text), **origin}
    return row


def plan_take(
    reader: Reader,
    ids: Sequence[int],
    progress: Progress = quiet,
    cancelled: Stop = never,
    seconds: float | None = None,
) -> Plan:
    """Make what a model read the transcript, tagged as such. A transcript is never replaced by nothing. `seconds` is
    what it took a person to see that a single one is right, where that was measured."""
    found: list[RowChange] = []
    problems: list[Problem] = []
    for rows in pages(reader, ids, progress, cancelled):
        drafts = {draft.id: draft for draft in each_draft(reader, [row.id for row in rows if not row.transcribed])}
        for row in rows:
            if not transcribed(row.hypothesis):
                problems.append(Problem(row.key, *(NO_WORDS if row.hypothesis else NOT_READ)))
            elif (text := as_stored(row.hypothesis)) != row.text:
                seen = {"text": row.text, "tags": joined_tags(row.tags)}
                fields = {"text": text, "tags": joined_tags([*row.tags, FROM_MODEL])}
                draft = drafts.get(row.id)
                corrected = _correction(row.id, text, draft, seconds) if draft is not None else None
                found.append(RowChange(row.id, row.key, fields, seen, correction=corrected))
    return Plan(say("Take the model’s reading for {what}"), tuple(found), tuple(problems), len(ids))


def plan_refuse(reader: Reader, ids: Sequence[int], progress: Progress = quiet, cancelled: Stop = never) -> Plan:
    """Put what a model read out of sight: it is shown again only when a model hears something else."""
    found: list[RowChange] = []
    problems: list[Problem] = []
    for rows in pages(reader, ids, progress, cancelled):
        for row in rows:
            if row.hypothesis:
                found.append(RowChange(row.id, row.key, {"refused": row.hypothesis}))
            else:
                problems.append(Problem(row.key, *NOT_READ))
    return Plan(say("Refuse the model’s reading of {what}"), tuple(found), tuple(problems), len(ids))
