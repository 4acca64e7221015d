"""export, pack, unpack: taking a corpus to other tools, and a whole project into one file and out of it."""

from __future__ import annotations

import argparse
from dataclasses import asdict
from pathlib import Path

from core import quantities
from core.commands import choosing
from core.commands.command import Answer, Command, Progress, add_project
from core.commands.problems import problems_text
from core.exporters import EXPORTERS, SOUNDS, export_corpus
from core.project.archive.pack import KINDS, Kind, pack
from core.project.archive.unpack import look_into, unpack
from core.project.store import Project
from core.wording import counted

ASKED_BY: dict[Kind, str] = {"models": "--models", "texts": "--text-models", "films": "--videos"}


def _export_arguments(parser: argparse.ArgumentParser) -> None:
    add_project(parser)
    parser.add_argument("out", metavar="OUT", type=Path, help="a new or empty folder")
    parser.add_argument("--to", required=True, choices=list(EXPORTERS), metavar="FORMAT", help=", ".join(EXPORTERS))
    parser.add_argument(
        "--sound", choices=list(SOUNDS), help="trimmed, whole or none; whole for ELAN and TextGrid, else trimmed"
    )
    choosing.add_arguments(parser)


def _export(args: argparse.Namespace) -> Answer:
    with Project.open(args.folder, read_only=True) as project:
        query = choosing.query_of(project, args)
        sound = args.sound or EXPORTERS[args.to].usual
        progress = Progress("Exporting", args.json)
        report = export_corpus(project, args.out, args.to, query, sound=sound, progress=progress)
    data = {
        "format": report.format,
        "folder": str(args.out.absolute()),
        "sound": sound,
        "utterances": report.utterances,
        "files": report.files,
        "not_held": list(report.not_held),
        "problems": [asdict(problem) for problem in report.problems],
    }
    text = f"Exported {counted(report.utterances, 'utterance')} to {args.out} ({counted(report.files, 'file')}).\n"
    return Answer(
        data, text + "".join(f"{said}\n" for said in report.not_held) + problems_text(report.problems, "Kept out")
    )


def _pack_arguments(parser: argparse.ArgumentParser) -> None:
    add_project(parser)
    parser.add_argument("file", metavar="FILE", type=Path, help="the file to write, such as corpus.vizinho.zip")
    parser.add_argument("--without-sound", action="store_true", help="leave recordings outside of the project there")
    parser.add_argument("--models", action="store_true", help="the models and checkpoints of runs too")
    parser.add_argument("--text-models", action="store_true", help="text models and word vectors too")
    parser.add_argument("--videos", action="store_true", help="videos that lie outside of the project too")
    parser.add_argument("--times", action="store_true", help="how long each text took you too, for yourself alone")


def _pack(args: argparse.Namespace) -> Answer:
    progress = Progress("Packing bytes", args.json)
    with Project.open(args.folder, read_only=True) as project:
        report = pack(
            project,
            args.file,
            sound=not args.without_sound,
            models=args.models,
            texts=args.text_models,
            films=args.videos,
            times=args.times,
            progress=progress,
        )
    data = asdict(report) | {"path": str(report.path), "problems": [asdict(problem) for problem in report.problems]}
    text = f"Packed {counted(report.files, 'file')} into {args.file} ({quantities.size(report.size)}).\n"
    if report.referenced:
        text += f"Not in it: {report.referenced:,} recordings that lie outside of the project.\n"
    for kind, size in report.left.items():
        text += f"Not in it: {KINDS[kind]}, {quantities.size(size)} ({ASKED_BY[kind]}).\n"
    text += "".join(f"  {path}, {quantities.size(size)}\n" for path, size in report.films.items())
    return Answer(data, text + problems_text(report.problems, "Kept out"))


def _unpack_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE", type=Path, help="a project that was packed")
    parser.add_argument("folder", metavar="DIR", type=Path, help="a new or empty folder")


def _unpack(args: argparse.Namespace) -> Answer:
    about = look_into(args.file)
    folder = unpack(args.file, args.folder, progress=Progress("Unpacking bytes", args.json))
    data = asdict(about) | {"folder": str(folder)}
    return Answer(data, f"The project “{about.name}” is in {folder}: {counted(about.utterances, 'utterance')}.\n")


EXPORT = Command(
    "export",
    "take a corpus, or a part of it, to other tools",
    _export_arguments,
    _export,
    "Writes utterances in the format of another tool, whole or not at all: a folder that holds something is refused.\n"
    "What the format cannot hold is said. Sound is trimmed (a WAV for every utterance), whole (the recordings as they\n"
    "are) or none (marks that name the recordings where they lie).",
)
PACK = Command(
    "pack",
    "put a whole project into one file",
    _pack_arguments,
    _pack,
    "Packs database, recordings, takes, runs and evaluations into one file, without caches; models of runs, text\n"
    "models, word vectors and videos that lie outside of the project on request.\n"
    "It may be in use meanwhile.",
)
UNPACK = Command(
    "unpack",
    "open a project that was packed into one file",
    _unpack_arguments,
    _unpack,
    "Unpacks a project into a new folder. Nothing in the file can write outside of it; a damaged file is refused.",
)
