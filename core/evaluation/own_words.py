"""Which transcripts of a set the evaluated model wrote itself: drafts and readings of it that people took as they were.
There it is measured by what it says, and the rate is too low.
"""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from core.checkpoint_paths import model_print
from core.errors import CheckpointError, WorkbenchError
from core.evaluation.report import Report
from core.project.bulk.accept_hypotheses import FROM_MODEL
from core.project.queries import Reader
from core.project.records import joined_tags

PRINTED = 16
"""Signs of a model's print; that of what it was read with follows them."""


def own_words(project: Path, report: Report) -> frozenset[str]:
    """The keys of the utterances whose transcript is what the model of a report wrote, unchanged, whatever it was read
    with. Of another project's utterances nobody knows that here. What cannot be read is not known."""
    if report.asked.project:
        return frozenset()
    mine = {report.asked.model_print}
    with suppress(CheckpointError):
        mine.add(model_print(Path(report.asked.model)))
    try:
        with Reader(project) as reader:
            rows = reader.query_all(
                "SELECT u.key, c.model_print FROM corrections c JOIN utterances u ON u.id = c.utterance_id"
                " WHERE c.draft != '' AND u.text = c.draft UNION"
                " SELECT u.key, r.model_print FROM readings r JOIN utterances u ON u.id = r.utterance_id"
                " WHERE u.text = r.text AND instr(u.tags, ?)",
                (joined_tags([FROM_MODEL]),),
            )
    except WorkbenchError:
        return frozenset()
    taken = {str(key) for key, printed in rows if str(printed)[:PRINTED] in mine}
    return frozenset(taken & report.by_key.keys())
