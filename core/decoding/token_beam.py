"""A beam over tokens, any of which may follow any other: prefix search (Graves 2012; Hannun et al. 2014). In Python: so
a model of text is asked only about what can still be among the likeliest, and a network about many beginnings at once.

Nothing is lost by that: what a token earns is bounded, and a beginning that would not reach the beam with the most that
it may earn is not asked about.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from operator import itemgetter
from typing import Any, Protocol, TypeAlias

import numpy as np

from core.decoding.beam import Beam, BeamPath, Rows

APART = math.log(2)
"""Two paths to a text are at most twice as likely as one: what may join another is asked about although it is so much
less likely by itself."""


class Place:
    """Where a beginning of a text stands: the `state` of a model of text after it, the `tokens` of its last word, what
    of that was `promised`, what its last token `earned`, and the places after each token that was asked about."""

    __slots__ = ("earned", "following", "promised", "state", "tokens")

    def __init__(self, state: Any, tokens: tuple[int, ...] = (), promised: float = 0.0, earned: float = 0.0) -> None:
        self.state, self.tokens, self.promised, self.earned = state, tokens, promised, earned
        self.following: dict[int, Place] = {}


class Prices(Protocol):
    """What a text costs or earns beside its sound, token by token."""

    @property
    def most(self) -> float:
        """No token earns more, but for those that are `free`."""

    @property
    def free(self) -> frozenset[int]:
        """Tokens that may earn anything."""

    def start(self) -> Place:
        """Before the first token."""

    def look(self, places: Sequence[Place]) -> None:
        """These will be asked about next."""

    def following(self, place: Place, token: int) -> Place:
        """The place after a token, which is not among those that followed before."""

    def end(self, place: Place) -> float:
        """What a text earns that ends here."""


class Unpriced:
    """See `Prices`: the sound alone decides."""

    most = 0.0
    free: frozenset[int] = frozenset()

    def start(self) -> Place:
        return Place(None)

    def look(self, places: Sequence[Place]) -> None:
        """Nothing has to be computed."""

    def following(self, place: Place, token: int) -> Place:
        found = place.following[token] = Place(None)
        return found

    def end(self, place: Place) -> float:  # noqa: ARG002 - wherever
        return 0.0


Trace: TypeAlias = "tuple[int, Trace] | None"
"""The tokens of all rows, from the last to the first."""
Hypothesis: TypeAlias = tuple[float, Place, int, Trace]
"""Score, place, token of the last row (0 where nothing was said), and what led here."""
SCORE = itemgetter(0)


def followed(rows: Rows, prices: Prices, beam: Beam) -> list[BeamPath]:
    """The likeliest paths of rows, the best first, each of another sequence of tokens."""
    count = min(beam.tokens, rows.logs.shape[1])
    likely = np.argpartition(-rows.logs, count - 1, axis=1)[:, :count]
    logs = np.take_along_axis(rows.logs, likely, 1)
    found: list[Hypothesis] = [(0.0, prices.start(), 0, None)]
    for tokens, values in zip(likely.tolist(), logs.tolist(), strict=True):
        found = _next(found, dict(zip(tokens, values, strict=True)), prices, beam)
    return [rows.path(_tokens(trace), score) for score, _, _, trace in _ended(found, prices, beam)]


def _next(before: list[Hypothesis], row: dict[int, float], prices: Prices, beam: Beam) -> list[Hypothesis]:
    """The beam after a row of some tokens' log probabilities."""
    still = _silent(before, row.pop(0)) if 0 in row else {}
    spoken: dict[Place, Hypothesis] = {
        place: (score + row[token], place, token, (token, trace))
        for score, place, token, trace in before
        if token in row
    }
    scores = sorted(one[0] for found in (still, spoken) for one in found.values())
    least = scores[-1] - beam.gap if scores else -math.inf
    if len(scores) >= beam.size:
        least = max(least, scores[-beam.size])
    asked = _within_reach(before, row, least - APART, prices)
    if asked:
        prices.look([place for _, place, _, _ in asked])
    for score, place, token, trace in asked:
        following = place.following.get(token) or prices.following(place, token)
        score += following.earned
        if score > least - APART:
            one = (score, following, token, (token, trace))
            other = spoken.get(following)
            spoken[following] = one if other is None else _joined(other, one)
    return _best((*still.values(), *spoken.values()), beam)


def _silent(before: list[Hypothesis], blank: float) -> dict[Place, Hypothesis]:
    """What goes on without a token."""
    found: dict[Place, Hypothesis] = {}
    for score, place, _, trace in before:
        one = (score + blank, place, 0, (0, trace))
        other = found.get(place)
        found[place] = one if other is None else _joined(other, one)
    return found


def _within_reach(before: list[Hypothesis], row: dict[int, float], least: float, prices: Prices) -> list[Hypothesis]:
    """What goes on with another token and may come to `least`: each with that token, and its score without what the
    token earns."""
    found: list[Hypothesis] = []
    for token, log in row.items():
        needed = -math.inf if token in prices.free else least - prices.most - log
        for score, place, last, trace in before:
            if score <= needed:
                break
            if last != token:
                found.append((score + log, place, token, trace))
    return found


def _joined(one: Hypothesis, other: Hypothesis) -> Hypothesis:
    """Two paths to one text: as likely as both, and told as the likelier."""
    if one[0] < other[0]:
        one, other = other, one
    score, place, token, trace = one
    return score + math.log1p(math.exp(other[0] - score)), place, token, trace


def _best(found: Iterable[Hypothesis], beam: Beam) -> list[Hypothesis]:
    """The likeliest, from the best on; at least one."""
    ranked = sorted(found, key=SCORE, reverse=True)[: beam.size]
    least = ranked[0][0] - beam.gap
    return [ranked[0], *(one for one in ranked[1:] if one[0] > least)]


def _ended(found: list[Hypothesis], prices: Prices, beam: Beam) -> list[Hypothesis]:
    prices.look([place for _, place, _, _ in found])
    ended: dict[Place, Hypothesis] = {}
    for score, place, token, trace in found:
        one = (score + prices.end(place), place, token, trace)
        ended[place] = _joined(ended[place], one) if place in ended else one
    return _best(ended.values(), beam)


def _tokens(trace: Trace) -> list[int]:
    found = []
    while trace is not None:
        token, trace = trace
        found.append(token)
    return found[::-1]
