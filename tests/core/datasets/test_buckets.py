"""Who is heard together: little padding, in frames and in texts, and not always the same."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from itertools import combinations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.datasets.augment import Variation
from core.datasets.batches import BatchPlan
from core.datasets.buckets import PADDING, buckets, padding, together
from core.project.sample import SAMPLE
from core.training.config import TrainConfig

LENGTHS = st.lists(st.integers(1, 400), min_size=1, max_size=60)
RATE = 100.0
CONFIG = TrainConfig()
LIMIT = CONFIG.batch_seconds * RATE


@pytest.fixture(scope="module")
def sample() -> list[tuple[str, float, int]]:
    """The train utterances of the sample: key, seconds, letters."""
    with (SAMPLE / "utterances.tsv").open(encoding="utf-8", newline="") as lines:
        rows = [row for row in csv.DictReader(lines, delimiter="\t") if row["split"] == "train"]
    return [(r["key"], (int(r["end"]) - int(r["start"])) / 16000, len(r["text"])) for r in rows]


def plan_of(sample: Sequence[tuple[str, float, int]], copies: int, seed: int, limit: float = LIMIT) -> BatchPlan:
    how = Variation(CONFIG.speeds, CONFIG.noise, copies, seed)
    frames = [[round(seconds * RATE / how.speed(key, c)) for c in range(copies)] for key, seconds, _ in sample]
    return BatchPlan(np.array(frames, np.int64), limit, seed, labels=[letters for _, _, letters in sample])


def padded(plan: BatchPlan, epoch: int) -> float:
    heard = plan.epoch(epoch)
    full = sum(len(batch) * max(int(plan.frames[i, c]) for i, c in batch) for batch in heard)
    return 1 - sum(int(plan.frames[i, c]) for batch in heard for i, c in batch) / full


@pytest.mark.parametrize("copies", [1, CONFIG.copies, 8])
@pytest.mark.parametrize("batch_seconds", [16.0, CONFIG.batch_seconds])
def test_of_the_sample_at_most_two_in_a_hundred_frames_are_padding(
    sample: list[tuple[str, float, int]], copies: int, batch_seconds: float
) -> None:
    for seed in range(3):
        plan = plan_of(sample, copies, seed, batch_seconds * RATE)
        for epoch in range(4):
            assert padded(plan, epoch) <= PADDING


def test_batches_are_as_full_as_they_were(sample: list[tuple[str, float, int]]) -> None:
    plan = plan_of(sample, CONFIG.copies, 0)
    full = [len(batch) * max(int(plan.frames[i, c]) for i, c in batch) / LIMIT for batch in plan.epoch(0)]
    assert max(full) <= 1
    assert np.mean(full) > 0.93


def meetings(plan: BatchPlan, epoch: int) -> set[tuple[int, int]]:
    return {pair for batch in plan.epoch(epoch) for pair in combinations(sorted(i for i, _ in batch), 2)}


def test_the_same_neighbours_do_not_always_meet(sample: list[tuple[str, float, int]]) -> None:
    for copies, most in ((1, 0.55), (CONFIG.copies, 0.3)):
        plan = plan_of(sample, copies, 0)
        again = [len(meetings(plan, e) & meetings(plan, e + 1)) / len(meetings(plan, e)) for e in range(4)]
        assert np.mean(again) < most


def test_texts_of_like_length_meet(sample: list[tuple[str, float, int]]) -> None:
    many = np.random.default_rng(0)
    frames = many.integers(100, 1500, 20_000)
    letters = (frames * many.uniform(0.1, 0.2, len(frames))).astype(np.int64)
    for lengths, texts, most in (
        (np.array([round(s * RATE) for _, s, _ in sample]), np.array([n for _, _, n in sample]), 0.98),
        (frames, letters, 0.5),
    ):
        both = together(lengths, texts, LIMIT, np.random.default_rng(1))
        by_frames = together(lengths, np.zeros_like(texts), LIMIT, np.random.default_rng(1))
        assert padding(both, texts.tolist()) < most * padding(by_frames, texts.tolist())
        assert padding(both, lengths.tolist()) <= PADDING


@given(LENGTHS, st.integers(10, 900))
def test_buckets_keep_the_order(lengths: list[int], limit: int) -> None:
    order = np.argsort(lengths).tolist()
    assert [i for batch in buckets(order, lengths, limit) for i in batch] == order


@given(LENGTHS, st.integers(1, 900), st.integers(0, 9))
def test_few_and_odd_lengths_are_never_padded_more_than_sorted_ones_need(
    lengths: list[int], limit: int, seed: int
) -> None:
    frames = np.array(lengths, np.int64)
    made = together(frames, frames // 3, limit, np.random.default_rng(seed))
    assert sorted(i for batch in made for i in batch) == list(range(len(frames)))
    in_order = buckets(np.argsort(lengths).tolist(), lengths, limit)
    assert padding(made, lengths) <= max(PADDING, padding(in_order, lengths))
