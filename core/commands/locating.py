"""locate: recordings whose files were moved, and where they are now."""

from __future__ import annotations

import argparse
from pathlib import Path

from core.commands.command import Answer, Command, Progress, add_project, table
from core.commands.corpus import project_folder
from core.errors import SoundError
from core.project import relink
from core.project.recording.video import missing_videos, relink_videos, videos_among
from core.project.store import Project
from core.wording import counted, say


def _arguments(parser: argparse.ArgumentParser) -> None:
    add_project(parser)
    parser.add_argument(
        "places",
        nargs="*",
        metavar="PATH",
        type=Path,
        help="files or folders to look in; none: list what is missing",
    )


def _locate(args: argparse.Namespace) -> Answer:
    for place in args.places:
        if not place.exists():
            raise SoundError(
                say("There is nothing at {place}.", place=place), say("Name a sound file, or a folder that holds it.")
            )
    with Project.open(project_folder(args.folder), read_only=not args.places) as project:
        found = relink.among(project, args.places, Progress("Looking for", args.json)) if args.places else {}
        films = videos_among(project, args.places) if args.places else {}
        names = {recording.id: recording.name for recording in project.recordings()}
        if found:
            relink.relink(project, found)
        if films:
            relink_videos(project, films)
        lost = [(recording.name, str(project.sound_path(recording))) for recording in relink.missing(project)]
        lost_films = [(recording.name, str(film.path)) for recording, film in missing_videos(project)]
    rows = [[names[id], str(path)] for id, path in (*found.items(), *films.items())]
    text = table(["located", "now at"], rows) if rows else ""
    if lost:
        text += f"{counted(len(lost), 'recording')} missing:\n" + table(["recording", "was at"], lost)
    if lost_films:
        text += f"{counted(len(lost_films), 'video')} missing:\n" + table(["recording", "was at"], lost_films)
    if not (rows or lost or lost_films):
        text = "Every recording is where it was.\n"
    data = {
        "located": [{"recording": names[id], "path": str(path)} for id, path in found.items()],
        "missing": [{"recording": name, "path": path} for name, path in lost],
        "located_videos": [{"recording": names[id], "path": str(path)} for id, path in films.items()],
        "missing_videos": [{"recording": name, "path": path} for name, path in lost_films],
    }
    return Answer(data, text, code=2 if args.places and (lost or lost_films) else 0)


LOCATE = Command(
    "locate",
    "find recordings again whose files were moved",
    _arguments,
    _locate,
    "Without PATH, lists the recordings and videos whose files are not where they were. With files or folders, finds\n"
    "those with the very same content, and writes where they are, as one step that can be undone. Exit code 2 while\n"
    "any is missing still.",
)
