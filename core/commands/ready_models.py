"""lm add: a text model that others taught, from a folder or of those that were fetched from the hub."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from core import quantities
from core.children import run_child
from core.commands.command import Answer
from core.commands.model_names import convert_first
from core.errors import ConfigError
from core.languages import language_name
from core.lm.ready import bringing
from core.sources.text_models import ready_folder
from core.wording import say


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The option of add alone."""
    parser.add_argument_group("add").add_argument(
        "--ready",
        default="",
        metavar="FOLDER",
        help="a text model in the layout of transformers (GPT-2, BLOOM, Llama, BERT, XLM-R, XLNet, T5...): its folder, "
        "or its id once `vizinho sources --get ID` fetched it",
    )


def added(args: argparse.Namespace, folder: Path) -> Answer:
    """Copy it into the project, once it was loaded for real."""
    if not args.ready:
        raise ConfigError(say("lm add needs the text model's folder."), say("Give --ready FOLDER."))
    source = ready_folder(args.ready)
    convert_first(source, quiet=args.json)
    model, found = bringing.bring(
        folder, args.name, source, tried, language=args.language or None, licence=args.licence, replaces=args.replace
    )
    note = model.note
    of = language_name(note.language) if note.language else "of no language that its card tells"
    text = (
        f"{model.name}: {note.made_of[0]}, {of}, {found['parameters'] / 1e6:,.1f} M parameters,"
        f" {quantities.size(note.size)}, {1000 * found['seconds']:,.0f} ms for a sentence\n"
        f"Tune it for a recogniser: vizinho lm {folder} tune NAME --rescore {model.name} --model RUN\n"
    )
    return Answer({"folder": str(model.folder), **note.to_json(), **found}, text)


def tried(folder: Path) -> dict[str, Any]:
    """Load it in a child. Raises `TextError`."""
    return run_child(["core.lm.ready", str(folder)])
