"""lm teach: a run that teaches a network of text, from scratch or from one of another language."""

from __future__ import annotations

import argparse
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

from core.commands.command import Answer, Progress
from core.commands.following import follow
from core.commands.text_choice import chosen_texts
from core.errors import ConfigError, TextError
from core.languages import language_name
from core.lm import store
from core.lm.neural import vocabulary_file
from core.lm.neural.sizes import USUAL, Sizes
from core.lm.neural.units import NetworkUnit
from core.lm.note import SHAPES, Shape
from core.lm.starters import PREFIX, text_starter, text_starters
from core.lm.store import TextModel
from core.project.store import Project
from core.runs import queue, supervisor
from core.runs.folder import RunFolder
from core.runs.reader import RunReader
from core.runs.text_create import Read, divided, make_run, words_for
from core.text.vocabulary import Vocabulary
from core.texts.text_model import transcripts_of
from core.texts.usable import Reading, Used
from core.training.text.config import Device, TextConfig
from core.wording import counted, say

RATES = {"lstm": 1e-2, "transformer": 3e-3}
BATCHES: dict[NetworkUnit, int] = {"letter": 512, "piece": 256}
SIZES = ("width", "hidden", "layers", "heads", "dropout")
PIECES, USUAL_SOURCE = 400, "es"
FINER = 0.5
"""What begins as another network learns at so much of the rate."""


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
    teaching.add_argument("--words", type=int, default=0, metavar="N", help="read so many in all, repetitions counted")
    teaching.add_argument("--pieces", type=int, default=PIECES, metavar="N", help="with --unit piece: about so many")
    for name in SIZES:
        kind = float if name == "dropout" else int
        teaching.add_argument(f"--{name}", type=kind, metavar="N", help=_HELP[name])
    teaching.add_argument("--learning-rate", type=float, metavar="X", help="the highest (default: by kind)")
    teaching.add_argument("--at-once", action="store_true", help="with --source-model: all layers learn from the start")
    teaching.add_argument("--checks", type=int, metavar="N", help="on sentences that are held out (default: 12)")
    teaching.add_argument("--patience", type=int, metavar="N", help="end after so many checks without a better one")
    teaching.add_argument("--seed", type=int, metavar="N", help="of every random choice")
    teaching.add_argument("--threads", type=int, metavar="N", help="CPU threads")
    teaching.add_argument("--wait", action="store_true", help="follow it to its end; Ctrl-C pauses it")
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
    store.check_name(folder, args.name, replace=args.replace)
    with Project.open(folder, read_only=True) as project:
        language = args.language or project.meta.language
        chosen = chosen_texts(project, args.from_, language)
        reading, used = Reading.of(project.meta, language), Used()
        source = _source(args, folder, language, project.meta.source_language or USUAL_SOURCE, reading.letters)
        found = list(chosen.read(project, used, Progress("Sentences read:", args.json)))
        read = divided(found, transcripts_of(project, "dev") if language == project.meta.language else ())
        config = replace(
            _config(args, source, read),
            language=language,
            made_of=tuple(map(str, chosen.described(project))),
            licence=args.licence or project.meta.licence,
            rules=tuple(reading.rules.active.to_json()),
        )
        run = make_run(project.runs, config, read, args.pieces, reading.letters)
    return _started(args, folder, run, config, read, used)


def _alike(model: TextModel, letters: Vocabulary | None) -> bool:
    """Whether a network reads most letters of an alphabet."""
    known = vocabulary_file.read_vocabulary(model.folder).index
    return letters is not None and sum(letter in known for letter in letters.letters) * 2 > len(letters.letters)


