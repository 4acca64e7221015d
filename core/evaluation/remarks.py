"""What people have to know beside the figures of a report, in sentences: the window, the page and the command line say
the same. Torch-free.
"""

from __future__ import annotations

from collections.abc import Iterator

from core.decoding.held_back import held_back
from core.evaluation.evaluation_context import NOTHING, EvaluationContext
from core.evaluation.left_out import not_shared
from core.evaluation.report import Report
from core.evaluation.significance import FEW
from core.objectives.asked_language import AskedLanguage
from core.wording import say, say_n


def remarks_of(report: Report, context: EvaluationContext = NOTHING, other: Report | None = None) -> tuple[str, ...]:
    """What weighs most comes first; `other` is the report that it is compared with."""
    return (*_remarks(report, context), *(_not_shared(report, other) if other is not None else ()))


def _remarks(report: Report, context: EvaluationContext) -> Iterator[str]:
    if known := sum(item.key in context.trained_on for item in report.items):
        yield say_n(
            "One of these utterances was in its training: the rate says little of new ones.",
            "%n of these utterances were in its training: the rate says little of new ones.",
            known,
        )
    if own := sum(item.key in context.own_words for item in report.items):
        yield say_n(
            "One of these transcripts it wrote itself, and nobody changed it: there it is right by what it says.",
            "%n of these transcripts it wrote itself, and nobody changed them: there it is right by what it says.",
            own,
        )
    if report.unspaced:
        yield say("These texts have no spaces between words: letters decide here, rates of words tell little.")
    yield from too_little(report)
    asked = AskedLanguage.from_json(report.wrote_in)
    if asked is not None:
        yield asked.sentence
    yield from report.remarks
    if held := held_back(dict(report.caught)):
        yield held
    if context.old_drafts:
        yield say_n(
            "One draft of this model is as sure as it was before that was measured anew: have it write its drafts"
            " again, which hears nothing twice.",
            "%n drafts of this model are as sure as they were before that was measured anew: have it write its drafts"
            " again, which hears nothing twice.",
            context.old_drafts,
        )
    for why in context.unread:
        yield say("{why} What it would tell of the run is not known here.", why=why)
    for error in context.lost_vectors:
        yield say(
            "{why} {hint} They would tell which words are the source's alone, and how like one another words are used.",
            why=error.message,
            hint=error.hint,
        )
    if aside := len(report.not_transcribed):
        yield say_n("Left aside: one utterance is not transcribed.", "Left aside: %n are not transcribed.", aside)
    if unheard := len(report.problems):
        yield say_n("One utterance could not be heard.", "%n utterances could not be heard.", unheard)


def _not_shared(report: Report, other: Report) -> Iterator[str]:
    """What one of both did not hear is in no difference, but in the other's rates."""
    for one, lacks in ((report, other), (other, report)):
        if count := len(not_shared(one, lacks)):
            yield say_n(
                "{name} did not hear one utterance: the difference is of those that both heard, each rate of what its"
                " model heard.",
                "{name} did not hear %n utterances: the difference is of those that both heard, each rate of what its"
                " model heard.",
                count,
                name=lacks.asked.name,
            )


def too_little(report: Report) -> Iterator[str]:
    """That a set is small, or of how few people."""
    count = report.score.utterances
    if count < FEW:
        yield say_n(
            "One utterance is too little to tell how good it is: {least} are wanted.",
            "%n utterances are too few to tell how good it is: {least} are wanted.",
            count,
            least=FEW,
        )
    names = {item.speaker for item in report.items}
    unnamed = sum(not item.speaker for item in report.items)
    if names == {""}:
        yield say("No speaker is named: the interval is too narrow where a few people say much.")
    elif len(names - {""}) == 1:
        yield say("One speaker alone: how others are understood, the interval does not tell.")
    elif unnamed:
        yield say_n(
            "One utterance names no speaker: the interval takes it for one speaker more.",
            "%n utterances name no speaker: the interval takes them for one speaker more.",
            unnamed,
        )
