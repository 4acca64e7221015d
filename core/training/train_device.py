"""Where and how numbers are computed: the device, its threads, and the number format that is fastest there."""

from __future__ import annotations

import contextlib
import os
import platform
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

import psutil
import torch

from core.training.cpu_kernels import FastCpuKernels

WORTH = 1.1
"""bfloat16 is taken on a CPU when it is at least this much faster."""
LOOK_S = 0.01
"""How often memory is looked at while its peak is measured."""


@dataclass(frozen=True)
class TrainDevice:
    """A device with its number format: "float32" or "bfloat16"."""

    device: torch.device
    precision: str
    threads: int

    def autocast(self) -> contextlib.AbstractContextManager[None]:
        """Run the network in the chosen format."""
        if self.precision == "float32":
            return contextlib.nullcontext()
        return torch.autocast(self.device.type, torch.bfloat16)

    def learning(self) -> contextlib.AbstractContextManager[Any]:
        """Like `autocast`, for a pass that is learnt from; on a CPU with its short ways."""
        stack = contextlib.ExitStack()
        stack.enter_context(self.autocast())
        if self.device.type == "cpu":
            stack.enter_context(FastCpuKernels())
        return stack

    @property
    def name(self) -> str:
        """The device in words."""
        if self.device.type == "cuda":
            return str(torch.cuda.get_device_name(self.device))
        return platform.processor() or platform.machine()

    def memory_bytes(self) -> int:
        """Memory that training takes now."""
        if self.device.type == "cuda":
            return int(torch.cuda.max_memory_allocated(self.device))
        return int(psutil.Process().memory_info().rss)


@contextlib.contextmanager
def most_memory(place: TrainDevice) -> Iterator[list[int]]:
    """A list that holds, when it is over, the most memory that was taken inside, in bytes: of a graphics card as torch
    counts it, else of this process, which is looked at on a thread of its own."""
    found = [place.memory_bytes()]
    if place.device.type == "cuda":
        torch.cuda.reset_peak_memory_stats(place.device)
        yield found
        found[0] = place.memory_bytes()
        return
    over = threading.Event()

    def look() -> None:
        while not over.wait(LOOK_S):
            found[0] = max(found[0], place.memory_bytes())

    looking = threading.Thread(target=look, name="memory", daemon=True)
    looking.start()
    try:
        yield found
    finally:
        over.set()
        looking.join()


def set_threads(wanted: int) -> int:
    """Use the threads asked for; with 0, all cores but one."""
    threads = threads_of_each(wanted)
    torch.set_num_threads(threads)
    return threads


def threads_of_each(wanted: int, processes: int = 1) -> int:
    """Of the threads asked for, or with 0 of all cores but one, those of each of some processes."""
    return max(1, (wanted or (os.cpu_count() or 2) - 1) // processes)


@contextlib.contextmanager
def with_threads(count: int) -> Iterator[None]:
    """Compute with so many threads for a while."""
    before = torch.get_num_threads()
    torch.set_num_threads(count)
    try:
        yield
    finally:
        torch.set_num_threads(before)


def take_card(number: int) -> None:
    """The graphics card that "cuda" is from here on, where torch can use it."""
    if torch.cuda.is_available():
        torch.cuda.set_device(number)


def pick_precision(
    wanted: str, device: torch.device, step: Callable[[TrainDevice], object], threads: int
) -> TrainDevice:
    """The number format asked for; "auto" times a few calls of `step` on a CPU, and takes bfloat16 on newer CUDA."""
    if wanted != "auto":
        return TrainDevice(device, wanted, threads)
    if device.type == "cuda":
        return TrainDevice(device, "bfloat16" if torch.cuda.is_bf16_supported() else "float32", threads)
    if device.type == "mps":
        return TrainDevice(device, "float32", threads)
    places = {name: TrainDevice(device, name, threads) for name in ("float32", "bfloat16")}
    seconds = {name: timed(lambda place=place: step(place)) for name, place in places.items()}  # type: ignore[misc]
    faster = seconds["float32"] > WORTH * seconds["bfloat16"]
    return places["bfloat16" if faster else "float32"]


def timed(work: Callable[[], object], rounds: int = 2) -> float:
    """The shortest of a few rounds in seconds, after one that does not count."""
    work()
    took = []
    for _ in range(rounds):
        begun = time.perf_counter()
        work()
        took.append(time.perf_counter() - begun)
    return min(took)
