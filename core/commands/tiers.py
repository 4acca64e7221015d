"""tiers: what stands beside the transcripts: which tiers there are, what is on them, and taking them from documents."""

from __future__ import annotations

import argparse
from dataclasses import asdict
from itertools import islice
from typing import Any

from core.commands import choosing
from core.commands.command import Answer, Command, Progress, add_project, table
from core.commands.corpus import project_folder
from core.commands.import_account import tiers_data, tiers_text
from core.commands.numbers import count
from core.commands.problems import problems_text
from core.commands.tier_utterances import add_arguments as add_utterances_arguments
from core.commands.tier_utterances import utterances_made
from core.errors import ConfigError, ProjectError
from core.importers.take_tiers import take_tiers
from core.project.records import Annotation, Constraint, Tier
from core.project.store import Project
from core.project.tiers import describing, edits, reading
from core.project.tiers.cells import CellLine, cells_of, lines_below, write_cell
from core.project.tiers.edits import CONSTRAINTS, WORDS
from core.project.tiers.make_words import WordCells
from core.project.tiers.reading import TierCount
from core.runs.learnt_tiers import runs_that_learnt, told_of_removed, told_of_renamed
from core.wording import counted, say

ACTIONS = ("list", "show", "add", "rename", "set", "move", "remove", "write", "accept", "words", "utterances", "take")
PAGE = 256
OWN_TIMES = "own-times"
"""How the command line calls marks of their own times."""


def _arguments(parser: argparse.ArgumentParser) -> None:
    add_project(parser, ACTIONS)
    parser.add_argument("words", nargs="*", metavar="NAME", help="a tier, and what the action needs behind it")
    kinds = [one or OWN_TIMES for one in CONSTRAINTS]
    parser.add_argument("--holds", choices=kinds, help="add: how what is on it stands to what it explains")
    parser.add_argument(
        "--below", metavar="TIER", default="", help="add: the tier that it explains (default: the text)"
    )
    parser.add_argument(
        "--language", metavar="CODE", default=None, help="add, set: the language of what is on it (set: “” for none)"
    )
    parser.add_argument(
        "--values",
        metavar="VALUES",
        help="set: what it may hold, as “N=noun;V=verb” or one a line, “” for anything; - adds what stands there",
    )
    parser.add_argument(
        "--dry-run", action="store_true", help="remove, utterances: say what would be, and change nothing"
    )
    parser.add_argument("--leave-tiers", metavar="NAMES", default="", help="take: leave these, separated by ;")
    parser.add_argument("--part", type=count, metavar="N", help="write: beside this part of the utterance, from 1")
    parser.add_argument("--limit", type=count, default=20, metavar="N", help="show: so many utterances (0: all)")
    add_utterances_arguments(parser)
    choosing.add_arguments(parser)


def _run(args: argparse.Namespace) -> Answer:
    with Project.open(
        project_folder(args.folder), read_only=args.action in ("list", "show") or args.dry_run
    ) as project:
        match args.action, args.words:
            case "list", []:
                pass
            case "show", names:
                return _shown(project, args, names)
            case "add", [name]:
                edits.add_tier(project, name, _constraint(args.holds), args.below, args.language or "")
            case "write", [name, text]:
                return _written(project, args, name, text)
            case "accept", [name]:
                ids = project.ids(choosing.query_of(project, args)).tolist()
                changes = edits.accept(project, reading.tier_named(project, name), ids)
                count = len(changes.of("annotations"))
                return Answer(
                    {"tier": name, "accepted": count}, f"Accepted {counted(count, 'annotation')} of {name}.\n"
                )
            case "words", [name]:
                return _words_made(project, args, name)
            case "utterances", [name]:
                return utterances_made(project, args, name)
            case "rename", [name, new]:
                return _renamed(project, name, new)
            case "set", [name] if args.language is not None or args.values is not None:
                return _described(project, args, name)
            case "move", [name, ("up" | "down") as way]:
                describing.move_tier(project, name, -1 if way == "up" else 1)
            case "remove", [name]:
                return _removed(project, name, dry_run=args.dry_run)
            case "take", []:
                return _taken(project, args)
            case _:
                raise ConfigError(
                    say(
                        "tiers {action} cannot do with {count} words behind it.",
                        action=args.action,
                        count=len(args.words),
                    ),
                    say(
                        "Write show [NAME...], add NAME, rename NAME NEW, set NAME --language CODE or --values VALUES, "
                        "move NAME up|down, remove NAME, write NAME TEXT, accept NAME, words NAME, "
                        "utterances NAME, or take."
                    ),
                )
        return _listed(project)


def _constraint(holds: str | None) -> Constraint:
    """As the command line calls it; one text for each where it does not say."""
    return next((one for one in CONSTRAINTS if holds == (one or OWN_TIMES)), "association")


