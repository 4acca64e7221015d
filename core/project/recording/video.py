"""The film of a recording: the file its sound came from, or another one that shows the same."""

from __future__ import annotations

import math
import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from core.errors import ProjectError
from core.project.queries import Reader
from core.project.records import Changes, Recording
from core.project.store import Project
from core.video.files import is_film, print_of
from core.wording import say, say_n

LONGEST_SHIFT_S = 24 * 3600.0


@dataclass(frozen=True)
class Video:
    """`path` as it should be; second t of the sound is second t + `shift_s` of the film. `own`: it is the recording's
    very file, so that its sound is found or lost with it."""

    path: Path
    shift_s: float = 0.0
    own: bool = False

    @property
    def there(self) -> bool:
        try:
            return self.path.is_file()
        except OSError:
            return False


def video_of(reader: Reader, recording: Recording) -> Video | None:
    """The film of a recording, None where it has none."""
    if recording.video:
        return Video(reader.folder / recording.video, recording.video_shift_s)
    sound = reader.sound_path(recording)
    return Video(sound, own=True) if is_film(sound) else None


def set_video(project: Project, recording_id: int, film: Path | None, shift_s: float = 0.0) -> Changes:
    """This film shows what the recording lets one hear; None takes it away. The file stays where it is. Raises
    `ProjectError`, `SoundError`."""
    recording = _shiftable(project, recording_id, shift_s)
    printed = print_of(film) if film is not None else ""
    label = (
        say("Set the video of {name}", name=recording.name)
        if film is not None
        else say("Take the video of {name} away", name=recording.name)
    )
    with project.step(label) as step:
        step.change(
            "recordings",
            recording_id,
            video=kept_path(project.folder, film) if film is not None else "",
            video_print=printed,
            video_shift_s=shift_s if film is not None else 0.0,
        )
    return step.changes


def shift_video(project: Project, recording_id: int, shift_s: float) -> Changes:
    """The film begins so much before its sound, or after it where that is below 0. Raises `ProjectError`, also where
    there is no film beside the sound."""
    recording = _shiftable(project, recording_id, shift_s)
    if not recording.video:
        raise ProjectError(
            say("{name} has no video beside its sound.", name=recording.name), say("Choose a video for it first.")
        )
    with project.step(say("Shift the video of {name}", name=recording.name)) as step:
        if shift_s != recording.video_shift_s:
            step.change("recordings", recording_id, video_shift_s=shift_s)
    return step.changes


def _shiftable(project: Project, recording_id: int, shift_s: float) -> Recording:
    recording = project.recording(recording_id)
    if recording is None:
        raise ProjectError(say("This recording is no longer in the project."), say("Choose another one."))
    if not math.isfinite(shift_s) or abs(shift_s) > LONGEST_SHIFT_S:
        raise ProjectError(
            say("A film cannot begin {seconds:g} s apart from its sound.", seconds=shift_s),
            say("Choose less than a day."),
        )
    return recording


def kept_path(folder: Path, path: Path) -> str:
    """The path as the project keeps it: from its own folder where the file lies in it."""
    inside, place = Path(os.path.realpath(path)), Path(os.path.realpath(folder))
    return inside.relative_to(place).as_posix() if inside.is_relative_to(place) else str(path.absolute())


def missing_videos(reader: Reader) -> list[tuple[Recording, Video]]:
    """Films that are not where they were. Those that are their recordings' own files are missed there."""
    found = ((one, video_of(reader, one)) for one in reader.recordings() if one.video)
    return [(one, video) for one, video in found if video is not None and not video.there]


def videos_among(reader: Reader, places: Iterable[Path]) -> dict[int, Path]:
    """Missing films that lie in these files and folders, by recording: under their own name in folders, whatever the
    name of a file that is given itself; the same by what `print_of` tells."""
    lost = missing_videos(reader)
    if not lost:
        return {}
    found: dict[int, Path] = {}
    for place in places:
        for path in _films(place):
            for recording, video in lost:
                if recording.id in found or not (path == place or path.name == video.path.name):
                    continue
                if not recording.video_print or print_of(path) == recording.video_print:
                    found[recording.id] = path.absolute()
    return found


def _films(place: Path) -> Iterator[Path]:
    if place.is_file():
        yield place
    for folder, _, names in os.walk(place):
        yield from (Path(folder) / name for name in names if is_film(name))


def relink_videos(project: Project, found: dict[int, Path]) -> Changes:
    """Write where films are now, as one step."""
    with project.step(say_n("Located one video", "Located %n videos", len(found))) as step:
        for recording, path in found.items():
            step.change("recordings", recording, video=kept_path(project.folder, path), video_print=print_of(path))
    return step.changes
