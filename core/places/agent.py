"""The other end: `python -m core.places.agent FOLDER` on another machine, over one connection. See `wire`.

It keeps what is sent, starts runs and tells how they stand. It answers one question after another, each with bounded
work and a bounded answer, and leaves when nobody asks any more: what it started goes on without it.
"""

from __future__ import annotations

import argparse
import hashlib
import itertools
import json
import os
import platform
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any, Protocol

import psutil

from core import graphics_cards
from core.errors import RunError, WorkbenchError
from core.locks import Timeout, locked
from core.places import environments, followers, ray_jobs, runs_there, slurm, turns, wire
from core.places.contents import Contents, program_version
from core.places.job_state import JobState, Launcher, StartsTogether
from core.places.launchers import launchers
from core.places.runs_there import RunThere, part_of, size_of, stamp_of
from core.places.turns import Turn
from core.runs import changes, queue, room, tidy
from core.wording import say

MOST_FILES = 2000
"""Of a folder of a run, so many files are told."""
MOST_WAIT_S, LOOK_S = 5.0, 0.1
START_S = 60.0
"""So long a scheduler may take to accept a job, while somebody else wants to start the same run."""
GO_ON_EVERY_S = 2.0
"""So often it is looked whose turn it is."""
MIRRORED = ("kept_out.json", "made_with.json", "console.log", "transfer.json")
"""Small files of a run that change there, and are brought when their time of change does."""


