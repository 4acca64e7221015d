"""lm: models of text counted from the project's sentences or taught: made, listed, measured, tuned for a recogniser,
removed."""

from __future__ import annotations

import argparse
from dataclasses import asdict, astuple
from pathlib import Path
from typing import Any

from core import quantities
from core.checkpoint_paths import model_print
from core.commands import ready_models, text_perplexity, text_teaching
from core.commands.command import Answer, Command, Progress, add_project, moment, percent, table
from core.commands.corpus import project_folder
from core.commands.model_names import model_named
from core.commands.numbers import count
from core.commands.reading_options import hot_words_of, tell
from core.commands.text_choice import chosen_texts, lines_of
from core.errors import ConfigError
from core.evaluation.in_child import tune_on_dev
from core.lm import on_dev, store
from core.lm.note import NOTE_UNITS, Note, Tuned
from core.lm.sequences import Unit
from core.lm.store import Recipe, TextModel
from core.lm.text_reading import TextReading, models_of, tuned_key
from core.project.store import Project
from core.project.tiers.learnt import as_learnt
from core.texts.later_leaks import checked, leaks_of
from core.texts.text_model import make_model, transcripts_of
from core.texts.usable import Used
from core.wording import counted, say

ACTIONS = ("list", "make", "teach", "add", "remove", "restore", "perplexity", "tune")
SHOWN = 20
SPLITS = ("train", "dev", "test")
HELD_OUT = SPLITS[1:]


def _arguments(parser: argparse.ArgumentParser) -> None:
    add_project(parser, ACTIONS)
    parser.add_argument("name", nargs="?", default="", metavar="NAME", help="what the text model is called")
    making = parser.add_argument_group("make and teach")
    making.add_argument(
        "--from",
        dest="from_",
        nargs="+",
        default=[],
        metavar="TEXT",
        help="texts to learn from, by name or #NUMBER, “transcripts” for those of train (default: all of the language)",
    )
    making.add_argument("--order", type=count, default=3, metavar="N", help="longest n-grams, 1 to 6 (default: 3)")
    making.add_argument(
        "--unit",
        choices=NOTE_UNITS,
        help="what is counted, word or letter (default: word); what is taught, letter or piece (default: letter)",
    )
    making.add_argument(
        "--prune",
        type=count,
        nargs="+",
        default=[],
        metavar="N",
        help="leave out 2-grams that come so often or less, 3-grams and so on; the last stands for longer ones",
    )
    making.add_argument("--vocabulary", type=count, default=0, metavar="N", help="only the N most frequent units")
    making.add_argument(
        "--arpa", type=Path, metavar="FILE", help="keep a model that another program made, as ARPA or KenLM's binary"
    )
    usual = "(default: the project's; of a ready model, what its card tells)"
    making.add_argument("--licence", default="", metavar="WORDS", help=f"terms of its texts {usual}")
    making.add_argument("--language", default="", metavar="CODE", help=f"of its texts {usual}")
    making.add_argument(
        "--learn",
        metavar="TIER",
        default="",
        help="make, teach: of what stands on this tier, not of transcripts",
    )
    making.add_argument("--replace", action="store_true", help="in the place of one that has this name")
    text_teaching.add_arguments(parser)
    ready_models.add_arguments(parser)
    parser.add_argument("--split", choices=SPLITS, default="", help="perplexity: of which transcripts (default: dev)")
    parser.add_argument("--text", type=Path, metavar="FILE", help="perplexity: of a text, a sentence on each line")
    tuning = parser.add_argument_group("tune")
    tuning.add_argument("--model", default="", metavar="RUN", help="the recogniser that is to read with it")
    tuning.add_argument(
        "--rescore",
        default="",
        metavar="NAME",
        help="a second text model, which weighs again what NAME finds; NAME itself, what the sound alone says",
    )
    tuning.add_argument("--hot-words", type=Path, metavar="FILE", help="hot words that are always given as well")
    tuning.add_argument("--device", choices=["auto", "cpu", "cuda", "mps"], default="auto", help="where the model runs")


