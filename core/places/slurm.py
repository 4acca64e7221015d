"""The launcher of a cluster with Slurm: a batch job per sitting, known by its number and its name together.

Slurm's warning before the time limit reaches the run's own pause (see `job`). A number that Slurm gave to another job
meanwhile is not believed: that job has another name.
"""

from __future__ import annotations

import hashlib
import json
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
from core.locks import Timeout, locked
from core.places import slurm_words, warned
from core.places.job_state import JobState
from core.places.runs_there import NOTE, RunThere
from core.runs.text_run import teaches_text
from core.wording import say

SCRIPT, ARRAY = "job.sh", "array.sh"
WARNED_S, LEAST_WARNED_S = 120, 15
"""So long before its time limit a job is warned: long enough to save. A quarter of a short one's time, then."""
ASK_S = 30.0
LOOK_EVERY_S = 4.0
"""A scheduler is shared: it is not asked more often."""


def there() -> bool:
    """Whether this computer hands in jobs to Slurm."""
    return shutil.which("sbatch") is not None


def name_of(run: RunThere) -> str:
    """What Slurm calls the jobs that are a run's alone."""
    return f"vizinho-{run.id}"


def name_of_array(runs: Sequence[RunThere]) -> str:
    """What Slurm calls an array whose tasks are these runs."""
    return f"vizinho-array-{hashlib.sha256(' '.join(run.id for run in runs).encode()).hexdigest()[:12]}"


class Slurm:
    """See `Launcher`."""

    def __init__(self) -> None:
        self._looked: dict[tuple[str, str], tuple[float, JobState]] = {}
        """By run and number: when it was asked about last, and what was answered."""
        self._arrays: dict[str, tuple[float, list[list[str]]]] = {}
        """By the number of an array: the same of all its tasks."""

    def start(self, run: RunThere, options: Mapping[str, Any]) -> dict[str, Any]:
        path = run.folder.path / SCRIPT
        if number := _handed_in(
            name_of(run), "%A"
        ):  # by somebody whose computer or connection went before it was noted
            return {"number": number, "until_done": options.get("until_done") is True}
        try:
            run.folder.clear_request()
            writing.write_text(path, script(run, options))
        except OSError as error:
            raise _not_written(error) from error
        return {"number": submit(path), "until_done": options.get("until_done") is True}

    def start_all(self, runs: Sequence[tuple[RunThere, Mapping[str, Any]]]) -> list[dict[str, Any]]:
        """One array of jobs, of which each task is a run."""
        first, name = runs[0][0], name_of_array([run for run, _ in runs])
        try:
            for run, options in runs:
                writing.write_text(run.folder.path / SCRIPT, script(run, options))  # to be handed in again alone
            writing.write_text(first.folder.path / ARRAY, array_script(runs, name))
        except OSError as error:
            raise _not_written(error) from error
        number = _handed_in(name, "%F") or submit(first.folder.path / ARRAY)
        return [
            {"number": f"{number}_{task}", "name": name, "until_done": options.get("until_done") is True}
            for task, (_, options) in enumerate(runs)
        ]

    def look(self, run: RunThere) -> JobState:
        key = run.id, str(run.job.get("number", ""))
        at, found = self._looked.get(key, (-LOOK_EVERY_S, JobState(alive=True)))
        if time.monotonic() - at >= LOOK_EVERY_S:
            try:
                found = _look(run, self._rows(str(run.job.get("number", ""))))
            except RunError as error:  # a scheduler that is away for now: what it was asked to do goes on or waits
                found = replace(found, alive=True, text=error.message)
            self._looked[key] = time.monotonic(), found
        return found

    def end(self, run: RunThere) -> None:
        if _line(run, _asked_rows(str(run.job.get("number", "")))) is not None:
            _ask(["scancel", str(run.job["number"])])

    def _rows(self, number: str) -> list[list[str]]:
        """What Slurm says of a job; of all tasks of an array at once, and once for all of them."""
        base = number.partition("_")[0]
        if base == number:
            return _asked_rows(number)
        at, rows = self._arrays.get(base, (-LOOK_EVERY_S, []))
        if time.monotonic() - at >= LOOK_EVERY_S:
            rows = _asked_rows(base)
            self._arrays[base] = time.monotonic(), rows
        return rows


