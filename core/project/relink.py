"""Finding recordings again whose files were moved: the same content under another path, and nothing less."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path

from core import audio
from core.errors import Cancelled, SoundError
from core.progress import Progress
from core.project.queries import Reader
from core.project.records import Changes, Recording
from core.project.store import Project
from core.wording import say, say_n

Cancel = Callable[[], bool]


def missing(reader: Reader) -> list[Recording]:
    """The recordings whose file is not where it was."""
    return [recording for recording in reader.recordings() if not reader.sound_path(recording).is_file()]


def at(
    reader: Reader, recording: Recording, path: Path, progress: Progress | None = None, cancelled: Cancel | None = None
) -> dict[int, Path]:
    """The file of `recording` is at `path`: files by recording, with those beside it that are missing too.

    Raises `SoundError` for another sound, and `Cancelled`.
    """
    if audio.digest(path) != recording.digest:
        raise SoundError(
            say("{file} is another recording than {recording}.", file=path.name, recording=recording.name),
            say("Choose the file that was imported; its content must be the same."),
        )
    others = [other for other in missing(reader) if other.id != recording.id]
    beside = {other.id: [path.with_name(other.name)] for other in others}
    return {recording.id: path.absolute()} | _proved(others, beside, progress, cancelled)


def among(
    reader: Reader, places: Iterable[Path], progress: Progress | None = None, cancelled: Cancel | None = None
) -> dict[int, Path]:
    """Missing recordings whose content lies in these files and folders, under their own names in folders and whatever
    the name of a file that is given itself. Raises `Cancelled`."""
    lost = missing(reader)
    by_name: dict[str, list[Path]] = {recording.name: [] for recording in lost}
    for place in places:
        for path in _files(place):
            for recording in lost:
                if path == place or path.name == recording.name:
                    by_name[recording.name].append(path)
    return _proved(lost, {recording.id: by_name[recording.name] for recording in lost}, progress, cancelled)


def _files(place: Path) -> Iterator[Path]:
    if place.is_file():
        yield place
    for folder, _, names in os.walk(place):
        yield from (Path(folder) / name for name in names)


def _proved(
    lost: list[Recording],
    candidates: Mapping[int, list[Path]],
    progress: Progress | None,
    cancelled: Cancel | None,
) -> dict[int, Path]:
    """The first file of each recording's candidates that holds its very content. A file is read once."""
    digests: dict[Path, str] = {}
    found: dict[int, Path] = {}
    for number, recording in enumerate(lost):
        for path in candidates[recording.id]:
            if cancelled is not None and cancelled():
                raise Cancelled
            if path not in digests:
                digests[path] = audio.digest(path) if path.is_file() else ""
            if digests[path] == recording.digest:
                found[recording.id] = path.absolute()
                break
        if progress is not None:
            progress(number + 1, len(lost))
    return found


def relink(project: Project, found: Mapping[int, Path]) -> Changes:
    """Write where the recordings are now, as one step. Their sound is not touched."""
    with project.step(say_n("Located one recording", "Located %n recordings", len(found))) as step:
        for recording, path in found.items():
            step.change("recordings", recording, path=_kept(project.folder, path))
    return step.changes


def _kept(folder: Path, path: Path) -> str:
    """The path as the project keeps it: from its own folder where the file lies in it, so that both can move."""
    inside, place = Path(os.path.realpath(path)), Path(os.path.realpath(folder))
    return inside.relative_to(place).as_posix() if inside.is_relative_to(place) else str(path)
