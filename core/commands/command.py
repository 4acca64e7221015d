"""What a command is: its words, its arguments, and an answer in text and in data."""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

from core.commands.printing import in_line


@dataclass(frozen=True)
class Answer:
    """What a command found: `data` for --json, `text` (ending in a newline, or empty) for people."""

    data: dict[str, Any]
    text: str = ""
    code: int = 0


@dataclass(frozen=True)
class Command:
    """One `vizinho NAME`. `arguments` fills its parser; `run` does the work and may raise WorkbenchError."""

    name: str
    summary: str
    arguments: Callable[[argparse.ArgumentParser], None]
    run: Callable[[argparse.Namespace], Answer]
    description: str = ""


@dataclass
class Progress:
    """A counter on standard error, drawn at most four times a second and only for people at a terminal."""

    what: str
    quiet: bool = False
    _last: float = field(default=0.0, init=False)

    def __call__(self, done: int, total: int) -> None:
        now = time.monotonic()
        if self.quiet or not sys.stderr.isatty() or (now - self._last < 0.25 and done < total):
            return
        self._last = now
        sys.stderr.write(f"\r{self.what} {done:,} of {total:,} " + ("\n" if done >= total else ""))
        sys.stderr.flush()


def names_project(parser: argparse.ArgumentParser, *names: str) -> None:
    """Say which of a command's arguments name a project's folder, whatever their type: one of an older version is
    brought up to date before the command begins. An argument that may be something else names one as well."""
    parser.set_defaults(projects=(*(parser.get_default("projects") or ()), *names))


def add_project(parser: argparse.ArgumentParser, actions: Sequence[str] = ()) -> None:
    """The project a command is about; with `actions`, also what is to be done there: the first unless one is named."""
    parser.add_argument("folder", metavar="DIR", type=Path, help="the project's folder")
    names_project(parser, "folder")
    if actions:
        parser.add_argument(
            "action",
            nargs="?",
            choices=actions,
            default=actions[0],
            metavar="ACTION",
            help=f"{', '.join(actions)} (default: {actions[0]})",
        )


def table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """Columns padded to their widest cell, numbers and text alike as given; two spaces between."""
    lines = [list(head), *[[in_line(cell) for cell in row] for row in rows]]
    widths = [max(len(line[i]) for line in lines) for i in range(len(head))]
    return "".join("  ".join(c.ljust(w) for c, w in zip(line, widths, strict=True)).rstrip() + "\n" for line in lines)


def moment(at: float) -> str:
    """Seconds since 1970 as the clock on the wall shows them: "2026-03-01 09:30"."""
    return datetime.fromtimestamp(at).astimezone().strftime("%Y-%m-%d %H:%M")


def percent(rate: float | None) -> str:
    return "" if rate is None else f"{100 * rate:.1f}%"
