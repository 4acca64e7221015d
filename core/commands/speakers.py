"""speakers: who speaks, how much, and what is known of them; one name for one person."""

from __future__ import annotations

import argparse
from dataclasses import asdict

from core.commands.command import Answer, Command, add_project, table
from core.commands.corpus import project_folder
from core.diarisation.known_voices import BIOMETRIC, STAYS, every_known, forget, forget_nobodys, known_in
from core.diarisation.voices import heard_how
from core.errors import ConfigError, ProjectError
from core.project.records import Speaker
from core.project.speakers import FACTS, merge_speakers, remove_unused, set_fact, spoken
from core.project.store import Project
from core.quantities import duration
from core.wording import counted, say

ACTIONS = ("list", "set", "merge", "remove-unused", "voices", "forget-voice")


def _arguments(parser: argparse.ArgumentParser) -> None:
    add_project(parser, ACTIONS)
    parser.add_argument("words", nargs="*", metavar="NAME", help="a speaker, and what the action needs behind it")
    parser.add_argument(
        "--for-good", action="store_true", help="forget-voice: out of the history, too; no undo brings it back"
    )
    parser.add_argument(
        "--nobodys", action="store_true", help="forget-voice: those that are nobody's now, as `voices` lists them"
    )


def _run(args: argparse.Namespace) -> Answer:
    with Project.open(project_folder(args.folder), read_only=args.action in ("list", "voices")) as project:
        match args.action, args.words:
            case "list", []:
                pass
            case "set", [name, fact, value]:
                set_fact(project, _find(project, name).id, fact, value)
            case "merge", [keep, *others] if others:
                merge_speakers(project, _find(project, keep).id, [_find(project, other).id for other in others])
            case "remove-unused", []:
                remove_unused(project)
            case "voices", []:
                return _voices(project)
            case "forget-voice", [] if args.nobodys:
                forget_nobodys(project, for_good=args.for_good)
            case "forget-voice", names if names and not args.nobodys:
                forget(project, [_find(project, name).id for name in names], for_good=args.for_good)
            case _:
                raise ConfigError(
                    say(
                        "speakers {action} cannot do with {count} words behind it.",
                        action=args.action,
                        count=len(args.words),
                    ),
                    say(
                        "Write set NAME FACT VALUE (facts: {facts}), merge KEEP OTHER..., voices, or forget-voice"
                        " NAME...",
                        facts=FACTS,
                    ),
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


def _voices(project: Project) -> Answer:
    """Whose voices are known, and from where."""
    known = every_known(project)
    nobodys = known.get(None)
    people = [(speaker.name, known[speaker.id]) for speaker in project.speakers() if speaker.id in known]
    rows = [
        [name, duration(one.seconds), ", ".join(one.recordings), ", ".join(map(heard_how, one.models))]
        for name, one in [*people, *([("(nobody's)", nobodys)] if nobodys is not None else [])]
    ]
    text = table(["speaker", "speech", "known from", "heard"], rows) if rows else "No voice is known.\n"
    data = [{"name": name, **asdict(one)} for name, one in people]
    said = {"voices": data, "nobodys": asdict(nobodys) if nobodys is not None else None, "told": BIOMETRIC}
    return Answer(said, f"{text}{BIOMETRIC}\n{STAYS}\n" if rows else text)


def _listed(project: Project) -> Answer:
    found, voices = spoken(project), known_in(project)
    data = [
        {fact: getattr(each.speaker, fact) for fact in FACTS}
        | {"utterances": each.utterances, "seconds": round(each.seconds, 3)}
        | {"voice_known_from": len(voices[each.speaker.id].recordings) if each.speaker.id in voices else 0}
        for each in found
    ]
    rows = [
        [each.speaker.name, f"{each.utterances:,}", duration(each.seconds), *(str(d[fact]) for fact in FACTS[1:]),
         counted(d["voice_known_from"], "recording") if d["voice_known_from"] else ""]
        for each, d in zip(found, data, strict=True)
    ]  # fmt: skip
    text = (
        table(["speaker", "utterances", "speech", *FACTS[1:], "voice known from"], rows)
        if rows
        else "No speaker is known.\n"
    )
    return Answer({"speakers": data}, text)


SPEAKERS = Command(
    "speakers",
    "who speaks, and how much; rename, describe and merge them",
    _arguments,
    _run,
    "Actions; each but list and voices is one step of the history:\n"
    "  list           everybody, with what they said\n"
    f"  set            NAME FACT VALUE: one of {', '.join(FACTS)}\n"
    "  merge          KEEP OTHER...: they are one person\n"
    "  remove-unused  take away who says nothing\n"
    "  voices         whose voices `vizinho diarise` kept, and from which recordings: they are biometric\n"
    "  forget-voice   NAME...: what was kept of a voice, so that nobody is known by it; --for-good: no undo brings it\n"
    "                 back; --nobodys in place of NAME: voices whose utterances are given to nobody now",
)
