"""Taking and refusing what a model read, one or many at once: plans that `core.project.bulk.plans` writes as a step."""

from __future__ import annotations

from collections.abc import Sequence

from core.progress import Progress, Stop, never, quiet
from core.project.bulk.plans import Plan, RowChange, pages
from core.project.queries import Reader
from core.project.records import Problem, joined_tags
from core.project.stored import as_stored
from core.transcripts import transcribed
from core.wording import say

FROM_MODEL = "from model"
"""The tag of an utterance whose transcript was taken from a model."""
NOT_READ = (say("No model has read it."), say("Compare the corpus with a model first."))
NO_WORDS = (say("The model heard no words in it."), say("Listen, and write what is said."))


def plan_take(reader: Reader, ids: Sequence[int], progress: Progress = quiet, cancelled: Stop = never) -> Plan:
    """Make what a model read the transcript, tagged as such. A transcript is never replaced by nothing."""
    found: list[RowChange] = []
    problems: list[Problem] = []
    for rows in pages(reader, ids, progress, cancelled):
        for row in rows:
            if not transcribed(row.hypothesis):
                problems.append(Problem(row.key, *(NO_WORDS if row.hypothesis else NOT_READ)))
            elif (text := as_stored(row.hypothesis)) != row.text:
                seen = {"text": row.text, "tags": joined_tags(row.tags)}
                fields = {"text": text, "tags": joined_tags([*row.tags, FROM_MODEL])}
                found.append(RowChange(row.id, row.key, fields, seen))
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
