"""From the figures of `core.project.distributions` to bars, words and rules."""

from __future__ import annotations

import numpy as np

from app import formatting
from app.corpus.plots.bar_chart import Bars
from app.corpus.question import FilterChip
from app.i18n import localised, tr
from core.project.distributions import Histogram, Share
from core.project.filters import Condition, any_of

MOST_SPEAKERS = 60
TICKS = 4


def plot_titles() -> dict[str, str]:
    """The plots, in their order."""
    return {
        "length": tr("Length"),
        "level": tr("Level"),
        "pace": tr("Letters/s"),
        "snr": tr("Over noise (SNR)"),
        "speaker": tr("Hours by speaker and split"),
    }


def histogram_bars(shown: Histogram, title: str) -> Bars:
    """One row of bars."""
    count = len(shown.counts)
    names = tuple(span_words(shown, i, i) for i in range(count))
    values = tuple(formatting.utterances(int(n)) for n in shown.counts)
    ticks = _ticks(shown) if count else ()
    note = tr("median {number}", number=number_words(round(shown.median, 1)) + (f" {shown.unit}" if shown.unit else ""))
    if shown.unknown:
        note += tr(", {unknown:,} not measured", unknown=shown.unknown)
    empty = tr("Nothing to show") if not shown.unknown else tr("Not measured yet: Check quality measures it")
    return Bars(title, np.array([shown.counts], np.float64), names, values, ticks, note if count else "", empty)


def _ticks(shown: Histogram) -> tuple[tuple[float, str], ...]:
    """Round numbers along the axis, about `TICKS` of them; the last one says the unit."""
    rough = (shown.high - shown.low) / TICKS
    power = 10.0 ** np.floor(np.log10(rough))
    step = next(m * power for m in (1, 2, 5, 10) if m * power >= rough * 0.999)
    values = np.arange(np.ceil(shown.low / step - 1e-9), np.floor(shown.high / step + 1e-9) + 1) * step
    words = [number_words(value) for value in values]
    words[-1] = f"{words[-1]} {shown.unit}".strip()
    return tuple(((value - shown.low) / shown.width, text) for value, text in zip(values, words, strict=True))


def number_words(value: float) -> str:
    """A number with a true minus sign."""
    return localised(value + 0.0, "g")


def span_words(shown: Histogram, first: int, last: int) -> str:
    """What some bars stand for: "1.5 to 2 s"; open at the ends."""
    low, high = shown.bounds(first)[0], shown.bounds(last)[1]
    unit = f" {shown.unit}" if shown.unit else ""
    if first == 0 and last == len(shown.counts) - 1:
        return tr("any")
    if first == 0:
        return tr("under {number}", number=number_words(high) + unit)
    if last == len(shown.counts) - 1:
        return tr("{number} and more", number=number_words(low) + unit)
    return tr("{number_words} to {number}", number_words=number_words(low), number=number_words(high) + unit)


def speaker_bars(shares: tuple[Share, ...], title: str) -> Bars:
    """One bar a speaker, those who say most; train, dev and test above each other."""
    shown = shares[:MOST_SPEAKERS]
    names = tuple(share.name or tr("nobody named") for share in shown)
    values = tuple(_parts(share) for share in shown)
    note = formatting.speakers(sum(bool(s.name) for s in shares))
    if len(shares) > len(shown):
        note = tr("the {count:,} who say most, of {count_2:,}", count=len(shown), count_2=len(shares))
    stacks = np.array([share.seconds for share in shown], np.float64).reshape(-1, 4).T
    return Bars(title, stacks, names, values, (), note, tr("Nothing to show"))


def _parts(share: Share) -> str:
    splits = ("train", "dev", "test", tr("no split"))
    said = zip(splits, share.seconds, strict=True)
    parts = [tr("{name} {hours}", name=name, hours=formatting.length(s)) for name, s in said if s]
    return ", ".join(parts) if len(parts) == 1 else f"{formatting.length(share.total)} ({', '.join(parts)})"


def histogram_chip(key: str, title: str, shown: Histogram, first: int, last: int) -> FilterChip:
    """The filter of some bars."""

    def words() -> str:
        return tr("{title} {span}", title=title, span=span_words(shown, first, last))

    return FilterChip(f"plot:{key}", words, shown.conditions(first, last))


def speaker_chip(shares: tuple[Share, ...], first: int, last: int) -> FilterChip:
    """The filter of some speakers."""
    names = [share.name for share in shares[first : last + 1]]
    rules = [Condition("speaker", "is", name) for name in names]

    def words() -> str:
        return ", ".join(name or tr("nobody named") for name in names)

    return FilterChip("plot:speaker", words, (rules[0],) if len(rules) == 1 else (any_of(rules),))
