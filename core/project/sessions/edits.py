"""What people do to sessions: add, describe and remove them, say who takes part, and which recordings belong to them.
Each is one step of the history."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any, get_args

from core.errors import ProjectError
from core.project.records import Changes, Consent, Participant, Session
from core.project.sessions.reading import Known, sessions, stricter
from core.project.step import Step
from core.project.store import Project
from core.project.stored import as_stored
from core.storable import storable
from core.text.case import composed
from core.wording import say, say_n

FACTS: tuple[str, ...] = (
    "name", "title", "date", "place", "languages", "genre", "description", "consent", "terms", "licence",
)  # fmt: skip
"""What can be said of a session, in the order in which it is shown."""
WORDS: dict[str, str] = {
    "name": say("Name"),
    "title": say("Title"),
    "date": say("Date"),
    "place": say("Place"),
    "languages": say("Languages"),
    "genre": say("Genre"),
    "description": say("Description"),
    "consent": say("Consent"),
    "terms": say("What was agreed"),
    "licence": say("Licence"),
}
LONG = ("description", "terms")
"""Facts of several lines."""
CONSENTS: tuple[Consent, ...] = get_args(Consent)
DATE = re.compile(r"(?:\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?)?")


def add_session(
    project: Project, facts: Mapping[str, str], recordings: Iterable[int] = (), people: Sequence[Participant] = ()
) -> int:
    """A new session of these recordings. Returns its id. Raises `ProjectError` for a name that is empty or taken, and
    for a fact that cannot be."""
    values = checked(project, {"name": ""} | dict(facts))
    with project.step(say("Add the session {name}", name=values["name"])) as step:
        id = step.add("sessions", **values)
        put_people(step, id, people)
        put_recordings(step, id, recordings)
    return id


def change_session(
    project: Project,
    id: int,
    facts: Mapping[str, str],
    *,
    people: Sequence[Participant] | None = None,
    recordings: Iterable[int] = (),
) -> Changes:
    """Say something else of a session; with `people`, those take part and nobody else; `recordings` are made part of
    it. Raises `ProjectError`."""
    before = known(project, id)
    values = checked(project, facts, id)
    with project.step(say("Describe the session {name}", name=before.session.name)) as step:
        if values:
            step.change("sessions", id, **values)
        if people is not None:
            put_people(step, id, people, before.people)
        put_recordings(step, id, recordings)
    return step.changes


def take_out(project: Project, recordings: Sequence[int]) -> Changes:
    """Let recordings belong to no session."""
    label = say_n("Take one recording out of its session", "Take %n recordings out of their sessions", len(recordings))
    with project.step(label) as step:
        put_recordings(step, None, recordings)
    return step.changes


def remove_session(project: Project, id: int) -> Changes:
    """Forget what was said of a session; its recordings stay."""
    before = known(project, id)
    with project.step(say("Remove the session {name}", name=before.session.name)) as step:
        put_recordings(step, None, before.recordings)
        step.put_many("participants", {one.id: None for one in before.people})
        step.put("sessions", id, None)
    return step.changes


def known(project: Project, id: int) -> Known:
    """Raises `ProjectError` for a session that is gone."""
    found = next((one for one in sessions(project) if one.session.id == id), None)
    if found is None:
        raise ProjectError(say("This session is no longer in the project."), say("It may have been undone."))
    return found


def checked(
    project: Project, facts: Mapping[str, str], own: int | None = None, *, read: bool = False
) -> dict[str, str]:
    """Facts as they are kept. `own` is the session that they are of; dates that were `read` may be of any kind. Raises
    `ProjectError` for what cannot be."""
    values: dict[str, str] = {}
    for fact, value in facts.items():
        if fact not in FACTS:
            raise ProjectError(
                say("Nothing called “{fact}” is kept of sessions.", fact=fact),
                say("Choose from: {facts}.", facts=FACTS),
            )
        values[fact] = composed(storable(value)).strip() if fact in LONG else as_stored(value)
    if "name" in values:
        _check_name(project, values["name"], own)
    if not read and not _is_date(values.get("date", "")):
        raise ProjectError(
            say("“{date}” is no date.", date=values["date"]), say("Write it as 2026-03-01, 2026-03 or 2026.")
        )
    _check_consent(values.get("consent", ""))
    return values


def _is_date(text: str) -> bool:
    if DATE.fullmatch(text) is None:
        return False
    try:
        return not text or bool(date.fromisoformat(text + "-01-01"[len(text) - 4 :]))
    except ValueError:
        return False


def _check_name(project: Project, name: str, own: int | None) -> None:
    if not name:
        raise ProjectError(say("A session needs a name."), say("Write one, such as the name of its recording."))
    taken = project.query_one("SELECT id FROM sessions WHERE name = ?", (name,))
    if taken is not None and taken != own:
        raise ProjectError(say("Another session is called {name} already.", name=name), say("Choose another name."))


def _check_consent(consent: str) -> None:
    if consent not in CONSENTS:
        raise ProjectError(
            say("“{consent}” is not known of consent.", consent=consent),
            say("Choose from: {consents}.", consents=[one for one in CONSENTS if one]),
        )


def put_people(step: Step, id: int, people: Sequence[Participant], before: Sequence[Participant] = ()) -> None:
    """Let these take part in a session, in their order, and nobody else. Who was not there before is new; the same
    person in the same role stands once, with the strictest consent. Raises `ProjectError` for a consent that is not
    known."""
    rows: dict[int, Mapping[str, Any] | None] = {one.id: None for one in before}
    new: list[Mapping[str, Any]] = []
    seen: dict[tuple[str, str], dict[str, Any]] = {}
    for one in people:
        name, role = as_stored(one.name), as_stored(one.role)
        _check_consent(one.consent)
        if name and (there := seen.get((name, role))) is not None:
            there |= _both(there, {"consent": one.consent, "document": one.document})
        elif name:
            row = {"session_id": id, "name": name, "role": role, "consent": one.consent, "order": len(seen) + 1}
            row |= {"document": one.document}
            seen[name, role] = row
            if one.id in rows:
                rows[one.id] = row
            else:
                new.append(row)
    step.put_many("participants", rows)
    step.add_many("participants", new)


def put_recordings(step: Step, id: int | None, recordings: Iterable[int]) -> None:
    """Let recordings belong to a session, or to none. Raises `ProjectError` for one that is gone."""
    wanted = sorted(set(recordings))
    if wanted:
        step.change_many("recordings", wanted, session_id=id)


def rename_participants(step: Step, before: Iterable[str], name: str) -> None:
    """People who are called otherwise now. Who stands twice in a session then stands once, with the strictest consent
    and a file that was read of either."""
    gone = set(before) - {name}
    every = step.every("participants")
    there = {(row["session_id"], row["role"]): dict(row) for row in every if row["name"] == name}
    rows: dict[int, Mapping[str, Any] | None] = {}
    for row in every:
        if row["name"] in gone:
            stays = there.get((row["session_id"], row["role"]))
            if stays is None:
                there[row["session_id"], row["role"]] = dict(row)
                rows[row["id"]] = {"name": name}
            else:
                both = _both(stays, row)
                stays |= both
                rows[row["id"]] = None
                rows[stays["id"]] = {"name": name, **both}
    step.put_many("participants", rows)


def _both(one: Mapping[str, Any], other: Mapping[str, Any]) -> dict[str, Any]:
    """What is kept of two rows of the same person."""
    consent = stricter(one["consent"], other["consent"])
    return {"consent": consent, "document": one["document"] or other["document"]}


def described(session: Session) -> dict[str, str]:
    """What is said of a session, by fact."""
    return {fact: str(getattr(session, fact)) for fact in FACTS}
