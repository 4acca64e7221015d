"""An LSTM of letters asked one letter after another, for searches that price each letter as it is written. In numpy: a
step of so small a network takes torch longer to begin than to compute."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence

import numpy as np
from numpy.typing import NDArray
from safetensors import SafetensorError
from safetensors.numpy import load_file

from core.lm.neural import vocabulary_file
from core.lm.neural.units import EDGE, NOT_KNOWN
from core.lm.store import TextModel
from core.text.vocabulary import is_letter

Floats = NDArray[np.float32]
LOG10 = 1 / math.log(10)


class Place:
    """After which letters a text stands: what the layers hold, one after another, (N,), and log10 of what comes next,
    (V,)."""

    __slots__ = ("before", "held", "logs", "unit")

    def __init__(self, before: Place | None, unit: int) -> None:
        self.before, self.unit = before, unit
        self.held: Floats | None = None
        self.logs: Floats | None = None


class LetterSteps:
    """Asks a network for the tokens of a recogniser; has what KenLM's models have. A place is computed where something
    follows it, and not before; many at once take hardly longer than one, so `look` at those that will be asked about.

    `lost` are the letters that the network does not know. Raises `TextError` for a damaged model.
    """

    def __init__(self, model: TextModel, tokens: Sequence[str]) -> None:
        model.check()
        own = vocabulary_file.read_vocabulary(model.folder)
        self._units = [own.index.get(token, NOT_KNOWN) for token in tokens]
        self.lost = sum(is_letter(token) and token not in own.index for token in tokens[1:])
        sizes = vocabulary_file.read_sizes(model.folder)
        try:
            tensors = {name: np.asarray(one, np.float32) for name, one in load_file(model.weights).items()}
            self._rows, self._bias = tensors["embedding.weight"], tensors["bias"][:, None]
            layers = [
                [tensors[f"layers.{number}.{name}"] for name in ("weight_ih", "weight_hh", "bias_ih", "bias_hh")]
                for number in range(sizes.layers)
            ]
        except (OSError, KeyError, ValueError, TypeError, SafetensorError) as error:
            raise vocabulary_file.damaged(model.folder, error) from error
        first, again, bias, other = layers[0]
        begun = (self._rows * self._rows.shape[1] ** 0.5) @ first.T + (bias + other)
        self._begun = np.ascontiguousarray(begun.T)  # (4 H, V) of each letter
        self._first = np.ascontiguousarray(again)
        self._layers = [
            (np.concatenate((w, again), 1), (bias + other)[:, None]) for w, again, bias, other in layers[1:]
        ]
        self._sizes = [own.shape[1] for _, own, _, _ in layers]
        self._none = np.zeros(2 * sum(self._sizes), np.float32)

    def start(self, _nothing: bool) -> Place:
        """Before the first letter."""
        return Place(None, EDGE)

    def score(self, place: Place, token: int) -> tuple[Place, float]:
        """The place after a token, and log10 of its probability."""
        unit = self._units[token]
        return Place(place, unit), float(self._logs(place)[unit])

    def finish(self, place: Place) -> tuple[Place, float]:
        """The same for the end of the text."""
        return place, float(self._logs(place)[EDGE])

    def look(self, places: Iterable[Place]) -> None:
        """Compute those that are not yet."""
        new = [place for place in dict.fromkeys(places) if place.logs is None]
        if not new:
            return
        held, logs = self._computed([self._held(place.before) for place in new], [place.unit for place in new])
        for number, place in enumerate(new):
            place.held, place.logs = held[number], logs[number]
            place.before = None  # what was before is not needed any more

    def _held(self, place: Place | None) -> Floats:
        if place is None:
            return self._none
        self._logs(place)
        assert place.held is not None
        return place.held

    def _logs(self, place: Place) -> Floats:
        if place.logs is None:
            self.look([place])
        assert place.logs is not None
        return place.logs

    def _computed(self, held: Sequence[Floats], units: Sequence[int]) -> tuple[Floats, Floats]:
        """(B, N) of what the layers hold after these letters, and (B, V) of what comes next."""
        before = np.stack(held, axis=1)
        after = np.empty_like(before)
        x, at = before[:0], 0
        for number, size in enumerate(self._sizes):
            own, cell = before[at : at + size], before[at + size : at + 2 * size]
            if number == 0:
                gates = self._first @ own + self._begun[:, units]
            else:
                weights, bias = self._layers[number - 1]
                gates = weights @ np.concatenate((x, own)) + bias
            x = after[at : at + size]
            _cell(gates, cell, x, after[at + size : at + 2 * size])
            at += 2 * size
        logits = self._rows @ x + self._bias
        logits -= logits.max(0)
        logits -= np.log(np.exp(logits).sum(0))
        return np.ascontiguousarray(after.T), np.ascontiguousarray(logits.T * np.float32(LOG10))


def _cell(gates: Floats, cell: Floats, x: Floats, after: Floats) -> None:
    """From (4 H, B) gates before their functions, which are lost, and the cells before, (H, B): the output `x` and the
    cells `after`."""
    size = len(cell)
    news = np.tanh(gates[2 * size : 3 * size])
    gates *= 0.5
    np.tanh(gates, out=gates)
    gates *= 0.5
    gates += 0.5  # the logistic function, without overflow
    np.multiply(gates[size : 2 * size], cell, out=after)
    news *= gates[:size]
    after += news
    np.tanh(after, out=x)
    x *= gates[3 * size :]
