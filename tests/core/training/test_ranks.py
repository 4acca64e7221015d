"""What several processes add up: here each is a thread, and they meet through gloo as processes do."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TypeVar

import pytest
import torch
from torch import nn

from core.training import ranks
from core.training.ranks import OtherFailed, OtherShort, Ranks, RunningMeans, Together

Found = TypeVar("Found")
CPU = torch.device("cpu")


@pytest.fixture
def pair(tmp_path: Path) -> Iterator[list[Together]]:
    with ThreadPoolExecutor(2) as pool:
        yield list(pool.map(lambda rank: ranks.meet(tmp_path, rank, 2, CPU), range(2)))


def both(work: Callable[[int], Found]) -> list[Found | BaseException]:
    """What it gives or raises in each."""
    found: list[Found | BaseException] = [KeyError(), KeyError()]

    def one(rank: int) -> None:
        try:
            found[rank] = work(rank)
        except Exception as error:  # noqa: BLE001 - looked at by the test
            found[rank] = error

    threads = [threading.Thread(target=one, args=(rank,)) for rank in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(30)
    return found


def test_sums_are_the_same_in_each(pair: list[Together]) -> None:
    assert both(lambda rank: pair[rank].joined(2, lambda: [rank + 1.0, 0.25])) == [[3.0, 0.5]] * 2
    given = [[torch.full((3, 2), rank + 1.0), torch.arange(4.0) * rank] for rank in range(2)]
    both(lambda rank: pair[rank].add_up(given[rank]))
    for own in given:
        assert torch.equal(own[0], torch.full((3, 2), 3.0))
        assert torch.equal(own[1], torch.arange(4.0))


def test_many_gradients_go_in_several_pieces(pair: list[Together], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ranks, "BUCKET_BYTES", 64)
    given = [[torch.full((n,), float(rank + n)) for n in range(1, 30)] for rank in range(2)]
    both(lambda rank: pair[rank].add_up(given[rank]))
    assert all(torch.equal(one, torch.full((n,), 2.0 * n + 1)) for n, one in enumerate(given[1], 1))


def test_what_one_cannot_do_none_does_and_all_can_go_on(pair: list[Together]) -> None:
    def short(rank: int) -> list[float]:
        if rank:
            raise torch.OutOfMemoryError("out of memory")
        return [1.0]

    def broken(rank: int) -> list[float]:
        if rank == 0:
            raise KeyError("a defect")
        return [1.0]

    found = both(lambda rank: pair[rank].joined(1, lambda: short(rank)))
    assert [type(one) for one in found] == [OtherShort, torch.OutOfMemoryError]
    found = both(lambda rank: pair[rank].joined(1, lambda: broken(rank)))
    assert [type(one) for one in found] == [KeyError, OtherFailed]
    assert both(lambda rank: pair[rank].joined(1, lambda: [2.0])) == [[4.0]] * 2


def test_batch_norms_keep_what_one_process_would_have_seen(pair: list[Together]) -> None:
    sounds = [torch.randn(6, 4, generator=torch.Generator().manual_seed(n)) * (n + 1) for n in range(3)]
    alone = nn.Sequential(nn.BatchNorm1d(4, momentum=0.2))
    for sound in sounds:
        alone(sound)
    shared = [nn.Sequential(nn.BatchNorm1d(4, momentum=0.2)) for _ in range(2)]

    def failing(rank: int, means: RunningMeans) -> None:
        with means.of_a_step():
            shared[rank](sounds[0])
            raise KeyError("no memory")

    def step(rank: int) -> None:
        means = RunningMeans(shared[rank], pair[rank])
        with pytest.raises(KeyError, match="no memory"):  # it is as if that had not been
            failing(rank, means)
        with means.of_a_step():
            for sound in sounds[:2] if rank == 0 else sounds[2:]:
                shared[rank](sound)

    assert both(step) == [None, None]
    for model in shared:
        for name, tensor in model.state_dict().items():
            torch.testing.assert_close(tensor, alone.state_dict()[name])


def test_alone_nothing_is_asked_of_anybody() -> None:
    assert Ranks().joined(1, lambda: [5.0]) == [5.0]
    assert Ranks().first
