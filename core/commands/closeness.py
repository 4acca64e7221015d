"""closeness: which checkpoint stands nearest to a project before anything is taught, and short runs that settle it.
Torch stays in child processes."""

from __future__ import annotations

import argparse
import sys
import time
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from core.commands.command import Answer, Command, Progress, names_project, percent, table
from core.commands.corpus import project_folder
from core.commands.model_names import model_named
from core.commands.numbers import count
from core.errors import ConfigError, WorkbenchError
from core.places.making import put_together
from core.places.places import chosen as chosen_place
from core.runs import queue, queue_runner
from core.runs.folder import RunFolder
from core.sources.catalogue import Source, describe, sources
from core.sources.closeness import FEWEST, MOST, USUAL, WEAK, Closeness, known_parts
from core.sources.probe_results import Probe, ProbeReader
from core.sources.probes import STEPS, Candidate, Prepared, prepare, remove_all
from core.sources.trying import Asked, asked_of, known, tried
from core.wording import say

SCRATCH = "scratch"
LOST, OVER = ("failed", "crashed"), ("finished", "stopped", "failed", "crashed", "paused")


@dataclass(frozen=True)
class Found:
    """A line of the answer: a candidate (None: from scratch), its parts, its probe, and why either is missing."""

    source: Source | None
    closeness: Closeness
    probe: Probe | None
    why: str = ""

    @property
    def key(self) -> str:
        return self.source.key if self.source is not None else SCRATCH


def _arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("folder", metavar="DIR", type=Path, help="the project's folder")
    names_project(parser, "folder")
    parser.add_argument(
        "candidates",
        nargs="*",
        metavar="CHECKPOINT",
        help="starter:es, a run, a folder, a model of the hub; default: all that are here, runs aside",
    )
    parser.add_argument(
        "--clips", type=count, default=USUAL, metavar="N", help=f"clips to try each on, {FEWEST} to {MOST} ({USUAL})"
    )
    parser.add_argument("--untried", action="store_true", help="only what is known without trying them")
    parser.add_argument("--device", choices=["auto", "cpu", "cuda", "mps"], default="auto", help="where to try them")
    parser.add_argument(
        "--probe",
        nargs="*",
        metavar="CHECKPOINT",
        help=f"teach each of these for the same {STEPS} steps, one after another, and compare what they came to; also"
        " scratch",
    )
    parser.add_argument("--steps", type=count, default=STEPS, metavar="N", help=f"--probe: steps of each ({STEPS})")
    parser.add_argument(
        "--on", metavar="PLACE", help="with --probe: on another machine, as `vizinho places` lists them"
    )
    parser.add_argument("--queue", action="store_true", help="with --probe: put them in the queue, and leave")
    parser.add_argument("--remove-probes", action="store_true", help="move all probes to the trash")


def _closeness(args: argparse.Namespace) -> Answer:
    folder = project_folder(args.folder)
    runs = folder / "runs"
    if args.remove_probes:
        keys = [removed.key for removed in remove_all(runs)]
        text = f"Removed, and kept a week for `vizinho runs DIR restore`: {', '.join(keys)}.\n" if keys else ""
        return Answer({"removed": keys}, text or "There are no probes.\n")
    probing = args.probe is not None
    if args.on and not probing:
        raise ConfigError(say("--on is for probes."), say("Add --probe, or leave it out: clips are tried here."))
    names = [*args.candidates, *(args.probe or ())]
    asked = asked_of(folder, args.clips)
    chosen = _candidates(names, folder, quiet=args.json)
    prepared = _probed(args, folder, chosen) if probing else Prepared()
    probes = ProbeReader(runs).read(asked.corpus)
    found: list[Found] = []
    for source in [*chosen, *([] if names or "" not in probes else [None])]:
        parts, why = _known(source, asked, untried=args.untried), ""
        if source is not None and not args.untried and not probing:
            parts, why = _tried(source, asked, args)
        candidate = Candidate(source)
        if candidate.key in prepared.refused:
            error = prepared.refused[candidate.key]
            why = f"{error.message} {error.hint}".rstrip()
        found.append(Found(source, parts, probes.get(candidate.key), why))
    found.sort(key=_order)
    data = {"clips": len(asked.clips), "candidates": [_json(one) for one in found], "evidence": "weak"}
    lost = bool(prepared.refused) or any(
        one.probe is not None and one.probe.run in prepared.runs.values() and one.probe.status.state in LOST
        for one in found
    )
    return Answer(data, _text(found, folder, waits=probing and args.queue), code=2 if lost else 0)


def _known(source: Source | None, asked: Asked, *, untried: bool) -> Closeness:
    """What is known of a candidate; with `untried`, nothing that it was tried for."""
    if source is None:
        return Closeness()
    return known_parts(source, asked.target) if untried else known(source, asked)


def _order(one: Found) -> tuple[Any, ...]:
    rates, score = one.probe.rates if one.probe is not None else None, one.closeness.score
    return rates is None, rates or (), score is None, -(score or 0.0)


def _candidates(names: list[str], folder: Path, *, quiet: bool) -> list[Source | None]:
    there = sources(folder)
    if not names:
        return [one for one in there if one.usable and one.kind != "run"]
    by_key = {one.key: one for one in there}
    return [
        None
        if name == SCRATCH
        else by_key.get(name) or describe(model_named(name, folder, quiet=quiet), name, "folder")
        for name in dict.fromkeys(names)
    ]


