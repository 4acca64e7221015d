"""list, filters: the utterances that a search, filter or rules find, and the filters that a project keeps."""

from __future__ import annotations

import argparse
from dataclasses import replace

from core.commands import choosing
from core.commands.command import Answer, Command, add_project, table
from core.commands.corpus import project_folder
from core.errors import ConfigError, ProjectError
from core.project.filters import FIELDS, OPERATORS, Filter
from core.project.records import UtteranceRow
from core.project.saved_filters import conditions_of, delete_filter, rename_filter, save_filter, saved_filters
from core.project.store import Project
from core.project.tiers.reading import found_alone
from core.wording import say, say_n

SHOWN = 200
ACTIONS = ("list", "save", "rename", "delete", "rules")


def _list_arguments(parser: argparse.ArgumentParser) -> None:
    add_project(parser)
    choosing.add_arguments(parser)
    parser.add_argument("--left-out", action="store_true", help="those that are left out, instead of those that count")
    parser.add_argument("--by-recording", action="store_true", help="by recording, in the order of time")


def _list(args: argparse.Namespace) -> Answer:
    with Project.open(project_folder(args.folder), read_only=True) as project:
        query = choosing.query_of(project, args, left_out=args.left_out)
        found = list(project.each(replace(query, sort="recording") if args.by_recording else query))
        alone = found_alone(project, query)
    data = [_described(row) for row in found]
    rows = [
        [row.key, f"{row.start / row.rate:.2f}", f"{row.end / row.rate:.2f}", str(row.split), row.speaker, row.text]
        for row in found[:SHOWN]
    ]
    text = table(["utterance", "from s", "to s", "split", "speaker", "transcript"], rows) if rows else "None found.\n"
    text += f"and {len(data) - SHOWN:,} more; --json lists all\n" if len(data) > SHOWN else ""
    told = {"alone": alone} if alone else {}
    return Answer({"utterances": data, "count": len(data)} | told, f"{text}{_beside_none(alone)}")


def _beside_none(alone: int) -> str:
    """What is said of marks that were found where there is no utterance to list."""
    if not alone:
        return ""
    said = say_n(
        "One mark on a tier holds it where no utterance is; `vizinho concordance` shows it.",
        "%n marks on tiers hold it where no utterance is; `vizinho concordance` shows them.",
        alone,
    )
    return f"{said}\n"


def _described(row: UtteranceRow) -> dict[str, object]:
    return {
        "key": row.key,
        "recording": str(row.path),
        "start_s": row.start / row.rate,
        "end_s": row.end / row.rate,
        "split": row.split,
        "speaker": row.speaker,
        "flags": [flag.kind for flag in row.flags],
        "text": row.text,
    }


def _filters_arguments(parser: argparse.ArgumentParser) -> None:
    add_project(parser, ACTIONS)
    parser.add_argument("names", nargs="*", metavar="NAME", help="save, delete: its name; rename: OLD NEW")
    choosing.add_arguments(parser)


def _filters(args: argparse.Namespace) -> Answer:
    if args.action == "rules":
        return _rules()
    with Project.open(project_folder(args.folder), read_only=args.action == "list") as project:
        match args.action, args.names:
            case "list", []:
                pass
            case "save", [name]:
                rules = conditions_of(choosing.query_of(project, args))
                if not rules:
                    raise ProjectError(
                        say("This filter has no rule."), say("Say which utterances, with --rule or --search.")
                    )
                save_filter(project, Filter(name, rules))
            case "rename", [name, other]:
                rename_filter(project, _find(project, name).id, other)
            case "delete", [name]:
                delete_filter(project, _find(project, name).id)
            case _:
                raise ConfigError(
                    say(
                        "filters {action} cannot do with {count} words behind it.",
                        action=args.action,
                        count=len(args.names),
                    ),
                    say("Write save NAME --rule FIELD OP VALUE, rename OLD NEW, or delete NAME."),
                )
        found = saved_filters(project)
    data = [{"name": f.name, "rules": [[r.field, r.op, r.value] for r in f.conditions], "any": f.any_of} for f in found]
    rows = [[f.name, " or ".join(f"{r.field} {r.op} {r.value}" for r in f.conditions)] for f in found if f.any_of]
    rows += [[f.name, ", ".join(f"{r.field} {r.op} {r.value}" for r in f.conditions)] for f in found if not f.any_of]
    return Answer({"filters": data}, table(["filter", "rules"], rows) if rows else "No filter is saved.\n")


def _find(project: Project, name: str) -> Filter:
    for found in saved_filters(project):
        if found.name.casefold() == name.casefold():
            return found
    raise ProjectError(
        say("There is no saved filter “{name}”.", name=name),
        say("`vizinho filters {folder}` lists them.", folder=project.folder),
    )


def _rules() -> Answer:
    """What rules can be made of."""
    fields = [field for field in FIELDS.values() if field.group]
    rows = [[field.key, ", ".join(OPERATORS[field.kind]), field.unit] for field in fields]
    data = {field.key: {"ops": list(OPERATORS[field.kind]), "unit": field.unit} for field in fields}
    return Answer({"fields": data}, table(["field", "operators", "unit"], rows))


LIST = Command("list", "the utterances that a search, a filter or rules find", _list_arguments, _list)
FILTERS = Command(
    "filters",
    "the filters that a project keeps; save, rename and delete them",
    _filters_arguments,
    _filters,
    "Actions:\n"
    "  list     those that are saved; edit, export and list take them with --filter NAME\n"
    "  save     NAME, with the options that say which utterances\n"
    "  rename   OLD NEW\n"
    "  delete   NAME; its utterances stay as they are\n"
    "  rules    the fields and operators that --rule takes",
)
