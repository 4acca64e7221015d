"""split: dividing a project into train, dev and test, and finding what leaks between them."""

from __future__ import annotations

import argparse
from collections import Counter
from typing import Any

from core.commands.command import Answer, Command, add_project, table
from core.commands.corpus import project_folder
from core.commands.numbers import number, whole
from core.errors import ProjectError
from core.project.splits.leaks import Leaks, leaks
from core.project.splits.split_plan import BOTH, SplitPlan, Wishes, apply_plan, place_new, plan_splits, unplaced
from core.project.store import Project
from core.quantities import duration
from core.wording import say

SHOWN = 20


def _arguments(parser: argparse.ArgumentParser) -> None:
    add_project(parser)
    parser.add_argument("--dev", type=number, metavar="H", help="hours for dev (default: a tenth of all)")
    parser.add_argument("--test", type=number, metavar="H", help="hours for test (default: a tenth of all)")
    parser.add_argument(
        "--shares", action="store_true", help="--dev and --test are shares of the whole: 0.1 is a tenth"
    )
    parser.add_argument("--seed", type=whole, default=0, metavar="N", help="another divides otherwise (default: 0)")
    parser.add_argument(
        "--by", default=",".join(BOTH), metavar="WHAT", help="what must not be in two splits: speaker,sentence"
    )
    parser.add_argument("--keep", action="store_true", help="keep every split there is and place only the rest")
    parser.add_argument(
        "--new",
        action="store_true",
        help="move nothing; put what is transcribed and in no split where its speaker or sentence is, else into train",
    )
    parser.add_argument("--forget-hand", action="store_true", help="also move utterances that were placed by hand")
    parser.add_argument("--check", action="store_true", help="change nothing; list what leaks between the splits")
    parser.add_argument("--plan", action="store_true", help="change nothing; say what would be")


def _run(args: argparse.Namespace) -> Answer:
    folder = project_folder(args.folder)
    if args.check:
        with Project.open(folder, read_only=True) as project:
            return _checked(leaks(project))
    if args.new:
        with Project.open(folder) as project:
            return _placed(project)
    with Project.open(folder, read_only=args.plan) as project:
        wishes = _wishes(args, project)
        plan = plan_splits(project, wishes)
        if not args.plan:
            apply_plan(project, plan)
        return _divided(plan, leaks(project) if wishes.keep_all and not args.plan else None, not args.plan)


def _placed(project: Project) -> Answer:
    """Place what is in no split yet."""
    ids = unplaced(project)
    place_new(project, ids)
    counts = Counter(row.split or "none" for row in project.rows(ids))
    placed = sum(count for split, count in counts.items() if split != "none")
    text = f"{placed:,} of {len(ids):,} utterances placed"
    text += "".join(f", {count:,} in {split}" for split, count in sorted(counts.items())) + ".\n"
    return Answer({"unplaced": len(ids), "placed": placed, "by_split": dict(counts)}, text)


def _wishes(args: argparse.Namespace, project: Project) -> Wishes:
    asked = {part.strip() for part in args.by.split(",") if part.strip()}
    if unknown := asked - set(BOTH):
        raise ProjectError(
            say("Nothing can be kept apart by {unknown}.", unknown=sorted(unknown)), say("--by takes speaker,sentence.")
        )
    by = tuple(part for part in BOTH if part in asked)
    in_hours = not args.shares and (args.dev is not None or args.test is not None)
    summary = project.summary()
    tenth = (summary.seconds - summary.untranscribed.seconds) / 36000 if in_hours else 0.1
    return Wishes(
        dev=tenth if args.dev is None else args.dev,
        test=tenth if args.test is None else args.test,
        seed=args.seed,
        by=by,
        in_hours=in_hours,
        keep_hand=not args.forget_hand,
        keep_all=args.keep,
    )


def _divided(plan: SplitPlan, found: Leaks | None, done: bool) -> Answer:
    splits = {
        name or "none": {"utterances": s.utterances, "seconds": s.seconds, "speakers": plan.speakers[name]}
        for name, s in plan.by_split.items()
    }
    data: dict[str, Any] = {
        "divided": done,
        "moved": plan.moved,
        "left_aside": plan.aside,
        "by_split": splits,
        "apart": list(plan.apart),
        "guarantees": plan.promises,
        "notes": list(plan.notes),
    }
    rows = [
        [name, f"{part['utterances']:,}", duration(part["seconds"]), f"{part['speakers']:,}"]
        for name, part in splits.items()
    ]
    text = table(["split", "utterances", "length", "speakers"], rows)
    text += "".join(f"{line}\n" for line in (*plan.promises, *plan.notes))
    if found is not None:
        data["leaks"] = _leaks(found)
        text += _listed(found)
    return Answer(data, text)


def _checked(found: Leaks) -> Answer:
    data = {"guarantees": found.promises, "leaks": _leaks(found)}
    return Answer(data, "".join(f"{line}\n" for line in found.promises) + _listed(found))


def _leaks(found: Leaks) -> list[dict[str, Any]]:
    return [{"kind": k.kind, "what": k.what, "splits": dict(k.splits), "ids": list(k.ids)} for k in found.all]


def _listed(found: Leaks) -> str:
    kinds = {"speaker": "speaker", "same": "sentence", "near": "nearly the same sentences"}
    lines = [f"  {kinds[leak.kind]} “{leak.what}”: {leak.words}\n" for leak in found.all[:SHOWN]]
    more = len(found.all) - SHOWN
    return "".join(lines) + (f"  and {more:,} more; --json lists all\n" if more > 0 else "")


SPLIT = Command(
    "split",
    "divide into train, dev and test without leaks",
    _arguments,
    _run,
    "Divides the corpus so that no speaker and no sentence (nor one nearly the same) is in two splits, as far as it\n"
    "can be done; what cannot is said. Utterances that a person put into a split stay there.",
)
