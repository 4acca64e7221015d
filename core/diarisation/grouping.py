"""Telling vectors of voices apart: which belong to the same person, and how many people there are.

Vectors without a model are brought first to where one person's lie close together. What a person's own voice does from
one moment to the next is learnt from neighbours in time, who mostly are the same person (within-class covariance
normalisation, Hatch et al. 2006); what is left are the directions in which windows differ most for that.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
Ints = NDArray[np.int64]
MOST = 12
"""People that are told apart at most where nobody says how many there are."""
SAME = 0.8
"""Share of neighbours in time that are surely the same person: those that lie nearest."""
SHRUNK = 0.5
DIRECTIONS = 6
WINDOWS_EACH = 25
"""Windows that there are for each of them at least."""
ALONE = 0.32
"""With groups that are no better apart than this (mean silhouette, Rousseeuw 1987), there is one person: one alone came
to 0.26 at most, two to four people to 0.40 at least (`bench diarise`'s conversations of 24 turns)."""


def evened(vectors: Floats, neighbours: Sequence[tuple[int, int]]) -> Floats:
    """(N, D) vectors brought to where the steps between `neighbours` are alike in all directions, and of those the
    (N, K) that tell most."""
    centred = (vectors - vectors.mean(axis=0)).astype(np.float64)
    if len(neighbours) >= vectors.shape[1]:
        first, second = np.array(neighbours).T
        steps = centred[second] - centred[first]
        lengths = np.square(steps / (steps.std(axis=0) + 1e-6)).sum(axis=1)
        steps = steps[lengths <= np.quantile(lengths, SAME)]
        spread = steps.T @ steps / (2 * len(steps))
        spread = (1 - SHRUNK) * spread + SHRUNK * np.diag(np.diag(spread)) + 1e-6 * np.eye(spread.shape[0])
        values, turn = np.linalg.eigh(spread)
        centred = centred @ (turn / np.sqrt(values))
    else:
        centred = centred / (centred.std(axis=0) + 1e-6)
    _, _, directions = np.linalg.svd(centred, full_matrices=False)
    found: Floats = (centred @ directions[:DIRECTIONS].T).astype(np.float32)
    return found


def by_ward(vectors: Floats, wanted: int = 0) -> Ints:
    """(N, K) evened vectors -> (N,) groups, joined from below so that they spread least (Ward). As many as are
    `wanted`; else as many as lie best apart."""
    from scipy.cluster.hierarchy import fcluster, linkage

    if len(vectors) < 3:
        return np.zeros(len(vectors), np.int64)
    tree = linkage(vectors.astype(np.float64), "ward")
    if wanted:
        return np.asarray(fcluster(tree, wanted, "maxclust"), np.int64) - 1
    apart = _distances(vectors)
    best, found = ALONE, np.zeros(len(vectors), np.int64)
    for count in range(2, min(MOST, len(vectors) // WINDOWS_EACH) + 1):
        groups = np.asarray(fcluster(tree, count, "maxclust"), np.int64) - 1
        if (worth := silhouette(apart, groups)) > best:
            best, found = worth, groups
    return found


def by_cosine(vectors: Floats, limit: float, wanted: int = 0) -> Ints:
    """(N, D) vectors -> (N,) groups, joined from below by the mean cosine distance, until they lie `limit` apart, or
    until there are `wanted`."""
    from scipy.cluster.hierarchy import fcluster, linkage

    if len(vectors) < 2:
        return np.zeros(len(vectors), np.int64)
    unit = vectors / np.maximum(np.linalg.norm(vectors, axis=1, keepdims=True), 1e-9)
    tree = linkage(unit.astype(np.float64), "average", metric="cosine")
    groups = fcluster(tree, wanted, "maxclust") if wanted else fcluster(tree, limit, "distance")
    return np.asarray(groups, np.int64) - 1


def silhouette(apart: Floats, groups: Ints) -> float:
    """How well (N,) groups lie apart, -1 to 1: of each window, how much nearer its own are than the nearest others."""
    count = int(groups.max()) + 1
    member = np.eye(count, dtype=np.float32)[groups]
    sums, sizes = apart @ member, member.sum(axis=0)
    rows = np.arange(len(groups))
    own = sums[rows, groups] / np.maximum(sizes[groups] - 1, 1)
    means = sums / np.maximum(sizes, 1)
    means[rows, groups] = np.inf
    other = means.min(axis=1)
    each = np.where(sizes[groups] > 1, (other - own) / np.maximum(np.maximum(other, own), 1e-9), 0)
    return float(each.mean())


def _distances(vectors: Floats) -> Floats:
    squares = np.square(vectors).sum(axis=1)
    found: Floats = np.sqrt(np.maximum(squares[:, None] + squares - 2 * vectors @ vectors.T, 0)).astype(np.float32)
    return found


def to_centres(vectors: Floats, centres: Floats, *, cosine: bool) -> Floats:
    """(N, D) vectors and (G, D) centres -> (N, G) distances, by their angles or straight."""
    if cosine:
        first = vectors / np.maximum(np.linalg.norm(vectors, axis=1, keepdims=True), 1e-9)
        second = centres / np.maximum(np.linalg.norm(centres, axis=1, keepdims=True), 1e-9)
        return np.asarray(1 - first @ second.T, np.float32)
    x, y = vectors.astype(np.float64), centres.astype(np.float64)
    squares = np.square(x).sum(axis=1)[:, None] + np.square(y).sum(axis=1) - 2 * x @ y.T
    return np.asarray(np.sqrt(np.maximum(squares, 0)), np.float32)


def smoothed(costs: Floats, switch: Floats) -> Ints:
    """(N, G) costs of giving a window to a group -> (N,): the cheapest groups, where another than before costs (N,)
    `switch`."""
    count, groups = costs.shape
    back = np.zeros((count, groups), np.int64)
    score = costs[0].astype(np.float64)
    own = np.arange(groups)
    for at in range(1, count):
        other = int(score.argmin())
        change = score[other] + float(switch[at])
        back[at] = np.where(score <= change, own, other)
        score = np.minimum(score, change) + costs[at]
    found = np.empty(count, np.int64)
    found[-1] = int(score.argmin())
    for at in range(count - 1, 0, -1):
        found[at - 1] = back[at, found[at]]
    return found