def _renamed(project: Project, name: str, new: str) -> Answer:
    """With what is to be known of runs that learnt it."""
    runs = runs_that_learnt(project.folder, [name, *describing.former_names(project, name)])
    edits.rename_tier(project, name, new)
    return _listed(project, told_of_renamed(runs), data={"runs_that_learnt_it": runs})


def _removed(project: Project, name: str, *, dry_run: bool) -> Answer:
    """What went with it."""
    going = describing.going_with(project, name)
    runs = runs_that_learnt(project.folder, [name, *describing.former_names(project, name), *going.below])
    if not dry_run:
        edits.remove_tier(project, name)
    data = {"removed": not dry_run, "going": asdict(going), "runs_that_learnt_it": runs}
    return _listed(project, describing.told_of_going(name, going), told_of_removed(runs), data=data)


def _described(project: Project, args: argparse.Namespace, name: str) -> Answer:
    """Language, values, or both, in one step."""
    with project.step(say("Describe the tier {name}", name=name)) as step:
        if args.language is not None:
            describing.set_language(project, name, args.language)
        if args.values == "-":
            there = reading.vocabulary(reading.tier_named(project, name))
            labels = describing.with_texts(there, describing.vocabulary_in_use(project, name))
            describing.set_vocabulary(project, name, labels)
        elif args.values is not None:
            lines = args.values if "\n" in args.values else args.values.replace(";", "\n")
            describing.set_vocabulary(project, name, describing.parsed_vocabulary(lines))
        notes = list(step.notes)
    return _listed(project, *notes, data={"notes": notes})


def _written(project: Project, args: argparse.Namespace, name: str, text: str) -> Answer:
    """Beside each of the utterances that were chosen, in one step."""
    tier, ids = reading.tier_named(project, name), project.ids(choosing.query_of(project, args)).tolist()
    if not args.keys and len(ids) > 1:
        raise ConfigError(
            say("That would write the same beside {count:,} utterances.", count=len(ids)),
            say("Name them: --keys KEY..."),
        )
    with project.step(say("Write {tier}", tier=name)):
        for id in ids:
            if args.part is None:
                edits.write(project, tier, id, text)
            else:
                write_cell(project, id, _line_of(project, tier, id, args.part), text)
    return Answer({"tier": name, "written": len(ids)}, f"Wrote {name} of {counted(len(ids), 'utterance')}.\n")


def _words_made(project: Project, args: argparse.Namespace, name: str) -> Answer:
    """Cells of words for chosen utterances that have none."""
    ids = project.ids(choosing.query_of(project, args)).tolist()
    done = WordCells(reading.tier_named(project, name), ids).apply(project, Progress("Making words", args.json))
    text = f"Made the words of {name} for {counted(done.changed, 'utterance')}.\n"
    said = "".join(f"{note}\n" for note in done.notes)
    return Answer({"tier": name, "made": done.changed, "notes": list(map(str, done.notes))}, text + said)


def _line_of(project: Project, tier: Tier, utterance: int, part: int) -> CellLine:
    """What a tier says beside a part of an utterance. Raises `ProjectError` for a part that there is not."""
    every = {one.id: one for one in reading.tiers(project)}
    top = tier
    while top.parent_id in every:
        top = every[top.parent_id]
    cells = cells_of(reading.beside(project, [utterance]).get(utterance, []), lines_below(list(every.values()), top))
    if not 1 <= part <= len(cells):
        raise ProjectError(
            say("There is no part {part} on {tier}.", part=part, tier=top.name),
            say("This utterance has {count} there.", count=len(cells)),
        )
    return next(line for line in cells[part - 1] if line.tier.id == tier.id)


def _listed(project: Project, *said: str | None, data: dict[str, Any] | None = None) -> Answer:
    """All tiers, with what has just been done before them."""
    every, found = reading.tiers(project), reading.counts(project)
    names = {tier.id: tier.name for tier in every}
    rows, listed = [], []
    for tier in every:
        count = found.get(tier.id, TierCount())
        listed.append(_tier_json(tier, names) | asdict(count))
        explains = names.get(tier.parent_id or 0, "" if not tier.constraint else "the transcript")
        numbers = [f"{count.annotations:,}", f"{count.written:,}", f"{count.utterances:,}"]
        rows.append([tier.name, WORDS[tier.constraint], explains, tier.language, tier.kind, *numbers])
    head = ["tier", "holds", "of", "language", "type", "annotations", "written", "utterances"]
    text = table(head, rows) if rows else "This project has no tiers.\n"
    return Answer({"tiers": listed} | (data or {}), "".join(f"{one}\n" for one in said if one) + text)


def _tier_json(tier: Tier, names: dict[int, str]) -> dict[str, Any]:
    return {
        "name": tier.name,
        "holds": tier.constraint or OWN_TIMES,
        "below": names.get(tier.parent_id or 0, ""),
        "language": tier.language,
        "type": tier.kind,
        "labels": [{"value": value, "meaning": meant} for value, meant in reading.vocabulary(tier)],
    }


