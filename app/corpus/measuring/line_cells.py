"""Lines and dots as coverage of pixels: a view that moves is drawn anew each time, and painters' paths are too slow."""

from __future__ import annotations

import numpy as np

STEEPEST = 4.0
"""Pixels down for one across: a steeper line grows no thicker."""
Cells = np.ndarray
"""(height, width) uint8: how much of each pixel is covered."""


def line_cells(x: np.ndarray, y: np.ndarray, width: int, height: int, thick: float) -> Cells:
    """A line through points at ascending `x`, in pixels; gaps where `y` is nan. `thick` pixels thick."""
    if len(x) < 2:
        return np.zeros((height, width), np.uint8)
    columns = np.arange(width) + 0.5
    at = np.interp(columns, x, y, left=np.nan, right=np.nan)
    halves = (at[1:] + at[:-1]) / 2
    before, after = np.concatenate([[np.nan], halves]), np.concatenate([halves, [np.nan]])
    steep = np.nan_to_num(np.fmax(np.abs(at - before), np.abs(at - after)) * 2)
    reach = thick / 2 * np.sqrt(1 + np.minimum(steep, STEEPEST) ** 2)  # as thick across a slope as along a level
    top, bottom = np.fmin(at, np.fmin(before, after)), np.fmax(at, np.fmax(before, after))
    top, bottom = top - reach + (bottom - top) / 2, bottom + reach - (bottom - top) / 2
    hidden = np.isnan(at)
    top[hidden], bottom[hidden] = height + 1, height  # covers nothing
    row = np.arange(height, dtype=np.float32)[:, None]
    top, bottom = top.astype(np.float32), bottom.astype(np.float32)
    covered = np.minimum(bottom, row + 1) - np.maximum(top, row)
    return np.ascontiguousarray((covered.clip(0, 1) * 255).astype(np.uint8))


def dot_cells(x: np.ndarray, y: np.ndarray, width: int, height: int, size: int) -> Cells:
    """Squares of `size` pixels around points."""
    cells = np.zeros((height, width), np.uint8)
    left, top = np.round(x - size / 2).astype(np.int64), np.round(y - size / 2).astype(np.int64)
    for down in range(size):
        for across in range(size):
            row, column = top + down, left + across
            inside = (row >= 0) & (row < height) & (column >= 0) & (column < width)
            cells[row[inside], column[inside]] = 255
    return cells
