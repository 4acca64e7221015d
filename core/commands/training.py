"""plan, train, resume: teaching a model and following it."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from core.commands import estimating, plan_elsewhere
from core.commands.command import Answer, Command, add_project, names_project
from core.commands.corpus import project_folder
from core.commands.following import follow
from core.commands.model_names import model_named
from core.commands.numbers import count, number, whole
from core.commands.runs import now
from core.errors import ConfigError, RunError
from core.families import checkpoint
from core.families.letter_similarity import own_starts
from core.families.plan import TransferPlan
from core.names import typed_path
from core.places import ahead
from core.places.making import make_there, make_ways_there
from core.places.place import Place
from core.places.places import chosen
from core.project.queries import Reader
from core.project.store import Project
from core.project.tiers.learnt import as_learnt
from core.runs import averaged_way, queue, supervisor
from core.runs.create import learns_source, plan_for, train_texts
from core.runs.fit import Fit, fit_in
from core.runs.folder import find_run
from core.runs.from_project import make_queued, make_runs
from core.runs.reader import RunReader
from core.runs.source_project import source_of
from core.sources.catalogue import given_name
from core.strategies import STRATEGIES, writes
from core.training import setting_ranges, settings_file
from core.training.config import FOLDERS, RECIPES, TrainConfig
from core.training.draft import (
    Start,
    limit_of,
    make_config,
    own_names,
    scratch_like,
    start_from,
    twin,
    ways_to_keep,
)
from core.training.settings_help import help_of_settings
from core.training.varied import remarks
from core.training.what_learns import untaught
from core.wording import say


def start_named(source: str, project: Path, like: str | None = None) -> Start:
    """What --from means, with --like for a run from scratch. Raises `CheckpointError` where it names nothing usable."""
    if source == "scratch":
        return scratch_like(model_named(like, project) if like else None)
    if like:
        raise ConfigError(say("--like is for runs from scratch."), say("Use it with --from scratch, or leave it out."))
    start = start_from(folder := model_named(source, project))
    return replace(start, label=given_name(folder) or start.label)


def chosen_starts(project: Project, source: Path | None) -> dict[str, str]:
    """The starts of new letters that were chosen by hand, as far as the checkpoint at `source` has them."""
    known = checkpoint.check(source) if source and project.meta.starts else None
    return own_starts(project.meta.starts, project.meta.alphabet, known.vocabulary.spelt) if known else {}


def config_of(args: argparse.Namespace, project: Project, more: Mapping[str, Any] | None = None) -> TrainConfig:
    """The settings that the options of `add_settings` make, by the same rules as in the window; `more` are settings by
    name that stand above the others. Raises `WorkbenchError`."""
    start = start_named(args.source, project.folder, args.like)
    kept = settings_file.read(args.config) if args.config else None
    recipe = args.recipe or (kept.recipe if kept is not None else "") or "quick"
    own = {**(kept.own if kept is not None else {}), **dict(_setting(text) for text in args.set or ())}
    own |= {k: v for k in ("learn", "hours", "seed", "threads", "workers") if (v := getattr(args, k)) is not None}
    own |= more or {}
    learnt = as_learnt(project, str(own.get("learn", "")))
    title = RECIPES[recipe].title
    made = make_config(
        start,
        recipe,
        name=args.name or (f"{title}, from scratch" if start.scratch else title),
        language=learnt.meta.language,
        device=args.device or ("cuda" if args.cards else "auto"),
        cards=args.cards or "",
        neighbours=chosen_starts(project, start.folder),
        source_data=str(typed_path(args.source_data).resolve()) if args.source_data else "",
        own=own,
    )
    if more is None:  # of a sweep, a setting of a strategy may be one of some runs only: see `sweep.check_used`
        _check_owners(own, made.strategy)
    return made


def set_names(args: argparse.Namespace) -> list[str]:
    """What --set sets. Raises `WorkbenchError`."""
    return [_setting(text)[0] for text in args.set or ()]


def _check_owners(own: Mapping[str, Any], chosen: str) -> None:
    """Raises `ConfigError` for a setting of another strategy, which would be left behind unsaid."""
    for other in STRATEGIES.values():
        for setting in other.settings:
            if setting.name in own and other.key != chosen:
                raise ConfigError(
                    say(
                        "{name} is a setting of the strategy “{other}”, and the run’s is “{chosen}”.",
                        name=setting.name,
                        other=other.key,
                        chosen=chosen,
                    ),
                    say("Add --set strategy={other}, or leave {name} out.", other=other.key, name=setting.name),
                )


def _setting(text: str) -> tuple[str, Any]:
    """ "learning_rate=5e-4" as a name and a value. Raises `ConfigError`."""
    name, sign, value = text.partition("=")
    if not sign:
        raise ConfigError(
            say("--set {text} has no “=”.", text=text), say("Write NAME=VALUE, such as --set learning_rate=5e-4.")
        )
    return name.strip(), value_of(name.strip(), value)


def value_of(name: str, text: str) -> Any:
    """A setting's value written as text; folders count from where the command was given. Raises `WorkbenchError`."""
    value = setting_ranges.from_text(name, limit_of(name), text)
    return str(typed_path(value).resolve()) if name in FOLDERS and value else value