def _source(
    args: argparse.Namespace, folder: Path, language: str, spoken: str, letters: Vocabulary | None
) -> TextModel | None:
    """The network that is named; where none is, and nothing is said of what the new one shall be, the one of the
    project's source language (`spoken`) that comes with the program. None from scratch. Raises `TextError`."""
    if args.scratch and args.source_model:
        raise ConfigError(say("--scratch and --source-model are two beginnings."), say("Choose one of them."))
    if args.scratch:
        return None
    if not args.source_model:
        shaped = args.kind or args.unit or any(getattr(args, name) is not None for name in SIZES if name != "dropout")
        there = next((one for one in text_starters() if one.note.language == spoken), None)
        return there if there is not None and not shaped and language != spoken and _alike(there, letters) else None
    name = args.source_model
    own = name.startswith(PREFIX)
    model = text_starter(name.removeprefix(PREFIX)) if own else store.find(name, folder)
    if model.kind != "neural":
        raise TextError(
            say("The text model {name} is no network: nothing can begin as it.", name=model.name),
            say("Teach one in the source's language first: `vizinho lm DIR teach NAME --language es`."),
        )
    model.check()
    return model


def _config(args: argparse.Namespace, source: TextModel | None, read: Read) -> TextConfig:
    given = {name: value for name in SIZES if (value := getattr(args, name)) is not None}
    if source is not None and set(given) - {"dropout"}:
        raise ConfigError(
            say("A network that begins as another one has that one's sizes."), say("Leave --width and the like out.")
        )
    theirs = source.note.neural.shape if source is not None and source.note.neural is not None else None
    if theirs and args.kind not in (None, theirs):
        raise ConfigError(
            say("{name} is no network of the kind {kind}.", name=args.source_model, kind=args.kind),
            say("Leave --kind out, or begin with --scratch."),
        )
    shape: Shape = theirs or args.kind or "lstm"
    sizes = Sizes.from_json({**USUAL[shape].to_json(), **given})
    own: dict[str, Any] = {
        name: value
        for name in ("checks", "patience", "seed", "threads", "learning_rate")
        if (value := getattr(args, name)) is not None
    }
    unit: NetworkUnit = args.unit or ("piece" if source is not None and source.note.unit == "piece" else "letter")
    own.setdefault("learning_rate", RATES[shape] * (FINER if theirs else 1))
    device: Device = args.device
    begun = source is not None
    return TextConfig(
        name=args.name,
        makes=args.name,
        sizes=sizes,
        unit=unit,
        source=str(source.folder) if source is not None else "",
        source_name=source.note.name if source is not None else "",
        words=args.words or words_for(read),
        batch_units=BATCHES[unit],
        strategy="gradual" if begun and not args.at_once else "full",
        device=device,
        replace=args.replace,
        **own,
    )


def _started(
    args: argparse.Namespace, folder: Path, run: RunFolder, config: TextConfig, read: Read, used: Used
) -> Answer:
    of = "of dev" if read.of_dev else "of these texts"
    text = f"Learns from {counted(len(read.train), 'sentence')} ({counted(read.words, 'word')}) "
    text += f"of {language_name(config.language) or config.language}, "
    text += f"{f'begun as {config.source_name}' if config.source else 'from scratch'}; "
    text += f"checked on {counted(len(read.held_out), 'sentence')} {of}.\n"
    if used.leaking:
        text += f"Kept out, for they stand in dev or test, or nearly: {counted(used.leaking, 'sentence')}\n"
    data = {
        "run": run.key,
        "makes": config.makes,
        "train_sentences": len(read.train),
        "held_out": len(read.held_out),
        "held_out_of_dev": read.of_dev,
        "words": config.words,
        "sentences_by_verdict": {verdict.name.lower(): count for verdict, count in used.counts.items()},
    }
    if args.queue:
        queue.add([run])
        return Answer(data, f"{text}Waiting: {run.key}. Start with: vizinho queue {folder} start\n")
    supervisor.start(run, nice=0 if args.wait else 10)
    if not args.wait:
        return Answer(data, f"{text}Started as the run {run.key}. See: vizinho runs {folder} show {run.key}\n")
    if not args.json:
        sys.stderr.write(text)
    answer = follow(RunReader(run), args.json)
    return Answer(data | answer.data, answer.text)
