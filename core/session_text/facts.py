"""What is told of a recording beside what is said in it: the facts of its session, and notes, each only as it is asked
for. Consent is asked for apart: it tells of people."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import UTC, datetime

from core.project import notes
from core.project.queries import Reader
from core.project.records import Note, Participant, Recording
from core.project.sessions.edits import WORDS
from core.project.sessions.reading import CONSENTS, Known, session_with
from core.wording import say

REFUSED = say("Consent was refused by somebody who takes part in this session.")
PLAIN = ("title", "date", "place", "languages", "genre", "description")


@dataclass(frozen=True)
class Wanted:
    """What to tell: `facts` of the session (title, date, place, participants, licence...), its `consent` with the words
    of what was agreed, and `notes` on the recording and its utterances."""

    facts: bool = True
    consent: bool = False
    notes: bool = False


@dataclass(frozen=True)
class Fact:
    """`label` and each of `texts` may be a text of `core.wording`, so that it is told in the reader's language."""

    label: str
    texts: tuple[str, ...]

    def told(self, words: Callable[[str], str] = str) -> tuple[str, str]:
        """Its label and what it says."""
        return words(self.label), ", ".join(map(words, self.texts))


USUAL = Wanted()


def facts_of(reader: Reader, recording: Recording, wanted: Wanted) -> tuple[Fact, ...]:
    """What is told above what is said; nothing where the recording belongs to no session."""
    known = session_with(reader, recording.id) if wanted.facts or wanted.consent else None
    if known is None:
        return ()
    return (*(_plain(known) if wanted.facts else ()), *(_consent(known) if wanted.consent else ()))


def warning_of(known: Known | None) -> str:
    """What is to be known before anything of a session is given away; "" where nothing is."""
    return REFUSED if known is not None and known.consent == "refused" else ""


def _plain(known: Known) -> Iterable[Fact]:
    yield Fact(say("Session"), (known.session.name,))
    yield from (Fact(WORDS[name], (text,)) for name in PLAIN if (text := getattr(known.session, name)))
    if known.people:
        yield Fact(say("Participants"), tuple(map(_person, known.people)))
    if known.session.licence:
        yield Fact(WORDS["licence"], (known.session.licence,))


def _person(who: Participant) -> str:
    return say("{name} ({role})", name=who.name, role=who.role) if who.role else who.name


def _consent(known: Known) -> Iterable[Fact]:
    yield Fact(WORDS["consent"], (CONSENTS[known.consent],))
    each = [
        say("{name}: {consent}", name=who.name, consent=CONSENTS[who.consent or known.session.consent])
        for who in known.people
    ]
    if each:
        yield Fact(say("Consent of each"), tuple(each))
    if known.session.terms:
        yield Fact(WORDS["terms"], (known.session.terms,))


def notes_of(reader: Reader, recording: Recording) -> tuple[Fact, ...]:
    """The notes on a recording as a whole."""
    return tuple(map(_note, notes.of_recording(reader, recording.id)))


def notes_beside(reader: Reader, ids: Iterable[int]) -> dict[int, tuple[Fact, ...]]:
    """The notes on utterances, by their ids."""
    return {id: tuple(map(_note, those)) for id, those in notes.beside(reader, ids).items()}


def _note(one: Note) -> Fact:
    when = datetime.fromtimestamp(one.at, UTC).astimezone().strftime("%Y-%m-%d") if one.at else ""
    if one.author and when:
        return Fact(say("Note by {author}, {when}", author=one.author, when=when), (one.text,))
    if one.author:
        return Fact(say("Note by {author}", author=one.author), (one.text,))
    return Fact(say("Note"), (one.text,))
