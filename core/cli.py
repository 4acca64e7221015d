"""`vizinho ...`: everything the window does, from the command line.

Exit codes: 0 done, 2 something the user can mend, 1 a bug. With `--json` each command prints exactly one object.
"""

from __future__ import annotations

import argparse
import functools
import os
import sys
import traceback
from collections.abc import Callable, Sequence
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

from core.commands import COMMANDS
from core.commands.library_words import libraries_apart, nothing
from core.commands.printing import write_json, write_text
from core.errors import Cancelled, WorkbenchError
from core.names import typed_path
from core.project.schema import is_older

OPENING = """\
Vizinho teaches a speech recogniser a new language, starting from a neighbour it already knows.

  vizinho [PROJECT]          open the workbench, on a project if one is named
  vizinho COMMAND ...        do one thing and leave; `vizinho COMMAND --help` explains it
"""

CLOSING = """\
A first result, in three lines:

  vizinho sample p
  vizinho train p --from starter:es --recipe quick
  vizinho evaluate p quick-look --split test

Rates are fractions: 0.28 is 28%. `starter:es` names the small Spanish checkpoint that comes with Vizinho.
Exit codes: 0 done, 2 something you can mend, 1 a defect in Vizinho.
"""


LONG = ("train", "resume", "reproduce")
"""Commands that show what their libraries write at once."""


def program_version() -> str:
    try:
        return version("vizinho")
    except PackageNotFoundError:
        return "0 (not installed)"


def build_parser() -> argparse.ArgumentParser:
    """The whole command line, built from the registry of commands."""
    wide = functools.partial(argparse.RawDescriptionHelpFormatter, max_help_position=28)
    parser = argparse.ArgumentParser(prog="vizinho", description=OPENING, epilog=CLOSING, formatter_class=wide)
    parser.add_argument("--version", action="version", version=f"vizinho {program_version()}")
    commands = parser.add_subparsers(title="commands", dest="command", metavar="COMMAND [ARGUMENTS]", required=True)
    for command in COMMANDS.values():
        one = commands.add_parser(
            command.name,
            help=command.summary,
            description=command.description or command.summary,
            formatter_class=wide,
        )
        command.arguments(one)
        one.add_argument("--json", action="store_true", help="print one JSON object instead of text")
    return parser


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command. Returns the exit code."""
    os.environ.setdefault("OMP_WAIT_POLICY", "passive")
    args = build_parser().parse_args(argv)
    if args.command in LONG:
        return _run(args, nothing)
    with libraries_apart() as said:
        return _run(args, said)


def _run(args: argparse.Namespace, said: Callable[[], str]) -> int:
    """`said` gives what libraries have written by themselves: details, for who asks for them."""
    try:
        _make_paths_whole(args)
        _bring_up_to_date(args)
        answer = COMMANDS[args.command].run(args)
        if args.json:
            write_json(sys.stdout, answer.data | ({"libraries": words} if (words := said()) else {}))
        else:
            write_text(sys.stdout, answer.text)
    except WorkbenchError as error:
        return _refuse(args.json, error)
    except (Cancelled, KeyboardInterrupt):
        sys.stderr.write("Cancelled.\n")
        return 2
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except Exception as error:  # noqa: BLE001 - the last door: a defect is told and ends with 1
        sys.stderr.write(f"vizinho: this is a defect in Vizinho, please report it.\n{traceback.format_exc()}{said()}")
        if args.json:
            _print_error(str(error), "", traceback.format_exc())
        return 1
    return answer.code


def _bring_up_to_date(args: argparse.Namespace) -> None:
    """Bring every project that the arguments name up to date, as the window does: see `command.names_project`.

    Raises `WorkbenchError` where that fails.
    """
    named = [value for name in getattr(args, "projects", ()) if (value := getattr(args, name))]
    older = [folder for folder in (typed_path(str(value)).absolute() for value in named) if is_older(folder)]
    if older:
        from core.project.store import Project

        for folder in older:
            Project.bring_up_to_date(folder)


def _make_paths_whole(args: argparse.Namespace) -> None:
    """Paths count from where the command was given, here and nowhere else: children and projects work elsewhere.

    Raises `WorkbenchError` for what cannot be a path.
    """
    for name, value in vars(args).items():
        if isinstance(value, Path):
            setattr(args, name, typed_path(str(value)))
        elif isinstance(value, list):
            setattr(args, name, [typed_path(str(one)) if isinstance(one, Path) else one for one in value])


def _refuse(as_json: bool, error: WorkbenchError) -> int:
    if as_json:
        _print_error(error.message, error.hint, error.detail)
    write_text(sys.stderr, f"vizinho: {error.message}\n" + (f"  {error.hint}\n" if error.hint else ""))
    return 2


def _print_error(message: str, hint: str, detail: str) -> None:
    error: dict[str, Any] = {"error": {"message": message, "hint": hint, "detail": detail}}
    write_json(sys.stdout, error)


if __name__ == "__main__":
    raise SystemExit(main())
