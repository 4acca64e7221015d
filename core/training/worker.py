"""A process of a run beside its first one: `python -m core.training.worker RUN RANK SIZE THREADS DEVICE CARDS PRECISION
MEET`, where MEET is the folder through which the processes find each other, and CARDS are their graphics cards, or -.

It loads what the first one has saved, takes its share of each step that it is asked for, and answers; see
`core.training.team`. It decides nothing, and writes nothing but features. One that a launcher has started, perhaps on
another computer, does the same by `work_far`.
"""

from __future__ import annotations

import argparse
import json
import os
import queue
import signal
import sys
import threading
import traceback
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

os.environ.setdefault("OMP_WAIT_POLICY", "passive")
os.environ.setdefault("HF_HUB_OFFLINE", "1")
os.environ.setdefault("CUDA_DEVICE_ORDER", "PCI_BUS_ID")

from core import children
from core.errors import RunError, WorkbenchError
from core.runs.folder import RunFolder
from core.wording import say

if TYPE_CHECKING:
    import torch

    from core.training.far import AskedFar
    from core.training.ranks import Ranks
    from core.training.sitting import Sitting
    from core.training.world import World


class Asked:
    """What the first process asks, line by line. When it asks nothing more, this process ends at once, whatever it is
    doing: it may wait in vain for the one that has gone."""

    def __init__(self) -> None:
        self._lines: queue.SimpleQueue[bytes] = queue.SimpleQueue()
        threading.Thread(target=self._listen, name="asked", daemon=True).start()

    def _listen(self) -> None:
        rest = b""
        while said := os.read(
            sys.stdin.fileno(), 1 << 16
        ):  # no buffer of Python's, which cannot be left while it reads
            *lines, rest = (rest + said).split(b"\n")
            for line in lines:
                self._lines.put(line)
        os._exit(0)

    def next(self) -> dict[str, Any]:
        found: dict[str, Any] = json.loads(self._lines.get())
        return found


def main(arguments: list[str] | None = None) -> int:
    """Work until the first process asks nothing more; 2 and 1 as of the first one."""
    parser = argparse.ArgumentParser(prog="python -m core.training.worker")
    parser.add_argument("run", type=Path)
    for name in ("rank", "size", "threads"):
        parser.add_argument(name, type=int)
    for name in ("device", "cards", "precision"):
        parser.add_argument(name)
    parser.add_argument("meet", type=Path)
    options = parser.parse_args(arguments)
    heed_nothing()
    out = children.answers()

    def answer(**what: Any) -> None:
        out.write(json.dumps(what) + "\n")
        out.flush()

    def work() -> None:
        import torch

        from core.graphics_cards import numbers
        from core.training import ranks
        from core.training.sitting import Sitting

        device, size = torch.device(options.device), options.size
        cards = numbers(options.cards.strip("-"))
        sitting = Sitting(RunFolder(options.run), options.threads, options.rank, cards)
        _work(
            sitting,
            device,
            options.precision,
            Asked(),
            answer,
            lambda: ranks.meet(options.meet, options.rank, size, device),
        )

    return _answering(work, answer)


def heed_nothing() -> None:
    """Ignore requests to end: the first process pauses, and this one ends with it."""
    for name in ("SIGINT", "SIGTERM", "SIGHUP"):
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), signal.SIG_IGN)


def work_far(run: RunFolder, world: World, cards: tuple[int, ...]) -> int:
    """Do the same in a process that a launcher has started, until the first one asks nothing more, or has gone."""
    from core.training import far

    store = far.open_store()
    asked = far.AskedFar(store, world)

    def work() -> None:
        import torch

        from core.training.sitting import Sitting

        begin = asked.next()
        device, meeting = torch.device(begin["device"]), far.open_store()
        sitting = Sitting(run, begin["threads"], world.rank, cards, world)
        _work(sitting, device, begin["precision"], asked, asked.answer, lambda: far.meet(meeting, world, device))

    try:
        return _answering(work, asked.answer)
    except EOFError:
        return 0


def _answering(work: Callable[[], None], answer: Callable[..., None]) -> int:
    """Do it; what fails is answered in words."""
    from core.datasets.answering import SoundAway
    from core.training import device_errors

    try:
        with device_errors.named():
            work()
    except EOFError:
        raise
    except WorkbenchError as error:
        answer(failed=error.to_json(), away=isinstance(error, SoundAway))
        return 2
    except Exception as error:  # noqa: BLE001 - the first process says it in the run's log
        report = traceback.format_exc()
        sys.stderr.write(report)
        message = say("Training stopped because of a defect: {name}: {error}", name=type(error).__name__, error=error)
        told = RunError(message, say("Copy the report and send it to the developers."), report)
        answer(failed=told.to_json())
        return 1
    return 0


def _work(
    sitting: Sitting,
    device: torch.device,
    precision: str,
    asked: Asked | AskedFar,
    answer: Callable[..., None],
    meet: Callable[[], Ranks],
) -> None:
    from core.training.learning import Learning
    from core.training.out_of_memory import is_short, let_go
    from core.training.ranks import Apart, OtherFailed
    from core.training.train_device import TrainDevice

    sitting.open()
    sitting.begin(TrainDevice(device, precision, sitting.threads))
    sitting.enter()
    answer(ready=True)
    asked.next()
    sitting.train_step.join(meet())
    answer(met=True)
    told: set[int] = set()
    with Learning(sitting) as learning:
        while True:
            sitting.go_to(asked.next())
            try:
                learnt = learning.step()
            except OtherFailed:
                answer(other=True)  # that one has told why: the first process ends the run, or asks again
                continue
            except Apart:
                answer(other=True)
                return
            except Exception as error:
                if not is_short(error) or sitting.train_step.updating:
                    raise
                sitting.train_step.begin_again()
                let_go(device)
                answer(short=True)
                continue
            lost = {index: error for index, error in sitting.lost.items() if index not in told}
            told |= set(lost)
            answer(
                rows=learnt.rows,
                lost=[[index, error.to_json()] for index, error in lost.items()],
                memory=sitting.train_step.place.memory_bytes(),
            )


if __name__ == "__main__":
    code = main()
    sys.stderr.flush()
    os._exit(code)  # whatever waits for processes that have gone is left behind
