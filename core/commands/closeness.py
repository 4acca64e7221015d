"""closeness: which checkpoint stands nearest to a project before anything is taught. Torch stays in child processes."""

from __future__ import annotations

import argparse
from dataclasses import replace
from pathlib import Path
from typing import Any

from core.commands.command import Answer, Command, Progress, percent, table
from core.commands.corpus import project_folder
from core.commands.model_names import convert_first, model_named
from core.errors import WorkbenchError
from core.project.store import Project
from core.runs.create import entries_of
from core.sources.catalogue import Source, describe, sources
from core.sources.closeness import (
    FEWEST,
    MOST,
    USUAL,
    WEAK,
    Closeness,
    Target,
    chosen_clips,
    known_parts,
    measure,
    remember,
    remembered,
)

CACHE = "cache"


def _arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("folder", metavar="DIR", type=Path, help="the project's folder")
    parser.add_argument(
        "candidates",
        nargs="*",
        metavar="CHECKPOINT",
        help="starter:es, a run, a folder, a model of the hub; default: all that are here, runs aside",
    )
    parser.add_argument(
        "--clips", type=int, default=USUAL, metavar="N", help=f"clips to try each on, {FEWEST} to {MOST} ({USUAL})"
    )
    parser.add_argument("--untried", action="store_true", help="only what is known without trying them")
    parser.add_argument("--device", choices=["auto", "cpu", "cuda", "mps"], default="auto", help="where to try them")


def _closeness(args: argparse.Namespace) -> Answer:
    folder = project_folder(args.folder)
    with Project.open(folder, read_only=True) as project:
        entries = entries_of(project.each(), project.folder, project.normaliser)
        meta = project.meta
        letters = project.alphabet
    target = Target(
        meta.language, letters, meta.starts, meta.normaliser, tuple(e.text for e in entries if e.split == "train")
    )
    clips = chosen_clips(entries, args.clips)
    found: list[tuple[Source, Closeness, str]] = []
    for source in _candidates(args, folder):
        closeness, why = known_parts(source, target), ""
        if not args.untried:
            try:
                closeness = _tried(source, target, clips, folder / CACHE, args)
            except WorkbenchError as error:
                why = f"{error.message} {error.hint}".rstrip()
        found.append((source, closeness, why))
    found.sort(key=lambda one: (one[1].score is None, -(one[1].score or 0.0)))
    data = {
        "clips": len(clips),
        "candidates": [_json(source, closeness, why) for source, closeness, why in found],
        "evidence": "weak",
    }
    rows = [_row(source, closeness, why) for source, closeness, why in found]
    head = ["checkpoint", "closeness", "letter errors", "letters known", "trigrams", "family", ""]
    text = table(head, rows) if rows else "There is nothing to compare: `vizinho sources` says what can be fetched.\n"
    return Answer(data, f"{text}{WEAK}\n")


def _candidates(args: argparse.Namespace, folder: Path) -> list[Source]:
    if not args.candidates:
        return [one for one in sources(folder) if one.usable and one.kind != "run"]
    known = {one.key: one for one in sources(folder)}
    return [
        known.get(name) or describe(model_named(name, folder, quiet=args.json), name, "folder")
        for name in args.candidates
    ]


def _tried(source: Source, target: Target, clips: list[Any], cache: Path, args: argparse.Namespace) -> Closeness:
    before = remembered(cache, source, clips)
    if before is not None:
        return before
    if source.unconverted:
        convert_first(source.folder, quiet=args.json)
        source = replace(describe(source.folder, source.key, source.kind), languages=source.languages)
    found = measure(source, target, clips, args.device, Progress(f"{source.title}: clips", args.json))
    remember(cache, source, clips, found)
    return found


def _json(source: Source, closeness: Closeness, why: str) -> dict[str, Any]:
    return {"key": source.key, "title": str(source.title), **closeness.to_json(), "problem": why}


def _row(source: Source, closeness: Closeness, why: str) -> list[str]:
    few = closeness.letter_errors is not None and not closeness.measured
    return [
        source.key,
        "" if closeness.score is None else f"{closeness.score:.2f}",
        percent(closeness.letter_errors),
        percent(closeness.letters_known),
        percent(closeness.trigrams),
        "" if closeness.family is None else f"{closeness.family:.2f}",
        why or (f"only {closeness.clips} clips" if few else "" if source.writes else "writes nothing yet"),
    ]


CLOSENESS = Command(
    "closeness",
    "which checkpoint stands nearest to a project, before teaching: weak evidence",
    _arguments,
    _closeness,
    "Tries each checkpoint, untouched, on clips of yours, and counts the wrong letters after each new letter is taken\n"
    "for the one that it would start from. Beside: the share of your letters that it knows, the groups of three\n"
    "letters that both languages write (where the checkpoint brings texts), and descent (1 is the same language).\n"
    "closeness = 0.7 x (1 - letter errors) + 0.2 x letters known + 0.1 x family, of the parts that are known",
)
