"""self-train: teach from drafts too, beside the same run without them, and say whether it helped."""

from __future__ import annotations

import argparse
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

from core import quantities
from core.commands import drafting
from core.commands.command import Answer, Command, Progress, add_project, percent, table
from core.commands.corpus import project_folder
from core.commands.numbers import number
from core.errors import ConfigError
from core.evaluation import self_training
from core.evaluation.self_training import Helped, Pair
from core.project.filters import UNTRANSCRIBED
from core.project.queries import Query
from core.project.store import Project
from core.runs import queue_runner
from core.wording import counted, say

ACTIONS = ("start", "show", "judge")
THRESHOLDS = (0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.95, 0.98)


def _arguments(parser: argparse.ArgumentParser) -> None:
    add_project(parser, ACTIONS)
    drafting.add_model(parser)
    parser.add_argument(
        "--sure",
        type=number,
        default=self_training.SURE,
        metavar="SHARE",
        help="learn from drafts of whose words the model was at least so sure, 0 to 1 (default: 0.9)",
    )
    parser.add_argument(
        "--split",
        choices=self_training.SPLITS,
        default=self_training.SPLITS[0],
        help="what it is judged on (default: test)",
    )
    parser.add_argument("--dry", action="store_true", help="start: write drafts, and only say how many would be learnt")
    parser.add_argument("--queue", action="store_true", help="start: let both runs wait; `vizinho queue` starts them")


def _self_train(args: argparse.Namespace) -> Answer:
    folder = project_folder(args.folder)
    if args.action == "show":
        return _shown(args, folder)
    if args.action == "judge":
        return _shown(args, folder, hear=True)
    if not args.model:
        raise ConfigError(say("Which run shall write the drafts?"), say("Name it: --model RUN."))
    run = self_training.model_of(folder, args.model)
    with Project.open(folder) as project:
        ids = project.ids(Query(conditions=(UNTRANSCRIBED,))).tolist()
        written = drafting.written(project, args, ids)
    if not args.json:
        sys.stderr.writelines(f"{line}\n" for line in written.remarks)
        sys.stderr.write(drafting.not_read(written))
    told = {"written": written.count, **drafting.told_of(written)}
    if args.dry:
        return _dry(folder, told)
    made = self_training.start(folder, run.key, args.sure)
    keys = [one.key for one in made]
    if args.queue:
        text = f"Waiting: {', '.join(keys)}. Start with: vizinho queue {folder} start --follow\n"
        return Answer(told | {"queued": keys}, text + f"Then: vizinho self-train {folder} show\n")
    for turn in queue_runner.work_off(folder / "runs"):
        if not args.json:
            sys.stderr.write(f"{turn.run.key}: {turn.status.state} {turn.status.message}".rstrip() + "\n")
            sys.stderr.flush()
    shown = _shown(args, folder, keys[0], hear=True)
    return replace(shown, data=told | shown.data)


def _dry(folder: Path, told: dict[str, Any]) -> Answer:
    """How many drafts would be learnt from at each threshold."""
    speech = self_training.of_project(folder)
    passing = [(sure, speech.at_least(sure)) for sure in THRESHOLDS]
    data = {
        **told,
        "drafts": len(speech.entries),
        "of_others": speech.of_others,
        "of_sentences": speech.of_sentences,
        "empty": speech.empty,
        "passing": [{"sure": sure, "drafts": len(one.entries), "hours": one.hours} for sure, one in passing],
    }
    rows = [[percent(s), f"{len(one.entries):,}", str(quantities.length(3600 * one.hours))] for s, one in passing]
    text = table(["at least", "drafts", "speech"], rows)
    if speech.of_others:
        text += f"Kept out, in dev or test or by somebody who speaks there: {speech.of_others:,}\n"
    if speech.of_sentences:
        text += f"Kept out, saying what is said in dev or test, or nearly that: {speech.of_sentences:,}\n"
    return Answer(data, text)


def _shown(args: argparse.Namespace, folder: Path, key: str = "", *, hear: bool = False) -> Answer:
    """The pairs of the project, with what is known of those that have ended; with `hear`, what is not known is heard,
    which counts as a look at the split."""
    found = [pair for pair in self_training.pairs(folder / "runs") if key in ("", pair.key)]
    known = self_training.judged(folder, found, args.split) if not hear else {}
    told: list[dict[str, Any]] = []
    text = "" if found else f"No pair was made yet: vizinho self-train {folder} --model RUN\n"
    for pair in found:
        helped = _judged(args, folder, pair) if hear and pair.ready else known.get(pair.key)
        told.append(_told(pair, helped))
        text += f"{pair.key} and {pair.control.key}: {counted(pair.count, 'draft')} at least {percent(pair.sure)} sure"
        text += f" ({quantities.length(3600 * pair.hours)}), written by {pair.model}\n"
        states = f"{pair.drafted.status.state} and {pair.control.status.state}"
        if helped is None and pair.ready:
            states = f"both have ended, and are not compared on {args.split} yet; this hears it, which counts as a look"
            states += f" at it: vizinho self-train {folder} judge --split {args.split}"
        text += f"  {helped.sentence if helped is not None else states}\n"
    return Answer({"pairs": told}, text)


def _judged(args: argparse.Namespace, folder: Path, pair: Pair) -> Helped:
    progress = Progress("Hearing", args.json)
    return self_training.judge(folder, pair, args.split, device=args.device, progress=progress)


def _told(pair: Pair, helped: Helped | None) -> dict[str, Any]:
    data: dict[str, Any] = {
        "with": pair.drafted.key,
        "without": pair.control.key,
        "states": [pair.drafted.status.state, pair.control.status.state],
        "sure": pair.sure,
        "drafts": pair.count,
        "hours": pair.hours,
        "model": pair.model,
        "verdict": None,
    }
    if helped is not None:
        data["verdict"] = {
            "split": helped.split,
            "wer_with": helped.drafted_wer,
            "wer_without": helped.control_wer,
            "cer_with": helped.drafted_cer,
            "cer_without": helped.control_cer,
            "leads": "cer" if helped.difference.by_letters else "wer",
            "difference": vars(helped.difference),
            "helped": helped.helped,
            "words": str(helped.sentence),
        }
    return data


SELF_TRAIN = Command(
    "self-train",
    "teach from drafts too, beside the same run without them, and say whether it helped",
    _arguments,
    _self_train,
    "Has a run write drafts of what is not transcribed, and makes two runs like it: one learns from the drafts that\n"
    "it was sure of too, the other does not. When both have ended, their error rates are compared.\n"
    "\n"
    "Actions:\n"
    "  start       write drafts, make both runs, wait for them, and say whether it helped\n"
    "  show        the pairs that were made, and what is known of them; nothing is heard\n"
    "  judge       hear with both runs of each pair that has ended what they were not tried on yet\n"
    "\n"
    "  vizinho self-train p --model quick-look --sure 0.9",
)
