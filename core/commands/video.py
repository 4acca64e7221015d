"""video: the films of recordings, and single frames of them."""

from __future__ import annotations

import argparse
from pathlib import Path

from core import writing
from core.commands.command import Answer, Command, add_project, table
from core.commands.corpus import project_folder
from core.commands.numbers import count, seconds
from core.errors import ConfigError, ProjectError
from core.project.recording.listed import recording_named
from core.project.recording.video import set_video, shift_video, video_of
from core.project.records import Recording
from core.project.store import Project
from core.video.film import Film
from core.video.picture_file import as_png
from core.wording import say

ACTIONS = ("list", "set", "shift", "remove", "frame")
NARROWEST, WIDEST = 16, 1 << 16


def _arguments(parser: argparse.ArgumentParser) -> None:
    add_project(parser, ACTIONS)
    parser.add_argument(
        "recording", nargs="?", default="", metavar="RECORDING", help="set, shift, remove, frame: of which"
    )
    parser.add_argument("file", nargs="?", type=Path, metavar="FILE", help="set: the film; frame: the PNG to write")
    parser.add_argument("--shift", type=seconds, default=0.0, metavar="S",
                        help="set, shift: second t of the sound is second t + S of the film")  # fmt: skip
    parser.add_argument("--at", type=seconds, metavar="S", help="frame: at this second of the recording")
    parser.add_argument("--width", type=count, default=WIDEST, metavar="PIXELS", help="frame: no wider than this")


def _video(args: argparse.Namespace) -> Answer:
    if args.action != "list" and not args.recording:
        raise ConfigError(say("It is not said of which recording."), say("Write its name."))
    with Project.open(project_folder(args.folder), read_only=args.action in ("list", "frame")) as project:
        match args.action:
            case "set":
                if args.file is None:
                    raise ConfigError(say("It is not said which film."), say("Write its path behind the recording."))
                Film(args.file).close()
                set_video(project, recording_named(project, args.recording).id, args.file, args.shift)
            case "shift":
                shift_video(project, recording_named(project, args.recording).id, args.shift)
            case "remove":
                set_video(project, recording_named(project, args.recording).id, None)
            case "frame":
                return _frame(project, recording_named(project, args.recording), args)
            case _:
                pass
        return _listed(project)


def _listed(project: Project) -> Answer:
    data = []
    for recording in project.recordings():
        film = video_of(project, recording)
        if film is not None:
            row = {"recording": recording.name, "video": str(film.path), "shift_s": film.shift_s, "there": film.there}
            data.append(row)
    rows = [
        [str(row["recording"]), str(row["video"]), f"{row['shift_s']:g}", "" if row["there"] else "missing"]
        for row in data
    ]
    text = table(["recording", "video", "shift s", ""], rows) if rows else "No recording has a video.\n"
    return Answer({"videos": data}, text)


def _frame(project: Project, recording: Recording, args: argparse.Namespace) -> Answer:
    film = video_of(project, recording)
    if film is None:
        raise ProjectError(
            say("{name} has no video.", name=recording.name), say("Set one: vizinho video PROJECT set RECORDING FILE.")
        )
    if args.at is None or args.file is None:
        raise ConfigError(
            say("It is not said which frame, or where to write it."),
            say("Write --at SECOND and a file ending in .png."),
        )
    if args.at < 0 or args.width < NARROWEST:
        raise ConfigError(
            say("There is no such frame."),
            say("Write seconds from 0 on, and a width from {least} pixels on.", least=NARROWEST),
        )
    with Film(film.path) as opened:
        found = opened.frame(max(0.0, args.at + film.shift_s), max(NARROWEST, min(args.width, WIDEST)))
    with writing.beside(args.file) as part:
        part.write_bytes(as_png(found.pixels))
    height, width = found.pixels.shape[:2]
    data = {
        "recording": recording.name,
        "file": str(args.file),
        "start_s": round(found.start_s - film.shift_s, 6),
        "end_s": round(found.end_s - film.shift_s, 6),
        "number": found.number,
        "width": width,
        "height": height,
    }
    text = f"Frame {found.number:,}, from {data['start_s']:.3f} s on, is in {args.file} ({width} × {height}).\n"
    return Answer(data, text)


VIDEO = Command(
    "video",
    "the videos of recordings: list them, set, shift or remove one, write a frame",
    _arguments,
    _video,
    "A recording has a video where its file is one, where an import found one that its annotations name or that has\n"
    "the name of its sound, or where you set one. The files stay where they are; `vizinho locate` finds them again.",
)
