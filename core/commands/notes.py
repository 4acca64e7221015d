"""notes: what people wrote about utterances and recordings, with who and when."""

from __future__ import annotations

import argparse
from collections.abc import Iterable
from typing import Any

from core.commands import choosing
from core.commands.command import Answer, Command, add_project, moment, table
from core.commands.corpus import project_folder
from core.commands.numbers import whole
from core.errors import ConfigError
from core.project import notes
from core.project.queries import Query
from core.project.recording.listed import recording_named
from core.project.records import Note
from core.project.store import Project
from core.wording import say

ACTIONS = ("list", "add", "edit", "remove")
PAGE = 512


def _arguments(parser: argparse.ArgumentParser) -> None:
    add_project(parser, ACTIONS)
    parser.add_argument("words", nargs="*", metavar="WORD", help="what the action needs behind it")
    parser.add_argument("--recording", metavar="NAME", default="", help="list, add: about this recording as a whole")
    parser.add_argument("--author", metavar="NAME", help="add, edit: who writes (default: who is logged in here)")
    choosing.add_arguments(parser)


def _run(args: argparse.Namespace) -> Answer:
    author = notes.system_author() if args.author is None else args.author
    with Project.open(project_folder(args.folder), read_only=args.action == "list") as project:
        match args.action, args.words:
            case "list", []:
                pass
            case "add", [text] if args.recording:
                recording = recording_named(project, args.recording)
                made = [notes.add_recording_note(project, recording.id, text, author)]
                return _listed(project, [notes.note(project, id) for id in made])
            case "add", [text] if args.keys:
                ids = project.ids(choosing.query_of(project, args)).tolist()
                made = notes.add_notes(project, ids, text, author)
                return _listed(project, [notes.note(project, id) for id in made])
            case "edit", [id, text]:
                notes.change_note(project, _number(id), text, author)
            case "remove", ids if ids:
                notes.remove_notes(project, [_number(id) for id in ids])
            case _:
                raise ConfigError(
                    say(
                        "notes {action} cannot do with {count} words behind it.",
                        action=args.action,
                        count=len(args.words),
                    ),
                    say("Write add TEXT with --keys or --recording, edit NUMBER TEXT, or remove NUMBER..."),
                )
        return _listed(project, _asked(project, args))


def _number(word: str) -> int:
    try:
        return whole(word)
    except argparse.ArgumentTypeError as error:
        raise ConfigError(
            say("“{word}” is no number of a note.", word=word), say("`vizinho notes` lists them with their numbers.")
        ) from error


def _asked(project: Project, args: argparse.Namespace) -> Iterable[Note]:
    """The notes about recordings, then those about the utterances that were chosen."""
    if args.recording:
        yield from notes.of_recording(project, recording_named(project, args.recording).id)
        return
    query = choosing.query_of(project, args)
    if query == Query():
        for those in notes.of_recordings(project).values():
            yield from those
    ids = project.ids(query).tolist()
    for first in range(0, len(ids), PAGE):
        part = ids[first : first + PAGE]
        found = notes.beside(project, part)
        for id in part:
            yield from found.get(id, ())


def _listed(project: Project, found: Iterable[Note]) -> Answer:
    names = {one.id: one.name for one in project.recordings()}
    data: list[dict[str, Any]] = []
    for one in found:
        about = project.utterance(one.utterance_id) if one.utterance_id is not None else None
        data.append(
            {
                "number": one.id,
                "utterance": about.key if about is not None else "",
                "recording": names.get(one.recording_id, ""),
                "text": one.text,
                "author": one.author,
                "at": one.at,
            }
        )
    rows = [
        [
            str(one["number"]),
            one["utterance"] or one["recording"],
            one["author"],
            moment(one["at"]) if one["at"] else "",
            one["text"],
        ]
        for one in data
    ]
    return Answer({"notes": data}, table(["", "about", "by", "at", "note"], rows) if rows else "There is no note.\n")


NOTES = Command(
    "notes",
    "notes on utterances and recordings, with who wrote them and when",
    _arguments,
    _run,
    "Actions; each but list is one step of the history:\n"
    "  list    all notes, or those on chosen utterances, or on a recording (--recording)\n"
    "  add     TEXT: on the utterances of --keys, or on a recording as a whole (--recording)\n"
    "  edit    NUMBER TEXT: by its number in the list; an empty text removes it\n"
    "  remove  NUMBER...",
)
