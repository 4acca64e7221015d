"""However many processes share a step, together they hear what one hears."""

from __future__ import annotations

from itertools import islice

import numpy as np
import pytest

from core.datasets.batches import BatchPlan, Chosen, Position
from core.datasets.shares import shares


def order(rows: int = 5) -> list[Chosen]:
    return [Chosen(tuple((10 * n + i, 0) for i in range(rows)), Position(0, n), Position(0, n + 1)) for n in range(12)]


@pytest.mark.parametrize("size", [1, 2, 3, 5, 8])
@pytest.mark.parametrize("accumulate", [1, 2, 3, 4])
def test_processes_share_every_step_and_nothing_is_heard_twice(accumulate: int, size: int) -> None:
    whole = list(shares(order(), accumulate))
    own = [list(shares(order(), accumulate, rank, size)) for rank in range(size)]
    for step, one in enumerate(whole):
        parts = [own[rank][step] for rank in range(size)]
        assert {part.batches for part in parts} == {one.batches}
        assert {part.after for part in parts} == {one.after}
        heard = [item for part in parts for piece in part.pieces for item in piece.chosen.items]
        assert sorted(heard) == [item for piece in one.pieces for item in piece.chosen.items]
        numbers = [piece.number for part in parts for piece in part.pieces]
        assert len(set(numbers)) == len(numbers), "two pieces would draw the same random numbers"
        if accumulate >= size:
            assert sorted(numbers) == [piece.number for piece in one.pieces], "whole batches draw as in one process"


def test_where_there_are_fewer_utterances_than_processes_some_have_nothing() -> None:
    own = [next(shares(order(rows=1), 1, rank, 2)) for rank in range(2)]
    assert [len(share.pieces) for share in own] == [1, 0]
    assert own[1].batches == own[0].batches


def test_the_rows_of_a_batch_know_where_they_stood() -> None:
    first, second = (next(shares(order(), 1, rank, 2)).pieces[0] for rank in range(2))
    assert (first.first, second.first) == (0, 3)
    assert (first.number, second.number) == (0, 1)


def test_a_share_goes_on_where_a_run_stopped() -> None:
    plan = BatchPlan(np.full((40, 2), 50), 200, seed=3)
    whole = list(islice(shares(plan.after(Position()), 2, 1, 2), 9))
    assert list(islice(shares(plan.after(whole[3].after), 2, 1, 2), 5)) == whole[4:]
