"""sweep: one run with a few settings varied, over seeds; and the table of what came of it."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from core.commands.command import Answer, Command, add_project, percent, table
from core.commands.corpus import project_folder
from core.commands.numbers import count
from core.commands.training import add_place, add_settings, config_of, place_asked, set_names, value_of
from core.errors import ConfigError
from core.places.making import make_sweep_there
from core.project.store import Project
from core.runs import queue_runner, sweep
from core.wording import counted, say

ACTIONS = ("list", "start", "show", "pause", "stop", "resume")


def _arguments(parser: argparse.ArgumentParser) -> None:
    add_project(parser, ACTIONS)
    parser.add_argument(
        "sweep", nargs="?", metavar="NAME", default="", help="what the sweep is called; all actions but list need it"
    )
    parser.add_argument(
        "--vary",
        metavar="NAME=VALUE,VALUE...",
        action="append",
        help="a setting and its values, such as strategy=full,head_first or learning_rate=1e-3,5e-4; repeatable. "
        "from=... varies the checkpoint to start from, scratch among them",
    )
    parser.add_argument("--seeds", type=count, default=1, metavar="N", help="each combination with so many seeds")
    add_place(parser)
    parser.add_argument("--dry", action="store_true", help="start: only say which runs these would be")
    parser.add_argument("--follow", action="store_true", help="start: stay until nothing waits and nothing trains")
    add_settings(parser)


def _sweep(args: argparse.Namespace) -> Answer:
    folder = project_folder(args.folder)
    with Project.open(folder, read_only=True) as project:
        runs = project.runs
    if (args.action == "list") == bool(args.sweep):
        raise ConfigError(
            say("sweep {action} {words}.", action=args.action, words=_takes(args.action)),
            say("Write sweep DIR start NAME --vary ..., sweep DIR show NAME, or sweep DIR list."),
        )
    match args.action:
        case "start":
            return _start(args, folder, runs)
        case "show":
            return _shown(sweep.read(runs, args.sweep))
        case "pause" | "stop":
            (sweep.pause if args.action == "pause" else sweep.stop)(runs, args.sweep)
            return _shown(sweep.read(runs, args.sweep))
        case "resume":
            again = [run.key for run in sweep.resume(runs, args.sweep)]
            text = f"{counted(len(again), 'run')} went on or wait. Follow them: vizinho queue {folder} start --follow\n"
            return Answer({"sweep": args.sweep, "resumed": again}, text)
    return _listed(runs)


def _takes(action: str) -> str:
    return say("takes no name") if action == "list" else say("takes the name of a sweep")


def _start(args: argparse.Namespace, folder: Path, runs: Path) -> Answer:
    if args.seeds < 1:
        raise ConfigError(say("{count} seeds are none.", count=args.seeds), say("Choose --seeds 1 or more."))
    axes, place = [_axis(text) for text in args.vary or ()], place_asked(args)
    with Project.open(folder, read_only=True) as project:

        def made(values: Mapping[str, Any]) -> Any:
            own = {name: value for name, value in values.items() if name != sweep.SOURCE}
            return config_of(_from(args, values.get(sweep.SOURCE)), project, own)

        chosen = sweep.members(axes, args.seeds, args.seed or 0, made, args.sweep)
        sweep.check_used(set_names(args), [member.config for member in chosen])
    if args.dry:
        return _members(args.sweep, chosen)
    if place is not None:
        started = make_sweep_there(folder, args.sweep, chosen, place, args.nodes or 0)
    else:
        started = sweep.start(folder, args.sweep, chosen)
    if not args.follow:
        keys = [run.key for run in started]
        text = f"{counted(len(keys), 'run')} wait. Start them with: vizinho queue {folder} start --follow\n"
        return Answer({"sweep": args.sweep, "queued": keys}, text)
    for turn in queue_runner.work_off(runs):
        if not args.json:
            sys.stderr.write(f"{turn.run.key}: {turn.status.state} {turn.status.message}".rstrip() + "\n")
            sys.stderr.flush()
    return _shown(sweep.read(runs, args.sweep))


def _from(args: argparse.Namespace, source: Any) -> argparse.Namespace:
    """The options with another checkpoint; a run from scratch beside others has the network of --from."""
    if source is None:
        return args
    like = args.source if source == "scratch" and args.source != "scratch" else None
    return argparse.Namespace(**vars(args) | {"source": source, "like": like})


def _axis(text: str) -> sweep.Axis:
    """ "strategy=full,head_first" as a setting and its values. Raises `ConfigError`."""
    name, sign, values = text.partition("=")
    texts = list(dict.fromkeys(part.strip() for part in values.split(",") if part.strip()))
    if not sign or not texts:
        raise ConfigError(
            say("--vary {text} names no values.", text=text),
            say("Write NAME=VALUE,VALUE, such as --vary strategy=full,head_first."),
        )
    name = name.strip()
    if name == sweep.SOURCE:
        return sweep.Axis(name, tuple((value, value) for value in texts))
    return sweep.Axis(name, tuple((value, value_of(name, value)) for value in texts))


def _members(name: str, chosen: list[sweep.Member]) -> Answer:
    hours = sum(member.config.hours for member in chosen if not member.config.steps)
    data = {"sweep": name, "runs": [dict(member.values) for member in chosen], "hours": hours}
    lines = "".join(f"  {member.config.name}\n" for member in chosen)
    return Answer(data, f"{counted(len(chosen), 'run')}, {hours:.1f} h of audio to hear in all:\n{lines}")


def _shown(found: sweep.Sweep) -> Answer:
    of_source = ["source WER", "source CER"] if found.of_source else []
    head = [*found.varied, "runs", "dev WER", "dev CER", *of_source, "heard", "minutes", ""]
    rows = [
        [
            *(line.values.get(name, "") for name in found.varied),
            f"{line.ended} of {len(line.runs)}",
            _rate(line.wer),
            _rate(line.cer),
            *([_rate(line.source_wer), _rate(line.source_cer)] if of_source else []),
            f"{line.hours:.2f} h",
            f"{line.minutes:.1f}",
            "; ".join(
                [*(["so far"] if line.preliminary else []), *([f"lost: {', '.join(line.lost)}"] * bool(line.lost))]
            ),
        ]
        for line in found.lines
    ]
    text = table(head, rows)
    if any(line.wer is not None and line.wer.low is not None for line in found.lines):
        text += "Means over seeds, with 95% intervals (Student's t).\n"
    if any(line.preliminary for line in found.lines):
        text += "So far: none of these runs is finished.\n"
    if found.ended < found.runs:
        text += f"{found.ended} of {found.runs} runs have ended.\n"
    return Answer(_told(found), text)


def _rate(mean: sweep.Mean | None) -> str:
    if mean is None or mean.low is None or mean.high is None:
        return percent(None if mean is None else mean.value)
    return f"{percent(mean.value)} ({percent(max(0.0, mean.low))} to {percent(mean.high)})"


def _told(found: sweep.Sweep) -> dict[str, Any]:
    lines = [
        {
            "values": dict(line.values),
            "runs": [look.key for look in line.runs],
            "ended": line.ended,
            "lost": list(line.lost),
            "wer": _mean(line.wer),
            "cer": _mean(line.cer),
            "source_wer": _mean(line.source_wer),
            "source_cer": _mean(line.source_cer),
            "hours": line.hours,
            "minutes": line.minutes,
            "preliminary": line.preliminary,
        }
        for line in found.lines
    ]
    return {"sweep": found.name, "varied": list(found.varied), "lines": lines, "ended": found.ended, "runs": found.runs}


def _mean(mean: sweep.Mean | None) -> dict[str, Any] | None:
    if mean is None:
        return None
    return {"mean": mean.value, "low": mean.low, "high": mean.high, "values": list(mean.values)}


def _listed(runs: Path) -> Answer:
    found = [sweep.read(runs, name) for name in sweep.names(runs)]
    rows = [[one.name, " ".join(one.varied), f"{one.ended} of {one.runs}"] for one in found]
    text = table(["sweep", "varied", "ended"], rows) if rows else "No sweeps yet.\n"
    return Answer({"sweeps": [_told(one) for one in found]}, text)


SWEEP = Command(
    "sweep",
    "one run with a few settings varied, over seeds, and the table of what came of it",
    _arguments,
    _sweep,
    "Actions:\n"
    "  list        the sweeps of the project\n"
    "  start       make the runs, one for each combination and seed, and put them into the queue\n"
    "  show        the table: means over seeds with 95% intervals, the best first\n"
    "  pause       let all its runs save and leave; none that waits begins\n"
    "  stop        let all that train keep their best check\n"
    "  resume      go on with what is not done\n"
    "With --on PLACE all runs are sent to another machine and started there as one: an array of jobs under Slurm, one\n"
    "after another elsewhere, or as many at once as `vizinho places add PLACE --at-once N` says.\n"
    "\n"
    "  vizinho sweep p start rates --from starter:es --vary strategy=full,head_first \\\n"
    "      --vary learning_rate=2e-3,1e-3 --seeds 3 --follow",
)
