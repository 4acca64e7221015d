"""queue: the runs that wait for their turn; starting them by the queue's rules, with no window open."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import Any

from core.commands.command import Answer, Command, Progress, add_project, percent, table
from core.commands.corpus import project_folder
from core.errors import ConfigError, WorkbenchError
from core.project.store import Project
from core.runs import averaged_way, card_places, elsewhere, queue, queue_runner, reader, supervisor
from core.runs.folder import RunFolder, find_run, list_runs
from core.wording import counted, say

ACTIONS = ("list", "start", "add", "cancel", "order", "hold")
NAMED = ("add", "cancel", "order")
LOST = ("failed", "crashed")


def _arguments(parser: argparse.ArgumentParser) -> None:
    add_project(parser, ACTIONS)
    parser.add_argument("runs", nargs="*", metavar="RUN", help="add, cancel, order: which runs")
    parser.add_argument("--follow", action="store_true", help="start: stay until nothing waits and nothing trains")


def _queue(args: argparse.Namespace) -> Answer:
    with Project.open(project_folder(args.folder), read_only=True) as project:
        runs = project.runs
    named = [find_run(runs, key) for key in args.runs]
    if bool(named) != (args.action in NAMED):
        raise ConfigError(
            say(
                "{action} takes {value}.",
                action=args.action,
                value=say("the names of runs") if args.action in NAMED else say("no names of runs"),
            ),
            say("`vizinho queue {folder}` lists them.", folder=args.folder),
        )
    match args.action:
        case "start":
            return _start(runs, follow=args.follow, quiet=args.json)
        case "add":
            queue.add(named)
        case "cancel":
            for run in named:
                queue.remove(run)
        case "order":
            queue_runner.reorder(runs, named)
        case "hold":
            queue.hold(runs)
    return _listed(runs)


def _start(runs: Path, *, follow: bool, quiet: bool) -> Answer:
    """Start what may start now. With `follow`, go on until the queue is empty; exit code 2 when a run was lost."""
    queue.release(runs)
    again = supervisor.follow_again(list_runs(runs))
    if not follow:
        started = queue.start_next(runs, wait_s=queue_runner.LOCK_S)
        answer = _listed(runs)
        said = "".join(f"Started {run.key}.\n" for run in started) or "Nothing may start now.\n"
        said += "".join(f"{run.key} goes on elsewhere, and is followed again.\n" for run in again)
        told = {"started": [run.key for run in started], "followed": [run.key for run in again]}
        return Answer(answer.data | told, said + answer.text)
    seen: dict[str, str] = {}
    for turn in queue_runner.work_off(runs):
        seen[turn.run.key] = turn.status.state
        if not quiet:
            sys.stderr.write(f"{turn.run.key}: {turn.status.state} {turn.status.message}".rstrip() + "\n")
            sys.stderr.flush()
    ended = {key: state for key, state in seen.items() if state != "waiting"}
    lost = [key for key, state in ended.items() if state in LOST]
    averaged = [_averaged(run, Progress(f"Averages of {run.key}:", quiet)) for run in averaged_way.due_in(runs)]
    answer = _listed(runs)
    text = f"{counted(len(ended), 'run')} ended" + (f", lost: {', '.join(lost)}" if lost else "") + ".\n"
    text += "".join(one.text for one in averaged)
    code = 2 if lost or any(one.code for one in averaged) else 0
    return Answer(answer.data | {"ended": ended, "averaged": [one.data for one in averaged]}, text + answer.text, code)


def _averaged(run: RunFolder, progress: Progress) -> Answer:
    """Try the averages of a run with its source; what goes wrong with it is told."""
    try:
        best = averaged_way.try_out(run, progress)
    except WorkbenchError as error:
        told = {"run": run.key, "message": error.message, "hint": error.hint}
        return Answer(told, f"Averages of {run.key} were not tried: {error.message} {error.hint}\n", 2)
    if best is None or best.source is None:
        return Answer({"run": run.key, "share": None}, f"Averages of {run.key} were tried on its own language alone.\n")
    rates = f"dev WER {percent(best.target.wer)}, of the source's language {percent(best.source.wer)}"
    return Answer(
        {"run": run.key, **best.to_json()}, f"{run.key} averaged with its source at {best.share:.0%} of it: {rates}.\n"
    )


def _listed(runs: Path) -> Answer:
    there = list_runs(runs)
    waits = queue.waiting(there)
    training, due = [run for run in there if queue.at_work(run)], averaged_way.due(there)
    data = {
        "training": [_described(run) for run in training],
        "waiting": [_described(run) for run in waits],
        "held": queue.held(runs),
        "averages": [run.key for run in due],
    }
    rows = [[run.key, state, percent(share)] for run, state, share in map(_standing, [*training, *waits])]
    head, cards = ["run", "state", "done"], [_cards(run) for run in [*training, *waits]]
    if any(cards):
        head, rows = [*head, "cards"], [[*row, on] for row, on in zip(rows, cards, strict=True)]
    if any(places := [elsewhere.place_name(run.notes()) for run in [*training, *waits]]):
        head, rows = [*head, "on"], [[*row, on] for row, on in zip(rows, places, strict=True)]
    text = table(head, rows) if rows else "Nothing trains, and nothing waits.\n"
    if waits and queue.held(runs):
        text += "The queue is held: everything was paused or stopped on purpose. `vizinho queue DIR start` goes on.\n"
    elif waits and not training:
        text += f"Nothing trains, and {waits[0].key} waits: vizinho queue {runs.parent} start\n"
    text += "".join(
        f"Averages of {run.key} with its source are wanted: vizinho queue {runs.parent} start --follow\n" for run in due
    )
    return Answer(data, text)


def _standing(run: RunFolder) -> tuple[RunFolder, str, float]:
    status = reader.status(run)
    return run, status.state, status.share


def _described(run: RunFolder) -> dict[str, Any]:
    _, state, share = _standing(run)
    pair, cards = str(run.notes().get("pair") or ""), list(card_places.noted(run))
    on = elsewhere.place_name(run.notes())
    return {"run": run.key, "state": state, "share": share, "pair": pair, "cards": cards, "on": on}


def _cards(run: RunFolder) -> str:
    """The graphics cards of a run at work; one that waits has none yet."""
    return ",".join(str(number) for number in card_places.noted(run)) if queue.at_work(run) else ""


QUEUE = Command(
    "queue",
    "the runs that wait for their turn; start them without a window",
    _arguments,
    _queue,
    "Actions:\n"
    "  list        what trains and what waits, in the order in which it will start\n"
    "  start       start what may start now, and follow again what goes on on other machines; with --follow,\n"
    "              one after another until nothing waits, also after a run\n"
    "              was lost (Ctrl-C only stops following: what trains goes on); then the averages are tried that a\n"
    "              comparison of ways to keep the source alive asks for\n"
    "  add         put runs at the end; several at once are a pair that runs side by side\n"
    "  cancel      take runs out of the queue; they stay, and can be added again\n"
    "  order       let these start first, in this order\n"
    "  hold        let nothing start until `start`\n"
    "Runs on graphics cards start side by side, each on a card of its own, as many as there are cards.",
)
