"""learning-curve: how much more speech would bring which word error rate, from runs on parts of what there is."""

from __future__ import annotations

import argparse
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

from core import quantities
from core.commands.command import Answer, Command, add_project, percent, table
from core.commands.corpus import project_folder
from core.commands.numbers import count, number
from core.commands.training import add_settings, config_of
from core.errors import ConfigError
from core.evaluation import curve_runs, curve_words
from core.evaluation.curve_runs import CurveRuns, Planned
from core.evaluation.learning_curve import Foretold, Reach
from core.project.store import Project
from core.runs import queue_runner
from core.runs.folder import find_run
from core.runs.run_settings import settings_of
from core.training.config import TrainConfig
from core.wording import counted, say

ACTIONS = ("show", "start")
TIMES = (1.0, 1.5, 2.0, 3.0)


def _arguments(parser: argparse.ArgumentParser) -> None:
    add_project(parser, ACTIONS)
    parser.add_argument(
        "--run", metavar="RUN", help="the curve of this run's settings; start makes runs like it, whatever else is said"
    )
    parser.add_argument(
        "--sizes",
        metavar="SHARE,SHARE...",
        help="start: shares of the speech to learn from, 3 to 6 of them (default: 0.2,0.4,0.7,1)",
    )
    parser.add_argument(
        "--seeds",
        type=count,
        default=curve_runs.SEEDS,
        metavar="N",
        help="start: runs of each size (default: 2)",
    )
    parser.add_argument("--dry", action="store_true", help="start: only say which runs these would be")
    parser.add_argument("--follow", action="store_true", help="start: stay until nothing waits and nothing trains")
    parser.add_argument(
        "--goal", type=number, metavar="RATE", help="how much more speech for this word error rate, such as 0.2"
    )
    parser.add_argument(
        "--pace",
        type=number,
        metavar="MINUTES",
        help="minutes of work for a minute of speech (default: as was measured while you corrected in the window)",
    )
    add_settings(parser)


def _curve(args: argparse.Namespace) -> Answer:
    folder = project_folder(args.folder)
    if args.goal is not None and not 0 < args.goal < 1:
        raise ConfigError(
            say("{goal:g} is no word error rate to aim at.", goal=args.goal), say("Choose one between 0 and 1.")
        )
    if args.action == "start":
        return _start(args, folder)
    return _shown(args, folder)


def _start(args: argparse.Namespace, folder: Path) -> Answer:
    with Project.open(folder, read_only=True) as project:
        config = _like(project, args.run) if args.run else config_of(args, project)
        runs = project.runs
    planned = curve_runs.plan(folder, config, _shares(args.sizes), args.seeds, args.name or "")
    if args.dry:
        return _dry(planned)
    if planned.remark and not args.json:
        sys.stderr.write(f"{planned.remark}\n")
    started = curve_runs.start(folder, planned, args.name or "")
    keys = [run.key for run in started]
    known = [look.key for look in planned.known]
    if not args.follow:
        text = f"{counted(len(keys), 'run')} wait, {len(known)} were there already."
        text += f" Start them with: vizinho queue {folder} start --follow\n" if keys else "\n"
        return Answer({"queued": keys, "known": known, "remark": planned.remark}, text)
    for turn in queue_runner.work_off(runs):
        if not args.json:
            sys.stderr.write(f"{turn.run.key}: {turn.status.state} {turn.status.message}".rstrip() + "\n")
            sys.stderr.flush()
    return _shown(argparse.Namespace(**vars(args) | {"run": (keys or known)[0]}), folder)


def _like(project: Project, key: str) -> TrainConfig:
    config = settings_of(find_run(project.runs, key))
    found = curve_runs.curve_of(project.runs, key)
    return found.like if found is not None else replace(config, name="", train_share=1.0)


def _shares(text: str | None) -> tuple[float, ...]:
    if text is None:
        return curve_runs.SHARES
    try:
        return tuple(number(part) for part in text.replace(",", " ").split())
    except argparse.ArgumentTypeError as error:
        raise ConfigError(
            say("--sizes {text} is no list of shares.", text=text), say("Write such as --sizes 0.2,0.4,0.7,1.")
        ) from error