def _run(args: argparse.Namespace) -> Answer:
    folder = project_folder(args.folder)
    if (args.action == "list") == bool(args.name):
        raise ConfigError(
            say("lm {action} needs the name of a text model.", action=args.action)
            if not args.name
            else say("lm list takes no name."),
            say("Write lm DIR make NAME, lm DIR tune NAME --model RUN, or lm DIR list."),
        )
    match args.action:
        case "make":
            return _make(args, folder)
        case "teach":
            return text_teaching.taught(args, folder)
        case "add":
            return ready_models.added(args, folder)
        case "remove":
            return _remove(store.find(args.name, folder))
        case "restore":
            back = store.restore(store.find_removed(folder, args.name))
            return Answer(_described(back), f"{back.name} is back.\n")
        case "perplexity":
            return _perplexity(args, folder)
        case "tune":
            return _tune(args, folder)
    return _list(folder)


def _make(args: argparse.Namespace, folder: Path) -> Answer:
    with Project.open(folder, read_only=True) as project:
        reader = as_learnt(project, args.learn)
        meta = reader.meta
        if args.unit == "piece":
            raise ConfigError(
                say("Words or letters are counted, not pieces."), say("Write --unit word, or teach a network.")
            )
        unit: Unit = args.unit or "word"
        recipe = Recipe(
            args.order,
            unit,
            tuple(args.prune),
            args.vocabulary,
            licence=args.licence or meta.licence,
            language=args.language or meta.language,
        )
        if args.arpa:
            name = say("{name}, made by another program", name=args.arpa.name)
            recipe = Recipe(unit=unit, made_of=(str(name),), licence=args.licence, language=recipe.language)
            return _told(store.bring(folder, args.name, args.arpa, recipe, replace=args.replace))
        chosen = chosen_texts(reader, args.from_, recipe.language, args.learn)
        progress = Progress("Sentences read:", args.json)
        made, used = make_model(folder, reader, args.name, chosen, recipe, replaces=args.replace, progress=progress)
        return _told(made, used)


def _described(model: TextModel) -> dict[str, Any]:
    return {"folder": str(model.folder), **model.note.to_json()}


def _told(model: TextModel, used: Used | None = None) -> Answer:
    note = model.note
    counts = {verdict.name.lower(): count for verdict, count in used.counts.items()} if used is not None else {}
    units = counted(note.vocabulary, note.unit)
    text = f"{model.name}: order {note.order}, {units}, {' + '.join(f'{n:,}' for n in note.ngrams)} n-grams"
    text += f", {quantities.size(note.size)}\n" + "".join(f"  {line}\n" for line in store.described(note))
    if used is not None and used.leaking:
        text += f"  Kept out, for they stand in dev or test, or nearly: {counted(used.leaking, 'sentence')}\n"
    text += f"Tune it for a recogniser: vizinho lm {model.folder.parents[1]} tune {model.name} --model RUN\n"
    return Answer(_described(model) | {"sentences_by_verdict": counts}, text)


def _list(folder: Path) -> Answer:
    found = store.models(folder)
    with Project.open(folder, read_only=True) as project:
        dev = transcripts_of(project, "dev")
        leaks = leaks_of(project, found)
    measured = {model.name: on_dev.known(model, dev) for model in found}
    rows = [
        [
            model.name,
            kind_of(model.note),
            f"{model.note.sentences:,}",
            f"{model.note.units:,}",
            f"{model.note.vocabulary:,}",
            f"{one.perplexity.bits:.3f}" if (one := measured[model.name]) is not None else "",
            moment(model.note.at),
            "; ".join(_short(tuned) for tuned in model.note.tuned.values()),
        ]
        for model in found
    ]
    head = ["name", "kind", "sentences", "units", "vocabulary", "bits a letter", "made", "tuned for"]
    lost = [str(error) for error in store.unreadable(folder)]
    none = "" if lost else f"No text models yet. vizinho lm {folder} make NAME counts one.\n"
    text = (table(head, rows) if rows else none) + "".join(f"{why}\n" for why in (*filter(None, leaks), *lost))
    said = [
        _described(model) | {"dev": one and one.to_json(), "remarks": [remark] if remark else []}
        for model, remark in zip(found, leaks, strict=True)
        for one in (measured[model.name],)
    ]
    return Answer({"models": said, "unreadable": lost}, text)


def kind_of(note: Note) -> str:
    """What a text model is, in a few words."""
    if note.neural is not None:
        return f"{note.neural.shape} of {note.neural.parameters:,} parameters, {note.unit}s"
    return f"{note.order}-gram, {note.unit}s" if note.kind == "counted" else f"{note.kind}, {note.unit}s"


