"""evaluate, transcribe: using a model. Torch stays in child processes."""

from __future__ import annotations

import argparse
import os
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

from core.commands.command import Answer, Command, Progress, add_project, percent
from core.commands.corpus import project_folder
from core.commands.model_names import add_language, model_named
from core.commands.reading_options import add_reading, reading_of, tell
from core.decoding.client import LiveClient, Message
from core.decoding.formats import FORMATS, formatted
from core.decoding.held_back import held_back
from core.decoding.outputs import Outputs
from core.errors import WorkbenchError
from core.evaluation.habits import HabitCounts, SourceHabits, count_habits
from core.evaluation.in_child import evaluate_split
from core.lm import store
from core.lm.neighbours import Lexicon
from core.objectives.asked_language import AskedLanguage
from core.project.store import Project
from core.wording import from_json

SPLITS = ("train", "dev", "test")
HABITS_SHOWN = 20


def _evaluate_arguments(parser: argparse.ArgumentParser) -> None:
    add_project(parser)
    parser.add_argument("model", metavar="RUN|CHECKPOINT", help="a run of the project, starter:es, or a model's folder")
    parser.add_argument("--split", choices=SPLITS, default="test", help="what to try it on (default: test)")
    parser.add_argument("--device", choices=["auto", "cpu", "cuda", "mps"], default="auto", help="where to run it")
    add_language(parser, "the project's")
    parser.add_argument("--utterances", action="store_true", help="with --json: also each utterance, said and written")
    parser.add_argument(
        "--habits", action="store_true", help="also the wrong words that the spelling of the run's source explains"
    )
    add_reading(parser)


def _evaluate(args: argparse.Namespace) -> Answer:
    folder = project_folder(args.folder)
    with Project.open(folder, read_only=True) as project:
        model = model_named(args.model, project.folder, quiet=args.json)
        habits = SourceHabits.of_model(model) if args.habits else None
        languages = project.meta.source_language, project.meta.language
    lexicon = Lexicon.of(folder)
    if habits is not None:
        habits = habits.with_words(lexicon.own_words(*languages))
    wanted = args.utterances or habits is not None
    reading = reading_of(args, folder)
    data = evaluate_split(
        folder,
        model,
        args.split,
        device=args.device,
        language=args.language,
        utterances=wanted,
        reading=reading,
        echo=True,
    )
    data |= {"lm": args.lm or None, "rescore": args.rescore or None}
    counts: HabitCounts | None = None
    if habits is not None:
        counts = count_habits(habits, [(item["said"], item["written"]) for item in data["items"]])
        alike = {
            (said, wrote): lexicon.alike(wrote, languages[0], said, languages[1]) for said, wrote, _ in counts.words
        }
        counts = replace(counts, alike={pair: value for pair, value in alike.items() if value is not None})
        data["habits"] = counts.to_json()
    if not args.utterances:
        data = {name: value for name, value in data.items() if name not in ("items", "not_transcribed")}
    low, high = data["wer_interval"]
    text = (
        f"{args.split}: WER {percent(data['wer'])} (95% interval {percent(low)} to {percent(high)}), "
        f"CER {percent(data['cer'])}, {data['utterances']:,} utterances, {data['words']:,} words\n"
    )
    if (asked := AskedLanguage.from_json(data["asked"])) is not None:
        text += f"{asked.sentence}\n"
    text += "".join(f"{from_json(remark)}\n" for remark in data["remarks"])
    data["remarks"] = [from_json(remark) for remark in data["remarks"]]
    if said := held_back(data["caught"]):
        text += f"{said}\n"
    if data["left_aside"]:
        text += f"Left aside, not transcribed: {data['left_aside']:,}\n"
    return Answer(data, text + (_habits_text(counts) if counts is not None else ""))


