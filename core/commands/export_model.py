"""export-model: a run's model for other programs: the transformers folder, one ONNX file, or a place on the hub."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import Any

from core import quantities
from core.commands.command import Answer, Command, Progress, add_project
from core.commands.corpus import project_folder
from core.commands.interrupting import interrupts
from core.commands.printing import write_text
from core.commands.transfer_line import TransferLine
from core.errors import Cancelled, ConfigError, HubError
from core.families.speech_terms import SpeechTerms
from core.lm import store
from core.onnx_export.export import export_onnx
from core.project.store import Project
from core.runs.export import export_model
from core.runs.folder import RunFolder, find_run
from core.runs.speech_terms import terms_of
from core.sources.hub import non_commercial
from core.sources.push import Publication, publication, push
from core.wording import say


def _arguments(parser: argparse.ArgumentParser) -> None:
    add_project(parser)
    parser.add_argument("run", metavar="RUN", help="the run whose model to take")
    parser.add_argument("out", metavar="OUT", type=Path, nargs="?", help="a new or empty folder")
    kind = parser.add_mutually_exclusive_group()
    kind.add_argument("--onnx", action="store_true", help="one ONNX file from samples to letters, with what reads it")
    kind.add_argument("--push", metavar="ID", help="put it on the Hugging Face hub as OWNER/NAME, for you alone")
    parser.add_argument(
        "--with-lm", metavar="NAME", default="", help="a text model of words goes along, as others read it"
    )
    parser.add_argument("--public", action="store_true", help="with --push: for everyone")
    parser.add_argument("--licence", metavar="NAME", default="", help="with --push: its licence (cc-by-4.0, mit, ...)")
    parser.add_argument("--yes", action="store_true", help="with --push: you have seen what goes there")


def _export(args: argparse.Namespace) -> Answer:
    folder = project_folder(args.folder)
    with Project.open(folder, read_only=True) as project:
        run, data_licence = find_run(project.runs, args.run), project.meta.licence
    if args.with_lm and (args.push is not None or args.onnx):
        raise ConfigError(
            say("--with-lm belongs to a transformers folder."), say("Leave --onnx or --push out, or --with-lm.")
        )
    if args.push is not None:
        return _push(args, run, data_licence, folder)
    if args.public or args.yes or args.licence:
        raise ConfigError(say("--public, --licence and --yes belong to --push."), say("Leave them out."))
    if args.out is None:
        raise ConfigError(
            say("Where shall the model go?"), say("Name a new or empty folder; or --push ID for the hub.")
        )
    terms = _terms(run, folder)
    if args.onnx:
        report = export_onnx(run, args.out, Progress("Step", args.json), data_licence=data_licence, terms=terms)
        data = {"run": run.key, "folder": str(args.out), "warnings": terms.warnings, **report.to_json()}
        return Answer(data, f"{run.key} is in {args.out}, as ONNX.\n{report.in_words()}\n")
    text_model = store.find(args.with_lm, folder) if args.with_lm else None
    files = export_model(run, args.out, data_licence=data_licence, terms=terms, text_model=text_model)
    told = {"run": run.key, "folder": str(args.out), "files": files, "warnings": terms.warnings}
    return Answer(told, f"{run.key} is in {args.out}.\n")


def _terms(run: RunFolder, folder: Path) -> SpeechTerms:
    """The terms of what a model learnt from; what should be known before it goes anywhere is told at once."""
    terms = terms_of(run, folder)
    for warning in terms.warnings:
        write_text(sys.stderr, f"{warning}\n")
    return terms


def _push(args: argparse.Namespace, run: RunFolder, data_licence: str, folder: Path) -> Answer:
    if args.out is not None:
        raise ConfigError(say("A folder and --push do not go together."), say("Leave one of them out."))
    terms = _terms(run, folder)
    what = publication(run, args.push, data_licence=data_licence, terms=terms, licence=args.licence, public=args.public)
    _confirm(what, yes=args.yes, quiet=args.json)
    line = TransferLine(args.json)
    with interrupts() as pressed:
        try:
            there = push(what, line.show, lambda: bool(pressed))
        except (Cancelled, KeyboardInterrupt):
            line.end()
            sys.stderr.write("What was sent is kept there; the same again goes on from there. Nobody sees it yet.\n")
            raise
    line.end()
    data: dict[str, Any] = {
        "run": run.key,
        "id": there.id,
        "page": there.page,
        "commit": there.commit,
        "private": what.private,
        "licence": what.licence,
        "files": what.sizes,
        "warnings": terms.warnings,
    }
    return Answer(data, f"{run.key} is at {there.page}{', for you alone' if what.private else ', for everyone'}.\n")


def _confirm(what: Publication, *, yes: bool, quiet: bool) -> None:
    """Show what would go to the hub and have it accepted, before anything goes. Raises `HubError` where it is not."""
    if yes:
        return
    rights = (
        f"{what.licence}{', not for profit' if non_commercial(what.licence) else ''}"
        if what.licence
        else ("none chosen (--licence NAME): without one nobody else may use it")
    )
    files = "".join(f"  {name}  {quantities.size(size)}\n" for name, size in what.sizes.items())
    said = (
        f"To {what.page}, {'for you alone' if what.private else 'FOR EVERYONE'}, {quantities.size(what.size)}:\n{files}"
        f"Licence: {rights}\n\n{what.card}\n"
    )
    if not quiet and sys.stdin.isatty():
        sys.stderr.write(f"{said}Put this on the hub? [y/N] ")
        sys.stderr.flush()
        if sys.stdin.readline().strip().lower() in ("y", "yes"):
            return
    elif not quiet:
        sys.stderr.write(said)
    raise HubError(
        say("Nothing was put on the hub: it was not confirmed."), say("Look at what would go there, then add --yes.")
    )


EXPORT_MODEL = Command(
    "export-model",
    "a run's model for other programs: a transformers folder, ONNX, the hub",
    _arguments,
    _export,
    "Writes the model of RUN to OUT, a folder that plain transformers opens in three lines (they stand in its card).\n"
    "With --onnx, one file that goes from 16 kHz samples to letters, tried on clips of the run's dev set before it is\n"
    "kept, in the layout that sherpa-onnx and onnx-asr open. With --push ID, the transformers folder goes to the\n"
    "Hugging Face hub instead: what would go there is shown first, and nothing of the corpus goes along. With\n"
    "--with-lm, a text model goes along in the layout that pyctcdecode and transformers' Wav2Vec2ProcessorWithLM read.",
)
