"""How sure a model was against how right it was, and the temperature that brings the two together. Torch-free."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from core.decoding.sureness import NEVER
from core.evaluation.alignment import Taken, taken
from core.evaluation.analysis import Calibration, SureBin
from core.evaluation.light_reading import confidences
from core.evaluation.report import Report
from core.progress import Stop, never
from core.wording import say

Floats = NDArray[np.float64]

BINS = 10
LEAST = 50
"""Words that a temperature is fitted on, at least."""
COLDEST, HOTTEST = 0.2, 8.0
UNFITTED_READ = say(
    "With a text model or hot words, how sure this model says it is was never held against how often it is right."
)
UNFITTED = say(
    "How sure this model says it is was never held against how often it is right: evaluate it on dev, and drafts, Live "
    "and what to correct next will go by that."
)


def sure_and_right(all_of: Sequence[Taken]) -> tuple[Floats, Floats]:
    """Of each written word whose confidence is known: how sure it was, and 1 where it is right, (W,) each."""
    sure: list[float] = []
    right: list[float] = []
    for one, told in zip(all_of, confidences([one.item.words for one in all_of]), strict=True):
        if len(told) != len(one.written) or not told:
            continue
        sure += told
        own = [1.0] * len(told)
        for edit in one.edits:
            if edit.kind != "left_out":
                own[edit.place] = 0.0
        right += own
    return np.array(sure, float), np.array(right, float)


def calibration(all_of: Sequence[Taken], temperature: float | None = None) -> Calibration | None:
    """None where the model told of no word how sure it is."""
    sure, right = sure_and_right(all_of)
    if not len(sure):
        return None
    bins, error = in_bins(sure, right)
    if temperature is None:
        return Calibration(bins, error)
    after, error_after = in_bins(tempered(sure, temperature), right)
    return Calibration(bins, error, temperature, after, error_after)


def in_bins(sure: Floats, right: Floats) -> tuple[tuple[SureBin, ...], float]:
    """The words in bins of equal width, and the expected calibration error: the mean distance between how sure and how
    right the words of a bin are, by how many they are (Naeini et al. 2015)."""
    place = np.minimum((sure * BINS).astype(int), BINS - 1)
    words, sures, rights = (np.bincount(place, w, BINS) for w in (None, sure, right))
    bins = tuple(SureBin(float(s / n), float(r / n), int(n)) for n, s, r in zip(words, sures, rights, strict=True) if n)
    return bins, sum(abs(one.sure - one.right) * one.words for one in bins) / max(len(sure), 1)


def tempered(sure: Floats, temperature: float) -> Floats:
    """The same confidences, put right."""
    return np.asarray(1 / (1 + np.exp(-_logits(sure) / temperature)))


def fitted(sure: Floats, right: Floats) -> float | None:
    """The temperature at which the confidences are likeliest; None of too few words, or where all are right or wrong
    alike."""
    from scipy.optimize import minimize_scalar  # slow to load

    if len(sure) < LEAST or right.min() == right.max():
        return None
    logits = _logits(sure)
    signs = np.where(right > 0, 1.0, -1.0)

    def loss(log_temperature: float) -> float:
        return float(np.logaddexp(0, -signs * logits / np.exp(log_temperature)).mean())

    found = minimize_scalar(loss, bounds=(np.log(COLDEST), np.log(HOTTEST)), method="bounded")
    return round(float(np.exp(found.x)), 3)


def _logits(sure: Floats) -> Floats:
    kept = np.clip(sure, NEVER, 1 - NEVER)
    return np.asarray(np.log(kept / (1 - kept)))


def bin_of(sure: float) -> int:
    """The stretch of sureness that a confidence lies in: `BINS` of equal width."""
    return min(int(sure * BINS), BINS - 1)


def wrong_by_sureness(report: Report, cancelled: Stop = never) -> dict[int, tuple[str, ...]]:
    """By stretches of sureness, the keys of the utterances in which a word is wrong that the model was so sure of."""
    found: dict[int, dict[str, None]] = {}
    for item in report.items:
        if cancelled():
            break
        if not item.counts.errors or not item.words:
            continue
        one = taken(item)
        if len(one.written) != len(item.words):
            continue
        for edit in one.edits:
            if edit.kind != "left_out":
                found.setdefault(bin_of(item.words[edit.place].confidence), {})[item.key] = None
    return {place: tuple(keys) for place, keys in found.items()}
