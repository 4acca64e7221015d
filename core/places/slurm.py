"""The launcher of a cluster with Slurm: a batch job per sitting, known by its number and its name together.

Slurm's warning before the time limit reaches the run's own pause (see `job`). A number that Slurm gave to another job
meanwhile is not believed: that job has another name.
"""

from __future__ import annotations

import shlex
import shutil
import sys
import time
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from core import programs, writing
from core.errors import RunError
from core.places import slurm_words
from core.places.job_state import JobState
from core.places.runs_there import RunThere
from core.wording import say

SCRIPT = "job.sh"
WARNED_S, LEAST_WARNED_S = 120, 15
"""So long before its time limit a job is warned: long enough to save. A quarter of a short one's time, then."""
ASK_S = 30.0
LOOK_EVERY_S = 4.0
"""A scheduler is shared: it is not asked more often."""


def there() -> bool:
    """Whether this computer hands in jobs to Slurm."""
    return shutil.which("sbatch") is not None


def name_of(run: RunThere) -> str:
    """What Slurm calls a run's jobs."""
    return f"vizinho-{run.id}"


class Slurm:
    """See `Launcher`."""

    def __init__(self) -> None:
        self._looked: dict[tuple[str, str], tuple[float, JobState]] = {}
        """By run and number: when it was asked about last, and what was answered."""

    def start(self, run: RunThere, options: Mapping[str, Any]) -> dict[str, Any]:
        path = run.folder.path / SCRIPT
        try:
            run.folder.clear_request()
            writing.write_text(path, script(run, options))
        except OSError as error:
            raise RunError(
                say("The job’s script could not be written: {error}", error=error), say("Look at the disk there.")
            ) from error
        return {"number": submit(path), "until_done": options.get("until_done") is True}

    def look(self, run: RunThere) -> JobState:
        key = run.id, str(run.job.get("number", ""))
        at, found = self._looked.get(key, (-LOOK_EVERY_S, JobState(alive=True)))
        if time.monotonic() - at >= LOOK_EVERY_S:
            try:
                found = _look(run)
            except RunError as error:  # a scheduler that is away for now: what it was asked to do goes on or waits
                found = replace(found, alive=True, text=error.message)
            self._looked[key] = time.monotonic(), found
        return found

    def end(self, run: RunThere) -> None:
        if _line(run) is not None:
            _ask(["scancel", str(run.job["number"])])


def script(run: RunThere, options: Mapping[str, Any]) -> str:
    """The batch script of a run."""
    hours = float(options.get("hours") or 0)
    warned = WARNED_S if not hours else max(LEAST_WARNED_S, min(WARNED_S, round(hours * 3600 / 4)))
    asked = {
        "job-name": name_of(run),
        "output": str(run.folder.console),
        "open-mode": "append",
        "signal": f"B:USR1@{warned}",
        "partition": options.get("partition"),
        "account": options.get("account"),
        "time": _time(hours) if hours else "",
        "cpus-per-task": options.get("threads"),
        "mem": f"{round(float(options['memory_gb']) * 1024)}M" if options.get("memory_gb") else "",
        "gres": f"gpu:{options['gpus']}" if options.get("gpus") else "",
    }
    lines = ["#!/bin/bash -l", "#SBATCH --no-requeue", "#SBATCH --nodes=1", "#SBATCH --ntasks=1"]
    lines += [f"#SBATCH --{name}={value}" for name, value in asked.items() if value]
    command = [sys.executable, "-m", "core.places.job", str(run.folder.path)]
    if threads := options.get("threads"):
        command += ["--threads", str(threads)]
    return "\n".join([*lines, *map(str, options.get("setup") or ()), f"exec {shlex.join(command)}", ""])


def submit(path: Path) -> str:
    """Hand in a script; the job's number. Raises `RunError` in Slurm's own words."""
    answer = _ask(["sbatch", "--parsable", str(path)], path.parent)
    number = answer.out.strip().split(";")[0]
    if answer.code or not number.isdigit():
        raise RunError(
            say("Slurm refused the job: {words}", words=_words(answer.error) or answer.out.strip() or answer.code),
            say("Change the limits of the place (partition, account, hours, memory_gb, gpus), then resume."),
            answer.error,
        )
    return number


def _look(run: RunThere) -> JobState:
    if not run.job.get("number"):
        return JobState(alive=False)
    line = _line(run)
    if line is None:
        return JobState(alive=False)
    state, why = line
    if state in slurm_words.WAITING:
        return JobState(alive=True, waits=True, text=_waiting(run, why))
    if state in slurm_words.ALIVE:
        return JobState(alive=True)
    message, hint = slurm_words.WARNED if run.job.get("warned") else slurm_words.end(state)
    return JobState(alive=False, why=message, hint=hint)


def _line(run: RunThere) -> tuple[str, str] | None:
    """State and reason of a run's job; None where Slurm knows it no more, or means another one by its number."""
    number, name = str(run.job.get("number", "")), name_of(run)
    answer = _ask(["squeue", "-h", "-t", "all", "-j", number, "-o", "%T|%r|%j"])
    rows = [line.split("|") for line in answer.out.splitlines()]
    if answer.code and "invalid job id" not in answer.error.lower():
        raise RunError(
            say("Slurm does not answer: {words}", words=_words(answer.error) or say("it took too long")),
            say("It is asked again."),
        )
    if not any(len(row) == 3 and row[2] == name for row in rows):
        ended = _ask(["sacct", "-n", "-P", "-X", "-j", number, "-o", "State,Reason,JobName"])
        rows = [line.split("|") for line in ended.out.splitlines()]
    return next(((row[0], row[1]) for row in rows if len(row) == 3 and row[2] == name), None)


def _waiting(run: RunThere, why: str) -> str:
    """Where a job stands among those that wait for the same partition, and why."""
    number = str(run.job.get("number"))
    partition = _ask(["squeue", "-h", "-j", number, "-o", "%P"]).out.strip()
    waiting = _ask(
        ["squeue", "-h", "-t", "PENDING", "-S", "-p,i", "-o", "%A", *(["-p", partition] if partition else [])]
    )
    numbers = waiting.out.split()
    if number not in numbers:
        return say("Waits in Slurm’s queue: {reason}", reason=slurm_words.reason(why))
    return say(
        "Waits in Slurm’s queue, place {place:,} of {all:,}: {reason}",
        place=numbers.index(number) + 1,
        all=len(numbers),
        reason=slurm_words.reason(why),
    )


def _ask(command: Sequence[str], folder: Path | None = None) -> programs.Asked:
    try:
        return programs.ask(command, ASK_S, folder=folder)
    except OSError as error:
        raise RunError(
            say("There is no {program} on that computer: it hands in no jobs to Slurm.", program=command[0]),
            say("Give the address of the cluster’s login node, or make it a place of the kind ssh."),
            str(error),
        ) from error


def _words(error: str) -> str:
    """What Slurm's tools complain of, without their names."""
    lines = [line.split("error:", 1)[-1].strip() for line in error.splitlines() if line.strip()]
    return " ".join(dict.fromkeys(lines))[:300]


def _time(hours: float) -> str:
    """A time limit as Slurm takes it, whole minutes: 1.5 -> "01:30:00"."""
    minutes = max(1, round(hours * 60))
    return f"{minutes // 60:02}:{minutes % 60:02}:00"
