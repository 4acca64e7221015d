"""sample, new, info: making projects, and saying what is in them."""

from __future__ import annotations

import argparse
from pathlib import Path

from core.commands.command import Answer, Command, add_project, table
from core.errors import ProjectError
from core.languages import language_code
from core.project.edits import set_facts
from core.project.sample import create_sample
from core.project.store import Project
from core.quantities import duration
from core.text.vocabulary import letters_of
from core.wording import counted, say


def _folder(parser: argparse.ArgumentParser) -> None:
    add_project(parser)


def _sample_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("folder", metavar="DIR", type=Path, help="a new or empty folder")


def _sample(args: argparse.Namespace) -> Answer:
    with create_sample(args.folder) as project:
        return _described(project, f"The sample project is in {project.folder}. Its speech is synthetic.\n")


def _new_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("folder", metavar="DIR", type=Path, help="a new or empty folder")
    parser.add_argument("--name", required=True, help="what the project is called")
    parser.add_argument("--language", required=True, metavar="CODE", help="the language to teach, such as pt")
    parser.add_argument(
        "--language-name", default="", metavar="NAME", help="what its people call it, if the usual name does not do"
    )
    parser.add_argument("--source-language", default="", metavar="CODE", help="the neighbour to start from, such as es")
    parser.add_argument("--alphabet", default=None, metavar="LETTERS", help="its letters, if the known ones do not fit")


def _new(args: argparse.Namespace) -> Answer:
    with Project.create(
        args.folder,
        name=args.name,
        language=_code(args.language),
        language_name=args.language_name,
        source_language=args.source_language,
        alphabet=letters_of(args.alphabet) if args.alphabet else None,
    ) as project:
        return _described(project, f"The project “{project.meta.name}” is in {project.folder}.\n")


def _code(text: str) -> str:
    """A language's code, by code or name. Raises `ProjectError`."""
    code = language_code(text)
    if not code:
        raise ProjectError(
            say("“{text}” is no language code.", text=text),
            say("Give two letters, or the three of ISO 639-3, and its name by itself."),
        )
    return code


def _set_arguments(parser: argparse.ArgumentParser) -> None:
    _folder(parser)
    parser.add_argument("--name", help="what the project is called")
    parser.add_argument("--language", metavar="CODE", help="the language to teach, such as pt or tci (ISO 639-3)")
    parser.add_argument("--language-name", metavar="NAME", help='what its people call it; "" for its usual name')
    parser.add_argument("--source-language", metavar="CODE", help='the neighbour to start from; "" for none')


def _set(args: argparse.Namespace) -> Answer:
    wanted: dict[str, str] = {}
    if args.name is not None:
        wanted["name"] = " ".join(args.name.split())
        if not wanted["name"]:
            raise ProjectError(say("A project needs a name."), say("Give --name with something in it."))
    if args.language is not None:
        wanted["language"] = _code(args.language)
    if args.language_name is not None:
        wanted["language_name"] = " ".join(args.language_name.split())
    if args.source_language is not None:
        wanted["source_language"] = _code(args.source_language) if args.source_language else ""
    if not wanted:
        raise ProjectError(
            say("There is nothing to change."), say("Give --name, --language, --language-name or --source-language.")
        )
    with Project.open(project_folder(args.folder)) as project:
        set_facts(project, **wanted)
        return _described(project)


def _info(args: argparse.Namespace) -> Answer:
    with Project.open(args.folder, read_only=True) as project:
        return _described(project)


def _described(project: Project, opening: str = "") -> Answer:
    summary, meta = project.summary(), project.meta
    aside = summary.untranscribed
    splits = {
        name or "none": {"utterances": part.utterances, "seconds": part.seconds}
        for name, part in summary.by_split.items()
    }
    data = {
        "name": meta.name,
        "folder": str(project.folder),
        "language": meta.language,
        "language_name": meta.language_label,
        "source_language": meta.source_language,
        "alphabet": (" " if any(len(x) > 1 for x in meta.alphabet) else "").join(meta.alphabet),
        "utterances": summary.utterances,
        "recordings": summary.recordings,
        "speakers": summary.speakers,
        "seconds": summary.seconds,
        "by_split": splits,
        "untranscribed": {"utterances": aside.utterances, "seconds": aside.seconds},
        "flags": dict(summary.flags),
    }
    rows = [[name, f"{part['utterances']:,}", duration(part["seconds"])] for name, part in splits.items()]
    if aside.utterances:
        rows.append(["not transcribed", f"{aside.utterances:,}", duration(aside.seconds)])
    text = (
        f"{opening}{meta.name} ({meta.language_label}, {meta.language}): "
        f"{counted(summary.utterances, 'utterance')}, {duration(summary.seconds)}, "
        f"{counted(summary.recordings, 'recording')}, {counted(summary.speakers, 'speaker')}\n"
    )
    return Answer(data, text + (table(["split", "utterances", "length"], rows) if rows else ""))


def project_folder(folder: Path) -> Path:
    """The folder, if it holds a project. Raises `ProjectError` before anything is created in a wrong place."""
    if not folder.is_dir():
        raise ProjectError(
            say("There is no folder {folder}.", folder=folder),
            say("`vizinho new` or `vizinho sample` makes a project."),
        )
    return folder.resolve()


SAMPLE = Command("sample", "make a copy of the sample project (synthetic Portuguese)", _sample_arguments, _sample)
NEW = Command("new", "make an empty project", _new_arguments, _new)
SET = Command(
    "set",
    "rename a project, or change its languages",
    _set_arguments,
    _set,
    "One step of its history. The folder keeps its name; clean-up rules and letters stay as they are.",
)
INFO = Command("info", "what a project holds", _folder, _info)
