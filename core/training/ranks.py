"""One run in several processes: what they add up, so that each takes the very same step.

The loss is a sum over labels, divided by the labels of all batches of a step: so gradients are added up too, and not
averaged, and it does not matter how the batches were shared. One process alone adds up nothing. How they find each
other is told here; who starts them and what they are asked, in `core.training.team`.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from typing import Any, Protocol

import torch
from torch import nn

from core.errors import RunError
from core.training.out_of_memory import is_short
from core.wording import say

LOOPBACK = "127.0.0.1"
MEET_S, ANSWER_S = 120.0, 600.0
"""So long they look for each other; and so long each waits for what another one adds, its sound being read included."""
BUCKET_BYTES = 32 << 20
"""Gradients are added up in pieces of about this size."""
SHORT, FAILED = 1.0, 1e6
"""What a process adds to the others' where it has no memory for its part of a step, or cannot do it at all."""


class OtherShort(RuntimeError):
    """Another process was out of memory: all of them try again."""

    def __init__(self) -> None:
        super().__init__("another process of the run is out of memory")


class OtherFailed(RuntimeError):
    """Another process could not do its part, which nobody has done then: it tells why."""


class Apart(RuntimeError):
    """The processes have lost each other: one has gone or hangs, and they cannot go on together."""


class Ranks:
    """One process alone. With several, see `Together`; `rank` is the number of this one of `size`, of which so many are
    `here`, on this computer."""

    rank = 0
    size = 1
    here = 1

    @property
    def first(self) -> bool:
        """Whether it is the one that writes what a run leaves."""
        return self.rank == 0

    def joined(self, count: int, work: Callable[[], Sequence[float]]) -> list[float]:  # noqa: ARG002 - for several
        """What `work` finds, `count` numbers, summed over all processes.

        What one cannot do, none does: its error is raised there, `OtherShort` or `OtherFailed` in the others. Raises
        `Apart` when one has gone, or does not come.
        """
        return list(work())

    def add_up(self, gradients: Sequence[torch.Tensor]) -> None:
        """Add up tensors over all processes, in place: the same ones in each, of the same shapes."""


class Adding(Protocol):
    """A process group of torch's, as far as it is asked here."""

    def allreduce(self, tensors: list[torch.Tensor]) -> Any: ...


class Together(Ranks):
    """One of several processes, so many of them `here`: all, unless told. `device` is where numbers have to lie for
    `group` to add them up."""

    def __init__(self, group: Adding, rank: int, size: int, device: torch.device, here: int = 0) -> None:
        self._group, self.rank, self.size, self._device = group, rank, size, device
        self.here = here or size

    def joined(self, count: int, work: Callable[[], Sequence[float]]) -> list[float]:
        error: Exception | None = None
        values = [0.0] * (count + 1)
        try:
            values = [*work(), 0.0]
        except Exception as failed:  # noqa: BLE001 - raised again when the others know
            error = failed
            values[-1] = SHORT if is_short(failed) else FAILED
        told = torch.tensor(values, dtype=torch.float64, device=self._device)
        self._add(told)
        *sums, trouble = told.tolist()
        if error is not None:
            raise error
        if trouble >= FAILED:
            raise OtherFailed("another process of the run failed")
        if trouble:
            raise OtherShort
        return sums

    def add_up(self, gradients: Sequence[torch.Tensor]) -> None:
        for bucket in _buckets(gradients):
            try:
                flat = torch.cat([one.reshape(-1) for one in bucket])
            except RuntimeError as error:  # the others add up by now, and would wait for this one
                raise Apart(str(error)) from error
            self._add(flat)
            at = 0
            for one in bucket:
                one.copy_(flat[at : at + one.numel()].view_as(one))
                at += one.numel()

    def _add(self, tensor: torch.Tensor) -> None:
        try:
            self._group.allreduce([tensor]).wait()
        except RuntimeError as error:
            raise Apart(str(error)) from error


def _buckets(tensors: Sequence[torch.Tensor]) -> Iterator[list[torch.Tensor]]:
    """Neighbours of one kind of number, up to about `BUCKET_BYTES` together."""
    bucket: list[torch.Tensor] = []
    size = 0
    for one in tensors:
        if bucket and (size + one.nbytes > BUCKET_BYTES or one.dtype != bucket[0].dtype):
            yield bucket
            bucket, size = [], 0
        bucket.append(one)
        size += one.nbytes
    if bucket:
        yield bucket


