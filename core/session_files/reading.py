"""Reading descriptions of sessions before anything is written: each file, the papers beside it, and what the files said
that were read before. Nothing is written: `take` then writes what was read in one step."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from core.errors import Cancelled, ProjectError
from core.importers.file_opening import LARGEST_FILE, read_bytes
from core.progress import Progress, Stop, never, quiet
from core.project import documents
from core.project.queries import Reader
from core.project.records import Participant, Problem, Recording
from core.project.sessions.reading import Known, sessions, stem
from core.project.speakers import FACTS as SPEAKER_FACTS
from core.project.stored import as_stored
from core.session_files import FORMATS, format_of, lameta
from core.session_files.told import SessionFileError, Told
from core.session_files.xml_tree import XmlTree, local
from core.wording import say

ENDINGS = (*(one.suffix for one in FORMATS.values()), ".xml")


@dataclass(frozen=True)
class ReadFile:
    """A file that was read: where it lies, its format, what it tells, and where the project keeps it once it is taken.
    `people` take part in it, each with the file about them; `papers` is what papers beside somebody's file say of
    consent, `facts` what is told of speakers, by name. `recordings` are the ids of those that it is about, as the
    project is now."""

    path: Path
    format: str
    told: Told
    document: str
    people: tuple[Participant, ...]
    papers: Mapping[str, bool]
    facts: Mapping[str, Mapping[str, str]]
    recordings: tuple[int, ...]


@dataclass
class SessionsRead:
    """All that was read, and what could not be. `last` is what the file said of a session here when it was read before,
    by where it is kept and the session's name. `copies` are all files that the project keeps of what is taken, by the
    names that they have there."""

    files: list[ReadFile] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    last: dict[tuple[str, str], Told | None] = field(default_factory=dict)
    copies: dict[str, documents.Copy] = field(default_factory=dict)


def read_sessions(
    reader: Reader, paths: Sequence[Path], progress: Progress = quiet, cancelled: Stop = never
) -> SessionsRead:
    """Read files, or all in folders; nothing is written. Progress counts files.

    A file that cannot be taken becomes a `Problem`. Raises `Cancelled`, and `ProjectError` where there is no file.
    """
    files = list(_files(paths, cancelled))
    if not files:
        raise ProjectError(
            say("There is no description of a session."),
            say("Choose files of IMDI (.imdi), CMDI (.cmdi, .xml) or lameta (.session, .sprj), or a folder of them."),
        )
    found = SessionsRead()
    by_stem = recordings_by_stem(reader.recordings())
    for number, path in enumerate(files):
        if cancelled():
            raise Cancelled
        try:
            found.files.append(_read(path, by_stem, found))
        except (SessionFileError, ProjectError) as error:
            found.problems.append(Problem(path.name, error.message, error.hint, path, error.detail))
        except OSError as error:
            reason = say("cannot be read.")
            found.problems.append(Problem(path.name, reason, say("Check the file."), path, str(error)))
        progress(number + 1, len(files))
    for one in sessions(reader):
        found.last[one.session.document, one.session.name] = told_last(reader.folder, one)
    return found


def recordings_by_stem(recordings: Iterable[Recording]) -> dict[str, list[int]]:
    """Ids of recordings by what their files are known by."""
    by_stem: defaultdict[str, list[int]] = defaultdict(list)
    for recording in recordings:
        by_stem[stem(recording.name)].append(recording.id)
    return dict(by_stem)


def recordings_of(told: Told, by_stem: Mapping[str, Sequence[int]]) -> list[int]:
    """The recordings that a file is about, by the names of its files, else by its own. Raises `SessionFileError` where
    there is none."""
    names = [*told.media, told.session.name]
    found = sorted({id for name in names for id in by_stem.get(stem(name), ())})
    if not found:
        raise SessionFileError(
            say("no recording of the project is called like the session “{name}” or one of its files.",
                name=told.session.name),
            say("Import its recordings first: they are found by their names, whatever their endings."),
        )  # fmt: skip
    return found


def told_last(folder: Path, one: Known) -> Told | None:
    """What the file of a session said when it was read; None where there was none."""
    raw = documents.read(folder, one.session.document) if one.session.document else None
    format = FORMATS.get(one.session.format)
    if raw is None or format is None:
        return None
    try:
        tree = XmlTree.read(raw, one.session.name)
        return format.told_of(tree, folder / f"{one.session.name}{format.suffix}")
    except SessionFileError:
        return None


def _files(paths: Sequence[Path], cancelled: Stop) -> Iterator[Path]:
    for path in paths:
        folder = path.parent if path.suffix.lower() == lameta.PROJECT_ENDING else path
        if not folder.is_dir():
            yield path
            continue
        found = []
        for one in folder.rglob("*"):
            if cancelled():
                raise Cancelled
            if one.suffix.lower() in ENDINGS and one.is_file() and _is_ours(one):
                found.append(one)
        yield from sorted(found)


def _is_ours(path: Path) -> bool:
    """Whether a file of a folder is worth reading: any XML may lie there."""
    if path.suffix.lower() != ".xml":
        return True
    try:
        with path.open("rb") as file:
            return b"CMD" in (start := file.read(2000)) or b"METATRANSCRIPT" in start
    except OSError:
        return True


def _read(path: Path, by_stem: Mapping[str, Sequence[int]], found: SessionsRead) -> ReadFile:
    raw = read_bytes(path, LARGEST_FILE)
    tree = XmlTree.read(raw, path.name)
    format = format_of(tree, path.name)
    told = format.told_of(tree, path)
    recordings = tuple(recordings_of(told, by_stem))
    people, papers, facts = list(told.people), dict[str, bool](), dict[str, Mapping[str, str]]()
    if format.key == "lameta":
        people = [_with_papers(path, one, (papers, facts), found) for one in people]
    return ReadFile(path, format.key, told, _copy(path, raw, found), tuple(people), papers, facts, recordings)


def _copy(path: Path, raw: bytes, found: SessionsRead) -> str:
    """Have a file in the hand for when it is taken. Returns the name that the project then knows it by."""
    copy = documents.copy_of(path, raw)
    return found.copies.setdefault(copy.name, copy).name


def _with_papers(
    session: Path,
    one: Participant,
    told: tuple[dict[str, bool], dict[str, Mapping[str, str]]],
    found: SessionsRead,
) -> Participant:
    """Somebody who takes part, with what lameta keeps of them beside: their file, facts, and papers about consent."""
    papers, facts = told
    path = lameta.person_file(session, one.name)
    if path is None:
        return one
    agreed = lameta.agreed(path)
    if agreed is not None:
        papers[one.name] = agreed
    try:
        raw = read_bytes(path, LARGEST_FILE)
        tree = XmlTree.read(raw, path.name)
        one = replace(one, document=_copy(path, raw, found))
    except SessionFileError as error:
        found.problems.append(Problem(path.name, error.message, error.hint, path, error.detail))
        return one
    if local(tree.root) == lameta.PERSON:
        facts[one.name] = {
            fact: as_stored(value) for fact, value in lameta.facts_of(tree).items() if fact in SPEAKER_FACTS
        }
    return one
