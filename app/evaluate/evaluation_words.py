"""How the Evaluate page words what was worked out: rates with intervals, differences, groups, kinds of error."""

from __future__ import annotations

from app.formatting import number, percent
from app.i18n import tr, tr_n, worded
from core.evaluation.analysis import Difference, Group, GroupKind, Judgement, LetterCell, Mixup
from core.evaluation.compare import Interval
from core.languages import language_name

POINTS = 100.0
LEFT_OUT = "∅"
SMALLEST_P = 0.001
STRETCHES: tuple[GroupKind, ...] = ("length", "rate", "noise")
"""What is divided into stretches of a measure."""


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
    words: dict[Judgement, str] = {
        "very_unlikely": tr("Very unlikely to be chance"),
        "unlikely": tr("Unlikely to be chance"),
        "could_be": tr("Could be chance"),
        "too_few": tr("Too few utterances to tell"),
    }
    return words[judgement]


def difference_words(found: Difference, other: str) -> str:
    """ "14.8 points better than From scratch"."""
    points = number(POINTS * abs(found.wer), 1)
    if points == number(0.0, 1):
        return tr("As good as {name}", name=other)
    if found.wer < 0:
        return tr("{points} points better than {name}", points=points, name=other)
    return tr("{points} points worse than {name}", points=points, name=other)


def by_words(kind: GroupKind) -> str:
    """What utterances are grouped by."""
    words: dict[GroupKind, str] = {
        "speaker": tr("By speaker"),
        "gender": tr("By gender"),
        "length": tr("By length"),
        "rate": tr("By speaking rate"),
        "tag": tr("By tag"),
        "noise": tr("By noise"),
        "split": tr("By split"),
    }
    return words[kind]


def group_words(group: Group) -> str:
    """What the utterances of a group have in common."""
    if group.low is None and group.high is None:
        nothing: dict[GroupKind, str] = {
            "speaker": tr("No speaker named"),
            "gender": tr("No gender given"),
            "split": tr("In no split"),
            "length": tr("All"),
            "rate": tr("All"),
            "noise": tr("All"),
        }
        return nothing.get(group.kind, "") if group.kind in STRETCHES or not group.label else group.label
    span = _range(group.low, group.high)
    units: dict[GroupKind, str] = {
        "length": tr("{range} s", range=span),
        "rate": tr("{range} letters/s", range=span),
        "noise": tr("{range} dB", range=span),
    }
    return units.get(group.kind, span)


def _range(low: float | None, high: float | None) -> str:
    def shown(value: float) -> str:
        return number(value, 0 if float(value).is_integer() else 1)

    if low is None or low == float("-inf"):
        return tr("under {number}", number=shown(high or 0.0))
    if high is None or high == float("inf"):
        return tr("from {number}", number=shown(low))
    return tr("{low} to {high}", low=shown(low), high=shown(high))


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
