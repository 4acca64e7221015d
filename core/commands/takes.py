"""takes: what was spoken into the Live page; correcting a take, and keeping it as an utterance."""

from __future__ import annotations

import argparse
from dataclasses import replace
from pathlib import Path

from core.commands.command import Answer, Command, add_project, moment, table
from core.commands.corpus import project_folder
from core.errors import ConfigError, ProjectError
from core.project.store import Project
from core.project.take_to_utterance import keep_take
from core.project.takes import MISSING_HINT, Take, list_takes, missing_words, save_take
from core.quantities import duration
from core.wording import say

ACTIONS = ("list", "correct", "keep")


def _arguments(parser: argparse.ArgumentParser) -> None:
    add_project(parser, ACTIONS)
    parser.add_argument("words", nargs="*", metavar="TAKE", help="which, as DAY/take-NNN; correct: then what was said")
    parser.add_argument("--speaker", default="", metavar="NAME", help="keep: who speaks, if the take does not say")
    parser.add_argument(
        "--split", choices=["train", "dev", "test"], default="test", help="keep: where to (default: test)"
    )


def _run(args: argparse.Namespace) -> Answer:
    keeping = args.action == "keep"
    with Project.open(project_folder(args.folder), read_only=not keeping) as project:
        takes = project.folder / "takes"
        match args.action, args.words:
            case "list", []:
                pass
            case "correct", [name, text]:
                save_take(replace(_find(takes, name), corrected=text))
            case "keep", [_, *_] as names:
                for take in [_find(takes, name) for name in names]:
                    _keep(project, take, args)
            case _:
                raise ConfigError(
                    say(
                        "takes {action} cannot do with {count} words behind it.",
                        action=args.action,
                        count=len(args.words),
                    ),
                    say("Write correct TAKE TEXT, or keep TAKE..."),
                )
    return _listed(takes)


def _keep(project: Project, take: Take, args: argparse.Namespace) -> None:
    """Make a take an utterance, and note in the take which one."""
    speaker = args.speaker or take.speaker
    id = keep_take(
        project, take.path, take.reference, speaker, prompt=take.prompt, split=args.split, voices=take.voices
    )
    save_take(replace(take, utterance_id=id, speaker=speaker))


def _name(take: Take) -> str:
    return f"{take.path.parent.name}/{take.path.stem}"


def _find(takes: Path, name: str) -> Take:
    """Raises `ProjectError` when there is no such take."""
    for take in list_takes(takes):
        if name in (_name(take), str(take.path)):
            return take
    raise ProjectError(
        say("There is no take {name}.", name=name), say("`vizinho takes {parent}` lists them.", parent=takes.parent)
    )


def _listed(takes: Path) -> Answer:
    found = list_takes(takes)
    data = [
        {
            "take": _name(take),
            "path": str(take.path),
            "at": take.at,
            "seconds": take.seconds,
            "text": take.text,
            "said": take.reference,
            "speaker": take.speaker,
            "kept": take.utterance_id is not None,
            "missing": [{"at": at_s, "seconds": seconds} for at_s, seconds in take.missing],
        }
        for take in found
    ]
    rows = [
        [
            _name(t),
            moment(t.at),
            duration(t.seconds),
            ", ".join(["kept"] * (t.utterance_id is not None) + ["sound is missing"] * bool(t.missing)),
            t.speaker,
            t.text,
            t.reference,
        ]
        for t in found
    ]
    head = ["take", "when", "length", "", "speaker", "heard", "said"]
    said = [f"{_name(t)}: {missing_words(t.missing)} {MISSING_HINT}\n" for t in found if t.missing]
    return Answer({"takes": data}, table(head, rows) + "".join(said) if rows else "Nothing was recorded yet.\n")


TAKES = Command(
    "takes",
    "what was recorded on the Live page; correct it, keep it as test utterances",
    _arguments,
    _run,
    "A take is kept with what was really said: its correction, else its prompt. The take itself stays where it is.",
)
