"""plots: the corpus's plots as tables: lengths, levels, pace and noise, and the hours of each speaker."""

from __future__ import annotations

import argparse
from typing import Any

from core.commands.command import Answer, Command, add_project, table
from core.commands.corpus import project_folder
from core.project.distributions import SPLITS, Histogram, distributions
from core.project.store import Project
from core.quantities import duration

NAMES = tuple(split or "no split" for split in SPLITS)
STROKES = 40
"""The longest bar, in characters."""


def _arguments(parser: argparse.ArgumentParser) -> None:
    add_project(parser)


def _run(args: argparse.Namespace) -> Answer:
    with Project.open(project_folder(args.folder), read_only=True) as project:
        found = distributions(project)
    text = "".join(_bars(each) for each in found.histograms.values())
    rows = [[s.name or "nobody known", *map(duration, s.seconds), duration(s.total)] for s in found.speakers]
    text += table(["speaker", *NAMES, "all"], rows) if rows else ""
    data = {
        "histograms": {key: _described(each) for key, each in found.histograms.items()},
        "speakers": [{"speaker": s.name} | dict(zip(NAMES, s.seconds, strict=True)) for s in found.speakers],
    }
    return Answer(data, text or "There is no utterance yet.\n")


def _described(found: Histogram) -> dict[str, Any]:
    bars = [
        {"from": found.bounds(i)[0], "to": found.bounds(i)[1], "utterances": int(n)} for i, n in enumerate(found.counts)
    ]
    return {"title": found.title, "unit": found.unit, "median": found.median, "unknown": found.unknown, "bars": bars}


def _bars(found: Histogram) -> str:
    """One plot, drawn in characters; the outermost bars also hold what lies beyond them."""
    if not len(found.counts):
        return ""
    most = max(1, int(found.counts.max()))
    rows = [
        [f"{found.bounds(i)[0]:g}", f"{int(count):,}", "█" * round(STROKES * int(count) / most)]
        for i, count in enumerate(found.counts)
    ]
    unknown = f", not measured: {found.unknown:,}" if found.unknown else ""
    title = f"{found.title}, median {found.median:.2f} {found.unit}".rstrip()
    return f"{title}{unknown}\n" + table([f"from {found.unit}".rstrip(), "utterances", ""], rows) + "\n"


PLOTS = Command("plots", "lengths, levels, pace, noise, and the hours of each speaker", _arguments, _run)