def _shown(project: Project, args: argparse.Namespace, names: list[str]) -> Answer:
    """What is on tiers, all of them or some: utterance by utterance, then what stands on recordings by itself."""
    wanted = {reading.tier_named(project, name).id for name in names} or {tier.id for tier in reading.tiers(project)}
    known = {tier.id: tier for tier in reading.tiers(project)}
    ids = project.ids(choosing.query_of(project, args)).tolist()
    data: list[dict[str, Any]] = []
    lines: list[str] = []
    for row, those in islice(_beside(project, ids, wanted), args.limit or None):
        data.append(
            {"key": row.key, "text": row.text, "beside": [_annotation_json(one, known, row.rate) for one in those]}
        )
        lines += [f"{row.key}  {row.text}\n", *(f"{_line(one, known, row.rate)}\n" for one in those)]
    standing = []
    for recording in project.recordings():
        those = [one for one in reading.standing(project, recording.id) if one.tier_id in wanted]
        if those:
            parts = [_annotation_json(one, known, recording.rate) for one in those]
            standing.append({"recording": recording.name, "beside": parts})
            lines += [f"{recording.name}\n", *(f"{_line(one, known, recording.rate)}\n" for one in those)]
    text = "".join(lines) or "Nothing stands on these tiers.\n"
    return Answer({"utterances": data, "recordings": standing}, text)


def _beside(project: Project, ids: list[int], wanted: set[int]) -> Any:
    """Utterances that have something on the wanted tiers, with that."""
    for first in range(0, len(ids), PAGE):
        part = ids[first : first + PAGE]
        found = reading.beside(project, part)
        for row in project.rows([id for id in part if id in found]):
            those = [one for one in found[row.id] if one.tier_id in wanted]
            if those:
                yield row, those


def _annotation_json(one: Annotation, tiers: dict[int, Tier], rate: int) -> dict[str, Any]:
    times = {} if one.start is None or one.end is None else {"start_s": one.start / rate, "end_s": one.end / rate}
    asked = {"to_look_at": True} if one.doubtful else {}
    return {
        "id": one.id,
        "tier": tiers[one.tier_id].name,
        "text": one.text,
        "explains": one.parent_id,
        **times,
        **asked,
    }


def _line(one: Annotation, tiers: dict[int, Tier], rate: int) -> str:
    times = "" if one.start is None or one.end is None else f" [{one.start / rate:.3f}-{one.end / rate:.3f}]"
    deep = _depth(tiers[one.tier_id], tiers)
    asked = "  (to look at)" if one.doubtful else ""
    return f"{'  ' * (1 + deep)}{tiers[one.tier_id].name}{times}: {one.text}{asked}"


def _depth(tier: Tier, tiers: dict[int, Tier]) -> int:
    depth, at = 0, tier.parent_id
    while at in tiers and depth < len(tiers):
        depth, at = depth + 1, tiers[at].parent_id
    return depth


def _taken(project: Project, args: argparse.Namespace) -> Answer:
    taken = take_tiers(project, args.leave_tiers, Progress("Reading documents", args.json))
    count = sum(tier.taken for tier in taken.tiers)
    data = {
        "annotations": count,
        "recordings": taken.recordings,
        "tiers": tiers_data(taken.tiers),
        "problems": [asdict(problem) for problem in taken.problems],
    }
    text = f"Took {counted(count, 'annotation')} of {counted(taken.recordings, 'recording')}.\n"
    return Answer(data, text + tiers_text(taken.tiers) + problems_text(taken.problems, "Left as they are"))


TIERS = Command(
    "tiers",
    "what stands beside the transcripts: translations, words, glosses",
    _arguments,
    _run,
    "Actions; each but list and show is one step of the history:\n"
    "  list    all tiers, with how much is on them\n"
    "  show    [NAME...]: what is on tiers, by utterance, and by recording what stands by itself\n"
    "  add     NAME: an empty tier (--holds, --below, --language)\n"
    "  rename  NAME NEW; runs that learnt it find it again\n"
    "  set     NAME: its language (--language), the values that it may hold (--values)\n"
    "  move    NAME up|down: among the tiers that explain the same\n"
    "  remove  NAME: with all that is on it, and the tiers below it; --dry-run says what would go\n"
    "  write   NAME TEXT: beside chosen utterances, or a part of them (--part); an empty text empties it\n"
    "  accept  NAME: what a model wrote there, or what is marked since a word changed, is right\n"
    "  words   NAME: a cell for each word of chosen transcripts that have none on this tier\n"
    "  utterances\n"
    "          NAME: an utterance from each mark on recordings that none overlaps (--recording, --speaker, --empty)\n"
    "  take    from the files that the project keeps of its recordings: ELAN's, and Praat's, FLEx's, CHAT and\n"
    "          EXMARaLDA where tiers were left behind (--leave-tiers)",
)
