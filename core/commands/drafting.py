"""draft: have a model write drafts of everything that is not transcribed, and what became of those it wrote."""

from __future__ import annotations

import argparse
from dataclasses import asdict, dataclass, replace
from typing import Any

from core import quantities
from core.checkpoint_paths import model_print
from core.commands import choosing
from core.commands.command import Answer, Command, Progress, add_project, percent, table
from core.commands.corpus import project_folder
from core.commands.model_names import add_language, model_named
from core.commands.reading_options import add_reading, reading_of
from core.decoding.held_back import held_back
from core.evaluation.run_evaluation import sureness_told
from core.project.corrections import Pace, accepted_drafts, paces
from core.project.drafts import Draft, draft_figures, drafts_of
from core.project.hypotheses import of_others, read, save_hypotheses, undrafted
from core.project.records import Problem
from core.project.store import Project
from core.wording import say, say_n

SHOWN = 40


@dataclass(frozen=True)
class Written:
    """What came of having drafts written."""

    count: int = 0
    put_right: int = 0
    """Earlier drafts whose sureness was put right by what dev told since."""
    problems: tuple[Problem, ...] = ()
    remarks: tuple[str, ...] = ()


def add_model(parser: argparse.ArgumentParser) -> None:
    """The model that writes drafts, and what it reads with."""
    parser.add_argument(
        "--model", metavar="RUN|CHECKPOINT", help="what writes drafts: a run, starter:es, or a model's folder"
    )
    add_language(parser, "the project's")
    add_reading(parser)
    parser.add_argument("--device", choices=["auto", "cpu", "cuda", "mps"], default="auto", help="where the model runs")


def written(project: Project, args: argparse.Namespace, ids: list[int]) -> Written:
    """Have the model that the arguments name write drafts of these utterances. Raises what the model does."""
    model = model_named(args.model, project.folder, quiet=args.json)
    reading = reading_of(args, project.folder)
    told = sureness_told(project.folder, model, reading)
    printed = model_print(model, args.language) + reading.print
    others = of_others(project, printed, ids)
    batches = read(
        project,
        model,
        args.model,
        ids,
        Progress("Writing", args.json),
        device=args.device,
        language=args.language,
        reading=reading,
        words=True,
    )
    found = Written()
    for batch in batches:
        right = save_hypotheses(project, batch)
        asked = batch.asked.sentence if batch.asked is not None else ""
        lines = [str(line) for line in (asked, told, *batch.remarks, held_back(dict(batch.caught))) if line]
        count, right = found.count + len(batch.heard), found.put_right + right
        if batch.tier:
            where = say("It writes on the tier {tier}: its drafts stand there, to be looked at.", tier=batch.tier)
            lines.insert(0, str(where))
        found = Written(count, right, (*found.problems, *batch.problems), tuple(lines))
    if replaced := others - of_others(project, printed, ids):
        gone = say_n(
            "One draft of another model or reading was replaced.",
            "%n drafts of another model or reading were replaced.",
            replaced,
        )
        found = replace(found, remarks=(*found.remarks, gone))
    return found


def told_of(found: Written) -> dict[str, Any]:
    """What people should know of drafts that were written, and which could not be heard."""
    problems = [{"where": one.where, "reason": one.reason} for one in found.problems]
    return {"remarks": list(found.remarks), "problems": problems}


def not_read(found: Written) -> str:
    """The same of those that could not be heard, in lines."""
    if not found.problems:
        return ""
    lines = [f"  {one.where}: {one.reason}\n" for one in found.problems[:SHOWN]]
    return f"Not read, {len(found.problems):,}:\n" + "".join(lines)


def _arguments(parser: argparse.ArgumentParser) -> None:
    add_project(parser)
    add_model(parser)
    choosing.add_arguments(parser)
    parser.add_argument("--list", action="store_true", help="list the drafts, the surest first")


def _run(args: argparse.Namespace) -> Answer:
    with Project.open(project_folder(args.folder), read_only=not args.model) as project:
        found = Written()
        if args.model:
            model = model_named(args.model, project.folder, quiet=args.json)
            ids = undrafted(project, model, choosing.query_of(project, args))
            found = written(project, args, ids)
        return _answer(project, args, found)


def _answer(project: Project, args: argparse.Namespace, found: Written) -> Answer:
    figures, accepted, measured = draft_figures(project), accepted_drafts(project), paces(project)
    data: dict[str, Any] = {
        "written": found.count if args.model else None,
        "put_right": found.put_right if args.model else None,
        **told_of(found),
        **asdict(figures),
        "models": dict(figures.models),
        "without": figures.without,
        "accepted": [asdict(one) for one in accepted],
        "paces": {"typed": _told(measured.typed), "drafted": _told(measured.drafted)},
        "drafts_cost_more": measured.drafts_cost_more,
        "verdict": measured.verdict,
    }
    text = "".join(f"{line}\n" for line in found.remarks)
    if args.model:
        text += f"{found.count:,} drafts written with {args.model}.\n"
        if found.put_right:
            text += f"How sure it was of {found.put_right:,} earlier drafts was put right: dev tells it anew.\n"
    text += f"Not transcribed: {figures.untranscribed:,}; with a draft: {figures.drafts:,}"
    text += f" ({quantities.length(figures.seconds)})" if figures.drafts else ""
    text += f", {figures.unsure_words:,} of {figures.words:,} words unsure.\n" if figures.words else ".\n"
    for one in accepted:
        text += f"Texts made from drafts of {one.model}: {one.count:,}, changed: {one.changed:,}.\n"
    rows = [
        [name, f"{pace.count:,}", str(quantities.duration(pace.per_minute_s)), f"{pace.per_word_s:.1f} s"]
        for name, pace in (("typed from nothing", measured.typed), ("from a draft", measured.drafted))
        if pace is not None
    ]
    each = "a letter" if any(p.letters for p in (measured.typed, measured.drafted) if p) else "a word"
    text += table(["texts", "timed", "work a minute of speech", each], rows) if rows else ""
    text += f"{measured.verdict}\n" if rows else ""
    if figures.drafts:
        text += f"Correct them in the window, or: vizinho edit {project.folder} text TEXT --keys KEY --from-draft\n"
    if args.list:
        drafts = sorted(drafts_of(project), key=lambda draft: -(draft.sure or 0))
        data["list"] = [_described(draft) for draft in drafts]
        shown = [[d.key, percent(d.sure), str(d.unsure_words), d.model, d.text] for d in drafts[:SHOWN]]
        text += "\n" + table(["utterance", "sure", "unsure words", "model", "draft"], shown)
        text += f"and {len(drafts) - SHOWN:,} more; --json lists all\n" if len(drafts) > SHOWN else ""
    return Answer(data, text + not_read(found))


def _told(pace: Pace | None) -> dict[str, Any] | None:
    return asdict(pace) if pace is not None else None


def _described(draft: Draft) -> dict[str, Any]:
    return {
        "key": draft.key,
        "text": draft.text,
        "model": draft.model,
        "sure": draft.sure,
        "words": [{"text": w.text, "from_s": w.start_s, "to_s": w.end_s, "sure": w.confidence} for w in draft.words],
    }


DRAFT = Command(
    "draft",
    "have a model write drafts of what is not transcribed; what became of them",
    _arguments,
    _run,
    "With --model, writes a draft of everything that is not transcribed (or of those that the options name), with how\n"
    "sure the model is of each word. Drafts stand apart from transcripts: they are in no split, and nothing is taught\n"
    "by them. What the same model has read already is not read again. Without --model, says what drafts there are,\n"
    "how many became texts, and how long texts take with and without them.",
)
