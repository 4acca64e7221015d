"""--lm, --rescore and --hot-words: the models of text and the words that a command reads sound with, and what is said
of them."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from core.commands.printing import shown
from core.lm import store
from core.lm.hot_words import HotWord, read_hot_words
from core.lm.text_reading import TextReading
from core.texts.later_leaks import checked

SHOWN = 20


def add_reading(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--lm",
        metavar="NAME",
        default="",
        help="read with a text model of the project, or in a folder (see `vizinho lm`)",
    )
    parser.add_argument(
        "--rescore",
        metavar="NAME",
        default="",
        help="weigh the likeliest texts again by a second text model, such as a network",
    )
    parser.add_argument(
        "--hot-words",
        type=Path,
        metavar="FILE",
        help="words to prefer, one a line, each with its weight behind a tab, a colon or = if it has one (usual: 3; "
        "below 0: to avoid); behind a space, whole numbers above 10 are words",
    )


def reading_of(args: argparse.Namespace, place: Path | None, read: Path | None = None) -> TextReading:
    """What the options say; a text model is looked for in the project at `place`, and it is said what may stand in it
    of dev and test of the project whose sentences are `read` (None the same). Raises `TextError`."""
    places = [place] if place is not None else []
    model, again = (store.find(name, *places).folder if name else None for name in (args.lm, args.rescore))
    reading = TextReading(model, hot_words_of(args), rescorer=again)
    return checked(reading, read or place)


def hot_words_of(args: argparse.Namespace) -> tuple[HotWord, ...]:
    """Those of the file that is named; how they were understood is told on standard error. Raises `TextError`."""
    words = read_hot_words(args.hot_words) if args.hot_words else ()
    if words and not args.json:
        more = f", and {len(words) - SHOWN:,} more" if len(words) > SHOWN else ""
        sys.stderr.write(shown(f"Hot words, each with its weight: {', '.join(map(str, words[:SHOWN]))}{more}\n"))
    return words


def add_reading_against(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--against-lm",
        metavar="NAME",
        help="with --against: the text model that the other model reads with, “none” for the sound alone (as --lm)",
    )


def reading_against(
    args: argparse.Namespace, reading: TextReading, project: Path, read: Path | None = None
) -> TextReading:
    """What the model that is compared with reads with, where the other one reads with `reading`; the projects are those
    of `reading_of`. Raises `TextError`."""
    if args.against_lm is None:
        return reading
    if args.against_lm == "none":
        return TextReading()
    return checked(TextReading(store.find(args.against_lm, project).folder), read or project)


def tell(remarks: Sequence[str], *, quiet: bool) -> None:
    """Say what people should know about the reading, on standard error: it is no part of a text."""
    if not quiet:
        sys.stderr.writelines(f"{remark}\n" for remark in remarks)
