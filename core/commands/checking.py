"""check: what the quality checks notice in a project, and, when asked, where a model disagrees with the transcripts."""

from __future__ import annotations

import argparse
from typing import Any

from core.commands.command import Answer, Command, Progress, add_project, table
from core.commands.corpus import project_folder
from core.commands.model_names import add_language, model_named
from core.commands.numbers import number
from core.commands.reading_options import add_reading, reading_of
from core.decoding.held_back import held_back
from core.errors import ConfigError
from core.project import edits, hypotheses
from core.project.checks import quality
from core.project.checks.limits import FIELDS, Limits
from core.project.checks.suggestions import SUGGESTIONS
from core.project.filters import UNTRANSCRIBED
from core.project.flags import KINDS
from core.project.hypotheses import HypothesisBatch
from core.project.queries import Query
from core.project.records import Problem
from core.project.store import Project
from core.wording import say

SHOWN = 40
ASIDE = "untranscribed"
"""Listed like a flag, and none: a state of its own."""


def _arguments(parser: argparse.ArgumentParser) -> None:
    add_project(parser)
    parser.add_argument(
        "--model", metavar="RUN|CHECKPOINT", help="also have a model read all: a run, starter:es, or a model's folder"
    )
    add_language(parser, "the project's")
    add_reading(parser)
    parser.add_argument("--device", choices=["auto", "cpu", "cuda", "mps"], default="auto", help="where the model runs")
    parser.add_argument(
        "--limit",
        action="append",
        default=[],
        metavar="NAME=VALUE",
        help="change a limit of the project (undoable); NAME=default takes it back. --json lists all limits",
    )
    parser.add_argument(
        "--list",
        dest="kind",
        choices=["any", *KINDS, ASIDE],
        metavar="KIND",
        help=f"also list the utterances flagged so; {ASIDE}: those without a transcript",
    )


def _run(args: argparse.Namespace) -> Answer:
    folder = project_folder(args.folder)
    with Project.open(folder) as project:
        model = model_named(args.model, project.folder, quiet=args.json) if args.model else None
        if args.limit:
            _change_limits(project, args.limit)
        quality.check(project, progress=Progress("Checking", args.json))
        problems: list[Problem] = []
        last: HypothesisBatch | None = None
        if model is not None:
            progress = Progress("Reading", args.json)
            for batch in hypotheses.read(
                project,
                model,
                args.model,
                None,
                progress,
                device=args.device,
                language=args.language,
                reading=reading_of(args, project.folder),
            ):
                hypotheses.save_hypotheses(project, batch)
                problems += batch.problems
                last = batch
        return _answer(project, args.kind, args.model, problems, last)


def _change_limits(project: Project, given: list[str]) -> None:
    """Raises `ConfigError` for a limit that is not known or no number."""
    limits = dict(project.meta.limits)
    for text in given:
        name, _, value = text.partition("=")
        if name not in FIELDS:
            raise ConfigError(say("There is no limit “{name}”.", name=name), say("Limits: {fields}.", fields=FIELDS))
        try:
            limits[name] = FIELDS[name].default if value == "default" else number(value)
        except argparse.ArgumentTypeError as error:
            raise ConfigError(
                say("“{text}” gives no number.", text=text), say("Write {name}=NUMBER.", name=name)
            ) from error
    edits.set_meta(project, say("Limits of the checks"), limits=Limits.of(limits).changed())


def _answer(
    project: Project, kind: str | None, model: str | None, problems: list[Problem], last: HypothesisBatch | None
) -> Answer:
    summary = project.summary()
    counts = {key: int(summary.flags.get(key, 0)) for key in KINDS}
    limits = quality.limits_of(project)
    data: dict[str, Any] = {
        "utterances": summary.utterances,
        "checked": summary.checked,
        "flagged": int(summary.flags.get("any", 0)),
        "flags": counts,
        ASIDE: summary.untranscribed.utterances,
        "limits": {name: getattr(limits, name) for name in FIELDS},
        "model": model,
        "asked": last.asked.to_json() if last is not None and last.asked is not None else None,
        "caught": dict(last.caught) if last is not None else {},
        "remarks": [str(remark) for remark in last.remarks] if last is not None else [],
        "problems": [{"where": p.where, "reason": p.reason} for p in problems],
    }
    text = f"{summary.utterances:,} utterances checked, {data['flagged']:,} flagged.\n"
    if summary.untranscribed.utterances:
        text += f"Not transcribed, and in no split: {summary.untranscribed.utterances:,}.\n"
    asked = last.asked.sentence if last is not None and last.asked is not None else ""
    for line in (asked, *data["remarks"], held_back(data["caught"])):
        text += f"{line}\n" if line else ""
    rows = [[KINDS[key].title, f"{n:,}", KINDS[key].help] for key, n in counts.items() if n]
    text += table(["flag", "utterances", "what it means"], rows) if rows else ""
    data["suggestions"] = {key: SUGGESTIONS[key].title for key, n in counts.items() if n and key in SUGGESTIONS}
    for key, title in data["suggestions"].items():
        text += f"{title}: vizinho edit {project.folder} suggestion {key}\n"
    data["proposals"] = hypotheses.proposals(project)
    if data["proposals"]:
        text += f"A model read {data['proposals']:,} that are not transcribed; --list {ASIDE} shows what.\n"
        text += f"Take what it read: vizinho edit {project.folder} take-reading --untranscribed\n"
    if kind:
        data["list"] = _aside(project) if kind == ASIDE else _listed(project, kind)
        shown = [[e["key"], e["flag"], e["detail"], e["text"]] for e in data["list"][:SHOWN]]
        text += "\n" + table(["utterance", "flag", "detail", "transcript"], shown)
        more = len(data["list"]) - SHOWN
        text += f"and {more:,} more; --json lists all\n" if more > 0 else ""
    if problems:
        text += f"Not read, {len(problems):,}:\n" + "".join(f"  {p.where}: {p.reason}\n" for p in problems[:SHOWN])
    return Answer(data, text)


def _aside(project: Project) -> list[dict[str, Any]]:
    """What is not transcribed, with what a model read in it."""
    rows = project.each(Query(conditions=(UNTRANSCRIBED,)))
    return [{"key": row.key, "flag": ASIDE, "detail": row.hypothesis, "text": row.text} for row in rows]


def _listed(project: Project, kind: str) -> list[dict[str, Any]]:
    sort = "reading" if kind == "disagrees" else "key"
    query = Query(flag=kind, sort=sort, descending=sort == "reading")
    return [
        {"key": row.key, "flag": f.kind, "value": f.value, "detail": f.text, "blocks": f.blocks, "text": row.text}
        for row in project.each(query)
        for f in row.flags
        if kind in ("any", f.kind)
    ]


CHECK = Command(
    "check",
    "what is wrong with the utterances, counted by kind",
    _arguments,
    _run,
    "Looks at what changed since the last check: sound, text, and how they fit. With --model, a model reads all\n"
    "utterances as well, and those that it hears otherwise are flagged. Nothing is changed but the flags.",
)
