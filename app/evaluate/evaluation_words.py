"""How the Evaluate page words what was worked out: rates with intervals, differences, groups, kinds of error."""

from __future__ import annotations

from app.evaluate.choices import ModelChoice, ReadingChoice
from app.formatting import day, number, percent
from app.i18n import tr, tr_n, worded
from core.evaluation import significance
from core.evaluation.analysis import Difference, Group, GroupKind, Judgement, LetterCell, Mixup
from core.evaluation.breakdown import TITLES, name_of
from core.evaluation.compare import Interval
from core.evaluation.significance import VERDICTS
from core.languages import language_name

POINTS = 100.0
LEFT_OUT = "∅"
SMALLEST_P = 0.001


def interval(rate: Interval) -> str:
    """ "15.2 to 17.7": the range of a rate in percent."""
    return tr("{low} to {high}", low=number(POINTS * rate.low, 1), high=number(POINTS * rate.high, 1))


def rate_words(rate: Interval) -> str:
    """A rate with its range, for a sentence."""
    return tr("{rate}, 95% interval {range}", rate=percent(rate.value), range=interval(rate))


def p_words(p: float) -> str:
    """ "p < 0.001", "p = 0.024", which no line parts."""
    small = p < SMALLEST_P
    words = tr("p < {number}", number=number(SMALLEST_P, 3)) if small else tr("p = {number}", number=number(p, 3))
    return words.replace(" ", "\u00a0")


def judgement_words(judgement: Judgement) -> str:
    """Whether a difference is chance."""
    return tr(VERDICTS[judgement])


def difference_words(found: Difference, other: str) -> str:
    """ "14.8 points better than From scratch"."""
    return worded(significance.difference_words(found, other))


def by_words(kind: GroupKind) -> str:
    """What utterances are grouped by."""
    return tr(TITLES[kind])


def group_words(group: Group) -> str:
    """What the utterances of a group have in common."""
    return worded(name_of(group))


def kind_words(kind: str) -> str:
    """A kind of error, by its name in `Kinds`, as it follows its count."""
    words = {
        "substituted": tr("wrong word"),
        "left_out": tr("left out"),
        "extra": tr("extra"),
        "accents": tr("accents only"),
        "capitals": tr("capitals and signs only"),
        "joined": tr("joined"),
        "divided": tr("divided"),
        "habits": tr("source habits"),
    }
    return words[kind]


def mixup_words(mixup: Mixup, source: str) -> str:
    """ "written por, Spanish habit; said pelo: 14 times"; `source` is the code of the language whose habits count."""
    if not mixup.written:
        words = tr("left out {word}", word=mixup.said)
    else:
        written = tr("written {word}", word=mixup.written)
        if mixup.habit:
            name = worded(language_name(source)) if source else ""
            written = (
                tr("written {word}, {source} habit", word=mixup.written, source=name)
                if name
                else tr("written {word}, habit", word=mixup.written)
            )
        words = tr("{written}; said {word}", written=written, word=mixup.said) if mixup.said else written
    return tr_n("{what}: once", "{what}: %n times", mixup.count, what=words)


def letter_words(letter: str) -> str:
    """A letter as the matrix heads its rows and columns."""
    return {"": LEFT_OUT, " ": "␣"}.get(letter, letter)


def cell_words(cell: LetterCell) -> str:
    """ "ã written as a: 8.1%, 26 of 318"."""
    said, written = letter_words(cell.said), letter_words(cell.written)
    if not cell.said:
        return tr_n(
            "{letter} written where nothing was said: once",
            "{letter} written where nothing was said: %n times",
            cell.count,
            letter=written,
        )
    share = percent(cell.count / cell.of) if cell.of else percent(0.0)
    facts = {"share": share, "count": number(cell.count), "of": number(cell.of)}
    if not cell.written:
        return tr("{letter} left out: {share}, {count} of {of}", letter=said, **facts)
    return tr("{said} written as {written}: {share}, {count} of {of}", said=said, written=written, **facts)


def reading_words(reading: ReadingChoice) -> str:
    """What sound is read with, as a list offers it."""
    if not reading.key:
        return tr("Without a text model")
    if reading.reading is not None:
        return reading.title
    return tr("{models}, as of {day}", models=reading.title or tr("hot words"), day=day(reading.when))


def reading_title(model: ModelChoice) -> str:
    """A model's name, and what it reads with."""
    name = worded(model.title)
    if not model.reading.key:
        return name
    return tr("{name} with {models}", name=name, models=model.reading.title or tr("hot words"))
