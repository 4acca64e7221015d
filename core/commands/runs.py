"""runs, tidy: what came of runs, and what can be done with one: rename, note, pause, stop, remove, put back."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from core import quantities
from core.commands import averaging, comparing, picks, removing, saving_curves, text_runs
from core.commands.command import Answer, Command, add_project, percent, table
from core.commands.corpus import project_folder
from core.commands.numbers import number
from core.errors import ConfigError, WorkbenchError
from core.evaluation import kept
from core.families.plan import TransferPlan
from core.languages import language_name
from core.project.store import Project
from core.runs import changes, elsewhere, queue, queue_runner, stage_times, supervisor
from core.runs import tidy as tidying
from core.runs.curves import Snapshot
from core.runs.folder import RunFolder, find_run, list_runs
from core.runs.reader import RunLook, RunReader
from core.runs.run_settings import settings_of
from core.runs.symptoms import diverged
from core.runs.text_run import teaches_text
from core.training import settings_file
from core.wording import counted, say

WORTH_TIDYING = 1 << 20
UNREADABLE = "unreadable"
SYMPTOMS = {
    "diverging": "lower its learning rate",
    "silent": "writes nothing",
    "repeating": "repeats itself",
    "codes": "too few codes in use",
}
ACTIONS = (
    "list", "show", "rename", "note", "change", "pause", "stop", "remove", "removed", "restore", "curves",
    "origins", "settings", "compare", "average",
)  # fmt: skip


def now(reader: RunReader) -> RunLook:
    """What a run's reader knows as of now. Raises `ConfigError` when the run's settings cannot be read."""
    look = reader.look() or reader.last
    if look is None:
        raise RuntimeError("a first look brought nothing")
    return look


def describe(look: RunLook) -> dict[str, Any]:
    """A run in the words of `vizinho runs --json`."""
    run, config, curves = look.run, look.config, look.curves
    kept = curves.known
    zero = curves.zero_shot
    taken = tidying.sizes(run)
    return {
        "run": run.key,
        "name": look.name,
        "state": look.status.state,
        "on": elsewhere.place_name(look.notes),
        "doing": str(look.status.text),
        "source": config.source_label or (config.source or "scratch"),
        "hours_heard": float(curves.loss_h[-1]) if len(curves.loss_h) else 0.0,
        "wer": kept.wer if kept else None,
        "cer": kept.cer if kept else None,
        "zero_shot": {"wer": zero.wer, "cer": zero.cer} if zero else None,
        "picks": picks.of(curves),
        "text": text_runs.of(look),
        "source_rates": source_rates(curves),
        "helped": curves.helped,
        "diverged": diverged(curves),
        "noticed": [notice.symptom for notice in curves.noticed],
        "stages": {stage: round(seconds, 2) for stage, seconds in curves.stages.items()},
        "bytes": taken.total,
        "bytes_spare": taken.spare,
        "folder": str(run.path),
    }


def source_rates(curves: Snapshot) -> dict[str, Any] | None:
    """How well a run's model writes the source's own language, and how well the untouched source did; None where the
    run has no such speech at hand."""
    started, zero, kept = curves.started, curves.zero_shot, curves.known
    if started is None or not len(curves.source_h):
        return None
    return {
        "language": started.source_language,
        "wer": kept.source_wer if kept else None,
        "cer": kept.source_cer if kept else None,
        "utterances": started.source_dev_utterances,
        "untouched": {"wer": zero.source_wer, "cer": zero.source_cer} if zero else None,
        "not_written": list(started.source_unwritten),
    }


def _runs_arguments(parser: argparse.ArgumentParser) -> None:
    add_project(parser, ACTIONS)
    parser.add_argument("words", nargs="*", metavar="RUN", help="which runs; rename and note: the run, then the text")
    parser.add_argument("--learning-rate", type=number, metavar="X", help="change: the peak learning rate from then on")
    parser.add_argument("--hours", type=number, metavar="Y", help="change: hours of audio to hear in all")
    saving_curves.add_arguments(parser)
    parser.add_argument("--there", action="store_true", help="remove: also what it has on another machine")
    parser.add_argument("--probes", action="store_true", help="list: the short runs that compare candidates, alone")
    averaging.add_arguments(parser)


def _runs(args: argparse.Namespace) -> Answer:
    folder = project_folder(args.folder)
    with Project.open(folder, read_only=True) as project:
        runs = project.runs
    _check_options(args)
    match args.action, args.words:
        case "list", []:
            return _listed(folder, runs, probes=args.probes)
        case "removed", []:
            return removing.trashed(runs)
        case ("show" | "origins") as action, [key]:
            return {"show": _shown, "origins": _origins}[action](find_run(runs, key))
        case "compare", keys:
            return comparing.compared([find_run(runs, key) for key in keys])
        case ("rename" | "note") as action, [key, text]:
            return _texts(find_run(runs, key), action, text)
        case "curves", [_, *others] as keys if args.save is not None or not others:
            return _curves([find_run(runs, key) for key in keys], args)
        case "average", [key]:
            return averaging.averaged(find_run(runs, key), args)
        case "settings", [key]:
            if teaches_text(run := find_run(runs, key)):
                return text_runs.settings(run)
            config = settings_of(run)
            return Answer(settings_file.to_json(config), settings_file.to_text(config))
        case "change", [key]:
            wanted = {name: value for name in changes.CHANGEABLE if (value := getattr(args, name)) is not None}
            changes.ask(run := find_run(runs, key), **wanted)
            return _done("Asked to change from its next check on", [run])
        case "restore", [_, *_] as keys:
            return _done("Put back", removing.restored(runs, keys))
        case ("pause" | "stop" | "remove") as action, [_, *_] as keys:
            return _ended([find_run(runs, key) for key in keys], action, there=args.there)
    raise ConfigError(
        say("runs {action} cannot do with {count} words behind it.", action=args.action, count=len(args.words)),
        say(
            "Write rename RUN NAME, note RUN TEXT, show RUN, curves RUN, origins RUN, settings RUN, average RUN, "
            "compare RUN RUN..., change RUN --hours Y, or pause, stop, remove, restore RUN..."
        ),
    )


def _check_options(args: argparse.Namespace) -> None:
    """Raises `ConfigError` for options of another action."""
    if args.action != "average" and any(getattr(args, name) for name in averaging.OPTIONS):
        raise ConfigError(
            say("--share, --out, --sweep and --source-dev belong to average."),
            say("Write average RUN, or leave them out."),
        )
    if args.there and args.action != "remove":
        raise ConfigError(say("--there belongs to remove."), say("Write remove RUN --there, or leave it out."))


def _texts(run: RunFolder, action: str, text: str) -> Answer:
    """What people call a run, or what they note about it."""
    if action == "rename":
        run.rename(text)
    else:
        run.note(text=text)
    return _done("Renamed" if action == "rename" else "Noted about", [run])


def _ended(runs: list[RunFolder], action: str, *, there: bool) -> Answer:
    """Ask runs to pause or to stop with the best check as their model, or move them to the trash."""
    if action == "remove":
        return removing.removed([(run, _described(run)["name"]) for run in runs], there=there)
    for run in runs:
        (supervisor.pause if action == "pause" else queue_runner.stop)(run)
    return _done("Asked to pause" if action == "pause" else "Asked to stop and keep the best check", runs)


def _done(what: str, runs: list[RunFolder]) -> Answer:
    keys = [run.key for run in runs]
    return Answer({"runs": keys}, f"{what} {', '.join(keys)}.\n")


def _shown(run: RunFolder) -> Answer:
    """Where one run stands, and what it went through: every line as the window words it."""
    look = now(RunReader(run))
    data, status, curves = describe(look), look.status, look.curves
    lines = [f"{data['name']} ({run.key}): {status.state}" + (f", on {data['on']}" if data["on"] else "")]
    lines += [str(status.text) if data["on"] else "", f"{status.message} {status.hint}".strip()]
    heard = f"{data['hours_heard']:.2f} h heard"
    if data["text"] is not None:
        lines += [f"Makes the text model {data['text']['makes']}", text_runs.words(data["text"])]
    elif data["picks"] is not None:
        lines.append(f"{heard}, {picks.words(data['picks'])}")
    else:
        lines.append(f"{heard}, dev WER {percent(data['wer'])}, CER {percent(data['cer'])}")
    lines += [*_of_source(look), stage_times.sentence(curves.stages)]
    lines += [f"{change.heard_s / 3600:.2f} h heard: {change.message}" for change in curves.changes]
    lines += [f"{notice.message} {notice.hint}" for notice in curves.noticed]
    if asked := changes.asked(run):
        lines.append("Asked for at its next check: " + ", ".join(f"{name}={value:g}" for name, value in asked.items()))
    told = [{"step": c.step, "heard_s": c.heard_s, "message": c.message, **c.settings} for c in curves.changes]
    told_of = {"message": status.message, "hint": status.hint, "changes": told, "asked": asked}
    return Answer(data | told_of, "\n".join(line for line in lines if line) + "\n")


def _of_source(look: RunLook) -> list[str]:
    """How well a run writes the source's own language, in words; nothing where it was not checked on that."""
    found, stepped = source_rates(look.curves), look.curves.stepped
    if found is None:
        return []
    name, was = language_name(found["language"]) or "The source's language", found["untouched"] or {}
    lines = []
    if stepped is not None and stepped.source_s:
        lines.append(f"{stepped.source_s / 3600:.2f} h of that were the source's speech")
    lines.append(f"{name}: WER {percent(found['wer'])}, CER {percent(found['cer'])}")
    if was:
        lines[-1] += f"; by the untouched source WER {percent(was['wer'])}, CER {percent(was['cer'])}"
    if found["not_written"]:
        lines.append(f"Compared without {' '.join(found['not_written'])}: this run cannot write them")
    return lines


