"""The other end: `python -m core.places.agent FOLDER` on another machine, over one connection. See `wire`.

It keeps what is sent, starts runs and tells how they stand. It answers one question after another, each with bounded
work and a bounded answer, and leaves when nobody asks any more: what it started goes on without it.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import platform
import sys
import time
from collections.abc import Callable, Mapping
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import IO, Any

import psutil

from core import graphics_cards
from core.errors import RunError, WorkbenchError
from core.places import runs_there, slurm, wire
from core.places.contents import Contents
from core.places.job_state import JobState, Launcher
from core.places.plain import Plain
from core.places.runs_there import RunThere
from core.places.slurm import Slurm
from core.runs import changes, queue, room, tidy
from core.wording import say

MOST_FILES = 2000
"""Of a folder of a run, so many files are told."""
MOST_WAIT_S, LOOK_S = 5.0, 0.1
MIRRORED = ("kept_out.json", "made_with.json", "console.log", "transfer.json")
"""Small files of a run that change there, and are brought when their time of change does."""


class Agent:
    """Answers questions about the place in `folder`. Questions are methods: `do_` and their name."""

    def __init__(self, contents: Contents) -> None:
        self.contents = contents
        self.launchers: Mapping[str, Launcher] = {"plain": Plain(), "slurm": Slurm()}

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
        at = 0
        for name, size in asked["all"]:
            self.contents.put(name, 0, int(size), payload[at : at + int(size)])
            at += int(size)
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
        run, sitting, name = self._run(asked), int(asked["sitting"]), str(asked["launcher"])
        if run.sitting < sitting:
            if (before := self.launchers[name].look(run)).alive:
                return before.to_json()
            run.folder.clear_request()
            started = self.launchers[name].start(run, asked.get("options", {}))
            with self.contents.told(say("what is noted of the run")):
                run = run.noted(sitting=sitting, job=started | {"launcher": name})
        return self._state(run).to_json()

    def do_look(self, asked: Mapping[str, Any], _: bytes) -> tuple[dict[str, Any], bytes]:
        """How a run stands, and what its log has from `at` on; waits a little for anything new."""
        run, at, known = self._run(asked), int(asked["at"]), asked.get("state")
        until = time.monotonic() + min(MOST_WAIT_S, float(asked.get("wait_s", 0)))
        while True:
            state = self._state(run)  # before the log: what a child says last is read in any case
            found = _part(run.folder.events, at, wire.CHUNK)
            if found or state.to_json() != known or time.monotonic() > until:
                break
            time.sleep(LOOK_S)
        told: dict[str, Any] = {
            "state": state.to_json(),
            "size": _size(run.folder.events),
            "sitting": run.sitting,
            "notes": runs_there.notes(run),
            "asked": run.folder.requested(),
            "change": run.folder.change.exists(),
            "files": {name: stamp for name in MIRRORED if (stamp := _stamp(run.folder.path / name))},
        }
        return told, found

    def do_read(self, asked: Mapping[str, Any], _: bytes) -> tuple[dict[str, Any], bytes]:
        path = runs_there.inside(self._run(asked), asked["path"])
        return {"size": _size(path)}, _part(path, int(asked["at"]), min(int(asked["most"]), wire.CHUNK))

    def do_files(self, asked: Mapping[str, Any], _: bytes) -> dict[str, Any]:
        """The files of a folder of a run, by their path in it, with size and SHA-256."""
        folder = runs_there.inside(self._run(asked), asked["under"])
        found: dict[str, list[int | str]] = {}
        with self.contents.told(say("a folder of the run")):
            for path in sorted(folder.rglob("*")) if folder.is_dir() else ():
                if path.is_file() and not path.is_symlink() and len(found) < MOST_FILES:
                    with path.open("rb") as file:
                        found[path.relative_to(folder).as_posix()] = [
                            path.stat().st_size,
                            hashlib.file_digest(file, "sha256").hexdigest(),
                        ]
        return {"files": found}

    def do_ask(self, asked: Mapping[str, Any], _: bytes) -> dict[str, Any]:
        """Ask a run to pause or to stop. One that waits for its turn leaves the queue."""
        run, what = self._run(asked), asked["what"]
        run.folder.request("stop" if what == "stop" else "pause")
        state = self._state(run)
        if state.waits:
            self._launcher(run).end(run)
        return {}

    def do_change(self, asked: Mapping[str, Any], _: bytes) -> dict[str, Any]:
        run = self._run(asked)
        changes.ask(run.folder, **changes.allowed(asked["values"]))
        return {}

    def do_runs(self, _asked: Mapping[str, Any], _: bytes) -> dict[str, Any]:
        """The runs there, the room that they take and that is left."""
        found = []
        for run in list(runs_there.there(self.contents))[:MOST_FILES]:
            taken = tidy.bytes_of(run.folder.path)
            found.append({"run": run.folder.key, "bytes": taken, "alive": self._alive(run)})
        return {"runs": found, "free": room.free(self.contents.root), "bytes": tidy.bytes_of(self.contents.root)}

    def do_remove(self, asked: Mapping[str, Any], _: bytes) -> dict[str, Any]:
        run = self._run(asked)
        if self._state(run).alive:
            raise RunError(say("The run “{key}” trains there.", key=run.folder.key), say("Pause it first."))
        runs_there.remove(self.contents, run)
        return {}

    def do_sweep(self, _asked: Mapping[str, Any], _: bytes) -> dict[str, Any]:
        return {"bytes": runs_there.sweep(self.contents)}

    def do_end(self, asked: Mapping[str, Any], _: bytes) -> dict[str, Any]:
        run = self._run(asked)
        self._launcher(run).end(run)
        return {}

    def _run(self, asked: Mapping[str, Any]) -> RunThere:
        return runs_there.find(self.contents, str(asked["run"]))

    def _launcher(self, run: RunThere) -> Launcher:
        return self.launchers[run.job.get("launcher", "plain")]

    def _state(self, run: RunThere) -> JobState:
        return self._launcher(run).look(run) if run.sitting else JobState(alive=False)

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
        "scheduler": "slurm" if slurm.there() else "",
        "machine": platform.node(),
    }


def program_version() -> str:
    try:
        return version("vizinho")
    except PackageNotFoundError:
        return ""


def serve(folder: Path, come: IO[bytes], go: IO[bytes]) -> int:
    """Answer what comes until no more does."""
    try:
        agent = Agent(Contents(folder))
        _write(go, greeting(agent.contents))
    except WorkbenchError as error:
        _write(go, {wire.MARK: wire.PROTOCOL, "error": error.to_json()})
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


def _write(go: IO[bytes], values: dict[str, Any], payload: bytes = b"") -> None:
    go.write(wire.frame(values, payload))
    go.flush()


def _part(path: Path, at: int, most: int) -> bytes:
    try:
        with path.open("rb") as file:
            file.seek(at)
            return file.read(most)
    except FileNotFoundError:
        return b""


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0


def _stamp(path: Path) -> str:
    try:
        found = path.stat()
    except OSError:
        return ""
    return f"{found.st_size}-{found.st_mtime_ns}"


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
