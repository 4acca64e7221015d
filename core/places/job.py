"""What a batch job runs on a node: `python -m core.places.job RUN [--threads N]`. One sitting of a run.

A warning of the scheduler (SIGUSR1) that the job's time is nearly up pauses the run. Where the place is to go on until
it is done, the job is handed in again then.
"""

from __future__ import annotations

import argparse
import json
import signal
import sys
from pathlib import Path

from core.errors import WorkbenchError
from core.places import slurm
from core.places.runs_there import NOTE, RunThere
from core.runs import reader
from core.runs.folder import RunFolder


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m core.places.job", description="Train a run in a batch job.")
    parser.add_argument("run", type=Path)
    parser.add_argument("--threads", default="0")
    options = parser.parse_args(arguments)
    folder, warned = RunFolder(options.run), []

    def on_warning(number: int, _frame: object) -> None:
        if not folder.requested():  # what a person asked for goes first
            warned.append(number)
            folder.request("pause")

    if hasattr(signal, "SIGUSR1"):
        signal.signal(signal.SIGUSR1, on_warning)
    from core.training.__main__ import main as train

    before = _step(folder)
    code = train([str(folder.path), "--threads", options.threads])
    run = RunThere(folder, json.loads((folder.path / NOTE).read_text(encoding="utf-8")))
    paused = reader.status(folder).state == "paused"
    if not (warned and paused):
        return code
    run = run.noted(job=run.job | {"warned": True})
    if run.job.get("until_done") and _step(folder) > before:
        try:
            number = slurm.submit(folder.path / slurm.SCRIPT)
        except WorkbenchError as error:
            sys.stderr.write(f"{error}\n{error.detail}\n")
        else:
            run.noted(job=run.job | {"number": number, "warned": False})
    return code


def _step(folder: RunFolder) -> int:
    """The step at which a run was saved last: a job that gets nowhere within its time is not handed in for ever."""
    try:
        return int(json.loads((folder.last / "state.json").read_text(encoding="utf-8"))["step"])
    except (OSError, ValueError, KeyError, TypeError):
        return -1


if __name__ == "__main__":
    sys.exit(main())
