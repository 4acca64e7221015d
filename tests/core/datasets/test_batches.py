"""Batches: everything is heard, nothing twice in a pass, never over the limit, and exactly again from any place."""

from __future__ import annotations

from itertools import islice

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from core.datasets.batches import BatchPlan, Mix, Position

LENGTHS = st.lists(st.integers(1, 400), min_size=1, max_size=60)


def frames(lengths: list[int], copies: int) -> np.ndarray:
    """Lengths of copies: the second a little shorter, the third a little longer."""
    shares = (1.0, 0.93, 1.09)[:copies]
    return np.array([[max(1, int(n * share)) for share in shares] for n in lengths], np.int64)


@given(LENGTHS, st.integers(1, 3), st.integers(0, 5), st.integers(0, 3))
def test_a_pass_hears_each_utterance_once(lengths: list[int], copies: int, seed: int, epoch: int) -> None:
    plan = BatchPlan(frames(lengths, copies), 500, seed)
    heard = [index for batch in plan.epoch(epoch) for index, _ in batch]
    assert sorted(heard) == list(range(len(lengths)))


@given(LENGTHS, st.integers(1, 3), st.integers(0, 5))
def test_passes_go_through_all_copies_before_one_comes_again(lengths: list[int], copies: int, seed: int) -> None:
    plan = BatchPlan(frames(lengths, copies), 500, seed)
    heard = {pair for epoch in range(copies) for batch in plan.epoch(epoch) for pair in batch}
    assert heard == {(i, c) for i in range(len(lengths)) for c in range(copies)}


@given(LENGTHS, st.integers(1, 3), st.integers(20, 600))
def test_a_batch_with_its_padding_keeps_to_the_limit(lengths: list[int], copies: int, limit: int) -> None:
    sizes = frames(lengths, copies)
    for batch in BatchPlan(sizes, limit, 0).epoch(0):
        padded = len(batch) * max(int(sizes[i, c]) for i, c in batch)
        assert padded <= limit or len(batch) == 1


@given(LENGTHS, st.integers(1, 3), st.integers(0, 5), st.integers(0, 30))
def test_going_on_from_any_place_gives_the_same_order(lengths: list[int], copies: int, seed: int, at: int) -> None:
    whole = list(islice(BatchPlan(frames(lengths, copies), 500, seed).after(Position()), at + 10))
    place = whole[at - 1].after if at else Position()
    resumed = list(islice(BatchPlan(frames(lengths, copies), 500, seed).after(place), 10))
    assert resumed == whole[at : at + 10]


@settings(max_examples=40)
@given(st.lists(st.integers(50, 400), min_size=1, max_size=30), st.integers(1, 3), st.integers(1, 4), st.floats(1, 9e3))
def test_the_steps_foretold_hear_what_was_asked_and_no_step_more(
    lengths: list[int], copies: int, accumulate: int, wanted: float
) -> None:
    plan = BatchPlan(frames(lengths, copies), 500, 1)
    steps = plan.steps_for(wanted, accumulate)
    batches = list(islice(plan.after(Position()), steps * accumulate))
    assert sum(plan.heard(batch) for batch in batches) >= wanted
    assert sum(plan.heard(batch) for batch in batches[: (steps - 1) * accumulate]) < wanted


@given(LENGTHS, st.integers(1, 3))
def test_the_longest_batch_holds_the_longest_utterance(lengths: list[int], copies: int) -> None:
    sizes = frames(lengths, copies)
    chosen = BatchPlan(sizes, 900, 0).longest()
    assert max(int(sizes[i, c]) for i, c in chosen.items) == int(sizes.max())


@given(LENGTHS, LENGTHS, st.integers(1, 3), st.floats(0.05, 0.8), st.integers(0, 5), st.integers(0, 40))
def test_the_others_are_mixed_in_by_their_share_and_from_any_place_the_same(
    own: list[int], others: list[int], copies: int, share: float, seed: int, at: int
) -> None:
    sizes, mix = frames(own + others, copies), Mix(len(own), share)
    plan = BatchPlan(sizes, 500, seed, mix)
    passes = [[pair for batch in plan.epoch(epoch) for pair in batch] for epoch in range(4)]
    assert all(sorted(i for i, _ in heard if i < len(own)) == list(range(len(own))) for heard in passes)
    theirs = [i for heard in passes for i, _ in heard if i >= len(own)]
    times = [theirs.count(len(own) + i) for i in range(len(others))]
    assert max(times) - min(times) <= 1, "each once before one comes again"
    mean = sizes.mean(axis=1)
    every, total = len(theirs) // 4, float(mean[: len(own)].sum())
    wanted = share / (1 - share) * total / float(mean[len(own) :].mean())
    assert every == max(1, round(wanted))
    whole = list(islice(BatchPlan(sizes, 500, seed, mix).after(Position()), at + 5))
    place = whole[at - 1].after if at else Position()
    assert list(islice(BatchPlan(sizes, 500, seed, mix).after(place), 5)) == whole[at : at + 5]


def test_other_seeds_give_other_orders() -> None:
    sizes = frames(list(range(10, 200)), 2)
    assert BatchPlan(sizes, 500, 0).epoch(0) != BatchPlan(sizes, 500, 1).epoch(0)
    assert BatchPlan(sizes, 500, 0).epoch(0) != BatchPlan(sizes, 500, 0).epoch(1)
