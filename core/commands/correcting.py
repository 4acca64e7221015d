"""next: which utterances to correct next, those from which a model learns most for each minute of work."""

from __future__ import annotations

import argparse
from dataclasses import asdict

from core import quantities
from core.commands import drafting
from core.commands.command import Answer, Command, add_project, table
from core.commands.corpus import project_folder
from core.commands.numbers import number
from core.errors import ConfigError
from core.evaluation.next_minutes import Batch, Weighed, weighed
from core.project.filters import UNTRANSCRIBED
from core.project.queries import Query
from core.project.store import Project
from core.wording import say

MINUTES = 12.0
SHOWN = 40


def _arguments(parser: argparse.ArgumentParser) -> None:
    add_project(parser)
    parser.add_argument(
        "--minutes", type=number, default=MINUTES, metavar="N", help=f"minutes of your work (default: {MINUTES:g})"
    )
    drafting.add_model(parser)


def _run(args: argparse.Namespace) -> Answer:
    if not args.minutes > 0:
        raise ConfigError(say("There are no minutes to fill."), say("Give --minutes a number above 0."))
    found = drafting.Written()
    with Project.open(project_folder(args.folder), read_only=not args.model) as project:
        if args.model:
            found = drafting.written(project, args, project.ids(Query(conditions=(UNTRANSCRIBED,))).tolist())
        known = weighed(project)
    return _answer(known, known.batch(args.minutes), found, args.folder)


def _answer(known: Weighed, batch: Batch, found: drafting.Written, folder: object) -> Answer:
    choices, of_checks, paces = batch.choices, known.found.of_checks, known.paces
    data = {
        "minutes": batch.minutes,
        "work_s": batch.work_s,
        "speech_s": batch.speech_s,
        "candidates": batch.candidates,
        "without_draft": batch.without_draft,
        "repeats": batch.repeats,
        "of_checks": of_checks,
        "unplaced": known.unplaced,
        "counted": "pairs of letters" if batch.unspaced else "words",
        "words": batch.words,
        "wrong_words": batch.wrong_words,
        "new_words": batch.new_words,
        "speakers": [{"name": name, "seconds": s, "new": new} for name, s, new in batch.by_speaker],
        "reckoned": batch.told,
        "drafts_cost_more": paces.drafts_cost_more,
        "verdict": paces.verdict,
        **drafting.told_of(found),
        "utterances": [{**asdict(one), "gain_per_minute": one.gain_per_minute, "why": str(one.why)} for one in choices],
    }
    text = "".join(f"{line}\n" for line in found.remarks)
    rows = [[one.key, f"{one.seconds:.1f} s", str(quantities.duration(one.work_s)), one.why] for one in choices]
    text += table(["utterance", "length", "work", "why"], rows[:SHOWN])
    text += f"and {len(rows) - SHOWN:,} more; --json lists all\n" if len(rows) > SHOWN else ""
    text += (
        f"{quantities.utterances(len(choices))} of {batch.candidates:,} that could be corrected,"
        f" {quantities.length(batch.speech_s)} of speech in about {quantities.duration(batch.work_s)} of work.\n"
        f"{batch.told}\n{paces.verdict}\n"
    )
    if batch.repeats:
        text += f"Passed over, nearly the same as these or as what is transcribed: {batch.repeats:,}.\n"
    if of_checks:
        text += f"Left alone, with a speaker or a sentence of dev or test: {of_checks:,}.\n"
    if known.unplaced:
        text += f"Transcribed but in no split, so that no run learns from them: {known.unplaced:,};"
        text += f" vizinho split {folder} --new\n"
    if batch.without_draft:
        text += f"Without a draft: {batch.without_draft:,}; --model RUN writes them first.\n"
    text += drafting.not_read(found)
    return Answer(data, text)


NEXT = Command(
    "next",
    "which utterances to correct next, for most gain a minute",
    _arguments,
    _run,
    "Ranks what is not transcribed by what a model is expected to learn from it for each minute of your work: words\n"
    "that its draft is unsure of, words and speakers that training has not heard, and how long it is. Of utterances\n"
    "that say nearly the same, one is chosen; what is nearly what was transcribed before comes last. The time is what\n"
    "you were measured to take in the window. Dev and test are left alone, as are their speakers and sentences. With\n"
    "--model, drafts that are missing are written first.",
)
