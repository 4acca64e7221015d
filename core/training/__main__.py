"""The training child: `python -m core.training RUN`. Exit code 0 done, paused or stopped, 2 the user's, 1 a bug."""

from __future__ import annotations

import argparse
import contextlib
import os
import signal
import sys
import traceback
from pathlib import Path

os.environ.setdefault("OMP_WAIT_POLICY", "passive")
os.environ.setdefault("PYTORCH_ENABLE_MPS_FALLBACK", "1")
os.environ.setdefault("HF_HUB_OFFLINE", "1")
os.environ.setdefault("CUDA_DEVICE_ORDER", "PCI_BUS_ID")

from core import children
from core.errors import WorkbenchError
from core.locks import Timeout, locked
from core.runs import card_places, events, queue, reader, room, supervisor, text_run
from core.runs.folder import RunFolder
from core.training.world import World, world
from core.wording import say

QUEUE_WAIT_S = 10.0
RESERVE_BYTES = 1 << 16


def main(arguments: list[str] | None = None) -> int:
    """Train the run named on the command line."""
    parser = argparse.ArgumentParser(prog="python -m core.training", description="Train a run, or go on with it.")
    parser.add_argument("run", type=Path, help="the run's folder")
    parser.add_argument("--threads", type=int, default=0, help="CPU threads where the settings leave them open")
    parser.add_argument("--cards", default="", help="graphics cards where the settings leave them open, such as 0,1")
    options = parser.parse_args(arguments)
    run = RunFolder(options.run)
    if not run.config.is_file():
        print(f"{run.path} is not a run. Give the folder of a run that was created.", file=sys.stderr)
        return 2
    done = (run.model / "config.json").is_file() or text_run.teaches_text(run)
    if done and reader.status(run).state == "finished":
        print(f"The run {run.path} is finished. Start another one from its model.", file=sys.stderr)
        return 2
    if (together := world()) is not None and together.rank:
        return be_another(run, together, options.cards)
    try:
        with locked(run.path / "child.lock", 0.0):
            supervisor.write_child(run, os.getpid())
            code = sit(run, options.threads, options.cards)
            start_next(run)
            return code
    except Timeout:
        print(f"The run {run.path} is training already. Follow it, or pause it first.", file=sys.stderr)
        return 2
    except OSError as error:
        _print(room.refused(run.path, error))
        return 2


def be_another(run: RunFolder, together: World, cards: str) -> int:
    """Be one of the other processes of a run, which a launcher has started: the first one alone says what happens, and
    what this one prints has a file of its own."""
    if text_run.teaches_text(run):
        return 0
    log = run.printed(together.rank)
    log.parent.mkdir(exist_ok=True)
    with log.open("ab") as out:
        for stream in (sys.stdout, sys.stderr):
            stream.flush()
            os.dup2(out.fileno(), stream.fileno())
    from core.training import worker

    worker.heed_nothing()
    return worker.work_far(run, together, card_places.cards_of(run, cards))


def sit(run: RunFolder, threads: int, cards: str = "") -> int:
    """One sitting of a run; whatever happens, the log's last event says it."""
    _reserve(run)
    try:
        train(run, threads, cards)
    except WorkbenchError as error:
        _tell(run, events.Failed(error.message, error.hint, error.detail))
        _print(error, error.detail)
        return 2
    except Exception as error:  # noqa: BLE001 - the last word of a child that failed; it exits with 1
        report = traceback.format_exc()
        if isinstance(error, OSError) or room.is_full(error):
            refused = room.refused(run.path, error)
            _tell(run, events.Failed(refused.message, refused.hint, report))
            _print(refused, report)
            return 2
        _print(report)
        message = say("Training stopped because of a defect: {name}: {error}", name=type(error).__name__, error=error)
        _tell(run, events.Failed(message, say("Copy the report and send it to the developers."), report, bug=True))
        return 1
    return 0


def start_next(run: RunFolder) -> None:
    """The run has had its turn: start what waits behind it, with or without a window. Pausing frees nothing."""
    if reader.status(run).state == "paused" or not run.path.parent.is_dir():
        return
    try:
        started = queue.start_next(run.path.parent, wait_s=QUEUE_WAIT_S, nice=children.standing_back())
    except (WorkbenchError, OSError) as error:
        _print(f"The queue did not go on: {error}")
    else:
        _print(*(f"Started {other.key}, which waited." for other in started))


def train(run: RunFolder, threads: int, cards: str = "") -> None:
    """One sitting. A request to end from the system (SIGTERM) pauses the run."""
    ended: list[int] = []
    for name in ("SIGTERM", "SIGHUP"):
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), lambda number, _frame: ended.append(number))

    def requested() -> str:
        return "pause" if ended else run.requested()

    if text_run.teaches_text(run):
        from core.training.text.trainer import TextTrainer

        TextTrainer(run, requested, threads).train()
        return
    from core.training.trainer import Trainer

    Trainer(run, requested, threads, card_places.cards_of(run, cards), world()).train()


def _tell(run: RunFolder, event: events.Event) -> None:
    """Say a last word; on a full disk, in the room that was kept for it."""
    for _ in range(2):
        with contextlib.suppress(OSError):
            events.append(run.events, event)
            return
        with contextlib.suppress(OSError):
            run.reserve.unlink(missing_ok=True)


def _print(*said: object) -> None:
    """Say something on the console, which may lie on the same full disk as the log."""
    with contextlib.suppress(OSError):
        print(*said, sep="\n", file=sys.stderr, flush=True)


def _reserve(run: RunFolder) -> None:
    with contextlib.suppress(OSError):
        if not run.reserve.exists():
            run.reserve.write_bytes(bytes(RESERVE_BYTES))


if __name__ == "__main__":
    sys.exit(main())
