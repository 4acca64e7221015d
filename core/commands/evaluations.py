"""evaluations: those that a project keeps, also of models that are gone; removing them and putting them back."""

from __future__ import annotations

import argparse
from dataclasses import asdict
from datetime import datetime
from pathlib import Path

from core import quantities
from core.commands.command import Answer, Command, add_project, percent, table
from core.commands.corpus import project_folder
from core.commands.evaluating import rates_data, report_text
from core.errors import ConfigError
from core.evaluation import kept
from core.evaluation.analyse import analyse
from core.evaluation.evaluation_context import context_of
from core.runs.folder import list_runs
from core.wording import say

ACTIONS = ("list", "show", "remove", "restore", "removed")


def _arguments(parser: argparse.ArgumentParser) -> None:
    add_project(parser)
    parser.add_argument("action", nargs="?", choices=ACTIONS, default="list", help="what to do (list)")
    parser.add_argument("key", nargs="*", metavar="KEY", help="of evaluations, as the list has them")
    parser.add_argument("--gone", action="store_true", help="with remove: those of all models that are no longer there")


def _evaluations(args: argparse.Namespace) -> Answer:
    folder = project_folder(args.folder)
    heads = kept.listed(folder)
    runs = with_models(folder)
    if args.action == "list":
        return _listed(folder, heads, runs)
    if args.action == "removed":
        found = kept.removed(folder)
        return Answer({"removed": found}, "".join(f"{key}\n" for key in found) or "Nothing was removed.\n")
    keys = list(args.key)
    if args.gone and args.action == "remove":
        keys += [head.key for head in heads if not kept.there(head.asked, runs) and head.key not in keys]
    elif not keys:
        raise ConfigError(say("Nobody said which evaluations."), say("See them: vizinho evaluations DIR"))
    if args.action == "show":
        return _shown(folder, keys)
    for key in keys:
        (kept.remove if args.action == "remove" else kept.restore)(folder, key)
    done = "Removed" if args.action == "remove" else "Put back"
    text = f"{done} {len(keys):,}." + (" They are kept a week: vizinho evaluations DIR restore KEY" if keys else "")
    return Answer({args.action: keys}, (text if args.action == "remove" else f"{done} {len(keys):,}.") + "\n")


def _shown(folder: Path, keys: list[str]) -> Answer:
    """What `vizinho evaluate` says of them, as they were when they were made."""
    data, text = [], ""
    for key in keys:
        report = kept.read(folder, key)
        context = context_of(folder, report)
        found = analyse(report, context=context)
        values = {"key": key, "asked": asdict(report.asked), "when": report.when, "looks": report.looks or None}
        data.append(values | rates_data(report, found))
        text += f"{report.asked.name}, {report.asked.model}\n{report_text(report, found, context)}"
    return Answer({"evaluations": data}, text)


def with_models(folder: Path) -> set[str]:
    """The keys of the runs that have come to a model."""
    return {run.key for run in list_runs(folder / "runs") if (run.model / "config.json").is_file()}


def _listed(folder: Path, heads: list[kept.KeptHead], runs: set[str]) -> Answer:
    data, rows = [], []
    for head in heads:
        asked, gone = head.asked, not kept.there(head.asked, runs)
        data.append(asdict(head) | {"gone": gone})
        rows.append(
            [
                head.key,
                asked.name + (" (gone)" if gone else ""),
                asked.chosen + (f" of {asked.project}" if asked.project else ""),
                asked.read_with,
                f"{head.utterances:,}",
                percent(head.wer),
                percent(head.cer),
                datetime.fromtimestamp(head.when).astimezone().strftime("%Y-%m-%d %H:%M"),
                quantities.size(head.size),
            ]
        )
    columns = ["key", "model", "set", "read with", "utterances", "WER", "CER", "when", "size"]
    unread = kept.unread(folder)
    text = table(columns, rows) if rows else "" if unread else "Nothing is kept of evaluations yet.\n"
    text += "".join(f"{key} cannot be read; `vizinho evaluations {folder} remove {key}` removes it\n" for key in unread)
    return Answer({"folder": str(folder), "evaluations": data, "unread": unread}, text)


EVALUATIONS = Command(
    "evaluations",
    "the evaluations that a project keeps, also of models that are gone; remove them and put them back",
    _arguments,
    _evaluations,
    "Actions:\n"
    "  list        all of them, with the rates that they had when they were made\n"
    "  show        what came of one, also where its model is gone\n"
    "  remove      into the trash, where they are kept a week; --gone: all of models that are no longer there\n"
    "  removed     what lies in the trash\n"
    "  restore     put back what was removed",
)
