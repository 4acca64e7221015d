"""The people who speak: their facts, how much each said, and making one of two. All but the name may be empty."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from core.errors import ProjectError
from core.project.queries import Reader
from core.project.records import Changes, Speaker
from core.project.sessions.edits import rename_participants
from core.project.store import Project
from core.project.stored import as_stored
from core.wording import say, say_n

FACTS: tuple[str, ...] = ("name", "age", "gender", "place", "notes")
WORDS = {"age": say("age"), "gender": say("gender"), "place": say("place"), "notes": say("notes")}
"""What can be said of a speaker, in the order in which it is shown."""


@dataclass(frozen=True)
class Spoken:
    """A speaker, and how much of the corpus is theirs (without what was left out)."""

    speaker: Speaker
    utterances: int
    seconds: float


def spoken(reader: Reader) -> list[Spoken]:
    """All speakers by name, with what each said."""
    rows = reader.query_all(
        "SELECT speaker_id, count(*), total(seconds) FROM utterances"
        " WHERE left_out = 0 AND speaker_id IS NOT NULL GROUP BY speaker_id"
    )
    said = {int(id): (int(count), float(seconds)) for id, count, seconds in rows}
    return [Spoken(speaker, *said.get(speaker.id, (0, 0.0))) for speaker in reader.speakers()]


def set_fact(project: Project, id: int, fact: str, value: str) -> Changes:
    """Say something of a speaker. Raises `ProjectError` for an empty name or one that somebody else has."""
    if fact not in FACTS:
        raise ProjectError(
            say("Nothing called “{fact}” is kept of speakers.", fact=fact), say("Choose from: {facts}.", facts=FACTS)
        )
    value = as_stored(value)
    before = next((s for s in project.speakers() if s.id == id), None)
    if before is None:
        raise ProjectError(say("This speaker is no longer in the project."), say("It may have been undone or merged."))
    if fact == "name":
        if not value:
            raise ProjectError(say("A speaker needs a name."), say("Write one; a number will do."))
        if any(s.name == value and s.id != id for s in project.speakers()):
            raise ProjectError(
                say("Somebody else is called {value} already.", value=value),
                say("Merge the two if they are one person."),
            )
        label = say("Rename {name} to {value}", name=before.name, value=value)
    else:
        label = (
            say("Set {fact} of {name} to {value}", fact=WORDS[fact], name=before.name, value=value)
            if value
            else say("Remove {fact} of {name}", fact=WORDS[fact], name=before.name)
        )
    with project.step(label) as step:
        step.change("speakers", id, **{fact: value})
        if fact == "name":
            rename_participants(step, [before.name], value)
    return step.changes


def merge_speakers(project: Project, keep: int, others: Sequence[int]) -> Changes:
    """Give all utterances of `others` to `keep`; facts that `keep` lacks are taken from them, and they go."""
    known = {speaker.id: speaker for speaker in project.speakers()}
    gone = [id for id in dict.fromkeys(others) if id != keep]
    if keep not in known or not gone or any(id not in known for id in gone):
        raise ProjectError(say("These speakers cannot be merged."), say("Choose two or more that are in the project."))
    names = [known[id].name for id in gone]
    with project.step(say("Merge {names} into {kept}", names=names, kept=known[keep].name)) as step:
        facts = {name: getattr(known[keep], name) for name in (*FACTS, "source_key")}
        for id in gone:
            theirs = project.query_all("SELECT id FROM utterances WHERE speaker_id = ?", (id,))
            step.change_many("utterances", [int(row[0]) for row in theirs], speaker_id=keep)
            facts = {name: value or getattr(known[id], name) for name, value in facts.items()}
            step.put("speakers", id, None)
        step.change("speakers", keep, **facts)
        rename_participants(step, names, known[keep].name)
    return step.changes


def remove_unused(project: Project) -> Changes:
    """Take away the speakers who say nothing, not even in what was left out."""
    rows = project.query_all("SELECT id FROM speakers WHERE id NOT IN (SELECT speaker_id FROM utterances"
                             " WHERE speaker_id IS NOT NULL)")  # fmt: skip
    with project.step(say_n("Remove one unused speaker", "Remove %n unused speakers", len(rows))) as step:
        step.put_many("speakers", {int(row[0]): None for row in rows})
    return step.changes
