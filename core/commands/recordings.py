"""recordings, mark: the recordings of a project, and new utterances in them."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from contextlib import nullcontext

from core.commands.command import Answer, Command, Progress, add_project, percent, table
from core.commands.corpus import project_folder
from core.commands.numbers import seconds
from core.errors import ProjectError
from core.project.recording.listed import ORDERS, recording_named, recordings_of
from core.project.recording.marking import Stretch, mark
from core.project.recording.missed import Missed, missed
from core.project.recording.video import video_of
from core.project.records import Recording
from core.project.store import Project
from core.wording import say

SHOWN = 200


def _recordings_arguments(parser: argparse.ArgumentParser) -> None:
    add_project(parser)
    parser.add_argument("--sort", choices=ORDERS, default="name", help="in this order")
    parser.add_argument("--descending", action="store_true", help="the other way round")
    parser.add_argument("--search", metavar="WORDS", default="", help="whose names hold these words")


def _recordings(args: argparse.Namespace) -> Answer:
    with Project.open(project_folder(args.folder), read_only=True) as project:
        found = recordings_of(project).arranged(args.sort, descending=args.descending, words=args.search)
        every = project.recordings()
        paths = {one.id: one.path for one in every}
        films = {one.id: video_of(project, one) for one in every}
    data = [
        {
            "name": name,
            "path": paths.get(int(found.ids[at]), ""),
            "video": str(film.path) if (film := films.get(int(found.ids[at]))) is not None else "",
            "seconds": float(found.seconds[at]),
            "utterances": int(found.utterances[at]),
            "transcribed": int(found.transcribed[at]),
            "marked_s": float(found.marked_s[at]),
            "transcribed_s": float(found.transcribed_s[at]),
            "speakers": int(found.speakers[at]),
            "flagged": int(found.flagged[at]),
            "overlaps": int(found.overlaps[at]),
            "session": found.sessions[at],
            "notes": int(found.notes[at]),
        }
        for at, name in enumerate(found.names)
    ]
    rows = [
        [
            name,
            _clock(float(found.seconds[at])),
            str(found.utterances[at]),
            percent(found.share(at)),
            str(found.speakers[at]),
            str(found.flagged[at] or ""),
            str(found.overlaps[at] or ""),
        ]
        for at, name in enumerate(found.names[:SHOWN])
    ]
    head = ["recording", "length", "utterances", "transcribed", "speakers", "flagged", "overlaps"]
    text = table(head, rows) if rows else "There is no recording.\n"
    text += f"and {len(data) - SHOWN:,} more; --json lists all\n" if len(data) > SHOWN else ""
    return Answer({"recordings": data, "count": len(data)}, text)


def _clock(seconds: float) -> str:
    hours, rest = divmod(round(seconds), 3600)
    return f"{hours}:{rest // 60:02d}:{rest % 60:02d}" if hours else f"{rest // 60}:{rest % 60:02d}"


def _mark_arguments(parser: argparse.ArgumentParser) -> None:
    add_project(parser)
    parser.add_argument("stretches", nargs="*", metavar="START-END", help="seconds of the recording, such as 12.5-14")
    parser.add_argument("--recording", metavar="NAME", default="", help="in this recording; needed for stretches")
    parser.add_argument("--missed", action="store_true", help="mark the speech that lies between utterances")
    parser.add_argument("--speaker", metavar="NAME", default="", help="who speaks in them")
    parser.add_argument("--text", default="", help="what is said in it, for a single stretch")
    how = parser.add_argument_group("what counts as missed")
    how.add_argument("--least", metavar="S", type=seconds, default=Missed.least_s, help="no shorter speech")
    how.add_argument("--longest", metavar="S", type=seconds, default=Missed.most_s, help="longer is cut at pauses")
    how.add_argument("--pause", metavar="S", type=seconds, default=Missed.join_s, help="shorter pauses part nothing")
    parser.add_argument("--dry-run", action="store_true", help="say what would be marked, and mark nothing")


def _mark(args: argparse.Namespace) -> Answer:
    if bool(args.stretches) == args.missed or (args.stretches and not args.recording):
        raise ProjectError(
            say("It is not said what to mark."),
            say("Write --recording NAME START-END, or --missed."),
        )
    if args.text and len(args.stretches) != 1:
        raise ProjectError(say("A text belongs to one stretch."), say("Mark the others without --text."))
    with Project.open(project_folder(args.folder), read_only=args.dry_run) as project:
        if args.missed:
            found = _missed(project, args)
        else:
            recording = recording_named(project, args.recording)
            found = [(recording, [_stretch(one, recording.rate, args) for one in args.stretches])]
        keys: list[str] = []
        if not args.dry_run:
            with project.step(say("Mark what was missed")) if args.missed else nullcontext():
                ids = [id for recording, stretches in found for id in mark(project, recording.id, stretches)]
            keys = [row.key for row in project.rows(ids)]
    return _told(found, keys, dry=args.dry_run)


def _missed(project: Project, args: argparse.Namespace) -> list[tuple[Recording, list[Stretch]]]:
    how = Missed(max(0.0, args.pause), max(0.05, args.least), max(1.0, args.longest))
    wanted = [recording_named(project, args.recording)] if args.recording else project.recordings()
    out = []
    for recording in wanted:
        found = missed(project, recording, how, Progress(f"Listening to {recording.name}", args.json))
        if found:
            out.append((recording, [Stretch(start, end, args.speaker) for start, end in found]))
    return out


def _stretch(text: str, rate: int, args: argparse.Namespace) -> Stretch:
    start, _, end = text.partition("-")
    try:
        return Stretch(round(float(start) * rate), round(float(end) * rate), args.speaker, args.text)
    except (ValueError, OverflowError) as error:
        raise ProjectError(say("“{text}” is no stretch.", text=text), say("Write it as 12.5-14.")) from error


def _told(found: Sequence[tuple[Recording, Sequence[Stretch]]], keys: Sequence[str], *, dry: bool) -> Answer:
    every = [(recording, one) for recording, stretches in found for one in stretches]
    data = [
        {
            "recording": recording.name,
            "start_s": one.start / recording.rate,
            "end_s": one.end / recording.rate,
            "speaker": one.speaker,
            **({"key": keys[at]} if not dry else {}),
        }
        for at, (recording, one) in enumerate(every)
    ]
    rows = [[r.name, f"{one.start / r.rate:.2f}", f"{one.end / r.rate:.2f}"] for r, one in every[:SHOWN]]
    opening = "Would mark" if dry else "Marked"
    text = f"{opening} {len(data):,}.\n" + (table(["recording", "from s", "to s"], rows) if rows else "")
    text += f"and {len(data) - SHOWN:,} more; --json lists all\n" if len(data) > SHOWN else ""
    return Answer({"marked": data, "count": len(data), "dry_run": dry}, text)


RECORDINGS = Command(
    "recordings",
    "the recordings of a project: how long, how much is transcribed, who speaks, what is flagged",
    _recordings_arguments,
    _recordings,
    "Lists the recordings. Transcribed is the share of what is marked, by time; utterances that were left out count\n"
    "nowhere. Overlaps are utterances that begin before another one of the same speaker has ended.",
)
MARK = Command(
    "mark",
    "mark new utterances in a recording, or all speech that nobody has marked",
    _mark_arguments,
    _mark,
    "Marks stretches of a recording as utterances that are not transcribed yet, as one step that can be undone. With\n"
    "--missed the detector of voices listens between the utterances of all recordings, or of one.",
)
