"""edit: what the window's bulk menu does, from the command line."""

from __future__ import annotations

import argparse
from collections.abc import Sequence

from core.commands import choosing, replacing
from core.commands.command import Answer, Command, Progress, add_project
from core.commands.model_names import model_named
from core.commands.numbers import seconds
from core.errors import ProjectError
from core.markup.kinds import ways_of
from core.project.bulk import fields, plans
from core.project.bulk.accept_hypotheses import Written, plan_refuse, plan_take, plan_written
from core.project.bulk.by_hand import plan_ends, plan_merge_next, plan_split_at, the_row
from core.project.bulk.marks import Cut, Trim, plan_cut, plan_trim
from core.project.bulk.markup import plan_markup
from core.project.bulk.merge import Merge, plan_merge
from core.project.bulk.plans import Outcome, Plan
from core.project.checks.suggestions import SUGGESTIONS, plan_suggestions
from core.project.queries import Query
from core.project.recording.edges import plan_edges
from core.project.records import Problem
from core.project.store import Project
from core.project.word_times import plan_cut_by_model
from core.wording import say

SHOWN_PROBLEMS = 20
BY_HAND = ("text", "ends", "split-at", "merge-next")
ACTIONS = (
    "trim", "split", "merge", "speaker", "tag", "split-to", "leave-out", "take-back", "suggestion", "markup",
    "take-reading", "refuse-reading", "replace", *BY_HAND,
)  # fmt: skip


def _arguments(parser: argparse.ArgumentParser) -> None:
    add_project(parser)
    parser.add_argument("action", choices=ACTIONS, metavar="ACTION", help=", ".join(ACTIONS))
    parser.add_argument("value", nargs="?", help="speaker: a name; split-to: train, dev, test or none; "
                        "suggestion: a kind of flag; markup: what becomes of it, as in import --markup; "
                        "text: the transcript; replace: what to look for; ends: START-END in seconds of the recording; "
                        "split-at: a second of the recording")  # fmt: skip
    choosing.add_arguments(parser)
    how = parser.add_argument_group("how")
    how.add_argument("--before", metavar="S", type=seconds, default=Trim.before_s, help="trim: sound before speech")
    how.add_argument("--after", metavar="S", type=seconds, default=Trim.after_s, help="trim: sound after speech")
    how.add_argument("--quick", action="store_true", help="trim: by loudness instead of by voice")
    how.add_argument("--longest", metavar="S", type=seconds, default=Cut.most_s,
                     help="split, merge: pieces of at most so many seconds; 0: any")  # fmt: skip
    how.add_argument(
        "--pause", metavar="S", type=seconds, default=Cut.pause_s, help="split: at pauses of so many seconds"
    )
    how.add_argument("--model", metavar="MODEL", default="", help="split: words by when this model hears them")
    how.add_argument(
        "--gap", metavar="S", type=seconds, default=Merge.gap_s, help="merge: across at most so many seconds"
    )
    how.add_argument("--short", metavar="S", type=seconds, default=0.0,
                     help="merge: those shorter than this with their next, instead of all")  # fmt: skip
    how.add_argument("--add", metavar="TAG", action="append", default=[], help="tag: add it")
    how.add_argument("--remove", metavar="TAG", action="append", default=[], help="tag: take it away")
    how.add_argument("--together", action="store_true", help="ends: with the edges that neighbours share with it")
    how.add_argument("--from-draft", action="store_true", help="text: it was made from the model's draft")
    how.add_argument("--took", metavar="S", type=seconds, help="text: so many seconds it took to write")
    replacing.add_arguments(parser)
    parser.add_argument("--dry-run", action="store_true", help="say what would change, and change nothing")


def _edit(args: argparse.Namespace) -> Answer:
    with Project.open(args.folder, read_only=args.dry_run) as project:
        ids = _chosen(project, args)
        if args.action == "replace":
            every = not args.keys and choosing.query_of(project, args) == Query()
            return replacing.replace(project, None if every else ids, args)
        plan = _plan(project, ids, args, Progress("Looking at", args.json))
        if args.dry_run:
            return _told(plan.label(), len(plan.changes), plan.looked_at, plan.problems, plan.notes, dry=True)
        outcome = plans.apply(project, plan, Progress("Writing", args.json))
    return _written(outcome, plan)


def _chosen(project: Project, args: argparse.Namespace) -> list[int]:
    """The ids that the arguments name; those named by key whether they are left out or not."""
    if args.keys and not args.rule:
        return choosing.keyed(project, args.keys)
    return [int(id) for id in project.ids(choosing.query_of(project, args, left_out=args.action == "take-back"))]