class Agent:
    """Answers questions about the place in `folder`. Questions are methods: `do_` and their name."""

    def __init__(self, contents: Contents) -> None:
        self.contents = contents
        self.launchers = launchers()
        self._gone_on_at = 0.0

    def answer(self, asked: Mapping[str, Any], payload: bytes) -> tuple[dict[str, Any], bytes]:
        """What is answered, and its payload. Raises `WorkbenchError`, and `ValueError` for no question of ours."""
        do: Callable[[Mapping[str, Any], bytes], tuple[dict[str, Any], bytes] | dict[str, Any]] | None
        do = getattr(self, f"do_{asked.get('do')}", None)
        if do is None:
            raise ValueError(f"no such question: {asked.get('do')}")
        answer = do(asked, payload)
        return answer if isinstance(answer, tuple) else (answer, b"")

    def do_have(self, asked: Mapping[str, Any], _: bytes) -> dict[str, Any]:
        return {"missing": self.contents.missing([str(name) for name in asked["names"][: wire.MOST_NAMES]])}

    def do_folders(self, asked: Mapping[str, Any], _: bytes) -> dict[str, Any]:
        """Which folders made of contents are there."""
        return {"there": [key for key in asked["keys"][: wire.MOST_NAMES] if self.contents.has_folder(str(key))]}

    def do_put(self, asked: Mapping[str, Any], payload: bytes) -> dict[str, Any]:
        return {"there": self.contents.put(asked["name"], int(asked["at"]), int(asked["size"]), payload)}

    def do_put_all(self, asked: Mapping[str, Any], payload: bytes) -> dict[str, Any]:
        """Several small contents at once, one behind another: names and sizes."""
        ends = list(itertools.accumulate(int(size) for _, size in asked["all"]))
        parts = [payload[start:end] for start, end in itertools.pairwise([0, *ends])]
        self.contents.put_all((str(name), part) for (name, _), part in zip(asked["all"], parts, strict=True))
        return {}

    def do_laid(self, asked: Mapping[str, Any], _: bytes) -> dict[str, Any]:
        """Whether a run is there, with all that it needs."""
        return {"laid": runs_there.is_there(self.contents, str(asked["run"]))}

    def do_lay(self, asked: Mapping[str, Any], _: bytes) -> dict[str, Any]:
        """Lay out a run by a list that was sent like its files."""
        listed = json.loads(self.contents.path(asked["list"]).read_text(encoding="utf-8"))
        run = runs_there.lay(self.contents, asked["run"], listed["files"], listed["folders"], listed["sounds"])
        self.contents.drop([asked["list"]])
        return {"folder": str(run.folder.path)}

    def do_start(self, asked: Mapping[str, Any], _: bytes) -> dict[str, Any]:
        """Start the sitting of that number, unless it was started before: asking twice starts once."""
        sitting, name = int(asked["sitting"]), str(asked["launcher"])
        with self._alone(self._run(asked)):
            run = self._run(asked)
            if run.sitting < sitting:
                if (before := self._before(run, name)).alive:
                    return before.to_json()
                run.folder.clear_request()
                started = self.launchers[name].start(run, asked.get("options", {}))
                with self.contents.told(say("what is noted of the run")):
                    job = started | {"launcher": name, "environment": environments.own()}
                    run = run.noted(sitting=sitting, job=job)
            return self._state(run).to_json()

    def do_start_all(self, asked: Mapping[str, Any], _: bytes) -> dict[str, Any]:
        """The same of several runs, each with its sitting and its options: as one job where the launcher knows such,
        else one after another, so many at once."""
        name, wanted = str(asked["launcher"]), []
        with ExitStack() as inside:
            for one in sorted(asked["runs"], key=lambda one: str(one["run"])):
                inside.enter_context(self._alone(self._run(one)))
            for one in asked["runs"]:
                run = self._run(one)
                if run.sitting < int(one["sitting"]) and not self._before(run, name).alive:
                    run.folder.clear_request()
                    wanted.append((run, Turn(run.folder.key, int(one["sitting"]), name, one.get("options", {}))))
            launcher = self.launchers[name]
            if wanted and isinstance(launcher, StartsTogether):
                several = [(run, turn.options) for run, turn in wanted]
                jobs = launcher.start_all(several) if len(several) > 1 else [launcher.start(*several[0])]
                with self.contents.told(say("what is noted of the run")):
                    for (run, turn), job in zip(wanted, jobs, strict=True):
                        told = {"launcher": name, "environment": environments.own()}
                        run.noted(sitting=turn.sitting, job=job | told)
            elif wanted:
                turns.line_up(self.contents, [turn for _, turn in wanted])
        self._go_on()
        return {}

    def _before(self, run: RunThere, launcher: str) -> JobState:
        """How a run stands that is to be started by this launcher."""
        waiting = turns.state(self.contents, run)
        return waiting if waiting is not None and waiting.alive else self.launchers[launcher].look(run)

    def _go_on(self) -> None:
        """Let those begin whose turn it is."""
        self._gone_on_at = time.monotonic()
        turns.go_on(self.contents, self.launchers)

    @contextmanager
    def _alone(self, run: RunThere) -> Iterator[None]:
        """Inside, nobody else starts the run: two who ask at once are answered one after the other."""
        with self.contents.told(say("what is noted of the run")), ExitStack() as inside:
            try:
                inside.enter_context(locked(run.folder.path / "start.lock", START_S))
            except Timeout as error:
                raise RunError(
                    say("Somebody else is just starting the run “{key}” there.", key=run.folder.key),
                    say("Try again in a moment."),
                ) from error
            yield

    def do_look(self, asked: Mapping[str, Any], _: bytes) -> tuple[dict[str, Any], bytes]:
        """How a run stands, and what its log has from `at` on; waits a little for anything new."""
        if time.monotonic() - self._gone_on_at >= GO_ON_EVERY_S:
            self._go_on()
        run, at, known = self._run(asked), int(asked["at"]), asked.get("state")
        followers.note(run, asked.get("who"))
        until = time.monotonic() + min(MOST_WAIT_S, float(asked.get("wait_s", 0)))
        while True:
            state = self._state(run)  # before the log: what a child says last is read in any case
            found = part_of(run.folder.events, at, wire.CHUNK)
            if found or state.to_json() != known or time.monotonic() > until:
                break
            time.sleep(LOOK_S)
        told: dict[str, Any] = {
            "state": state.to_json(),
            "size": size_of(run.folder.events),
            "sitting": run.sitting,
            "notes": runs_there.notes(run),
            "asked": run.folder.requested(),
            "change": run.folder.change.exists(),
            "files": {name: stamp for name in MIRRORED if (stamp := stamp_of(run.folder.path / name))},
        }
        return told, found

    def do_stand(self, asked: Mapping[str, Any], _: bytes) -> dict[str, Any]:
        """How several runs stand: of each a word that is another one as soon as there is anything new to look at."""
        if time.monotonic() - self._gone_on_at >= GO_ON_EVERY_S:
            self._go_on()
        return {"stand": {name: self._word(name) for name in map(str, asked["runs"][: wire.MOST_NAMES])}}

    def _word(self, name: str) -> str:
        try:
            run = runs_there.find(self.contents, name)
            told = [self._state(run).to_json(), run.sitting, size_of(run.folder.events), runs_there.notes(run)]
        except WorkbenchError as error:
            told = [error.message]
        else:
            told += [stamp_of(run.folder.path / known) for known in MIRRORED]
        return hashlib.sha256(json.dumps(told, default=str).encode()).hexdigest()[:16]

    def do_read(self, asked: Mapping[str, Any], _: bytes) -> tuple[dict[str, Any], bytes]:
        path = runs_there.inside(self._run(asked), asked["path"])
        return {"size": size_of(path)}, part_of(path, int(asked["at"]), min(int(asked["most"]), wire.CHUNK))

    def do_files(self, asked: Mapping[str, Any], _: bytes) -> dict[str, Any]:
        """The files of a folder of a run, by their path in it, with size and SHA-256."""
        folder = runs_there.inside(self._run(asked), asked["under"])
        found: dict[str, list[int | str]] = {}
        with self.contents.told(say("a folder of the run")):
            paths = [path for path in sorted(folder.rglob("*")) if path.is_file() and not path.is_symlink()]
            if len(paths) > MOST_FILES:
                why = say("{folder} there has more than {most:,} files.", folder=folder, most=MOST_FILES)
                raise RunError(why, say("Bring it by hand: nothing of it is removed."))
            for path in paths:
                with path.open("rb") as file:
                    digest = hashlib.file_digest(file, "sha256").hexdigest()
                found[path.relative_to(folder).as_posix()] = [path.stat().st_size, digest]
        return {"files": found}

    def do_ask(self, asked: Mapping[str, Any], _: bytes) -> dict[str, Any]:
        """Ask a run to pause or to stop. One that waits for its turn leaves the queue."""
        run, what = self._run(asked), asked["what"]
        run.folder.request("stop" if what == "stop" else "pause")
        if not turns.leave(self.contents, run.folder.key) and self._state(run).waits:
            self._launcher(run).end(run)
        return {}

    def do_change(self, asked: Mapping[str, Any], _: bytes) -> dict[str, Any]:
        run = self._run(asked)
        changes.ask(run.folder, **changes.allowed(asked["values"]))
        return {}

    def do_runs(self, _asked: Mapping[str, Any], _: bytes) -> dict[str, Any]:
        """The runs there and the environments of ours, the room that they take and that is left."""
        found = []
        for run in list(runs_there.there(self.contents))[:MOST_FILES]:
            taken = tidy.bytes_of(run.folder.path)
            found.append({"run": run.folder.key, "bytes": taken, "alive": self._alive(run)})
        return {
            "runs": found,
            "environments": environments.there(self.contents),
            "packages": environments.packages(self.contents),
            "free": room.free(self.contents.root),
            "bytes": environments.taken(self.contents),
        }

    def do_remove(self, asked: Mapping[str, Any], _: bytes) -> dict[str, Any]:
        run = self._run(asked)
        if self._state(run).alive:
            raise RunError(say("The run “{key}” trains there.", key=run.folder.key), say("Pause it first."))
        runs_there.remove(self.contents, run)
        return {}

    def do_leave(self, asked: Mapping[str, Any], _: bytes) -> dict[str, Any]:
        """A computer needs a run no more; which others have followed it."""
        return {"others": followers.leave(self._run(asked), asked.get("who"))}

    def do_sweep(self, _asked: Mapping[str, Any], _: bytes) -> dict[str, Any]:
        freed = runs_there.sweep(self.contents) + environments.sweep(self.contents, self._alive_runs)
        return {"bytes": freed, "links": environments.links(self.contents)[:MOST_FILES]}

    def do_remove_environment(self, asked: Mapping[str, Any], _: bytes) -> dict[str, Any]:
        return {"bytes": environments.remove(self.contents, str(asked["name"]), self._alive_runs())}

    def do_end(self, asked: Mapping[str, Any], _: bytes) -> dict[str, Any]:
        run = self._run(asked)
        turns.leave(self.contents, run.folder.key)
        self._launcher(run).end(run)
        return {}

    def _run(self, asked: Mapping[str, Any]) -> RunThere:
        return runs_there.find(self.contents, str(asked["run"]))

    def _launcher(self, run: RunThere) -> Launcher:
        return self.launchers[run.job.get("launcher", "plain")]

    def _state(self, run: RunThere) -> JobState:
        if (waiting := turns.state(self.contents, run)) is not None:
            return waiting
        found = self._launcher(run).look(run) if run.sitting else JobState(alive=False)
        if found.alive or (now := runs_there.find(self.contents, run.folder.key)).job == run.job:
            return found
        return self._launcher(now).look(now)  # its job noted something before it ended: perhaps another one

    def _alive_runs(self) -> list[RunThere]:
        return [run for run in runs_there.there(self.contents) if self._alive(run)]

    def _alive(self, run: RunThere) -> bool:
        try:
            return self._state(run).alive
        except WorkbenchError:
            return True  # for all we know: nothing is done to it then