def _curves(runs: list[RunFolder], args: argparse.Namespace) -> Answer:
    """The checks of a run by the hours it had heard, with --json every loss too; or those of several as files."""
    if args.save is not None:
        return saving_curves.saved(runs, args.to, args.save)
    (run,) = runs
    curves = now(RunReader(run)).curves
    columns = zip(curves.validation_h, curves.wer, curves.cer, curves.dev_loss, strict=True)
    validations = [
        dict(zip(("hours", "wer", "cer", "dev_loss"), map(picks.finite, row), strict=True)) for row in columns
    ]
    if curves.texts:
        return text_runs.checks(run, curves)
    if curves.picks:
        return picks.checks(run, curves)
    rows = [[f"{c['hours']:.2f} h", percent(c["wer"]), percent(c["cer"]), f"{c['dev_loss']}"] for c in validations]
    head = ["heard", "dev WER", "dev CER", "dev loss"]
    if len(curves.source_h):
        of_source = dict(zip(curves.source_h, zip(curves.source_wer, curves.source_cer, strict=True), strict=True))
        for hours, check, row in zip(curves.validation_h, validations, rows, strict=True):
            wer, cer = (picks.finite(x) for x in of_source.get(hours, (float("nan"),) * 2))
            check |= {"source_wer": wer, "source_cer": cer}
            row += [percent(wer), percent(cer)]
        head += ["source WER", "source CER"]
    loss = [[picks.finite(hours), picks.finite(value)] for hours, value in zip(curves.loss_h, curves.loss, strict=True)]
    text = table(head, rows) if rows else "No check yet.\n"
    return Answer({"run": run.key, "checks": validations, "loss": loss}, text)


