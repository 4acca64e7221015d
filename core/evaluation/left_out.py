"""What an evaluation's exports hold nothing of, and why, so that nothing is left out without a word. Torch-free."""

from __future__ import annotations

from core.evaluation.report import Report
from core.project.records import Problem
from core.wording import say


def not_scored(report: Report) -> tuple[Problem, ...]:
    """Utterances of the set that stand in no figure, table or text: not to be heard, or without a transcript."""
    return (
        *(Problem(key, reason) for key, reason in report.problems),
        *(Problem(key, say("It is not transcribed.")) for key in report.not_transcribed),
    )


def not_shared(report: Report, *others: Report) -> tuple[Problem, ...]:
    """Utterances of a report that another one lacks: texts for sclite hold those of all reports."""
    found = []
    for item in report.items:
        lacks = next((other for other in others if item.key not in other.by_key), None)
        if lacks is not None:
            found.append(Problem(item.key, say("{name} did not hear it.", name=lacks.asked.name)))
    return tuple(found)