def _not_written(error: OSError) -> RunError:
    return RunError(
        say("The job’s script could not be written: {error}", error=error), say("Look at the disk there."), str(error)
    )


def script(run: RunThere, options: Mapping[str, Any]) -> str:
    """The batch script of a run. One that is to be handed in until it is done is so by Slurm itself, too, when a node
    fails."""
    console = {"output": _path(run.folder.console), "open-mode": "append"}
    lines = [*_asked(run, options, name_of(run)), *_options(console)]
    command = [sys.executable, "-m", "core.places.job", str(run.folder.path), *_told(options)]
    return "\n".join([*lines, *map(str, options.get("setup") or ()), f"exec {shlex.join(command)}", ""])


def array_script(runs: Sequence[tuple[RunThere, Mapping[str, Any]]], name: str) -> str:
    """The batch script of several runs as one array of this name: each task is one of them, and what it says goes to
    that one's console. All get as many processors as the run that asks for most."""
    options: Mapping[str, Any] = runs[0][1]
    most = max(int(one.get("threads") or 0) for _, one in runs)
    at_once = f"%{options['at_once']}" if options.get("at_once") else ""
    lines = _asked(runs[0][0], {**options, "threads": most}, name)
    lines += _options({"array": f"0-{len(runs) - 1}{at_once}", "output": "/dev/null"})
    paths = [shlex.quote(str(run.folder.path)) for run, _ in runs]
    told = [shlex.quote(shlex.join(_told(one))) for _, one in runs]
    lines += [f"runs=({' '.join(paths)})", f"told=({' '.join(told)})", "run=${runs[$SLURM_ARRAY_TASK_ID]}"]
    lines += ['exec >> "$run/console.log" 2>&1', *map(str, options.get("setup") or ())]
    start = shlex.join([sys.executable, "-m", "core.places.job"])
    return "\n".join([*lines, f'exec {start} "$run" ${{told[$SLURM_ARRAY_TASK_ID]}}', ""])


def _told(options: Mapping[str, Any]) -> list[str]:
    """What the job of a run is told: numbers alone."""
    return [
        word for name in ("threads", "gpus") if options.get(name) for word in (f"--{name}", str(int(options[name])))
    ]


def _options(asked: Mapping[str, Any]) -> list[str]:
    return [f"#SBATCH --{name}={value}" for name, value in asked.items() if value]


def _path(path: Path) -> str:
    """A path as sbatch takes it behind #SBATCH: in quotes as a shell has them, and without what it would fill in."""
    return shlex.quote(str(path).replace("%", "%%"))


def _asked(run: RunThere, options: Mapping[str, Any], name: str) -> list[str]:
    """The beginning of a batch script: what Slurm is asked for, but for where a job writes."""
    hours = float(options.get("hours") or 0)
    warned = WARNED_S if not hours else max(LEAST_WARNED_S, min(WARNED_S, round(hours * 3600 / 4)))
    asked = {
        "job-name": name,
        "signal": f"B:USR1@{warned}",
        "partition": options.get("partition"),
        "account": options.get("account"),
        "qos": options.get("qos"),
        "time": _time(hours) if hours else "",
        "cpus-per-task": options.get("threads"),
        "mem": f"{round(float(options['memory_gb']) * 1024)}M" if options.get("memory_gb") else "",
        "gres": f"gpu:{options['gpus']}" if options.get("gpus") else "",
    }
    nodes = 1 if teaches_text(run.folder) else max(1, int(options.get("nodes") or 1))
    lines = ["#!/bin/bash -l", f"#SBATCH --{'requeue' if options.get('until_done') else 'no-requeue'}"]
    lines += [f"#SBATCH --nodes={nodes}", f"#SBATCH --ntasks={nodes}", "#SBATCH --ntasks-per-node=1"]
    return [*lines, *_options(asked)]


