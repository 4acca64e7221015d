"""export, pack, unpack: taking a corpus to other tools, and a whole project into one file and out of it."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from core.commands.command import Answer, Command, Progress
from core.errors import ProjectError
from core.exporters import EXPORTERS, SOUNDS, export_corpus
from core.project.archive.pack import pack
from core.project.archive.unpack import look_into, unpack
from core.project.filters import compiled
from core.project.queries import Query, Reader
from core.project.records import Problem
from core.project.saved_filters import saved_filters
from core.project.store import Project
from core.wording import counted, say

SHOWN_PROBLEMS = 20


def _export_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("folder", metavar="DIR", type=Path, help="the project's folder")
    parser.add_argument("out", metavar="OUT", type=Path, help="a new or empty folder")
    parser.add_argument("--to", required=True, choices=list(EXPORTERS), metavar="FORMAT", help=", ".join(EXPORTERS))
    parser.add_argument(
        "--sound", choices=list(SOUNDS), help="trimmed, whole or none; whole for ELAN and TextGrid, else trimmed"
    )
    which = parser.add_argument_group("which utterances (all, when none is given)")
    which.add_argument("--filter", metavar="NAME", default="", help="that a saved filter finds")
    which.add_argument("--split", metavar="NAME", default="", choices=["", "train", "dev", "test", "none"],
                       help="in train, dev or test; none: in no split")  # fmt: skip
    which.add_argument("--search", metavar="TEXT", default="", help="whose transcript or key holds this")
    which.add_argument("--regex", action="store_true", help="take --search as a regular expression")
    which.add_argument("--accents", action="store_true", help="accents count in --search: nao does not find não")
    which.add_argument("--by", metavar="NAME", default="", help="of this speaker")
    which.add_argument("--flag", metavar="KIND", default="", help="with this flag; any: with any")


def _export(args: argparse.Namespace) -> Answer:
    with Project.open(args.folder, read_only=True) as project:
        query = _query(project, args)
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
    return Answer(data, text + "".join(f"{said}\n" for said in report.not_held) + _problems(report.problems))


def _query(reader: Reader, args: argparse.Namespace) -> Query:
    """What the arguments ask for. Raises `ProjectError` for a filter that does not exist."""
    if args.regex:
        compiled(args.search)
    query: dict[str, Any] = {"search": args.search, "regex": args.regex, "accents": args.accents, "split": args.split}
    query |= {"speaker": args.by, "flag": args.flag}
    if args.filter:
        saved = {one.name.casefold(): one for one in saved_filters(reader)}
        found = saved.get(args.filter.casefold())
        if found is None:
            names = ", ".join(one.name for one in saved.values())
            raise ProjectError(
                say("There is no saved filter “{filter}”.", filter=args.filter),
                (
                    say("Saved filters: {names}.", names=names)
                    if names
                    else say("Save one in the window, or use --search or --split.")
                ),
            )
        query |= {"conditions": found.conditions, "any_of": found.any_of}
    return Query(**query)


def _problems(problems: Sequence[Problem]) -> str:
    if not problems:
        return ""
    lines = [f"  {p.where}: {p.reason} {p.hint}".rstrip() for p in problems[:SHOWN_PROBLEMS]]
    more = len(problems) - SHOWN_PROBLEMS
    lines += [f"  and {more:,} more; --json lists all"] if more > 0 else []
    return f"Kept out, {len(problems):,}:\n" + "\n".join(lines) + "\n"


def _pack_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("folder", metavar="DIR", type=Path, help="the project's folder")
    parser.add_argument("file", metavar="FILE", type=Path, help="the file to write, such as corpus.vizinho.zip")
    parser.add_argument("--without-sound", action="store_true", help="leave recordings outside of the project there")
    parser.add_argument("--models", action="store_true", help="the models and checkpoints of runs too")


def _pack(args: argparse.Namespace) -> Answer:
    progress = Progress("Packing bytes", args.json)
    with Project.open(args.folder, read_only=True) as project:
        report = pack(project, args.file, sound=not args.without_sound, models=args.models, progress=progress)
    data = asdict(report) | {"path": str(report.path), "problems": [asdict(problem) for problem in report.problems]}
    text = f"Packed {counted(report.files, 'file')} into {args.file} ({report.size / 1e6:,.1f} MB).\n"
    if report.referenced:
        text += f"Not in it: {report.referenced:,} recordings that lie outside of the project.\n"
    return Answer(data, text + _problems(report.problems))


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
    "Packs database, recordings, takes and runs into one file, without caches; it may be in use meanwhile.",
)
UNPACK = Command(
    "unpack",
    "open a project that was packed into one file",
    _unpack_arguments,
    _unpack,
    "Unpacks a project into a new folder. Nothing in the file can write outside of it; a damaged file is refused.",
)