def _origins(run: RunFolder) -> Answer:
    """What every letter or piece of a run started from, as it was planned."""
    letters = text_runs.origins(run) if teaches_text(run) else TransferPlan.read(run.transfer).letters
    rows = [[x.letter, x.origin, " ".join(x.sources), x.reason] for x in letters]
    told = [{"letter": x.letter, "origin": x.origin, "sources": list(x.sources), "reason": x.reason} for x in letters]
    text = table(["letter", "origin", "starts from", "why"], rows) if rows else "It was taught from scratch.\n"
    return Answer({"run": run.key, "origins": told}, text)


def _listed(folder: Path, runs: Path, *, probes: bool) -> Answer:
    there = list_runs(runs)
    kept = [run for run in there if run.is_probe is probes]
    found = [_described(run) for run in kept]
    rows = [
        [
            r["run"],
            r["name"],
            r["state"],
            r["source"],
            f"{r['hours_heard']:.2f} h",
            percent(r["wer"]),
            percent(r["cer"]),
            quantities.size(r["bytes"]),
            _remark(r),
        ]
        for r in found
    ]
    head = ["run", "name", "state", "from", "heard", "dev WER", "dev CER", "disk", ""]
    if any(r["on"] for r in found):
        head, rows = (
            [*head[:3], "on", *head[3:]],
            [[*row[:3], r["on"], *row[3:]] for row, r in zip(rows, found, strict=True)],
        )
    text = table(head, rows) if rows else "No runs yet.\n"
    spare = sum(r["bytes_spare"] for r in found)
    if spare >= WORTH_TIDYING:
        text += f"{quantities.size(spare)} of this nothing needs any more: vizinho tidy {folder}\n"
    if others := 0 if probes else len(there) - len(kept):
        text += f"Not listed: {counted(others, 'probe')} of candidates. See: vizinho runs {folder} --probes\n"
    waits = queue.waiting(there)
    if waits and not any(queue.at_work(run) for run in there):
        text += f"Nothing trains, and {waits[0].key} waits: vizinho queue {folder} start\n"
    text += "".join(f"{r['run']}: {r['message']} {r['hint']}\n" for r in found if r["state"] == UNREADABLE)
    return Answer({"runs": found}, text)


