"""sample, new, import, info: making projects, filling them, and saying what is in them."""

from __future__ import annotations

import argparse
from pathlib import Path

from core.commands.command import Answer, Command, Progress, duration, table
from core.errors import ProjectError
from core.importers import IMPORTERS, import_corpus
from core.project.records import Problem
from core.project.sample import create_sample
from core.project.store import Project
from core.text import letters_of

SHOWN_PROBLEMS = 20


def _folder(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("folder", metavar="DIR", type=Path, help="the project's folder")


def _sample_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("folder", metavar="DIR", type=Path, help="a new or empty folder")


def _sample(args: argparse.Namespace) -> Answer:
    with create_sample(args.folder) as project:
        return _described(project, f"The sample project is in {project.folder}. Its speech is synthetic.\n")


def _new_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("folder", metavar="DIR", type=Path, help="a new or empty folder")
    parser.add_argument("--name", required=True, help="what the project is called")
    parser.add_argument("--language", required=True, metavar="CODE", help="the language to teach, such as pt")
    parser.add_argument("--source-language", default="", metavar="CODE", help="the neighbour to start from, such as es")
    parser.add_argument("--alphabet", default=None, metavar="LETTERS", help="its letters, if the known ones do not fit")


def _new(args: argparse.Namespace) -> Answer:
    with Project.create(
        args.folder,
        name=args.name,
        language=args.language,
        source_language=args.source_language,
        alphabet=letters_of(args.alphabet) if args.alphabet else None,
    ) as project:
        return _described(project, f"The project “{project.meta.name}” is in {project.folder}.\n")


def _import_arguments(parser: argparse.ArgumentParser) -> None:
    _folder(parser)
    parser.add_argument("source", metavar="PATH", type=Path, help="a folder or file to import")
    parser.add_argument("--format", choices=sorted(IMPORTERS), help="what it is, if it is not recognised by itself")
    parser.add_argument(
        "--copy", action="store_true", help="copy the sound into the project instead of referring to it"
    )
    parser.add_argument("--channel", type=int, default=None, metavar="N", help="take this channel (from 0), not a mix")
    for column in ("sound", "text", "speaker", "split"):
        parser.add_argument(f"--{column}", metavar="COLUMN", help=f"tables: the column that holds the {column}")
    parser.add_argument("--synthetic", action="store_true", help="the voices are synthetic, not people's")


def _import(args: argparse.Namespace) -> Answer:
    options = {
        name: value
        for name in ("sound", "text", "speaker", "split", "channel")
        if (value := getattr(args, name)) is not None
    }
    options |= {"copy": args.copy, "voices": "synthetic" if args.synthetic else "people"}
    with Project.open(args.folder) as project:
        report = import_corpus(
            project, args.source, args.format, options=options, progress=Progress("Importing", args.json)
        )
    data = {
        "added": report.added,
        "known": report.known,
        "recordings": report.recordings,
        "seconds": report.seconds,
        "format": report.format,
        "problems": [{"where": p.where, "reason": p.reason, "hint": p.hint} for p in report.problems],
    }
    text = f"Added {report.added:,} utterances ({duration(report.seconds)}) from {report.recordings:,} recordings.\n"
    if report.known:
        text += f"Left as they are, {report.known:,} that the project holds already.\n"
    return Answer(data, text + _problems(report.problems))


def _problems(problems: list[Problem]) -> str:
    if not problems:
        return ""
    lines = [f"  {p.where}: {p.reason} {p.hint}".rstrip() for p in problems[:SHOWN_PROBLEMS]]
    more = len(problems) - SHOWN_PROBLEMS
    lines += [f"  and {more:,} more; --json lists all"] if more > 0 else []
    return f"Kept out, {len(problems):,}:\n" + "\n".join(lines) + "\n"


def _info(args: argparse.Namespace) -> Answer:
    with Project.open(args.folder, read_only=True) as project:
        return _described(project)


def _described(project: Project, opening: str = "") -> Answer:
    summary, meta = project.summary(), project.meta
    splits = {
        name or "none": {"utterances": part.utterances, "seconds": part.seconds}
        for name, part in summary.by_split.items()
    }
    data = {
        "name": meta.name,
        "folder": str(project.folder),
        "language": meta.language,
        "source_language": meta.source_language,
        "alphabet": (" " if any(len(x) > 1 for x in meta.alphabet) else "").join(meta.alphabet),
        "utterances": summary.utterances,
        "recordings": summary.recordings,
        "speakers": summary.speakers,
        "seconds": summary.seconds,
        "by_split": splits,
        "flags": dict(summary.flags),
    }
    rows = [[name, f"{part['utterances']:,}", duration(part["seconds"])] for name, part in splits.items()]
    text = (
        f"{opening}{meta.name} ({meta.language}): {summary.utterances:,} utterances, {duration(summary.seconds)}, "
        f"{summary.recordings:,} recordings, {summary.speakers:,} speakers\n"
    )
    return Answer(data, text + (table(["split", "utterances", "length"], rows) if rows else ""))


def project_folder(folder: Path) -> Path:
    """The folder, if it holds a project. Raises `ProjectError` before anything is created in a wrong place."""
    if not folder.is_dir():
        raise ProjectError(f"There is no folder {folder}.", "`vizinho new` or `vizinho sample` makes a project.")
    return folder.resolve()


SAMPLE = Command("sample", "make a copy of the sample project (synthetic Portuguese)", _sample_arguments, _sample)
NEW = Command("new", "make an empty project", _new_arguments, _new)
IMPORT = Command(
    "import",
    "add recordings and transcripts to a project",
    _import_arguments,
    _import,
    "Adds recordings and transcripts. Sound files stay where they are unless --copy is given; nothing that is in the\n"
    "project already is changed, and importing again adds only what is new.",
)
INFO = Command("info", "what a project holds", _folder, _info)
