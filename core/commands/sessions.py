"""sessions: what was recorded together: where, when, with whom, what was agreed; from and into files of archives."""

from __future__ import annotations

import argparse
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

from core.commands.command import Answer, Command, Progress, add_project, table
from core.commands.corpus import project_folder
from core.commands.problems import problems_text
from core.errors import ConfigError, ProjectError
from core.project.queries import Reader
from core.project.recording.listed import recording_named
from core.project.records import Consent, Participant
from core.project.sessions import edits
from core.project.sessions.edits import CONSENTS, FACTS, WORDS
from core.project.sessions.reading import CONSENTS as CONSENT_WORDS
from core.project.sessions.reading import Known, session_named, sessions
from core.project.store import Project
from core.session_files import FORMATS
from core.session_files.give import give_sessions
from core.session_files.reading import read_sessions
from core.session_files.take import take_sessions
from core.wording import counted, say

ACTIONS = ("list", "show", "add", "set", "remove", "read", "write")


def _arguments(parser: argparse.ArgumentParser) -> None:
    add_project(parser, ACTIONS)
    parser.add_argument("words", nargs="*", metavar="WORD", help="a session, and what the action needs behind it")
    parser.add_argument(
        "--recording",
        metavar="NAME",
        action="append",
        default=[],
        help="add, set: made in it; remove: in none now",
    )
    parser.add_argument("--person", metavar="NAME", default="", help="set, remove: who takes part in it")
    parser.add_argument("--role", default=None, help="set: the role of --person, such as speaker or researcher")
    parser.add_argument(
        "--consent", choices=[one for one in CONSENTS if one] + ["none"], help="set: the consent of --person"
    )
    parser.add_argument("--to", choices=list(FORMATS), metavar="FORMAT", help=f"write: {', '.join(FORMATS)}")


def _run(args: argparse.Namespace) -> Answer:
    if args.action == "read" and args.words:
        return _read(args)
    with Project.open(project_folder(args.folder), read_only=args.action in ("list", "show", "write")) as project:
        recordings = [recording_named(project, name).id for name in args.recording]
        match args.action, args.words:
            case "list", []:
                pass
            case "show", [name]:
                return _shown(project, session_named(project, name))
            case "add", [name]:
                edits.add_session(project, {"name": name}, recordings)
            case "set", [name, fact, value]:
                edits.change_session(project, _id(project, name), {fact: value}, recordings=recordings)
            case "set", [name] if recordings or args.person:
                known = session_named(project, name)
                people = _with(known, args) if args.person else None
                edits.change_session(project, known.session.id, {}, people=people, recordings=recordings)
            case "remove", [] if recordings:
                edits.take_out(project, recordings)
            case "remove", [name] if args.person:
                known = session_named(project, name)
                left = [one for one in known.people if one.name != args.person]
                if len(left) == len(known.people):
                    raise ProjectError(
                        say("Nobody called {name} takes part in it.", name=args.person),
                        say("`vizinho sessions {folder} show` lists who does.", folder=project.folder),
                    )
                edits.change_session(project, known.session.id, {}, people=left)
            case "remove", [name]:
                edits.remove_session(project, _id(project, name))
            case "write", [out] if args.to:
                return _written(project, args, Path(out).expanduser().absolute(), args.to)
            case _:
                raise ConfigError(
                    say(
                        "sessions {action} cannot do with {count} words behind it.",
                        action=args.action,
                        count=len(args.words),
                    ),
                    say(
                        "Write show NAME, add NAME, set NAME FACT VALUE (facts: {facts}), set NAME --person PERSON,"
                        " remove NAME, read FILE..., or write OUT --to FORMAT.",
                        facts=FACTS,
                    ),
                )
        return _listed(project)


def _id(project: Project, name: str) -> int:
    return session_named(project, name).session.id


def _with(known: Known, args: argparse.Namespace) -> list[Participant]:
    """Those who take part, with --person among them as the options say."""
    consent: Consent | None = "" if args.consent == "none" else args.consent
    found = next((one for one in known.people if one.name == args.person), None)
    changed = found or Participant(0, known.session.id, args.person)
    changed = changed if args.role is None else replace(changed, role=args.role)
    changed = changed if consent is None else replace(changed, consent=consent)
    if found is None:
        return [*known.people, changed]
    return [changed if one is found else one for one in known.people]


