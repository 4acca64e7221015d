"""The launcher of a Ray cluster: a job per sitting, whose name has a random part and is never used again.

Which job trains a run is noted beside it before the job is handed in, and looked up by the job when it begins: Ray
takes no job out of its queue, so one that is wanted no more leaves by itself. All of it runs in the cluster.
"""

from __future__ import annotations

import json
import os
import shlex
import sys
import time
import uuid
from collections.abc import Mapping
from typing import Any
from urllib.parse import quote

from core import writing
from core.errors import RunError
from core.places import contents, ray_token, ray_words, warned
from core.places.job_state import JobState
from core.places.place import Place
from core.places.ray_api import NotRay, RayApi, Refused
from core.places.runs_there import RunThere
from core.runs.text_run import teaches_text
from core.wording import say

ADDRESS = "VIZINHO_RAY"
"""Environment variable: the address of the job server, inside the cluster."""
REQUEST, WAITS = "ray.json", "ray-waits"
"""In a run's folder: what was handed in; and that its job waits for the nodes that it asked for."""
STOP_WAITS, SAVE_S = "RAY_JOB_STOP_WAIT_TIME_S", 300
"""So long a job that is stopped may save."""
LOOK_EVERY_S = 2.0
OVER = ("SUCCEEDED", "FAILED", "STOPPED")
GB = 1 << 30


def there() -> bool:
    """Whether this process runs in a Ray cluster, as an agent there."""
    return bool(os.environ.get(ADDRESS))


class RayJobs:
    """See `Launcher`."""

    def __init__(self) -> None:
        self._looked: dict[str, tuple[float, JobState]] = {}
        """By job: when it was asked about last, and what was answered."""

    def start(self, run: RunThere, options: Mapping[str, Any]) -> dict[str, Any]:
        run.folder.clear_request()
        submit(run, request(run, options))
        return {"until_done": options.get("until_done") is True, "setup": list(options.get("setup") or ())}

    def look(self, run: RunThere) -> JobState:
        number = number_of(run)
        if not number:
            return JobState(alive=False)
        at, found = self._looked.get(number, (-LOOK_EVERY_S, JobState(alive=True)))
        if time.monotonic() - at >= LOOK_EVERY_S:
            found = _look(run, number)
            self._looked[number_of(run)] = (time.monotonic(), found)
        return found

    def end(self, run: RunThere) -> None:
        number = number_of(run)
        (run.folder.path / REQUEST).unlink(missing_ok=True)
        if number and (_job(number) or {}).get("status") not in (None, *OVER):
            _ask("POST", f"/api/jobs/{quote(number)}/stop")


def number_of(run: RunThere) -> str:
    """The name of the job that was handed in last for a run; "" where it was taken back."""
    return str(_handed_in(run).get("submission_id", ""))


def request(run: RunThere, options: Mapping[str, Any]) -> dict[str, Any]:
    """What Ray is asked for. A job that asks for nothing would run on the head node, beside what runs the cluster: at
    least a processor is. For several nodes the job itself asks, and takes nothing."""
    threads, gpus, nodes = (int(options.get(name) or 0) for name in ("threads", "gpus", "nodes"))
    nodes = 1 if teaches_text(run.folder) else nodes
    number = f"vizinho-{run.id}-{uuid.uuid4().hex[:8]}"
    words = [sys.executable, "-m", "core.places.ray_job", str(run.folder.path), "--number", number]
    given = {"threads": threads or 1, "gpus": gpus, "hours": options.get("hours"), "nodes": nodes}
    words += [word for name, value in given.items() if value for word in (f"--{name}", str(value))]
    words += ["--memory-gb", str(options["memory_gb"])] if nodes > 1 and options.get("memory_gb") else []
    found: dict[str, Any] = {
        "submission_id": number,
        "entrypoint": _entrypoint(run, words, [str(line) for line in options.get("setup") or ()]),
        "metadata": {"vizinho": run.folder.key},
        "runtime_env": {"env_vars": {STOP_WAITS: str(SAVE_S), ADDRESS: os.environ.get(ADDRESS, "")}},
    }
    if nodes <= 1:
        found["entrypoint_num_cpus"] = threads or 1
        found |= {"entrypoint_num_gpus": gpus} if gpus else {}
        found |= {"entrypoint_memory": int(float(options["memory_gb"]) * GB)} if options.get("memory_gb") else {}
    return found


def submit(run: RunThere, asked: Mapping[str, Any]) -> None:
    """Note a job and hand it in. Raises `RunError` in Ray's words."""
    try:
        (run.folder.path / WAITS).unlink(missing_ok=True)
        writing.write_text(run.folder.path / REQUEST, json.dumps(asked), lasting=True)
    except OSError as error:
        raise RunError(
            say("What is asked of Ray could not be written: {error}", error=error), say("Look at the disk there.")
        ) from error
    try:
        _call("POST", "/api/jobs/", asked)
    except Refused as error:
        if "already exists" not in error.words:  # it had arrived, and the answer to that had not
            raise RunError(
                say("Ray refused the job: {words}", words=ray_words.last_line(error.words)),
                say("Change the limits of the place (threads, gpus, memory_gb), then resume."),
                error.words,
            ) from error
    except (NotRay, OSError) as error:
        raise _unanswered(error) from error