def _dry(planned: Planned) -> Answer:
    data = {
        "runs": [dict(member.values) for member in planned.members],
        "known": [look.key for look in planned.known],
        "hours": planned.hours,
        "seconds": planned.seconds,
        "remark": planned.remark,
    }
    lines = "".join(f"  {member.config.name}\n" for member in planned.members)
    time = f", about {quantities.duration(planned.seconds)} in all" if planned.seconds else ""
    text = f"{counted(len(planned.members), 'run')} to make{time}; {len(planned.known)} are there already:\n{lines}"
    return Answer(data, text + (f"{planned.remark}\n" if planned.remark else ""))


def _shown(args: argparse.Namespace, folder: Path) -> Answer:
    with Project.open(folder, read_only=True) as project:
        runs = project.runs
        if args.run:
            find_run(runs, args.run)
    found = curve_runs.curve_of(runs, args.run or "")
    if found is None:
        raise ConfigError(
            say("There is no run yet that a curve could go through."),
            say("Make some: vizinho learning-curve {folder} start.", folder=folder),
        )
    now_hours = curve_runs.hours_now(folder) or found.curve.most
    pace = args.pace or curve_runs.pace_of(folder)
    words = curve_words.all_of(found.curve, now_hours, args.goal, pace)
    foretold = [one for times in TIMES if (one := found.curve.at(times * now_hours)) is not None]
    reach = found.curve.hours_for(args.goal) if args.goal is not None else None
    data = {
        **curve_runs.to_json(found.curve),
        "hours_now": now_hours,
        "runs": [look.key for look in found.runs],
        "under_way": [look.key for look in found.under_way],
        "lost": [look.key for look in found.lost],
        "foretold": [vars(one) for one in foretold],
        "goal": _reach(reach, now_hours, pace) if reach is not None else None,
        "words": str(words),
    }
    return Answer(data, _text(found, foretold) + f"{words}\n")


def _reach(reach: Reach, now_hours: float, pace: float | None) -> dict[str, Any]:
    ends = {"low": reach.low, "middle": reach.middle, "high": reach.high}
    more = {name: max(0.0, hours - now_hours) if hours is not None else None for name, hours in ends.items()}
    work = {name: hours * pace if hours is not None and pace else None for name, hours in more.items()}
    return {"rate": reach.rate, "hours": ends, "more_hours": more, "work_hours": work}


def _text(found: CurveRuns, foretold: list[Foretold]) -> str:
    rows = [
        [f"{_hours(point.hours)}", percent(point.rate), str(point.seed), point.run]
        for point in (*found.curve.points, *found.curve.aside)
    ]
    rate = "CER" if found.curve.letters else "WER"
    text = table(["learnt from", f"dev {rate}", "seed", "run"], rows) if rows else ""
    if found.under_way:
        text += f"{counted(len(found.under_way), 'run')} still wait or train.\n"
    if found.lost:
        text += f"Lost: {', '.join(look.key for look in found.lost)}\n"
    if not found.curve.doubt:
        curve = found.curve
        text += f"{rate} = {percent(curve.floor)} + {percent(curve.scale)} x hours^-{curve.exponent:.2f}\n"
    if foretold:
        head = ["hours", f"foretold {rate}", "80%", "95%"]
        text += table(
            head,
            [
                [
                    _hours(one.hours),
                    percent(one.rate),
                    f"{percent(one.low)} to {percent(one.high)}",
                    f"{percent(one.low95)} to {percent(one.high95)}",
                ]
                for one in foretold
            ],
        )
    return text


def _hours(hours: float) -> str:
    return str(quantities.length(3600 * hours))


LEARNING_CURVE = Command(
    "learning-curve",
    "how much more speech would bring which word error rate",
    _arguments,
    _curve,
    "Actions:\n"
    "  show        the curve through the runs that ended, and what more speech would bring\n"
    "  start       make the runs that are missing, on parts of what there is, and put them into the queue\n"
    "\n"
    "Runs of the project that differ by nothing but how much they learnt from, and their seed, lie on one curve.\n"
    "\n"
    "  vizinho learning-curve p start --from starter:es --seeds 2 --follow\n"
    "  vizinho learning-curve p show --goal 0.2 --pace 6",
)