def _listed(project: Project) -> Answer:
    names = {one.id: one.name for one in project.recordings()}
    found = sessions(project)
    rows = [
        [
            one.session.name,
            one.session.date,
            one.session.place,
            ", ".join(person.name for person in one.people),
            CONSENT_WORDS[one.consent],
            one.session.licence,
            str(len(one.recordings)),
        ]
        for one in found
    ]
    head = ["session", "date", "place", "participants", "consent", "licence", "recordings"]
    text = table(head, rows) if rows else "This project has no sessions.\n"
    return Answer({"sessions": [_json(one, names) for one in found]}, text)


def _json(one: Known, names: dict[int, str]) -> dict[str, Any]:
    return {
        **edits.described(one.session),
        "consent_of_all": one.consent,
        "participants": [{"name": who.name, "role": who.role, "consent": who.consent} for who in one.people],
        "recordings": [names[id] for id in one.recordings],
        "read_as": one.session.format,
    }


def _shown(project: Project, one: Known) -> Answer:
    names = {recording.id: recording.name for recording in project.recordings()}
    told = edits.described(one.session) | {"consent": CONSENT_WORDS[one.session.consent]}
    lines = [[str(WORDS[fact]), value] for fact, value in told.items() if value]
    lines += [["Participant", _person(who)] for who in one.people]
    lines += [["Recording", names[id]] for id in one.recordings]
    return Answer(_json(one, names), table(["", ""], lines).lstrip("\n"))


def _person(who: Participant) -> str:
    told = [who.name, who.role, f"consent {CONSENT_WORDS[who.consent]}" if who.consent else ""]
    return ", ".join(part for part in told if part)


def _read(args: argparse.Namespace) -> Answer:
    """Others may write in the project while files are read."""
    folder = project_folder(args.folder)
    paths = [Path(path).expanduser().absolute() for path in args.words]
    with Reader(folder) as reader:
        read = read_sessions(reader, paths, Progress("Reading", args.json))
    with Project.open(folder) as project:
        taken = take_sessions(project, read, Progress("Taking", args.json))
    data = {
        "sessions": taken.sessions,
        "recordings": taken.recordings,
        "speakers": taken.speakers,
        "differing": taken.differing,
        "problems": [asdict(problem) | {"path": str(problem.path or "")} for problem in taken.problems],
    }
    text = f"Read {counted(len(taken.sessions), 'session')} of {counted(taken.recordings, 'recording')}.\n"
    text += "".join(f"{said}\n" for said in taken.differing)
    return Answer(data, text + problems_text(taken.problems, "Left out"))


def _written(project: Project, args: argparse.Namespace, out: Path, key: str) -> Answer:
    given = give_sessions(project, out, key, None, Progress("Writing", args.json))
    data = {"folder": str(out), "format": key, "sessions": given.sessions, "files": given.files}
    text = f"Wrote {counted(given.sessions, 'session')} to {out} ({counted(given.files, 'file')}).\n"
    return Answer(data | {"not_held": list(given.not_held)}, text + "".join(f"{said}\n" for said in given.not_held))


SESSIONS = Command(
    "sessions",
    "what was recorded together: where, when, with whom, under which terms",
    _arguments,
    _run,
    "Actions; add, set, remove and read are each one step of the history:\n"
    "  list    all sessions\n"
    "  show    NAME: all that is known of one\n"
    "  add     NAME, of the recordings of --recording\n"
    f"  set     NAME FACT VALUE: one of {', '.join(FACTS)};\n"
    "          or NAME with --recording, or with --person, --role and --consent\n"
    "  remove  NAME; its recordings stay. With --person that one only; --recording alone: takes them out\n"
    "  read    FILE...: IMDI, CMDI or lameta, or folders of them; found by the names of recordings\n"
    "  write   OUT --to FORMAT: into a new folder; what was read goes out again with what nobody here knows",
)