def again(run: RunThere) -> None:
    """Hand in once more what was handed in last, as another job. Raises `RunError`."""
    before = _handed_in(run)
    old, new = str(before["submission_id"]), f"vizinho-{run.id}-{uuid.uuid4().hex[:8]}"
    submit(run, before | {"submission_id": new, "entrypoint": str(before["entrypoint"]).replace(old, new)})


def _entrypoint(run: RunThere, words: list[str], setup: list[str]) -> str:
    """What the shell of a node runs: only where it sees this very folder."""
    root = run.folder.path.parent.parent
    mark = shlex.quote(contents.mark_of(root))
    seen = f"grep -q {mark} {shlex.quote(str(root / contents.MARKER))} || exit {ray_words.NO_FOLDER}"
    does = " && ".join([*setup, f"exec {shlex.join(words)} >> {shlex.quote(str(run.folder.console))} 2>&1"])
    kind = "bash -lc" if setup else "sh -c"
    return f"exec {kind} {shlex.quote(f'{seen}; {does}')}"


def _look(run: RunThere, number: str) -> JobState:
    try:
        job = _job(number)
    except RunError as error:  # a job server that is away for now: what it was asked to do goes on or waits
        return JobState(alive=True, text=error.message)
    if job is None:
        return JobState(alive=False, why=ray_words.FORGOTTEN[0], hint=ray_words.FORGOTTEN[1])
    status = job.get("status")
    if status == "PENDING":
        return JobState(alive=True, waits=True, text=_waiting(number, _handed_in(run)))
    if status == "RUNNING":
        waits = (run.folder.path / WAITS).exists()
        text = say("Waits in Ray for nodes that are free") if waits else ""
        return JobState(alive=True, waits=waits, text=text)
    if job.get("error_type") == "JOB_SUPERVISOR_ACTOR_START_TIMEOUT":  # Ray lets none wait for long: to the queue again
        again(run)
        return JobState(alive=True, waits=True, text=_waiting(number_of(run), _handed_in(run)))
    if run.job.get("warned"):
        if warned.goes_on(run):  # the job could not do it itself
            return _again_from_here(run)
        why, hint = warned.words(run)
        return JobState(alive=False, why=why, hint=hint)
    why, hint = ray_words.end(str(run.folder.path.parent.parent), job)
    return JobState(alive=False, why=why, hint=hint)


def _again_from_here(run: RunThere) -> JobState:
    """Hand in a run again whose job could not. What is refused is not tried again."""
    try:
        again(run.noted(job=run.job | {"warned": False}))
    except RunError as error:
        run.noted(job=run.job | {"until_done": False})
        return JobState(alive=False, why=error.message, hint=error.hint)
    return JobState(alive=True, waits=True)


def _waiting(number: str, asked: Mapping[str, Any]) -> str:
    """Where a job stands among those that wait, and why."""
    wanted = {
        "CPU": float(asked.get("entrypoint_num_cpus") or 0),
        "GPU": float(asked.get("entrypoint_num_gpus") or 0),
        "memory": float(asked.get("entrypoint_memory") or 0),
    }
    reason = say("others have what it asks for") if _could(wanted) else say("no node has what it asks for")
    try:
        jobs = [job for job in _ask("GET", "/api/jobs/") or () if job.get("status") == "PENDING"]
    except RunError:
        jobs = []
    waiting = [job.get("submission_id") for job in sorted(jobs, key=lambda job: job.get("start_time") or 0)]
    if number not in waiting:
        return say("Waits in Ray’s queue: {reason}", reason=reason)
    return say(
        "Waits in Ray’s queue, place {place:,} of {all:,}: {reason}",
        place=waiting.index(number) + 1,
        all=len(waiting),
        reason=reason,
    )


def _could(wanted: Mapping[str, float]) -> bool:
    """Whether any node has so much in all, as far as Ray tells."""
    try:
        told = _ask("GET", "/api/v0/nodes?detail=1")
        nodes = [node["resources_total"] for node in told["data"]["result"]["result"] if node.get("state") == "ALIVE"]
        return any(all(node.get(name, 0.0) >= much for name, much in wanted.items()) for node in nodes)
    except (RunError, KeyError, TypeError, AttributeError):
        return True


def _handed_in(run: RunThere) -> dict[str, Any]:
    try:
        found = json.loads((run.folder.path / REQUEST).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return found if isinstance(found, dict) else {}


def _job(number: str) -> dict[str, Any] | None:
    """What Ray says of a job; None where it knows it no more. Raises `RunError`."""
    try:
        found = _call("GET", f"/api/jobs/{quote(number)}")
    except Refused as error:
        if error.status == 404:
            return None
        raise _unanswered(error) from error
    except (NotRay, OSError) as error:
        raise _unanswered(error) from error
    return found if isinstance(found, dict) else None


def _ask(method: str, path: str) -> Any:
    try:
        return _call(method, path)
    except (Refused, NotRay, OSError) as error:
        raise _unanswered(error) from error


def _call(method: str, path: str, body: object = None) -> Any:
    with RayApi(os.environ.get(ADDRESS, ""), ray_token.of_ray()) as api:
        return api.call(method, path, body)


def _unanswered(error: Exception) -> RunError:
    place = Place("ray", "ray", ray_address=os.environ.get(ADDRESS, "http://127.0.0.1:8265"))
    told = ray_words.not_reached(place, error)
    return RunError(told.message, told.hint, told.detail)