def meet(folder: Path, rank: int, size: int, device: torch.device) -> Together:
    """Find the other processes of this computer, through a file in a folder that all of them know.

    Raises `RunError` where this PyTorch cannot, and `RuntimeError` when they do not come.
    """
    check_there()
    distributed: Any = torch.distributed
    return meet_in(distributed.FileStore(str(folder / "meeting"), size), rank, size, device)


def check_there() -> None:
    """Raises `RunError` where this PyTorch knows nothing of several processes."""
    if not torch.distributed.is_available():
        raise RunError(
            say("The engine that is installed here cannot train in several processes."),
            say("Set workers to 1, and one graphics card, in another run."),
        )


def meet_in(store: Any, rank: int, size: int, device: torch.device, address: str = LOOPBACK, here: int = 0) -> Together:
    """Find the other processes through a store that all of them know, so many of which are `here`; they reach this
    computer by its `address`. GLOO_SOCKET_IFNAME and NCCL's own variables choose another way. Raises `RuntimeError`
    when they do not come."""
    distributed: Any = torch.distributed
    store.set_timeout(timedelta(seconds=MEET_S))
    on_card = device.type == "cuda"
    kind = distributed.ProcessGroupNCCL if on_card else distributed.ProcessGroupGloo
    options = kind.Options() if on_card else kind._Options()  # noqa: SLF001 - as torch itself names it
    options._timeout = timedelta(seconds=ANSWER_S)  # noqa: SLF001
    if not on_card:
        named = os.environ.get("GLOO_SOCKET_IFNAME", "").split(",")[0] if address != LOOPBACK else ""
        way = kind.create_device(interface=named) if named else kind.create_device(hostname=address)
        options._devices = [way]  # noqa: SLF001 - of one computer alone, nothing but that
    return Together(kind(store, rank, size, options), rank, size, device if on_card else torch.device("cpu"), here)


class RunningMeans:
    """What batch norms have seen, which is no gradient: each process sees its own batches, and all of them keep what
    one would that had heard all of a step, one after another."""

    def __init__(self, model: nn.Module, ranks: Ranks) -> None:
        self._ranks = ranks
        self._norms: list[Any] = [] if ranks.size == 1 else [m for m in model.modules() if _keeps_means(m)]

    @contextmanager
    def of_a_step(self) -> Iterator[None]:
        """Inside, this process hears its batches of a step; behind it, all of them were heard. Where that fails, they
        are as before."""
        self._before = [(_kept(norm).clone(), int(norm.num_batches_tracked)) for norm in self._norms]
        try:
            yield
            if self._norms:
                self._join()
        except BaseException:
            for norm, (kept, count) in zip(self._norms, self._before, strict=True):
                _put(norm, kept, count)
            raise

    def _join(self) -> None:
        ranks = self._ranks
        counts = torch.zeros(ranks.size, len(self._norms))
        for number, (norm, (_, before)) in enumerate(zip(self._norms, self._before, strict=True)):
            counts[ranks.rank, number] = int(norm.num_batches_tracked) - before
        heard = ranks.joined(counts.numel(), lambda: counts.reshape(-1).tolist())
        shares = []
        for number, (norm, (kept, _)) in enumerate(zip(self._norms, self._before, strict=True)):
            own = [heard[rank * len(self._norms) + number] for rank in range(ranks.size)]
            stays = [(1.0 - norm.momentum) ** times for times in own]
            behind = [_product(stays[rank + 1 :]) for rank in range(ranks.size)]
            share = (_kept(norm) - stays[ranks.rank] * kept) * behind[ranks.rank]
            shares.append(share + kept * _product(stays) if ranks.first else share)
        ranks.add_up(shares)
        for number, (norm, (_, before), share) in enumerate(zip(self._norms, self._before, shares, strict=True)):
            total = sum(heard[rank * len(self._norms) + number] for rank in range(ranks.size))
            _put(norm, share, before + int(total))


def _keeps_means(module: nn.Module) -> bool:
    norm: Any = module
    return (
        isinstance(module, nn.modules.batchnorm._BatchNorm)  # noqa: SLF001 - the base of all of them
        and norm.running_mean is not None
        and norm.momentum is not None
    )


def _kept(norm: Any) -> torch.Tensor:
    """(2, C): the means and variances."""
    return torch.stack([norm.running_mean, norm.running_var])


def _put(norm: Any, kept: torch.Tensor, count: int) -> None:
    norm.running_mean.copy_(kept[0])
    norm.running_var.copy_(kept[1])
    norm.num_batches_tracked.fill_(count)


def _product(values: Sequence[float]) -> float:
    product = 1.0
    for value in values:
        product *= value
    return product