def submit(path: Path) -> str:
    """Hand in a script; the job's number. Raises `RunError` in Slurm's own words."""
    answer = _ask(["sbatch", "--parsable", str(path)], path.parent)
    number = answer.out.strip().split(";")[0]
    if answer.code or not number.isdigit():
        words = _words(answer.error)
        raise RunError(
            say("Slurm refused the job: {words}", words=words or answer.out.strip() or answer.code),
            slurm_words.out_of_refusal(words),
            answer.error,
        )
    return number


def again(run: RunThere) -> None:
    """Hand it in again, and note that. Raises `RunError` in Slurm's own words."""
    number = submit(run.folder.path / SCRIPT)
    run.noted(job=run.job | {"number": number, "name": "", "warned": False})


def _look(run: RunThere, rows: list[list[str]]) -> JobState:
    if not run.job.get("number"):
        return JobState(alive=False)
    line, number = _line(run, rows), str(run.job["number"])
    if line is None:
        return JobState(alive=False)
    state, why = line
    if state in slurm_words.WAITING:
        return JobState(alive=True, waits=True, text=_waiting(run, why))
    if state in slurm_words.ALIVE:
        return JobState(alive=True)
    if run.job.get("until_done") and _handed_in(name_of(run), "%A") not in ("", number):
        return JobState(alive=True)  # it handed itself in again; what it noted of that is seen when next looked at
    if warned.goes_on(run):
        return _handed_in_from_here(run)
    message, hint = warned.words(run) if run.job.get("warned") else slurm_words.end(state)
    return JobState(alive=False, why=message, hint=hint)


def _handed_in_from_here(run: RunThere) -> JobState:
    """Hand in a run again whose node could not: by one of those who look, once. What is refused is not tried again."""
    try:
        with locked(run.folder.path / "again.lock", 0.0):
            noted = json.loads((run.folder.path / NOTE).read_text(encoding="utf-8"))
            if RunThere(run.folder, noted).job == run.job:
                again(run)
    except Timeout:
        pass  # another one does it just now
    except RunError as error:
        run.noted(job=run.job | {"until_done": False})
        return JobState(alive=False, why=error.message, hint=error.hint)
    return JobState(alive=True, waits=True)


def _handed_in(name: str, number: str) -> str:
    """The number of a job of this name that waits, or trains; "" where there is none, or Slurm does not say. `number`
    is which of its numbers, as squeue(1) names them."""
    states = "PENDING,CONFIGURING,RUNNING,SUSPENDED"
    answer = _ask(["squeue", "-h", "--me", "-n", name, "-t", states, "-o", number])
    return next(iter(answer.out.split()), "") if not answer.code else ""


def _asked_rows(number: str) -> list[list[str]]:
    """Number, state, reason and name of a job, or of each task of an array. Raises `RunError`."""
    if not number:
        return []
    answer = _ask(["squeue", "-h", "-r", "-t", "all", "-j", number, "-o", "%i|%T|%r|%j"])
    if answer.code and "invalid job id" not in answer.error.lower():
        raise RunError(
            say("Slurm does not answer: {words}", words=_words(answer.error) or say("it took too long")),
            say("It is asked again."),
        )
    return [line.split("|") for line in answer.out.splitlines()]


def _line(run: RunThere, rows: list[list[str]]) -> tuple[str, str] | None:
    """State and reason of a run's job; None where Slurm knows it no more, or means another one by its number."""
    number, name = str(run.job.get("number", "")), run.job.get("name") or name_of(run)
    if not any(len(row) == 4 and (row[0], row[3]) == (number, name) for row in rows):
        ended = _ask(["sacct", "-n", "-P", "-X", "-j", number, "-o", "JobID,State,Reason,JobName"])
        rows = [line.split("|") for line in ended.out.splitlines()]
    return next(((row[1], row[2]) for row in rows if len(row) == 4 and (row[0], row[3]) == (number, name)), None)


def _waiting(run: RunThere, why: str) -> str:
    """Where a job stands among those that wait for the same partition, and why; of a task, that it is one."""
    number = str(run.job.get("number"))
    if "_" in number:
        return say("Waits in Slurm’s queue with the others of its sweep: {reason}", reason=slurm_words.reason(why))
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
