"""edit replace: find and replace in transcripts or on a tier, as the window's dialog does."""

from __future__ import annotations

import argparse
from collections.abc import Sequence

from core.commands.command import Answer, Progress, table
from core.project.bulk import find_replace
from core.project.bulk.find_replace import Matches, Wanted
from core.project.store import Project
from core.wording import counted

SHOWN = 20


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The options of `edit replace`; what to look for is the action's value."""
    how = parser.add_argument_group("replace")
    how.add_argument("--with", dest="replacement", metavar="TEXT", default="", help="what to write instead")
    how.add_argument("--pattern", action="store_true", help="VALUE is a regular expression; TEXT may name groups: \\1")
    how.add_argument("--case", action="store_true", help="capitals count")
    how.add_argument("--words", action="store_true", help="only whole words")
    how.add_argument(
        "--tier",
        metavar="NAME",
        default="",
        help="on this tier, instead of in the transcripts; "
        "where the marks of a tier stand on recordings, on those that overlap the chosen utterances",
    )


def replace(project: Project, ids: Sequence[int] | None, args: argparse.Namespace) -> Answer:
    """Replace in these utterances, or in all for None; with --dry-run say what would become of them. Raises
    `ProjectError`."""
    wanted = Wanted(args.value or "", args.replacement, args.pattern, args.case, args.words, args.tier)
    found = find_replace.find(project, wanted, ids, Progress("Looking at", args.json))
    changed = 0 if args.dry_run else len(found.items)
    if found.items and not args.dry_run:
        changed = find_replace.replace(project, found.items, wanted, Progress("Writing", args.json)).count
    return _told(found, find_replace.label_of(wanted), changed, dry=args.dry_run)


def _told(found: Matches, label: str, changed: int, *, dry: bool) -> Answer:
    data = {
        "label": label,
        "changed": changed if not dry else len(found.items),
        "places": found.places,
        "looked_at": found.seen,
        "marks": found.marks,
        "dry_run": dry,
        "kept": list(found.kept),
        "items": [{"key": item.key, "before": item.before, "after": item.after} for item in found.items],
    }
    opening = f"Would change {len(found.items):,}" if dry else f"Changed {changed:,}"
    seen = counted(found.seen, "mark") if found.marks else f"{found.seen:,}"
    text = f"{opening} of {seen}, in {counted(found.places, 'place')}: {label}.\n"
    if dry and found.items:
        text += table(
            ["mark" if found.marks else "utterance", "before", "after"],
            [[i.key, i.before, i.after] for i in found.items[:SHOWN]],
        )
        more = len(found.items) - SHOWN
        text += f"and {more:,} more; --json lists all\n" if more > 0 else ""
    if found.kept:
        text += f"Left as they are, since no word would be left: {', '.join(found.kept[:SHOWN])}\n"
    return Answer(data, text)