def greeting(contents: Contents) -> dict[str, Any]:
    """What is told first: what this place is."""
    return {
        wire.MARK: wire.PROTOCOL,
        "version": program_version(),
        "python": platform.python_version(),
        "folder": str(contents.root),
        "mark": contents.mark(),
        "free": room.free(contents.root),
        "cores": queue.cores(),
        "memory": psutil.virtual_memory().total,
        "cards": [card.name for card in graphics_cards.cards()],
        "scheduler": "ray" if ray_jobs.there() else "slurm" if slurm.there() else "",
        "machine": platform.node(),
        "now": time.time(),
    }


class Come(Protocol):
    """What is asked."""

    def readline(self, most: int, /) -> bytes: ...

    def read(self, count: int, /) -> bytes: ...


class Go(Protocol):
    """Where answers go; each ends with `flush`."""

    def write(self, data: bytes, /) -> object: ...

    def flush(self) -> None: ...


def refuse(go: Go, error: WorkbenchError) -> None:
    """Say in place of a greeting why there is no agent."""
    _write(go, {wire.MARK: wire.PROTOCOL, "error": error.to_json()})


def serve(folder: Path, come: Come, go: Go) -> int:
    """Answer what comes until no more does."""
    try:
        agent = Agent(Contents(folder))
        environments.mark_used()
        _write(go, greeting(agent.contents))
    except WorkbenchError as error:
        refuse(go, error)
        return 2
    while line := come.readline(wire.MOST_LINE):
        try:
            asked, count = wire.parse(line)
            payload = come.read(count)
            if len(payload) < count:
                return 0  # the connection was cut in the middle
            values, answer = agent.answer(asked, payload)
        except WorkbenchError as error:
            values, answer = {"error": error.to_json()}, b""
        except (ValueError, KeyError, TypeError) as error:
            _write(go, {"error": _not_understood(error).to_json()})
            return 1
        except OSError as error:
            values, answer = {"error": room.refused(folder, error).to_json()}, b""
        _write(go, values, answer)
    return 0


def _not_understood(error: Exception) -> RunError:
    return RunError(
        say("Vizinho on that machine did not understand what it was asked."),
        say("Install the same version there as here."),
        repr(error),
    )


def _write(go: Go, values: dict[str, Any], payload: bytes = b"") -> None:
    go.write(wire.frame(values, payload))
    go.flush()


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m core.places.agent", description="Answer another Vizinho.")
    parser.add_argument("folder", type=Path)
    options = parser.parse_args(arguments)
    go = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())  # what libraries print is no answer
    try:
        return serve(options.folder, sys.stdin.buffer, go)
    except (BrokenPipeError, ConnectionError):
        return 0


if __name__ == "__main__":
    sys.exit(main())
