"""The runs in a place's folder, as the agent there keeps them: `runs/KEY-ID/`, run folders like any other.

Beside what every run has, such a folder has `place.json`: which run it is, what it needs of the contents, and who
trains it. It runs in the place itself.
"""

from __future__ import annotations

import json
import re
import shutil
import uuid
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from core import writing
from core.errors import RunError
from core.locks import Timeout, locked
from core.places.contents import BEGUN, RUNS, Contents, relative
from core.runs import elsewhere
from core.runs.folder import RunFolder
from core.wording import say, say_n

NOTE = elsewhere.NOTE_THERE
FORMER_S = 120.0
FOLDER = re.compile(r"[a-z0-9][a-z0-9-]{0,80}-[0-9a-f]{12}")
NOTES = ("threads", "precision", "workers", "changed")
"""What a sitting notes about its run that the one at home is told."""


@dataclass(frozen=True)
class RunThere:
    """A run in a place's folder, and what is noted of it: `id`, `sitting` (how many were asked for), what the launcher
    keeps of the last one, `contents` and `folders` that it needs."""

    folder: RunFolder
    note: Mapping[str, Any]

    @property
    def id(self) -> str:
        return str(self.note.get("id", ""))

    @property
    def sitting(self) -> int:
        return int(self.note.get("sitting", 0))

    @property
    def job(self) -> dict[str, Any]:
        """What the launcher keeps of the sitting that was started last."""
        found = self.note.get("job")
        return found if isinstance(found, dict) else {}

    def noted(self, **values: Any) -> RunThere:
        """The same with something else noted. Raises `OSError`."""
        note = {**self.note, **values}
        writing.write_text(self.folder.path / NOTE, json.dumps(note), lasting=True)
        return RunThere(self.folder, note)


def find(contents: Contents, name: str) -> RunThere:
    """A run by its folder's name. Raises `RunError` where it is not there."""
    path = contents.root / RUNS / name
    note = _note(path) if FOLDER.fullmatch(name) and not path.is_symlink() else None
    if note is None:
        raise RunError(
            say("The run “{run}” is not in {folder} there any more.", run=name, folder=contents.root),
            say(
                "If that folder was moved, tell where: vizinho places add NAME --folder FOLDER. If it was removed, "
                "duplicate the run."
            ),
        )
    return RunThere(RunFolder(path), note)


def is_there(contents: Contents, name: str) -> bool:
    """Whether there is a run by that name."""
    return bool(FOLDER.fullmatch(name)) and _note(contents.root / RUNS / name) is not None


def there(contents: Contents) -> Iterator[RunThere]:
    """All runs there."""
    for path in sorted((contents.root / RUNS).iterdir()):
        note = _note(path) if FOLDER.fullmatch(path.name) and not path.is_symlink() else None
        if note is not None:
            yield RunThere(RunFolder(path), note)


def lay(
    contents: Contents, name: str, files: Mapping[str, str], folders: Mapping[str, Mapping[str, str]], sounds: list[str]
) -> RunThere:
    """Lay out a run of what has been sent: `files` of its folder by their path, `folders` that its settings name, and
    `sounds` that its manifest names. One that is there stays as it is. Raises `RunError`."""
    if not FOLDER.fullmatch(name):
        raise RunError(say("“{name}” is not the name of a run.", name=name), say("Update Vizinho there and here."))
    path = contents.root / RUNS / name
    if _note(path) is not None:
        return find(contents, name)
    new_folders = {key: one for key, one in folders.items() if not contents.has_folder(key)}
    parts = {content for one in new_folders.values() for content in one.values()}
    if absent := contents.missing([*files.values(), *sounds, *parts]):
        raise RunError(
            say_n(
                "Of what the run needs, one file is not there.",
                "Of what the run needs, %n files are not there.",
                len(absent),
            ),
            say("Start the run again."),
        )
    for key, one in new_folders.items():
        contents.folder(key, one)
    note = {"id": name[-12:], "sitting": 0, "contents": sorted(set(sounds)), "folders": sorted(folders)}
    with contents.told(say("the run's folder")), contents.made(path) as new:
        if path.is_dir() and _note(path) is None:  # its removal was cut
            writing.move(path, path.with_name(f"{BEGUN}{uuid.uuid4().hex}"))
        contents.fill(new, files)
        (new / NOTE).write_text(json.dumps(note), encoding="utf-8")
    contents.drop((set(files.values()) | parts) - _needed(contents, "contents"))
    return find(contents, name)


def remove(contents: Contents, run: RunThere) -> None:
    """Remove a run that nobody trains, and what no other needs of its sounds. Raises `RunError`."""
    if not contents.is_inside(RUNS):
        raise RunError(
            say("{folder} there is a link to another folder: nothing is removed in it.", folder=contents.root / RUNS),
            say("Remove “{run}” in it yourself.", run=run.folder.key),
        )
    with contents.told(say("what is removed")):
        shutil.rmtree(run.folder.path)
    contents.drop(set(run.note.get("contents", ())) - _needed(contents, "contents"))


def sweep(contents: Contents) -> int:
    """Remove what no run needs and has not come just now; how many bytes that freed."""
    return contents.sweep(_needed(contents, "contents"), _needed(contents, "folders"))


def _needed(contents: Contents, what: str) -> set[str]:
    return {str(name) for run in there(contents) for name in run.note.get(what, ())}


def inside(run: RunThere, path: str) -> Path:
    """A file of a run. Raises `RunError` for one that is not inside."""
    found = run.folder.path / relative(path)
    if not found.resolve().is_relative_to(run.folder.path.resolve()):
        raise RunError(say("“{path}” leads out of its folder.", path=path), say("Update Vizinho there and here."))
    return found


def notes(run: RunThere) -> dict[str, Any]:
    """What sittings noted about the run."""
    found = run.folder.notes()
    return {name: found[name] for name in NOTES if name in found}


def _note(path: Path) -> dict[str, Any] | None:
    try:
        found = json.loads((path / NOTE).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None
    return found if isinstance(found, dict) and found.get("id") == path.name[-12:] else None


def saved_step(folder: RunFolder) -> int:
    """The step at which a run was saved last: a job that gets nowhere within its time is not handed in for ever."""
    try:
        return int(json.loads((folder.last / "state.json").read_text(encoding="utf-8"))["step"])
    except (OSError, ValueError, KeyError, TypeError):
        return -1


def part_of(path: Path, at: int, most: int) -> bytes:
    """So many bytes of a file from `at` on; none where there is no file."""
    try:
        with path.open("rb") as file:
            file.seek(at)
            return file.read(most)
    except FileNotFoundError:
        return b""


def size_of(path: Path) -> int:
    """How large a file is; 0 where there is none."""
    try:
        return path.stat().st_size
    except OSError:
        return 0


def stamp_of(path: Path) -> str:
    """What is another one as soon as a file has changed; "" where there is none."""
    try:
        found = path.stat()
    except OSError:
        return ""
    return f"{found.st_size}-{found.st_mtime_ns}"


def wait_for_former(folder: RunFolder, wait_s: float = FORMER_S) -> None:
    """Come back once nobody trains a run any more: a child whose job was lost with its node may be saving still. Longer
    than `wait_s` it is not waited for: the next child says that."""
    with suppress(OSError, Timeout), locked(folder.path / "child.lock", wait_s):
        return
