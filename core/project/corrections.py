"""What became of drafts, and how long people took for first texts: from a model's draft, and from nothing.

Kept in the journaled table `corrections`, with the step that wrote the text. Times are of attention: whoever measures
cuts pauses off.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from core import quantities
from core.project.queries import Reader
from core.project.records import Correction
from core.text.unspaced import unspaced
from core.wording import say

ENOUGH = 10
"""So many of each kind have to be measured before one is called quicker."""
CHANCE = 0.05
DRAWS, LATEST = 2000, 1000
"""Resamples of an interval, and so many texts of each kind, the latest, that it is computed from."""
_COLUMNS = ", ".join(f"c.{name}" for name in Correction.__dataclass_fields__)


@dataclass(frozen=True)
class Pace:
    """Medians of so many measured texts: seconds of work a minute of speech, and a word; of texts without spaces
    between words (`letters`) a letter."""

    count: int
    per_minute_s: float
    per_word_s: float
    letters: bool = False


@dataclass(frozen=True)
class Share:
    """A ratio of medians with the ends of its 95% interval: 0.6 means that drafts take 60% of the time."""

    low: float
    middle: float
    high: float


@dataclass(frozen=True)
class Paces:
    """How long texts take that are `typed` from nothing and that are made from a draft (None where none was measured),
    and what follows from both, in words."""

    typed: Pace | None
    drafted: Pace | None
    verdict: str
    drafts_cost_more: bool = False
    share: Share | None = None
    """What drafts take of the time of typing; None while that cannot be told."""


@dataclass(frozen=True)
class Accepted:
    """Drafts by one model that became texts: how many, and how many of them were changed."""

    model: str
    count: int
    changed: int


def correction_of(reader: Reader, id: int) -> Correction | None:
    """How an utterance came to its first text, the last time; None where that is not known."""
    rows = reader.query_all(
        f"SELECT {_COLUMNS} FROM corrections c WHERE c.utterance_id = ? ORDER BY c.id DESC LIMIT 1", (id,)
    )
    return Correction(*rows[0]) if rows else None


def accepted_drafts(reader: Reader) -> list[Accepted]:
    """By model, those with most first. Texts that were taken away since do not count."""
    rows = reader.query_all(
        "SELECT c.model, count(*), sum(c.text != c.draft) FROM corrections c JOIN utterances u ON u.id = c.utterance_id"
        " WHERE c.draft != '' AND u.pace > 0 GROUP BY c.model ORDER BY count(*) DESC, c.model"
    )
    return [Accepted(*row) for row in rows]


def paces(reader: Reader) -> Paces:
    """What was measured so far."""
    rows = reader.query_all(
        "SELECT c.draft != '', c.seconds, u.seconds, c.text FROM corrections c JOIN utterances u"
        " ON u.id = c.utterance_id WHERE c.seconds > 0 AND u.seconds > 0 ORDER BY c.id"
    )
    by_kind: dict[bool, list[tuple[float, float]]] = {False: [], True: []}
    letters = unspaced(str(row[3]) for row in rows)
    for drafted, work, speech, text in rows:
        by_kind[bool(drafted)].append((60 * work / speech, work / max(1, _parts(text, letters=letters))))
    typed, drafted = ([one[0] for one in by_kind[kind]] for kind in (False, True))
    found = Paces(_pace(by_kind[False], letters=letters), _pace(by_kind[True], letters=letters), "")
    enough = min(len(typed), len(drafted)) >= ENOUGH
    chance = by_chance(typed, drafted) if enough else 1.0
    share = share_of(drafted[-LATEST:], typed[-LATEST:]) if enough else None
    more = chance < CHANCE and float(np.median(drafted)) > float(np.median(typed))
    return Paces(found.typed, found.drafted, _verdict(found, share, chance, more=more), more, share)


def _parts(text: str, *, letters: bool) -> int:
    """How many words a text has, or letters."""
    return sum(map(str.isalpha, text)) if letters else len(text.split())


def _pace(measured: Sequence[tuple[float, float]], *, letters: bool) -> Pace | None:
    if not measured:
        return None
    per_minute, per_word = np.median(np.array(measured), axis=0)
    return Pace(len(measured), float(per_minute), float(per_word), letters)


def _verdict(found: Paces, share: Share | None, chance: float, *, more: bool) -> str:
    typed, drafted = found.typed, found.drafted
    if typed is None or drafted is None or share is None:
        return say(
            "Whether drafts save time cannot be told yet: {typed:,} texts typed from nothing and {drafted:,} made from"
            " drafts were timed, and {least} of each are needed.",
            typed=typed.count if typed else 0,
            drafted=drafted.count if drafted else 0,
            least=ENOUGH,
        )
    values: dict[str, Any] = {
        "drafted": quantities.duration(drafted.per_minute_s),
        "typed": quantities.duration(typed.per_minute_s),
        "share": share.middle,
        "low": share.low,
        "high": share.high,
    }
    if chance >= CHANCE:
        return say(
            "Drafts and typing take about as long: {drafted} and {typed} of work a minute of speech, {share:.0%} of it"
            " (95% interval: {low:.0%} to {high:.0%}).",
            **values,
        )
    if more:
        return say(
            "Drafts cost you more time than typing: {drafted} of work a minute of speech against {typed}, {share:.0%}"
            " of it (95% interval: {low:.0%} to {high:.0%}). Type from nothing until a better model has written the"
            " drafts.",
            **values,
        )
    return say(
        "Drafts save time: {drafted} of work a minute of speech against {typed} typed from nothing, {share:.0%} of it"
        " (95% interval: {low:.0%} to {high:.0%}).",
        **values,
    )


def share_of(drafted: Sequence[float], typed: Sequence[float]) -> Share:
    """The ratio of two medians, with a percentile bootstrap of both samples (Efron and Tibshirani 1993, chapter 13)."""
    draw = np.random.default_rng(0)
    both = []
    for sample in (np.asarray(drafted, float), np.asarray(typed, float)):
        both.append(np.median(sample[draw.integers(0, len(sample), (DRAWS, len(sample)))], axis=1))
    low, high = np.percentile(both[0] / both[1], (2.5, 97.5))
    return Share(float(low), float(np.median(drafted) / np.median(typed)), float(high))


def by_chance(a: Sequence[float], b: Sequence[float]) -> float:
    """How likely two samples would differ so in rank if they came from one distribution: two-sided p of Mann and
    Whitney's test (1947), by the normal approximation with its correction for ties and continuity."""
    both = np.concatenate((np.asarray(a, float), np.asarray(b, float)))
    _, inverse, counts = np.unique(both, return_inverse=True, return_counts=True)
    last = np.cumsum(counts)
    ranks = (last - (counts - 1) / 2)[inverse]
    n, m, whole = len(a), len(b), len(both)
    if not n or not m:
        return 1.0
    u = float(ranks[:n].sum()) - n * (n + 1) / 2
    ties = float((counts**3 - counts).sum())
    spread = math.sqrt(n * m / 12 * (whole + 1 - ties / (whole * (whole - 1))))
    if spread == 0:
        return 1.0
    z = max(0.0, abs(u - n * m / 2) - 0.5) / spread
    return math.erfc(z / math.sqrt(2))
