"""session-text: what is said in a recording as a PDF, a page with its sound, or text."""

from __future__ import annotations

import argparse
from pathlib import Path

from core.commands import choosing
from core.commands.command import Answer, Command, Progress, add_project
from core.commands.corpus import project_folder
from core.commands.numbers import number
from core.errors import ConfigError
from core.project.queries import Query
from core.project.recording.listed import recording_named
from core.project.sessions.reading import session_with
from core.project.store import Project
from core.session_text.facts import Wanted, warning_of
from core.session_text.making import ENDINGS, WAYS, Way, make
from core.session_text.printed import Look
from core.session_text.sounding import CODINGS, PARTS
from core.wording import counted, say

SIZES = (4, 96)
"""Points that a font may have."""


def _arguments(parser: argparse.ArgumentParser) -> None:
    add_project(parser)
    parser.add_argument("recording", metavar="RECORDING", help="the recording's name, as `vizinho recordings` shows it")
    parser.add_argument("out", metavar="OUT", type=Path, help="the file to write")
    parser.add_argument("--as", dest="way", choices=list(WAYS), default="",
                        help="pdf, sounding (one HTML page with sound), page (HTML without) or text; by OUT's ending,"
                             " when none is given")  # fmt: skip
    parser.add_argument("--tiers", nargs="*", metavar="NAME", help="only these tiers, or none (default: all)")
    parser.add_argument("--sound", choices=list(PARTS), default="lines",
                        help="in a page with sound: that of every line (default), or all of it")  # fmt: skip
    parser.add_argument("--coding", choices=list(CODINGS), default="opus", help="of that sound (default: opus)")
    parser.add_argument("--font", metavar="NAME", default="", help="of the transcripts")
    parser.add_argument("--size", metavar="POINTS", type=number, default=11.0, help="of the font (default: 11)")
    parser.add_argument("--no-times", action="store_true", help="leave out when each line is said")
    parser.add_argument("--no-numbers", action="store_true", help="leave out the numbers of lines")
    parser.add_argument("--no-facts", action="store_true",
                        help="leave out the facts of its session: place, date, participants, licence...")  # fmt: skip
    parser.add_argument("--consent", action="store_true", help="tell who agreed to what, as the session has it noted")
    parser.add_argument("--notes", action="store_true", help="with the notes on the recording and its utterances")
    which = parser.add_argument_group("which utterances (all that are not left out, when none is given)")
    choosing.add_saved(which)
    choosing.add_rules(which)


def _by_ending(out: Path) -> Way:
    ways: tuple[Way, ...] = ("pdf", "sounding", "text")
    return next((way for way in ways if out.suffix.lower() == ENDINGS[way]), "text")


def _run(args: argparse.Namespace) -> Answer:
    way = args.way or _by_ending(args.out)
    if not SIZES[0] <= args.size <= SIZES[1]:
        raise ConfigError(
            say("Nothing can be written in a font of {size:g} points.", size=args.size),
            say("Choose from {least} to {most}.", least=SIZES[0], most=SIZES[1]),
        )
    look = Look(args.font, args.size, not args.no_times, not args.no_numbers)
    wanted = Wanted(not args.no_facts, args.consent, args.notes)
    with Project.open(project_folder(args.folder), read_only=True) as project:
        recording = recording_named(project, args.recording)
        chosen = choosing.filtered(project, args)
        ids = project.ids(Query(conditions=chosen.as_conditions)).tolist() if chosen else None
        warning = warning_of(session_with(project, recording.id))
        made = make(project, recording, args.out, way, tiers=args.tiers, ids=ids, wanted=wanted, look=look,
                    parts=args.sound, coding=args.coding, progress=Progress(recording.name, args.json))  # fmt: skip
    text = f"{warning}\n" if warning else ""
    text += f"{counted(made.lines, 'line')} written to {args.out}"
    data = {"file": str(args.out.absolute()), "as": way, "lines": made.lines, "pages": made.pages,
            "bytes": args.out.stat().st_size, "warning": warning}  # fmt: skip
    return Answer(data, text + (f", {counted(made.pages, 'page')}\n" if made.pages else "\n"))


SESSION_TEXT = Command(
    "session-text",
    "what is said in a recording as a PDF, a page with its sound, or text",
    _arguments,
    _run,
    "Words and glosses stand aligned, translations below them, with who speaks and when. The page with sound is one\n"
    "file that needs no network: a click on a line plays it. Where somebody refused consent, that is said.",
)