def _short(tuned: Tuned) -> str:
    if not tuned.helps:
        return f"{tuned.model}: {'too little of dev to tell' if tuned.unsure else 'does not help'}"
    return f"{tuned.model}: WER {percent(tuned.without.wer)} to {percent(tuned.best.wer)} on dev"


def _remove(model: TextModel) -> Answer:
    if model.folder.parent.name != store.ROOM:
        raise ConfigError(
            say("{name} is in no project.", name=model.name),
            say("Remove its folder where it is: {folder}.", folder=model.folder),
        )
    removed = store.remove(model)
    back = f"vizinho lm {model.folder.parents[1]} restore {model.name}"
    return Answer({"removed": removed.key}, f"Removed {model.name}, and kept a week for {back}\n")


def _perplexity(args: argparse.Namespace, folder: Path) -> Answer:
    if args.text and args.split:
        raise ConfigError(say("A text and a split are two texts."), say("Choose --text or --split."))
    model = store.find(args.name, folder)
    with Project.open(folder, read_only=True) as project:
        what = args.text.name if args.text else args.split or "dev"
        texts = lines_of(args.text, project) if args.text else transcripts_of(project, what)
        leaks = leaks_of(project, [model]) if what in HELD_OUT else [""]
        return text_perplexity.answered(model, what, texts, project.alphabet, leaks[0])


def _tune(args: argparse.Namespace, folder: Path) -> Answer:
    model = store.find(args.name, folder)
    if not args.model:
        raise ConfigError(
            say("lm tune needs the recogniser that is to read with the text model."), say("Give --model RUN.")
        )
    recogniser = model_named(args.model, folder, quiet=args.json)
    again = store.find(args.rescore, folder) if args.rescore else None
    words = hot_words_of(args)
    alone = again is not None and again.folder == model.folder  # it weighs what the sound alone says
    reading = TextReading(None if alone else model.folder, words, rescorer=again.folder if again is not None else None)
    first, judging = models_of(reading)
    for one in (first, judging):
        if one is not None:
            one.check()
    reading = checked(reading, folder)
    tell(reading.remarks, quiet=args.json)
    progress = Progress("Weights tried:", args.json)
    tuned = tune_on_dev(folder, recogniser, reading, device=args.device, progress=progress)
    store.keep_tuned(judging or model, tuned_key(model_print(recogniser), reading, first), tuned)
    rows = [
        [*(f"{value:g}" for value in astuple(one.weights)), percent(one.wer), percent(one.cer)]
        for one in (tuned.without, *sorted(tuned.tried, key=lambda one: (one.wer, one.cer))[:SHOWN])
    ]
    bare = "the sound and the hot words alone" if words else "the sound alone"
    text = f"Tried on {counted(tuned.utterances, 'utterance')} of dev. The first line is {bare}.\n"
    text += table(["weight", "insertion", "unknown", "again", "insertion", "WER", "CER"], rows)
    if tuned.unsure:
        text += f"Whether {(judging or model).name} helps cannot be told on so little: the best of so many weights "
        text += "may be better by chance. Its weight is 0.\n"
    elif not tuned.helps:
        text += "The text model does not help this recogniser: its weight is 0, and texts stay those of the sound.\n"
    elif judging is not None and not tuned.weights.rescore:
        text += f"Weighing texts again by {judging.name} does not help: its weight is 0.\n"
    data: dict[str, Any] = {"lm": model.name, "rescore": judging.name if judging is not None else None}
    data |= {"model": str(recogniser), "hot_words": list(map(asdict, words))}
    return Answer({**data, **asdict(tuned), "helps": tuned.helps, "remarks": list(reading.remarks)}, text)


LM = Command(
    "lm",
    "models of text that recognisers read with: make, teach, add, list, remove, restore, perplexity, tune",
    _arguments,
    _run,
    "Counts n-grams of train transcripts and of texts that were brought (vizinho text), without what stands in dev\n"
    "or test, by modified Kneser-Ney, and keeps them as ARPA in DIR/lm/NAME.\n"
    "teach makes a run that teaches a network of text, from scratch or from one of another language (`vizinho runs`\n"
    "lists, pauses, stops and removes it); DIR/lm/NAME is what comes of it.\n"
    "add takes a network that others taught. tune looks for the weights that are best for a recogniser on dev;\n"
    "transcribe, evaluate and check read with --lm NAME, and weigh texts again with --rescore OTHER.",
)
