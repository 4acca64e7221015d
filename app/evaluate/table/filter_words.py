"""What the filters of an evaluation are called: the kinds of utterances, and the part that was pressed in a chart."""

from __future__ import annotations

from app.evaluate.evaluation_words import group_words, kind_words
from app.evaluate.table_filter import TableFilter, Which
from app.formatting import language, sentence_case
from app.i18n import tr, tr_n
from app.widgets.text_direction import letter_shown
from core.evaluation.analysis import Analysis, GroupKind


def which_words(which: Which, source: str, other: str) -> str:
    """A kind of utterances; `source` is the code of the source's language, `other` the name of the other model."""
    match which:
        case "all":
            return tr("All")
        case "errors":
            return tr("With errors")
        case "habits":
            return tr("{language} habits", language=language(source)) if source else tr("Source habits")
        case "new_letters":
            return tr("New letters")
        case "left_out":
            return tr("Left out")
        case "better":
            return tr("Better than {name}", name=other)
        case "worse":
            return tr("Worse")


def part_words(wanted: TableFilter, analysis: Analysis | None) -> str:
    """The part of a filter; "" without one."""
    if wanted.group is not None:
        return _group(*wanted.group, analysis)
    if wanted.error:
        return sentence_case(kind_words(wanted.error))
    if wanted.mixup is not None:
        return pair_words(*wanted.mixup)
    if wanted.cell is not None:
        return pair_words(*(letter_shown(letter) for letter in wanted.cell))
    if wanted.word:
        return tr("“{word}” said", word=wanted.word)
    if wanted.picked:
        return tr_n("one picked utterance", "%n picked utterances", len(wanted.picked))
    return ""


def pair_words(said: str, written: str) -> str:
    """What was said, and what was written for it."""
    if not written:
        return tr("{said} left out", said=said)
    if not said:
        return tr("{written} extra", written=written)
    return tr("{said} written as {written}", said=said, written=written)


def _group(kind: GroupKind, label: str, analysis: Analysis | None) -> str:
    groups = analysis.groups.get(kind, ()) if analysis is not None else ()
    return next((group_words(group) for group in groups if group.label == label), label)
