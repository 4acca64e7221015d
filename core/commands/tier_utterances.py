"""tiers utterances: utterances from the marks of a tier, as the window's dialog makes them."""

from __future__ import annotations

import argparse
from itertools import islice

from core.commands.command import Answer, Progress, table
from core.errors import ProjectError
from core.project.recording.from_marks import Found, MarkUtterances
from core.project.store import Project
from core.project.tiers.reading import tier_named
from core.wording import counted, say

SHOWN = 20


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The options of `tiers utterances`."""
    how = parser.add_argument_group("utterances")
    how.add_argument("--recording", metavar="NAME", default="", help="from the marks on this recording (default: all)")
    how.add_argument("--speaker", metavar="NAME", default="", help="who speaks in them")
    how.add_argument("--empty", action="store_true", help="from marks without a text too: they are to be transcribed")


def utterances_made(project: Project, args: argparse.Namespace, name: str) -> Answer:
    """Make them, or with --dry-run say which. Raises `ProjectError`."""
    recordings = [one for one in project.recordings() if not args.recording or one.name == args.recording]
    if not recordings:
        raise ProjectError(
            say("No recording is called {name}.", name=args.recording),
            say("`vizinho recordings {folder}` lists them.", folder=project.folder),
        )
    wanted = MarkUtterances(tier_named(project, name), [one.id for one in recordings], args.speaker, args.empty)
    if args.dry_run:
        return _told(project, wanted.find(project, Progress("Looking at marks", args.json)), name)
    done = wanted.apply(project, Progress("Making utterances", args.json))
    said = "".join(f"{note}\n" for note in done.notes)
    text = f"Made {counted(done.changed, 'utterance')} from {name}.\n{said}"
    return Answer({"tier": name, "made": done.changed, "notes": list(map(str, done.notes)), "dry_run": False}, text)


def _told(project: Project, found: Found, name: str) -> Answer:
    named = {one.id: one for one in project.recordings()}
    every = [
        {
            "recording": named[id].name,
            "start_s": one.start / named[id].rate,
            "end_s": one.end / named[id].rate,
            "text": one.text,
        }
        for id, those in found.stretches.items()
        for one in those
    ]
    rows = [
        [str(one["recording"]), f"{one['start_s']:.2f}", f"{one['end_s']:.2f}", str(one["text"])]
        for one in islice(every, SHOWN)
    ]
    text = f"Would make {counted(len(every), 'utterance')} from {name}.\n"
    text += table(["recording", "from s", "to s", "transcript"], rows) if rows else ""
    text += f"and {len(every) - SHOWN:,} more; --json lists all\n" if len(every) > SHOWN else ""
    text += "".join(f"{note}\n" for note in found.notes())
    data = {"tier": name, "made": len(every), "notes": list(map(str, found.notes())), "dry_run": True}
    return Answer(data | {"utterances": every}, text)
