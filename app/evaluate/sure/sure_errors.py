"""Utterances by how sure a model was of what is wrong in them. Pure functions of a report."""

from __future__ import annotations

from core.evaluation.alignment import taken
from core.evaluation.calibration import BINS
from core.evaluation.report import Report
from core.progress import Stop, never


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
