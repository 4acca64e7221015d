"""An LSTM of letters asked one letter after another, for searches that price each letter as it is written. In numpy: a
step of so small a network takes torch longer to begin than to compute."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from safetensors import SafetensorError
from safetensors.numpy import load_file

from core.lm.neural import vocabulary_file
from core.lm.neural.units import EDGE, NOT_KNOWN
from core.lm.store import TextModel

Floats = NDArray[np.float32]
LOG10 = 1 / math.log(10)


class Place:
    """After which letters a text stands: `hidden` of each layer, and log10 of what comes next, (V,)."""

    __slots__ = ("before", "hidden", "logs", "unit")

    def __init__(self, before: Place | None, unit: int) -> None:
        self.before, self.unit = before, unit
        self.hidden: list[tuple[Floats, Floats]] = []
        self.logs: Floats | None = None


class LetterSteps:
    """Asks a network for the tokens of a recogniser; has what flashlight asks of a model of text. A place is computed
    where something follows it, and not before.

    `lost` are the tokens that the network does not know. Raises `TextError` for a damaged model.
    """

    def __init__(self, model: TextModel, tokens: Sequence[str]) -> None:
        model.check()
        own = vocabulary_file.read_vocabulary(model.folder)
        self._units = [own.index.get(token, NOT_KNOWN) for token in tokens]
        self.lost = sum(unit == NOT_KNOWN for unit in self._units[1:])
        sizes = vocabulary_file.read_sizes(model.folder)
        try:
            tensors = {name: np.asarray(one, np.float32) for name, one in load_file(model.weights).items()}
            self._rows, self._bias = tensors["embedding.weight"], tensors["bias"]
            layers = [
                [tensors[f"layers.{number}.{name}"] for name in ("weight_ih", "weight_hh", "bias_ih", "bias_hh")]
                for number in range(sizes.layers)
            ]
        except (OSError, KeyError, ValueError, TypeError, SafetensorError) as error:
            raise vocabulary_file.damaged(model.folder, error) from error
        first, again, bias, other = layers[0]
        self._begun = (self._rows * self._rows.shape[1] ** 0.5) @ first.T + (bias + other)  # (V, 4 H) of each letter
        self._first = np.ascontiguousarray(again)
        self._layers = [(np.concatenate((w, again), 1), bias + other) for w, again, bias, other in layers[1:]]
        self._none = [np.zeros(w[1].shape[1], np.float32) for w in layers]

    def start(self, _nothing: bool) -> Place:
        """Before the first letter."""
        return Place(None, EDGE)

    def score(self, place: Place, token: int) -> tuple[Place, float]:
        """The place after a token, and log10 of its probability."""
        unit = self._units[token]
        return Place(place, unit), float(self._at(place)[unit])

    def finish(self, place: Place) -> tuple[Place, float]:
        """The same for the end of the text."""
        return place, float(self._at(place)[EDGE])

    def _at(self, place: Place) -> Floats:
        if place.logs is None:
            place.logs = self._computed(place)
        return place.logs

    def _computed(self, place: Place) -> Floats:
        if place.before is not None and not place.before.hidden:
            self._at(place.before)
        hidden = place.before.hidden if place.before is not None else [(none, none) for none in self._none]
        x, cell = _cell(self._begun[place.unit] + self._first @ hidden[0][0], hidden[0][1])
        place.hidden = [(x, cell)]
        for (weights, bias), (before, own) in zip(self._layers, hidden[1:], strict=True):
            x, cell = _cell(weights @ np.concatenate((x, before)) + bias, own)
            place.hidden.append((x, cell))
        place.before = None  # what was before is not needed any more
        logits = self._rows @ x + self._bias
        logits -= logits.max()
        return np.asarray((logits - np.log(np.exp(logits).sum())) * LOG10, np.float32)


def _cell(gates: Floats, cell: Floats) -> tuple[Floats, Floats]:
    """(4 H,) before their functions, and the cell before: the output and the cell after."""
    size = len(cell)
    opened = 0.5 * np.tanh(0.5 * gates) + 0.5  # the logistic function, without overflow
    after = opened[size : 2 * size] * cell + opened[:size] * np.tanh(gates[2 * size : 3 * size])
    return opened[3 * size :] * np.tanh(after), after