def _plan_arguments(parser: argparse.ArgumentParser) -> None:
    add_project(parser)
    estimating.add_arguments(parser)
    add_settings(parser)
    add_place(parser)


def add_settings(parser: argparse.ArgumentParser) -> None:
    """The options that decide a run."""
    parser.add_argument(
        "--from",
        "--source",
        dest="source",
        default="starter:es",
        metavar="CHECKPOINT",
        help="starter:es (the default), a run of this project, a folder, a model of the hub by its id, or scratch",
    )
    parser.add_argument(
        "--like", metavar="CHECKPOINT", help="with --from scratch: take this checkpoint's network, not its weights"
    )
    parser.add_argument(
        "--source-data",
        metavar="PLACE",
        help="speech of the source's language: another project or a manifest.jsonl. Each check then tells the source's "
        "error rates too, and --set strategy=multi_task learns from both",
    )
    names_project(parser, "source_data")
    parser.add_argument(
        "--learn",
        metavar="TIER",
        help="learn and measure what stands on this tier instead of the transcripts; see `vizinho tiers`. Utterances "
        "without a text on it are left out",
    )
    parser.add_argument("--recipe", choices=sorted(RECIPES), help="how thorough (default: quick)")
    parser.add_argument(
        "--config",
        type=Path,
        metavar="FILE",
        help="settings from a file, as `vizinho runs DIR settings RUN` writes them",
    )
    parser.add_argument("--hours", type=number, help="hours of audio to hear, instead of the recipe's")
    parser.add_argument("--seed", type=whole, help="seed of every random choice")
    parser.add_argument("--device", choices=["auto", "cpu", "cuda", "mps"], help="where to train")
    parser.add_argument(
        "--cards", metavar="NUMBERS", help="graphics cards to train on together, such as 0,1, or all of them"
    )
    parser.add_argument("--threads", type=count, help="CPU threads")
    parser.add_argument("--workers", type=count, help="processes that share each step, such as 2 of a thread each")
    parser.add_argument("--name", help="what to call the run")
    parser.add_argument(
        "--set", metavar="NAME=VALUE", action="append", help="any other setting, such as learning_rate=5e-4; repeatable"
    )
    parser.epilog = _settings()


def add_place(parser: argparse.ArgumentParser) -> None:
    """The options that decide where it trains; see `place_asked`."""
    parser.add_argument("--on", metavar="PLACE", help="on another machine, as `vizinho places` lists them")
    parser.add_argument("--nodes", type=count, metavar="N", help="with --on: nodes that share each step of the run")


def _plan(args: argparse.Namespace) -> Answer:
    with Project.open(project_folder(args.folder), read_only=True) as project:
        config, place = config_of(args, project), place_asked(args)
        with Reader(project.folder) as found:
            reader = as_learnt(found, config.learn)
            texts = train_texts(config, reader.each(), project.folder, reader.normaliser)
            plan = plan_for(config, reader.alphabet, texts, speech := source_of(config, project.folder))
            fit = fit_in(config, plan, reader)
            together = ahead.shared(config, place, reader) if place is not None else None
            takes = estimating.estimated(args, config, plan, reader, speech)
            there = plan_elsewhere.looked_at(args, place, config, plan, reader, speech) if place is not None else None
        beside = _source_words(config, project.folder, plan)
    remarked = [*untaught(config, plan), *remarks(config)]
    told = {"fit": fit.to_json() if fit else None, "source_data": beside, "remarks": remarked, "estimate": takes}
    text = plan.as_text() + _fit_words(fit) + (f"\n{beside}\n" if beside else "")
    text += "".join(f"\n{words}\n" for words in remarked)
    text += estimating.words(takes, project.folder) if takes else ""
    if place is None or together is None or there is None:
        return Answer(plan.to_json() | told, text)
    told |= {"on": place.name, "shared": together.to_json(), "there": there.to_json()}
    text += f"\nOn {place.name}: {together.sentence or 'one process'}.\n{plan_elsewhere.words(there, project.folder)}"
    return Answer(plan.to_json() | told, text, 2 if there.reasons else 0)


def _source_words(config: TrainConfig, project: Path, plan: TransferPlan) -> str:
    """What is done with the source's speech; "" where a run has none at hand."""
    found = source_of(config, project)
    return found.sentence(plan.vocabulary, learns=learns_source(config)) if found is not None else ""


def _fit_words(fit: Fit | None) -> str:
    """How many utterances cannot be written, and the way out; "" where all can."""
    return f"\n{fit.sentence}\n{fit.hint}\n" if fit is not None and fit.misfits else ""


