"""lm teach: a run that teaches a network of text, from scratch or from one of another language."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from core.commands.command import Answer, Progress
from core.commands.following import follow
from core.commands.numbers import count, number, whole
from core.commands.text_choice import chosen_texts
from core.errors import ConfigError
from core.languages import language_name
from core.lm.note import SHAPES
from core.places.of_run import put_on
from core.places.places import chosen
from core.project.queries import Reader
from core.project.store import Project
from core.project.tiers.learnt import as_learnt
from core.runs import queue, supervisor
from core.runs.reader import RunReader
from core.texts.teaching import PIECES, Lesson, Prepared, from_scratch, prepare_all, source_named, usual_source
from core.wording import counted, say

SIZES = ("width", "hidden", "layers", "heads", "dropout")
SETTINGS = ("checks", "patience", "seed", "threads", "learning_rate")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The options of teach alone."""
    teaching = parser.add_argument_group("teach")
    teaching.add_argument("--kind", choices=SHAPES, help="what network (default: the source's, or lstm)")
    teaching.add_argument(
        "--source-model",
        default="",
        metavar="MODEL",
        help="begin as this network: a text model by name, a folder, or starter:es, which comes with Vizinho (default: "
        "that of the project's source language, where most letters are the same)",
    )
    teaching.add_argument("--scratch", action="store_true", help="begin as nothing")
    teaching.add_argument(
        "--no-control",
        action="store_true",
        help="leave out the control that waits beside what begins as another network: of the same shape and sizes, "
        "begun as nothing, called NAME-scratch",
    )
    teaching.add_argument("--words", type=count, default=0, metavar="N", help="read so many in all, with repetitions")
    teaching.add_argument("--pieces", type=count, default=PIECES, metavar="N", help="with --unit piece: about so many")
    for name in SIZES:
        kind = number if name == "dropout" else count
        teaching.add_argument(f"--{name}", type=kind, metavar="N", help=_HELP[name])
    teaching.add_argument("--learning-rate", type=number, metavar="X", help="the highest (default: by kind)")
    teaching.add_argument("--at-once", action="store_true", help="with --source-model: all layers learn from the start")
    teaching.add_argument("--checks", type=count, metavar="N", help="on sentences that are held out (default: 12)")
    teaching.add_argument("--patience", type=count, metavar="N", help="end after so many checks without a better one")
    teaching.add_argument("--seed", type=whole, metavar="N", help="of every random choice")
    teaching.add_argument("--threads", type=count, metavar="N", help="CPU threads")
    teaching.add_argument("--wait", action="store_true", help="follow it to its end; Ctrl-C pauses it")
    teaching.add_argument("--on", metavar="PLACE", help="on another machine, as `vizinho places` lists them")
    teaching.add_argument(
        "--queue", action="store_true", help="make the run and let it wait; `vizinho queue` starts it"
    )


_HELP = {
    "width": "numbers that stand for a unit (default: 128)",
    "hidden": "numbers inside a layer",
    "layers": "how many",
    "heads": "of a transformer (default: 4)",
    "dropout": "how much is left out while it learns, 1 as in AWD-LSTM (default: 0.2)",
}


def taught(args: argparse.Namespace, folder: Path) -> Answer:
    """Make the run and start it."""
    if args.unit == "word":
        raise ConfigError(
            say("A network foresees letters or pieces, not words."), say("Write --unit letter or --unit piece.")
        )
    if args.scratch and args.source_model:
        raise ConfigError(say("--scratch and --source-model are two beginnings."), say("Choose one of them."))
    place = chosen(args.on)
    with Project.open(folder, read_only=True) as found:
        project = as_learnt(found, args.learn)
        lesson = _lesson(args, folder, project)
        lessons = [lesson] if lesson.source is None or args.no_control else [lesson, from_scratch(lesson)]
        made, *control = prepare_all(folder, project, lessons, Progress("Sentences read:", args.json))
    if place is not None:
        for one in (made, *control):
            put_on(one.run, place)
    return _started(args, folder, made, *control)


def _lesson(args: argparse.Namespace, folder: Path, project: Reader) -> Lesson:
    language = args.language or project.meta.language
    given = {name: value for name in SIZES if (value := getattr(args, name)) is not None}
    settings = {name: value for name in SETTINGS if (value := getattr(args, name)) is not None}
    source = source_named(args.source_model, folder)
    shaped = args.kind or args.unit or set(given) - {"dropout"}
    if source is None and not args.scratch and not shaped:  # nothing is said of what the new one shall be
        source = usual_source(project, language)
    return Lesson(
        args.name,
        chosen_texts(project, args.from_, language, args.learn),
        args.kind,
        args.unit or None,
        source,
        args.words,
        args.pieces,
        args.at_once,
        args.device,
        args.licence,
        args.replace,
        given,
        settings,
    )


def _started(args: argparse.Namespace, folder: Path, made: Prepared, control: Prepared | None = None) -> Answer:
    run, config, read, used = made.run, made.config, made.read, made.used
    of = "of dev" if read.of_dev else "of these texts"
    text = f"Learns from {counted(len(read.train), 'sentence')} ({counted(read.words, 'word')}) "
    text += f"of {language_name(config.language) or config.language}, "
    text += f"{f'begun as {config.source_name}' if config.source else 'from scratch'}; "
    text += f"checked on {counted(len(read.held_out), 'sentence')} {of}.\n"
    if used.leaking:
        text += f"Kept out, for they stand in dev or test, or nearly: {counted(used.leaking, 'sentence')}\n"
    text += "".join(f"{remark}\n" for remark in made.remarks)
    data = {
        "run": run.key,
        "makes": config.makes,
        "train_sentences": len(read.train),
        "held_out": len(read.held_out),
        "held_out_of_dev": read.of_dev,
        "words": config.words,
        "remarks": list(made.remarks),
        "sentences_by_verdict": {verdict.name.lower(): count for verdict, count in used.counts.items()},
    }
    if control is not None:
        data["control"] = control.run.key
        text += f"Its control from scratch waits: {control.run.key}, which makes {control.config.makes}.\n"
    if args.queue or control is not None:
        queue.add([run] if control is None else [run, control.run])
    if args.queue:
        return Answer(data, f"{text}Waiting: {run.key}. Start with: vizinho queue {folder} start\n")
    supervisor.start(run, nice=0 if args.wait else 10)
    if not args.wait:
        return Answer(data, f"{text}Started as the run {run.key}. See: vizinho runs {folder} show {run.key}\n")
    if not args.json:
        sys.stderr.write(text)
    answer = follow(RunReader(run), args.json)
    if control is None:
        return Answer(data | answer.data, answer.text)
    if not supervisor.alive(control.run):  # else the queue has begun it beside the other
        supervisor.start(control.run, nice=0)
    after = follow(RunReader(control.run), args.json)
    return Answer(data | answer.data | {"of_control": after.data}, answer.text + after.text)