def _remark(run: dict[str, Any]) -> str:
    """What the table says of a run at the end of its line."""
    if run["on"] and run["state"] in ("away", "preparing"):
        return str(run["doing"])
    astray = "lower its learning rate" if run["diverged"] else ""
    if not astray and run["text"] is not None:
        return text_runs.words(run["text"])
    if not astray and not run["noticed"] and run["picks"] is not None:
        return picks.words(run["picks"])
    if not astray and run["noticed"]:
        return SYMPTOMS.get(run["noticed"][-1], "")
    helped_not = run["helped"] is False and run["state"] in ("finished", "stopped")
    return astray or ("did not help" if helped_not else "")


def _described(run: RunFolder) -> dict[str, Any]:
    """A run for the list; one whose settings do not read costs the others nothing, and says why."""
    try:
        return describe(now(RunReader(run)))
    except WorkbenchError as error:
        taken = tidying.sizes(run)
        nothing = dict.fromkeys(("wer", "cer", "zero_shot", "picks", "text", "source_rates", "helped"))
        return {
            "run": run.key,
            "name": run.key,
            "state": UNREADABLE,
            "on": "",
            "doing": "",
            "source": "",
            "hours_heard": 0.0,
            **nothing,
            "diverged": False,
            "noticed": [],
            "stages": {},
            "bytes": taken.total,
            "bytes_spare": taken.spare,
            "folder": str(run.path),
            "message": error.message,
            "hint": error.hint,
        }


def _tidy_arguments(parser: argparse.ArgumentParser) -> None:
    add_project(parser)
    parser.add_argument("run", metavar="RUN", nargs="*", help="only these runs (default: all that have ended)")


def _tidy(args: argparse.Namespace) -> Answer:
    folder = project_folder(args.folder)
    with Project.open(folder, read_only=True) as project:
        runs = [find_run(project.runs, key) for key in args.run] or list_runs(project.runs)
    freed = {run.key: tidying.tidy(run) for run in runs if args.run or not supervisor.alive(run)}
    rows = [[key, quantities.size(count)] for key, count in freed.items() if count]
    evaluations = 0 if args.run else kept.tidy(folder)
    rows += [["evaluations", quantities.size(evaluations)]] if evaluations else []
    text = table(["run", "freed"], rows) if rows else "There is nothing to tidy up.\n"
    return Answer({"freed": freed, "evaluations": evaluations, "bytes": sum(freed.values()) + evaluations}, text)


RUNS = Command(
    "runs",
    "the runs of a project; rename, pause, stop, remove and put them back",
    _runs_arguments,
    _runs,
    "Actions:\n"
    "  list        what came of them\n"
    "  rename      call a run something else; its folder keeps its name\n"
    "  note        write something down about a run\n"
    "  show        where one stands, what went wrong, what its time went into, and what was changed while it\n"
    "              trained; its rates in the source's language too, where it was checked on that\n"
    "  change      another learning rate or length from the next check on: --learning-rate X, --hours Y\n"
    "  pause       save everything and leave; `vizinho resume` goes on\n"
    "  stop        keep the best check as the model, and leave\n"
    "  remove      into the trash, where it is kept a week; one that trains is ended\n"
    "  removed     what lies in the trash\n"
    "  restore     put back what was removed\n"
    "  settings    its settings as a file for `vizinho train --config FILE`\n"
    "  curves      error rates by hours heard; with --json, the loss of every step too; with --save PATH\n"
    "              [--to ...], files of one run or several for other programs, or a picture of them\n"
    "  compare     runs beside each other: rates, the settings in which they differ, what each writes\n"
    "  average     a model whose weights are between the run's and its source's; it keeps more of that one's language",
)
TIDY = Command(
    "tidy",
    "clear away what finished runs need no more",
    _tidy_arguments,
    _tidy,
    "Models, logs and settings stay, and whatever a run needs to go on.",
)
