"""Giving out the sessions of a project as files of archives: one that was read goes out again with what was changed
here and all else as it stood; another is written anew."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from core.errors import Cancelled, ExportFailed
from core.names import safe_name
from core.progress import Progress, Stop, never, quiet
from core.project import documents
from core.project.queries import Reader
from core.project.records import Participant, Speaker
from core.project.sessions.edits import FACTS, WORDS
from core.project.sessions.reading import Known, sessions
from core.session_files import FORMATS, Format, lameta
from core.session_files.told import SessionFileError, Told
from core.session_files.xml_tree import XmlTree, first_text, made, set_text
from core.wording import say, say_any
from core.writing import whole_folder


@dataclass(frozen=True)
class Given:
    """What was written: how many sessions, how many files, and in whole sentences what did not go along."""

    sessions: int
    files: int
    not_held: tuple[str, ...] = ()


def give_sessions(
    reader: Reader,
    out: Path,
    key: str,
    only: Iterable[int] | None = None,
    progress: Progress = quiet,
    cancelled: Stop = never,
) -> Given:
    """Write sessions, all of them or those of some ids, into the new or empty folder `out`, as the format `key`.
    Raises `ExportFailed` and `Cancelled`; then nothing is left of it."""
    if key not in FORMATS:
        raise ExportFailed(
            say("The format “{key}” is not known.", key=key), say("Formats: {exporters}.", exporters=FORMATS)
        )
    wanted = None if only is None else set(only)
    found = [one for one in sessions(reader) if wanted is None or one.session.id in wanted]
    if not found:
        raise ExportFailed(
            say("There is no session to write."), say("Describe the session of a recording first, or read one.")
        )
    names = {one.id: one.name for one in reader.recordings()}
    said: dict[str, None] = {}
    taken: set[str] = set()
    with whole_folder(out) as beside:
        for number, one in enumerate(found):
            if cancelled():
                raise Cancelled
            progress(number, len(found))
            told = Told(one.session, one.people, tuple(names[id] for id in one.recordings))
            tree = _tree(reader.folder, one, told, FORMATS[key], said)
            name = _free(safe_name(one.session.name), taken)
            place = beside / lameta.SESSIONS / name if key == "lameta" else beside
            place.mkdir(parents=True, exist_ok=True)
            (place / f"{name}{FORMATS[key].suffix}").write_bytes(tree.written())
        files = len(found)
        if key == "lameta":
            files += _write_people(reader, beside, found)
    return Given(len(found), files, tuple(said))


def _free(name: str, taken: set[str]) -> str:
    free, number = name, 1
    while free.casefold() in taken:
        number += 1
        free = f"{name} {number}"
    taken.add(free.casefold())
    return free


def _tree(folder: Path, one: Known, told: Told, format: Format, said: dict[str, None]) -> XmlTree:
    """The file that it was read from, changed; a new one where there is none of this format."""
    name = one.session.name
    raw = documents.read(folder, one.session.document) if one.session.format == format.key else None
    tree = None
    if raw is not None:
        try:
            tree = XmlTree.read(raw, name)
            format.put(tree, told, name)
        except SessionFileError:
            tree = None
    if tree is None:
        if one.session.document:
            said[say("Of {name} only what is shown here goes along: it was read from another file.", name=name)] = None
        tree = format.fresh(told)
    held = format.held(tree, name)
    missing = [WORDS[fact] for fact in FACTS if fact not in held and getattr(one.session, fact)]
    if missing:
        what = say_any(missing)
        said[say("The file of {name} has no place for: {what}.", name=name, what=what)] = None
    return tree


def _write_people(reader: Reader, out: Path, found: Sequence[Known]) -> int:
    """What lameta keeps beside sessions: everybody who takes part, and the project. Returns how many files."""
    speakers = {one.name: one for one in reader.speakers()}
    described = sorted((one for known in found for one in known.people), key=lambda one: bool(one.document))
    everybody = {one.name: one for one in described}  # of one who stands twice the file that was read counts
    for one in everybody.values():
        name = safe_name(one.name)
        place = out / lameta.PEOPLE / name
        place.mkdir(parents=True, exist_ok=True)
        (place / f"{name}{lameta.PERSON_ENDING}").write_bytes(_person(reader.folder, one, speakers.get(one.name)))
    meta = reader.meta
    project = lameta.fresh_project(meta.name, meta.language)
    (out / f"{safe_name(meta.name)}{lameta.PROJECT_ENDING}").write_bytes(project.written())
    return len(everybody) + 1


def _person(folder: Path, one: Participant, speaker: Speaker | None) -> bytes:
    """Somebody's file: that which was read, or a new one."""
    gender = speaker.gender if speaker is not None else ""
    raw = documents.read(folder, one.document) if one.document else None
    if raw is not None:
        try:
            tree = XmlTree.read(raw, one.name)
        except SessionFileError:
            tree = None
        if tree is not None:
            if gender and first_text(tree.root, ("gender",)).lower() != gender:
                set_text(made(tree.root, ("gender",), {}), gender)
            if first_text(tree.root, ("name",)) not in ("", one.name):
                set_text(made(tree.root, ("name",), {}), one.name)
            return tree.written()
    return lameta.fresh_person(one.name, [("gender", gender)]).written()
