"""What a file tells of a session, whatever its format: the values that formats read and write."""

from __future__ import annotations

from dataclasses import dataclass

from core.errors import WorkbenchError
from core.project.records import Participant, Session
from core.wording import say


@dataclass(frozen=True)
class Told:
    """A session, who takes part, and the names of the files that belong to it. Ids are 0: a file knows none."""

    session: Session
    people: tuple[Participant, ...] = ()
    media: tuple[str, ...] = ()


class SessionFileError(WorkbenchError):
    """A file that cannot be read as a session."""


def unreadable(name: str, why: str, detail: str = "") -> SessionFileError:
    """What is said of a file that is none: `why` is a sentence."""
    return SessionFileError(
        say("{name} cannot be read: {why}", name=name, why=why),
        say("Save it again with the program that it comes from, or leave it out."),
        detail,
    )
