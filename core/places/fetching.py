"""Bringing back what a run made in a place: folders whole or not at all, files from where they were cut."""

from __future__ import annotations

import hashlib
import shutil
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from core import quantities, writing
from core.errors import RunError
from core.locks import Timeout, locked
from core.places import wire
from core.places.contents import relative
from core.places.link import Link
from core.runs import room
from core.runs.folder import RunFolder
from core.wording import say

ARRIVING = "arriving"
"""Where files lie in a run's folder until all have come."""

LOCK, LOOK_S = "arriving.lock", 0.2

Told = Callable[[str, float], None]


def bring_folder(link: Link, run: RunFolder, where: str, inside: str, told: Told, *, waits: bool = False) -> int:
    """Bring a folder of a run, such as model or checkpoints/best, in the place of the one here; how many bytes it has,
    0 where there is none there. With `waits`, one that somebody else brings now is waited for. Raises `NotReached`,
    `RunError`."""
    with _alone(run, told, waits=waits):
        return _bring(link, run, where, inside, told)


@contextmanager
def _alone(run: RunFolder, told: Told, *, waits: bool) -> Iterator[None]:
    """Inside, nobody else fetches the run: what arrives lies in one folder. Raises `RunError` where somebody does."""
    with ExitStack() as held:
        with room.told(say("what is fetched"), run.path):
            while True:
                try:
                    held.enter_context(locked(run.path / LOCK, 0.0))
                    break
                except Timeout as error:
                    if not waits:
                        raise RunError(
                            say("The run “{key}” is being fetched already.", key=run.key),
                            say("Wait until that has ended."),
                        ) from error
                told(say("Waiting until it has been fetched"), 0.0)
                time.sleep(LOOK_S)
        yield


def _bring(link: Link, run: RunFolder, where: str, inside: str, told: Told) -> int:
    files: dict[str, list[object]] = link.ask("files", run=where, under=inside, timeout_s=600)["files"]
    total, done = sum(int(str(size)) for size, _ in files.values()), 0
    if not files:
        return 0
    words = say("Fetching {size} from {place}", size=quantities.size(total), place=link.place.name)
    here = run.path / ARRIVING
    with room.told(say("what came from {place}", place=link.place.name), run.path):
        here.mkdir(exist_ok=True)
        for name, (size, known) in files.items():
            path = here / str(known)
            for count in _pieces(link, where, f"{inside}/{name}", path, int(str(size))):
                done += count
                told(words, done / max(1, total))
            _checked(path, str(known), name)
        with writing.replaced_folder(run.path / inside, lasting=True) as new:
            for name, (_, known) in files.items():
                (target := new / relative(name)).parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(here / str(known), target)
        shutil.rmtree(here, ignore_errors=True)
    return total


def bring_file(link: Link, where: str, name: str, most: int) -> bytes:
    """The end of a small file of a run. Raises `NotReached`, `RunError`."""
    answer, data = link.ask_bytes("read", run=where, path=name, at=0, most=most)
    if (size := int(answer["size"])) > most:
        data = link.ask_bytes("read", run=where, path=name, at=size - most, most=most)[1]
    return data


def _pieces(link: Link, where: str, name: str, path: Path, size: int) -> Iterator[int]:
    at = path.stat().st_size if path.is_file() else 0
    if at > size:
        path.unlink()
        at = 0
    with path.open("ab") as out:
        yield at
        while at < size:
            data = link.ask_bytes("read", run=where, path=name, at=at, most=wire.CHUNK)[1]
            if not data:
                raise _changed(name)
            out.write(data)
            out.flush()
            at += len(data)
            yield len(data)


def _checked(path: Path, known: str, name: str) -> None:
    with path.open("rb") as file:
        if hashlib.file_digest(file, "sha256").hexdigest() == known:
            return
    path.unlink()
    raise _changed(name)


def _changed(name: str) -> RunError:
    return RunError(
        say("What arrived of {name} is not what was sent: its checksum is another.", name=name),
        say("Fetch it again: a run that trains writes it anew now and then."),
    )
