"""How far two runs of the same settings may come out apart and still be the same run, and why: stated here and nowhere
else. Torch-free.

Losses of checks are compared by their relative difference, weights layer by layer: the root mean square of the
differences, as a share of that of the layer's weights. Error rates are no measure: they move by whole words.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Protocol

import numpy as np
import numpy.typing as npt

from core.families.plan import layer_of
from core.runs.events import Started
from core.wording import say

Weights = npt.NDArray[Any]
LEAST_LOSS = 0.05
"""Smaller losses, of a text that is nearly known by heart, count as this one: their last digits say nothing."""


@dataclass(frozen=True)
class Tolerance:
    """What is allowed of losses and of layers' weights, as shares; `why` says what such differences come from."""

    loss: float
    weights: float
    why: str

    @property
    def exact(self) -> bool:
        return not self.loss and not self.weights


EXACT = Tolerance(
    0.0, 0.0, say("On one processor, with the same versions and threads, float32 gives the same to the last bit.")
)
FLOAT32 = Tolerance(
    0.02,
    0.05,
    say(
        "Graphics cards, other processors, versions or numbers of threads add up numbers in another order: float32 "
        "rounds each sum to 24 binary digits, and every step builds on the one before it."
    ),
)
BFLOAT16 = Tolerance(
    0.05,
    0.15,
    say(
        "bfloat16 keeps 8 binary digits of what layers compute: where sums are added up in another order, or only one "
        "of the two runs counts so, every step differs by some thousandths, and builds on the one before it."
    ),
)


def of_format(precision: str) -> Tolerance:
    """What holds where two runs, or two sittings of one, compute otherwise."""
    return BFLOAT16 if precision == "bfloat16" else FLOAT32


def between(first: Started | None, second: Started | None, *, alike: bool) -> Tolerance:
    """What holds for two runs that began so; `alike`: versions, computer and threads are known, and the same."""
    started = [one for one in (first, second) if one is not None]
    allowed = next((BFLOAT16 for one in started if of_format(one.precision) is BFLOAT16), FLOAT32)
    on_processor = len(started) == 2 and all(one.device == "cpu" for one in started)
    return EXACT if allowed is FLOAT32 and on_processor and alike else allowed


@dataclass(frozen=True)
class Apart:
    """How far two runs are from each other: the losses of the check where that is most, as a share of the larger; and
    the weights of the layer where that is most, as a share of their size. Infinite where they cannot be compared."""

    loss: float
    layer: str
    weights: float

    def within(self, allowed: Tolerance) -> bool:
        return self.loss <= allowed.loss and self.weights <= allowed.weights

    def sentence(self, allowed: Tolerance) -> str:
        """Whether they are the same run, by which measure, and why they need not be equal."""
        if not self.loss and not self.weights:
            return say("They are the same run, bit for bit.")
        if math.isinf(self.weights):
            return say("They are not the same run: the weights in {layer} cannot be compared.", layer=self.layer)
        if math.isinf(self.loss):
            return say("They are not the same run: a check of the one was not made by the other, or has no loss.")
        told: dict[str, Any] = {"loss": self.loss, "layer": self.layer, "weights": self.weights, "why": allowed.why}
        if allowed.exact:
            return say(
                "They differ, where nothing should: by {loss:.3%} in the loss of a check, by {weights:.3%} of the "
                "weights in {layer}. {why}",
                **told,
            )
        told |= {"most_loss": allowed.loss, "most_weights": allowed.weights}
        if self.within(allowed):
            return say(
                "They are the same run, within what is to be expected: {loss:.3%} apart in the loss of a check "
                "({most_loss:.0%} allowed), {weights:.3%} of the weights in {layer} ({most_weights:.0%} allowed). "
                "{why}",
                **told,
            )
        return say(
            "They differ by more than is to be expected: by {loss:.3%} in the loss of a check ({most_loss:.0%} "
            "allowed), by {weights:.3%} of the weights in {layer} ({most_weights:.0%} allowed). {why}",
            **told,
        )


class Checked(Protocol):
    """What a check came to, as far as it is compared."""

    @property
    def loss(self) -> float: ...


def apart(first: Checked | None, second: Checked | None) -> float:
    """The relative difference of the losses of a check; infinite where one was not made, or only one is a number."""
    if first is None or second is None:
        return math.inf
    one, other = first.loss, second.loss
    if one == other or (math.isnan(one) and math.isnan(other)):
        return 0.0
    if not (math.isfinite(one) and math.isfinite(other)):
        return math.inf
    return abs(one - other) / max(abs(one), abs(other), LEAST_LOSS)


def farthest(first: Mapping[str, Weights], second: Mapping[str, Weights]) -> tuple[str, float]:
    """The layer whose weights are the farthest apart, and how far as a share of their size; infinite where one model
    has weights that the other has not, or where whole numbers differ. The first layer where nothing differs."""
    layers: dict[str, list[str]] = {}
    for name in sorted({*first, *second}):
        layers.setdefault(_layer(name), []).append(name)
    found = {layer: _share(names, first, second) for layer, names in layers.items()}
    return max(found.items(), key=lambda layer: layer[1], default=("", 0.0))


def _layer(name: str) -> str:
    """A numbered layer with all that is in it; elsewhere the module that a tensor belongs to."""
    layer = layer_of(name)
    return layer if layer != name else name.rpartition(".")[0]


def _share(names: Iterable[str], first: Mapping[str, Weights], second: Mapping[str, Weights]) -> float:
    difference = size = 0.0
    for name in names:
        one, other = first.get(name), second.get(name)
        if one is None or other is None or one.shape != other.shape:
            return math.inf
        if not np.issubdtype(one.dtype, np.floating):
            if not np.array_equal(one, other):
                return math.inf
            continue
        a, b = one.astype(np.float64), other.astype(np.float64)
        difference += float(np.sum((a - b) ** 2))
        size += max(float(np.sum(a**2)), float(np.sum(b**2)))
    if not difference:  # nan is neither
        return 0.0
    return math.sqrt(difference / size) if size and math.isfinite(difference) else math.inf