def _habits_text(counts: HabitCounts) -> str:
    text = f"Source habits: {counts.count:,} of {counts.wrong:,} wrong words\n"
    shown = counts.words[:HABITS_SHOWN]
    for said, written, count in shown:
        alike = counts.alike.get((said, written))
        used = f" (used alike {alike:.2f})" if alike is not None else ""
        text += f"{count:>6,}  {written}  for {said or 'nothing'}{used}\n"
    rest = len(counts.words) - len(shown)
    return text + (f"        and {rest:,} others (--json has all)\n" if rest else "")


def _transcribe_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("model", metavar="MODEL", help="a model's folder, a run's folder, or starter:es")
    parser.add_argument("files", metavar="FILES", nargs="+", type=Path, help="sound files of any kind and length")
    parser.add_argument("--format", choices=sorted(FORMATS), default="txt", help="form of the text (default: txt)")
    parser.add_argument("--out", type=Path, metavar="DIR", help="write FILE.txt and so on there instead of printing")
    parser.add_argument("--overwrite", action="store_true", help="with --out: replace texts that are there already")
    parser.add_argument("--device", choices=["auto", "cpu", "cuda", "mps"], default="auto", help="where to run it")
    add_language(parser, "that of the model's own files, else told from the sound")
    add_reading(parser)


def _transcribe(args: argparse.Namespace) -> Answer:
    """One warm child, the very one of the window's Live page, reads the files in turn."""
    model = model_named(args.model, quiet=args.json)
    outputs = Outputs(args.out, args.files, args.format, overwrite=args.overwrite) if args.out else None
    found: list[dict[str, Any]] = []
    text = ""
    reading = reading_of(args, store.project_of(model))
    with LiveClient(threads=os.cpu_count() or 1) as client:
        client.load(model, args.device, args.language, reading)
        ready = _await(client, "ready")
        asked = ready.asked
        tell(ready.remarks, quiet=args.json)
        if asked is not None and not args.json:
            sys.stderr.write(f"{asked.sentence}\n")
        for number, path in enumerate(args.files):
            client.file(number, path.absolute())
            try:
                transcript = _await(client, "file", Progress(f"{path.name}, percent", args.json)).transcript
            except WorkbenchError as error:
                if not client.alive:
                    raise
                sys.stderr.write(f"vizinho: {error}\n")
                found.append({"file": str(path), "error": {"message": error.message, "hint": error.hint}})
                continue
            if transcript is None:
                raise RuntimeError(f"no transcript came for {path}")
            found.append({"file": str(path), **transcript.to_json()})
            if transcript.caught and not args.json:
                sys.stderr.write(f"{path.name}: {transcript.held_back}\n")
            text_of_file = formatted(args.format, transcript, str(path))
            if outputs:
                output = outputs.write(path, text_of_file)
                found[-1]["written"] = str(output.path)
                text += f"{output.path}" + (f"  ({output.note})" if output.note else "") + "\n"
            else:
                text += (f"{path}:\n" if len(args.files) > 1 and args.format == "txt" else "") + text_of_file
    data: dict[str, Any] = {"model": str(model), "asked": asked.to_json() if asked else None, "files": found}
    data |= {"lm": args.lm or None, "rescore": args.rescore or None}
    data |= {"remarks": [str(remark) for remark in ready.remarks]}
    return Answer(data, text, code=2 if any("error" in item for item in found) else 0)


def _await(client: LiveClient, kind: str, progress: Progress | None = None) -> Message:
    """The next message of that kind; a file's shares are passed to `progress`. Raises what a `failed` says."""
    while True:
        message = client.read(1.0)
        if message is None:
            continue
        if message.kind == "failed":
            raise message.error
        if message.kind == kind and (kind != "file" or message.transcript is not None):
            return message
        if message.kind == kind and progress is not None:
            progress(round(100 * message.values.get("share", 0.0)), 100)


EVALUATE = Command("evaluate", "error rates of a model on a split", _evaluate_arguments, _evaluate)
TRANSCRIBE = Command("transcribe", "the text of sound files", _transcribe_arguments, _transcribe)
