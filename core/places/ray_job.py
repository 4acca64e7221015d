"""What a job runs in a Ray cluster: `python -m core.places.ray_job RUN --number JOB`. One sitting of a run, on the node
that Ray gave to the job or on several, which `ray_nodes` asks for.

A job that was taken back while it waited leaves at once. One whose hours are over pauses the run, and where the place
is to go on until it is done, hands it in again. Ray's own stop (SIGTERM) pauses the run, too.
"""

from __future__ import annotations

import argparse
import json
import shlex
import signal
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from types import FrameType

from core import programs
from core.errors import WorkbenchError
from core.places import ray_jobs, ray_nodes, ray_python
from core.places.launchers import next_one
from core.places.runs_there import NOTE, RunThere, saved_step, wait_for_former
from core.places.warned import goes_on
from core.runs import card_places, reader
from core.runs.folder import RunFolder

LOOK_S = 1.0
"""So often a job that waits for its nodes looks whether it has them."""


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m core.places.ray_job", description="Train a run in a job of Ray.")
    parser.add_argument("run", type=Path)
    parser.add_argument("--number", required=True)
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--gpus", type=int, default=0)
    parser.add_argument("--nodes", type=int, default=1)
    parser.add_argument("--memory-gb", type=float, default=0.0)
    parser.add_argument("--hours", type=float, default=0.0)
    options = parser.parse_args(arguments)
    folder = RunFolder(options.run)
    if ray_jobs.number_of(_run(folder)) != options.number:
        sys.stderr.write(f"The job {options.number} is not wanted any more.\n")
        return 0
    warned: list[int] = []

    def pause(number: int, _frame: object) -> None:
        if not folder.requested():  # what a person asked for goes first
            warned.append(number)
            folder.request("pause")

    waits = folder.path / ray_jobs.WAITS
    if options.nodes > 1:
        waits.touch()
    if options.hours:
        count(options.hours, waits, pause)
    wait_for_former(folder)
    before = saved_step(folder)
    if options.nodes > 1:
        signal.signal(signal.SIGTERM, pause)
        code = _on_nodes(folder, options)
        waits.unlink(missing_ok=True)
    else:
        code = _here(folder, options.threads, options.gpus)
    signal.setitimer(signal.ITIMER_REAL, 0)
    if signal.SIGALRM not in warned or reader.status(folder).state != "paused":
        return code
    run = _run(folder)
    run = run.noted(job=run.job | {"warned": True, "further": saved_step(folder) > before})
    if goes_on(run) and ray_jobs.there():
        try:
            ray_jobs.again(run)
        except WorkbenchError as error:  # who looks next does it
            sys.stderr.write(f"{error}\n{error.detail}\n")
        else:
            run.noted(job=run.job | {"warned": False})
    return code


def count(hours: float, waits: Path, then: Callable[[int, FrameType | None], None]) -> None:
    """Have `then` called, as a signal's handler, after so many hours without the file `waits`: its nodes are there."""

    def look(_number: int, _frame: FrameType | None) -> None:
        if not waits.exists():
            signal.signal(signal.SIGALRM, then)
            signal.setitimer(signal.ITIMER_REAL, hours * 3600)

    signal.signal(signal.SIGALRM, look)
    signal.setitimer(signal.ITIMER_REAL, LOOK_S, LOOK_S)
    look(0, None)


def _here(folder: RunFolder, threads: int, gpus: int) -> int:
    from core.training.__main__ import main as train

    cards = ",".join(map(str, card_places.all_of(folder))) if gpus > 1 else ""
    return train([str(folder.path), "--threads", str(threads), *(["--cards", cards] if cards else [])])


def _on_nodes(folder: RunFolder, options: argparse.Namespace) -> int:
    words = [sys.executable, "-m", "core.training.launching", str(folder.path)]
    words += ["--nodes", str(options.nodes), "--threads", str(options.threads)]
    needs = {"CPU": options.threads, "GPU": options.gpus, "memory": int(options.memory_gb * ray_jobs.GB)}
    asked = {
        "command": _within(words, _run(folder).job.get("setup") or ()),
        "nodes": options.nodes,
        "each": {name: much for name, much in needs.items() if much},
        "console": str(folder.console),
        "waits": str(folder.path / ray_jobs.WAITS),
        "wanted": str(folder.path / ray_jobs.REQUEST),
        "number": options.number,
    }
    return programs.run_through([*ray_python.find(), ray_nodes.__file__, json.dumps(asked)])


def _within(words: Sequence[str], setup: Sequence[str]) -> list[str]:
    """A command, to which more words are added, behind the lines that a shell runs first."""
    if not setup:
        return list(words)
    return ["bash", "-lc", " && ".join([*setup, f'exec {shlex.join(words)} "$@"']), "bash"]


def _run(folder: RunFolder) -> RunThere:
    return RunThere(folder, json.loads((folder.path / NOTE).read_text(encoding="utf-8")))


if __name__ == "__main__":
    code = main()
    next_one(Path(sys.argv[1]))
    sys.exit(code)
