"""runs average: a model between a run and its source, and what each share of the two makes of both languages. Torch
stays in child processes."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from core.commands.command import Answer, Progress, names_project, percent, table
from core.commands.numbers import number
from core.errors import ConfigError
from core.runs import averaged_way, averages
from core.runs.averages import SHARES
from core.runs.export import need_model
from core.runs.folder import RunFolder
from core.runs.run_settings import settings_of
from core.training.config import TrainConfig
from core.wording import say

OPTIONS = ("share", "out", "sweep", "source_dev")
"""Of `runs average` alone."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    group = parser.add_argument_group("average")
    group.add_argument(
        "--share", type=number, metavar="S", help="how much of the run is in it, from 0 (its source) to 1"
    )
    group.add_argument("--out", type=Path, metavar="NAME", help="a new folder for the model")
    group.add_argument(
        "--sweep", action="store_true", help="try the shares 0, .25, .5, .75 and 1 on the dev set instead"
    )
    group.add_argument(
        "--source-dev",
        type=Path,
        metavar="FILE",
        help="with --sweep: a manifest in the source's language, tried too (default: the run's own source data)",
    )
    names_project(parser, "source_dev")
    group.add_argument(
        "--device", choices=["auto", "cpu", "cuda", "mps"], default="auto", help="where models are tried"
    )


def averaged(run: RunFolder, args: argparse.Namespace) -> Answer:
    """Raises `ConfigError` for options that do not go together, and what the children raise."""
    need_model(run)
    if args.sweep:
        if args.share is not None or args.out is not None:
            raise ConfigError(say("--share and --out make a model, --sweep makes none."), say("Leave one of them out."))
        return _sweep(run, args.source_dev, args.device, Progress("Share", args.json))
    if args.share is None or args.out is None:
        raise ConfigError(
            say("What shall be averaged, and where shall it go?"), say("Write --share 0.5 --out NAME; or --sweep.")
        )
    if args.source_dev is not None:
        raise ConfigError(say("--source-dev belongs to --sweep."), say("Leave it out."))
    if not 0 <= args.share <= 1:
        raise ConfigError(say("A share of {share:g} cannot be.", share=args.share), say("Choose one from 0 to 1."))
    out = args.out.absolute()
    data = averages.make(run, args.share, out, out.name)
    text = (
        f"{args.out}: {args.share:.0%} of {run.key} and {1 - args.share:.0%} of its source; {data['letters']:,} letters"
        f" of both averaged, {data['own_letters']:,} the run's own.\n"
    )
    return Answer({"run": run.key, **data}, text)


def _sweep(run: RunFolder, source_dev: Path | None, device: str, progress: Progress) -> Answer:
    """The rates of each share on the run's dev set, and on that of the source where there is one."""
    config = settings_of(run)
    if source_dev is None:
        speech = averages.speech_of(run)
    else:
        speech = averages.speech_in(source_dev, config.source_language)
    points = averages.try_shares(run, SHARES, speech, device=device, progress=progress)
    progress(len(points), len(points))
    if run.notes().get(averaged_way.NOTE):
        averaged_way.note(run, "tried")
    rows = [point.to_json() for point in points]
    return Answer({"run": run.key, "shares": rows}, _text(rows, config))


def _text(rows: list[dict[str, Any]], config: TrainConfig) -> str:
    names = [name for name in ("target", "source") if name in rows[0]]
    languages = {"target": config.language or "target", "source": config.source_language or "source"}
    head = ["share of the run", *(f"{languages[name]} dev {rate}" for name in names for rate in ("WER", "CER"))]
    lines = [
        [f"{row['share']:.2f}", *(percent(row[name][rate]) for name in names for rate in ("wer", "cer"))]
        for row in rows
    ]
    return table(head, lines)
