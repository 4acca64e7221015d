"""Reading sessions: which there are, who takes part, which recordings were made in them, and what was agreed."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from core.errors import ProjectError
from core.project.queries import Reader
from core.project.records import Consent, Participant, Session
from core.wording import say

_SESSION = ", ".join(f'"{name}"' for name in Session.__dataclass_fields__)
_PARTICIPANT = ", ".join(f'"{name}"' for name in Participant.__dataclass_fields__)
CONSENTS: dict[Consent, str] = {
    "": say("not noted"),
    "given": say("given"),
    "limited": say("given within limits"),
    "refused": say("refused"),
}
"""What can be known of consent, in words."""
STRICTEST: tuple[Consent, ...] = ("refused", "limited", "", "given")
"""Of what was said of one person, from that by which the least is agreed to."""


@dataclass(frozen=True)
class Known:
    """A session with those who take part and the ids of the recordings that were made in it."""

    session: Session
    people: tuple[Participant, ...] = ()
    recordings: tuple[int, ...] = ()

    @property
    def consent(self) -> Consent:
        """What was agreed, of the least that somebody agreed to."""
        return consent_of(self.session, self.people)


def sessions(reader: Reader) -> list[Known]:
    """All sessions by name."""
    people: defaultdict[int, list[Participant]] = defaultdict(list)
    for row in reader.query_all(f'SELECT {_PARTICIPANT} FROM participants ORDER BY session_id, "order", id'):
        one = Participant(*row)
        people[one.session_id].append(one)
    recordings: defaultdict[int, list[int]] = defaultdict(list)
    for session, id in reader.query_all(
        "SELECT session_id, id FROM recordings WHERE session_id IS NOT NULL ORDER BY name COLLATE NOCASE, id"
    ):
        recordings[int(session)].append(int(id))
    rows = reader.query_all(f"SELECT {_SESSION} FROM sessions ORDER BY name COLLATE NOCASE, id")
    return [Known(one, tuple(people[one.id]), tuple(recordings[one.id])) for one in (Session(*row) for row in rows)]


def session_named(reader: Reader, name: str) -> Known:
    """Raises `ProjectError` where there is none."""
    every = sessions(reader)
    for one in every:
        if one.session.name == name:
            return one
    there = [one.session.name for one in every]
    hint = say("There are: {sessions}.", sessions=there) if there else say("This project has no sessions.")
    raise ProjectError(say("No session is called “{name}”.", name=name), hint)


def session_with(reader: Reader, recording: int) -> Known | None:
    """The session that a recording was made in, None where it belongs to none."""
    rows = reader.query_all(
        f"SELECT {_SESSION} FROM sessions WHERE id = (SELECT session_id FROM recordings WHERE id = ?)", (recording,)
    )
    if not rows:
        return None
    session = Session(*rows[0])
    people = reader.query_all(
        f'SELECT {_PARTICIPANT} FROM participants WHERE session_id = ? ORDER BY "order", id', (session.id,)
    )
    recordings = reader.query_all("SELECT id FROM recordings WHERE session_id = ? ORDER BY id", (session.id,))
    return Known(session, tuple(Participant(*one) for one in people), tuple(int(one[0]) for one in recordings))


def speakers_in(reader: Reader, recordings: Iterable[int]) -> list[str]:
    """Who speaks in these recordings, by name."""
    rows = reader.query_all(
        "SELECT DISTINCT s.name FROM speakers s JOIN utterances u ON u.speaker_id = s.id WHERE u.left_out = 0"
        " AND u.recording_id IN (SELECT value FROM json_each(?)) ORDER BY s.name COLLATE NOCASE",
        (json.dumps(list(recordings)),),
    )
    return [str(row[0]) for row in rows]


def recordings_of(reader: Reader, utterances: Iterable[int]) -> list[int]:
    """The ids of the recordings that utterances are of, each once, in the order of these."""
    rows = reader.query_all(
        "SELECT u.recording_id FROM json_each(?) wanted JOIN utterances u ON u.id = wanted.value"
        " GROUP BY u.recording_id ORDER BY min(wanted.key)",
        (json.dumps([int(id) for id in utterances]),),
    )
    return [int(row[0]) for row in rows]


def consent_of(session: Session, people: Sequence[Participant]) -> Consent:
    """What was agreed of what was recorded: refused where one refuses, not noted where one says nothing and nothing is
    said for all, limited where one sets limits. What is refused or limited for all is so whatever each one says."""
    each: list[Consent] = [one.consent or session.consent for one in people] or [session.consent]
    if session.consent:
        each.append(session.consent)
    for least in ("refused", "", "limited"):
        if least in each:
            return least
    return "given"


def stricter(one: Consent, other: Consent) -> Consent:
    """What holds where two things were said of the same person: the one by which less is agreed to."""
    return min(one, other, key=STRICTEST.index)


def stem(name: str) -> str:
    """By what a file is known again: its name without folders, ending and case."""
    last = name.replace("\\", "/").rpartition("/")[2]
    return (last.rpartition(".")[0] or last).casefold()
