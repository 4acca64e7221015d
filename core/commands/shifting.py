"""shift, parts: times of many utterances at once, and what stands on tiers by its times."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from typing import Any

from core.commands import choosing
from core.commands.command import Answer, Command, Progress, add_project, table
from core.commands.corpus import project_folder
from core.commands.numbers import number, seconds, whole
from core.errors import ConfigError
from core.project.bulk import plans
from core.project.recording import part_edits
from core.project.recording.lanes import boxes_of
from core.project.recording.listed import recording_named
from core.project.recording.shifting import Shift, overlaps_after, plan_shift, plan_shift_recording
from core.project.recording.tier_parts import parts_of
from core.project.records import Recording
from core.project.store import Project
from core.project.tiers.reading import tier_named, tiers
from core.wording import say

SHOWN = 200


def _shift_arguments(parser: argparse.ArgumentParser) -> None:
    add_project(parser)
    parser.add_argument("seconds", type=seconds, help="so much later; less than nothing is earlier: -- -1.5")
    parser.add_argument("--factor", metavar="F", type=number, default=1.0,
                        help="multiply times by this first, counted from the beginning: clocks that drift")  # fmt: skip
    parser.add_argument("--recording", metavar="NAME", default="", help="all of this recording, marks on tiers too")
    parser.add_argument("--from", metavar="S", type=seconds, default=0.0, dest="start", help="of it from there on")
    choosing.add_arguments(parser)
    parser.add_argument("--dry-run", action="store_true", help="say what would change, and change nothing")


def _shift(args: argparse.Namespace) -> Answer:
    how = Shift(args.seconds, args.factor)
    with Project.open(project_folder(args.folder), read_only=args.dry_run) as project:
        progress = Progress("Looking at", args.json)
        if args.recording:
            recording = recording_named(project, args.recording)
            plan = plan_shift_recording(project, recording.id, round(args.start * recording.rate), how, progress)
        else:
            ids = choosing.keyed(project, args.keys) if args.keys else project.ids(choosing.query_of(project, args))
            plan = plan_shift(project, [int(id) for id in ids], how, progress)
        overlaps, changed, problems = overlaps_after(project, plan), len(plan.changes), plan.problems
        notes = plan.notes
        if not args.dry_run:
            outcome = plans.apply(project, plan, Progress("Writing", args.json))
            changed, problems, notes = outcome.changed, outcome.problems, outcome.notes
    data = {
        "label": plan.label(changed),
        "changed": changed,
        "overlaps": overlaps,
        "dry_run": args.dry_run,
        "notes": list(notes),
        "problems": [{"where": p.where, "reason": p.reason, "hint": p.hint} for p in problems],
    }
    text = f"{'Would change' if args.dry_run else 'Changed'} {changed:,}: {plan.label(changed)}.\n"
    text += f"{overlaps:,} run into others of their speaker now.\n" if overlaps else ""
    text += "".join(f"{note}\n" for note in notes)
    text += "".join(f"  {p.where}: {p.why}\n" for p in problems[:20])
    return Answer(data, text + (f"  and {len(problems) - 20:,} more\n" if len(problems) > 20 else ""))


def _parts_arguments(parser: argparse.ArgumentParser) -> None:
    add_project(parser)
    parser.add_argument("recording", metavar="RECORDING", help="its name")
    parser.add_argument("--tier", metavar="NAME", default="", help="list this tier alone")
    parser.add_argument("--write", metavar=("ID", "TEXT"), nargs=2, help="write a part anew")
    parser.add_argument("--move", metavar=("ID", "START-END"), nargs=2, help="give a part other ends, in seconds")
    parser.add_argument("--remove", metavar="ID", type=whole, help="take a part away, with what explains it")
    parser.add_argument("--mark", metavar=("TIER", "START-END", "TEXT"), nargs=3, help="a new mark by its own times")
    parser.add_argument("--in", dest="inside", metavar="KEY", default="", help="with --mark: inside this utterance")
    parser.add_argument("--below", metavar=("TIER", "ID", "TEXT"), nargs=3, help="a first text that explains a part")


def _parts(args: argparse.Namespace) -> Answer:
    edits = [args.write, args.move, args.remove, args.mark, args.below]
    with Project.open(project_folder(args.folder), read_only=not any(edit is not None for edit in edits)) as project:
        recording = recording_named(project, args.recording)
        if args.write:
            part_edits.write_part(project, _id(args.write[0]), args.write[1])
        if args.move:
            part_edits.move_part(project, _id(args.move[0]), *_frames(args.move[1], recording.rate))
        if args.remove is not None:
            part_edits.remove_part(project, args.remove)
        if args.mark:
            _mark(project, recording, args.mark, args.inside)
        if args.below:
            name, part, text = args.below
            part_edits.add_below(project, tier_named(project, name).id, _id(part), text)
        wanted = [tier_named(project, args.tier)] if args.tier else tiers(project)
        boxes = boxes_of(project, recording.id)
        found = parts_of(project, recording.id, [tier.id for tier in wanted], boxes)
    data: list[dict[str, Any]] = [
        {
            "tier": parts.tier.name,
            "id": int(parts.ids[at]),
            "start_s": float(parts.starts[at]),
            "end_s": float(parts.ends[at]),
            "own_times": bool(parts.timed[at]),
            "speaker": boxes.speakers[parts.lanes[at]] if parts.lanes[at] >= 0 else "",
            "text": text,
        }
        for parts in found
        for at, text in enumerate(parts.texts)
        if parts.ids[at]
    ]
    rows = [[p["tier"], str(p["id"]), f"{p['start_s']:.3f}", f"{p['end_s']:.3f}", p["speaker"], p["text"]]
            for p in data[:SHOWN]]  # fmt: skip
    text = table(["tier", "id", "from s", "to s", "speaker", "text"], rows) if rows else "Nothing stands on tiers.\n"
    text += f"and {len(data) - SHOWN:,} more; --json lists all\n" if len(data) > SHOWN else ""
    return Answer({"parts": data, "count": len(data)}, text)


def _mark(project: Project, recording: Recording, new: Sequence[str], inside: str) -> None:
    """A new part: on the recording, or inside the utterance that was said, or that is around it."""
    name, stretch, text = new
    tier, (start, end) = tier_named(project, name), _frames(stretch, recording.rate)
    utterance = 0
    if inside:
        (utterance,) = (int(id) for id in choosing.keyed(project, [inside]))
    elif tier.constraint == "included" and tier.parent_id is None:
        sql = 'SELECT id FROM utterances WHERE recording_id = ? AND start <= ? AND "end" >= ?'
        around = [int(row[0]) for row in project.query_all(sql, (recording.id, start, end))]
        if len(around) != 1:
            why = say("There is no one utterance around {stretch} s.", stretch=stretch)
            raise ConfigError(why, say("Say which it is meant to be inside of: --in KEY."))
        (utterance,) = around
    part_edits.add_part(project, tier.id, recording.id, start, end, text, utterance)


def _id(text: str) -> int:
    try:
        return whole(text)
    except argparse.ArgumentTypeError as error:
        raise ConfigError(
            say("“{text}” is no part's number.", text=text), say("`vizinho parts` lists them.")
        ) from error


def _frames(text: str, rate: int) -> tuple[int, int]:
    start, _, end = text.partition("-")
    try:
        return round(seconds(start) * rate), round(seconds(end) * rate)
    except argparse.ArgumentTypeError as error:
        raise ConfigError(say("“{text}” is no stretch.", text=text), say("Write it as 12.5-14.")) from error


SHIFT = Command(
    "shift",
    "shift many utterances by so many seconds, or by a factor",
    _shift_arguments,
    _shift,
    "Lays utterances elsewhere in their recordings, as one step that can be undone; parts of theirs with times go\n"
    "along, marks of their own times do not. With --recording all of it from a second on, with such marks and all\n"
    "that explains them. Those that would leave their recording stay where they are and are listed.",
)
PARTS = Command(
    "parts",
    "what stands on the tiers of a recording, with times; write, move, mark and remove parts",
    _parts_arguments,
    _parts,
    "Lists the parts of tiers of a recording in seconds. Parts without times of their own lie where what they explain\n"
    "lies: ordered ones share it out by their letters. A point begins and ends at one time: 5-5. On tiers whose parts\n"
    "lie inside utterances a mark goes into the one around it. Edits are done first, each as one step that can be\n"
    "undone.",
)
