"""speakers: who speaks, how much, and what is known of them; one name for one person."""

from __future__ import annotations

import argparse

from core.commands.command import Answer, Command, add_project, table
from core.commands.corpus import project_folder
from core.errors import ConfigError, ProjectError
from core.project.records import Speaker
from core.project.speakers import FACTS, merge_speakers, remove_unused, set_fact, spoken
from core.project.store import Project
from core.quantities import duration
from core.wording import say

ACTIONS = ("list", "set", "merge", "remove-unused")


def _arguments(parser: argparse.ArgumentParser) -> None:
    add_project(parser, ACTIONS)
    parser.add_argument("words", nargs="*", metavar="NAME", help="a speaker, and what the action needs behind it")


def _run(args: argparse.Namespace) -> Answer:
    with Project.open(project_folder(args.folder), read_only=args.action == "list") as project:
        match args.action, args.words:
            case "list", []:
                pass
            case "set", [name, fact, value]:
                set_fact(project, _find(project, name).id, fact, value)
            case "merge", [keep, *others] if others:
                merge_speakers(project, _find(project, keep).id, [_find(project, other).id for other in others])
            case "remove-unused", []:
                remove_unused(project)
            case _:
                raise ConfigError(
                    say(
                        "speakers {action} cannot do with {count} words behind it.",
                        action=args.action,
                        count=len(args.words),
                    ),
                    say("Write set NAME FACT VALUE (facts: {facts}), or merge KEEP OTHER...", facts=FACTS),
                )
        return _listed(project)


def _find(project: Project, name: str) -> Speaker:
    """Raises `ProjectError` when nobody is called that."""
    known = {speaker.name: speaker for speaker in project.speakers()}
    if name not in known:
        raise ProjectError(
            say("Nobody is called {name}.", name=name),
            say("`vizinho speakers {folder}` lists who there is.", folder=project.folder),
        )
    return known[name]


def _listed(project: Project) -> Answer:
    found = spoken(project)
    data = [
        {fact: getattr(each.speaker, fact) for fact in FACTS}
        | {"utterances": each.utterances, "seconds": round(each.seconds, 3)}
        for each in found
    ]
    rows = [
        [each.speaker.name, f"{each.utterances:,}", duration(each.seconds), *(str(d[fact]) for fact in FACTS[1:])]
        for each, d in zip(found, data, strict=True)
    ]
    text = table(["speaker", "utterances", "speech", *FACTS[1:]], rows) if rows else "No speaker is known.\n"
    return Answer({"speakers": data}, text)


SPEAKERS = Command(
    "speakers",
    "who speaks, and how much; rename, describe and merge them",
    _arguments,
    _run,
    "Actions, each one step of the history:\n"
    "  list           everybody, with what they said\n"
    f"  set            NAME FACT VALUE: one of {', '.join(FACTS)}\n"
    "  merge          KEEP OTHER...: they are one person\n"
    "  remove-unused  take away who says nothing",
)