def _tried(source: Source, asked: Asked, args: argparse.Namespace) -> tuple[Closeness, str]:
    """Its parts, and why it could not be tried."""
    try:
        return tried(source, asked, args.device, Progress(f"{source.title}: clips", args.json)), ""
    except WorkbenchError as error:
        return known(source, asked), f"{error.message} {error.hint}".rstrip()


def _probed(args: argparse.Namespace, folder: Path, chosen: list[Source | None]) -> Prepared:
    """Make a probe for each candidate, and follow them until all are over."""
    like = next((one.folder for one in chosen if one is not None), None)
    candidates = [Candidate(one, like if one is None else None) for one in chosen]
    told, put = Progress("Bytes converted:", args.json), None
    if (place := chosen_place(args.on)) is not None:
        put = partial(put_together, place=place)
    prepared = prepare(folder, candidates, args.device, args.steps, told, put=put)
    if not args.queue and prepared.runs:
        _follow(folder / "runs", list(prepared.runs.values()), quiet=args.json)
    return prepared


def _follow(runs: Path, probes: list[RunFolder], *, quiet: bool) -> None:
    """Work the queue off until these are over, one told after another; Ctrl-C only stops following."""
    reader, keys = ProbeReader(runs), {run.key for run in probes}
    progress = {run.key: Progress(f"{run.key}: percent", quiet) for run in probes}

    def patience(seconds: float) -> None:
        for probe in reader.read().values():
            if probe.at_work and probe.run.key in keys:
                progress[probe.run.key](round(100 * probe.status.share), 100)
        time.sleep(seconds)

    queue.release(runs)
    states: dict[str, str] = {}
    for turn in queue_runner.work_off(runs, patience):
        if turn.run.key in keys:
            states[turn.run.key] = turn.status.state
            if not quiet:
                sys.stderr.write(f"{turn.run.key}: {turn.status.state} {turn.status.message}".rstrip() + "\n")
                sys.stderr.flush()
        if keys <= {key for key, state in states.items() if state in OVER}:
            return


def _text(found: list[Found], folder: Path, *, waits: bool) -> str:
    if not found:
        return f"There is nothing to compare: `vizinho sources` says what can be fetched.\n{WEAK}\n"
    head = ["checkpoint", "closeness", "letter errors", "letters known", "trigrams", "family"]
    probed = any(one.probe is not None for one in found)
    head += ["probe WER", "CER"] if probed else []
    most = max((one.probe.utterances for one in found if one.probe is not None), default=0)
    text = table([*head, ""], [_row(one, probed, most) for one in found])
    if waits:
        return f"{text}The probes wait. Start with: vizinho queue {folder} start --follow\n"
    return (
        text if sum(one.probe is not None and one.probe.rates is not None for one in found) > 1 else f"{text}{WEAK}\n"
    )


def _json(one: Found) -> dict[str, Any]:
    title = str(Candidate(one.source).title)
    probe = one.probe.to_json() if one.probe is not None else None
    return {"key": one.key, "title": title, **one.closeness.to_json(), "problem": one.why, "probe": probe}


def _row(one: Found, probed: bool, most: int) -> list[str]:
    parts = one.closeness
    row = [
        one.key,
        "" if parts.score is None else f"{parts.score:.2f}",
        percent(parts.letter_errors),
        percent(parts.letters_known),
        percent(parts.trigrams),
        "" if parts.family is None else f"{parts.family:.2f}",
    ]
    probe = one.probe
    if probed:
        row += [_range(probe.wer), _range(probe.cer)] if probe is not None else ["", ""]
    few = parts.letter_errors is not None and not parts.measured
    silent = one.source is not None and not one.source.writes
    remarks = [one.why, _standing(probe) if probe is not None else ""]
    if probe is not None and probe.wer is not None and probe.utterances < most:
        remarks.append(f"checked on {probe.utterances:,} of {most:,} utterances: it cannot write the others")
    remarks += [f"only {parts.clips} clips" if few else "", "writes nothing yet" if silent else ""]
    return [*row, "; ".join(remark for remark in remarks if remark)]


def _range(interval: Any) -> str:
    if interval is None:
        return ""
    return f"{percent(interval.value)} ({percent(interval.low)} to {percent(interval.high)})"


def _standing(probe: Probe) -> str:
    """Where a probe stands, if there is more to say than its rates."""
    status = probe.status
    if probe.wer is not None and status.state == "finished":
        return "its probe is stale: the corpus or its rules changed since" if probe.stale else ""
    said = f": {status.message} {status.hint}".rstrip() if status.message else ""
    return f"probe {status.state}, {status.share:.0%}{said}"


CLOSENESS = Command(
    "closeness",
    "which checkpoint stands nearest to a project, before teaching; short runs of each settle it",
    _arguments,
    _closeness,
    "Tries each checkpoint, untouched, on clips of yours, and counts the wrong letters after each new letter is taken\n"
    "for the one that it would start from. Beside: the share of your letters that it knows, the groups of three\n"
    "letters that both languages write (where the checkpoint brings texts), and descent (1 is the same language).\n"
    "closeness = 0.7 x (1 - letter errors) + 0.2 x letters known + 0.1 x family, of the parts that are known\n\n"
    "That is weak evidence. `closeness DIR --probe A B C` teaches each for the same steps on the same speech, one\n"
    "after another through the queue, and puts the best first. Probes are runs: `vizinho queue DIR cancel`, `resume`\n"
    "and `runs DIR stop` work with them; called again, what was interrupted goes on. `runs DIR --probes` lists them.",
)