def _plan(project: Project, ids: Sequence[int], args: argparse.Namespace, progress: Progress) -> Plan:
    if args.action in BY_HAND:
        return _plan_by_hand(project, _only(ids), args)
    match args.action:
        case "trim":
            how = Trim(args.before, args.after, "loudness" if args.quick else "voice")
            return plan_trim(project, ids, how, progress)
        case "split":
            if args.model:
                model = model_named(args.model, project.folder, quiet=args.json)
                return plan_cut_by_model(project, ids, Cut(args.longest, args.pause), model, progress)
            return plan_cut(project, ids, Cut(args.longest, args.pause), None, progress)
        case "merge":
            return plan_merge(project, ids, Merge(args.gap, args.longest, args.short), progress)
        case "speaker":
            return fields.plan_speaker(project, ids, args.value or "", progress)
        case "tag":
            return fields.plan_tags(project, ids, args.add, args.remove, progress)
        case "split-to":
            if not args.value:
                raise ProjectError(say("No split was named."), say("Write train, dev, test or none after split-to."))
            return fields.plan_split(project, ids, "" if args.value == "none" else args.value, progress)
        case "markup":
            return plan_markup(project, ids, ways_of(args.value or ""), progress)
        case "take-reading":
            return plan_take(project, ids, progress)
        case "refuse-reading":
            return plan_refuse(project, ids, progress)
        case "suggestion":
            return plan_suggestions(project, ids, [args.value] if args.value else list(SUGGESTIONS), progress)
    return fields.plan_left_out(project, ids, args.action == "leave-out", progress)


def _plan_by_hand(project: Project, id: int, args: argparse.Namespace) -> Plan:
    """What is done to one utterance at a time."""
    row, value = the_row(project, id), args.value
    match args.action:
        case "ends":
            start, _, end = (value or "").partition("-")
            move = plan_edges if args.together else plan_ends
            return move(project, id, _frame(start, row.rate), _frame(end, row.rate))
        case "split-at":
            return plan_split_at(project, id, _frame(value or "", row.rate))
        case "merge-next":
            return plan_merge_next(project, id)
    if value is None:
        raise ProjectError(say("No transcript was given."), say('Write it after text; "" takes it away.'))
    return plan_written(project, id, value, Written(args.took, args.from_draft))


def _only(ids: Sequence[int]) -> int:
    """The one utterance that was named. Raises `ProjectError` for several: this cannot be said of all of them."""
    if len(ids) != 1:
        raise ProjectError(
            say("{count:,} utterances were named where one is meant.", count=len(ids)),
            say("Name one, with --keys KEY."),
        )
    return ids[0]


def _frame(seconds: str, rate: int) -> int:
    try:
        return round(float(seconds) * rate)
    except (ValueError, OverflowError) as error:
        raise ProjectError(
            say("“{seconds}” is no number of seconds.", seconds=seconds), say("Write it as 12.5.")
        ) from error


def _written(outcome: Outcome, plan: Plan) -> Answer:
    return _told(outcome.label, outcome.changed, plan.looked_at, outcome.problems, outcome.notes, dry=False)


def _told(
    label: str, changed: int, looked_at: int, problems: Sequence[Problem], notes: Sequence[str], *, dry: bool
) -> Answer:
    data = {
        "label": label,
        "changed": changed,
        "looked_at": looked_at,
        "dry_run": dry,
        "notes": list(notes),
        "problems": [{"where": p.where, "reason": p.reason, "hint": p.hint} for p in problems],
    }
    opening = "Would change" if dry else "Changed"
    text = f"{opening} {changed:,} of {looked_at:,}: {label}.\n" + "".join(f"{note}\n" for note in notes)
    lines = [f"  {p.where}: {p.why}\n" for p in problems[:SHOWN_PROBLEMS]]
    if len(problems) > SHOWN_PROBLEMS:
        lines.append(f"  and {len(problems) - SHOWN_PROBLEMS:,} more; --json lists all\n")
    return Answer(data, text + (f"Left as they are, {len(problems):,}:\n" + "".join(lines) if problems else ""))


EDIT = Command(
    "edit",
    "change many utterances at once, as one step that can be undone",
    _arguments,
    _edit,
    "Changes many utterances as one step of the history; sound files stay as they are. Actions:\n"
    "  trim        move both ends to the speech in it\n"
    "  split       cut at pauses; the words are shared out by time, or by a model\n"
    "  merge       join neighbours of one recording and speaker\n"
    "  speaker     say who speaks (NAME; without one: nobody known)\n"
    "  tag         add and remove tags\n"
    "  split-to    move to train, dev, test or none\n"
    "  leave-out   leave out of everything; take-back takes back in\n"
    "  suggestion  mend what a flag is about (KIND; without one: all that can be)\n"
    "  replace     write something else (--with TEXT) for a text or pattern (VALUE), wherever it stands\n"
    "  text        write another transcript (TEXT), of the one utterance named with --keys\n"
    "  ends, split-at, merge-next\n"
    "              move the ends of that one, cut it in two, or join it with the next of its recording\n"
    "  take-reading, refuse-reading\n"
    "              make what a model read the transcript, or put it out of sight; `check --model` has a model read",
)