def _train_arguments(parser: argparse.ArgumentParser) -> None:
    add_project(parser)
    add_settings(parser)
    parser.add_argument(
        "--compare", action="store_true", help="also train the same network from scratch, beside it, to compare"
    )
    add_place(parser)
    parser.add_argument("--queue", action="store_true", help="make the run and let it wait; `vizinho queue` starts it")
    parser.add_argument(
        "--keep-source",
        action="store_true",
        help="with --source-data and --queue: three runs, one after another, to compare how much of the source each "
        "keeps: all layers, both languages together, low-rank adapters; `queue start --follow` then tries averages "
        "of the first with its source",
    )


def _settings() -> str:
    """What --set takes: names, ranges, and what each does."""
    helps = help_of_settings()
    lines = [f"  {name}: {limit_of(name).words}\n      {helps[name]}" for name in own_names()]
    return "\n".join(["settings for --set:", *lines])


def _train(args: argparse.Namespace) -> Answer:
    if args.keep_source and not (args.queue and args.source_data):
        raise ConfigError(
            say("--keep-source makes runs that wait in the queue, and compares by the source's speech."),
            say("Add --queue and --source-data PLACE."),
        )
    folder, place = project_folder(args.folder), place_asked(args)
    with Project.open(folder, read_only=True) as project:
        config = config_of(args, project)
        configs = ways_to_keep(config) if args.keep_source else [config]
        if args.compare and config.source:
            weights = checkpoint.parameters(Path(config.source))
            configs.append(twin(config, f"{config.name}, from scratch", weights))
        if place is not None and args.keep_source:
            runs = make_ways_there(project.folder, configs, place, args.nodes or 0)
        elif place is not None:
            runs = make_there(project.folder, configs, place, queued=args.queue, nodes=args.nodes or 0)
        elif args.keep_source:
            runs = averaged_way.make_ways(project.folder, configs)
        elif args.queue:
            runs = make_queued(project.folder, configs)
        else:
            runs = make_runs(project.folder, configs)
        plan = TransferPlan.read(runs[0].transfer)
        of_source = _source_words(configs[0], project.folder, plan)
        with Reader(project.folder) as found:
            reader = as_learnt(found, config.learn)
            fit, aside = fit_in(config, plan, reader), reader.summary().untranscribed.utterances
    if aside and writes(config.strategy) and not args.json:
        what = f"nothing on {config.learn}" if config.learn else "not transcribed"
        sys.stderr.write(f"Left aside, {what}: {aside:,}\n")
    if not args.json:
        sys.stderr.write(_fit_words(fit).lstrip() + (f"{of_source}\n" if of_source else ""))
        sys.stderr.writelines(f"{words}\n" for words in (*untaught(config, plan), *remarks(config)))
    if args.queue:
        keys = [run.key for run in runs]
        return Answer({"queued": keys}, f"Waiting: {', '.join(keys)}. Start with: vizinho queue {folder} start\n")
    for run in runs:
        side_by_side = queue.threads_for(run, queue.cores(), len(runs)) if len(runs) > 1 else None
        queue.give_cards(run)
        supervisor.start(run, nice=0, threads=side_by_side)
    answers = [follow(RunReader(run), args.json) for run in runs]
    beside = {"beside": [answer.data for answer in answers[1:]]} if args.compare else {}
    return Answer(answers[0].data | beside, "".join(answer.text for answer in answers))


def place_asked(args: argparse.Namespace) -> Place | None:
    """The place of --on, with the nodes of --nodes; None for this computer. Raises `ConfigError`."""
    if args.nodes and not args.on:
        raise ConfigError(
            say("--nodes is for runs on another machine."),
            say("Add --on PLACE, or leave it out: --workers is for this computer."),
        )
    place = chosen(args.on)
    return replace(place, nodes=args.nodes) if place is not None and args.nodes else place


def _resume(args: argparse.Namespace) -> Answer:
    folder = project_folder(args.folder)
    with Project.open(folder, read_only=True) as project:
        run = find_run(project.runs, args.run)
    reader = RunReader(run)
    if now(reader).status.state == "finished":
        raise RunError(
            say("The run “{key}” is finished.", key=run.key),
            say("Start another from it with --from {key}.", key=run.key),
        )
    if not supervisor.alive(run):
        run.clear_request()
        queue.give_cards(run)
        supervisor.start(run, nice=0)
    return follow(reader, args.json)


def _resume_arguments(parser: argparse.ArgumentParser) -> None:
    add_project(parser)
    parser.add_argument("run", metavar="RUN", help="the run's name, as `vizinho runs` prints it")


PLAN = Command(
    "plan",
    "which letters and layers a run with these settings would carry over from a checkpoint, and what it would take",
    _plan_arguments,
    _plan,
)
TRAIN = Command(
    "train",
    "teach a model and follow it; Ctrl-C pauses",
    _train_arguments,
    _train,
    "Makes a run, starts it as a process of its own and follows it. Ctrl-C saves and pauses; `vizinho resume` goes on\n"
    "from there as if it had never stopped.\n"
    "With --set strategy=unlabelled (and more_sound=FOLDER) a wav2vec 2.0 learns from sound alone, and writes nothing.",
)
RESUME = Command("resume", "go on with a paused or broken run", _resume_arguments, _resume)
