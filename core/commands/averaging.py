"""runs average: a model between a run and its source, and what each share of the two makes of both languages. Torch
stays in child processes."""

from __future__ import annotations

import argparse
import tempfile
from pathlib import Path
from typing import Any

from core.commands.command import Answer, Progress, percent, table
from core.datasets.manifest import read_manifest
from core.errors import ConfigError
from core.evaluation.in_child import run_child
from core.runs.export import need_model
from core.runs.folder import RunFolder
from core.runs.run_settings import settings_of
from core.training.config import TrainConfig
from core.wording import say

SHARES = (0.0, 0.25, 0.5, 0.75, 1.0)
"""That a sweep tries: from the source, with the letters of the run, to the run's model."""
OPTIONS = ("share", "out", "sweep", "source_dev")
"""Of `runs average` alone."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    group = parser.add_argument_group("average")
    group.add_argument(
        "--share", type=float, metavar="S", help="how much of the run is in it, from 0 (its source) to 1"
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
    data = _averaged(run, args.share, out, out.name)
    text = (
        f"{args.out}: {args.share:.0%} of {run.key} and {1 - args.share:.0%} of its source; {data['letters']:,} letters"
        f" of both averaged, {data['own_letters']:,} the run's own.\n"
    )
    return Answer({"run": run.key, **data}, text)


def _averaged(run: RunFolder, share: float, out: Path, name: str) -> dict[str, Any]:
    return run_child(["core.training.averaging", str(run.path), str(share), str(out), name])


def _sweep(run: RunFolder, source_dev: Path | None, device: str, progress: Progress) -> Answer:
    """The rates of each share on the run's dev set, and on that of the source where there is one."""
    config = settings_of(run)
    rows: list[dict[str, Any]] = []
    for done, share in enumerate(SHARES):
        progress(done, len(SHARES))
        with tempfile.TemporaryDirectory(prefix="vizinho-average-") as place:
            model = Path(place) / "model"
            _averaged(run, share, model, run.key)
            row: dict[str, Any] = {"share": share, "target": _rates(model, run, config, device)}
            if source_dev is not None:
                row["source"] = _source_rates(model, source_dev, config, device)
            elif config.source_data:
                row["source"] = _own_source_rates(model, run, device)
        rows.append(row)
    progress(len(SHARES), len(SHARES))
    return Answer({"run": run.key, "shares": rows}, _text(rows, config))


def _rates(model: Path, run: RunFolder, config: TrainConfig, device: str) -> dict[str, Any]:
    options = ["--split", "dev", "--rules", str(run.normaliser), "--language", config.language, "--device", device]
    return run_child(["core.evaluation", str(model), str(run.manifest), *options])


def _source_rates(model: Path, manifest: Path, config: TrainConfig, device: str) -> dict[str, Any]:
    """On the dev utterances of a manifest, or on all where it has no such split."""
    split = ["--split", "dev"] if any(entry.split == "dev" for entry in read_manifest(manifest)) else []
    options = [*split, "--language", config.source_language, "--device", device]
    return run_child(["core.evaluation", str(model), str(manifest), *options])


def _own_source_rates(model: Path, run: RunFolder, device: str) -> dict[str, Any]:
    """On the speech of the source's language that the run was checked on."""
    language = next((entry.language for entry in read_manifest(run.manifest, "source")), "")
    options = ["--split", "dev", "--rules", str(run.source_normaliser), "--language", language, "--device", device]
    return run_child(["core.evaluation", str(model), str(run.manifest), "--side", "source", *options])


def _text(rows: list[dict[str, Any]], config: TrainConfig) -> str:
    names = [name for name in ("target", "source") if name in rows[0]]
    languages = {"target": config.language or "target", "source": config.source_language or "source"}
    head = ["share of the run", *(f"{languages[name]} dev {rate}" for name in names for rate in ("WER", "CER"))]
    lines = [
        [f"{row['share']:.2f}", *(percent(row[name][rate]) for name in names for rate in ("wer", "cer"))]
        for row in rows
    ]
    return table(head, lines)
