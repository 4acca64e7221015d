"""Taking descriptions of sessions that were read into a project: each is found by the names of its files, which are
those of recordings here. The file itself is kept, so that what is not known of it goes out again."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial

from core.errors import Cancelled, ProjectError
from core.progress import Progress, Stop, never, quiet
from core.project import documents
from core.project.records import Problem
from core.project.sessions.edits import put_people, put_recordings
from core.project.sessions.reading import Known, sessions
from core.project.step import Step
from core.project.store import Project
from core.project.stored import as_stored
from core.session_files.merging import Merging
from core.session_files.reading import ReadFile, SessionsRead, recordings_by_stem, recordings_of, told_last
from core.session_files.told import SessionFileError, Told
from core.wording import say, say_n


@dataclass
class Taken:
    """What came of it: sessions by name, recordings that belong to them now, speakers of whom more is known now, and in
    sentences where what stands here and what was read differ."""

    sessions: list[str] = field(default_factory=list)
    recordings: int = 0
    speakers: int = 0
    problems: list[Problem] = field(default_factory=list)
    differing: list[str] = field(default_factory=list)


def take_sessions(project: Project, read: SessionsRead, progress: Progress = quiet, cancelled: Stop = never) -> Taken:
    """Take what was read, in one step; `progress` counts files. What was written here stays; else what a file says
    counts, and of consent the strictest (`merging`). What cannot be taken becomes a `Problem`, behind those of reading.
    Raises `Cancelled`, and then nothing was taken."""
    taken = Taken(problems=list(read.problems))
    by_stem = recordings_by_stem(project.recordings())
    with documents.keeping(project.folder) as keep, project.step(say("Read sessions")) as step:
        for number, file in enumerate(read.files, 1):
            if cancelled():
                raise Cancelled
            try:
                _take(project, step, file, (by_stem, read.last), taken, partial(_keep, read, file, keep))
            except (SessionFileError, ProjectError) as error:
                taken.problems.append(Problem(file.path.name, error.message, error.hint, file.path, error.detail))
            progress(number, len(read.files))
        step.label = say_n("Read one session", "Read %n sessions", len(taken.sessions))
    return taken


def _keep(read: SessionsRead, file: ReadFile, keep: Callable[[documents.Copy], str]) -> None:
    """Keep a file that was taken, and those about its people. Raises `ProjectError` where the disk refuses."""
    try:
        for name in (file.document, *(one.document for one in file.people)):
            if name in read.copies:
                keep(read.copies[name])
    except OSError as error:
        raise ProjectError(
            say("The change could not be saved."),
            say("Check that the disk is not full and that the project's folder may be written."),
            str(error),
        ) from error


def _take(
    project: Project,
    step: Step,
    file: ReadFile,
    known: tuple[Mapping[str, Sequence[int]], Mapping[tuple[str, str], Told | None]],
    taken: Taken,
    keep: Callable[[], None],
) -> None:
    by_stem, told_before = known
    recordings = recordings_of(file.told, by_stem)
    every = sessions(project)
    before, last = _here(project, every, file.told, recordings, told_before)
    for name, facts in file.facts.items():
        taken.speakers += _describe(step, name, facts)
    merging = Merging(project, file.told, before, last)
    left = [one for one in every if one is not before and set(one.recordings) & set(recordings)]
    values = merging.facts(left) | {"document": file.document, "format": file.format}
    everybody = merging.people(file.people, file.papers)
    keep()
    if before is None:
        id = step.add("sessions", **values)
        put_people(step, id, everybody)
    else:
        id = before.session.id
        step.change("sessions", id, **values)
        put_people(step, id, everybody, before.people)
    put_recordings(step, id, recordings)
    taken.sessions.append(values["name"])
    taken.recordings += len(recordings)
    taken.differing += merging.differing


def _here(
    project: Project,
    every: Sequence[Known],
    told: Told,
    recordings: Sequence[int],
    told_before: Mapping[tuple[str, str], Told | None],
) -> tuple[Known | None, Told | None]:
    """The session here that a file tells of, and what its file told when it was read last: the one of its name, else
    one of its recordings that was called so when it was read."""

    def before(one: Known) -> Told | None:
        key = one.session.document, one.session.name
        return told_before[key] if key in told_before else told_last(project.folder, one)

    name = as_stored(told.session.name)
    for one in every:
        if one.session.name == name:
            return one, before(one)
    for one in every:
        if set(one.recordings) & set(recordings):
            last = before(one)
            if last is not None and as_stored(last.session.name) == name:
                return one, last
    return None, None


def _describe(step: Step, name: str, told: Mapping[str, str]) -> bool:
    """Say of a speaker what nobody has said yet. Whether there was anything."""
    for row in step.every("speakers"):
        new = {fact: value for fact, value in told.items() if row["name"] == name and not row[fact]}
        if new:
            step.change("speakers", row["id"], **new)
            return True
    return False
